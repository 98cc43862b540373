#include "tests/benchmarks/child_run.h"

#include "tests/benchmarks/bench.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <array>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

/// Starts the command with `descriptors` as its standard ones; waits for its end.
int startAndWait(char **command, std::array<int, 3> descriptors, rusage &used)
{
    const pid_t child = ::fork();
    if (child == 0) {
        for (int i = 0; i < 3; ++i)
            ::dup2(descriptors[size_t(i)], i);
        ::execvp(command[0], command);
        ::_exit(127);
    }
    int status = 0;
    if (child < 0 || ::wait4(child, &status, 0, &used) != child)
        return 127;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

} // namespace

int measureChild(char **arguments)
{
    QElapsedTimer clock;
    clock.start();
    rusage used = {};
    const int status = startAndWait(arguments + 1, {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}, used);
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    QFile figures(QFile::decodeName(arguments[0]));
    if (!figures.open(QIODevice::WriteOnly))
        return 1;
    figures.write(QByteArray::number(seconds, 'f', 9) + ' ' + QByteArray::number(qlonglong(used.ru_maxrss)) + ' ' + QByteArray::number(status));
    return 0;
}

ChildRun runChild(const QStringList &command, const QString &input)
{
    QTemporaryFile output;
    QTemporaryFile figures;
    if (!output.open() || !figures.open())
        giveUp(output.errorString());
    std::vector<QByteArray> words = {"/proc/self/exe", kMeasureWord, QFile::encodeName(figures.fileName())};
    for (const QString &word : command)
        words.push_back(QFile::encodeName(word));
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int from = ::open(input.isEmpty() ? "/dev/null" : QFile::encodeName(input).constData(), O_RDONLY | O_CLOEXEC);
    rusage ignored = {};
    startAndWait(arguments.data(), {from, output.handle(), output.handle()}, ignored);
    ::close(from);
    const QList<QByteArray> measured = figures.readAll().split(' ');
    if (measured.size() != 3 || measured[2] != "0") {
        output.seek(0);
        giveUp(command.join(u' ') + u" failed: "_s + QString::fromUtf8(output.readAll().left(2000)));
    }
    return {measured[0].toDouble(), measured[1].toDouble() / 1024.0};
}

namespace {

/// Ticks of processor time that all threads of a process have used; nothing once it is gone.
std::optional<qint64> processorTicks(pid_t process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.value(11).toLongLong() + fields.value(12).toLongLong();
}

double peakMegabytesOf(pid_t process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    return double(status.mid(status.indexOf("VmHWM:") + 6).trimmed().split(' ').value(0).toLongLong()) / 1024.0;
}

} // namespace

Screen::Screen()
{
    const QString program = QStandardPaths::findExecutable(u"Xvfb"_s);
    if (program.isEmpty())
        return;
    m_server.start(program, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s, u"tcp"_s});
    if (m_server.waitForReadyRead())
        m_display = u":"_s + QString::fromLatin1(m_server.readLine().trimmed());
}

Screen::~Screen()
{
    m_server.terminate();
    m_server.waitForFinished();
}

ChildRun startUntilQuiet(const QStringList &command, const Screen *screen)
{
    constexpr qint64 quietMs = 300;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QTemporaryDir settings; // it leaves nothing behind, and finds nothing
    environment.insert(u"XDG_CONFIG_HOME"_s, settings.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, screen ? u"xcb"_s : u"offscreen"_s);
    if (screen)
        environment.insert(u"DISPLAY"_s, screen->display());
    environment.insert(u"QT_LOGGING_RULES"_s, u"reckoner.window.debug=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(command.front(), command.mid(1));
    QElapsedTimer clock;
    clock.start();
    if (!program.waitForStarted())
        giveUp(command.front() + u" cannot be started"_s);
    qint64 ticks = -1;
    qint64 busyUntil = 0;
    ChildRun run;
    QByteArray said;
    while (clock.elapsed() - busyUntil < quietMs) {
        program.waitForReadyRead(5);
        said += program.readAll();
        if (run.figuresSeconds <= 0 && said.contains("the first figures are painted"))
            run.figuresSeconds = double(clock.elapsed()) / 1000.0;
        const auto now = processorTicks(pid_t(program.processId()));
        if (program.state() != QProcess::Running || !now)
            giveUp(command.join(u' ') + u" ended by itself: "_s + QString::fromUtf8(said.left(2000)));
        if (std::exchange(ticks, *now) != *now)
            busyUntil = clock.elapsed();
        run.peakMegabytes = peakMegabytesOf(pid_t(program.processId()));
    }
    run.seconds = double(busyUntil) / 1000.0;
    program.kill();
    program.waitForFinished();
    return run;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return double(file.readAll().split(' ').value(1).toLongLong()) * double(::sysconf(_SC_PAGESIZE)) / 1048576.0;
}

} // namespace reckoner::bench
