// What `init --roles` makes of a PostgreSQL database: what a login of each role reads and writes by plain SQL, of its own company and of another, and
// that the program itself works, or is refused in words, as each.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QCoreApplication>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kOwn = "01900000-0000-7000-8000-00000000000a";
constexpr auto kOther = "01900000-0000-7000-8000-00000000000b";
constexpr auto kOwnJob = "01900000-0000-7000-8000-0000000000a1";
constexpr auto kOtherJob = "01900000-0000-7000-8000-0000000000b1";

const QStringList kRoles = {u"recruiter"_s, u"finance"_s, u"admin"_s, u"backend"_s};

/// A database with roles, two companies with the same things in each, and a login of each role in the first company.
class TwoCompanies
{
public:
    TwoCompanies() : m_database(Dialect::PostgreSql), m_cli(m_database.url())
    {
        done(u"init --roles"_s);
        for (const auto &[company, name, job] : {std::tuple(kOwn, "Own", kOwnJob), std::tuple(kOther, "Other", kOtherJob)}) {
            const QString id = QString::fromLatin1(company);
            done(u"company add --name %1 --id %2"_s.arg(QString::fromLatin1(name), id));
            done(u"job add --company %1 --title Welder --id %2"_s.arg(id, QString::fromLatin1(job)));
            done(u"record cv --company %1 --job %2 --file-size-kb 10"_s.arg(id, QString::fromLatin1(job)));
            done(u"wallet top-up --company %1 --amount 100.00"_s.arg(id));
            done(u"org add --company %1 --name %2-studio --base-minutes 1000"_s.arg(id, QString::fromLatin1(name)));
            done(u"profile add --company %1 --email ann@%2.example --monthly 100"_s.arg(id, QString::fromLatin1(name).toLower()));
        }
        for (const QString &role : kRoles) {
            m_database.exec(u"CREATE ROLE %1 LOGIN IN ROLE reckoner_%2"_s.arg(login(role), role));
            m_database.exec(u"INSERT INTO memberships (login, company_id, role) VALUES ('%1', '%2', '%3')"_s.arg(login(role), QString::fromLatin1(kOwn), role));
        }
    }
    ~TwoCompanies()
    {
        for (const QString &role : kRoles)
            m_database.exec(u"DROP ROLE %1"_s.arg(login(role)));
    }

    static QString login(const QString &role) { return u"reckoner_test_%1_%2"_s.arg(role).arg(QCoreApplication::applicationPid()); }
    DatabaseUrl urlOf(const QString &role) const
    {
        const auto url = DatabaseUrl::parse(m_database.url().conninfo() + u" user='%1'"_s.arg(login(role))); // of one keyword the last one counts
        if (!url)
            qFatal("%s", qPrintable(plainSentence(url.error())));
        return *url;
    }
    /// As that login, by plain SQL: the value, or "refused" where the database does not permit it.
    QString as(const QString &role, const QString &sql) const
    {
        ForeignProgram program(urlOf(role));
        const auto answer = program.run(sql);
        if (answer.error.isEmpty())
            return answer.value;
        return answer.error.contains(u"permission denied"_s) || answer.error.contains(u"row-level security"_s) || answer.error.contains(u"not_permitted"_s) ? u"refused"_s : answer.error;
    }
    CliRunner cliOf(const QString &role) const { return CliRunner(urlOf(role)); }

private:
    void done(const QString &line) const
    {
        const CliAnswer answer = m_cli.line(line);
        if (answer.exitStatus != 0)
            qFatal("%s: %s", qPrintable(line), answer.summary().constData());
    }
    TestDatabase m_database;
    CliRunner m_cli;
};

} // namespace

class TestRoles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<TwoCompanies>(); }
    void rows_data();
    void rows();
    void writes_data();
    void writes();
    void program_data();
    void program();
    void backendRolls();
    void laidAgain();

private:
    std::unique_ptr<TwoCompanies> m_world;
};

/// What a plain SELECT counts: the own company's rows where the role sees the table at all, never another's.
void TestRoles::rows_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("counts"); // recruiter, finance, admin, backend
    const QString refused = u"refused"_s;
    const QString one = u"1"_s;
    const auto row = [](const char *table, const char *column, const QStringList &counts) { QTest::newRow(table) << QString::fromLatin1(table) << QString::fromLatin1(column) << counts; };
    row("companies", "id", {one, one, one, one});
    row("jobs", "company_id", {one, one, one, one});
    row("profiles", "company_id", {one, one, one, one});
    row("cv_parsing_usage", "company_id", {one, one, one, one});
    row("usage_events", "company_id", {one, one, one, one});
    row("job_usage_summary", "company_id", {one, one, one, refused});
    row("prices", "usage_type", {refused, u"3"_s, u"3"_s, refused});
    row("ledger", "id", {refused, one, one, refused});
    row("memberships", "login", {one, one, u"4"_s, one});
    row("saved_views", "company_id", {u"0"_s, u"0"_s, u"0"_s, refused});
    row("bucket_purchases", "company_id", {refused, one, one, refused}); // the top-up
    row("usage_metrics", "company_id", {u"0"_s, u"0"_s, u"0"_s, u"0"_s});
    row("alerts", "company_id", {refused, u"0"_s, u"0"_s, refused});
}

void TestRoles::rows()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QStringList, counts);
    for (int role = 0; role < kRoles.size(); ++role) {
        const QString found = m_world->as(kRoles[role], u"SELECT COUNT(%1) FROM %2"_s.arg(column, table));
        QVERIFY2(found == counts[role], qPrintable(u"%1 as %2: %3, expected %4"_s.arg(table, kRoles[role], found, counts[role])));
    }
}

void TestRoles::writes_data()
{
    QTest::addColumn<QString>("sql");     // {company} is the own company, or the other one
    QTest::addColumn<QStringList>("own"); // recruiter, finance, admin, backend: "" where it is done
    QTest::addColumn<QStringList>("other");
    const QString no = u"refused"_s;
    const QString yes = u""_s;
    const QStringList nobody = {no, no, no, no};
    QTest::newRow("record") << u"INSERT INTO cv_parsing_usage (company_id, file_size_kb) VALUES ('{company}', 1)"_s << QStringList{no, no, yes, yes} << nobody;
    QTest::newRow("change a quantity") << u"UPDATE cv_parsing_usage SET file_size_kb = 2 WHERE company_id = '{company}'"_s << nobody << nobody;
    QTest::newRow("take usage away") << u"DELETE FROM cv_parsing_usage WHERE company_id = '{company}'"_s << nobody << nobody;
    QTest::newRow("take the ledger away") << u"DELETE FROM usage_ledger WHERE company_id = '{company}'"_s << nobody << nobody;
    QTest::newRow("change the ledger") << u"UPDATE usage_ledger SET amount = 0 WHERE company_id = '{company}'"_s << nobody << nobody;
    QTest::newRow("empty the ledger") << u"TRUNCATE usage_ledger"_s << nobody << nobody;
    QTest::newRow("set a price") << u"INSERT INTO prices (usage_type, unit, company_id, price_picos, effective_from) VALUES ('cv_parsing', 'cv', '{company}', 1, now())"_s
                                 << QStringList{no, yes, yes, no} << nobody;
    QTest::newRow("save a job") << u"INSERT INTO jobs (company_id, title) VALUES ('{company}', 'Cook')"_s << QStringList{no, no, yes, yes} << nobody;
    QTest::newRow("give a role") << u"INSERT INTO memberships (login, company_id, role) VALUES ('somebody', '{company}', 'finance')"_s << QStringList{no, no, yes, no} << nobody;
    QTest::newRow("see through SET ROLE") << u"SET ROLE reckoner_owner"_s << nobody << nobody;
}

void TestRoles::writes()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, own);
    QFETCH(QStringList, other);
    for (int role = 0; role < kRoles.size(); ++role) {
        for (const auto &[company, expected] : {std::pair(kOwn, own[role]), std::pair(kOther, other[role])}) {
            const QString statement = u"BEGIN; "_s + QString(sql).replace(u"{company}"_s, QString::fromLatin1(company));
            const QString found = m_world->as(kRoles[role], statement); // the connection is closed without COMMIT
            QVERIFY2(found == expected, qPrintable(u"%1 as %2 on %3: %4, expected %5"_s.arg(sql, kRoles[role], QString::fromLatin1(company), found, expected)));
        }
    }
}

/// The program over the login's own connection: done (0), or refused in words (77).
void TestRoles::program_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QList<int>>("exits"); // recruiter, finance, admin, backend
    QTest::newRow("cards") << u"usage cards"_s << QList<int>{0, 0, 0, 77};
    QTest::newRow("jobs") << u"usage jobs"_s << QList<int>{0, 0, 0, 77};
    QTest::newRow("series") << u"usage series"_s << QList<int>{0, 0, 0, 77};
    QTest::newRow("events") << u"usage events"_s << QList<int>{0, 0, 0, 77};
    QTest::newRow("drafts") << u"drafts list"_s << QList<int>{0, 0, 0, 77};
    QTest::newRow("wallet") << u"wallet show --company Own"_s << QList<int>{77, 0, 0, 77};
    QTest::newRow("prices") << u"prices list"_s << QList<int>{77, 0, 0, 77};
    QTest::newRow("ledger") << u"ledger list"_s << QList<int>{77, 0, 0, 77};
    QTest::newRow("credits") << u"credits show --profile ann@own.example"_s << QList<int>{0, 0, 0, 0};
    QTest::newRow("minutes") << u"minutes show --org Own-studio"_s << QList<int>{0, 0, 0, 0};
    QTest::newRow("minutes of another") << u"minutes show --org Other-studio"_s << QList<int>{65, 65, 65, 65};
    QTest::newRow("consume") << u"minutes consume --org Own-studio --minutes 5"_s << QList<int>{77, 77, 0, 0};
    QTest::newRow("consume too much") << u"minutes consume --org Own-studio --minutes 500000"_s << QList<int>{77, 77, 1, 1};
    QTest::newRow("buy minutes") << u"minutes buy --org Own-studio --minutes 5 --paid 1.00"_s << QList<int>{77, 0, 0, 77};
    QTest::newRow("roll") << u"minutes roll --all"_s << QList<int>{77, 77, 0, 77};
    QTest::newRow("sync") << u"minutes sync --org Own-studio"_s << QList<int>{77, 77, 0, 77};
    QTest::newRow("record") << u"record cv --company Own --file-size-kb 1"_s << QList<int>{77, 77, 0, 0};
    QTest::newRow("record for another") << u"record cv --company %1 --file-size-kb 1"_s.arg(QString::fromLatin1(kOther)) << QList<int>{65, 65, 65, 65};
    QTest::newRow("top up") << u"wallet top-up --company Own --amount 5.00"_s << QList<int>{77, 0, 0, 77};
    QTest::newRow("set a price") << u"prices set --company Own --type cv --unit cv --price 0.40"_s << QList<int>{77, 0, 0, 77};
    QTest::newRow("another role") << u"--as backend usage cards"_s << QList<int>{77, 77, 77, 77};
}

void TestRoles::program()
{
    QFETCH(QString, line);
    QFETCH(QList<int>, exits);
    for (int role = 0; role < kRoles.size(); ++role) {
        const CliAnswer answer = m_world->cliOf(kRoles[role]).jsonLine(line);
        QVERIFY2(answer.exitStatus == exits[role], qPrintable(u"%1 as %2: %3"_s.arg(line, kRoles[role], QString::fromUtf8(answer.summary()))));
        if (exits[role] == 77)
            QCOMPARE(answer.error().value(u"code"_s).toString(), u"not_permitted"_s);
    }
}

/// A roll that is due comes with whoever consumes, and so does the posting of what another program metered.
void TestRoles::backendRolls()
{
    QCOMPARE(m_world->as(u"backend"_s, u"INSERT INTO usage_metrics (organization_id, metric_value) SELECT id, 7 FROM organizations"_s), QString());
    const CliRunner backend = m_world->cliOf(u"backend"_s);
    const QString later = QDateTime::currentDateTimeUtc().addDays(100).toString(Qt::ISODate);
    const CliAnswer consumed = backend.jsonLine(u"--now %1 minutes consume --org Own-studio --minutes 5"_s.arg(later));
    QVERIFY2(consumed.exitStatus == 0, consumed.summary());
    QCOMPARE(consumed.object().value(u"base"_s).toInteger(), 5);
    QCOMPARE(m_world->as(u"admin"_s, u"SELECT COUNT(*) FROM usage_metrics WHERE operation_id IS NULL"_s), u"0"_s);
    const CliAnswer refunded = m_world->cliOf(u"admin"_s).jsonLine(u"--now %1 minutes refund --metric %2"_s.arg(later, consumed.object().value(u"metric_id"_s).toString()));
    QVERIFY2(refunded.exitStatus == 0, refunded.summary());
}

void TestRoles::laidAgain()
{
    const CliAnswer second = CliRunner(m_world->urlOf(u"admin"_s)).line(u"init --roles"_s);
    QVERIFY2(second.exitStatus == 77, second.summary()); // only who owns the tables may
    QCOMPARE(m_world->as(u"admin"_s, u"SELECT COUNT(*) FROM companies"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
