#include "tests/benchmarks/child_run.h"

#include "tests/benchmarks/bench.h"

#include <QFile>
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

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return double(file.readAll().split(' ').value(1).toLongLong()) * double(::sysconf(_SC_PAGESIZE)) / 1048576.0;
}

} // namespace reckoner::bench
