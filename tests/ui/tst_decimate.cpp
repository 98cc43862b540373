#include "tests/ui/ui_test.h"
#include "ui/charts/decimate.h"
#include "ui/charts/line_chart.h"

#include <cmath>

using namespace reckoner;

class DecimateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsFewValuesAsTheyAre();
    void staysBelowTheLimit_data();
    void staysBelowTheLimit();
    void keepsEveryPeak();
    void columnsHangTogether();
    void theChartDrawsNoMoreThanItCanShow();
};

static std::vector<Money> wave(int count)
{
    std::vector<Money> values;
    for (int i = 0; i < count; ++i)
        values.push_back(Money::fromNanos(qint64(std::sin(i / 100.0) * (i % 7) * 1e9)));
    return values;
}

/// Each from the value before to its own.
void DecimateTest::keepsFewValuesAsTheyAre()
{
    const auto values = wave(500);
    const auto kept = decimate(values, 800);
    QCOMPARE(kept.size(), values.size());
    for (size_t i = 0; i < kept.size(); ++i) {
        const Money before = values[i == 0 ? 0 : i - 1];
        QCOMPARE(kept[i], StepColumn({qsizetype(i), std::min(before, values[i]), std::max(before, values[i]), values[i]}));
    }
    QVERIFY(decimate({}, 800).empty());
    QCOMPARE(decimate(wave(1), 800).size(), size_t(1));
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
    QVERIFY(2 * kept.size() <= size_t(kMostChartPoints));
    QVERIFY(kept.size() <= size_t(std::max(columns, 1)));
    QVERIFY(std::ranges::is_sorted(kept, {}, &StepColumn::begin));
}

void DecimateTest::keepsEveryPeak()
{
    auto values = wave(100'000);
    values[54'321] = Money::fromNanos(1'000'000'000'000);
    values[54'322] = Money::fromNanos(-1'000'000'000'000);
    const auto kept = decimate(values, 300);
    QCOMPARE(std::ranges::max(kept, {}, &StepColumn::high).high, values[54'321]);
    QCOMPARE(std::ranges::min(kept, {}, &StepColumn::low).low, values[54'322]);
}

/// Nothing is left out between two of them, and the line goes on where it was left.
void DecimateTest::columnsHangTogether()
{
    const auto values = wave(50'003);
    const auto kept = decimate(values, 200);
    QCOMPARE(kept.size(), size_t(200));
    QCOMPARE(kept.front().begin, 0);
    QCOMPARE(kept.back().last, values.back());
    for (size_t i = 1; i < kept.size(); ++i) {
        QCOMPARE(kept[i - 1].last, values[size_t(kept[i].begin) - 1]);
        QVERIFY(kept[i].low <= kept[i - 1].last && kept[i - 1].last <= kept[i].high);
    }
}

void DecimateTest::theChartDrawsNoMoreThanItCanShow()
{
    LineChart chart;
    chart.resize(700, 300);
    chart.show();
    BalanceLine line;
    line.balances = wave(1'000'000);
    chart.setLine(line);
    QCOMPARE(chart.drawnColumns(), qsizetype(700));
    chart.resize(400, 300);
    QTRY_COMPARE(chart.drawnColumns(), qsizetype(400));
    chart.setLine({});
    QCOMPARE(chart.drawnColumns(), qsizetype(0));
}

RECKONER_UI_TEST(DecimateTest)
#include "tst_decimate.moc"
