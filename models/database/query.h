// A named query: the file resources/sql/<room>/<verb>.sql (or its sqlite/ or postgresql/ variant where they differ).
//
// Each file opens with a comment: purpose, parameters with units, order of rows, and a line `-- may: <permission>` (access.h) that
// the inquiry door checks. Comments are stripped before prepare. In the text:
//   :name            a bound value (Bindings); an Instant is bound as each database wants it
//   (:companies)     after IN: the companies of the scope; the door binds it
//   {{us:EXPR}}      a time as integer microseconds since 1970 (reading); SQLite: EXPR itself
//   {{text:ID}}      an id in its 36 characters
//   {{reference:ID}} an id as usage_ledger.reference_id holds it; {{referenced:REF}} the id that such a reference is (NULL where it is none)
//   {{month:DAY}}    the billing month (year * 12 + month - 1) of a billing day; {{no_job}} the id that roll-ups write for usage without a job
//   {{lock}}         FOR UPDATE, where the database locks rows (PostgreSQL); the writer of a SQLite file is alone anyway
//   {{slot}}         a fragment built in code from enums only (filter, sort order, limit), with its own bindings; empty where none is
//                    given. A line `-- example <slot>: <SQL>` (or `-- example <slot>, sqlite: <SQL>`) says what the catalog test puts
//                    there where nothing would not do.
//   {{part NAME KEYS}}  the file resources/sql/<room>/parts/NAME.sql, which several queries share, with {{keys}} in it replaced by KEYS
//   {{each TYPE SEP}} ... {{end}}  repeated for every usage type, joined by SEP; inside, {{table}} {{type}} {{type_name}}
//                    {{quantity}} {{failed}} {{questions}} {{model}} come from usage_type.h
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/money.h"
#include "models/database/database_url.h"
#include "models/rules/access.h"

#include <QHash>
#include <QJsonObject>
#include <QVariant>
#include <vector>

namespace reckoner {

/// Named values. Ids become BLOB(16) or uuid, Instants microseconds or timestamptz, Money nanos, bool 0/1 or boolean.
class Bindings
{
public:
    Bindings() = default;
    Bindings &integer(const char *name, qint64 value);
    Bindings &integer(const char *name, const std::optional<qint64> &value);
    Bindings &flag(const char *name, bool value);
    Bindings &text(const char *name, const QString &value);
    Bindings &text(const char *name, const std::optional<QString> &value);
    Bindings &bytes(const char *name, const QByteArray &value);
    Bindings &uuid(const char *name, const QUuid &value);      ///< a null UUID is bound as NULL
    Bindings &money(const char *name, Money value) { return integer(name, value.nanos()); }
    Bindings &instant(const char *name, Instant value);
    Bindings &instant(const char *name, const std::optional<Instant> &value);
    Bindings &json(const char *name, const QJsonObject &value);
    Bindings &null(const char *name);
    template <typename Tag> Bindings &id(const char *name, const Id<Tag> &value) { return uuid(name, value.uuid()); }
    template <typename Tag> Bindings &id(const char *name, const std::optional<Id<Tag>> &value)
    {
        return value ? uuid(name, value->uuid()) : null(name);
    }
    /// For IN (:name): the placeholder is repeated for each; an empty list matches nothing.
    Bindings &uuids(const char *name, const std::vector<QUuid> &values);
    Bindings &merge(const Bindings &other);

    struct Bound
    {
        enum class Kind { Plain, Uuid, Uuids, Time, Json } kind = Kind::Plain;
        QVariant value;
        std::vector<QUuid> list = {};
    };
    const QHash<QByteArray, Bound> &all() const { return m_values; }

private:
    QHash<QByteArray, Bound> m_values;
};

/// SQL built in code from enums, with the values that it binds.
struct Fragment
{
    QString sql;
    Bindings bindings = {};
};

class Query
{
public:
    /// `name` such as "usage/cards". A name without a file is a broken invariant.
    Query(const char *name) : m_name(QString::fromLatin1(name)) {}
    Query with(const char *slot, const Fragment &fragment) const;
    const QString &name() const { return m_name; }
    const QHash<QByteArray, Fragment> &fragments() const { return m_fragments; }

private:
    QString m_name;
    QHash<QByteArray, Fragment> m_fragments;
};

/// A query file, read and expanded for one database; cached by name.
struct QueryText
{
    QString sql;                          ///< slots still in it
    std::optional<Permission> permission; ///< of the `-- may:` line
    QHash<QByteArray, QString> examples = {}; ///< by slot
    bool usesCompanies = false;
};
const QueryText &queryText(const QString &name, Dialect dialect);
/// Makes the SQL files of the program (":/sql/...") known; as often as one likes.
void initSqlResources();
/// Every query name in the resources (rules and migrations excluded): the catalog test prepares each.
QStringList queryNames();

} // namespace reckoner
