// Import by command line: files and standard input, all or nothing, rejects, repeats, dry run.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
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
    void severalCurrencies_data() { addDialectRows(); }
    void severalCurrencies();
    void someRejectsAllowed_data() { addDialectRows(); }
    void someRejectsAllowed();
    void dryRunWritesNothing();
    void mappedFile();
    void draftsComeByImportToo();
    void wrongFiles_data();
    void wrongFiles();
    void realFiles_data();
    void realFiles();
    void jobsOfARealFile();
    void listOfWorkDone_data() { addDialectRows(); }
    void listOfWorkDone();

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

/// Currencies are never added: one keeps "cost", several stand apart.
void TestCliImport::severalCurrencies()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"company add --name Berlin --currency EUR"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"company add --name Bonn --currency EUR"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"prices set --type cv --unit cv --price 0.40 --currency EUR --from 2026-01-01T00:00:00Z"_s).exitStatus, 0);
    const QByteArray head = "company,event_id,file_size_kb,occurred_at\n";
    const QByteArray euros = "Berlin,e-1,10,2026-11-01T10:00:00Z\nBonn,e-2,10,2026-11-01T11:00:00Z\n";
    const QStringList command = {u"import"_s, u"-"_s, u"--type"_s, u"cv"_s};
    const CliAnswer one = cli.json(command, head + euros);
    QVERIFY2(one.exitStatus == 0, one.summary().constData());
    QCOMPARE(jsonText(one.object().value(u"cost"_s)), u"0.80"_s);
    QVERIFY(!one.object().contains(u"costs"_s));
    const QByteArray both = head + "Acme,e-1,10,2026-11-02T10:00:00Z\nBerlin,e-3,10,2026-11-02T10:00:00Z\nAcme,e-2,10,2026-11-02T11:00:00Z\n";
    for (const bool again : {false, true}) { // with a key the kept reply is the same one
        const CliAnswer answer = cli.json(command + QStringList{u"--key"_s, u"file-2"_s}, both);
        QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
        const QJsonObject json = answer.object();
        QCOMPARE(json.value(u"duplicate"_s).toBool(), again);
        QVERIFY(json.value(u"cost"_s).isNull());
        QCOMPARE(jsonText(jsonAt(json, u"costs.#"_s)), u"2"_s);
        for (const auto &[path, value] : {std::pair(u"costs[0].currency"_s, u"EUR"_s), {u"costs[0].cost"_s, u"0.40"_s}, {u"costs[1].currency"_s, u"USD"_s},
                                          {u"costs[1].cost"_s, u"1.00"_s}})
            QCOMPARE(jsonText(jsonAt(json, path)), value);
    }
    const CliAnswer words = cli.run(command + QStringList{u"--dry-run"_s}, head + "Acme,e-9,10,2026-11-02T10:00:00Z\nBonn,e-9,10,2026-11-02T10:00:00Z\n");
    QVERIFY2(words.out.contains("0.40") && words.out.contains("0.50") && !words.out.contains("0.90"), words.out.constData());
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

/// The real files, where the shared data is at hand: their control totals, and nothing new the second time.
void TestCliImport::realFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("tokens");
    QTest::addColumn<QString>("cost");
    QTest::newRow("Azure trace") << u"azure_llm_2023_code.csv"_s << u""_s << 8'819 << u"18305870"_s << u"36.61174"_s;
    QTest::newRow("Aider, with the cost charged then")
        << u"aider_analytics_until_T.jsonl"_s
        << u"--where event=message_send --map properties.prompt_tokens=prompt_tokens --map properties.completion_tokens=completion_tokens"
           " --map properties.main_model=model --map properties.cost=cost --map time=occurred_at --time-unit s"_s
        << 2'761 << u"29644789"_s << u"79.996097396"_s;
    QTest::newRow("Exgentic") << u"exgentic_agent_calls.jsonl"_s
                              << u"--map input_tokens=prompt_tokens --map output_tokens=completion_tokens --map end_time_iso=occurred_at --map span_id=event_id --map session_id=job"_s
                              << 1'197 << u"38980318"_s << u"77.960636"_s;
    QTest::newRow("Mooncake") << u"mooncake_conversation.jsonl"_s
                              << u"--map input_length=prompt_tokens --map output_length=completion_tokens --map timestamp=occurred_at --time-unit ms --time-origin 2026-01-01T00:00:00Z"_s
                              << 6'000 << u"78725413"_s << u"157.450826"_s;
}

void TestCliImport::realFiles()
{
    QFETCH(QString, file);
    QFETCH(QString, options);
    QFETCH(int, rows);
    QFETCH(QString, tokens);
    QFETCH(QString, cost);
    const QString path = QStringLiteral(RECKONER_SOURCE_DIR "/../shared/data/usage/") + file;
    if (!QFile::exists(path))
        return;
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    addCompany(cli);
    const QStringList arguments = QStringList{u"import"_s, path, u"--company"_s, u"Acme"_s, u"--type"_s, u"questions"_s} + QProcess::splitCommand(options);
    const CliAnswer first = cli.json(arguments);
    QVERIFY2(first.exitStatus == 0, first.summary().constData());
    QCOMPARE(first.object().value(u"inserted"_s).toInt(), rows);
    QCOMPARE(jsonText(first.object().value(u"cost"_s)), cost);
    const CliAnswer second = cli.json(arguments);
    QVERIFY2(second.exitStatus == 0, second.summary().constData());
    QCOMPARE(second.object().value(u"inserted"_s).toInt(), 0);
    QCOMPARE(second.object().value(u"duplicates"_s).toInt(), rows);
    const QJsonObject cards = cli.jsonLine(u"usage cards --days 7300"_s).object();
    QCOMPARE(jsonText(jsonAt(cards, u"question_generation.tokens"_s)), tokens);
    QCOMPARE(jsonText(jsonAt(cards, u"question_generation.cost"_s)), cost);
    QCOMPARE(cli.line(u"verify"_s).exitStatus, 0);
}

/// Every agent session is a draft of its own: its tokens are the session's control total.
void TestCliImport::jobsOfARealFile()
{
    const QString path = QStringLiteral(RECKONER_SOURCE_DIR "/../shared/data/usage/exgentic_agent_calls.jsonl");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QHash<QString, qint64> totals;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (!row.isEmpty())
            totals.insert(row.value(u"session_id"_s).toString(), row.value(u"session_total_tokens"_s).toInteger());
    }
    QCOMPARE(totals.size(), 23);
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    addCompany(cli);
    QCOMPARE(cli.run({u"import"_s, path, u"--company"_s, u"Acme"_s, u"--type"_s, u"questions"_s, u"--map"_s, u"input_tokens=prompt_tokens"_s, u"--map"_s, u"output_tokens=completion_tokens"_s,
                      u"--map"_s, u"end_time_iso=occurred_at"_s, u"--map"_s, u"span_id=event_id"_s, u"--map"_s, u"session_id=job"_s}).exitStatus, 0);
    QCOMPARE(cli.jsonLine(u"drafts list"_s).array().size(), 23);
    for (auto it = totals.cbegin(); it != totals.cend(); ++it) {
        const CliAnswer job = cli.json({u"job"_s, u"add"_s, u"--company"_s, u"Acme"_s, u"--title"_s, it.key(), u"--draft"_s, it.key()});
        QVERIFY2(job.exitStatus == 0, job.summary().constData());
        const QJsonObject shown = cli.json({u"job"_s, u"show"_s, it.key()}).object();
        QCOMPARE(jsonText(jsonAt(shown, u"usage.question_tokens"_s)), QString::number(it.value()));
    }
    QCOMPARE(cli.jsonLine(u"drafts list"_s).array().size(), 0);
}

/// A list of work done is compared with usage: what is missing is found, recorded by choice, and then there.
void TestCliImport::listOfWorkDone()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    addCompany(cli);
    const QStringList expect = {u"doctor"_s, u"expect"_s, u"-"_s, u"--company"_s, u"Acme"_s, u"--type"_s, u"cv"_s};
    const CliAnswer refused = cli.json(expect, "candidate,occurred_at\nann,2026-11-10\n,2026-11-10\n");
    QVERIFY2(refused.exitStatus == 65, refused.summary().constData());
    QCOMPARE(jsonText(jsonAt(refused.object(), u"rejects[0].field"_s)), u"candidate"_s);
    const QByteArray lines = "{\"candidate\": \"ann\", \"occurred_at\": \"2026-11-10T10:00:00Z\"}\n";
    QVERIFY(!cli.json(expect + QStringList{u"--dry-run"_s}, lines).object().value(u"written"_s).toBool());
    QCOMPARE(cli.json(expect, lines).object().value(u"added"_s).toInt(), 1);
    QVERIFY(cli.json(expect, lines).object().value(u"duplicate"_s).toBool());
    const CliAnswer found = cli.jsonLine(u"doctor check --rule usage-missing"_s);
    QCOMPARE(found.exitStatus, 1);
    QCOMPARE(jsonText(jsonAt(found.object(), u"findings[0].subject_type"_s)), u"expected_work"_s);
    QCOMPARE(cli.jsonLine(u"doctor fix --rule usage-missing --choose record=yes"_s).object().value(u"fixed"_s).toInt(), 1);
    QCOMPARE(cli.line(u"doctor check --rule usage-missing"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"verify"_s).exitStatus, 0);
    QCOMPARE(cli.json(QStringList{u"--as"_s, u"finance"_s} + expect, lines).exitStatus, 77);
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
