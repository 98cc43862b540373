#include "app/cli/text_table.h"

#include <QCoreApplication>
#include <numeric>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

/// The sum, or nothing where it does not fit.
std::optional<Cell> sum(const Cell &a, const Cell &b)
{
    if (std::holds_alternative<std::monostate>(a))
        return b;
    if (const auto *left = std::get_if<qint64>(&a)) {
        const auto *right = std::get_if<qint64>(&b);
        qint64 total = 0;
        if (!right || __builtin_add_overflow(*left, *right, &total))
            return right ? std::nullopt : std::optional(a);
        return Cell(total);
    }
    const auto *left = std::get_if<MoneyCell>(&a);
    const auto *right = std::get_if<MoneyCell>(&b);
    if (!left || !right)
        return a;
    const auto total = left->amount.plus(right->amount);
    return total ? std::optional<Cell>(MoneyCell{*total, left->currency}) : std::nullopt;
}

QString currencyOf(const std::vector<Cell> &row)
{
    for (const Cell &cell : row) {
        if (const auto *money = std::get_if<MoneyCell>(&cell))
            return money->currency.code();
    }
    return {};
}

} // namespace

bool Totals::add(const std::vector<Cell> &row)
{
    const QString currency = currencyOf(row);
    auto line = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &each) { return each.currency == currency; });
    if (line == m_lines.end())
        line = m_lines.insert(m_lines.end(), {currency, std::vector<Cell>(row.size())});
    for (size_t i = 0; i < row.size(); ++i) {
        if (!m_summed[i])
            continue;
        const auto total = sum(line->cells[i], row[i]);
        m_fits = m_fits && total.has_value();
        if (total)
            line->cells[i] = *total;
    }
    return m_fits;
}

std::vector<std::vector<Cell>> Totals::rows() const
{
    std::vector<std::vector<Cell>> rows;
    if (!m_fits)
        return rows; // a total that does not fit is not shown: never a wrong one
    for (const Line &line : m_lines)
        rows.push_back(line.cells);
    return rows;
}

QList<int> TextTable::widths() const
{
    QList<int> widths;
    for (qsizetype column = 0; column < m_headings.size(); ++column) {
        int width = int(m_headings[column].title.size());
        for (const auto *rows : {&m_rows, &m_totals}) {
            for (const QStringList &row : *rows)
                width = std::max(width, int(row.value(column).size()));
        }
        widths.append(width);
    }
    return widths;
}

QString TextTable::line(const QStringList &cells, const QList<int> &widths) const
{
    QString text;
    for (qsizetype column = 0; column < m_headings.size(); ++column) {
        const QString cell = cells.value(column);
        text += m_headings[column].alignedRight ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column]);
        text += u"  "_s;
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

QString TextTable::toText() const
{
    if (m_rows.isEmpty() && m_totals.isEmpty())
        return QCoreApplication::translate("CommandLine", "(none)") + u'\n';
    const QList<int> columnWidths = widths();
    QStringList titles;
    for (const Heading &heading : m_headings)
        titles.append(heading.title);
    const int whole = std::accumulate(columnWidths.begin(), columnWidths.end(), 0) + 2 * (int(columnWidths.size()) - 1);
    const QString rule = QString(whole, u'-') + u'\n';
    QString text = line(titles, columnWidths) + rule;
    for (const QStringList &row : m_rows)
        text += line(row, columnWidths);
    if (!m_totals.isEmpty())
        text += rule;
    for (const QStringList &row : m_totals)
        text += line(row, columnWidths);
    return text;
}

} // namespace reckoner::cli
