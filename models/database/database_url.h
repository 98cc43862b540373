// Where a database is, as `--db` says it (cli.md): a file path, sqlite:PATH[?journal=truncate], a postgresql:// URI, or a libpq
// keyword string such as "service=team". PG* environment variables apply as libpq applies them.
// Several hosts, without target_session_attrs (or with any or prefer-standby), are a primary and its standbys: who writes or listens goes to the
// primary, who reads may go to a standby. "primary" or "read-write" means all on the primary.
#pragma once

#include "models/core/result.h"

#include <QString>
#include <map>
#include <vector>

namespace reckoner {

enum class Dialect { Sqlite, PostgreSql };
QString dialectName(Dialect dialect); ///< "sqlite", "postgresql"

enum class Journal { Wal, Truncate };

enum class ServerRole { Primary, Standby };

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
    const QString &conninfo() const { return m_conninfo; } ///< PostgreSQL: keyword string for libpq, with what the URI said but passwords
    /// File name or "database on host", never a password: for the status bar and logs.
    QString display() const;
    QString text() const; ///< what parse() takes again, without a password
    /// PostgreSQL: what libpq is given, by keyword, with passwords.
    std::map<QString, QString> keywords() const;
    /// PostgreSQL: with the login's password, which stays in memory.
    DatabaseUrl withPassword(const QString &password) const;

    /// Reads may go to a hot standby.
    bool hasStandby() const { return m_hasStandby; }
    /// Which of several servers is connected to, where there is a standby: the primary, unless it was said otherwise.
    ServerRole wantedServer() const { return m_wantedServer; }
    DatabaseUrl wanting(ServerRole role) const;
    /// One for each host; the address itself where there is only one.
    std::vector<DatabaseUrl> servers() const;

private:
    Dialect m_dialect = Dialect::Sqlite;
    QString m_path;
    Journal m_journal = Journal::Wal;
    QString m_conninfo;
    std::map<QString, QString> m_secrets; ///< by keyword, as libpq takes them
    bool m_hasStandby = false;
    ServerRole m_wantedServer = ServerRole::Primary;
};

/// A socket folder, or a name of this computer itself; also nothing at all, which libpq takes for its default socket.
bool isLocalHost(const QString &hosts);
/// A value of a libpq keyword string, in quotes.
QString conninfoQuoted(QString value);

} // namespace reckoner
