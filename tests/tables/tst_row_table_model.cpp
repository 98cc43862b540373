#include "models/tables/row_table_model.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>
#include <rapidcheck.h>

using namespace reckoner;
using namespace Qt::StringLiterals;

struct Line
{
    QString id;
    qint64 cost = 0;
};

static const Column<Line> kColumns[] = {
    {"id", "Name", ColumnKind::Text, [](const Line &line) { return Cell(line.id); }},
    {"internal", "Internal", ColumnKind::Text, [](const Line &line) { return Cell(line.id); }, true, false},
    {"cost", "Cost", ColumnKind::Money, [](const Line &line) { return Cell(MoneyCell{Money::fromNanos(line.cost), Currency()}); }},
    {"at", "Time", ColumnKind::Time, [](const Line &line) { return Cell(Instant::fromMicros(line.cost)); }},
};

class LineModel
{
public:
    LineModel() : m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest) {}
    void show(const QString &ids, qint64 cost = 0)
    {
        std::vector<Line> lines;
        for (const QChar id : ids)
            lines.push_back({QString(id), cost});
        model.setRows(std::move(lines));
    }
    QString shown() const
    {
        QString ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += model.index(row, 0).data().toString();
        return ids;
    }
    RowTableModel<Line> model{kColumns, [](const Line &line) { return line.id == u'-' ? QVariant() : QVariant(line.id); }};

private:
    QAbstractItemModelTester m_tester;
};

class RowTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void givesCells();
    void givesHeads();
    void showsTimesInItsCalendar();
    void marksSummaryRows();
    void changesAsLittleAsPossible_data();
    void changesAsLittleAsPossible();
    void rowsWithoutIdsAreMatchedInOrder();
    void selectionStaysWithItsRows();
};

void RowTableModelTest::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    qputenv("RC_PARAMS", "max_success=500");
}

void RowTableModelTest::givesCells()
{
    LineModel lines;
    lines.show(u"a"_s, 2'468'000);
    const QModelIndex name = lines.model.index(0, 0);
    const QModelIndex cost = lines.model.index(0, 1);
    QCOMPARE(lines.model.columnCount(), 3);
    QCOMPARE(cost.data(), u"$0.0025"_s);
    QCOMPARE(cost.data(Qt::ToolTipRole), u"$0.002468"_s);
    QVERIFY(!name.data(Qt::ToolTipRole).isValid());
    QCOMPARE(cost.data(TableModel::SortRole), qint64(2'468'000));
    QCOMPARE(cost.data(TableModel::IdRole), u"a"_s);
    QCOMPARE(cost.data(TableModel::CellKindRole).toInt(), int(ColumnKind::Money));
    QVERIFY(cost.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(name.data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    QVERIFY(!lines.model.data(QModelIndex(), Qt::DisplayRole).isValid());
    QCOMPARE(lines.model.rowCount(name), 0);
    QCOMPARE(lines.model.rowAt(0).id, u"a"_s);
}

void RowTableModelTest::givesHeads()
{
    LineModel lines;
    QCOMPARE(lines.model.headerData(1, Qt::Horizontal, Qt::DisplayRole), u"Cost"_s);
    QCOMPARE(lines.model.headerData(1, Qt::Horizontal, TableModel::IdRole), u"cost"_s);
    QVERIFY(lines.model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(!lines.model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString().contains(u"Time"));
}

void RowTableModelTest::showsTimesInItsCalendar()
{
    LineModel lines;
    lines.show(u"a"_s);
    QCOMPARE(lines.model.index(0, 2).data(), u"1 Jan 1970 00:00:00"_s);
    QSignalSpy changed(&lines.model, &QAbstractItemModel::dataChanged);
    lines.model.setCalendar(*Calendar::named(u"Europe/Berlin"_s));
    QCOMPARE(lines.model.index(0, 2).data(), u"1 Jan 1970 01:00:00"_s);
    QCOMPARE(changed.count(), 1);
    lines.model.setCalendar(*Calendar::named(u"Europe/Berlin"_s));
    QCOMPARE(changed.count(), 1);
}

void RowTableModelTest::marksSummaryRows()
{
    LineModel lines;
    lines.show(u"ab"_s);
    QVERIFY(!lines.model.isSummaryRow(1));
    lines.model.setSummaryTest([](const Line &line) { return line.id == u'b'; });
    QVERIFY(!lines.model.isSummaryRow(0));
    QVERIFY(lines.model.isSummaryRow(1));
}

void RowTableModelTest::changesAsLittleAsPossible_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("changes"); ///< inserted, removed, moved (layout): so many signals each
    QTest::newRow("the same") << u"abc"_s << u"abc"_s << u"0 0 0"_s;
    QTest::newRow("first rows") << u""_s << u"abc"_s << u"1 0 0"_s;
    QTest::newRow("all gone") << u"abc"_s << u""_s << u"0 1 0"_s;
    QTest::newRow("one at the top") << u"abc"_s << u"xabc"_s << u"1 0 0"_s;
    QTest::newRow("one within") << u"abc"_s << u"abxc"_s << u"1 0 0"_s;
    QTest::newRow("two gone within") << u"abcd"_s << u"ad"_s << u"0 1 0"_s;
    QTest::newRow("other order") << u"abc"_s << u"cab"_s << u"0 0 1"_s;
    QTest::newRow("all other") << u"abc"_s << u"xyz"_s << u"1 1 0"_s;
    QTest::newRow("one for another at the end") << u"abc"_s << u"abx"_s << u"1 1 0"_s;
    QTest::newRow("everything at once") << u"abcdef"_s << u"xfbyd"_s << u"1 1 2"_s;
}

void RowTableModelTest::changesAsLittleAsPossible()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    LineModel lines;
    lines.show(before, 1);
    QSignalSpy inserted(&lines.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&lines.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&lines.model, &QAbstractItemModel::layoutChanged);
    QSignalSpy reset(&lines.model, &QAbstractItemModel::modelReset);
    lines.show(after, 2);
    QCOMPARE(lines.shown(), after);
    QTEST(QString(QString::number(inserted.count()) + u' ' + QString::number(removed.count()) + u' ' + QString::number(moved.count())), "changes");
    QCOMPARE(reset.count(), 0);
    for (int row = 0; row < lines.model.rowCount(); ++row)
        QCOMPARE(lines.model.index(row, 1).data(TableModel::SortRole), qint64(2));
    QCOMPARE(qsizetype(lines.model.rows().size()), after.size());
}

void RowTableModelTest::rowsWithoutIdsAreMatchedInOrder()
{
    LineModel lines;
    lines.show(u"-a-"_s);
    const QPersistentModelIndex first = lines.model.index(0, 0);
    const QPersistentModelIndex last = lines.model.index(2, 0);
    lines.show(u"b--a"_s);
    QCOMPARE(first.row(), 1);
    QCOMPARE(last.row(), 2);
}

/// A list of up to twelve letters, in any order, some twice.
static QString someIds()
{
    QString ids;
    for (const int letter : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 14))) {
        if (ids.size() < 12)
            ids += QChar(u'a' + letter);
    }
    return ids;
}

void RowTableModelTest::selectionStaysWithItsRows()
{
    QVERIFY(rc::check("rows that stay keep their selection, whole at every signal", [] {
        LineModel lines;
        lines.show(someIds());
        std::vector<std::pair<QString, QPersistentModelIndex>> kept;
        for (int row = 0; row < lines.model.rowCount(); ++row)
            kept.emplace_back(lines.model.idAt(row).toString(), lines.model.index(row, 0));
        const auto everyRowIsWhole = [&lines] {
            for (int row = 0; row < lines.model.rowCount(); ++row)
                RC_ASSERT(lines.model.index(row, 0).data().toString() == lines.model.idAt(row).toString());
        };
        QObject::connect(&lines.model, &QAbstractItemModel::rowsInserted, &lines.model, everyRowIsWhole);
        QObject::connect(&lines.model, &QAbstractItemModel::rowsRemoved, &lines.model, everyRowIsWhole);
        QObject::connect(&lines.model, &QAbstractItemModel::layoutChanged, &lines.model, everyRowIsWhole);
        const QString after = someIds();
        lines.show(after);
        RC_ASSERT(lines.shown() == after);
        qsizetype lost = 0;
        for (const auto &[id, index] : kept) {
            lost += index.isValid() ? 0 : 1;
            RC_ASSERT(!index.isValid() || index.data().toString() == id);
        }
        QString staying = after;
        qsizetype gone = 0;
        for (const auto &[id, index] : kept) {
            const qsizetype place = staying.indexOf(id);
            gone += place < 0 ? 1 : 0;
            staying.remove(place < 0 ? staying.size() : place, 1);
        }
        RC_ASSERT(lost == gone);
    }));
    LineModel lines;
    lines.show(u"abcd"_s);
    QItemSelectionModel selection(&lines.model);
    selection.select(lines.model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    lines.show(u"xdba"_s);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data(), u"b"_s);
}

QTEST_GUILESS_MAIN(RowTableModelTest)
#include "tst_row_table_model.moc"
