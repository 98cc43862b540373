#include "models/database/connection.h"

#include "models/database/rule_template.h"

#include <QFileInfo>
#include <QMutex>
#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlError>
#include <atomic>
#include <libpq-fe.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/vfs.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPrepared = 200;

QString nextConnectionName()
{
    static std::atomic_int number = 0;
    return u"reckoner-%1"_s.arg(++number);
}

bool isNetworkFileSystem(const QString &path)
{
    struct statfs found = {};
    if (::statfs(QFile::encodeName(path).constData(), &found) != 0)
        return false;
    switch (quint32(found.f_type)) {
    case 0x6969:     // NFS
    case 0xFF534D42: // CIFS
    case 0xFE534D42: // SMB2
    case 0x517B:     // SMB
    case 0x01021997: // 9P
    case 0x65735546: // FUSE: sshfs and the like
        return true;
    default:
        return false;
    }
}

Outcome checkFile(const DatabaseUrl &url, OpenMode mode, bool create)
{
    const QFileInfo file(url.path());
    const QJsonObject context = {{u"file"_s, url.path()}};
    if (file.isDir())
        return Error{ErrorCode::NotADatabase, RECKONER_TEXT("{file} is a folder."), context};
    if (!file.exists() && !create)
        return Error{ErrorCode::Unavailable, RECKONER_TEXT("There is no database {file}; `reckoner-cli init` makes one."), context};
    if (mode == OpenMode::ReadOnly)
        return {};
    if (isNetworkFileSystem(file.exists() ? url.path() : file.absolutePath()))
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} is on a network file system, where SQLite cannot write safely; use PostgreSQL for a team."), context};
    struct stat found = {};
    if (::stat(QFile::encodeName(url.path()).constData(), &found) == 0 && found.st_nlink > 1)
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} has several hard links; its log would be found under one name only."), context};
    return {};
}

/// A message that one of our rules raised: "reckoner:<code>: <sentence>".
std::optional<Error> ruleError(const QString &message)
{
    static const QRegularExpression words(u"reckoner:([a-z_]+): ([^\\n]*)"_s);
    const auto match = words.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    for (int code = 0; code <= int(ErrorCode::Canceled); ++code) {
        if (errorCodeName(ErrorCode(code)) == match.captured(1)) {
            QString sentence = match.captured(2).trimmed();
            sentence.remove(QRegularExpression(u" ?Unable to (fetch row|execute statement).*$"_s));
            return Error{ErrorCode(code), "{message}", {{u"message"_s, sentence}}};
        }
    }
    return std::nullopt;
}

ErrorCode sqliteCode(int extended, const QString &message)
{
    if (message.contains(u"integer overflow"_s) || message.contains(u"cannot store REAL value in INTEGER column"_s))
        return ErrorCode::Overflow;
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_NOTADB:
        return ErrorCode::NotADatabase;
    case SQLITE_CORRUPT:
        return ErrorCode::Damaged;
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return ErrorCode::IoError;
    case SQLITE_CANTOPEN:
        return ErrorCode::Unavailable;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::NotPermitted;
    case SQLITE_INTERRUPT:
        return ErrorCode::Canceled;
    case SQLITE_CONSTRAINT:
        return extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY ? ErrorCode::AlreadyExists : ErrorCode::InvalidInput;
    default:
        return ErrorCode::InvalidInput;
    }
}

ErrorCode postgresCode(const QString &state)
{
    if (state == u"23505")
        return ErrorCode::AlreadyExists;
    if (state == u"22003")
        return ErrorCode::Overflow;
    if (state == u"40001" || state == u"40P01" || state == u"55P03")
        return ErrorCode::Busy;
    if (state == u"57014")
        return ErrorCode::Canceled;
    if (state == u"42501" || state == u"25006")
        return ErrorCode::NotPermitted;
    if (state.startsWith(u"08") || state.startsWith(u"57P") || state.isEmpty())
        return ErrorCode::Unavailable;
    if (state.startsWith(u"53") || state.startsWith(u"58"))
        return ErrorCode::IoError;
    if (state.startsWith(u"28") || state.startsWith(u"3D"))
        return ErrorCode::Unavailable;
    return ErrorCode::InvalidInput;
}

QVariant bound(const Bindings::Bound &value, Dialect dialect)
{
    switch (value.kind) {
    case Bindings::Bound::Kind::Uuid:
        return dialect == Dialect::Sqlite ? QVariant(value.value.toUuid().toRfc4122()) : QVariant(value.value.toUuid().toString(QUuid::WithoutBraces));
    case Bindings::Bound::Kind::Time:
        return dialect == Dialect::Sqlite ? value.value : QVariant(Instant::fromMicros(value.value.toLongLong()).toIso());
    default:
        return value.value;
    }
}

QVariant boundUuid(const QUuid &uuid, Dialect dialect)
{
    return bound({Bindings::Bound::Kind::Uuid, uuid}, dialect);
}

/// SQL with '?' for every named value, and the values in their order.
struct Positional
{
    QString sql;
    QVariantList values;
};

Positional positional(const QString &sql, const QHash<QByteArray, Bindings::Bound> &values, Dialect dialect)
{
    Positional found;
    bool quotedText = false;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql[i];
        if (c == u'\'')
            quotedText = !quotedText;
        const bool begins = c == u':' && !quotedText && i + 1 < sql.size() && (sql[i + 1].isLetter() || sql[i + 1] == u'_') && (i == 0 || sql[i - 1] != u':');
        if (!begins) {
            found.sql += c;
            continue;
        }
        qsizetype end = i + 1;
        while (end < sql.size() && (sql[end].isLetterOrNumber() || sql[end] == u'_'))
            ++end;
        const QByteArray name = sql.mid(i + 1, end - i - 1).toLatin1();
        const auto value = values.find(name);
        ensure(value != values.end(), qPrintable(u"a value is bound for :"_s + QString::fromLatin1(name)));
        if (value->kind == Bindings::Bound::Kind::Uuids) {
            QStringList marks;
            for (const QUuid &uuid : value->list) {
                marks.append(u"?"_s);
                found.values.append(boundUuid(uuid, dialect));
            }
            found.sql += marks.isEmpty() ? u"NULL"_s : marks.join(u", "_s);
        } else {
            found.sql += u'?';
            found.values.append(bound(*value, dialect));
        }
        i = end - 1;
    }
    return found;
}

/// Slots filled with their fragments; a slot that was not filled is empty.
QString filled(const Query &query, const QString &sql, QHash<QByteArray, Bindings::Bound> &values)
{
    if (!sql.contains(u"{{"_s))
        return sql;
    QString text = sql;
    for (auto fragment = query.fragments().begin(); fragment != query.fragments().end(); ++fragment) {
        text.replace(u"{{"_s + QString::fromLatin1(fragment.key()) + u"}}"_s, fragment->sql);
        values.insert(fragment->bindings.all());
    }
    static const QRegularExpression left(u"\\{\\{\\w+\\}\\}"_s);
    return text.remove(left);
}

/// Qt ignores a URI, and turns ';' in connect options into blanks: what may hold one goes in by its own setter.
void giveConninfo(QSqlDatabase &database, const QString &conninfo)
{
    PQconninfoOption *options = PQconninfoParse(conninfo.toUtf8().constData(), nullptr);
    QStringList rest = {u"connect_timeout=10"_s, u"application_name=reckoner"_s};
    for (const PQconninfoOption *option = options; option && option->keyword; ++option) {
        if (!option->val)
            continue;
        const QString keyword = QString::fromUtf8(option->keyword);
        const QString value = QString::fromUtf8(option->val);
        if (keyword == u"host")
            database.setHostName(value);
        else if (keyword == u"dbname")
            database.setDatabaseName(value);
        else if (keyword == u"user")
            database.setUserName(value);
        else if (keyword == u"password")
            database.setPassword(value);
        else
            rest.append(keyword + u"='"_s + value + u'\'');
    }
    PQconninfoFree(options);
    database.setConnectOptions(rest.join(u';'));
}

QString pragmas(const DatabaseUrl &url, OpenMode mode)
{
    QString words = u"PRAGMA foreign_keys=ON;PRAGMA recursive_triggers=ON;PRAGMA trusted_schema=OFF;PRAGMA cell_size_check=ON;PRAGMA mmap_size=0;"
                    "PRAGMA temp_store=MEMORY;PRAGMA cache_size=-65536;PRAGMA wal_autocheckpoint=0;"_s;
    if (mode == OpenMode::ReadWrite) {
        words += url.journal() == Journal::Wal ? u"PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;"_s : u"PRAGMA journal_mode=TRUNCATE;PRAGMA synchronous=EXTRA;"_s;
    }
    return words;
}

} // namespace

Error sqlError(const QSqlError &error, Dialect dialect)
{
    const QString message = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    if (auto raised = ruleError(message))
        return *raised;
    const QString state = error.nativeErrorCode();
    const ErrorCode code = dialect == Dialect::Sqlite ? sqliteCode(state.toInt(), message) : postgresCode(state);
    return {code, "{message}", {{u"message"_s, message.trimmed()}, {u"database"_s, state}}};
}

Connection::Connection(DatabaseUrl url, OpenMode mode) : m_url(std::move(url)), m_mode(mode), m_name(nextConnectionName()) {}

Connection::~Connection()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const DatabaseUrl &url, OpenMode mode, bool create)
{
    auto connection = std::unique_ptr<Connection>(new Connection(url, mode));
    if (url.dialect() == Dialect::Sqlite)
        CHECK(connection->openSqlite(create));
    else
        CHECK(connection->openPostgres());
    return connection;
}

Outcome Connection::openSqlite(bool create)
{
    CHECK(checkFile(m_url, m_mode, create));
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_url.path());
    m_database.setConnectOptions(m_mode == OpenMode::ReadOnly ? u"QSQLITE_BUSY_TIMEOUT=15000;QSQLITE_OPEN_READONLY"_s : u"QSQLITE_BUSY_TIMEOUT=15000"_s);
    if (!m_database.open())
        return sqlError(m_database.lastError(), Dialect::Sqlite);
    sqlite3_extended_result_codes(sqliteHandle(), 1);
    sqlite3_db_config(sqliteHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const auto readable = scalar(u"PRAGMA schema_version"_s); // the first look at the file: is it a database at all
    if (!readable)
        return readable.error();
    return executeScript(pragmas(m_url, m_mode));
}

Outcome Connection::openPostgres()
{
    m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    giveConninfo(m_database, m_url.conninfo());
    if (!m_database.open()) {
        Error error = sqlError(m_database.lastError(), Dialect::PostgreSql);
        error.code = ErrorCode::Unavailable;
        return error;
    }
    m_database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    CHECK(execute(u"SET TIME ZONE 'UTC'"_s));
    CHECK(execute(u"SET lock_timeout = '15s'"_s));
    CHECK(execute(u"SET client_min_messages = warning"_s));
    if (m_mode == OpenMode::ReadOnly)
        CHECK(execute(u"SET default_transaction_read_only = on"_s));
    return {};
}

Result<QSqlQuery *> Connection::prepared(const Query &query, const Bindings &bindings)
{
    QHash<QByteArray, Bindings::Bound> values = bindings.all();
    const QString sql = filled(query, queryText(query.name(), dialect()).sql, values);
    const Positional text = positional(sql, values, dialect());
    auto &statement = m_prepared[text.sql];
    if (!statement) {
        auto fresh = std::make_shared<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(text.sql)) {
            const Error error = named(sqlError(fresh->lastError(), dialect()), query);
            m_prepared.remove(text.sql);
            return error;
        }
        if (m_prepared.size() > kMostPrepared) {
            m_prepared.clear();
            m_prepared[text.sql] = fresh;
            return bindAll(*fresh, text.values);
        }
        statement = fresh;
    }
    return bindAll(*statement, text.values);
}

QSqlQuery *Connection::bindAll(QSqlQuery &statement, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        statement.bindValue(int(i), values[i]);
    return &statement;
}

Error Connection::named(Error error, const Query &query)
{
    error.context.insert(u"query"_s, query.name());
    return error;
}

Outcome Connection::visit(const Query &query, const Bindings &bindings, const std::function<void(const Row &)> &visit)
{
    TRY(statement, prepared(query, bindings));
    const auto keepAlive = m_prepared.value(statement->lastQuery()); // a visitor may run other queries
    if (!statement->exec()) {
        const Error error = sqlError(statement->lastError(), dialect());
        statement->finish();
        return named(error, query);
    }
    const Row row(*statement, dialect());
    while (statement->next())
        visit(row);
    const QSqlError ended = statement->lastError();
    statement->finish();
    if (ended.isValid())
        return named(sqlError(ended, dialect()), query);
    return {};
}

Result<qint64> Connection::change(const Query &query, const Bindings &bindings)
{
    TRY(statement, prepared(query, bindings));
    if (!statement->exec()) {
        const Error error = sqlError(statement->lastError(), dialect());
        statement->finish();
        return named(error, query);
    }
    const qint64 changed = statement->numRowsAffected();
    statement->finish();
    return changed;
}

Outcome Connection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return sqlError(query.lastError(), dialect());
    return {};
}

Outcome Connection::executeScript(const QString &script)
{
    for (const QString &statement : splitStatements(script))
        CHECK(execute(statement));
    return {};
}

Result<QVariant> Connection::scalar(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return sqlError(query.lastError(), dialect());
    return query.next() ? query.value(0) : QVariant();
}

Outcome Connection::prepareOnly(const Query &query)
{
    QHash<QByteArray, Bindings::Bound> values;
    static const QRegularExpression name(u"(?<!:):([a-z_][a-z_0-9]*)"_s);
    const QString sql = filled(query, queryText(query.name(), dialect()).sql, values);
    for (auto matches = name.globalMatch(sql); matches.hasNext();)
        values.insert(matches.next().captured(1).toLatin1(), {});
    QSqlQuery statement(m_database);
    if (!statement.prepare(positional(sql, values, dialect()).sql))
        return named(sqlError(statement.lastError(), dialect()), query);
    return {};
}

void Connection::interrupt()
{
    if (sqlite3 *handle = sqliteHandle()) {
        sqlite3_interrupt(handle);
        return;
    }
    if (PGconn *handle = postgresHandle()) {
        PGcancel *cancel = PQgetCancel(handle);
        char why[256];
        if (cancel && !PQcancel(cancel, why, sizeof why))
            qWarning("cancel: %s", why);
        PQfreeCancel(cancel);
    }
}

bool Connection::isAlive()
{
    if (dialect() == Dialect::Sqlite)
        return m_database.isOpen();
    return m_database.isOpen() && PQstatus(postgresHandle()) == CONNECTION_OK && scalar(u"SELECT 1"_s).ok();
}

sqlite3 *Connection::sqliteHandle() const
{
    const QVariant handle = m_database.driver() ? m_database.driver()->handle() : QVariant();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

pg_conn *Connection::postgresHandle() const
{
    const QVariant handle = m_database.driver() ? m_database.driver()->handle() : QVariant();
    return qstrcmp(handle.typeName(), "PGconn*") == 0 ? *static_cast<PGconn *const *>(handle.constData()) : nullptr;
}

} // namespace reckoner
