// The sample: the same seed gives the same data, as much as was asked for, and in it every known incident, each found by a query, on a database that
// `verify` passes.
#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "models/demo/demo.h"
#include "models/doctor/verify.h"
#include "tests/support/office.h"

#include <QLoggingCategory>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

DemoPlan planOf(qint64 events, int companies, int days, quint64 seed = 1)
{
    DemoPlan plan;
    plan.events = events;
    plan.companies = companies;
    plan.days = days;
    plan.seed = seed;
    return plan;
}

DemoReply fill(Office &office, const DemoPlan &plan)
{
    const DemoReply reply = needed(makeDemo(office.connection(), office.scope(), plan));
    if (const auto refreshed = office.session().refreshScope(); !refreshed)
        qFatal("%s", qPrintable(plainSentence(refreshed.error())));
    return reply;
}

QStringList brokenIn(Office &office)
{
    QStringList broken;
    for (const InvariantResult &result : needed(verify(office.inquiry())).checked) {
        if (result.broken > 0)
            broken.append(result.invariant);
    }
    return broken;
}

/// What the sample holds, of each kind in one line, without the ids and times that every run makes anew.
QStringList contentOf(Office &office)
{
    const char *const queries[] = {
        "SELECT COUNT(*) FROM jobs",
        "SELECT SUM(billing_day * 7 + file_size_kb) FROM cv_parsing_usage",
        "SELECT SUM(billing_day * 7 + total_tokens) FROM question_generation_usage",
        "SELECT SUM(billing_day * 7 + duration_minutes) FROM video_interview_usage",
        "SELECT SUM(credits_remaining * 3 + addon_credits) FROM profiles",
        "SELECT SUM(used_minutes * 5 + overage_minutes * 3 + overage_minutes_used) FROM organizations",
        "SELECT SUM(allocated_tokens * 3 + used_tokens) FROM company_token_allocations",
        "SELECT SUM(tokens_used) FROM token_usage_logs",
        "SELECT SUM(cost * 11 + monthly * 7 + monthly_returned * 3 + addon_returned) FROM credit_reservations",
        "SELECT SUM(metric_value) FROM usage_metrics",
        "SELECT COUNT(*) FROM usage_ledger",
        "SELECT COUNT(*) FROM operations",
        "SELECT SUM(quantity) FROM bucket_purchases",
        "SELECT SUM(quantity) FROM packs"};
    QStringList content;
    for (const char *query : queries)
        content.append(office.database().scalar(QString::fromLatin1(query)));
    return content;
}

struct Incident
{
    const char *name;
    const char *sql; ///< how many there are of it, on both databases
    qint64 expected;
};

/// Of one company; how the data checks will find each.
const Incident kIncidents[] = {
    {"token logs without a company", "SELECT COUNT(*) FROM token_usage_logs WHERE company_id IS NULL", 11},
    {"a counter of minutes that differs from the metrics",
     "SELECT COUNT(*) FROM organizations o WHERE o.used_minutes <> (SELECT COALESCE(SUM(m.metric_value), 0) FROM usage_metrics m WHERE m.organization_id = o.id"
     " AND m.occurred_at >= o.current_period_start AND m.occurred_at < o.current_period_end)", 1},
    {"add-on minutes bought, neither used nor left",
     "SELECT COUNT(*) FROM organizations o WHERE o.overage_minutes <>"
     " (SELECT COALESCE(SUM(p.quantity), 0) FROM bucket_purchases p WHERE p.account_id = o.id AND p.unit = 'minutes' AND p.bucket = 'addon' AND p.undone_at IS NULL)"
     " - (SELECT COALESCE(SUM(m.addon_minutes), 0) FROM usage_metrics m WHERE m.organization_id = o.id)", 1},
    {"a refund to the wrong bucket",
     "SELECT COUNT(*) FROM (SELECT job_id FROM usage_ledger WHERE unit = 'credits' AND job_id IS NOT NULL AND kind IN ('reserve', 'commit', 'rollback', 'refund')"
     " GROUP BY job_id, bucket HAVING SUM(amount_units) > 0) AS j", 1},
    {"a failed job never refunded",
     "SELECT COUNT(*) FROM jobs j JOIN credit_reservations r ON r.job_id = j.id WHERE j.status = 'failed' AND r.state = 'reserved'", 1},
};

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void sameSeedSameData_data() { addDialectRows(); }
    void sameSeedSameData();
    void sizes_data();
    void sizes();
    void incidentsAreFound_data() { addDialectRows(); }
    void incidentsAreFound();
    void withoutIncidents_data() { addDialectRows(); }
    void withoutIncidents();
    void oneIncident();
    void draftsWithoutAJob();
    void analysedWithoutUsage();
    void wrongRefundIsTheDomainsExample();
    void balancesAreAlive_data() { addDialectRows(); }
    void balancesAreAlive();
    void onlyIntoAnEmptyDatabase();
};

void TestDemo::sameSeedSameData()
{
    QFETCH(Dialect, dialect);
    Office first(dialect);
    Office second(dialect);
    Office other(dialect);
    fill(first, planOf(600, 3, 70, 7));
    fill(second, planOf(600, 3, 70, 7));
    fill(other, planOf(600, 3, 70, 8));
    QCOMPARE(contentOf(first), contentOf(second));
    QVERIFY(contentOf(first) != contentOf(other));
}

void TestDemo::sizes_data()
{
    QTest::addColumn<qint64>("events");
    QTest::addColumn<int>("companies");
    QTest::addColumn<int>("days");
    QTest::addColumn<Instant>("now");
    QTest::newRow("one company, one day") << qint64(10) << 1 << 1 << Office::noon();
    QTest::newRow("no event") << qint64(0) << 2 << 30 << Office::noon();
    QTest::newRow("more companies than live") << qint64(500) << 12 << 20 << Office::noon();
    QTest::newRow("a year") << qint64(500) << 2 << 365 << Office::noon();
    QTest::newRow("the month has just begun") << qint64(50) << 2 << 40 << *Instant::parse(QStringView(u"2026-12-01T05:00:00Z"));
}

void TestDemo::sizes()
{
    QFETCH(qint64, events);
    QFETCH(int, companies);
    QFETCH(int, days);
    QFETCH(Instant, now);
    Office office(Dialect::Sqlite, now);
    const DemoReply reply = fill(office, planOf(events, companies, days));
    QCOMPARE(reply.companies, qint64(companies));
    QVERIFY(reply.events >= events); // and those of the applications
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM companies"_s), QString::number(reply.companies));
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM usage_events"_s), QString::number(reply.events));
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM jobs WHERE kind = 'posting'"_s), QString::number(reply.jobs));
    QCOMPARE(brokenIn(office), QStringList());
}

void TestDemo::incidentsAreFound()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    fill(office, planOf(400, 3, 90));
    for (const Incident &incident : kIncidents) {
        const QString found = office.database().scalar(QString::fromLatin1(incident.sql));
        QVERIFY2(found == QString::number(incident.expected), qPrintable(u"%1: %2"_s.arg(QString::fromLatin1(incident.name), found)));
    }
    QCOMPARE(brokenIn(office), QStringList());
}

void TestDemo::withoutIncidents()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    DemoPlan plan = planOf(4'000, 3, 120);
    plan.incidents = false;
    fill(office, plan);
    for (const Incident &incident : kIncidents)
        QCOMPARE(office.database().scalar(QString::fromLatin1(incident.sql)), u"0"_s);
    const char *const nothingOf[] = {
        "SELECT COUNT(*) FROM usage_events WHERE job_id IS NULL",
        "SELECT COUNT(*) FROM video_interview_usage WHERE duration_minutes IS NULL",
        "SELECT COUNT(*) FROM job_applications a WHERE a.ai_analyzed_at IS NOT NULL AND (NOT EXISTS (SELECT 1 FROM cv_parsing_usage u WHERE u.application_id = a.id)"
        " OR NOT EXISTS (SELECT 1 FROM token_usage_logs l WHERE l.job_application_id = a.id))"};
    for (const char *query : nothingOf)
        QVERIFY2(office.database().scalar(QString::fromLatin1(query)) == u"0"_s, query);
    QVERIFY(office.database().scalar(u"SELECT COUNT(*) FROM usage_link_history"_s).toLongLong() > 0); // drafts were saved late, and found by a person
    QCOMPARE(brokenIn(office), QStringList());
}

void TestDemo::oneIncident()
{
    const struct { DemoIncident incident; size_t found; } rows[] = {
        {DemoIncident::UnattributedLogs, 0}, {DemoIncident::WrongBucket, 3}, {DemoIncident::ForgottenRefund, 4}};
    for (const auto &row : rows) {
        Office office(Dialect::Sqlite);
        DemoPlan plan = planOf(100, 3, 60);
        plan.incidents = {row.incident};
        fill(office, plan);
        for (size_t i = 0; i < std::size(kIncidents); ++i)
            QCOMPARE(office.database().scalar(QString::fromLatin1(kIncidents[i].sql)) != u"0"_s, i == row.found);
    }
}

void TestDemo::draftsWithoutAJob()
{
    Office office(Dialect::Sqlite);
    fill(office, planOf(6'000, 2, 60));
    QVERIFY(office.database().scalar(u"SELECT COUNT(*) FROM question_generation_usage WHERE job_id IS NULL AND draft_job_id IS NOT NULL"_s).toLongLong() > 0);
}

void TestDemo::analysedWithoutUsage()
{
    Office office(Dialect::Sqlite);
    fill(office, planOf(400, 2, 60));
    const QString missing = u"SELECT COUNT(*) FROM job_applications a WHERE a.ai_analyzed_at IS NOT NULL AND NOT EXISTS"
                            " (SELECT 1 FROM cv_parsing_usage u WHERE u.application_id = a.id)"_s;
    QCOMPARE(office.database().scalar(missing), u"6"_s); // three of each company
}

/// 500/5000, 2,000 taken and refunded as 2000/3500, then 1,800 used: 200/3500, and the truth is 0/3700.
void TestDemo::wrongRefundIsTheDomainsExample()
{
    Office office(Dialect::Sqlite);
    fill(office, planOf(10, 1, 60));
    for (const CreditBalance &balance : needed(creditBalances(office.inquiry()))) {
        if (balance.email.startsWith(u"sourcing@"_s))
            QCOMPARE(balance.left, (CreditSplit{{200}, {3'500}}));
    }
    QCOMPARE(office.database().scalar(u"SELECT note FROM usage_ledger WHERE kind = 'refund' AND amount_units = 2000"_s).section(u' ', 0, 1), u"job refund:"_s);
}

void TestDemo::balancesAreAlive()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    fill(office, planOf(400, 6, 120));
    for (const char *state : {"reserved", "committed", "refunded"})
        QVERIFY2(office.database().scalar(u"SELECT COUNT(*) FROM credit_reservations WHERE state = '%1'"_s.arg(QLatin1StringView(state))).toLongLong() > 4, state);
    for (const char *kind : {"reset", "expire", "consume", "deduct", "top_up"})
        QVERIFY2(office.database().scalar(u"SELECT COUNT(*) FROM usage_ledger WHERE kind = '%1'"_s.arg(QLatin1StringView(kind))).toLongLong() > 4, kind);
    qint64 overdrawn = 0;
    for (const TokenBalance &balance : needed(tokenBalances(office.inquiry()))) {
        overdrawn += balance.overdrawn.count > 0 ? 1 : 0;
        QVERIFY(balance.used.count > 0);
        QCOMPARE(balance.monthUncosted, 0);
    }
    QCOMPARE(overdrawn, 1);
    for (const MinutesBalance &balance : needed(minutesBalances(office.inquiry())))
        QVERIFY2(balance.dueRolls == 0, qPrintable(balance.name));
}

void TestDemo::onlyIntoAnEmptyDatabase()
{
    Office office(Dialect::Sqlite);
    fill(office, planOf(10, 1, 5));
    const auto again = makeDemo(office.connection(), office.scope(), planOf(10, 1, 5));
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::Conflict);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
