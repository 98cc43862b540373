#include "models/balances/token_attribution.h"

#include "models/balances/token_holding.h"
#include "models/directory/companies.h"
#include "models/directory/matching.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// What a log names, and the company of each.
struct KnownOfLog
{
    TokenLogId log;
    QJsonObject call; ///< as the caller asked, where our own program logged it
    std::optional<CompanyId> ofApplication;
    std::optional<CompanyId> ofJob;
    std::optional<CompanyId> ofProfile;
    static KnownOfLog from(const Row &row)
    {
        return {row.id<TokenLogId>("id"), row.isNull("request") ? QJsonObject() : row.json("request"), row.optionalId<CompanyId>("application_company"),
                row.optionalId<CompanyId>("job_company"), row.optionalId<CompanyId>("profile_company")};
    }
    std::optional<CompanyId> named() const { return CompanyId::parse(call.value(u"company"_s).toString()); }
};

/// In the order of the chain.
std::vector<TokenClaim> claimsOf(const KnownOfLog &known, const std::vector<Company> &companies)
{
    const std::array chain = {std::pair(TokenClaim::By::Caller, known.named()), std::pair(TokenClaim::By::Application, known.ofApplication),
                              std::pair(TokenClaim::By::Job, known.ofJob), std::pair(TokenClaim::By::Profile, known.ofProfile)};
    std::vector<TokenClaim> claims;
    for (const auto &[by, company] : chain) {
        if (!company)
            continue;
        const auto found = std::ranges::find(companies, *company, &Company::id);
        claims.push_back({by, *company, found == companies.end() ? company->toString() : found->name});
    }
    return claims;
}

Query knownQuery(const UnattributedChoice &choice)
{
    Fragment conditions;
    if (choice.log) {
        conditions.sql += u" AND l.id = :wanted_log"_s;
        conditions.bindings.id("wanted_log", choice.log);
    }
    if (choice.beforeSeq) {
        conditions.sql += u" AND l.seq < :before_seq"_s;
        conditions.bindings.integer("before_seq", *choice.beforeSeq);
    }
    return Query("balances/tokens_claims").with("conditions", conditions);
}

struct LogCompany
{
    std::optional<CompanyId> company;
    static LogCompany from(const Row &row) { return {row.optionalId<CompanyId>("company_id")}; }
};

QJsonObject logContext(TokenLogId log)
{
    return {{u"log_id"_s, log.toString()}};
}

Result<UnattributedLog> unattributedLog(const Inquiry &inquiry, TokenLogId id)
{
    UnattributedChoice only;
    only.log = id;
    TRY(found, unattributedLogs(inquiry, only));
    if (!found.empty())
        return found.front();
    TRY(kept, inquiry.row<LogCompany>("balances/tokens_log_company", Bindings().id("id", id)));
    if (kept)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("Token log {log_id} belongs to a company already."), logContext(id)};
    return notFoundError("token log", id.toString());
}

Plan changesFor(const TokenLog &log, const Company &company)
{
    const QString row = rowKey(log.id.uuid());
    Plan plan;
    plan.changes.push_back({u"token_usage_logs"_s, row, u"company_id"_s, QJsonValue(), company.id.toString()});
    if (log.cost && log.currency != company.currency)
        plan.changes.push_back({u"token_usage_logs"_s, row, u"total_cost_nanos"_s, log.cost->nanos(), QJsonValue()});
    return plan;
}

Result<Plan> planFor(const UnattributedLog &unattributed, const Company &company)
{
    if (!unattributed.canBeOf(company.id))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("What token log {log_id} names is not of {company}."),
                     {{u"log_id"_s, unattributed.log.id.toString()}, {u"company"_s, company.name}}};
    return changesFor(unattributed.log, company);
}

Result<AttributeReply> attribute(Operation &operation, const std::vector<TokenLogId> &logs, const Company &company)
{
    CHECK(takeTokenTurn(operation, company.id));
    AttributeReply reply;
    Plan plan;
    for (const TokenLogId &id : logs) {
        TRY(log, unattributedLog(operation, id));
        TRY(changes, planFor(log, company));
        plan.add(changes);
        reply.attributed += 1;
        reply.tokens.count += log.log.total.count;
    }
    CHECK(apply(operation, plan));
    return reply;
}

} // namespace

std::optional<CompanyId> agreedCompany(const std::vector<CompanyId> &named)
{
    const bool isAgreed = std::ranges::all_of(named, [&named](CompanyId company) { return company == named.front(); });
    return named.empty() || !isAgreed ? std::nullopt : std::optional(named.front());
}

bool UnattributedLog::isDisputed() const
{
    return !claims.empty() && !suggestion();
}

std::optional<TokenClaim> UnattributedLog::suggestion() const
{
    std::vector<CompanyId> named;
    std::ranges::transform(claims, std::back_inserter(named), &TokenClaim::company);
    return agreedCompany(named) ? std::optional(claims.front()) : std::nullopt;
}

bool UnattributedLog::canBeOf(CompanyId company) const
{
    return claims.empty() || std::ranges::any_of(claims, [company](const TokenClaim &claim) { return claim.company == company; });
}

Result<std::vector<UnattributedLog>> unattributedLogs(const Inquiry &inquiry, const UnattributedChoice &choice)
{
    TokenLogChoice wanted;
    wanted.onlyUnattributed = true;
    wanted.log = choice.log;
    wanted.beforeSeq = choice.beforeSeq;
    wanted.limit = choice.limit;
    TRY(logs, tokenLogs(inquiry, wanted)); // says who may see them
    TRY(known, inquiry.rows<KnownOfLog>(knownQuery(choice), Bindings().integer("row_limit", qint64(choice.limit))));
    TRY(companies, listCompanies(inquiry));
    std::vector<UnattributedLog> found;
    for (TokenLog &log : logs) {
        const auto ofLog = std::ranges::find(known, log.id, &KnownOfLog::log);
        if (ofLog != known.end()) // else it got its company between the two questions
            found.push_back({std::move(log), claimsOf(*ofLog, companies)});
    }
    return found;
}

Result<Plan> attributionPlan(const Inquiry &inquiry, TokenLogId log, CompanyId company)
{
    TRY(unattributed, unattributedLog(inquiry, log));
    TRY(given, companyById(inquiry, company));
    return planFor(unattributed, given);
}

QJsonObject AttributeReply::toJson() const
{
    return {{u"attributed"_s, attributed}, {u"tokens"_s, tokens.count}};
}

AttributeReply AttributeReply::fromJson(const QJsonObject &json)
{
    return {json.value(u"attributed"_s).toInteger(), {json.value(u"tokens"_s).toInteger()}};
}

Result<Done<AttributeReply>> attributeTokenLogs(Connection &connection, const Scope &scope, const std::vector<TokenLogId> &logs, CompanyId company, const Request &request)
{
    TRY(given, companyById(Inquiry(connection, scope), company));
    QJsonArray named;
    for (const TokenLogId &log : logs)
        named.append(log.toString());
    Request asked = request;
    asked.company = company;
    asked.content = {{u"logs"_s, named}, {u"company"_s, company.toString()}};
    return Operation::run<AttributeReply>(connection, scope, act(ActKind::AttributeTokens), asked,
                                          [&](Operation &operation) { return attribute(operation, logs, given); });
}

} // namespace reckoner
