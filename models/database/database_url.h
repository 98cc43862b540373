// Where a database is, as `--db` says it (cli.md): a file path, sqlite:PATH[?journal=truncate], a postgresql:// URI, or a libpq
// keyword string such as "service=team". PG* environment variables apply as libpq applies them.
#pragma once

#include "models/core/result.h"

#include <QString>
#include <map>

namespace reckoner {

enum class Dialect { Sqlite, PostgreSql };
QString dialectName(Dialect dialect); ///< "sqlite", "postgresql"

enum class Journal { Wal, Truncate };

class DatabaseUrl
{
public:
    /// Errors: invalid_input with what is wrong in it, never with a part of it that could be a password.
    static Result<DatabaseUrl> parse(const QString &text);
    /// `explicitUrl`, else RECKONER_DB, else $XDG_DATA_HOME/reckoner/reckoner.db.
    static Result<DatabaseUrl> resolve(const QString &explicitUrl);
    static DatabaseUrl file(const QString &path);

    Dialect dialect() const { return m_dialect; }
    const QString &path() const { return m_path; } ///< SQLite: absolute file path
    Journal journal() const { return m_journal; }
    const QString &conninfo() const { return m_conninfo; } ///< PostgreSQL: keyword string for libpq, with what the URI said
    /// File name or "database on host", never a password: for the status bar and logs.
    QString display() const;
    QString text() const; ///< what parse() takes again
    /// PostgreSQL: what libpq is given, by keyword.
    std::map<QString, QString> keywords() const;

private:
    Dialect m_dialect = Dialect::Sqlite;
    QString m_path;
    Journal m_journal = Journal::Wal;
    QString m_conninfo;
};

/// A socket folder, or a name of this computer itself; also nothing at all, which libpq takes for its default socket.
bool isLocalHost(const QString &hosts);
/// A value of a libpq keyword string, in quotes.
QString conninfoQuoted(QString value);

} // namespace reckoner
