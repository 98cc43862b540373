// Tokens and refunds by command line: fields, exit codes, keys, log lines.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QFile>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestCliTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tokens_data() { addDialectRows(); }
    void tokens();
    void checksText();
    void usageErrors();
    void logLines();
    void unattributed();
    void failures();
    void refunds_data() { addDialectRows(); }
    void refunds();
};

namespace {

QStringList keysOf(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

} // namespace

void TestCliTokens::tokens()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    const CliAnswer none = cli.jsonLine(u"tokens check --company Acme --tokens 5"_s);
    QCOMPARE(none.exitStatus, 1);
    QCOMPARE(jsonText(none.object().value(u"allowed"_s)), u"false"_s); // a no is an answer too
    QCOMPARE(jsonText(none.object().value(u"short"_s)), u"5"_s);
    QCOMPARE(none.error().value(u"code"_s).toString(), u"insufficient_tokens"_s);

    const QString allocate = u"tokens allocate --company Acme --tokens 1000 --plan starter --expires 2999-01-01 --paid 20 --reference INV-7 --key a-1"_s;
    const CliAnswer allocated = cli.jsonLine(allocate);
    QVERIFY2(allocated.exitStatus == 0, allocated.summary().constData());
    QCOMPARE(jsonText(allocated.object().value(u"remaining"_s)), u"1000"_s);
    const QJsonObject again = cli.jsonLine(allocate).object();
    QCOMPARE(again.value(u"duplicate"_s).toBool(), true);
    QCOMPARE(again.value(u"operation_id"_s), allocated.object().value(u"operation_id"_s));
    QCOMPARE(cli.jsonLine(u"tokens allocate --company Acme --tokens 1001 --key a-1"_s).exitStatus, 65);

    const QString deduct = u"tokens deduct --company Acme --operation cv_parse --input 900 --output 60 --model m --event-id e-1"_s;
    const CliAnswer deducted = cli.jsonLine(deduct);
    QVERIFY2(deducted.exitStatus == 0, deducted.summary().constData());
    QCOMPARE(keysOf(deducted.object()), QStringList({u"company_id"_s, u"cost"_s, u"duplicate"_s, u"log_id"_s, u"operation_id"_s, u"overdrawn"_s, u"remaining"_s, u"tokens"_s}));
    QCOMPARE(jsonText(deducted.object().value(u"tokens"_s)), u"960"_s);
    QCOMPARE(jsonText(deducted.object().value(u"remaining"_s)), u"40"_s);
    QVERIFY(deducted.object().value(u"cost"_s).isNull());
    QCOMPARE(cli.jsonLine(deduct).object().value(u"duplicate"_s).toBool(), true);
    const CliAnswer other = cli.jsonLine(deduct + u" --at 2026-01-01"_s);
    QCOMPARE(other.exitStatus, 65);
    QCOMPARE(other.error().value(u"code"_s).toString(), u"duplicate_key_mismatch"_s);

    const QString more = u"tokens deduct --company Acme --operation scoring --input 100 --output 0 --model m"_s;
    const CliAnswer refused = cli.jsonLine(more + u" --key d-1"_s);
    QCOMPARE(refused.exitStatus, 1);
    QCOMPARE(jsonText(jsonAt(refused.error(), u"details.available"_s)), u"40"_s);
    QCOMPARE(jsonText(jsonAt(refused.error(), u"details.short"_s)), u"60"_s);
    QCOMPARE(cli.jsonLine(more + u" --key d-1"_s).exitStatus, 1);
    QCOMPARE(jsonText(cli.jsonLine(more + u" --overdraft"_s).object().value(u"overdrawn"_s)), u"60"_s);

    const QJsonObject shown = cli.jsonLine(u"tokens show --company Acme"_s).object();
    for (const auto &[field, value] : {std::pair(u"allocated"_s, u"1000"_s), std::pair(u"used"_s, u"1000"_s), std::pair(u"remaining"_s, u"0"_s), std::pair(u"overdrawn"_s, u"60"_s),
                                       std::pair(u"month_used"_s, u"1060"_s), std::pair(u"allocations.#"_s, u"1"_s), std::pair(u"allocations[0].plan"_s, u"starter"_s)})
        QCOMPARE(jsonText(jsonAt(shown, field)), value);
    const QJsonObject settled = cli.jsonLine(u"tokens allocate --company Acme --tokens 100"_s).object();
    QCOMPARE(jsonText(settled.value(u"settled"_s)), u"60"_s);
    QCOMPARE(cli.line(u"undo "_s + settled.value(u"operation_id"_s).toString()).exitStatus, 75);
    const QJsonArray logs = cli.jsonLine(u"tokens logs --company Acme"_s).array();
    QCOMPARE(logs.size(), 2);
    QCOMPARE(jsonText(logs.at(1).toObject().value(u"input_tokens"_s)), u"900"_s);
    QCOMPARE(cli.line(u"verify"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"tokens show --company Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"tokens logs --company Acme"_s).exitStatus, 0);
}

void TestCliTokens::checksText()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"tokens allocate --company Acme --tokens 10"_s).exitStatus, 0);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"cv.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"ä"_s.repeated(41).toUtf8()); // 10.25 tokens
    file.close();
    const CliAnswer fits = cli.json({u"tokens"_s, u"check"_s, u"--company"_s, u"Acme"_s, u"--text-file"_s, file.fileName()});
    QVERIFY2(fits.exitStatus == 0, fits.summary().constData());
    QCOMPARE(jsonText(fits.object().value(u"allowed"_s)), u"true"_s);
    QVERIFY(file.open(QIODevice::Append));
    file.write("x"); // 10.5 tokens, halves up
    file.close();
    QCOMPARE(cli.json({u"tokens"_s, u"check"_s, u"--company"_s, u"Acme"_s, u"--text-file"_s, file.fileName()}).exitStatus, 1);
    QCOMPARE(cli.line(u"tokens check --company Acme --text-file /nonexistent"_s).exitStatus, 74);
}

void TestCliTokens::usageErrors()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"tokens check --company Acme"_s).exitStatus, 2);
    QCOMPARE(cli.line(u"tokens deduct --company Acme --operation scoring --input 1 --output 1"_s).exitStatus, 2); // no model
    QCOMPARE(cli.line(u"tokens deduct --company Acme --operation scoring --input x --output 1 --model m"_s).exitStatus, 2);
    QCOMPARE(cli.line(u"tokens deduct --company Acme --operation guessing --input 1 --output 1 --model m"_s).exitStatus, 65);
    QCOMPARE(cli.line(u"tokens allocate --company Acme --tokens 0"_s).exitStatus, 65);
    QCOMPARE(cli.line(u"tokens show --company Nobody"_s).exitStatus, 65);
    QCOMPARE(cli.line(u"tokens logs --limit 0"_s).exitStatus, 2);
    QCOMPARE(cli.line(u"--as recruiter tokens show --company Acme"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"--as backend tokens logs --company Acme"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"--as backend tokens allocate --company Acme --tokens 5"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"--as finance tokens deduct --company Acme --operation scoring --input 1 --output 1 --model m"_s).exitStatus, 77);
}

void TestCliTokens::logLines()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"tokens allocate --company Acme --tokens 10"_s).exitStatus, 0);
    const QByteArray lines = cli.line(u"-v tokens deduct --company Acme --operation scoring --input 1 --output 1 --model m"_s).err;
    for (const char *expected : {"INFO [Tokens] Token deduction started", "INFO [Tokens] Active allocation found", "INFO [Tokens] Token usage logged successfully",
                                 "INFO [Tokens] Token deduction successful"})
        QVERIFY2(lines.contains(expected), QByteArray(expected + QByteArray(" is not in\n") + lines).constData());
}

void TestCliTokens::unattributed()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"profile add --company Acme --email ann@acme.example"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"tokens allocate --company Acme --tokens 10"_s).exitStatus, 0);
    const QString deduct = u"tokens deduct --operation decision --input 4 --output 1 --model m"_s;
    const QJsonObject nobodys = cli.jsonLine(deduct).object();
    QVERIFY(nobodys.value(u"company_id"_s).isNull() && nobodys.value(u"remaining"_s).isNull());
    QCOMPARE(jsonText(cli.jsonLine(u"--actor ann@acme.example "_s + deduct).object().value(u"remaining"_s)), u"5"_s); // the acting profile's company
    QCOMPARE(jsonText(cli.jsonLine(deduct + u" --profile ann@acme.example"_s).object().value(u"remaining"_s)), u"0"_s);
    QCOMPARE(cli.jsonLine(u"tokens logs --unattributed"_s).array().size(), 1);
    QCOMPARE(cli.jsonLine(u"tokens logs"_s).array().size(), 3);
    QCOMPARE(cli.jsonLine(u"tokens logs --company Acme"_s).array().size(), 2);
    const QString attribute = u"tokens attribute --company Acme --log "_s + nobodys.value(u"log_id"_s).toString();
    QCOMPARE(cli.jsonLine(attribute + u" --dry-run"_s).object().value(u"changes"_s).toArray().size(), 1);
    QCOMPARE(cli.jsonLine(u"tokens logs --unattributed"_s).array().size(), 1);
    const QJsonObject given = cli.jsonLine(attribute + u" --key k-1"_s).object();
    QCOMPARE(jsonText(given.value(u"attributed"_s)), u"1"_s);
    QCOMPARE(cli.jsonLine(attribute + u" --key k-1"_s).object().value(u"duplicate"_s).toBool(), true);
    QCOMPARE(cli.jsonLine(attribute).exitStatus, 1); // it has a company
    QCOMPARE(cli.jsonLine(u"--as finance "_s + attribute).exitStatus, 77);
    QCOMPARE(cli.jsonLine(u"undo "_s + given.value(u"operation_id"_s).toString()).exitStatus, 0);
    QCOMPARE(cli.jsonLine(u"tokens logs --unattributed"_s).array().size(), 1);
}

void TestCliTokens::failures()
{
    TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    const QString company = cli.jsonLine(u"company add --name Acme"_s).object().value(u"id"_s).toString();
    for (int i = 0; i < 2; ++i)
        database.exec(u"INSERT INTO usage_failures (company_id, payload, error) VALUES (%1, '{\"type\":\"cv_parsing\",\"file_size_kb\":90}', 'busy')"_s.arg(
            database.literal(*parseUuid(company))));
    const QJsonArray failures = cli.jsonLine(u"activity list --category failure"_s).array();
    QCOMPARE(failures.size(), 2);
    const QString first = failures.at(0).toObject().value(u"id"_s).toString();
    const QString second = failures.at(1).toObject().value(u"id"_s).toString();
    QVERIFY(!cli.jsonLine(u"activity retry "_s + first).object().value(u"recorded"_s).isNull());
    QCOMPARE(cli.jsonLine(u"activity retry "_s + first).object().value(u"duplicate"_s).toBool(), true);
    QCOMPARE(cli.jsonLine(u"activity dismiss "_s + second).exitStatus, 65); // it needs a reason
    QCOMPARE(cli.jsonLine(u"activity dismiss "_s + second + u" --reason test"_s).exitStatus, 0);
    QCOMPARE(jsonText(jsonAt(cli.jsonLine(u"usage cards"_s).object(), u"cv_parsing.count"_s)), u"1"_s);
    QCOMPARE(cli.jsonLine(u"activity retry 0196f0c2-0000-7000-8000-000000000000"_s).exitStatus, 65);
}

void TestCliTokens::refunds()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    const QString usage = cli.jsonLine(u"record cv --company Acme --file-size-kb 5"_s).object().value(u"id"_s).toString();
    const QString refund = u"wallet refund --usage "_s + usage;
    QCOMPARE(cli.line(refund).exitStatus, 65); // no reason
    const CliAnswer part = cli.jsonLine(refund + u" --amount 0.2 --reason twice --key r-1"_s);
    QVERIFY2(part.exitStatus == 0, part.summary().constData());
    QCOMPARE(jsonText(part.object().value(u"refunded"_s)), u"0.20"_s);
    QCOMPARE(jsonText(part.object().value(u"remaining_refundable"_s)), u"0.30"_s);
    const QJsonObject again = cli.jsonLine(refund + u" --amount 0.2 --reason twice --key r-1"_s).object();
    QCOMPARE(again.value(u"duplicate"_s).toBool(), true);
    QCOMPARE(again.value(u"operation_id"_s), part.object().value(u"operation_id"_s));
    const CliAnswer tooMuch = cli.jsonLine(refund + u" --amount 0.31 --reason twice"_s);
    QCOMPARE(tooMuch.exitStatus, 1);
    QCOMPARE(jsonText(jsonAt(tooMuch.error(), u"details.remaining_refundable"_s)), u"0.30"_s);
    const QJsonObject rest = cli.jsonLine(refund + u" --reason twice"_s).object();
    QCOMPARE(jsonText(rest.value(u"refunded"_s)), u"0.30"_s);
    QCOMPARE(cli.line(refund + u" --reason twice"_s).exitStatus, 1);
    QCOMPARE(cli.line(u"undo "_s + rest.value(u"operation_id"_s).toString()).exitStatus, 0);
    const QJsonObject wallet = cli.jsonLine(u"wallet show --company Acme"_s).object();
    QCOMPARE(jsonText(wallet.value(u"balance"_s)), u"-0.30"_s);
    QCOMPARE(jsonText(wallet.value(u"credited"_s)), u"0.20"_s);
    QVERIFY(wallet.value(u"threshold"_s).isNull());
    QCOMPARE(cli.line(u"--as finance "_s + refund + u" --reason twice"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"wallet refund --usage 01900000-0000-7000-8000-000000000099 --reason x"_s).exitStatus, 65);
    QCOMPARE(cli.line(u"verify"_s).exitStatus, 0);
}

QTEST_GUILESS_MAIN(TestCliTokens)
#include "tst_cli_tokens.moc"
