// A list as CSV: RFC 4180, UTF-8, values as machines read them (12.51, ISO times). Text cells that a spreadsheet would take for a formula get an apostrophe
// before them, which our import takes off again (reliability.md, Security).
#pragma once

#include "models/exchange/list_writer.h"

namespace reckoner {

/// The text, with an apostrophe before it where a spreadsheet would run it, or where the text already looks so guarded: import takes one off.
QString withoutFormula(const QString &text);
QByteArray csvHead(const QList<ColumnHead> &heads);
QByteArray csvLine(const QList<ColumnHead> &heads, const QList<Cell> &cells);
std::unique_ptr<ListWriter> openCsvWriter(const QString &path);

} // namespace reckoner
