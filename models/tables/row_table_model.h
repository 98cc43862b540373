// A list that is wholly in memory: typed rows and an array of columns.
#pragma once

#include "models/tables/table_model.h"

#include <functional>
#include <utility>

namespace reckoner {

/// Type-erased so that moc sees one class; use RowTableModel<Row>.
class RowTableModelBase : public TableModel
{
    Q_OBJECT
public:
    using TableModel::TableModel;
    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_shown.size()); }

protected:
    using RowPointers = std::vector<const void *>;
    /// Shows other rows with the smallest change: rows whose id stays are updated in place or moved, so that selection and scroll stay.
    /// Ids are compared as text; equal ids (and rows without one) are matched in their order. The rows shown before must live until this returns.
    void replace(RowPointers rows, const QStringList &ids);
    const void *shownAt(int row) const { return m_shown.at(size_t(row)); }

private:
    QStringList shownIds() const;
    void update(RowPointers rows);
    void insert(qsizetype first, qsizetype count, const RowPointers &rows);
    void remove(qsizetype first, qsizetype count);
    void rearrange(const std::vector<qsizetype> &order);
    void replaceMiddle(const RowPointers &rows, const QStringList &ids, const QStringList &oldIds);

    RowPointers m_shown;
};

template <typename RowType>
class RowTableModel final : public RowTableModelBase
{
public:
    /// What the row is of; a value that converts to text, or none.
    using IdOf = std::function<QVariant(const RowType &)>;
    RowTableModel(std::span<const Column<RowType>> columns, IdOf idOf, QObject *parent = nullptr)
        : RowTableModelBase(parent), m_idOf(std::move(idOf))
    {
        QList<ColumnHead> heads;
        for (const auto &column : columns) {
            if (!column.onScreen)
                continue;
            m_columns.push_back(column);
            heads.append(headOf(column));
        }
        setHeads(heads);
    }
    void setRows(std::vector<RowType> rows)
    {
        const std::vector<RowType> before = std::exchange(m_rows, std::move(rows));
        RowPointers pointers;
        QStringList ids;
        for (const RowType &row : m_rows) {
            pointers.push_back(&row);
            ids.append(m_idOf(row).toString());
        }
        replace(std::move(pointers), ids);
    }
    const std::vector<RowType> &rows() const { return m_rows; }
    const RowType &rowAt(int row) const { return *static_cast<const RowType *>(shownAt(row)); }
    Cell cellAt(int row, int column) const override { return m_columns.at(size_t(column)).get(rowAt(row)); }
    QVariant idAt(int row) const override { return m_idOf(rowAt(row)); }
    void setSummaryTest(std::function<bool(const RowType &)> test) { m_isSummary = std::move(test); }
    bool isSummaryRow(int row) const override { return m_isSummary && m_isSummary(rowAt(row)); }

private:
    std::vector<Column<RowType>> m_columns;
    std::vector<RowType> m_rows;
    IdOf m_idOf;
    std::function<bool(const RowType &)> m_isSummary;
};

} // namespace reckoner
