#include "models/balances/minutes_plan.h"

#include "models/directory/matching.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// What a period has of base: what it should, and never less than was posted for its metrics.
qint64 baseOf(const MinutesRecord &held, const PeriodUse &period)
{
    return std::max(held.base.count, period.basePosted.count);
}

bool isKept(const MinutesRecord &held, const std::optional<OpenedPeriod> &kept, const PeriodUse &stored)
{
    return kept && kept->range == stored.range && kept->base == baseOf(held, stored);
}

/// Nothing is posted where nothing moves.
void addPosting(std::vector<Posting> &postings, const Posting &posting)
{
    if (posting.amount != 0)
        postings.push_back(posting);
}

/// What is left of the period that ends expires, and the next one begins with its base, less what was posted of it already. Add-on stays.
void beginPeriod(PeriodStep &step, const MinutesRecord &held, const PeriodUse &next, qint64 expired)
{
    const qint64 base = baseOf(held, next);
    addPosting(step.postings, minutesPosting(held, Bucket::Base, -expired, u"expire"_s, {}, next.range.from));
    addPosting(step.postings, minutesPosting(held, Bucket::Base, base - next.basePosted.count, u"reset"_s, {}, next.range.from));
    step.begun = OpenedPeriod{held.account.organization.uuid(), next.range, base, 0};
}

/// The ledger follows: a period that begins where the last one has not ended yet cuts it short.
PeriodStep keepPeriod(const MinutesRecord &held, const std::optional<OpenedPeriod> &kept, const PeriodUse &stored, Instant now)
{
    PeriodStep step;
    const qint64 posted = kept ? kept->base - kept->basePosted : 0; // of base, and not used
    if (kept && kept->range.from != stored.range.from && stored.range.from < kept->range.to)
        step.changed = PeriodStep::Kept{kept->range.from, kept->range.to, stored.range.from, kept->base, kept->base};
    if (!kept || kept->range.from != stored.range.from) {
        beginPeriod(step, held, stored, posted);
        return step;
    }
    const qint64 base = baseOf(held, stored);
    Posting change = minutesPosting(held, Bucket::Base, base - stored.basePosted.count - posted, u"grant"_s, {}, now);
    change.note = u"base minutes of the period: %1 -> %2"_s.arg(kept->base).arg(base);
    addPosting(step.postings, change);
    step.changed = PeriodStep::Kept{kept->range.from, kept->range.to, stored.range.to, kept->base, base};
    return step;
}

/// Closes a period: first what other programs metered in it is posted.
PeriodStep closePeriod(const MinutesRecord &held, const PeriodUse &closing, const PeriodUse &next)
{
    PeriodStep step;
    step.drawn = closing.unposted;
    for (const PeriodUse::Part &part : closing.unposted) {
        const std::vector<Posting> draw = drawOf(held, part.metric, part.at, part.split);
        step.postings.insert(step.postings.end(), draw.begin(), draw.end());
    }
    beginPeriod(step, held, next, closing.baseLeft.count);
    step.opened = PeriodStep::Opened{next.range, next.posted};
    return step;
}

QJsonValue json(const std::optional<Minutes> &minutes)
{
    return minutes ? QJsonValue(minutes->count) : QJsonValue();
}

QJsonValue json(const std::optional<Instant> &at)
{
    return at ? QJsonValue(at->toIso()) : QJsonValue();
}

void addChange(Plan &plan, const char *table, const QString &key, const char *column, const QJsonValue &before, const QJsonValue &after)
{
    if (before != after)
        plan.changes.push_back({QString::fromLatin1(table), key, QString::fromLatin1(column), before, after});
}

void addSplit(Plan &plan, const PeriodUse::Part &part)
{
    const QString key = rowKey(part.metric.uuid());
    addChange(plan, "usage_metrics", key, "base_minutes", json(part.writtenBase), part.split.base.count);
    addChange(plan, "usage_metrics", key, "addon_minutes", json(part.writtenAddon), part.split.addon.count);
    addChange(plan, "usage_metrics", key, "operation_id", QJsonValue(), QString(kThisOperation));
}

/// The period that the ledger knows last. Errors: invalid_state where the record has none, or one before that.
Result<std::optional<OpenedPeriod>> lastKept(const Inquiry &inquiry, const MinutesRecord &record)
{
    if (!record.period)
        return noPeriodError(record.name);
    TRY(kept, inquiry.row<OpenedPeriod>("balances/minutes_period_at", Bindings().id("organization_id", record.account.organization)));
    if (kept && record.period->from < kept->range.from)
        return closedPeriodError(record.name);
    return kept;
}

QString periodRow(const MinutesRecord &held, Instant start)
{
    return rowKey(held.account.organization.uuid()) + u'/' + start.toIso();
}

} // namespace

bool MinutesStanding::isBehind() const
{
    return !isKept(record, kept, use.periods.front());
}

qint64 PeriodStep::addonDrawn() const
{
    qint64 sum = 0;
    for (const PeriodUse::Part &part : drawn)
        sum += part.split.addon.count;
    return sum;
}

Result<MinutesRecord> minutesRecord(const Inquiry &inquiry, OrganizationId organization)
{
    const Fragment only = {u" AND o.id = :organization_id AND o.deleted_at IS NULL"_s, Bindings().id("organization_id", organization)};
    TRY(found, inquiry.row<MinutesRecord>(Query("balances/minutes_accounts").with("conditions", only)));
    if (!found)
        return notFoundError("organization", organization.toString());
    return *found;
}

Result<MinutesStanding> minutesStanding(const Inquiry &inquiry, const MinutesRecord &record)
{
    TRY(kept, lastKept(inquiry, record));
    TRY(use, readMinutesUse(inquiry, record));
    return MinutesStanding{record, use, kept};
}

Result<MinutesStanding> minutesStandingAs(const Inquiry &inquiry, const MinutesRecord &record)
{
    TRY(kept, lastKept(inquiry, record));
    const Bindings values = Bindings().id("organization_id", record.account.organization).instant("period_start", record.period->from).instant("period_end", record.period->to);
    TRY(metrics, inquiry.rows<MinutesMetered>("balances/minutes_metered_as", values));
    MinutesStanding standing = {record, meterMinutes(record, {}, metrics, inquiry.now()), kept};
    const PeriodUse &first = standing.use.periods.front();
    const bool isOther = !kept || kept->range != first.range; // else a counter that is wrong is a matter of its own
    if (isOther && (record.used < first.posted || first.metered < record.used))
        standing.record.used = first.posted;
    return standing;
}

std::vector<PeriodStep> dueSteps(const MinutesStanding &standing, Instant now, MinutesRecord &after)
{
    const MinutesUse &use = standing.use;
    after = standing.record;
    std::vector<PeriodStep> steps;
    if (standing.isBehind())
        steps.push_back(keepPeriod(after, standing.kept, use.periods.front(), now));
    for (auto closing = use.periods.begin(); closing + 1 != use.periods.end(); ++closing) {
        steps.push_back(closePeriod(after, *closing, *(closing + 1)));
        after.addonUsed.count += steps.back().addonDrawn();
        after.period = steps.back().opened->range;
        after.used = steps.back().opened->used;
    }
    return steps;
}

Plan planOf(const std::vector<PeriodStep> &steps, const MinutesRecord &before, const MinutesRecord &after)
{
    Plan plan;
    for (const PeriodStep &step : steps) {
        for (const PeriodUse::Part &part : step.drawn)
            addSplit(plan, part);
        if (const auto &kept = step.changed) {
            addChange(plan, "billing_periods", periodRow(before, kept->start), "ends_at", kept->endBefore.toIso(), kept->end.toIso());
            addChange(plan, "billing_periods", periodRow(before, kept->start), "base_minutes", kept->baseBefore, kept->base);
        }
        if (const auto &begun = step.begun)
            plan.changes.push_back(newRow(u"billing_periods"_s, periodRow(before, begun->range.from),
                                          {{u"company_id"_s, before.account.company.toString()}, {u"ends_at"_s, begun->range.to.toIso()}, {u"base_minutes"_s, begun->base}}));
        plan.postings.insert(plan.postings.end(), step.postings.begin(), step.postings.end());
    }
    const QString organization = rowKey(before.account.organization.uuid());
    const auto startOf = [](const MinutesRecord &record) { return json(record.period ? std::optional(record.period->from) : std::nullopt); };
    const auto endOf = [](const MinutesRecord &record) { return json(record.period ? std::optional(record.period->to) : std::nullopt); };
    addChange(plan, "organizations", organization, "current_period_start", startOf(before), startOf(after));
    addChange(plan, "organizations", organization, "current_period_end", endOf(before), endOf(after));
    addChange(plan, "organizations", organization, "used_minutes", before.used.count, after.used.count);
    addChange(plan, "organizations", organization, "overage_minutes_used", before.addonUsed.count, after.addonUsed.count);
    return plan;
}

SyncPlan missingDraws(const MinutesRecord &held, const MinutesUse &use)
{
    SyncPlan missing;
    const auto addDraw = [&](const PeriodUse::Part &part) {
        addSplit(missing.plan, part);
        const std::vector<Posting> draw = drawOf(held, part.metric, part.at, part.split);
        missing.plan.postings.insert(missing.plan.postings.end(), draw.begin(), draw.end());
        ++missing.metrics;
        missing.addon += part.split.addon.count;
    };
    for (const PeriodUse &late : use.late)
        std::ranges::for_each(late.unposted, addDraw);
    std::ranges::for_each(use.current().unposted, addDraw);
    const QString organization = rowKey(held.account.organization.uuid());
    addChange(missing.plan, "organizations", organization, "used_minutes", held.used.count, use.current().metered.count);
    addChange(missing.plan, "organizations", organization, "overage_minutes_used", held.addonUsed.count, held.addonUsed.count + missing.addon);
    return missing;
}

Posting minutesPosting(const MinutesRecord &held, Bucket bucket, qint64 amount, const QString &kind, const std::optional<MetricId> &metric, Instant at)
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

std::vector<Posting> drawOf(const MinutesRecord &held, MetricId metric, Instant at, const MinutesSplit &split)
{
    std::vector<Posting> postings;
    addPosting(postings, minutesPosting(held, Bucket::Base, -split.base.count, u"consume"_s, metric, at));
    addPosting(postings, minutesPosting(held, Bucket::Addon, -split.addon.count, u"consume"_s, metric, at));
    if (at < held.period->from)
        addPosting(postings, minutesPosting(held, Bucket::Base, split.base.count, u"expire"_s, metric, at));
    return postings;
}

} // namespace reckoner
