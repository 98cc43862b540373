// The arithmetic of a minutes account over its periods: what the metrics of each took of base and add-on, as if every roll that is due had happened.
#pragma once

#include "models/balances/minutes.h"
#include "models/core/calendar.h"
#include "models/rules/metered_draw.h"

namespace reckoner {

/// An organization as it is stored.
struct MinutesRecord
{
    MinutesAccount account;
    QString name;
    QString companyName;
    Calendar calendar;
    int anchorDay = 1;
    std::optional<InstantRange> period; ///< the last one that was opened
    Minutes base;                       ///< of each period
    Minutes used;                       ///< the copies
    Minutes addonUsed;
    Minutes addonLeft;
    static MinutesRecord from(const Row &row);
    /// The period after one that ends then: to the next anchor, so that the 31st does not drift.
    InstantRange after(Instant end) const;
};

/// A metric for which nothing was posted yet; or, drawn, all the posted ones of a period.
struct MinutesMetered
{
    QUuid organization;
    MetricId id; ///< of one
    Instant at;
    MeteredAmount metered;              ///< drawn: it was posted
    std::optional<Minutes> writtenBase; ///< as stored
    std::optional<Minutes> writtenAddon;
    static MinutesMetered from(const Row &row);
};

/// A period as it was opened, and what was posted of its base for its metrics.
struct OpenedPeriod
{
    QUuid organization;
    InstantRange range;
    qint64 base = 0;
    qint64 basePosted = 0;
    qint64 baseLeft() const { return std::max<qint64>(0, base - basePosted); }
    static OpenedPeriod from(const Row &row);
};

/// What the metrics of a period take.
struct PeriodUse
{
    InstantRange range;
    Minutes base;
    Minutes baseLeft;
    Minutes metered; ///< of all its metrics
    Minutes posted;  ///< of those for which it was posted
    Minutes basePosted;
    struct Part
    {
        MetricId metric;
        Instant at;
        MinutesSplit split;
        std::optional<Minutes> writtenBase; ///< by the other program
        std::optional<Minutes> writtenAddon;
    };
    std::vector<Part> unposted; ///< in time order
};

struct MinutesUse
{
    std::vector<PeriodUse> late;    ///< periods that are closed; other programs metered in them since
    std::vector<PeriodUse> periods; ///< the stored one and each that began since; the last is the current one. None without a stored one
    Minutes addonLeft;
    const PeriodUse &current() const { return periods.back(); }
    int dueRolls() const { return int(periods.size()) - 1; }
};
/// `late`: closed periods; `metrics` in time order.
MinutesUse meterMinutes(const MinutesRecord &record, const std::vector<OpenedPeriod> &late, const std::vector<MinutesMetered> &metrics, Instant now);

/// The same of what is stored now.
Result<MinutesUse> readMinutesUse(const Inquiry &inquiry, const MinutesRecord &record);

/// Whether so many minutes could be taken of what is left. `full`: of base, when a period begins; `periodEnd`: when the next one does.
MinutesCheck checkedAgainst(const MinutesSplit &left, Minutes full, const std::optional<Instant> &periodEnd, Minutes required);
Error noPeriodError(const QString &organization);
/// Another program wrote a period that lies before the last one.
Error closedPeriodError(const QString &organization);

} // namespace reckoner
