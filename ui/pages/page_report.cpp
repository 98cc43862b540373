#include "ui/pages/page_report.h"

#include "models/wording/amounts.h"
#include "ui/charts/chart_panel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QCoreApplication>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// What of this kind the page shows, from top to bottom and left to right.
template <typename Part>
QList<Part *> partsOnShow(const QWidget &page)
{
    QList<Part *> parts = page.findChildren<Part *>();
    parts.removeIf([&page](const Part *part) { return part->window() != page.window() || !part->isVisibleTo(&page); });
    std::ranges::stable_sort(parts, {}, [&page](const Part *part) {
        const QPoint at = part->mapTo(&page, QPoint());
        return std::pair(at.y(), at.x());
    });
    return parts;
}

QList<TableView *> listsOnShow(const QWidget &page)
{
    QList<TableView *> lists = partsOnShow<TableView>(page);
    lists.removeIf([](const TableView *list) { return !list->table() || list->isPaged() || list->rowCount() == 0; });
    return lists;
}

ReportTable tableOf(const TableView &list)
{
    const TableBlock block = list.shownBlock();
    ListForPaper paper;
    const auto begun = paper.begin(block.heads(), {});
    ensure(begun.ok(), "gathering needs nothing that could fail");
    paper.setCalendar(block.model->calendar());
    for (const int row : block.rows) {
        const QList<Cell> cells = block.cells(row);
        if (list.isTotalRow(row))
            paper.totalRow(cells);
        else
            ensure(paper.row(cells).ok(), "gathering needs nothing that could fail");
    }
    return paper.table(list.accessibleName());
}

} // namespace

Outcome ListForPaper::begin(const QList<ColumnHead> &heads, const ListOrigin &origin)
{
    m_heads = heads;
    TRY(calendar, Calendar::named(origin.timezone));
    m_calendar = calendar;
    return {};
}

QStringList ListForPaper::wordsOf(const QList<Cell> &cells) const
{
    QStringList texts;
    for (const Cell &cell : cells)
        texts.append(cellText(cell, m_calendar).replace(u'\n', u' '));
    return texts;
}

Outcome ListForPaper::row(const QList<Cell> &cells)
{
    m_rows.push_back({wordsOf(cells), false});
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const auto *money = std::get_if<MoneyCell>(&cells[column]);
        if (!money || !m_heads[column].addsUp)
            continue;
        MoneyCell &sum = m_sums[column].try_emplace(money->currency.code(), MoneyCell{{}, money->currency}).first->second;
        const auto more = sum.amount.plus(money->amount);
        m_isTooMuch |= !more.ok();
        sum.amount = more ? *more : sum.amount;
    }
    return {};
}

void ListForPaper::totalRow(const QList<Cell> &cells)
{
    m_rows.push_back({wordsOf(cells), true});
    m_hasTotals = true;
}

std::optional<ReportRow> ListForPaper::sums() const
{
    if (m_hasTotals || m_isTooMuch || m_sums.empty() || m_rows.size() < 2)
        return {};
    ReportRow total{QStringList(m_heads.size(), QString()), true};
    for (const auto &[column, amounts] : m_sums) {
        QStringList each;
        for (const auto &[code, sum] : amounts)
            each.append(wording::money(sum.amount, sum.currency));
        total.cells[column] = each.join(u" · "_s);
    }
    const auto free = std::ranges::find(total.cells, QString());
    if (free != total.cells.end())
        *free = QCoreApplication::translate("Report", "Total of %1 row(s)", nullptr, plural(qint64(m_rows.size()))).arg(wording::count(qint64(m_rows.size())));
    return total;
}

ReportTable ListForPaper::table(const QString &title) const
{
    auto rows = std::make_shared<std::vector<ReportRow>>(m_rows);
    if (const auto total = sums())
        rows->push_back(*total);
    return {title, m_heads, qsizetype(rows->size()), [rows](qsizetype row) { return rows->at(size_t(row)); }};
}

qint64 shownRows(const QWidget &page)
{
    qint64 rows = 0;
    const auto lists = listsOnShow(page);
    for (const TableView *list : lists)
        rows += list->rowCount();
    return rows;
}

Report reportOf(const QWidget &page)
{
    Report report;
    const auto cards = partsOnShow<Card>(page);
    for (const Card *card : cards)
        report.cards.push_back({card->text(), card->amount(), card->lines()});
    const auto panels = partsOnShow<ChartPanel>(page);
    for (ChartPanel *panel : panels) {
        if (!panel->showsTable())
            report.charts.push_back({panel->title(), panel->pictureForPaper(), panel->summary()});
    }
    const auto lists = listsOnShow(page);
    for (const TableView *list : lists)
        report.tables.push_back(tableOf(*list));
    return report;
}

} // namespace reckoner
