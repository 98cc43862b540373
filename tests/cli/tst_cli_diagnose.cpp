// diagnose and selftest on the command line: fields of their JSON, exit statuses, saved diagnoses compared.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

#define DONE(answer) \
    do { \
        const CliAnswer &answered = (answer); \
        QVERIFY2(answered.exitStatus == 0, answered.summary().constData()); \
    } while (false)

namespace {

void save(const QString &file, const QByteArray &content)
{
    QFile opened(file);
    if (!opened.open(QIODevice::WriteOnly) || opened.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(file));
}

} // namespace

class TestCliDiagnose : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void causesAndComparison_data() { addDialectRows(); }
    void causesAndComparison();
    void wrongInput();
    void selftest_data() { addDialectRows(); }
    void selftest();
};

void TestCliDiagnose::causesAndComparison()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const CliRunner cli(database.url());
    DONE(cli.line(u"company add --name Acme"_s));
    DONE(cli.line(u"profile add --company Acme --email ann@acme.example --monthly 100 --addon 50"_s));
    DONE(cli.line(u"job add --company Acme --title Batch --kind batch"_s));

    const CliAnswer well = cli.jsonLine(u"diagnose ann@acme.example --would-use 150"_s);
    DONE(well);
    QCOMPARE(jsonText(jsonAt(well.object(), u"ok"_s)), u"true"_s);
    QCOMPARE(jsonText(jsonAt(well.object(), u"cause"_s)), u"null"_s);
    QCOMPARE(jsonText(jsonAt(well.object(), u"subject.type"_s)), u"profile"_s);
    QCOMPARE(jsonText(jsonAt(well.object(), u"balances[0].monthly"_s)), u"100"_s);

    const CliAnswer refused = cli.jsonLine(u"diagnose ann@acme.example --would-use 151"_s);
    QCOMPARE(refused.exitStatus, 1);
    QCOMPARE(jsonText(jsonAt(refused.object(), u"checks[0].check"_s)), u"credits-would-use"_s);
    QVERIFY(jsonText(jsonAt(refused.object(), u"cause"_s)).contains(u"buy 1"_s));
    QVERIFY(cli.line(u"diagnose ann@acme.example --would-use 151"_s).out.contains("Cause: 151 more credits would be refused"));

    const QTemporaryDir folder;
    const QString older = folder.filePath(u"older.json"_s);
    const QString newer = folder.filePath(u"newer.json"_s);
    save(older, well.out);
    DONE(cli.line(u"credits reserve --profile ann@acme.example --job Batch --rows 100"_s));
    const CliAnswer since = cli.json({u"diagnose"_s, u"ann@acme.example"_s, u"--compare"_s, older});
    DONE(since);
    const QJsonArray changes = jsonAt(since.object(), u"compared.changes"_s).toArray();
    QVERIFY(std::any_of(changes.begin(), changes.end(), [](const QJsonValue &change) {
        return jsonText(jsonAt(change, u"field"_s)) == "balances/credits ann@acme.example/monthly"_L1 && jsonText(jsonAt(change, u"after"_s)) == "0"_L1;
    }));
    save(newer, since.out);
    const CliAnswer saved = cli.json({u"diagnose"_s, newer, u"--compare"_s, older});
    DONE(saved);
    QCOMPARE(jsonAt(saved.object(), u"changes"_s).toArray(), changes);
}

void TestCliDiagnose::wrongInput()
{
    TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    DONE(cli.line(u"company add --name Acme"_s));
    QCOMPARE(cli.jsonLine(u"diagnose"_s).exitStatus, 2);
    QCOMPARE(cli.jsonLine(u"diagnose Acme --would-use many"_s).exitStatus, 2);
    QCOMPARE(cli.jsonLine(u"diagnose nobody"_s).exitStatus, 65);
    QCOMPARE(cli.jsonLine(u"diagnose Acme --would-use 0"_s).exitStatus, 65);
    QCOMPARE(cli.jsonLine(u"diagnose Acme --compare nowhere.json"_s).exitStatus, 74);
    QCOMPARE(cli.jsonLine(u"--as finance diagnose Acme"_s).exitStatus, 77);
}

void TestCliDiagnose::selftest()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const CliAnswer tested = CliRunner(database.url()).jsonLine(u"selftest"_s);
    DONE(tested);
    QCOMPARE(jsonText(jsonAt(tested.object(), u"ok"_s)), u"true"_s);
    QCOMPARE(jsonText(jsonAt(tested.object(), u"incidents.#"_s)), u"5"_s);
    QCOMPARE(jsonAt(tested.object(), u"incidents[0]"_s).toObject().keys(),
             (QStringList{u"fixed"_s, u"found"_s, u"name"_s, u"previewed"_s, u"undone"_s, u"verified"_s}));
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM companies"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestCliDiagnose)
#include "tst_cli_diagnose.moc"
