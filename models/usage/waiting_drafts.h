// How many drafts with usage wait to be saved as a job: a figure for the first page, counted on an index. The list is in drafts.h.
#pragma once

#include "models/usage/filter.h"

namespace reckoner {

/// Of one company, or of all.
Result<qint64> countWaitingDrafts(const Inquiry &inquiry, const std::optional<CompanyId> &company);

} // namespace reckoner
