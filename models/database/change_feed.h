// Tells that another connection changed the database: a hint, never the data. SQLite: PRAGMA data_version; PostgreSQL: LISTEN reckoner
// with a heartbeat, reconnect and listening again; both also look every 500 ms. Lives on its own thread with its own connection.
#pragma once

#include "models/core/cancel_token.h"
#include "models/database/wal_progress.h"

#include <QObject>
#include <memory>

class QThread;

namespace reckoner {

class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    /// `progress` hears how far the primary's log had come at each look, before a change is told.
    explicit ChangeFeed(const DatabaseUrl &url, std::shared_ptr<WalProgress> progress = std::make_shared<WalProgress>(), QObject *parent = nullptr);
    ~ChangeFeed() override;
    void start();
    /// Look now (a write of our own just committed).
    void lookNow();

Q_SIGNALS:
    void changed();
    void connectionLost(const QString &why);
    void connectionRestored();

private:
    class Worker;
    CancelToken m_stop;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker = nullptr;
};

} // namespace reckoner
