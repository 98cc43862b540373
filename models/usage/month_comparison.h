// What was charged this month beside the same days of the last one, and what made the difference: by type, and the jobs that moved most. Recorded cost (gross),
// of each company's own billing days.
#pragma once

#include "models/usage/figures.h"

namespace reckoner {

struct MonthMover
{
    std::optional<JobId> job; ///< none: usage without a job
    std::optional<CompanyId> company;
    QString title;
    Money before;
    Money now;
    Money change;
};

struct MonthComparison
{
    Currency currency;
    DayRange days;       ///< this month, up to today
    DayRange daysBefore; ///< as many of the last month, or all of it where it was shorter
    Money now;
    Money before;
    Money change;
    std::array<Money, 3> typeChange; ///< by UsageType
    std::vector<MonthMover> movers;  ///< the largest changes first, up or down
};
inline constexpr size_t kShownMovers = 3;

/// One per currency of the companies, by code. Of one company, or of all.
Result<std::vector<MonthComparison>> compareMonths(const Inquiry &inquiry, const std::optional<CompanyId> &company);

} // namespace reckoner
