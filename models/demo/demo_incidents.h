// Damage that every billing platform knows, left in the first company of the sample by an older program, for the data checks to find:
//  - a job saved with its draft id whose usage stayed with the draft;
//  - token logs without a company, by plain INSERT;
//  - two counters of minutes that disagree: metrics by plain INSERT that nothing has posted ("Field Team");
//  - bought add-on minutes cleared at the end of a month ("Campus");
//  - a refund to the wrong bucket: 500 + 1,500 credits taken, 2,000 given back as monthly, and used since (sourcing@);
//  - a batch that failed and was never refunded.
// None of it breaks an invariant of `verify`: what that program did to a stored balance it also wrote into the ledger, so both agree; they disagree with
// purchases, metrics and jobs. Those of drafts and of missing usage are in the usage itself (event_stream.h).
#pragma once

#include "models/demo/demo_company.h"
#include "models/ledger/operation.h"

namespace reckoner {

Outcome leaveIncidents(Connection &connection, const Scope &scope, const DemoPlan &plan, std::span<const DemoCompany> companies);

} // namespace reckoner
