// A SQLite database on a disk that fails: an error from the nth write or sync, for every n that an act makes, once and for good, and no room left. What fails
// has changed nothing, also when the file is opened anew, and the next try succeeds; where nobody can say, the program says that, and the key knows.
#include "tests/faults/failing_disk.h"
#include "tests/faults/fault_world.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kVerifyEvery = 25;

bool isUnknown(const Error &error)
{
    return error.context.value(u"outcome"_s).toString() == "unknown"_L1;
}

/// Every one of them; of the hundreds of a fix, which copies the file first, about every twentieth in CI.
int stepAfter(int nth, FaultAct act)
{
    constexpr int kEach = 60;
    return act == FaultAct::Fix && nth > kEach && faultRuns() <= 20 ? 17 : 1;
}

} // namespace

Q_DECLARE_METATYPE(DiskError)
Q_DECLARE_METATYPE(DiskTrouble)

class TestFailingDisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installFailingDisk(); }
    void everyWrite_data();
    void everyWrite();
};

void TestFailingDisk::everyWrite_data()
{
    QTest::addColumn<DiskError>("error");
    QTest::addColumn<DiskTrouble>("trouble");
    QTest::newRow("fails once") << DiskError::Failed << DiskTrouble::Once;
    QTest::newRow("fails for good") << DiskError::Failed << DiskTrouble::FromThenOn;
    QTest::newRow("full once") << DiskError::Full << DiskTrouble::Once;
    QTest::newRow("full for good") << DiskError::Full << DiskTrouble::FromThenOn;
}

void TestFailingDisk::everyWrite()
{
    QFETCH(DiskError, error);
    QFETCH(DiskTrouble, trouble);
    const int mostRuns = faultRuns() <= 20 ? 40 : 400; // each that is done, or partly done, in spite of its failing write
    FaultWorld world(Dialect::Sqlite, mostRuns);
    for (const FaultAct act : kFaultActs) {
        int faults = 0;
        int inDoubt = 0;
        int number = 0;
        bool isOver = false;
        FaultTally tally(u"failing_disk"_s, act);
        for (int nth = 1; !isOver; nth += stepAfter(nth, act)) {
            QVERIFY2(number < mostRuns, "an act answers well whatever fails");
            const FaultRun run{act, number};
            std::optional<Result<FaultReply>> done;
            {
                const auto connection = world.database().open();
                armDisk(nth, error, trouble);
                done = world.perform(*connection, run);
                isOver = !disarmDisk();
            }
            faults += isOver ? 0 : 1;
            // Nobody has the file open now: what is read next is what a new process finds.
            const qint64 moved = world.moved(run);
            world.database().disconnect();
            const QByteArray place = "write " + QByteArray::number(nth) + " of " + faultActName(act);
            const auto repeat = [&] { return world.perform(*world.database().open(), run); };
            if (done->ok()) {
                QVERIFY2(moved == FaultWorld::whole(act), place.constData());
                tally.settle(world, run, **done, repeat);
                ++number;
            } else {
                const Error &why = done->error();
                QVERIFY2(why.code == ErrorCode::IoError || isUnknown(why), QByteArray(place + ": " + plainSentence(why).toUtf8()).constData());
                const bool isEndOfFix = act == FaultAct::Fix; // all is mended, and that it was could not be kept
                QVERIFY2(FaultWorld::mayBeCutAt(act, moved) && (moved < FaultWorld::whole(act) || isUnknown(why) || isEndOfFix), QByteArray(place + " left " + QByteArray::number(moved)).constData());
                inDoubt += isUnknown(why) ? 1 : 0;
                if (moved != 0) {
                    tally.settle(world, run, {}, repeat);
                    ++number;
                }
            }
            world.database().disconnect();
            if (nth % kVerifyEvery == 0 || isOver)
                tally.countInvariants(world);
            world.database().disconnect();
        }
        qInfo("%s: %d faults, one for each write and sync; %d left in doubt and found by the key", faultActName(act), faults, inDoubt);
        QVERIFY(faults > 0);
        QCOMPARE(tally.finish().join(u"\n"_s), QString());
    }
}

QTEST_GUILESS_MAIN(TestFailingDisk)
#include "tst_failing_disk.moc"
