#include "app/cli/interrupt.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace reckoner::cli {

namespace {

sigset_t handledSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int each : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, each);
    return signals;
}

/// Its only effect is that a waiting read ends with EINTR.
void wake(int) {}

} // namespace

Interrupt::Interrupt() : m_mainThread(pthread_self())
{
    struct sigaction action = {};
    action.sa_handler = wake;
    sigaction(SIGUSR1, &action, nullptr);
    std::signal(SIGXFSZ, SIG_IGN); // a limit of file sizes is an error of the write, like a full disk
    const sigset_t signals = handledSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::thread([this] { waitForSignals(); });
}

Interrupt::~Interrupt()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    pthread_kill(m_thread.native_handle(), SIGTERM); // wakes sigwait()
    m_thread.join();
}

void Interrupt::interrupts(Connection &connection)
{
    const std::lock_guard lock(m_mutex);
    m_connection = &connection;
}

void Interrupt::release()
{
    const std::lock_guard lock(m_mutex);
    m_connection = nullptr;
}

void Interrupt::waitForSignals()
{
    const sigset_t signals = handledSignals();
    for (;;) {
        int signal = 0;
        if (sigwait(&signals, &signal) != 0)
            continue;
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        if (m_token.isCanceled())
            _exit(kCanceledExitStatus);
        m_token.cancel();
        endStandardInput();
        if (m_connection)
            m_connection->interrupt();
    }
}

/// A read that waits for a person or a pipe is woken, tries again and finds the end.
void Interrupt::endStandardInput() const
{
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    close(nothing);
    pthread_kill(m_mainThread, SIGUSR1);
}

} // namespace reckoner::cli
