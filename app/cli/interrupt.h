// Ctrl-C and friends: the first asks the work to stop (cancel token; the running statement and a waiting read of standard input end), the
// second ends the program at once; what was not committed is rolled back by the database either way.
#pragma once

#include "models/database/connection.h"

#include <mutex>
#include <pthread.h>
#include <thread>

namespace reckoner::cli {

inline constexpr int kCanceledExitStatus = 130;

class Interrupt
{
public:
    /// Must be made before any other thread: it blocks the signals for all of them.
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;
    const CancelToken &token() const { return m_token; }
    /// The connection whose running statement a signal ends; release() before it closes.
    void interrupts(Connection &connection);
    void release();

private:
    void waitForSignals();
    void endStandardInput() const;
    pthread_t m_mainThread;
    CancelToken m_token;
    std::mutex m_mutex;
    Connection *m_connection = nullptr;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace reckoner::cli
