// The half of `usage-missing` that compares with lists from outside: work that was done and has no usage.
#pragma once

#include "models/doctor/rule.h"

namespace reckoner {

/// Entries of imported lists without usage of the same company, type and thing within a day. Recorded on choice, where the list says how much it was.
Result<std::vector<Finding>> expectedWorkMissing(const Inquiry &inquiry);
/// The only choice of the rule's findings.
Choice recordChoice();

} // namespace reckoner
