#include "ui/widgets/running_job.h"

namespace reckoner {

namespace {

constexpr int kShowEveryMs = 60;

} // namespace

/// By the clock and not by its events: a worker that tells faster than the window paints would leave it no time for anything else.
RunningJob::RunningJob(QObject *parent) : QObject(parent)
{
    m_showing.setInterval(kShowEveryMs);
    connect(&m_showing, &QTimer::timeout, this, [this] {
        if (takeReported())
            Q_EMIT changed();
    });
}

void RunningJob::begin(const QString &title, const CancelToken &cancel)
{
    m_running = true;
    m_title = title;
    m_cancel = cancel;
    m_shown = {};
    {
        const std::scoped_lock lock(m_mutex);
        m_reported = {};
    }
    m_since.start();
    m_showing.start();
    Q_EMIT changed();
}

void RunningJob::report(qint64 rows, qint64 done, qint64 total)
{
    const std::scoped_lock lock(m_mutex);
    m_reported = {rows, done, total};
}

bool RunningJob::takeReported()
{
    const std::scoped_lock lock(m_mutex);
    const bool isNew = m_reported != m_shown;
    m_shown = m_reported;
    return isNew;
}

void RunningJob::end()
{
    m_running = false;
    m_showing.stop();
    takeReported();
    Q_EMIT changed();
}

void RunningJob::cancel()
{
    m_cancel.cancel();
}

qint64 RunningJob::perSecond(qint64 count) const
{
    const qint64 elapsedMs = m_since.isValid() ? m_since.elapsed() : 0;
    return elapsedMs > 0 ? count * 1000 / elapsedMs : 0;
}

qint64 RunningJob::rowsPerSecond() const
{
    return perSecond(m_shown.rows);
}

std::optional<qint64> RunningJob::secondsLeft() const
{
    const qint64 rate = perSecond(m_shown.done);
    if (rate <= 0 || m_shown.total <= m_shown.done)
        return {};
    return (m_shown.total - m_shown.done + rate - 1) / rate;
}

} // namespace reckoner
