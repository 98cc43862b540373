#include "models/database/transaction.h"

namespace reckoner {

using namespace Qt::StringLiterals;

static QString beginSql(Dialect dialect, Transaction::Kind kind)
{
    const bool isWrite = kind == Transaction::Kind::Write;
    if (dialect == Dialect::Sqlite)
        return isWrite ? u"BEGIN IMMEDIATE"_s : u"BEGIN DEFERRED"_s; // the driver's own BEGIN is deferred, and fails at once under contention
    return isWrite ? u"BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
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
        Error error = committed.error();
        if (error.code == ErrorCode::Unavailable)
            error.context.insert(u"outcome"_s, u"unknown"_s);
        rollback();
        return error;
    }
    end();
    return {};
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
