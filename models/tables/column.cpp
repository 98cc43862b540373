#include "models/tables/column.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "models/wording/words.h"

#include <QCoreApplication>

namespace reckoner {

using namespace Qt::StringLiterals;

/// One function for each kind of value.
template <typename... Functions>
struct Each : Functions...
{
    using Functions::operator()...;
};
template <typename... Functions>
Each(Functions...) -> Each<Functions...>;

QJsonValue cellJson(const Cell &cell)
{
    return std::visit(Each{[](std::monostate) { return QJsonValue(QJsonValue::Null); },
                           [](const QString &text) { return QJsonValue(text); },
                           [](const QUuid &id) { return QJsonValue(id.toString(QUuid::WithoutBraces)); },
                           [](qint64 count) { return QJsonValue(count); },
                           [](const MoneyCell &money) { return QJsonValue(money.amount.toDecimal()); },
                           [](UnitPrice price) { return QJsonValue(price.toDecimal()); },
                           [](Instant at) { return QJsonValue(at.toIso()); },
                           [](BillingDay day) { return QJsonValue(day.toIso()); },
                           [](bool flag) { return QJsonValue(flag); },
                           [](const Word &word) { return QJsonValue(word.code); }},
                      cell);
}

QString cellText(const Cell &cell, const Calendar &calendar)
{
    return std::visit(Each{[](std::monostate) { return QString(); },
                           [](const QString &text) { return text; },
                           [](const QUuid &id) { return id.toString(QUuid::WithoutBraces); },
                           [](qint64 count) { return wording::count(count); },
                           [](const MoneyCell &money) { return wording::money(money.amount, money.currency); },
                           [](UnitPrice price) { return wording::unitPrice(price); },
                           [&calendar](Instant at) { return wording::timeText(at, calendar); },
                           [](BillingDay day) { return wording::dayText(day); },
                           [](bool flag) { return flag ? QCoreApplication::translate("Cell", "Yes") : QCoreApplication::translate("Cell", "No"); },
                           [](const Word &word) { return wording::word(word.code); }},
                      cell);
}

QString cellPlain(const Cell &cell)
{
    if (const auto *count = std::get_if<qint64>(&cell))
        return QString::number(*count);
    if (const auto *flag = std::get_if<bool>(&cell))
        return *flag ? u"true"_s : u"false"_s;
    return cellJson(cell).toString();
}

QVariant cellRaw(const Cell &cell)
{
    return std::visit(Each{[](std::monostate) { return QVariant(); },
                           [](const QString &text) { return QVariant(text); },
                           [](const QUuid &id) { return QVariant(id.toString(QUuid::WithoutBraces)); },
                           [](qint64 count) { return QVariant(count); },
                           [](const MoneyCell &money) { return QVariant(money.amount.nanos()); },
                           [](UnitPrice price) { return QVariant(price.picos()); },
                           [](Instant at) { return QVariant(at.micros()); },
                           [](BillingDay day) { return QVariant(qint64(day.number)); },
                           [](bool flag) { return QVariant(flag); },
                           [](const Word &word) { return QVariant(wording::word(word.code)); }},
                      cell);
}

bool isNumeric(ColumnKind kind)
{
    return kind == ColumnKind::Count || kind == ColumnKind::Money || kind == ColumnKind::UnitPrice;
}

QString columnTitle(const char *title)
{
    return QCoreApplication::translate("Column", title);
}

} // namespace reckoner
