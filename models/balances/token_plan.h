// What acts on tokens would change, worked out before anything is written: an allocation opened, a log deducted, overdrafts settled. Allocating, approving
// and the data checks apply these plans. A plan follows from what stands in the database alone.
#pragma once

#include "models/balances/token_holding.h"
#include "models/ledger/plan.h"

namespace reckoner {

/// What an allocation comes with: its purchase, free or paid; a paid one also where other programs look for it.
struct AllocationIds
{
    AllocationId allocation;
    QUuid purchase;
};
/// The row comes in empty and off, and is filled by changes that undo takes back. Errors: invalid_input.
Result<Plan> allocationPlan(const Inquiry &inquiry, const AllocationIds &ids, const NewAllocation &allocation);

/// Takes from an allocation of so many tokens what its company has overdrawn, oldest first.
Plan settlementPlan(const std::vector<OpenOverdraft> &overdrafts, AllocationId allocation, Tokens tokens);
/// How much a settlement takes.
Tokens settledBy(const Plan &settlement);

/// The draws of a log, what it overdraws, and their postings; takes them from the holding too. The log's own row is the caller's to write.
Plan drawsPlan(TokenHolding &holding, const UnpostedLog &log);
/// The same for a log that stands there and that nothing has deducted.
Plan deductionPlan(TokenHolding &holding, const UnpostedLog &log);

} // namespace reckoner
