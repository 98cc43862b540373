// A database of its own for as long as the object lives: a file in a temporary folder, or a schema of a PostgreSQL database that the search path leads to.
#pragma once

#include "models/database/connection.h"

#include <QTemporaryDir>

namespace reckoner {

class ScratchDatabase
{
public:
    /// Migrated. Errors: as opening and migrating; not_permitted where the login may make no schema.
    static Result<std::unique_ptr<ScratchDatabase>> make(const DatabaseUrl &beside);
    ~ScratchDatabase(); ///< drops it; nobody may be connected to it any more
    const DatabaseUrl &url() const { return m_url; }

private:
    ScratchDatabase() = default;
    Outcome makeFile();
    Outcome makeSchema(const DatabaseUrl &beside);
    Outcome lay() const;
    std::optional<QTemporaryDir> m_folder; ///< SQLite
    QString m_schema;
    std::unique_ptr<Connection> m_owner; ///< PostgreSQL: outside the schema
    DatabaseUrl m_url;
};

} // namespace reckoner
