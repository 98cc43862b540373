#include "models/database/row.h"

#include <QJsonDocument>
#include <QSqlField>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void fail(const char *column, const char *expected, const QVariant &value)
{
    throw BrokenInvariant(qPrintable(u"column %1 holds no %2 but %3"_s.arg(QLatin1StringView(column), QLatin1StringView(expected), QLatin1StringView(value.typeName()))));
}

} // namespace

Row::Row(const QSqlQuery &query, Dialect dialect) : m_query(query), m_record(query.record()), m_dialect(dialect) {}

QVariant Row::value(const char *column) const
{
    const int index = m_record.indexOf(QLatin1StringView(column));
    if (index < 0)
        throw BrokenInvariant(qPrintable(u"the answer has no column %1"_s.arg(QLatin1StringView(column))));
    return m_query.value(index);
}

bool Row::isNull(const char *column) const
{
    return value(column).isNull();
}

qint64 Row::integer(const char *column) const
{
    const QVariant found = value(column);
    switch (found.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Short:
    case QMetaType::Bool:
        if (!found.isNull())
            return found.toLongLong();
        break;
    case QMetaType::ULongLong: {
        bool fits = false;
        const qint64 number = found.toString().toLongLong(&fits); // a negative bigint may come as unsigned from one driver
        if (fits)
            return number;
        break;
    }
    case QMetaType::QString: { // numeric, read with high precision
        bool whole = false;
        const qint64 number = found.toString().toLongLong(&whole);
        if (whole)
            return number;
        break;
    }
    default:
        break;
    }
    fail(column, "integer", found);
}

bool Row::flag(const char *column) const
{
    const QVariant found = value(column);
    if (found.typeId() == QMetaType::Bool)
        return found.toBool();
    return integer(column) != 0;
}

QString Row::text(const char *column) const
{
    const QVariant found = value(column);
    if (found.isNull() || (found.typeId() != QMetaType::QString && found.typeId() != QMetaType::QByteArray))
        fail(column, "text", found);
    return found.typeId() == QMetaType::QByteArray ? QString::fromUtf8(found.toByteArray()) : found.toString();
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
    if (found.typeId() == QMetaType::QByteArray && found.toByteArray().size() == 16)
        return QUuid::fromRfc4122(found.toByteArray());
    if (found.typeId() == QMetaType::QUuid)
        return found.toUuid();
    if (found.typeId() == QMetaType::QString) {
        if (const auto parsed = parseUuid(found.toString()))
            return *parsed;
    }
    fail(column, "uuid", found);
}

QJsonObject Row::json(const char *column) const
{
    const QJsonDocument document = QJsonDocument::fromJson(text(column).toUtf8());
    if (!document.isObject())
        fail(column, "JSON object", value(column));
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
    if (found.typeId() == QMetaType::QByteArray && found.toByteArray().size() == 16) // a reference by id, where the column takes any text
        return QUuid::fromRfc4122(found.toByteArray()).toString(QUuid::WithoutBraces);
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
