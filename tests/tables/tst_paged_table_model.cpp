#include "models/tables/paged_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

struct Entry
{
    qint64 place = 0;
};

static const Column<Entry> kColumns[] = {
    {"place", "Place", ColumnKind::Count, [](const Entry &entry) { return Cell(entry.place); }},
};

using EntryModel = PagedTableModel<Entry>;

static QVariant entryId(const Entry &entry)
{
    return entry.place;
}

static std::vector<Entry> page(qint64 number, qint64 totalRows)
{
    std::vector<Entry> entries;
    for (qint64 place = number * kPageRows; place < std::min(totalRows, (number + 1) * kPageRows); ++place)
        entries.push_back({place});
    return entries;
}

/// Answers every wanted page at once.
static void feed(EntryModel &model)
{
    QObject::connect(&model, &EntryModel::pageWanted, &model, [&model](qint64 number) {
        QMetaObject::invokeMethod(&model, [&model, number] { model.setPage(number, page(number, model.totalRows())); }, Qt::QueuedConnection);
    });
}

static qint64 placeAt(const EntryModel &model, qint64 row)
{
    const QVariant raw = model.index(int(row), 0).data(TableModel::SortRole);
    return raw.isValid() ? raw.toLongLong() : -1;
}

class PagedTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void satisfiesTheModelTester();
    void asksForAPageOnce();
    void shortPageLeavesRowsEmpty();
    void showsAWindowOfALongList();
    void rowsThatStayInTheWindowKeepTheirSelection_data();
    void rowsThatStayInTheWindowKeepTheirSelection();
    void arrivingPageChangesItsRows_data();
    void arrivingPageChangesItsRows();
    void resetForgetsPages();
    void droppedPageIsWantedAnew();
};

void PagedTableModelTest::satisfiesTheModelTester()
{
    EntryModel model(kColumns, entryId);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    feed(model);
    model.reset(3 * kWindowRows);
    QCOMPARE(placeAt(model, 5), -1);
    QTRY_COMPARE(placeAt(model, 5), 5);
    for (const qint64 first : {kWindowRows / 2, qint64(70), 2 * kWindowRows, qint64(0)}) {
        model.scrollTo(first);
        placeAt(model, 5);
        QTRY_COMPARE(placeAt(model, 5), first + 5);
        QCOMPARE(model.idAt(5), first + 5);
    }
    model.reset(0);
    QCOMPARE(model.rowCount(), 0);
}

void PagedTableModelTest::asksForAPageOnce()
{
    EntryModel model(kColumns, entryId);
    model.reset(1000);
    QSignalSpy wanted(&model, &EntryModel::pageWanted);
    for (int row = 0; row < 2 * kPageRows; ++row)
        QCOMPARE(placeAt(model, row), -1);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted[0][0].toLongLong(), 0);
    QCOMPARE(wanted[1][0].toLongLong(), 1);
    model.setPage(1, page(1, 1000));
    QCOMPARE(placeAt(model, kPageRows), kPageRows);
    QCOMPARE(placeAt(model, 2 * kPageRows - 1), 2 * kPageRows - 1);
    QCOMPARE(wanted.count(), 2);
}

void PagedTableModelTest::shortPageLeavesRowsEmpty()
{
    EntryModel model(kColumns, entryId);
    model.reset(10);
    QSignalSpy wanted(&model, &EntryModel::pageWanted);
    model.setPage(0, page(0, 7));
    QCOMPARE(placeAt(model, 6), 6);
    QCOMPARE(placeAt(model, 7), -1);
    QVERIFY(!model.idAt(7).isValid());
    QCOMPARE(wanted.count(), 0);
}

void PagedTableModelTest::showsAWindowOfALongList()
{
    EntryModel model(kColumns, entryId);
    model.reset(10'000'000);
    QCOMPARE(model.rowCount(), kWindowRows);
    QCOMPARE(model.totalRows(), 10'000'000);
    QSignalSpy moved(&model, &EntryModel::windowMoved);
    model.scrollTo(5'000'000);
    QCOMPARE(model.firstRow(), 5'000'000);
    QCOMPARE(model.rowCount(), kWindowRows);
    model.scrollTo(20'000'000);
    QCOMPARE(model.firstRow(), 10'000'000 - kWindowRows);
    model.scrollTo(20'000'000);
    model.scrollTo(-5);
    QCOMPARE(model.firstRow(), 0);
    QCOMPARE(moved.count(), 3);
    QCOMPARE(moved[1][0].toLongLong(), 10'000'000 - kWindowRows);
    model.reset(5);
    model.scrollTo(3);
    QCOMPARE(model.firstRow(), 0);
    QCOMPARE(moved.count(), 3);
}

void PagedTableModelTest::rowsThatStayInTheWindowKeepTheirSelection_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<qint64>("selected"); ///< row of the list
    QTest::addColumn<bool>("stays");
    QTest::newRow("down") << qint64(0) << qint64(1000) << qint64(5000) << true;
    QTest::newRow("down past it") << qint64(0) << qint64(1000) << qint64(999) << false;
    QTest::newRow("up") << qint64(1000) << qint64(400) << qint64(5000) << true;
    QTest::newRow("up past it") << qint64(1000) << qint64(0) << 1000 + kWindowRows - 1 << false;
    QTest::newRow("far away") << qint64(0) << 2 * kWindowRows << qint64(5000) << false;
}

void PagedTableModelTest::rowsThatStayInTheWindowKeepTheirSelection()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(qint64, selected);
    QFETCH(bool, stays);
    EntryModel model(kColumns, entryId);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset(5 * kWindowRows);
    model.scrollTo(from);
    const QPersistentModelIndex index = model.index(int(selected - from), 0);
    model.scrollTo(to);
    QCOMPARE(index.isValid(), stays);
    if (stays)
        QCOMPARE(model.firstRow() + index.row(), selected);
}

void PagedTableModelTest::arrivingPageChangesItsRows_data()
{
    QTest::addColumn<qint64>("firstRow");
    QTest::addColumn<qint64>("page");
    QTest::addColumn<int>("first"); ///< -1: nothing changes
    QTest::addColumn<int>("last");
    QTest::newRow("first page") << qint64(0) << qint64(0) << 0 << kPageRows - 1;
    QTest::newRow("cut by the window's beginning") << qint64(150) << qint64(0) << 0 << kPageRows - 151;
    QTest::newRow("before the window") << qint64(400) << qint64(1) << -1 << -1;
    QTest::newRow("cut by the window's end") << qint64(50) << kWindowRows / kPageRows << int(kWindowRows) - 50 << int(kWindowRows) - 1;
    QTest::newRow("after the window") << qint64(0) << kWindowRows / kPageRows << -1 << -1;
}

void PagedTableModelTest::arrivingPageChangesItsRows()
{
    QFETCH(qint64, firstRow);
    QFETCH(qint64, page);
    QFETCH(int, first);
    QFETCH(int, last);
    EntryModel model(kColumns, entryId);
    model.reset(3 * kWindowRows);
    model.scrollTo(firstRow);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setPage(page, ::page(page, model.totalRows()));
    QCOMPARE(changed.count(), first < 0 ? 0 : 1);
    if (first >= 0) {
        QCOMPARE(changed[0][0].toModelIndex().row(), first);
        QCOMPARE(changed[0][1].toModelIndex().row(), last);
    }
}

void PagedTableModelTest::resetForgetsPages()
{
    EntryModel model(kColumns, entryId);
    model.reset(1000);
    model.setPage(0, page(0, 1000));
    model.reset(1000);
    QSignalSpy wanted(&model, &EntryModel::pageWanted);
    QCOMPARE(placeAt(model, 0), -1);
    QCOMPARE(wanted.count(), 1);
}

void PagedTableModelTest::droppedPageIsWantedAnew()
{
    EntryModel model(kColumns, entryId);
    model.reset(1000);
    QSignalSpy wanted(&model, &EntryModel::pageWanted);
    placeAt(model, 0);
    model.dropPage(0);
    placeAt(model, 0);
    QCOMPARE(wanted.count(), 2);
}

QTEST_GUILESS_MAIN(PagedTableModelTest)
#include "tst_paged_table_model.moc"
