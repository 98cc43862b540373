#include "models/database/server_reach.h"

#include "models/database/open_postgres.h"

#include <QDeadlineTimer>
#include <libpq-fe.h>
#include <memory>
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
using Knock = std::unique_ptr<PGconn, Finish>;

Error outOfReach(const QString &why)
{
    return {ErrorCode::Unavailable, RECKONER_TEXT("The database cannot be reached: {why}"), {{u"why"_s, why}}};
}

/// Lets libpq go on as far as it can now; false when it is done.
bool goOn(PGconn *connection, PostgresPollingStatusType &status)
{
    pollfd waiting{PQsocket(connection), short(status == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
    if (::poll(&waiting, 1, kLookForGivenUpMs) > 0)
        status = PQconnectPoll(connection);
    return status != PGRES_POLLING_OK && status != PGRES_POLLING_FAILED;
}

/// Whether the server is a standby; it is not what answers here that is used, only that it answers.
Result<ServerRole> knock(const DatabaseUrl &server, int longestMs, const std::function<bool()> &givenUp)
{
    const Knock begun(PQconnectStart(connectionText(server).toUtf8().constData()));
    const QDeadlineTimer deadline(longestMs);
    auto status = PQstatus(begun.get()) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (status != PGRES_POLLING_FAILED && goOn(begun.get(), status)) {
        if (givenUp())
            return Error{ErrorCode::Canceled, RECKONER_TEXT("Canceled; nothing was changed.")};
        if (deadline.hasExpired())
            return outOfReach(u"the server does not answer"_s);
    }
    if (status == PGRES_POLLING_FAILED)
        return outOfReach(QString::fromUtf8(PQerrorMessage(begun.get())).section(u'\n', 0, 0).trimmed());
    return qstrcmp(PQparameterStatus(begun.get(), "in_hot_standby"), "on") == 0 ? ServerRole::Standby : ServerRole::Primary;
}

} // namespace

Result<DatabaseUrl> reachServer(const DatabaseUrl &url, ServerRole wanted, const std::function<bool()> &givenUp)
{
    if (url.dialect() == Dialect::Sqlite)
        return url;
    Error last = outOfReach(wanted == ServerRole::Standby ? u"no standby answers"_s : u"no primary answers"_s);
    for (const DatabaseUrl &server : url.servers()) {
        const auto role = knock(server, wanted == ServerRole::Standby ? kStandbyMs : kPrimaryMs, givenUp);
        if (!role && role.error().code == ErrorCode::Canceled)
            return role.error();
        if (!role)
            last = role.error();
        else if (!url.hasStandby())
            return url; // libpq chooses among several as the address says
        else if (*role == wanted)
            return server;
    }
    return last;
}

} // namespace reckoner
