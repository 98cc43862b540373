// In which order amounts of several currencies stand wherever they stand together. They are never added.
#pragma once

#include "models/core/currency.h"

#include <vector>

namespace reckoner {

/// Each once: that of most companies first, of as many by code. `ofCompanies`: of each company one.
std::vector<Currency> currencyOrder(const std::vector<Currency> &ofCompanies);

} // namespace reckoner
