// A block of a table as text for the clipboard, TSV and HTML: what the cells show, with numbers and times as a spreadsheet of this locale reads them (12,51 in
// German, without currency and grouping; 2026-11-20 18:00:00 in the billing zone). Money of several currencies keeps its codes, so that nobody adds them up.
#pragma once

#include "models/tables/table_model.h"

namespace reckoner {

struct TableBlock
{
    const TableModel *model = nullptr;
    QList<int> rows;    ///< of the model, in the order wanted
    QList<int> columns;
    bool withHeads = false;
    QList<ColumnHead> heads() const;
    QList<Cell> cells(int row) const; ///< of the model
};

QString tsvText(const TableBlock &block);
QString htmlText(const TableBlock &block);

/// One cell; `withCode` where its column has several currencies.
QString copiedText(const Cell &cell, const Calendar &calendar, bool withCode);
/// Fields of one line, without tabs and line ends in them.
QString tsvLine(const QStringList &fields);

} // namespace reckoner
