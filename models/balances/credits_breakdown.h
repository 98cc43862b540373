// What each bucket gave for a job that an older platform charged: a cost in its meta_json and no reservation. Rebuilt from the ledger, or from
// the balance before and after it; where neither is known, breakdown_unknown with the possible range. Part of the credits stem.
#pragma once

#include "models/balances/credits.h"

namespace reckoner {

/// What meta_json says that a job took: nothing where it has no cost, or says that nothing was deducted.
std::optional<Credits> chargedCost(const QJsonObject &meta);

/// What meta_json says that each bucket gave, where that adds up to the cost.
std::optional<CreditSplit> statedBreakdown(const QJsonObject &meta, Credits cost);

struct ChargedJob
{
    CreditJob job;
    Credits cost;
    QJsonObject meta;
    std::optional<ProfileId> createdBy;
    Instant createdAt;
};

/// How much of each bucket a job took and got back.
struct Breakdown
{
    CreditSplit taken;
    CreditSplit returned;
    Instant at; ///< when it was taken
    bool isChosen = false;
};

/// Whose credits the job took: the profile of its postings, else who made it. Errors: invalid_state where nobody is known.
Result<ProfileId> chargedProfile(const Inquiry &inquiry, const ChargedJob &job);
/// `left`: what the profile holds now. `chosen`: what to believe where nothing is known. Errors: breakdown_unknown, invalid_input (the choice
/// does not add up to the cost), invalid_state (the ledger contradicts itself: a matter for the data checks).
Result<Breakdown> rebuiltBreakdown(const Inquiry &inquiry, const ChargedJob &job, ProfileId profile, const CreditSplit &left,
                                   const std::optional<CreditSplit> &chosen);

} // namespace reckoner
