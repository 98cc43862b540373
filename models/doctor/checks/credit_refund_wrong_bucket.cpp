// A refund that gave a bucket more than it gave, or that another program posted past the reservation. What came after is replayed per bucket; posted is the
// difference to the truth, and what the jobs since then took is rewritten likewise, so that a later refund finds its way.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/credit_replay.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Finding wrongBucketOf(const RefundRepair &repair, const CreditJobRow &row)
{
    Finding finding = row.finding("credit-refund-wrong-bucket");
    describe(finding, repair);
    const bool isInOrder = row.back.monthly <= row.taken()->monthly && row.back.addon <= row.taken()->addon && repair.before == repair.after;
    finding.severity = isInOrder ? Severity::Warning : Severity::Error;
    finding.text = isInOrder ? RECKONER_TEXT("Another program gave {email} {back} credits back for {job}, which took {taken}; the job does not show it.")
                             : RECKONER_TEXT("{job} took {taken} credits of {email}, and {back} came back: not each bucket got what it gave. With what was used since, {before} should be "
                                             "{after} (monthly {monthly}, add-on {addon}).");
    return finding;
}

Result<std::vector<Finding>> findWrongBucket(const Inquiry &inquiry)
{
    TRY(rows, creditJobs(inquiry, "doctor/checks/credit_refund_wrong_bucket"));
    std::erase_if(rows, [](const CreditJobRow &row) { return !row.isWrongBucket(); });
    TRY(repairs, refundRepairsOf(inquiry, rows));
    std::vector<Finding> findings;
    for (const RefundRepair &repair : repairs) {
        const auto row = std::ranges::find_if(rows, [&repair](const CreditJobRow &each) { return each.job.job == repair.row.job.job; });
        findings.push_back(wrongBucketOf(repair, *row));
    }
    return findings;
}

Result<Plan> planWrongBucket(const Inquiry &inquiry, const Finding &finding, const Choices &)
{
    return planRefundRepair(inquiry, finding);
}

} // namespace

const Rule kCreditRefundWrongBucket = {"credit-refund-wrong-bucket", RuleGroup::Credits, Severity::Error, RECKONER_TEXT("Refunds that differ from what each bucket gave."), findWrongBucket,
                                       planWrongBucket};

} // namespace reckoner
