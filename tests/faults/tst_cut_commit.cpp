// The connection to PostgreSQL is cut at a COMMIT: before it reached the server, right after, with the answer on its way, and so that the server hears it only
// later. The program finds out by itself what came of it, and what it answers is true.
#include "tests/faults/commit_cutter.h"
#include "tests/faults/fault_world.h"
#include "tests/support/own_server.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCommitsOfFix = 3; ///< one for each company, and the end of the run
constexpr int kVerifyEvery = 10;

} // namespace

Q_DECLARE_METATYPE(Cut)

class TestCutCommit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cut_data();
    void cut();

private:
    OwnServer m_server;
};

void TestCutCommit::cut_data()
{
    QTest::addColumn<std::vector<Cut>>("cuts");
    QTest::addColumn<QString>("name");
    QTest::newRow("before it was sent") << std::vector{Cut::BeforeSent} << u"cut_before_commit"_s;
    QTest::newRow("after it was sent") << std::vector{Cut::AfterSent, Cut::AfterAnswer, Cut::SentLate} << u"cut_after_commit"_s;
}

void TestCutCommit::cut()
{
    QFETCH(std::vector<Cut>, cuts);
    QFETCH(QString, name);
    QRandomGenerator random = faultGenerator();
    const int wanted = faultRuns();
    FaultWorld world(Dialect::PostgreSql, wanted);
    CommitCutter cutter(m_server.folder());
    const DatabaseUrl url = *DatabaseUrl::parse(u"postgresql://postgres@/%1?host=%2"_s.arg(world.database().url().keywords().at(u"dbname"_s), cutter.folder()));
    std::array<FaultTally, 4> tallies = talliesOf(name);
    for (int number = 0; number < wanted; ++number) {
        for (size_t i = 0; i < tallies.size(); ++i) {
            const FaultRun run{kFaultActs[i], number};
            const Cut cut = cuts[size_t(number) % cuts.size()];
            const bool isFix = run.act == FaultAct::Fix;
            std::optional<FaultReply> acknowledged;
            {
                const auto connection = Connection::open(url, OpenMode::ReadWrite);
                QVERIFY2(connection, "the way through the proxy is open");
                cutter.arm(cut, isFix ? 1 + int(random.bounded(kCommitsOfFix)) : 1);
                const auto done = world.perform(**connection, run);
                QVERIFY2(cutter.disarm(), qPrintable(run.key()));
                if (done)
                    acknowledged = *done;
                else
                    QVERIFY2(done.error().code == ErrorCode::Unavailable, qPrintable(plainSentence(done.error())));
                // With a server that answers, nobody is left in doubt. A fix that lost its connection between two operations ends there.
                QVERIFY2(isFix || done.ok() == (cut == Cut::AfterAnswer) || cut == Cut::AfterSent || cut == Cut::SentLate, qPrintable(run.key()));
                if (!done && !isFix) {
                    QVERIFY2(done.error().context.value(u"outcome"_s).toString() != "unknown"_L1, qPrintable(plainSentence(done.error())));
                    QCOMPARE(world.moved(run), 0);
                }
            }
            tallies[i].settle(world, run, acknowledged, [&] {
                const auto connection = Connection::open(url, OpenMode::ReadWrite);
                return connection ? world.perform(**connection, run) : Result<FaultReply>(connection.error());
            });
            if (number % kVerifyEvery == kVerifyEvery - 1 || number == wanted - 1)
                tallies[i].countInvariants(world);
        }
    }
    QCOMPARE(finishAll(tallies).join(u"\n"_s), QString());
}

QTEST_GUILESS_MAIN(TestCutCommit)
#include "tst_cut_commit.moc"
