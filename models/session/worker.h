// One thread with its own connections that works off jobs. A pool has one writer and a few readers; readers share a queue. A reader goes to the standby where
// one is offered that has all that this program wrote and was told of, else to the primary; what the standby, or a lost connection, spoiled is read again.
#pragma once

#include "models/database/wal_progress.h"
#include "models/session/job_queue.h"

#include <QThread>

namespace reckoner {

class Worker : public QThread
{
public:
    enum class Lane { Read, Write };
    Worker(Lane lane, JobQueue &queue, DatabaseUrl url, OpenMode mode, std::shared_ptr<WalProgress> progress);
    /// Ends the statement now running for this job, from any thread; 0: for any.
    void interrupt(quint64 serial);
    /// Begins nothing more, and gives up waiting for a server to connect to.
    void stop() { m_stop.cancel(); }
    /// Takes the server away from whatever waits for it, from any thread.
    void cutOff();
    /// The same for the standby alone.
    void cutOffStandby();

protected:
    void run() override;

private:
    JobAnswer answerOf(const QueuedJob &job);
    JobAnswer attempt(const QueuedJob &job, Connection &connection);
    bool isWorthAsking(const QueuedJob &job, const Error &error, bool wasStandby) const;
    Result<Connection *> connection(const QueuedJob &job);
    Connection *standbyWithAllNews(const QueuedJob &job);
    bool hasAllNews(Connection &standby, const QueuedJob &job);
    void noteOwnWrite(Connection &primary);
    void change(std::unique_ptr<Connection> &connection, std::unique_ptr<Connection> to);

    const Lane m_lane;
    JobQueue &m_queue;
    DatabaseUrl m_url;
    OpenMode m_mode;
    std::shared_ptr<WalProgress> m_progress;
    CancelToken m_stop;
    std::mutex m_mutex; ///< guards the three below against the other threads
    quint64 m_running = 0;
    Connection *m_used = nullptr;
    std::unique_ptr<Connection> m_primary;
    std::unique_ptr<Connection> m_standby;
};

} // namespace reckoner
