#include "models/usage/figures_slices.h"

#include <QJsonArray>
#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct CompanyRow
{
    CompanyId company;
    QString title;
    TotalsRow totals;
    static CompanyRow from(const Row &row) { return {row.id<CompanyId>("company_id"), row.text("title"), TotalsRow::from(row)}; }
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

/// Over the usage that has a job.
Query withJobOnly(const char *name, const Filter &filter)
{
    const auto reconciled = [](Fragment conditions) {
        conditions.sql += u" AND status = %1"_s.arg(int(LinkStatus::Reconciled));
        return conditions;
    };
    return Query(name).with("rollup_conditions", reconciled(rollupConditions(filter))).with("event_conditions", reconciled(eventConditions(filter)));
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
    TRY(credited, creditedRows(inquiry, resolved));
    for (const CreditRow &row : credited) {
        const auto usage = byCompany.find(row.company);
        if (usage != byCompany.end())
            CHECK(usage->second.credited.add(row.credited));
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
