// Usage rows grouped by what they were charged by, as terms: quantity x price, free, given, unpriced. Costs are as recorded; what quantity x price gives
// otherwise, beyond the rounding of each row, is a term of its own.
#pragma once

#include "models/explain/explanation.h"
#include "models/usage/events.h"

#include <map>

namespace reckoner {

/// Which rows: a filter, and a mark that the filter does not know.
struct UsageSelection
{
    enum class Mark { None, Estimated, Unpriced, One, Candidate, Interview };
    ResolvedFilter resolved;
    Mark mark = Mark::None;
    UsageId one = {};
    QString person = {}; ///< id of the candidate or interview
};

/// What rounding each row to 1e-9 made of the sum.
struct RowRounding
{
    qint64 rows = 0;  ///< whose price can need rounding
    qint64 picos = 0; ///< recorded less quantity x price
};

struct UsageParts
{
    std::vector<Term> terms;
    std::vector<PriceUse> prices;
    RowRounding rounding;
    qint64 rows = 0;
    qint64 unpriced = 0;
};

/// By currency code.
Result<std::map<QString, UsageParts>> usageParts(const Inquiry &inquiry, const UsageSelection &selection);
/// The rows themselves, newest first, where there are at most kMostExplainedRows.
Result<std::optional<std::vector<ExplainedRow>>> usageRows(const Inquiry &inquiry, const UsageSelection &selection, const std::vector<PriceUse> &prices,
                                                           const Currency &currency);
/// "usage events --company ... --type ..." of a filter.
QString eventsCommand(const Inquiry &inquiry, const ResolvedFilter &resolved);
/// "each of 12 rows is rounded half to even to 1e-9; ..."
QString roundingWords(const RowRounding &rounding);

} // namespace reckoner
