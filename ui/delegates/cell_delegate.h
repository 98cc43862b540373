// Draws the cells of every list: numbers to the right with digits of one width, rows shown apart in bold under a line. What has no room in its cell, or
// stands there shortened, is said whole in a tool tip.
#pragma once

#include <QStyledItemDelegate>

namespace reckoner {

class TableModel;

/// Where an index of a view is in the list itself, through any sorting between them.
struct TablePlace
{
    const TableModel *model = nullptr;
    int row = -1;
};
TablePlace tablePlace(const QModelIndex &index);

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace reckoner
