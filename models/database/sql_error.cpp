#include "models/database/sql_error.h"

#include <QRegularExpression>
#include <sqlite3.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

ErrorCode sqliteCode(int extended, const QString &message)
{
    if (message.contains("integer overflow"_L1) || message.contains("cannot store REAL value in INTEGER column"_L1))
        return ErrorCode::Overflow;
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::Busy;
    case SQLITE_NOTADB: return ErrorCode::NotADatabase;
    case SQLITE_CORRUPT: return ErrorCode::Damaged;
    case SQLITE_FULL:
    case SQLITE_IOERR: return ErrorCode::IoError;
    case SQLITE_CANTOPEN: return ErrorCode::Unavailable;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::NotPermitted;
    case SQLITE_INTERRUPT: return ErrorCode::Canceled;
    case SQLITE_CONSTRAINT:
        return extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY || extended == SQLITE_CONSTRAINT_ROWID
            ? ErrorCode::AlreadyExists
            : ErrorCode::InvalidInput;
    default: return ErrorCode::InvalidInput;
    }
}

struct StateRow
{
    QLatin1StringView prefix;
    ErrorCode code;
};

// Source: PostgreSQL 15, appendix A. The longer prefix stands first.
constexpr StateRow kStates[] = {
    {"22003"_L1, ErrorCode::Overflow},     {"23505"_L1, ErrorCode::AlreadyExists}, {"23"_L1, ErrorCode::InvalidInput},
    {"40001"_L1, ErrorCode::Busy},         {"40P01"_L1, ErrorCode::Busy},          {"55P03"_L1, ErrorCode::Busy},
    {"57014"_L1, ErrorCode::Canceled},     {"57P"_L1, ErrorCode::Unavailable},     {"08"_L1, ErrorCode::Unavailable},
    {"25006"_L1, ErrorCode::NotPermitted}, {"42501"_L1, ErrorCode::NotPermitted},  {"28"_L1, ErrorCode::NotPermitted},
    {"3D000"_L1, ErrorCode::Unavailable},  {"53300"_L1, ErrorCode::Unavailable},   {"53"_L1, ErrorCode::IoError},
    {"58"_L1, ErrorCode::IoError},         {"XX001"_L1, ErrorCode::Damaged},       {"XX002"_L1, ErrorCode::Damaged},
};

/// Without a state the connection itself failed: the server always sends one.
ErrorCode postgresCode(const QString &state)
{
    if (state.isEmpty())
        return ErrorCode::Unavailable;
    for (const StateRow &row : kStates) {
        if (state.startsWith(row.prefix))
            return row.code;
    }
    return ErrorCode::InvalidInput;
}

const char *sentenceOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Busy: return RECKONER_TEXT("The database is busy; try again.");
    case ErrorCode::NotADatabase: return RECKONER_TEXT("This file is not a database.");
    case ErrorCode::Damaged: return RECKONER_TEXT("The database is damaged: {why}");
    case ErrorCode::IoError: return RECKONER_TEXT("The database could not read or write its files: {why}");
    case ErrorCode::Unavailable: return RECKONER_TEXT("The database cannot be reached: {why}");
    case ErrorCode::NotPermitted: return RECKONER_TEXT("The database does not permit this: {why}");
    case ErrorCode::Canceled: return RECKONER_TEXT("Canceled.");
    case ErrorCode::AlreadyExists: return RECKONER_TEXT("This exists already: {why}");
    case ErrorCode::Overflow: return RECKONER_TEXT("A number is too large: {why}");
    default: return RECKONER_TEXT("The database refused this: {why}");
    }
}

std::optional<ErrorCode> codeOfRule(QStringView name)
{
    for (int code = 0; code <= int(ErrorCode::Canceled); ++code) {
        if (errorCodeName(ErrorCode(code)) == name)
            return ErrorCode(code);
    }
    return std::nullopt;
}

/// A refusal that one of our own rules raised.
std::optional<Error> ruleError(const QString &message, const QJsonObject &context)
{
    static const QRegularExpression words(u"reckoner:([a-z_]+): ([^\\n]*)"_s);
    const auto match = words.match(message);
    const auto code = match.hasMatch() ? codeOfRule(match.capturedView(1)) : std::nullopt;
    if (!code)
        return std::nullopt;
    QJsonObject withMessage = context;
    withMessage.insert(u"message"_s, match.captured(2).trimmed());
    return Error{*code, "{message}", withMessage};
}

/// "ERROR:  division by zero\nCONTEXT: ..." says "division by zero".
QString firstLine(const QString &message)
{
    static const QRegularExpression severity(u"^(ERROR|FATAL|PANIC): +"_s);
    return message.section(u'\n', 0, 0).remove(severity).trimmed();
}

constexpr auto kInsufficientPrivilege = "42501"_L1;

/// A grant that the login lacks, or a policy that holds its row back, in words for who met it.
Error refusedLogin(const QString &message, QJsonObject context)
{
    static const QRegularExpression quoted(u"table \"([^\"]+)\""_s);
    if (!message.contains("row-level security"_L1))
        return {ErrorCode::NotPermitted, RECKONER_TEXT("Your login is not allowed to do this ({why}); ask an admin."), context};
    context.insert(u"table"_s, quoted.match(message).captured(1));
    return {ErrorCode::NotPermitted, RECKONER_TEXT("Your login may not write this to {table}: it has that right in other companies, or in none; ask an admin."), context};
}

} // namespace

Error sqlError(const QSqlError &error, Dialect dialect)
{
    const QString said = error.databaseText().trimmed();
    const QString message = said.isEmpty() ? error.driverText() : said;
    const QString native = error.nativeErrorCode();
    QJsonObject context{{u"database"_s, message}, {u"database_code"_s, native}};
    if (auto raised = ruleError(message, context))
        return *raised;
    const ErrorCode code = dialect == Dialect::Sqlite ? sqliteCode(native.toInt(), message) : postgresCode(native);
    context.insert(u"why"_s, firstLine(message));
    if (dialect == Dialect::PostgreSql && native == kInsufficientPrivilege)
        return refusedLogin(message, context);
    return {code, sentenceOf(code), context};
}

} // namespace reckoner
