// An aligned table for people: headings, rows in the user's locale, numbers to the right, and totals where they make sense. Built from the
// same Column arrays as the screen's lists.
#pragma once

#include "models/tables/column.h"

#include <QStringList>

namespace reckoner::cli {

class TextTable
{
public:
    struct Heading
    {
        QString title;
        bool alignedRight = false;
    };
    explicit TextTable(QList<Heading> headings) : m_headings(std::move(headings)) {}
    void addRow(const QStringList &cells) { m_rows.append(cells); }
    void addTotal(const QStringList &cells) { m_totals.append(cells); }
    bool isEmpty() const { return m_rows.isEmpty(); }
    /// Lines, with a rule above the totals; "(none)" where there is no row.
    QString toText() const;

private:
    QList<int> widths() const;
    QString line(const QStringList &cells, const QList<int> &widths) const;
    QList<Heading> m_headings;
    QList<QStringList> m_rows;
    QList<QStringList> m_totals;
};

/// Sums of some columns, by currency: amounts of two currencies are never added.
class Totals
{
public:
    explicit Totals(std::vector<bool> summed) : m_summed(std::move(summed)) {}
    /// False where a sum does not fit.
    bool add(const std::vector<Cell> &row);
    std::vector<std::vector<Cell>> rows() const;

private:
    struct Line
    {
        QString currency;
        std::vector<Cell> cells;
    };
    std::vector<bool> m_summed;
    std::vector<Line> m_lines;
    bool m_fits = true;
};

/// `totalled`: keys of the columns that are summed below the table; none: no totals.
template <typename RowType>
QString tableText(std::span<const Column<RowType>> columns, const std::vector<RowType> &rows, std::initializer_list<const char *> totalled = {},
                  const Calendar &calendar = Calendar())
{
    std::vector<Column<RowType>> shown;
    QList<TextTable::Heading> headings;
    std::vector<bool> summed;
    for (const auto &column : columns) {
        if (!column.onScreen)
            continue;
        shown.push_back(column);
        headings.append({columnTitle(column.title), isNumeric(column.kind)});
        summed.push_back(std::any_of(totalled.begin(), totalled.end(),
                                     [&](const char *key) { return QLatin1StringView(key) == QLatin1StringView(column.key); }));
    }
    TextTable table(headings);
    Totals totals(summed);
    const auto words = [&](const std::vector<Cell> &cells) {
        QStringList texts;
        for (const Cell &cell : cells)
            texts.append(cellText(cell, calendar));
        return texts;
    };
    for (const RowType &row : rows) {
        std::vector<Cell> cells;
        for (const auto &column : shown)
            cells.push_back(column.get(row));
        totals.add(cells);
        table.addRow(words(cells));
    }
    if (totalled.size() > 0 && rows.size() > 1) {
        for (const auto &cells : totals.rows())
            table.addTotal(words(cells));
    }
    return table.toText();
}

} // namespace reckoner::cli
