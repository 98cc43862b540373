#include "models/database/server_reach.h"

#include "models/database/open_postgres.h"

#include <QDeadlineTimer>
#include <algorithm>
#include <libpq-fe.h>
#include <memory>
#include <optional>
#include <poll.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookForGivenUpMs = 50;
constexpr int kPrimaryMs = 10'000;
constexpr int kStandbyMs = 3'000; ///< there is another server to read from

struct Finish
{
    void operator()(PGconn *connection) const { PQfinish(connection); }
};

Error outOfReach(const QString &why)
{
    return {ErrorCode::Unavailable, RECKONER_TEXT("The database cannot be reached: {why}"), {{u"why"_s, why}}};
}

/// A connection that is begun at one server: it is not what answers here that is used, only that it answers.
class Knock
{
public:
    explicit Knock(const DatabaseUrl &server)
        : m_server(server), m_connection(PQconnectStart(connectionText(server).toUtf8().constData())),
          m_status(PQstatus(m_connection.get()) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING)
    {
    }

    const DatabaseUrl &server() const { return m_server; }
    bool isOver() const { return m_status == PGRES_POLLING_OK || m_status == PGRES_POLLING_FAILED; }
    bool hasAnswered() const { return m_status == PGRES_POLLING_OK; }
    pollfd waitingFor() const { return {PQsocket(m_connection.get()), short(m_status == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0}; }
    void goOn() { m_status = PQconnectPoll(m_connection.get()); }
    QString why() const
    {
        return isOver() ? QString::fromUtf8(PQerrorMessage(m_connection.get())).section(u'\n', 0, 0).trimmed() : u"the server does not answer"_s;
    }
    ServerRole role() const
    {
        return qstrcmp(PQparameterStatus(m_connection.get(), "in_hot_standby"), "on") == 0 ? ServerRole::Standby : ServerRole::Primary;
    }

private:
    DatabaseUrl m_server;
    std::unique_ptr<PGconn, Finish> m_connection;
    PostgresPollingStatusType m_status;
};

/// All at once, so that a server that stands still does not hold up the others.
class Knocking
{
public:
    Knocking(const DatabaseUrl &url, ServerRole wanted) : m_url(url), m_wanted(wanted)
    {
        for (const DatabaseUrl &server : url.servers())
            m_knocks.emplace_back(server);
    }

    std::optional<DatabaseUrl> found() const
    {
        for (const Knock &knock : m_knocks) {
            if (knock.hasAnswered() && !m_url.hasStandby())
                return m_url; // libpq chooses among several as the address says
            if (knock.hasAnswered() && knock.role() == m_wanted)
                return knock.server();
        }
        return std::nullopt;
    }
    bool isOver() const { return std::ranges::all_of(m_knocks, &Knock::isOver); }

    void goOn()
    {
        std::vector<pollfd> sockets;
        std::vector<Knock *> waiting;
        for (Knock &knock : m_knocks) {
            if (!knock.isOver()) {
                sockets.push_back(knock.waitingFor());
                waiting.push_back(&knock);
            }
        }
        ::poll(sockets.data(), sockets.size(), kLookForGivenUpMs);
        for (size_t i = 0; i < waiting.size(); ++i) {
            if (sockets[i].revents != 0)
                waiting[i]->goOn();
        }
    }

    Error problem() const
    {
        for (const Knock &knock : m_knocks) {
            if (!knock.hasAnswered())
                return outOfReach(knock.why());
        }
        return outOfReach(m_wanted == ServerRole::Standby ? u"there is no standby"_s : u"there is no primary"_s);
    }

private:
    DatabaseUrl m_url;
    ServerRole m_wanted;
    std::vector<Knock> m_knocks;
};

} // namespace

Result<DatabaseUrl> reachServer(const DatabaseUrl &url, ServerRole wanted, const std::function<bool()> &givenUp)
{
    if (url.dialect() == Dialect::Sqlite)
        return url;
    Knocking knocking(url, wanted);
    for (const QDeadlineTimer deadline(wanted == ServerRole::Standby ? kStandbyMs : kPrimaryMs); !deadline.hasExpired();) {
        if (const auto server = knocking.found())
            return *server;
        if (knocking.isOver())
            break;
        if (givenUp())
            return Error{ErrorCode::Canceled, RECKONER_TEXT("Canceled; nothing was changed.")};
        knocking.goOn();
    }
    return knocking.problem();
}

} // namespace reckoner
