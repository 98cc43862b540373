// What a selection of cells adds up to, exactly: money per currency through 128 bits, counts per column (tokens are never added to minutes).
#pragma once

#include "models/tables/table_model.h"

#include <QItemSelection>

namespace reckoner {

struct SelectionSum
{
    QString title;                 ///< the currency's code, or the heading of a column of counts
    ColumnKind kind = ColumnKind::Count;
    Currency currency;             ///< of money
    qint64 cells = 0;              ///< cells with a value
    std::optional<qint64> sum;     ///< nanos or a count; empty where it does not fit 64 bits
    std::optional<qint64> average; ///< rounded half to even
};

struct SelectionSummary
{
    qint64 rows = 0;
    qint64 cells = 0; ///< numeric cells with a value
    QList<SelectionSum> sums;
    /// "3 rows · USD sum $12.51, average $4.17 · Tokens sum 5,000, average 1,667"; empty for no rows.
    QString text() const;
};

/// A cell of the selection, in rows and columns of the model.
struct CellPlace
{
    int row = 0;
    int column = 0;
};
SelectionSummary summarize(const TableModel &model, const QList<CellPlace> &places);

} // namespace reckoner
