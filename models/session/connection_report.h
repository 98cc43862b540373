// What a connection would open, found out without opening it for work: whether it can be reached, how it is secured, who one is there, and whether the
// tables are ours and of this version.
#pragma once

#include "models/database/migrator.h"
#include "models/database/server_trial.h"
#include "models/session/session.h"

namespace reckoner {

struct ConnectionReport
{
    Dialect dialect = Dialect::Sqlite;
    std::optional<ServerFacts> server; ///< PostgreSQL
    SchemaState schema;
    bool hasPlatformTables = false;    ///< another program's, that look like an older platform's: init --adopt takes them over

    // --- where the schema is this program's
    QString login;
    std::optional<Role> role;
    bool isUnbounded = false;          ///< a superuser, an owner, or a database without roles
    bool seesAllCompanies = false;
    qint64 companies = 0;
    QStringList firstCompanies;        ///< the names of three of them
    std::optional<Error> refusal;      ///< the login gets in, and may do nothing
};

/// Errors: those of tryServer(); of a file those of Connection::open(). An old, new, empty or foreign database is no error but told.
Result<ConnectionReport> inspectConnection(const DatabaseUrl &url, const std::function<bool()> &givenUp);

} // namespace reckoner
