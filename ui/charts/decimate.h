// Fewer points for the same picture: of all points that fall on one pixel column only the lowest and the highest can be seen.
#pragma once

#include <QList>
#include <QPointF>
#include <span>

namespace reckoner {

inline constexpr int kMostChartPoints = 2500;

/// Points sorted by x, at most two for each of `columns` equal columns, never more than kMostChartPoints; the first and the last stay. Few points
/// come back as they are.
QList<QPointF> decimate(std::span<const QPointF> points, int columns);

} // namespace reckoner
