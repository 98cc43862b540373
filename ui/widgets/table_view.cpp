#include "ui/widgets/table_view.h"

#include "models/tables/paged_table_model.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/table_header.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowPadding = 7;
constexpr int kFittedRows = 60;            ///< rows measured when columns are fitted
constexpr int kWidestFitted = 420;
constexpr qsizetype kMostSummedCells = 200'000; ///< beyond these a sum would hold the window up
constexpr qint64 kMostPagedRows = 5'000;   ///< selected rows of a long list that may have to be loaded
constexpr qint64 kMostCopiedRows = 200'000; ///< of any list: the clipboard is memory

QString columnKeys(const TableModel &table)
{
    QStringList keys;
    for (const ColumnHead &head : table.heads())
        keys.append(head.key);
    return keys.join(u',');
}

} // namespace

TableView::TableView(const QString &name, const QString &spokenName, QWidget *parent) : QTableView(parent), m_name(name)
{
    setAccessibleName(spokenName);
    setAccessibleDescription(tr("Enter opens a row, the menu key offers what can be done with a cell, Ctrl+C copies."));
    setItemDelegate(new CellDelegate(this));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1); // else the style's room for headings makes rows tall
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowPadding);
    prepareHeader();
    m_summaryPause.setSingleShot(true);
    m_summaryPause.setInterval(0);
    connect(&m_summaryPause, &QTimer::timeout, this, [this] { Q_EMIT selectionSummarized(selection()); });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const QVariant id = m_table->idAt(tableRow(index));
        if (id.isValid())
            Q_EMIT rowOpened(id);
    });
}

TableView::~TableView()
{
    keepColumns();
}

void TableView::prepareHeader()
{
    setHorizontalHeader(new TableHeader(this));
    QHeaderView *header = horizontalHeader();
    header->setAccessibleName(tr("Headings of %1").arg(accessibleName()));
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setResizeContentsPrecision(kFittedRows);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(header, &QHeaderView::sectionClicked, this,
            [this](int column) { sortBy(column, QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(header, &QWidget::customContextMenuRequested, this, &TableView::openHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, [this] { m_columnsTouched = true; });
    connect(header, &QHeaderView::sectionResized, this, [this] { m_columnsTouched = m_columnsTouched || !m_fitting; });
}

void TableView::setTable(TableModel *model, Sorting sorting)
{
    ensure(!m_table, "a table shows one list all its life");
    m_table = model;
    m_columnKeys = columnKeys(*model);
    // A page may delete its lists before its tables. This is heard before the headings lose their columns.
    connect(model, &QObject::destroyed, this, [this] {
        keepColumns();
        m_table = nullptr;
    });
    m_sorting = sorting;
    const QScopedValueRollback fitting(m_fitting, true); // sections appear; nobody dragged them
    if (sorting == Sorting::InMemory) {
        m_sorted = new SortedRows(this);
        m_sorted->setSourceModel(model);
        setModel(m_sorted);
    } else {
        setModel(model);
    }
    restoreColumns();
    showSort(m_sortKeys);
    watchArrival();
}

void TableView::watchArrival()
{
    const auto arrived = [this] {
        if (!m_table)
            return;
        if (!m_fitted && !m_columnsTouched && hasText())
            fitColumns(); // once: columns that jump at every change are of no use
        m_summaryPause.start();
    };
    connect(model(), &QAbstractItemModel::modelReset, this, arrived);
    connect(model(), &QAbstractItemModel::rowsInserted, this, arrived);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, arrived);
    connect(model(), &QAbstractItemModel::dataChanged, this, arrived);
    if (auto *paged = qobject_cast<PagedTableModelBase *>(m_table))
        connect(paged, &PagedTableModelBase::pageLoaded, this, &TableView::copyWhenLoaded);
}

bool TableView::isPaged() const
{
    return qobject_cast<PagedTableModelBase *>(m_table) != nullptr;
}

void TableView::setFilterColumns(const QStringList &onlyThis, const QStringList &notThis)
{
    m_onlyThis = onlyThis;
    m_notThis = notThis;
}

int TableView::tableRow(const QModelIndex &index) const
{
    return tablePlace(index).row;
}

QVariant TableView::currentId() const
{
    return currentIndex().isValid() ? m_table->idAt(tableRow(currentIndex())) : QVariant();
}

int TableView::columnOf(const QString &key) const
{
    for (int column = 0; column < m_table->heads().size(); ++column) {
        if (m_table->heads().at(column).key == key)
            return column;
    }
    return -1;
}

// --- order

void TableView::setSortableColumns(const QStringList &keys, int mostKeys)
{
    m_sortable = keys;
    m_mostKeys = mostKeys;
}

bool TableView::canSort(int column) const
{
    return m_sorting == Sorting::InMemory || (m_sorting == Sorting::ByQuery && m_sortable.contains(m_table->heads().at(column).key));
}

void TableView::sortBy(int column, bool asFurtherKey)
{
    if (!canSort(column)) {
        showSort(m_sortKeys); // the header has moved its arrow already
        return;
    }
    // Of numbers one wants the largest first, of words the first letters.
    SortKey key = {column, isNumeric(m_table->heads().at(column).kind) ? Qt::DescendingOrder : Qt::AscendingOrder};
    QList<SortKey> keys = m_sortKeys;
    const auto same = std::find_if(keys.begin(), keys.end(), [&](const SortKey &each) { return each.column == column; });
    if (same != keys.end()) {
        key.order = same->order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        *same = key;
    }
    if (!asFurtherKey)
        keys = {key};
    else if (same == keys.end())
        keys.append(key);
    while (m_sorting == Sorting::ByQuery && keys.size() > m_mostKeys)
        keys.removeFirst();
    m_columnsTouched = true;
    showSort(keys);
    if (m_sorting == Sorting::ByQuery)
        Q_EMIT sortRequested(m_table->heads().at(column).key, key.order);
}

void TableView::orderBy(int column, Qt::SortOrder order)
{
    m_columnsTouched = true;
    showSort({{column, order}});
    if (m_sorting == Sorting::ByQuery)
        Q_EMIT sortRequested(m_table->heads().at(column).key, order);
}

void TableView::showSort(const QList<SortKey> &keys)
{
    m_sortKeys = keys;
    if (m_sorted)
        m_sorted->setKeys(keys);
    static_cast<TableHeader *>(horizontalHeader())->showKeys(keys);
    tellSort();
}

void TableView::tellSort()
{
    QStringList words;
    for (const SortKey &key : m_sortKeys) {
        const QString &title = m_table->heads().at(key.column).title;
        words.append(key.order == Qt::AscendingOrder ? tr("%1 upwards").arg(title) : tr("%1 downwards").arg(title));
    }
    const QString told = words.isEmpty() ? QString() : tr("Sorted by %1").arg(words.join(tr(", then by ")));
    horizontalHeader()->setToolTip(m_sortKeys.size() > 1 ? told : QString());
    horizontalHeader()->setAccessibleDescription(told);
}

// --- filters by a cell

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

// --- columns

bool TableView::hasText() const
{
    for (int column = 0; m_table->rowCount() > 0 && column < m_table->heads().size(); ++column) {
        if (!m_table->index(0, column).data().toString().isEmpty())
            return true;
    }
    return false;
}

void TableView::fitColumns()
{
    m_fitted = true;
    const QScopedValueRollback fitting(m_fitting, true);
    resizeColumnsToContents();
    m_fittedWidth = 0;
    m_widestText = -1;
    for (const int column : shownColumns()) {
        if (columnWidth(column) > kWidestFitted)
            setColumnWidth(column, kWidestFitted);
        m_fittedWidth += columnWidth(column);
        const bool isText = m_table->heads().at(column).kind == ColumnKind::Text;
        if (isText && (m_widestText < 0 || columnWidth(column) > columnWidth(m_widestText)))
            m_widestText = column;
    }
    m_widestTextFitted = m_widestText < 0 ? 0 : columnWidth(m_widestText);
    giveSpareRoom();
}

/// To the widest text. Another width of the table measures no row again: that takes as long as all else of a page.
void TableView::giveSpareRoom()
{
    const QScopedValueRollback fitting(m_fitting, true);
    if (m_widestText >= 0)
        setColumnWidth(m_widestText, m_widestTextFitted + std::max(0, viewport()->width() - m_fittedWidth));
}

void TableView::fitColumn(int column)
{
    m_columnsTouched = true;
    resizeColumnToContents(column);
}

void TableView::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->showSection(column);
        header->moveSection(header->visualIndex(column), column);
    }
    fitColumns();
    m_columnsTouched = false;
    QSettings().remove(u"tables/"_s + m_name);
}

QList<int> TableView::shownColumns() const
{
    QList<int> columns;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

void TableView::keepColumns() const
{
    if (!m_columnsTouched || !m_table)
        return;
    QSettings settings;
    settings.beginGroup(u"tables/"_s + m_name);
    settings.setValue("columns"_L1, m_columnKeys);
    settings.setValue("header"_L1, horizontalHeader()->saveState());
    QStringList sorts;
    for (const SortKey &key : m_sortKeys)
        sorts.append(u"%1 %2"_s.arg(key.column).arg(int(key.order)));
    settings.setValue("sort"_L1, sorts);
}

void TableView::restoreColumns()
{
    QSettings settings;
    settings.beginGroup(u"tables/"_s + m_name);
    if (settings.value("columns"_L1).toString() != m_columnKeys)
        return; // never kept, or by a version with other columns
    m_columnsTouched = horizontalHeader()->restoreState(settings.value("header"_L1).toByteArray());
    for (const QString &sort : settings.value("sort"_L1).toStringList()) {
        const int column = sort.section(u' ', 0, 0).toInt();
        const int order = sort.section(u' ', 1, 1).toInt();
        if (column >= 0 && column < m_table->heads().size())
            m_sortKeys.append({column, order == 0 ? Qt::AscendingOrder : Qt::DescendingOrder});
    }
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_fitted && !m_columnsTouched && event->oldSize().width() != event->size().width())
        giveSpareRoom();
}

// --- selection

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

qint64 TableView::rowCount() const
{
    const auto *paged = qobject_cast<const PagedTableModelBase *>(m_table);
    return paged ? paged->totalRows() : model()->rowCount();
}

std::optional<QString> TableView::textAt(qint64 row, int column) const
{
    const auto *paged = qobject_cast<const PagedTableModelBase *>(m_table);
    if (!paged)
        return cellText(m_table->cellAt(tableRow(model()->index(int(row), column)), column), m_table->calendar());
    const Cell cell = paged->listCellAt(row, column); // asks for its page
    return paged->isLoaded(row) ? std::optional(cellText(cell, m_table->calendar())) : std::nullopt;
}

void TableView::goTo(qint64 row, int column)
{
    if (m_reveal)
        return m_reveal(row, column);
    const QModelIndex index = model()->index(int(row), column);
    setCurrentIndex(index);
    scrollTo(index);
}

// --- where one stands

namespace {

constexpr int kMostKeptRows = 500; ///< selected rows that are found again

QString idText(const TableModel &table, int row)
{
    return table.idAt(row).toString();
}

} // namespace

QVariantMap TableView::scene() const
{
    QVariantMap scene;
    if (!m_table || !selectionModel())
        return scene;
    const qint64 first = isPaged() ? static_cast<PagedTableModelBase *>(m_table)->firstRow() : 0;
    scene.insert(u"top"_s, m_whole.top ? m_whole.top() : qint64(verticalScrollBar()->value()));
    scene.insert(u"across"_s, horizontalScrollBar()->value());
    scene.insert(u"rows"_s, rowCount());
    if (currentIndex().isValid()) {
        scene.insert(u"row"_s, first + currentIndex().row());
        scene.insert(u"column"_s, currentIndex().column());
        scene.insert(u"id"_s, idText(*m_table, tableRow(currentIndex())));
    }
    QVariantList selected;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && selected.size() < kMostKeptRows && !isPaged(); ++row)
            selected.append(QVariant(QVariantList{idText(*m_table, tableRow(model()->index(row, 0))), range.left(), range.right()}));
    }
    scene.insert(u"selected"_s, selected);
    return scene;
}

void TableView::showScene(const QVariantMap &scene)
{
    if (!m_table || scene.isEmpty() || model()->rowCount() == 0)
        return;
    const int column = scene.value(u"column"_s).toInt();
    horizontalScrollBar()->setValue(scene.value(u"across"_s).toInt());
    if (m_whole.scrollTo) { // the newest row is the first: what has arrived stands above
        const qint64 arrived = rowCount() - scene.value(u"rows"_s).toLongLong();
        const qint64 top = scene.value(u"top"_s).toLongLong();
        m_whole.scrollTo(top + arrived);
        const qint64 row = scene.value(u"row"_s, -1).toLongLong() + arrived - static_cast<PagedTableModelBase *>(m_table)->firstRow();
        if (scene.contains(u"row"_s) && row >= 0 && row < model()->rowCount())
            setCurrentIndex(model()->index(int(row), column));
        m_whole.scrollTo(top > 0 ? top + arrived : 0); // the current cell need not be in view
        return;
    }
    QHash<QString, int> places;
    for (int row = 0; row < model()->rowCount(); ++row)
        places.insert(idText(*m_table, tableRow(model()->index(row, 0))), row);
    const auto current = places.constFind(scene.value(u"id"_s).toString());
    if (scene.contains(u"id"_s) && current != places.constEnd())
        selectionModel()->setCurrentIndex(model()->index(*current, column), QItemSelectionModel::NoUpdate);
    QItemSelection selection;
    for (const QVariant &each : scene.value(u"selected"_s).toList()) {
        const QVariantList range = each.toList();
        if (const auto row = places.constFind(range.value(0).toString()); row != places.constEnd())
            selection.select(model()->index(*row, range.value(1).toInt()), model()->index(*row, range.value(2).toInt()));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(scene.value(u"top"_s).toInt());
}

// --- keys and menus

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
    connect(menu.addAction(icon("copy"_L1), tr("Copy\tCtrl+C")), &QAction::triggered, this, [this] { copySelection(false); });
    connect(menu.addAction(tr("Copy with headings\tCtrl+Shift+C")), &QAction::triggered, this, [this] { copySelection(true); });
    addFilterActions(menu, index);
    addSortActions(menu, index.column());
    menu.addSeparator();
    Q_EMIT menuOpening(&menu, row, key);
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
