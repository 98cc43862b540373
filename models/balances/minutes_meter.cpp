#include "models/balances/minutes_meter.h"

#include "models/directory/billing_anchor.h"

#include <algorithm>

namespace reckoner {

namespace {

PeriodUse meterPeriod(const MinutesTerms &terms, const InstantRange &period, const std::vector<MeteredMinutes> &metrics, Minutes &addonLeft)
{
    PeriodUse use{period, {}, {}, {}};
    for (const MeteredMinutes &metric : metrics) {
        if (!period.contains(metric.at))
            continue;
        use.metered.count += metric.minutes;
        use.baseUsed.count += metric.split ? metric.split->base.count : 0; // what was posted stands; the others share the rest
    }
    for (const MeteredMinutes &metric : metrics) {
        if (!period.contains(metric.at) || metric.split)
            continue;
        MinutesSplit split;
        split.base.count = std::min(metric.minutes, std::max<qint64>(0, terms.base - use.baseUsed.count));
        split.addon.count = std::min(metric.minutes - split.base.count, addonLeft.count);
        use.baseUsed.count += split.base.count;
        addonLeft.count -= split.addon.count;
        use.unposted.push_back({metric.id, metric.at, split});
    }
    return use;
}

} // namespace

MeteredMinutes MeteredMinutes::from(const Row &row)
{
    MeteredMinutes metric;
    metric.id = row.id<MetricId>("id");
    metric.at = row.instant("at");
    metric.minutes = row.integer("metric_value");
    if (!row.isNull("base_minutes"))
        metric.split = MinutesSplit{{row.integer("base_minutes")}, {row.optionalInteger("addon_minutes").value_or(0)}};
    return metric;
}

InstantRange MinutesTerms::after(Instant end) const
{
    return {end, calendar.startOf(nextAnchor(calendar.dayOf(end), anchorDay))};
}

std::vector<PeriodUse> meterPeriods(const MinutesTerms &terms, const std::vector<MeteredMinutes> &metrics, Instant now, Minutes &addonLeft)
{
    std::vector<PeriodUse> uses;
    for (InstantRange period = terms.period;; period = terms.after(period.to)) {
        uses.push_back(meterPeriod(terms, period, metrics, addonLeft));
        if (now < period.to)
            return uses;
    }
}

} // namespace reckoner
