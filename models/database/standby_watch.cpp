#include "models/database/standby_watch.h"

#include "models/database/heartbeat.h"
#include "models/database/server_reach.h"

#include <QThread>
#include <QTimer>

namespace reckoner {

namespace {

constexpr int kLookMs = 500;
constexpr int kRetryMs = 2'000;

/// Null where it no longer follows: it was made the primary.
const char kQuestion[] = "SELECT CAST(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END AS text)";

} // namespace

class StandbyWatch::Worker : public QObject
{
public:
    Worker(StandbyWatch &watch, DatabaseUrl url, std::shared_ptr<WalProgress> progress, CancelToken stop)
        : m_watch(watch), m_url(std::move(url)), m_progress(std::move(progress)), m_stop(std::move(stop))
    {
    }

    void begin()
    {
        m_timer = std::make_unique<QTimer>();
        connect(m_timer.get(), &QTimer::timeout, this, &Worker::look);
        look();
    }

private:
    void look()
    {
        if (m_beat)
            m_beat->ask();
        else if (!find())
            tell({StandbyState::Kind::Gone, 0});
        m_timer->start(m_beat ? kLookMs : kRetryMs);
    }

    bool find()
    {
        const auto server = reachServer(m_url, ServerRole::Standby, [this] { return m_stop.isCanceled(); });
        if (!server)
            return false;
        auto opened = Connection::open(*server, OpenMode::ReadOnly);
        if (!opened)
            return false;
        m_server = *server;
        m_beat = std::make_unique<Heartbeat>(std::move(opened).value(), kQuestion,
                                             Heartbeat::Hooks{[this](const QStringList &row) { take(row); }, [] {}, [this](const QString &) { loseLater(); }});
        m_beat->ask();
        return true;
    }

    void take(const QStringList &row)
    {
        const auto replayed = walPosition(row.value(0));
        if (!replayed)
            return loseLater();
        m_progress->offerStandby(m_server);
        tell({StandbyState::Kind::Following, qint64(std::chrono::duration_cast<std::chrono::seconds>(m_progress->behind(*replayed)).count())});
    }

    /// The beat is let go when it is no longer on the stack.
    void loseLater()
    {
        m_progress->offerStandby(std::nullopt);
        const auto lose = [this] {
            m_beat.reset();
            tell({StandbyState::Kind::Gone, 0});
            look();
        };
        QMetaObject::invokeMethod(this, lose, Qt::QueuedConnection);
    }

    void tell(const StandbyState &state)
    {
        if (std::exchange(m_told, state) != state)
            Q_EMIT m_watch.changed(state);
    }

    StandbyWatch &m_watch;
    DatabaseUrl m_url;
    std::shared_ptr<WalProgress> m_progress;
    CancelToken m_stop;
    DatabaseUrl m_server;
    std::unique_ptr<Heartbeat> m_beat;
    std::unique_ptr<QTimer> m_timer;
    StandbyState m_told;
};

StandbyWatch::StandbyWatch(const DatabaseUrl &url, std::shared_ptr<WalProgress> progress, QObject *parent)
    : QObject(parent), m_thread(std::make_unique<QThread>()), m_worker(new Worker(*this, url, std::move(progress), m_stop))
{
    qRegisterMetaType<StandbyState>();
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::started, m_worker, &Worker::begin);
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater); // its connection closes on the thread that opened it
}

StandbyWatch::~StandbyWatch()
{
    m_stop.cancel();
    if (!m_thread->isRunning())
        delete m_worker; // never started
    m_thread->quit();
    m_thread->wait();
}

void StandbyWatch::start()
{
    m_thread->start();
}

} // namespace reckoner
