#include "models/balances/token_holding.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// Takes up to `tokens` from an allocation; answers what is still to be taken.
qint64 takeUpTo(TokenAllocation &allocation, qint64 tokens)
{
    const qint64 part = std::clamp(tokens, qint64(0), std::max(allocation.remaining.count, qint64(0)));
    TokenHolding::take(allocation, part);
    return tokens - part;
}

void countUnposted(TokenHolding &holding, const UnpostedLog &log)
{
    holding.unposted += log.tokens;
    holding.uncovered += holding.take(log).uncovered;
}

using TokenHoldings = std::map<CompanyId, TokenHolding>;

Result<TokenHoldings> postedHoldings(const Inquiry &inquiry)
{
    TokenHoldings holdings;
    TRY(allocations, inquiry.rows<TokenAllocation>("balances/tokens_allocations"));
    for (TokenAllocation &allocation : allocations)
        holdings[allocation.company].allocations.push_back(std::move(allocation));
    TRY(overdrafts, inquiry.rows<OpenOverdraft>("balances/tokens_overdrafts"));
    for (const OpenOverdraft &overdraft : overdrafts)
        holdings[overdraft.company].overdrafts.push_back(overdraft);
    return holdings;
}

} // namespace

OpenOverdraft OpenOverdraft::from(const Row &row)
{
    return {row.id<TokenLogId>("log_id"), row.id<CompanyId>("company_id"), row.integer("open_tokens"), row.integer("settled")};
}

UnpostedLog UnpostedLog::from(const Row &row)
{
    return {row.id<TokenLogId>("id"),  row.id<CompanyId>("company_id"), row.optionalId<AllocationId>("allocation_id"), row.optionalId<JobId>("job_id"),
            row.integer("tokens_used"), row.instant("occurred_us")};
}

void TokenHolding::take(TokenAllocation &allocation, qint64 tokens)
{
    allocation.used.count += tokens;
    allocation.remaining.count -= tokens;
}

TokenShares TokenHolding::take(const UnpostedLog &log)
{
    std::vector<TokenAllocation *> order;
    for (TokenAllocation &allocation : allocations) {
        if (log.allocation == allocation.id)
            order.push_back(&allocation);
    }
    for (TokenAllocation *allocation : inForce(log.at)) {
        if (log.allocation != allocation->id)
            order.push_back(allocation);
    }
    TokenShares taken;
    taken.uncovered = log.tokens;
    for (TokenAllocation *allocation : order) {
        const qint64 rest = takeUpTo(*allocation, taken.uncovered);
        if (rest < taken.uncovered)
            taken.shares.push_back({allocation->id, taken.uncovered - rest});
        taken.uncovered = rest;
    }
    return taken;
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

Result<TokenHolding> postedTokenHolding(const Inquiry &inquiry, CompanyId company)
{
    TRY(door, inquiry.narrowedTo(company));
    TRY(holdings, postedHoldings(door));
    return holdings[company];
}

Result<std::vector<UnpostedLog>> unpostedTokenLogs(const Inquiry &inquiry, CompanyId company)
{
    TRY(door, inquiry.narrowedTo(company));
    return door.rows<UnpostedLog>("balances/tokens_unposted");
}

Result<std::map<CompanyId, TokenHolding>> tokenHoldings(const Inquiry &inquiry)
{
    TRY(holdings, postedHoldings(inquiry));
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
    ensure(kept == 1, "tokens are drawn from an allocation of the company");
    return {};
}

} // namespace reckoner
