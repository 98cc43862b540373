// A session opens one database, knows actor, role and clock, and hands out the two doors: synchronously for the command line and tests
// (read, write, on the calling thread), asynchronously for the window (ask, act: newest wins, the answer arrives queued on the owner's thread).
// A lost server: a question that it spoiled waits and is asked again when it is back; an act is never repeated, its outcome is found out.
#pragma once

#include "models/database/change_feed.h"
#include "models/database/standby_watch.h"
#include "models/ledger/operation.h"
#include "models/session/worker.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>

namespace reckoner {

struct SessionOptions
{
    DatabaseUrl url;
    std::optional<Role> role;     ///< --as; on PostgreSQL one of the roles that the login holds (default: its strongest), another is not_permitted
    QString actor;                ///< --actor; empty: the login
    Clock clock;
    OpenMode mode = OpenMode::ReadWrite;
    bool createSqliteFile = false; ///< make and migrate a missing file (the default database on first use)
    bool requireCurrentSchema = true; ///< false: init, status of an empty database
};

struct StandbyLag
{
    bool answers = false;
    qint64 bytesBehind = 0;   ///< of the primary's log
    qint64 secondsBehind = 0; ///< since the last change that it has; 0 where it has all of them
};

class Session : public QObject
{
    Q_OBJECT
public:
    static Result<std::unique_ptr<Session>> open(const SessionOptions &options);
    ~Session() override; ///< cancels, waits, closes

    const DatabaseUrl &url() const { return m_options.url; }
    const Scope &scope() const { return m_scope; }
    Role role() const { return m_scope.role; }
    bool isReadOnly() const { return m_options.mode == OpenMode::ReadOnly; }
    /// A warning to show once: superuser or owner login, database not in its usual place.
    const QStringList &warnings() const { return m_warnings; }
    /// Lets go of the connection made on this thread, and lives in `thread` from now on: who may not wait opens a session on another thread.
    /// Before anything was asked of it.
    void handOverTo(QThread *thread);
    /// Companies of the login looked up again (one was added).
    Outcome refreshScope();

    // --- on the calling thread (command line, tests); the connection is made on first use and belongs to this thread
    Result<Connection *> connection();
    /// For reading alone: the standby, where the address has one that has all that the primary had written when this was asked; else the primary. The primary
    /// out of reach: the standby as it is, with a warning.
    Result<Connection *> readingConnection();
    /// How far the standby of the address is behind now; none: it names none.
    Result<std::optional<StandbyLag>> standbyLag();
    /// A reading door over every company the login sees; narrow it with narrowedTo().
    Result<Inquiry> inquiry();

    // --- for the window
    template <typename T>
    using ReadJob = std::function<Result<T>(Inquiry &)>;
    template <typename T>
    using WriteJob = std::function<Result<T>(Connection &, const Scope &)>;

    /// Reads on a reader thread. A newer ask with the same owner and slot cancels the older one, whose answer never arrives. `done` runs on the
    /// owner's thread, only while the owner lives. The job may run more than once: a lost connection or a standby spoils an answer.
    template <typename T>
    CancelToken ask(QObject *owner, const char *slot, ReadJob<T> job, std::function<void(Result<T>)> done)
    {
        return submit(owner, QByteArray(slot), Worker::Lane::Read, [job = std::move(job), done](Connection &connection, const Scope &scope) {
            Inquiry inquiry(connection, scope);
            return answerWith<T>(job(inquiry), done);
        }, [done](const Error &error) { return answerWith<T>(error, done); });
    }
    /// Writes on the writer thread, in order of asking. Never replaced by a newer one, and run once.
    template <typename T>
    CancelToken act(QObject *owner, WriteJob<T> job, std::function<void(Result<T>)> done)
    {
        return submit(owner, {}, Worker::Lane::Write, [job = std::move(job), done](Connection &connection, const Scope &scope) {
            return answerWith<T>(job(connection, scope), done);
        }, [done](const Error &error) { return answerWith<T>(error, done); });
    }
    /// Starts the change feed (the window does; the command line does not).
    void watch();
    /// As far as the change feed knows.
    bool isConnected() const { return m_isConnected; }

Q_SIGNALS:
    void changed();                               ///< some program changed the database
    void connectionLost(const QString &why);
    void connectionRestored();
    void standbyChanged(const reckoner::StandbyState &state);
    /// An act's COMMIT got no answer: true while it is being found out whether it was done.
    void findingOut(bool isUnderWay);
    void busyChanged(int runningJobs);

private:
    using Work = std::function<JobAnswer(Connection &, const Scope &)>;
    template <typename T>
    static JobAnswer answerWith(Result<T> result, const std::function<void(Result<T>)> &done)
    {
        const std::optional<Error> error = result ? std::nullopt : std::optional(result.error());
        const auto answer = std::make_shared<Result<T>>(std::move(result));
        return {[answer, done] { done(std::move(*answer)); }, error};
    }
    explicit Session(SessionOptions options);
    CancelToken submit(QObject *owner, const QByteArray &slot, Worker::Lane lane, Work work, std::function<JobAnswer(const Error &)> failed);
    bool isWorthWaiting(const QueuedJob &job, const JobAnswer &answer) const;
    void lose(const QString &why);
    void restore();
    Result<std::unique_ptr<Connection>> openStandby();
    Result<Connection *> standbyOfThisThread();
    Outcome establishScope();
    Outcome takeRoleOfLogin(const Inquiry &inquiry);

    class Pool;
    SessionOptions m_options;
    Scope m_scope;
    std::optional<std::vector<CompanyId>> m_ofRole; ///< the companies where the login holds the scope's role; none: not limited
    QStringList m_warnings;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Connection> m_standby; ///< of the calling thread
    std::shared_ptr<WalProgress> m_progress = std::make_shared<WalProgress>();
    std::unique_ptr<Pool> m_pool;
    std::unique_ptr<ChangeFeed> m_feed;
    std::unique_ptr<StandbyWatch> m_standbyWatch;
    bool m_isConnected = true;
};

} // namespace reckoner
