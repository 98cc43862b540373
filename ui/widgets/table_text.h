// A block of a table as text for the clipboard, TSV and HTML. Values are the machine's (12.51, ISO times), not the locale's.
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

} // namespace reckoner
