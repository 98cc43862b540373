// A list described once, for the screen, exports, the clipboard and --json: an array of Column<Row>. A new list is an array, not a class.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/core/money.h"

#include <QJsonValue>
#include <QString>
#include <QVariant>
#include <span>
#include <variant>

namespace reckoner {

enum class ColumnKind { Text, Id, Count, Money, UnitPrice, Time, Day, Flag };

struct MoneyCell
{
    Money amount;
    Currency currency;
};

/// A code that rows hold ("rolled_back"): machines read the code, persons its word.
struct Word
{
    QString code;
};

/// One value of a list; monostate is "absent" (null), never zero.
using Cell = std::variant<std::monostate, QString, QUuid, qint64, MoneyCell, UnitPrice, Instant, BillingDay, bool, Word>;

template <typename RowType>
struct Column
{
    const char *key;   ///< JSON field, CSV heading, settings; snake_case
    const char *title; ///< untranslated heading; context "Column"
    ColumnKind kind;
    Cell (*get)(const RowType &);
    bool inJson = true; ///< false: only for the screen
    bool onScreen = true;
    bool addsUp = false; ///< the amounts of several rows have a sum that says something; not so prices, bounds of an estimate
};
/// A column whose amounts have a sum, one for each currency.
template <typename RowType>
Column<RowType> addingUp(Column<RowType> column)
{
    column.addsUp = true;
    return column;
}

/// As in JSON: money as decimal text, counts as integers, times in ISO 8601 UTC, absent as null.
QJsonValue cellJson(const Cell &cell);
/// As a person reads it, in the locale, time in the billing zone.
QString cellText(const Cell &cell, const Calendar &calendar);
/// Machine text for CSV and TSV: as JSON without quotes; absent is empty.
QString cellPlain(const Cell &cell);
/// Sorts and sums: qint64 nanos, counts, micros, text; invalid where absent.
QVariant cellRaw(const Cell &cell);
bool isNumeric(ColumnKind kind);
QString columnTitle(const char *title); ///< translated

template <typename RowType>
QJsonObject rowJson(std::span<const Column<RowType>> columns, const RowType &row)
{
    QJsonObject object;
    for (const auto &column : columns) {
        if (column.inJson)
            object.insert(QString::fromLatin1(column.key), cellJson(column.get(row)));
    }
    return object;
}

} // namespace reckoner
