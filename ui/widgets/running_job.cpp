#include "ui/widgets/running_job.h"

#include <QMetaObject>
#include <utility>

namespace reckoner {

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
    Q_EMIT changed();
}

void RunningJob::report(qint64 rows, qint64 done, qint64 total)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_reported = {rows, done, total};
        if (std::exchange(m_isAnnounced, true))
            return;
    }
    QMetaObject::invokeMethod(this, &RunningJob::showReported);
}

void RunningJob::showReported()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isAnnounced = false;
        m_shown = m_reported;
    }
    Q_EMIT changed();
}

void RunningJob::end()
{
    m_running = false;
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
