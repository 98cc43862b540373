// Sorts a list in memory by up to several columns. Rows shown apart (no job, totals) stay last whatever the order, absent values behind all others.
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

class SortedRows : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    /// The first key counts most; none: the order of the list itself.
    void setKeys(const QList<SortKey> &keys);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QList<SortKey> m_keys;
};

} // namespace reckoner
