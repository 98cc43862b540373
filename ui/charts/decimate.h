// Less to draw for the same picture: of all values that fall on one column of pixels a line that goes in steps shows only how far they reach and where the
// last one leaves it.
#pragma once

#include "models/core/money.h"

#include <span>
#include <vector>

namespace reckoner {

inline constexpr int kMostChartPoints = 2500;

/// Neighbouring values that share a column.
struct StepColumn
{
    qsizetype begin = 0; ///< place of the first of them
    Money low;           ///< of them and the one before, from which the line comes
    Money high;
    Money last;
    bool operator==(const StepColumn &) const = default;
};

/// At most so many columns, of two points each, never more than kMostChartPoints; few values have one each.
std::vector<StepColumn> decimate(std::span<const Money> values, int columns);

} // namespace reckoner
