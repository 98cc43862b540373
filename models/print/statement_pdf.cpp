#include "models/print/statement_pdf.h"

#include "models/exchange/output_file.h"
#include "models/print/paged_painter.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"

#include <QCoreApplication>
#include <QPdfWriter>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Statement", text);
}

/// Half to even, in the currency's smallest unit that is paid.
Money rounded(Money amount, const Currency &currency)
{
    qint64 unit = 1'000'000'000;
    for (int digit = 0; digit < currency.minorDigits(); ++digit)
        unit /= 10;
    const qint64 rest = amount.nanos() % unit;
    const qint64 down = amount.nanos() - rest;
    const qint64 size = rest < 0 ? -rest : rest;
    const bool isUp = size * 2 > unit || (size * 2 == unit && (down / unit) % 2 != 0);
    return Money::fromNanos(isUp ? down + (rest < 0 ? -unit : unit) : down);
}

/// Always with the currency's own digits: a statement's columns are read downwards.
QString shown(Money amount, const Currency &currency)
{
    const QString exact = rounded(amount, currency).toDecimal();
    const qsizetype point = exact.indexOf(u'.');
    const QString cut = currency.minorDigits() == 0 ? exact.left(point) : exact.left(point + 1 + currency.minorDigits()).leftJustified(point + 1 + currency.minorDigits(), u'0');
    const bool isNegative = cut.startsWith(u'-');
    const QString digits = isNegative ? cut.mid(1) : cut;
    const QLocale locale;
    const QString whole = locale.toString(digits.section(u'.', 0, 0).toLongLong()); // grouped as the locale does: 12,34,567 in Hindi
    const QString fraction = digits.section(u'.', 1);
    return (isNegative ? u"\u2212"_s : QString()) + whole + (fraction.isEmpty() ? QString() : locale.decimalPoint() + fraction);
}

/// One line of the statement as it will stand: texts by column, or a heading.
struct Line
{
    enum class Kind { Heading, Head, Row, Sum, Gap, Note } kind = Kind::Row;
    QStringList cells = {};
    Money amount = {}; ///< of a row of charges: what is carried forward
};

struct ColumnPlace
{
    double from = 0; ///< share of the width
    double to = 1;
    bool isRight = false;
};

const QList<ColumnPlace> &jobPlaces()
{
    static const QList<ColumnPlace> places = {{0, 0.30, false}, {0.30, 0.37, true}, {0.37, 0.48, true}, {0.48, 0.60, true}, {0.60, 0.70, true}, {0.70, 0.77, true}, {0.77, 0.88, true}, {0.88, 1, true}};
    return places;
}
const QList<ColumnPlace> &entryPlaces()
{
    static const QList<ColumnPlace> places = {{0, 0.16, false}, {0.16, 0.34, false}, {0.34, 0.86, false}, {0.86, 1, true}};
    return places;
}
const QList<ColumnPlace> &sumPlaces()
{
    static const QList<ColumnPlace> places = {{0, 0.80, false}, {0.80, 1, true}};
    return places;
}

QString kindTitle(const QString &kind)
{
    static const QMap<QString, const char *> titles = {{u"top_up"_s, QT_TRANSLATE_NOOP("Statement", "Top-up")},
                                                       {u"credit_note"_s, QT_TRANSLATE_NOOP("Statement", "Credit note")},
                                                       {u"correction"_s, QT_TRANSLATE_NOOP("Statement", "Corrective charge")},
                                                       {u"opening"_s, QT_TRANSLATE_NOOP("Statement", "Opening balance")}};
    const auto title = titles.find(kind);
    return title == titles.end() ? kind : words(*title);
}

/// A block of lines with one set of columns; its heading is repeated on each page.
struct Block
{
    const QList<ColumnPlace> *places;
    std::vector<Line> lines;
    bool carriesForward = false;
};

class StatementLines
{
public:
    explicit StatementLines(const AccountStatement &statement) : m_statement(statement), m_currency(statement.company.currency) {}

    std::vector<Block> blocks() const { return {summary(), charges(), entries(), closing()}; }

private:
    QString amount(Money money) const { return shown(money, m_currency); }

    Block summary() const
    {
        Block block{&sumPlaces(), {}};
        block.lines.push_back({Line::Kind::Heading, {words("Summary"), m_currency.code()}});
        block.lines.push_back({Line::Kind::Row, {words("Opening balance"), amount(m_statement.opening)}});
        block.lines.push_back({Line::Kind::Row, {words("Charges"), amount(m_statement.charged.negated())}});
        block.lines.push_back({Line::Kind::Row, {words("Credit notes and corrections"), amount(m_statement.credited)}});
        block.lines.push_back({Line::Kind::Row, {words("Top-ups and reversals"), amount(m_statement.toppedUp)}});
        addRounding(block, {m_statement.opening, m_statement.charged.negated(), m_statement.credited, m_statement.toppedUp}, m_statement.closing);
        block.lines.push_back({Line::Kind::Sum, {m_statement.closing.isNegative() ? words("Closing balance (owed)") : words("Closing balance"), amount(m_statement.closing)}});
        block.lines.push_back({Line::Kind::Note, {words("Exact closing balance: %1 %2").arg(m_statement.closing.toDecimal(), m_currency.code())}});
        block.lines.push_back({Line::Kind::Gap, {}});
        return block;
    }

    /// Rows are rounded for themselves and the total from the exact total; where they do not foot, a line says by how much.
    void addRounding(Block &block, const std::vector<Money> &rows, Money total) const
    {
        qint64 sum = 0;
        for (const Money &row : rows)
            sum += rounded(row, m_currency).nanos();
        const qint64 difference = rounded(total, m_currency).nanos() - sum;
        if (difference == 0)
            return;
        QStringList cells = {words("Rounding")};
        for (qsizetype column = 2; column < block.places->size(); ++column)
            cells.append(QString());
        cells.append(amount(Money::fromNanos(difference)));
        block.lines.push_back({Line::Kind::Row, cells});
    }

    Block charges() const
    {
        Block block{&jobPlaces(), {}, true};
        block.lines.push_back({Line::Kind::Heading, {words("Charges by job")}});
        block.lines.push_back({Line::Kind::Head, {words("Job"), words("CVs"), words("CV cost"), words("Tokens"), words("Questions"), words("Min."), words("Interviews"), words("Total")}});
        std::vector<Money> totals;
        for (const UsageRow &row : m_statement.jobs) {
            totals.push_back(row.totalCost());
            const QString title = row.kind == UsageRow::Kind::NoJob ? words("No job") : row.title;
            QStringList cells = {title};
            cells.append(figures(row.types));
            cells.append(amount(row.totalCost()));
            block.lines.push_back({Line::Kind::Row, cells, row.totalCost()});
        }
        if (m_statement.jobs.empty())
            block.lines.push_back({Line::Kind::Note, {words("Nothing was charged in this month.")}});
        addRounding(block, totals, m_statement.charged);
        QStringList sums = {words("Charged in all")};
        sums.append(figures(m_statement.types));
        sums.append(amount(m_statement.charged));
        block.lines.push_back({Line::Kind::Sum, sums});
        block.lines.push_back({Line::Kind::Note, {words("Exact total of charges: %1 %2").arg(m_statement.charged.toDecimal(), m_currency.code())}});
        if (m_statement.unpriced > 0)
            block.lines.push_back({Line::Kind::Note, {words("%1 usage rows have no price yet and are not charged.").arg(wording::count(m_statement.unpriced))}});
        block.lines.push_back({Line::Kind::Gap, {}});
        return block;
    }

    QStringList figures(const std::array<TypeTotals, 3> &types) const
    {
        QStringList cells;
        for (const TypeTotals &type : types)
            cells += {wording::count(type.quantity), amount(type.cost)};
        return cells;
    }

    Block entries() const
    {
        Block block{&entryPlaces(), {}};
        if (m_statement.entries.empty())
            return block;
        block.lines.push_back({Line::Kind::Heading, {words("Credits and top-ups")}});
        block.lines.push_back({Line::Kind::Head, {words("Day"), words("What"), words("Why"), words("Amount")}});
        for (const StatementEntry &entry : m_statement.entries)
            block.lines.push_back({Line::Kind::Row, {wording::dayText(m_statement.calendar.dayOf(entry.at)), kindTitle(entry.kind), entry.text, amount(entry.amount)}});
        block.lines.push_back({Line::Kind::Gap, {}});
        return block;
    }

    Block closing() const
    {
        Block block{&sumPlaces(), {}};
        block.lines.push_back({Line::Kind::Note, {words("A credit note reduces what is owed; no cash is paid. All amounts are of %1.").arg(wording::rangeText(m_statement.range, m_statement.calendar))}});
        return block;
    }

    const AccountStatement &m_statement;
    Currency m_currency;
};

class StatementPainter : public PagedPainter
{
public:
    StatementPainter(const AccountStatement &statement, QPagedPaintDevice &device, const OnPage &onPage)
        : PagedPainter(device, onPage), m_statement(statement), m_blocks(StatementLines(statement).blocks())
    {
    }

private:
    static constexpr double kLineHeight = 14;
    double bottom() const { return m_paper.height() - 28; }

    Outcome paintBody() override
    {
        for (const Block &block : m_blocks)
            CHECK(paintBlock(block));
        return {};
    }

    void paintHead() override
    {
        text({0, 1, false}, words("Account statement %1").arg(m_statement.number), 15, true);
        m_y += 24;
        const QDate month = m_statement.month.firstDay().date();
        text({0, 0.6, false}, m_statement.company.name, 11, true);
        text({0.5, 1, true}, QLocale().toString(month, u"MMMM yyyy"_s), 11, true);
        m_y += 16;
        text({0, 0.7, false}, wording::rangeText(m_statement.range, m_statement.calendar), 8, false);
        text({0.5, 1, true}, (m_statement.isFinal ? words("Made %1") : words("Provisional, made %1")).arg(wording::timeText(m_statement.madeAt, m_statement.calendar)), 8, false);
        m_y += 14;
        rule();
        m_y += 12;
    }

    void paintFoot() override
    {
        const double was = m_y;
        m_y = m_paper.height() - 12;
        text({0, 0.7, false}, u"%1, %2"_s.arg(m_statement.company.name, m_statement.number), 7, false);
        if (m_pages > 0)
            text({0.7, 1, true}, words("Page %1 of %2").arg(m_page).arg(m_pages), 7, false);
        m_y = was;
    }

    Outcome paintBlock(const Block &block)
    {
        const Line *head = nullptr;
        m_carried = 0;
        for (const Line &line : block.lines) {
            if (line.kind == Line::Kind::Head)
                head = &line;
            const double needed = kLineHeight * (line.kind == Line::Kind::Heading ? 4 : block.carriesForward ? 2 : 1);
            if (m_y + needed > bottom())
                CHECK(breakPage(block, head));
            paintLine(block, line);
            m_carried += line.amount.nanos();
        }
        return {};
    }

    /// What stands above is carried to the next page, under the same heading.
    Outcome breakPage(const Block &block, const Line *head)
    {
        const bool carries = block.carriesForward && m_carried != 0;
        if (carries)
            paintLine(block, carriedLine(block, words("Carried forward")));
        CHECK(beginPage());
        if (head)
            paintLine(block, *head);
        if (carries)
            paintLine(block, carriedLine(block, words("Brought forward")));
        return {};
    }

    Line carriedLine(const Block &block, const QString &title) const
    {
        QStringList cells = {title};
        while (cells.size() < block.places->size() - 1)
            cells.append(QString());
        cells.append(shown(Money::fromNanos(m_carried), m_statement.company.currency));
        return {Line::Kind::Sum, cells};
    }

    void paintLine(const Block &block, const Line &line)
    {
        if (line.kind == Line::Kind::Gap) {
            m_y += kLineHeight;
            return;
        }
        if (line.kind == Line::Kind::Heading || line.kind == Line::Kind::Note) {
            const bool isHeading = line.kind == Line::Kind::Heading;
            text({0, 1, false}, line.cells.front(), isHeading ? 10 : 8, isHeading);
            if (line.cells.size() > 1)
                text({0.5, 1, true}, line.cells.back(), isHeading ? 10 : 8, isHeading);
            m_y += kLineHeight * (isHeading ? 1.3 : 1);
            return;
        }
        const bool isBold = line.kind == Line::Kind::Head || line.kind == Line::Kind::Sum;
        if (line.kind == Line::Kind::Sum)
            rule();
        for (qsizetype column = 0; column < line.cells.size(); ++column)
            text(block.places->at(column), line.cells[column], 8, isBold);
        m_y += kLineHeight;
        if (line.kind == Line::Kind::Head)
            rule();
    }

    void rule() { m_paper.rule(m_y - 1, 0, m_paper.width()); }

    void text(const ColumnPlace &place, const QString &words, double size, bool isBold)
    {
        constexpr double gap = 3;
        const double left = place.from * m_paper.width() + (place.isRight ? gap : 0);
        m_paper.text({left, m_y, (place.to - place.from) * m_paper.width() - gap, size * 1.5}, words, {size, isBold, place.isRight});
    }

    const AccountStatement &m_statement;
    std::vector<Block> m_blocks;
    qint64 m_carried = 0; ///< nanos of the rows so far
};

} // namespace

Result<int> paintStatement(const AccountStatement &statement, QPagedPaintDevice &device, const OnPage &onPage)
{
    return StatementPainter(statement, device, onPage).paint();
}

Outcome writeStatementPdf(const AccountStatement &statement, const QString &path, const CancelToken &cancel)
{
    CHECK(outputPlace(path));
    NamedOutput output(path);
    if (!QFile(output.temporary()).open(QIODevice::WriteOnly))
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} cannot be written: {why}."),
                     {{u"file"_s, path}, {u"why"_s, u"the folder is missing or not writable"_s}, {u"created"_s, false}}};
    {
        QPdfWriter writer(output.temporary());
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
        writer.setResolution(300);
        writer.setTitle(words("Account statement %1").arg(statement.number));
        writer.setCreator(u"Reckoner " RECKONER_VERSION ""_s);
        CHECK(paintStatement(statement, writer, [&cancel](int, int) { return !cancel.isCanceled(); }));
    }
    return output.commit();
}

} // namespace reckoner
