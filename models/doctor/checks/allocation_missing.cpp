// A company uses tokens and has no allocation that is in force: its next call is refused, or overdrawn. A person may grant the Starter plan.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/token_findings.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr Tokens kStarterTokens{100'000};

struct BareCompany
{
    CompanyId id;
    QString name;
    Instant lastUsed;
    qint64 allocations = 0;
    qint64 overdrawn = 0;
    static BareCompany from(const Row &row)
    {
        return {row.id<CompanyId>("company_id"), row.text("name"), row.instant("last_us"), row.integer("allocations"), row.integer("overdrawn")};
    }
};

Finding findingOf(const BareCompany &company)
{
    Finding finding = foundBy(kAllocationMissing, company.id.toString());
    finding.company = company.id;
    finding.subject = company.id.toString();
    finding.subjectType = u"company"_s;
    finding.text = company.overdrawn > 0 ? RECKONER_TEXT("{company} uses tokens, last on {at}, and has no active allocation; {overdrawn} tokens are overdrawn.")
                                         : RECKONER_TEXT("{company} uses tokens, last on {at}, and has no active allocation.");
    finding.context = {{u"company"_s, company.name}, {u"at"_s, momentText(company.lastUsed)}, {u"overdrawn"_s, countText(company.overdrawn)}};
    finding.fixable = true;
    finding.choices.push_back(onlyChoice(u"allocation"_s, u"starter"_s, RECKONER_TEXT("Grant the Starter plan, {tokens} tokens free, from now on"),
                                         {{u"tokens"_s, countText(kStarterTokens.count)}}));
    finding.facts = {{u"allocations"_s, company.allocations}};
    return finding;
}

Result<std::vector<Finding>> findBare(const Inquiry &inquiry)
{
    TRY(companies, inquiry.rows<BareCompany>("doctor/checks/allocation_missing", Bindings().instant("now", inquiry.now())));
    std::vector<Finding> findings;
    for (const BareCompany &company : companies)
        findings.push_back(findingOf(company));
    return findings;
}

/// An allocation that was undone stays as an empty row: the next one is another row.
AllocationIds idsFor(const Finding &finding)
{
    const QString seed = finding.id + u'/' + QString::number(finding.facts.value(u"allocations"_s).toInteger());
    return {AllocationId(derivedId(seed)), derivedId(seed + u"/purchase"_s)};
}

Result<Plan> planStarter(const Inquiry &inquiry, const Finding &finding, const Choices &choices)
{
    TRY(chosen, isChosen(choices, u"allocation"_s, u"starter"_s));
    if (!chosen)
        return Plan();
    NewAllocation starter;
    starter.company = *finding.company;
    starter.tokens = kStarterTokens;
    starter.plan = u"starter"_s;
    const AllocationIds ids = idsFor(finding);
    TRY(plan, allocationPlan(inquiry, ids, starter));
    TRY(holding, postedTokenHolding(inquiry, starter.company));
    plan.add(settlementPlan(holding.overdrafts, ids.allocation, starter.tokens));
    return plan;
}

} // namespace

const Rule kAllocationMissing = {"allocation-missing", RuleGroup::Tokens, Severity::Error, RECKONER_TEXT("Companies that use tokens and have no active allocation"), findBare, planStarter};

} // namespace reckoner
