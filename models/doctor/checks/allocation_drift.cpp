// What is said of an allocation is not what logs drew: its copies were changed by hand, or logs of other programs were never deducted. The copies are set
// first; logs are deducted, in the order of time, once the copies of their company are sound.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/token_findings.h"
#include "models/doctor/checks/usage_findings.h"

#include <set>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// At once, so that a preview can be read and a fix ends; fixing again goes on with the next.
constexpr size_t kMostLogsAtOnce = 10'000;

struct DriftedAllocation
{
    AllocationId id;
    CompanyId company;
    QString companyName;
    QString plan;
    qint64 allocated = 0;
    qint64 used = 0;
    qint64 remaining = 0;
    qint64 drawn = 0;
    static DriftedAllocation from(const Row &row)
    {
        return {row.id<AllocationId>("id"), row.id<CompanyId>("company_id"), row.text("company_name"), row.text("plan"), row.integer("allocated_tokens"),
                row.integer("used_tokens"), row.integer("remaining_tokens"), row.integer("drawn")};
    }
};

struct UndeductedLogs
{
    CompanyId company;
    QString companyName;
    qint64 logs = 0;
    qint64 tokens = 0;
    Instant first;
    static UndeductedLogs from(const Row &row)
    {
        return {row.id<CompanyId>("company_id"), row.text("company_name"), row.integer("logs"), row.integer("tokens"), row.instant("first_us")};
    }
};

Finding findingOf(const DriftedAllocation &allocation)
{
    Finding finding = foundBy(kAllocationDrift, allocation.id.toString());
    finding.company = allocation.company;
    finding.subject = allocation.id.toString();
    finding.subjectType = u"allocation"_s;
    finding.text = RECKONER_TEXT("Of the {allocated} tokens of {company} ({plan}), {used} are said to be used and {remaining} to remain; logs drew {drawn}.");
    finding.context = {{u"company"_s, allocation.companyName}, {u"plan"_s, allocation.plan}, {u"allocated"_s, countText(allocation.allocated)},
                       {u"used"_s, countText(allocation.used)}, {u"remaining"_s, countText(allocation.remaining)}, {u"drawn"_s, countText(allocation.drawn)}};
    finding.fixable = allocation.drawn <= allocation.allocated;
    finding.facts = {{u"used"_s, allocation.used}, {u"remaining"_s, allocation.remaining}, {u"drawn"_s, allocation.drawn}, {u"left"_s, allocation.allocated - allocation.drawn}};
    return finding;
}

Finding findingOf(const UndeductedLogs &logs, bool isReady)
{
    Finding finding = foundBy(kAllocationDrift, logs.company.toString());
    finding.company = logs.company;
    finding.subject = logs.company.toString();
    finding.subjectType = u"company"_s;
    finding.text = RECKONER_TEXT("{logs} calls of {company} with {tokens} tokens, logged by other programs since {first}, were never deducted from an allocation.");
    finding.context = {{u"company"_s, logs.companyName}, {u"logs"_s, countText(logs.logs)}, {u"tokens"_s, countText(logs.tokens)}, {u"first"_s, momentText(logs.first)}};
    finding.fixable = isReady;
    return finding;
}

Result<std::vector<Finding>> findDrift(const Inquiry &inquiry)
{
    TRY(allocations, inquiry.rows<DriftedAllocation>("doctor/checks/allocation_copies"));
    TRY(undeducted, inquiry.rows<UndeductedLogs>("doctor/checks/undeducted_logs"));
    std::vector<Finding> findings;
    std::set<CompanyId> unsound;
    for (const DriftedAllocation &allocation : allocations) {
        unsound.insert(allocation.company);
        findings.push_back(findingOf(allocation));
    }
    for (const UndeductedLogs &logs : undeducted)
        findings.push_back(findingOf(logs, !unsound.contains(logs.company)));
    return findings;
}

Plan planCopies(const Finding &finding)
{
    Plan plan;
    const auto set = [&](const QString &column, const QString &before, const QString &after) {
        if (finding.facts.value(before) != finding.facts.value(after))
            plan.changes.push_back({u"company_token_allocations"_s, finding.subject, column, finding.facts.value(before), finding.facts.value(after)});
    };
    set(u"used_tokens"_s, u"used"_s, u"drawn"_s);
    set(u"remaining_tokens"_s, u"remaining"_s, u"left"_s);
    return plan;
}

Result<Plan> planDeductions(const Inquiry &inquiry, CompanyId company)
{
    TRY(holding, postedTokenHolding(inquiry, company));
    TRY(logs, unpostedTokenLogs(inquiry, company));
    Plan plan;
    for (size_t at = 0; at < std::min(logs.size(), kMostLogsAtOnce); ++at)
        plan.add(deductionPlan(holding, logs[at]));
    return plan;
}

Result<Plan> planRecount(const Inquiry &inquiry, const Finding &finding, const Choices &)
{
    return finding.subjectType == "allocation"_L1 ? Result<Plan>(planCopies(finding)) : planDeductions(inquiry, *finding.company);
}

} // namespace

const Rule kAllocationDrift = {"allocation-drift", RuleGroup::Tokens, Severity::Error, RECKONER_TEXT("Used or remaining tokens that differ from the logs"), findDrift, planRecount};

} // namespace reckoner
