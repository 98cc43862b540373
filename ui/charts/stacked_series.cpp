#include "ui/charts/stacked_series.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/charts/decimate.h"

#include <QCoreApplication>
#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWeeks = 27; ///< days; more are a month

QString words(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

Result<Money> totalOf(const std::vector<Money> &values)
{
    Money total;
    for (const Money value : values)
        CHECK(total.add(value));
    return total;
}

QString forecastText(const StackedSeries &series, const ForecastPeriod &period)
{
    return QStringList{words(QT_TRANSLATE_NOOP("Chart", "%1, expected")).arg(daysTitle(period.days)),
                       words(QT_TRANSLATE_NOOP("Chart", "About %1")).arg(wording::money(period.expected, series.currency)),
                       words(QT_TRANSLATE_NOOP("Chart", "With 80 % chance between %1 and %2")).arg(wording::money(period.low, series.currency), wording::money(period.high, series.currency))}
        .join(u'\n');
}

} // namespace

size_t mostBars(const StackedSeries &series)
{
    return std::clamp<size_t>(size_t(kMostChartPoints) / size_t(std::max(1, series.count())), 1, kMostBars);
}

Result<std::vector<ChartPeriod>> mergedPeriods(const std::vector<ChartPeriod> &periods, size_t most)
{
    const size_t group = (periods.size() + most - 1) / most;
    if (group <= 1)
        return periods;
    std::vector<ChartPeriod> merged;
    for (size_t i = 0; i < periods.size(); ++i) {
        if (i % group == 0) {
            merged.push_back(periods[i]);
            continue;
        }
        ChartPeriod &target = merged.back();
        target.days.to = periods[i].days.to;
        for (size_t series = 0; series < target.values.size(); ++series) {
            TRY(sum, target.values[series].plus(periods[i].values[series]));
            target.values[series] = sum;
        }
    }
    return merged;
}

QString chartSummary(const StackedSeries &series)
{
    if (series.periods.empty())
        return words(QT_TRANSLATE_NOOP("Chart", "No usage in this range."));
    Money total;
    Money highest;
    const ChartPeriod *peak = nullptr; ///< none where nothing is above zero
    for (const ChartPeriod &period : series.periods) {
        const auto sum = totalOf(period.values);
        const auto upTo = sum ? total.plus(*sum) : sum;
        if (!upTo)
            return wording::sentence(upTo.error());
        total = *upTo;
        if (*sum > highest) {
            highest = *sum;
            peak = &period;
        }
    }
    const DayRange all = {series.periods.front().days.from, series.periods.back().days.to};
    if (!peak || series.periods.size() == 1)
        return words(QT_TRANSLATE_NOOP("Chart", "%1, %2: %3 in all.")).arg(series.titles.join(u", "), daysTitle(all), wording::money(total, series.currency));
    return words(QT_TRANSLATE_NOOP("Chart", "%1, %2: %3 in all, most in %4 (%5)."))
        .arg(series.titles.join(u", "), daysTitle(all), wording::money(total, series.currency), daysTitle(peak->days), wording::money(highest, series.currency));
}

QString periodText(const StackedSeries &series, int period)
{
    const size_t place = size_t(period);
    if (place >= series.periods.size())
        return forecastText(series, series.forecast.at(place - series.periods.size()));
    const ChartPeriod &shown = series.periods[place];
    QStringList lines = {daysTitle(shown.days)};
    for (int i = 0; i < series.count(); ++i)
        lines.append(words(QT_TRANSLATE_NOOP("Chart", "%1: %2")).arg(series.titles.at(i), wording::money(shown.values[size_t(i)], series.currency)));
    if (const auto total = totalOf(shown.values); total && series.count() > 1)
        lines.append(words(QT_TRANSLATE_NOOP("Chart", "Total: %1")).arg(wording::money(*total, series.currency)));
    return lines.join(u'\n');
}

QString daysTitle(const DayRange &days)
{
    const QString first = wording::dayText(days.from);
    return days.days() <= 1 ? first : words(QT_TRANSLATE_NOOP("Chart", "%1 to %2")).arg(first, wording::dayText(days.to.plusDays(-1)));
}

QString axisLabel(const DayRange &days)
{
    return days.days() > kLongestWeeks ? wording::monthText(days.from) : wording::shortDayText(days.from);
}

double drawnAmount(Money amount)
{
    return double(amount.nanos()) / 1e9;
}

} // namespace reckoner
