#include "models/database/server_trial.h"

#include "models/database/open_postgres.h"

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <clocale>
#include <libpq-fe.h>
#include <memory>
#include <poll.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookForGivenUpMs = 50;
constexpr int kLongestAnswerMs = 10'000;
constexpr int kOldestServer = 150'000;
constexpr auto kFault = "fault"_L1;
constexpr auto kPasswordNeeded = "password_needed"_L1;
constexpr auto kPasswordWrong = "password_wrong"_L1;

struct EndTrial
{
    void operator()(PGconn *connection) const { PQfinish(connection); }
};
using Trial = std::unique_ptr<PGconn, EndTrial>;

/// libpq tells what failed in words alone; on this thread it tells it in English meanwhile.
class EnglishWords
{
public:
    EnglishWords() : m_english(newlocale(LC_MESSAGES_MASK, "C", nullptr)), m_before(uselocale(m_english)) {}
    ~EnglishWords()
    {
        uselocale(m_before);
        freelocale(m_english);
    }
    EnglishWords(const EnglishWords &) = delete;
    EnglishWords &operator=(const EnglishWords &) = delete;

private:
    locale_t m_english;
    locale_t m_before;
};

/// A failure that libpq, or the server by its state, tells of. Source: fe-connect.c, fe-secure-openssl.c; PostgreSQL 15, appendix A.
struct KnownFault
{
    QLatin1StringView said;
    ErrorCode code;
    const char *sentence;
    QLatin1StringView fault = {};
};

constexpr KnownFault kStates[] = {
    {"28P01"_L1, ErrorCode::NotPermitted, RECKONER_TEXT("The password of {login} is not right."), kPasswordWrong},
    {"28000"_L1, ErrorCode::NotPermitted,
     RECKONER_TEXT("The server does not let {login} in from this computer: there is no such login, or its pg_hba.conf does not allow it. Ask whoever runs the server.")},
    {"3D000"_L1, ErrorCode::Unavailable, RECKONER_TEXT("There is no database named {database} on {host}. Check its name, or have it made with createdb.")},
    {"42501"_L1, ErrorCode::NotPermitted, RECKONER_TEXT("{login} may not connect to the database {database}. Ask whoever runs the server.")},
    {"53300"_L1, ErrorCode::Unavailable, RECKONER_TEXT("{host} has as many connections as it takes; try again later.")},
    {"57P"_L1, ErrorCode::Unavailable, RECKONER_TEXT("The server on {host} is starting or stopping; try again in a moment.")},
};

constexpr KnownFault kWords[] = {
    {"could not translate host name"_L1, ErrorCode::Unavailable, RECKONER_TEXT("No computer named {host} is known. Check the name, and that this computer is on the network.")},
    {"Connection refused"_L1, ErrorCode::Unavailable, RECKONER_TEXT("{host} refuses the connection at port {port}: is PostgreSQL running there, and is the port right?")},
    {"No such file or directory"_L1, ErrorCode::Unavailable, RECKONER_TEXT("No PostgreSQL server listens on this computer at {host}, port {port}. Is it running?")},
    {"No route to host"_L1, ErrorCode::Unavailable, RECKONER_TEXT("{host} cannot be reached. Check the network, a VPN and the firewall.")},
    {"Network is unreachable"_L1, ErrorCode::Unavailable, RECKONER_TEXT("{host} cannot be reached. Check the network, a VPN and the firewall.")},
    {"timeout expired"_L1, ErrorCode::Unavailable, RECKONER_TEXT("{host} does not answer. It may be down, or a firewall lies between.")},
    {"server does not support SSL"_L1, ErrorCode::Unavailable,
     RECKONER_TEXT("{host} offers no encrypted connection. Have TLS switched on there; do without it only in a network that you trust.")},
    {"does not match host name"_L1, ErrorCode::Unavailable,
     RECKONER_TEXT("The server's certificate is for another name than {host}. Use the name that it was made for, or check that this is the right server.")},
    {"certificate verify failed"_L1, ErrorCode::Unavailable,
     RECKONER_TEXT("The certificate of {host} is not signed by anybody whom this computer trusts. Give the root certificate of whoever runs the server.")},
    {"root certificate file"_L1, ErrorCode::Unavailable,
     RECKONER_TEXT("Nothing says whose certificates to trust, so that the one of {host} cannot be verified. Give the root certificate of whoever runs the server.")},
    {"definition of service"_L1, ErrorCode::Unavailable, RECKONER_TEXT("No service of that name is known: look into ~/.pg_service.conf.")},
    {"service file"_L1, ErrorCode::Unavailable, RECKONER_TEXT("No service of that name is known: look into ~/.pg_service.conf.")},
};

QString effective(PGconn *connection, const char *keyword)
{
    PQconninfoOption *options = PQconninfo(connection);
    QString value;
    for (const PQconninfoOption *option = options; option && option->keyword; ++option) {
        if (qstrcmp(option->keyword, keyword) == 0)
            value = QString::fromUtf8(option->val);
    }
    PQconninfoFree(options);
    return value;
}

QJsonObject placeOf(PGconn *connection)
{
    QString host = QString::fromUtf8(PQhost(connection));
    if (host.isEmpty())
        host = effective(connection, "host");
    return {{u"host"_s, host},
            {u"port"_s, QString::fromUtf8(PQport(connection))},
            {u"login"_s, QString::fromUtf8(PQuser(connection))},
            {u"database"_s, QString::fromUtf8(PQdb(connection))}};
}

Error faultOf(const KnownFault &known, QJsonObject place)
{
    if (!known.fault.isEmpty())
        place.insert(kFault, known.fault);
    return {known.code, known.sentence, place};
}

/// "connection to server at "a" failed: FATAL:  28P01: password..." says "password...".
QString lastWords(const QString &message)
{
    static const QRegularExpression before(u"^.*(failed: |FATAL: +[0-9A-Z]{5}: )"_s);
    return message.section(u'\n', 0, 0).remove(before).trimmed();
}

Error faultOf(PGconn *connection)
{
    static const QRegularExpression state(u":  ([0-9A-Z]{5}): "_s); // "FATAL:  28P01: "
    const QJsonObject place = placeOf(connection);
    if (PQconnectionNeedsPassword(connection))
        return {ErrorCode::NotPermitted, RECKONER_TEXT("The server wants a password of {login}."), {{u"login"_s, place[u"login"_s]}, {kFault, kPasswordNeeded}}};
    const QString message = QString::fromUtf8(PQerrorMessage(connection));
    const QString said = state.match(message).captured(1);
    for (const KnownFault &known : kStates) {
        if (said.startsWith(known.said))
            return faultOf(known, place);
    }
    for (const KnownFault &known : kWords) {
        if (said.isEmpty() && message.contains(known.said))
            return faultOf(known, place);
    }
    return {ErrorCode::Unavailable, RECKONER_TEXT("The database cannot be reached: {why}"), {{u"why"_s, lastWords(message)}}};
}

ServerFacts factsOf(PGconn *connection)
{
    ServerFacts facts;
    facts.version = PQserverVersion(connection);
    facts.login = QString::fromUtf8(PQuser(connection));
    facts.host = QString::fromUtf8(PQhost(connection));
    facts.isLocal = isLocalHost(facts.host);
    facts.isEncrypted = PQsslInUse(connection) != 0;
    facts.protocol = facts.isEncrypted ? QString::fromLatin1(PQsslAttribute(connection, "protocol")) : QString();
    const QString mode = effective(connection, "sslmode");
    facts.checksName = facts.isEncrypted && mode == "verify-full"_L1;
    facts.isVerified = facts.checksName || (facts.isEncrypted && mode == "verify-ca"_L1);
    facts.isStandby = qstrcmp(PQparameterStatus(connection, "in_hot_standby"), "on") == 0;
    return facts;
}

/// Lets libpq go on as far as it can now; false when it is done.
bool goOn(PGconn *connection, PostgresPollingStatusType &status)
{
    pollfd waiting{PQsocket(connection), short(status == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
    if (::poll(&waiting, 1, kLookForGivenUpMs) > 0)
        status = PQconnectPoll(connection);
    return status != PGRES_POLLING_OK && status != PGRES_POLLING_FAILED;
}

Result<ServerFacts> tryOne(const DatabaseUrl &server, const std::function<bool()> &givenUp)
{
    const EnglishWords english;
    const Trial begun(PQconnectStart(connectionText(server).toUtf8().constData()));
    PQsetErrorVerbosity(begun.get(), PQERRORS_VERBOSE); // with the state, which no language changes
    const QDeadlineTimer deadline(kLongestAnswerMs);
    auto status = PQstatus(begun.get()) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (status != PGRES_POLLING_FAILED && goOn(begun.get(), status)) {
        if (givenUp())
            return Error{ErrorCode::Canceled, RECKONER_TEXT("Canceled; nothing was changed.")};
        if (deadline.hasExpired())
            return Error{ErrorCode::Unavailable, RECKONER_TEXT("{host} does not answer. It may be down, or a firewall lies between."), placeOf(begun.get())};
    }
    if (status == PGRES_POLLING_FAILED)
        return faultOf(begun.get());
    if (PQserverVersion(begun.get()) < kOldestServer)
        return Error{ErrorCode::NotADatabase, RECKONER_TEXT("Reckoner needs PostgreSQL 15 or later.")};
    return factsOf(begun.get());
}

bool hasFault(const Error &error, QLatin1StringView fault)
{
    return error.context.value(kFault).toString() == fault;
}

} // namespace

Result<ServerFacts> tryServer(const DatabaseUrl &url, const std::function<bool()> &givenUp)
{
    std::optional<Error> first;
    for (const DatabaseUrl &server : url.servers()) {
        auto facts = tryOne(server, givenUp);
        if (facts || facts.error().code == ErrorCode::Canceled)
            return facts;
        if (!first || asksForPassword(facts.error()))
            first = facts.error();
    }
    return *first;
}

bool asksForPassword(const Error &error)
{
    return hasFault(error, kPasswordNeeded) || hasFault(error, kPasswordWrong);
}

bool refusesPassword(const Error &error)
{
    return hasFault(error, kPasswordWrong);
}

} // namespace reckoner
