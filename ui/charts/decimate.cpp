#include "ui/charts/decimate.h"

#include <algorithm>

namespace reckoner {

namespace {

/// The lowest and the highest of the points, in the order of x.
void appendExtremes(QList<QPointF> &kept, std::span<const QPointF> points)
{
    const QPointF *lowest = &points.front();
    const QPointF *highest = lowest;
    for (const QPointF &point : points) {
        if (point.y() < lowest->y())
            lowest = &point;
        if (point.y() > highest->y())
            highest = &point;
    }
    kept.append(*std::min(lowest, highest));
    if (lowest != highest)
        kept.append(*std::max(lowest, highest));
}

} // namespace

QList<QPointF> decimate(std::span<const QPointF> points, int columns)
{
    const int most = std::clamp(columns, 1, (kMostChartPoints - 2) / 2);
    if (std::ssize(points) <= 2 * most + 2)
        return QList<QPointF>(points.begin(), points.end());
    const QPointF first = points.front();
    const QPointF last = points.back();
    const qreal width = (last.x() - first.x()) / most;
    QList<QPointF> kept;
    kept.reserve(2 * most + 2);
    kept.append(first);
    auto begin = points.begin() + 1;
    const auto end = points.end() - 1;
    for (int column = 1; column <= most && begin != end; ++column) {
        const qreal edge = first.x() + column * width;
        // The last column takes what rounding left over.
        const auto next = column == most ? end : std::partition_point(begin, end, [edge](const QPointF &point) { return point.x() < edge; });
        if (next != begin)
            appendExtremes(kept, std::span(begin, next));
        begin = next;
    }
    kept.append(last);
    return kept;
}

} // namespace reckoner
