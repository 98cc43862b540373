#include "ui/widgets/running_job.h"

#include <QMetaObject>

namespace reckoner {

void RunningJob::begin(const QString &title, const CancelToken &cancel)
{
    m_running = true;
    m_title = title;
    m_cancel = cancel;
    m_done = 0;
    m_total = 0;
    m_since.start();
    Q_EMIT changed();
}

void RunningJob::report(qint64 done, qint64 total)
{
    QMetaObject::invokeMethod(this, [this, done, total] {
        m_done = done;
        m_total = total;
        Q_EMIT changed();
    });
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

qint64 RunningJob::perSecond() const
{
    const qint64 elapsedMs = m_since.isValid() ? m_since.elapsed() : 0;
    return elapsedMs > 0 ? m_done * 1000 / elapsedMs : 0;
}

std::optional<qint64> RunningJob::secondsLeft() const
{
    const qint64 rate = perSecond();
    if (rate <= 0 || m_total <= m_done)
        return {};
    return (m_total - m_done + rate - 1) / rate;
}

} // namespace reckoner
