// Every verb as every role, on SQLite by --as: what the table "Who may do what" refuses is not_permitted, and nothing else is.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestCliRoles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void verb_data();
    void verb();
    void oneCompanyOnly();

private:
    std::unique_ptr<TestDatabase> m_database;
};

void TestCliRoles::initTestCase()
{
    m_database = std::make_unique<TestDatabase>(Dialect::Sqlite);
    const CliRunner cli(m_database->url());
    for (const QString &line : {u"company add --name Acme"_s, u"profile add --company Acme --email ann@acme.example --addon 9"_s, u"job add --company Acme --title Engineer"_s,
                                u"record cv --company Acme --file-size-kb 1"_s}) {
        const CliAnswer made = cli.line(line);
        QVERIFY2(made.exitStatus == 0, made.summary().constData());
    }
}

void TestCliRoles::verb_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    struct Row
    {
        const char *line;
        const char *roles; ///< who may
    };
    const Row rows[] = {
        {"status", "recruiter finance admin"},
        {"init", "admin"},
        {"maintain", "admin"},
        {"backup %1", "admin"},
        {"company list", "recruiter finance admin backend"},
        {"company add --name New-%2", "admin"},
        {"company set --company Acme --name Acme", "admin"},
        {"profile add --company Acme --email %2@acme.example", "admin"},
        {"org add --company Acme --name %2 --base-minutes 1", "admin"},
        {"job add --company Acme --title Job-%2", "admin backend"},
        {"job list --company Acme", "recruiter finance admin"},
        {"job show Engineer --company Acme", "recruiter finance admin"},
        {"application add --job Engineer --company Acme", "admin backend"},
        {"candidate erase nobody", "admin"},
        {"record cv --company Acme --file-size-kb 1", "admin backend"},
        {"import - --company Acme --type cv --format csv", "admin backend"},
        {"usage cards --company Acme", "recruiter finance admin"},
        {"usage jobs --company Acme", "recruiter finance admin"},
        {"usage series --company Acme", "recruiter finance admin"},
        {"usage events --company Acme", "recruiter finance admin"},
        {"explain --card total --company Acme", "recruiter finance admin"},
        {"explain --balance monthly --account ann@acme.example --company Acme", "recruiter finance admin backend"},
        {"explain --balance wallet --account Acme --company Acme", "finance admin"},
        {"explain --balance allocation --account Acme --company Acme", "finance admin"},
        {"explain --ledger 1 --company Acme", "finance admin"},
        {"drafts list --company Acme", "recruiter finance admin"},
        {"ledger list --company Acme", "finance admin"},
        {"wallet show --company Acme", "finance admin"},
        {"wallet top-up --company Acme --amount 1", "finance admin"},
        {"credits show --profile ann@acme.example", "recruiter finance admin backend"},
        {"credits grant --profile ann@acme.example --addon 1", "finance admin"},
        {"credits reset --profile ann@acme.example", "admin"},
        {"credits reserve --profile ann@acme.example --job Engineer --rows 1", "admin backend"},
        {"credits refund --failed --company Acme", "admin backend"},
        {"prices list --company Acme", "finance admin"},
        {"prices set --type cv --unit cv --price 0.5 --company Acme", "finance admin"},
        {"reconcile --company Acme --draft none --job Engineer --dry-run", "admin"},
        {"assign --usage 01900000-0000-7000-8000-00000000000f --job Engineer", "admin"},
        {"undo 01900000-0000-7000-8000-00000000000f", "admin"},
        {"verify", "admin"},
    };
    for (const QString &role : {u"recruiter"_s, u"finance"_s, u"admin"_s, u"backend"_s}) {
        for (const Row &row : rows)
            QTest::newRow(qPrintable(role + u": "_s + QLatin1StringView(row.line))) << role << QString::fromLatin1(row.line) << QString::fromLatin1(row.roles).split(u' ').contains(role);
    }
}

void TestCliRoles::verb()
{
    QFETCH(QString, role);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    QTemporaryDir folder;
    if (line.contains(u"%1"_s))
        line = line.arg(folder.filePath(u"copy.db"_s));
    line.replace(u"%2"_s, role);
    const CliAnswer answer = CliRunner(m_database->url()).jsonLine(u"--as "_s + role + u' ' + line, "file_size_kb,occurred_at\n10,2026-11-01T00:00:00Z\n");
    if (allowed)
        QVERIFY2(answer.exitStatus == 0 || answer.error().value(u"code"_s).toString() == "not_found"_L1, answer.summary().constData());
    else
        QVERIFY2(answer.exitStatus == 77 && answer.error().value(u"code"_s).toString() == "not_permitted"_L1, answer.summary().constData());
}

/// Recruiters and back ends see one company: with several they must name it; finance and admins need not.
void TestCliRoles::oneCompanyOnly()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name First"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"--as recruiter usage cards"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"company add --name Second"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"--as recruiter usage cards"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"--as recruiter usage cards --company First"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"--as finance usage cards"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"profile add --company Second --email rita@second.example"_s).exitStatus, 0);
    const CliAnswer own = cli.jsonLine(u"--as recruiter --actor rita@second.example company list"_s);
    QCOMPARE(own.exitStatus, 0);
    QCOMPARE(own.array().size(), 1);
    QCOMPARE(cli.line(u"--as recruiter --actor rita@second.example usage cards"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"--as recruiter --actor rita@second.example usage cards --company First"_s).exitStatus, 65);
}

QTEST_GUILESS_MAIN(TestCliRoles)
#include "tst_cli_roles.moc"
