#include "models/core/clock.h"

#include <QTest>

using namespace reckoner;

class ClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void systemClockIsBetweenTwoReadingsOfQt();
    void fixedClockStandsStill();
};

void ClockTest::systemClockIsBetweenTwoReadingsOfQt()
{
    const Instant before = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    const Instant now = Clock().now();
    const Instant after = Instant::fromMicros(Instant::fromDateTime(QDateTime::currentDateTimeUtc()).micros() + 1000);
    QVERIFY(before <= now);
    QVERIFY(now <= after);
    QVERIFY(!Clock().isFixed());
}

void ClockTest::fixedClockStandsStill()
{
    const Clock clock = Clock::fixedAt(Instant::fromMicros(1'700'000'000'123'456));
    QVERIFY(clock.isFixed());
    QCOMPARE(clock.now().micros(), 1'700'000'000'123'456);
}

QTEST_APPLESS_MAIN(ClockTest)
#include "tst_clock.moc"
