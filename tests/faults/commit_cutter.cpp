#include "tests/faults/commit_cutter.h"

#include <QDateTime>
#include <QFile>
#include <QtEndian>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookEveryMilliseconds = 20;
constexpr qint64 kLateMilliseconds = 250;

sockaddr_un addressOf(const QString &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (size_t(name.size()) >= sizeof address.sun_path)
        qFatal("the path %s is too long for a socket", name.constData());
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return address;
}

int newSocket()
{
    const int made = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (made < 0)
        qFatal("no socket: %s", std::strerror(errno));
    return made;
}

bool sendAll(int descriptor, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t now = ::send(descriptor, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (now <= 0)
            return false;
        sent += now;
    }
    return true;
}

/// Empty where the other side has gone.
QByteArray received(int descriptor)
{
    QByteArray bytes(65'536, Qt::Uninitialized);
    const ssize_t got = ::recv(descriptor, bytes.data(), size_t(bytes.size()), 0);
    bytes.truncate(got > 0 ? got : 0);
    return bytes;
}

quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

} // namespace

CommitCutter::CommitCutter(const QString &serverFolder) : m_server(serverFolder + u"/.s.PGSQL.5432"_s), m_listening(newSocket())
{
    const sockaddr_un address = addressOf(m_folder.filePath(u".s.PGSQL.5432"_s));
    if (::bind(m_listening, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || ::listen(m_listening, 16) != 0)
        qFatal("cannot listen: %s", std::strerror(errno));
    start();
}

CommitCutter::~CommitCutter()
{
    m_isOver = true;
    wait();
    for (Pair &pair : m_pairs)
        close(pair);
    ::close(m_listening);
}

void CommitCutter::arm(Cut cut, int nth)
{
    m_wasCut = false;
    m_commitsBefore = nth - 1;
    m_cut = cut;
}

bool CommitCutter::disarm()
{
    m_cut = Cut::None;
    return m_wasCut;
}

void CommitCutter::run()
{
    while (!m_isOver) {
        std::vector<pollfd> waiting{{m_listening, POLLIN, 0}};
        for (const Pair &pair : m_pairs) {
            waiting.push_back({pair.client, POLLIN, 0}); // a closed one is -1, which poll leaves alone
            waiting.push_back({pair.server, POLLIN, 0});
        }
        ::poll(waiting.data(), waiting.size(), kLookEveryMilliseconds);
        size_t at = 1;
        for (auto pair = m_pairs.begin(); pair != m_pairs.end(); at += 2) {
            bool goesOn = !(waiting[at].revents != 0 && pair->client >= 0) || takeFromClient(*pair);
            goesOn = goesOn && (!(waiting[at + 1].revents != 0 && pair->server >= 0) || takeFromServer(*pair));
            if (goesOn && pair->sendsAt != 0 && QDateTime::currentMSecsSinceEpoch() >= pair->sendsAt) {
                sendAll(pair->server, pair->late);
                goesOn = false;
            }
            if (!goesOn)
                close(*pair);
            pair = goesOn ? std::next(pair) : m_pairs.erase(pair);
        }
        if (waiting[0].revents != 0)
            accept();
    }
}

void CommitCutter::accept()
{
    Pair pair;
    pair.client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    pair.server = newSocket();
    const sockaddr_un address = addressOf(m_server);
    if (pair.client < 0 || ::connect(pair.server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return close(pair);
    m_pairs.push_back(pair);
}

bool CommitCutter::takeFromClient(Pair &pair)
{
    const QByteArray bytes = received(pair.client);
    pair.fromClient += bytes;
    return !bytes.isEmpty() && passMessages(pair);
}

bool CommitCutter::takeFromServer(Pair &pair)
{
    const QByteArray bytes = received(pair.server);
    return !bytes.isEmpty() && !pair.keepsAnswer && (pair.client < 0 || sendAll(pair.client, bytes));
}

/// Source: PostgreSQL 15, 55.7 Message Formats: a type and a length with each message, a length alone with the first.
bool CommitCutter::passMessages(Pair &pair)
{
    for (;;) {
        const qsizetype head = pair.hasBegun ? 5 : 4;
        if (pair.fromClient.size() < head)
            return true;
        const qsizetype size = qsizetype(numberAt(pair.fromClient, head - 4)) + head - 4;
        if (pair.fromClient.size() < size)
            return true;
        const QByteArray message = pair.fromClient.left(size);
        pair.fromClient.remove(0, size);
        const bool isCommit = pair.hasBegun && message.startsWith('Q') && message.mid(5).startsWith("COMMIT");
        if (!pair.hasBegun)
            pair.hasBegun = numberAt(message, 4) >> 16 == 3; // the protocol's version; else it asks for encryption first
        if (isCommit && m_cut != Cut::None && m_commitsBefore-- <= 0)
            return commit(pair, message);
        if (!sendAll(pair.server, message))
            return false;
    }
}

bool CommitCutter::commit(Pair &pair, const QByteArray &message)
{
    m_wasCut = true;
    switch (m_cut.exchange(Cut::None)) {
    case Cut::None:
    case Cut::BeforeSent: return false;
    case Cut::AfterSent: sendAll(pair.server, message); return false;
    case Cut::AfterAnswer: pair.keepsAnswer = true; return sendAll(pair.server, message);
    case Cut::SentLate:
        ::close(std::exchange(pair.client, -1));
        pair.late = message;
        pair.sendsAt = QDateTime::currentMSecsSinceEpoch() + kLateMilliseconds;
        return true;
    }
    return false;
}

void CommitCutter::close(Pair &pair)
{
    for (int *descriptor : {&pair.client, &pair.server}) {
        if (*descriptor >= 0)
            ::close(std::exchange(*descriptor, -1));
    }
}

} // namespace reckoner
