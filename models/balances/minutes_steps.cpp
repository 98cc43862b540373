// The steps that move minutes. Each holds the organization, closes the periods that are over, then does its own.
#include "models/balances/bucket_purchase.h"
#include "models/balances/minutes.h"
#include "models/balances/minutes_meter.h"
#include "models/directory/matching.h"
#include "models/ledger/plan.h"
#include "models/rules/buckets.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(minutesLog, "reckoner.minutes", QtInfoMsg)

namespace {

struct HeldOrganization
{
    MinutesAccount account;
    QString name;
    MinutesTerms terms;
    bool hasPeriod = false;
    Minutes used;      ///< the copies
    Minutes addonUsed;
    Minutes addonLeft; ///< as stored
    static HeldOrganization from(const Row &row)
    {
        HeldOrganization held;
        held.account = {row.id<CompanyId>("company_id"), row.id<OrganizationId>("id")};
        held.name = row.text("name");
        const auto calendar = Calendar::named(row.text("timezone"));
        ensure(calendar.ok(), "a company has a time zone that exists");
        held.terms = {row.uuid("id"), row.integer("base_minutes"), int(row.integer("anchor_day")), *calendar, {}};
        const auto start = row.optionalInstant("period_start");
        const auto end = row.optionalInstant("period_end");
        held.hasPeriod = start && end;
        if (held.hasPeriod)
            held.terms.period = {*start, *end};
        held.used = {row.integer("used_minutes")};
        held.addonUsed = {row.integer("overage_minutes_used")};
        held.addonLeft = {row.integer("overage_minutes")};
        return held;
    }
};

/// An organization in its current period, and what its metrics took.
struct CurrentMinutes
{
    HeldOrganization held;
    PeriodUse use;
    Minutes addonLeft; ///< less what unposted metrics take of it
    int rolled = 0;    ///< periods that this step closed
    MinutesSplit left() const { return {{held.terms.base - use.baseUsed.count}, addonLeft}; }
};

Bindings organizationKey(const HeldOrganization &held)
{
    return Bindings().id("id", held.account.organization).id("company_id", held.account.company);
}

Outcome changeOne(Operation &operation, const char *query, const Bindings &values, const char *invariant)
{
    TRY(changed, operation.change(query, values));
    ensure(changed == 1, invariant);
    return {};
}

Posting postingOf(const HeldOrganization &held, Bucket bucket, qint64 amount, const QString &kind, const std::optional<MetricId> &metric, Instant at)
{
    Posting posting;
    posting.company = held.account.company;
    posting.accountType = u"organization"_s;
    posting.account = held.account.organization.uuid();
    posting.unit = Unit::Minutes;
    posting.bucket = bucket;
    posting.amount = amount;
    posting.kind = kind;
    if (metric) {
        posting.referenceType = u"usage_metrics"_s;
        posting.referenceId = metric->toString();
    }
    posting.occurredAt = at;
    return posting;
}

Outcome post(Operation &operation, const Posting &posting)
{
    if (posting.amount == 0)
        return {};
    const auto posted = operation.post(posting);
    return posted ? Outcome() : Outcome(posted.error());
}

/// What a metric took of each bucket. Base minutes of a period that is over had expired already; they come back from there.
std::vector<Posting> drawOf(const HeldOrganization &held, MetricId metric, Instant at, const MinutesSplit &split)
{
    std::vector<Posting> postings = {postingOf(held, Bucket::Base, -split.base.count, u"consume"_s, metric, at),
                                     postingOf(held, Bucket::Addon, -split.addon.count, u"consume"_s, metric, at)};
    if (at < held.terms.period.from)
        postings.push_back(postingOf(held, Bucket::Base, split.base.count, u"expire"_s, metric, at));
    std::erase_if(postings, [](const Posting &posting) { return posting.amount == 0; });
    return postings;
}

Outcome postAll(Operation &operation, const std::vector<Posting> &postings)
{
    for (const Posting &posting : postings)
        CHECK(post(operation, posting));
    return {};
}

Outcome keepUse(Operation &operation, const HeldOrganization &held, qint64 used, qint64 addonUsed)
{
    return changeOne(operation, "balances/minutes_use", organizationKey(held).integer("used", used).integer("addon_used", addonUsed), "an organization is one row");
}

/// Closes a period: what other programs metered in it is posted, the rest of base expires, base is set anew, add-on stays.
Outcome closePeriod(Operation &operation, HeldOrganization &held, const PeriodUse &closing)
{
    for (const PeriodUse::Part &part : closing.unposted) {
        const Bindings values = Bindings().id("id", part.metric).integer("base_minutes", part.split.base.count).integer("addon_minutes", part.split.addon.count);
        CHECK(changeOne(operation, "balances/minutes_split_metric", values, "a metric is one row"));
        CHECK(postAll(operation, drawOf(held, part.metric, part.at, part.split)));
        CHECK(keepUse(operation, held, 0, part.split.addon.count));
        held.addonLeft.count -= part.split.addon.count;
    }
    const InstantRange next = held.terms.after(closing.period.to);
    CHECK(post(operation, postingOf(held, Bucket::Base, closing.baseUsed.count - held.terms.base, u"expire"_s, {}, next.from)));
    CHECK(post(operation, postingOf(held, Bucket::Base, held.terms.base, u"reset"_s, {}, next.from)));
    Bindings period = Bindings().id("organization_id", held.account.organization).id("company_id", held.account.company);
    period.instant("starts_at", next.from).instant("ends_at", next.to).integer("base_minutes", held.terms.base);
    CHECK(changeOne(operation, "balances/minutes_insert_period", period, "a period is one row"));
    CHECK(changeOne(operation, "balances/minutes_open_period", organizationKey(held).instant("starts_at", next.from).instant("ends_at", next.to), "an organization is one row"));
    held.terms.period = next;
    held.used = {};
    return {};
}

Result<HeldOrganization> holdOrganization(const Operation &operation, OrganizationId organization)
{
    TRY(found, operation.row<HeldOrganization>("balances/minutes_account", Bindings().id("organization_id", organization)));
    if (!found)
        return notFoundError("organization", organization.toString());
    if (!found->hasPeriod)
        return noPeriodError(found->name);
    return *found;
}

RollReply rollReply(const HeldOrganization &before, const HeldOrganization &after, int periods)
{
    return {before.account.organization, before.terms.period.from, after.terms.period.from, periods};
}

/// The organization as this step finds it. `close` makes the change of a roll: this step itself, or an operation of its own beside it.
Result<CurrentMinutes> currentMinutes(Operation &operation, OrganizationId organization, const std::function<Outcome(const std::function<Outcome(Operation &)> &)> &close)
{
    TRY(held, holdOrganization(operation, organization));
    const Fragment only = {u" AND o.id = :organization_id"_s, Bindings().id("organization_id", organization)};
    TRY(metrics, operation.rows<MeteredMinutes>(Query("balances/minutes_metered").with("conditions", only)));
    CurrentMinutes current;
    current.addonLeft = held.addonLeft;
    const std::vector<PeriodUse> uses = meterPeriods(held.terms, metrics, operation.now(), current.addonLeft);
    current.rolled = int(uses.size()) - 1;
    if (current.rolled > 0) {
        CHECK(close([&](Operation &roll) -> Outcome {
            for (auto use = uses.begin(); use + 1 != uses.end(); ++use)
                CHECK(closePeriod(roll, held, *use));
            return {};
        }));
    }
    current.held = held;
    current.use = uses.back();
    return current;
}

/// Rolls that are due happen first, as an operation of their own.
Result<CurrentMinutes> currentMinutes(Operation &operation, OrganizationId organization)
{
    return currentMinutes(operation, organization, [&](const std::function<Outcome(Operation &)> &change) -> Outcome {
        const auto rolled = operation.beside(act(ActKind::RollMinutes), {{u"org_id"_s, organization.toString()}}, [&](Operation &roll) -> Result<QJsonObject> {
            CHECK(change(roll));
            return QJsonObject{{u"org_id"_s, organization.toString()}};
        });
        return rolled ? Outcome() : Outcome(rolled.error());
    });
}

MinutesBalance balanceOf(const CurrentMinutes &current)
{
    MinutesBalance balance;
    balance.account = current.held.account;
    balance.name = current.held.name;
    balance.base = {current.held.terms.base};
    balance.baseUsed = current.use.baseUsed;
    balance.addonLeft = current.addonLeft;
    balance.period = current.use.period;
    return balance;
}

Error shortage(const CurrentMinutes &current, Minutes required, Error error)
{
    const MinutesCheck check = checkedAgainst(balanceOf(current), required);
    error.text = check.waitFor ? RECKONER_TEXT("Not enough minutes: {available} available, {required} required. Buy {short} more, or wait until {wait_until}.")
                               : RECKONER_TEXT("Not enough minutes: {available} available, {required} required. Buy {short} more.");
    if (check.waitFor)
        error.context.insert(u"wait_until"_s, check.waitFor->toIso());
    error.context.insert(u"account_id"_s, current.held.account.organization.toString());
    const QJsonObject advice = check.toJson();
    for (const QString &key : {u"base_remaining"_s, u"addon_remaining"_s, u"recommendation"_s})
        error.context.insert(key, advice.value(key));
    return error;
}

/// A period that is over, with what its metrics left of base.
struct ClosedPeriod
{
    Instant start;
    qint64 baseLeft = 0;
    static ClosedPeriod from(const Row &row) { return {row.instant("starts_at"), std::max<qint64>(0, row.integer("base_left"))}; }
};

Result<std::optional<ClosedPeriod>> closedPeriodAt(const Operation &operation, const HeldOrganization &held, Instant at)
{
    return operation.row<ClosedPeriod>("balances/minutes_closed_period", Bindings().id("organization_id", held.account.organization).instant("at", at));
}

/// What there is for minutes used at that time: base of the period they belong to, and add-on.
Result<Split> availableAt(const Operation &operation, const CurrentMinutes &current, Instant at)
{
    if (current.use.period.to <= at)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{at} lies after the current billing period."), {{u"at"_s, at.toIso()}}};
    if (current.use.period.contains(at))
        return Split{{current.left().base.count, current.left().addon.count}};
    TRY(closed, closedPeriodAt(operation, current.held, at));
    if (!closed)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{at} lies before the first billing period."), {{u"at"_s, at.toIso()}}};
    return Split{{closed->baseLeft, current.left().addon.count}};
}

Result<ConsumeReply> consume(Operation &operation, const MinutesConsume &wanted)
{
    TRY(current, currentMinutes(operation, wanted.account.organization));
    const Instant at = wanted.at.value_or(operation.now());
    TRY(available, availableAt(operation, current, at));
    const auto drawn = draw(available, wanted.minutes.count, ErrorCode::InsufficientMinutes);
    if (!drawn)
        return drawn.error().code == ErrorCode::InsufficientMinutes ? shortage(current, wanted.minutes, drawn.error()) : drawn.error();
    const MinutesSplit split = {{drawn->parts.at(0)}, {drawn->parts.at(1)}};
    ConsumeReply reply{MetricId::make(), split, {}};
    const HeldOrganization &held = current.held;
    Bindings metric = Bindings().id("id", reply.metric).id("company_id", held.account.company).id("organization_id", held.account.organization);
    metric.integer("metric_value", wanted.minutes.count).integer("base_minutes", split.base.count).integer("addon_minutes", split.addon.count).instant("occurred_at", at);
    CHECK(changeOne(operation, "balances/minutes_insert_metric", metric, "a metric is one row"));
    CHECK(postAll(operation, drawOf(held, reply.metric, at, split)));
    const bool isOfThisPeriod = current.use.period.contains(at);
    CHECK(keepUse(operation, held, isOfThisPeriod ? wanted.minutes.count : 0, split.addon.count));
    reply.remaining.count = current.left().total().count - split.addon.count - (isOfThisPeriod ? split.base.count : 0);
    return reply;
}

Result<MinutesStep> buy(Operation &operation, const MinutesPurchase &wanted)
{
    TRY(held, holdOrganization(operation, wanted.account.organization));
    const BucketPurchase purchase = {held.account.company, held.account.organization.uuid(), Unit::Minutes, Bucket::Addon, wanted.minutes.count, wanted.paid, wanted.reference};
    const auto kept = keepPurchase(operation, purchase);
    if (!kept)
        return kept.error();
    Posting posting = postingOf(held, Bucket::Addon, wanted.minutes.count, u"grant"_s, {}, operation.now());
    posting.note = wanted.paid ? u"minutes bought"_s : u"minutes granted"_s;
    CHECK(post(operation, posting));
    TRY(balance, minutesBalance(operation, held.account.organization));
    return MinutesStep{held.account.organization, {{}, wanted.minutes}, {}, balance.left()};
}

Result<RollReply> roll(Operation &operation, OrganizationId organization)
{
    TRY(before, holdOrganization(operation, organization));
    TRY(current, currentMinutes(operation, organization, [&](const std::function<Outcome(Operation &)> &change) { return change(operation); }));
    if (current.rolled == 0)
        operation.answerAsDuplicate();
    return rollReply(before, current.held, current.rolled);
}

/// The draws that are missing, and the copies as the metrics say.
struct SyncPlan
{
    Plan plan;
    qint64 metrics = 0;
    qint64 addon = 0;
};

void addDraw(SyncPlan &sync, const HeldOrganization &held, MetricId metric, Instant at, const MinutesSplit &split)
{
    sync.plan.changes.push_back({u"usage_metrics"_s, metric.uuid(), u"base_minutes"_s, QJsonValue(), split.base.count});
    sync.plan.changes.push_back({u"usage_metrics"_s, metric.uuid(), u"addon_minutes"_s, QJsonValue(), split.addon.count});
    const std::vector<Posting> draw = drawOf(held, metric, at, split);
    sync.plan.postings.insert(sync.plan.postings.end(), draw.begin(), draw.end());
    ++sync.metrics;
    sync.addon += split.addon.count;
}

/// Metrics that came for a period which was closed by then share what that period had left, then add-on.
Outcome addLateDraws(const Operation &operation, const CurrentMinutes &current, SyncPlan &sync)
{
    TRY(late, operation.rows<MeteredMinutes>("balances/minutes_late", Bindings().id("organization_id", current.held.account.organization)));
    qint64 addonLeft = current.addonLeft.count;
    std::map<Instant, qint64> takenHere; // base minutes that this plan takes of closed periods, by their start
    for (const MeteredMinutes &metric : late) {
        TRY(closed, closedPeriodAt(operation, current.held, metric.at));
        if (!closed)
            continue; // before the first period: there is nothing that it could have been drawn from
        qint64 &taken = takenHere[closed->start];
        const Split split = drawUpTo({{closed->baseLeft - taken, addonLeft}}, metric.minutes);
        taken += split.parts.at(0);
        addonLeft -= split.parts.at(1);
        addDraw(sync, current.held, metric.id, metric.at, {{split.parts.at(0)}, {split.parts.at(1)}});
    }
    return {};
}

void addCopy(SyncPlan &sync, const HeldOrganization &held, const QString &column, qint64 before, qint64 after)
{
    if (before != after)
        sync.plan.changes.push_back({u"organizations"_s, held.account.organization.uuid(), column, before, after});
}

Result<SyncReply> sync(Operation &operation, OrganizationId organization)
{
    TRY(current, currentMinutes(operation, organization));
    const HeldOrganization &held = current.held;
    SyncPlan missing;
    for (const PeriodUse::Part &part : current.use.unposted)
        addDraw(missing, held, part.metric, part.at, part.split);
    CHECK(addLateDraws(operation, current, missing));
    addCopy(missing, held, u"used_minutes"_s, held.used.count, current.use.metered.count);
    addCopy(missing, held, u"overage_minutes_used"_s, held.addonUsed.count, held.addonUsed.count + missing.addon);
    if (missing.plan.changes.empty() && current.rolled == 0)
        operation.answerAsDuplicate();
    CHECK(apply(operation, missing.plan));
    TRY(balance, minutesBalance(operation, organization));
    return SyncReply{organization, missing.metrics, held.used, current.use.metered, balance.left()};
}

Result<MinutesStep> refund(Operation &operation, const MetricRefund &wanted)
{
    TRY(current, currentMinutes(operation, wanted.account.organization));
    const HeldOrganization &held = current.held;
    TRY(metric, operation.row<MinutesMetric>("balances/minutes_metric", Bindings().id("metric_id", wanted.metric)));
    if (!metric)
        return notFoundError("metric", wanted.metric.toString());
    if (metric->refunded) {
        operation.answerAsDuplicate();
        return MinutesStep{held.account.organization, {}, {}, current.left()};
    }
    if (!metric->split)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("Nothing was posted for this metric yet: run sync first."), {{u"metric_id"_s, wanted.metric.toString()}}};
    const MinutesSplit back = *metric->split;
    const bool isOfThisPeriod = current.use.period.contains(metric->occurredAt);
    CHECK(post(operation, postingOf(held, Bucket::Addon, back.addon.count, u"refund"_s, wanted.metric, operation.now())));
    CHECK(post(operation, postingOf(held, Bucket::Base, back.base.count, u"refund"_s, wanted.metric, operation.now())));
    if (!isOfThisPeriod)
        CHECK(post(operation, postingOf(held, Bucket::Base, -back.base.count, u"expire"_s, wanted.metric, operation.now())));
    CHECK(changeOne(operation, "balances/minutes_refund_metric", Bindings().id("id", wanted.metric), "a metric is given back once"));
    CHECK(keepUse(operation, held, isOfThisPeriod ? -metric->minutes.count : 0, -back.addon.count));
    TRY(balance, minutesBalance(operation, held.account.organization));
    return MinutesStep{held.account.organization, back, isOfThisPeriod ? Minutes() : back.base, balance.left()};
}

Request asked(const Request &request, const MinutesAccount &account, QJsonObject content)
{
    Request asked = request;
    asked.company = account.company;
    asked.content = std::move(content);
    asked.content.insert(u"org_id"_s, account.organization.toString());
    return asked;
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
    return Operation::run<ConsumeReply>(connection, scope, act(ActKind::ConsumeMinutes), asked(request, wanted.account, content),
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
    return Operation::run<MinutesStep>(connection, scope, act(ActKind::BuyMinutes), asked(request, wanted.account, content),
                                       [&](Operation &operation) { return buy(operation, wanted); });
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
    TRY(done, Operation::run<RollReply>(connection, scope, act(ActKind::RollMinutes), asked(request, account, {}),
                                        [&](Operation &operation) { return roll(operation, account.organization); }));
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
    return Operation::run<SyncReply>(connection, scope, act(ActKind::SyncMinutes), asked(request, account, {}),
                                     [&](Operation &operation) { return sync(operation, account.organization); });
}

Result<Done<MinutesStep>> refundMinutes(Connection &connection, const Scope &scope, const MetricRefund &wanted, const Request &request)
{
    return Operation::run<MinutesStep>(connection, scope, act(ActKind::RefundMinutes), asked(request, wanted.account, {{u"metric_id"_s, wanted.metric.toString()}}),
                                       [&](Operation &operation) { return refund(operation, wanted); });
}

} // namespace reckoner
