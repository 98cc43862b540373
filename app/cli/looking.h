// The filter options that every verb of looking takes: company, job, type, status and range.
#pragma once

#include "app/cli/command_tree.h"
#include "app/cli/context.h"
#include "models/usage/filter.h"

namespace reckoner::cli {

struct Looking
{
    std::optional<QString> company;
    bool allCompanies = false;
    std::optional<QString> job;
    std::optional<UsageType> type;
    std::optional<LinkStatus> status;
    std::optional<int> days;
    std::optional<Instant> from;
    std::optional<Instant> to;
    std::optional<BillingMonth> month;
};
void addLookingOptions(Options &options, Looking &looking);
/// Only company and range, for lists that are not of usage.
void addCompanyAndRangeOptions(Options &options, Looking &looking);
/// Errors: invalid_input (usage) where --limit is given and not above zero.
Outcome checkLimit(const std::optional<int> &limit);

/// What a verb shows when no range is named (cli.md, Looking).
enum class DefaultRange { LastThirtyDays, Everything };

/// The doors narrowed to the company that was named, and the filter. Errors: not_found, ambiguous, not_permitted; invalid_input (usage) where ranges clash.
struct Look
{
    Doors doors;
    Filter filter;
};
Result<Look> look(Context &context, const Looking &looking, DefaultRange defaultRange);
Result<RangeChoice> rangeChoice(const Looking &looking, DefaultRange defaultRange, Instant now);

} // namespace reckoner::cli
