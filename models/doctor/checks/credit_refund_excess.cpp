// A job of which more credits came back than it took (refunded twice). What came after is replayed without the excess; what of it is still there goes, and no
// bucket goes below zero. Where nothing of it is left, nothing can be taken back, and the finding says so.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/credit_replay.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Finding excessOf(const RefundRepair &repair, const CreditJobRow &row)
{
    Finding finding = row.finding("credit-refund-excess");
    describe(finding, repair);
    finding.text = finding.fixable ? RECKONER_TEXT("{job} took {taken} credits of {email}, and {back} came back, more than it took. Without the excess, {before} would be {after} "
                                                   "(monthly {monthly}, add-on {addon}).")
                                   : RECKONER_TEXT("{job} took {taken} credits of {email}, and {back} came back, more than it took; all of the excess was used since.");
    return finding;
}

Result<std::vector<Finding>> findExcess(const Inquiry &inquiry)
{
    TRY(rows, creditJobs(inquiry, "doctor/checks/credit_refund_excess"));
    std::erase_if(rows, [](const CreditJobRow &row) { return !row.isExcess(); });
    TRY(repairs, refundRepairsOf(inquiry, rows));
    std::vector<Finding> findings;
    for (const RefundRepair &repair : repairs) {
        const auto row = std::ranges::find_if(rows, [&repair](const CreditJobRow &each) { return each.job.job == repair.row.job.job; });
        findings.push_back(excessOf(repair, *row));
    }
    return findings;
}

Result<Plan> planExcess(const Inquiry &inquiry, const Finding &finding, const Choices &)
{
    return planRefundRepair(inquiry, finding);
}

} // namespace

const Rule kCreditRefundExcess = {"credit-refund-excess", RuleGroup::Credits, Severity::Error, RECKONER_TEXT("Jobs of which more credits came back than they took."), findExcess, planExcess};

} // namespace reckoner
