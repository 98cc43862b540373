// One database connection, used by one thread. Wraps Qt SQL; hot paths take the driver's own handle (bulk_writer).
#pragma once

#include "models/core/cancel_token.h"
#include "models/database/query.h"
#include "models/database/row.h"

#include <QSqlDatabase>
#include <memory>

struct sqlite3;
struct pg_conn;

namespace reckoner {

enum class OpenMode { ReadWrite, ReadOnly };

class Connection
{
public:
    /// Opens and sets the session up (pragmas of reliability.md; UTC, time-outs). Does not look at the schema.
    /// Refuses (not_a_database, io_error, invalid_input): network file systems for writing, several hard links, a file that is not a database.
    /// `create`: make a missing SQLite file. Errors: unavailable, busy, not_a_database, damaged, io_error.
    static Result<std::unique_ptr<Connection>> open(const DatabaseUrl &url, OpenMode mode, bool create = false);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Dialect dialect() const { return m_url.dialect(); }
    const DatabaseUrl &url() const { return m_url; }
    OpenMode mode() const { return m_mode; }

    /// Runs a named query and reads every row through `visit`. Errors: by sqlError().
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

    /// Ends the statement now running on this connection, from any thread.
    void interrupt();
    bool inTransaction() const { return m_inTransaction; }
    bool isAlive(); ///< a round trip, for PostgreSQL; always true for an open file

    sqlite3 *sqliteHandle() const; ///< nullptr on PostgreSQL
    pg_conn *postgresHandle() const; ///< nullptr on SQLite
    QSqlDatabase &qtDatabase() { return m_database; }

private:
    friend class Transaction;
    Connection(DatabaseUrl url, OpenMode mode);
    Outcome openSqlite(bool create);
    Outcome openPostgres();
    Result<QSqlQuery *> prepared(const Query &query, const Bindings &bindings);
    static QSqlQuery *bindAll(QSqlQuery &statement, const QVariantList &values);
    static Error named(Error error, const Query &query);
    DatabaseUrl m_url;
    OpenMode m_mode;
    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared; ///< by final SQL text; bounded
    bool m_inTransaction = false;
};

/// The closed code for an error of Qt SQL: by SQLSTATE on PostgreSQL, by extended result code on SQLite. A refusal that a rule of the
/// database itself raises says "reckoner:<code>: <sentence>" on both, and keeps that code and sentence.
Error sqlError(const QSqlError &error, Dialect dialect);

} // namespace reckoner
