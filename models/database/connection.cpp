#include "models/database/connection.h"

#include "models/database/bound_sql.h"
#include "models/database/open_postgres.h"
#include "models/database/open_sqlite.h"
#include "models/database/rule_template.h"

#include <QScopeGuard>
#include <QSqlDriver>
#include <atomic>
#include <condition_variable>
#include <libpq-fe.h>
#include <mutex>
#include <sqlite3.h>
#include <sys/socket.h>
#include <thread>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostPrepared = 200;

QString nextConnectionName()
{
    static std::atomic_int number = 0;
    return u"reckoner-%1"_s.arg(++number);
}

Error inQuery(Error error, const Query &query)
{
    error.context.insert(u"query"_s, query.name());
    return error;
}

/// A plan that PostgreSQL refuses to run because what it answers has changed, or that it no longer knows.
bool isOutdatedPlan(const QSqlError &error)
{
    return error.nativeErrorCode() == "0A000"_L1 || error.nativeErrorCode() == "26000"_L1;
}

} // namespace

/// Asking a server to cancel waits until it has taken note, which one that is stopped never does: so a thread of its own asks, one at a time.
class Connection::Interruption : public std::enable_shared_from_this<Interruption>
{
public:
    explicit Interruption(PGconn *connection) : m_cancel(PQgetCancel(connection)) {}
    ~Interruption() { PQfreeCancel(m_cancel); }
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    void begin()
    {
        const std::scoped_lock lock(m_mutex);
        if (std::exchange(m_isUnderWay, true))
            return;
        std::thread([self = shared_from_this()] { self->ask(); }).detach();
    }
    bool await(std::chrono::milliseconds longest)
    {
        std::unique_lock lock(m_mutex);
        return m_ended.wait_for(lock, longest, [this] { return !m_isUnderWay; });
    }

private:
    void ask()
    {
        char why[256] = {};
        PQcancel(m_cancel, why, sizeof why); // where it cannot be sent, the statement ends by its time-out
        const std::scoped_lock lock(m_mutex);
        m_isUnderWay = false;
        m_ended.notify_all();
    }

    PGcancel *m_cancel; ///< safe to use from any thread
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_isUnderWay = false;
};

Connection::Connection(DatabaseUrl url, OpenMode mode) : m_url(std::move(url)), m_mode(mode), m_name(nextConnectionName()) {}

Connection::~Connection()
{
    if (m_sqlite)
        forgetStatements();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    forgetStatements(); // without their driver they ask the server, which may be stopped, for nothing
}

void Connection::forgetStatements()
{
    m_prepared.clear();
    m_retired.clear();
}

Result<std::unique_ptr<Connection>> Connection::open(const DatabaseUrl &url, OpenMode mode, bool create)
{
    auto connection = std::unique_ptr<Connection>(new Connection(url, mode));
    CHECK(connection->openDriver(create));
    return connection;
}

Outcome Connection::openDriver(bool create)
{
    const QString driver = dialect() == Dialect::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s;
    m_database = QSqlDatabase::addDatabase(driver, m_name);
    if (!m_database.isValid())
        return Error{ErrorCode::Unavailable, RECKONER_TEXT("Qt's database driver {driver} is not installed."), {{u"driver"_s, driver}}};
    if (dialect() == Dialect::PostgreSql) {
        CHECK(openPostgres(m_database, m_url, m_mode));
        m_postgres = postgresHandleOf(m_database);
        m_interruption = std::make_shared<Interruption>(m_postgres);
        m_socket = PQsocket(m_postgres);
        return {};
    }
    CHECK(openSqlite(m_database, m_url, m_mode, create));
    m_sqlite = sqliteHandleOf(m_database);
    const auto keepPages = [](void *self, sqlite3 *, const char *, int pages) {
        static_cast<Connection *>(self)->m_pagesInLog = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(m_sqlite, keepPages, this);
    return {};
}

bool Connection::isLogLarge(int pages) const
{
    return m_pagesInLog >= pages && m_pagesInLog >= (pages > 0 ? m_checkpointFrom : 0);
}

Result<Connection::Statement> Connection::prepared(const QString &sql)
{
    if (!m_postgres || PQtransactionStatus(m_postgres) != PQTRANS_INERROR)
        m_retired.clear();
    if (const Statement known = m_prepared.value(sql))
        return known;
    const auto fresh = std::make_shared<QSqlQuery>(m_database);
    fresh->setForwardOnly(true);
    if (!fresh->prepare(sql))
        return sqlError(fresh->lastError(), dialect());
    if (m_prepared.size() >= kMostPrepared)
        m_prepared.clear();
    m_prepared.insert(sql, fresh);
    return fresh;
}

Result<Connection::Statement> Connection::run(const Query &query, const Bindings &bindings)
{
    CHECK(checkUsable());
    const BoundSql ready = boundSql(query, bindings, dialect());
    auto statement = prepared(ready.sql);
    if (!statement)
        return inQuery(statement.error(), query);
    QSqlQuery &sql = **statement;
    for (qsizetype i = 0; i < ready.values.size(); ++i)
        sql.bindValue(int(i), ready.values[i]);
    if (sql.exec())
        return statement;
    const QSqlError error = sql.lastError();
    sql.finish();
    if (isOutdatedPlan(error))
        m_retired.push_back(m_prepared.take(ready.sql));
    return inQuery(failed(error), query);
}

Error Connection::failed(const QSqlError &error) const
{
    Error told = sqlError(error, dialect());
    if (m_sqlite && m_mode == OpenMode::ReadOnly && told.code == ErrorCode::IoError)
        sortInMemory(m_sqlite); // it writes nothing but temporary files: their disk may be full, and the next try needs none
    return told;
}

Outcome Connection::visit(const Query &query, const Bindings &bindings, const std::function<void(const Row &)> &visit)
{
    TRY(statement, run(query, bindings));
    m_isVisiting = true;
    const auto finish = qScopeGuard([&] {
        statement->finish();
        m_isVisiting = false;
    });
    const Row row(*statement, dialect());
    while (statement->next())
        visit(row);
    if (statement->lastError().isValid())
        return inQuery(failed(statement->lastError()), query);
    return {};
}

Result<qint64> Connection::change(const Query &query, const Bindings &bindings)
{
    TRY(statement, run(query, bindings));
    const qint64 changed = statement->numRowsAffected();
    statement->finish();
    return changed;
}

Outcome Connection::execute(const QString &sql)
{
    CHECK(checkUsable());
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    return query.exec(sql) ? Outcome() : Outcome(sqlError(query.lastError(), dialect()));
}

Outcome Connection::executeScript(const QString &script)
{
    for (const QString &statement : splitStatements(script))
        CHECK(execute(statement));
    return {};
}

Result<QVariant> Connection::scalar(const QString &sql)
{
    CHECK(checkUsable());
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failed(query.lastError());
    const QVariant value = query.next() ? query.value(0) : QVariant();
    return query.lastError().isValid() ? Result<QVariant>(failed(query.lastError())) : Result<QVariant>(value);
}

Outcome Connection::prepareOnly(const Query &query)
{
    QSqlQuery statement(m_database);
    if (!statement.prepare(exampleSql(query, dialect()).sql))
        return inQuery(sqlError(statement.lastError(), dialect()), query);
    return {};
}

Outcome Connection::checkUsable() const
{
    ensure(!m_isVisiting, "while a query's rows are visited, its connection runs no other");
    if (m_inTransaction && m_sqlite && hasLostTransaction())
        return Error{ErrorCode::IoError, RECKONER_TEXT("The database gave the transaction up after an error; nothing was changed.")};
    return {};
}

bool Connection::hasLostTransaction() const
{
    return m_sqlite ? sqlite3_get_autocommit(m_sqlite) != 0 : PQtransactionStatus(m_postgres) == PQTRANS_INERROR;
}

bool Connection::isCutOff() const
{
    return m_postgres && PQstatus(m_postgres) != CONNECTION_OK;
}

void Connection::interrupt()
{
    if (m_sqlite)
        return sqlite3_interrupt(m_sqlite);
    m_interruption->begin();
}

bool Connection::awaitInterruption(std::chrono::milliseconds longest) const
{
    return !m_interruption || m_interruption->await(longest);
}

void Connection::cutOff() const
{
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
}

bool Connection::isOnStandby() const
{
    return m_postgres && qstrcmp(PQparameterStatus(m_postgres, "in_hot_standby"), "on") == 0;
}

bool Connection::isAlive()
{
    if (m_sqlite)
        return true;
    return !isCutOff() && scalar(u"SELECT 1"_s).ok();
}

} // namespace reckoner
