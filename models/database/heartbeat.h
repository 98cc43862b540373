// Asks a PostgreSQL server the same question again and again, and never waits for it: the server may be stopped or cut off, and only silence tells.
// Needs the event loop of the thread that it was made on.
#pragma once

#include "models/database/connection.h"

#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>
#include <functional>

namespace reckoner {

class Heartbeat
{
public:
    static constexpr int kLongestAnswerMs = 5'000; ///< a server that is silent for longer counts as lost

    struct Hooks
    {
        std::function<void(const QStringList &)> answered; ///< the only row; null texts where NULL
        std::function<void()> notified = [] {};
        std::function<void(const QString &)> lost; ///< once; nothing comes after it
    };
    /// `question`: one query with one row. `opening` is sent once, before the first question; not to a standby, which knows no LISTEN.
    Heartbeat(std::unique_ptr<Connection> connection, const QByteArray &question, Hooks hooks, const QByteArray &opening = {});
    /// Nothing while an answer is awaited.
    void ask();

private:
    pg_conn *handle() const { return m_connection->postgresHandle(); }
    void read();
    bool takeAnswers();
    void takeNotifications();
    void failAsTold();
    void fail(const QString &why);

    std::unique_ptr<Connection> m_connection;
    QByteArray m_question;
    QByteArray m_opening;
    Hooks m_hooks;
    QSocketNotifier m_notifier;
    QTimer m_silence;
    bool m_isAsking = false;
    bool m_hasFailed = false;
};

} // namespace reckoner
