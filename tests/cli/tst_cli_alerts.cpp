// alerts, forecast and packs as a script calls them: fields, exit statuses, told once, on both databases.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestCliAlerts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void story_data() { addDialectRows(); }
    void story();
    void refusals();
};

namespace {

QString kindsOf(const QJsonArray &alerts)
{
    QStringList kinds;
    for (const QJsonValue &alert : alerts)
        kinds.append(jsonText(jsonAt(alert, u"kind"_s)) + u' ' + jsonText(jsonAt(alert, u"threshold"_s)) + u' ' + jsonText(jsonAt(alert, u"state"_s)));
    return kinds.join(u", "_s);
}

void done(const CliAnswer &answer)
{
    QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
}

} // namespace

void TestCliAlerts::story()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    done(cli.line(u"company add --name Acme"_s));
    done(cli.line(u"--now 2026-10-01T00:00:00Z profile add --company Acme --email ann@acme.example --monthly 100 --addon 5"_s));
    done(cli.line(u"packs set --name hundred --unit credits --quantity 100 --price 9 --key p-1"_s));
    for (int day = 1; day <= 10; ++day) {
        done(cli.line(u"job add --company Acme --title J%1"_s.arg(day)));
        done(cli.line(u"--now 2026-10-%1T10:00:00Z credits reserve --profile ann@acme.example --job J%2 --rows 10"_s.arg(day, 2, 10, QChar(u'0')).arg(day)));
    }
    const auto alerts = [&](const char *now, const char *rest = "") {
        const CliAnswer answer = cli.jsonLine(u"--now %1 alerts list --company Acme %2"_s.arg(QLatin1StringView(now), QLatin1StringView(rest)));
        if (answer.exitStatus != 0)
            qFatal("%s", answer.summary().constData());
        return answer.array();
    };
    QCOMPARE(kindsOf(alerts("2026-10-08T12:00:00Z", "--new")), u"used 100 active, used 90 active, used 80 active"_s); // of the whole ledger as it stands
    QCOMPARE(kindsOf(alerts("2026-10-12T00:00:00Z", "--new")), QString());
    const QJsonObject used = alerts("2026-10-12T00:00:00Z").first().toObject();
    for (const char *key : {"kind", "company_id", "account_id", "bucket", "threshold", "percent", "left", "message", "since", "state"})
        QVERIFY2(used.contains(QLatin1StringView(key)), key);
    QCOMPARE(used.value(u"percent"_s), QJsonValue(100));
    QCOMPARE(used.value(u"message"_s).toString(), u"Monthly credits of ann@acme.example: monthly used up, add-on in use: 5 left"_s);
    QCOMPARE(used.value(u"since"_s).toString(), u"2026-10-10T10:00:00Z"_s);
    QVERIFY(cli.line(u"--now 2026-10-12T00:00:00Z alerts list"_s).out.contains("add-on in use: 5 left"));

    const CliAnswer forecast = cli.jsonLine(u"--now 2026-11-15T00:00:00Z forecast --company Acme"_s);
    done(forecast);
    for (const char *key : {"account_id", "unit", "bucket", "left", "per_day", "runs_out", "low", "high", "pack"})
        QVERIFY2(forecast.array().first().toObject().contains(QLatin1StringView(key)), key);
    QVERIFY(cli.line(u"--now 2026-11-15T00:00:00Z forecast --company Acme"_s).out.contains("ann@acme.example"));

    done(cli.line(u"alerts set --company Acme --wallet-threshold 20.00 --reason policy"_s));
    QCOMPARE(kindsOf(alerts("2026-11-02T00:00:00Z", "--new")), u"wallet_low 20.00 active"_s);
    const CliAnswer cleared = cli.jsonLine(u"alerts set --company Acme --no-wallet-threshold"_s);
    QCOMPARE(jsonText(jsonAt(cleared.object(), u"wallet_threshold"_s)), u"null"_s);
    QVERIFY(cleared.object().contains(u"operation_id"_s) && cleared.object().contains(u"duplicate"_s));
    QCOMPARE(kindsOf(alerts("2026-11-02T00:00:00Z")), u"wallet_low 20.00 resolved"_s);

    const QJsonArray packs = cli.jsonLine(u"packs list"_s).array();
    QCOMPARE(jsonText(jsonAt(packs, u"[0].price"_s)), u"9.00"_s);
    QCOMPARE(jsonText(jsonAt(packs, u"[0].quantity"_s)), u"100"_s);
    QCOMPARE(cli.jsonLine(u"packs set --name hundred --unit credits --quantity 100 --price 9 --key p-1"_s).object().value(u"duplicate"_s), QJsonValue(true));
    done(cli.line(u"packs set --name hundred --unit credits --retire"_s));
    QVERIFY(cli.jsonLine(u"packs list"_s).array().isEmpty());
    done(cli.line(u"verify"_s));
}

void TestCliAlerts::refusals()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    done(cli.line(u"company add --name Acme"_s));
    QCOMPARE(cli.line(u"forecast"_s).exitStatus, 2);
    QCOMPARE(cli.line(u"forecast --company Nobody"_s).exitStatus, 65);
    QCOMPARE(cli.line(u"alerts set --company Acme"_s).exitStatus, 2);
    QCOMPARE(cli.line(u"alerts set --company Acme --wallet-threshold -1"_s).exitStatus, 65);
    QCOMPARE(cli.line(u"--as finance alerts set --company Acme --wallet-threshold 1"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"packs set --name p --unit credits"_s).exitStatus, 2);
    QCOMPARE(cli.line(u"packs set --name p --unit credits --quantity 0 --price 1"_s).exitStatus, 65);
    QCOMPARE(cli.line(u"packs set --name p --unit credits --retire"_s).exitStatus, 65);
    QCOMPARE(cli.line(u"--as recruiter packs list"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"--as recruiter alerts list"_s).exitStatus, 0);
}

QTEST_GUILESS_MAIN(TestCliAlerts)
#include "tst_cli_alerts.moc"
