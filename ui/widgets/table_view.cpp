#include "ui/widgets/table_view.h"

#include "models/tables/paged_table_model.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/widgets/table_header.h"

#include <QApplication>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowPadding = 7;
constexpr int kFittedRows = 60; ///< rows measured when columns are fitted

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
    // A click on a heading sorts; it does not select the column too.
    disconnect(header, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(header, &QHeaderView::sectionEntered, this, nullptr);
    connect(header, &QHeaderView::sectionClicked, this,
            [this](int column) { sortBy(column, QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(header, &QWidget::customContextMenuRequested, this, &TableView::openHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, [this] { m_columnsTouched = true; });
    connect(header, &QHeaderView::sectionResized, this, [this] {
        m_columnsTouched = m_columnsTouched || !m_fitting;
        m_widthsTouched = m_widthsTouched || !m_fitting;
    });
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
    makeRoomForArrows();
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

// --- where one stands

namespace {

constexpr int kMostKeptRows = 500; ///< selected rows that are found again

QString idText(const TableModel &table, int row)
{
    return table.idAt(row).toString();
}

} // namespace

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

} // namespace reckoner
