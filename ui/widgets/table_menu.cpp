// The keys of a list, the menu on its cells, and the one on its headings.
#include "ui/widgets/icon.h"
#include "ui/widgets/table_view.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>

namespace reckoner {

using namespace Qt::StringLiterals;

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool isCopyWithHeads = event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (isCopyWithHeads || event->matches(QKeySequence::Copy)) {
        copySelection(isCopyWithHeads);
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const QPoint position = viewport()->mapFromGlobal(event->globalPos());
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(position);
    QMenu menu(this);
    if (index.isValid())
        addCellActions(menu, index);
    else if (!m_cellFilters.isEmpty()) // of no row at all
        connect(menu.addAction(tr("Show all rows")), &QAction::triggered, this, [this] { setCellFilters({}); });
    addColumnActions(*menu.addMenu(tr("Columns")));
    menu.exec(index.isValid() && event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                                                                                : event->globalPos());
}

void TableView::addCellActions(QMenu &menu, const QModelIndex &index)
{
    const QString key = m_table->heads().at(index.column()).key;
    const int row = tableRow(index);
    addOpening(menu, row);
    connect(menu.addAction(icon("copy"_L1), tr("Copy\tCtrl+C")), &QAction::triggered, this, [this] { copySelection(false); });
    connect(menu.addAction(tr("Copy with headings\tCtrl+Shift+C")), &QAction::triggered, this, [this] { copySelection(true); });
    addFilterActions(menu, index);
    addSortActions(menu, index.column());
    menu.addSeparator();
    Q_EMIT menuOpening(&menu, row, key);
    menu.addSeparator();
}

/// What Enter and a double-click do.
void TableView::addOpening(QMenu &menu, int row)
{
    const QVariant id = m_table->idAt(row);
    if (!id.isValid() || !isSignalConnected(QMetaMethod::fromSignal(&TableView::rowOpened)))
        return;
    QAction *open = menu.addAction(tr("&Open"));
    connect(open, &QAction::triggered, this, [this, id] { Q_EMIT rowOpened(id); });
    menu.setDefaultAction(open);
    menu.addSeparator();
}

void TableView::addFilterActions(QMenu &menu, const QModelIndex &index)
{
    const QString key = m_table->heads().at(index.column()).key;
    const int row = tableRow(index);
    const bool here = m_sorted && !m_table->isSummaryRow(row);
    menu.addSeparator();
    menu.setToolTipsVisible(true);
    const auto add = [&](QAction *action, bool isNot) {
        const bool can = here || (isNot ? m_notThis : m_onlyThis).contains(key);
        action->setEnabled(can);
        action->setToolTip(can ? QString() : whyNoFilter(row, isNot));
        connect(action, &QAction::triggered, this, [this, row, column = index.column(), isNot] { askForOnly(column, row, isNot); });
    };
    add(menu.addAction(icon("filter"_L1), tr("Only this")), false);
    add(menu.addAction(tr("Not this")), true);
    if (!m_cellFilters.isEmpty())
        connect(menu.addAction(tr("Show all rows")), &QAction::triggered, this, [this] { setCellFilters({}); });
}

/// The list is read as it is shown, by what its page can ask for.
QString TableView::whyNoFilter(int row, bool isNot) const
{
    QStringList titles;
    for (const ColumnHead &head : m_table->heads()) {
        if ((isNot ? m_notThis : m_onlyThis).contains(head.key))
            titles.append(head.title);
    }
    if (m_sorted && m_table->isSummaryRow(row))
        return tr("This row sums others up.");
    return titles.isEmpty() ? tr("This list cannot be filtered by its cells.") : tr("This list can be filtered by: %1.").arg(titles.join(u", "_s));
}

void TableView::addSortActions(QMenu &menu, int column)
{
    if (m_sorting == Sorting::None)
        return;
    menu.addSeparator();
    QAction *up = menu.addAction(tr("Sort upwards"));
    QAction *down = menu.addAction(tr("Sort downwards"));
    QAction *further = menu.addAction(tr("Then by this column\tShift+click"));
    for (QAction *action : {up, down, further})
        action->setEnabled(canSort(column));
    const bool takesSeveral = m_sorting == Sorting::InMemory || m_mostKeys > 1;
    further->setEnabled(canSort(column) && takesSeveral && !m_sortKeys.isEmpty() && m_sortKeys.first().column != column);
    connect(up, &QAction::triggered, this, [this, column] { orderBy(column, Qt::AscendingOrder); });
    connect(down, &QAction::triggered, this, [this, column] { orderBy(column, Qt::DescendingOrder); });
    connect(further, &QAction::triggered, this, [this, column] { sortBy(column, true); });
}

void TableView::openHeaderMenu(const QPoint &position)
{
    QMenu menu(this);
    const int column = horizontalHeader()->logicalIndexAt(position);
    if (column >= 0) {
        addSortActions(menu, column);
        menu.addSeparator();
        connect(menu.addAction(tr("Fit this column")), &QAction::triggered, this, [this, column] { fitColumn(column); });
        QAction *hide = menu.addAction(tr("Hide this column"));
        hide->setEnabled(shownColumns().size() > 1);
        connect(hide, &QAction::triggered, this, [this, column] {
            m_columnsTouched = true;
            setColumnHidden(column, true);
        });
        menu.addSection(tr("Columns"));
    }
    addColumnActions(menu);
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

void TableView::addColumnActions(QMenu &menu)
{
    for (int column = 0; column < m_table->heads().size(); ++column) {
        QAction *action = menu.addAction(m_table->heads().at(column).title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || shownColumns().size() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            m_columnsTouched = true;
            setColumnHidden(column, !isShown);
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Fit all columns")), &QAction::triggered, this, &TableView::fitColumns);
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, &TableView::resetColumns);
}

} // namespace reckoner
