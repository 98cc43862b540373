#include "models/balances/token_holding.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct UnpostedLog
{
    CompanyId company;
    std::optional<AllocationId> allocation;
    qint64 tokens = 0;
    Instant at;
    static UnpostedLog from(const Row &row)
    {
        return {row.id<CompanyId>("company_id"), row.optionalId<AllocationId>("allocation_id"), row.integer("tokens_used"), row.instant("occurred_us")};
    }
};

/// Takes up to `tokens` from an allocation; answers what is still to be taken.
qint64 takeUpTo(TokenAllocation &allocation, qint64 tokens)
{
    const qint64 part = std::clamp(tokens, qint64(0), std::max(allocation.remaining.count, qint64(0)));
    TokenHolding::take(allocation, part);
    return tokens - part;
}

/// A log that names its allocation is taken from there first, then from what was in force when the call was made.
void countUnposted(TokenHolding &holding, const UnpostedLog &log)
{
    qint64 rest = log.tokens;
    for (TokenAllocation &allocation : holding.allocations) {
        if (log.allocation == allocation.id)
            rest = takeUpTo(allocation, rest);
    }
    for (TokenAllocation *allocation : holding.inForce(log.at))
        rest = takeUpTo(*allocation, rest);
    holding.unposted += log.tokens;
    holding.uncovered += rest;
}

} // namespace

OpenOverdraft OpenOverdraft::from(const Row &row)
{
    return {row.id<TokenLogId>("log_id"), row.id<CompanyId>("company_id"), row.integer("open_tokens")};
}

void TokenHolding::take(TokenAllocation &allocation, qint64 tokens)
{
    allocation.used.count += tokens;
    allocation.remaining.count -= tokens;
}

std::vector<TokenAllocation *> TokenHolding::inForce(Instant at)
{
    std::vector<TokenAllocation *> found;
    for (TokenAllocation &allocation : allocations) {
        if (allocation.isInForce(at))
            found.push_back(&allocation);
    }
    return found;
}

qint64 TokenHolding::remainingAt(Instant at) const
{
    qint64 remaining = 0;
    for (const TokenAllocation &allocation : allocations)
        remaining += allocation.isInForce(at) ? allocation.remaining.count : 0;
    return remaining;
}

qint64 TokenHolding::overdrawn() const
{
    qint64 open = uncovered;
    for (const OpenOverdraft &overdraft : overdrafts)
        open += overdraft.tokens;
    return open;
}

Split availableIn(const std::vector<TokenAllocation *> &allocations)
{
    Split available;
    for (const TokenAllocation *allocation : allocations)
        available.parts.push_back(allocation->remaining.count);
    return available;
}

Result<std::map<CompanyId, TokenHolding>> tokenHoldings(const Inquiry &inquiry)
{
    std::map<CompanyId, TokenHolding> holdings;
    TRY(allocations, inquiry.rows<TokenAllocation>("balances/tokens_allocations"));
    for (TokenAllocation &allocation : allocations)
        holdings[allocation.company].allocations.push_back(std::move(allocation));
    TRY(overdrafts, inquiry.rows<OpenOverdraft>("balances/tokens_overdrafts"));
    for (const OpenOverdraft &overdraft : overdrafts)
        holdings[overdraft.company].overdrafts.push_back(overdraft);
    TRY(logs, inquiry.rows<UnpostedLog>("balances/tokens_unposted"));
    for (const UnpostedLog &log : logs)
        countUnposted(holdings[log.company], log);
    return holdings;
}

Result<TokenHolding> tokenHolding(const Inquiry &inquiry, CompanyId company)
{
    TRY(door, inquiry.narrowedTo(company));
    TRY(holdings, tokenHoldings(door));
    return holdings[company];
}

Outcome takeTokenTurn(Operation &operation, CompanyId company)
{
    const auto nothing = [](const Row &) {};
    CHECK(operation.visit("balances/turn", Bindings().text("what", QString(u"tokens of "_s + company.toString())), nothing));
    return operation.visit("balances/tokens_lock", Bindings().uuids("companies", {company.uuid()}), nothing);
}

Outcome drawTokens(Operation &operation, const TokenDraw &draw)
{
    Posting posting;
    posting.company = draw.company;
    posting.accountType = u"allocation"_s;
    posting.account = draw.allocation.uuid();
    posting.unit = Unit::Tokens;
    posting.bucket = Bucket::Allocation;
    posting.amount = -draw.tokens;
    posting.kind = draw.kind;
    posting.referenceType = u"token_usage_logs"_s;
    posting.referenceId = draw.log.toString();
    posting.job = draw.job;
    posting.occurredAt = draw.at;
    TRY(posted, operation.post(posting));
    ensure(posted > 0, "a posting has an id");
    const Bindings account = Bindings().id("company_id", draw.company).integer("tokens", draw.tokens);
    TRY(kept, operation.change("balances/tokens_insert_draw", Bindings(account).id("log_id", draw.log).id("allocation_id", draw.allocation)));
    TRY(used, operation.change("balances/tokens_use", Bindings(account).id("id", draw.allocation)));
    ensure(kept == 1 && used == 1, "tokens are drawn from an allocation of the company");
    return {};
}

} // namespace reckoner
