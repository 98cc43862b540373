// Looks for the standby of an address, and asks it twice a second how far it has come. What answers is offered to readers by WalProgress. Lives on its own
// thread with its own connection, so that a standby that is stopped holds up nobody.
#pragma once

#include "models/core/cancel_token.h"
#include "models/database/wal_progress.h"

#include <QObject>
#include <memory>

class QThread;

namespace reckoner {

struct StandbyState
{
    enum class Kind { None, Following, Gone }; ///< none: the address names none
    Kind kind = Kind::None;
    qint64 secondsBehind = 0;
    bool operator==(const StandbyState &) const = default;
};

class StandbyWatch : public QObject
{
    Q_OBJECT
public:
    StandbyWatch(const DatabaseUrl &url, std::shared_ptr<WalProgress> progress, QObject *parent = nullptr);
    ~StandbyWatch() override;
    void start();

Q_SIGNALS:
    void changed(const reckoner::StandbyState &state);

private:
    class Worker;
    CancelToken m_stop;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker = nullptr;
};

} // namespace reckoner
