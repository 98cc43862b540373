// Printing what a page shows: figures and lists read again from the PDF equal the cards; black on white in the dark theme too; a list that is too long is
// offered as a file; the preview opens with names for a screen reader and closes with Esc; printing that is cancelled leaves no file.
#include "models/balances/wallet.h"
#include "models/demo/demo.h"
#include "models/usage/figures.h"
#include "models/usage/ingest.h"
#include "models/wording/amounts.h"
#include "tests/support/office.h"
#include "tests/support/pdf_text.h"
#include "tests/ui/ui_test.h"
#include "ui/dialogs/print_preview.h"
#include "ui/pages/events_page.h"
#include "ui/pages/export_page.h"
#include "ui/pages/ledger_page.h"
#include "ui/pages/page_report.h"
#include "ui/pages/usage_page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QSignalSpy>
#include <QToolButton>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

class PrintDesk
{
public:
    PrintDesk() : m_office(Dialect::Sqlite)
    {
        DemoPlan plan;
        plan.events = 1'500;
        plan.companies = 1;
        plan.days = 60;
        plan.now = m_office.now();
        needed(makeDemo(m_office.connection(), m_office.scope(), plan));
        if (const auto refreshed = m_office.session().refreshScope(); !refreshed)
            qFatal("%s", qPrintable(plainSentence(refreshed.error())));
        filter.setRange({.kind = RangeChoice::Kind::Everything});
    }
    PageContext context() { return {&m_office.session(), &filter, nullptr, &running}; }
    Inquiry inquiry() { return m_office.inquiry(); }
    Office &office() { return m_office; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files); }
    Cards cards() { return needed(usageCards(inquiry(), filter.filter())).front(); }

    FilterState filter;
    RunningJob running;

private:
    QTemporaryDir m_folder;
    Office m_office;
};

template <typename PageType>
class ShownPage
{
public:
    explicit ShownPage(PrintDesk &desk, const QString &title) : page(desk.context())
    {
        page.setWindowTitle(title);
        page.resize(1200, 800);
        page.show();
        page.setActive(true);
        QVERIFY(QTest::qWaitFor([this] { return page.isSettled(); }, 30'000));
    }
    PageType page;
};

QPrintPreviewDialog *openDialog()
{
    const auto tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) {
        if (auto *dialog = qobject_cast<QPrintPreviewDialog *>(top); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// What the dialog prints, as words.
QString printedWords(QPrintPreviewDialog &dialog, const QString &path)
{
    dialog.printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog.printer()->setOutputFileName(path);
    dialog.findChild<QPrintPreviewWidget *>()->print();
    return pdfWords(path);
}

QSet<QRgb> colorsOf(const QImage &picture)
{
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            colors.insert(picture.pixel(x, y));
    }
    return colors;
}

QString shownTotal(const Cards &cards)
{
    return wording::money(needed(cards.total()).cost, cards.currency);
}

} // namespace

class TestPrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usageIsWhatThePageShows();
    void darkIsPrintedInBlackOnWhite();
    void previewSpeaksAndCloses();
    void eventsPrintEveryRowWithTheirSum();
    void onlyWhatAddsUpIsSummed();
    void tooLongIsOfferedAsAFile();
    void aPartIsNoFile();
    void statementIsPrinted();
    void cancelledLeavesNoFile();
    void unwritableIsSaid();
};

void TestPrint::usageIsWhatThePageShows()
{
    PrintDesk desk;
    ShownPage<UsagePage> shown(desk, u"Usage"_s);
    const Report report = reportOf(shown.page);
    QCOMPARE(report.cards.size(), 4u);
    QCOMPARE(report.cards[3].amount, shownTotal(desk.cards()));
    QCOMPARE(report.charts.size(), 1u);
    QVERIFY(report.charts.front().summary.size() > 10);
    shown.page.print();
    QTRY_VERIFY(openDialog());
    const QString words = printedWords(*openDialog(), desk.path(u"usage.pdf"_s));
    for (const ReportCard &card : report.cards) {
        QVERIFY2(words.contains(card.amount), qPrintable(card.amount + u" in "_s + words));
        for (const QString &line : card.lines)
            QVERIFY2(words.contains(line), qPrintable(line));
    }
    QVERIFY(words.contains(u"Spend over time"_s) && words.contains(u"Cost by job"_s));
    QCOMPARE(report.tables.size(), 1u);
    const ReportTable &table = report.tables.front();
    QVERIFY(table.row(table.rowCount - 1).isTotal);
    QCOMPARE(table.row(table.rowCount - 1).cells.last(), shownTotal(desk.cards()));
    QVERIFY(words.contains(table.row(table.rowCount - 1).cells.join(u' ').simplified()));
    QVERIFY(words.contains(QRegularExpression(u"Page 1 of \\d"_s)));
    openDialog()->reject();
}

void TestPrint::darkIsPrintedInBlackOnWhite()
{
    PrintDesk desk;
    ShownPage<UsagePage> shown(desk, u"Usage"_s);
    const QImage light = reportOf(shown.page).charts.front().picture;
    const QRgb ink = QApplication::palette().color(QPalette::WindowText).rgb();
    theme::apply(theme::Choice::Dark);
    const QRgb chalk = QApplication::palette().color(QPalette::WindowText).rgb();
    QApplication::processEvents();
    const QImage dark = reportOf(shown.page).charts.front().picture;
    QVERIFY(theme::isDark()); // the window stays as it was
    QCOMPARE(theme::choice(), theme::Choice::Dark);
    theme::apply(theme::Choice::Light);
    QCOMPARE(dark.pixel(1, 1), qRgb(255, 255, 255));
    for (const QImage &picture : {light, dark}) {
        const QSet<QRgb> colors = colorsOf(picture);
        QVERIFY(colors.contains(theme::series(0, false).rgb())); // bars and legend of the light theme, and none of the dark one
        QVERIFY(!colors.contains(theme::series(0, true).rgb()));
        QVERIFY(colors.contains(ink));
        QVERIFY(!colors.contains(chalk));
    }
}

void TestPrint::previewSpeaksAndCloses()
{
    PrintDesk desk;
    ShownPage<UsagePage> shown(desk, u"Usage"_s);
    QSignalSpy toasts(&shown.page, &Page::toastRequested);
    shown.page.print();
    QTRY_VERIFY(openDialog());
    QPointer<QPrintPreviewDialog> dialog = openDialog();
    QCOMPARE(dialog->windowTitle(), u"Print preview: Usage"_s);
    QCOMPARE(dialog->findChild<QComboBox *>()->accessibleName(), u"Zoom"_s);
    const auto buttons = dialog->findChildren<QToolButton *>();
    for (const QToolButton *button : buttons)
        QVERIFY(!button->isVisible() || !button->accessibleName().isEmpty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QCOMPARE(toasts.count(), 0); // looked at only
}

void TestPrint::eventsPrintEveryRowWithTheirSum()
{
    PrintDesk desk;
    desk.filter.setType(UsageType::VideoInterview);
    ShownPage<EventsPage> shown(desk, u"Events"_s);
    const Cards cards = desk.cards();
    const qint64 rows = needed(cards.total()).rows;
    QVERIFY2(rows > 250, "more than a page of the list");
    QSignalSpy toasts(&shown.page, &Page::toastRequested);
    shown.page.print();
    QTRY_VERIFY(openDialog());
    QCOMPARE(openDialog()->printer()->pageLayout().orientation(), QPageLayout::Landscape);
    const QString words = printedWords(*openDialog(), desk.path(u"events.pdf"_s));
    QCOMPARE(words.count(u"Video Interviews"_s) - pdfPages(desk.path(u"events.pdf"_s)).size(), rows); // each row, and the filter at the head of each page
    QVERIFY2(words.contains(u"Total of %1 row"_s.arg(wording::count(rows))), qPrintable(words.right(400)));
    QVERIFY2(words.right(400).contains(shownTotal(cards)), qPrintable(words.right(400)));
    openDialog()->accept();
    QTRY_COMPARE(toasts.count(), 1);
    QVERIFY(toasts.front().front().toString().startsWith(u"Printed "_s));
}

/// The columns say themselves whether a sum of their amounts says something: wallets do add up, the thresholds of their alerts do not.
void TestPrint::onlyWhatAddsUpIsSummed()
{
    ListForPaper paper;
    QVERIFY(paper.begin(listHeads(walletColumns()), {}).ok());
    Wallet wallet;
    wallet.companyName = u"Acme"_s;
    wallet.balance = needed(Money::parse(u"12.50"));
    wallet.threshold = needed(Money::parse(u"50"));
    QVERIFY(writeRow(paper, walletColumns(), wallet).ok());
    QVERIFY(writeRow(paper, walletColumns(), wallet).ok());
    const ReportTable table = paper.table(u"Wallets"_s);
    const ReportRow total = table.row(table.rowCount - 1);
    QVERIFY(total.isTotal);
    const auto totalOf = [&](const char *key) {
        const auto head = std::ranges::find(table.heads, QString::fromLatin1(key), &ColumnHead::key);
        return total.cells.at(head - table.heads.begin());
    };
    QCOMPARE(totalOf("balance"), u"$25.00"_s);
    QCOMPARE(totalOf("threshold"), QString());
}

void TestPrint::tooLongIsOfferedAsAFile()
{
    PrintDesk desk;
    const CompanyId company = desk.office().scope().companies.front();
    int next = 0;
    const IngestSource source = [&](std::vector<IngestItem> &batch) -> Result<bool> {
        for (; next < kMostPrintedRows && batch.size() < 1'000; ++next) {
            IngestItem item;
            item.line = next + 1;
            item.event.type = UsageType::CvParsing;
            item.event.company = company;
            item.event.fileSizeKb = 10;
            item.event.occurredAt = Instant::fromMicros(Office::noon().micros() - qint64(next) * 1'000'000);
            item.event.eventId = u"long-%1"_s.arg(next);
            batch.push_back(std::move(item));
        }
        return next < kMostPrintedRows;
    };
    needed(ingest(desk.office().connection(), desk.office().scope(), {}, source, {}, {}));
    ShownPage<EventsPage> shown(desk, u"Events"_s);
    QSignalSpy exports(&shown.page, &Page::exportRequested);
    shown.page.print();
    auto *question = shown.page.findChild<QMessageBox *>();
    QVERIFY(question && question->isVisible());
    QVERIFY2(question->text().contains(u"6,500 rows"_s) && question->text().contains(u"5,000"_s), qPrintable(question->text()));
    for (QAbstractButton *button : question->buttons()) {
        if (button->text().contains(u"Export"_s))
            button->click();
    }
    QCOMPARE(exports.count(), 1);
}

/// The ledger shows its newest entries first: a file of those alone would pass for the whole; on paper it is said.
void TestPrint::aPartIsNoFile()
{
    PrintDesk desk;
    ShownPage<LedgerPage> shown(desk, u"Ledger"_s);
    QSignalSpy toasts(&shown.page, &Page::toastRequested);
    shown.page.exportTo(desk.path(u"ledger.csv"_s));
    QCOMPARE(toasts.count(), 1);
    QVERIFY(toasts.front().front().toString().startsWith(u"Only the newest rows are here."_s));
    shown.page.print();
    QTRY_VERIFY(openDialog());
    const QString words = printedWords(*openDialog(), desk.path(u"ledger.pdf"_s));
    QVERIFY2(words.contains(u"The newest 500 ledger entries"_s), qPrintable(words.left(600)));
    openDialog()->reject();
    QCOMPARE(desk.files(), QStringList{u"ledger.pdf"_s});
}

void TestPrint::statementIsPrinted()
{
    PrintDesk desk;
    ShownPage<ExportPage> shown(desk, u"Export"_s);
    QSignalSpy toasts(&shown.page, &Page::toastRequested);
    shown.page.print(); // a list is chosen
    QCOMPARE(toasts.count(), 1);
    shown.page.takeSubject(u"statement"_s);
    QTRY_VERIFY(shown.page.isSettled());
    shown.page.print();
    QTRY_VERIFY(openDialog());
    const QString words = printedWords(*openDialog(), desk.path(u"statement.pdf"_s));
    QVERIFY2(words.contains(u"Account statement 2026-10-"_s), qPrintable(words));
    QVERIFY(words.contains(u"Closing balance"_s) && words.contains(u"Page 1 of "_s));
    openDialog()->reject();
}

void TestPrint::cancelledLeavesNoFile()
{
    PrintDesk desk;
    ShownPage<UsagePage> shown(desk, u"Usage"_s);
    const Report report = reportOf(shown.page);
    const Printout printout{u"Usage"_s, false, [&report](QPagedPaintDevice &device, const OnPage &onPage) { return paintReport(report, device, onPage); }};
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(desk.path(u"usage.pdf"_s));
    const auto pages = printOn(printer, printout, [](int, int ofPages) { return ofPages == 0; });
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, ErrorCode::Canceled);
    QCOMPARE(desk.files(), QStringList());
    QVERIFY(printOn(printer, printout, {}).ok());
    QCOMPARE(desk.files(), QStringList{u"usage.pdf"_s});
}

void TestPrint::unwritableIsSaid()
{
    const Printout printout{u"Usage"_s, false, [](QPagedPaintDevice &, const OnPage &) { return Result<int>(1); }};
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(u"/nonexistent/folder/usage.pdf"_s);
    const auto pages = printOn(printer, printout, {});
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, ErrorCode::IoError);
}

RECKONER_UI_TEST(TestPrint)
#include "tst_print.moc"
