#include "models/tables/paged_table_model.h"

#include <algorithm>

namespace reckoner {

void PagedTableModelBase::resetTo(qint64 totalRows)
{
    const bool moves = m_firstRow != 0;
    beginResetModel();
    m_totalRows = totalRows;
    m_firstRow = 0;
    m_shownRows = int(std::min(totalRows, kWindowRows));
    endResetModel();
    if (moves)
        Q_EMIT windowMoved(m_firstRow);
}

void PagedTableModelBase::scrollTo(qint64 firstRow)
{
    const qint64 target = std::clamp<qint64>(firstRow, 0, std::max<qint64>(0, m_totalRows - kWindowRows));
    const qint64 distance = target - m_firstRow;
    if (distance == 0)
        return;
    if (std::abs(distance) >= m_shownRows)
        jumpTo(target);
    else if (distance > 0)
        moveDown(int(distance));
    else
        moveUp(int(-distance));
    Q_EMIT windowMoved(m_firstRow);
}

void PagedTableModelBase::jumpTo(qint64 firstRow)
{
    beginResetModel();
    m_firstRow = firstRow;
    endResetModel();
}

// Rows that stay in the window keep their selection, because they are moved by taking rows away at one end and adding them at the other.
void PagedTableModelBase::moveDown(int rows)
{
    beginRemoveRows({}, 0, rows - 1);
    m_firstRow += rows;
    m_shownRows -= rows;
    endRemoveRows();
    beginInsertRows({}, m_shownRows, m_shownRows + rows - 1);
    m_shownRows += rows;
    endInsertRows();
}

void PagedTableModelBase::moveUp(int rows)
{
    beginRemoveRows({}, m_shownRows - rows, m_shownRows - 1);
    m_shownRows -= rows;
    endRemoveRows();
    beginInsertRows({}, 0, rows - 1);
    m_firstRow -= rows;
    m_shownRows += rows;
    endInsertRows();
}

void PagedTableModelBase::pageArrived(qint64 page)
{
    const qint64 first = std::max<qint64>(page * kPageRows - m_firstRow, 0);
    const qint64 last = std::min<qint64>((page + 1) * kPageRows - m_firstRow, m_shownRows) - 1;
    if (first <= last && columnCount() > 0)
        Q_EMIT dataChanged(index(int(first), 0), index(int(last), columnCount() - 1));
    Q_EMIT pageLoaded(page);
}

} // namespace reckoner
