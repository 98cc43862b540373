// A page on paper: its cards, its charts in black on white, and its lists as they stand, columns and order and all. A list longer than can sensibly be
// printed is exported instead.
#pragma once

#include "models/exchange/list_writer.h"
#include "models/print/report.h"

#include <map>

class QWidget;

namespace reckoner {

class TableView;

/// One or two hundred sheets: the most that anybody leafs through, and that fits into memory as a preview.
inline constexpr qint64 kMostPrintedRows = 5'000;

/// Gathers a list for paper: the words of its cells, and the sum of its costs.
class ListForPaper final : public ListWriter
{
public:
    Outcome begin(const QList<ColumnHead> &heads, const ListOrigin &origin) override;
    Outcome row(const QList<Cell> &cells) override;
    Outcome finish() override { return {}; }
    void totalRow(const QList<Cell> &cells);
    void setCalendar(const Calendar &calendar) { m_calendar = calendar; }
    /// With a last row of sums, unless the list has totals of its own.
    ReportTable table(const QString &title) const;

private:
    QStringList wordsOf(const QList<Cell> &cells) const;
    std::optional<ReportRow> sums() const;

    QList<ColumnHead> m_heads;
    Calendar m_calendar;
    std::vector<ReportRow> m_rows;
    std::map<qsizetype, std::map<QString, MoneyCell>> m_sums; ///< by column and currency
    bool m_hasTotals = false;
    bool m_isTooMuch = false; ///< a sum does not fit
};

/// Rows of the lists that are on show wholly in memory.
qint64 shownRows(const QWidget &page);
/// Cards, charts and lists of the page that are on show, from top to bottom; lists that are only partly in memory are left to their page.
Report reportOf(const QWidget &page);

} // namespace reckoner
