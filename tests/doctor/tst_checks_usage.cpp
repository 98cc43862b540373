// The rules about drafts, usage, summaries and charges, on small data made by hand: what each finds, what it must leave alone, its fix and its undo.
#include "models/balances/wallet.h"
#include "models/doctor/fix.h"
#include "models/ledger/undo.h"
#include "tests/support/office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000'000;
constexpr qint64 kDay = 1'440 * kMinute;

/// Two companies that know nothing of each other.
class TwoCompanies : public Office
{
public:
    explicit TwoCompanies(Dialect dialect) : Office(dialect), acme(company(u"Acme"_s).id), bolt(company(u"Bolt"_s).id) {}

    const CompanyId acme;
    const CompanyId bolt;

    QString sql(const QUuid &id) { return database().literal(id); }
    QString ago(qint64 micros) { return database().literal(Instant::fromMicros(now().micros() - micros)); }

    void draft(CompanyId company, const QString &draft, qint64 ago_us)
    {
        database().exec(u"INSERT INTO question_generation_usage (company_id, draft_job_id, prompt_tokens, completion_tokens, question_count, occurred_at) VALUES (%1, '%2', 1500, 800, 5, %3)"_s
                            .arg(sql(company.uuid()), draft, ago(ago_us)));
    }
    /// `columns` and `values` beside company and time.
    UsageId cv(CompanyId company, const QString &columns, const QString &values, qint64 ago_us = kDay)
    {
        const QUuid id = makeTimeOrderedUuid();
        database().exec(u"INSERT INTO cv_parsing_usage (id, company_id, occurred_at, %1) VALUES (%2, %3, %4, %5)"_s.arg(columns, sql(id), sql(company.uuid()), ago(ago_us), values));
        return UsageId(id);
    }

    /// As somebody who switched the rules off.
    void withoutRules(const QString &statement)
    {
        if (database().dialect() == Dialect::PostgreSql)
            database().exec(u"SET session_replication_role = replica; %1; RESET session_replication_role"_s.arg(statement));
        else
            database().exec(u"PRAGMA foreign_keys = OFF; UPDATE rule_switches SET moving = 1; %1; UPDATE rule_switches SET moving = 0"_s.arg(statement));
    }

    CheckWanted of(const char *rule, const Choices &choices = {}) const
    {
        CheckWanted wanted;
        wanted.rules = {QString::fromLatin1(rule)};
        wanted.choices = choices;
        return wanted;
    }
    std::vector<Finding> found(const char *rule)
    {
        std::vector<Finding> findings;
        for (const CheckedFinding &checked : needed(check(inquiry(), of(rule))).findings)
            findings.push_back(checked.finding);
        return findings;
    }
    QStringList subjects(const char *rule)
    {
        QStringList subjects;
        for (const Finding &finding : found(rule))
            subjects.append(finding.subject);
        subjects.sort();
        return subjects;
    }
    FixReply mend(const char *rule, const Choices &choices = {})
    {
        FixWanted wanted;
        wanted.what = of(rule, choices);
        return needed(fix(connection(), scope(), wanted, {}));
    }
    Result<Done<UndoReply>> takeBack(const FixReply &fixed) { return undo(connection(), scope(), fixed.operations.front(), {}); }
    QString balance(CompanyId company) { return needed(wallet(inquiryOf(company), now())).balance.toDecimal(); }
    QString count(const QString &what) { return database().scalar(u"SELECT COUNT(*) FROM "_s + what); }
};

} // namespace

class TestChecksUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftThatIsTheIdOfAJob_data() { addDialectRows(); }
    void draftThatIsTheIdOfAJob();
    void rowsLeftBehindByTheirLink_data() { addDialectRows(); }
    void rowsLeftBehindByTheirLink();
    void draftsOlderThanThirtyDays_data() { addDialectRows(); }
    void draftsOlderThanThirtyDays();
    void usageWithoutJobIsAssignedByChoice_data() { addDialectRows(); }
    void usageWithoutJobIsAssignedByChoice();
    void jobOfAnotherCompanyIsDetached_data() { addDialectRows(); }
    void jobOfAnotherCompanyIsDetached();
    void unpricedUntilThereIsAPrice_data() { addDialectRows(); }
    void unpricedUntilThereIsAPrice();
    void givenCostsBesideTheList_data() { addDialectRows(); }
    void givenCostsBesideTheList();
    void tooLittleIsChargedOnTop_data() { addDialectRows(); }
    void tooLittleIsChargedOnTop();
    void sameCvWithinTenMinutes_data() { addDialectRows(); }
    void sameCvWithinTenMinutes();
    void analysedWithoutCv_data() { addDialectRows(); }
    void analysedWithoutCv();
    void chargeWithoutUsage_data() { addDialectRows(); }
    void chargeWithoutUsage();
    void otherChoicesAreRefused();
};

void TestChecksUsage::draftThatIsTheIdOfAJob()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const JobId job = JobId(makeTimeOrderedUuid());
    office.draft(office.acme, job.toString(), kDay);
    office.draft(office.bolt, job.toString(), kDay);
    office.draft(office.acme, u"another"_s, kDay);
    QVERIFY(office.subjects("draft-unreconciled").isEmpty());

    office.job(office.acme, u"Nurse"_s, {}, job);
    QCOMPARE(office.subjects("draft-unreconciled"), QStringList{job.toString()});
    const FixReply fixed = office.mend("draft-unreconciled");
    QCOMPARE(fixed.fixed, 1);
    QVERIFY(office.subjects("draft-unreconciled").isEmpty());
    QCOMPARE(office.count(u"question_generation_usage WHERE job_id IS NOT NULL"_s), u"1"_s);
    QCOMPARE(office.mend("draft-unreconciled").fixed, 0);

    needed(office.takeBack(fixed));
    QCOMPARE(office.subjects("draft-unreconciled"), QStringList{job.toString()});
    QCOMPARE(office.mend("draft-unreconciled").fixed, 1);
}

void TestChecksUsage::rowsLeftBehindByTheirLink()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    office.draft(office.acme, u"d-1"_s, kDay);
    office.job(office.acme, u"Nurse"_s, u"d-1"_s);
    QVERIFY(office.subjects("draft-unreconciled").isEmpty());
    office.withoutRules(u"UPDATE question_generation_usage SET draft_job_id = 'd-1', job_id = NULL"_s);
    QCOMPARE(office.subjects("draft-unreconciled"), QStringList{u"d-1"_s});
    QCOMPARE(office.mend("draft-unreconciled").fixed, 1);
    QCOMPARE(office.count(u"question_generation_usage WHERE job_id IS NOT NULL AND draft_job_id IS NULL"_s), u"1"_s);
    QVERIFY(office.subjects("draft-unreconciled").isEmpty());
}

void TestChecksUsage::draftsOlderThanThirtyDays()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    office.draft(office.acme, u"old"_s, 31 * kDay);
    office.draft(office.acme, u"young"_s, 29 * kDay);
    office.draft(office.acme, u"saved"_s, 40 * kDay);
    office.job(office.acme, u"Nurse"_s, u"saved"_s);
    office.job(office.acme, u"Cook"_s);
    office.job(office.bolt, u"Pilot"_s);
    const std::vector<Finding> found = office.found("draft-abandoned");
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().subject, u"old"_s);
    QCOMPARE(found.front().severity, Severity::Warning);
    QVERIFY(!found.front().fixable);
    QCOMPARE(found.front().context.value(u"jobs"_s).toString(), u"Cook"_s);
}

void TestChecksUsage::usageWithoutJobIsAssignedByChoice()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const Job nurse = office.job(office.acme, u"Nurse"_s);
    const Job pilot = office.job(office.bolt, u"Pilot"_s);
    office.cv(office.acme, u"candidate_id"_s, u"'one'"_s);
    office.cv(office.acme, u"candidate_id"_s, u"'two'"_s);
    office.cv(office.bolt, u"job_id"_s, office.sql(nurse.id.uuid()));
    const std::vector<Finding> found = office.found("usage-unknown-job");
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].severity, Severity::Warning); // it named a job
    QCOMPARE(*found[0].company, office.bolt);
    QCOMPARE(found[1].severity, Severity::Info);
    QCOMPARE(found[1].context.value(u"rows"_s).toInteger(), 2);

    QCOMPARE(office.mend("usage-unknown-job").fixed, 0);
    const FixReply fixed = office.mend("usage-unknown-job", {{u"job"_s, nurse.id.toString()}});
    QCOMPARE(fixed.fixed, 1);
    QCOMPARE(office.count(u"cv_parsing_usage WHERE job_id IS NOT NULL"_s), u"2"_s);
    QCOMPARE(*office.found("usage-unknown-job").front().company, office.bolt);
    needed(office.takeBack(fixed));
    QCOMPARE(office.found("usage-unknown-job").size(), size_t(2));
    QCOMPARE(office.mend("usage-unknown-job", {{u"job"_s, pilot.id.toString()}}).fixed, 1);
}

void TestChecksUsage::jobOfAnotherCompanyIsDetached()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const Job nurse = office.job(office.acme, u"Nurse"_s);
    const Job pilot = office.job(office.bolt, u"Pilot"_s);
    office.cv(office.acme, u"job_id"_s, office.sql(nurse.id.uuid()));
    QVERIFY(office.found("usage-unknown-job").empty());
    office.withoutRules(u"UPDATE cv_parsing_usage SET job_id = "_s + office.sql(pilot.id.uuid()));
    const std::vector<Finding> found = office.found("usage-unknown-job");
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().severity, Severity::Error);
    QCOMPARE(found.front().context.value(u"other"_s).toString(), u"Bolt"_s);
    const FixReply fixed = office.mend("usage-unknown-job");
    QCOMPARE(fixed.fixed, 1);
    QCOMPARE(office.found("usage-unknown-job").front().severity, Severity::Info); // now it has none
    QCOMPARE(office.takeBack(fixed).error().code, ErrorCode::NotFound);
}

void TestChecksUsage::unpricedUntilThereIsAPrice()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const CompanyId nord = office.company(u"Nord"_s, u"UTC"_s, u"NOK"_s).id;
    office.cv(nord, u"candidate_id"_s, u"'one'"_s);
    office.cv(office.acme, u"candidate_id"_s, u"'priced'"_s);
    const std::vector<Finding> found = office.found("usage-unpriced");
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(!found.front().fixable);
    QCOMPARE(office.mend("usage-unpriced").fixed, 0);

    office.database().exec(u"INSERT INTO prices (usage_type, unit, currency, price_picos, effective_from) VALUES ('cv_parsing', 'cv', 'NOK', 5000000000000, %1)"_s.arg(office.ago(90 * kDay)));
    const FixReply fixed = office.mend("usage-unpriced");
    QCOMPARE(fixed.fixed, 1);
    QVERIFY(office.found("usage-unpriced").empty());
    QVERIFY(office.found("ledger-missing").empty());
    QVERIFY(office.found("summary-drift").empty());
    QCOMPARE(office.balance(nord), u"-5.00"_s);
    needed(office.takeBack(fixed));
    QCOMPARE(office.balance(nord), u"0.00"_s);
}

void TestChecksUsage::givenCostsBesideTheList()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const QString cost = dialect == Dialect::Sqlite ? u"cost_nanos"_s : u"cost"_s;
    const auto amount = [dialect](const char *nanos, const char *text) { return QString::fromLatin1(dialect == Dialect::Sqlite ? nanos : text); };
    office.cv(office.acme, cost, amount("800000000", "0.80"));
    office.cv(office.acme, cost, amount("400000000", "0.40"));
    office.cv(office.bolt, cost, amount("500000000", "0.50")); // as in the list
    const std::vector<Finding> found = office.found("usage-mispriced");
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().severity, Severity::Warning);
    QCOMPARE(found.front().context.value(u"cost"_s).toString(), u"$1.20"_s);
    QCOMPARE(found.front().context.value(u"right"_s).toString(), u"$1.00"_s);

    QCOMPARE(office.mend("usage-mispriced").fixed, 0);
    const FixReply fixed = office.mend("usage-mispriced", {{u"price"_s, u"list"_s}});
    QCOMPARE(fixed.fixed, 1);
    QCOMPARE(office.balance(office.acme), u"-1.00"_s);
    QCOMPARE(office.count(u"usage_ledger WHERE kind = 'credit_note'"_s), u"1"_s);
    QCOMPARE(office.count(u"usage_ledger WHERE kind = 'correction'"_s), u"1"_s);
    QVERIFY(office.found("usage-mispriced").empty());
    needed(office.takeBack(fixed));
    QCOMPARE(office.balance(office.acme), u"-1.20"_s);
    QCOMPARE(office.found("usage-mispriced").size(), size_t(1));
}

void TestChecksUsage::tooLittleIsChargedOnTop()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const UsageId low = office.cv(office.acme, u"candidate_id"_s, u"'low'"_s);
    office.cv(office.acme, u"candidate_id"_s, u"'right'"_s);
    const UsageId refunded = office.cv(office.acme, u"candidate_id"_s, u"'refunded'"_s);
    Request request;
    request.reason = u"kind"_s;
    needed(refundUsage(office.connection(), office.scope(), {refunded, {}}, request));
    QVERIFY(office.found("usage-mispriced").empty()); // a refund is no wrong price
    office.withoutRules((dialect == Dialect::Sqlite ? u"UPDATE cv_parsing_usage SET cost_nanos = 200000000 WHERE id = "_s : u"UPDATE cv_parsing_usage SET cost = 0.2 WHERE id = "_s)
                        + office.sql(low.uuid()));
    QCOMPARE(office.subjects("usage-mispriced"), QStringList{low.toString()});
    const FixReply fixed = office.mend("usage-mispriced");
    QCOMPARE(fixed.fixed, 1);
    QCOMPARE(office.database().scalar(u"SELECT amount_units FROM usage_ledger WHERE kind = 'correction'"_s), u"-300000000"_s);
    QVERIFY(office.found("usage-mispriced").empty());
    needed(office.takeBack(fixed));
    QCOMPARE(office.subjects("usage-mispriced"), QStringList{low.toString()});
}

void TestChecksUsage::sameCvWithinTenMinutes()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const QString columns = u"candidate_id, file_size_kb, parse_successful"_s;
    office.cv(office.acme, columns, u"'ann', 120, true"_s, kDay);
    const UsageId again = office.cv(office.acme, columns, u"'ann', 120, true"_s, kDay - 10 * kMinute);
    office.cv(office.acme, columns, u"'ann', 120, true"_s, kDay - 21 * kMinute); // later
    office.cv(office.acme, columns, u"'ann', 121, true"_s, kDay - kMinute);      // another file
    office.cv(office.acme, columns, u"'ben', 120, false"_s, kDay);               // failed: free
    office.cv(office.acme, columns, u"'ben', 120, true"_s, kDay - kMinute);
    office.cv(office.bolt, columns, u"'ann', 120, true"_s, kDay - kMinute);
    const std::vector<Finding> found = office.found("usage-duplicate");
    QCOMPARE(office.subjects("usage-duplicate"), QStringList{again.toString()});
    QCOMPARE(found.front().severity, Severity::Info);
    QCOMPARE(office.mend("usage-duplicate").fixed, 0);
    const FixReply fixed = office.mend("usage-duplicate", {{u"credit"_s, u"later"_s}});
    QCOMPARE(fixed.fixed, 1);
    QCOMPARE(office.balance(office.acme), u"-2.00"_s);
    QVERIFY(office.found("usage-duplicate").empty());
    needed(office.takeBack(fixed));
    QCOMPARE(office.subjects("usage-duplicate"), QStringList{again.toString()});
}

void TestChecksUsage::analysedWithoutCv()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const Job nurse = office.job(office.acme, u"Nurse"_s);
    const auto application = [&](const QString &candidate, bool isAnalysed) {
        const QUuid id = makeTimeOrderedUuid();
        office.database().exec(u"INSERT INTO job_applications (id, company_id, job_id, candidate_id, ai_analyzed_at) VALUES (%1, %2, %3, '%4', %5)"_s.arg(
            office.sql(id), office.sql(office.acme.uuid()), office.sql(nurse.id.uuid()), candidate, isAnalysed ? office.ago(kDay) : u"NULL"_s));
        return id;
    };
    const QUuid missing = application(u"ann"_s, true);
    application(u"ben"_s, false);
    application(u"cem"_s, true);
    office.cv(office.acme, u"candidate_id, job_id"_s, u"'cem', "_s + office.sql(nurse.id.uuid()));
    office.cv(office.bolt, u"candidate_id"_s, u"'ann'"_s);
    office.cv(office.acme, u"application_id"_s, office.sql(application(u"dan"_s, true)));
    QCOMPARE(office.subjects("usage-missing"), QStringList{rowKey(missing)});

    QCOMPARE(office.mend("usage-missing").fixed, 0);
    const FixReply fixed = office.mend("usage-missing", {{u"record"_s, u"yes"_s}});
    QCOMPARE(fixed.fixed, 1);
    QVERIFY(office.found("usage-missing").empty());
    QCOMPARE(office.balance(office.acme), u"-1.50"_s);
    needed(office.takeBack(fixed)); // the row stays, its charge is given back
    QCOMPARE(office.balance(office.acme), u"-1.00"_s);
    QVERIFY(office.found("usage-missing").empty());
}

void TestChecksUsage::chargeWithoutUsage()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    office.cv(office.acme, u"candidate_id"_s, u"'ann'"_s);
    QVERIFY(office.found("ledger-missing").empty());
    const QUuid ghost = makeTimeOrderedUuid();
    const bool sqlite = dialect == Dialect::Sqlite;
    office.database().exec(
        u"INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, %1, kind, reference_type, reference_id, operation_id, actor, occurred_at) VALUES (%2, 'company', %2, 'money', 'wallet', %3, 'charge', 'cv_parsing_usage', %4, %5, 'sql', %6)"_s
            .arg(sqlite ? u"amount_units"_s : u"amount"_s, office.sql(office.acme.uuid()), sqlite ? u"-500000000"_s : u"-0.5"_s, sqlite ? office.sql(ghost) : u'\'' + rowKey(ghost) + u'\'',
                 office.sql(ghost), office.ago(kDay)));
    QCOMPARE(office.subjects("ledger-missing"), QStringList{rowKey(ghost)});
    const FixReply fixed = office.mend("ledger-missing");
    QCOMPARE(fixed.fixed, 1);
    QVERIFY(office.found("ledger-missing").empty());
    needed(office.takeBack(fixed));
    QCOMPARE(office.subjects("ledger-missing"), QStringList{rowKey(ghost)});
}

void TestChecksUsage::otherChoicesAreRefused()
{
    TwoCompanies office(Dialect::Sqlite);
    office.cv(office.acme, u"candidate_id, file_size_kb"_s, u"'ann', 120"_s, kDay);
    office.cv(office.acme, u"candidate_id, file_size_kb"_s, u"'ann', 120"_s, kDay - kMinute);
    QCOMPARE(check(office.inquiry(), office.of("usage-duplicate", {{u"credit"_s, u"both"_s}})).error().code, ErrorCode::InvalidInput);
    QCOMPARE(check(office.inquiry(), office.of("usage-unknown-job", {{u"job"_s, u"Nurse"_s}})).error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestChecksUsage)
#include "tst_checks_usage.moc"
