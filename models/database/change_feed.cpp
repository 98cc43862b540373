#include "models/database/change_feed.h"

#include "models/database/connection.h"

#include <QSqlDriver>
#include <QThread>
#include <QTimer>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSqliteLookMs = 200;
constexpr int kPostgresLookMs = 500;
constexpr int kLongestRetryMs = 5'000;

} // namespace

/// Lives on the feed's thread with its own connection; looks, listens, and reconnects.
class ChangeFeed::Worker : public QObject
{
public:
    Worker(ChangeFeed *feed, DatabaseUrl url) : m_feed(feed), m_url(std::move(url)) {}

    void begin()
    {
        m_timer = new QTimer(this);
        connect(m_timer, &QTimer::timeout, this, &Worker::look);
        connectAgain();
        m_timer->start(interval());
    }

    void look()
    {
        if (!m_connection) {
            connectAgain();
            return;
        }
        const auto mark = m_connection->scalar(lookSql());
        if (!mark) {
            if (mark.error().code != ErrorCode::Busy)
                lost(mark.error());
            return;
        }
        if (mark->toString() == m_mark)
            return;
        m_mark = mark->toString();
        Q_EMIT m_feed->changed();
    }

private:
    bool isSqlite() const { return m_url.dialect() == Dialect::Sqlite; }
    int interval() const { return isSqlite() ? kSqliteLookMs : kPostgresLookMs; }
    // the snapshot's text changes whenever anybody commits; also a heartbeat
    QString lookSql() const { return isSqlite() ? u"PRAGMA data_version"_s : u"SELECT CAST(pg_current_snapshot() AS text)"_s; }

    void connectAgain()
    {
        auto opened = Connection::open(m_url, OpenMode::ReadOnly);
        if (!opened) {
            lost(opened.error());
            return;
        }
        m_connection = std::move(opened).value();
        listen();
        const auto mark = m_connection->scalar(lookSql());
        m_mark = mark ? mark->toString() : QString();
        if (!m_isLost)
            return;
        m_isLost = false;
        m_retryMs = interval();
        m_timer->start(interval());
        Q_EMIT m_feed->connectionRestored();
        Q_EMIT m_feed->changed(); // whatever happened meanwhile
    }

    void listen()
    {
        if (isSqlite())
            return;
        QSqlDriver *driver = m_connection->qtDatabase().driver();
        connect(driver, &QSqlDriver::notification, this, [this] { look(); });
        driver->subscribeToNotification(u"reckoner"_s);
    }

    void lost(const Error &error)
    {
        m_connection.reset();
        m_retryMs = m_isLost ? std::min(m_retryMs * 2, kLongestRetryMs) : interval();
        m_timer->start(m_retryMs);
        if (m_isLost)
            return;
        m_isLost = true;
        Q_EMIT m_feed->connectionLost(plainSentence(error));
    }

    ChangeFeed *m_feed;
    DatabaseUrl m_url;
    std::unique_ptr<Connection> m_connection;
    QTimer *m_timer = nullptr;
    QString m_mark;
    int m_retryMs = kSqliteLookMs;
    bool m_isLost = false;
};

ChangeFeed::ChangeFeed(const DatabaseUrl &url, QObject *parent) : QObject(parent), m_thread(std::make_unique<QThread>()), m_worker(new Worker(this, url))
{
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::started, m_worker, &Worker::begin);
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater); // its connection closes on the thread that opened it
}

ChangeFeed::~ChangeFeed()
{
    m_thread->quit();
    m_thread->wait();
    if (!m_thread->isFinished())
        delete m_worker;
}

void ChangeFeed::start()
{
    m_thread->start();
}

void ChangeFeed::lookNow()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->look(); }, Qt::QueuedConnection);
}

} // namespace reckoner
