#include "models/session/worker.h"

namespace reckoner {

void JobQueue::add(QueuedJob job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

bool JobQueue::drop(quint64 serial)
{
    const std::scoped_lock lock(m_mutex);
    return std::erase_if(m_jobs, [serial](const QueuedJob &job) { return job.serial == serial; }) > 0;
}

std::optional<QueuedJob> JobQueue::take()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
    if (m_closed)
        return std::nullopt;
    QueuedJob job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void JobQueue::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_jobs.clear();
    }
    m_wake.notify_all();
}

Worker::Worker(JobQueue &queue, DatabaseUrl url, OpenMode mode) : m_queue(queue), m_url(std::move(url)), m_mode(mode) {}

void Worker::interrupt(quint64 serial)
{
    const std::scoped_lock lock(m_mutex);
    if (m_connection && (serial == 0 || m_running == serial))
        m_connection->interrupt();
}

void Worker::run()
{
    while (auto job = m_queue.take())
        workOff(*job);
    const std::scoped_lock lock(m_mutex);
    m_connection.reset(); // on this thread, which opened it
}

void Worker::workOff(QueuedJob &job)
{
    if (const auto wanted = job.cancel.check(); !wanted)
        return job.failed(wanted.error());
    auto opened = connection();
    if (!opened)
        return job.failed(opened.error());
    {
        const std::scoped_lock lock(m_mutex);
        m_running = job.serial;
    }
    try {
        job.run(**opened, job.scope);
    } catch (const BrokenInvariant &broken) {
        job.failed({ErrorCode::Damaged, "{message}", {{QStringLiteral("message"), QString::fromUtf8(broken.what())}}});
    }
    const std::scoped_lock lock(m_mutex);
    m_running = 0;
}

Result<Connection *> Worker::connection()
{
    if (m_connection && m_connection->isAlive())
        return m_connection.get();
    auto fresh = Connection::open(m_url, m_mode);
    const std::scoped_lock lock(m_mutex);
    m_connection.reset();
    if (!fresh)
        return fresh.error();
    m_connection = std::move(fresh).value();
    return m_connection.get();
}

} // namespace reckoner
