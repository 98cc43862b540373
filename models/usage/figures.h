// What was used and what it cost: cards, series, job table, company table. All money is recorded cost (gross) of the range, from roll-ups; the parts
// of days at the ends of a range from the rows. Sum of events = jobs + no job = cards = series, for every filter.
#pragma once

#include "models/tables/column.h"
#include "models/usage/filter.h"

#include <array>
#include <map>

namespace reckoner {

struct TypeTotals
{
    qint64 rows = 0;
    qint64 failed = 0;
    qint64 quantity = 0;  ///< CVs parsed, tokens, minutes
    qint64 questions = 0;
    Money cost;
    Money estimated;      ///< the part of cost whose quantity was estimated
    qint64 unpriced = 0;
    Outcome add(const TypeTotals &other); ///< errors: overflow
};

struct Cards
{
    InstantRange range;
    Calendar calendar;
    Currency currency;
    std::array<TypeTotals, 3> types; ///< by UsageType
    Money credited; ///< credit notes less corrective charges of the range and filter
    Result<TypeTotals> total() const;
    QJsonObject toJson() const; ///< as cli.md `usage cards`
};
/// One per currency of the companies, sorted by code; at least one.
Result<std::vector<Cards>> usageCards(const Inquiry &inquiry, const Filter &filter);
QJsonObject cardsJson(const std::vector<Cards> &cards); ///< one: the object; several: {"currencies":[...]}

enum class SeriesStep { Day, Week, Month };
std::optional<SeriesStep> seriesStepFromName(QStringView name);
struct SeriesPoint
{
    BillingDay from;                ///< first day of the period
    Currency currency;
    std::array<Money, 3> cost;      ///< by UsageType
    std::array<qint64, 3> quantity = {0, 0, 0};
    Result<Money> total() const;
};
struct Series
{
    SeriesStep step = SeriesStep::Day;
    Currency currency;
    Calendar calendar;
    std::vector<SeriesPoint> points; ///< every period of the range, empty ones too (Everything: from the first to the last used)
    QJsonObject toJson() const;      ///< {"points":[{"period","cv_parsing",...,"total"}]}; period "2026-11-21" (week: its first day), "2026-11"
};
/// Weeks begin on Monday, but for a chart of somebody who chose another day.
Result<std::vector<Series>> usageSeries(const Inquiry &inquiry, const Filter &filter, SeriesStep step, Qt::DayOfWeek firstOfWeek = Qt::Monday);

/// The same by job: the dearest, what all others cost together, and what has no job. Lines and costs stand in the same order.
struct JobSeries
{
    struct Line
    {
        enum class Kind { Job, Others, NoJob } kind = Kind::Job;
        std::optional<JobId> job = {};
        QString title = {}; ///< of a job
    };
    struct Point
    {
        BillingDay from;
        std::vector<Money> cost; ///< one for each line
    };
    SeriesStep step = SeriesStep::Day;
    Currency currency;
    Calendar calendar;
    std::vector<Line> lines;
    std::vector<Point> points;
};
inline constexpr int kChartedJobs = 9;
/// One per currency of the companies; every period adds up to that of usageSeries().
Result<std::vector<JobSeries>> usageSeriesByJob(const Inquiry &inquiry, const Filter &filter, SeriesStep step, Qt::DayOfWeek firstOfWeek = Qt::Monday);

/// One row of the job table or the company table; also its "No job" and total rows.
struct UsageRow
{
    enum class Kind { Job, NoJob, Total, Company } kind = Kind::Job;
    std::optional<JobId> job;
    QString title;            ///< of the job (kept label where it was deleted), or the company's name
    std::optional<CompanyId> company;
    QString companyName;      ///< of a job
    Currency currency;
    std::array<TypeTotals, 3> types;
    Money credited;           ///< company table only
    std::optional<Money> balance; ///< company table only, where the role may see money
    std::optional<qint64> findings = {}; ///< likewise, where the data checks have looked: those that are open
    Money totalCost() const;
};
enum class JobSort { TotalCost, Title, CvCost, QuestionCost, VideoCost, CvCount, QuestionTokens, VideoMinutes };
std::optional<JobSort> jobSortFromName(QStringView name); ///< JSON field names: total_cost, title, cv_cost, ...
struct UsageTable
{
    std::vector<UsageRow> rows;        ///< jobs (or companies) in the order asked for
    std::vector<UsageRow> unassigned;  ///< "No job", one per currency (job table only)
    std::vector<UsageRow> totals;      ///< of the whole filter, one per currency
    qint64 jobCount = 0;               ///< of the whole filter, before the limit
    QJsonObject jobsJson() const;
    QJsonObject companiesJson() const;
};
struct TableOrder
{
    JobSort sort = JobSort::TotalCost;
    bool descending = true;
    int limit = 50; ///< 0: all
    std::optional<JobSort> thenBy = {}; ///< among rows that are equal by the first
    bool thenDescending = true;
};
Result<UsageTable> usageByJob(const Inquiry &inquiry, const Filter &filter, const TableOrder &order);
Result<UsageTable> usageByCompany(const Inquiry &inquiry, const Filter &filter, const TableOrder &order);

std::span<const Column<UsageRow>> jobColumns();
std::span<const Column<UsageRow>> companyUsageColumns();
std::span<const Column<SeriesPoint>> seriesColumns();

} // namespace reckoner
