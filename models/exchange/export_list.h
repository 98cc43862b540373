// Whole lists to a file: what a page or `reckoner-cli` shows under a filter, every row of it, read at one moment.
#pragma once

#include "models/exchange/list_writer.h"
#include "models/usage/events.h"
#include "models/usage/figures.h"

namespace reckoner {

struct ExportWanted
{
    QString list;  ///< of exportLists()
    Filter filter;
    EventSort sort = EventSort::Time;      ///< usage
    SeriesStep step = SeriesStep::Day;     ///< series
    TableOrder order = {};                 ///< jobs, companies; its limit is not used
    std::vector<Column<UsageRecord>> usageColumns = {}; ///< empty: all that `import` takes back; the screen writes the columns that it shows
    QStringList columns = {};              ///< jobs, companies: keys, in their order; empty: all, the id first
};
using OnExportProgress = std::function<void(qint64 rows, qint64 ofRows)>; ///< ofRows: 0 where it is not known

struct ExportKind
{
    const char *name;  ///< "usage"
    const char *title; ///< "Usage"; context "Column"
    Permission permission;
};
std::span<const ExportKind> exportLists();

/// Writes the list with `writer` and finishes it; how many rows. The total of an amount column is what the page shows: rows without a job stand in a row of
/// their own, totals are left out. Errors: invalid_input, not_permitted, canceled, io_error.
Result<qint64> exportList(const Inquiry &inquiry, const ExportWanted &wanted, ListWriter &writer, const OnExportProgress &progress = {});

/// The filter and its range in words, the zone and the time of making.
Result<ListOrigin> originOf(const Inquiry &inquiry, const QString &title, const Filter &filter);

} // namespace reckoner
