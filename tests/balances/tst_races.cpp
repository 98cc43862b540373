// Many processes at one balance: exactly as many succeed as there is for, nothing is lost, nothing is done twice.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QTest>
#include <algorithm>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kProcesses = 24;
constexpr int kWinners = 10; ///< as many as the balance has room for
constexpr int kLongestRaceMilliseconds = 120'000;

struct Finish
{
    int exitStatus = -1;
    QString code; ///< of the error, empty where there is none
    bool duplicate = false;
};

/// All at once; in the order of the command lines.
std::vector<Finish> race(const CliRunner &cli, const QStringList &commandLines)
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (const QString &line : commandLines) {
        processes.push_back(std::make_unique<QProcess>());
        cli.start(*processes.back(), QStringList{u"--json"_s} + QProcess::splitCommand(line));
    }
    std::vector<Finish> finishes;
    for (const auto &process : processes) {
        if (!process->waitForFinished(kLongestRaceMilliseconds))
            qFatal("a racing process does not end");
        CliAnswer answer;
        answer.exitStatus = process->exitCode();
        answer.out = process->readAllStandardOutput();
        answer.err = process->readAllStandardError();
        Finish finish{answer.exitStatus, {}, false};
        if (answer.exitStatus == 0)
            finish.duplicate = answer.object().value(u"duplicate"_s).toBool();
        else
            finish.code = answer.error().value(u"code"_s).toString();
        finishes.push_back(finish);
    }
    return finishes;
}

qint64 successes(const std::vector<Finish> &finishes)
{
    return std::count_if(finishes.begin(), finishes.end(), [](const Finish &finish) { return finish.exitStatus == 0; });
}

/// What each process met: a success, or a refusal for this reason, and nothing else ("busy" least of all).
QStringList otherOutcomes(const std::vector<Finish> &finishes, const QString &refusal)
{
    QStringList others;
    for (const Finish &finish : finishes) {
        if (finish.exitStatus != 0 && finish.code != refusal)
            others.append(u"exit %1 %2"_s.arg(finish.exitStatus).arg(finish.code));
    }
    return others;
}

QStringList repeated(const QString &line)
{
    return QStringList(kProcesses, line);
}

} // namespace

class TestRaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reservations_data() { addDialectRows(); }
    void reservations();
    void consumers_data() { addDialectRows(); }
    void consumers();
    void deductions_data() { addDialectRows(); }
    void deductions();
    void oneKey_data() { addDialectRows(); }
    void oneKey();

private:
    static void verified(const CliRunner &cli)
    {
        const CliAnswer answer = cli.jsonLine(u"verify"_s);
        QVERIFY2(answer.exitStatus == 0, QByteArray(answer.out + answer.err).constData());
    }
};

void TestRaces::reservations()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"profile add --company Acme --email ann@acme.example --monthly 500 --addon 500"_s).exitStatus, 0);
    QStringList reserve;
    QStringList refundTwice;
    for (int i = 0; i < kProcesses; ++i) {
        QCOMPARE(cli.line(u"job add --company Acme --kind batch --title \"Batch %1\""_s.arg(i)).exitStatus, 0);
        reserve.append(u"credits reserve --profile ann@acme.example --job \"Batch %1\" --rows 100"_s.arg(i));
    }
    const std::vector<Finish> finishes = race(cli, reserve);
    QCOMPARE(successes(finishes), kWinners);
    QCOMPARE(otherOutcomes(finishes, u"insufficient_credits"_s), QStringList());
    const QJsonObject empty = cli.jsonLine(u"credits show --profile ann@acme.example"_s).object();
    QCOMPARE(empty.value(u"monthly"_s).toInteger(), 0);
    QCOMPARE(empty.value(u"addon"_s).toInteger(), 0);

    for (int i = 0; i < kProcesses; ++i) {
        if (finishes[size_t(i)].exitStatus == 0) {
            const QString refund = u"credits refund --job \"Batch %1\" --reason \"the batch failed\""_s.arg(i);
            refundTwice += QStringList{refund, refund};
        }
    }
    const std::vector<Finish> refunds = race(cli, refundTwice);
    QCOMPARE(successes(refunds), 2 * kWinners);
    QCOMPARE(std::count_if(refunds.begin(), refunds.end(), [](const Finish &refund) { return refund.duplicate; }), kWinners);
    const QJsonObject full = cli.jsonLine(u"credits show --profile ann@acme.example"_s).object();
    QCOMPARE(full.value(u"monthly"_s).toInteger(), 500);
    QCOMPARE(full.value(u"addon"_s).toInteger(), 500);
    verified(cli);
}

void TestRaces::consumers()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"org add --company Acme --name Studio --base-minutes 60 --addon-minutes 40"_s).exitStatus, 0);
    const std::vector<Finish> finishes = race(cli, repeated(u"minutes consume --org Studio --minutes 10"_s));
    QCOMPARE(successes(finishes), kWinners);
    QCOMPARE(otherOutcomes(finishes, u"insufficient_minutes"_s), QStringList());
    QCOMPARE(cli.jsonLine(u"minutes show --org Studio"_s).object().value(u"remaining"_s).toInteger(), 0);
    verified(cli);
}

void TestRaces::deductions()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"tokens allocate --company Acme --tokens 1000 --plan Starter"_s).exitStatus, 0);
    const std::vector<Finish> finishes = race(cli, repeated(u"tokens deduct --company Acme --operation scoring --input 60 --output 40 --model gpt-4o"_s));
    QCOMPARE(successes(finishes), kWinners);
    QCOMPARE(otherOutcomes(finishes, u"insufficient_tokens"_s), QStringList());
    const QJsonObject left = cli.jsonLine(u"tokens show --company Acme"_s).object();
    QCOMPARE(left.value(u"used"_s).toInteger(), 1000);
    QCOMPARE(left.value(u"remaining"_s).toInteger(), 0);
    verified(cli);
}

/// The same request under one key from everywhere at once: done once, and everyone gets its answer.
void TestRaces::oneKey()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"org add --company Acme --name Studio --base-minutes 60"_s).exitStatus, 0);
    const std::vector<Finish> finishes = race(cli, repeated(u"minutes consume --org Studio --minutes 10 --key upload-7"_s));
    QCOMPARE(successes(finishes), kProcesses);
    QCOMPARE(std::count_if(finishes.begin(), finishes.end(), [](const Finish &finish) { return finish.duplicate; }), kProcesses - 1);
    QCOMPARE(cli.jsonLine(u"minutes show --org Studio"_s).object().value(u"remaining"_s).toInteger(), 50);
    verified(cli);
}

QTEST_GUILESS_MAIN(TestRaces)
#include "tst_races.moc"
