#include "models/database/transaction.h"

#include <sqlite3.h>

namespace reckoner {

using namespace Qt::StringLiterals;

static QString beginSql(Dialect dialect, Transaction::Kind kind)
{
    const bool isWrite = kind == Transaction::Kind::Write;
    if (dialect == Dialect::Sqlite)
        return isWrite ? u"BEGIN IMMEDIATE"_s : u"BEGIN DEFERRED"_s; // the driver's own BEGIN is deferred, and fails at once under contention
    return isWrite ? u"BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
}

static Error withUnknownOutcome(Error error)
{
    error.context.insert(u"outcome"_s, u"unknown"_s);
    return error;
}

Result<Transaction> Transaction::begin(Connection &connection, Kind kind)
{
    ensure(!connection.m_inTransaction, "transactions do not nest");
    if (kind == Kind::Write && connection.mode() == OpenMode::ReadOnly)
        return Error{ErrorCode::NotPermitted, RECKONER_TEXT("The database is open for reading only.")};
    std::optional<WriterGate::Pass> pass;
    if (kind == Kind::Write && connection.dialect() == Dialect::Sqlite) {
        TRY(entered, WriterGate::enter(connection.url().path()));
        pass.emplace(std::move(entered));
    }
    CHECK(connection.execute(beginSql(connection.dialect(), kind)));
    connection.m_inTransaction = true;
    Transaction transaction(connection, kind);
    if (pass)
        transaction.m_pass.emplace(std::move(*pass));
    return transaction;
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(other.m_connection), m_kind(other.m_kind), m_pass(std::move(other.m_pass)), m_open(std::exchange(other.m_open, false))
{}

Transaction::~Transaction()
{
    rollback();
}

Outcome Transaction::commit()
{
    ensure(m_open, "a transaction is committed once");
    if (m_connection->hasLostTransaction()) { // PostgreSQL would answer such a COMMIT with a quiet ROLLBACK
        rollback();
        return Error{ErrorCode::IoError, RECKONER_TEXT("The database gave the transaction up after an error; nothing was changed.")};
    }
    if (auto committed = m_connection->execute(u"COMMIT"_s); !committed) {
        const Error error = committed.error();
        if (m_connection->dialect() == Dialect::Sqlite)
            return takenBack(error);
        rollback();
        return error.code == ErrorCode::Unavailable ? withUnknownOutcome(error) : error;
    }
    end();
    return {};
}

/// A COMMIT whose sync failed may stand whole in SQLite's log, where whoever opens the file next would find it and carry it out. (One that could not write all
/// of it, on a full disk, lacks its end there.) A commit that changes nothing takes its place, so that what failed has changed nothing.
Error Transaction::takenBack(const Error &error)
{
    const int code = error.context.value(u"database_code"_s).toString().toInt();
    const bool isInLog = m_kind == Kind::Write && (code & 0xff) == SQLITE_IOERR && code != SQLITE_IOERR_WRITE;
    const std::optional<WriterGate::Pass> pass = std::exchange(m_pass, std::nullopt); // nobody writes in between
    rollback();
    if (!isInLog || replacedInLog())
        return error;
    return withUnknownOutcome(
        {error.code, RECKONER_TEXT("The disk failed at the last step, and it cannot be known whether this was done. Look before you do it again, or repeat it with the same key: {why}"), error.context});
}

bool Transaction::replacedInLog()
{
    const auto version = m_connection->scalar(u"PRAGMA user_version"_s);
    if (!version || !m_connection->execute(u"BEGIN IMMEDIATE"_s))
        return false;
    if (m_connection->execute(u"PRAGMA user_version = %1"_s.arg(version->toLongLong())) && m_connection->execute(u"COMMIT"_s))
        return true;
    static_cast<void>(m_connection->execute(u"ROLLBACK"_s)); // SQLite may have done so itself
    return false;
}

void Transaction::rollback()
{
    if (!m_open)
        return;
    if (!m_connection->isCutOff())
        static_cast<void>(m_connection->execute(u"ROLLBACK"_s)); // where this fails, the database has rolled back already
    m_open = false;
    m_connection->m_inTransaction = false;
    m_pass.reset();
}

void Transaction::end()
{
    m_open = false;
    m_connection->m_inTransaction = false;
    if (m_pass)
        static_cast<void>(checkpointIfLarge(*m_connection)); // the commit stands; what went wrong comes up again with the next checkpoint
    m_pass.reset();
}

} // namespace reckoner
