#include "tests/ui/ui_test.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/series_brush.h"
#include "ui/charts/stacked_series_chart.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>
#include <limits>

using namespace reckoner;
using namespace Qt::StringLiterals;

class ChartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clicksOffEveryItemDoNotCrash();
    void aClickChoosesThePeriod();
    void keysWalkAndChoose();
    void theWheelIsLeftToThePage();
    void hoverTellsEveryValue();
    void theSummaryIsOneSentence();
    void manyPeriodsAreMerged();
    void mergingRefusesToWrap();
    void newFiguresReplaceOldOnes();
    void panelTurnsIntoATable();
    void theLegendChoosesASeries();
    void keysWalkOverTheParts();
    void theMenuOffersPeriodAndPart();
    void aForecastIsToldAndNotChosen();
    void manyPartsKeepWithinThePoints();
    void texturesDiffer();
    void neighboursAreKeptApart_data();
    void neighboursAreKeptApart();
    void labelsFollowTheLocale_data();
    void labelsFollowTheLocale();
    void emptyAndBack();
    void onePeriodAlone();
    void nothingButZeros();
    void belowZero();
    void aBalanceIsSeen_data();
    void aBalanceIsSeen();
    void aBalanceGoesInSteps();
    void keysWalkOverTheDays();
    void aClickChoosesTheDay();
    void theBalanceIsToldExactly();
    void theBalanceIsSummedUp_data();
    void theBalanceIsSummedUp();
    void thresholdAndZeroAreDrawn();
    void theDayStaysWhileTheBalanceMoves();
    void aBalanceIsSavedAsAPicture();
    void isCopiedAsAPicture();
    void isSavedAsAPicture_data();
    void isSavedAsAPicture();

private:
    static StackedSeries series(int days);
    static QGraphicsView *viewOf(QWidget &chart) { return chart.findChild<QGraphicsView *>(); }
    static BalanceLine balance(const std::vector<qint64> &cents);
    static StackedSeries oneSeries(const std::vector<qint64> &cents);
    static QStringList axisTexts(QWidget &chart);
};

StackedSeries ChartsTest::series(int days)
{
    StackedSeries made;
    made.titles = {u"CVs"_s, u"Questions"_s, u"Interviews"_s};
    const BillingDay first = BillingDay::fromDate(QDate(2026, 1, 1));
    for (int day = 0; day < days; ++day) {
        const qint64 cents = 10'000'000;
        made.periods.push_back({{first.plusDays(day), first.plusDays(day + 1)},
                                {Money::fromNanos((day + 1) * 50 * cents), Money::fromNanos(day * cents), Money::fromNanos(100 * cents)}});
    }
    return made;
}

void ChartsTest::clicksOffEveryItemDoNotCrash()
{
    StackedSeriesChart chart;
    chart.resize(500, 300);
    chart.show();
    const auto clickEverywhere = [&chart] {
        QWidget *target = viewOf(chart)->viewport();
        for (const QPoint &place : {QPoint(0, 0), QPoint(499, 299), QPoint(250, 295), QPoint(2, 150), QPoint(250, 5)}) {
            QTest::mouseClick(target, Qt::LeftButton, {}, place);
            QTest::mouseDClick(target, Qt::LeftButton, {}, place);
            QTest::mouseClick(target, Qt::RightButton, {}, place);
        }
    };
    clickEverywhere(); // empty
    chart.setSeries(series(10));
    clickEverywhere();
    chart.setSeries({});
    clickEverywhere();
    QCOMPARE(chart.periodCount(), 0);
}

void ChartsTest::aClickChoosesThePeriod()
{
    StackedSeriesChart chart;
    chart.resize(600, 300);
    chart.show();
    chart.setSeries(series(3));
    QCoreApplication::processEvents();
    QSignalSpy chosen(&chart, &StackedSeriesChart::periodChosen);
    QTest::mouseClick(viewOf(chart)->viewport(), Qt::LeftButton, {}, QPoint(590, 150)); // the last of three
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<DayRange>().from.toIso(), u"2026-01-03"_s);
}

void ChartsTest::keysWalkAndChoose()
{
    StackedSeriesChart chart;
    chart.resize(600, 300);
    chart.show();
    chart.setSeries(series(5));
    QSignalSpy chosen(&chart, &StackedSeriesChart::periodChosen);
    QWidget *view = viewOf(chart);
    QTest::keyClick(view, Qt::Key_End);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(chart.currentPeriod(), 3);
    QVERIFY(view->accessibleDescription().contains(u"CVs"_s));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(chart.currentPeriod(), 0);
}

void ChartsTest::theWheelIsLeftToThePage()
{
    StackedSeriesChart chart;
    chart.resize(500, 300);
    chart.show();
    chart.setSeries(series(10));
    QWheelEvent wheel(QPointF(50, 50), chart.mapToGlobal(QPointF(50, 50)), {}, QPoint(0, -120), Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewOf(chart)->viewport(), &wheel);
    QVERIFY(!wheel.isAccepted());
}

void ChartsTest::hoverTellsEveryValue()
{
    StackedSeriesChart chart;
    chart.setSeries(series(2));
    const QStringList lines = chart.periodText(1).split(u'\n');
    QCOMPARE(lines.size(), 5); // day, three types, total
    QVERIFY(lines.at(1).startsWith("CVs"_L1));
    QVERIFY(lines.at(1).contains(u"1.00"_s));
    QVERIFY(lines.at(4).contains(u"2.01"_s));
}

void ChartsTest::theSummaryIsOneSentence()
{
    const QString summary = chartSummary(series(3));
    QVERIFY2(summary.contains(u"6.03"_s), qPrintable(summary)); // 0.50 + 1.00 + 1.50 + 0.01 + 0.02 + 3.00
    QCOMPARE(summary.count(u". "), 0);
    QVERIFY(!chartSummary({}).isEmpty());
}

void ChartsTest::manyPeriodsAreMerged()
{
    const auto all = series(3'650).periods;
    const auto merged = mergedPeriods(all, kMostBars);
    QVERIFY(merged.ok());
    QVERIFY(merged->size() <= kMostBars);
    QCOMPARE(merged->front().days.from, all.front().days.from);
    QCOMPARE(merged->back().days.to, all.back().days.to);
    qint64 before = 0;
    qint64 after = 0;
    for (const ChartPeriod &period : all)
        before += period.values[0].nanos();
    for (const ChartPeriod &period : *merged)
        after += period.values[0].nanos();
    QCOMPARE(after, before);
    QCOMPARE(mergedPeriods(series(30).periods, kMostBars)->size(), size_t(30));
}

void ChartsTest::mergingRefusesToWrap()
{
    std::vector<ChartPeriod> periods(2, {{{0}, {1}}, {Money::fromNanos(std::numeric_limits<qint64>::max())}});
    const auto merged = mergedPeriods(periods, 1);
    QVERIFY(!merged.ok());
    QCOMPARE(merged.error().code, ErrorCode::Overflow);
}

void ChartsTest::newFiguresReplaceOldOnes()
{
    StackedSeriesChart chart;
    chart.resize(500, 300);
    chart.show();
    for (const int days : {30, 365, 7, 1, 90})
        chart.setSeries(series(days));
    QCOMPARE(chart.periodCount(), 90);
    theme::apply(theme::Choice::Dark); // recolors what is shown
    QCoreApplication::processEvents();
    theme::apply(theme::Choice::Light);
    QCOMPARE(chart.grab().size(), QSize(500, 300));
}

void ChartsTest::panelTurnsIntoATable()
{
    auto *chart = new StackedSeriesChart;
    auto *table = new QLabel(u"table"_s);
    ChartPanel panel(u"Spend"_s, chart, table);
    panel.show();
    QVERIFY(chart->isVisible());
    QVERIFY(!table->isVisible());
    panel.showTable(true);
    QVERIFY(panel.showsTable());
    QVERIFY(table->isVisible());
}

void ChartsTest::theLegendChoosesASeries()
{
    StackedSeriesChart chart;
    chart.resize(600, 300);
    chart.show();
    StackedSeries three = series(3);
    three.restTitles = 1; // "Interviews" stands for what is left over
    chart.setSeries(three);
    QSignalSpy chosen(&chart, &StackedSeriesChart::seriesChosen);
    QList<QToolButton *> entries;
    for (QToolButton *entry : chart.findChildren<QToolButton *>()) {
        if (entry->focusPolicy() != Qt::NoFocus)
            entries.append(entry);
    }
    QCOMPARE(entries.size(), 2);
    QTest::mouseClick(entries.at(1), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toInt(), 1);
    QTest::keyClick(entries.at(0), Qt::Key_Space);
    QCOMPARE(chosen.at(1).at(0).toInt(), 0);
    QVERIFY(entries.at(0)->accessibleName().contains(u"CVs"_s));
}

void ChartsTest::keysWalkOverTheParts()
{
    StackedSeriesChart chart;
    chart.resize(600, 300);
    chart.show();
    chart.setSeries(series(5));
    QSignalSpy series(&chart, &StackedSeriesChart::seriesChosen);
    QWidget *view = viewOf(chart);
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Up);
    QVERIFY2(view->accessibleDescription().contains(u"Questions"_s), qPrintable(view->accessibleDescription()));
    QVERIFY(!view->accessibleDescription().contains(u"CVs"_s));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(series.count(), 1);
    QCOMPARE(series.at(0).at(0).toInt(), 1);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Down);
    QVERIFY(view->accessibleDescription().contains(u"Total"_s));
}

void ChartsTest::theMenuOffersPeriodAndPart()
{
    StackedSeriesChart chart;
    chart.resize(600, 300);
    chart.show();
    chart.setSeries(series(3));
    QCoreApplication::processEvents();
    QStringList offered;
    QTimer::singleShot(0, &chart, [&offered] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (const QAction *action : menu->actions())
            offered.append(action->text());
        menu->close();
    });
    QWidget *target = viewOf(chart)->viewport();
    const QPoint low(590, viewOf(chart)->height() - 40); // the foot of the last bar
    QContextMenuEvent menu(QContextMenuEvent::Mouse, low, target->mapToGlobal(low));
    QApplication::sendEvent(target, &menu);
    QVERIFY2(offered.contains(u"Only CVs"_s), qPrintable(offered.join(u'|')));
    QVERIFY(offered.first().contains(u"2026"_s));
}

void ChartsTest::aForecastIsToldAndNotChosen()
{
    StackedSeriesChart chart;
    chart.resize(600, 300);
    chart.show();
    StackedSeries made = series(3);
    const BillingDay next = made.periods.back().days.to;
    made.forecast = {{{next, next.plusDays(1)}, Money::fromNanos(1'000'000'000), Money::fromNanos(2'000'000'000), Money::fromNanos(9'000'000'000)}};
    chart.setSeries(made);
    QCOMPARE(chart.periodCount(), 3);
    QSignalSpy chosen(&chart, &StackedSeriesChart::periodChosen);
    QWidget *view = viewOf(chart);
    QTest::keyClick(view, Qt::Key_End);
    QVERIFY2(view->accessibleDescription().contains(u"9.00"_s), qPrintable(view->accessibleDescription()));
    QTest::keyClick(view, Qt::Key_Return);
    QCoreApplication::processEvents();
    QTest::mouseClick(viewOf(chart)->viewport(), Qt::LeftButton, {}, QPoint(590, 150));
    QCOMPARE(chosen.count(), 0);
}

void ChartsTest::manyPartsKeepWithinThePoints()
{
    StackedSeries made;
    for (int part = 0; part < 11; ++part)
        made.titles.append(QString::number(part));
    for (int day = 0; day < 3'650; ++day)
        made.periods.push_back({{{day}, {day + 1}}, std::vector<Money>(11, Money::fromNanos(1))});
    StackedSeriesChart chart;
    chart.setSeries(made);
    QVERIFY(chart.periodCount() * 11 <= 2'500);
    QVERIFY(chart.periodCount() > 150);
}

void ChartsTest::texturesDiffer()
{
    QList<QImage> seen;
    for (int index = 0; index < 12; ++index) {
        QImage tile(12, 12, QImage::Format_RGB32);
        QPainter(&tile).fillRect(tile.rect(), seriesBrush(index));
        QVERIFY2(!seen.contains(tile), qPrintable(QString::number(index)));
        seen.append(tile);
    }
}

void ChartsTest::neighboursAreKeptApart_data()
{
    QTest::addColumn<theme::Choice>("choice");
    QTest::newRow("light") << theme::Choice::Light;
    QTest::newRow("dark") << theme::Choice::Dark;
}

void ChartsTest::neighboursAreKeptApart()
{
    QFETCH(const theme::Choice, choice);
    theme::apply(choice);
    StackedSeriesChart chart;
    chart.resize(400, 300);
    chart.show();
    StackedSeries two = series(1);
    two.titles = {u"CVs"_s, u"Questions"_s};
    two.periods.front().values = {Money::fromNanos(1'000'000'000), Money::fromNanos(1'000'000'000)};
    chart.setSeries(two);
    QCoreApplication::processEvents();
    const QImage picture = chart.grab().toImage();
    const int middle = picture.width() / 2 + 20;
    int top = 0; // of the lower part
    while (top < picture.height() && picture.pixelColor(middle, top) != theme::series(0))
        ++top;
    QVERIFY(top > 3 && top < picture.height());
    const QColor behind = QApplication::palette().color(QPalette::Window);
    const auto distance = [&behind](const QColor &color) { return std::abs(color.red() - behind.red()) + std::abs(color.green() - behind.green()) + std::abs(color.blue() - behind.blue()); };
    int nearest = distance(theme::series(1)); // of the pixels over it to the background; smoothed edges share it
    for (int over = 1; over <= 3; ++over)
        nearest = std::min(nearest, distance(picture.pixelColor(middle, top - over)));
    QVERIFY2(nearest < distance(theme::series(1)) / 2, qPrintable(QString::number(nearest)));
    theme::apply(theme::Choice::Light);
}

void ChartsTest::labelsFollowTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("month");
    QTest::newRow("English") << u"en_US"_s << u"25 Jul"_s << u"Jul 2026"_s;
    QTest::newRow("German") << u"de_DE"_s << u"25. Juli"_s << u"Juli 2026"_s;
    QTest::newRow("Hindi") << u"hi_IN"_s << u"25 जुल॰"_s << u"जुल॰ 2026"_s;
}

void ChartsTest::labelsFollowTheLocale()
{
    QFETCH(const QString, locale);
    installTranslations(QLocale(locale));
    const BillingDay day = BillingDay::fromDate(QDate(2026, 7, 25));
    QTEST(axisLabel({day, day.plusDays(1)}), "day");
    QTEST(axisLabel({day, day.plusDays(7)}), "day");
    QTEST(axisLabel({day, day.plusDays(31)}), "month");
    QTEST(axisLabel({day, day.plusDays(92)}), "month");
    installTranslations(QLocale(QLocale::English));
}

StackedSeries ChartsTest::oneSeries(const std::vector<qint64> &cents)
{
    StackedSeries made;
    made.titles = {u"CVs"_s};
    BillingDay day = BillingDay::fromDate(QDate(2026, 1, 1));
    for (const qint64 each : cents) {
        made.periods.push_back({{day, day.plusDays(1)}, {Money::fromNanos(each * 10'000'000)}});
        day = day.plusDays(1);
    }
    return made;
}

/// What stands beside the axes.
QStringList ChartsTest::axisTexts(QWidget &chart)
{
    QStringList texts;
    for (QGraphicsItem *item : viewOf(chart)->scene()->items()) {
        if (const auto *text = qgraphicsitem_cast<QGraphicsTextItem *>(item); text && text->isVisible())
            texts.append(text->toPlainText());
    }
    return texts;
}

namespace {

struct ColorSpan
{
    int top = -1;
    int bottom = -1;
    int left = -1;
    int right = -1;
};

/// Where a colour stands in the picture of a chart.
ColorSpan spanOf(QWidget &chart, const QColor &color)
{
    QCoreApplication::processEvents();
    const QImage picture = chart.findChild<QGraphicsView *>()->grab().toImage();
    ColorSpan span;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y) != color)
                continue;
            span.top = span.top < 0 ? y : span.top;
            span.bottom = y;
            span.left = span.left < 0 ? x : std::min(span.left, x);
            span.right = std::max(span.right, x);
        }
    }
    return span;
}

} // namespace

void ChartsTest::emptyAndBack()
{
    StackedSeriesChart chart;
    chart.resize(500, 300);
    chart.show();
    StackedSeries none = oneSeries({});
    chart.setSeries(none);
    QCOMPARE(chart.periodCount(), 0);
    QCOMPARE(viewOf(chart)->accessibleName(), u"No usage in this range."_s);
    QCOMPARE(spanOf(chart, theme::series(0)).top, -1);
    for (const auto key : {Qt::Key_End, Qt::Key_Up, Qt::Key_Right, Qt::Key_Home, Qt::Key_Return})
        QTest::keyClick(viewOf(chart), key); // nothing to walk over
    QCOMPARE(chart.currentPeriod(), -1);
    chart.setSeries(series(3));
    QVERIFY(spanOf(chart, theme::series(0)).top > 0);
}

void ChartsTest::onePeriodAlone()
{
    StackedSeriesChart chart;
    chart.resize(900, 300);
    chart.show();
    chart.setSeries(oneSeries({250}));
    QCOMPARE(viewOf(chart)->accessibleName(), u"CVs, 1 Jan 2026: $2.50 in all."_s);
    const ColorSpan bar = spanOf(chart, theme::series(0));
    QVERIFY(bar.top > 0);
    QVERIFY2(bar.right - bar.left < 200, qPrintable(QString::number(bar.right - bar.left))); // a bar, not a wall
    QSignalSpy chosen(&chart, &StackedSeriesChart::periodChosen);
    QTest::mouseClick(viewOf(chart)->viewport(), Qt::LeftButton, {}, QPoint((bar.left + bar.right) / 2, bar.bottom - 5));
    QCOMPARE(chosen.count(), 1);
    QTest::keyClick(viewOf(chart), Qt::Key_End);
    QTest::keyClick(viewOf(chart), Qt::Key_Right);
    QCOMPARE(chart.currentPeriod(), 0);
}

void ChartsTest::nothingButZeros()
{
    StackedSeriesChart chart;
    chart.resize(500, 300);
    chart.show();
    chart.setSeries(oneSeries({0, 0, 0}));
    QCOMPARE(viewOf(chart)->accessibleName(), u"CVs, 1 Jan 2026 to 3 Jan 2026: $0.00 in all."_s);
    QCOMPARE(spanOf(chart, theme::series(0)).top, -1);
    const QStringList texts = axisTexts(chart);
    QVERIFY2(texts.contains(u"0.00"_s), qPrintable(texts.join(u'|')));
    QTest::keyClick(viewOf(chart), Qt::Key_Home);
    QTest::keyClick(viewOf(chart), Qt::Key_Up);
    QVERIFY2(viewOf(chart)->accessibleDescription().contains(u"CVs: $0.00"_s), qPrintable(viewOf(chart)->accessibleDescription()));
}

/// What is below zero hangs under the line of zero, as long as the same amount above it stands.
void ChartsTest::belowZero()
{
    StackedSeriesChart chart;
    chart.resize(500, 300);
    chart.show();
    StackedSeries both = oneSeries({400, -400});
    both.titles.append(u"Questions"_s);
    both.periods[0].values.push_back(Money::fromNanos(0));
    both.periods[1].values.push_back(Money::fromNanos(4'000'000'000)); // on zero, not on what hangs under it
    chart.setSeries(both);
    QVERIFY(spanOf(chart, theme::series(0)).top > 0);
    const QImage picture = viewOf(chart)->grab().toImage();
    const auto lengthAt = [&picture](int x, const QColor &color) {
        int length = 0;
        for (int y = 0; y < picture.height(); ++y)
            length += int(picture.pixelColor(x, y) == color);
        return length;
    };
    const ColorSpan first = spanOf(chart, theme::series(0));
    const ColorSpan second = spanOf(chart, theme::series(1));
    const int right = (second.left + second.right) / 2 + 9; // in the second bar, off the textures
    const int left = first.left + 9;
    QVERIFY(lengthAt(left, theme::series(0)) > 60);
    QVERIFY2(std::abs(lengthAt(left, theme::series(0)) - lengthAt(right, theme::series(0))) <= 3,
             qPrintable(u"%1 and %2"_s.arg(lengthAt(left, theme::series(0))).arg(lengthAt(right, theme::series(0)))));
    QVERIFY(second.bottom < first.bottom - 60);
    QVERIFY(viewOf(chart)->accessibleName().contains(u"$4.00 in all, most in 1 Jan 2026 ($4.00)"_s));
    chart.setSeries(oneSeries({-100, -300}));
    QCOMPARE(viewOf(chart)->accessibleName(), u"CVs, 1 Jan 2026 to 2 Jan 2026: -$4.00 in all."_s);
    QVERIFY(spanOf(chart, theme::series(0)).top > 0);
}

BalanceLine ChartsTest::balance(const std::vector<qint64> &cents)
{
    BalanceLine made;
    made.first = BillingDay::fromDate(QDate(2026, 1, 1));
    for (const qint64 each : cents)
        made.balances.push_back(Money::fromNanos(each * 10'000'000));
    return made;
}

void ChartsTest::aBalanceIsSeen_data()
{
    QTest::addColumn<std::vector<qint64>>("cents");
    QTest::addColumn<bool>("isSeen");
    QTest::newRow("none") << std::vector<qint64>() << false;
    QTest::newRow("one day") << std::vector<qint64>{300} << true;
    QTest::newRow("all zero") << std::vector<qint64>{0, 0, 0} << true;
    QTest::newRow("below zero") << std::vector<qint64>{-500, -900, -200} << true;
    QTest::newRow("more days than pixels") << std::vector<qint64>(5'000, 700) << true;
}

void ChartsTest::aBalanceIsSeen()
{
    QFETCH(const std::vector<qint64>, cents);
    QFETCH(const bool, isSeen);
    LineChart chart;
    chart.resize(400, 200);
    chart.show();
    chart.setLine(balance({100, 200}));
    chart.setLine(balance(cents));
    QCOMPARE(spanOf(chart, theme::series(0)).top >= 0, isSeen);
    for (const QString &text : axisTexts(chart))
        QVERIFY2(!text.contains(u"nan"_s) && !text.contains(u"inf"_s), qPrintable(text));
    for (const auto key : {Qt::Key_End, Qt::Key_Right, Qt::Key_Home, Qt::Key_Left, Qt::Key_PageUp, Qt::Key_Return})
        QTest::keyClick(viewOf(chart), key);
    QCOMPARE(chart.currentDay(), isSeen ? 0 : -1);
}

/// A balance holds until it changes: of two days each has one level for its half of the width, and nothing is between the levels but one upright stroke.
void ChartsTest::aBalanceGoesInSteps()
{
    LineChart chart;
    chart.resize(600, 300);
    chart.show();
    chart.setLine(balance({1'000, 500}));
    const ColorSpan whole = spanOf(chart, theme::series(0));
    const QImage picture = viewOf(chart)->grab().toImage();
    const auto levelAt = [&picture](int x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (picture.pixelColor(x, y) == theme::series(0))
                return y;
        }
        return -1;
    };
    const int quarter = (whole.right - whole.left) / 4;
    QCOMPARE(levelAt(whole.left + 3), whole.top);
    QCOMPARE(levelAt(whole.left + quarter), whole.top);
    QCOMPARE(levelAt(whole.right - quarter), levelAt(whole.right - 3));
    QVERIFY(levelAt(whole.right - 3) > whole.top + 40);
    int between = 0;
    for (int x = 0; x < picture.width(); ++x)
        between += int(picture.pixelColor(x, (whole.top + whole.bottom) / 2) == theme::series(0));
    QVERIFY2(between >= 1 && between <= 3, qPrintable(QString::number(between)));
}

void ChartsTest::keysWalkOverTheDays()
{
    LineChart chart;
    chart.resize(600, 300);
    chart.show();
    std::vector<qint64> cents;
    for (qint64 day = 0; day < 90; ++day)
        cents.push_back(9'000 - day * 100);
    chart.setLine(balance(cents));
    QSignalSpy chosen(&chart, &LineChart::dayChosen);
    QWidget *view = viewOf(chart);
    QTest::keyClick(view, Qt::Key_Return); // none is marked yet
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(chart.currentDay(), 89);
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY2(view->accessibleDescription().contains(u"30 Mar 2026"_s) && view->accessibleDescription().contains(u"2.00"_s), qPrintable(view->accessibleDescription()));
    QTest::keyClick(view, Qt::Key_PageUp);
    QCOMPARE(chart.currentDay(), 58);
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(chart.currentDay(), 0);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<DayRange>().from.toIso(), u"2026-01-02"_s);
    QCOMPARE(chosen.at(0).at(0).value<DayRange>().days(), 1);
    QTest::keyClick(view, Qt::Key_End);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(chart.currentDay(), 89);
}

void ChartsTest::aClickChoosesTheDay()
{
    LineChart chart;
    chart.resize(600, 300);
    chart.show();
    QTest::mouseClick(viewOf(chart)->viewport(), Qt::LeftButton, {}, QPoint(300, 150)); // nothing is there
    chart.setLine(balance({100, 200, 300}));
    QCoreApplication::processEvents();
    QSignalSpy chosen(&chart, &LineChart::dayChosen);
    QTest::mouseClick(viewOf(chart)->viewport(), Qt::LeftButton, {}, QPoint(590, 150));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<DayRange>().from.toIso(), u"2026-01-03"_s);
    for (const QPoint &place : {QPoint(1, 1), QPoint(599, 299), QPoint(2, 150)})
        QTest::mouseClick(viewOf(chart)->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(chosen.count(), 1);
}

void ChartsTest::theBalanceIsToldExactly()
{
    BalanceLine line = balance({1'251, -300});
    line.balances[0] = Money::fromNanos(12'510'000'001);
    QCOMPARE(balanceText(line, 0), u"1 Jan 2026\nBalance: $12.510000001"_s);
    QCOMPARE(balanceText(line, 1), u"2 Jan 2026\nOwed: $3.00"_s);
}

void ChartsTest::theBalanceIsSummedUp_data()
{
    QTest::addColumn<std::vector<qint64>>("cents");
    QTest::addColumn<QString>("summary");
    QTest::newRow("none") << std::vector<qint64>() << u"Nothing has moved this wallet yet."_s;
    QTest::newRow("one day") << std::vector<qint64>{1'000} << u"Balance, 1 Jan 2026: $10.00."_s;
    QTest::newRow("several") << std::vector<qint64>{1'000, -50, 700} << u"Balance, 1 Jan 2026 to 3 Jan 2026: from $10.00 to $7.00, lowest on 2 Jan 2026 (-$0.50)."_s;
    QTest::newRow("lowest twice") << std::vector<qint64>{100, 50, 50} << u"Balance, 1 Jan 2026 to 3 Jan 2026: from $1.00 to $0.50, lowest on 2 Jan 2026 ($0.50)."_s;
}

void ChartsTest::theBalanceIsSummedUp()
{
    QFETCH(const std::vector<qint64>, cents);
    LineChart chart;
    chart.setLine(balance(cents));
    QTEST(viewOf(chart)->accessibleName(), "summary");
}

/// Both in the colour of secondary text, over the whole width, in either theme.
void ChartsTest::thresholdAndZeroAreDrawn()
{
    for (const theme::Choice choice : {theme::Choice::Light, theme::Choice::Dark}) {
        theme::apply(choice);
        LineChart chart;
        chart.resize(600, 300);
        chart.show();
        const auto rowsOfMuted = [&chart] {
            QCoreApplication::processEvents();
            const QImage picture = viewOf(chart)->grab().toImage();
            int rows = 0;
            for (int y = 0; y < picture.height(); ++y) {
                int muted = 0;
                for (int x = 0; x < picture.width(); ++x)
                    muted += int(picture.pixelColor(x, y) == theme::mutedText());
                rows += int(muted > picture.width() / 3);
            }
            return rows;
        };
        BalanceLine line = balance({1'000, 800});
        chart.setLine(line);
        QCOMPARE(rowsOfMuted(), 0);
        line.threshold = Money::fromNanos(5'000'000'000);
        chart.setLine(line);
        QCOMPARE(rowsOfMuted(), 1);
        line.balances.push_back(Money::fromNanos(-4'000'000'000));
        chart.setLine(line);
        QCOMPARE(rowsOfMuted(), 2);
    }
    theme::apply(theme::Choice::Light);
}

void ChartsTest::theDayStaysWhileTheBalanceMoves()
{
    LineChart chart;
    chart.resize(600, 300);
    chart.show();
    chart.setLine(balance({100, 200, 300}));
    QTest::keyClick(viewOf(chart), Qt::Key_End);
    BalanceLine later = balance({200, 250, 400});
    later.first = later.first.plusDays(1);
    chart.setLine(later);
    QCOMPARE(chart.currentDay(), 1);
    later.first = later.first.plusDays(5);
    chart.setLine(later);
    QCOMPARE(chart.currentDay(), -1);
}

void ChartsTest::aBalanceIsSavedAsAPicture()
{
    auto *chart = new LineChart;
    ChartPanel panel(u"Balance"_s, chart, new QLabel);
    panel.resize(600, 300);
    panel.show();
    chart->setLine(balance({1'000, 500, -100}));
    QCOMPARE(panel.summary(), viewOf(*chart)->accessibleName());
    QTemporaryDir folder;
    for (const QString &name : {u"chart.png"_s, u"chart.svg"_s}) {
        QVERIFY(panel.savePicture(folder.filePath(name)).ok());
        QVERIFY(QFileInfo(folder.filePath(name)).size() > 2'000);
    }
    theme::apply(theme::Choice::Dark);
    const QImage paper = panel.pictureForPaper();
    theme::apply(theme::Choice::Light);
    QCOMPARE(paper.pixelColor(paper.width() / 2, 2), QColor(Qt::white));
    bool isLight = false;
    for (int y = 0; y < paper.height() && !isLight; ++y)
        isLight = paper.pixelColor(paper.width() / 4, y) == theme::series(0, false);
    QVERIFY(isLight);
}

void ChartsTest::isCopiedAsAPicture()
{
    auto *chart = new StackedSeriesChart;
    ChartPanel panel(u"Spend"_s, chart, new QLabel);
    panel.resize(600, 300);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    chart->setSeries(series(10));
    viewOf(*chart)->setFocus();
    QTest::keyClick(viewOf(*chart), Qt::Key_C, Qt::ControlModifier);
    const QImage picture = QApplication::clipboard()->image();
    QVERIFY(picture.width() >= 2 * chart->width());
    bool hasBars = false;
    for (int x = 0; x < picture.width() && !hasBars; ++x)
        hasBars = picture.pixelColor(x, picture.height() / 2) == theme::series(0);
    QVERIFY(hasBars);
}

void ChartsTest::isSavedAsAPicture_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("png") << u"chart.png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << u"chart.svg"_s << QByteArray("<?xml");
}

void ChartsTest::isSavedAsAPicture()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    auto *chart = new StackedSeriesChart;
    ChartPanel panel(u"Spend <1>"_s, chart, new QLabel);
    panel.resize(600, 300);
    panel.show();
    chart->setSeries(series(10));
    QTemporaryDir folder;
    QVERIFY(panel.savePicture(folder.filePath(name)).ok());
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(begin));
    QVERIFY(bytes.size() > 2'000);
    QCOMPARE(panel.savePicture(folder.filePath(u"no/such/folder/x.png"_s)).error().code, ErrorCode::IoError);
}

RECKONER_UI_TEST(ChartsTest)
#include "tst_charts.moc"
