// A block of a table as text: for the clipboard (TSV and HTML) and for CSV files. Values are the machine's (12.51, ISO times), not the locale's.
#pragma once

#include "models/tables/table_model.h"

namespace reckoner {

struct TableBlock
{
    const TableModel *model = nullptr;
    QList<int> rows;    ///< of the model, in the order wanted
    QList<int> columns;
    bool withHeads = false;
};

QString tsvText(const TableBlock &block);
QString htmlText(const TableBlock &block);
/// RFC 4180, UTF-8. Text cells that a spreadsheet would take for a formula get an apostrophe before them (reliability.md, Security).
/// Amounts are plain numbers there, so a list with amounts and no column of their currency gets one, the last.
QByteArray csvHead(const QList<ColumnHead> &heads);
QByteArray csvLine(const QList<ColumnHead> &heads, const QList<Cell> &cells);
QByteArray csvHead(const TableBlock &block);
QByteArray csvRows(const TableBlock &block);

} // namespace reckoner
