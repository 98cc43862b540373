#include "ui/widgets/long_table_view.h"

#include "models/tables/paged_table_model.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <limits>

namespace reckoner {

LongTableView::LongTableView(const QString &name, const QString &spokenName, QWidget *parent) :
    QWidget(parent), m_view(new TableView(name, spokenName)), m_bar(new QScrollBar(Qt::Vertical))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(m_bar);
    setFocusProxy(m_view);
    m_bar->setAccessibleName(tr("Position in the list"));
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_bar, &QScrollBar::valueChanged, this, &LongTableView::followBar);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &LongTableView::followView);
}

void LongTableView::setTable(PagedTableModelBase *model, TableView::Sorting sorting)
{
    m_model = model;
    m_view->setTable(model, sorting);
    m_view->setReveal([this](qint64 row, int column) { goTo(row, column); });
    m_view->setWhole({[this] { return m_selection; }, [this] { selectAll(); }, [this] { return topRow(); }, [this](qint64 row) { scrollToRow(row); }});
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_moving) { // another list: nothing of the old one is selected
            m_selection.clear();
            m_currentRow = -1;
        }
        fitBar();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &LongTableView::fitBar);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &LongTableView::fitBar);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LongTableView::keepSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &LongTableView::keepSelection);
    fitBar();
}

int LongTableView::visibleRows() const
{
    return std::max(1, m_view->viewport()->height() / m_view->verticalHeader()->defaultSectionSize());
}

qint64 LongTableView::lastTop() const
{
    return m_model ? std::max<qint64>(0, m_model->totalRows() - visibleRows()) : 0;
}

qint64 LongTableView::topRow() const
{
    return m_model ? m_model->firstRow() + m_view->verticalScrollBar()->value() : 0;
}

void LongTableView::fitBar()
{
    const QScopedValueRollback following(m_following, true);
    m_bar->setRange(0, int(std::min<qint64>(lastTop(), std::numeric_limits<int>::max())));
    m_bar->setPageStep(visibleRows());
    m_bar->setSingleStep(1);
    m_bar->setVisible(lastTop() > 0);
    m_bar->setValue(int(topRow()));
}

void LongTableView::followBar(int top)
{
    if (!m_following && m_model)
        scrollToRow(top);
}

void LongTableView::scrollToRow(qint64 listRow)
{
    const qint64 top = std::clamp<qint64>(listRow, 0, lastTop());
    const QScopedValueRollback following(m_following, true);
    const qint64 first = m_model->firstRow();
    if (top < first || top + visibleRows() > first + m_model->rowCount())
        moveWindow(top);
    m_view->verticalScrollBar()->setValue(int(top - m_model->firstRow()));
    m_bar->setValue(int(topRow()));
}

void LongTableView::followView(int top)
{
    if (m_following || !m_model)
        return;
    const QScopedValueRollback following(m_following, true);
    m_bar->setValue(int(m_model->firstRow() + top));
    const int margin = 4 * visibleRows();
    const bool nearsStart = top < margin && m_model->firstRow() > 0;
    const bool nearsEnd = top + visibleRows() + margin > m_model->rowCount() && m_model->firstRow() + m_model->rowCount() < m_model->totalRows();
    if ((nearsStart || nearsEnd) && !m_centerSoon) {
        m_centerSoon = true; // not now: the view is in the middle of its own step
        QMetaObject::invokeMethod(this, &LongTableView::center, Qt::QueuedConnection);
    }
}

void LongTableView::center()
{
    m_centerSoon = false;
    const QScopedValueRollback following(m_following, true);
    const qint64 top = topRow();
    moveWindow(top);
    m_view->verticalScrollBar()->setValue(int(top - m_model->firstRow()));
}

void LongTableView::moveWindow(qint64 top)
{
    {
        const QScopedValueRollback moving(m_moving, true);
        const qint64 rows = m_model->rowCount();
        m_model->scrollTo(std::clamp<qint64>(top - rows / 2, 0, std::max<qint64>(0, m_model->totalRows() - rows)));
    }
    restoreSelection();
}

void LongTableView::keepSelection()
{
    if (m_moving)
        return;
    m_selection.clear();
    const qint64 first = m_model->firstRow();
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        m_selection.append({first + range.top(), first + range.bottom(), range.left(), range.right()});
    const QModelIndex current = m_view->currentIndex();
    m_currentRow = current.isValid() ? first + current.row() : -1;
    m_currentColumn = current.column();
}

void LongTableView::restoreSelection()
{
    const QScopedValueRollback moving(m_moving, true);
    const qint64 first = m_model->firstRow();
    const qint64 last = first + m_model->rowCount() - 1;
    QItemSelection selection;
    for (const ListRange &range : std::as_const(m_selection)) {
        const qint64 top = std::max(range.top, first);
        const qint64 bottom = std::min(range.bottom, last);
        if (top <= bottom)
            selection.select(m_model->index(int(top - first), range.left), m_model->index(int(bottom - first), range.right));
    }
    QItemSelectionModel *model = m_view->selectionModel();
    const bool holdsCurrent = m_currentRow >= first && m_currentRow <= last;
    model->setCurrentIndex(holdsCurrent ? m_model->index(int(m_currentRow - first), m_currentColumn) : QModelIndex(), QItemSelectionModel::NoUpdate);
    model->select(selection, QItemSelectionModel::ClearAndSelect);
}

void LongTableView::giveBack(Held held, qint64 arrived)
{
    for (ListRange &range : held.selection) {
        range.top = std::max<qint64>(0, range.top + arrived);
        range.bottom = std::min(m_model->totalRows() - 1, range.bottom + arrived);
    }
    held.selection.removeIf([](const ListRange &range) { return range.bottom < range.top; });
    m_selection = held.selection;
    m_currentRow = held.currentRow < 0 ? -1 : held.currentRow + arrived;
    m_currentColumn = held.currentColumn;
    restoreSelection();
}

void LongTableView::goTo(qint64 listRow, int column)
{
    if (listRow < topRow() || listRow >= topRow() + visibleRows())
        scrollToRow(listRow - visibleRows() / 2);
    m_view->setCurrentIndex(m_model->index(int(listRow - m_model->firstRow()), column));
}

void LongTableView::selectAll()
{
    if (!m_model || m_model->totalRows() == 0)
        return;
    m_selection = {{0, m_model->totalRows() - 1, 0, m_model->columnCount() - 1}};
    restoreSelection();
}

/// From the current cell on, in its column.
void LongTableView::selectUpTo(qint64 listRow)
{
    const qint64 from = std::max<qint64>(0, m_currentRow);
    m_selection = {{std::min(from, listRow), std::max(from, listRow), m_currentColumn, m_currentColumn}};
    restoreSelection();
}

bool LongTableView::handleEnds(int key, Qt::KeyboardModifiers modifiers)
{
    const bool toStart = key == Qt::Key_Home && modifiers.testFlag(Qt::ControlModifier);
    const bool toEnd = key == Qt::Key_End && modifiers.testFlag(Qt::ControlModifier);
    if (!m_model || m_model->totalRows() == 0 || (!toStart && !toEnd))
        return false;
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        selectUpTo(toStart ? 0 : m_model->totalRows() - 1);
        return true;
    }
    scrollToRow(toStart ? 0 : lastTop());
    const int row = toStart ? 0 : m_model->rowCount() - 1;
    m_view->setCurrentIndex(m_model->index(row, std::max(0, m_view->currentIndex().column())));
    return true;
}

bool LongTableView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleEnds(key->key(), key->modifiers()))
            return true;
    }
    if (watched == m_view->viewport() && event->type() == QEvent::Resize && m_model)
        QMetaObject::invokeMethod(this, &LongTableView::fitBar, Qt::QueuedConnection); // after the view has laid itself out
    return QWidget::eventFilter(watched, event);
}

} // namespace reckoner
