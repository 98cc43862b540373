#include "models/usage/month_comparison.h"

#include <algorithm>
#include <map>

namespace reckoner {

namespace {

/// Every job of one currency in both months, by its id; a null id is usage without a job.
using MoversByJob = std::map<QUuid, MonthMover>;

Filter daysOf(const std::optional<CompanyId> &company, DayRange days)
{
    Filter filter;
    filter.company = company;
    filter.range.kind = RangeChoice::Kind::Days;
    filter.range.dayRange = days;
    return filter;
}

void addRows(std::map<QString, MoversByJob> &movers, const std::vector<UsageRow> &rows, Money MonthMover::*figure)
{
    for (const UsageRow &row : rows) {
        MonthMover &mover = movers[row.currency.code()][row.job ? row.job->uuid() : QUuid()];
        mover.job = row.job;
        mover.company = row.company;
        mover.title = row.title;
        mover.*figure = row.totalCost();
    }
}

Outcome addTotals(MonthComparison &comparison, const std::vector<UsageRow> &now, const std::vector<UsageRow> &before)
{
    const auto rowOf = [&comparison](const std::vector<UsageRow> &totals) {
        const auto found = std::ranges::find_if(totals, [&comparison](const UsageRow &row) { return row.currency.code() == comparison.currency.code(); });
        return found == totals.end() ? UsageRow() : *found;
    };
    const UsageRow thisMonth = rowOf(now);
    const UsageRow lastMonth = rowOf(before);
    comparison.now = thisMonth.totalCost();
    comparison.before = lastMonth.totalCost();
    TRY(change, comparison.now.minus(comparison.before));
    comparison.change = change;
    for (size_t type = 0; type < comparison.typeChange.size(); ++type) {
        TRY(ofType, thisMonth.types[type].cost.minus(lastMonth.types[type].cost));
        comparison.typeChange[type] = ofType;
    }
    return {};
}

qint64 size(const MonthMover &mover)
{
    return mover.change.isNegative() ? -mover.change.nanos() : mover.change.nanos();
}

Outcome addMovers(MonthComparison &comparison, const MoversByJob &jobs)
{
    for (const auto &[id, job] : jobs) {
        MonthMover mover = job;
        TRY(change, mover.now.minus(mover.before));
        mover.change = change;
        if (!change.isZero())
            comparison.movers.push_back(mover);
    }
    std::ranges::stable_sort(comparison.movers, std::ranges::greater(), size);
    if (comparison.movers.size() > kShownMovers)
        comparison.movers.resize(kShownMovers);
    return {};
}

} // namespace

Result<std::vector<MonthComparison>> compareMonths(const Inquiry &inquiry, const std::optional<CompanyId> &company)
{
    CHECK(inquiry.require(Permission::SeeUsage));
    TRY(resolved, resolveFilter(inquiry, daysOf(company, {{0}, {1}})));
    const BillingDay today = resolved.calendar.dayOf(inquiry.now());
    const BillingMonth month = BillingMonth::of(today);
    const DayRange days = {month.firstDay(), today.plusDays(1)};
    const BillingDay firstBefore = BillingMonth{month.number - 1}.firstDay();
    const DayRange daysBefore = {firstBefore, std::min(firstBefore.plusDays(days.days()), days.from)};
    TRY(now, usageByJob(inquiry, daysOf(company, days), {JobSort::TotalCost, true, 0}));
    TRY(before, usageByJob(inquiry, daysOf(company, daysBefore), {JobSort::TotalCost, true, 0}));
    std::map<QString, MoversByJob> movers;
    for (const auto &[table, figure] : {std::pair(&now, &MonthMover::now), std::pair(&before, &MonthMover::before)}) {
        addRows(movers, table->rows, figure);
        addRows(movers, table->unassigned, figure);
    }
    std::vector<MonthComparison> comparisons;
    for (const Currency &currency : resolved.currencies) {
        MonthComparison comparison;
        comparison.currency = currency;
        comparison.days = days;
        comparison.daysBefore = daysBefore;
        CHECK(addTotals(comparison, now.totals, before.totals));
        CHECK(addMovers(comparison, movers[currency.code()]));
        comparisons.push_back(std::move(comparison));
    }
    return comparisons;
}

} // namespace reckoner
