#include "models/database/open_sqlite.h"

#include "models/database/sqlite_file.h"
#include "models/database/writer_gate.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QStorageInfo>
#include <QUrl>
#include <sqlite3.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// A URI, because only its mode can keep SQLite from making a file that is missing.
QString fileUri(const DatabaseUrl &url, OpenMode mode, bool create)
{
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(url.path(), "/"));
    const QString access = mode == OpenMode::ReadOnly ? u"ro"_s : create ? u"rwc"_s : u"rw"_s;
    return u"file:"_s + name + u"?mode="_s + access;
}

QString driverOptions(OpenMode mode)
{
    const QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=15000"_s;
    return mode == OpenMode::ReadOnly ? QString(options + u";QSQLITE_OPEN_READONLY"_s) : options;
}

Outcome run(sqlite3 *handle, const char *sql)
{
    return sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK ? Outcome() : Outcome(sqliteError(handle));
}

// Readers keep little: what they page through stays in the system's cache, and a window that is scrolled for long must not grow. What they sort
// beyond their cache goes through a temporary file.
constexpr const char *kReaderPragmas = "PRAGMA cache_size = -2048";
constexpr const char *kSortInFile = "PRAGMA temp_store = FILE";
constexpr const char *kSortInMemory = "PRAGMA temp_store = MEMORY";
constexpr qint64 kLeastRoomToSort = 256 * 1024 * 1024;

/// Where SQLite puts its temporary files (https://www.sqlite.org/tempfiles.html).
QString sortingFolder()
{
    for (const char *name : {"SQLITE_TMPDIR", "TMPDIR"}) {
        if (const QString folder = qEnvironmentVariable(name); QFileInfo(folder).isDir())
            return folder;
    }
    return u"/var/tmp"_s;
}

bool hasRoomToSort()
{
    return QStorageInfo(sortingFolder()).bytesAvailable() >= kLeastRoomToSort;
}

constexpr const char *kWriterPragmas = "PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864";
constexpr const char *kPragmas = "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                                 "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 0;"
                                 "PRAGMA schema_version"; // the first look into the file: is it a database at all

Result<QString> journalMode(sqlite3 *handle, const char *sql)
{
    QString mode;
    const auto keep = [](void *kept, int, char **values, char **) {
        *static_cast<QString *>(kept) = QString::fromLatin1(values[0]);
        return 0;
    };
    if (sqlite3_exec(handle, sql, keep, &mode, nullptr) != SQLITE_OK)
        return sqliteError(handle);
    return mode;
}

/// The journal mode is written into the file: that is a write like any other, and goes through the gate.
Outcome setJournal(sqlite3 *handle, const DatabaseUrl &url)
{
    const bool isWal = url.journal() == Journal::Wal;
    CHECK(run(handle, isWal ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = EXTRA"));
    const QString wanted = isWal ? u"wal"_s : u"truncate"_s;
    TRY(found, journalMode(handle, "PRAGMA journal_mode"));
    if (found == wanted)
        return {};
    TRY(pass, WriterGate::enter(url.path()));
    TRY(made, journalMode(handle, isWal ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = TRUNCATE"));
    if (made != wanted)
        return Error{ErrorCode::Busy, RECKONER_TEXT("The journal cannot be changed while other programs use the database.")};
    return {};
}

} // namespace

sqlite3 *sqliteHandleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    ensure(qstrcmp(handle.typeName(), "sqlite3*") == 0, "Qt's SQLite driver gives its handle");
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Error sqliteError(sqlite3 *handle)
{
    const QString code = QString::number(sqlite3_extended_errcode(handle));
    return sqlError(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError, code), Dialect::Sqlite);
}

void sortInMemory(sqlite3 *handle)
{
    sqlite3_exec(handle, kSortInMemory, nullptr, nullptr, nullptr);
}

Outcome openSqlite(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode, bool create)
{
    CHECK(checkDatabaseFile(url.path(), mode, create));
    database.setDatabaseName(fileUri(url, mode, create));
    database.setConnectOptions(driverOptions(mode));
    if (!database.open())
        return sqlError(database.lastError(), Dialect::Sqlite);
    sqlite3 *handle = sqliteHandleOf(database);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    CHECK(run(handle, kPragmas));
    if (mode == OpenMode::ReadOnly) {
        CHECK(run(handle, kReaderPragmas));
        return run(handle, hasRoomToSort() ? kSortInFile : kSortInMemory);
    }
    CHECK(run(handle, kWriterPragmas));
    return setJournal(handle, url);
}

} // namespace reckoner
