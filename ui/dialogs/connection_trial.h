// Tries a connection on a thread of its own, and asks for a password where the server wants one. Starting it anew, or cancel(), drops the one that runs.
#pragma once

#include "models/core/cancel_token.h"
#include "models/session/connection_report.h"

#include <QObject>

namespace reckoner {

class SignIn;

class ConnectionTrial : public QObject
{
    Q_OBJECT
public:
    ConnectionTrial(SignIn *signIn, QObject *parent);
    ~ConnectionTrial() override;

    void start(const DatabaseUrl &url);
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void finished(const reckoner::Result<reckoner::ConnectionReport> &report);

private:
    void run(const DatabaseUrl &url);
    void take(const DatabaseUrl &url, const Result<ConnectionReport> &report);
    SignIn *m_signIn;
    CancelToken m_cancel;
    bool m_isRunning = false;
};

} // namespace reckoner
