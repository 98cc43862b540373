// What the window begins with: the filter of the last time, or a company and range that were chosen for good.
#pragma once

#include "models/usage/filter.h"

namespace reckoner {

class FilterState;

/// Nothing: as it was left.
std::optional<Filter> startFilter();
void setStartFilter(const std::optional<Filter> &filter);
void beginWithStartFilter(FilterState &state);

} // namespace reckoner
