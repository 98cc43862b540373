#include "models/database/open_postgres.h"

#include <QSqlDriver>
#include <libpq-fe.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOldestServer = 150'000;

using Keywords = std::map<QString, QString>;

QString effective(const PQconninfoOption *options, const char *keyword)
{
    for (const PQconninfoOption *option = options; option && option->keyword; ++option) {
        if (qstrcmp(option->keyword, keyword) == 0)
            return QString::fromUtf8(option->val);
    }
    return {};
}

/// Only libpq knows what a service file says. Beginning to connect makes it say so; nothing is sent to the server.
bool serviceNeedsVerification(const QString &conninfo)
{
    PGconn *begun = PQconnectStart(conninfo.toUtf8().constData());
    PQconninfoOption *options = PQconninfo(begun);
    const bool isDefault = effective(options, "sslmode") == "prefer"_L1;
    const bool isRemote = !isLocalHost(effective(options, "host"));
    PQconninfoFree(options);
    PQfinish(begun);
    return isDefault && isRemote;
}

/// A computer that vanished from the network says nothing: what was sent is given up after 20 seconds, a silent connection after 25.
void noticeSilence(Keywords &keywords)
{
    keywords.emplace(u"tcp_user_timeout"_s, u"20000"_s);
    keywords.emplace(u"keepalives_idle"_s, u"10"_s);
    keywords.emplace(u"keepalives_interval"_s, u"5"_s);
    keywords.emplace(u"keepalives_count"_s, u"3"_s);
}

Keywords withDefaults(const DatabaseUrl &url)
{
    Keywords keywords = url.keywords();
    const bool hasService = keywords.contains(u"service"_s) || qEnvironmentVariableIsSet("PGSERVICE");
    const bool saysSslMode = keywords.contains(u"sslmode"_s) || qEnvironmentVariableIsSet("PGSSLMODE");
    if (hasService && !saysSslMode && serviceNeedsVerification(url.conninfo()))
        keywords.emplace(u"sslmode"_s, u"verify-full"_s);
    if (!qEnvironmentVariableIsSet("PGCONNECT_TIMEOUT"))
        keywords.emplace(u"connect_timeout"_s, u"10"_s);
    keywords.emplace(u"fallback_application_name"_s, u"reckoner"_s);
    if (!hasService)
        noticeSilence(keywords);
    if (url.hasStandby()) {
        const bool mayFollow = url.wantedServer() == ServerRole::Standby;
        keywords[u"target_session_attrs"_s] = mayFollow ? u"prefer-standby"_s : u"read-write"_s;
    }
    return keywords;
}

QString taken(Keywords &keywords, const QString &keyword)
{
    const auto found = keywords.extract(keyword);
    return found.empty() ? QString() : found.mapped();
}

/// Qt passes five keywords itself, and the rest as it finds them in the connect options, where ';' parts them.
Outcome passKeywords(QSqlDatabase &database, Keywords keywords)
{
    database.setHostName(taken(keywords, u"host"_s));
    database.setDatabaseName(taken(keywords, u"dbname"_s));
    database.setUserName(taken(keywords, u"user"_s));
    database.setPassword(taken(keywords, u"password"_s));
    if (const QString port = taken(keywords, u"port"_s); !port.isEmpty()) {
        bool isNumber = false;
        database.setPort(port.toInt(&isNumber));
        if (!isNumber)
            keywords.emplace(u"port"_s, port); // one for each of several hosts
    }
    QStringList options;
    for (const auto &[keyword, value] : keywords) {
        if (value.contains(u';'))
            return Error{
                ErrorCode::InvalidInput, RECKONER_TEXT("The connection option {keyword} must not hold a semicolon."), {{u"keyword"_s, keyword}}};
        options.append(keyword + u'=' + conninfoQuoted(value));
    }
    database.setConnectOptions(options.join(u';'));
    return {};
}

/// One round trip. JIT costs more than it gains for queries that read a few thousand rows.
QString sessionSetUp(OpenMode mode)
{
    const QString common =
        u"SET TIME ZONE 'UTC'; SET lock_timeout = '15s'; SET statement_timeout = '30min'; SET client_min_messages = warning; SET jit = off"_s;
    return mode == OpenMode::ReadOnly ? QString(common + u"; SET default_transaction_read_only = on"_s) : common;
}

} // namespace

QString connectionText(const DatabaseUrl &url)
{
    QStringList words;
    for (const auto &[keyword, value] : withDefaults(url))
        words.append(keyword + u'=' + conninfoQuoted(value));
    return words.join(u' ');
}

pg_conn *postgresHandleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    ensure(qstrcmp(handle.typeName(), "pg_conn*") == 0, "Qt's PostgreSQL driver gives its handle");
    return *static_cast<PGconn *const *>(handle.constData());
}

Outcome openPostgres(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode)
{
    CHECK(passKeywords(database, withDefaults(url)));
    if (!database.open())
        return sqlError(database.lastError(), Dialect::PostgreSql);
    if (PQserverVersion(postgresHandleOf(database)) < kOldestServer)
        return Error{ErrorCode::NotADatabase, RECKONER_TEXT("Reckoner needs PostgreSQL 15 or later.")};
    database.driver()->setNumericalPrecisionPolicy(QSql::HighPrecision);
    QSqlQuery setUp(database);
    return setUp.exec(sessionSetUp(mode)) ? Outcome() : Outcome(sqlError(setUp.lastError(), Dialect::PostgreSql));
}

} // namespace reckoner
