#include "models/exchange/unwatched_work.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <future>
#include <mutex>
#include <set>
#include <thread>
#include <unistd.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kLookEvery(20); ///< for Cancel
constexpr int kMostTries = 1'000;

std::atomic_int s_running = 0;
std::atomic_bool s_freesAtTheEnd = false;

/// Folders that are there; never taken down, because a thread may outlast main().
struct Folders
{
    std::mutex mutex;
    std::set<QString> paths;
};
Folders &folders()
{
    static auto *const all = new Folders;
    return *all;
}

void removeFolders()
{
    Folders &all = folders();
    const std::lock_guard lock(all.mutex);
    for (const QString &path : all.paths) {
        for (int tries = 0; tries < kMostTries && !QDir(path).removeRecursively(); ++tries)
            std::this_thread::yield(); // a temporary file was just made in it, and loses its name at once
    }
}

/// The system takes its time to free files of a gigabyte that have no name: a second process, which nobody waits for, is the last to let go of them.
void leaveFilesToAnother()
{
    constexpr useconds_t lookEveryMicros = 10'000;
    const pid_t first = ::getpid();
    if (::fork() != 0)
        return;
    while (::getppid() == first)
        ::usleep(lookEveryMicros);
    ::_exit(0);
}

/// A library says that its files are gone; but the program has said its last word.
void beSilent()
{
    const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
}

} // namespace

void runUnwatched(std::function<void()> work)
{
    ++s_running;
    std::thread([work = std::move(work)]() mutable {
        work();
        work = nullptr; // what it owned is gone before it counts as ended
        --s_running;
    }).detach();
}

void letGo(std::function<void()> release)
{
    if (s_freesAtTheEnd)
        ++s_running; // for ever: the end of the program frees it
    else
        runUnwatched(std::move(release));
}

void freeAtTheEnd()
{
    s_freesAtTheEnd = true;
}

Outcome runUnlessCanceled(std::function<Outcome()> work, const CancelToken &cancel)
{
    const auto promise = std::make_shared<std::promise<Outcome>>();
    std::future<Outcome> ended = promise->get_future();
    runUnwatched([work = std::move(work), promise] { promise->set_value(work()); });
    while (ended.wait_for(kLookEvery) != std::future_status::ready)
        CHECK(cancel.check());
    return ended.get();
}

int endProgram(int status)
{
    if (s_running == 0)
        return status;
    std::fflush(stdout);
    std::fflush(stderr);
    beSilent();
    removeFolders();
    leaveFilesToAnother();
    ::_exit(status);
}

WorkFolder::WorkFolder(const QString &path) : m_path(path)
{
    Folders &all = folders();
    const std::lock_guard lock(all.mutex);
    all.paths.insert(path);
}

WorkFolder::~WorkFolder()
{
    Folders &all = folders();
    const std::lock_guard lock(all.mutex);
    all.paths.erase(m_path);
    QDir(m_path).removeRecursively();
}

Result<std::shared_ptr<WorkFolder>> WorkFolder::beside(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = file.dir().filePath(u'.' + file.fileName() + u'.' + QUuid::createUuid().toString(QUuid::Id128).left(8) + u".part"_s);
    if (!QDir().mkdir(folder))
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} cannot be written: {why}."),
                     {{u"file"_s, path}, {u"why"_s, u"the folder is missing or not writable"_s}, {u"created"_s, false}}};
    return std::shared_ptr<WorkFolder>(new WorkFolder(folder));
}

void WorkFolder::clear() const
{
    const QDir folder(m_path);
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden))
        QFile::remove(folder.filePath(name));
}

} // namespace reckoner
