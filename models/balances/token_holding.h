// What a company holds of tokens: its allocations in draw order, less what other programs logged and nobody has deducted yet, and what is
// overdrawn. Read by the balance, the check and the deduction alike. Source: domain.md, "Tokens"; schema.md (plain inserts).
#pragma once

#include "models/balances/tokens.h"
#include "models/rules/buckets.h"

#include <map>

namespace reckoner {

struct OpenOverdraft
{
    TokenLogId log;
    CompanyId company;
    qint64 tokens = 0; ///< not settled yet
    static OpenOverdraft from(const Row &row);
};

struct TokenHolding
{
    std::vector<TokenAllocation> allocations; ///< in draw order
    std::vector<OpenOverdraft> overdrafts;    ///< oldest first
    qint64 unposted = 0;  ///< in logs that nothing has deducted
    qint64 uncovered = 0; ///< the part of those that no allocation had room for

    std::vector<TokenAllocation *> inForce(Instant at);
    qint64 remainingAt(Instant at) const;
    qint64 overdrawn() const;
    /// So much is gone from an allocation.
    static void take(TokenAllocation &allocation, qint64 tokens);
};

/// What can be drawn from these, in their order.
Split availableIn(const std::vector<TokenAllocation *> &allocations);
/// Of every company of the scope.
Result<std::map<CompanyId, TokenHolding>> tokenHoldings(const Inquiry &inquiry);
Result<TokenHolding> tokenHolding(const Inquiry &inquiry, CompanyId company);

/// Keeps others from drawing from or adding to the company's tokens until the transaction ends.
Outcome takeTokenTurn(Operation &operation, CompanyId company);

/// So much of one allocation for one log.
struct TokenDraw
{
    CompanyId company;
    TokenLogId log;
    AllocationId allocation;
    qint64 tokens = 0;
    QString kind; ///< of the posting: "deduct", "settle"
    std::optional<JobId> job = {};
    std::optional<Instant> at = {};
};
/// Posts it, keeps it with the log, and counts it as used.
Outcome drawTokens(Operation &operation, const TokenDraw &draw);

} // namespace reckoner
