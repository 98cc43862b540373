#include "tests/ui/ui_test.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>
#include <QToolTip>
#include <limits>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TableViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void copiesTsvAndHtml();
    void copiesHeadingsWhenAsked();
    void copiesColumnsAsTheyStand();
    void sumsExactly_data();
    void sumsExactly();
    void totalsAreNotCountedTwice();
    void sortsAndKeepsTotalsLast_data();
    void sortsAndKeepsTotalsLast();
    void shiftAddsASecondKey();
    void asksThePageToSort();
    void keepsItsColumns();
    void keepsItsColumnsAfterItsList();
    void showsEveryKeyInItsHeading();
    void sortingMovesNothing();
    void onlyThisAndNotThis_data();
    void onlyThisAndNotThis();
    void rowsThatChangeAreFilteredAnew();
    void keysWalkAndSelect();
    void aDoubleClickOnAnEdgeFits();
    void selectionStaysWhenRowsAreUpdated();
    void opensARowByEnter();
    void copiesForASpreadsheetOfTheLocale();
    void currenciesAreNotAddedElsewhere();
    void looksAgainAsItDid();
    void whatIsCutIsToldWhole_data();
    void whatIsCutIsToldWhole();
    void aHeadingThatIsCutIsToldWhole();

private:
    struct Shown
    {
        explicit Shown(std::vector<Spending> rows, TableView::Sorting sorting = TableView::Sorting::InMemory) :
            model(kSpendingColumns, spendingId), view(u"test"_s, u"Spending"_s)
        {
            model.setSummaryTest([](const Spending &row) { return row.isTotal; });
            view.setTable(&model, sorting);
            view.setTotalRowTest([this](int row) { return model.rowAt(row).isTotal; });
            model.setRows(std::move(rows));
            view.resize(600, 300);
            view.show();
        }
        SpendingModel model;
        TableView view;
        QStringList titles() const
        {
            QStringList found;
            for (int row = 0; row < view.model()->rowCount(); ++row)
                found.append(view.model()->index(row, 0).data().toString());
            return found;
        }
    };
    static void clickHeader(TableView &view, int column, Qt::KeyboardModifiers keys = {})
    {
        QHeaderView *header = view.horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column) + 10, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, keys, place);
    }
};

static std::vector<Spending> threeJobs()
{
    return {{u"Welder"_s, 1'500, 3'000'000'000}, {u"Nurse"_s, 800, 4'600'000}, {u"Clerk"_s, 0, std::nullopt}};
}

void TableViewTest::copiesTsvAndHtml()
{
    Shown shown(threeJobs());
    shown.view.selectAll();
    shown.view.setFocus();
    QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), u"Welder\t1500\t3.00\nNurse\t800\t0.0046\nClerk\t0\t"_s);
    QVERIFY(copied->html().contains(u"<td align=\"right\">0.0046</td>"_s));
    QVERIFY(!copied->html().contains(u"<th>"_s));
}

void TableViewTest::copiesHeadingsWhenAsked()
{
    Shown shown({{u"a\tb\nc <i>"_s, 1, 0}});
    shown.view.selectAll();
    QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), u"Job\tTokens\tCost\na b c <i>\t1\t0.00"_s);
    QVERIFY(copied->html().contains(u"&lt;i&gt;"_s));
}

void TableViewTest::copiesColumnsAsTheyStand()
{
    Shown shown(threeJobs());
    shown.view.horizontalHeader()->moveSection(2, 0);
    shown.view.setColumnHidden(1, true);
    selectWholeRow(shown.view, 1);
    QCOMPARE(tsvText(shown.view.selectedBlock(false)), u"0.0046\tNurse"_s);
}

void TableViewTest::sumsExactly_data()
{
    QTest::addColumn<QList<qint64>>("nanos");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<qint64>("sum");
    QTest::addColumn<qint64>("average");
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QTest::newRow("three times ten cents") << QList<qint64>{100'000'000, 100'000'000, 100'000'000} << true << qint64(300'000'000) << qint64(100'000'000);
    QTest::newRow("half to even, down") << QList<qint64>{1, 4} << true << qint64(5) << qint64(2);
    QTest::newRow("half to even, up") << QList<qint64>{3, 4} << true << qint64(7) << qint64(4);
    QTest::newRow("below zero") << QList<qint64>{-1, -4} << true << qint64(-5) << qint64(-2);
    QTest::newRow("a sum that no double holds") << QList<qint64>{most - 1, 1} << true << most << most / 2 + 1;
    QTest::newRow("too large") << QList<qint64>{most, 2} << false << qint64(0) << most / 2 + 1;
}

void TableViewTest::sumsExactly()
{
    QFETCH(QList<qint64>, nanos);
    QFETCH(bool, fits);
    QFETCH(qint64, sum);
    QFETCH(qint64, average);
    std::vector<Spending> rows;
    for (const qint64 each : nanos)
        rows.push_back({QString::number(rows.size()), 2, each});
    rows.push_back({u"yen"_s, 2, 5, u"JPY"_s});
    Shown shown(rows);
    shown.view.selectAll();
    const SelectionSummary summary = shown.view.selection();
    QCOMPARE(summary.rows, qint64(rows.size()));
    QCOMPARE(summary.sums.size(), 3); // yen, dollars, tokens: never added together
    QCOMPARE(summary.sums.at(0).title, u"JPY"_s);
    QCOMPARE(summary.sums.at(1).title, u"USD"_s);
    QCOMPARE(summary.sums.at(1).sum, fits ? std::optional(sum) : std::nullopt);
    QCOMPARE(summary.sums.at(1).average, std::optional(average));
    QCOMPARE(summary.sums.at(2).sum, std::optional(2 * qint64(rows.size())));
}

void TableViewTest::totalsAreNotCountedTwice()
{
    auto rows = threeJobs();
    rows.push_back({u"Total"_s, 2'300, 3'004'600'000, u"USD"_s, true});
    Shown shown(rows);
    shown.view.selectAll();
    QCOMPARE(shown.view.selection().sums.at(0).sum, std::optional(qint64(3'004'600'000)));
    QCOMPARE(shown.view.selection().rows, 3);
    QSignalSpy told(&shown.view, &TableView::selectionSummarized);
    selectWholeRow(shown.view, 3);
    QCOMPARE(shown.view.selection().sums.at(0).sum, std::optional(qint64(3'004'600'000)));
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(!told.at(0).at(0).value<SelectionSummary>().text().isEmpty());
}

void TableViewTest::sortsAndKeepsTotalsLast_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("clicks");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("words begin with A") << 0 << 1 << QStringList{u"Clerk"_s, u"Nurse"_s, u"Welder"_s, u"Total"_s};
    QTest::newRow("words from Z") << 0 << 2 << QStringList{u"Welder"_s, u"Nurse"_s, u"Clerk"_s, u"Total"_s};
    QTest::newRow("numbers begin with the largest") << 1 << 1 << QStringList{u"Welder"_s, u"Nurse"_s, u"Clerk"_s, u"Total"_s};
    QTest::newRow("absent behind all others") << 2 << 2 << QStringList{u"Nurse"_s, u"Welder"_s, u"Clerk"_s, u"Total"_s};
}

void TableViewTest::sortsAndKeepsTotalsLast()
{
    QFETCH(int, column);
    QFETCH(int, clicks);
    QFETCH(QStringList, titles);
    auto rows = threeJobs();
    rows.push_back({u"Total"_s, 2'300, 3'004'600'000, u"USD"_s, true});
    Shown shown(rows);
    const QAbstractItemModelTester tester(shown.view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int click = 0; click < clicks; ++click)
        clickHeader(shown.view, column);
    QCOMPARE(shown.titles(), titles);
}

void TableViewTest::shiftAddsASecondKey()
{
    Shown shown({{u"b"_s, 1, 1}, {u"a"_s, 1, 1}, {u"c"_s, 2, 1}});
    clickHeader(shown.view, 1);
    clickHeader(shown.view, 0, Qt::ShiftModifier);
    QCOMPARE(shown.titles(), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(shown.view.sortKeys().size(), 2);
}

void TableViewTest::asksThePageToSort()
{
    Shown shown(threeJobs(), TableView::Sorting::ByQuery);
    shown.view.setSortableColumns({u"cost"_s});
    QSignalSpy asked(&shown.view, &TableView::sortRequested);
    clickHeader(shown.view, 0);
    QCOMPARE(asked.count(), 0);
    clickHeader(shown.view, 2);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"cost"_s);
    QCOMPARE(asked.at(0).at(1).value<Qt::SortOrder>(), Qt::DescendingOrder);
    QCOMPARE(shown.titles().first(), u"Welder"_s); // the rows are the page's to change
}

void TableViewTest::keepsItsColumns()
{
    {
        Shown shown(threeJobs());
        shown.view.horizontalHeader()->moveSection(2, 0);
        shown.view.setColumnWidth(1, 123);
        clickHeader(shown.view, 0);
    }
    Shown again(threeJobs());
    QCOMPARE(again.view.horizontalHeader()->visualIndex(2), 0);
    QCOMPARE(again.view.columnWidth(1), 123);
    QCOMPARE(again.view.sortKeys(), (QList<SortKey>{{0, Qt::AscendingOrder}}));
    QCOMPARE(again.titles().first(), u"Clerk"_s);
}

/// Pages own their lists and their tables; which of them goes first is chance.
void TableViewTest::keepsItsColumnsAfterItsList()
{
    for (const TableView::Sorting sorting : {TableView::Sorting::InMemory, TableView::Sorting::None}) {
        QSettings().clear();
        auto *model = new SpendingModel(kSpendingColumns, spendingId);
        auto *view = new TableView(u"test"_s, u"Spending"_s);
        view->setTable(model, sorting);
        model->setRows(threeJobs());
        view->show();
        view->horizontalHeader()->moveSection(2, 0);
        view->setColumnWidth(1, 123);
        delete model;
        QCoreApplication::processEvents();
        delete view;
        Shown again(threeJobs());
        QCOMPARE(again.view.horizontalHeader()->visualIndex(2), 0);
        QCOMPARE(again.view.columnWidth(1), 123);
    }
}

void TableViewTest::showsEveryKeyInItsHeading()
{
    Shown shown(threeJobs());
    const auto heading = [&shown](int column) {
        QHeaderView *header = shown.view.horizontalHeader();
        return header->grab(QRect(header->sectionViewportPosition(column), 0, header->sectionSize(column), header->height())).toImage();
    };
    const QImage before = heading(0);
    clickHeader(shown.view, 1);
    const QImage without = heading(0); // narrower: the other heading needs room for its arrow
    const QRect words(0, 0, 100, before.height());
    QCOMPARE(without.copy(words), before.copy(words));
    clickHeader(shown.view, 0, Qt::ShiftModifier);
    QVERIFY(heading(0) != without); // an arrow, and that it is the second key
    const QImage upwards = heading(0);
    clickHeader(shown.view, 0, Qt::ShiftModifier);
    QVERIFY(heading(0) != upwards);
    const QString told = shown.view.horizontalHeader()->accessibleDescription();
    QVERIFY2(told.contains(u"Tokens downwards, then by Job downwards"_s), qPrintable(told));
}

/// A click on a heading sorts, and does nothing else: what is selected stays, and the heading has room for its arrow without the list getting wider.
void TableViewTest::sortingMovesNothing()
{
    Shown shown(threeJobs());
    QTRY_VERIFY(shown.view.columnWidth(0) > 200); // has the room that the others leave
    selectWholeRow(shown.view, 1);
    const int wide = shown.view.horizontalHeader()->length();
    clickHeader(shown.view, 2);
    clickHeader(shown.view, 1, Qt::ShiftModifier);
    QCOMPARE(shown.view.selectionModel()->selectedRows().size(), 1);
    QCOMPARE(shown.view.selectionModel()->selectedIndexes().size(), 3);
    QCOMPARE(shown.view.horizontalHeader()->length(), wide);
    for (const int column : {1, 2})
        QVERIFY(shown.view.columnWidth(column) >= shown.view.horizontalHeader()->sectionSizeHint(column));
    shown.view.resize(500, 300);
    QTRY_COMPARE(shown.view.horizontalHeader()->length(), shown.view.viewport()->width());
}

void TableViewTest::onlyThisAndNotThis_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("isNot");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("only this word") << 0 << false << QStringList{u"Welder"_s, u"Total"_s};
    QTest::newRow("not this word") << 0 << true << QStringList{u"Nurse"_s, u"Clerk"_s, u"Yen"_s, u"Total"_s};
    QTest::newRow("only this amount, in its currency") << 2 << false << QStringList{u"Welder"_s, u"Total"_s};
}

/// By the menu of the cell, as a person would: the menu key, then the letters of the entry.
void TableViewTest::onlyThisAndNotThis()
{
    QFETCH(int, column);
    QFETCH(bool, isNot);
    QFETCH(QStringList, titles);
    auto rows = threeJobs();
    rows.push_back({u"Yen"_s, 7, 3'000'000'000, u"JPY"_s});
    rows.push_back({u"Total"_s, 2'300, 3'004'600'000, u"USD"_s, true});
    Shown shown(rows);
    shown.view.setCurrentIndex(shown.view.model()->index(0, column));
    QSignalSpy changed(&shown.view, &TableView::cellFiltersChanged);
    QTimer::singleShot(0, &shown.view, [isNot] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        const QString wanted = isNot ? u"Not this"_s : u"Only this"_s;
        for (QAction *action : menu->actions()) {
            if (action->text() == wanted) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                return;
            }
        }
        menu->close();
    });
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, QPoint(5, 5), shown.view.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(shown.view.viewport(), &menuKey);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(shown.titles(), titles);
    QCOMPARE(shown.view.cellFilters().size(), 1);
    shown.view.removeCellFilter(shown.view.cellFilters().first());
    QCOMPARE(shown.titles().size(), 5);
}

void TableViewTest::rowsThatChangeAreFilteredAnew()
{
    Shown shown(threeJobs());
    shown.view.addCellFilter({1, u"800"_s, u"800"_s, false});
    QCOMPARE(shown.titles(), QStringList{u"Nurse"_s});
    auto rows = threeJobs();
    rows.at(0).tokens = 800;
    rows.at(1).tokens = 801;
    shown.model.setRows(rows);
    QCOMPARE(shown.titles(), QStringList{u"Welder"_s});
    QCOMPARE(shown.view.shownBlock().rows.size(), 1); // what is exported is what is shown
}

void TableViewTest::keysWalkAndSelect()
{
    std::vector<Spending> many;
    for (int row = 0; row < 200; ++row)
        many.push_back({u"Job %1"_s.arg(row, 3, 10, QChar(u'0')), row, row});
    Shown shown(many);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.view.setCurrentIndex(shown.view.model()->index(0, 0));
    QTest::keyClick(&shown.view, Qt::Key_PageDown);
    const int page = shown.view.currentIndex().row();
    QVERIFY(page > 5 && page < 100);
    QTest::keyClick(&shown.view, Qt::Key_PageUp);
    QCOMPARE(shown.view.currentIndex().row(), 0);
    QTest::keyClick(&shown.view, Qt::Key_End);
    QCOMPARE(shown.view.currentIndex().column(), 2);
    QTest::keyClick(&shown.view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(shown.view.currentIndex().row(), 199);
    for (int step = 0; step < 3; ++step)
        QTest::keyClick(&shown.view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(shown.view.selection().rows, 4);
    QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(shown.view.selection().rows, 200);
}

void TableViewTest::aDoubleClickOnAnEdgeFits()
{
    Shown shown(threeJobs());
    shown.view.setColumnWidth(0, 300);
    QHeaderView *header = shown.view.horizontalHeader();
    const QPoint edge(header->sectionViewportPosition(0) + header->sectionSize(0) - 1, header->height() / 2);
    QTest::mouseMove(header->viewport(), edge);
    QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, edge);
    QVERIFY2(shown.view.columnWidth(0) < 200, qPrintable(QString::number(shown.view.columnWidth(0))));
}

void TableViewTest::selectionStaysWhenRowsAreUpdated()
{
    Shown shown(threeJobs());
    selectWholeRow(shown.view, 1);
    auto rows = threeJobs();
    rows.insert(rows.begin(), {u"Baker"_s, 5, 5});
    rows.at(2).tokens = 900;
    shown.model.setRows(rows);
    QCOMPARE(tsvText(shown.view.selectedBlock(false)), u"Nurse\t900\t0.0046"_s);
}

void TableViewTest::opensARowByEnter()
{
    Shown shown(threeJobs());
    QSignalSpy opened(&shown.view, &TableView::rowOpened);
    shown.view.setCurrentIndex(shown.view.model()->index(1, 0));
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), u"Nurse"_s);
}

void TableViewTest::copiesForASpreadsheetOfTheLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    Shown shown(threeJobs());
    shown.view.selectAll();
    const QString copied = tsvText(shown.view.selectedBlock(false));
    QLocale::setDefault(before);
    QCOMPARE(copied, u"Welder\t1500\t3,00\nNurse\t800\t0,0046\nClerk\t0\t"_s);
}

/// A spreadsheet would sum a column of numbers, whatever they are of.
void TableViewTest::currenciesAreNotAddedElsewhere()
{
    auto rows = threeJobs();
    rows.push_back({u"Yen"_s, 7, 3'000'000'000, u"JPY"_s});
    Shown shown(rows);
    shown.view.selectAll();
    const QString copied = tsvText(shown.view.selectedBlock(false));
    QVERIFY2(copied.contains(u"\t3.00 USD\n"_s), qPrintable(copied));
    QVERIFY2(copied.endsWith(u" JPY"_s), qPrintable(copied));
    selectWholeRow(shown.view, 0);
    QVERIFY(tsvText(shown.view.selectedBlock(false)).endsWith(u"\t3.00"_s));
}

/// What was selected is found by what it is, not by where it was.
void TableViewTest::looksAgainAsItDid()
{
    std::vector<Spending> many;
    for (int row = 0; row < 200; ++row)
        many.push_back({u"Job %1"_s.arg(row, 3, 10, QChar(u'0')), row, row});
    Shown shown(many);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.view.setCurrentIndex(shown.view.model()->index(120, 1));
    shown.view.scrollTo(shown.view.model()->index(150, 1));
    const int top = shown.view.verticalScrollBar()->value();
    QVERIFY(top > 100);
    const QVariantMap scene = shown.view.scene();
    shown.model.setRows({});
    many.erase(many.begin());
    shown.model.setRows(many);
    shown.view.showScene(scene);
    QCOMPARE(shown.view.currentId().toString(), u"Job 120"_s);
    QCOMPARE(tsvText(shown.view.selectedBlock(false)), u"120"_s);
    QCOMPARE(shown.view.verticalScrollBar()->value(), top);
}

namespace {

/// What the mouse is told that rests there.
QString tipAt(QWidget *viewport, const QPoint &place)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, place, viewport->mapToGlobal(place));
    QApplication::sendEvent(viewport, &help);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
}

} // namespace

void TableViewTest::whatIsCutIsToldWhole_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("told");
    const QString longTitle = u"Working Student Warehouse Associate, "_s.repeated(4) + u"Köln"_s;
    QTest::newRow("it fits") << u"Welder"_s << 200 << QString();
    QTest::newRow("it is cut") << u"Working Student Warehouse Associate"_s << 60 << u"Working Student Warehouse Associate"_s;
    QTest::newRow("data is no markup") << u"<b>Welder</b> of the night shift"_s << 60 << u"<p>&lt;b&gt;Welder&lt;/b&gt; of the night shift</p>"_s;
    QTest::newRow("long text wraps") << longTitle << 60 << u"<p>%1</p>"_s.arg(longTitle);
    QTest::newRow("a wider column") << u"Working Student Warehouse Associate"_s << 900 << QString();
}

void TableViewTest::whatIsCutIsToldWhole()
{
    QFETCH(QString, title);
    QFETCH(int, width);
    QFETCH(QString, told);
    Shown shown({{title, 1, 4'612'345}});
    shown.view.setColumnWidth(0, width);
    const QPoint cell = shown.view.visualRect(shown.view.model()->index(0, 0)).center();
    QTRY_COMPARE(tipAt(shown.view.viewport(), QPoint(std::min(cell.x(), 40), cell.y())), told);
}

void TableViewTest::aHeadingThatIsCutIsToldWhole()
{
    Shown shown({{u"Welder"_s, 1'500, 4'612'345}});
    QWidget *headings = shown.view.horizontalHeader()->viewport();
    shown.view.setColumnWidth(1, 200);
    const QPoint tokens(shown.view.columnViewportPosition(1) + 5, headings->height() / 2);
    QCOMPARE(tipAt(headings, tokens), QString());
    shown.view.setColumnWidth(1, 30);
    QTRY_COMPARE(tipAt(headings, tokens), u"Tokens"_s);
    // An amount that is shown with fewer decimals has its own.
    shown.view.setColumnWidth(2, 300);
    const QPoint cost = shown.view.visualRect(shown.view.model()->index(0, 2)).center();
    QTRY_COMPARE(tipAt(shown.view.viewport(), QPoint(shown.view.columnViewportPosition(2) + 5, cost.y())), u"$0.004612345"_s);
}

RECKONER_UI_TEST(TableViewTest)
#include "tst_table_view.moc"
