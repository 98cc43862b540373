// Import by command line: files and standard input, all or nothing, rejects, repeats, dry run.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRows = "event_id,file_size_kb,occurred_at\ne-1,10,2026-11-01T10:00:00Z\ne-2,20,2026-11-02T10:00:00Z\n";
constexpr auto kOneBadRow = "event_id,file_size_kb,occurred_at\ne-1,10,2026-11-01T10:00:00Z\ne-2,big,2026-11-02T10:00:00Z\ne-3,30,2026-11-03T10:00:00Z\n";

QStringList import(const QStringList &more)
{
    return QStringList{u"import"_s, u"-"_s, u"--company"_s, u"Acme"_s, u"--type"_s, u"cv"_s} + more;
}

} // namespace

class TestCliImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standardInput_data() { addDialectRows(); }
    void standardInput();
    void allOrNothing_data() { addDialectRows(); }
    void allOrNothing();
    void someRejectsAllowed_data() { addDialectRows(); }
    void someRejectsAllowed();
    void dryRunWritesNothing();
    void mappedFile();
    void draftsComeByImportToo();
    void wrongFiles_data();
    void wrongFiles();
    void azureTrace();

private:
    static void addCompany(const CliRunner &cli) { QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0); }
};

void TestCliImport::standardInput()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    addCompany(cli);
    const CliAnswer first = cli.json(import({}), kRows);
    QVERIFY2(first.exitStatus == 0, first.summary().constData());
    const QJsonObject json = first.object();
    for (const auto &[key, value] : {std::pair(u"read"_s, u"2"_s), {u"inserted"_s, u"2"_s}, {u"duplicates"_s, u"0"_s}, {u"rejected"_s, u"0"_s}, {u"cost"_s, u"1.00"_s}})
        QCOMPARE(jsonText(json.value(key)), value);
    QVERIFY(json.value(u"seconds"_s).isDouble());
    QVERIFY(json.value(u"rejects"_s).toArray().isEmpty());
    QVERIFY(json.value(u"operation_id"_s).isString());
    const QJsonObject again = cli.json(import({}), QByteArray(kRows) + "e-3,30,2026-11-03T10:00:00Z\n").object();
    QCOMPARE(again.value(u"inserted"_s).toInt(), 1);
    QCOMPARE(again.value(u"duplicates"_s).toInt(), 2);
    QCOMPARE(jsonText(jsonAt(cli.jsonLine(u"usage cards --month 2026-11"_s).object(), u"total.cost"_s)), u"1.50"_s);
    QCOMPARE(cli.line(u"verify"_s).exitStatus, 0);
}

void TestCliImport::allOrNothing()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const CliRunner cli(database.url());
    addCompany(cli);
    const CliAnswer answer = cli.json(import({}), kOneBadRow);
    QVERIFY2(answer.exitStatus == 65, answer.summary().constData());
    QCOMPARE(answer.error().value(u"code"_s).toString(), u"invalid_input"_s);
    const QJsonObject json = answer.object();
    QCOMPARE(json.value(u"rejected"_s).toInt(), 1);
    QCOMPARE(jsonText(jsonAt(json, u"rejects[0].line"_s)), u"3"_s);
    QCOMPARE(jsonText(jsonAt(json, u"rejects[0].field"_s)), u"file_size_kb"_s);
    QCOMPARE(jsonText(jsonAt(json, u"rejects[0].code"_s)), u"invalid_input"_s);
    QVERIFY(!jsonText(jsonAt(json, u"rejects[0].message"_s)).isEmpty());
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM cv_parsing_usage"_s), u"0"_s);
}

void TestCliImport::someRejectsAllowed()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const CliRunner cli(database.url());
    addCompany(cli);
    QTemporaryDir folder;
    const QString rejects = folder.filePath(u"rejects.csv"_s);
    const CliAnswer answer = cli.json(import({u"--max-rejects"_s, u"1"_s, u"--rejects"_s, rejects}), kOneBadRow);
    QVERIFY2(answer.exitStatus == 65, answer.summary().constData()); // the rejects file says which rows were not written
    QCOMPARE(answer.object().value(u"inserted"_s).toInt(), 2);
    QFile file(rejects);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.at(0), QByteArray("line,field,code,message\r"));
    QVERIFY2(lines.at(1).startsWith("3,file_size_kb,invalid_input,"), lines.at(1).constData());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM cv_parsing_usage"_s), u"2"_s);
    QCOMPARE(cli.run(import({u"--rejects"_s, u"/nonexistent/place/rejects.csv"_s}), kRows).exitStatus, 73);
}

void TestCliImport::dryRunWritesNothing()
{
    TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    addCompany(cli);
    const CliAnswer answer = cli.json(import({u"--dry-run"_s}), kRows);
    QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    QCOMPARE(answer.object().value(u"read"_s).toInt(), 2);
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM cv_parsing_usage"_s), u"0"_s);
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM operations WHERE kind = 'import'"_s), u"0"_s);
}

void TestCliImport::mappedFile()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    addCompany(cli);
    const QByteArray lines = R"({"event":"message_send","time":1700000000,"properties":{"prompt":100,"completion":50,"main_model":"m"}}
{"event":"launched","time":1700000001,"properties":{}}
{"event":"message_send","time":1700000002,"properties":{"prompt":200,"completion":60,"main_model":"m"}}
)";
    const CliAnswer answer = cli.json({u"import"_s, u"-"_s, u"--format"_s, u"jsonl"_s, u"--company"_s, u"Acme"_s, u"--type"_s, u"questions"_s, u"--where"_s, u"event=message_send"_s,
                                       u"--map"_s, u"time=occurred_at"_s, u"--map"_s, u"properties.prompt=prompt_tokens"_s, u"--map"_s, u"properties.completion=completion_tokens"_s,
                                       u"--map"_s, u"properties.main_model=model"_s, u"--time-unit"_s, u"s"_s}, lines);
    QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    QCOMPARE(answer.object().value(u"inserted"_s).toInt(), 2);
    const QJsonObject cards = cli.jsonLine(u"usage cards --month 2023-11"_s).object();
    QCOMPARE(jsonText(jsonAt(cards, u"question_generation.tokens"_s)), u"410"_s);
}

void TestCliImport::draftsComeByImportToo()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    addCompany(cli);
    const CliAnswer answer = cli.json({u"import"_s, u"-"_s, u"--format"_s, u"csv"_s, u"--company"_s, u"Acme"_s, u"--type"_s, u"questions"_s, u"--job"_s, u"my-draft"_s},
                                      "prompt_tokens,completion_tokens,questions,occurred_at\n10,20,3,2026-11-01T00:00:00Z\n");
    QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    const QJsonArray drafts = cli.jsonLine(u"drafts list"_s).array();
    QCOMPARE(jsonText(jsonAt(drafts, u"[0].draft_job_id"_s)), u"my-draft"_s);
}

void TestCliImport::wrongFiles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitStatus");
    QTest::newRow("no such file") << QStringList{u"import"_s, u"/nonexistent.csv"_s, u"--company"_s, u"Acme"_s} << QByteArray() << 74;
    QTest::newRow("no such format") << import({u"--format"_s, u"parquet"_s}) << QByteArray(kRows) << 65;
    QTest::newRow("not a format at all") << import({u"--format"_s, u"auto"_s}) << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << 65;
    QTest::newRow("named column is missing") << import({u"--map"_s, u"size=file_size_kb"_s}) << QByteArray(kRows) << 65;
    QTest::newRow("no such company") << QStringList{u"import"_s, u"-"_s, u"--company"_s, u"Nobody"_s, u"--type"_s, u"cv"_s} << QByteArray(kRows) << 65;
    QTest::newRow("no company at all") << QStringList{u"import"_s, u"-"_s, u"--type"_s, u"cv"_s} << QByteArray(kRows) << 65;
}

void TestCliImport::wrongFiles()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, exitStatus);
    TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    addCompany(cli);
    const CliAnswer answer = cli.run(arguments, input);
    QVERIFY2(answer.exitStatus == exitStatus, answer.summary().constData());
    QVERIFY(answer.lastErrorLine().startsWith(u"reckoner-cli: "_s));
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM cv_parsing_usage"_s), u"0"_s);
}

/// The real file of the issue, where the shared data is at hand: its control totals, and nothing new the second time.
void TestCliImport::azureTrace()
{
    const QString file = QStringLiteral(RECKONER_SOURCE_DIR "/../shared/data/usage/azure_llm_2023_code.csv");
    if (!QFile::exists(file))
        return;
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    addCompany(cli);
    const QStringList arguments = {u"import"_s, file, u"--company"_s, u"Acme"_s, u"--type"_s, u"questions"_s};
    const CliAnswer first = cli.json(arguments);
    QVERIFY2(first.exitStatus == 0, first.summary().constData());
    QCOMPARE(jsonText(first.object().value(u"inserted"_s)), u"8819"_s);
    QCOMPARE(jsonText(first.object().value(u"cost"_s)), u"36.61174"_s);
    const CliAnswer second = cli.json(arguments);
    QVERIFY2(second.exitStatus == 0, second.summary().constData());
    QCOMPARE(jsonText(second.object().value(u"inserted"_s)), u"0"_s);
    QCOMPARE(jsonText(second.object().value(u"duplicates"_s)), u"8819"_s);
    const QJsonObject cards = cli.jsonLine(u"usage cards --month 2023-11"_s).object();
    QCOMPARE(jsonText(jsonAt(cards, u"question_generation.tokens"_s)), u"18305870"_s);
    QCOMPARE(jsonText(jsonAt(cards, u"question_generation.cost"_s)), u"36.61174"_s);
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
