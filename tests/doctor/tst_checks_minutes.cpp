// The rules about billing periods, used minutes, add-on that was lost and drifted balances, on small data made by hand: what each finds, what it leaves
// alone, in which order they stand, their fixes and undo.
#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/directory/profiles.h"
#include "models/doctor/fix.h"
#include "models/doctor/verify.h"
#include "models/ledger/undo.h"
#include "tests/support/office.h"

#include <QLoggingCategory>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

Instant at(const char *text)
{
    return *Instant::parse(QStringView(QString::fromLatin1(text)));
}

/// Two companies; in each an organization with 100 base and 50 add-on minutes, of which 30 and 20 were used this month.
class MinutesOffice : public Office
{
public:
    explicit MinutesOffice(Dialect dialect) : Office(dialect)
    {
        for (const QString &name : {u"Acme"_s, u"Bolt"_s}) {
            NewOrganization wanted;
            wanted.company = company(name).id;
            wanted.name = name + u" Studio"_s;
            wanted.base = {100};
            wanted.addon = {50};
            studios.push_back({wanted.company, needed(addOrganization(connection(), scope(), wanted, {})).reply.id});
            consume(studios.back(), 120);
        }
    }

    std::vector<MinutesAccount> studios;

    QString id(size_t studio) { return database().literal(studios[studio].organization.uuid()); }
    QString time(const char *text) { return database().literal(at(text)); }
    void set(size_t studio, const QString &columns) { database().exec(u"UPDATE organizations SET %1 WHERE id = %2"_s.arg(columns, id(studio))); }
    void meter(size_t studio, qint64 minutes, const char *when)
    {
        database().exec(u"INSERT INTO usage_metrics (organization_id, metric_value, occurred_at) VALUES (%1, %2, %3)"_s.arg(id(studio)).arg(minutes).arg(time(when)));
    }
    void consume(const MinutesAccount &account, qint64 minutes) { needed(consumeMinutes(connection(), scope(), {account, {minutes}}, {})); }
    MinutesBalance balance(size_t studio) { return needed(minutesBalance(inquiry(), studios[studio].organization)); }

    std::vector<CheckedFinding> found() { return needed(check(inquiry(), {})).findings; }
    QStringList rulesFound()
    {
        QStringList rules;
        for (const CheckedFinding &checked : found())
            rules.append(checked.finding.rule);
        return rules;
    }
    FixReply mend() { return needed(fix(connection(), scope(), {}, {})); }
    void takeBack(const FixReply &fixed)
    {
        for (auto operation = fixed.operations.rbegin(); operation != fixed.operations.rend(); ++operation)
            needed(undo(connection(), scope(), *operation, {}));
    }
    QStringList broken()
    {
        QStringList names;
        for (const InvariantResult &result : needed(verify(inquiry())).checked) {
            if (result.broken > 0)
                names.append(result.invariant);
        }
        return names;
    }
    /// Mended, sound, taken back as it was, and mended again.
    void mendAndTakeBack(const QStringList &rules)
    {
        QCOMPARE(rulesFound(), rules);
        const FixReply fixed = mend();
        QCOMPARE(rulesFound(), QStringList());
        QCOMPARE(broken(), QStringList());
        QVERIFY(mend().operations.empty());
        takeBack(fixed);
        QCOMPARE(rulesFound(), rules);
        QVERIFY(mend().fixed > 0);
        QCOMPARE(rulesFound(), QStringList());
        QCOMPARE(broken(), QStringList());
    }
};

} // namespace

class TestChecksMinutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void nothingToFind_data() { addDialectRows(); }
    void nothingToFind();
    void missingPeriodBlocksTheCounter_data() { addDialectRows(); }
    void missingPeriodBlocksTheCounter();
    void missingPeriodOfNewOrganization_data() { addDialectRows(); }
    void missingPeriodOfNewOrganization();
    void periodsRollOneByOne_data() { addDialectRows(); }
    void periodsRollOneByOne();
    void periodSetBack_data() { addDialectRows(); }
    void periodSetBack();
    void movedPeriodOverlaps_data() { addDialectRows(); }
    void movedPeriodOverlaps();
    void counterFollowsTheMetrics_data() { addDialectRows(); }
    void counterFollowsTheMetrics();
    void addonComesBack_data();
    void addonComesBack();
    void driftedCopies_data() { addDialectRows(); }
    void driftedCopies();
};

void TestChecksMinutes::nothingToFind()
{
    QFETCH(Dialect, dialect);
    MinutesOffice office(dialect);
    QCOMPARE(office.rulesFound(), QStringList());
    QCOMPARE(office.broken(), QStringList());
}

void TestChecksMinutes::missingPeriodBlocksTheCounter()
{
    QFETCH(Dialect, dialect);
    MinutesOffice office(dialect);
    office.set(0, u"current_period_start = NULL, current_period_end = NULL, used_minutes = 7"_s);
    QCOMPARE(office.rulesFound(), QStringList({u"period-missing"_s, u"minutes-drift"_s}));
    QVERIFY(!office.found().back().finding.fixable);
    const FixReply fixed = office.mend(); // the counter in the second pass
    QCOMPARE(fixed.fixed, 2);
    QCOMPARE(office.balance(0).baseUsed, Minutes{100});
    QCOMPARE(office.balance(0).addonLeft, Minutes{30});
    QCOMPARE(office.rulesFound(), QStringList());
    QCOMPARE(office.broken(), QStringList());
    office.takeBack(fixed);
    QCOMPARE(office.rulesFound(), QStringList({u"period-missing"_s, u"minutes-drift"_s}));
}

/// Another program made it: the anchor day says the period, and base is granted from there.
void TestChecksMinutes::missingPeriodOfNewOrganization()
{
    QFETCH(Dialect, dialect);
    MinutesOffice office(dialect);
    office.database().exec(u"INSERT INTO organizations (company_id, name, base_minutes, anchor_day) VALUES (%1, 'Lab', 60, 31)"_s.arg(office.database().literal(office.studios[0].company.uuid())));
    office.mendAndTakeBack({u"period-missing"_s});
    const QString lab = office.database().scalar(u"SELECT COUNT(*) FROM organizations WHERE name = 'Lab' AND current_period_start = %1 AND current_period_end = %2"_s
                                                     .arg(office.time("2026-10-31T00:00:00Z"), office.time("2026-11-30T00:00:00Z")));
    QCOMPARE(lab, u"1"_s);
}

void TestChecksMinutes::periodsRollOneByOne()
{
    QFETCH(Dialect, dialect);
    MinutesOffice office(dialect);
    office.database().exec(u"INSERT INTO organizations (company_id, name, base_minutes, current_period_start, current_period_end) VALUES (%1, 'Lab', 60, %2, %3)"_s
                               .arg(office.database().literal(office.studios[0].company.uuid()), office.time("2026-08-01T00:00:00Z"), office.time("2026-09-01T00:00:00Z")));
    office.mendAndTakeBack({u"period-stale"_s});
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM billing_periods p JOIN organizations o ON o.id = p.organization_id WHERE o.name = 'Lab'"_s), u"4"_s);
}

void TestChecksMinutes::periodSetBack()
{
    QFETCH(Dialect, dialect);
    MinutesOffice office(dialect);
    office.set(0, u"current_period_start = %1, current_period_end = %2"_s.arg(office.time("2026-10-01T00:00:00Z"), office.time("2026-11-01T00:00:00Z")));
    QCOMPARE(office.found().front().finding.severity, Severity::Error);
    office.mendAndTakeBack({u"period-stale"_s});
    QCOMPARE(office.balance(0).period->from, at("2026-11-01T00:00:00Z"));
    QCOMPARE(office.balance(0).addonLeft, Minutes{30});
}

void TestChecksMinutes::movedPeriodOverlaps()
{
    QFETCH(Dialect, dialect);
    MinutesOffice office(dialect);
    office.set(1, u"current_period_start = %1, current_period_end = %2"_s.arg(office.time("2026-11-10T00:00:00Z"), office.time("2026-12-10T00:00:00Z")));
    office.mendAndTakeBack({u"period-overlap"_s});
    QCOMPARE(office.balance(1).period->from, at("2026-11-01T00:00:00Z"));
    // its anchor day moved with it: then the period before is cut short
    office.set(1, u"current_period_start = %1, current_period_end = %2, anchor_day = 10"_s.arg(office.time("2026-11-10T00:00:00Z"), office.time("2026-12-10T00:00:00Z")));
    office.mendAndTakeBack({u"period-overlap"_s});
    QCOMPARE(office.balance(1).period->from, at("2026-11-10T00:00:00Z"));
}

void TestChecksMinutes::counterFollowsTheMetrics()
{
    QFETCH(Dialect, dialect);
    MinutesOffice office(dialect);
    office.meter(0, 25, "2026-11-20T08:00:00Z");
    office.set(1, u"used_minutes = 0"_s); // cleared by hand
    office.mendAndTakeBack({u"minutes-drift"_s, u"minutes-drift"_s});
    QCOMPARE(office.balance(0).addonLeft, Minutes{5});
    QCOMPARE(office.balance(0).unposted, Minutes{0});
    QCOMPARE(office.database().scalar(u"SELECT used_minutes FROM organizations WHERE id = "_s + office.id(0)), u"145"_s);
    QCOMPARE(office.database().scalar(u"SELECT used_minutes FROM organizations WHERE id = "_s + office.id(1)), u"120"_s);
}

void TestChecksMinutes::addonComesBack_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<bool>("isPosted");
    for (const Dialect dialect : dialects()) {
        QTest::newRow(qPrintable(dialectName(dialect) + u": the copy was cleared"_s)) << dialect << false;
        QTest::newRow(qPrintable(dialectName(dialect) + u": and the clearing was posted"_s)) << dialect << true;
    }
}

/// 50 bought, 20 used: 30 are left, whatever the month's end made of them.
void TestChecksMinutes::addonComesBack()
{
    QFETCH(Dialect, dialect);
    QFETCH(bool, isPosted);
    MinutesOffice office(dialect);
    office.set(0, u"overage_minutes = 0"_s);
    if (isPosted) {
        const QUuid operation = makeTimeOrderedUuid();
        office.database().exec(u"INSERT INTO operations (id, company_id, kind, actor, login, role, business_at) VALUES (%1, %2, 'import', 'platform', 'platform', 'backend', %3)"_s
                                   .arg(office.database().literal(operation), office.database().literal(office.studios[0].company.uuid()), office.database().literal(office.now())));
        office.database().exec(u"INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, %1, kind, operation_id, actor, balance_after, occurred_at)"
                               " VALUES (%2, 'organization', %3, 'minutes', 'addon', -30, 'expire', %4, 'platform', 0, %5)"_s
                                   .arg(dialect == Dialect::Sqlite ? u"amount_units"_s : u"amount"_s, office.database().literal(office.studios[0].company.uuid()), office.id(0),
                                        office.database().literal(operation), office.database().literal(office.now())));
    }
    QCOMPARE(office.broken().isEmpty(), isPosted);
    office.mendAndTakeBack({u"addon-lost"_s});
    QCOMPARE(office.balance(0).addonLeft, Minutes{30});
    QCOMPARE(office.balance(1).addonLeft, Minutes{30});
}

void TestChecksMinutes::driftedCopies()
{
    QFETCH(Dialect, dialect);
    MinutesOffice office(dialect);
    NewProfile wanted;
    wanted.company = office.studios[0].company;
    wanted.email = u"ann@acme.example"_s;
    wanted.monthly = {500};
    wanted.addon = {40};
    const ProfileId ann = needed(addProfile(office.connection(), office.scope(), wanted, {})).reply.id;
    office.database().exec(u"UPDATE profiles SET credits_remaining = 320, addon_credits = 4000"_s);
    office.set(1, u"overage_minutes = 999"_s); // more than was bought: a matter of the copy
    office.mendAndTakeBack({u"balance-drift"_s, u"balance-drift"_s, u"balance-drift"_s});
    QCOMPARE(needed(creditBalance(office.inquiry(), ann)).left, (CreditSplit{{500}, {40}}));
    QCOMPARE(office.balance(1).addonLeft, Minutes{30});
}

QTEST_GUILESS_MAIN(TestChecksMinutes)
#include "tst_checks_minutes.moc"
