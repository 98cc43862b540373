// The selection of a list: its sum, and copying it.
#include "models/tables/paged_table_model.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSummedCells = 200'000; ///< beyond these a sum would hold the window up
constexpr qint64 kMostPagedRows = 5'000; ///< selected rows of a long list that may have to be loaded
constexpr qint64 kMostCopiedRows = 200'000; ///< of any list: the clipboard is memory

} // namespace

void TableView::selectAll()
{
    if (m_whole.selectAll) // only a window of a long list is here
        m_whole.selectAll();
    else
        QTableView::selectAll();
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    m_copyWanted.reset();
    m_summaryPause.start();
}

QList<CellPlace> TableView::summedPlaces() const
{
    QList<CellPlace> places;
    QList<CellPlace> totals;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const int place = tableRow(model()->index(row, 0));
            auto &list = m_isTotal && m_isTotal(place) ? totals : places;
            for (int column = range.left(); column <= range.right(); ++column) {
                if (!isColumnHidden(column))
                    list.append({place, column});
            }
        }
    }
    return places.isEmpty() ? totals : places;
}

SelectionSummary TableView::selection() const
{
    SelectionSummary summary;
    if (!m_table || !selectionModel())
        return summary;
    qsizetype cells = 0;
    if (m_whole.selection) {
        for (const ListRange &range : m_whole.selection())
            summary.rows += range.bottom - range.top + 1;
    }
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (!m_whole.selection)
            summary.rows += range.height();
        cells += qsizetype(range.height()) * range.width();
    }
    if (cells > kMostSummedCells || (isPaged() && summary.rows > kMostPagedRows))
        return summary;
    return summarize(*m_table, summedPlaces());
}

TableBlock TableView::selectedBlock(bool withHeads) const
{
    TableBlock block = {m_table, {}, {}, withHeads};
    QSet<int> columns;
    QMap<int, int> rows; // in the order of the view
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row, tableRow(model()->index(row, 0)));
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
    }
    block.rows = rows.values();
    for (const int column : shownColumns()) {
        if (columns.contains(column))
            block.columns.append(column);
    }
    return block;
}

TableBlock TableView::shownBlock() const
{
    TableBlock block = {m_table, {}, shownColumns(), true};
    for (int row = 0; row < model()->rowCount(); ++row)
        block.rows.append(tableRow(model()->index(row, 0)));
    return block;
}

/// Rows of a long list that were selected and scrolled away: looking at them asks for them.
bool TableView::isSelectionLoaded() const
{
    const auto *paged = qobject_cast<const PagedTableModelBase *>(m_table);
    if (!paged)
        return true;
    bool isLoaded = true;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (qint64 row = paged->firstRow() + range.top(); row <= paged->firstRow() + range.bottom(); row += kPageRows - row % kPageRows) {
            isLoaded = paged->isLoaded(row) && isLoaded;
            paged->listCellAt(row, 0);
        }
    }
    return isLoaded;
}

void TableView::copySelection(bool withHeads)
{
    if (const qint64 rows = isPaged() ? selection().rows : 0; rows > kMostPagedRows) {
        if (rows > kMostCopiedRows || !m_whole.selection)
            Q_EMIT refused(tr("So many rows are better exported (Ctrl+E)."));
        else
            Q_EMIT longCopyRequested(m_whole.selection(), withHeads);
        return;
    }
    m_copyWanted = withHeads;
    copyWhenLoaded();
}

void TableView::copyWhenLoaded()
{
    if (!m_copyWanted || !isSelectionLoaded())
        return;
    const bool withHeads = *m_copyWanted;
    m_copyWanted.reset();
    const TableBlock block = selectedBlock(withHeads);
    if (block.rows.isEmpty())
        return;
    auto *copied = new QMimeData; // the clipboard owns it
    copied->setText(tsvText(block));
    copied->setHtml(htmlText(block));
    QApplication::clipboard()->setMimeData(copied);
}

} // namespace reckoner
