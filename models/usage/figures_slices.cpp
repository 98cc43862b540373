#include "models/usage/figures_slices.h"

namespace reckoner {

namespace {

bool hasEdges(const RangeSlice &slice)
{
    return slice.headEdge.from < slice.headEdge.to || slice.tailEdge.from < slice.tailEdge.to;
}

/// The cross-company tier answers for everyone at once, but knows neither jobs nor parts of days.
bool isCrossCompany(const RangeSlice &slice, const Filter &filter)
{
    return slice.allCompanies && !filter.asksForJobs() && !hasEdges(slice);
}

} // namespace

Query sliceQuery(const RangeSlice &slice, const Filter &filter, const char *some, const char *all, const char *ofJob)
{
    if (isCrossCompany(slice, filter))
        return Query(all).with("rollup_conditions", rollupConditions(filter));
    return withBothConditions(filter.asksForJobs() ? ofJob : some, filter);
}

Query withBothConditions(const char *name, const Filter &filter)
{
    return Query(name).with("rollup_conditions", rollupConditions(filter)).with("event_conditions", eventConditions(filter));
}

Result<std::vector<CreditRow>> creditedRows(const Inquiry &inquiry, const ResolvedFilter &resolved)
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

} // namespace reckoner
