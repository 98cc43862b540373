// The 31st is clamped to shorter months and does not drift.
#include "models/directory/billing_anchor.h"

#include <QTest>

using namespace reckoner;

class TestBillingAnchor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anchors_data();
    void anchors();
    void periodsFollowOneAnother();
};

void TestBillingAnchor::anchors_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("anchorDay");
    QTest::addColumn<QDate>("latest");
    QTest::addColumn<QDate>("next");
    QTest::newRow("first of the month") << QDate(2026, 11, 21) << 1 << QDate(2026, 11, 1) << QDate(2026, 12, 1);
    QTest::newRow("on the anchor") << QDate(2026, 11, 15) << 15 << QDate(2026, 11, 15) << QDate(2026, 12, 15);
    QTest::newRow("before the anchor") << QDate(2026, 11, 14) << 15 << QDate(2026, 10, 15) << QDate(2026, 11, 15);
    QTest::newRow("31st in a short month") << QDate(2026, 11, 29) << 31 << QDate(2026, 10, 31) << QDate(2026, 11, 30);
    QTest::newRow("31st on the clamped day") << QDate(2026, 11, 30) << 31 << QDate(2026, 11, 30) << QDate(2026, 12, 31);
    QTest::newRow("31st in February") << QDate(2027, 2, 27) << 31 << QDate(2027, 1, 31) << QDate(2027, 2, 28);
    QTest::newRow("31st in a leap February") << QDate(2028, 2, 29) << 31 << QDate(2028, 2, 29) << QDate(2028, 3, 31);
    QTest::newRow("over the year's end") << QDate(2027, 1, 3) << 10 << QDate(2026, 12, 10) << QDate(2027, 1, 10);
}

void TestBillingAnchor::anchors()
{
    QFETCH(QDate, day);
    QFETCH(int, anchorDay);
    QFETCH(QDate, latest);
    QFETCH(QDate, next);
    QCOMPARE(latestAnchor(BillingDay::fromDate(day), anchorDay).date(), latest);
    QCOMPARE(nextAnchor(BillingDay::fromDate(day), anchorDay).date(), next);
}

void TestBillingAnchor::periodsFollowOneAnother()
{
    QList<QDate> starts;
    BillingDay day = BillingDay::fromDate(QDate(2027, 1, 31));
    for (int month = 0; month < 4; ++month) {
        starts.append(day.date());
        day = nextAnchor(day, 31);
    }
    QCOMPARE(starts, (QList<QDate>{QDate(2027, 1, 31), QDate(2027, 2, 28), QDate(2027, 3, 31), QDate(2027, 4, 30)}));
}

QTEST_APPLESS_MAIN(TestBillingAnchor)
#include "tst_billing_anchor.moc"
