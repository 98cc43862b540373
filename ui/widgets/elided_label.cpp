#include "ui/widgets/elided_label.h"

#include <QPainter>

namespace reckoner {

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const QRect room = contentsRect();
    QPainter(this).drawText(room, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace reckoner
