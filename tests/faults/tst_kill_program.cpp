// reckoner-cli is killed at a random moment of a reserve, a refund, an import and a fix: the next one finds a database in order, what had been said to be done
// is done, and the same command line again does it once. Then no room for a growing file, and a file and a folder that may not be written.
#include "tests/cli/cli_runner.h"
#include "tests/faults/fault_world.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <linux/capability.h>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRunsPerFault = 4; ///< for one that is killed in time, at the most
constexpr int kLongestMilliseconds = 60'000;

/// What has to hold in the child before the program begins.
void limitFiles(rlim_t bytes)
{
    const rlimit limit{bytes, bytes};
    std::signal(SIGXFSZ, SIG_IGN); // the write fails, as on a full disk
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

/// Root may write what nobody may; without this it is like everybody else.
void obeyPermissions()
{
    for (const int capability : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH})
        ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
}

CliAnswer answerOf(QProcess &process)
{
    if (!process.waitForFinished(kLongestMilliseconds) || process.exitStatus() != QProcess::NormalExit)
        qFatal("reckoner-cli does not end well: %s", process.readAllStandardError().constData());
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Within which time of its run a program is killed. One that has ended before says how long a run takes now, and each that has not gives the next a little
/// more: a machine busy with other tests is twice as slow, and a moment later it is not.
class Pace
{
public:
    /// At a random moment of its run, if it has not ended by then.
    void kill(QProcess &process, QRandomGenerator &random)
    {
        QElapsedTimer clock;
        clock.start();
        process.waitForFinished(int(random.bounded(m_milliseconds)));
        if (process.state() == QProcess::NotRunning) {
            m_milliseconds = clock.elapsed() + 1;
            return;
        }
        m_milliseconds += 1 + m_milliseconds / 8;
        process.kill();
        process.waitForFinished(kLongestMilliseconds);
    }

private:
    qint64 m_milliseconds = 100;
};

CliAnswer runIn(const CliRunner &cli, const QStringList &arguments, const std::function<void()> &prepare)
{
    QProcess process;
    process.setChildProcessModifier(prepare);
    cli.start(process, QStringList{u"--json"_s} + arguments);
    return answerOf(process);
}

Result<FaultReply> replyOf(const CliAnswer &answer)
{
    if (answer.exitStatus == 0)
        return FaultWorld::replyOf(answer.object());
    return Error{ErrorCode::InvalidState, "{message}", {{u"message"_s, QString::fromUtf8(answer.summary())}}};
}

} // namespace

class TestKillProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killed_data() { addDialectRows(); }
    void killed();
    void noRoom();
    void mayNotBeWritten_data();
    void mayNotBeWritten();
};

void TestKillProgram::killed()
{
    QFETCH(Dialect, dialect);
    QRandomGenerator random = faultGenerator();
    const int wanted = faultRuns();
    FaultWorld world(dialect, wanted * kRunsPerFault);
    const CliRunner cli(world.database().url());
    std::array<FaultTally, 4> tallies = talliesOf(u"kill_program "_s + dialectName(dialect));
    for (size_t i = 0; i < tallies.size(); ++i) {
        Pace pace;
        for (int number = 0; tallies[i].cutOff() < wanted && number < wanted * kRunsPerFault; ++number) {
            const FaultRun run{kFaultActs[i], number};
            QProcess process;
            cli.start(process, QStringList{u"--json"_s} + world.commandLine(run));
            pace.kill(process, random);
            std::optional<FaultReply> acknowledged;
            if (process.exitStatus() == QProcess::NormalExit)
                acknowledged = FaultWorld::replyOf(QJsonDocument::fromJson(process.readAllStandardOutput()).object());
            world.database().disconnect(); // the next one finds the file as the dead left it
            tallies[i].settle(world, run, acknowledged, [&] { return replyOf(cli.json(world.commandLine(run))); });
            if (number % 5 == 0)
                tallies[i].countInvariants(world);
        }
        tallies[i].countInvariants(world);
    }
    QCOMPARE(finishAll(tallies).join(u"\n"_s), QString());
    for (const FaultTally &tally : tallies)
        QVERIFY2(tally.cutOff() >= wanted, "too few runs were cut off");
}

/// The log of a file cannot grow beyond a few pages, wherever it is reached: exit 74, nothing changed, and with room again all goes on.
void TestKillProgram::noRoom()
{
    QRandomGenerator random = faultGenerator();
    const int wanted = faultRuns();
    FaultWorld world(Dialect::Sqlite, wanted * kRunsPerFault);
    const CliRunner cli(world.database().url());
    std::array<FaultTally, 4> tallies = talliesOf(u"no_room"_s);
    const QString log = world.database().url().path() + u"-wal"_s;
    for (size_t i = 0; i < tallies.size(); ++i) {
        for (int number = 0; tallies[i].cutOff() < wanted && number < wanted * kRunsPerFault; ++number) {
            const FaultRun run{kFaultActs[i], number};
            world.database().disconnect();
            const rlim_t limit = rlim_t(QFileInfo(log).size() + random.bounded(8 * 4096));
            const CliAnswer answer = runIn(cli, world.commandLine(run), [limit] { limitFiles(limit); });
            QVERIFY2(answer.exitStatus == 0 || answer.exitStatus == 74, answer.summary().constData());
            std::optional<FaultReply> acknowledged;
            if (answer.exitStatus == 0)
                acknowledged = FaultWorld::replyOf(answer.object());
            else
                QVERIFY2(world.moved(run) < FaultWorld::whole(run.act), answer.summary().constData());
            tallies[i].settle(world, run, acknowledged, [&] { return replyOf(cli.json(world.commandLine(run))); });
        }
        tallies[i].countInvariants(world);
    }
    QCOMPARE(finishAll(tallies).join(u"\n"_s), QString());
    for (const FaultTally &tally : tallies)
        QVERIFY2(tally.cutOff() >= wanted, "there was room after all");
}

void TestKillProgram::mayNotBeWritten_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("file") << false;
    QTest::newRow("folder") << true;
}

void TestKillProgram::mayNotBeWritten()
{
    QFETCH(bool, isFolder);
    FaultWorld world(Dialect::Sqlite, 1);
    const CliRunner cli(world.database().url());
    const QString file = world.database().url().path();
    world.database().disconnect();
    const QFileInfo place(file);
    const QString locked = isFolder ? place.absolutePath() : file;
    const auto before = QFile::permissions(locked);
    for (const QString &beside : QDir(place.absolutePath()).entryList(QDir::Files))
        QFile::setPermissions(place.absoluteDir().filePath(beside), QFileDevice::ReadOwner | QFileDevice::ReadUser);
    QFile::setPermissions(locked, before & ~(QFileDevice::WriteOwner | QFileDevice::WriteUser | QFileDevice::WriteGroup | QFileDevice::WriteOther));
    for (const FaultAct act : kFaultActs) {
        const CliAnswer answer = runIn(cli, world.commandLine({act, 0}), obeyPermissions);
        QVERIFY2(answer.exitStatus == 77 || answer.exitStatus == 69 || answer.exitStatus == 74, answer.summary().constData());
        qInfo("%s: %s", faultActName(act), qPrintable(answer.lastErrorLine()));
    }
    QFile::setPermissions(locked, before);
    for (const QString &beside : QDir(place.absolutePath()).entryList(QDir::Files))
        QFile::setPermissions(place.absoluteDir().filePath(beside), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser);
    for (const FaultAct act : kFaultActs) {
        QCOMPARE(world.moved({act, 0}), 0);
        const CliAnswer answer = cli.json(world.commandLine({act, 0}));
        QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    }
    QCOMPARE(world.brokenInvariants(), QStringList());
}

QTEST_GUILESS_MAIN(TestKillProgram)
#include "tst_kill_program.moc"
