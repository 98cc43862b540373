#include "ui/delegates/cell_delegate.h"

#include "models/tables/table_model.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whole_text.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QHelpEvent>
#include <QPainter>

namespace reckoner {

TablePlace tablePlace(const QModelIndex &index)
{
    QModelIndex place = index;
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(place.model()))
        place = proxy->mapToSource(place);
    return {qobject_cast<const TableModel *>(place.model()), place.row()};
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const TablePlace place = tablePlace(index);
    if (!place.model)
        return;
    const ColumnKind kind = place.model->heads().at(index.column()).kind;
    const bool isNumber = isNumeric(kind);
    option->displayAlignment = (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    option->textElideMode = isNumber ? Qt::ElideLeft : Qt::ElideRight;
    if (isNumber || kind == ColumnKind::Time || kind == ColumnKind::Day)
        option->font = theme::tabular(option->font);
    option->font.setBold(place.model->isSummaryRow(place.row));
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const TablePlace place = tablePlace(index);
    const bool isFirstApart = place.model && place.model->isSummaryRow(place.row) && (place.row == 0 || !place.model->isSummaryRow(place.row - 1));
    if (!isFirstApart)
        return;
    painter->setPen(theme::line());
    painter->drawLine(option.rect.topLeft(), option.rect.topRight());
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!event || !view || event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    const QString whole = index.data().toString();
    const QRect room = view->visualRect(index) & view->viewport()->rect(); // a column may be half out of sight
    const bool isCut = shown.text != whole || sizeHint(option, index).width() > room.width();
    event->setAccepted(showTip(*event, {isCut ? whole : QString(), index.data(Qt::ToolTipRole).toString()}, view->viewport(), room));
    return event->isAccepted();
}

} // namespace reckoner
