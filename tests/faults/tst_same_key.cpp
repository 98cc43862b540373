// Sixteen clients send the same act under the same key at one moment: it is done once, and each hears the one answer. And a clock that was set back: business
// times go back with it, what the database stamps does not, and every balance stays right.
#include "tests/cli/cli_runner.h"
#include "tests/faults/fault_world.h"

#include <QTest>
#include <QThread>
#include <latch>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kClients = 16;
constexpr int kRunsPerStorm = 4; ///< of RECKONER_FAULT_RUNS, one storm for each act

std::vector<Result<FaultReply>> storm(const FaultWorld &world, const DatabaseUrl &url, const FaultRun &run)
{
    std::vector<std::optional<Result<FaultReply>>> answers(kClients);
    std::latch ready(kClients);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < kClients; ++i) {
        threads.emplace_back(QThread::create([&, i] {
            const auto connection = Connection::open(url, OpenMode::ReadWrite);
            ready.arrive_and_wait();
            answers[size_t(i)] = connection ? world.perform(**connection, run) : Result<FaultReply>(connection.error());
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    std::vector<Result<FaultReply>> all;
    for (const auto &answer : answers)
        all.push_back(*answer);
    return all;
}

} // namespace

class TestSameKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void storms_data() { addDialectRows(); }
    void storms();
    void clockSetBack_data() { addDialectRows(); }
    void clockSetBack();
};

void TestSameKey::storms()
{
    QFETCH(Dialect, dialect);
    const int rounds = std::max(1, faultRuns() / kRunsPerStorm);
    FaultWorld world(dialect, rounds);
    for (const FaultAct act : kFaultActs) {
        FaultTally tally(u"same_key "_s + dialectName(dialect), act);
        for (int number = 0; number < rounds; ++number) {
            const FaultRun run{act, number};
            world.database().disconnect();
            const auto answers = storm(world, world.database().url(), run);
            int firsts = 0;
            for (const auto &answer : answers) {
                QVERIFY2(answer.ok(), qPrintable(run.key() + u": "_s + (answer ? QString() : plainSentence(answer.error()))));
                firsts += answer->duplicate ? 0 : 1;
            }
            QVERIFY2(firsts == 1 || (act == FaultAct::Fix && firsts > 0), qPrintable(u"%1: %2 say that they were the first"_s.arg(run.key()).arg(firsts)));
            const auto connection = world.database().open();
            tally.settle(world, run, *answers.front(), [&] { return world.perform(*connection, run); });
        }
        tally.countInvariants(world);
        QCOMPARE(tally.finish().join(u"\n"_s), QString());
    }
}

void TestSameKey::clockSetBack()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const CliRunner cli(database.url());
    const auto at = [&cli](const char *now, const QString &line) { return cli.jsonLine(u"--now %1 "_s.arg(QLatin1StringView(now)) + line); };
    for (const auto *line : {"company add --name Acme", "profile add --company Acme --email ann@acme.example --monthly 100 --addon 50", "tokens allocate --company Acme --tokens 5000 --plan Starter",
                             "org add --company Acme --name Studio --base-minutes 60 --addon-minutes 40", "wallet top-up --company Acme --amount 100.00", "job add --company Acme --kind batch --title Batch --id 01900000-0000-7000-8000-0000000000b1",
                             "job add --company Acme --kind batch --title Later", "credits reserve --profile ann@acme.example --job Batch --rows 90", "record cv --company Acme --job 01900000-0000-7000-8000-0000000000b1 --file-size-kb 9 --event-id one",
                             "minutes consume --org Studio --minutes 30 --key first", "tokens deduct --company Acme --operation scoring --input 600 --output 400 --model gpt-4o"}) {
        const CliAnswer answer = at("2026-11-21T12:00:00Z", QString::fromLatin1(line));
        QVERIFY2(answer.exitStatus == 0, QByteArray(QByteArray(line) + ": " + answer.summary()).constData());
    }
    // An hour back, over the start of a day, and over the start of the billing month.
    for (const char *now : {"2026-11-21T11:00:00Z", "2026-11-20T23:59:59Z", "2026-10-31T23:00:00Z", "2026-11-21T13:00:00Z"}) {
        for (const auto *line : {"record cv --company Acme --job 01900000-0000-7000-8000-0000000000b1 --file-size-kb 9 --event-id one", "record cv --company Acme --job 01900000-0000-7000-8000-0000000000b1 --file-size-kb 9", "credits reserve --profile ann@acme.example --job Batch --rows 90",
                                 "credits refund --job Batch --rows 10", "credits reserve --profile ann@acme.example --job Later --rows 20", "minutes consume --org Studio --minutes 5",
                                 "minutes consume --org Studio --minutes 30 --key first", "tokens deduct --company Acme --operation scoring --input 60 --output 40 --model gpt-4o", "doctor fix"}) {
            const CliAnswer answer = at(now, QString::fromLatin1(line));
            QVERIFY2((QList{0, 1, 65, 75}.contains(answer.exitStatus)), QByteArray(QByteArray(now) + ' ' + line + ": " + answer.summary()).constData());
        }
        const CliAnswer verified = at(now, u"verify"_s);
        QVERIFY2(verified.exitStatus == 0, QByteArray(QByteArray(now) + ": " + verified.out).constData());
    }
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM cv_parsing_usage WHERE event_id = 'one'"_s), u"1"_s);
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM usage_metrics WHERE metric_value = 30"_s), u"1"_s);
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM usage_ledger l JOIN usage_ledger e ON e.id < l.id WHERE e.recorded_at > l.recorded_at"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestSameKey)
#include "tst_same_key.moc"
