#include "models/database/change_feed.h"

#include "models/database/heartbeat.h"
#include "models/database/server_reach.h"

#include <QThread>
#include <QTimer>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSqliteLookMs = 40; ///< a look costs some microseconds; what others write is on screen within a tenth of a second
constexpr int kPostgresLookMs = 500;
constexpr int kFirstRetryMs = 250;
constexpr int kLongestRetryMs = 1'000; ///< figures are right again within two seconds of the server's return

/// One connection's view of the database. It tells of a change, or that it can see no more.
class Watch
{
public:
    struct Listener
    {
        std::function<void()> answered;
        std::function<void()> changed;
        std::function<void(const QString &)> lost;
    };
    explicit Watch(Listener listener) : m_listener(std::move(listener)) {}
    virtual ~Watch() = default;
    virtual void look() = 0;
    virtual int lookEveryMs() const = 0;

protected:
    /// A mark that differs from the last one means that somebody committed.
    void see(const QString &mark)
    {
        const bool isNew = m_mark != mark;
        const bool isFirst = m_mark.isNull();
        m_mark = mark;
        if (isNew && !isFirst)
            m_listener.changed();
    }
    Listener m_listener;

private:
    QString m_mark;
};

/// data_version changes with every commit of any other connection.
class SqliteWatch : public Watch
{
public:
    SqliteWatch(std::unique_ptr<Connection> connection, Listener listener) : Watch(std::move(listener)), m_connection(std::move(connection)) {}

    void look() override
    {
        const auto version = m_connection->scalar(u"PRAGMA data_version"_s);
        if (version) {
            m_listener.answered();
            see(version->toString());
        } else if (version.error().code != ErrorCode::Busy) {
            m_listener.lost(plainSentence(version.error()));
        }
    }
    int lookEveryMs() const override { return kSqliteLookMs; }

private:
    std::unique_ptr<Connection> m_connection;
};

/// LISTEN for hints, and a look at the snapshot, whose text changes when anybody commits. A standby knows no LISTEN.
class PostgresWatch : public Watch
{
public:
    PostgresWatch(std::unique_ptr<Connection> connection, std::shared_ptr<WalProgress> progress, Listener listener)
        : Watch(std::move(listener)), m_progress(std::move(progress)), m_beat(std::move(connection), kQuestion, hooks(), "LISTEN reckoner")
    {
    }

    void look() override { m_beat.ask(); }
    int lookEveryMs() const override { return kPostgresLookMs; }

private:
    static constexpr char kQuestion[] =
        "SELECT CAST(pg_current_snapshot() AS text), CASE WHEN NOT pg_is_in_recovery() THEN CAST(pg_current_wal_insert_lsn() AS text) END";

    Heartbeat::Hooks hooks()
    {
        return {[this](const QStringList &row) { take(row); }, [this] { look(); }, // the snapshot says whether it was seen already
                [this](const QString &why) { m_listener.lost(why); }};
    }

    void take(const QStringList &row)
    {
        if (const auto position = walPosition(row.value(1))) {
            if (std::exchange(m_isFirst, false))
                m_progress->restart(*position);
            else
                m_progress->advance(*position);
        }
        m_listener.answered();
        see(row.value(0));
    }

    std::shared_ptr<WalProgress> m_progress;
    Heartbeat m_beat;
    bool m_isFirst = true;
};

} // namespace

/// Lives on the feed's thread; connects, and connects again.
class ChangeFeed::Worker : public QObject
{
public:
    Worker(ChangeFeed &feed, DatabaseUrl url, std::shared_ptr<WalProgress> progress, CancelToken stop)
        : m_feed(feed), m_url(std::move(url)), m_progress(std::move(progress)), m_stop(std::move(stop))
    {
    }

    void begin()
    {
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        connect(m_timer.get(), &QTimer::timeout, this, &Worker::lookOrConnect);
        lookOrConnect();
    }

    void lookOrConnect()
    {
        if (m_watch)
            m_watch->look();
        else
            tryToConnect();
        m_timer->start(m_watch ? m_watch->lookEveryMs() : m_retryMs);
    }

private:
    void tryToConnect()
    {
        const auto server = reachServer(m_url, ServerRole::Primary, [this] { return m_stop.isCanceled(); });
        if (!server)
            return lost(plainSentence(server.error()));
        auto opened = Connection::open(*server, OpenMode::ReadOnly);
        if (!opened)
            return lost(plainSentence(opened.error()));
        m_watch = watch(std::move(opened).value());
        m_watch->look();
    }

    /// The database was seen: it is found again only now.
    void answered()
    {
        if (!std::exchange(m_isLost, false))
            return;
        Q_EMIT m_feed.connectionRestored();
        Q_EMIT m_feed.changed(); // whatever happened meanwhile
    }

    std::unique_ptr<Watch> watch(std::unique_ptr<Connection> connection)
    {
        // A watch that has lost its connection is let go when it is no longer on the stack.
        const auto loseLater = [this](const QString &why) {
            const auto lose = [this, why] { lost(why); };
            QMetaObject::invokeMethod(this, lose, Qt::QueuedConnection);
        };
        const Watch::Listener listener{[this] { answered(); }, [this] { Q_EMIT m_feed.changed(); }, loseLater};
        if (m_url.dialect() == Dialect::Sqlite)
            return std::make_unique<SqliteWatch>(std::move(connection), listener);
        return std::make_unique<PostgresWatch>(std::move(connection), m_progress, listener);
    }

    void lost(const QString &why)
    {
        if (m_stop.isCanceled())
            return;
        m_watch.reset();
        m_retryMs = m_isLost ? std::min(m_retryMs * 2, kLongestRetryMs) : kFirstRetryMs;
        m_timer->start(m_retryMs);
        if (!std::exchange(m_isLost, true))
            Q_EMIT m_feed.connectionLost(why);
    }

    ChangeFeed &m_feed;
    DatabaseUrl m_url;
    std::shared_ptr<WalProgress> m_progress;
    CancelToken m_stop;
    std::unique_ptr<Watch> m_watch;
    std::unique_ptr<QTimer> m_timer;
    int m_retryMs = kFirstRetryMs;
    bool m_isLost = false;
};

ChangeFeed::ChangeFeed(const DatabaseUrl &url, std::shared_ptr<WalProgress> progress, QObject *parent)
    : QObject(parent), m_thread(std::make_unique<QThread>()), m_worker(new Worker(*this, url, std::move(progress), m_stop))
{
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::started, m_worker, &Worker::begin);
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater); // its connection closes on the thread that opened it
}

ChangeFeed::~ChangeFeed()
{
    m_stop.cancel();
    if (!m_thread->isRunning())
        delete m_worker; // never started
    m_thread->quit();
    m_thread->wait();
}

void ChangeFeed::start()
{
    m_thread->start();
}

void ChangeFeed::lookNow()
{
    const auto look = [worker = m_worker] { worker->lookOrConnect(); };
    QMetaObject::invokeMethod(m_worker, look, Qt::QueuedConnection);
}

} // namespace reckoner
