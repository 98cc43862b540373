// Billing days and months of a company's time zone. A BillingDay is a number of days since 1970-01-01 in that zone's own
// calendar; a BillingMonth is year * 12 + (month - 1). Ranges are half-open.
#pragma once

#include "models/core/instant.h"

#include <QDate>
#include <QStringList>
#include <QTimeZone>
#include <vector>

namespace reckoner {

struct BillingDay
{
    int number = 0; ///< days since 1970-01-01
    static BillingDay fromDate(const QDate &date);
    QDate date() const;
    QString toIso() const; ///< "2026-11-21"
    BillingDay plusDays(int days) const { return {number + days}; }
    auto operator<=>(const BillingDay &) const = default;
};

struct BillingMonth
{
    int number = 0; ///< year * 12 + month - 1
    static BillingMonth fromDate(const QDate &date);
    static BillingMonth of(BillingDay day);
    /// "2026-11". Errors: invalid_input.
    static Result<BillingMonth> parse(QStringView text);
    BillingDay firstDay() const;
    BillingMonth next() const { return {number + 1}; }
    QString toIso() const; ///< "2026-11"
    auto operator<=>(const BillingMonth &) const = default;
};

/// Half-open [from, to).
struct DayRange
{
    BillingDay from;
    BillingDay to;
    bool isEmpty() const { return to <= from; }
    int days() const { return to.number - from.number; }
    bool operator==(const DayRange &) const = default;
};

/// One change of a zone's offset: from `from` on, local time = UTC + offsetSeconds. A clock set back over midnight counts from that
/// midnight, so that days never return.
struct ZoneOffset
{
    Instant from;
    int offsetSeconds = 0;
};

/// A billing time zone, by IANA name.
class Calendar
{
public:
    Calendar() = default; ///< UTC
    /// Errors: invalid_input for a name that the system's zone database does not hold.
    static Result<Calendar> named(const QString &zoneName);
    /// Every name that named() takes, sorted: the system's IANA names, old ones ("US/Pacific") among them.
    static QStringList zoneNames();
    const QString &zoneName() const { return m_name; }
    BillingDay dayOf(Instant at) const;
    /// Local time = UTC + these seconds.
    int offsetSecondsAt(Instant at) const;
    /// The first instant of the day (a day that a zone skips starts where the next one does).
    Instant startOf(BillingDay day) const;
    InstantRange rangeOf(DayRange days) const { return {startOf(days.from), startOf(days.to)}; }
    /// Every change of offset from 1970 to 2100, the first one from the earliest instant: what zone_offsets holds.
    std::vector<ZoneOffset> offsets() const;
    bool operator==(const Calendar &other) const { return m_name == other.m_name; }

private:
    QString m_name = QStringLiteral("UTC");
    std::vector<ZoneOffset> m_offsets = {{Instant::fromMicros(INT64_MIN), 0}};
};

/// [from, to) as whole months, whole days, and the parts of days at both ends; each part may be empty. Used by figures.
struct RangeParts
{
    struct Months { BillingMonth from; BillingMonth to; } months; ///< half-open
    DayRange headDays;     ///< whole days before the months (all whole days when there is no whole month)
    DayRange tailDays;     ///< whole days after the months
    InstantRange headEdge; ///< the part of the first day
    InstantRange tailEdge; ///< the part of the last day
};
RangeParts splitRange(const InstantRange &range, const Calendar &calendar);

} // namespace reckoner
