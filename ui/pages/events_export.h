// Every usage row of a filter as a CSV file: read page by key in the order on show, all of one moment of the database, so that the file holds what the
// list shows, whatever arrives meanwhile. Slow work: for a reader's thread.
#pragma once

#include "models/usage/events.h"

#include <functional>

namespace reckoner {

struct EventsExport
{
    Filter filter;
    EventSort sort = EventSort::Time;
    std::vector<Column<UsageRecord>> columns; ///< as they stand on the screen
    QString path;
};

/// Answers how many rows the file has. `progress` hears of the rows written and of all, after each page.
/// Errors: canceled and io_error (then there is no new file), invalid_input where the order is not offered for so many rows.
Result<qint64> exportEvents(const Inquiry &inquiry, const EventsExport &wanted, const std::function<void(qint64 done, qint64 total)> &progress);

} // namespace reckoner
