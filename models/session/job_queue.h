// Jobs for worker threads, in order, and what comes of them. A reading job may be run again: it only reads.
#pragma once

#include "models/database/connection.h"
#include "models/ledger/scope.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace reckoner {

struct JobAnswer
{
    std::function<void()> deliver; ///< tells whoever asked
    std::optional<Error> error;
};

struct QueuedJob
{
    quint64 serial = 0;
    CancelToken cancel;
    Scope scope;
    std::function<JobAnswer(Connection &, const Scope &)> run;
    std::function<JobAnswer(const Error &)> failed; ///< the answer where it could not be run
    std::function<void(const QueuedJob &, const JobAnswer &)> done;
    int timesAsked = 0; ///< after an answer that the connection spoiled
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

} // namespace reckoner
