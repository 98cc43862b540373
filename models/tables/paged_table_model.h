// A list of any length, loaded page by page by key: rows that are not loaded are empty until their page arrives. The view shows a
// window of at most `kWindowRows` rows of the list, because QHeaderView keeps state per row; the page scrolls the window.
#pragma once

#include "models/tables/table_model.h"

#include <QCache>
#include <QSet>
#include <functional>

namespace reckoner {

inline constexpr int kPageRows = 200;
inline constexpr qint64 kWindowRows = 100'000;

/// Type-erased base; use PagedTableModel<Row>.
class PagedTableModelBase : public TableModel
{
    Q_OBJECT
public:
    using TableModel::TableModel;
    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : m_shownRows; }
    qint64 totalRows() const { return m_totalRows; }
    /// Row 0 of the model is row `first` of the list.
    qint64 firstRow() const { return m_firstRow; }
    /// A cell anywhere in the list; monostate, and its page is asked for, where it is not loaded. Rows count from the beginning of the list.
    virtual Cell listCellAt(qint64 listRow, int column) const = 0;
    virtual bool isLoaded(qint64 listRow) const = 0;
    /// Moves the window to start at `firstRow` of the list, or as near to it as the list goes; rows that stay in it keep their selection.
    void scrollTo(qint64 firstRow);

Q_SIGNALS:
    /// A page that a view looked at is missing; whoever feeds the model answers with setPage().
    void pageWanted(qint64 page) const;
    void windowMoved(qint64 firstRow);
    void pageLoaded(qint64 page);

protected:
    void resetTo(qint64 totalRows);
    void pageArrived(qint64 page);

private:
    void jumpTo(qint64 firstRow);
    void moveDown(int rows);
    void moveUp(int rows);

    qint64 m_totalRows = 0;
    qint64 m_firstRow = 0;
    int m_shownRows = 0;
};

template <typename RowType>
class PagedTableModel final : public PagedTableModelBase
{
public:
    using IdOf = std::function<QVariant(const RowType &)>;
    PagedTableModel(std::span<const Column<RowType>> columns, IdOf idOf, QObject *parent = nullptr)
        : PagedTableModelBase(parent), m_idOf(std::move(idOf))
    {
        QList<ColumnHead> heads;
        for (const auto &column : columns) {
            if (!column.onScreen)
                continue;
            m_columns.push_back(column);
            heads.append(headOf(column));
        }
        setHeads(heads);
        m_pages.setMaxCost(60);
    }
    /// As heads() counts them.
    const Column<RowType> &column(int index) const { return m_columns.at(size_t(index)); }
    /// A new list (other filter or order): forgets all pages.
    void reset(qint64 totalRows)
    {
        m_pages.clear();
        m_wanted.clear();
        resetTo(totalRows);
    }
    void setPage(qint64 page, std::vector<RowType> rows)
    {
        m_wanted.remove(page);
        m_pages.insert(page, new std::vector<RowType>(std::move(rows)));
        pageArrived(page);
    }
    /// The page will not come (its query was canceled or failed): it is wanted anew when a view looks at it again.
    void dropPage(qint64 page) { m_wanted.remove(page); }
    /// The row of the list, if its page is loaded; otherwise asks for the page.
    const RowType *rowAt(qint64 listRow) const
    {
        const auto *page = m_pages.object(listRow / kPageRows);
        const auto offset = size_t(listRow % kPageRows);
        if (page)
            return offset < page->size() ? &(*page)[offset] : nullptr;
        if (!m_wanted.contains(listRow / kPageRows)) {
            m_wanted.insert(listRow / kPageRows);
            Q_EMIT pageWanted(listRow / kPageRows);
        }
        return nullptr;
    }
    Cell cellAt(int row, int column) const override { return listCellAt(firstRow() + row, column); }
    Cell listCellAt(qint64 listRow, int column) const override
    {
        const RowType *found = rowAt(listRow);
        return found ? m_columns.at(size_t(column)).get(*found) : Cell();
    }
    bool isLoaded(qint64 listRow) const override { return m_pages.contains(listRow / kPageRows); }
    QVariant idAt(int row) const override
    {
        const RowType *found = rowAt(firstRow() + row);
        return found ? m_idOf(*found) : QVariant();
    }

private:
    std::vector<Column<RowType>> m_columns;
    IdOf m_idOf;
    mutable QCache<qint64, std::vector<RowType>> m_pages;
    mutable QSet<qint64> m_wanted;
};

} // namespace reckoner
