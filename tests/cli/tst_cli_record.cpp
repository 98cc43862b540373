// Recording by command line: idempotency, drafts, durations, log lines, and the spool where the database is out of reach.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kCompany = "01900000-0000-7000-8000-0000000000c1";

} // namespace

class TestCliRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repeatedEventIsADuplicate_data() { addDialectRows(); }
    void repeatedEventIsADuplicate();
    void durations_data();
    void durations();
    void estimatesFromADescription();
    void logLines();
    void spoolAndFlush_data() { addDialectRows(); }
    void spoolAndFlush();
    void spoolKeepsRefusedRecordsApart();
    void actingProfileIsKept();
};

void TestCliRecord::repeatedEventIsADuplicate()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    const QString line = u"record cv --company Acme --file-size-kb 10 --event-id e-1"_s;
    const QJsonObject first = cli.jsonLine(line).object();
    QCOMPARE(first.value(u"duplicate"_s).toBool(), false);
    const QJsonObject second = cli.jsonLine(line + u" --now 2030-01-01T00:00:00Z"_s).object();
    QCOMPARE(second.value(u"duplicate"_s).toBool(), true);
    QCOMPARE(second.value(u"id"_s), first.value(u"id"_s));
    QCOMPARE(second.value(u"occurred_at"_s), first.value(u"occurred_at"_s));
    const QJsonObject byKey = cli.jsonLine(u"record cv --company Acme --file-size-kb 10 --key e-1"_s).object();
    QCOMPARE(byKey.value(u"id"_s), first.value(u"id"_s));
    const CliAnswer other = cli.jsonLine(u"record cv --company Acme --file-size-kb 11 --event-id e-1"_s);
    QCOMPARE(other.exitStatus, 65);
    QCOMPARE(other.error().value(u"code"_s).toString(), u"duplicate_key_mismatch"_s);
    const CliAnswer otherType = cli.jsonLine(u"record video --company Acme --interview i --minutes 3 --event-id e-1"_s);
    QCOMPARE(otherType.exitStatus, 65);
    QCOMPARE(jsonText(jsonAt(cli.jsonLine(u"usage cards"_s).object(), u"total.cost"_s)), u"0.50"_s);
}

void TestCliRecord::durations_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("minutes");
    QTest::addColumn<QString>("cost");
    QTest::newRow("24 s") << u"--seconds 24"_s << u"1"_s << u"0.10"_s;
    QTest::newRow("89 s") << u"--seconds 89"_s << u"1"_s << u"0.10"_s;
    QTest::newRow("90 s") << u"--seconds 90"_s << u"2"_s << u"0.20"_s;
    QTest::newRow("whole minutes") << u"--minutes 15"_s << u"15"_s << u"1.50"_s;
    QTest::newRow("part of a minute") << u"--minutes 14.5"_s << u"15"_s << u"1.50"_s;
    QTest::newRow("less than half a minute more") << u"--minutes 14.49"_s << u"14"_s << u"1.40"_s;
    QTest::newRow("start and end") << u"--started 2026-11-01T10:00:00Z --ended 2026-11-01T10:15:00Z"_s << u"15"_s << u"1.50"_s;
    QTest::newRow("zero") << u"--seconds 0"_s << u"null"_s << u"null"_s;
    QTest::newRow("negative") << u"--minutes -5"_s << u"null"_s << u"null"_s;
    QTest::newRow("ends before it starts") << u"--started 2026-11-01T10:15:00Z --ended 2026-11-01T10:00:00Z"_s << u"null"_s << u"null"_s;
    QTest::newRow("missing") << u""_s << u"null"_s << u"null"_s;
}

void TestCliRecord::durations()
{
    QFETCH(QString, options);
    QFETCH(QString, minutes);
    QFETCH(QString, cost);
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    const CliAnswer answer = cli.jsonLine(u"record video --company Acme --interview i-1 "_s + options);
    QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    QCOMPARE(jsonText(jsonAt(answer.object(), u"quantity.minutes"_s)), minutes);
    QCOMPARE(jsonText(answer.object().value(u"cost"_s)), cost);
    QCOMPARE(jsonText(jsonAt(cli.jsonLine(u"usage cards"_s).object(), u"unpriced_count"_s)), u"0"_s);
}

void TestCliRecord::estimatesFromADescription()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"job.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"ä😀"_s.repeated(667).toUtf8().left(4002)); // 2001 UTF-16 units: an umlaut is one, a smiley two
    file.close();
    const CliAnswer answer = cli.json({u"record"_s, u"questions"_s, u"--company"_s, u"Acme"_s, u"--job"_s, u"d"_s, u"--questions"_s, u"30"_s, u"--description-file"_s, file.fileName()});
    QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    QCOMPARE(answer.object().value(u"source"_s).toString(), u"estimated"_s);
    QCOMPARE(jsonText(jsonAt(answer.object(), u"quantity.prompt_tokens"_s)), u"3500"_s); // round(2001 / 4) + 100 x 30
    QCOMPARE(jsonText(jsonAt(answer.object(), u"quantity.completion_tokens"_s)), u"1500"_s);
    QCOMPARE(cli.json({u"record"_s, u"questions"_s, u"--company"_s, u"Acme"_s, u"--job"_s, u"d"_s, u"--questions"_s, u"3"_s, u"--description-file"_s, u"/nonexistent"_s}).exitStatus, 74);
}

void TestCliRecord::logLines()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QTemporaryDir folder;
    const QString log = folder.filePath(u"reckoner.log"_s);
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    for (const QString &line : {u"record cv --company Acme --file-size-kb 1"_s, u"record questions --company Acme --job d --questions 3 --description-length 100"_s,
                                u"record video --company Acme --interview i --minutes 15"_s, u"job add --company Acme --title J --draft d"_s}) {
        const CliAnswer done = cli.run(QStringList{u"--log-file"_s, log} + QProcess::splitCommand(line));
        QVERIFY2(done.exitStatus == 0, done.summary().constData());
        QVERIFY2(done.err.isEmpty(), done.err.constData());
    }
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray lines = file.readAll();
    for (const char *expected : {"INFO [Resume Parse] Billing tracked: CV parsing usage recorded", "INFO [Question Generation] Status: DRAFT (will reconcile when job saved)",
                                 "INFO [Question Generation] Billing tracked: question generation usage recorded",
                                 "INFO [Interview] Billing tracked: video interview usage recorded (15 minutes)", "INFO [Question Generation] Reconciled 1 draft usage records"})
        QVERIFY2(lines.contains(expected), QByteArray(expected + QByteArray(" is not in\n") + lines).constData());
    QVERIFY(cli.line(u"-v record cv --company Acme --file-size-kb 1"_s).err.contains("[Resume Parse] Billing tracked"));
}

void TestCliRecord::spoolAndFlush()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    QCOMPARE(cli.run({u"company"_s, u"add"_s, u"--name"_s, u"Acme"_s, u"--id"_s, QString::fromLatin1(kCompany)}).exitStatus, 0);
    QTemporaryDir folder;
    const QString spool = folder.filePath(u"spool"_s);
    const CliRunner lost(DatabaseUrl::file(u"/nonexistent/place/reckoner.db"_s));
    const QStringList record = {u"record"_s, u"cv"_s, u"--company"_s, QString::fromLatin1(kCompany), u"--file-size-kb"_s, u"7"_s, u"--event-id"_s, u"spooled-1"_s, u"--spool"_s, spool};
    const CliAnswer kept = lost.json(record);
    QVERIFY2(kept.exitStatus == 0, kept.summary().constData());
    QCOMPARE(kept.object().value(u"spooled"_s).toBool(), true);
    QCOMPARE(QDir(spool).entryList({u"*.json"_s}).size(), 1);
    QCOMPARE(lost.run({u"record"_s, u"flush"_s, spool}).exitStatus, 69);

    const QJsonObject flushed = cli.json({u"record"_s, u"flush"_s, spool}).object();
    QCOMPARE(flushed.value(u"delivered"_s).toInt(), 1);
    QCOMPARE(QDir(spool).entryList({u"*.json"_s}).size(), 0);
    QCOMPARE(cli.json(record).object().value(u"duplicate"_s).toBool(), true);
    QCOMPARE(jsonText(jsonAt(cli.jsonLine(u"usage cards"_s).object(), u"cv_parsing.count"_s)), u"1"_s);
    const CliAnswer byName = lost.run({u"record"_s, u"cv"_s, u"--company"_s, u"Acme"_s, u"--file-size-kb"_s, u"7"_s, u"--spool"_s, spool});
    QCOMPARE(byName.exitStatus, 69); // a name cannot be looked up without the database
}

void TestCliRecord::spoolKeepsRefusedRecordsApart()
{
    const TestDatabase database(Dialect::Sqlite);
    QTemporaryDir folder;
    const CliRunner lost(DatabaseUrl::file(u"/nonexistent/place/reckoner.db"_s));
    QCOMPARE(lost.run({u"record"_s, u"cv"_s, u"--company"_s, QString::fromLatin1(kCompany), u"--file-size-kb"_s, u"7"_s, u"--spool"_s, folder.path()}).exitStatus, 0);
    const CliAnswer flushed = CliRunner(database.url()).json({u"record"_s, u"flush"_s, folder.path()}); // there is no such company
    QCOMPARE(flushed.exitStatus, 65);
    QCOMPARE(flushed.object().value(u"failed"_s).toInt(), 1);
    QCOMPARE(QDir(folder.filePath(u"failed"_s)).entryList({u"*.reason"_s}).size(), 1);
}

void TestCliRecord::actingProfileIsKept()
{
    TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"profile add --company Acme --email ann@acme.example"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"--actor ann@acme.example record cv --company Acme --file-size-kb 1"_s).exitStatus, 0);
    QCOMPARE(database.scalar(u"SELECT p.email FROM cv_parsing_usage u JOIN profiles p ON p.id = u.profile_id"_s), u"ann@acme.example"_s);
    QCOMPARE(database.scalar(u"SELECT actor FROM usage_ledger"_s), u"ann@acme.example"_s);
}

QTEST_GUILESS_MAIN(TestCliRecord)
#include "tst_cli_record.moc"
