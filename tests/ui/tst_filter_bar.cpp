// The bar of filters: chips of the shared filter and of the tables of a page, and the mouse's own buttons for back and forward.
#include "tests/ui/ui_test.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
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
}

RECKONER_UI_TEST(FilterBarTest)
#include "tst_filter_bar.moc"
