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
    qint64 tokens = 0;  ///< not settled yet
    qint64 settled = 0;
    static OpenOverdraft from(const Row &row);
};

/// A log that nothing has deducted yet: another program's, or one that this program is about to deduct.
struct UnpostedLog
{
    TokenLogId log;
    CompanyId company;
    std::optional<AllocationId> allocation; ///< that it names
    std::optional<JobId> job;               ///< of its application
    qint64 tokens = 0;
    Instant at;
    static UnpostedLog from(const Row &row);
};

/// What a log takes of each allocation, in their order, and what none has room for.
struct TokenShares
{
    struct Share
    {
        AllocationId allocation;
        qint64 tokens = 0;
    };
    std::vector<Share> shares;
    qint64 uncovered = 0;
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
    /// Takes what a log used: from the allocation that it names, then from those in force when the call was made.
    TokenShares take(const UnpostedLog &log);
};

/// What can be drawn from these, in their order.
Split availableIn(const std::vector<TokenAllocation *> &allocations);
/// Without what nothing has deducted yet.
Result<TokenHolding> postedTokenHolding(const Inquiry &inquiry, CompanyId company);
/// In the order of time.
Result<std::vector<UnpostedLog>> unpostedTokenLogs(const Inquiry &inquiry, CompanyId company);
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
/// Posts it and keeps it with the log; the database counts it as used.
Outcome drawTokens(Operation &operation, const TokenDraw &draw);

} // namespace reckoner
