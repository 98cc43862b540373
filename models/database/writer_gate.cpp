#include "models/database/writer_gate.h"

#include "models/database/connection.h"
#include "models/database/open_sqlite.h"
#include "models/database/sqlite_file.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

// A gate is two bytes of the lock file. Whoever waits for the first holds the second meanwhile, so that a writer that has just left queues
// up behind the one that waits instead of taking the gate again and again.
constexpr int kWriterByte = 0;
constexpr int kMigrationByte = 2;

// Open file description locks belong to one opening of the file: they hold between threads as well as between processes.
bool setLock(int descriptor, off_t byte, short type)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    int done = -1;
    do {
        done = ::fcntl(descriptor, F_OFD_SETLK, &lock);
    } while (done != 0 && errno == EINTR);
    return done == 0;
}

Error fileError(const QString &path, int number)
{
    const bool isDenied = number == EACCES || number == EPERM || number == EROFS;
    return {isDenied ? ErrorCode::NotPermitted : ErrorCode::IoError,
            RECKONER_TEXT("{file} cannot be locked: {why}"),
            {{u"file"_s, path}, {u"why"_s, QString::fromLocal8Bit(std::strerror(number))}}};
}

/// In the queue: the longer somebody has waited the more often he asks, so that newcomers do not overtake him. Many who ask often would take the processor
/// from the one who writes.
void pauseInQueue(qint64 waitedMs)
{
    QThread::usleep(uint(std::max<qint64>(100, 3000 - waitedMs * 30)));
}

/// At the head of the queue there is only one, and a short write takes less than a millisecond: he asks all the time until it turns out to be a long one.
void pauseAtGate(qint64 waitedMs)
{
    if (waitedMs < 10)
        QThread::yieldCurrentThread();
    else
        QThread::usleep(500);
}

/// How long somebody waits for a gate, over both of its bytes.
struct Patience
{
    explicit Patience(std::chrono::milliseconds longestWait) : longest(longestWait.count()) { waited.start(); }
    qint64 longest;
    QElapsedTimer waited;
};

Outcome lockByte(int descriptor, off_t byte, const QString &path, const Patience &patience, void (&pause)(qint64))
{
    QElapsedTimer atThisByte;
    atThisByte.start();
    while (!setLock(descriptor, byte, F_WRLCK)) {
        if (errno != EAGAIN && errno != EACCES)
            return fileError(path, errno);
        if (patience.waited.elapsed() >= patience.longest)
            return Error{ErrorCode::Busy, RECKONER_TEXT("Another program is writing to this database; try again.")};
        pause(atThisByte.elapsed());
    }
    return {};
}

/// Whoever may write the database may take its gate: the lock file gets the same permissions.
int openLockFile(const QString &path, const QString &databasePath)
{
    struct stat database = {};
    const bool exists = ::stat(QFile::encodeName(databasePath).constData(), &database) == 0;
    const mode_t permissions = exists ? database.st_mode & 0666 : 0666;
    const QByteArray name = QFile::encodeName(path);
    const int made = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, permissions);
    if (made < 0)
        return errno == EEXIST ? ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW) : -1;
    if (exists)
        ::fchmod(made, permissions); // against a narrow umask; where it fails, the narrow one must do
    return made;
}

} // namespace

WriterGate::Pass::Pass(Pass &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

WriterGate::Pass::~Pass()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor); // the locks go with it
}

Result<WriterGate::Pass> WriterGate::enter(const QString &databasePath, std::chrono::milliseconds longestWait)
{
    return take(databasePath, kWriterByte, longestWait);
}

Result<WriterGate::Pass> WriterGate::enterMigration(const QString &databasePath)
{
    return take(databasePath, kMigrationByte, kLongestWait);
}

Result<WriterGate::Pass> WriterGate::take(const QString &databasePath, int firstByte, std::chrono::milliseconds longestWait)
{
    const QString real = realDatabasePath(databasePath);
    const QString path = real + u"-gate"_s;
    const int descriptor = openLockFile(path, real);
    if (descriptor < 0)
        return fileError(path, errno);
    Pass pass(descriptor);
    const Patience patience(longestWait);
    CHECK(lockByte(descriptor, firstByte + 1, path, patience, pauseInQueue));
    CHECK(lockByte(descriptor, firstByte, path, patience, pauseAtGate));
    setLock(descriptor, firstByte + 1, F_UNLCK);
    return pass;
}

Outcome checkpointIfLarge(Connection &connection, int limitPages)
{
    if (!connection.isLogLarge(limitPages))
        return {};
    // PASSIVE: a checkpoint that waited for readers would keep every writer waiting with it. The next writer begins the log anew.
    int inLog = 0;
    int moved = 0;
    const int done = sqlite3_wal_checkpoint_v2(connection.sqliteHandle(), "main", SQLITE_CHECKPOINT_PASSIVE, &inLog, &moved);
    connection.checkpointed(moved < inLog ? limitPages : 0);
    if (done == SQLITE_OK || (done & 0xff) == SQLITE_BUSY)
        return {};
    return sqliteError(connection.sqliteHandle());
}

} // namespace reckoner
