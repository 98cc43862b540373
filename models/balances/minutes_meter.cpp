#include "models/balances/minutes_meter.h"

#include "models/directory/billing_anchor.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// Draws the period's metrics of what it has left of base, and of the add-on minutes that are left over all.
PeriodUse meterPeriod(const OpenedPeriod &period, const std::vector<MinutesMetered> &metrics, Minutes &addonLeft)
{
    std::vector<const MinutesMetered *> ofPeriod;
    std::vector<MeteredAmount> metered;
    for (const MinutesMetered &metric : metrics) {
        if (period.range.contains(metric.at)) {
            ofPeriod.push_back(&metric);
            metered.push_back(metric.metered);
        }
    }
    const MeteredDraw draw = drawMetered({{period.base, addonLeft.count}}, metered);
    PeriodUse use{period.range, {period.base}, {draw.left.parts[0]}, {draw.metered}, {}, {}, {}};
    for (size_t i = 0; i < ofPeriod.size(); ++i) {
        const MinutesMetered &metric = *ofPeriod[i];
        const MinutesSplit split = {{draw.splits[i].parts[0]}, {draw.splits[i].parts[1]}};
        if (metric.metered.isDrawn) {
            use.posted.count += metric.metered.amount;
            use.basePosted.count += split.base.count;
        } else {
            use.unposted.push_back({metric.id, metric.at, split, metric.writtenBase, metric.writtenAddon});
        }
    }
    addonLeft.count = draw.left.parts[1];
    return use;
}

} // namespace

MinutesRecord MinutesRecord::from(const Row &row)
{
    MinutesRecord record;
    record.account = {row.id<CompanyId>("company_id"), row.id<OrganizationId>("id")};
    record.name = row.text("name");
    record.companyName = row.text("company_name");
    const auto calendar = Calendar::named(row.text("timezone"));
    ensure(calendar.ok(), "a company has a time zone that exists");
    record.calendar = *calendar;
    record.anchorDay = int(row.integer("anchor_day"));
    const auto start = row.optionalInstant("period_start");
    const auto end = row.optionalInstant("period_end");
    if (start && end)
        record.period = InstantRange{*start, *end};
    record.base = {row.integer("base_minutes")};
    record.used = {row.integer("used_minutes")};
    record.addonUsed = {row.integer("overage_minutes_used")};
    record.addonLeft = {row.integer("overage_minutes")};
    return record;
}

InstantRange MinutesRecord::after(Instant end) const
{
    return {end, calendar.startOf(nextAnchor(calendar.dayOf(end), anchorDay))};
}

MinutesMetered MinutesMetered::from(const Row &row)
{
    MinutesMetered metric{row.uuid("organization_id"), row.optionalId<MetricId>("id").value_or(MetricId()), row.instant("at_us"), {row.integer("metric_value"), {}, row.integer("is_posted") == 1}, {}, {}};
    if (const auto base = row.optionalInteger("base_minutes"))
        metric.writtenBase = Minutes{*base};
    if (const auto addon = row.optionalInteger("addon_minutes"))
        metric.writtenAddon = Minutes{*addon};
    if (metric.writtenBase || metric.writtenAddon)
        metric.metered.split = Split{{metric.writtenBase.value_or(Minutes()).count, metric.writtenAddon.value_or(Minutes()).count}};
    return metric;
}

OpenedPeriod OpenedPeriod::from(const Row &row)
{
    return {row.uuid("organization_id"), {row.instant("starts_at"), row.instant("ends_at")}, row.integer("base_minutes"), row.integer("base_posted")};
}

MinutesUse meterMinutes(const MinutesRecord &record, const std::vector<OpenedPeriod> &late, const std::vector<MinutesMetered> &metrics, Instant now)
{
    MinutesUse use;
    use.addonLeft = record.addonLeft;
    if (!record.period)
        return use;
    for (OpenedPeriod closed : late) { // of these, only metrics for which nothing was posted are among `metrics`
        closed.base = closed.baseLeft();
        closed.range.to = std::min(closed.range.to, record.period->from);
        use.late.push_back(meterPeriod(closed, metrics, use.addonLeft));
    }
    for (InstantRange range = *record.period;; range = record.after(range.to)) {
        use.periods.push_back(meterPeriod({{}, range, record.base.count, 0}, metrics, use.addonLeft));
        if (now < range.to)
            return use;
    }
}

Result<MinutesUse> readMinutesUse(const Inquiry &inquiry, const MinutesRecord &record)
{
    const Fragment only = {u" AND o.id = :organization_id"_s, Bindings().id("organization_id", record.account.organization)};
    TRY(metrics, inquiry.rows<MinutesMetered>(Query("balances/minutes_metered").with("conditions", only)));
    TRY(late, inquiry.rows<OpenedPeriod>(Query("balances/minutes_late_periods").with("conditions", only)));
    return meterMinutes(record, late, metrics, inquiry.now());
}

MinutesCheck checkedAgainst(const MinutesSplit &left, Minutes full, const std::optional<Instant> &periodEnd, Minutes required)
{
    MinutesCheck check;
    check.required = required;
    check.left = left;
    check.lacking.count = std::max<qint64>(0, required.count - left.total().count);
    check.isAllowed = check.lacking.count == 0;
    if (!check.isAllowed && required.count <= full.count + left.addon.count)
        check.waitFor = periodEnd;
    return check;
}

Error noPeriodError(const QString &organization)
{
    return Error{ErrorCode::InvalidState, RECKONER_TEXT("{organization} has no billing period: set one (Data checks, period-missing) before minutes are used."),
                 {{u"organization"_s, organization}}};
}

Error closedPeriodError(const QString &organization)
{
    return Error{ErrorCode::InvalidState, RECKONER_TEXT("The billing period of {organization} was set back to one that is over: set the last one again (Data checks, period-stale)."),
                 {{u"organization"_s, organization}}};
}

} // namespace reckoner
