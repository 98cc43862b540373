#include "models/database/writer_gate.h"

#include "models/database/connection.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QThread>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestWaitMs = 15'000;

} // namespace

WriterGate::Pass::Pass(Pass &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

WriterGate::Pass::~Pass()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor); // the lock goes with its only open file description
}

Result<WriterGate::Pass> WriterGate::enter(const QString &databasePath)
{
    const QString path = databasePath + u"-gate"_s;
    // never opens the database file itself: closing it would drop SQLite's own locks
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0)
        return Error{errno == EROFS || errno == EACCES ? ErrorCode::NotPermitted : ErrorCode::IoError, RECKONER_TEXT("{file} cannot be opened: {why}"),
                     {{u"file"_s, path}, {u"why"_s, QString::fromLocal8Bit(std::strerror(errno))}}};
    Pass pass(descriptor);
    QElapsedTimer waited;
    waited.start();
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return Error{ErrorCode::IoError, RECKONER_TEXT("{file} cannot be locked: {why}"),
                         {{u"file"_s, path}, {u"why"_s, QString::fromLocal8Bit(std::strerror(errno))}}};
        if (waited.elapsed() > kLongestWaitMs)
            return Error{ErrorCode::Busy, RECKONER_TEXT("Another program is writing to this database; try again when it has finished.")};
        QThread::usleep(500 + QRandomGenerator::global()->bounded(2000));
    }
    return pass;
}

Outcome checkpointIfLarge(Connection &connection, int limitPages)
{
    if (connection.url().journal() != Journal::Wal)
        return {};
    const QFile log(connection.url().path() + u"-wal"_s);
    if (log.size() < qint64(limitPages) * 4096)
        return {};
    const auto done = connection.scalar(u"PRAGMA wal_checkpoint(RESTART)"_s);
    return done ? Outcome() : Outcome(done.error());
}

} // namespace reckoner
