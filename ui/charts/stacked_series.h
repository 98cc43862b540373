// The figures of a stacked chart: money by period, a part for each series, and what is expected after the last period. Amounts are exact.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/core/money.h"

#include <QStringList>
#include <vector>

namespace reckoner {

struct ChartPeriod
{
    DayRange days;
    std::vector<Money> values; ///< one for each series
};

/// What is expected of a period to come: with 80 % chance between low and high.
struct ForecastPeriod
{
    DayRange days;
    Money low;
    Money expected;
    Money high;
};

struct StackedSeries
{
    QStringList titles; ///< of the series
    Currency currency;
    std::vector<ChartPeriod> periods; ///< without gaps, oldest first
    int restTitles = 0; ///< so many of the last titles stand for what is left over: grey, and nobody can choose them
    std::vector<ForecastPeriod> forecast = {}; ///< the periods after the last

    int count() const { return int(titles.size()); }
    bool isRest(int series) const { return series >= count() - restTitles; }
};

inline constexpr size_t kMostBars = 800; ///< of three parts each: kMostChartPoints; fewer of more parts
size_t mostBars(const StackedSeries &series);

/// Neighbours put together so that at most `most` periods are left. Errors: overflow.
Result<std::vector<ChartPeriod>> mergedPeriods(const std::vector<ChartPeriod> &periods, size_t most);
/// "CV Parsing, Question Generation, 1 Nov 2026 to 21 Nov 2026: $12.51 in all, most on 3 Nov 2026 ($5.00)."
QString chartSummary(const StackedSeries &series);
/// Title and every value of a period, one a line; the periods to come count on from the last.
QString periodText(const StackedSeries &series, int period);
/// "3 Nov 2026", "2 Nov 2026 to 8 Nov 2026"
QString daysTitle(const DayRange &days);
/// Short, for under a bar.
QString axisLabel(const DayRange &days);
/// For the drawing alone.
double drawnAmount(Money amount);

} // namespace reckoner
