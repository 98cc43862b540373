#include "ui/widgets/selection_summary.h"

#include "models/wording/amounts.h"
#include "ui/widgets/translation.h"

#include <QCoreApplication>
#include <QSet>
#include <limits>
#include <map>

namespace reckoner {

namespace {

__extension__ typedef __int128 Int128;

/// One sum that is being made. 2^64 cells of 63 bits cannot leave 128 bits.
struct Adding
{
    SelectionSum head;
    Int128 sum = 0;
};

std::optional<qint64> fitting(Int128 value)
{
    if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min())
        return {};
    return qint64(value);
}

Int128 dividedHalfToEven(Int128 value, qint64 divisor)
{
    Int128 quotient = value / divisor;
    const Int128 rest = value % divisor;
    const Int128 twice = (rest < 0 ? -rest : rest) * 2;
    const bool up = twice > divisor || (twice == divisor && quotient % 2 != 0);
    return up ? quotient + (value < 0 ? -1 : 1) : quotient;
}

SelectionSum finished(const Adding &adding)
{
    SelectionSum sum = adding.head;
    sum.sum = fitting(adding.sum);
    if (sum.cells > 0)
        sum.average = fitting(dividedHalfToEven(adding.sum, sum.cells));
    return sum;
}

QString amountText(const SelectionSum &sum, const std::optional<qint64> &value)
{
    if (!value)
        return QCoreApplication::translate("SelectionSummary", "too large");
    return sum.kind == ColumnKind::Money ? wording::money(Money::fromNanos(*value), sum.currency) : wording::count(*value);
}

} // namespace

SelectionSummary summarize(const TableModel &model, const QList<CellPlace> &places)
{
    SelectionSummary summary;
    QSet<int> rows;
    std::map<QString, Adding> money; // by currency
    std::map<int, Adding> counts;    // by column
    for (const CellPlace &place : places) {
        rows.insert(place.row);
        const ColumnHead &head = model.heads().at(place.column);
        const Cell cell = model.cellAt(place.row, place.column);
        if (const auto *amount = std::get_if<MoneyCell>(&cell)) {
            Adding &adding = money[amount->currency.code()];
            adding.head.title = amount->currency.code();
            adding.head.kind = ColumnKind::Money;
            adding.head.currency = amount->currency;
            adding.sum += cellRaw(cell).toLongLong();
            ++adding.head.cells;
        } else if (head.kind == ColumnKind::Count && std::holds_alternative<qint64>(cell)) {
            Adding &adding = counts[place.column];
            adding.head.title = head.title;
            adding.sum += cellRaw(cell).toLongLong();
            ++adding.head.cells;
        }
    }
    summary.rows = rows.size();
    for (const auto &[currency, adding] : money)
        summary.sums.append(finished(adding));
    for (const auto &[column, adding] : counts)
        summary.sums.append(finished(adding));
    for (const SelectionSum &sum : summary.sums)
        summary.cells += sum.cells;
    return summary;
}

QString SelectionSummary::text() const
{
    if (rows == 0)
        return {};
    QStringList parts = {QCoreApplication::translate("SelectionSummary", "%1 row(s) selected", nullptr, plural(rows)).arg(wording::count(rows))};
    for (const SelectionSum &sum : sums) {
        parts.append(QCoreApplication::translate("SelectionSummary", "%1: sum %2, average %3, count %4")
                         .arg(sum.title, amountText(sum, sum.sum), amountText(sum, sum.average), wording::count(sum.cells)));
    }
    return parts.join(u" · ");
}

} // namespace reckoner
