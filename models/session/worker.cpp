#include "models/session/worker.h"

#include "models/database/server_reach.h"

#include <QDeadlineTimer>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostAttempts = 3;
constexpr std::chrono::milliseconds kLongestInterruption{2'000};
constexpr int kStandbyCatchesUpMs = 100; ///< a standby in step needs a few
constexpr int kLookAgainMs = 5;

} // namespace

Worker::Worker(Lane lane, JobQueue &queue, DatabaseUrl url, OpenMode mode, std::shared_ptr<WalProgress> progress)
    : m_lane(lane), m_queue(queue), m_url(std::move(url)), m_mode(mode), m_progress(std::move(progress))
{
}

void Worker::interrupt(quint64 serial)
{
    const std::scoped_lock lock(m_mutex);
    if (m_used && (serial == 0 || m_running == serial))
        m_used->interrupt();
}

void Worker::cutOff()
{
    const std::scoped_lock lock(m_mutex);
    for (const auto *each : {m_primary.get(), m_standby.get()}) {
        if (each)
            each->cutOff();
    }
}

void Worker::cutOffStandby()
{
    const std::scoped_lock lock(m_mutex);
    if (m_standby)
        m_standby->cutOff();
}

void Worker::run()
{
    while (const auto job = m_queue.take())
        job->done(*job, answerOf(*job));
    change(m_standby, nullptr); // on this thread, which opened them
    change(m_primary, nullptr);
}

JobAnswer Worker::answerOf(const QueuedJob &job)
{
    for (int attempted = 1;; ++attempted) {
        if (const auto wanted = job.cancel.check(); !wanted)
            return job.failed(wanted.error());
        Connection *used = attempted == 1 ? standbyWithAllNews(job) : nullptr;
        const bool isStandby = used != nullptr;
        if (!isStandby) {
            const auto opened = connection(job);
            if (!opened)
                return job.failed(opened.error());
            used = *opened;
        }
        JobAnswer answer = attempt(job, *used);
        if (!answer.error || attempted == kMostAttempts || !isWorthAsking(job, *answer.error, isStandby))
            return answer;
    }
}

JobAnswer Worker::attempt(const QueuedJob &job, Connection &connection)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_running = job.serial;
        m_used = &connection;
    }
    JobAnswer answer;
    try {
        answer = job.run(connection, job.scope);
    } catch (const BrokenInvariant &broken) {
        answer = job.failed({ErrorCode::Damaged, "{message}", {{u"message"_s, QString::fromUtf8(broken.what())}}});
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_running = 0;
        m_used = nullptr;
    }
    if (!connection.awaitInterruption(kLongestInterruption))
        connection.cutOff(); // late, it would end the next job's statement
    if (m_lane == Lane::Write && m_url.hasStandby())
        noteOwnWrite(connection);
    return answer;
}

/// Reading again harms nobody. A standby ends queries that hold up what it has to replay; an interruption may have met the wrong one.
bool Worker::isWorthAsking(const QueuedJob &job, const Error &error, bool wasStandby) const
{
    if (m_lane == Lane::Write || job.cancel.isCanceled())
        return false;
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Canceled || (wasStandby && error.code == ErrorCode::Busy);
}

Result<Connection *> Worker::connection(const QueuedJob &job)
{
    if (m_primary && m_primary->isAlive())
        return m_primary.get();
    change(m_primary, nullptr);
    const auto server = reachServer(m_url, ServerRole::Primary, [&] { return m_stop.isCanceled() || job.cancel.isCanceled(); });
    if (!server)
        return server.error();
    auto fresh = Connection::open(*server, m_mode);
    if (!fresh)
        return fresh.error();
    change(m_primary, std::move(fresh).value());
    return m_primary.get();
}

/// None: the primary has to answer.
Connection *Worker::standbyWithAllNews(const QueuedJob &job)
{
    const auto offered = m_lane == Lane::Read ? m_progress->standby() : std::nullopt;
    if (!offered) {
        change(m_standby, nullptr);
        return nullptr;
    }
    if (!m_standby || m_standby->url().conninfo() != offered->conninfo()) {
        const auto server = reachServer(*offered, ServerRole::Standby, [&] { return m_stop.isCanceled() || job.cancel.isCanceled(); });
        auto fresh = server ? Connection::open(*server, OpenMode::ReadOnly) : server.error();
        change(m_standby, fresh ? std::move(fresh).value() : nullptr);
    }
    return m_standby && hasAllNews(*m_standby, job) ? m_standby.get() : nullptr;
}

bool Worker::hasAllNews(Connection &standby, const QueuedJob &job)
{
    const quint64 needed = m_progress->needed();
    const QDeadlineTimer patience(kStandbyCatchesUpMs);
    for (;;) {
        const auto said = standby.scalar(u"SELECT CAST(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END AS text)"_s);
        const auto replayed = said ? walPosition(said->toString()) : std::nullopt;
        if (!replayed) { // lost, or the primary by now
            change(m_standby, nullptr);
            return false;
        }
        if (*replayed >= needed)
            return true;
        if (patience.hasExpired() || job.cancel.isCanceled())
            return false;
        msleep(kLookAgainMs);
    }
}

void Worker::noteOwnWrite(Connection &primary)
{
    const auto said = primary.scalar(u"SELECT CAST(pg_current_wal_insert_lsn() AS text)"_s);
    if (const auto written = said ? walPosition(said->toString()) : std::nullopt)
        m_progress->advance(*written);
}

/// What it was is closed without holding up the other threads.
void Worker::change(std::unique_ptr<Connection> &connection, std::unique_ptr<Connection> to)
{
    const std::scoped_lock lock(m_mutex);
    connection.swap(to);
}

} // namespace reckoner
