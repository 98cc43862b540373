// Filters of a list by its cells: "Only this" and "Not this".
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace reckoner {

bool TableView::setCellFilters(const QList<CellFilter> &filters)
{
    if (!m_sorted || filters == m_cellFilters)
        return m_sorted != nullptr;
    m_cellFilters = filters;
    m_sorted->setFilters(m_cellFilters);
    Q_EMIT cellFiltersChanged();
    return true;
}

QString TableView::textOf(const CellFilter &filter) const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Cell cell = m_table->cellAt(row, filter.column);
        if (cellKey(cell) == filter.value)
            return cellText(cell, m_table->calendar());
    }
    return filter.text;
}

void TableView::addCellFilter(const CellFilter &filter)
{
    if (!m_sorted || m_cellFilters.contains(filter))
        return;
    QList<CellFilter> filters = m_cellFilters;
    if (!filter.isNot) // two values of one column at once would leave nothing
        filters.removeIf([&](const CellFilter &each) { return each.column == filter.column; });
    setCellFilters(QList<CellFilter>(filters) << filter);
}

void TableView::removeCellFilter(const CellFilter &filter)
{
    QList<CellFilter> left = m_cellFilters;
    left.removeAll(filter);
    setCellFilters(left);
}

/// An empty list that has rows says where they are.
void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_cellFilters.isEmpty() || model()->rowCount() > 0 || m_table->rowCount() == 0)
        return;
    QPainter painter(viewport());
    painter.setPen(theme::mutedText());
    painter.drawText(viewport()->rect().adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, tr("The filter of this list leaves no row. Take a chip away above to see more."));
}

void TableView::askForOnly(int column, int row, bool isNot)
{
    const QString key = m_table->heads().at(column).key;
    if ((isNot ? m_notThis : m_onlyThis).contains(key)) {
        if (isNot)
            Q_EMIT notThisRequested(key, row);
        else
            Q_EMIT onlyThisRequested(key, row);
        return;
    }
    const Cell cell = m_table->cellAt(row, column);
    addCellFilter({column, cellKey(cell), cellText(cell, m_table->calendar()), isNot});
}

} // namespace reckoner
