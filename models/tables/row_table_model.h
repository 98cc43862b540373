// A list that is wholly in memory: typed rows and an array of columns.
#pragma once

#include "models/tables/table_model.h"

#include <functional>

namespace reckoner {

/// Type-erased so that moc sees one class; make one with rowTableModel<Row>(columns, id).
class RowTableModelBase : public TableModel
{
    Q_OBJECT
public:
    using TableModel::TableModel;
    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_count); }

protected:
    /// Replaces rows, emitting the smallest change: rows whose id stays are updated in place, so that selection and scroll stay.
    void replace(qsizetype newCount, const std::function<void()> &assign, const std::function<QVariant(qsizetype)> &newIdAt);
    qsizetype m_count = 0;
};

template <typename RowType>
class RowTableModel final : public RowTableModelBase
{
public:
    using IdOf = std::function<QVariant(const RowType &)>;
    RowTableModel(std::span<const Column<RowType>> columns, IdOf idOf, QObject *parent = nullptr)
        : RowTableModelBase(parent), m_idOf(std::move(idOf))
    {
        QList<ColumnHead> heads;
        for (const auto &column : columns) {
            if (!column.onScreen)
                continue;
            m_columns.push_back(column);
            heads.append({QString::fromLatin1(column.key), columnTitle(column.title), column.kind});
        }
        setHeads(heads);
    }
    void setRows(std::vector<RowType> rows)
    {
        replace(qsizetype(rows.size()), [&] { m_rows = std::move(rows); }, [&](qsizetype row) { return m_idOf(rows[size_t(row)]); });
    }
    const std::vector<RowType> &rows() const { return m_rows; }
    const RowType &rowAt(int row) const { return m_rows.at(size_t(row)); }
    Cell cellAt(int row, int column) const override { return m_columns.at(size_t(column)).get(m_rows.at(size_t(row))); }
    QVariant idAt(int row) const override { return m_idOf(m_rows.at(size_t(row))); }
    void setSummaryTest(std::function<bool(const RowType &)> test) { m_isSummary = std::move(test); }
    bool isSummaryRow(int row) const override { return m_isSummary && m_isSummary(m_rows.at(size_t(row))); }

private:
    std::vector<Column<RowType>> m_columns;
    std::vector<RowType> m_rows;
    IdOf m_idOf;
    std::function<bool(const RowType &)> m_isSummary;
};

} // namespace reckoner
