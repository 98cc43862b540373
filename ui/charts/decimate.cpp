#include "ui/charts/decimate.h"

#include <algorithm>

namespace reckoner {

namespace {

/// The lowest and the highest of the points, in the order of x. Their values first, without a branch for each point; then where they stand.
void appendExtremes(QList<QPointF> &kept, std::span<const QPointF> points)
{
    qreal low = points.front().y();
    qreal high = low;
    for (const QPointF &point : points) {
        low = std::min(low, point.y());
        high = std::max(high, point.y());
    }
    const auto whereIs = [points](qreal y) {
        const auto found = std::ranges::find_if(points, [y](const QPointF &point) { return point.y() == y; });
        return found == points.end() ? points.begin() : found; // not a number is equal to nothing
    };
    const auto lowest = whereIs(low);
    const auto highest = whereIs(high);
    kept.append(*std::min(lowest, highest));
    if (lowest != highest)
        kept.append(*std::max(lowest, highest));
}

/// The end of those points that lie before `edge`: looked for from the near end, a column's width on, since one column is about as full as the one before.
const QPointF *endOfColumn(const QPointF *begin, const QPointF *end, qreal edge, qsizetype asFullAs)
{
    const auto isBefore = [edge](const QPointF &point) { return point.x() < edge; };
    const qsizetype stride = std::max<qsizetype>(asFullAs, 1);
    while (end - begin > stride && isBefore(begin[stride]))
        begin += stride;
    return std::partition_point(begin, std::min(end, begin + stride), isBefore);
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
    const QPointF *begin = points.data() + 1;
    const QPointF *const end = points.data() + points.size() - 1;
    qsizetype inColumn = std::ssize(points) / most;
    for (int column = 1; column <= most && begin != end; ++column) {
        const qreal edge = first.x() + column * width;
        // The last column takes what rounding left over.
        const QPointF *next = column == most ? end : endOfColumn(begin, end, edge, inColumn);
        inColumn = next - begin;
        if (next != begin)
            appendExtremes(kept, std::span(begin, next));
        begin = next;
    }
    kept.append(last);
    return kept;
}

} // namespace reckoner
