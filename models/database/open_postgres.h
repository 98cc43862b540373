// Opens a PostgreSQL database through Qt's driver and sets the session up: UTC, time-outs, exact numbers.
#pragma once

#include "models/database/connection.h"

namespace reckoner {

Outcome openPostgres(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode);
/// What libpq is given for this address, with what it does not say itself: verified encryption, time-outs, which of several servers.
QString connectionText(const DatabaseUrl &url);
/// The driver's own handle of an open database.
pg_conn *postgresHandleOf(const QSqlDatabase &database);

} // namespace reckoner
