// Looking for something while a person types: pickers and the palette.
#pragma once

#include "models/directory/jobs.h"

namespace reckoner {

/// Jobs that are not deleted, whose title contains the text (in any case) or whose id it is; newest first, at most `limit`.
Result<std::vector<Job>> searchJobs(const Inquiry &inquiry, const QString &text, int limit);

} // namespace reckoner
