// Job, Prices and Export over real databases: the page says what the models say, and what it writes is whole.
#include "models/usage/record.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/dialogs/act_dialog.h"
#include "ui/pages/export_page.h"
#include "ui/pages/job_page.h"
#include "ui/pages/prices_page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// A job of two CVs of one candidate and an interview, and a cheaper one.
class JobsDesk
{
public:
    explicit JobsDesk(Dialect dialect) : office(dialect), company(office.company(u"Acme"_s).id)
    {
        engineer = office.job(company, u"Engineer"_s).id;
        const JobId writer = office.job(company, u"Writer"_s).id;
        cv(engineer, u"ann"_s);
        cv(engineer, u"ann"_s);
        cv(writer, u"bob"_s);
        UsageEvent video;
        video.type = UsageType::VideoInterview;
        video.company = company;
        video.job = engineer.toString();
        video.interview = u"int-1"_s;
        video.candidate = u"ann"_s;
        video.minutesGiven = 15;
        needed(recordUsage(office.connection(), office.scope(), video, {}));
    }
    PageContext context() { return {&office.session(), &filter, nullptr, &running}; }
    void chooseJob()
    {
        Filter wanted;
        wanted.company = company;
        wanted.job = engineer;
        filter.set(wanted);
    }

    Office office;
    CompanyId company;
    JobId engineer;
    FilterState filter;
    RunningJob running;

private:
    void cv(JobId job, const QString &candidate)
    {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = company;
        event.job = job.toString();
        event.candidate = candidate;
        event.fileSizeKb = 10;
        needed(recordUsage(office.connection(), office.scope(), event, {}));
    }
};

void show(Page &page)
{
    page.resize(1100, 700);
    page.show();
    page.setActive(true);
    QTRY_VERIFY(page.isSettled());
}

bool says(const QWidget &page, const QString &text)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text); });
}

QPushButton *button(const QWidget &page, const QString &text)
{
    for (auto *each : page.findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

} // namespace

class JobPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void story_data() { addDialectRows(); }
    void story();
    void chooser();
    void prices_data() { addDialectRows(); }
    void prices();
    void priceIsSetFromLists();
    void ratesAreShownWhereNothingWasUsed();
    void listIsChargedOrTheProviders();
    void listIsWritten_data() { addDialectRows(); }
    void listIsWritten();
    void statementIsWritten();
    void cannotBeWritten();
};

void JobPagesTest::story()
{
    QFETCH(Dialect, dialect);
    JobsDesk desk(dialect);
    desk.chooseJob();
    JobPage page(desk.context());
    show(page);
    const auto cards = page.findChildren<Card *>();
    QCOMPARE(cards.size(), 3);
    QCOMPARE(cards.at(0)->amount(), u"$2.50"_s);
    QCOMPARE(cards.at(1)->amount(), u"$2.50"_s);
    QCOMPARE(cards.at(2)->amount(), u"$0.50"_s);
    QVERIFY(says(page, u"In all: $2.50 = 2 CVs x 0.50 + 15 min x 0.10"_s));
    QVERIFY(says(page, u"More than 1 of 1 similar jobs; 5.0x their median of $0.50"_s));
    QCOMPARE(page.mainTable()->table()->rowCount(), 1); // ann
    page.findChild<QTabWidget *>()->setCurrentIndex(1);
    QCOMPARE(page.mainTable()->table()->rowCount(), 1); // int-1
}

void JobPagesTest::chooser()
{
    JobsDesk desk(Dialect::Sqlite);
    JobPage page(desk.context());
    show(page);
    QCOMPARE(page.mainTable()->table()->rowCount(), 2); // the dearest first
    page.mainTable()->setCurrentIndex(page.mainTable()->model()->index(0, 0));
    Q_EMIT page.mainTable()->rowOpened(page.mainTable()->currentId());
    QTRY_VERIFY(desk.filter.filter().job == std::optional(desk.engineer));
    QTRY_VERIFY(page.isSettled() && says(page, u"Engineer"_s));
}

void JobPagesTest::prices()
{
    QFETCH(Dialect, dialect);
    JobsDesk desk(dialect);
    Filter ofCompany;
    ofCompany.company = desk.company;
    desk.filter.set(ofCompany);
    PricesPage page(desk.context());
    show(page);
    const int before = page.mainTable()->table()->rowCount();
    QVERIFY(before >= 3); // the defaults
    const QString shown = tsvText(page.mainTable()->shownBlock());
    QVERIFY2(shown.contains(u"Always"_s) && !shown.contains(u"1970"_s), qPrintable(shown));
    QSignalSpy toasts(&page, &Page::toastRequested);
    button(page, u"&Rate the range anew…"_s)->click();
    QTRY_COMPARE(toasts.count(), 1);
    QVERIFY(toasts.takeFirst().at(0).toString().startsWith(u"Nothing would change"_s));
    NewPrice cheaper;
    cheaper.typeName = usageTypeName(UsageType::CvParsing);
    cheaper.company = desk.company;
    cheaper.currency = *Currency::parse(u"USD"_s);
    cheaper.price = *UnitPrice::parse(u"0.30"_s);
    cheaper.effectiveFrom = needed(Instant::parse(QStringView(u"2026-01-01T00:00:00Z")));
    needed(setPrice(desk.office.connection(), desk.office.scope(), cheaper, {}));
    page.reload();
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), before + 1);
    const auto isDated = [&](int row) { return page.mainTable()->model()->index(row, page.mainTable()->columnOf(u"effective_from"_s)).data().toString().contains(u"2026"_s); };
    QHeaderView *header = page.mainTable()->horizontalHeader();
    QSet<int> placesOfNewest; // upwards and downwards: always is before any day
    for (int click = 0; click < 2; ++click) {
        const int column = page.mainTable()->columnOf(u"effective_from"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(column) + 20, header->height() / 2});
        placesOfNewest.insert(isDated(0) ? 0 : isDated(before) ? before : -1);
    }
    QCOMPARE(placesOfNewest, (QSet<int>{0, before}));
    button(page, u"&Rate the range anew…"_s)->click();
    QTRY_VERIFY(page.findChild<ActDialog *>());
    auto *dialog = page.findChild<ActDialog *>();
    QVERIFY(button(*dialog, u"Post the differences"_s));
    button(*dialog, u"Post the differences"_s)->click();
    QTRY_COMPARE(toasts.count(), 1);
    QCOMPARE(toasts.takeFirst().at(0).toString(), u"Rated anew: 3 rows corrected."_s);
    QCOMPARE(needed(usageCards(desk.office.inquiry(), ofCompany)).front().credited.toDecimal(), u"0.60"_s);
}

void JobPagesTest::priceIsSetFromLists()
{
    JobsDesk desk(Dialect::Sqlite);
    PricesPage page(desk.context());
    show(page);
    QSignalSpy toasts(&page, &Page::toastRequested);
    const int before = page.mainTable()->table()->rowCount();
    button(page, u"&Set a price…"_s)->click();
    QTRY_VERIFY(page.findChild<ActDialog *>());
    auto *dialog = page.findChild<ActDialog *>();
    const auto boxes = dialog->findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 2);
    boxes.at(0)->setCurrentIndex(boxes.at(0)->findData(u"token_log"_s));
    QCOMPARE(boxes.at(1)->count(), 3); // what a provider charges by
    boxes.at(0)->setCurrentIndex(boxes.at(0)->findData(u"video_interview"_s));
    QCOMPARE(boxes.at(1)->currentData().toString(), u"minute"_s);
    const auto fields = dialog->findChildren<QLineEdit *>();
    fields.at(0)->setText(u"0.12"_s);
    fields.at(2)->setText(u"fancy"_s); // a model of its own
    button(*dialog, u"Set the price"_s)->click();
    QTRY_COMPARE(toasts.count(), 1);
    QVERIFY(toasts.front().at(0).toString().startsWith(u"The price was set."_s));
    QVERIFY(!toasts.front().at(1).value<std::function<void()>>()); // prices are facts: nothing to undo is offered
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), before + 1);
}

void JobPagesTest::ratesAreShownWhereNothingWasUsed()
{
    JobsDesk desk(Dialect::Sqlite);
    Filter ofCompany;
    ofCompany.company = desk.company;
    ofCompany.range = {.kind = RangeChoice::Kind::Days, .dayRange = {BillingDay::fromDate(QDate(2026, 1, 1)), BillingDay::fromDate(QDate(2026, 1, 3))}};
    ofCompany.type = UsageType::CvParsing;
    desk.filter.set(ofCompany);
    NewPrice dearer;
    dearer.typeName = usageTypeName(UsageType::CvParsing);
    dearer.currency = *Currency::parse(u"USD"_s);
    dearer.price = *UnitPrice::parse(u"0.75"_s);
    dearer.effectiveFrom = *Instant::parse(QStringView(u"2026-06-01"));
    needed(setPrice(desk.office.connection(), desk.office.scope(), dearer, {}));
    PricesPage page(desk.context());
    show(page);
    button(page, u"&Rate the range anew…"_s)->click();
    QTRY_VERIFY(page.findChild<ActDialog *>());
    const QString shown = tsvText(page.findChild<ActDialog *>()->findChild<TableView *>()->shownBlock());
    QVERIFY2(shown.contains(u"CV Parsing · CV\t$0.50\t$0.75"_s), qPrintable(shown));
}

void JobPagesTest::listIsChargedOrTheProviders()
{
    JobsDesk desk(Dialect::Sqlite);
    PricesPage page(desk.context());
    show(page);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"prices.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"tiny": {"input_cost_per_token": 1e-06, "output_cost_per_token": 2e-06, "mode": "chat"}})");
    file.close();
    QSignalSpy toasts(&page, &Page::toastRequested);
    QVERIFY(page.takeFile(path));
    QTRY_VERIFY(page.findChild<ActDialog *>());
    auto *dialog = page.findChild<ActDialog *>();
    auto *as = dialog->findChild<QComboBox *>();
    QCOMPARE(as->currentData().toString(), u"token_log"_s);
    as->setCurrentIndex(as->findData(u"question_generation"_s));
    button(*dialog, u"Import the list"_s)->click();
    QTRY_COMPARE(toasts.count(), 1);
    QCOMPARE(toasts.front().at(0).toString(), u"Imported: 2 added, 0 changed."_s);
    const auto entries = needed(listPrices(desk.office.inquiry(), {}));
    QCOMPARE(std::ranges::count_if(entries, [](const PriceEntry &entry) { return entry.model == u"tiny"_s && entry.typeName == "question_generation"_L1; }), 2);
    QVERIFY(std::ranges::none_of(entries, [](const PriceEntry &entry) { return entry.model == u"tiny"_s && entry.typeName == "token_log"_L1; }));
}

void JobPagesTest::listIsWritten()
{
    QFETCH(Dialect, dialect);
    JobsDesk desk(dialect);
    ExportPage page(desk.context());
    show(page);
    QVERIFY(says(page, u"4 rows"_s));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"usage.csv"_s);
    page.findChild<QLineEdit *>()->setText(path);
    button(page, u"&Export"_s)->click();
    QTRY_VERIFY(says(page, u"4 rows written to usage.csv."_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 5);
    QVERIFY(button(page, u"&Open folder"_s)->isVisible());
}

void JobPagesTest::statementIsWritten()
{
    JobsDesk desk(Dialect::Sqlite);
    ExportPage page(desk.context());
    show(page);
    page.takeSubject(u"statement"_s);
    QTRY_VERIFY(page.isSettled());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"statement.pdf"_s);
    page.findChild<QLineEdit *>()->setText(path);
    button(page, u"&Export"_s)->click();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void JobPagesTest::cannotBeWritten()
{
    JobsDesk desk(Dialect::Sqlite);
    ExportPage page(desk.context());
    show(page);
    QTemporaryDir folder;
    page.findChild<QLineEdit *>()->setText(folder.filePath(u"missing/usage.csv"_s));
    button(page, u"&Export"_s)->click();
    QTRY_VERIFY(says(page, u"usage.csv"_s) && button(page, u"&Export"_s)->isEnabled());
    QVERIFY(!button(page, u"&Open folder"_s)->isVisible());
    QVERIFY(QDir(folder.path()).isEmpty());
}

RECKONER_UI_TEST(JobPagesTest)
#include "tst_job_pages.moc"
