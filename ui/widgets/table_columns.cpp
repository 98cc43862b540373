// Columns of a list: their widths, which are on show, and keeping that.
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestFitted = 420;
constexpr int kNarrowestText = 120;

} // namespace

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

/// What the widest text has of the table's width.
int TableView::spareRoom() const
{
    const int least = m_givesWay ? std::min(kNarrowestText, m_widestTextFitted) : m_widestTextFitted;
    return std::max(least, m_widestTextFitted + viewport()->width() - m_fittedWidth);
}

/// To the widest text, or, in a narrow table, from it. Another width of the table measures no row again: that takes as long as all else of a page.
void TableView::giveSpareRoom()
{
    const QScopedValueRollback fitting(m_fitting, true);
    if (m_widestText >= 0)
        setColumnWidth(m_widestText, spareRoom());
}

/// The heading that one sorts by gets an arrow, and stays readable.
void TableView::makeRoomForArrows()
{
    if (!m_fitted || m_widthsTouched)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    for (const SortKey &key : m_sortKeys) {
        const int lacking = horizontalHeader()->sectionSizeHint(key.column) - columnWidth(key.column);
        if (lacking <= 0 || isColumnHidden(key.column))
            continue;
        setColumnWidth(key.column, columnWidth(key.column) + lacking);
        m_fittedWidth += lacking;
        if (key.column == m_widestText)
            m_widestTextFitted += lacking;
    }
    giveSpareRoom();
}

void TableView::fitColumn(int column)
{
    m_columnsTouched = true;
    m_widthsTouched = true;
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
    m_widthsTouched = false;
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
    if (m_fitted && !m_widthsTouched && event->oldSize().width() != event->size().width())
        giveSpareRoom();
}

} // namespace reckoner
