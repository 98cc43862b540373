// Stands between clients and a PostgreSQL server, on a socket of its own, and passes everything on until it is told to cut a connection at its next COMMIT.
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QThread>
#include <atomic>
#include <list>

namespace reckoner {

enum class Cut {
    None,
    BeforeSent,   ///< the COMMIT never reaches the server
    AfterSent,    ///< it does, and the connection is gone at once
    AfterAnswer,  ///< the server's answer is kept back
    SentLate,     ///< the client's side is gone; the COMMIT reaches the server a while later
};

class CommitCutter : public QThread
{
public:
    /// `serverFolder`: where the server's socket is.
    explicit CommitCutter(const QString &serverFolder);
    ~CommitCutter() override;

    QString folder() const { return m_folder.path(); } ///< libpq's `host`
    /// Cuts the first connection that commits for the `nth` time from now on.
    void arm(Cut cut, int nth = 1);
    /// Whether it has cut since.
    bool disarm();

protected:
    void run() override;

private:
    struct Pair
    {
        int client = -1;
        int server = -1;
        bool hasBegun = false;  ///< the first message has no type
        bool keepsAnswer = false;
        qint64 sendsAt = 0;     ///< when what is late goes out; 0: nothing is late
        QByteArray fromClient;  ///< not yet whole messages
        QByteArray late;
    };
    void accept();
    /// False where the pair is to be closed.
    bool takeFromClient(Pair &pair);
    bool takeFromServer(Pair &pair);
    bool passMessages(Pair &pair);
    bool commit(Pair &pair, const QByteArray &message);
    static void close(Pair &pair);

    QTemporaryDir m_folder;
    QString m_server;
    int m_listening = -1;
    std::atomic<Cut> m_cut = Cut::None;
    std::atomic_int m_commitsBefore = 0;
    std::atomic_bool m_wasCut = false;
    std::atomic_bool m_isOver = false;
    std::list<Pair> m_pairs;
};

} // namespace reckoner
