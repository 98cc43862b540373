// A job that ends, with its credits: a failed one gets back what is out, a completed one is committed. Part of the credits stem.
#pragma once

#include "models/balances/credits.h"

namespace reckoner {

/// A completed job that another program charged stays as it is: nothing comes back of it.
Result<EndedJob> endWithCredits(Operation &operation, const CreditJob &job, JobEnd how);

} // namespace reckoner
