// What metered amounts take of base and add-on, where some were drawn when they happened and some were only written down.
#include "models/rules/metered_draw.h"

#include <QTest>
#include <rapidcheck.h>

using namespace reckoner;

namespace {

MeteredAmount drawn(qint64 first, qint64 second)
{
    return {first + second, Split{{first, second}}, true};
}

MeteredAmount written(qint64 amount)
{
    return {amount, {}, false};
}

MeteredAmount writtenWithSplit(qint64 amount, qint64 first, qint64 second)
{
    return {amount, Split{{first, second}}, false};
}

QByteArray described(const MeteredDraw &draw)
{
    QByteArray text = "left " + QByteArray::number(draw.left.parts.at(0)) + '+' + QByteArray::number(draw.left.parts.at(1)) + ", metered " + QByteArray::number(draw.metered) + ':';
    for (const Split &split : draw.splits)
        text += ' ' + QByteArray::number(split.parts.at(0)) + '+' + QByteArray::number(split.parts.at(1));
    return text;
}

} // namespace

using Metrics = std::vector<MeteredAmount>;
Q_DECLARE_METATYPE(Metrics)

class TestMeteredDraw : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draws_data();
    void draws();
    void losesNothing();
};

void TestMeteredDraw::draws_data()
{
    QTest::addColumn<qint64>("base");
    QTest::addColumn<qint64>("addon");
    QTest::addColumn<Metrics>("metrics");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char *name, qint64 base, qint64 addon, const Metrics &metrics, const char *found) {
        QTest::newRow(name) << base << addon << metrics << QByteArray(found);
    };
    row("nothing metered", 100, 50, {}, "left 100+50, metered 0:");
    row("base, then add-on, in time order", 100, 50, {written(80), written(40)}, "left 0+30, metered 120: 80+0 20+20");
    row("what was drawn stands, though it came later", 100, 30, {written(80), drawn(90, 20)}, "left 0+0, metered 190: 10+30 90+20");
    row("drawn add-on is gone from the stored already", 100, 30, {drawn(100, 20)}, "left 0+30, metered 120: 100+20");
    row("more than there is", 10, 5, {written(40), written(1)}, "left 0+0, metered 41: 10+5 0+0");
    row("a split that was written with it", 100, 50, {writtenWithSplit(40, 30, 10), written(80)}, "left 0+30, metered 120: 30+10 70+10");
    row("a split that is not its amount", 100, 50, {writtenWithSplit(40, 10, 10)}, "left 60+50, metered 40: 40+0");
    row("a split that does not fit", 100, 5, {writtenWithSplit(40, 30, 10)}, "left 60+5, metered 40: 40+0");
    row("a base that was lowered since", 50, 20, {drawn(80, 0), written(10)}, "left 0+10, metered 90: 80+0 0+10");
    row("nothing of nothing", 0, 0, {written(0)}, "left 0+0, metered 0: 0+0");
}

void TestMeteredDraw::draws()
{
    QFETCH(qint64, base);
    QFETCH(qint64, addon);
    QFETCH(Metrics, metrics);
    QFETCH(QByteArray, found);
    QCOMPARE(described(drawMetered({{base, addon}}, metrics)), found);
}

void TestMeteredDraw::losesNothing()
{
    QVERIFY(rc::check("what is left and what was written down and drawn here is what there was", [] {
        const Split available = {{*rc::gen::inRange<qint64>(0, 500), *rc::gen::inRange<qint64>(0, 500)}};
        Metrics metrics;
        Split rest = available;
        for (const int kind : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3))) {
            const qint64 amount = *rc::gen::inRange<qint64>(0, 200);
            const qint64 ofBase = std::min(amount, rest.parts[0]);
            if (kind == 0) {
                metrics.push_back(drawn(ofBase, 0));
                rest.parts[0] -= ofBase;
            } else {
                metrics.push_back(kind == 1 ? written(amount) : writtenWithSplit(amount, ofBase, amount - ofBase));
            }
        }
        const MeteredDraw draw = drawMetered(available, metrics);
        Split sum = draw.left;
        for (size_t i = 0; i < metrics.size(); ++i) {
            RC_ASSERT(draw.splits[i].total() <= metrics[i].amount);
            sum = plus(sum, draw.splits[i]);
        }
        RC_ASSERT(sum == available);
    }));
}

QTEST_APPLESS_MAIN(TestMeteredDraw)
#include "tst_metered_draw.moc"
