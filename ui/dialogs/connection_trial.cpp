#include "ui/dialogs/connection_trial.h"

#include "ui/dialogs/sign_in.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

namespace reckoner {

ConnectionTrial::ConnectionTrial(SignIn *signIn, QObject *parent) : QObject(parent), m_signIn(signIn) {}

ConnectionTrial::~ConnectionTrial()
{
    m_cancel.cancel(); // the thread ends by itself, and tells nobody
}

void ConnectionTrial::start(const DatabaseUrl &url)
{
    cancel();
    m_isRunning = true;
    m_signIn->begin();
    run(url);
}

void ConnectionTrial::cancel()
{
    m_cancel.cancel();
    m_cancel = {};
    m_isRunning = false;
    m_signIn->begin();
}

void ConnectionTrial::run(const DatabaseUrl &url)
{
    auto *thread = QThread::create([this, url, cancel = m_cancel, owner = QPointer(this)] {
        auto report = std::make_shared<Result<ConnectionReport>>(inspectConnection(url, [&cancel] { return cancel.isCanceled(); }));
        QMetaObject::invokeMethod(QCoreApplication::instance(), [this, url, cancel, owner, report] {
            if (owner && !cancel.isCanceled())
                take(url, *report);
        }, Qt::QueuedConnection);
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void ConnectionTrial::take(const DatabaseUrl &url, const Result<ConnectionReport> &report)
{
    if (!report && asksForPassword(report.error())) {
        m_signIn->findPassword(url, report.error(), [this, report](const std::optional<DatabaseUrl> &withPassword) {
            if (withPassword) {
                run(*withPassword);
                return;
            }
            m_isRunning = false;
            Q_EMIT finished(report);
        });
        return;
    }
    if (report)
        m_signIn->succeeded();
    m_isRunning = false;
    Q_EMIT finished(report);
}

} // namespace reckoner
