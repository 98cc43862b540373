#include "models/rules/buckets.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

/// domain.md, Credits: the table of scenarios, and the edges of the arithmetic that all balances share.
class TestBuckets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsInOrderAndGivesBackInReverse_data();
    void drawsInOrderAndGivesBackInReverse();
    void refusesWhole();
    void refusesAmountsThatAreNotAboveZero_data();
    void refusesAmountsThatAreNotAboveZero();
    void takesWhatThereIs();
    void unwindsInParts();
    void neverGivesBackMoreThanIsOut();
    void renews();
};

void TestBuckets::drawsInOrderAndGivesBackInReverse_data()
{
    QTest::addColumn<QList<qint64>>("start");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QList<qint64>>("taken");
    QTest::addColumn<QList<qint64>>("after");
    QTest::newRow("monthly alone") << QList<qint64>{2000, 5000} << qint64(1500) << QList<qint64>{1500, 0} << QList<qint64>{500, 5000};
    QTest::newRow("both") << QList<qint64>{500, 5000} << qint64(2000) << QList<qint64>{500, 1500} << QList<qint64>{0, 3500};
    QTest::newRow("add-on alone") << QList<qint64>{0, 10000} << qint64(3000) << QList<qint64>{0, 3000} << QList<qint64>{0, 7000};
    QTest::newRow("both, evenly") << QList<qint64>{1000, 2000} << qint64(1500) << QList<qint64>{1000, 500} << QList<qint64>{0, 1500};
    QTest::newRow("all there is") << QList<qint64>{1, 2, 3} << qint64(6) << QList<qint64>{1, 2, 3} << QList<qint64>{0, 0, 0};
    QTest::newRow("an empty bucket between") << QList<qint64>{1, 0, 3} << qint64(2) << QList<qint64>{1, 0, 1} << QList<qint64>{0, 0, 2};
}

static Split splitOf(const QList<qint64> &parts)
{
    return {std::vector<qint64>(parts.begin(), parts.end())};
}

void TestBuckets::drawsInOrderAndGivesBackInReverse()
{
    QFETCH(QList<qint64>, start);
    QFETCH(qint64, amount);
    QFETCH(QList<qint64>, taken);
    QFETCH(QList<qint64>, after);
    const auto drawn = draw(splitOf(start), amount, ErrorCode::InsufficientCredits);
    QVERIFY(drawn.ok());
    QCOMPARE(*drawn, splitOf(taken));
    const Split left = minus(splitOf(start), *drawn);
    QCOMPARE(left, splitOf(after));
    QCOMPARE(plus(left, giveBack(*drawn, amount)), splitOf(start));
}

void TestBuckets::refusesWhole()
{
    const auto refused = draw({{200, 100}}, 2000, ErrorCode::InsufficientMinutes);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InsufficientMinutes);
    const QJsonObject expected = {{u"available"_s, 300}, {u"required"_s, 2000}, {u"short"_s, 1700}};
    QCOMPARE(refused.error().context, expected);
}

void TestBuckets::refusesAmountsThatAreNotAboveZero_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("negative") << qint64(-5);
}

void TestBuckets::refusesAmountsThatAreNotAboveZero()
{
    QFETCH(qint64, amount);
    const auto refused = draw({{10, 10}}, amount, ErrorCode::InsufficientTokens);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
}

void TestBuckets::takesWhatThereIs()
{
    QCOMPARE(drawUpTo({{30, 20}}, 100), (Split{{30, 20}}));
    QCOMPARE(drawUpTo({{-5, 20}}, 10), (Split{{0, 10}}));
}

/// Refund of 1,600 of 500 + 1,500: add-on first, so 100 monthly; the rest later. 2000 / 3500 has the same total as 500 / 5000.
void TestBuckets::unwindsInParts()
{
    const Split out = {{500, 1500}};
    const Split first = giveBack(out, 1600);
    QCOMPARE(first, (Split{{100, 1500}}));
    const Split rest = minus(out, first);
    QCOMPARE(giveBack(rest, 400), (Split{{400, 0}}));
    QCOMPARE(giveBack(rest, 0), (Split{{0, 0}}));
}

void TestBuckets::neverGivesBackMoreThanIsOut()
{
    QVERIFY_EXCEPTION_THROWN(giveBack({{5, 5}}, 11), BrokenInvariant);
    QVERIFY_EXCEPTION_THROWN(minus({{5, 5}}, {{0, 6}}), BrokenInvariant);
}

void TestBuckets::renews()
{
    QCOMPARE(renew(120, 2000).expired, 120);
    QCOMPARE(renew(120, 2000).left(), 2000);
    QCOMPARE(renew(-3, 50).expired, 0);
}

QTEST_APPLESS_MAIN(TestBuckets)
#include "tst_buckets.moc"
