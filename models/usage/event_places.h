// Where a row stands in a list of usage rows in time order: the way to a page at any depth.
#pragma once

#include "models/usage/events.h"

namespace reckoner {

/// How many rows of a filter each billing day has, newest day first; days without are left out. It is of the data as it was when it was asked for.
struct EventDays
{
    struct Day
    {
        BillingDay day;
        qint64 rows = 0;
    };
    std::vector<Day> days;
    qint64 rows() const; ///< of all days
};
/// From the roll-ups; for whoever shows many pages of one list.
Result<EventDays> eventDays(const Inquiry &inquiry, const Filter &filter);
/// Rows [position, position + limit) of the filter in time order, newest first: as quick at any depth.
Result<std::vector<UsageRecord>> eventsAt(const Inquiry &inquiry, const Filter &filter, const EventDays &days, qint64 position, int limit);
Result<std::vector<UsageRecord>> eventsAt(const Inquiry &inquiry, const Filter &filter, qint64 position, int limit);

} // namespace reckoner
