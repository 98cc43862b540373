#include "models/database/row.h"

#include <QJsonDocument>
#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kUuidBytes = 16;

[[noreturn]] void fail(const char *column, const char *expected, const QVariant &value)
{
    const QLatin1StringView found = value.isNull() ? "NULL"_L1 : QLatin1StringView(value.typeName());
    throw BrokenInvariant(qPrintable(u"column %1 should hold %2, and holds %3"_s.arg(QLatin1StringView(column), QLatin1StringView(expected), found)));
}

/// Only whole numbers are numbers here: a REAL, or a numeric that comes as text from SQLite, has lost its exactness on the way.
std::optional<qint64> wholeNumber(const QVariant &value, Dialect dialect)
{
    bool fits = false;
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int: return value.toLongLong();
    case QMetaType::ULongLong: // how QPSQL gives a bigint that is not negative
        if (value.toULongLong() <= quint64(INT64_MAX))
            return qint64(value.toULongLong());
        return std::nullopt;
    case QMetaType::QString: // how QPSQL gives a numeric with HighPrecision: exact, and whole or refused
        if (const qint64 number = value.toString().toLongLong(&fits); fits && dialect == Dialect::PostgreSql)
            return number;
        return std::nullopt;
    default: return std::nullopt;
    }
}

} // namespace

Row::Row(const QSqlQuery &query, Dialect dialect) : m_query(query), m_record(query.record()), m_dialect(dialect) {}

int Row::indexOf(const char *column) const
{
    // Callers name columns by literals, whose addresses tell them apart faster than their letters.
    const auto known = std::ranges::find(m_found, column, &std::pair<const char *, int>::first);
    if (known != m_found.end())
        return known->second;
    const int index = m_record.indexOf(QLatin1StringView(column));
    ensure(index >= 0, qPrintable(u"the answer has a column "_s + QLatin1StringView(column)));
    m_found.emplace_back(column, index);
    return index;
}

QVariant Row::value(const char *column) const
{
    return m_query.value(indexOf(column));
}

bool Row::isNull(const char *column) const
{
    return m_query.isNull(indexOf(column));
}

qint64 Row::integer(const char *column) const
{
    const QVariant found = value(column);
    const auto number = found.isNull() ? std::nullopt : wholeNumber(found, m_dialect);
    if (!number)
        fail(column, "a whole number", found);
    return *number;
}

bool Row::flag(const char *column) const
{
    const QVariant found = value(column);
    if (found.typeId() == QMetaType::Bool && !found.isNull())
        return found.toBool();
    const qint64 number = integer(column);
    if (number != 0 && number != 1)
        fail(column, "0 or 1", found);
    return number == 1;
}

QString Row::text(const char *column) const
{
    const QVariant found = value(column);
    if (found.isNull() || found.typeId() != QMetaType::QString)
        fail(column, "text", found);
    return found.toString();
}

QByteArray Row::bytes(const char *column) const
{
    const QVariant found = value(column);
    if (found.isNull() || found.typeId() != QMetaType::QByteArray)
        fail(column, "bytes", found);
    return found.toByteArray();
}

QUuid Row::uuid(const char *column) const
{
    const QVariant found = value(column);
    if (found.typeId() == QMetaType::QByteArray && found.toByteArray().size() == kUuidBytes)
        return QUuid::fromRfc4122(found.toByteArray());
    const auto parsed = found.typeId() == QMetaType::QString ? parseUuid(found.toString()) : std::nullopt;
    if (!parsed)
        fail(column, "an id", found);
    return *parsed;
}

QJsonObject Row::json(const char *column) const
{
    const QJsonDocument document = QJsonDocument::fromJson(text(column).toUtf8());
    if (!document.isObject())
        fail(column, "a JSON object", value(column));
    return document.object();
}

std::optional<qint64> Row::optionalInteger(const char *column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<QString> Row::optionalText(const char *column) const
{
    if (isNull(column))
        return std::nullopt;
    const QVariant found = value(column);
    if (found.typeId() == QMetaType::QByteArray && found.toByteArray().size() == kUuidBytes)
        return uuid(column).toString(QUuid::WithoutBraces);
    return text(column);
}

std::optional<Money> Row::optionalMoney(const char *column) const
{
    return isNull(column) ? std::nullopt : std::optional(money(column));
}

std::optional<Instant> Row::optionalInstant(const char *column) const
{
    return isNull(column) ? std::nullopt : std::optional(instant(column));
}

} // namespace reckoner
