#include "models/database/heartbeat.h"

#include <QCoreApplication>
#include <libpq-fe.h>

namespace reckoner {

Heartbeat::Heartbeat(std::unique_ptr<Connection> connection, const QByteArray &question, Hooks hooks, const QByteArray &opening)
    : m_connection(std::move(connection)), m_question(question), m_opening(m_connection->isOnStandby() || opening.isEmpty() ? QByteArray() : opening + "; "),
      m_hooks(std::move(hooks)), m_notifier(PQsocket(handle()), QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { read(); });
    QObject::connect(&m_silence, &QTimer::timeout, &m_silence, [this] { fail(QCoreApplication::translate("Heartbeat", "The server does not answer.")); });
    m_silence.setSingleShot(true);
}

void Heartbeat::ask()
{
    if (m_isAsking || m_hasFailed)
        return;
    const QByteArray words = std::exchange(m_opening, {}) + m_question;
    if (PQsendQuery(handle(), words.constData()) != 1)
        return failAsTold();
    m_isAsking = true;
    m_silence.start(kLongestAnswerMs);
}

void Heartbeat::read()
{
    if (m_hasFailed)
        return;
    if (PQconsumeInput(handle()) != 1)
        return failAsTold();
    if (m_isAsking && !takeAnswers())
        return failAsTold();
    takeNotifications();
}

/// False where the question failed.
bool Heartbeat::takeAnswers()
{
    while (!PQisBusy(handle())) {
        PGresult *result = PQgetResult(handle());
        if (!result) {
            m_isAsking = false;
            m_silence.stop();
            return true;
        }
        const ExecStatusType status = PQresultStatus(result);
        QStringList row;
        for (int i = 0; status == PGRES_TUPLES_OK && PQntuples(result) > 0 && i < PQnfields(result); ++i)
            row.append(PQgetisnull(result, 0, i) ? QString() : QString::fromUtf8(PQgetvalue(result, 0, i)));
        PQclear(result);
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
            return false;
        if (!row.isEmpty())
            m_hooks.answered(row);
    }
    return true;
}

void Heartbeat::takeNotifications()
{
    bool isAny = false;
    while (PGnotify *notification = PQnotifies(handle())) {
        PQfreemem(notification);
        isAny = true;
    }
    if (isAny)
        m_hooks.notified();
}

void Heartbeat::failAsTold()
{
    fail(QString::fromUtf8(PQerrorMessage(handle())).trimmed());
}

void Heartbeat::fail(const QString &why)
{
    m_hasFailed = true;
    m_notifier.setEnabled(false);
    m_silence.stop();
    m_hooks.lost(why);
}

} // namespace reckoner
