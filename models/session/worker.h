// One thread with its own connection that works off jobs. A pool has one writer and a few readers; readers share a queue.
#pragma once

#include "models/database/connection.h"
#include "models/ledger/scope.h"

#include <QThread>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace reckoner {

struct QueuedJob
{
    quint64 serial = 0;
    CancelToken cancel;
    Scope scope;
    std::function<void(Connection &, Scope)> run;
    std::function<void(const Error &)> failed; ///< no connection could be had
};

/// A queue that several workers take from.
class JobQueue
{
public:
    void add(QueuedJob job);
    /// Takes out a job that has not begun; false where it has.
    bool drop(quint64 serial);
    std::optional<QueuedJob> take(); ///< waits; empty when closed
    void close();

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<QueuedJob> m_jobs;
    bool m_closed = false;
};

class Worker : public QThread
{
public:
    Worker(JobQueue &queue, DatabaseUrl url, OpenMode mode);
    /// Ends the statement now running for this job, from any thread.
    void interrupt(quint64 serial);

protected:
    void run() override;

private:
    void workOff(QueuedJob &job);
    Result<Connection *> connection();
    JobQueue &m_queue;
    DatabaseUrl m_url;
    OpenMode m_mode;
    std::mutex m_mutex; ///< guards m_running and m_connection's lifetime against interrupt()
    quint64 m_running = 0;
    std::unique_ptr<Connection> m_connection;
};

} // namespace reckoner
