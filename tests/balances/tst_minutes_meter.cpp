// What the metrics of an account took of base and add-on, period by period, as if every roll that is due had happened: pure.
#include "models/balances/minutes_meter.h"
#include "tests/support/office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

Instant at(const char *time)
{
    return needed(Instant::parse(QStringView(QString::fromLatin1(time))));
}

InstantRange range(const char *from, const char *to)
{
    return {at(from), at(to)};
}

/// 100 base and 50 add-on minutes; its stored period is November.
MinutesRecord studio(const QString &zone = u"UTC"_s, int anchorDay = 1)
{
    MinutesRecord record;
    record.calendar = needed(Calendar::named(zone));
    record.anchorDay = anchorDay;
    record.period = range("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
    record.base = {100};
    record.addonLeft = {50};
    return record;
}

MinutesMetered plain(qint64 minutes, const char *time)
{
    return {QUuid(), MetricId::make(), at(time), {minutes, {}, false}, {}, {}};
}

MinutesMetered posted(qint64 base, qint64 addon, const char *time)
{
    return {QUuid(), MetricId(), at(time), {base + addon, Split{{base, addon}}, true}, Minutes{base}, Minutes{addon}};
}

/// "base+addon" of each part, then what is left of base.
QString text(const PeriodUse &use)
{
    QStringList parts;
    for (const PeriodUse::Part &part : use.unposted)
        parts.append(u"%1+%2"_s.arg(part.split.base.count).arg(part.split.addon.count));
    parts.append(u"left %1"_s.arg(use.baseLeft.count));
    return parts.join(u", "_s);
}

} // namespace

class TestMinutesMeter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainMetricsShareTheRest();
    void addonGoesFromPeriodToPeriod();
    void endBelongsToTheNext();
    void closedPeriodsComeFirst();
    void withoutPeriod();
    void nextPeriod_data();
    void nextPeriod();
    void advice_data();
    void advice();
};

/// What was posted stands, whenever it happened; base first, then add-on, then nothing: it has happened all the same.
void TestMinutesMeter::plainMetricsShareTheRest()
{
    const MinutesUse use = meterMinutes(studio(), {}, {plain(30, "2026-11-02T00:00:00Z"), plain(60, "2026-11-03T00:00:00Z"), plain(60, "2026-11-04T00:00:00Z"), posted(40, 5, "2026-11-20T00:00:00Z")},
                                        at("2026-11-21T00:00:00Z"));
    QCOMPARE(use.periods.size(), 1u);
    QCOMPARE(text(use.current()), u"30+0, 30+30, 0+20, left 0"_s);
    QCOMPARE(use.addonLeft.count, 0);
    QCOMPARE(use.current().metered.count, 195);
    QCOMPARE(use.current().posted.count, 45);
    QCOMPARE(use.current().basePosted.count, 40);
}

void TestMinutesMeter::addonGoesFromPeriodToPeriod()
{
    const MinutesUse use = meterMinutes(studio(), {}, {plain(120, "2026-11-02T00:00:00Z"), plain(110, "2026-12-05T00:00:00Z"), plain(7, "2027-01-01T00:00:00Z")},
                                        at("2027-01-10T00:00:00Z"));
    QCOMPARE(use.dueRolls(), 2);
    QCOMPARE(text(use.periods.at(0)), u"100+20, left 0"_s);
    QCOMPARE(text(use.periods.at(1)), u"100+10, left 0"_s);
    QCOMPARE(text(use.current()), u"7+0, left 93"_s);
    QCOMPARE(use.addonLeft.count, 20);
}

void TestMinutesMeter::endBelongsToTheNext()
{
    const std::vector<MinutesMetered> metrics = {plain(1, "2026-11-30T23:59:59.999999Z"), plain(2, "2026-12-01T00:00:00Z")};
    QCOMPARE(text(meterMinutes(studio(), {}, metrics, at("2026-11-30T23:59:59.999999Z")).current()), u"1+0, left 99"_s); // the other one is not yet
    const MinutesUse use = meterMinutes(studio(), {}, metrics, at("2026-12-01T00:00:00Z"));
    QCOMPARE(use.dueRolls(), 1);
    QCOMPARE(text(use.current()), u"2+0, left 98"_s);
}

/// A closed period has what its posted metrics left of base; then its late ones take add-on, before those of this period.
void TestMinutesMeter::closedPeriodsComeFirst()
{
    const std::vector<OpenedPeriod> late = {{QUuid(), range("2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"), 80, 70}};
    const MinutesUse use = meterMinutes(studio(), late, {plain(5, "2026-09-30T00:00:00Z"), plain(40, "2026-10-20T00:00:00Z"), plain(130, "2026-11-02T00:00:00Z")},
                                        at("2026-11-21T00:00:00Z"));
    QCOMPARE(use.late.size(), 1u);
    QCOMPARE(text(use.late.front()), u"10+30, left 0"_s);
    QCOMPARE(text(use.current()), u"100+20, left 0"_s); // 10 more than there was
    QCOMPARE(use.addonLeft.count, 0);
}

void TestMinutesMeter::withoutPeriod()
{
    MinutesRecord record = studio();
    record.period.reset();
    const MinutesUse use = meterMinutes(record, {}, {plain(30, "2026-11-02T00:00:00Z")}, at("2026-11-21T00:00:00Z"));
    QVERIFY(use.periods.empty());
    QCOMPARE(use.addonLeft.count, 50);
}

void TestMinutesMeter::nextPeriod_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("anchorDay");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QString>("next");
    QTest::newRow("the 31st in February") << u"UTC"_s << 31 << QByteArray("2027-01-31T00:00:00Z") << u"2027-02-28T00:00:00Z"_s;
    QTest::newRow("the 31st again") << u"UTC"_s << 31 << QByteArray("2027-02-28T00:00:00Z") << u"2027-03-31T00:00:00Z"_s;
    QTest::newRow("the 30th in a leap year") << u"UTC"_s << 30 << QByteArray("2028-01-30T00:00:00Z") << u"2028-02-29T00:00:00Z"_s;
    QTest::newRow("into summer time") << u"Europe/Berlin"_s << 1 << QByteArray("2027-02-28T23:00:00Z") << u"2027-03-31T22:00:00Z"_s;
    QTest::newRow("after an end that is no anchor") << u"UTC"_s << 1 << QByteArray("2026-11-15T00:00:00Z") << u"2026-12-01T00:00:00Z"_s;
}

void TestMinutesMeter::nextPeriod()
{
    QFETCH(QString, zone);
    QFETCH(int, anchorDay);
    QFETCH(QByteArray, end);
    QFETCH(QString, next);
    const InstantRange after = studio(zone, anchorDay).after(at(end.constData()));
    QCOMPARE(after.from, at(end.constData()));
    QCOMPARE(after.to.toIso(), next);
}

void TestMinutesMeter::advice_data()
{
    QTest::addColumn<qint64>("required");
    QTest::addColumn<qint64>("lacking");
    QTest::addColumn<bool>("waits");
    QTest::newRow("all there is") << qint64(30) << qint64(0) << false;
    QTest::newRow("enough with the next base") << qint64(120) << qint64(90) << true;
    QTest::newRow("never enough") << qint64(121) << qint64(91) << false;
}

void TestMinutesMeter::advice()
{
    QFETCH(qint64, required);
    QFETCH(qint64, lacking);
    QFETCH(bool, waits);
    const Instant next = at("2026-12-01T00:00:00Z");
    const MinutesCheck check = checkedAgainst({{10}, {20}}, {100}, next, {required});
    QCOMPARE(check.lacking.count, lacking);
    QCOMPARE(check.isAllowed, lacking == 0);
    QCOMPARE(check.waitFor, waits ? std::optional(next) : std::nullopt);
}

QTEST_APPLESS_MAIN(TestMinutesMeter)
#include "tst_minutes_meter.moc"
