#include "ui/widgets/table_header.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/whole_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyleOptionHeader>

namespace reckoner {

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

void TableHeader::showKeys(const QList<SortKey> &keys)
{
    m_keys = keys;
    setSortIndicatorShown(!keys.isEmpty()); // makes room for the arrow
    if (!keys.isEmpty())
        setSortIndicator(keys.first().column, keys.first().order);
    viewport()->update();
}

qsizetype TableHeader::placeOf(int column) const
{
    for (qsizetype place = 0; place < m_keys.size(); ++place) {
        if (m_keys.at(place).column == column)
            return place;
    }
    return -1;
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int column) const
{
    QHeaderView::initStyleOptionForIndex(option, column);
    const qsizetype place = placeOf(column);
    option->sortIndicator = place < 0 ? QStyleOptionHeader::None
        : m_keys.at(place).order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                       : QStyleOptionHeader::SortUp;
}

void TableHeader::paintSection(QPainter *painter, const QRect &area, int column) const
{
    painter->save();
    QHeaderView::paintSection(painter, area, column);
    painter->restore();
    const qsizetype place = m_keys.size() > 1 ? placeOf(column) : -1;
    if (place < 0)
        return;
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.75);
    painter->save();
    painter->setFont(small);
    painter->setPen(theme::mutedText());
    painter->drawText(area.adjusted(0, 1, -3, 0), Qt::AlignRight | Qt::AlignTop, locale().toString(place + 1));
    painter->restore();
}

bool TableHeader::viewportEvent(QEvent *event)
{
    const auto *help = event->type() == QEvent::ToolTip ? static_cast<QHelpEvent *>(event) : nullptr;
    const int column = help ? logicalIndexAt(help->pos()) : -1;
    if (column < 0)
        return QHeaderView::viewportEvent(event);
    const QRect room = QRect(sectionViewportPosition(column), 0, sectionSize(column), viewport()->height()) & viewport()->rect();
    if (sectionSizeFromContents(column).width() <= room.width())
        return QHeaderView::viewportEvent(event);
    return showTip(*help, {model()->headerData(column, Qt::Horizontal).toString(), toolTip()}, viewport(), room);
}

} // namespace reckoner
