// Diagnosis: each cause is named first, with its reason in words; nothing is written; two saved diagnoses are compared field by field.
#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "models/balances/wallet.h"
#include "models/directory/status.h"
#include "models/doctor/diagnose.h"
#include "models/ledger/undo.h"
#include "models/usage/record.h"
#include "tests/support/office.h"

#include <QLoggingCategory>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// A company with a person (100 + 20 credits), an organization (20 minutes, of which 18 are used) and 1,000 tokens.
class Clinic
{
public:
    explicit Clinic(Dialect dialect) : office(dialect), company(office.company(u"Clips"_s))
    {
        NewProfile person;
        person.company = company.id;
        person.email = u"ann@clips.example"_s;
        person.monthly.count = 100;
        person.addon.count = 20;
        ann = needed(addProfile(office.connection(), office.scope(), person, {})).reply.id;
        NewOrganization workspace;
        workspace.company = company.id;
        workspace.name = u"Clips Studio"_s;
        workspace.base.count = 20;
        studio = needed(addOrganization(office.connection(), office.scope(), workspace, {})).reply;
        needed(addMember(office.connection(), office.scope(), studio, ann, {}));
        needed(consumeMinutes(office.connection(), office.scope(), {{company.id, studio.id}, {18}}, {}));
        needed(allocateTokens(office.connection(), office.scope(), {company.id, {1'000}}, {}));
    }

    Diagnosis diagnosed(const QString &who, const std::optional<qint64> &wouldUse = {}, const std::optional<Instant> &at = {})
    {
        Scope scope = office.scope();
        if (at)
            scope.clock = Clock::fixedAt(*at);
        return needed(diagnose(Inquiry(office.connection(), scope), {who, wouldUse}));
    }

    JobId batch(const QString &title, qint64 rows)
    {
        const JobId job = office.job(company.id, title).id;
        needed(reserveCredits(office.connection(), office.scope(), {{company.id, ann}, job, {rows}}, {}));
        return job;
    }
    void exec(const char *sql) { office.database().exec(QString::fromLatin1(sql)); }

    Office office;
    Company company;
    ProfileId ann;
    Organization studio;
};

struct Cause
{
    const char *name;
    std::function<QString(Clinic &)> spoil; ///< what to diagnose then
    std::optional<qint64> wouldUse;
    const char *check; ///< named first; nullptr: all is well
    const char *why;   ///< part of it
};

QString ann(Clinic &) { return u"ann@clips.example"_s; }
QString studio(Clinic &) { return u"Clips Studio"_s; }
QString clips(Clinic &) { return u"Clips"_s; }

/// Runs SQL as another program would, then asks about `who`.
std::function<QString(Clinic &)> after(const char *sql, QString (*who)(Clinic &))
{
    return [sql, who](Clinic &clinic) {
        clinic.exec(sql);
        return who(clinic);
    };
}

QString recorded(Clinic &clinic, const std::optional<QString> &job, UsageType type = UsageType::CvParsing)
{
    UsageEvent event;
    event.type = type;
    event.company = clinic.company.id;
    event.job = job;
    event.fileSizeKb = 100;
    if (type == UsageType::QuestionGeneration) {
        event.questions = 5;
        event.promptTokens = 100;
        event.completionTokens = 50;
    }
    return needed(recordUsage(clinic.office.connection(), clinic.office.scope(), event, {})).row.id.toString();
}

const std::vector<Cause> &causes()
{
    static const std::vector<Cause> all = {
        {"all is well with a person", ann, 2, nullptr, ""},
        {"all is well with an organization", studio, 2, nullptr, ""},
        {"all is well with a company", clips, 1'000, nullptr, ""},
        {"minutes do not suffice", studio, 5, "minutes-would-use", "18 of 20 minutes of Clips Studio used, 0 add-on left; 5 more would be refused: buy 3 or wait until 2026-12-01."},
        {"minutes of a person's organization", ann, 5, "minutes-would-use", "buy 3 or wait until 2026-12-01."},
        {"all minutes used", [](Clinic &clinic) {
            needed(consumeMinutes(clinic.office.connection(), clinic.office.scope(), {{clinic.company.id, clinic.studio.id}, {2}}, {}));
            return studio(clinic);
        }, {}, "minutes-left", "no add-on minutes are left"},
        {"period not rolled", after("UPDATE organizations SET anchor_day = anchor_day", studio), {}, "minutes-period", "The period of Clips Studio ended on 2026-12-01 and was not rolled; the next consume rolls it."},
        {"no period", after("UPDATE organizations SET current_period_start = NULL, current_period_end = NULL", studio), {}, "minutes-period", "has no billing period"},
        {"counter and metrics disagree", after("UPDATE organizations SET used_minutes = 7", studio), {}, "minutes-counter", "says 7 minutes, its metrics 18"},
        {"metered by another program", [](Clinic &clinic) {
            clinic.office.database().exec(u"INSERT INTO usage_metrics (organization_id, metric_value, occurred_at) VALUES (%1, 1, %2)"_s
                                              .arg(clinic.office.database().literal(clinic.studio.id.uuid()), clinic.office.database().literal(clinic.office.now())));
            clinic.exec("UPDATE organizations SET used_minutes = 19");
            return studio(clinic);
        }, {}, "minutes-counter", "1 minutes of Clips Studio were metered by another program"},
        {"add-on minutes from nowhere", after("UPDATE organizations SET overage_minutes = 30", studio), {}, "minutes-bought", "30 add-on minutes more than it bought"},
        {"add-on minutes lost", [](Clinic &clinic) {
            needed(buyMinutes(clinic.office.connection(), clinic.office.scope(), {{clinic.company.id, clinic.studio.id}, {30}}, {}));
            clinic.exec("UPDATE organizations SET overage_minutes = 0");
            return studio(clinic);
        }, {}, "minutes-bought", "30 add-on minutes that Clips Studio bought are neither used nor left"},
        {"credits do not suffice", ann, 150, "credits-would-use", "150 more credits would be refused, 120 are left: buy 30."},
        {"credits suffice after the month", [](Clinic &clinic) {
            clinic.batch(u"Rows"_s, 90);
            return ann(clinic);
        }, 60, "credits-would-use", "60 more credits would be refused, 30 are left: buy 30 or wait until 2026-12-01."},
        {"no credits left", [](Clinic &clinic) {
            clinic.batch(u"Rows"_s, 120);
            return ann(clinic);
        }, {}, "credits-left", "No credits are left: the 100 of this month are used up"},
        {"reset is due", after("UPDATE profiles SET email = email", ann), {}, "credits-reset", "A reset is due since 2026-12-01"},
        {"stored credits are not the ledger's", after("UPDATE profiles SET addon_credits = addon_credits + 200", ann), {}, "credits-ledger", "(220) differ from their postings (20) by 200"},
        {"failed and not given back", [](Clinic &clinic) {
            clinic.batch(u"Rows"_s, 50);
            clinic.exec("UPDATE jobs SET status = 'failed'");
            return u"Rows"_s;
        }, {}, "job-credits", "The job failed and 50 credits were not given back"},
        {"a person's failed job", [](Clinic &clinic) {
            clinic.batch(u"Rows"_s, 50);
            clinic.exec("UPDATE jobs SET status = 'failed'");
            return ann(clinic);
        }, {}, "credits-open-jobs", "The job Rows failed and 50 credits were not given back"},
        {"completed and not committed", [](Clinic &clinic) {
            const JobId job = clinic.batch(u"Rows"_s, 50);
            clinic.exec("UPDATE jobs SET status = 'completed'");
            return job.toString();
        }, {}, "job-credits", "its 50 credits are still reserved"},
        {"charged without a breakdown", [](Clinic &clinic) {
            clinic.office.job(clinic.company.id, u"Old"_s);
            clinic.office.database().exec(u"UPDATE jobs SET meta_json = '{\"credit_cost\": 500, \"credits_deducted\": true}', created_by = %1"_s
                                              .arg(clinic.office.database().literal(clinic.ann.uuid())));
            return u"Old"_s;
        }, {}, "job-credits", "The job cost 500 credits and nothing says which bucket gave them"},
        {"member of no organization", after("DELETE FROM organization_members", ann), {}, "membership", "The person is a member of no organization"},
        {"tokens do not suffice", clips, 1'001, "tokens-would-use", "1001 more tokens would be refused, 1000 are left: allocate 1."},
        {"no active allocation", [](Clinic &clinic) {
            clinic.office.database().exec(clinic.office.database().dialect() == Dialect::PostgreSql ? u"UPDATE company_token_allocations SET is_active = false"_s
                                                                                                    : u"UPDATE company_token_allocations SET is_active = 0"_s);
            return clips(clinic);
        }, {}, "tokens-allocation", "The company has no active allocation"},
        {"tokens overdrawn", [](Clinic &clinic) {
            TokenCall call;
            call.company = clinic.company.id;
            call.operation = u"scoring"_s;
            call.input = {1'500};
            call.isOverdraft = true;
            return needed(deductTokens(clinic.office.connection(), clinic.office.scope(), call, {})).reply.log.toString();
        }, {}, "log-deducted", "500 of its 1500 tokens are overdrawn"},
        {"a log of no company", [](Clinic &clinic) {
            clinic.exec("INSERT INTO token_usage_logs (operation_type, input_tokens, output_tokens) VALUES ('scoring', 10, 1)");
            return clinic.office.database().dialect() == Dialect::PostgreSql
                ? clinic.office.database().scalar(u"SELECT id FROM token_usage_logs"_s)
                : QUuid::fromRfc4122(QByteArray::fromHex(clinic.office.database().scalar(u"SELECT hex(id) FROM token_usage_logs"_s).toLatin1())).toString(QUuid::WithoutBraces);
        }, {}, "log-company", "nothing tells which"},
        {"owed", [](Clinic &clinic) {
            recorded(clinic, {});
            return clips(clinic);
        }, {}, "wallet", "0.50 USD are owed"},
        {"company deleted", after("UPDATE companies SET deleted_at = created_at", ann), {}, "company", "The company Clips was deleted"},
        {"person deleted", after("UPDATE profiles SET deleted_at = created_at", ann), {}, "deleted", "ann@clips.example was deleted"},
        {"usage without a job", [](Clinic &clinic) {
            needed(topUp(clinic.office.connection(), clinic.office.scope(), {clinic.company.id, Money::fromNanos(5'000'000'000), {}, {}}, {}));
            return recorded(clinic, {});
        }, {}, "usage-job", "neither a job nor a draft"},
        {"usage of a draft", [](Clinic &clinic) {
            return recorded(clinic, u"draft-7"_s, UsageType::QuestionGeneration);
        }, {}, "usage-job", "It waits under the draft draft-7"},
        {"draft never saved", [](Clinic &clinic) {
            recorded(clinic, u"draft-7"_s, UsageType::QuestionGeneration);
            return u"draft-7"_s;
        }, {}, "draft-job", "1 rows wait under the draft since 2026-11-21"},
        {"a metric not posted", [](Clinic &clinic) {
            const QUuid id = makeTimeOrderedUuid();
            clinic.office.database().exec(u"INSERT INTO usage_metrics (id, organization_id, metric_value, occurred_at) VALUES (%1, %2, 1, %3)"_s
                                              .arg(clinic.office.database().literal(id), clinic.office.database().literal(clinic.studio.id.uuid()),
                                                   clinic.office.database().literal(clinic.office.now())));
            return id.toString(QUuid::WithoutBraces);
        }, {}, "metric-posted", "1 minutes were metered by another program"},
    };
    return all;
}

/// Cases whose only trouble is that a month went by.
bool isOfNextMonth(const Cause &cause)
{
    return QLatin1StringView(cause.name) == "period not rolled"_L1 || QLatin1StringView(cause.name) == "reset is due"_L1;
}

} // namespace

class TestDiagnose : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void cause_data();
    void cause();
    void holdsEverything_data() { addDialectRows(); }
    void holdsEverything();
    void writesNothing_data() { addDialectRows(); }
    void writesNothing();
    void operationsAndApplications_data() { addDialectRows(); }
    void operationsAndApplications();
    void wrongBucket();
    void comparing();
    void whatIsAsked();
    void onlyAdmins();
};

void TestDiagnose::cause_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<size_t>("cause");
    for (size_t i = 0; i < causes().size(); ++i) {
        for (const Dialect dialect : dialects())
            QTest::addRow("%s, %s", causes()[i].name, qPrintable(dialectName(dialect))) << dialect << i;
    }
}

void TestDiagnose::cause()
{
    QFETCH(Dialect, dialect);
    QFETCH(size_t, cause);
    const Cause &expected = causes()[cause];
    Clinic clinic(dialect);
    const QString who = expected.spoil(clinic);
    const std::optional<Instant> at = isOfNextMonth(expected) ? std::optional(*Instant::parse(QStringView(u"2026-12-02T00:00:00Z"))) : std::nullopt;
    const Diagnosis found = clinic.diagnosed(who, expected.wouldUse, at);
    QVERIFY(!found.checks.empty());
    if (!expected.check) {
        QVERIFY2(found.ok(), found.cause() ? qPrintable(found.cause()->why()) : "");
        return;
    }
    QVERIFY(found.cause());
    QVERIFY2(QLatin1StringView(found.cause()->check) == QLatin1StringView(expected.check) && found.cause()->why().contains(QString::fromUtf8(expected.why)),
             qPrintable(QString::fromLatin1(found.cause()->check) + u": "_s + found.cause()->why()));
    for (const DiagnosisCheck &check : found.checks)
        QVERIFY2(!check.why().contains(u'{'), qPrintable(check.why())); // every placeholder is filled
}

void TestDiagnose::holdsEverything()
{
    QFETCH(Dialect, dialect);
    Clinic clinic(dialect);
    clinic.batch(u"Rows"_s, 30);
    needed(buyMinutes(clinic.office.connection(), clinic.office.scope(), {{clinic.company.id, clinic.studio.id}, {5}, Money::fromNanos(1'000'000'000), u"R-7"_s}, {}));
    Request request;
    request.key = u"k"_s;
    QVERIFY(!consumeMinutes(clinic.office.connection(), clinic.office.scope(), {{clinic.company.id, clinic.studio.id}, {500}}, request));

    const QJsonObject person = clinic.diagnosed(u"ann@clips.example"_s).toJson();
    QCOMPARE(person.keys(), (QStringList{u"as_of"_s, u"balances"_s, u"cause"_s, u"checks"_s, u"draws"_s, u"ok"_s, u"periods"_s, u"purchases"_s, u"refusals"_s, u"subject"_s, u"would_use"_s}));
    const QJsonObject credits = person.value(u"balances"_s).toArray().at(0).toObject();
    QCOMPARE(credits.value(u"monthly"_s).toInteger(), 70);
    QCOMPARE(person.value(u"draws"_s).toArray().at(0).toObject().value(u"amount"_s).toInteger(), -30);
    QCOMPARE(person.value(u"purchases"_s).toArray().size(), 1); // the grant of 20
    QCOMPARE(person.value(u"checks"_s).toArray().at(0).toObject().keys(), (QStringList{u"check"_s, u"ok"_s, u"why"_s}));

    const QJsonObject workspace = clinic.diagnosed(u"Clips Studio"_s).toJson();
    QCOMPARE(workspace.value(u"purchases"_s).toArray().at(0).toObject().value(u"reference"_s).toString(), u"R-7"_s);
    QCOMPARE(workspace.value(u"periods"_s).toArray().at(0).toObject().value(u"metered"_s).toInteger(), 18);
    QCOMPARE(workspace.value(u"draws"_s).toArray().size(), 3); // the base of the period, what was used, what was bought
    const QJsonObject refusal = workspace.value(u"refusals"_s).toArray().at(0).toObject();
    QCOMPARE(refusal.value(u"code"_s).toString(), u"insufficient_minutes"_s);

    const QJsonObject company = clinic.diagnosed(u"Clips"_s).toJson();
    QCOMPARE(company.value(u"balances"_s).toArray().size(), 4); // tokens, Ann's credits, the studio's minutes, the wallet
}

void TestDiagnose::writesNothing()
{
    QFETCH(Dialect, dialect);
    Clinic clinic(dialect);
    const auto sums = [&clinic] {
        QStringList all;
        for (const char *table : {"usage_ledger", "operations", "refusals", "billing_periods", "alerts"})
            all.append(clinic.office.database().scalar(u"SELECT COUNT(*) FROM "_s + QLatin1StringView(table)));
        all.append(clinic.office.database().scalar(u"SELECT SUM(credits_remaining) FROM profiles"_s));
        return all;
    };
    const QStringList before = sums();
    const Instant later = *Instant::parse(QStringView(u"2027-03-05T00:00:00Z")); // resets and rolls are due
    for (const QString &who : {u"ann@clips.example"_s, u"Clips Studio"_s, u"Clips"_s})
        clinic.diagnosed(who, 10'000, later);
    QCOMPARE(sums(), before);
    auto reader = needed(Connection::open(clinic.office.database().url(), OpenMode::ReadOnly));
    QVERIFY(diagnose(Inquiry(*reader, clinic.office.scope()), {u"ann@clips.example"_s, 5}).ok());
}

void TestDiagnose::operationsAndApplications()
{
    QFETCH(Dialect, dialect);
    Clinic clinic(dialect);
    const auto bought = needed(topUp(clinic.office.connection(), clinic.office.scope(), {clinic.company.id, Money::fromNanos(5'000'000'000), {}, {}}, {}));
    QVERIFY(clinic.diagnosed(bought.operation->toString()).ok());
    needed(undo(clinic.office.connection(), clinic.office.scope(), *bought.operation, {}));
    const Diagnosis undone = clinic.diagnosed(bought.operation->toString());
    QVERIFY2(undone.toJson().value(u"checks"_s).toArray().at(1).toObject().value(u"why"_s).toString().contains(u"was undone by"_s),
             qPrintable(undone.checks.back().why()));

    NewApplication application;
    application.company = clinic.company.id;
    application.job = clinic.office.job(clinic.company.id, u"Nurse"_s).id;
    const QString id = needed(addApplication(clinic.office.connection(), clinic.office.scope(), application, {})).reply.id.toString();
    QVERIFY(clinic.diagnosed(id).ok());
    clinic.exec("UPDATE job_applications SET ai_analyzed_at = created_at");
    QCOMPARE(QLatin1StringView(clinic.diagnosed(id).cause()->check), "application-usage"_L1);
}

void TestDiagnose::wrongBucket()
{
    Clinic clinic(Dialect::Sqlite);
    const JobId job = clinic.batch(u"Rows"_s, 110);
    clinic.office.database().exec(u"INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount_units, kind, job_id, operation_id, actor, occurred_at)"
                                  " SELECT company_id, account_type, account_id, unit, 'monthly', 110, 'refund', job_id, operation_id, actor, occurred_at FROM usage_ledger"
                                  " WHERE job_id IS NOT NULL LIMIT 1"_s);
    const Diagnosis found = clinic.diagnosed(job.toString());
    QCOMPARE(QLatin1StringView(found.cause()->check), "job-refunds"_L1);
    QVERIFY2(found.cause()->why().contains(u"110 monthly credits came back and 100 had been taken"_s), qPrintable(found.cause()->why()));
}

void TestDiagnose::comparing()
{
    Clinic clinic(Dialect::Sqlite);
    const QJsonObject before = clinic.diagnosed(u"ann@clips.example"_s).toJson();
    const DiagnosisComparison same = needed(compareDiagnoses(before, clinic.diagnosed(u"ann@clips.example"_s).toJson()));
    QVERIFY(same.changes.empty());
    QVERIFY(same.checks.empty());
    clinic.batch(u"Rows"_s, 120);
    const DiagnosisComparison changed = needed(compareDiagnoses(before, clinic.diagnosed(u"ann@clips.example"_s).toJson()));
    const auto monthly = std::ranges::find_if(changed.changes, [](const auto &change) { return change.field == "balances/credits ann@clips.example/monthly"_L1; });
    QVERIFY(monthly != changed.changes.end());
    QCOMPARE(monthly->before.toInteger(), 100);
    QCOMPARE(monthly->after.toInteger(), 0);
    QCOMPARE(changed.checks.size(), 1u);
    QCOMPARE(changed.checks.front().field, u"credits-left"_s);
    QCOMPARE(changed.checks.front().before.toString(), u"ok"_s);
    QVERIFY(!compareDiagnoses(before, clinic.diagnosed(u"Clips Studio"_s).toJson()));
    QCOMPARE(compareDiagnoses(before, {}).error().code, ErrorCode::InvalidInput);
}

void TestDiagnose::whatIsAsked()
{
    Clinic clinic(Dialect::Sqlite);
    const Inquiry inquiry = clinic.office.inquiry();
    QCOMPARE(diagnose(inquiry, {u"nobody@clips.example"_s}).error().code, ErrorCode::NotFound);
    QCOMPARE(diagnose(inquiry, {makeTimeOrderedUuid().toString(QUuid::WithoutBraces)}).error().code, ErrorCode::NotFound);
    QCOMPARE(diagnose(inquiry, {u"Clips"_s, 0}).error().code, ErrorCode::InvalidInput);
    clinic.office.company(u"Clips Studio"_s);
    QCOMPARE(diagnose(clinic.office.inquiry(), {u"Clips Studio"_s}).error().code, ErrorCode::Ambiguous);
    const Company other = clinic.office.company(u"Other"_s);
    QCOMPARE(diagnose(clinic.office.inquiryOf(other.id), {u"ann@clips.example"_s}).error().code, ErrorCode::NotFound); // another company's
}

void TestDiagnose::onlyAdmins()
{
    Clinic clinic(Dialect::Sqlite);
    Scope scope = clinic.office.scope();
    for (const Role role : {Role::Recruiter, Role::Finance, Role::Backend}) {
        scope.role = role;
        QCOMPARE(diagnose(Inquiry(clinic.office.connection(), scope), {u"Clips"_s}).error().code, ErrorCode::NotPermitted);
    }
}

QTEST_GUILESS_MAIN(TestDiagnose)
#include "tst_diagnose.moc"
