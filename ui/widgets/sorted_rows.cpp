#include "ui/widgets/sorted_rows.h"

namespace reckoner {

namespace {

/// Below zero, zero or above: the left before, with, or after the right.
int compared(const QVariant &left, const QVariant &right)
{
    if (left.typeId() == QMetaType::QString && right.typeId() == QMetaType::QString)
        return left.toString().localeAwareCompare(right.toString());
    const bool leftIsWord = left.typeId() == QMetaType::QString;
    if (leftIsWord != (right.typeId() == QMetaType::QString))
        return leftIsWord ? -1 : 1; // a word among numbers or times ("Always") stands before them
    const QPartialOrdering order = QVariant::compare(left, right);
    return order == QPartialOrdering::Less ? -1 : order == QPartialOrdering::Greater ? 1 : 0;
}

} // namespace

QString cellKey(const Cell &cell)
{
    const auto *money = std::get_if<MoneyCell>(&cell);
    return money ? QString(cellPlain(cell) + u' ' + money->currency.code()) : cellPlain(cell);
}

void SortedRows::setKeys(const QList<SortKey> &keys)
{
    m_keys = keys;
    if (keys.isEmpty()) {
        sort(-1);
        return;
    }
    invalidate();
    sort(0); // lessThan() knows the columns
}

void SortedRows::setFilters(const QList<CellFilter> &filters)
{
    m_filters = filters;
    invalidateRowsFilter();
}

bool SortedRows::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *table = static_cast<const TableModel *>(sourceModel());
    if (m_filters.isEmpty() || table->isSummaryRow(row))
        return true;
    return std::ranges::all_of(m_filters, [&](const CellFilter &filter) { return (cellKey(table->cellAt(row, filter.column)) == filter.value) != filter.isNot; });
}

bool SortedRows::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *table = static_cast<const TableModel *>(sourceModel());
    const bool leftApart = table->isSummaryRow(left.row());
    const bool rightApart = table->isSummaryRow(right.row());
    if (leftApart || rightApart)
        return !leftApart; // stable sorting keeps the order among themselves
    for (const SortKey &key : m_keys) {
        const QVariant a = table->data(table->index(left.row(), key.column), TableModel::SortRole);
        const QVariant b = table->data(table->index(right.row(), key.column), TableModel::SortRole);
        if (a.isValid() != b.isValid())
            return a.isValid();
        const int order = compared(a, b);
        if (order != 0)
            return key.order == Qt::AscendingOrder ? order < 0 : order > 0;
    }
    return false;
}

} // namespace reckoner
