// Pages of the screen on paper, read again with pdftotext: the heading of a list on each sheet, "page x of y", totals at its end, no number broken or cut,
// long words broken rather than cut, and nothing more once it was cancelled.
#include "models/print/report.h"
#include "tests/support/pdf_text.h"

#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

ReportTable listOf(qsizetype rows, const QString &title = u"Cost by job"_s)
{
    const QList<ColumnHead> heads = {{u"title"_s, u"Job"_s, ColumnKind::Text}, {u"count"_s, u"CVs"_s, ColumnKind::Count}, {u"cost"_s, u"Total cost"_s, ColumnKind::Money}};
    return {title, heads, rows + 1, [rows](qsizetype row) {
                if (row == rows)
                    return ReportRow{{u"Total"_s, QString::number(rows), u"$1,234.56"_s}, true};
                return ReportRow{{u"Welder %1"_s.arg(row + 1), QString::number(row + 1), u"$0.50"_s}, false};
            }};
}

Report reportWith(const ReportTable &table)
{
    Report report;
    report.title = u"Usage"_s;
    report.about = {u"Acme, CV Parsing"_s, u"1 Nov 2026 to 21 Nov 2026 (Europe/Berlin)"_s, u"Made 21 Nov 2026 13:00:00 (Europe/Berlin)"_s};
    report.tables = {table};
    return report;
}

class PdfFile
{
public:
    explicit PdfFile(QPageLayout::Orientation orientation = QPageLayout::Portrait) : m_orientation(orientation) {}
    Result<int> paint(const Report &report, const OnPage &onPage = {})
    {
        QPdfWriter writer(path); // the file is complete when it goes
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(m_orientation);
        writer.setResolution(300);
        return paintReport(report, writer, onPage);
    }

private:
    QPageLayout::Orientation m_orientation;
    QTemporaryDir m_folder;

public:
    const QString path = m_folder.filePath(u"report.pdf"_s);
};

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headsEverySheet();
    void showsCardsAndCharts();
    void breaksLongWords();
    void wideListsLie();
    void keepsNumbersWhole();
    void stopsWhenCancelled();
    void anEmptyListIsASheet();
};

void TestReport::headsEverySheet()
{
    PdfFile pdf;
    const int pages = *pdf.paint(reportWith(listOf(200)));
    QVERIFY(pages >= 3);
    const QStringList texts = pdfPages(pdf.path);
    QCOMPARE(texts.size(), pages);
    int rows = 0;
    for (int page = 0; page < pages; ++page) {
        const QString words = texts[page].simplified();
        QVERIFY2(words.contains(u"Job CVs Total cost"_s), qPrintable(texts[page]));
        QVERIFY2(words.contains(u"Page %1 of %2"_s.arg(page + 1).arg(pages)), qPrintable(texts[page]));
        QVERIFY(words.contains(u"Acme, CV Parsing"_s));
        rows += int(texts[page].count(u"$0.50"_s));
    }
    QCOMPARE(rows, 200);
    QVERIFY(texts.front().contains(u"1 Nov 2026 to 21 Nov 2026 (Europe/Berlin)"_s));
    QVERIFY(texts.front().contains(u"Made 21 Nov 2026 13:00:00"_s));
    QVERIFY(texts.back().simplified().contains(u"Total 200 $1,234.56"_s));
}

void TestReport::showsCardsAndCharts()
{
    Report report = reportWith(listOf(2));
    for (int card = 1; card <= 6; ++card)
        report.cards.push_back({u"Card %1"_s.arg(card), u"$%1.00"_s.arg(card), {u"%1 CVs"_s.arg(card), u"%1 failed"_s.arg(card)}});
    report.notes = {u"Credited $3.00, net $9.00"_s};
    QImage picture(900, 300, QImage::Format_RGB32);
    picture.fill(Qt::black);
    report.charts = {{u"Spend over time"_s, picture, u"Spend by day: dearest 3 Nov with $4.00."_s}};
    PdfFile pdf;
    QCOMPARE(*pdf.paint(report), 1);
    const QString words = pdfWords(pdf.path);
    for (const QString &expected : {u"Card 1 Card 2 Card 3 Card 4"_s, u"Card 5 Card 6"_s, u"$6.00"_s, u"6 failed"_s, u"Credited $3.00, net $9.00"_s, u"Spend over time"_s,
                                    u"dearest 3 Nov with $4.00."_s, u"Page 1 of 1"_s})
        QVERIFY2(words.contains(expected), qPrintable(expected + u" in "_s + words));
}

void TestReport::breaksLongWords()
{
    ReportTable table = listOf(1);
    const QString reason = u"The interview was held twice because the first recording was lost on its way, and nobody was told of it until the end of the month"_s;
    table.row = [reason](qsizetype) { return ReportRow{{reason + u' ' + reason, u"1"_s, u"$0.50"_s}, false}; };
    PdfFile pdf;
    QCOMPARE(*pdf.paint(reportWith(table)), 1);
    QVERIFY2(pdfWords(pdf.path).contains(u"the end of the month"_s), qPrintable(pdfWords(pdf.path)));
}

void TestReport::wideListsLie()
{
    QVERIFY(!isWide(reportWith(listOf(3))));
    ReportTable wide = listOf(3);
    for (int column = 0; column < 9; ++column)
        wide.heads.append({u"more"_s, u"Another column"_s, ColumnKind::Text});
    wide.row = [](qsizetype row) { return ReportRow{QStringList(12, u"words %1 of it"_s.arg(row)), false}; };
    QVERIFY(isWide(reportWith(wide)));
}

void TestReport::keepsNumbersWhole()
{
    ReportTable wide;
    wide.rowCount = 1;
    for (int column = 0; column < 14; ++column)
        wide.heads.append({u"cost"_s, u"Cost"_s, ColumnKind::Money});
    wide.row = [](qsizetype) { return ReportRow{QStringList(14, u"$123,456,789.01"_s), false}; };
    PdfFile pdf(QPageLayout::Landscape);
    QCOMPARE(*pdf.paint(reportWith(wide)), 1);
    QCOMPARE(pdfWords(pdf.path).count(u"$123,456,789.01"_s), 14);
}

void TestReport::stopsWhenCancelled()
{
    PdfFile pdf;
    QList<int> begun;
    const auto pages = pdf.paint(reportWith(listOf(500)), [&begun](int page, int ofPages) {
        begun.append(page);
        return ofPages == 0 || page < 2; // they are counted first
    });
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, ErrorCode::Canceled);
    QCOMPARE(begun.last(), 2);
}

void TestReport::anEmptyListIsASheet()
{
    PdfFile pdf;
    ReportTable none = listOf(0);
    none.rowCount = 0;
    QCOMPARE(*pdf.paint(reportWith(none)), 1);
    QVERIFY(pdfWords(pdf.path).contains(u"Job CVs Total cost"_s));
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
