// Takes over the tables of an older platform in a PostgreSQL database: compares them with this program's (resources/sql/adoption), says what it would add, alter,
// rename and fill, and does it where asked, in one transaction, losing no row. Source: schema.md, last paragraph.
#pragma once

#include "models/core/instant.h"
#include "models/database/connection.h"

namespace reckoner {

struct AdoptionStep
{
    QString table;
    QString action; ///< "add", "alter", "rename", "fill", "keep"
    QString detail;
    std::optional<qint64> rows; ///< that it is about
};

struct Adoption
{
    std::vector<AdoptionStep> steps; ///< none: there is nothing to do
    bool isApplied = false;
};

/// `now`: the business time of the openings, and the month that balances are of. A database that was adopted answers what of its older rows can be validated
/// by now, mostly nothing. Errors: invalid_state on SQLite, on a database without any of these tables, and where something of theirs is in the way;
/// not_a_database where their ids are no UUIDs; busy; schema_newer, damaged; the database's.
Result<Adoption> previewAdoption(Connection &connection, Instant now);
Result<Adoption> applyAdoption(Connection &connection, Instant now);

} // namespace reckoner
