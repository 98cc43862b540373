// The balances of the sample over its last months, by the verbs of models/balances, each at its own time: credits reserved by batch jobs that
// succeed, use less than was reserved, fail or still run, months that begin anew, add-on credits bought; minutes consumed, rolled and bought; tokens
// allocated and used at the provider's prices, one company overdrawn; packs on sale; wallet thresholds. How much depends on the number of days, never
// on the number of events.
#pragma once

#include "models/demo/demo_company.h"
#include "models/ledger/operation.h"

namespace reckoner {

/// The people and organizations of `companies` are there as setUp saved them.
Outcome moveBalances(Connection &connection, const Scope &scope, const DemoPlan &plan, std::span<const DemoCompany> companies);

} // namespace reckoner
