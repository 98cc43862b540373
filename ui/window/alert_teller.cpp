#include "ui/window/alert_teller.h"

#include "ui/widgets/alert_choice.h"
#include "ui/widgets/translation.h"

namespace reckoner {

namespace {

QString idOf(const Alert &alert)
{
    return alertKindName(alert.kind) + alert.account.toString() + bucketName(alert.bucket) + QString::number(alert.threshold.value_or(0)) + alert.periodStart.toIso();
}

} // namespace

AlertTeller::AlertTeller(Session *session, int pauseMs) : QObject(session), m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &AlertTeller::look);
    connect(session, &Session::changed, this, [this] {
        m_isStale = true;
        if (!m_pause.isActive())
            m_pause.start();
    });
    m_pause.start();
}

void AlertTeller::look()
{
    if (!std::exchange(m_isStale, false))
        return;
    m_session->ask<std::vector<Alert>>(this, "alerts", [](Inquiry &inquiry) { return alerts(inquiry); }, [this](const Result<std::vector<Alert>> &found) {
        if (found) // else the Overview says why not
            take(*found);
        Q_EMIT looked();
    });
}

void AlertTeller::take(const std::vector<Alert> &alerts)
{
    QStringList fresh;
    for (const Alert &alert : alerts) {
        if (alert.state != AlertState::Active || m_known.contains(idOf(alert)))
            continue;
        m_known.insert(idOf(alert));
        fresh.append(alertMessage(alert));
    }
    if (!std::exchange(m_hasLooked, true) || fresh.isEmpty() || !alertsAreTold())
        return;
    const qint64 further = fresh.size() - 1;
    Q_EMIT told(further == 0 ? fresh.first() : tr("%1, and %2 more alert(s)", nullptr, plural(further)).arg(fresh.first()).arg(further));
}

} // namespace reckoner
