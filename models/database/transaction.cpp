#include "models/database/transaction.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString beginWords(Dialect dialect, Transaction::Kind kind)
{
    if (dialect == Dialect::Sqlite)
        return kind == Transaction::Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN DEFERRED"_s;
    return kind == Transaction::Kind::Write ? u"BEGIN ISOLATION LEVEL READ COMMITTED"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
}

} // namespace

Result<Transaction> Transaction::begin(Connection &connection, Kind kind)
{
    ensure(!connection.m_inTransaction, "transactions do not nest");
    Transaction transaction(connection, kind);
    transaction.m_open = false;
    if (kind == Kind::Write && connection.dialect() == Dialect::Sqlite) {
        TRY(pass, WriterGate::enter(connection.url().path()));
        transaction.m_pass.emplace(std::move(pass));
    }
    CHECK(connection.execute(beginWords(connection.dialect(), kind)));
    connection.m_inTransaction = true;
    transaction.m_open = true;
    return transaction;
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(other.m_connection), m_kind(other.m_kind), m_pass(std::move(other.m_pass)), m_open(std::exchange(other.m_open, false))
{
}

Transaction::~Transaction()
{
    rollback();
}

Outcome Transaction::commit()
{
    ensure(m_open, "a transaction is committed once");
    const auto committed = m_connection->execute(u"COMMIT"_s);
    if (!committed) {
        Error error = committed.error();
        if (error.code == ErrorCode::Unavailable) {
            error.context.insert(u"outcome"_s, u"unknown"_s);
            m_open = false;
            m_connection->m_inTransaction = false;
            return error;
        }
        rollback();
        return error;
    }
    m_open = false;
    m_connection->m_inTransaction = false;
    if (m_pass) { // checkpoints run only inside the gate; one that fails is tried after the next commit
        if (const auto checkpointed = checkpointIfLarge(*m_connection); !checkpointed)
            qWarning("checkpoint: %s", qPrintable(plainSentence(checkpointed.error())));
        m_pass.reset();
    }
    return {};
}

void Transaction::rollback()
{
    if (!m_open)
        return;
    m_open = false;
    m_connection->m_inTransaction = false;
    if (const auto rolled = m_connection->execute(u"ROLLBACK"_s); !rolled) // SQLite may have rolled back itself (disk full)
        qDebug("rollback: %s", qPrintable(plainSentence(rolled.error())));
}

} // namespace reckoner
