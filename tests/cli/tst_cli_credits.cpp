// The credits group on the command line: fields of its JSON, details of its refusals, which options go together, what is logged.
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

const QStringList kStepKeys = {u"addon"_s, u"balance"_s, u"cost"_s, u"duplicate"_s, u"expired"_s, u"job_id"_s, u"monthly"_s, u"operation_id"_s, u"previous"_s, u"profile_id"_s, u"state"_s};

} // namespace

class TestCliCredits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsAndLists_data() { addDialectRows(); }
    void stepsAndLists();
    void shortage_data() { addDialectRows(); }
    void shortage();
    void optionsThatDoNotGoTogether_data();
    void optionsThatDoNotGoTogether();
    void legacyJob_data() { addDialectRows(); }
    void legacyJob();
};

void TestCliCredits::stepsAndLists()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const CliRunner cli(database.url());
    DONE(cli.line(u"company add --name Acme"_s));
    DONE(cli.line(u"profile add --company Acme --email ann@acme.example --monthly 100 --addon 50"_s));
    DONE(cli.line(u"job add --company Acme --title Batch --kind batch"_s));
    const CliAnswer reserved = cli.jsonLine(u"credits reserve --profile ann@acme.example --job Batch --rows 120"_s);
    DONE(reserved);
    QCOMPARE(reserved.object().keys(), kStepKeys);
    QVERIFY(reserved.object().value(u"operation_id"_s).isString());
    const QString job = reserved.object().value(u"job_id"_s).toString();
    const CliAnswer shown = cli.jsonLine(u"credits show --profile ann@acme.example"_s);
    DONE(shown);
    QCOMPARE(jsonText(jsonAt(shown.object(), u"reserved.monthly"_s)), u"100"_s);
    QCOMPARE(jsonText(jsonAt(shown.object(), u"total"_s)), u"30"_s);
    const CliAnswer refunded = cli.run({u"-v"_s, u"credits"_s, u"refund"_s, u"--job"_s, u"Batch"_s});
    DONE(refunded);
    QVERIFY2(refunded.err.contains(u"[Credits] Refunded 120 credits for job %1 (monthly: +100, addon: +20)"_s.arg(job).toUtf8()), refunded.err.constData());
    DONE(cli.line(u"job add --company Acme --title Second --kind batch"_s));
    DONE(cli.line(u"credits reserve --profile ann@acme.example --job Second --rows 110"_s));
    const CliAnswer back = cli.run({u"-v"_s, u"credits"_s, u"rollback"_s, u"--job"_s, u"Second"_s});
    DONE(back);
    QVERIFY2(back.err.contains("[Credits] Rolled back 110 credits for job "), back.err.constData());
    QVERIFY2(back.err.contains("(monthly: +100, addon: +10)"), back.err.constData());
    const CliAnswer reset = cli.jsonLine(u"credits reset --all"_s);
    DONE(reset);
    QCOMPARE(reset.array().size(), 1);
    QVERIFY(reset.array().at(0).toObject().value(u"batch_id"_s).isString());

    DONE(cli.line(u"job add --company Acme --title Third --kind batch"_s));
    DONE(cli.line(u"credits reserve --profile ann@acme.example --job Third --rows 10"_s));
    database.exec(u"UPDATE jobs SET status = 'failed' WHERE title = 'Third'"_s);
    const CliAnswer would = cli.jsonLine(u"credits refund --failed --company Acme --dry-run"_s);
    DONE(would);
    QCOMPARE(jsonText(jsonAt(would.array(), u"[0].monthly"_s)), u"10"_s);
    QVERIFY(jsonAt(would.array(), u"[0].operation_id"_s).isNull());
    const CliAnswer done = cli.jsonLine(u"credits refund --failed --company Acme"_s);
    DONE(done);
    QCOMPARE(done.array().size(), 1);
    QVERIFY(jsonAt(done.array(), u"[0].batch_id"_s).isString());
    QCOMPARE(jsonText(jsonAt(done.array(), u"[0].state"_s)), u"refunded"_s);
    DONE(cli.line(u"verify"_s));
}

void TestCliCredits::shortage()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const CliRunner cli(database.url());
    DONE(cli.line(u"company add --name Acme"_s));
    DONE(cli.line(u"profile add --company Acme --email ann@acme.example --monthly 100 --addon 200"_s));
    DONE(cli.line(u"job add --company Acme --title Batch --kind batch"_s));
    const QString line = u"credits reserve --profile ann@acme.example --job Batch --rows 2000 --key k"_s;
    const CliAnswer refused = cli.jsonLine(line);
    QCOMPARE(refused.exitStatus, 1);
    QCOMPARE(refused.error().value(u"code"_s).toString(), u"insufficient_credits"_s);
    const QJsonObject details = refused.error().value(u"details"_s).toObject();
    QCOMPARE(details.value(u"available"_s).toInteger(), 300);
    QCOMPARE(details.value(u"required"_s).toInteger(), 2000);
    QCOMPARE(details.value(u"short"_s).toInteger(), 1700);
    QCOMPARE(cli.jsonLine(line).error(), refused.error()); // under its key: the same refusal
    QCOMPARE(cli.jsonLine(u"credits reserve --profile ann@acme.example --job Nowhere --rows 1"_s).exitStatus, 65);
    QCOMPARE(cli.jsonLine(u"credits show --profile nobody@acme.example"_s).exitStatus, 65);
    QCOMPARE(cli.jsonLine(u"--as backend credits grant --profile ann@acme.example --addon 1"_s).exitStatus, 77);
}

void TestCliCredits::optionsThatDoNotGoTogether_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"credits grant --profile P", "credits grant --profile P --monthly 1 --addon 1", "credits reset", "credits reset --all --company C",
                             "credits reserve --profile P --job J", "credits reserve --profile P --job J --rows 1.5", "credits refund", "credits refund --job J --failed",
                             "credits refund --job J --monthly 1", "credits refund --job J --rows 1 --monthly 1 --addon 1", "credits refund --job J --assume-monthly --monthly 1 --addon 1",
                             "credits refund --failed --rows 1", "credits refund --job J --dry-run", "credits commit"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCliCredits::optionsThatDoNotGoTogether()
{
    QFETCH(QString, line);
    const CliAnswer answer = CliRunner().jsonLine(line);
    QVERIFY2(answer.exitStatus == 2, answer.summary().constData());
}

void TestCliCredits::legacyJob()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const CliRunner cli(database.url());
    DONE(cli.line(u"company add --name Acme"_s));
    DONE(cli.line(u"profile add --company Acme --email ann@acme.example --monthly 500 --addon 5000"_s));
    DONE(cli.line(u"job add --company Acme --title Old --kind batch"_s));
    database.exec(u"UPDATE jobs SET meta_json = '{\"credit_cost\":2000,\"credits_deducted\":true}', created_by = (SELECT id FROM profiles)"_s);
    const CliAnswer refused = cli.jsonLine(u"credits refund --job Old"_s);
    QCOMPARE(refused.exitStatus, 1);
    QCOMPARE(refused.error().value(u"code"_s).toString(), u"breakdown_unknown"_s);
    QCOMPARE(jsonText(jsonAt(refused.error(), u"details.monthly.to"_s)), u"500"_s);
    QCOMPARE(jsonText(jsonAt(refused.error(), u"details.addon.from"_s)), u"1500"_s);
    const CliAnswer assumed = cli.jsonLine(u"credits refund --job Old --assume-monthly --reason \"as it was done then\""_s);
    DONE(assumed);
    QCOMPARE(jsonText(jsonAt(assumed.object(), u"monthly"_s)), u"2000"_s);
    QCOMPARE(jsonText(jsonAt(assumed.object(), u"balance.monthly"_s)), u"2500"_s);
}

QTEST_GUILESS_MAIN(TestCliCredits)
#include "tst_cli_credits.moc"
