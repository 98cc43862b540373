// Ways round the policies: functions that are called before a row is hidden, words of errors, keys, statistics, notices, objects of one's own in front. Each
// is tried as a login, and tells nothing of the other company.
#include "tests/isolation/two_companies.h"

#include <QRegularExpression>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// As cheap as can be, so that the planner would call it first; says the company of every row that it is shown.
const QString kPeek = u"CREATE FUNCTION pg_temp.peek(company uuid) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS "
                      "'BEGIN RAISE NOTICE ''seen %'', company; RETURN true; END';\n"_s;

bool tellsOfOther(const ProgramAnswer &answer)
{
    static const QRegularExpression other(u"01900000-0000-7000-8000-0{10,11}b|other\\.example|Desk-Other"_s);
    return QString::fromUtf8(answer.out + answer.err).contains(other);
}

} // namespace

class TestLeaks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void leakyFunction_data();
    void leakyFunction();
    void leakyError();
    void sameWordsForOthersAndNothing_data();
    void sameWordsForOthersAndNothing();
    void keysOfBothCompanies_data();
    void keysOfBothCompanies();
    void keysBeginWithTheCompany();
    void referencesHoldTheCompany();
    void plansAndStatistics();
    void noticeCarriesNothing();
    void ownObjectsInFront();
    void ownGroupsAndSettings();
    void largeObjects();

private:
    std::unique_ptr<TwoCompanies> m_world;
};

void TestLeaks::initTestCase()
{
    m_world = std::make_unique<TwoCompanies>();
    m_world->database().exec(u"ANALYZE"_s);
}

void TestLeaks::leakyFunction_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("from");
    for (const char *name : {"companies", "jobs", "profiles", "cv_parsing_usage", "rollup_job_day", "usage_events", "question_usage_status", "minutes_balance", "rollup_job_month_live",
                             "rollup_company_day_live", "job_usage_summary"})
        QTest::newRow(name) << u"recruiter"_s << QString::fromLatin1(name);
    QTest::newRow("usage_ledger") << u"finance"_s << u"usage_ledger"_s;
    QTest::newRow("prices") << u"finance"_s << u"prices"_s;
    QTest::newRow("operations") << u"admin"_s << u"operations"_s;
}

void TestLeaks::leakyFunction()
{
    QFETCH(QString, role);
    QFETCH(QString, from);
    const QString company = from == "companies"_L1 ? u"id"_s : u"company_id"_s;
    const ProgramAnswer answer = m_world->psql(role, kPeek + u"SELECT COUNT(*) FROM %1 WHERE pg_temp.peek(%2);\n"_s.arg(from, company));
    QVERIFY2(answer.err.contains(QByteArray("seen ").append(kOwn)), answer.err.constData()); // it was called
    QVERIFY2(!tellsOfOther(answer), answer.err.constData());
}

/// An error that depends on a row that is hidden does not happen.
void TestLeaks::leakyError()
{
    for (const char *from : {"jobs", "usage_events"}) {
        const QString sql = u"SELECT COUNT(*) FROM %1 WHERE 1 / (CASE WHEN company_id = '%2' THEN 0 ELSE 1 END) = 1"_s.arg(QString::fromLatin1(from), QString::fromLatin1(kOther));
        QCOMPARE(m_world->as(u"recruiter"_s, sql).error, QString());
    }
    QVERIFY(m_world->as(u"recruiter"_s, u"SELECT 1 / (CASE WHEN company_id = '%1' THEN 0 ELSE 1 END) FROM jobs"_s.arg(QString::fromLatin1(kOwn))).error.contains(u"division by zero"_s));
}

void TestLeaks::sameWordsForOthersAndNothing_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("sql"); // %1: an id, of another company's or of nothing
    QTest::addColumn<QString>("id");
    const QString job = TwoCompanies::id(kOther, 1);
    const QString person = TwoCompanies::id(kOther, 2);
    const QString company = QString::fromLatin1(kOther);
    const QString own = QString::fromLatin1(kOwn);
    QTest::newRow("a job of a CV") << u"backend"_s << u"INSERT INTO cv_parsing_usage (company_id, job_id) VALUES ('%2', '%1') RETURNING job_id"_s.replace(u"%2"_s, own) << job;
    QTest::newRow("a person of usage") << u"backend"_s << u"INSERT INTO cv_parsing_usage (company_id, profile_id) VALUES ('%2', '%1')"_s.replace(u"%2"_s, own) << person;
    QTest::newRow("usage of a company") << u"backend"_s << u"INSERT INTO cv_parsing_usage (company_id) VALUES ('%1')"_s << company;
    QTest::newRow("a job of a company") << u"backend"_s << u"INSERT INTO jobs (company_id, title) VALUES ('%1', 'x')"_s << company;
    QTest::newRow("who made a job") << u"backend"_s << u"INSERT INTO jobs (company_id, title, created_by) VALUES ('%2', 'x', '%1')"_s.replace(u"%2"_s, own) << person;
    QTest::newRow("a job of a reservation") << u"backend"_s << u"SELECT reckoner_commit_credits('%1')"_s << job;
    QTest::newRow("a person of a reservation") << u"backend"_s << u"SELECT reckoner_reserve_credits('%1', '%2', 1)"_s.replace(u"%2"_s, TwoCompanies::id(kOwn, 1)) << person;
    QTest::newRow("a company of tokens") << u"backend"_s << u"SELECT reckoner_deduct_tokens('scoring', 1, 1, company => '%1')"_s << company;
    QTest::newRow("a link to a job") << u"admin"_s
        << u"INSERT INTO draft_links (company_id, draft_job_id, job_id, operation_id) VALUES ('%2', 'd', '%1', '%2')"_s.replace(u"%2"_s, own) << job;
    QTest::newRow("a member of an organization") << u"admin"_s
        << u"INSERT INTO organization_members (organization_id, profile_id, company_id) SELECT id, '%1', '%2' FROM organizations"_s.replace(u"%2"_s, own) << person;
    QTest::newRow("a member of a company") << u"admin"_s << u"INSERT INTO memberships (login, company_id, role) VALUES (session_user, '%1', 'finance')"_s << company;
    QTest::newRow("a company's price") << u"finance"_s
        << u"INSERT INTO prices (usage_type, unit, company_id, price_picos, effective_from) VALUES ('cv_parsing', 'cv', '%1', 1, now())"_s << company;
}

/// What is not yours is answered like what is not there.
void TestLeaks::sameWordsForOthersAndNothing()
{
    QFETCH(QString, role);
    QFETCH(QString, sql);
    QFETCH(QString, id);
    const QString nothing = u"0190ffff-0000-7000-8000-0000000000ff"_s;
    const auto answerTo = [&](const QString &named) {
        const auto answer = m_world->as(role, u"BEGIN; "_s + QString(sql).replace(u"%1"_s, named));
        return QString(answer.error + answer.value).replace(named, u"ID"_s);
    };
    QCOMPARE(answerTo(id), answerTo(nothing));
}

void TestLeaks::keysOfBothCompanies_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("event id") << u"record cv --company Own --file-size-kb 1 --event-id shared-event"_s;
    QTest::newRow("draft id") << u"record questions --company Own --job shared-draft --questions 1 --prompt-tokens 1 --completion-tokens 1"_s;
    QTest::newRow("job with a draft id") << u"job add --company Own --title Shared --draft shared-job-draft"_s;
    QTest::newRow("key of an operation") << u"tokens deduct --company Own --operation scoring --input 1 --output 1 --model m --overdraft --key shared-key"_s;
    QTest::newRow("event id of tokens") << u"tokens deduct --company Own --operation scoring --input 1 --output 1 --model m --overdraft --event-id shared-call"_s;
    QTest::newRow("e-mail address") << u"profile add --company Own --email shared@both.example"_s;
    QTest::newRow("name of a candidate") << u"application add --job %job --candidate shared-candidate --name Zoe"_s;
}

/// A key that the other company used is free, and nothing says that it was used.
void TestLeaks::keysOfBothCompanies()
{
    QFETCH(QString, line);
    const QString elsewhere = QString(line).replace(u"--company Own"_s, u"--company Other"_s).replace(u"%job"_s, TwoCompanies::id(kOther, 1));
    const CliAnswer other = m_world->owner().jsonLine(elsewhere);
    QVERIFY2(other.exitStatus == 0, other.summary().constData());
    const CliAnswer own = m_world->cliOf(u"admin"_s).jsonLine(QString(line).replace(u"%job"_s, TwoCompanies::id(kOwn, 1)));
    QVERIFY2(own.exitStatus == 0, own.summary().constData());
    QCOMPARE(own.object().value(u"duplicate"_s).toBool(), false);
}

/// A unique key begins with the company, or it is made of ids, which nobody guesses: of a text or a number it would tell whether another has it.
void TestLeaks::keysBeginWithTheCompany()
{
    const QString keys = m_world->database().scalar(
        u"SELECT string_agg(CAST(i.indexrelid::regclass AS text), ', ' ORDER BY i.indexrelid::regclass::text) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid "
        "WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique "
        "AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped) "
        "AND pg_get_indexdef(i.indexrelid) NOT LIKE '%btree (company_id%' AND pg_get_indexdef(i.indexrelid) NOT LIKE '%btree (COALESCE(company_id%' "
        "AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indexrelid AND a.atttypid <> 'uuid'::regtype)"_s);
    // Findings' ids and labels' hold the company in the text; a period is of an organization's id; a ledger line's number is made by the database; of a
    // membership the login comes first, and none but the login's own and an admin's are there.
    QCOMPARE(keys, u"accepted_findings_pkey, billing_periods_pkey, memberships_one, names_pkey, usage_ledger_pkey"_s);
}

/// References inside a company hold it on both sides, so that no row can name another company's.
void TestLeaks::referencesHoldTheCompany()
{
    const QString references = m_world->database().scalar(
        u"SELECT string_agg(conrelid::regclass || ': ' || pg_get_constraintdef(oid), ', ' ORDER BY conrelid::regclass::text) FROM pg_constraint f "
        "WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND confrelid <> 'companies'::regclass AND pg_get_constraintdef(oid) NOT LIKE 'FOREIGN KEY (company_id, %'"_s);
    QCOMPARE(references, u"job_applications: FOREIGN KEY (job_id) REFERENCES jobs(id)"_s); // whose company may be unknown yet; a rule compares it with the job's
}

/// A plan names no value of the other company; the planner's statistics of secured tables are shown to nobody. How many rows a table has in all is no secret.
void TestLeaks::plansAndStatistics()
{
    for (const QString &role : kRoles) {
        QCOMPARE(m_world->as(role, u"SELECT COUNT(*) FROM pg_stats WHERE schemaname = 'public' AND tablename IN ('jobs', 'profiles', 'usage_ledger', 'cv_parsing_usage', 'prices')"_s).value, u"0"_s);
        QVERIFY(m_world->as(role, u"SELECT * FROM pg_statistic"_s).error.contains(u"permission denied"_s));
        const ProgramAnswer plan = m_world->psql(role, u"EXPLAIN (ANALYZE, VERBOSE, COSTS OFF, TIMING OFF) SELECT * FROM companies;\n"_s);
        QVERIFY2(plan.out.contains("Scan") && !tellsOfOther(plan), plan.out.constData());
    }
}

/// Everybody may listen, also who is no member: what is told is that something changed, and no more.
void TestLeaks::noticeCarriesNothing()
{
    m_world->makeLogin(u"listener"_s);
    const ProgramAnswer heard = m_world->psql(u"listener"_s,
                                              u"LISTEN reckoner;\n\\! psql -Xqc \"INSERT INTO cv_parsing_usage (company_id) VALUES ('%1')\" \"%2\"\nSELECT 1;\n"_s
                                                  .arg(QString::fromLatin1(kOther), m_world->database().url().conninfo()));
    QVERIFY2(heard.out.contains("Asynchronous notification \"reckoner\" received"), QByteArray(heard.out + heard.err).constData());
    QVERIFY2(!heard.out.contains("payload"), heard.out.constData());
}

/// A table or operator of one's own is never found before the database's.
void TestLeaks::ownObjectsInFront()
{
    const QString disguise = u"CREATE TEMP TABLE memberships AS SELECT session_user AS login, CAST(NULL AS uuid) AS company_id, 'admin'::text AS role;\n"
                             "CREATE TEMP TABLE companies AS SELECT '%1'::uuid AS id;\nGRANT ALL ON pg_temp.memberships, pg_temp.companies TO PUBLIC;\n"_s.arg(QString::fromLatin1(kOther));
    const ProgramAnswer answer = m_world->psql(u"backend"_s, disguise + u"SELECT reckoner_sees_all('admin'), cardinality(reckoner_companies('admin'));\n"
                                                                        "SELECT COUNT(*) FROM public.jobs WHERE company_id = '%1';\n"
                                                                        "SELECT reckoner_commit_credits('%2') -> 'error' ->> 'code';\n"_s.arg(QString::fromLatin1(kOther), TwoCompanies::id(kOther, 1)));
    QCOMPARE(QString::fromUtf8(answer.out).trimmed(), u"f|0\n0\nnot_found"_s);
    QVERIFY(m_world->as(u"backend"_s, u"CREATE TABLE public.mine (id integer)"_s).error.contains(u"permission denied for schema public"_s));
    QVERIFY(m_world->as(u"backend"_s, u"CREATE SCHEMA mine"_s).error.contains(u"permission denied for database"_s));
}

/// What counts is who logged in: not the role that is set, and no setting of the client.
void TestLeaks::ownGroupsAndSettings()
{
    for (const QString &role : kRoles) {
        const QString companies = u"SELECT string_agg(name, ',') FROM companies"_s;
        QCOMPARE(m_world->as(role, u"SET ROLE reckoner_%1; "_s.arg(role) + companies).value, u"Own"_s);
        QCOMPARE(m_world->as(role, u"SET reckoner.role = 'admin'; SET reckoner.company = ''; SET reckoner.actor = 'postgres'; "_s + companies).value, u"Own"_s);
        for (const QString &group : {u"owner"_s, u"recruiter"_s, u"finance"_s, u"admin"_s, u"backend"_s}) {
            if (group != role)
                QVERIFY(m_world->as(role, u"SET ROLE reckoner_%1"_s.arg(group)).error.contains(u"permission denied to set role"_s));
        }
    }
    // Who was let out as a whole and still holds a session's group sees nothing.
    m_world->makeLogin(u"guest"_s);
    m_world->database().exec(u"GRANT reckoner_admin TO %1"_s.arg(TwoCompanies::login(u"guest"_s)));
    QCOMPARE(m_world->as(u"guest"_s, u"SET ROLE reckoner_admin; SELECT COUNT(*) FROM companies"_s).value, u"0"_s);
}

/// Nothing of Reckoner's is in large objects; one's own are one's own.
void TestLeaks::largeObjects()
{
    QCOMPARE(m_world->database().scalar(u"SELECT COUNT(*) FROM pg_largeobject_metadata"_s), u"0"_s);
    const QString kept = m_world->database().scalar(u"SELECT lo_from_bytea(0, 'secret')"_s);
    for (const QString &role : kRoles)
        QVERIFY(m_world->as(role, u"SELECT lo_get(%1)"_s.arg(kept)).error.contains(u"permission denied for large object"_s));
}

QTEST_GUILESS_MAIN(TestLeaks)
#include "tst_leaks.moc"
