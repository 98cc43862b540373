// How figures.h asks the roll-ups: of each slice of a range the query that fits it, and the rows that more than one of its figures is made of.
#pragma once

#include "models/usage/figures.h"

namespace reckoner {

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

struct CreditRow
{
    CompanyId company;
    QString currency;
    Money credited;
    static CreditRow from(const Row &row) { return {row.id<CompanyId>("company_id"), row.text("currency"), row.money("credited_nanos")}; }
};

/// One slice of a range by `some`; by `all` where the cross-company tier can answer, by `ofJob` where the filter asks for jobs.
Query sliceQuery(const RangeSlice &slice, const Filter &filter, const char *some, const char *all, const char *ofJob);

template <typename T>
Result<std::vector<T>> overSlices(const Inquiry &inquiry, const ResolvedFilter &resolved, const char *some, const char *all, const char *ofJob)
{
    std::vector<T> found;
    for (const RangeSlice &slice : resolved.slices) {
        TRY(rows, inquiry.rows<T>(sliceQuery(slice, resolved.filter, some, all, ofJob), sliceBindings(slice)));
        found.insert(found.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    }
    return found;
}

/// The job and company tables have no cross-company tier of their own.
Query withBothConditions(const char *name, const Filter &filter);

/// What was credited to each company; nothing for roles that see no charges.
Result<std::vector<CreditRow>> creditedRows(const Inquiry &inquiry, const ResolvedFilter &resolved);

} // namespace reckoner
