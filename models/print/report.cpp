#include "models/print/report.h"

#include "models/print/paged_painter.h"

#include <QCoreApplication>
#include <numeric>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr TextStyle kTitle = {15, true, false};
constexpr TextStyle kHeading = {10, true, false};
constexpr TextStyle kSmall = {8, false, false};
constexpr TextStyle kFoot = {7, false, false};
constexpr double kLine = 11;          ///< points from line to line at size 8
constexpr double kGap = 6;            ///< between columns
constexpr double kFootHeight = 28;
constexpr double kSmallestSize = 6;   ///< below it nobody reads
constexpr double kNarrowest = 34;     ///< a column of words
constexpr double kUprightWidth = 493; ///< of A4, less its margins
constexpr int kCardsInARow = 4;
constexpr int kMostLinesOfACell = 4;
constexpr int kMostLinesOfAHead = 3;
constexpr double kTallestChart = 0.4; ///< of a page

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

double longestWord(const QString &text, const TextStyle &style)
{
    double longest = 0;
    const QStringList parts = text.split(u' ');
    for (const QString &word : parts)
        longest = std::max(longest, Paper::widthOf(word, style));
    return longest;
}

enum class Heads { Whole, Broken };

/// The widest cell of each column at size 8. Every cell is measured, which takes longer than anything else here: it is done once for a table.
std::vector<double> widestCells(const ReportTable &table)
{
    std::vector<double> widths(size_t(table.heads.size()));
    for (qsizetype at = 0; at < table.rowCount; ++at) {
        const ReportRow row = table.row(at);
        for (qsizetype column = 0; column < row.cells.size(); ++column)
            widths[size_t(column)] = std::max(widths[size_t(column)], Paper::widthOf(row.cells[column], {8, row.isTotal, false}));
    }
    return widths;
}

/// How wide each column wants to be at size 8.
std::vector<double> wishes(const ReportTable &table, std::vector<double> widths, Heads heads)
{
    constexpr TextStyle style = {8, true, false};
    for (size_t column = 0; column < widths.size(); ++column) {
        const QString &title = table.heads[qsizetype(column)].title;
        widths[column] = kGap + std::max(widths[column], heads == Heads::Whole ? Paper::widthOf(title, style) : longestWord(title, style));
    }
    return widths;
}

/// The columns of a table on paper of this width: numbers are whole, words share what is left and are broken.
struct Columns
{
    std::vector<double> widths;
    double size = 8;

    Columns(const ReportTable &table, double paper)
    {
        double wanted = 0;
        const std::vector<double> cells = widestCells(table);
        for (const Heads heads : {Heads::Whole, Heads::Broken}) {
            widths = wishes(table, cells, heads);
            wanted = std::accumulate(widths.begin(), widths.end(), 0.0);
            if (wanted <= paper) {
                widen(table, paper - wanted);
                return;
            }
        }
        size = std::max(kSmallestSize, 8 * paper / wanted);
        for (double &width : widths)
            width *= size / 8;
        narrow(table, paper);
    }

private:
    static bool isText(const ReportTable &table, size_t column) { return !isNumeric(table.heads[qsizetype(column)].kind); }

    void widen(const ReportTable &table, double rest)
    {
        double ofText = 0;
        for (size_t column = 0; column < widths.size(); ++column)
            ofText += isText(table, column) ? widths[column] : 0;
        const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
        for (size_t column = 0; column < widths.size(); ++column) {
            if (ofText == 0 || isText(table, column))
                widths[column] += rest * widths[column] / (ofText == 0 ? all : ofText);
        }
    }

    /// The widest columns of words give first, down to a common width.
    void narrow(const ReportTable &table, double paper)
    {
        double limit = paper;
        while (std::accumulate(widths.begin(), widths.end(), 0.0) > paper + 0.01 && limit > kNarrowest) {
            limit = std::max(kNarrowest, limit * 0.97);
            for (size_t column = 0; column < widths.size(); ++column) {
                if (isText(table, column))
                    widths[column] = std::min(widths[column], limit);
            }
        }
        const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
        if (all > paper) { // numbers alone are too wide: everything is smaller
            for (double &width : widths)
                width *= paper / all;
            size *= paper / all;
        }
    }
};

class ReportPainter : public PagedPainter
{
public:
    ReportPainter(const Report &report, QPagedPaintDevice &device, const OnPage &onPage) : PagedPainter(device, onPage), m_report(report)
    {
        for (const ReportTable &table : report.tables)
            m_columns.emplace_back(table, m_paper.width());
    }

private:
    double bottom() const { return m_paper.height() - kFootHeight; }

    Outcome paintBody() override
    {
        CHECK(paintCards());
        paintNotes();
        for (const ReportChart &chart : m_report.charts)
            CHECK(paintChart(chart));
        for (size_t table = 0; table < m_report.tables.size(); ++table)
            CHECK(paintTable(m_report.tables[table], m_columns[table]));
        return {};
    }

    void line(const QString &text, const TextStyle &style, double height)
    {
        m_paper.text({0, m_y, m_paper.width(), height}, text, style);
        m_y += height;
    }

    void paintHead() override
    {
        if (m_page > 1) {
            line(u"%1 · %2"_s.arg(m_report.title, m_report.about.value(0)), kSmall, 14);
        } else {
            line(m_report.title, kTitle, 24);
            for (const QString &about : m_report.about) {
                for (const QString &part : Paper::wrapped(about, m_paper.width(), kSmall, 6))
                    line(part, kSmall, kLine);
            }
            m_y += 4;
        }
        m_paper.rule(m_y, 0, m_paper.width());
        m_y += 10;
    }

    void paintFoot() override
    {
        const double y = m_paper.height() - 12;
        m_paper.text({0, y, m_paper.width() * 0.75, 11}, u"%1 · %2"_s.arg(m_report.title, m_report.about.value(m_report.about.size() - 1)), kFoot);
        if (m_pages > 0)
            m_paper.text({m_paper.width() * 0.75, y, m_paper.width() * 0.25, 11}, words(QT_TRANSLATE_NOOP("Report", "Page %1 of %2")).arg(m_page).arg(m_pages), {7, false, true});
    }

    /// Room for what must not be torn.
    Outcome need(double height)
    {
        return m_y + height > bottom() ? beginPage() : Outcome();
    }

    Outcome paintCards()
    {
        const auto &cards = m_report.cards;
        for (size_t first = 0; first < cards.size(); first += kCardsInARow) {
            const size_t count = std::min(cards.size() - first, size_t(kCardsInARow));
            qsizetype lines = 0;
            for (size_t at = first; at < first + count; ++at)
                lines = std::max(lines, cards[at].lines.size());
            const double height = 44 + kLine * double(lines);
            CHECK(need(height + kGap));
            const double width = (m_paper.width() - kGap * double(count - 1)) / double(count);
            for (size_t at = 0; at < count; ++at)
                paintCard(cards[first + at], {double(at) * (width + kGap), m_y, width, height});
            m_y += height + kGap;
        }
        m_y += cards.empty() ? 0 : kGap;
        return {};
    }

    void paintCard(const ReportCard &card, const QRectF &box)
    {
        m_paper.frame(box);
        const QRectF inner = box.adjusted(kGap, 4, -kGap, -4);
        m_paper.text({inner.left(), inner.top(), inner.width(), kLine}, card.title, kSmall);
        m_paper.text({inner.left(), inner.top() + 13, inner.width(), 18}, card.amount, {13, true, false});
        double y = inner.top() + 33;
        for (const QString &each : card.lines) {
            m_paper.text({inner.left(), y, inner.width(), kLine}, each, kSmall);
            y += kLine;
        }
    }

    void paintNotes()
    {
        for (const QString &note : m_report.notes) {
            for (const QString &part : Paper::wrapped(note, m_paper.width(), kSmall, 12))
                line(part, kSmall, kLine);
            m_y += 4;
        }
    }

    Outcome paintChart(const ReportChart &chart)
    {
        if (chart.picture.isNull())
            return {};
        const double natural = m_paper.width() * chart.picture.height() / chart.picture.width();
        const double height = std::min(natural, m_paper.height() * kTallestChart);
        const QStringList summary = Paper::wrapped(chart.summary, m_paper.width(), kSmall, 6);
        CHECK(need(height + 20 + kLine * double(summary.size())));
        line(chart.title, kHeading, 18);
        const double width = height * chart.picture.width() / chart.picture.height();
        m_paper.picture({0, m_y, width, height}, chart.picture);
        m_y += height + 4;
        for (const QString &part : summary)
            line(part, kSmall, kLine);
        m_y += 8;
        return {};
    }

    Outcome paintTable(const ReportTable &table, const Columns &columns)
    {
        const double head = headHeight(table, columns);
        CHECK(need(head + 4 * kLine + (table.title.isEmpty() ? 0 : 20)));
        if (!table.title.isEmpty())
            line(table.title, kHeading, 20);
        paintTableHead(table, columns);
        for (qsizetype at = 0; at < table.rowCount; ++at) {
            const ReportRow row = table.row(at);
            const std::vector<QStringList> cells = broken(table, columns, row);
            const double height = heightOf(cells, columns);
            if (m_y + height > bottom()) {
                CHECK(beginPage());
                paintTableHead(table, columns);
            }
            paintRow(table, columns, row, cells, height);
        }
        m_y += 12;
        return {};
    }

    static double lineOf(const Columns &columns) { return kLine * columns.size / 8; }

    static double headHeight(const ReportTable &table, const Columns &columns)
    {
        qsizetype lines = 1;
        for (qsizetype column = 0; column < table.heads.size(); ++column)
            lines = std::max(lines, headLines(table, columns, column).size());
        return lineOf(columns) * double(lines) + 4;
    }

    static QStringList headLines(const ReportTable &table, const Columns &columns, qsizetype column)
    {
        return Paper::wrapped(table.heads[column].title, columns.widths[size_t(column)] - kGap / 2, {columns.size, true, false}, kMostLinesOfAHead);
    }

    void paintTableHead(const ReportTable &table, const Columns &columns)
    {
        const double height = headHeight(table, columns);
        double x = 0;
        for (qsizetype column = 0; column < table.heads.size(); ++column) {
            const QStringList lines = headLines(table, columns, column);
            double y = m_y + height - 4 - lineOf(columns) * double(lines.size());
            for (const QString &each : lines) {
                m_paper.text(cellBox(columns, column, x, y), each, {columns.size, true, isNumeric(table.heads[column].kind)});
                y += lineOf(columns);
            }
            x += columns.widths[size_t(column)];
        }
        m_y += height;
        m_paper.rule(m_y - 2, 0, x);
    }

    static QRectF cellBox(const Columns &columns, qsizetype column, double x, double y)
    {
        return {x, y, columns.widths[size_t(column)] - kGap / 2, lineOf(columns)};
    }

    static std::vector<QStringList> broken(const ReportTable &table, const Columns &columns, const ReportRow &row)
    {
        std::vector<QStringList> cells;
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            const bool isWhole = isNumeric(table.heads[column].kind);
            cells.push_back(isWhole ? QStringList{row.cells[column]}
                                    : Paper::wrapped(row.cells[column], columns.widths[size_t(column)] - kGap / 2, {columns.size, row.isTotal, false}, kMostLinesOfACell));
        }
        return cells;
    }

    static double heightOf(const std::vector<QStringList> &cells, const Columns &columns)
    {
        qsizetype lines = 1;
        for (const QStringList &cell : cells)
            lines = std::max(lines, cell.size());
        return lineOf(columns) * double(lines) + 1;
    }

    void paintRow(const ReportTable &table, const Columns &columns, const ReportRow &row, const std::vector<QStringList> &cells, double height)
    {
        if (row.isTotal)
            m_paper.rule(m_y, 0, m_paper.width());
        double x = 0;
        for (qsizetype column = 0; column < qsizetype(cells.size()); ++column) {
            double y = m_y;
            for (const QString &each : cells[size_t(column)]) {
                m_paper.text(cellBox(columns, column, x, y), each, {columns.size, row.isTotal, isNumeric(table.heads[column].kind)});
                y += lineOf(columns);
            }
            x += columns.widths[size_t(column)];
        }
        m_y += height;
    }

    const Report &m_report;
    std::vector<Columns> m_columns;
};

} // namespace

bool isWide(const Report &report)
{
    return std::ranges::any_of(report.tables, [](const ReportTable &table) {
        const std::vector<double> widths = wishes(table, widestCells(table), Heads::Broken);
        return std::accumulate(widths.begin(), widths.end(), 0.0) > kUprightWidth;
    });
}

Result<int> paintReport(const Report &report, QPagedPaintDevice &device, const OnPage &onPage)
{
    return ReportPainter(report, device, onPage).paint();
}

} // namespace reckoner
