// A PostgreSQL server of a test's own, that may be killed, stopped in its tracks and started again; RECKONER_TEST_POSTGRES names it from then
// on, so that a TestDatabase lives on it. Ends the test program, saying why, where the server cannot be had.
//
//     OwnServer server;
//     TestDatabase database(Dialect::PostgreSql);
//     server.kill();
//     server.startAgain();
#pragma once

#include <QList>
#include <QString>
#include <QTemporaryDir>
#include <memory>

namespace reckoner {

class OwnServer
{
public:
    OwnServer();
    ~OwnServer();
    OwnServer(const OwnServer &) = delete;
    OwnServer &operator=(const OwnServer &) = delete;

    /// A hot standby that streams from this one; it ends before its primary does. RECKONER_TEST_POSTGRES stays the primary's.
    std::unique_ptr<OwnServer> makeStandby() const;

    const QString &folder() const { return m_cluster; } ///< of the socket: libpq's `host`
    QString url(const QString &database) const;

    /// SIGKILL to the server and all its processes, and waits until they are gone: what a crash of the machine leaves, but for the disk's cache.
    void kill();
    void startAgain();
    /// SIGSTOP to all its processes: nobody is told, nothing answers. resume() lets them go on.
    void pause();
    void resume();

private:
    explicit OwnServer(const QString &primaryCluster);
    QList<qint64> processes() const; ///< the server's own first, then its children
    void signalAll(int signal) const;
    QTemporaryDir m_folder;
    QString m_cluster;
};

} // namespace reckoner
