// The row that a query stands on, read by column name through one typed accessor. A missing column, or a value of another type, is a broken
// invariant (throws BrokenInvariant): it never becomes a silent zero.
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/money.h"
#include "models/database/database_url.h"

#include <QJsonObject>
#include <QSqlQuery>
#include <QSqlRecord>
#include <vector>

namespace reckoner {

class Row
{
public:
    Row(const QSqlQuery &query, Dialect dialect);

    bool isNull(const char *column) const;
    qint64 integer(const char *column) const;
    bool flag(const char *column) const;
    QString text(const char *column) const;
    QByteArray bytes(const char *column) const;
    /// A uuid column, or 16 bytes. All zeros is a value (roll-ups of no job), NULL is none.
    QUuid uuid(const char *column) const;
    Money money(const char *column) const { return Money::fromNanos(integer(column)); }        ///< a <name>_nanos column
    Instant instant(const char *column) const { return Instant::fromMicros(integer(column)); } ///< microseconds; select with {{us:...}}
    QJsonObject json(const char *column) const;
    template <typename IdType> IdType id(const char *column) const { return IdType(uuid(column)); }

    std::optional<qint64> optionalInteger(const char *column) const;
    /// Where a column takes ids and other texts alike (usage_ledger.reference_id), an id in its 36 characters.
    std::optional<QString> optionalText(const char *column) const;
    std::optional<Money> optionalMoney(const char *column) const;
    std::optional<Instant> optionalInstant(const char *column) const;
    template <typename IdType> std::optional<IdType> optionalId(const char *column) const
    {
        return isNull(column) ? std::nullopt : std::optional<IdType>(id<IdType>(column));
    }

private:
    QVariant value(const char *column) const;
    int indexOf(const char *column) const;
    const QSqlQuery &m_query;
    QSqlRecord m_record;
    Dialect m_dialect;
    mutable std::vector<std::pair<const char *, int>> m_found; ///< columns asked for before, by the literal that named them
};

} // namespace reckoner
