// Brings a database to this program's schema: numbered migrations (resources/sql/migrations/<dialect>/NNNN_name.sql), one transaction
// each, recorded with a checksum; then triggers, functions and policies (resources/sql/rules/<dialect>/) laid anew.
#pragma once

#include "models/database/connection.h"

namespace reckoner {

inline constexpr int kSqliteApplicationId = 0x5243'4b4e; // "RCKN"

struct SchemaState
{
    enum class Kind { Empty, Current, Older, Newer, Foreign, Damaged } kind = Kind::Empty;
    int version = 0;
    QStringList applied; ///< migration names
    QStringList pending; ///< migration names; "rules" where only the rules are to be laid anew
};

int latestSchemaVersion(Dialect dialect);
/// Looks, changes nothing.
Result<SchemaState> inspectSchema(Connection &connection);
/// Success where the database is current; else the error to show: not_a_database, schema_newer, damaged (a checksum differs), or
/// invalid_state "needs init" for an empty or older one.
Outcome requireCurrentSchema(Connection &connection);
/// Applies what is pending, under a lock (two programs never migrate at once), backing a SQLite file up first when it holds data.
/// Idempotent. Returns what was applied now. Errors: as requireCurrentSchema, io_error.
Result<QStringList> migrate(Connection &connection);
/// Lays owner, group roles, grants and row-level security of `init --roles` (resources/sql/roles) on a current PostgreSQL database; as often as one
/// likes, and by itself after each later migration. The login must be a superuser, or the tables' owner with CREATEROLE. Errors: invalid_state on
/// SQLite, where the file's permissions are the boundary; as requireCurrentSchema; not_permitted.
Outcome installRoles(Connection &connection);
/// Tables of another program that a migration works around (adoption.h): called in turn within its one transaction.
class OlderTables
{
public:
    virtual ~OlderTables() = default;
    /// First, with the text of every migration. False: it was only looked, and nothing stays.
    virtual Result<bool> layTables(const QStringList &migrations) = 0;
    virtual Outcome fill() = 0;   ///< the tables are there, and the time zones
    virtual Outcome finish() = 0; ///< so are the rules
};
/// Applies all migrations to a PostgreSQL database that is not ours yet, in one transaction: a failure leaves it as it was. Does not wait for
/// another program that migrates. Errors: busy, what `tables` answers, the database's.
Outcome migrateAround(Connection &connection, OlderTables &tables);
/// VACUUM INTO a new file (SQLite). Errors: io_error where it exists already; invalid_input on PostgreSQL (use pg_dump).
Outcome backUp(Connection &connection, const QString &file);
/// The same into a file beside the database, named by the time and by what it was taken before; the newest five of its name are kept. Its path.
Result<QString> backUpBeside(Connection &connection, const QString &before);

} // namespace reckoner
