// The PostgreSQL server is killed, or its processes are ended, at a random moment while a reserve, a refund, an import and a fix are under way on it: what was
// acknowledged is there when it is back, nothing is twice, and each act repeated under its key is done once.
#include "tests/faults/fault_world.h"
#include "tests/support/own_server.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <latch>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRunsPerWorld = 100; ///< of each act; then a new database
constexpr int kMostWorlds = 20;
constexpr int kMeasured = 3; ///< runs without a fault, to know how long an act takes

enum class Blow { KillServer, EndProcesses };

struct Answer
{
    FaultRun run;
    std::optional<FaultReply> reply;
    Error error;
};
using Answers = std::array<std::vector<Answer>, 4>;

/// One act of its kind after another on a connection of its own, until one fails or there is nothing left to do.
std::vector<Answer> untilItFails(const FaultWorld &world, Connection &connection, FaultRun run, int end)
{
    std::vector<Answer> answers;
    for (; run.number < end; ++run.number) {
        const auto done = world.perform(connection, run);
        answers.push_back({run, done ? std::optional(*done) : std::nullopt, done ? Error() : done.error()});
        if (!done)
            break;
    }
    return answers;
}

/// The four kinds at once, each beginning with its next run; `blow` falls while they are at it.
Answers allAtOnce(const FaultWorld &world, const DatabaseUrl &url, const std::array<int, 4> &next, int end, const std::function<void()> &blow)
{
    Answers answers;
    std::latch ready(int(kFaultActs.size()) + 1);
    std::vector<std::unique_ptr<QThread>> threads;
    for (size_t i = 0; i < kFaultActs.size(); ++i) {
        threads.emplace_back(QThread::create([&, i] {
            auto connection = Connection::open(url, OpenMode::ReadWrite);
            ready.arrive_and_wait();
            if (!connection)
                qFatal("%s", qPrintable(plainSentence(connection.error())));
            answers[i] = untilItFails(world, **connection, {kFaultActs[i], next[i]}, end);
        }));
        threads.back()->start();
    }
    ready.arrive_and_wait();
    blow();
    for (const auto &thread : threads)
        thread->wait();
    return answers;
}

} // namespace

Q_DECLARE_METATYPE(Blow)

class TestKillServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void actsUnderWay_data();
    void initTestCase();
    void actsUnderWay();

private:
    void oneWorld(Blow blow, QRandomGenerator &random, std::array<FaultTally, 4> &tallies);
    void strike(Blow blow, FaultWorld &world);
    OwnServer m_server;
};

/// A crash of the server leaves what the system has taken, synced or not: waiting for the disk would only make the runs longer.
void TestKillServer::initTestCase()
{
    ForeignProgram server(*DatabaseUrl::parse(m_server.url(u"postgres"_s)));
    QCOMPARE(server.run(u"ALTER SYSTEM SET fsync = off"_s).error, QString());
    QCOMPARE(server.run(u"SELECT pg_reload_conf()"_s).error, QString());
}

void TestKillServer::actsUnderWay_data()
{
    QTest::addColumn<Blow>("blow");
    QTest::addColumn<QString>("name");
    QTest::newRow("server killed") << Blow::KillServer << u"kill_server"_s;
    QTest::newRow("processes ended") << Blow::EndProcesses << u"end_processes"_s;
}

void TestKillServer::actsUnderWay()
{
    QFETCH(Blow, blow);
    QFETCH(QString, name);
    QRandomGenerator random = faultGenerator();
    std::array<FaultTally, 4> tallies = talliesOf(name);
    const auto isShort = [](const FaultTally &tally) { return tally.cutOff() < faultRuns(); };
    for (int worlds = 0; worlds < kMostWorlds && std::ranges::any_of(tallies, isShort); ++worlds)
        oneWorld(blow, random, tallies);
    QCOMPARE(finishAll(tallies).join(u"\n"_s), QString());
    for (const FaultTally &tally : tallies)
        QVERIFY2(!isShort(tally), "too few acts were cut off: they are over before the blow falls");
}

/// Blow after blow on one database, until it has no runs left or every act was cut off often enough.
void TestKillServer::oneWorld(Blow blow, QRandomGenerator &random, std::array<FaultTally, 4> &tallies)
{
    FaultWorld world(Dialect::PostgreSql, kRunsPerWorld);
    std::array<int, 4> next = {};
    QElapsedTimer clock;
    clock.start();
    for (const auto &answers : allAtOnce(world, world.database().url(), next, kMeasured, [] {}))
        QVERIFY2(answers.size() == size_t(kMeasured) && answers.back().reply, "an act does not go well by itself");
    const qint64 longest = clock.nsecsElapsed() / 1000 / kMeasured;
    next.fill(kMeasured);
    const auto isLeft = [](int number) { return number < kRunsPerWorld; };
    const auto isShort = [](const FaultTally &tally) { return tally.cutOff() < faultRuns(); };
    for (int round = 0; std::ranges::all_of(next, isLeft) && std::ranges::any_of(tallies, isShort); ++round) {
        world.database().disconnect();
        const Answers answers = allAtOnce(world, world.database().url(), next, kRunsPerWorld, [&] {
            QThread::usleep(ulong(random.bounded(longest)));
            strike(blow, world);
        });
        const auto connection = world.database().open();
        for (size_t i = 0; i < answers.size(); ++i) {
            for (const Answer &answer : answers[i]) {
                QVERIFY2(answer.reply || answer.error.code == ErrorCode::Unavailable, qPrintable(plainSentence(answer.error)));
                tallies[i].settle(world, answer.run, answer.reply, [&] { return world.perform(*connection, answer.run); });
            }
            next[i] += int(answers[i].size());
        }
        tallies[size_t(round) % tallies.size()].countInvariants(world);
    }
}

void TestKillServer::strike(Blow blow, FaultWorld &world)
{
    if (blow == Blow::KillServer) {
        m_server.kill();
        m_server.startAgain(); // who lost the answer to COMMIT waits for it
    } else {
        world.database().exec(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'reckoner' AND datname = current_database()"_s);
    }
}

QTEST_GUILESS_MAIN(TestKillServer)
#include "tst_kill_server.moc"
