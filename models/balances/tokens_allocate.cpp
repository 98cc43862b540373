#include "models/balances/bucket_purchase.h"
#include "models/balances/token_holding.h"

#include "models/core/text.h"
#include "models/ledger/plan.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Result<NewAllocation> checkedAllocation(const NewAllocation &wanted, Instant now)
{
    NewAllocation allocation = wanted;
    if (wanted.tokens.count <= 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The amount must be a whole number above zero, not {given}."),
                     {{u"field"_s, u"tokens"_s}, {u"given"_s, wanted.tokens.count}}};
    TRY(plan, cleanText(wanted.plan, "plan", kLongestExternalId));
    allocation.plan = plan;
    if (!allocation.startsAt)
        allocation.startsAt = now;
    if (allocation.expiresAt && *allocation.expiresAt <= *allocation.startsAt)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("An allocation must expire after it starts."), {{u"field"_s, u"expires"_s}}};
    return allocation;
}

QJsonObject allocationContent(const NewAllocation &wanted)
{
    QJsonObject content = {{u"tokens"_s, wanted.tokens.count}, {u"plan"_s, wanted.plan}};
    if (wanted.startsAt)
        content.insert(u"starts_at"_s, wanted.startsAt->toIso());
    if (wanted.expiresAt)
        content.insert(u"expires_at"_s, wanted.expiresAt->toIso());
    if (wanted.paid)
        content.insert(u"paid"_s, wanted.paid->toDecimal());
    if (wanted.reference)
        content.insert(u"reference"_s, *wanted.reference);
    return content;
}

/// The purchase, free or paid; a paid one also where other programs look for it: its id there.
Result<std::optional<QUuid>> keepBought(Operation &operation, AllocationId id, const NewAllocation &allocation)
{
    BucketPurchase purchase;
    purchase.company = allocation.company;
    purchase.account = id.uuid();
    purchase.unit = Unit::Tokens;
    purchase.bucket = Bucket::Allocation;
    purchase.quantity = allocation.tokens.count;
    purchase.paid = allocation.paid;
    purchase.reference = allocation.reference;
    TRY(bought, keepPurchase(operation, purchase));
    if (!allocation.paid)
        return std::optional<QUuid>();
    const QString amount = operation.dialect() == Dialect::Sqlite ? u"amount_nanos"_s : u"amount"_s;
    TRY(kept, operation.change(Query("balances/tokens_insert_purchase").with("amount", {amount}), Bindings().uuid("id", bought)));
    ensure(kept == 1, "a purchase is one row");
    return std::optional(bought);
}

/// The row comes in empty and off, so that what fills it is a change that undo takes back.
Outcome openAllocation(Operation &operation, AllocationId id, const NewAllocation &allocation)
{
    TRY(purchase, keepBought(operation, id, allocation));
    Bindings values;
    values.id("id", id).id("company_id", allocation.company).text("plan", allocation.plan).uuid("token_purchase_id", purchase.value_or(QUuid()));
    values.instant("starts_at", allocation.startsAt).instant("expires_at", allocation.expiresAt).flag("is_active", false);
    TRY(inserted, operation.change("balances/tokens_insert_allocation", values));
    ensure(inserted == 1, "a new allocation is one row");
    Posting posting;
    posting.company = allocation.company;
    posting.accountType = u"allocation"_s;
    posting.account = id.uuid();
    posting.unit = Unit::Tokens;
    posting.bucket = Bucket::Allocation;
    posting.amount = allocation.tokens.count;
    posting.kind = u"allocate"_s;
    Plan plan;
    plan.changes = {{u"company_token_allocations"_s, rowKey(id.uuid()), u"allocated_tokens"_s, 0, allocation.tokens.count},
                    {u"company_token_allocations"_s, rowKey(id.uuid()), u"is_active"_s, false, true}};
    plan.postings = {posting};
    return apply(operation, plan);
}

/// Takes from the new allocation what its company has overdrawn, oldest first; answers how much.
Result<qint64> settleFrom(Operation &operation, AllocationId id, qint64 tokens, const std::vector<OpenOverdraft> &overdrafts)
{
    qint64 left = tokens;
    for (const OpenOverdraft &overdraft : overdrafts) {
        const qint64 part = std::min(left, overdraft.tokens);
        if (part == 0)
            break;
        CHECK(drawTokens(operation, {overdraft.company, overdraft.log, id, part, u"settle"_s}));
        TRY(settled, operation.change("balances/tokens_settle", Bindings().id("log_id", overdraft.log).id("company_id", overdraft.company).integer("tokens", part)));
        ensure(settled == 1, "an overdraft is one row");
        left -= part;
    }
    return tokens - left;
}

/// Debts are paid first, in an operation of their own: undoing the allocation must not undo what the calls used.
Outcome settleOverdrafts(Operation &operation, const NewAllocation &allocation, const TokenHolding &holding, AllocateReply &reply)
{
    const bool hasExpired = allocation.expiresAt && *allocation.expiresAt <= operation.now();
    if (holding.overdrafts.empty() || hasExpired)
        return {};
    TRY(settlement, operation.beside(act(ActKind::SettleOverdraft), {{u"allocation_id"_s, reply.allocation.toString()}}, [&](Operation &settling) -> Result<QJsonObject> {
        TRY(settled, settleFrom(settling, reply.allocation, reply.tokens.count, holding.overdrafts));
        reply.settled.count = settled;
        return QJsonObject{{u"settled"_s, settled}};
    }));
    reply.settlement = settlement;
    return {};
}

/// Calls that other programs logged may fall on an allocation that began before them: what it leaves is read again.
Outcome addStanding(const Inquiry &inquiry, CompanyId company, AllocateReply &reply)
{
    TRY(holding, tokenHolding(inquiry, company));
    const auto isIt = [&reply](const TokenAllocation &each) { return each.id == reply.allocation; };
    const auto opened = std::ranges::find_if(holding.allocations, isIt);
    ensure(opened != holding.allocations.end(), "a new allocation is among its company's");
    reply.remaining = opened->remaining;
    reply.overdrawn.count = holding.overdrawn();
    return {};
}

} // namespace

QJsonObject AllocateReply::toJson() const
{
    return {{u"allocation_id"_s, allocation.toString()}, {u"tokens"_s, tokens.count},       {u"settled"_s, settled.count},
            {u"remaining"_s, remaining.count},           {u"overdrawn"_s, overdrawn.count}, {u"settlement_id"_s, settlement ? QJsonValue(settlement->toString()) : QJsonValue()}};
}

AllocateReply AllocateReply::fromJson(const QJsonObject &json)
{
    const auto tokens = [&json](const QString &key) { return Tokens{json.value(key).toInteger()}; };
    return {AllocationId::parse(json.value(u"allocation_id"_s).toString()).value_or(AllocationId()), tokens(u"tokens"_s), tokens(u"settled"_s), tokens(u"remaining"_s),
            tokens(u"overdrawn"_s), OperationId::parse(json.value(u"settlement_id"_s).toString())};
}

Result<AllocateReply> allocateTokens(Operation &operation, const NewAllocation &wanted)
{
    TRY(allocation, checkedAllocation(wanted, operation.now()));
    CHECK(takeTokenTurn(operation, allocation.company));
    TRY(holding, tokenHolding(operation, allocation.company));
    AllocateReply reply;
    reply.allocation = AllocationId::make();
    reply.tokens = allocation.tokens;
    CHECK(openAllocation(operation, reply.allocation, allocation));
    CHECK(settleOverdrafts(operation, allocation, holding, reply));
    CHECK(addStanding(operation, allocation.company, reply));
    return reply;
}

Result<Done<AllocateReply>> allocateTokens(Connection &connection, const Scope &scope, const NewAllocation &allocation, const Request &request)
{
    CHECK(checkPermission(scope.role, act(ActKind::AllocateTokens).permission));
    TRY(door, Inquiry(connection, scope).narrowedTo(allocation.company));
    Request asked = request;
    asked.company = allocation.company;
    asked.content = allocationContent(allocation);
    return Operation::run<AllocateReply>(connection, door.scope(), act(ActKind::AllocateTokens), asked,
                                         [&](Operation &operation) { return allocateTokens(operation, allocation); });
}

} // namespace reckoner
