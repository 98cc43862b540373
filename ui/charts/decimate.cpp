#include "ui/charts/decimate.h"

#include <algorithm>

namespace reckoner {

namespace {

constexpr int kPointsOfColumn = 2;

/// Numbers, compared without a branch for each.
StepColumn columnOf(std::span<const Money> values, qsizetype begin, qsizetype end)
{
    qint64 low = values[size_t(std::max<qsizetype>(begin - 1, 0))].nanos();
    qint64 high = low;
    for (const Money value : values.subspan(size_t(begin), size_t(end - begin))) {
        low = std::min(low, value.nanos());
        high = std::max(high, value.nanos());
    }
    return {begin, Money::fromNanos(low), Money::fromNanos(high), values[size_t(end - 1)]};
}

} // namespace

std::vector<StepColumn> decimate(std::span<const Money> values, int columns)
{
    const qsizetype count = std::ssize(values);
    const qsizetype most = std::min<qsizetype>(count, std::clamp(columns, 1, kMostChartPoints / kPointsOfColumn));
    std::vector<StepColumn> kept;
    kept.reserve(size_t(most));
    for (qsizetype column = 0; column < most; ++column)
        kept.push_back(columnOf(values, column * count / most, (column + 1) * count / most));
    return kept;
}

} // namespace reckoner
