// A failed job whose credits are still out, though it is known what each bucket gave: they come back as `credits refund` gives them back. What the month's
// reset would have expired expires at once.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/credit_jobs.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

bool isMissing(const CreditJobRow &row)
{
    return row.taken() && row.isRefundSound() && row.state != ReservationState::RolledBack && row.out().total().count > 0;
}

Result<std::vector<Finding>> findRefundMissing(const Inquiry &inquiry)
{
    TRY(rows, creditJobs(inquiry, "doctor/checks/credit_refund_missing"));
    std::vector<Finding> findings;
    for (const CreditJobRow &row : rows) {
        if (!isMissing(row))
            continue;
        Finding finding = row.finding("credit-refund-missing");
        finding.text = RECKONER_TEXT("{job} failed, and {out} credits of {email} were never given back.");
        finding.context.insert(u"out"_s, splitText(row.out()));
        findings.push_back(finding);
    }
    return findings;
}

Result<Plan> planRefundMissing(const Inquiry &inquiry, const Finding &finding, const Choices &)
{
    TRY(row, creditJobOf(inquiry, finding));
    TRY(holder, creditHolder(inquiry, *row.profile));
    return planReturn(row, holder);
}

} // namespace

const Rule kCreditRefundMissing = {"credit-refund-missing", RuleGroup::Credits, Severity::Error, RECKONER_TEXT("Failed jobs whose credits were never given back."), findRefundMissing,
                                   planRefundMissing};

} // namespace reckoner
