// What we are measured against: plain SQL through SQLite's own library, DuckDB, and scratch databases of a PostgreSQL server.
#pragma once

#include "models/database/database_url.h"

#include <QProcess>
#include <memory>

struct sqlite3;

namespace reckoner::bench {

/// A SQLite file through the library alone.
class PlainSqlite
{
public:
    explicit PlainSqlite(const QString &path);
    ~PlainSqlite();
    PlainSqlite(const PlainSqlite &) = delete;
    PlainSqlite &operator=(const PlainSqlite &) = delete;
    /// Reads every row; the first column of each as text.
    QStringList read(const QString &sql);
    double milliseconds(const QString &sql);

private:
    sqlite3 *m_database = nullptr;
};

/// DuckDB in a process of its own (node and @duckdb/node-api).
class DuckDb
{
public:
    /// Nothing where node or the package cannot be had; says so on standard error.
    static std::unique_ptr<DuckDb> start(const QString &folder);
    ~DuckDb();
    /// How long the statement took there, as DuckDB's caller sees it. Gives up where it fails.
    double milliseconds(const QString &sql);

private:
    DuckDb() = default;
    QProcess m_process;
};

/// A database on the server that goes with this object.
class ScratchDatabase
{
public:
    /// `likeName`: a copy of that database; empty: a new one.
    ScratchDatabase(const QString &serverUrl, const QString &name, const QString &likeName = {});
    ~ScratchDatabase();
    ScratchDatabase(const ScratchDatabase &) = delete;
    ScratchDatabase &operator=(const ScratchDatabase &) = delete;
    QString conninfo() const; ///< for psql and for --db

private:
    void onServer(const QString &sql) const;
    DatabaseUrl m_server;
    QString m_name;
};

/// Lets the system forget what it keeps of a file in memory.
void forgetCached(const QString &path);

} // namespace reckoner::bench
