// An older platform's PostgreSQL tables are taken over: nothing is lost, what is there is posted and summarised, and what was wrong on the platform is what the
// data checks then find.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kNow = "--now 2026-11-21T12:00:00Z"_L1;
constexpr qint64 kMigrationLock = 1'380'141'902;

QString dump(const QString &name)
{
    QFile file(u"%1/tests/adoption/dumps/%2.sql"_s.arg(QStringLiteral(RECKONER_SOURCE_DIR), name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no dump %s", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

/// A platform's database, and the command line over it.
class Platform
{
public:
    explicit Platform(const QStringList &dumps) : m_database(Dialect::PostgreSql, TestDatabase::Schema::None), m_cli(m_database.url())
    {
        for (const QString &name : dumps)
            m_database.exec(dump(name));
    }
    TestDatabase &database() { return m_database; }
    QString scalar(const QString &sql) { return m_database.scalar(sql); }
    CliAnswer json(const QString &line) const { return m_cli.jsonLine(line + u' ' + kNow); }
    CliAnswer preview() const { return json(u"init --adopt"_s); }
    CliAnswer adopt() const { return json(u"init --adopt --apply"_s); }
    QString refused(const QString &line) const { return json(line).error().value(u"code"_s).toString(); }

    /// Everything in it, as text.
    QByteArray everything()
    {
        m_database.disconnect();
        QProcess dumping;
        dumping.start(u"pg_dump"_s, {u"--no-owner"_s, u"--dbname"_s, m_database.url().conninfo()});
        dumping.waitForFinished();
        if (dumping.exitCode() != 0)
            qFatal("%s", dumping.readAllStandardError().constData());
        QList<QByteArray> lines = dumping.readAllStandardOutput().split('\n');
        lines.removeIf([](const QByteArray &line) { return line.startsWith("\\restrict ") || line.startsWith("\\unrestrict "); }); // by chance
        return lines.join('\n');
    }

    QStringList findings() const
    {
        QStringList ids;
        for (const QJsonValue &finding : json(u"doctor check"_s).object().value(u"findings"_s).toArray())
            ids.append(finding[u"id"_s].toString());
        ids.sort();
        return ids;
    }
    bool holds() const
    {
        const QJsonObject verified = json(u"verify"_s).object();
        for (const QJsonValue &invariant : verified.value(u"checked"_s).toArray()) {
            if (invariant[u"broken"_s].toInteger() != 0)
                qWarning("%s", qPrintable(invariant[u"invariant"_s].toString()));
        }
        return verified.value(u"ok"_s).toBool();
    }

private:
    TestDatabase m_database;
    CliRunner m_cli;
};

const QStringList kClean = {u"older_tables"_s, u"clean"_s};
const QStringList kIncidents = {u"older_tables"_s, u"clean"_s, u"incidents"_s};

const QStringList kTables = {u"profiles"_s, u"organizations"_s, u"jobs"_s, u"job_applications"_s, u"cv_parsing_usage"_s, u"question_generation_usage"_s, u"video_interview_usage"_s,
                             u"token_usage_logs"_s, u"company_token_allocations"_s, u"usage_metrics"_s, u"bucket_purchases"_s, u"candidates"_s, u"audit_log"_s};

/// Values of old rows that are not there any longer: NULLs may be filled, a job that was none is kept as the draft, a time without a zone is UTC.
QString lostValues(const QString &table)
{
    return uR"(SELECT COUNT(*) FROM kept.%1 k LEFT JOIN %1 t ON t.id = k.id CROSS JOIN LATERAL jsonb_each(to_jsonb(k)) AS v (key, value)
        WHERE t.id IS NULL OR (v.value <> 'null' AND to_jsonb(t) -> v.key IS DISTINCT FROM v.value
          AND NOT (v.key = 'job_id' AND COALESCE(to_jsonb(t) ->> 'draft_job_id', to_jsonb(t) ->> 'given_job_id') = v.value #>> '{}')
          AND NOT (v.key = 'created_at' AND CAST(to_jsonb(t) ->> v.key AS timestamptz) = CAST((v.value #>> '{}') || 'Z' AS timestamptz)))
        )"_s.arg(table);
}

QString steps(const CliAnswer &answer, const QString &table)
{
    QStringList found;
    for (const QJsonValue &step : answer.object().value(u"adopt"_s).toArray()) {
        if (step[u"table"_s].toString() == table)
            found.append(step[u"action"_s].toString() + u' ' + QString::number(step[u"rows"_s].toInteger(-1)));
    }
    return found.join(u", "_s);
}

} // namespace

class TestAdoption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewSaysWhatWouldChange();
    void previewChangesNothing();
    void noValueIsLost();
    void whatIsThereIsPostedAndSummarised();
    void aCleanPlatformHasNoFindings();
    void incidentsAreNamed();
    void incidentsCanBeMended();
    void anAttributedLogIsNotDeductedAgain();
    void creditsOfEarlierMonths();
    void aSecondTimeThereIsNothingToDo();
    void olderProgramsGoOn();
    void rolesCanBeInstalled();
    void aFailureLeavesItAsItWas_data();
    void aFailureLeavesItAsItWas();
    void whatIsInTheWay_data();
    void whatIsInTheWay();
    void integerIdsAreRefused();
    void notWhileAnotherMigrates();
    void whatDoesNotHoldIsValidatedLater();
    void otherDatabases();
    void manyRows();
};

void TestAdoption::previewSaysWhatWouldChange()
{
    Platform platform(kIncidents);
    const CliAnswer answer = platform.preview();
    QVERIFY2(answer.exitStatus == 0, answer.summary());
    QCOMPARE(answer.object().value(u"dialect"_s).toString(), u"postgresql"_s);
    QCOMPARE(answer.object().value(u"applied"_s).toBool(true), false);
    QCOMPARE(steps(answer, u"ledger"_s), u"rename 6"_s);
    QCOMPARE(steps(answer, u"companies"_s), u"add 0, fill 2"_s);
    QCOMPARE(steps(answer, u"cv_parsing_usage"_s), u"fill 1, add 3, alter 3, add -1, keep -1, fill 3"_s);
    QCOMPARE(steps(answer, u"question_generation_usage"_s), u"add 5, alter 5, add -1, fill 3, fill 5"_s);
    QVERIFY(answer.out.contains("trigger cv_parsing_usage_audit of theirs"));
    QVERIFY(answer.out.contains("job_id may be NULL"));
}

void TestAdoption::previewChangesNothing()
{
    Platform platform(kIncidents);
    const QByteArray before = platform.everything();
    QCOMPARE(platform.preview().exitStatus, 0);
    QCOMPARE(platform.everything(), before);
}

void TestAdoption::noValueIsLost()
{
    Platform platform(kIncidents);
    platform.database().exec(u"CREATE SCHEMA kept"_s);
    for (const QString &table : kTables + QStringList{u"ledger"_s})
        platform.database().exec(u"CREATE TABLE kept.%1 AS SELECT * FROM %1"_s.arg(table));
    QVERIFY2(platform.adopt().exitStatus == 0, platform.preview().summary());
    for (const QString &table : kTables) {
        QVERIFY2(platform.scalar(u"SELECT COUNT(*) FROM kept.%1"_s.arg(table)) == platform.scalar(u"SELECT COUNT(*) FROM %1"_s.arg(table)), qPrintable(table));
        QVERIFY2(platform.scalar(lostValues(table)) == "0"_L1, qPrintable(table));
    }
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM ((SELECT * FROM kept.ledger EXCEPT SELECT * FROM ledger_legacy) UNION ALL (SELECT * FROM ledger_legacy EXCEPT SELECT * FROM kept.ledger)) x"_s), u"0"_s);
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM pg_namespace WHERE nspname LIKE 'reckoner%'"_s), u"0"_s);
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM pg_constraint WHERE NOT convalidated"_s), u"0"_s);
}

void TestAdoption::whatIsThereIsPostedAndSummarised()
{
    Platform platform(kIncidents);
    QCOMPARE(platform.adopt().exitStatus, 0);
    QVERIFY(platform.holds());
    QCOMPARE(platform.scalar(u"SELECT SUM(cost) FROM question_generation_usage"_s), u"0.020500000"_s);
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) || ' ' || -SUM(amount) FROM usage_ledger WHERE kind = 'charge'"_s), u"8 2.520500000"_s);
    QCOMPARE(platform.scalar(u"SELECT cv_count || ' ' || question_tokens || ' ' || video_minutes || ' ' || total_cost FROM job_usage_summary WHERE job_id = '40000000-0000-4000-8000-000000000001'"_s),
             u"1 1234 15 2.002500000"_s);
    QCOMPARE(platform.scalar(u"SELECT string_agg(DISTINCT cost_source, ',') FROM usage_events"_s), u"adopted"_s);
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM question_generation_usage WHERE draft_job_id IS NOT NULL AND job_id IS NULL"_s), u"3"_s);
    QCOMPARE(platform.scalar(u"SELECT billing_day FROM cv_parsing_usage WHERE id = 'c0000000-0000-4000-8000-000000000003'"_s), u"20757"_s); // 2026-10-31
    QCOMPARE(platform.scalar(u"SELECT draft_job_id FROM draft_links"_s), u"4d000000-0000-4000-8000-000000000002"_s); // its job names it, and nothing waits
    // one opening for each bucket
    QCOMPARE(platform.scalar(u"SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM usage_ledger WHERE kind = 'opening' GROUP BY account_id, unit, bucket) x"_s), u"1"_s);
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM usage_ledger WHERE kind = 'opening' AND unit = 'credits'"_s), u"10"_s);
    const CliAnswer wallet = platform.json(u"wallet show --company 10000000-0000-4000-8000-000000000001"_s);
    QCOMPARE(wallet.object().value(u"balance"_s).toString(), u"-2.0105"_s);
}

void TestAdoption::aCleanPlatformHasNoFindings()
{
    Platform platform(kClean);
    QCOMPARE(platform.adopt().exitStatus, 0);
    QCOMPARE(platform.findings(), QStringList());
    QVERIFY(platform.holds());
    const CliAnswer minutes = platform.json(u"minutes show --org \"Desk One\""_s);
    QCOMPARE(minutes.object().value(u"base_remaining"_s).toInteger(-1), 0);
    QCOMPARE(minutes.object().value(u"addon_remaining"_s).toInteger(-1), 170);
    const CliAnswer credits = platform.json(u"credits show --profile ann@one.example"_s);
    QCOMPARE(credits.object().value(u"monthly"_s).toInteger(-1), 1500);
    QCOMPARE(credits.object().value(u"addon"_s).toInteger(-1), 5000);
    const CliAnswer tokens = platform.json(u"tokens show --company 10000000-0000-4000-8000-000000000001"_s);
    QCOMPARE(tokens.object().value(u"remaining"_s).toInteger(-1), 70'000);
}

void TestAdoption::incidentsAreNamed()
{
    Platform platform(kIncidents);
    QCOMPARE(platform.adopt().exitStatus, 0);
    const QStringList expected = {
        u"addon-lost:30000000-0000-4000-8000-000000000011"_s,
        u"credit-breakdown-missing:40000000-0000-4000-8000-000000000023"_s,
        u"credit-refund-wrong-bucket:40000000-0000-4000-8000-000000000021"_s,
        u"draft-abandoned:10000000-0000-4000-8000-000000000001/4d000000-0000-4000-8000-000000000012"_s,
        u"draft-unreconciled:10000000-0000-4000-8000-000000000001/4d000000-0000-4000-8000-000000000011"_s,
        u"minutes-drift:30000000-0000-4000-8000-000000000012"_s,
        u"usage-unattributed:90000000-0000-4000-8000-000000000001"_s,
        u"usage-unattributed:90000000-0000-4000-8000-000000000002"_s,
    };
    QCOMPARE(platform.findings(), expected);
    QVERIFY(platform.holds());
}

void TestAdoption::incidentsCanBeMended()
{
    Platform platform(kIncidents);
    QCOMPARE(platform.adopt().exitStatus, 0);
    const CliAnswer fixed = platform.json(u"doctor fix"_s);
    QVERIFY2(fixed.exitStatus == 0, fixed.summary());
    // What needs a person stays.
    const QStringList left = {u"credit-breakdown-missing:40000000-0000-4000-8000-000000000023"_s,
                              u"draft-abandoned:10000000-0000-4000-8000-000000000001/4d000000-0000-4000-8000-000000000012"_s,
                              u"usage-unattributed:90000000-0000-4000-8000-000000000002"_s};
    QCOMPARE(platform.findings(), left);
    QVERIFY(platform.holds());
    QCOMPARE(platform.scalar(u"SELECT credits_remaining || '/' || addon_credits FROM profiles WHERE email = 'dot@one.example'"_s), u"0/3700"_s);
    QCOMPARE(platform.scalar(u"SELECT overage_minutes FROM organizations WHERE name = 'Campus'"_s), u"200"_s);
    QCOMPARE(platform.json(u"doctor fix --rule credit-breakdown-missing --choose split=all-monthly"_s).exitStatus, 0);
    QVERIFY(platform.holds());
    QCOMPARE(platform.findings().size(), 2);
}

void TestAdoption::anAttributedLogIsNotDeductedAgain()
{
    Platform platform(kIncidents);
    QCOMPARE(platform.adopt().exitStatus, 0);
    const CliAnswer fixed = platform.json(u"doctor fix --rule usage-unattributed"_s);
    QVERIFY2(fixed.exitStatus == 0, fixed.summary());
    QCOMPARE(platform.scalar(u"SELECT company_id FROM token_usage_logs WHERE id = '90000000-0000-4000-8000-000000000001'"_s), u"10000000-0000-4000-8000-000000000001"_s);
    QCOMPARE(platform.scalar(u"SELECT remaining_tokens FROM company_token_allocations WHERE id = '80000000-0000-4000-8000-000000000001'"_s), u"70000"_s);
    QVERIFY(platform.holds());
    QString operation = fixed.object().value(u"operation_id"_s).toString();
    if (operation.isEmpty())
        operation = fixed.object().value(u"batch_id"_s).toString();
    const CliAnswer undone = platform.json(u"undo "_s + operation);
    QVERIFY2(undone.exitStatus == 0, undone.summary());
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM token_usage_logs WHERE company_id IS NULL"_s), u"2"_s);
    // What was deducted by Reckoner stays with its company.
    QCOMPARE(platform.json(u"tokens deduct --company 10000000-0000-4000-8000-000000000001 --operation scoring --input 10 --output 5 --model m"_s).exitStatus, 0);
    QVERIFY(platform.database().refusal(u"UPDATE token_usage_logs SET company_id = '10000000-0000-4000-8000-000000000002' WHERE model_used = 'm'"_s).contains(u"reckoner:invalid_state"_s));
    QVERIFY(platform.holds());
}

void TestAdoption::creditsOfEarlierMonths()
{
    Platform platform(kClean);
    // Taken in October 100 monthly and 200 add-on, given back as monthly: the month's end took that, and the add-on is gone.
    platform.database().exec(uR"(
        INSERT INTO profiles (id, company_id, email, credits_remaining, addon_credits, monthly_credits) VALUES
          ('20000000-0000-4000-8000-000000000021', '10000000-0000-4000-8000-000000000002', 'fay@two.example', 90, 800, 100);
        INSERT INTO jobs (id, company_id, title, status, created_by, meta_json, created_at) VALUES
          ('40000000-0000-4000-8000-000000000031', '10000000-0000-4000-8000-000000000002', 'October batch', 'failed', '20000000-0000-4000-8000-000000000021',
            '{"credit_cost": 300, "credits_deducted": true, "monthly_deducted": 100, "addon_deducted": 200}', '2026-10-07 08:00:00+00'),
          ('40000000-0000-4000-8000-000000000032', '10000000-0000-4000-8000-000000000002', 'November batch', 'completed', '20000000-0000-4000-8000-000000000021',
            '{"credit_cost": 10, "credits_deducted": true, "monthly_deducted": 10, "addon_deducted": 0}', '2026-11-07 08:00:00+00');
        INSERT INTO ledger (profile_id, job_id, delta, reason, ts) VALUES
          ('20000000-0000-4000-8000-000000000021', '40000000-0000-4000-8000-000000000031', -300, 'job reserve', '2026-10-07 08:00:00+00'),
          ('20000000-0000-4000-8000-000000000021', '40000000-0000-4000-8000-000000000031', 300, 'job refund', '2026-10-08 08:00:00+00'),
          ('20000000-0000-4000-8000-000000000021', '40000000-0000-4000-8000-000000000032', -10, 'job reserve', '2026-11-07 08:00:00+00'))"_s);
    QCOMPARE(platform.adopt().exitStatus, 0);
    QVERIFY(platform.holds());
    QCOMPARE(platform.scalar(u"SELECT string_agg(kind || ' ' || amount_units, ', ' ORDER BY id) FROM usage_ledger WHERE bucket = 'monthly' AND account_id = '20000000-0000-4000-8000-000000000021'"_s),
             u"opening 100, reserve -100, refund 300, reset -200, reserve -10"_s);
    QCOMPARE(platform.findings(), QStringList{u"credit-refund-wrong-bucket:40000000-0000-4000-8000-000000000031"_s});
    QCOMPARE(platform.json(u"doctor fix"_s).exitStatus, 0);
    QCOMPARE(platform.scalar(u"SELECT credits_remaining || '/' || addon_credits FROM profiles WHERE email = 'fay@two.example'"_s), u"90/1000"_s);
    QVERIFY(platform.holds());
}

void TestAdoption::aSecondTimeThereIsNothingToDo()
{
    Platform platform(kClean);
    QCOMPARE(platform.adopt().object().value(u"applied"_s).toBool(), true);
    const QByteArray adopted = platform.everything();
    for (const QString &line : {u"init --adopt"_s, u"init --adopt --apply"_s, u"init"_s}) {
        const CliAnswer again = platform.json(line);
        QVERIFY2(again.exitStatus == 0, again.summary());
        QCOMPARE(again.object().value(u"duplicate"_s).toBool(), true);
        QCOMPARE(again.object().value(u"adopt"_s).toArray().size(), 0);
        QCOMPARE(platform.everything(), adopted);
    }
}

/// By the column lists that they always had.
void TestAdoption::olderProgramsGoOn()
{
    Platform platform(kClean);
    QCOMPARE(platform.adopt().exitStatus, 0);
    const QString audited = platform.scalar(u"SELECT COUNT(*) FROM audit_log"_s);
    platform.database().exec(uR"(
        INSERT INTO cv_parsing_usage (company_id, job_id, candidate_id, file_size_kb, parse_successful, cost)
          VALUES ('10000000-0000-4000-8000-000000000001', '40000000-0000-4000-8000-000000000001', CAST('60000000-0000-4000-8000-000000000004' AS uuid), 10, true, 0.5);
        INSERT INTO cv_parsing_usage (company_id, job_id, file_size_kb) VALUES ('10000000-0000-4000-8000-000000000001', '40000000-0000-4000-8000-000000000001', 11);
        INSERT INTO question_generation_usage (company_id, job_id, prompt_tokens, completion_tokens, question_count)
          VALUES ('10000000-0000-4000-8000-000000000001', '4d000000-0000-4000-8000-000000000099', 3500, 1500, 30);
        INSERT INTO video_interview_usage (company_id, job_id, interview_id, duration_minutes, cost)
          VALUES ('10000000-0000-4000-8000-000000000001', '40000000-0000-4000-8000-000000000001', CAST('ee000000-0000-4000-8000-000000000009' AS uuid), 10, 1);
        INSERT INTO jobs (company_id, title, draft_job_id, department) VALUES ('10000000-0000-4000-8000-000000000001', 'Joiner', CAST('4d000000-0000-4000-8000-000000000099' AS uuid), 'Works');
        INSERT INTO job_applications (job_id, candidate_id, cover_letter) VALUES ('40000000-0000-4000-8000-000000000001', CAST('60000000-0000-4000-8000-000000000002' AS uuid), 'Hello');
        INSERT INTO profiles (company_id, email, credits_remaining) VALUES ('10000000-0000-4000-8000-000000000001', 'new@one.example', 0);
        UPDATE jobs SET department = 'Yard' WHERE title = 'Welder')"_s);
    QCOMPARE(platform.scalar(u"SELECT string_agg(cost || ' ' || cost_source, ', ' ORDER BY seq) FROM cv_parsing_usage WHERE source = 'measured'"_s), u"0.500000000 given, 0.500000000 list"_s);
    QCOMPARE(platform.scalar(u"SELECT q.cost || ' ' || q.total_tokens || ' ' || j.title FROM question_generation_usage q JOIN jobs j ON j.id = q.job_id WHERE q.cost_source = 'list'"_s), u"0.010000000 5000 Joiner"_s);
    QCOMPARE(platform.scalar(u"SELECT company_id FROM job_applications WHERE cover_letter = 'Hello'"_s), u"10000000-0000-4000-8000-000000000001"_s);
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM audit_log"_s).toInt(), audited.toInt() + 2); // its own trigger
    QVERIFY(!platform.scalar(u"SELECT updated_at FROM jobs WHERE title = 'Welder'"_s).isNull());
    QVERIFY(platform.scalar(u"SELECT updated_at FROM jobs WHERE title = 'Nurse'"_s).isNull()); // rested while the rows were filled
    QVERIFY(platform.holds());
    QCOMPARE(platform.findings(), QStringList());
    const CliAnswer recorded = platform.json(u"record cv --company 10000000-0000-4000-8000-000000000002 --job 40000000-0000-4000-8000-000000000002 --file-size-kb 20"_s);
    QVERIFY2(recorded.exitStatus == 0, recorded.summary());
}

void TestAdoption::rolesCanBeInstalled()
{
    Platform platform(kClean);
    QCOMPARE(platform.adopt().exitStatus, 0);
    const CliAnswer roles = platform.json(u"init --roles"_s);
    QVERIFY2(roles.exitStatus == 0, roles.summary());
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM pg_class WHERE relname IN ('profiles', 'jobs', 'cv_parsing_usage', 'token_usage_logs', 'usage_ledger') AND relforcerowsecurity"_s), u"5"_s);
    QCOMPARE(platform.json(u"init"_s).exitStatus, 0);
    QVERIFY(platform.holds());
}

void TestAdoption::aFailureLeavesItAsItWas_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<QString>("code");
    QTest::newRow("a zone that is none, met while rows are filled")
        << uR"(CREATE TABLE companies (id uuid PRIMARY KEY, name text NOT NULL, timezone text NOT NULL);
               INSERT INTO companies VALUES ('10000000-0000-4000-8000-000000000001', 'One', 'Mars/Base'))"_s << u"invalid_state"_s;
    QTest::newRow("two jobs of one draft, met while indexes are built")
        << u"UPDATE jobs SET draft_job_id = '4d000000-0000-4000-8000-000000000077' WHERE company_id = '10000000-0000-4000-8000-000000000001'"_s << u"already_exists"_s;
    QTest::newRow("the server ends the connection while rules are laid")
        << uR"(CREATE FUNCTION cut() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
                 IF EXISTS (SELECT 1 FROM pg_event_trigger_ddl_commands() WHERE object_identity LIKE 'usage_ledger_keep%') THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
               END $$;
               CREATE EVENT TRIGGER cut ON ddl_command_end WHEN TAG IN ('CREATE TRIGGER') EXECUTE FUNCTION cut())"_s << u"unavailable"_s;
}

void TestAdoption::aFailureLeavesItAsItWas()
{
    QFETCH(QString, obstacle);
    QFETCH(QString, code);
    Platform platform(kIncidents);
    platform.database().exec(obstacle);
    const QByteArray before = platform.everything();
    QCOMPARE(platform.refused(u"init --adopt --apply"_s), code);
    QCOMPARE(platform.everything(), before);
}

void TestAdoption::whatIsInTheWay_data()
{
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &theirs, const QString &said) { QTest::newRow(name) << theirs << said; };
    row("a table that ours need the name of", u"CREATE TABLE operations (id integer)"_s, u"There is a table operations"_s);
    row("a record of migrations of another program", u"CREATE TABLE schema_migrations (version text)"_s, u"There is a table schema_migrations"_s);
    row("the new name of the ledger is taken", u"CREATE TABLE ledger_legacy (id integer)"_s, u"that name is taken"_s);
    row("a view over a column whose type changes", u"CREATE VIEW costs AS SELECT cost FROM cv_parsing_usage"_s, u"drop the view, adopt, and make it again"_s);
    row("a trigger that writes to the ledger",
        uR"(CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO ledger (profile_id, delta) VALUES (NEW.id, 0); RETURN NEW; END $$;
            CREATE TRIGGER profiles_note AFTER UPDATE ON profiles FOR EACH ROW EXECUTE FUNCTION note())"_s, u"drop it first"_s);
    row("a table that lost its companies", u"ALTER TABLE video_interview_usage DROP COLUMN company_id"_s, u"has no column company_id"_s);
    row("minutes in fractions", u"ALTER TABLE video_interview_usage ALTER duration_minutes TYPE numeric; UPDATE video_interview_usage SET duration_minutes = 14.5"_s, u"would change"_s);
}

void TestAdoption::whatIsInTheWay()
{
    QFETCH(QString, theirs);
    QFETCH(QString, said);
    Platform platform(kClean);
    platform.database().exec(theirs);
    const CliAnswer preview = platform.preview();
    QCOMPARE(preview.exitStatus, 1);
    QCOMPARE(preview.error().value(u"code"_s).toString(), u"invalid_state"_s);
    QVERIFY2(preview.error().value(u"message"_s).toString().contains(said), preview.summary());
    QCOMPARE(platform.refused(u"init --adopt --apply"_s), u"invalid_state"_s);
}

void TestAdoption::integerIdsAreRefused()
{
    Platform platform({u"integer_ids"_s});
    const QByteArray before = platform.everything();
    for (const CliAnswer &answer : {platform.preview(), platform.adopt()}) {
        QCOMPARE(answer.exitStatus, 78);
        QCOMPARE(answer.error().value(u"code"_s).toString(), u"not_a_database"_s);
        QVERIFY2(answer.error().value(u"message"_s).toString().contains(u"reckoner-cli --db NEW import FILE"_s), answer.summary());
    }
    QCOMPARE(platform.everything(), before);
}

void TestAdoption::notWhileAnotherMigrates()
{
    Platform platform(kClean);
    platform.database().exec(u"SELECT pg_advisory_lock(%1)"_s.arg(kMigrationLock));
    QCOMPARE(platform.adopt().exitStatus, 69);
    QCOMPARE(platform.refused(u"init --adopt --apply"_s), u"busy"_s);
    platform.database().exec(u"SELECT pg_advisory_unlock(%1)"_s.arg(kMigrationLock));
    QCOMPARE(platform.adopt().exitStatus, 0);
}

void TestAdoption::whatDoesNotHoldIsValidatedLater()
{
    Platform platform(kClean);
    platform.database().exec(u"UPDATE jobs SET created_by = '20000000-0000-4000-8000-000000000003' WHERE title = 'Welder'; UPDATE company_token_allocations SET created_at = NULL WHERE false"_s);
    platform.database().exec(u"INSERT INTO organizations (company_id, name, base_minutes) VALUES ('10000000-0000-4000-8000-000000000002', 'Odd', -5)"_s);
    const CliAnswer adopted = platform.adopt();
    QVERIFY2(adopted.exitStatus == 0, adopted.summary());
    QVERIFY(adopted.out.contains("1 values of base_minutes are out of range"));
    QCOMPARE(platform.scalar(u"SELECT string_agg(conname, ', ' ORDER BY conname) FROM pg_constraint WHERE NOT convalidated"_s), u"jobs_company_id_created_by_fkey, organizations_base_minutes_adopted"_s);
    QVERIFY(!platform.database().refusal(u"INSERT INTO organizations (company_id, name, base_minutes) VALUES ('10000000-0000-4000-8000-000000000002', 'Odder', -5)"_s).isEmpty());
    QCOMPARE(platform.preview().object().value(u"adopt"_s).toArray().size(), 0); // not yet
    platform.database().exec(u"UPDATE jobs SET created_by = '20000000-0000-4000-8000-000000000001' WHERE title = 'Welder'; UPDATE organizations SET base_minutes = 5 WHERE name = 'Odd'"_s);
    QCOMPARE(platform.preview().object().value(u"adopt"_s).toArray().size(), 2);
    QCOMPARE(platform.adopt().object().value(u"applied"_s).toBool(), true);
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM pg_constraint WHERE NOT convalidated"_s), u"0"_s);
    QCOMPARE(platform.preview().object().value(u"adopt"_s).toArray().size(), 0);
}

void TestAdoption::otherDatabases()
{
    TestDatabase file(Dialect::Sqlite);
    const CliAnswer sqlite = CliRunner(file.url()).jsonLine(u"init --adopt"_s);
    QCOMPARE(sqlite.exitStatus, 1);
    QVERIFY(sqlite.error().value(u"message"_s).toString().contains(u"PostgreSQL"_s));
    Platform empty({});
    QCOMPARE(empty.refused(u"init --adopt --apply"_s), u"invalid_state"_s);
    TestDatabase ours(Dialect::PostgreSql);
    const CliAnswer current = CliRunner(ours.url()).jsonLine(u"init --adopt --apply"_s);
    QCOMPARE(current.exitStatus, 0);
    QCOMPARE(current.object().value(u"applied"_s).toBool(true), false);
}

void TestAdoption::manyRows()
{
    Platform platform(kClean);
    platform.database().exec(uR"(
        INSERT INTO question_generation_usage (company_id, job_id, prompt_tokens, completion_tokens, total_tokens, question_count, cost, created_at)
        SELECT '10000000-0000-4000-8000-000000000001', CASE WHEN n % 10 = 0 THEN '4d000000-0000-4000-8000-0000000000aa' ELSE '40000000-0000-4000-8000-000000000001' END::uuid,
          1000, 500, 1500, 10, 0.003, timestamptz '2026-06-01 00:00:00+00' + n * interval '5 minutes' FROM generate_series(1, 50000) n;
        INSERT INTO cv_parsing_usage (company_id, job_id, file_size_kb, cost, created_at)
        SELECT '10000000-0000-4000-8000-000000000002', '40000000-0000-4000-8000-000000000002', 100, 0.5, timestamptz '2026-06-01 00:00:00+00' + n * interval '3 minutes' FROM generate_series(1, 50000) n)"_s);
    QElapsedTimer timer;
    timer.start();
    const CliAnswer adopted = platform.adopt();
    QVERIFY2(adopted.exitStatus == 0, adopted.summary());
    qInfo("100,000 usage rows adopted in %.1f s", double(timer.elapsed()) / 1000);
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM usage_ledger WHERE kind = 'charge'"_s), u"100005"_s);
    QCOMPARE(platform.scalar(u"SELECT SUM(row_count) FROM rollup_company_day"_s), u"100006"_s);
    QCOMPARE(platform.scalar(u"SELECT COUNT(*) FROM usage_deltas"_s), u"0"_s);
    QVERIFY(platform.holds());
}

QTEST_GUILESS_MAIN(TestAdoption)
#include "tst_adoption.moc"
