// Opens a SQLite file through Qt's driver and sets the connection up as reliability.md says.
#pragma once

#include "models/database/connection.h"

namespace reckoner {

Outcome openSqlite(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode, bool create);
/// From now on no query of the connection needs a temporary file.
void sortInMemory(sqlite3 *handle);
/// The driver's own handle of an open database.
sqlite3 *sqliteHandleOf(const QSqlDatabase &database);
/// The last error of the handle.
Error sqliteError(sqlite3 *handle);

} // namespace reckoner
