#include "models/tables/paged_table_model.h"
#include "tests/ui/ui_test.h"
#include "ui/widgets/long_table_view.h"

#include <QElapsedTimer>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRows = 10'000'000;

struct Place
{
    qint64 number = 0;
};

const Column<Place> kColumns[] = {
    {"number", "Number", ColumnKind::Count, [](const Place &place) { return Cell(place.number); }},
    {"text", "Text", ColumnKind::Text, [](const Place &place) { return Cell(QString(u"row " + QString::number(place.number))); }},
};

/// Ten million rows that are made when they are asked for, a moment later.
class LongList
{
public:
    LongList() : model(kColumns, [](const Place &place) { return QVariant(place.number); }), view(u"long"_s, u"Places"_s)
    {
        QObject::connect(&model, &PagedTableModelBase::pageWanted, &model, [this](qint64 page) {
            QMetaObject::invokeMethod(&model, [this, page] {
                std::vector<Place> rows;
                for (qint64 row = page * kPageRows; row < std::min(kRows, (page + 1) * kPageRows); ++row)
                    rows.push_back({row});
                ++pagesFed;
                model.setPage(page, std::move(rows));
            }, Qt::QueuedConnection);
        });
        view.setTable(&model, TableView::Sorting::None);
        view.resize(500, 400);
        view.show();
        model.reset(kRows);
        QCoreApplication::processEvents();
    }
    /// What stands in the first line of the view, empty while it is loaded.
    QString firstLine() const { return view.view()->model()->index(view.view()->rowAt(1), 1).data().toString(); }
    qint64 listRowOfCurrent() const { return model.firstRow() + view.view()->currentIndex().row(); }

    PagedTableModel<Place> model;
    LongTableView view;
    int pagesFed = 0;
};

} // namespace

class LongTableViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void theBarSpansTheWholeList();
    void showsTheRightRowsAnywhere_data();
    void showsTheRightRowsAnywhere();
    void wheelCrossesTheEdgeOfTheWindow();
    void keysReachBothEnds();
    void selectionStaysWithItsRows();
    void loadsOnlyWhatIsLookedAt();
    void aNewListStartsAtItsTop();
    void everythingIsSelected();
    void selectsToTheEnds();
    void asksForALongCopy();
    void cellsSayWhyTheyDoNotFilter();
};

void LongTableViewTest::theBarSpansTheWholeList()
{
    LongList list;
    const int visible = list.view.view()->viewport()->height() / list.view.view()->verticalHeader()->defaultSectionSize();
    QTRY_COMPARE(qint64(list.view.scrollBar()->maximum()), kRows - visible);
    QVERIFY(list.view.scrollBar()->isVisible());
}

void LongTableViewTest::showsTheRightRowsAnywhere_data()
{
    QTest::addColumn<qint64>("row");
    QTest::newRow("first") << qint64(0);
    QTest::newRow("within the window") << qint64(777);
    QTest::newRow("edge of the window") << kWindowRows - 1;
    QTest::newRow("just beyond it") << kWindowRows + 1;
    QTest::newRow("middle") << kRows / 2;
    QTest::newRow("odd place") << qint64(7'654'321);
    QTest::newRow("near the end") << kRows - 1000;
}

void LongTableViewTest::showsTheRightRowsAnywhere()
{
    QFETCH(qint64, row);
    LongList list;
    list.view.scrollBar()->setValue(int(row));
    QTRY_COMPARE(list.firstLine(), u"row %1"_s.arg(row));
    QCOMPARE(list.view.topRow(), row);
    QCOMPARE(qint64(list.view.scrollBar()->value()), row);
    list.view.scrollBar()->setValue(3); // and back from there
    QTRY_COMPARE(list.firstLine(), u"row 3"_s);
}

void LongTableViewTest::wheelCrossesTheEdgeOfTheWindow()
{
    LongList list;
    list.view.scrollBar()->setValue(int(kWindowRows - 200));
    const qint64 start = list.view.topRow();
    QCOMPARE(start, kWindowRows - 200);
    for (int step = 0; step < 200; ++step) {
        QWheelEvent wheel(QPointF(50, 50), list.view.view()->viewport()->mapToGlobal(QPointF(50, 50)), {}, QPoint(0, -120), Qt::NoButton, {}, Qt::NoScrollPhase, false);
        const qint64 before = list.view.topRow();
        QApplication::sendEvent(list.view.view()->viewport(), &wheel);
        QVERIFY(list.view.topRow() > before);
        QCoreApplication::processEvents();
    }
    QVERIFY(list.view.topRow() > kWindowRows);
    QTRY_COMPARE(list.firstLine(), u"row %1"_s.arg(list.view.topRow()));
    QCOMPARE(qint64(list.view.scrollBar()->value()), list.view.topRow());
}

void LongTableViewTest::keysReachBothEnds()
{
    LongList list;
    list.view.view()->setCurrentIndex(list.model.index(0, 0));
    QTest::keyClick(list.view.view(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(list.listRowOfCurrent(), kRows - 1);
    QTest::keyClick(list.view.view(), Qt::Key_Up);
    QCOMPARE(list.listRowOfCurrent(), kRows - 2);
    QTest::keyClick(list.view.view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(list.listRowOfCurrent(), qint64(0));
    QCOMPARE(list.view.topRow(), qint64(0));
}

void LongTableViewTest::selectionStaysWithItsRows()
{
    LongList list;
    list.view.scrollToRow(5'000'000);
    selectWholeRow(*list.view.view(), int(5'000'002 - list.model.firstRow()));
    const auto selected = [&list] {
        QList<qint64> rows;
        for (const QModelIndex &index : list.view.view()->selectionModel()->selectedRows())
            rows.append(list.model.firstRow() + index.row());
        return rows;
    };
    QCOMPARE(selected(), QList<qint64>{5'000'002});
    list.view.scrollToRow(5'049'999); // the windows overlap
    QCOMPARE(selected(), QList<qint64>{5'000'002});
    list.view.scrollToRow(9'000'000); // they do not
    QCOMPARE(selected(), QList<qint64>());
    list.view.scrollToRow(5'000'000);
    QCOMPARE(selected(), QList<qint64>{5'000'002});
    QCOMPARE(list.listRowOfCurrent(), qint64(5'000'002));
}

void LongTableViewTest::loadsOnlyWhatIsLookedAt()
{
    LongList list;
    QTRY_COMPARE(list.firstLine(), u"row 0"_s);
    const int atStart = list.pagesFed;
    for (const qint64 row : {1'000'000, 3'000'000, 9'000'000}) {
        list.view.scrollToRow(row);
        QTRY_COMPARE(list.firstLine(), u"row %1"_s.arg(row));
    }
    QVERIFY2(list.pagesFed <= atStart + 6, "a place needs one page, or two where it lies between them");
}

void LongTableViewTest::aNewListStartsAtItsTop()
{
    LongList list;
    list.view.scrollToRow(8'000'000);
    selectWholeRow(*list.view.view(), int(8'000'000 - list.model.firstRow()));
    list.model.reset(5);
    QTRY_COMPARE(list.firstLine(), u"row 0"_s);
    QCOMPARE(list.view.topRow(), qint64(0));
    QVERIFY(!list.view.scrollBar()->isVisible());
    QVERIFY(list.view.view()->selectionModel()->selection().isEmpty());
}

void LongTableViewTest::everythingIsSelected()
{
    LongList list;
    list.view.view()->setFocus();
    QTest::keyClick(list.view.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(list.view.view()->selection().rows, kRows);
    list.view.scrollToRow(kRows / 2);
    QCOMPARE(list.view.view()->selection().rows, kRows);
    QVERIFY(list.view.view()->selectionModel()->isSelected(list.model.index(0, 0)));
    QVERIFY(list.pagesFed < 20);
}

void LongTableViewTest::selectsToTheEnds()
{
    LongList list;
    list.view.view()->setCurrentIndex(list.model.index(10, 1));
    QTest::keyClick(list.view.view(), Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(list.view.view()->selection().rows, kRows - 10);
    QTest::keyClick(list.view.view(), Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(list.view.view()->selection().rows, 11);
}

void LongTableViewTest::asksForALongCopy()
{
    LongList list;
    TableView *view = list.view.view();
    QSignalSpy asked(view, &TableView::longCopyRequested);
    QSignalSpy refused(view, &TableView::refused);
    view->selectAll();
    view->copySelection(false);
    QCOMPARE(refused.count(), 1); // ten million rows are no matter of a clipboard
    view->setCurrentIndex(list.model.index(99'999, 1));
    QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
    view->copySelection(true);
    QCOMPARE(asked.count(), 1);
    const auto ranges = asked.at(0).at(0).value<QList<ListRange>>();
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(ranges.first().bottom, 99'999);
    QCOMPARE(ranges.first().left, 1);
    QVERIFY(asked.at(0).at(1).toBool());
}

/// The entries of the menu are there on every list, greyed where they cannot be used.
void LongTableViewTest::cellsSayWhyTheyDoNotFilter()
{
    LongList list;
    list.view.view()->setFilterColumns({u"number"_s}, {});
    QTRY_VERIFY(!list.firstLine().isEmpty());
    list.view.view()->setCurrentIndex(list.model.index(0, 0));
    QHash<QString, std::pair<bool, QString>> entries;
    QTimer::singleShot(0, &list.view, [&entries] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (const QAction *action : menu->actions())
            entries.insert(action->text(), {action->isEnabled(), action->toolTip()});
        menu->close();
    });
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, QPoint(5, 5), list.view.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(list.view.view()->viewport(), &menuKey);
    QVERIFY(entries.value(u"Only this"_s).first);
    QVERIFY(entries.contains(u"Not this"_s) && !entries.value(u"Not this"_s).first);
    QVERIFY2(entries.value(u"Not this"_s).second.contains(u"cannot"_s), qPrintable(entries.value(u"Not this"_s).second));
}

RECKONER_UI_TEST(LongTableViewTest)
#include "tst_long_table_view.moc"
