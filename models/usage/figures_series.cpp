#include "models/usage/figures_slices.h"

#include <QJsonArray>
#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct DayRow
{
    QString currency;
    BillingDay day;
    int type = 0;
    qint64 quantity = 0;
    Money cost;
    static DayRow from(const Row &row)
    {
        return {row.text("currency"), {int(row.integer("day"))}, int(row.integer("usage_type")), row.integer("quantity"), row.money("cost_nanos")};
    }
};

/// How days are put together.
struct Periods
{
    SeriesStep step = SeriesStep::Day;
    Qt::DayOfWeek firstOfWeek = Qt::Monday;

    BillingDay of(BillingDay day) const
    {
        switch (step) {
        case SeriesStep::Week:
            return day.plusDays(-((day.date().dayOfWeek() - int(firstOfWeek) + 7) % 7));
        case SeriesStep::Month:
            return BillingMonth::of(day).firstDay();
        case SeriesStep::Day:
            break;
        }
        return day;
    }
    BillingDay next(BillingDay period) const
    {
        switch (step) {
        case SeriesStep::Week:
            return period.plusDays(7);
        case SeriesStep::Month:
            return BillingMonth::of(period).next().firstDay();
        case SeriesStep::Day:
            break;
        }
        return period.plusDays(1);
    }
};

/// The billing days that a series covers: those of the range, or of what was used where the range is everything.
DayRange seriesDays(const ResolvedFilter &resolved, const std::vector<DayRow> &rows)
{
    if (resolved.filter.range.kind == RangeChoice::Kind::Everything) {
        if (rows.empty())
            return {};
        const auto [least, most] = std::minmax_element(rows.begin(), rows.end(), [](const DayRow &a, const DayRow &b) { return a.day < b.day; });
        return {least->day, most->day.plusDays(1)};
    }
    const InstantRange &shown = resolved.shown;
    if (shown.to <= shown.from)
        return {};
    const BillingDay last = resolved.calendar.dayOf(Instant::fromMicros(shown.to.micros() - 1));
    return {resolved.calendar.dayOf(shown.from), last.plusDays(1)};
}

Series emptySeries(const ResolvedFilter &resolved, const Currency &currency, const Periods &periods, DayRange days)
{
    Series series{periods.step, currency, resolved.calendar, {}};
    if (days.isEmpty())
        return series;
    for (BillingDay period = periods.of(days.from); period < days.to; period = periods.next(period)) {
        SeriesPoint point;
        point.from = period;
        point.currency = currency;
        series.points.push_back(point);
    }
    return series;
}

SeriesPoint *pointOf(Series &series, BillingDay period)
{
    const auto found = std::lower_bound(series.points.begin(), series.points.end(), period, [](const SeriesPoint &point, BillingDay day) { return point.from < day; });
    if (found != series.points.end() && found->from == period)
        return &*found;
    // a company whose own calendar is ahead of or behind the shown one
    SeriesPoint point;
    point.from = period;
    point.currency = series.currency;
    return &*series.points.insert(found, point);
}

} // namespace

std::optional<SeriesStep> seriesStepFromName(QStringView name)
{
    if (name == "day"_L1)
        return SeriesStep::Day;
    if (name == "week"_L1)
        return SeriesStep::Week;
    if (name == "month"_L1)
        return SeriesStep::Month;
    return std::nullopt;
}

Result<Money> SeriesPoint::total() const
{
    Money sum;
    for (const Money &each : cost)
        CHECK(sum.add(each));
    return sum;
}

QJsonObject Series::toJson() const
{
    QJsonArray array;
    for (const SeriesPoint &point : points) {
        QJsonObject json = {{u"period"_s, step == SeriesStep::Month ? BillingMonth::of(point.from).toIso() : point.from.toIso()}};
        for (const UsageTypeInfo &type : usageTypes())
            json.insert(QString::fromLatin1(type.name), point.cost[size_t(type.type)].toDecimal());
        const auto total = point.total();
        json.insert(u"total"_s, total ? QJsonValue(total->toDecimal()) : QJsonValue());
        array.append(json);
    }
    return {{u"currency"_s, currency.code()}, {u"points"_s, array}};
}

Result<std::vector<Series>> usageSeries(const Inquiry &inquiry, const Filter &filter, SeriesStep step, Qt::DayOfWeek firstOfWeek)
{
    const Periods periods = {step, firstOfWeek};
    TRY(resolved, resolveFilter(inquiry, filter));
    TRY(rows, overSlices<DayRow>(inquiry, resolved, "usage/series", "usage/series_all", "usage/series_job"));
    const DayRange days = seriesDays(resolved, rows);
    std::map<QString, Series> byCurrency;
    for (const Currency &currency : resolved.currencies)
        byCurrency.emplace(currency.code(), emptySeries(resolved, currency, periods, days));
    for (const DayRow &row : rows) {
        const auto series = byCurrency.find(row.currency);
        if (series == byCurrency.end())
            continue;
        SeriesPoint *point = pointOf(series->second, periods.of(row.day));
        point->quantity.at(size_t(row.type)) += row.quantity;
        CHECK(point->cost.at(size_t(row.type)).add(row.cost));
    }
    std::vector<Series> all;
    for (auto &[code, series] : byCurrency)
        all.push_back(std::move(series));
    return all;
}

// --- by job

namespace {

struct JobDayRow
{
    QString currency;
    QUuid job;
    BillingDay day;
    Money cost;
    static JobDayRow from(const Row &row) { return {row.text("currency"), row.uuid("job_id"), {int(row.integer("day"))}, row.money("cost_nanos")}; }
};

/// What each of some jobs cost in each period.
using JobCosts = std::map<std::pair<QUuid, int>, Money>;

Result<JobCosts> costsOfJobs(const Inquiry &inquiry, const Filter &filter, const Periods &periods, const std::vector<JobSeries> &all)
{
    std::vector<QUuid> jobs;
    for (const JobSeries &series : all) {
        for (const JobSeries::Line &line : series.lines) {
            if (line.job)
                jobs.push_back(line.job->uuid());
        }
    }
    JobCosts costs;
    if (jobs.empty())
        return costs;
    TRY(resolved, resolveFilter(inquiry, filter));
    for (const RangeSlice &slice : resolved.slices) {
        TRY(rows, inquiry.rows<JobDayRow>(withBothConditions("usage/series_of_jobs", filter), sliceBindings(slice).uuids("shown_jobs", jobs)));
        for (const JobDayRow &row : rows)
            CHECK(costs[{row.job, periods.of(row.day).number}].add(row.cost));
    }
    return costs;
}

/// The dearest jobs of a currency, and the two lines that are no job.
std::vector<JobSeries::Line> linesOf(const std::vector<UsageRow> &jobs, const Currency &currency)
{
    std::vector<JobSeries::Line> lines;
    for (const UsageRow &row : jobs) {
        if (row.currency == currency && !row.totalCost().isZero() && lines.size() < size_t(kChartedJobs))
            lines.push_back({JobSeries::Line::Kind::Job, row.job, row.title});
    }
    lines.push_back({JobSeries::Line::Kind::Others});
    lines.push_back({JobSeries::Line::Kind::NoJob});
    return lines;
}

Result<JobSeries::Point> pointByJob(const JobSeries &series, const SeriesPoint &whole, Money withoutJob, const JobCosts &costs)
{
    TRY(total, whole.total());
    TRY(others, total.minus(withoutJob));
    JobSeries::Point point = {whole.from, {}};
    for (const JobSeries::Line &line : series.lines) {
        if (!line.job)
            continue;
        const auto found = costs.find({line.job->uuid(), whole.from.number});
        const Money cost = found == costs.end() ? Money() : found->second;
        TRY(rest, others.minus(cost));
        others = rest;
        point.cost.push_back(cost);
    }
    point.cost.push_back(others);
    point.cost.push_back(withoutJob);
    return point;
}

/// Lines that say nothing in any period are left out.
void dropEmptyLines(JobSeries &series)
{
    for (size_t line = series.lines.size(); line-- > 0;) {
        const bool isEmpty = std::ranges::all_of(series.points, [line](const JobSeries::Point &point) { return point.cost[line].isZero(); });
        if (!isEmpty)
            continue;
        series.lines.erase(series.lines.begin() + qsizetype(line));
        for (JobSeries::Point &point : series.points)
            point.cost.erase(point.cost.begin() + qsizetype(line));
    }
}

constexpr int kJobsLookedAt = 200; ///< of all currencies together

} // namespace

Result<std::vector<JobSeries>> usageSeriesByJob(const Inquiry &inquiry, const Filter &filter, SeriesStep step, Qt::DayOfWeek firstOfWeek)
{
    TRY(whole, usageSeries(inquiry, filter, step, firstOfWeek));
    TableOrder dearest;
    dearest.limit = kJobsLookedAt;
    TRY(table, usageByJob(inquiry, filter, dearest));
    Filter jobless = filter;
    jobless.withoutJob = true;
    TRY(without, usageSeries(inquiry, jobless, step, firstOfWeek));
    std::vector<JobSeries> all;
    for (const Series &series : whole)
        all.push_back({step, series.currency, series.calendar, linesOf(table.rows, series.currency), {}});
    TRY(costs, costsOfJobs(inquiry, filter, {step, firstOfWeek}, all));
    for (size_t i = 0; i < all.size(); ++i) {
        std::map<int, Money> noJob;
        for (const SeriesPoint &point : without[i].points) {
            TRY(total, point.total());
            noJob[point.from.number] = total;
        }
        for (const SeriesPoint &point : whole[i].points) {
            TRY(made, pointByJob(all[i], point, noJob[point.from.number], costs));
            all[i].points.push_back(std::move(made));
        }
        dropEmptyLines(all[i]);
    }
    return all;
}

} // namespace reckoner
