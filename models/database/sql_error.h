// The closed code for what a database says.
#pragma once

#include "models/core/result.h"
#include "models/database/database_url.h"

#include <QSqlError>

namespace reckoner {

/// By SQLSTATE on PostgreSQL, by extended result code on SQLite. A refusal that a rule of the database itself raises says
/// "reckoner:<code>: <sentence>" on both, and keeps that code and sentence. The context holds {why} for the sentence, and for logs the
/// database's own message ("database") and code ("database_code").
Error sqlError(const QSqlError &error, Dialect dialect);

} // namespace reckoner
