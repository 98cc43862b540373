// A profile's credits played again from its ledger, with some refunds put right: what each bucket would hold, and what each job would have taken and got back.
// Draws take monthly first, returns unwind add-on first, resets and grants happen as they did; nothing goes below zero. Source: domain.md, Credits (the
// refund that went to the wrong bucket: 500/5000, 2,000 taken and refunded as 2000/3500, 1,800 used: the truth is 0/3700).
#pragma once

#include "models/doctor/checks/credit_jobs.h"

#include <QSet>
#include <map>

namespace reckoner {

struct PostedCredits
{
    QString kind;
    CreditSplit amounts; ///< signed
    std::optional<JobId> job;
    OperationId operation;
    bool expires = false; ///< its monthly part expired at once, in the same operation
};
/// In the order in which they were posted: lines of one operation, kind and job are one.
Result<std::vector<PostedCredits>> postedCredits(const Inquiry &inquiry, ProfileId profile);

struct ReplayedJob
{
    CreditSplit taken;
    CreditSplit returned;
    bool operator==(const ReplayedJob &) const = default;
};
struct ReplayedCredits
{
    CreditSplit left;
    std::map<JobId, ReplayedJob> jobs;
};
/// `taken`: what each job gave, where the ledger does not say it; `righted`: the jobs whose refunds are put right.
ReplayedCredits replayCredits(const std::vector<PostedCredits> &posted, const std::map<JobId, CreditSplit> &taken, const QSet<QUuid> &righted);

/// The refunds of a profile that are not as they should be, oldest first, and what putting each right changes.
struct RefundRepair
{
    CreditJobRow row;
    CreditSplit before; ///< what each bucket holds, the repairs before this one done
    CreditSplit after;
    Plan plan;
};
Result<std::vector<RefundRepair>> refundRepairs(const Inquiry &inquiry, ProfileId profile);

/// The repairs of these rows' profiles, of those rows only.
Result<std::vector<RefundRepair>> refundRepairsOf(const Inquiry &inquiry, const std::vector<CreditJobRow> &rows);
/// The plan of one finding. Errors: not_found.
Result<Plan> planRefundRepair(const Inquiry &inquiry, const Finding &finding);
/// What the finding says of the buckets.
void describe(Finding &finding, const RefundRepair &repair);

} // namespace reckoner
