// The bar of filters: chips of the shared filter and of the tables of a page, and the mouse's own buttons for back and forward.
#include "tests/ui/ui_test.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/range_picker.h"
#include "ui/widgets/table_view.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace reckoner;
using namespace Qt::StringLiterals;

class FilterBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void everyChipCanBeTakenAway();
    void tablesHaveChipsToo();
    void chipsThatDoNotApplyAreGreyed();
    void mouseButtonsGoBackAndForward();
    void listsArePartOfTheFilter();
    void listsOfOtherPagesAreGreyed();
    void daysAreTyped_data();
    void daysAreTyped();
    void daysThatAreNone();

private:
    struct Bar
    {
        Bar() : bar(&state, &things)
        {
            auto *column = new QVBoxLayout(&window);
            page = new QWidget;
            auto *inner = new QVBoxLayout(page);
            table = new TableView(u"chips"_s, u"Spending"_s);
            model = new SpendingModel(kSpendingColumns, spendingId, table);
            table->setTable(model, TableView::Sorting::InMemory);
            model->setRows({{u"Welder"_s, 1, 1}, {u"Nurse"_s, 2, 1}, {u"Clerk"_s, 1, 1}});
            inner->addWidget(table);
            column->addWidget(&bar);
            column->addWidget(page);
            bar.followTables(page);
            window.resize(900, 400);
            window.show();
        }
        ~Bar()
        {
            bar.setParent(nullptr);
        }
        QList<QToolButton *> chips() const
        {
            QCoreApplication::processEvents(); // new chips are shown by then
            QList<QToolButton *> found;
            for (QToolButton *button : bar.findChild<ChipRow *>()->findChildren<QToolButton *>()) {
                if (!button->isHidden())
                    found.append(button);
            }
            return found;
        }
        QStringList texts() const
        {
            QStringList found;
            for (const QToolButton *chip : chips())
                found.append(chip->text().trimmed());
            return found;
        }
        QWidget window;
        FilterState state;
        ThingsInMemory things;
        FilterBar bar;
        QWidget *page;
        TableView *table;
        SpendingModel *model;
    };
};

void FilterBarTest::everyChipCanBeTakenAway()
{
    Bar bar;
    const JobId welder = JobId::make();
    bar.state.nameJob(welder, u"Welder"_s);
    bar.state.leaveOutJob(welder);
    bar.state.leaveOutType(UsageType::VideoInterview);
    bar.state.setStatus(LinkStatus::Draft);
    QCOMPARE(bar.texts().size(), 3);
    QVERIFY2(bar.texts().contains(u"Not: Welder"_s), qPrintable(bar.texts().join(u'|')));
    while (!bar.chips().isEmpty()) {
        const auto before = bar.chips().size();
        QTest::mouseClick(bar.chips().first(), Qt::LeftButton);
        QCOMPARE(bar.chips().size(), before - 1);
    }
    QCOMPARE(bar.state.filter(), Filter());
}

void FilterBarTest::tablesHaveChipsToo()
{
    Bar bar;
    bar.table->addCellFilter({1, u"1"_s, u"1"_s, false});
    bar.table->addCellFilter({0, u"Clerk"_s, u"Clerk"_s, true});
    QCOMPARE(bar.texts(), (QStringList{u"Tokens: 1"_s, u"Job: not Clerk"_s}));
    QVERIFY(bar.bar.findChild<ChipRow *>()->findChild<QLabel *>()->text().contains(u"1 of 3"_s));
    QCOMPARE(bar.table->model()->rowCount(), 1);
    bar.chips().first()->setFocus();
    QTest::keyClick(bar.chips().first(), Qt::Key_Space);
    QCOMPARE(bar.table->model()->rowCount(), 2);
    QTest::mouseClick(bar.chips().first(), Qt::LeftButton);
    QCOMPARE(bar.table->model()->rowCount(), 3);
    QVERIFY(bar.chips().isEmpty());
}

void FilterBarTest::chipsThatDoNotApplyAreGreyed()
{
    Bar bar;
    bar.state.setType(UsageType::CvParsing);
    bar.bar.setUsedParts(FilterPart::Company);
    QVERIFY(bar.chips().first()->toolTip().contains(u"does not"_s));
    bar.state.set({});
    bar.state.leaveOutType(UsageType::CvParsing);
    bar.bar.setUsedParts(FilterPart::Type); // by one type, but not without one
    QVERIFY(bar.chips().first()->toolTip().contains(u"does not"_s));
    bar.bar.setUsedParts(kAllFilterParts);
    QVERIFY(!bar.chips().first()->toolTip().contains(u"does not"_s));
}

void FilterBarTest::mouseButtonsGoBackAndForward()
{
    Bar bar;
    bar.state.setType(UsageType::CvParsing);
    QTest::mouseClick(bar.table->viewport(), Qt::BackButton);
    QVERIFY(!bar.state.filter().type);
    QTest::mouseClick(bar.table->viewport(), Qt::ForwardButton);
    QVERIFY(bar.state.filter().type == UsageType::CvParsing);
}

/// Back and forward, restart, and what another page or a link says.
void FilterBarTest::listsArePartOfTheFilter()
{
    Bar bar;
    bar.table->addCellFilter({0, u"Clerk"_s, u"Clerk"_s, true});
    QCOMPARE(bar.state.lists().size(), size_t(1));
    bar.state.setType(UsageType::CvParsing);
    QCOMPARE(bar.table->model()->rowCount(), 2);
    bar.state.goBack();
    bar.state.goBack();
    QCOMPARE(bar.table->model()->rowCount(), 3);
    QVERIFY(bar.chips().isEmpty());
    bar.state.goForward();
    QCOMPARE(bar.table->model()->rowCount(), 2);
    QCOMPARE(bar.texts(), QStringList{u"Job: not Clerk"_s});
    QSettings settings;
    bar.state.save(settings);
    Bar again;
    again.state.restore(settings);
    QCOMPARE(again.table->model()->rowCount(), 2);
    QCOMPARE(again.texts(), QStringList{u"Job: not Clerk"_s});
    again.state.set({}, {{u"chips"_s, u"tokens"_s, u"2"_s}}); // a link knows keys alone
    QCOMPARE(again.texts(), QStringList{u"Tokens: 2"_s});
    QCOMPARE(again.table->model()->rowCount(), 1);
    again.table->setCellFilters({});
    QVERIFY(again.state.lists().empty());
}

void FilterBarTest::listsOfOtherPagesAreGreyed()
{
    Bar bar;
    bar.state.set({}, {{u"elsewhere"_s, u"kind"_s, u"refund"_s, false, u"Kind"_s, u"Refund"_s}});
    QCOMPARE(bar.texts(), QStringList{u"Kind: Refund"_s});
    QVERIFY(bar.chips().first()->toolTip().contains(u"does not"_s));
    QCOMPARE(bar.table->model()->rowCount(), 3);
    QTest::mouseClick(bar.chips().first(), Qt::LeftButton);
    QVERIFY(bar.state.lists().empty());
    bar.state.set({}, {{u"chips"_s, u"operation"_s, u"7"_s, false, u"Operation"_s, u"7"_s}}); // of this list, by what is no column of it
    QCOMPARE(bar.texts(), QStringList{u"Operation: 7"_s});
    QVERIFY(bar.chips().first()->toolTip().contains(u"\"Spending\""_s));
}

void FilterBarTest::daysAreTyped_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("german") << u"de_DE"_s << u"1.2.2026"_s << u"01.02.2026"_s;
    QTest::newRow("german, short year") << u"de_DE"_s << u"01.02.26"_s << u"01.02.2026"_s;
    QTest::newRow("american") << u"en_US"_s << u"2/1/2026"_s << u"2/1/2026"_s;
    QTest::newRow("british") << u"en_GB"_s << u"1/2/2026"_s << u"01/02/2026"_s;
    QTest::newRow("indian") << u"hi_IN"_s << u"1/2/2026"_s << u"1/2/2026"_s;
    QTest::newRow("as the screen shows it") << u"en_US"_s << u"1 Feb 2026"_s << u"2/1/2026"_s;
    QTest::newRow("iso, german") << u"de_DE"_s << u"2026-02-01"_s << u"01.02.2026"_s;
    QTest::newRow("iso, american") << u"en_US"_s << u"2026-02-01"_s << u"2/1/2026"_s;
}

void FilterBarTest::daysAreTyped()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, typed);
    QFETCH(const QString, shown);
    QLocale::setDefault(QLocale(locale));
    RangePicker picker;
    picker.setRange({.kind = RangeChoice::Kind::Days, .dayRange = {BillingDay::fromDate(QDate(2025, 12, 1)), BillingDay::fromDate(QDate(2026, 3, 1))}});
    picker.show();
    picker.openCalendars();
    QSignalSpy chosen(&picker, &RangePicker::chosen);
    const auto fields = picker.findChildren<DayField *>();
    QCOMPARE(fields.size(), 2);
    QCOMPARE(fields[1]->text(), dayToText(QDate(2026, 2, 28)));
    fields[0]->selectAll();
    QTest::keyClicks(fields[0], typed);
    QCOMPARE(picker.findChildren<QCalendarWidget *>().first()->selectedDate(), QDate(2026, 2, 1));
    QCOMPARE(fields[0]->text(), typed); // not rewritten under the hand
    for (auto *button : picker.findChildren<QPushButton *>()) {
        if (button->text() == u"Show these days")
            button->click();
    }
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(picker.range().dayRange.from.toIso(), u"2026-02-01"_s);
    QCOMPARE(picker.range().dayRange.to.toIso(), u"2026-03-01"_s);
    QCOMPARE(dayToText(QDate(2026, 2, 1)), shown);
    QLocale::setDefault(QLocale(QLocale::English));
}

void FilterBarTest::daysThatAreNone()
{
    QVERIFY(!dayFromText({}).isValid());
    QVERIFY(!dayFromText(u"2026-02-30"_s).isValid());
    QVERIFY(!dayFromText(u"soon"_s).isValid());
    RangePicker picker;
    picker.show();
    picker.openCalendars();
    QPushButton *apply = nullptr;
    for (auto *button : picker.findChildren<QPushButton *>())
        apply = button->text() == u"Show these days" ? button : apply;
    QVERIFY(apply && apply->isEnabled());
    const auto fields = picker.findChildren<DayField *>();
    fields[1]->selectAll();
    QTest::keyClicks(fields[1], u"soon"_s);
    QVERIFY(!apply->isEnabled());
    fields[1]->selectAll();
    QTest::keyClicks(fields[1], u"1999-01-01"_s); // before the first
    QVERIFY(!apply->isEnabled());
    QTest::keyClick(fields[1], Qt::Key_Return);
    QVERIFY(picker.range().kind != RangeChoice::Kind::Days);
    fields[0]->selectAll();
    QTest::keyClicks(fields[0], u"1998-12-01"_s);
    QVERIFY(apply->isEnabled());
    apply->click();
    QCOMPARE(picker.range().dayRange.days(), 32);
}

RECKONER_UI_TEST(FilterBarTest)
#include "tst_filter_bar.moc"
