// A session opens one database, knows actor, role and clock, and hands out the two doors: synchronously for the command line and tests
// (read, write, on the calling thread), asynchronously for the window (ask, act: newest wins, the answer arrives queued on the owner's thread).
#pragma once

#include "models/database/change_feed.h"
#include "models/ledger/operation.h"

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
    /// A reading door over every company the login sees; narrow it with narrowedTo().
    Result<Inquiry> inquiry();

    // --- for the window
    template <typename T>
    using ReadJob = std::function<Result<T>(Inquiry &)>;
    template <typename T>
    using WriteJob = std::function<Result<T>(Connection &, const Scope &)>;

    /// Reads on a reader thread. A newer ask with the same owner and slot cancels the older one, whose answer never arrives. `done` runs on the
    /// owner's thread, only while the owner lives.
    template <typename T>
    CancelToken ask(QObject *owner, const char *slot, ReadJob<T> job, std::function<void(Result<T>)> done)
    {
        return submit(owner, QByteArray(slot), Lane::Read, [job = std::move(job), done = std::move(done)](Connection &connection, Scope scope) {
            Inquiry inquiry(connection, std::move(scope));
            auto answer = std::make_shared<Result<T>>(job(inquiry));
            return std::function<void()>([answer, done] { done(std::move(*answer)); });
        }, [done](const Error &error) { done(Result<T>(error)); });
    }
    /// Writes on the writer thread, in order of asking. Never replaced by a newer one.
    template <typename T>
    CancelToken act(QObject *owner, WriteJob<T> job, std::function<void(Result<T>)> done)
    {
        return submit(owner, {}, Lane::Write, [job = std::move(job), done = std::move(done)](Connection &connection, Scope scope) {
            auto answer = std::make_shared<Result<T>>(job(connection, scope));
            return std::function<void()>([answer, done] { done(std::move(*answer)); });
        }, [done](const Error &error) { done(Result<T>(error)); });
    }
    /// Starts the change feed (the window does; the command line does not).
    void watch();

Q_SIGNALS:
    void changed();                               ///< some program changed the database
    void connectionLost(const QString &why);
    void connectionRestored();
    void busyChanged(int runningJobs);

private:
    enum class Lane { Read, Write };
    using Work = std::function<std::function<void()>(Connection &, Scope)>;
    explicit Session(SessionOptions options);
    CancelToken submit(QObject *owner, const QByteArray &slot, Lane lane, Work work, std::function<void(const Error &)> failed);
    Outcome establishScope();
    Outcome takeRoleOfLogin(const Inquiry &inquiry);

    class Pool;
    SessionOptions m_options;
    Scope m_scope;
    std::optional<std::vector<CompanyId>> m_ofRole; ///< the companies where the login holds the scope's role; none: not limited
    QStringList m_warnings;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Pool> m_pool;
    std::unique_ptr<ChangeFeed> m_feed;
};

} // namespace reckoner
