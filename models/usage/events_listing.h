// How events.h and event_places.h ask for the rows of a filter: companies, days and instants as the queries by time want them.
#pragma once

#include "models/usage/events.h"

namespace reckoner {

inline constexpr Instant kBeforeAnyRow = Instant::fromMicros(-2'208'988'800'000'000); // 1900: no row is older

/// A filter ready for the event queries: companies and range as the two page queries want them.
struct Listing
{
    ResolvedFilter resolved;
    std::vector<CompanyId> companies;
    bool allCompanies = false;
    bool oneCompany = false;
    DayRange days;       ///< billing days of the range, parts of days included
    InstantRange range;  ///< the instants of the range, as wide as any zone makes it
    Instant untilAt = kBeforeAnyRow; ///< of the day `days.to` the rows before it belong to the list, too
};
Result<Listing> listing(const Inquiry &inquiry, const Filter &filter);
/// The part of the list that is older than an instant of a day. SQLite enters an index by one upper bound only, and by the list's own it would read
/// every row before that.
Listing olderThan(Listing list, BillingDay day, Instant at);

/// Which companies, and the exact instants where the range cuts days.
Fragment companyConditions(const Listing &list, Dialect dialect);
/// `one` for a list of one company, else `several`.
Query pageQuery(const Listing &list, const char *one, const char *several, const std::optional<EventCursor> &after, Dialect dialect);
Bindings pageBindings(const Listing &list);
/// The rows after the cursor, newest first.
Result<std::vector<UsageRecord>> timePage(const Inquiry &inquiry, const Listing &list, int limit, const std::optional<EventCursor> &after);

} // namespace reckoner
