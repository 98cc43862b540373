// The filter that every figure, list and export takes: company, range, type, job, link status. Relative ranges stay relative.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/ledger/inquiry.h"
#include "models/rules/usage_type.h"

namespace reckoner {

struct RangeChoice
{
    enum class Kind { Everything, LastDays, ThisMonth, LastMonth, Month, Days, Instants };
    Kind kind = Kind::LastDays;
    int days = 30;                   ///< LastDays: billing days that end today, today included
    BillingMonth month = {};         ///< Month
    DayRange dayRange = {};          ///< Days: billing days, half-open
    InstantRange instants = {};      ///< Instants
    bool operator==(const RangeChoice &) const = default;
};

struct Filter
{
    std::optional<CompanyId> company; ///< none: every company of the scope
    RangeChoice range;
    std::optional<UsageType> type;
    std::optional<JobId> job;
    bool withoutJob = false;          ///< only rows without a job
    std::optional<LinkStatus> status;
    std::vector<UsageType> notTypes = {};      ///< left out, each once, in the order of leaving out
    std::vector<JobId> notJobs = {};
    std::vector<LinkStatus> notStatuses = {};
    /// Only figures that are kept for each job can answer it.
    bool asksForJobs() const { return job || !notJobs.empty(); }
    bool operator==(const Filter &) const = default;
};

QJsonObject filterToJson(const Filter &filter);
Filter filterFromJson(const QJsonObject &json);

/// Companies of one calendar with the range cut for them: whole billing days (they contain the whole months), and parts of days at both ends.
struct RangeSlice
{
    std::vector<CompanyId> companies;
    bool allCompanies = false;
    DayRange wholeDays;
    RangeParts::Months months; ///< inside wholeDays
    DayRange headDays;         ///< wholeDays before the months
    DayRange tailDays;         ///< wholeDays after the months
    InstantRange headEdge;
    InstantRange tailEdge;
};

/// Companies of one zone with the range as instants: for lists that have no billing day.
struct ZoneRange
{
    std::vector<CompanyId> companies;
    InstantRange range;
};

/// The range of a filter over its companies. Days are each company's own billing days; `shown` is in `calendar`: the companies' zone where they
/// share one, else UTC.
struct ResolvedFilter
{
    Filter filter;
    InstantRange shown;
    Calendar calendar;
    std::vector<Currency> currencies;  ///< of the companies, without repetition, sorted
    std::vector<RangeSlice> slices;
    std::vector<ZoneRange> zones;
};
/// Errors: not_found for a company outside the scope.
Result<ResolvedFilter> resolveFilter(const Inquiry &inquiry, const Filter &filter);

/// Binds the companies and the bounds of a slice: companies, from_day, to_day, from_month, to_month, head_from_day, head_to_day, tail_from_day,
/// tail_to_day, head_from, head_to, tail_from, tail_to.
Bindings sliceBindings(const RangeSlice &slice);
std::vector<QUuid> companyUuids(const std::vector<CompanyId> &companies);

/// SQL conditions of type, job and status over the columns usage_type, job_id, status of a roll-up (job_id zero for none)...
Fragment rollupConditions(const Filter &filter);
/// ...and over usage_events (job_id NULL for none). Both start with " AND" or are empty.
Fragment eventConditions(const Filter &filter);

} // namespace reckoner
