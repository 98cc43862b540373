#include "models/database/change_feed.h"

#include "models/database/connection.h"

#include <QSocketNotifier>
#include <QThread>
#include <QTimer>
#include <libpq-fe.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSqliteLookMs = 200;
constexpr int kPostgresLookMs = 500;
constexpr int kLongestAnswerMs = 5'000; ///< a server that is silent for longer counts as lost
constexpr int kFirstRetryMs = 250;
constexpr int kLongestRetryMs = 10'000;

/// One connection's view of the database. It tells of a change, or that it can see no more.
class Watch
{
public:
    struct Listener
    {
        std::function<void()> changed;
        std::function<void(const QString &)> lost;
    };
    explicit Watch(Listener listener) : m_listener(std::move(listener)) {}
    virtual ~Watch() = default;
    virtual Outcome begin() = 0;
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

    Outcome begin() override
    {
        look();
        return {};
    }
    void look() override
    {
        const auto version = m_connection->scalar(u"PRAGMA data_version"_s);
        if (version)
            see(version->toString());
        else if (version.error().code != ErrorCode::Busy)
            m_listener.lost(plainSentence(version.error()));
    }
    int lookEveryMs() const override { return kSqliteLookMs; }

private:
    std::unique_ptr<Connection> m_connection;
};

/// LISTEN for hints, and a look at the snapshot, whose text changes when anybody commits. Nothing here waits for the server: it may be
/// stopped or cut off, and only silence tells.
class PostgresWatch : public Watch
{
public:
    PostgresWatch(std::unique_ptr<Connection> connection, Listener listener)
        : Watch(std::move(listener)), m_connection(std::move(connection)), m_notifier(PQsocket(handle()), QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { read(); });
        QObject::connect(&m_silence, &QTimer::timeout, &m_silence, [this] { fail(u"The server does not answer."_s); });
        m_silence.setSingleShot(true);
    }

    Outcome begin() override
    {
        CHECK(m_connection->execute(u"LISTEN reckoner"_s));
        look();
        return {};
    }

    void look() override
    {
        if (m_isAsking || m_hasFailed)
            return;
        if (PQsendQuery(handle(), "SELECT CAST(pg_current_snapshot() AS text)") != 1)
            return failAsTold();
        m_isAsking = true;
        m_silence.start(kLongestAnswerMs);
    }
    int lookEveryMs() const override { return kPostgresLookMs; }

private:
    PGconn *handle() const { return m_connection->postgresHandle(); }

    void read()
    {
        if (m_hasFailed)
            return;
        if (PQconsumeInput(handle()) != 1)
            return failAsTold();
        if (m_isAsking && !takeAnswer())
            return failAsTold();
        if (takeNotifications())
            look(); // the snapshot says whether it was seen already
    }

    /// False where the question failed.
    bool takeAnswer()
    {
        while (!PQisBusy(handle())) {
            PGresult *result = PQgetResult(handle());
            if (!result) {
                m_isAsking = false;
                m_silence.stop();
                return true;
            }
            const bool isAnswer = PQresultStatus(result) == PGRES_TUPLES_OK;
            const QString mark = isAnswer ? QString::fromLatin1(PQgetvalue(result, 0, 0)) : QString();
            PQclear(result);
            if (!isAnswer)
                return false;
            see(mark);
        }
        return true;
    }

    bool takeNotifications()
    {
        bool isAny = false;
        while (PGnotify *notification = PQnotifies(handle())) {
            PQfreemem(notification);
            isAny = true;
        }
        return isAny;
    }

    void failAsTold() { fail(QString::fromUtf8(PQerrorMessage(handle())).trimmed()); }

    void fail(const QString &why)
    {
        m_hasFailed = true;
        m_notifier.setEnabled(false);
        m_silence.stop();
        m_listener.lost(why);
    }

    std::unique_ptr<Connection> m_connection;
    QSocketNotifier m_notifier;
    QTimer m_silence;
    bool m_isAsking = false;
    bool m_hasFailed = false;
};

} // namespace

/// Lives on the feed's thread; connects, and connects again.
class ChangeFeed::Worker : public QObject
{
public:
    Worker(ChangeFeed &feed, DatabaseUrl url) : m_feed(feed), m_url(std::move(url)) {}

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
        auto opened = Connection::open(m_url, OpenMode::ReadOnly);
        if (!opened)
            return lost(plainSentence(opened.error()));
        m_watch = watch(std::move(opened).value());
        if (const auto begun = m_watch->begin(); !begun)
            return lost(plainSentence(begun.error()));
        if (!m_isLost)
            return;
        m_isLost = false;
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
        const Watch::Listener listener{[this] { Q_EMIT m_feed.changed(); }, loseLater};
        if (m_url.dialect() == Dialect::Sqlite)
            return std::make_unique<SqliteWatch>(std::move(connection), listener);
        return std::make_unique<PostgresWatch>(std::move(connection), listener);
    }

    void lost(const QString &why)
    {
        m_watch.reset();
        m_retryMs = m_isLost ? std::min(m_retryMs * 2, kLongestRetryMs) : kFirstRetryMs;
        m_timer->start(m_retryMs);
        if (!std::exchange(m_isLost, true))
            Q_EMIT m_feed.connectionLost(why);
    }

    ChangeFeed &m_feed;
    DatabaseUrl m_url;
    std::unique_ptr<Watch> m_watch;
    std::unique_ptr<QTimer> m_timer;
    int m_retryMs = kFirstRetryMs;
    bool m_isLost = false;
};

ChangeFeed::ChangeFeed(const DatabaseUrl &url, QObject *parent)
    : QObject(parent), m_thread(std::make_unique<QThread>()), m_worker(new Worker(*this, url))
{
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::started, m_worker, &Worker::begin);
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater); // its connection closes on the thread that opened it
}

ChangeFeed::~ChangeFeed()
{
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
