// The month beside the last one in words: "This month $120.00, $20.00 more than in the same days of October ... Moved most: Engineer +$12.00".
#pragma once

#include "models/usage/month_comparison.h"

namespace reckoner {

/// Rich text, a line for each currency in which anything was charged; a mover links to "CURRENCY:MOVER", its places in the lists. Empty: nothing was.
QString monthChangeText(const std::vector<MonthComparison> &comparisons);

} // namespace reckoner
