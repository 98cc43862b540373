// The steps that move minutes. Each holds the organization, closes the periods that are over, then does its own.
#include "models/balances/bucket_purchase.h"
#include "models/balances/minutes.h"
#include "models/balances/minutes_plan.h"
#include "models/directory/matching.h"
#include "models/ledger/procedure.h"
#include "models/rules/buckets.h"

#include <QLoggingCategory>

namespace reckoner {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(minutesLog, "reckoner.minutes", QtInfoMsg)

namespace {

/// An organization in its current period, and what its metrics took.
struct CurrentMinutes
{
    MinutesRecord held;
    MinutesUse use;
    int rolled = 0;         ///< periods that this step closed
    bool isChanged = false; ///< by a roll, or by what another program made of the period
    MinutesSplit left() const { return {use.current().baseLeft, use.addonLeft}; }
    bool isOfThisPeriod(Instant at) const { return use.current().range.contains(at); }
};

Bindings organizationKey(const MinutesRecord &held)
{
    return Bindings().id("id", held.account.organization).id("company_id", held.account.company);
}

Bindings periodKey(const MinutesRecord &held)
{
    return Bindings().id("organization_id", held.account.organization).id("company_id", held.account.company);
}

Outcome changeOne(Operation &operation, const char *query, const Bindings &values, const char *invariant)
{
    TRY(changed, operation.change(query, values));
    ensure(changed == 1, invariant);
    return {};
}

Outcome post(Operation &operation, const Posting &posting)
{
    if (posting.amount == 0)
        return {};
    const auto posted = operation.post(posting);
    return posted ? Outcome() : Outcome(posted.error());
}

Outcome postAll(Operation &operation, const std::vector<Posting> &postings)
{
    for (const Posting &posting : postings)
        CHECK(post(operation, posting));
    return {};
}

Outcome keepUse(Operation &operation, const MinutesRecord &held, qint64 used, qint64 addonUsed)
{
    return changeOne(operation, "balances/minutes_use", organizationKey(held).integer("used", used).integer("addon_used", addonUsed), "an organization is one row");
}

// --- periods ---

/// Carries out what was worked out.
Outcome carryOut(Operation &operation, const MinutesRecord &held, const PeriodStep &step)
{
    for (const PeriodUse::Part &part : step.drawn) {
        const Bindings values = Bindings().id("id", part.metric).integer("base_minutes", part.split.base.count).integer("addon_minutes", part.split.addon.count)
                                    .id("operation_id", operation.id());
        CHECK(changeOne(operation, "balances/minutes_split_metric", values, "a metric is one row"));
    }
    CHECK(postAll(operation, step.postings));
    if (step.addonDrawn() != 0)
        CHECK(keepUse(operation, held, 0, step.addonDrawn()));
    if (const auto &kept = step.changed) {
        Bindings values = periodKey(held);
        values.instant("starts_at", kept->start).instant("ends_at", kept->end).integer("base_minutes", kept->base);
        CHECK(changeOne(operation, "balances/minutes_change_period", values, "a period is one row"));
    }
    if (const auto &begun = step.begun) {
        Bindings period = periodKey(held);
        period.instant("starts_at", begun->range.from).instant("ends_at", begun->range.to).integer("base_minutes", begun->base);
        CHECK(changeOne(operation, "balances/minutes_insert_period", period, "a period is one row"));
    }
    if (const auto &opened = step.opened) {
        Bindings period = organizationKey(held);
        period.instant("starts_at", opened->range.from).instant("ends_at", opened->range.to).integer("used", opened->used.count);
        CHECK(changeOne(operation, "balances/minutes_open_period", period, "an organization is one row"));
    }
    return {};
}

Result<MinutesRecord> holdOrganization(const Operation &operation, OrganizationId organization)
{
    TRY(found, operation.row<MinutesRecord>("balances/minutes_account", Bindings().id("organization_id", organization)));
    if (!found)
        return notFoundError("organization", organization.toString());
    return *found;
}

Result<MinutesRecord> holdWithPeriod(const Operation &operation, OrganizationId organization)
{
    TRY(held, holdOrganization(operation, organization));
    if (!held.period)
        return noPeriodError(held.name);
    return held;
}

Result<std::optional<OpenedPeriod>> periodAt(const Operation &operation, const MinutesRecord &held, Instant at)
{
    const Fragment begun = {u" AND p.starts_at <= :at"_s, Bindings().instant("at", at)};
    return operation.row<OpenedPeriod>(Query("balances/minutes_period_at").with("conditions", begun), Bindings().id("organization_id", held.account.organization));
}

using Change = std::function<Outcome(Operation &)>;

/// The organization as this step finds it. `roll` makes the change that is due: in this step, or in an operation of its own beside it.
Result<CurrentMinutes> currentMinutes(Operation &operation, OrganizationId organization, const std::function<Outcome(const Change &)> &roll)
{
    CurrentMinutes current;
    TRY(held, holdWithPeriod(operation, organization));
    TRY(standing, minutesStanding(operation, held));
    const std::vector<PeriodStep> steps = dueSteps(standing, operation.now(), current.held);
    current.use = standing.use;
    current.rolled = standing.use.dueRolls();
    current.isChanged = !steps.empty();
    if (current.isChanged) {
        CHECK(roll([&](Operation &rolling) -> Outcome {
            for (const PeriodStep &step : steps)
                CHECK(carryOut(rolling, held, step));
            return {};
        }));
    }
    return current;
}

/// What is due happens first, as an operation of its own.
Result<CurrentMinutes> currentMinutes(Operation &operation, OrganizationId organization)
{
    const QJsonObject content = {{u"org_id"_s, organization.toString()}};
    return currentMinutes(operation, organization, [&](const Change &change) -> Outcome {
        const auto rolled = operation.beside(act(ActKind::RollMinutes), content, [&](Operation &roll) -> Result<QJsonObject> {
            CHECK(change(roll));
            return content;
        });
        return rolled ? Outcome() : Outcome(rolled.error());
    });
}

// --- consuming ---

/// What there is for minutes used at a time: base of the period they belong to, and add-on.
struct Available
{
    MinutesSplit left;
    bool isOfThisPeriod = true;
};

Result<Available> availableAt(const Operation &operation, const CurrentMinutes &current, Instant at)
{
    if (current.isOfThisPeriod(at))
        return Available{current.left(), true};
    const Error outside{ErrorCode::InvalidInput, RECKONER_TEXT("At {at} there was no billing period of this organization."), {{u"at"_s, at.toIso()}}};
    if (current.use.current().range.to <= at)
        return outside;
    TRY(period, periodAt(operation, current.held, at));
    if (!period || period->range.to <= at)
        return outside;
    Available available{{{period->baseLeft()}, current.use.addonLeft}, false};
    for (const PeriodUse &late : current.use.late) {
        if (late.range.from == period->range.from)
            available.left.base = late.baseLeft;
    }
    return available;
}

Error refusalOf(const CurrentMinutes &current, const Available &available, Minutes required)
{
    const std::optional<Instant> next = available.isOfThisPeriod ? std::optional(current.use.current().range.to) : std::nullopt;
    Error error = checkedAgainst(available.left, current.held.base, next, required).refusal();
    error.context.insert(u"account_id"_s, current.held.account.organization.toString()); // and so it is kept for support
    return error;
}

Result<ConsumeReply> consume(Operation &operation, const MinutesConsume &wanted)
{
    TRY(current, currentMinutes(operation, wanted.account.organization));
    const MinutesRecord &held = current.held;
    const Instant at = wanted.at.value_or(operation.now());
    TRY(available, availableAt(operation, current, at));
    const auto drawn = draw({{available.left.base.count, available.left.addon.count}}, wanted.minutes.count, ErrorCode::InsufficientMinutes);
    if (!drawn)
        return drawn.error().code == ErrorCode::InsufficientMinutes ? refusalOf(current, available, wanted.minutes) : drawn.error();
    const MinutesSplit split = {{drawn->parts.at(0)}, {drawn->parts.at(1)}};
    ConsumeReply reply{MetricId::make(), split, {}};
    Bindings metric = periodKey(held).id("id", reply.metric).integer("metric_value", wanted.minutes.count).id("operation_id", operation.id());
    metric.integer("base_minutes", split.base.count).integer("addon_minutes", split.addon.count).instant("occurred_at", at);
    CHECK(changeOne(operation, "balances/minutes_insert_metric", metric, "a metric is one row"));
    CHECK(postAll(operation, drawOf(held, reply.metric, at, split)));
    CHECK(keepUse(operation, held, available.isOfThisPeriod ? wanted.minutes.count : 0, split.addon.count));
    reply.remaining.count = current.left().total().count - split.addon.count - (available.isOfThisPeriod ? split.base.count : 0);
    return reply;
}

// --- buying, rolling ---

Result<MinutesStep> buy(Operation &operation, const MinutesPurchase &wanted)
{
    TRY(held, holdOrganization(operation, wanted.account.organization));
    const BucketPurchase purchase = {held.account.company, held.account.organization.uuid(), Unit::Minutes, Bucket::Addon, wanted.minutes.count, wanted.paid, wanted.reference};
    const auto kept = keepPurchase(operation, purchase);
    if (!kept)
        return kept.error();
    Posting posting = minutesPosting(held, Bucket::Addon, wanted.minutes.count, u"grant"_s, {}, operation.now());
    posting.note = wanted.paid ? u"minutes bought"_s : u"minutes granted"_s;
    CHECK(post(operation, posting));
    TRY(balance, minutesBalance(operation, held.account.organization));
    return MinutesStep{held.account.organization, {{}, wanted.minutes}, {}, balance.left()};
}

Result<RollReply> roll(Operation &operation, OrganizationId organization)
{
    TRY(before, holdWithPeriod(operation, organization));
    TRY(current, currentMinutes(operation, organization, [&](const Change &change) { return change(operation); }));
    if (!current.isChanged)
        operation.answerAsDuplicate();
    return RollReply{organization, before.period->from, current.held.period->from, current.rolled};
}

// --- sync ---

Result<SyncReply> sync(Operation &operation, OrganizationId organization)
{
    TRY(current, currentMinutes(operation, organization));
    const SyncPlan missing = missingDraws(current.held, current.use);
    if (missing.plan.changes.empty() && !current.isChanged)
        operation.answerAsDuplicate();
    CHECK(apply(operation, missing.plan));
    return SyncReply{organization, missing.metrics, current.held.used, current.use.current().metered, current.left()};
}

// --- giving back ---

Result<MinutesStep> refund(Operation &operation, const MetricRefund &wanted)
{
    TRY(current, currentMinutes(operation, wanted.account.organization));
    const MinutesRecord &held = current.held;
    TRY(metric, operation.row<MinutesMetric>("balances/minutes_metric", Bindings().id("metric_id", wanted.metric)));
    TRY(owner, accountOfMetric(operation, wanted.metric));
    if (!metric || owner.organization != wanted.account.organization)
        return notFoundError("metric", wanted.metric.toString());
    if (metric->refunded) {
        operation.answerAsDuplicate();
        return MinutesStep{held.account.organization, {}, {}, current.left()};
    }
    if (!metric->split)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("Nothing was posted for this metric yet: run sync first."), {{u"metric_id"_s, wanted.metric.toString()}}};
    const MinutesSplit back = *metric->split;
    const bool isOfThisPeriod = current.isOfThisPeriod(metric->occurredAt);
    CHECK(post(operation, minutesPosting(held, Bucket::Addon, back.addon.count, u"refund"_s, wanted.metric, operation.now())));
    CHECK(post(operation, minutesPosting(held, Bucket::Base, back.base.count, u"refund"_s, wanted.metric, operation.now())));
    if (!isOfThisPeriod)
        CHECK(post(operation, minutesPosting(held, Bucket::Base, -back.base.count, u"expire"_s, wanted.metric, operation.now())));
    CHECK(changeOne(operation, "balances/minutes_refund_metric", Bindings().id("id", wanted.metric), "a metric is given back once"));
    CHECK(keepUse(operation, held, isOfThisPeriod ? -metric->minutes.count : 0, -back.addon.count));
    TRY(balance, minutesBalance(operation, held.account.organization));
    return MinutesStep{held.account.organization, back, isOfThisPeriod ? Minutes() : back.base, balance.left()};
}

Request ofAccount(const MinutesAccount &account, const QJsonObject &content, const Request &request)
{
    Request asked = request;
    asked.company = account.company;
    asked.content = content;
    asked.content.insert(u"org_id"_s, account.organization.toString());
    return asked;
}

/// Each step sees the account's own company and no other.
template <typename Reply>
Result<Done<Reply>> runAct(Connection &connection, const Scope &scope, ActKind kind, const MinutesAccount &account, const QJsonObject &content, const Request &request,
                           const std::function<Result<Reply>(Operation &)> &change)
{
    TRY(door, Inquiry(connection, scope).narrowedTo(account.company));
    return Operation::run<Reply>(connection, door.scope(), act(kind), ofAccount(account, content, request), change);
}

} // namespace

QJsonObject ConsumeReply::toJson() const
{
    return {{u"metric_id"_s, metric.toString()}, {u"base"_s, taken.base.count}, {u"addon"_s, taken.addon.count}, {u"remaining"_s, remaining.count}};
}

ConsumeReply ConsumeReply::fromJson(const QJsonObject &json)
{
    return {MetricId::parse(json.value(u"metric_id"_s).toString()).value_or(MetricId()),
            {{json.value(u"base"_s).toInteger()}, {json.value(u"addon"_s).toInteger()}},
            {json.value(u"remaining"_s).toInteger()}};
}

Result<Done<ConsumeReply>> consumeMinutes(Connection &connection, const Scope &scope, const MinutesConsume &wanted, const Request &request)
{
    QJsonObject content = {{u"minutes"_s, wanted.minutes.count}};
    if (wanted.at)
        content.insert(u"at"_s, wanted.at->toIso());
    TRY(door, Inquiry(connection, scope).narrowedTo(wanted.account.company));
    const Bindings values = Bindings().id("organization_id", wanted.account.organization).integer("minutes", wanted.minutes.count).instant("at", wanted.at);
    return perform<ConsumeReply>(connection, door.scope(), act(ActKind::ConsumeMinutes), ofAccount(wanted.account, content, request), {"balances/call_consume", values},
                                 [&](Operation &operation) { return consume(operation, wanted); });
}

QJsonObject MinutesStep::toJson() const
{
    return {{u"org_id"_s, organization.toString()}, {u"base"_s, moved.base.count},           {u"addon"_s, moved.addon.count},
            {u"expired"_s, expired.count},          {u"base_remaining"_s, left.base.count},  {u"addon_remaining"_s, left.addon.count},
            {u"remaining"_s, left.total().count}};
}

MinutesStep MinutesStep::fromJson(const QJsonObject &json)
{
    const auto minutes = [&json](const QString &key) { return Minutes{json.value(key).toInteger()}; };
    return {OrganizationId::parse(json.value(u"org_id"_s).toString()).value_or(OrganizationId()), {minutes(u"base"_s), minutes(u"addon"_s)}, minutes(u"expired"_s),
            {minutes(u"base_remaining"_s), minutes(u"addon_remaining"_s)}};
}

Result<Done<MinutesStep>> buyMinutes(Connection &connection, const Scope &scope, const MinutesPurchase &wanted, const Request &request)
{
    QJsonObject content = {{u"minutes"_s, wanted.minutes.count}};
    if (wanted.paid)
        content.insert(u"paid"_s, wanted.paid->toDecimal());
    if (wanted.reference)
        content.insert(u"reference"_s, *wanted.reference);
    return runAct<MinutesStep>(connection, scope, ActKind::BuyMinutes, wanted.account, content, request, [&](Operation &operation) { return buy(operation, wanted); });
}

QJsonObject RollReply::toJson() const
{
    return {{u"org_id"_s, organization.toString()}, {u"from"_s, from.toIso()}, {u"to"_s, to.toIso()}, {u"periods"_s, periods}};
}

RollReply RollReply::fromJson(const QJsonObject &json)
{
    const auto time = [&json](const QString &key) {
        const auto at = Instant::parse(QStringView(json.value(key).toString()));
        return at ? *at : Instant();
    };
    return {OrganizationId::parse(json.value(u"org_id"_s).toString()).value_or(OrganizationId()), time(u"from"_s), time(u"to"_s), int(json.value(u"periods"_s).toInteger())};
}

Result<Done<RollReply>> rollMinutes(Connection &connection, const Scope &scope, const MinutesAccount &account, const Request &request)
{
    TRY(done, runAct<RollReply>(connection, scope, ActKind::RollMinutes, account, {}, request, [&](Operation &operation) { return roll(operation, account.organization); }));
    if (!done.duplicate)
        qCInfo(minutesLog).noquote() << u"[Minutes] Rolled %1 period(s) of organization %2"_s.arg(done.reply.periods).arg(account.organization.toString());
    return done;
}

Result<std::vector<Done<RollReply>>> rollMinutesOfAll(Connection &connection, const Scope &scope, const Request &request)
{
    TRY(balances, minutesBalances(Inquiry(connection, scope)));
    std::vector<Done<RollReply>> done;
    Request each = request;
    each.batch = BatchId::make();
    for (const MinutesBalance &balance : balances) {
        if (!balance.period)
            continue;
        if (request.key)
            each.key = *request.key + u':' + balance.account.organization.toString();
        TRY(one, rollMinutes(connection, scope, balance.account, each));
        done.push_back(std::move(one));
    }
    return done;
}

QJsonObject SyncReply::toJson() const
{
    return {{u"org_id"_s, organization.toString()},     {u"metrics"_s, metrics},                       {u"used_before"_s, usedBefore.count},
            {u"used_after"_s, usedAfter.count},         {u"base_remaining"_s, left.base.count},        {u"addon_remaining"_s, left.addon.count},
            {u"remaining"_s, left.total().count}};
}

SyncReply SyncReply::fromJson(const QJsonObject &json)
{
    const auto count = [&json](const QString &key) { return json.value(key).toInteger(); };
    return {OrganizationId::parse(json.value(u"org_id"_s).toString()).value_or(OrganizationId()), count(u"metrics"_s), {count(u"used_before"_s)}, {count(u"used_after"_s)},
            {{count(u"base_remaining"_s)}, {count(u"addon_remaining"_s)}}};
}

Result<Done<SyncReply>> syncMinutes(Connection &connection, const Scope &scope, const MinutesAccount &account, const Request &request)
{
    return runAct<SyncReply>(connection, scope, ActKind::SyncMinutes, account, {}, request, [&](Operation &operation) { return sync(operation, account.organization); });
}

Result<Done<MinutesStep>> refundMinutes(Connection &connection, const Scope &scope, const MetricRefund &wanted, const Request &request)
{
    return runAct<MinutesStep>(connection, scope, ActKind::RefundMinutes, wanted.account, {{u"metric_id"_s, wanted.metric.toString()}}, request,
                               [&](Operation &operation) { return refund(operation, wanted); });
}

} // namespace reckoner
