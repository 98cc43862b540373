// The table of every list: sorting, moving, hiding and fitting columns (kept by name), copying as TSV and HTML, the sum of the selection, filters by a cell,
// and a menu on the cell. It shows a TableModel; whether sorting happens in memory or by a query is the page's choice.
#pragma once

#include "ui/widgets/selection_summary.h"
#include "ui/widgets/sorted_rows.h"
#include "ui/widgets/table_text.h"

#include <QTableView>
#include <QTimer>
#include <functional>

class QMenu;

namespace reckoner {

/// Selected cells of a list of any length, rows counted from its beginning.
struct ListRange
{
    qint64 top = 0;
    qint64 bottom = 0;
    int left = 0;
    int right = 0;
};

class TableView : public QTableView
{
    Q_OBJECT
public:
    enum class Sorting { InMemory, ByQuery, None };

    /// `name` keeps the columns in the settings; `spokenName` is what a screen reader says.
    TableView(const QString &name, const QString &spokenName, QWidget *parent = nullptr);
    ~TableView() override;

    QString name() const { return m_name; }
    void setTable(TableModel *model, Sorting sorting);
    TableModel *table() const { return m_table; }
    /// True for a list of which only a window is loaded.
    bool isPaged() const;

    /// In a narrow table the widest text gives way, so that the figures beside it stay on show.
    void setTextGivesWay() { m_givesWay = true; }

    /// ByQuery: the columns that the query can sort by (all others say so in their menu), and by how many at once.
    void setSortableColumns(const QStringList &keys, int mostKeys = 1);
    /// The order on show, also the one kept from the last time: a page that sorts by query begins with it.
    const QList<SortKey> &sortKeys() const { return m_sortKeys; }
    void showSort(const QList<SortKey> &keys);

    /// Rows that repeat others (totals): they count in a sum only when nothing else is selected. Rows of the model.
    void setTotalRowTest(std::function<bool(int)> test) { m_isTotal = std::move(test); }
    bool isTotalRow(int row) const { return m_isTotal && m_isTotal(row); }
    /// Columns whose "Only this" and "Not this" are the page's to answer. In memory all others filter the rows at hand.
    void setFilterColumns(const QStringList &onlyThis, const QStringList &notThis);
    const QList<CellFilter> &cellFilters() const { return m_cellFilters; }
    /// What narrows the list from now on; false where it cannot be narrowed here.
    bool setCellFilters(const QList<CellFilter> &filters);
    /// The value as the cells show it; of one that no row has, as it was kept.
    QString textOf(const CellFilter &filter) const;
    void addCellFilter(const CellFilter &filter);
    void removeCellFilter(const CellFilter &filter);

    int tableRow(const QModelIndex &index) const;
    QVariant currentId() const;
    int columnOf(const QString &key) const;
    SelectionSummary selection() const;
    TableBlock selectedBlock(bool withHeads) const;
    /// The columns on show, in their order.
    QList<int> shownColumns() const;
    /// Every row and every column on show, as they stand.
    TableBlock shownBlock() const;
    /// Rows of a long list that are not loaded are waited for.
    void copySelection(bool withHeads);
    /// The text of a cell as it is shown; a row of a long list counts from its beginning. Nothing while the row is not loaded.
    std::optional<QString> textAt(qint64 row, int column) const;
    qint64 rowCount() const;
    /// Makes it the current cell, wherever in a list of any length it is.
    void goTo(qint64 row, int column);
    /// How a list that is only partly here brings a row into the window.
    void setReveal(std::function<void(qint64 row, int column)> reveal) { m_reveal = std::move(reveal); }
    /// What a list does that is only partly here: its selection, its place, and going to another.
    struct Whole
    {
        std::function<QList<ListRange>()> selection;
        std::function<void()> selectAll;
        std::function<qint64()> top;
        std::function<void(qint64 row)> scrollTo;
    };
    void setWhole(Whole whole) { m_whole = std::move(whole); }
    /// Where one stands, what is selected and what is on top, to be shown again after one was elsewhere. Rows that are gone are left out.
    QVariantMap scene() const;
    void showScene(const QVariantMap &scene);
    void fitColumns();
    void fitColumn(int column);
    /// As they were made: order, widths, all on show. Nothing of them is kept any longer.
    void resetColumns();
    void selectAll() override;

Q_SIGNALS:
    void sortRequested(const QString &columnKey, Qt::SortOrder order);
    void selectionSummarized(const reckoner::SelectionSummary &summary);
    void cellFiltersChanged();
    /// Why something that was asked for was not done.
    void refused(const QString &sentence);
    /// So many rows of a list of any length that its page reads them. Rows of the list.
    void longCopyRequested(const QList<reckoner::ListRange> &ranges, bool withHeads);
    void onlyThisRequested(const QString &columnKey, int row);
    void notThisRequested(const QString &columnKey, int row);
    void rowOpened(const QVariant &id);
    /// The page adds its own actions.
    void menuOpening(QMenu *menu, int row, const QString &columnKey);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void prepareHeader();
    void tellSort();
    bool canSort(int column) const;
    void orderBy(int column, Qt::SortOrder order);
    bool isSelectionLoaded() const;
    void copyWhenLoaded();
    void askForOnly(int column, int row, bool isNot);
    void addOpening(QMenu &menu, int row);
    void addFilterActions(QMenu &menu, const QModelIndex &index);
    QString whyNoFilter(int row, bool isNot) const;
    void addSortActions(QMenu &menu, int column);
    void sortBy(int column, bool asFurtherKey);
    void openHeaderMenu(const QPoint &position);
    void addCellActions(QMenu &menu, const QModelIndex &index);
    void addColumnActions(QMenu &menu);
    QList<CellPlace> summedPlaces() const;
    void watchArrival();
    bool hasText() const;
    int spareRoom() const;
    void giveSpareRoom();
    void makeRoomForArrows();
    void keepColumns() const;
    void restoreColumns();

    QString m_name;
    TableModel *m_table = nullptr; ///< none once it is deleted
    QString m_columnKeys;
    SortedRows *m_sorted = nullptr;
    Sorting m_sorting = Sorting::None;
    QList<SortKey> m_sortKeys;
    QStringList m_sortable;
    int m_mostKeys = 1; ///< of a query
    QStringList m_onlyThis;
    QStringList m_notThis;
    std::function<bool(int)> m_isTotal;
    QList<CellFilter> m_cellFilters;
    std::function<void(qint64, int)> m_reveal;
    Whole m_whole;
    std::optional<bool> m_copyWanted; ///< with headings or without: as soon as every row of it is loaded
    QTimer m_summaryPause; ///< a drag changes the selection often
    bool m_columnsTouched = false; ///< moved, hidden, sorted or dragged: to be kept
    bool m_widthsTouched = false;
    bool m_fitted = false;
    int m_fittedWidth = 0; ///< of all columns, without spare room
    int m_widestText = -1;
    int m_widestTextFitted = 0;
    bool m_givesWay = false;
    bool m_fitting = false; ///< sizes change by our hand, not by the user's
};

} // namespace reckoner
