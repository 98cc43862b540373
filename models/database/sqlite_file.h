// Which files a SQLite database may be in. Source: reliability.md, "SQLite facts to respect".
#pragma once

#include "models/database/connection.h"

namespace reckoner {

/// The file that SQLite will really open: symbolic links followed. Names beside it (log, gate, backups) are made from this one.
QString realDatabasePath(const QString &path);

/// Errors: unavailable (missing, without `create`), not_a_database (a folder), io_error (a network file system, for writing),
/// invalid_input (several hard links, a symbolic link into another folder).
Outcome checkDatabaseFile(const QString &path, OpenMode mode, bool create);

/// Where locks and shared memory cannot be relied upon, by the type that statfs(2) gives.
bool isNetworkFileSystem(quint32 type);

} // namespace reckoner
