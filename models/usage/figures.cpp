#include "models/usage/figures.h"

#include <QJsonArray>
#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct TotalsRow
{
    QString currency;
    int type = 0;
    TypeTotals totals;
    static TotalsRow from(const Row &row)
    {
        return {row.text("currency"), int(row.integer("usage_type")),
                {row.integer("row_count"), row.integer("failed_count"), row.integer("quantity"), row.integer("questions"), row.money("cost_nanos"),
                 row.money("estimated_nanos"), row.integer("unpriced_count")}};
    }
};

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

struct JobDayRow
{
    QString currency;
    QUuid job;
    BillingDay day;
    Money cost;
    static JobDayRow from(const Row &row) { return {row.text("currency"), row.uuid("job_id"), {int(row.integer("day"))}, row.money("cost_nanos")}; }
};

struct CompanyRow
{
    CompanyId company;
    QString title;
    TotalsRow totals;
    static CompanyRow from(const Row &row) { return {row.id<CompanyId>("company_id"), row.text("title"), TotalsRow::from(row)}; }
};

struct CreditRow
{
    CompanyId company;
    QString currency;
    Money credited;
    static CreditRow from(const Row &row) { return {row.id<CompanyId>("company_id"), row.text("currency"), row.money("credited_nanos")}; }
};

struct JobRow
{
    UsageRow usage;
    qint64 jobCount = 0;

    /// Columns of one usage type, as usage/jobs names them.
    struct Names
    {
        const char *rows, *failed, *quantity, *questions, *cost, *estimated, *unpriced;
    };
    static constexpr std::array<Names, 3> kNames = {
        Names{"cv_parsing_rows", "cv_parsing_failed", "cv_parsing_quantity", "cv_parsing_questions", "cv_parsing_cost_nanos", "cv_parsing_estimated_nanos",
              "cv_parsing_unpriced"},
        Names{"question_generation_rows", "question_generation_failed", "question_generation_quantity", "question_generation_questions",
              "question_generation_cost_nanos", "question_generation_estimated_nanos", "question_generation_unpriced"},
        Names{"video_interview_rows", "video_interview_failed", "video_interview_quantity", "video_interview_questions", "video_interview_cost_nanos",
              "video_interview_estimated_nanos", "video_interview_unpriced"}};
    static TypeTotals totals(const Row &row, const Names &names)
    {
        return {row.integer(names.rows), row.integer(names.failed), row.integer(names.quantity), row.integer(names.questions),
                row.money(names.cost), row.money(names.estimated), row.integer(names.unpriced)};
    }
    static JobRow from(const Row &row)
    {
        JobRow job;
        job.usage.companyName = row.text("company_name");
        job.usage.job = row.id<JobId>("job_id");
        job.usage.title = row.optionalText("title").value_or(QString());
        job.usage.company = row.id<CompanyId>("company_id");
        job.usage.currency = *Currency::parse(row.text("currency"));
        job.usage.types = {totals(row, kNames[0]), totals(row, kNames[1]), totals(row, kNames[2])};
        job.jobCount = row.integer("job_count");
        return job;
    }
};

bool hasEdges(const RangeSlice &slice)
{
    return slice.headEdge.from < slice.headEdge.to || slice.tailEdge.from < slice.tailEdge.to;
}

/// The cross-company tier answers for everyone at once, but knows neither jobs nor parts of days.
bool crossCompany(const RangeSlice &slice, const Filter &filter)
{
    return slice.allCompanies && !filter.asksForJobs() && !hasEdges(slice);
}

Query conditioned(const char *name, const RangeSlice &slice, const Filter &filter)
{
    const Query query = Query(name).with("rollup_conditions", rollupConditions(filter));
    return crossCompany(slice, filter) ? query : query.with("event_conditions", eventConditions(filter));
}

/// The job and company tables have no cross-company tier of their own.
Query withBothConditions(const char *name, const Filter &filter)
{
    return Query(name).with("rollup_conditions", rollupConditions(filter)).with("event_conditions", eventConditions(filter));
}

/// The same over the usage that has a job.
Query withJobOnly(const char *name, const Filter &filter)
{
    const auto reconciled = [](Fragment conditions) {
        conditions.sql += u" AND status = %1"_s.arg(int(LinkStatus::Reconciled));
        return conditions;
    };
    return Query(name).with("rollup_conditions", reconciled(rollupConditions(filter))).with("event_conditions", reconciled(eventConditions(filter)));
}

const char *queryFor(const RangeSlice &slice, const Filter &filter, const char *some, const char *all, const char *ofJob)
{
    if (crossCompany(slice, filter))
        return all;
    return filter.asksForJobs() ? ofJob : some;
}

template <typename T>
Result<std::vector<T>> overSlices(const Inquiry &inquiry, const ResolvedFilter &resolved, const char *some, const char *all, const char *ofJob)
{
    std::vector<T> found;
    for (const RangeSlice &slice : resolved.slices) {
        const char *name = queryFor(slice, resolved.filter, some, all, ofJob);
        TRY(rows, inquiry.rows<T>(conditioned(name, slice, resolved.filter), sliceBindings(slice)));
        found.insert(found.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    }
    return found;
}

Result<std::vector<CreditRow>> credits(const Inquiry &inquiry, const ResolvedFilter &resolved)
{
    if (!may(inquiry.scope().role, Permission::SeeUsage))
        return std::vector<CreditRow>();
    std::vector<CreditRow> found;
    const Query query = Query("usage/credited").with("event_conditions", eventConditions(resolved.filter));
    for (const ZoneRange &zone : resolved.zones) {
        Bindings bindings;
        bindings.uuids("companies", companyUuids(zone.companies)).instant("from_at", zone.range.from).instant("to_at", zone.range.to);
        TRY(rows, inquiry.rows<CreditRow>(query, bindings));
        found.insert(found.end(), rows.begin(), rows.end());
    }
    return found;
}

Outcome addMoney(Money &sum, Money more)
{
    TRY(added, sum.plus(more));
    sum = added;
    return {};
}

QJsonObject typeJson(UsageType type, const TypeTotals &totals)
{
    QJsonObject json = {{u"cost"_s, totals.cost.toDecimal()}, {u"count"_s, totals.rows}};
    switch (type) {
    case UsageType::CvParsing:
        json.insert(u"parsed"_s, totals.quantity);
        json.insert(u"failed"_s, totals.failed);
        break;
    case UsageType::QuestionGeneration:
        json.insert(u"tokens"_s, totals.quantity);
        json.insert(u"questions"_s, totals.questions);
        break;
    case UsageType::VideoInterview:
        json.insert(u"minutes"_s, totals.quantity);
        break;
    }
    return json;
}

QJsonObject figuresJson(const UsageRow &row)
{
    const TypeTotals &cv = row.types[0];
    const TypeTotals &questions = row.types[1];
    const TypeTotals &video = row.types[2];
    return {{u"currency"_s, row.currency.code()},
            {u"cv_count"_s, cv.quantity},
            {u"cv_cost"_s, cv.cost.toDecimal()},
            {u"questions"_s, questions.questions},
            {u"question_tokens"_s, questions.quantity},
            {u"question_cost"_s, questions.cost.toDecimal()},
            {u"video_minutes"_s, video.quantity},
            {u"video_cost"_s, video.cost.toDecimal()},
            {u"total_cost"_s, row.totalCost().toDecimal()}};
}

QJsonValue oneOrSeveral(const std::vector<UsageRow> &rows)
{
    if (rows.size() == 1)
        return figuresJson(rows.front());
    QJsonArray array;
    for (const UsageRow &row : rows)
        array.append(figuresJson(row));
    return QJsonObject{{u"currencies"_s, array}};
}

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

QString jobOrderOf(JobSort sort, bool descending)
{
    const char *expression = "g.total_nanos";
    switch (sort) {
    case JobSort::TotalCost: break;
    case JobSort::Title: expression = "j.title"; break;
    case JobSort::CvCost: expression = "g.cv_parsing_cost_nanos"; break;
    case JobSort::QuestionCost: expression = "g.question_generation_cost_nanos"; break;
    case JobSort::VideoCost: expression = "g.video_interview_cost_nanos"; break;
    case JobSort::CvCount: expression = "g.cv_parsing_quantity"; break;
    case JobSort::QuestionTokens: expression = "g.question_generation_quantity"; break;
    case JobSort::VideoMinutes: expression = "g.video_interview_quantity"; break;
    }
    return QString::fromLatin1(expression) + (descending ? u" DESC"_s : u" ASC"_s);
}

/// ORDER BY of the job table, by enum only.
Fragment jobOrder(const TableOrder &order)
{
    const QString first = jobOrderOf(order.sort, order.descending);
    return {order.thenBy ? QString(first + u", "_s + jobOrderOf(*order.thenBy, order.thenDescending)) : first};
}

qint64 sortNumber(const UsageRow &row, JobSort sort)
{
    switch (sort) {
    case JobSort::CvCost: return row.types[0].cost.nanos();
    case JobSort::QuestionCost: return row.types[1].cost.nanos();
    case JobSort::VideoCost: return row.types[2].cost.nanos();
    case JobSort::CvCount: return row.types[0].quantity;
    case JobSort::QuestionTokens: return row.types[1].quantity;
    case JobSort::VideoMinutes: return row.types[2].quantity;
    case JobSort::TotalCost:
    case JobSort::Title: break;
    }
    return row.totalCost().nanos();
}

void orderBy(std::vector<UsageRow> &rows, JobSort sort, bool descending)
{
    std::stable_sort(rows.begin(), rows.end(), [&](const UsageRow &a, const UsageRow &b) {
        const UsageRow &first = descending ? b : a;
        const UsageRow &second = descending ? a : b;
        return sort == JobSort::Title ? first.title < second.title : sortNumber(first, sort) < sortNumber(second, sort);
    });
}

void orderRows(std::vector<UsageRow> &rows, const TableOrder &order)
{
    if (order.thenBy)
        orderBy(rows, *order.thenBy, order.thenDescending);
    orderBy(rows, order.sort, order.descending);
    if (order.limit > 0 && rows.size() > size_t(order.limit))
        rows.resize(size_t(order.limit));
}

std::vector<UsageRow> rowsOf(const std::vector<Cards> &cards, UsageRow::Kind kind)
{
    std::vector<UsageRow> rows;
    for (const Cards &card : cards) {
        UsageRow row;
        row.kind = kind;
        row.currency = card.currency;
        row.types = card.types;
        row.credited = card.credited;
        rows.push_back(row);
    }
    return rows;
}

} // namespace

Outcome TypeTotals::add(const TypeTotals &other)
{
    rows += other.rows;
    failed += other.failed;
    if (__builtin_add_overflow(quantity, other.quantity, &quantity) || __builtin_add_overflow(questions, other.questions, &questions))
        return Error{ErrorCode::Overflow, RECKONER_TEXT("A total is too large to be shown exactly.")};
    unpriced += other.unpriced;
    CHECK(addMoney(estimated, other.estimated));
    return addMoney(cost, other.cost);
}

Result<TypeTotals> Cards::total() const
{
    TypeTotals sum;
    for (const TypeTotals &type : types)
        CHECK(sum.add(type));
    return sum;
}

QJsonObject Cards::toJson() const
{
    QJsonObject json = {{u"range"_s, QJsonObject{{u"from"_s, range.from.toIso()}, {u"to"_s, range.to.toIso()}, {u"timezone"_s, calendar.zoneName()}}},
                        {u"currency"_s, currency.code()}};
    for (const UsageTypeInfo &type : usageTypes())
        json.insert(QString::fromLatin1(type.name), typeJson(type.type, types[size_t(type.type)]));
    const auto sum = total();
    ensure(sum.ok(), "a total of cards was checked when they were made");
    const auto net = sum->cost.minus(credited);
    json.insert(u"total"_s, QJsonObject{{u"cost"_s, sum->cost.toDecimal()}, {u"count"_s, sum->rows}, {u"credited"_s, credited.toDecimal()},
                                        {u"net"_s, net.ok() ? QJsonValue(net->toDecimal()) : QJsonValue()}});
    json.insert(u"estimated_cost"_s, sum->estimated.toDecimal());
    json.insert(u"unpriced_count"_s, sum->unpriced);
    return json;
}

QJsonObject cardsJson(const std::vector<Cards> &cards)
{
    if (cards.size() == 1)
        return cards.front().toJson();
    QJsonArray currencies;
    for (const Cards &card : cards)
        currencies.append(card.toJson());
    return {{u"currencies"_s, currencies}};
}

Result<std::vector<Cards>> usageCards(const Inquiry &inquiry, const Filter &filter)
{
    TRY(resolved, resolveFilter(inquiry, filter));
    std::map<QString, Cards> byCurrency;
    for (const Currency &currency : resolved.currencies)
        byCurrency[currency.code()] = Cards{resolved.shown, resolved.calendar, currency, {}, {}};
    TRY(rows, overSlices<TotalsRow>(inquiry, resolved, "usage/totals", "usage/totals_all", "usage/totals_job"));
    for (const TotalsRow &row : rows) {
        const auto card = byCurrency.find(row.currency);
        if (card != byCurrency.end())
            CHECK(card->second.types.at(size_t(row.type)).add(row.totals));
    }
    TRY(credited, credits(inquiry, resolved));
    for (const CreditRow &row : credited)
        CHECK(addMoney(byCurrency[row.currency].credited, row.credited));
    std::vector<Cards> cards;
    for (auto &[code, card] : byCurrency) {
        const auto total = card.total();
        if (!total)
            return total.error();
        cards.push_back(card);
    }
    return cards;
}

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
        CHECK(addMoney(sum, each));
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
        CHECK(addMoney(point->cost.at(size_t(row.type)), row.cost));
    }
    std::vector<Series> all;
    for (auto &[code, series] : byCurrency)
        all.push_back(std::move(series));
    return all;
}

namespace {

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
            CHECK(addMoney(costs[{row.job, periods.of(row.day).number}], row.cost));
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

Money UsageRow::totalCost() const
{
    qint64 sum = 0;
    for (const TypeTotals &type : types)
        ensure(!__builtin_add_overflow(sum, type.cost.nanos(), &sum), "a row's total cost fits its type");
    return Money::fromNanos(sum);
}

std::optional<JobSort> jobSortFromName(QStringView name)
{
    static const std::map<QStringView, JobSort> names = {
        {u"total_cost", JobSort::TotalCost},       {u"title", JobSort::Title},       {u"cv_cost", JobSort::CvCost},
        {u"question_cost", JobSort::QuestionCost}, {u"video_cost", JobSort::VideoCost}, {u"cv_count", JobSort::CvCount},
        {u"question_tokens", JobSort::QuestionTokens}, {u"video_minutes", JobSort::VideoMinutes},
    };
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

Result<UsageTable> usageByJob(const Inquiry &inquiry, const Filter &filter, const TableOrder &order)
{
    TRY(resolved, resolveFilter(inquiry, filter));
    UsageTable table;
    const Query query = withJobOnly("usage/jobs", filter).with("job_order", jobOrder(order));
    for (const RangeSlice &slice : resolved.slices) {
        TRY(rows, inquiry.rows<JobRow>(query, sliceBindings(slice).integer("row_limit", order.limit > 0 ? order.limit : 100'000'000)));
        if (!rows.empty())
            table.jobCount += rows.front().jobCount;
        for (JobRow &row : rows)
            table.rows.push_back(std::move(row.usage));
    }
    if (resolved.slices.size() > 1)
        orderRows(table.rows, order);
    TRY(totals, usageCards(inquiry, filter));
    table.totals = rowsOf(totals, UsageRow::Kind::Total);
    Filter jobless = filter;
    jobless.withoutJob = true;
    TRY(unassigned, usageCards(inquiry, jobless));
    table.unassigned = rowsOf(unassigned, UsageRow::Kind::NoJob);
    return table;
}

Result<UsageTable> usageByCompany(const Inquiry &inquiry, const Filter &filter, const TableOrder &order)
{
    TRY(resolved, resolveFilter(inquiry, filter));
    std::vector<CompanyRow> rows;
    for (const RangeSlice &slice : resolved.slices) {
        const Query query = withBothConditions(filter.asksForJobs() ? "usage/companies_of_job" : "usage/companies", filter);
        TRY(found, inquiry.rows<CompanyRow>(query, sliceBindings(slice)));
        rows.insert(rows.end(), found.begin(), found.end());
    }
    std::map<CompanyId, UsageRow> byCompany;
    for (const CompanyRow &row : rows) {
        UsageRow &usage = byCompany[row.company];
        usage.kind = UsageRow::Kind::Company;
        usage.company = row.company;
        usage.title = row.title;
        usage.currency = *Currency::parse(row.totals.currency);
        CHECK(usage.types.at(size_t(row.totals.type)).add(row.totals.totals));
    }
    TRY(credited, credits(inquiry, resolved));
    for (const CreditRow &row : credited) {
        const auto usage = byCompany.find(row.company);
        if (usage != byCompany.end())
            CHECK(addMoney(usage->second.credited, row.credited));
    }
    UsageTable table;
    table.jobCount = qint64(byCompany.size());
    for (auto &[company, usage] : byCompany)
        table.rows.push_back(std::move(usage));
    orderRows(table.rows, order);
    TRY(totals, usageCards(inquiry, filter));
    table.totals = rowsOf(totals, UsageRow::Kind::Total);
    return table;
}

QJsonObject UsageTable::jobsJson() const
{
    QJsonArray array;
    for (const UsageRow &row : rows) {
        QJsonObject json = figuresJson(row);
        json.insert(u"job_id"_s, row.job->toString());
        json.insert(u"title"_s, row.title);
        json.insert(u"company_id"_s, row.company->toString());
        array.append(json);
    }
    return {{u"rows"_s, array}, {u"unassigned"_s, oneOrSeveral(unassigned)}, {u"total"_s, oneOrSeveral(totals)}};
}

QJsonObject UsageTable::companiesJson() const
{
    QJsonArray array;
    for (const UsageRow &row : rows) {
        QJsonObject json = figuresJson(row);
        json.insert(u"company_id"_s, row.company->toString());
        json.insert(u"name"_s, row.title);
        json.insert(u"credited"_s, row.credited.toDecimal());
        array.append(json);
    }
    return {{u"rows"_s, array}, {u"total"_s, oneOrSeveral(totals)}};
}

} // namespace reckoner
