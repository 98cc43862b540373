// Token logs outside every company: attributed by what the chain says (the caller, the application, its job, the profile), or by a person where two of them
// disagree or nothing is known. Only who sees all companies sees them. A log that gets its company is deducted there at once.
#include "models/balances/token_attribution.h"
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/token_findings.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 500;

const char *wordsFor(const UnattributedLog &unattributed)
{
    if (unattributed.isDisputed())
        return RECKONER_TEXT("A call on {at} ({operation}, {tokens} tokens) belongs to no company: what it names is of {companies}.");
    if (unattributed.claims.empty())
        return RECKONER_TEXT("A call on {at} ({operation}, {tokens} tokens) belongs to no company, and nothing that it names is of one.");
    switch (unattributed.claims.front().by) {
    case TokenClaim::By::Caller:
        return RECKONER_TEXT("A call on {at} ({operation}, {tokens} tokens) belongs to no company; the caller said {companies}.");
    case TokenClaim::By::Application:
        return RECKONER_TEXT("A call on {at} ({operation}, {tokens} tokens) belongs to no company; its application is of {companies}.");
    case TokenClaim::By::Job:
        return RECKONER_TEXT("A call on {at} ({operation}, {tokens} tokens) belongs to no company; the job of its application is of {companies}.");
    case TokenClaim::By::Profile:
        return RECKONER_TEXT("A call on {at} ({operation}, {tokens} tokens) belongs to no company; the person who caused it is of {companies}.");
    }
    return "";
}

/// Each company once, in the order of the chain.
std::vector<std::pair<CompanyId, QString>> companiesOf(const UnattributedLog &unattributed)
{
    std::vector<std::pair<CompanyId, QString>> companies;
    for (const TokenClaim &claim : unattributed.claims) {
        const auto isIt = [&claim](const auto &known) { return known.first == claim.company; };
        if (std::ranges::none_of(companies, isIt))
            companies.emplace_back(claim.company, claim.companyName);
    }
    return companies;
}

QString namesOf(const std::vector<std::pair<CompanyId, QString>> &companies)
{
    QStringList names;
    for (const auto &[id, name] : companies)
        names.append(name);
    return names.join(u", "_s);
}

Finding findingOf(const UnattributedLog &unattributed)
{
    const TokenLog &log = unattributed.log;
    const auto companies = companiesOf(unattributed);
    Finding finding = foundBy(kUsageUnattributed, log.id.toString());
    finding.subject = log.id.toString();
    finding.subjectType = u"token_log"_s;
    finding.text = wordsFor(unattributed);
    finding.context = {{u"at"_s, momentText(log.occurredAt)}, {u"operation"_s, log.operation}, {u"tokens"_s, countText(log.total.count)}, {u"companies"_s, namesOf(companies)}};
    finding.fixable = true;
    if (!unattributed.suggestion())
        finding.choices.push_back(companyChoice(companies));
    finding.facts = {{u"tokens"_s, log.total.count}, {u"at"_s, log.occurredAt.toIso()}, {u"held"_s, log.isHeld}, {u"counted"_s, log.isPosted}, {u"event"_s, log.eventId ? QJsonValue(*log.eventId) : QJsonValue()},
                     {u"job"_s, log.job ? QJsonValue(log.job->toString()) : QJsonValue()},
                     {u"company"_s, unattributed.suggestion() ? QJsonValue(unattributed.suggestion()->company.toString()) : QJsonValue()}};
    return finding;
}

Result<std::vector<Finding>> findUnattributed(const Inquiry &inquiry)
{
    std::vector<Finding> findings;
    if (!inquiry.scope().allCompanies || !may(inquiry.scope().role, Permission::SeeUnattributed))
        return findings;
    UnattributedChoice page;
    page.limit = kPage;
    for (;;) {
        TRY(logs, unattributedLogs(inquiry, page));
        for (const UnattributedLog &log : logs)
            findings.push_back(findingOf(log));
        if (logs.empty())
            return findings;
        page.beforeSeq = logs.back().log.seq;
    }
}

struct SameEvent
{
    std::optional<CompanyId> company;
    static SameEvent from(const Row &row) { return {row.optionalId<CompanyId>("company_id")}; }
};

/// An event is once per company: the company has it already, and this log is the same call again.
Outcome checkEvent(const Inquiry &inquiry, const Finding &finding, CompanyId company)
{
    const QJsonValue event = finding.facts.value(u"event"_s);
    if (event.isNull())
        return {};
    TRY(same, inquiry.rows<SameEvent>("balances/tokens_event", Bindings().id("company_id", company).text("event_id", event.toString())));
    for (const SameEvent &known : same) {
        if (known.company)
            return Error{ErrorCode::Conflict, RECKONER_TEXT("Event {event_id} is logged in this company already."), {{u"event_id"_s, event.toString()}}};
    }
    return {};
}

Result<UnpostedLog> logToDeduct(const Finding &finding, CompanyId company)
{
    const auto id = TokenLogId::parse(finding.subject);
    ensure(id.has_value(), "the subject is the log");
    TRY(at, Instant::parse(QStringView(finding.facts.value(u"at"_s).toString())));
    return UnpostedLog{*id, company, {}, JobId::parse(finding.facts.value(u"job"_s).toString()), finding.facts.value(u"tokens"_s).toInteger(), at};
}

Result<Plan> planAttribution(const Inquiry &inquiry, const Finding &finding, const Choices &choices)
{
    std::optional<CompanyId> company = CompanyId::parse(finding.facts.value(u"company"_s).toString());
    if (!company) {
        TRY(chosen, chosenCompany(inquiry, choices));
        company = chosen;
    }
    if (!company)
        return Plan();
    CHECK(checkEvent(inquiry, finding, *company));
    TRY(log, logToDeduct(finding, *company));
    TRY(plan, attributionPlan(inquiry, log.log, *company));
    const bool isCounted = finding.facts.value(u"counted"_s).toBool(); // in the balance that was taken over from an older platform
    if (log.tokens == 0 || isCounted || finding.facts.value(u"held"_s).toBool())
        return plan;
    plan.changes.push_back({u"token_usage_logs"_s, finding.subject, u"operation_id"_s, QJsonValue(), QString(kThisOperation)});
    TRY(draws, drawsNow(inquiry, log));
    plan.add(draws);
    return plan;
}

} // namespace

const Rule kUsageUnattributed = {"usage-unattributed", RuleGroup::Tokens, Severity::Error, RECKONER_TEXT("Token logs without a company"), findUnattributed, planAttribution};

} // namespace reckoner
