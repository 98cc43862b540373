#include "models/balances/token_plan.h"

#include "models/core/text.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Result<NewAllocation> checkedAllocation(const NewAllocation &wanted, Instant now)
{
    NewAllocation allocation = wanted;
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

/// Debts are paid first, in an operation of their own: undoing the allocation must not undo what the calls used.
Outcome settleOverdrafts(Operation &operation, const NewAllocation &allocation, const TokenHolding &holding, AllocateReply &reply)
{
    const bool hasExpired = allocation.expiresAt && *allocation.expiresAt <= operation.now();
    if (holding.overdrafts.empty() || hasExpired)
        return {};
    TRY(settlement, operation.beside(act(ActKind::SettleOverdraft), {{u"allocation_id"_s, reply.allocation.toString()}}, [&](Operation &settling) -> Result<QJsonObject> {
        const Plan plan = settlementPlan(holding.overdrafts, reply.allocation, reply.tokens);
        CHECK(apply(settling, plan));
        reply.settled = settledBy(plan);
        return QJsonObject{{u"settled"_s, reply.settled.count}};
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
    TRY(plan, allocationPlan(operation, {reply.allocation, makeTimeOrderedUuid()}, allocation));
    CHECK(apply(operation, plan));
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
