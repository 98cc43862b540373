// One database connection, used by one thread. Wraps Qt SQL; hot paths take the driver's own handle (bulk_writer).
#pragma once

#include "models/core/cancel_token.h"
#include "models/database/query.h"
#include "models/database/row.h"
#include "models/database/sql_error.h"

#include <QSqlDatabase>
#include <chrono>
#include <memory>

struct sqlite3;
struct pg_conn;

namespace reckoner {

enum class OpenMode { ReadWrite, ReadOnly };

class Connection
{
public:
    /// Opens and sets the session up (pragmas of reliability.md; UTC, time-outs). Does not look at the schema.
    /// Refuses files by sqlite_file.h, and servers older than PostgreSQL 15 (not_a_database).
    /// `create`: make a missing SQLite file. Errors: unavailable, busy, not_a_database, damaged, io_error, invalid_input, not_permitted.
    static Result<std::unique_ptr<Connection>> open(const DatabaseUrl &url, OpenMode mode, bool create = false);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Dialect dialect() const { return m_url.dialect(); }
    const DatabaseUrl &url() const { return m_url; }
    OpenMode mode() const { return m_mode; }

    /// Runs a named query and reads every row through `visit`, which runs no query on this connection itself (PostgreSQL would lose the
    /// rows still to come). Errors: by sqlError().
    Outcome visit(const Query &query, const Bindings &bindings, const std::function<void(const Row &)> &visit);
    /// Runs a named query that changes rows; answers how many.
    Result<qint64> change(const Query &query, const Bindings &bindings);
    /// Runs SQL text without values: DDL, pragmas, transaction words. One statement.
    Outcome execute(const QString &sql);
    /// Every statement of a script in turn.
    Outcome executeScript(const QString &script);
    /// A single value of a text without values ("PRAGMA data_version"). Null QVariant where there is no row.
    Result<QVariant> scalar(const QString &sql);
    /// SQL prepared but not run: the catalog test.
    Outcome prepareOnly(const Query &query);

    /// Ends the statement now running on this connection, from any thread. Never waits for the server.
    void interrupt();
    /// Waits until no interruption is under way any longer, which would end the next statement instead; false where the server kept it for `longest`.
    bool awaitInterruption(std::chrono::milliseconds longest) const;
    /// Takes the server's connection away, from any thread: whatever waits for an answer fails at once. A file stays open.
    void cutOff() const;
    bool inTransaction() const { return m_inTransaction; }
    /// PostgreSQL: the server only follows another one.
    bool isOnStandby() const;
    bool isAlive(); ///< a round trip, for PostgreSQL; always true for an open file

    sqlite3 *sqliteHandle() const { return m_sqlite; }     ///< nullptr on PostgreSQL
    pg_conn *postgresHandle() const { return m_postgres; } ///< nullptr on SQLite
    QSqlDatabase &qtDatabase() { return m_database; }

    /// SQLite: whether the last commit left `pages` or more in the write-ahead log, and a checkpoint is due.
    bool isLogLarge(int pages) const;
    /// A checkpoint ran; `pagesUntilNext` more are let in before the next one is due (readers kept it from its end).
    void checkpointed(int pagesUntilNext) { m_checkpointFrom = pagesUntilNext > 0 ? m_pagesInLog + pagesUntilNext : 0; }

private:
    friend class Transaction;
    using Statement = std::shared_ptr<QSqlQuery>;
    Connection(DatabaseUrl url, OpenMode mode);
    Outcome openDriver(bool create);
    Result<Statement> prepared(const QString &sql);
    void forgetStatements();
    /// Prepares, binds and executes. The caller finishes the statement.
    Result<Statement> run(const Query &query, const Bindings &bindings);
    Error failed(const QSqlError &error) const;
    Outcome checkUsable() const;
    /// The database itself gave the open transaction up (a full disk), or refuses to go on with it: it can only be rolled back.
    bool hasLostTransaction() const;
    bool isCutOff() const; ///< the server is gone

    DatabaseUrl m_url;
    OpenMode m_mode;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_sqlite = nullptr;
    pg_conn *m_postgres = nullptr;
    class Interruption;
    std::shared_ptr<Interruption> m_interruption; ///< of m_postgres
    int m_socket = -1;                            ///< of m_postgres
    QHash<QString, Statement> m_prepared; ///< by final SQL text; bounded
    std::vector<Statement> m_retired;     ///< made invalid by a change of the schema; let go when the server listens again
    bool m_inTransaction = false;
    bool m_isVisiting = false;
    int m_pagesInLog = 0;     ///< as SQLite said at the last commit
    int m_checkpointFrom = 0; ///< no checkpoint below this many pages
};

} // namespace reckoner
