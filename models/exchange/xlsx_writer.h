// A list as an Excel workbook: typed cells; beside each amount its exact text, because a cell holds a double only; text is never a formula; times of the
// origin's zone; a new sheet after each 1,048,575 rows; a sheet "About" says filter, range, zone and time of making. Memory is bounded; what waits to be
// packed stands in nameless files in a hidden folder beside the workbook. Packing takes seconds for a million rows, in which the library does not look up:
// given up, it goes on for nobody (unwatched_work.h).
#pragma once

#include "models/exchange/list_writer.h"

namespace reckoner {

inline constexpr int kMostSheetRows = 1'048'576; ///< the heading included

/// `beforePacking` is run by the thread that packs.
std::unique_ptr<ListWriter> openXlsxWriter(const QString &path, int sheetRows = kMostSheetRows, std::function<void()> beforePacking = {});

} // namespace reckoner
