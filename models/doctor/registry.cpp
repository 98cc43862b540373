#include "models/doctor/checks/checks.h"

#include <array>

namespace reckoner {

std::span<const Rule> rules()
{
    // What is missing stands before what is counted from it.
    static const std::vector<Rule> all = {
        // drafts and usage
        kDraftUnreconciled,
        kDraftAbandoned,
        kUsageUnknownJob,
        kUsageUnpriced,
        kUsageMispriced,
        kUsageUnbilledDuration,
        kUsageDuplicate,
        kUsageMissing,
        kLedgerMissing,
        kSummaryDrift,

        // tokens
        kApplicationCompany,
        kUsageUnattributed,
        kAnalysisUnlogged,
        kAllocationMissing,
        kAllocationDrift,

        // minutes, credits and the ledger
        kPeriodMissing,
        kPeriodOverlap,
        kPeriodStale,
        kMinutesDrift,
        kAddonLost,
        kCreditBreakdownMissing,
        kCreditRefundWrongBucket,
        kCreditRefundExcess,
        kCreditRefundMissing,
        kReservationStale,
        kBalanceDrift,
    };
    return all;
}

const Rule *ruleById(QStringView id)
{
    const auto all = rules();
    const auto found = std::ranges::find_if(all, [id](const Rule &rule) { return id == QLatin1StringView(rule.id); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace reckoner
