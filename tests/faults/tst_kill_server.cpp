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

constexpr int kRoundsPerFault = 3; ///< so many runs for one that is cut off, at the most
constexpr int kMeasured = 3;       ///< runs without a fault, to know how long an act takes

enum class Blow { KillServer, EndProcesses };

struct Answer
{
    std::optional<FaultReply> reply;
    Error error;
    qint64 microseconds = 0;
};

/// The four acts at once, each on a connection of its own; `blow` falls while they run.
std::array<Answer, 4> allAtOnce(const FaultWorld &world, const DatabaseUrl &url, int number, const std::function<void()> &blow)
{
    std::array<Answer, 4> answers;
    std::latch ready(int(kFaultActs.size()) + 1);
    std::vector<std::unique_ptr<QThread>> threads;
    for (size_t i = 0; i < kFaultActs.size(); ++i) {
        threads.emplace_back(QThread::create([&, i] {
            auto connection = Connection::open(url, OpenMode::ReadWrite);
            ready.arrive_and_wait();
            if (!connection)
                qFatal("%s", qPrintable(plainSentence(connection.error())));
            QElapsedTimer clock;
            clock.start();
            const auto done = world.perform(**connection, {kFaultActs[i], number});
            answers[i].microseconds = clock.nsecsElapsed() / 1000;
            if (done)
                answers[i].reply = *done;
            else
                answers[i].error = done.error();
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
    const int wanted = faultRuns();
    FaultWorld world(Dialect::PostgreSql, kMeasured + wanted * kRoundsPerFault);
    std::array<FaultTally, 4> tallies = talliesOf(name);
    std::array<qint64, 4> longest = {};
    const auto strike = [&] {
        if (blow == Blow::KillServer) {
            m_server.kill();
            m_server.startAgain(); // who lost the answer to COMMIT waits for it
        } else {
            world.database().exec(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'reckoner' AND datname = current_database()"_s);
        }
    };
    int number = 0;
    for (; number < kMeasured; ++number) {
        const auto answers = allAtOnce(world, world.database().url(), number, [] {});
        for (size_t i = 0; i < answers.size(); ++i) {
            QVERIFY2(answers[i].reply, qPrintable(plainSentence(answers[i].error)));
            longest[i] = std::max(longest[i], answers[i].microseconds);
        }
    }
    const auto isShort = [&](const FaultTally &tally) { return tally.cutOff() < wanted; };
    for (int round = 0; round < wanted * kRoundsPerFault && std::ranges::any_of(tallies, isShort); ++round, ++number) {
        // The moment goes evenly over the duration of one act that is still to be cut off.
        size_t target = size_t(round) % tallies.size();
        while (!isShort(tallies[target]))
            target = (target + 1) % tallies.size();
        const qint64 moment = random.bounded(longest[target]);
        if (blow == Blow::KillServer)
            world.database().disconnect();
        else
            world.database().scalar(u"SELECT 1"_s);
        const auto answers = allAtOnce(world, world.database().url(), number, [&] {
            QThread::usleep(ulong(moment));
            strike();
        });
        const auto connection = world.database().open();
        for (size_t i = 0; i < answers.size(); ++i) {
            const FaultRun run{kFaultActs[i], number};
            if (!answers[i].reply)
                QVERIFY2(answers[i].error.code == ErrorCode::Unavailable, qPrintable(plainSentence(answers[i].error)));
            tallies[i].settle(world, run, answers[i].reply, [&] { return world.perform(*connection, run); });
        }
        tallies[target].countInvariants(world);
    }
    const QString wrong = finishAll(tallies).join(u"\n"_s);
    QCOMPARE(wrong, QString());
    for (const FaultTally &tally : tallies)
        QVERIFY2(tally.cutOff() >= wanted, "too few acts were cut off: they are over before the blow falls");
}

QTEST_GUILESS_MAIN(TestKillServer)
#include "tst_kill_server.moc"
