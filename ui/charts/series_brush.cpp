#include "ui/charts/series_brush.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPixmap>

namespace reckoner {

namespace {

constexpr int kTextures = 3; ///< plain, striped, dotted

QBrush textured(const QColor &color, int texture)
{
    if (texture == 0)
        return color;
    QPixmap tile(6, 6);
    tile.fill(color);
    QPainter painter(&tile);
    const QColor mark = theme::isDark() ? color.darker(135) : color.lighter(128);
    if (texture == 1) {
        painter.setPen(QPen(mark, 1.2));
        painter.drawLine(0, 6, 6, 0);
    } else {
        painter.fillRect(1, 1, 2, 2, mark);
        painter.fillRect(4, 4, 2, 2, mark);
    }
    return QBrush(tile);
}

} // namespace

QBrush seriesBrush(int index)
{
    // Each time the colours begin anew, the textures have moved on by one more.
    return textured(theme::series(index), (index + index / theme::kSeriesColors) % kTextures);
}

QBrush restBrush(int index)
{
    return textured(theme::mutedText(), index % kTextures);
}

} // namespace reckoner
