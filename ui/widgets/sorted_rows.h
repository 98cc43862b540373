// Sorts a list in memory by up to several columns, and shows the rows that its cell filters let through. Rows shown apart (no job, totals) stay, and stay
// last whatever the order; absent values come behind all others.
#pragma once

#include "models/tables/table_model.h"

#include <QSortFilterProxyModel>

namespace reckoner {

struct SortKey
{
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const SortKey &) const = default;
};

/// "Only this" or "Not this" of a cell.
struct CellFilter
{
    int column = 0;
    QString value; ///< cellKey() of the cell
    QString text;  ///< as the cell shows it
    bool isNot = false;
    bool operator==(const CellFilter &) const = default;
};
/// The same for equal values only: a value for machines, of money with its currency.
QString cellKey(const Cell &cell);

class SortedRows : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    /// The first key counts most; none: the order of the list itself.
    void setKeys(const QList<SortKey> &keys);
    void setFilters(const QList<CellFilter> &filters);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QList<SortKey> m_keys;
    QList<CellFilter> m_filters;
};

} // namespace reckoner
