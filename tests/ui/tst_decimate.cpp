#include "tests/ui/ui_test.h"
#include "ui/charts/decimate.h"
#include "ui/charts/line_chart.h"

#include <cmath>

using namespace reckoner;

class DecimateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsFewPointsAsTheyAre();
    void staysBelowTheLimit_data();
    void staysBelowTheLimit();
    void keepsEveryPeak();
    void keepsTheEnds();
    void unevenlySpacedPointsKeepTheirOrder();
    void theChartDrawsNoMoreThanItCanShow();
};

static std::vector<QPointF> wave(int count)
{
    std::vector<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.push_back({double(i), std::sin(i / 100.0) * (i % 7)});
    return points;
}

void DecimateTest::keepsFewPointsAsTheyAre()
{
    const auto points = wave(500);
    QCOMPARE(decimate(points, 800), QList<QPointF>(points.begin(), points.end()));
    QVERIFY(decimate({}, 800).isEmpty());
}

void DecimateTest::staysBelowTheLimit_data()
{
    QTest::addColumn<int>("columns");
    QTest::newRow("no width yet") << 0;
    QTest::newRow("small") << 100;
    QTest::newRow("wider than the limit allows") << 10'000;
}

void DecimateTest::staysBelowTheLimit()
{
    QFETCH(int, columns);
    const auto kept = decimate(wave(1'000'000), columns);
    QVERIFY(kept.size() <= kMostChartPoints);
    QVERIFY(kept.size() <= 2 * std::max(columns, 1) + 2);
    QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
}

void DecimateTest::keepsEveryPeak()
{
    auto points = wave(100'000);
    points[54'321].setY(1'000);
    points[54'322].setY(-1'000);
    const auto kept = decimate(points, 300);
    QVERIFY(kept.contains(points[54'321]));
    QVERIFY(kept.contains(points[54'322]));
}

void DecimateTest::keepsTheEnds()
{
    const auto points = wave(50'000);
    const auto kept = decimate(points, 200);
    QCOMPARE(kept.first(), points.front());
    QCOMPARE(kept.last(), points.back());
}

void DecimateTest::unevenlySpacedPointsKeepTheirOrder()
{
    std::vector<QPointF> points;
    for (int i = 0; i < 20'000; ++i)
        points.push_back({i < 19'000 ? i / 1'000.0 : double(i), double(i % 13)}); // nearly all in the first column
    points.push_back({points.back().x(), 99}); // two points at the same place
    const auto kept = decimate(points, 100);
    QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
    QCOMPARE(kept.last().y(), 99.0);
}

void DecimateTest::theChartDrawsNoMoreThanItCanShow()
{
    LineChart chart;
    chart.resize(700, 300);
    chart.setPoints(wave(1'000'000));
    QVERIFY(chart.drawnPoints() > 700);
    QVERIFY(chart.drawnPoints() <= 2 * 700 + 2);
    chart.setPoints({});
    QCOMPARE(chart.drawnPoints(), 0);
}

RECKONER_UI_TEST(DecimateTest)
#include "tst_decimate.moc"
