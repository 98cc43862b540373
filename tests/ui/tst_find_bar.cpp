// Ctrl+F: how often a text is in the list, one after the other, in a short list and in one of a million rows that is fetched page by page.
#include "models/tables/paged_table_model.h"
#include "tests/ui/ui_test.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/long_table_view.h"

#include <QLineEdit>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct Line
{
    qint64 number = 0;
};
const Column<Line> kLineColumns[] = {
    {"number", "Number", ColumnKind::Count, [](const Line &line) { return Cell(line.number); }},
    {"text", "Text", ColumnKind::Text, [](const Line &line) { return Cell(u"%1 %2"_s.arg(line.number % 50'000 == 49'999 ? u"needle"_s : u"hay"_s).arg(line.number)); }},
};

} // namespace

class FindBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void countsAndGoesRound();
    void saysThatThereIsNone();
    void anotherOrderIsLookedThroughAnew();
    void looksThroughAnyNumberOfRows();
    void canBeLeft();
};

void FindBarTest::countsAndGoesRound()
{
    SpendingModel model(kSpendingColumns, spendingId);
    TableView view(u"find"_s, u"Spending"_s);
    view.setTable(&model, TableView::Sorting::InMemory);
    model.setRows({{u"Welder"_s, 1, 1}, {u"Nurse"_s, 1, 1}, {u"Night nurse"_s, 1, 1}, {u"Clerk"_s, 1, 1}});
    FindBar bar;
    bar.open(&view);
    auto *edit = bar.findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"nurse"_s);
    QTRY_COMPARE(bar.answer(), u"1 of 2"_s);
    QCOMPARE(view.currentIndex().row(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(bar.answer(), u"2 of 2"_s);
    QCOMPARE(view.currentIndex().row(), 2);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(view.currentIndex().row(), 1);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(view.currentIndex().row(), 2);
    QTest::keyClicks(edit, u"s"_s); // "nurses"
    QTRY_COMPARE(bar.answer(), u"Not in this table"_s);
}

void FindBarTest::saysThatThereIsNone()
{
    SpendingModel model(kSpendingColumns, spendingId);
    TableView view(u"find"_s, u"Spending"_s);
    view.setTable(&model, TableView::Sorting::InMemory);
    FindBar bar;
    bar.open(&view); // nothing in it at all
    QTest::keyClicks(bar.findChild<QLineEdit *>(), u"x"_s);
    QTRY_COMPARE(bar.answer(), u"Not in this table"_s);
    QTest::keyClick(bar.findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(!view.currentIndex().isValid());
}

void FindBarTest::anotherOrderIsLookedThroughAnew()
{
    SpendingModel model(kSpendingColumns, spendingId);
    TableView view(u"find"_s, u"Spending"_s);
    view.setTable(&model, TableView::Sorting::InMemory);
    model.setRows({{u"Welder"_s, 1, 1}, {u"Nurse"_s, 3, 1}, {u"Clerk"_s, 2, 1}});
    FindBar bar;
    bar.open(&view);
    QTest::keyClicks(bar.findChild<QLineEdit *>(), u"welder"_s);
    QTRY_COMPARE(view.currentIndex().row(), 0);
    view.showSort({{1, Qt::DescendingOrder}});
    QTRY_VERIFY(!bar.isLooking());
    QTest::keyClick(bar.findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(view.currentIndex().row(), 2);
    QCOMPARE(view.currentIndex().siblingAtColumn(0).data().toString(), u"Welder"_s);
}

void FindBarTest::looksThroughAnyNumberOfRows()
{
    static constexpr qint64 rows = 1'000'000;
    PagedTableModel<Line> model(kLineColumns, [](const Line &line) { return QVariant(line.number); });
    connect(&model, &PagedTableModelBase::pageWanted, &model, [&model](qint64 page) {
        QMetaObject::invokeMethod(&model, [&model, page] {
            std::vector<Line> lines;
            for (qint64 row = page * kPageRows; row < std::min(rows, (page + 1) * kPageRows); ++row)
                lines.push_back({row});
            model.setPage(page, std::move(lines));
        }, Qt::QueuedConnection);
    });
    LongTableView list(u"find"_s, u"Lines"_s);
    list.setTable(&model, TableView::Sorting::None);
    list.resize(400, 300);
    list.show();
    model.reset(rows);
    FindBar bar;
    bar.open(list.view());
    auto *edit = bar.findChild<QLineEdit *>();
    edit->setText(u"needl"_s);
    QTest::keyClicks(edit, u"e"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model.firstRow() + list.view()->currentIndex().row(), qint64(49'999), 20'000); // found while the rest is looked through
    QTRY_COMPARE_WITH_TIMEOUT(bar.answer(), u"1 of 20"_s, 60'000);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar.answer(), u"20 of 20"_s);
    QCOMPARE(model.firstRow() + list.view()->currentIndex().row(), rows - 1);
    QTRY_COMPARE(list.view()->currentIndex().siblingAtColumn(1).data().toString(), u"needle 999999"_s);
}

void FindBarTest::canBeLeft()
{
    PagedTableModel<Line> model(kLineColumns, [](const Line &line) { return QVariant(line.number); }); // whose pages never come
    LongTableView list(u"find"_s, u"Lines"_s);
    list.setTable(&model, TableView::Sorting::None);
    list.show();
    model.reset(5'000);
    FindBar bar;
    bar.open(list.view());
    QTest::keyClicks(bar.findChild<QLineEdit *>(), u"x"_s);
    QVERIFY(bar.isLooking());
    bar.close();
    QVERIFY(!bar.isLooking());
    QVERIFY(!bar.isVisible());
}

RECKONER_UI_TEST(FindBarTest)
#include "tst_find_bar.moc"
