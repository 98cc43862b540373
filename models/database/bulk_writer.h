// Set-based writing for importers: the sqlite3 C API with prepared statements on SQLite, COPY on PostgreSQL. Only usage/ingest and
// the demo generator use it, inside a Transaction that they hold.
#pragma once

#include "models/database/connection.h"

#include <string_view>

namespace reckoner {

/// Appends rows to one table. Values are given column by column, in the order of `columns`, then endRow().
class BulkWriter
{
public:
    /// `table` and `columns` are literals of the program, never input.
    static Result<std::unique_ptr<BulkWriter>> create(Connection &connection, const char *table, std::initializer_list<const char *> columns);
    virtual ~BulkWriter() = default;
    virtual void null() = 0;
    virtual void integer(qint64 value) = 0;
    virtual void flag(bool value) = 0;
    virtual void uuid(const QUuid &value) = 0;         ///< null UUID: NULL
    virtual void text(std::string_view utf8) = 0;
    virtual void bytes(const QByteArray &value) = 0;   ///< BLOB or bytea
    virtual void instant(Instant at) = 0;
    virtual void moneyNanos(qint64 nanos) = 0;          ///< to a money column: <name>_nanos on SQLite, <name> on PostgreSQL
    virtual Outcome endRow() = 0;
    virtual Outcome finish() = 0;                       ///< must be called; errors of the database appear here at the latest

    void optionalInteger(const std::optional<qint64> &value) { value ? integer(*value) : null(); }
    void optionalText(const std::optional<QString> &value)
    {
        if (!value)
            return null();
        const QByteArray utf8 = value->toUtf8();
        text({utf8.constData(), size_t(utf8.size())});
    }
    template <typename IdType> void optionalId(const std::optional<IdType> &value) { value ? uuid(value->uuid()) : null(); }
};

} // namespace reckoner
