// Exit statuses and the error line: the last line on standard error, plain or JSON, and nothing on standard output.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QFile>
#include <QTest>
#include <csignal>
#include <sys/resource.h>
#include <sys/types.h>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestCliExits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void usage_data();
    void usage();
    void input_data();
    void input();
    void databaseOutOfReach_data();
    void databaseOutOfReach();
    void notADatabase_data();
    void notADatabase();
    void notPermitted();
    void refusals();
    void outputCannotBeCreated();
    void databaseIsNeverReplaced();
    void limitOfFileSizes();
    void fullDevice();
    void defaultDatabaseIsMadeOnFirstUse();
    void interruptEndsAnImport();
};

void TestCliExits::usage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("no such group") << u"companies list"_s;
    QTest::newRow("group alone") << u"company"_s;
    QTest::newRow("no such verb") << u"company remove"_s;
    QTest::newRow("unknown option") << u"company list --colour red"_s;
    QTest::newRow("missing option") << u"company add"_s;
    QTest::newRow("missing value") << u"company add --name"_s;
    QTest::newRow("not a number") << u"record cv --company A --file-size-kb big"_s;
    QTest::newRow("not a time") << u"usage cards --from yesterday"_s;
    QTest::newRow("not an id") << u"assign --usage 17 --job J"_s;
    QTest::newRow("not an amount") << u"wallet top-up --company A --amount 1e3"_s;
    QTest::newRow("no such type") << u"usage cards --type audio"_s;
    QTest::newRow("no such role") << u"--as owner company list"_s;
    QTest::newRow("two ranges") << u"usage cards --days 30 --month 2026-11"_s;
    QTest::newRow("range backwards") << u"usage cards --from 2026-11-02 --to 2026-11-01"_s;
    QTest::newRow("days out of range") << u"usage cards --days 0"_s;
    QTest::newRow("limit of nothing") << u"usage jobs --limit 0"_s;
    QTest::newRow("neither tokens nor description") << u"record questions --company A --job J --questions 3"_s;
    QTest::newRow("two durations") << u"record video --company A --interview I --minutes 3 --seconds 180"_s;
    QTest::newRow("start without end") << u"record video --company A --interview I --started 2026-11-01T00:00:00Z"_s;
    QTest::newRow("reconcile without a draft") << u"reconcile --company A"_s;
    QTest::newRow("not a mapping") << u"import - --map tokens"_s;
    QTest::newRow("no such field") << u"import - --map tokens=wishes"_s;
    QTest::newRow("no such category") << u"activity list --category gossip"_s;
    QTest::newRow("export to nowhere") << u"export jobs --out \"\""_s;
    QTest::newRow("statement to a stream") << u"statement --company A --month 2026-11 --out -"_s;
    QTest::newRow("a word too many") << u"company list please"_s;
}

void TestCliExits::usage()
{
    QFETCH(QString, line);
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    const CliAnswer plain = cli.line(line);
    QVERIFY2(plain.exitStatus == 2, plain.summary().constData());
    QVERIFY2(plain.lastErrorLine().startsWith(u"reckoner-cli: invalid_input: "_s), plain.summary().constData());
    QVERIFY2(!plain.lastErrorLine().contains(u".. "_s), plain.summary().constData());
    QCOMPARE(plain.out, QByteArray());
    const CliAnswer json = cli.jsonLine(line);
    QCOMPARE(json.exitStatus, 2);
    QCOMPARE(json.error().value(u"code"_s).toString(), u"invalid_input"_s);
    QVERIFY(!json.error().value(u"message"_s).toString().isEmpty());
    QCOMPARE(json.out, QByteArray());
}

void TestCliExits::input_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such company") << u"wallet show --company Nobody"_s << u"not_found"_s;
    QTest::newRow("two of the name") << u"wallet show --company Twin"_s << u"ambiguous"_s;
    QTest::newRow("no such job for a CV") << u"record cv --company Acme --job 01900000-0000-7000-8000-00000000000f --file-size-kb 1"_s << u"not_found"_s;
    QTest::newRow("zone that is none") << u"company add --name X --timezone Mars/Olympus"_s << u"invalid_input"_s;
    QTest::newRow("currency that is none") << u"company add --name X --currency XXQ"_s << u"invalid_input"_s;
    QTest::newRow("id that is taken") << u"company add --name X --id 01900000-0000-7000-8000-0000000000c1"_s << u"already_exists"_s;
    QTest::newRow("success rate over 100") << u"record cv --company Acme --file-size-kb 1 --success-rate 101"_s << u"invalid_input"_s;
    QTest::newRow("negative size") << u"record cv --company Acme --file-size-kb -1"_s << u"invalid_input"_s;
    QTest::newRow("top-up of nothing") << u"wallet top-up --company Acme --amount 0"_s << u"invalid_input"_s;
    QTest::newRow("unit of another type") << u"prices set --type video --unit token --price 1"_s << u"invalid_input"_s;
    QTest::newRow("no such operation") << u"undo 01900000-0000-7000-8000-00000000000f"_s << u"not_found"_s;
    QTest::newRow("key used for something else") << u"company add --name Acme --key taken"_s << u"duplicate_key_mismatch"_s;
    QTest::newRow("event used for something else") << u"record cv --company Acme --file-size-kb 2 --event-id e-1"_s << u"duplicate_key_mismatch"_s;
}

void TestCliExits::input()
{
    QFETCH(QString, line);
    QFETCH(QString, code);
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    for (const QString &setUp : {u"company add --name Acme --id 01900000-0000-7000-8000-0000000000c1"_s, u"company add --name Twin"_s, u"company add --name Twin"_s,
                                 u"company add --name Keyed --key taken"_s, u"record cv --company Acme --file-size-kb 1 --event-id e-1"_s}) {
        const CliAnswer made = cli.line(setUp);
        QVERIFY2(made.exitStatus == 0, made.summary().constData());
    }
    const CliAnswer plain = cli.line(line);
    QVERIFY2(plain.exitStatus == 65, plain.summary().constData());
    QVERIFY2(plain.lastErrorLine().startsWith(u"reckoner-cli: %1: "_s.arg(code)), plain.summary().constData());
    QCOMPARE(plain.out, QByteArray());
    const CliAnswer json = cli.jsonLine(line);
    QCOMPARE(json.exitStatus, 65);
    QCOMPARE(json.error().value(u"code"_s).toString(), code);
    QVERIFY(json.error().contains(u"details"_s));
    if (code == "ambiguous"_L1)
        QCOMPARE(jsonAt(json.error(), u"details.matches.#"_s).toInt(), 2);
}

void TestCliExits::databaseOutOfReach_data()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("no such file") << u"/nonexistent/place/reckoner.db"_s;
    QTest::newRow("no such server") << u"postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=2"_s;
}

void TestCliExits::databaseOutOfReach()
{
    QFETCH(QString, database);
    const CliAnswer answer = CliRunner().run({u"--db"_s, database, u"company"_s, u"list"_s});
    QVERIFY2(answer.exitStatus == 69, answer.summary().constData());
    QVERIFY2(answer.lastErrorLine().startsWith(u"reckoner-cli: unavailable: "_s), answer.summary().constData());
}

void TestCliExits::notADatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sql");
    QTest::newRow("text") << QByteArray("this is not a database, it is a text that is long enough to be looked at by SQLite as a header ...............") << u""_s;
    QTest::newRow("another program's") << QByteArray() << u"CREATE TABLE other (id INTEGER)"_s;
}

void TestCliExits::notADatabase()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sql);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.db"_s);
    if (sql.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    } else {
        ForeignProgram(DatabaseUrl::file(path)).run(sql);
    }
    for (const QString &verb : {u"company list"_s, u"init"_s}) {
        const CliAnswer answer = CliRunner(DatabaseUrl::file(path)).line(verb);
        QVERIFY2(answer.exitStatus == 78, answer.summary().constData());
        QVERIFY2(answer.lastErrorLine().startsWith(u"reckoner-cli: not_a_database: "_s), answer.summary().constData());
    }
}

void TestCliExits::notPermitted()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliAnswer answer = CliRunner(database.url()).jsonLine(u"--as recruiter wallet list"_s);
    QCOMPARE(answer.exitStatus, 77);
    QCOMPARE(answer.error().value(u"code"_s).toString(), u"not_permitted"_s);
}

void TestCliExits::refusals()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    const CliAnswer company = cli.jsonLine(u"company add --name Acme"_s);
    QCOMPARE(company.exitStatus, 0);
    const QString operation = company.object().value(u"operation_id"_s).toString();
    const CliAnswer undone = cli.run({u"undo"_s, operation});
    QVERIFY2(undone.exitStatus == 1, undone.summary().constData());
    QVERIFY(undone.lastErrorLine().startsWith(u"reckoner-cli: invalid_state: "_s));
    const CliAnswer adopt = cli.line(u"init --adopt"_s);
    QCOMPARE(adopt.exitStatus, 1);
    QVERIFY(adopt.lastErrorLine().startsWith(u"reckoner-cli: invalid_state: "_s));
}

void TestCliExits::outputCannotBeCreated()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    for (const QString &file : {u"/nonexistent/place/copy.db"_s, database.url().path()}) {
        const CliAnswer answer = cli.run({u"backup"_s, file});
        QVERIFY2(answer.exitStatus == 73, answer.summary().constData());
        QVERIFY(answer.lastErrorLine().startsWith(u"reckoner-cli: io_error: "_s));
    }
    QCOMPARE(cli.run({u"company"_s, u"list"_s, u"--log-file"_s, u"/nonexistent/place/log"_s}).exitStatus, 73);
}

void TestCliExits::databaseIsNeverReplaced()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    const QString file = database.url().path();
    QTemporaryDir folder;
    QFile bad(folder.filePath(u"bad.csv"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("occurred_at,file_size_kb\nnever,1\n");
    bad.close();
    const QStringList import = {u"import"_s, bad.fileName(), u"--company"_s, u"Acme"_s, u"--type"_s, u"cv"_s, u"--rejects"_s};
    for (const QStringList &arguments : {QStringList{u"export"_s, u"jobs"_s, u"--out"_s, file}, {u"export"_s, u"jobs"_s, u"--format"_s, u"xlsx"_s, u"--out"_s, file},
                                         {u"export"_s, u"focus"_s, u"--month"_s, u"2026-11"_s, u"--out"_s, file},
                                         {u"statement"_s, u"--company"_s, u"Acme"_s, u"--month"_s, u"2026-11"_s, u"--out"_s, file},
                                         import + QStringList(file), import + QStringList(bad.fileName()), {u"status"_s, u"--log-file"_s, file}}) {
        const CliAnswer answer = cli.run(arguments);
        QVERIFY2(answer.exitStatus == 73, QByteArray(arguments.join(u' ').toUtf8() + answer.summary()).constData());
        QVERIFY(answer.lastErrorLine().contains(u"choose another name"_s));
    }
    QCOMPARE(cli.jsonLine(u"company list"_s).array().size(), 1);
}

/// It is an error of the write (74), and not the end of the program.
void TestCliExits::limitOfFileSizes()
{
    const TestDatabase database(Dialect::Sqlite);
    QTemporaryDir folder;
    QProcess process;
    process.setChildProcessModifier([] {
        const rlimit small = {1'024, RLIM_INFINITY};
        setrlimit(RLIMIT_FSIZE, &small);
    });
    CliRunner(database.url()).start(process, {u"export"_s, u"series"_s, u"--days"_s, u"90"_s, u"--out"_s, folder.filePath(u"a.csv"_s)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 74);
    QVERIFY(process.readAllStandardError().contains("reckoner-cli: io_error: "));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestCliExits::fullDevice()
{
    const TestDatabase database(Dialect::Sqlite);
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    CliRunner(database.url()).start(process, {u"status"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 74);
    QVERIFY(process.readAllStandardError().contains("reckoner-cli: io_error: "));
}

void TestCliExits::defaultDatabaseIsMadeOnFirstUse()
{
    const CliAnswer answer = CliRunner().run({u"--json"_s, u"company"_s, u"list"_s});
    QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    QCOMPARE(answer.array().size(), 0);
}

/// The first signal asks the work to stop: exit 130, nothing written.
void TestCliExits::interruptEndsAnImport()
{
    TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QProcess process;
    cli.start(process, {u"import"_s, u"-"_s, u"--company"_s, u"Acme"_s, u"--type"_s, u"cv"_s, u"--format"_s, u"csv"_s});
    process.write("event_id,file_size_kb,occurred_at\n");
    QByteArray rows;
    for (int i = 0; i < 20'000; ++i)
        rows += "e-" + QByteArray::number(i) + ",10,2026-11-01T00:00:00Z\n";
    process.write(rows);
    QTRY_VERIFY(process.bytesToWrite() == 0);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished()); // its input stays open: the waiting read ends all the same
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardError().trimmed().contains("reckoner-cli: canceled: "));
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM cv_parsing_usage"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestCliExits)
#include "tst_cli_exits.moc"
