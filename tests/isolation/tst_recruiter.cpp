// A recruiter at psql: what he sees is his own company's, and of that neither prices nor money; and nothing that he tries changes anything.
#include "tests/isolation/two_companies.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct Attempt
{
    const char *what;
    const char *sql;    ///< %own, %other: the companies; %job, %other_job: jobs of theirs
    const char *answer; ///< what psql prints; of an error its first line after "ERROR:  "
};

constexpr Attempt kReading[] = {
    {"his company", "SELECT name FROM companies", "Own"},
    {"its jobs", "SELECT DISTINCT company_id FROM jobs", "%own"},
    {"what a job cost", "SELECT total_cost FROM job_usage_summary WHERE job_id = '%job'", "0.800060000"},
    {"the unit price of a row", "SELECT price_picos FROM cv_parsing_usage u, LATERAL reckoner_row_price(u.price_id)", "500000000000"},
    {"remaining credits", "SELECT credits_remaining, addon_credits FROM profiles", "0|30"},
    {"remaining minutes", "SELECT name, base_minutes, overage_minutes FROM organizations", "Desk-Own|100|50"},

    {"another company by its id", "SELECT name FROM companies WHERE id = '%other'", ""},
    {"another company's job by its id", "SELECT title FROM jobs WHERE id = '%other_job'", ""},
    {"another company's usage", "SELECT COUNT(*) FROM usage_events WHERE company_id = '%other'", "0"},
    {"another company's usage, whichever", "SELECT COUNT(*) FROM usage_events WHERE company_id <> '%own'", "0"},
    {"another company's summaries", "SELECT COUNT(*) FROM rollup_company_day_live WHERE company_id <> '%own'", "0"},
    {"another company's people", "SELECT COUNT(*) FROM profiles WHERE email LIKE '%@other.example'", "0"},
    {"totals of all companies", "SELECT COUNT(*) FROM rollup_currency_day_live", "0"},
    {"who else works here", "SELECT COUNT(*) FROM memberships WHERE login <> session_user", "0"},

    {"the price list", "SELECT * FROM prices", "permission denied for table prices"},
    {"one price", "SELECT price_picos FROM prices LIMIT 1", "permission denied for table prices"},
    {"the ledger", "SELECT * FROM usage_ledger", "permission denied for table usage_ledger"},
    {"the wallet", "SELECT SUM(amount) FROM usage_ledger WHERE bucket = 'wallet'", "permission denied for table usage_ledger"},
    {"top-ups, by the columns that show what was given back", "SELECT COUNT(*) FROM usage_ledger WHERE kind <> 'credit_note' AND kind <> 'correction'", "0"},
    {"the ledger by its older name", "SELECT * FROM ledger", "permission denied for view ledger"},
    {"what the provider charges", "SELECT total_cost FROM token_usage_logs", "permission denied for table token_usage_logs"},
    {"what was paid", "SELECT * FROM bucket_purchases", "permission denied for table bucket_purchases"},
    {"what was paid for tokens", "SELECT * FROM token_purchases", "permission denied for table token_purchases"},
    {"another's unit price", "SELECT price_picos FROM reckoner_row_price((SELECT price_id FROM cv_parsing_usage WHERE company_id = '%other'))", ""},
};

constexpr Attempt kChanging[] = {
    {"a job's title", "UPDATE jobs SET title = 'Mine'", "permission denied for table jobs"},
    {"another company's job", "UPDATE jobs SET title = 'Mine' WHERE id = '%other_job'", "permission denied for table jobs"},
    {"his credits", "UPDATE profiles SET credits_remaining = 1000000", "permission denied for table profiles"},
    {"his role", "UPDATE memberships SET role = 'admin'", "permission denied for table memberships"},
    {"a membership", "INSERT INTO memberships (login, company_id, role) VALUES (session_user, '%other', 'admin')", "permission denied for table memberships"},
    {"usage", "INSERT INTO cv_parsing_usage (company_id, job_id) VALUES ('%own', '%job')", "permission denied for table cv_parsing_usage"},
    {"usage of another company", "INSERT INTO cv_parsing_usage (company_id) VALUES ('%other')", "permission denied for table cv_parsing_usage"},
    {"usage by the file", "COPY cv_parsing_usage (company_id) FROM STDIN", "permission denied for table cv_parsing_usage"},
    {"a charge", "INSERT INTO usage_ledger (company_id) VALUES ('%own')", "permission denied for table usage_ledger"},
    {"a line of the ledger", "DELETE FROM usage_ledger", "permission denied for table usage_ledger"},
    {"the ledger", "TRUNCATE usage_ledger", "permission denied for table usage_ledger"},
    {"a price", "INSERT INTO prices (usage_type, unit, price_picos, effective_from) VALUES ('cv_parsing', 'cv', 0, now())", "permission denied for table prices"},
    {"a reservation", "SELECT reckoner_reserve_credits('%job', '%job', 1)", "permission denied for function reckoner_reserve_credits"},
    {"a refund", "SELECT reckoner_refund_credits('%job')", "permission denied for function reckoner_refund_credits"},
    {"an import", "SELECT reckoner_begin_ingest()", "permission denied for function reckoner_begin_ingest"},
    {"a sequence", "SELECT setval('usage_ledger_id_seq', 1)", "permission denied for sequence usage_ledger_id_seq"},
    {"a table of his own", "CREATE TABLE mine (id integer)", "permission denied for schema public"},
    {"a function of his own", "CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'", "permission denied for schema public"},
    {"a rule", "ALTER TABLE usage_ledger DISABLE TRIGGER ALL", "must be owner of table usage_ledger"},
    {"a policy", "DROP POLICY \"select\" ON jobs", "must be owner of relation jobs"},
    {"a table", "DROP TABLE jobs", "must be owner of table jobs"},
    {"a right", "GRANT SELECT ON prices TO PUBLIC", "permission denied for table prices"},
    {"a lock", "BEGIN; LOCK TABLE jobs IN ACCESS EXCLUSIVE MODE", "permission denied for table jobs"},
    {"an extension", "CREATE EXTENSION file_fdw", "permission denied to create extension \"file_fdw\""},
    {"to be the owner", "SET ROLE reckoner_owner", "permission denied to set role \"reckoner_owner\""},
    {"to be an admin", "SET ROLE reckoner_admin", "permission denied to set role \"reckoner_admin\""},
    {"to be somebody else", "SET SESSION AUTHORIZATION postgres", "permission denied to set session authorization \"postgres\""},
    {"to have no rules", "SET session_replication_role = replica", "permission denied to set parameter \"session_replication_role\""},
    {"to see past the policies", "SET row_security = off; SELECT COUNT(*) FROM jobs", "query would be affected by row-level security policy for table \"jobs\""},
    {"a file of the server", "SELECT pg_read_file('PG_VERSION')", "permission denied for function pg_read_file"},
    {"a program on the server", "COPY (SELECT 1) TO PROGRAM 'true'", "must be superuser or have privileges of the pg_execute_server_program role to COPY to or from an external program"},
    {"a large object from a file", "SELECT lo_import('/etc/hostname')", "permission denied for function lo_import"},
};

} // namespace

class TestRecruiter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void reads_data() { addRows(kReading); }
    void reads() { answersAsExpected(); }
    void changes_data() { addRows(kChanging); }
    void changes() { answersAsExpected(); }
    void nothingChanged();

private:
    template <size_t count>
    static void addRows(const Attempt (&attempts)[count]);
    void answersAsExpected() const;
    QString everything();
    std::unique_ptr<TwoCompanies> m_world;
    QString m_before;
};

void TestRecruiter::initTestCase()
{
    m_world = std::make_unique<TwoCompanies>();
    m_before = everything();
}

template <size_t count>
void TestRecruiter::addRows(const Attempt (&attempts)[count])
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("answer");
    const auto named = [](const char *text) {
        return QString::fromUtf8(text).replace(u"%other_job"_s, TwoCompanies::id(kOther, 1)).replace(u"%job"_s, TwoCompanies::id(kOwn, 1))
            .replace(u"%other"_s, QString::fromLatin1(kOther)).replace(u"%own"_s, QString::fromLatin1(kOwn));
    };
    for (const Attempt &attempt : attempts)
        QTest::newRow(attempt.what) << named(attempt.sql) << named(attempt.answer);
}

void TestRecruiter::answersAsExpected() const
{
    QFETCH(QString, sql);
    QFETCH(QString, answer);
    const ProgramAnswer printed = m_world->psql(u"recruiter"_s, sql + u";\n"_s);
    const QString error = QString::fromUtf8(printed.err).section(u"ERROR:  "_s, 1).section(u'\n', 0, 0);
    QCOMPARE(error + QString::fromUtf8(printed.out).trimmed(), answer);
}

/// One digest of every row of every table.
QString TestRecruiter::everything()
{
    const QString digests = m_world->database().scalar(u"SELECT string_agg(format('(SELECT md5(COALESCE(string_agg(CAST(t AS text), '','' ORDER BY CAST(t AS text)), '''')) FROM %I t)', relname), "
                                                       "' || ' ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"_s);
    return m_world->database().scalar(u"SELECT "_s + digests);
}

void TestRecruiter::nothingChanged()
{
    QVERIFY(!m_before.isEmpty());
    QCOMPARE(everything(), m_before);
}

QTEST_GUILESS_MAIN(TestRecruiter)
#include "tst_recruiter.moc"
