// Tells when something begins to run short, or a wallet falls below its threshold, while the window is open. What was so before stands on the Overview.
#pragma once

#include "models/alerts/thresholds.h"
#include "models/session/session.h"

#include <QSet>
#include <QTimer>

namespace reckoner {

class AlertTeller : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPauseMs = 10'000; ///< between two looks, and before the first
    /// Lives with the session.
    explicit AlertTeller(Session *session, int pauseMs = kPauseMs);

Q_SIGNALS:
    void looked();
    void told(const QString &sentence);

private:
    void look();
    void take(const std::vector<Alert> &alerts);
    Session *m_session;
    QTimer m_pause;
    bool m_isStale = true;
    bool m_hasLooked = false;
    QSet<QString> m_known;
};

} // namespace reckoner
