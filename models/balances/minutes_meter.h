// The arithmetic of a minutes account over its periods: what the metrics of each took of base and add-on. Pure.
#pragma once

#include "models/balances/minutes.h"
#include "models/core/calendar.h"

namespace reckoner {

struct MeteredMinutes
{
    MetricId id;
    Instant at;
    qint64 minutes = 0;
    std::optional<MinutesSplit> split; ///< none: another program's, to be split here
    static MeteredMinutes from(const Row &row);
};

struct MinutesTerms
{
    QUuid organization;
    qint64 base = 0; ///< of each period
    int anchorDay = 1;
    Calendar calendar;
    InstantRange period; ///< as stored: the last one that was opened
    /// The period after one that ends then: to the next anchor, so that the 31st does not drift.
    InstantRange after(Instant end) const;
};

/// What one period's metrics took.
struct PeriodUse
{
    InstantRange period;
    Minutes baseUsed; ///< never more than base
    Minutes metered;  ///< of all its metrics
    struct Part
    {
        MetricId metric;
        Instant at;
        MinutesSplit split;
    };
    std::vector<Part> unposted; ///< metrics without a split, in time order, split: base while there is, then add-on while there is
};

/// From the stored period to the one that `now` lies in, one by one. `metrics` from the stored period's start on, in time order; `addonLeft` comes as
/// stored and leaves as what the unposted metrics left of it.
std::vector<PeriodUse> meterPeriods(const MinutesTerms &terms, const std::vector<MeteredMinutes> &metrics, Instant now, Minutes &addonLeft);

/// Whether so many minutes could be taken from a balance that has a period.
MinutesCheck checkedAgainst(const MinutesBalance &balance, Minutes required);
Error noPeriodError(const QString &organization);

} // namespace reckoner
