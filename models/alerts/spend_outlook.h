// What was charged over a range, and what is expected to be charged after it: by the method of the run-out dates (models/rules/forecast.h), from the days of
// the last full billing months, at most three; nothing is expected under one full month of data. Recorded cost (gross), from roll-ups. Reading only.
#pragma once

#include "models/usage/figures.h"

namespace reckoner {

/// With 80 % chance between low and high.
struct ExpectedSpend
{
    DayRange days;
    Money low;
    Money expected;
    Money high;
};

struct SpendOutlook
{
    Series series;                          ///< by day, up to today; by month where that would be more than a year of days
    std::vector<ExpectedSpend> ahead;       ///< the days after today, to the end of the billing month but at least a week; or the month after this one
    std::optional<ExpectedSpend> aheadInAll; ///< what they come to together; none with nothing ahead, also where the range ends before today
    bool isNothing() const;
};

struct SpendOutlooks
{
    InstantRange range;
    Calendar calendar;
    std::vector<SpendOutlook> currencies; ///< at least one, by code
};
/// Of one company, or of all. Errors: not_found for a company outside the scope.
Result<SpendOutlooks> spendOutlooks(const Inquiry &inquiry, const std::optional<CompanyId> &company, const RangeChoice &range);

/// The days of a point of a series.
DayRange daysOfPoint(const SeriesPoint &point, SeriesStep step);

} // namespace reckoner
