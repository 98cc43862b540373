// Minutes by command line: fields, exit codes, details of a refusal, words. What the steps do is told in minutes.story.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestCliMinutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fields_data() { addDialectRows(); }
    void fields();
    void refusals_data() { addDialectRows(); }
    void refusals();
    void usageErrors();
    void roles();
    void words();
};

namespace {

QString keysOf(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys.join(u' ');
}

void setUp(const CliRunner &cli)
{
    for (const QString &line : {u"company add --name Acme"_s, u"org add --company Acme --name Studio --base-minutes 100 --addon-minutes 50"_s}) {
        const CliAnswer answer = cli.line(line);
        QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    }
}

} // namespace

void TestCliMinutes::fields()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    setUp(cli);
    QCOMPARE(keysOf(cli.jsonLine(u"minutes show --org Studio"_s).object()),
             u"addon_remaining base base_remaining base_used company_id name org_id percent_used period_end period_start remaining unposted"_s);
    QCOMPARE(keysOf(cli.jsonLine(u"minutes check --org Studio --minutes 5"_s).object()), u"addon_remaining allowed base_remaining recommendation remaining required short"_s);
    const QJsonObject consumed = cli.jsonLine(u"minutes consume --org Studio --minutes 5"_s).object();
    QCOMPARE(keysOf(consumed), u"addon base duplicate metric_id operation_id remaining"_s);
    QCOMPARE(keysOf(cli.jsonLine(u"minutes buy --org Studio --minutes 5"_s).object()),
             u"addon addon_remaining base base_remaining duplicate expired operation_id org_id remaining"_s);
    QCOMPARE(keysOf(cli.jsonLine(u"minutes roll --org Studio"_s).array().at(0).toObject()), u"duplicate from operation_id org_id periods to"_s);
    QCOMPARE(keysOf(cli.jsonLine(u"minutes roll --all"_s).array().at(0).toObject()), u"batch_id duplicate from operation_id org_id periods to"_s);
    QCOMPARE(keysOf(cli.jsonLine(u"minutes sync --org Studio"_s).object()),
             u"addon_remaining base_remaining duplicate metrics operation_id org_id remaining used_after used_before"_s);
    const CliAnswer refunded = cli.jsonLine(u"minutes refund --reason wrong --metric "_s + consumed.value(u"metric_id"_s).toString());
    QVERIFY2(refunded.exitStatus == 0, refunded.summary().constData());
    QCOMPARE(jsonText(refunded.object().value(u"remaining"_s)), u"155"_s);
    const CliAnswer history = cli.jsonLine(u"operations show "_s + refunded.object().value(u"operation_id"_s).toString());
    QCOMPARE(history.object().value(u"reason"_s).toString(), u"wrong"_s);
}

void TestCliMinutes::refusals()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    setUp(cli);
    const CliAnswer no = cli.jsonLine(u"--now 2026-11-05T00:00:00Z minutes check --org Studio --minutes 100000"_s);
    QCOMPARE(no.exitStatus, 1);
    QCOMPARE(jsonText(no.object().value(u"allowed"_s)), u"false"_s); // a no is an answer too
    QCOMPARE(no.error().value(u"code"_s).toString(), u"insufficient_minutes"_s);
    QCOMPARE(jsonText(jsonAt(no.object(), u"recommendation.#"_s)), u"1"_s);
    QCOMPARE(cli.jsonLine(u"minutes consume --org Studio --minutes 149"_s).exitStatus, 0);
    const CliAnswer refused = cli.jsonLine(u"minutes consume --org Studio --minutes 4"_s);
    QCOMPARE(refused.exitStatus, 1);
    QVERIFY(refused.out.isEmpty());
    for (const auto &[field, value] : {std::pair(u"available"_s, u"1"_s), std::pair(u"required"_s, u"4"_s), std::pair(u"short"_s, u"3"_s), std::pair(u"base_remaining"_s, u"0"_s),
                                       std::pair(u"addon_remaining"_s, u"1"_s), std::pair(u"recommendation[0].action"_s, u"buy"_s),
                                       std::pair(u"recommendation[0].minutes"_s, u"3"_s), std::pair(u"recommendation[1].action"_s, u"wait"_s)})
        QCOMPARE(jsonText(jsonAt(refused.error(), u"details."_s + field)), value);
    const QJsonArray activity = cli.jsonLine(u"activity list --category refusal"_s).array();
    QCOMPARE(activity.size(), 1);
}

void TestCliMinutes::usageErrors()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    setUp(cli);
    for (const QString &line : {u"minutes show"_s, u"minutes consume --org Studio"_s, u"minutes consume --org Studio --minutes x"_s, u"minutes roll"_s,
                                u"minutes roll --org Studio --all"_s, u"minutes refund --metric nonsense"_s})
        QCOMPARE(cli.line(line).exitStatus, 2);
    for (const QString &line : {u"minutes consume --org Studio --minutes 0"_s, u"minutes check --org Studio --minutes -1"_s, u"minutes show --org Nowhere"_s,
                                u"minutes refund --metric 01937d0e-3b5a-7c11-9d55-0b1f4e2a7c01"_s})
        QVERIFY2(cli.line(line).exitStatus == 65, cli.line(line).summary().constData());
}

void TestCliMinutes::roles()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    setUp(cli);
    QCOMPARE(cli.line(u"--as recruiter minutes show --org Studio"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"--as recruiter minutes check --org Studio --minutes 1"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"--as recruiter minutes consume --org Studio --minutes 1"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"--as backend minutes consume --org Studio --minutes 1"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"--as backend minutes buy --org Studio --minutes 1"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"--as finance minutes buy --org Studio --minutes 1"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"--as finance minutes sync --org Studio"_s).exitStatus, 77);
}

void TestCliMinutes::words()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    setUp(cli);
    QVERIFY(cli.line(u"minutes show --org Studio"_s).out.contains("Add-on left"));
    QCOMPARE(cli.line(u"minutes check --org Studio --minutes 5"_s).out, QByteArray("Yes: 150 minutes left (100 base + 50 add-on)\n"));
    QCOMPARE(cli.line(u"minutes consume --org Studio --minutes 120"_s).out, QByteArray("100 base + 20 add-on minutes used; 30 left\n"));
    QCOMPARE(cli.line(u"minutes buy --org Studio --minutes 5"_s).out, QByteArray("5 add-on minutes added; 35 minutes left (0 base + 35 add-on)\n"));
    QCOMPARE(cli.line(u"minutes roll --all"_s).out, QByteArray("Organizations: 1, periods closed: 0\n"));
    QCOMPARE(cli.line(u"minutes sync --org Studio"_s).out, QByteArray("Nothing to do: the counter agrees with the metrics\n"));
}

QTEST_GUILESS_MAIN(TestCliMinutes)
#include "tst_cli_minutes.moc"
