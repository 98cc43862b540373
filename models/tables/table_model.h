// What every list model offers: cells by column, raw values under SortRole, ids under IdRole. Index plumbing is final here.
#pragma once

#include "models/tables/column.h"

#include <QAbstractTableModel>

namespace reckoner {

struct ColumnHead
{
    QString key;
    QString title;
    ColumnKind kind;
    bool addsUp = false;
};
template <typename RowType>
ColumnHead headOf(const Column<RowType> &column)
{
    return {QString::fromLatin1(column.key), columnTitle(column.title), column.kind, column.addsUp};
}

class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum ExtraRole { SortRole = Qt::UserRole + 1, IdRole, CellKindRole };
    using QAbstractTableModel::QAbstractTableModel;

    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    const QList<ColumnHead> &heads() const { return m_heads; }
    void setCalendar(const Calendar &calendar);
    const Calendar &calendar() const { return m_calendar; }
    /// The cell at a place; monostate while a paged row is not loaded.
    virtual Cell cellAt(int row, int column) const = 0;
    /// What the row is of (a job, a usage row, a draft); invalid where there is none.
    virtual QVariant idAt(int row) const = 0;
    /// True for rows that are shown apart from the list: "No job", totals.
    virtual bool isSummaryRow(int) const { return false; }

protected:
    void setHeads(QList<ColumnHead> heads) { m_heads = std::move(heads); }

private:
    QList<ColumnHead> m_heads;
    Calendar m_calendar;
};

} // namespace reckoner
