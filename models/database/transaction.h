// A transaction that rolls back unless committed. On SQLite a writing one takes the writer gate, then BEGIN IMMEDIATE.
#pragma once

#include "models/database/connection.h"
#include "models/database/writer_gate.h"

namespace reckoner {

class Transaction
{
public:
    enum class Kind { Read, Write };
    static Result<Transaction> begin(Connection &connection, Kind kind);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    /// Errors: the database's; `unavailable` with context {"outcome":"unknown"} where the connection was lost during COMMIT, `io_error` with the same where
    /// a disk that fails leaves SQLite's log in doubt.
    Outcome commit();
    void rollback();

private:
    Transaction(Connection &connection, Kind kind) : m_connection(&connection), m_kind(kind) {}
    void end();
    Error takenBack(const Error &error);
    bool replacedInLog();
    Connection *m_connection;
    Kind m_kind;
    std::optional<WriterGate::Pass> m_pass;
    bool m_open = true;
};

} // namespace reckoner
