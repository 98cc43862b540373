#include "tests/benchmarks/child_run.h"

#include "tests/benchmarks/bench.h"

#include <QFile>
#include <QTemporaryFile>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

ChildRun runChild(const QStringList &command, const QString &input)
{
    QTemporaryFile output;
    if (!output.open())
        giveUp(output.errorString());
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(QFile::encodeName(word));
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int from = ::open(input.isEmpty() ? "/dev/null" : QFile::encodeName(input).constData(), O_RDONLY | O_CLOEXEC);
    QElapsedTimer clock;
    clock.start();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(from, STDIN_FILENO);
        ::dup2(output.handle(), STDOUT_FILENO);
        ::dup2(output.handle(), STDERR_FILENO);
        ::execvp(arguments.front(), arguments.data());
        ::_exit(127);
    }
    int status = 0;
    rusage used = {};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child)
        giveUp(command.front() + u" cannot be started"_s);
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    ::close(from);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        output.seek(0);
        giveUp(command.join(u' ') + u" failed: "_s + QString::fromUtf8(output.readAll().left(2000)));
    }
    return {seconds, double(used.ru_maxrss) / 1024.0};
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return double(file.readAll().split(' ').value(1).toLongLong()) * double(::sysconf(_SC_PAGESIZE)) / 1048576.0;
}

} // namespace reckoner::bench
