#include "models/alerts/spend_outlook.h"

#include "models/alerts/levels.h"
#include "models/rules/forecast.h"

#include <algorithm>

namespace reckoner {

namespace {

constexpr qint64 kDayMicros = 86'400'000'000;
constexpr int kMonthsBack = 3;
constexpr int kLeastDaysAhead = 7;
constexpr size_t kMostDays = 366; ///< of a series by day

/// What was charged on each day of the last full billing months, by currency; of none under one full month of data.
using DailyCharges = std::map<QString, std::vector<qint64>>;

struct FirstUsage
{
    QUuid company;
    BillingDay day;
    static FirstUsage from(const Row &row) { return {row.uuid("account_id"), {int(row.integer("first_day"))}}; }
};

Filter filterOf(const std::optional<CompanyId> &company, const RangeChoice &range)
{
    Filter filter;
    filter.company = company;
    filter.range = range;
    return filter;
}

Result<std::map<QString, BillingDay>> firstDays(const Inquiry &inquiry, const std::optional<CompanyId> &company)
{
    TRY(door, company ? inquiry.narrowedTo(*company) : Result<Inquiry>(inquiry));
    TRY(companies, levelCompanies(door));
    TRY(found, door.rows<FirstUsage>("alerts/first_usage"));
    std::map<QUuid, BillingDay> byCompany;
    for (const FirstUsage &each : found)
        byCompany.emplace(each.company, each.day);
    std::map<QString, BillingDay> days;
    for (const LevelCompany &each : companies) {
        const auto first = byCompany.find(each.id.uuid());
        if (first == byCompany.end())
            continue;
        BillingDay &day = days.try_emplace(each.currency.code(), first->second).first->second;
        day = std::min(day, first->second);
    }
    return days;
}

/// The full months before this one that began with or after the data.
DayRange fullMonths(BillingMonth current, BillingDay firstDay)
{
    DayRange days = {current.firstDay(), current.firstDay()};
    for (int back = 1; back <= kMonthsBack && BillingMonth{current.number - back}.firstDay() >= firstDay; ++back)
        days.from = BillingMonth{current.number - back}.firstDay();
    return days;
}

/// The last full billing months that charges are expected from.
DayRange monthsBack(BillingMonth current)
{
    return {BillingMonth{current.number - kMonthsBack}.firstDay(), current.firstDay()};
}

Result<DailyCharges> dailyCharges(const std::vector<Series> &daily, const std::map<QString, BillingDay> &firstDays, BillingMonth current)
{
    DailyCharges charges;
    for (const Series &series : daily) {
        const auto first = firstDays.find(series.currency.code());
        const DayRange days = first == firstDays.end() ? DayRange() : fullMonths(current, first->second);
        if (days.isEmpty())
            continue;
        std::vector<qint64> &ofDays = charges[series.currency.code()];
        ofDays.resize(size_t(days.days()));
        for (const SeriesPoint &point : series.points) {
            if (point.from < days.from || point.from >= days.to)
                continue;
            TRY(cost, point.total());
            ofDays[size_t(point.from.number - days.from.number)] += cost.nanos();
        }
    }
    return charges;
}

ExpectedSpend expectedIn(const std::vector<qint64> &daily, DayRange days)
{
    const qint64 window = std::clamp<qint64>(qint64(daily.size()) / 2, 1, days.days()); // of longer runs there are too few to compare
    const DemandBand band = demandBand(daily, window);
    const auto cost = [&days](const Rate &rate) { return Money::fromNanos(rate.drawnIn(days.days() * kDayMicros)); };
    return {days, cost(band.slow), cost(band.expected), cost(band.fast)};
}

/// The periods after the one of today, in the step of the series.
std::vector<DayRange> periodsAhead(BillingDay today, SeriesStep step)
{
    const BillingMonth next = BillingMonth::of(today).next();
    if (step == SeriesStep::Month)
        return {{next.firstDay(), next.next().firstDay()}};
    const BillingDay end = std::max(next.firstDay(), today.plusDays(1 + kLeastDaysAhead));
    std::vector<DayRange> days;
    for (BillingDay day = today.plusDays(1); day < end; day = day.plusDays(1))
        days.push_back({day, day.plusDays(1)});
    return days;
}

void addPoint(Series &series, BillingDay from)
{
    SeriesPoint point;
    point.from = from;
    point.currency = series.currency;
    series.points.push_back(point);
}

/// Days to come are not "nothing was charged"; a range that is open goes on until today.
void endToday(Series &series, BillingDay today, bool isOpen)
{
    std::erase_if(series.points, [today](const SeriesPoint &point) { return point.from > today; });
    if (!isOpen || series.points.empty())
        return;
    for (BillingDay next = daysOfPoint(series.points.back(), series.step).to; next <= today; next = daysOfPoint(series.points.back(), series.step).to)
        addPoint(series, next);
}

/// The same by billing month; every month of the days is there.
Result<Series> byMonth(const Series &daily)
{
    Series monthly{SeriesStep::Month, daily.currency, daily.calendar, {}};
    for (const SeriesPoint &day : daily.points) {
        const BillingDay month = BillingMonth::of(day.from).firstDay();
        if (monthly.points.empty() || monthly.points.back().from != month)
            addPoint(monthly, month);
        SeriesPoint &point = monthly.points.back();
        for (size_t type = 0; type < point.cost.size(); ++type) {
            TRY(cost, point.cost[type].plus(day.cost[type]));
            point.cost[type] = cost;
            point.quantity[type] += day.quantity[type];
        }
    }
    return monthly;
}

/// What is shown of daily series: up to today; by month where a day each would be too many.
Result<std::vector<Series>> shownOf(const std::vector<Series> &daily, BillingDay today, bool isOpen)
{
    std::vector<Series> shown = daily;
    for (Series &series : shown)
        endToday(series, today, isOpen);
    if (std::ranges::all_of(shown, [](const Series &series) { return series.points.size() <= kMostDays; }))
        return shown;
    for (size_t i = 0; i < shown.size(); ++i) {
        TRY(monthly, byMonth(daily[i]));
        shown[i] = std::move(monthly);
        endToday(shown[i], today, isOpen);
    }
    return shown;
}

/// The daily series of the range and of the months before this one: read once where the two meet.
struct DailySeries
{
    std::vector<Series> shown;
    std::vector<Series> before;
};

std::vector<Series> cutTo(std::vector<Series> all, DayRange days)
{
    for (Series &series : all)
        std::erase_if(series.points, [days](const SeriesPoint &point) { return point.from < days.from || point.from >= days.to; });
    return all;
}

Result<DailySeries> readDaily(const Inquiry &inquiry, const ResolvedFilter &resolved, DayRange before)
{
    const RangeChoice::Kind kind = resolved.filter.range.kind;
    const auto read = [&](const RangeChoice &range) { return usageSeries(inquiry, filterOf(resolved.filter.company, range), SeriesStep::Day); };
    if (kind == RangeChoice::Kind::Everything) {
        TRY(all, read(resolved.filter.range));
        return DailySeries{all, all};
    }
    RangeChoice months;
    months.kind = RangeChoice::Kind::Days;
    months.dayRange = before;
    const DayRange days = kind == RangeChoice::Kind::Instants ? DayRange() : resolved.slices.front().wholeDays;
    const bool areTogether = !days.isEmpty() && days.from <= before.to && before.from <= days.to;
    if (!areTogether) { // parts of days are no days of the months before
        TRY(shown, read(resolved.filter.range));
        TRY(ofMonths, read(months));
        return DailySeries{std::move(shown), std::move(ofMonths)};
    }
    months.dayRange = {std::min(days.from, before.from), std::max(days.to, before.to)};
    TRY(all, read(months));
    return DailySeries{cutTo(all, days), cutTo(all, before)};
}

SpendOutlook outlookOf(Series series, const DailyCharges &charges, BillingDay today)
{
    SpendOutlook outlook;
    outlook.series = std::move(series);
    const auto daily = charges.find(outlook.series.currency.code());
    const auto &points = outlook.series.points;
    const bool reachesToday = !points.empty() && daysOfPoint(points.back(), outlook.series.step).to > today;
    if (!reachesToday || daily == charges.end())
        return outlook;
    const std::vector<DayRange> periods = periodsAhead(today, outlook.series.step);
    for (const DayRange &days : periods)
        outlook.ahead.push_back(expectedIn(daily->second, days));
    outlook.aheadInAll = expectedIn(daily->second, {periods.front().from, periods.back().to});
    return outlook;
}

} // namespace

bool SpendOutlook::isNothing() const
{
    return std::ranges::all_of(series.points, [](const SeriesPoint &point) {
        return std::ranges::all_of(point.cost, &Money::isZero) && point.quantity == std::array<qint64, 3>{};
    });
}

DayRange daysOfPoint(const SeriesPoint &point, SeriesStep step)
{
    switch (step) {
    case SeriesStep::Week:
        return {point.from, point.from.plusDays(7)};
    case SeriesStep::Month:
        return {point.from, BillingMonth::of(point.from).next().firstDay()};
    case SeriesStep::Day:
        break;
    }
    return {point.from, point.from.plusDays(1)};
}

Result<SpendOutlooks> spendOutlooks(const Inquiry &inquiry, const std::optional<CompanyId> &company, const RangeChoice &range)
{
    CHECK(inquiry.require(Permission::SeeUsage));
    const Filter filter = filterOf(company, range);
    TRY(resolved, resolveFilter(inquiry, filter));
    const BillingDay today = resolved.calendar.dayOf(inquiry.now());
    const BillingMonth current = BillingMonth::of(today);
    TRY(daily, readDaily(inquiry, resolved, monthsBack(current)));
    TRY(shown, shownOf(daily.shown, today, range.kind == RangeChoice::Kind::Everything));
    TRY(firsts, firstDays(inquiry, company));
    TRY(charges, dailyCharges(daily.before, firsts, current));
    SpendOutlooks outlooks{resolved.shown, resolved.calendar, {}};
    for (Series &series : shown)
        outlooks.currencies.push_back(outlookOf(std::move(series), charges, today));
    return outlooks;
}

} // namespace reckoner
