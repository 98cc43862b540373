#include "models/session/job_queue.h"

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

} // namespace reckoner
