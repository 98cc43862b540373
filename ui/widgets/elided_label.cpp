#include "ui/widgets/elided_label.h"

#include "ui/widgets/whole_text.h"

#include <QHelpEvent>
#include <QPainter>

namespace reckoner {

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || fontMetrics().horizontalAdvance(text()) <= contentsRect().width())
        return QLabel::event(event);
    return showTip(*static_cast<QHelpEvent *>(event), {text(), toolTip()}, this, rect());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const QRect room = contentsRect();
    QPainter(this).drawText(room, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace reckoner
