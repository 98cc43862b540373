#include "models/tables/table_model.h"

#include "models/wording/amounts.h"

namespace reckoner {

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

static QVariant alignmentOf(ColumnKind kind)
{
    return int((isNumeric(kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_heads.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    const ColumnHead &head = m_heads[section];
    switch (role) {
    case Qt::DisplayRole: return head.title;
    case Qt::TextAlignmentRole: return alignmentOf(head.kind);
    case IdRole: return head.key;
    case CellKindRole: return int(head.kind);
    default: return {};
    }
}

/// Every digit of an amount, where the cell itself shows it rounded.
static QVariant exactAmount(const Cell &cell)
{
    const auto *amount = std::get_if<MoneyCell>(&cell);
    if (!amount || wording::money(amount->amount, amount->currency) == wording::exactMoney(amount->amount, amount->currency))
        return {};
    return wording::exactMoney(amount->amount, amount->currency);
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColumnKind kind = m_heads[index.column()].kind;
    switch (role) {
    case Qt::DisplayRole: return cellText(cellAt(index.row(), index.column()), m_calendar);
    case Qt::ToolTipRole: return exactAmount(cellAt(index.row(), index.column()));
    case Qt::TextAlignmentRole: return alignmentOf(kind);
    case SortRole: return cellRaw(cellAt(index.row(), index.column()));
    case IdRole: return idAt(index.row());
    case CellKindRole: return int(kind);
    default: return {};
    }
}

void TableModel::setCalendar(const Calendar &calendar)
{
    if (calendar == m_calendar)
        return;
    m_calendar = calendar;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace reckoner
