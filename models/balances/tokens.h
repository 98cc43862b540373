// Tokens of a company: prepaid allocations, drawn by logs. Remaining = allocated - used, less logs that other programs wrote and nobody has
// deducted yet (they are counted in time order, and post nothing). A log's cost is the provider's: never a wallet charge. Logs whose company is
// not known stay outside every company. Source: domain.md, "Tokens".
#pragma once

#include "models/core/currency.h"
#include "models/core/quantity.h"
#include "models/ledger/operation.h"
#include "models/tables/column.h"
#include "models/usage/record.h"

namespace reckoner {

using AllocationId = Id<struct AllocationTag>;
using TokenLogId = Id<struct TokenLogTag>;

// --- reading ---

struct TokenAllocation
{
    AllocationId id;
    CompanyId company;
    QString plan;
    Tokens allocated;
    Tokens used;      ///< with what is not posted yet
    Tokens remaining; ///< allocated - used
    Instant startsAt;
    std::optional<Instant> expiresAt; ///< exclusive
    bool isActive = true;             ///< not switched off
    Instant createdAt;
    std::optional<QUuid> purchase;    ///< token_purchases
    bool isInForce(Instant at) const { return isActive && startsAt <= at && (!expiresAt || at < *expiresAt); }
    static TokenAllocation from(const Row &row);
};

/// What of a company's tokens can be used now: sums over allocations in force.
struct TokenBalance
{
    CompanyId company;
    QString companyName;
    Currency currency;
    Tokens allocated;
    Tokens used;
    Tokens remaining;
    Tokens overdrawn;  ///< used beyond what there was, and not settled yet
    Tokens unposted;   ///< in logs of other programs that moved no stored balance yet (counted in the figures above)
    Tokens monthUsed;  ///< of all logs of this billing month
    std::optional<Money> monthCost = {}; ///< provider cost of those; only for roles that see money
    qint64 monthUncosted = 0;            ///< logs of this month without a provider cost
    std::vector<TokenAllocation> allocations = {}; ///< all, in the order in which they are drawn; ended ones too
    Instant asOf;
    QJsonObject toJson() const; ///< as cli.md `tokens show`, and more
};
/// The scope must be of one company. Not for recruiters. Errors: invalid_input, not_permitted.
Result<TokenBalance> tokenBalance(const Inquiry &inquiry);
/// Of every company of the scope that has allocations or logs, by company name.
Result<std::vector<TokenBalance>> tokenBalances(const Inquiry &inquiry);

struct TokenCheck
{
    bool isAllowed = false;
    Tokens required;
    Tokens remaining;
    Tokens lacking; ///< "short"
    bool isEstimate = false;
    QJsonObject toJson() const; ///< as cli.md `tokens check`
};
/// Whether so many tokens could be deducted now. One company. Errors: invalid_input.
Result<TokenCheck> checkTokens(const Inquiry &inquiry, Tokens required);
/// The same for a text, by its length (UTF-16 units).
Result<TokenCheck> checkTokensForText(const Inquiry &inquiry, const QString &text);

/// What was bought or granted: one row for each allocation.
struct TokenPurchase
{
    QUuid id;
    CompanyId company;
    Tokens tokens;
    bool isPaid = false;
    std::optional<Money> amount;
    Currency currency;
    std::optional<QString> reference;
    std::optional<QString> plan;
    Instant purchasedAt;
    std::optional<Instant> undoneAt;
    std::optional<OperationId> operation;
    static TokenPurchase from(const Row &row);
};
/// Newest first. For roles that see money.
Result<std::vector<TokenPurchase>> tokenPurchases(const Inquiry &inquiry);

struct TokenLog
{
    TokenLogId id;
    qint64 seq = 0;
    std::optional<CompanyId> company;     ///< none: unattributed
    std::optional<QString> companyName;
    Currency currency;                    ///< of the company; the default where there is none
    std::optional<ApplicationId> application;
    std::optional<QString> applicationLabel; ///< its candidate; the kept label where the application was deleted
    bool isApplicationDeleted = false;
    std::optional<JobId> job;             ///< of the application
    std::optional<QString> jobTitle;
    std::optional<ProfileId> profile;
    std::optional<QString> email;
    QString operation;                    ///< "cv_parse", "cv_analyze", "scoring", "decision"
    Tokens input;
    Tokens output;
    Tokens total;
    std::optional<QString> model;
    std::optional<UnitPrice> costPerToken; ///< blended; display only
    std::optional<Money> cost;            ///< the provider's; none: no price
    Tokens drawn;                         ///< taken from allocations so far
    Tokens overdrawn;                     ///< of this log, not settled yet
    bool isPosted = true;                 ///< false: another program's, or unattributed; nothing was deducted
    bool isHeld = false;                  ///< counts once it is approved: an analysis that was run again
    QString source;
    std::optional<QString> eventId;
    QJsonObject metadata;
    Instant occurredAt;
    Instant createdAt;
    static TokenLog from(const Row &row);
    QJsonObject toJson() const;
};
struct TokenLogChoice
{
    bool withUnattributed = false; ///< also those outside every company
    bool onlyUnattributed = false;
    std::optional<TokenLogId> log = {}; ///< this one only
    std::optional<QString> operation = {};
    std::optional<ApplicationId> application = {};
    std::optional<Instant> from = {}; ///< [from, to) by occurred_at
    std::optional<Instant> to = {};
    std::optional<qint64> beforeSeq = {}; ///< for the next page: seq of the last row
    int limit = 200;
};
/// By entry, newest first. For roles that see money; unattributed ones only for who may see them and sees all companies (else not_permitted).
Result<std::vector<TokenLog>> tokenLogs(const Inquiry &inquiry, const TokenLogChoice &choice = {});
/// How many logs are outside every company. 0 for who may not see them.
Result<qint64> unattributedTokenLogs(const Inquiry &inquiry);

/// What one kind of call used in a range.
struct TokenUse
{
    QString operation;
    qint64 calls = 0;
    Tokens input;
    Tokens output;
    Tokens total;
    Currency currency;
    std::optional<Money> cost; ///< of the calls that have one
    qint64 uncosted = 0;       ///< calls without a price
    static TokenUse from(const Row &row);
};
/// By operation and currency, [from, to) by occurred_at. For roles that see money.
Result<std::vector<TokenUse>> tokensByOperation(const Inquiry &inquiry, Instant from, Instant to);

// --- writing ---

struct NewAllocation
{
    CompanyId company;
    Tokens tokens; ///< above zero
    QString plan = QStringLiteral("custom");
    std::optional<Instant> startsAt = {}; ///< default: now
    std::optional<Instant> expiresAt = {};
    std::optional<Money> paid = {};       ///< in the company's currency; none: a free grant
    std::optional<QString> reference = {};
};
struct AllocateReply
{
    AllocationId allocation;
    Tokens tokens;
    Tokens settled;   ///< taken at once for what was overdrawn
    Tokens remaining; ///< of this allocation
    Tokens overdrawn; ///< of the company, still
    std::optional<OperationId> settlement; ///< the operation that settled
    QJsonObject toJson() const;
    static AllocateReply fromJson(const QJsonObject &json);
};
/// Settles overdrafts, oldest first, in an operation of its own. Can be undone while nothing of it was used (else conflict). Errors: invalid_input.
Result<AllocateReply> allocateTokens(Operation &operation, const NewAllocation &allocation);
Result<Done<AllocateReply>> allocateTokens(Connection &connection, const Scope &scope, const NewAllocation &allocation, const Request &request);

/// One call that used tokens.
struct TokenCall
{
    std::optional<CompanyId> company = {};         ///< as the caller says
    std::optional<ApplicationId> application = {};
    std::optional<ProfileId> profile = {};         ///< default: the acting profile
    QString operation;                             ///< one of tokenOperations()
    Tokens input;
    Tokens output;
    std::optional<QString> model = {};
    bool isOverdraft = false;                      ///< the call has happened already: log it whatever is left
    std::optional<Instant> at = {};                ///< default: now
    std::optional<QString> eventId = {};           ///< idempotency, per company over token logs
    QJsonObject metadata = {};
};
struct DeductReply
{
    TokenLogId log;
    std::optional<CompanyId> company; ///< none: unattributed, nothing was deducted
    Tokens tokens;
    std::optional<Tokens> remaining;  ///< of the company
    Tokens overdrawn;                 ///< of the company
    std::optional<Money> cost;        ///< the provider's; none: no price, or not for the caller to see
    QJsonObject toJson() const; ///< as cli.md `tokens deduct`
    static DeductReply fromJson(const QJsonObject &json);
};
/// Logs the call and draws its tokens from the allocations in force when it happened: the one that expires first, then the oldest.
/// Errors: insufficient_tokens (available, required, short), invalid_input, overflow, duplicate_key_mismatch, not_permitted.
Result<Done<DeductReply>> deductTokens(Connection &connection, const Scope &scope, const TokenCall &call, const Request &request,
                                       KeepFailure keeping = KeepFailure::Yes);
/// "cv_parse", "cv_analyze", "scoring", "decision".
std::span<const char *const> tokenOperations();

/// Deducts a log that was held until now, whatever is left: the call has happened. Once approved it stays so; again is a no-op that says so.
/// Errors: not_found, invalid_state (it is not held).
Result<Done<DeductReply>> approveTokens(Connection &connection, const Scope &scope, TokenLogId log, const Request &request);

std::span<const Column<TokenBalance>> tokenBalanceColumns();
std::span<const Column<TokenAllocation>> tokenAllocationColumns();
std::span<const Column<TokenPurchase>> tokenPurchaseColumns();
std::span<const Column<TokenLog>> tokenLogColumns();
std::span<const Column<TokenUse>> tokenUseColumns();

} // namespace reckoner
