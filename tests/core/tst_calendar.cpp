#include "models/core/calendar.h"

#include "models/core/civil_date.h"

#include <QTest>
#include <rapidcheck.h>

using namespace reckoner;
using namespace Qt::StringLiterals;

/// Zones with summer time, with half hours, with changes at midnight, over midnight, and with a day that never was.
static const QStringList kZones = {u"UTC"_s, u"Europe/Berlin"_s, u"America/New_York"_s, u"America/St_Johns"_s, u"Pacific/Apia"_s, u"Asia/Kathmandu"_s,
                                   u"America/Sao_Paulo"_s, u"Africa/Casablanca"_s, u"Australia/Lord_Howe"_s, u"Asia/Gaza"_s, u"Pacific/Kwajalein"_s};

static Instant at(const char *iso)
{
    return *Instant::parse(std::string_view(iso));
}

static BillingDay day(int year, int month, int dayOfMonth)
{
    return BillingDay::fromDate(QDate(year, month, dayOfMonth));
}

class CalendarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void civilDatesEqualQt();
    void monthsParse_data();
    void monthsParse();
    void monthsFollowOneAnother();
    void findsDays_data();
    void findsDays();
    void refusesUnknownZones_data();
    void refusesUnknownZones();
    void everyZoneNameIsAZone();
    void daysEqualQt();
    void daysNeverReturn();
    void offsetsBeginAtTheEarliestInstant();
    void splits_data();
    void splits();
    void partsCoverARangeExactly();
};

void CalendarTest::initTestCase()
{
    qputenv("RC_PARAMS", "max_success=500");
}

void CalendarTest::civilDatesEqualQt()
{
    for (int number = -200'000; number < 200'000; number += 17) {
        const QDate date = BillingDay{number}.date();
        const CivilDate civil = civilFromDays(number);
        QCOMPARE(QDate(int(civil.year), civil.month, civil.day), date);
        QCOMPARE(daysFromCivil(civil), number);
        QCOMPARE(BillingDay{number}.toIso(), date.toString(Qt::ISODate));
        QCOMPARE(BillingMonth::of(BillingDay{number}).firstDay().date(), QDate(date.year(), date.month(), 1));
    }
    static_assert(daysInMonth(2000, 2) == 29 && daysInMonth(1900, 2) == 28 && daysInMonth(2026, 11) == 30);
}

void CalendarTest::monthsParse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("a month") << u"2026-11"_s << true;
    QTest::newRow("month 13") << u"2026-13"_s << false;
    QTest::newRow("month 0") << u"2026-00"_s << false;
    QTest::newRow("unpadded") << u"2026-1"_s << false;
    QTest::newRow("a day") << u"2026-11-01"_s << false;
    QTest::newRow("sign for a digit") << u"2026-+1"_s << false;
    QTest::newRow("Arabic digits") << u"\u0662\u0660\u0662\u0666-\u0661\u0661"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void CalendarTest::monthsParse()
{
    QFETCH(QString, text);
    const auto month = BillingMonth::parse(text);
    QTEST(month.ok(), "valid");
    if (month)
        QCOMPARE(month->toIso(), text);
}

void CalendarTest::monthsFollowOneAnother()
{
    const BillingMonth december = *BillingMonth::parse(u"2026-12");
    QCOMPARE(december.next().toIso(), u"2027-01"_s);
    QCOMPARE(december.firstDay().toIso(), u"2026-12-01"_s);
    QCOMPARE(december.next().firstDay().number - december.firstDay().number, 31);
}

void CalendarTest::findsDays_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *name, const char *zone, const char *date, const char *start, const char *end) {
        QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(date) << QString::fromLatin1(start) << QString::fromLatin1(end);
    };
    row("UTC", "UTC", "2026-11-21", "2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z");
    row("winter", "Europe/Berlin", "2026-11-21", "2026-11-20T23:00:00Z", "2026-11-21T23:00:00Z");
    row("23 hours", "Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z");
    row("25 hours", "Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
    row("summer time begins at midnight", "America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z");
    row("summer time ends at midnight", "America/Sao_Paulo", "2019-02-16", "2019-02-16T02:00:00Z", "2019-02-17T03:00:00Z");
    // 2006-10-29 00:01 NDT (02:31Z) became 23:01 NST of the 28th: the 28th lasts until NST midnight, 03:30Z.
    row("clock set back over midnight", "America/St_Johns", "2006-10-28", "2006-10-28T02:30:00Z", "2006-10-29T03:30:00Z");
    row("a day that never was", "Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z");
    row("the day after it", "Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z");
    row("far future", "America/New_York", "2099-07-04", "2099-07-04T04:00:00Z", "2099-07-05T04:00:00Z");
}

void CalendarTest::findsDays()
{
    QFETCH(QString, zone);
    QFETCH(QString, date);
    const Calendar calendar = *Calendar::named(zone);
    const BillingDay found = BillingDay::fromDate(QDate::fromString(date, Qt::ISODate));
    QTEST(calendar.startOf(found).toIso(), "start");
    QTEST(calendar.startOf(found.plusDays(1)).toIso(), "end");
    QTEST(calendar.rangeOf({found, found.plusDays(1)}).to.toIso(), "end");
}

void CalendarTest::refusesUnknownZones_data()
{
    QTest::addColumn<QString>("zone");
    QTest::newRow("empty") << QString();
    QTest::newRow("unknown") << u"Europe/Atlantis"_s;
    QTest::newRow("small letters") << u"europe/berlin"_s;
    QTest::newRow("offset") << u"UTC+03:00"_s;
    QTest::newRow("POSIX rule") << u"<+03>-3"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s;
    QTest::newRow("not Latin") << u"Europe/\u0411"_s;
}

void CalendarTest::refusesUnknownZones()
{
    QFETCH(QString, zone);
    const auto calendar = Calendar::named(zone);
    QVERIFY(!calendar.ok());
    QCOMPARE(calendar.error().code, ErrorCode::InvalidInput);
}

void CalendarTest::everyZoneNameIsAZone()
{
    const QStringList names = Calendar::zoneNames();
    QVERIFY(names.size() > 400);
    QVERIFY(names.contains(u"UTC"_s));
    QVERIFY(names.contains(u"Asia/Kolkata"_s));
    for (const QString &name : names) {
        const auto calendar = Calendar::named(name);
        QVERIFY2(calendar.ok(), qPrintable(name));
        QCOMPARE(calendar->zoneName(), name);
    }
}

void CalendarTest::daysEqualQt()
{
    for (const QString &zone : kZones) {
        const Calendar calendar = *Calendar::named(zone);
        const QTimeZone qtZone(zone.toLatin1());
        // An odd step of about 13 hours from 1970 to 2099 meets every hour of the day.
        for (qint64 seconds = 1; seconds < 4'070'908'800; seconds += 46'801) {
            const QDateTime local = QDateTime::fromSecsSinceEpoch(seconds, qtZone);
            const BillingDay found = calendar.dayOf(Instant::fromMicros(seconds * 1'000'000));
            // Where a clock is set back over midnight, billing days do not follow it for the minute after midnight.
            const bool foldsOverMidnight = zone == u"America/St_Johns" || zone == u"Asia/Gaza";
            if (found.date() != local.date())
                QVERIFY2(foldsOverMidnight && local.time().hour() == 0, qPrintable(zone + u' ' + local.toString(Qt::ISODate)));
        }
    }
}

void CalendarTest::daysNeverReturn()
{
    for (const QString &zone : Calendar::zoneNames()) {
        const Calendar calendar = *Calendar::named(zone);
        for (const ZoneOffset &change : calendar.offsets()) {
            if (change.from.micros() == INT64_MIN)
                continue;
            const BillingDay before = calendar.dayOf(Instant::fromMicros(change.from.micros() - 1));
            QVERIFY2(before <= calendar.dayOf(change.from), qPrintable(zone + u' ' + change.from.toIso()));
        }
    }
}

void CalendarTest::offsetsBeginAtTheEarliestInstant()
{
    const auto offsets = Calendar::named(u"Europe/Berlin"_s)->offsets();
    QCOMPARE(offsets.front().from.micros(), INT64_MIN);
    QCOMPARE(offsets.front().offsetSeconds, 3600);
    QVERIFY(std::ranges::is_sorted(offsets, {}, &ZoneOffset::from));
    QVERIFY(offsets.back().from > at("2099-01-01"));
    QCOMPARE(Calendar().offsets().size(), size_t(1));
    QCOMPARE(Calendar::named(u"Europe/Berlin"_s)->offsetSecondsAt(at("2026-07-01")), 7200);
}

struct SplitCase
{
    InstantRange range;
    RangeParts parts;
};

void CalendarTest::splits_data()
{
    QTest::addColumn<SplitCase>("wanted");
    const auto month = [](const char *text) { return *BillingMonth::parse(QString::fromLatin1(text)); };

    QTest::newRow("empty") << SplitCase{{at("2026-11-03T10:00:00Z"), at("2026-11-03T10:00:00Z")}, {}};
    QTest::newRow("backwards") << SplitCase{{at("2026-11-03"), at("2026-11-01")}, {}};
    RangeParts parts;
    parts.headEdge = {at("2026-11-03T10:00:00Z"), at("2026-11-03T12:00:00Z")};
    QTest::newRow("within a day") << SplitCase{parts.headEdge, parts};
    parts = {};
    parts.headEdge = {at("2026-11-03"), at("2026-11-03T12:00:00Z")};
    QTest::newRow("the first half of a day") << SplitCase{parts.headEdge, parts};
    parts = {};
    parts.headDays = {day(2026, 11, 3), day(2026, 11, 4)};
    QTest::newRow("one whole day") << SplitCase{{at("2026-11-03"), at("2026-11-04")}, parts};
    parts.headEdge = {at("2026-11-02T18:00:00Z"), at("2026-11-03")};
    parts.tailEdge = {at("2026-11-04"), at("2026-11-04T06:00:00Z")};
    QTest::newRow("a day and two edges") << SplitCase{{at("2026-11-02T18:00:00Z"), at("2026-11-04T06:00:00Z")}, parts};
    parts = {};
    parts.headEdge = {at("2026-11-02T18:00:00Z"), at("2026-11-03")};
    parts.tailEdge = {at("2026-11-03"), at("2026-11-03T06:00:00Z")};
    QTest::newRow("two edges and no day") << SplitCase{{at("2026-11-02T18:00:00Z"), at("2026-11-03T06:00:00Z")}, parts};
    parts = {};
    parts.months = {month("2026-11"), month("2026-12")};
    QTest::newRow("one whole month") << SplitCase{{at("2026-11-01"), at("2026-12-01")}, parts};
    parts.headDays = {day(2026, 10, 30), day(2026, 11, 1)};
    parts.tailDays = {day(2026, 12, 1), day(2026, 12, 3)};
    parts.headEdge = {at("2026-10-29T00:00:00.000001Z"), at("2026-10-30")};
    parts.tailEdge = {at("2026-12-03"), at("2026-12-03T00:00:00.000001Z")};
    QTest::newRow("everything") << SplitCase{{at("2026-10-29T00:00:00.000001Z"), at("2026-12-03T00:00:00.000001Z")}, parts};
}

static bool sameInstants(const InstantRange &left, const InstantRange &right)
{
    const bool bothEmpty = left.to <= left.from && right.to <= right.from;
    return bothEmpty || left == right;
}

static bool sameDays(const DayRange &left, const DayRange &right)
{
    return (left.isEmpty() && right.isEmpty()) || left == right;
}

void CalendarTest::splits()
{
    QFETCH(SplitCase, wanted);
    const RangeParts parts = splitRange(wanted.range, Calendar());
    QVERIFY(sameInstants(parts.headEdge, wanted.parts.headEdge));
    QVERIFY(sameInstants(parts.tailEdge, wanted.parts.tailEdge));
    QVERIFY(sameDays(parts.headDays, wanted.parts.headDays));
    QVERIFY(sameDays(parts.tailDays, wanted.parts.tailDays));
    QCOMPARE(parts.months.to.number - parts.months.from.number, wanted.parts.months.to.number - wanted.parts.months.from.number);
    if (parts.months.from != parts.months.to)
        QVERIFY(parts.months.from == wanted.parts.months.from);
}

/// Instants from 2005 to 2030, many of them at or beside the start of a day or month, or a change of offset.
static Instant someInstant(const Calendar &calendar)
{
    const BillingDay someDay{*rc::gen::inRange(12'784, 22'000)};
    const Instant ofDay = calendar.startOf(someDay);
    const Instant ofMonth = calendar.startOf(BillingMonth::of(someDay).firstDay());
    const auto offsets = calendar.offsets();
    const Instant ofChange = offsets[*rc::gen::inRange<size_t>(0, offsets.size())].from;
    const Instant within = Instant::fromMicros(ofDay.micros() + *rc::gen::inRange<qint64>(0, 86'400'000'000));
    const Instant base = *rc::gen::element(ofDay, ofMonth, within, ofChange.micros() == INT64_MIN ? ofDay : ofChange);
    return Instant::fromMicros(base.micros() + *rc::gen::element<qint64>(0, 0, 0, -1, 1));
}

/// How many parts hold a row of this instant: days and months by its billing day, as roll-ups do; edges by its time.
static int partsHolding(const RangeParts &parts, Instant when, const Calendar &calendar)
{
    const BillingDay billingDay = calendar.dayOf(when);
    const BillingMonth month = BillingMonth::of(billingDay);
    const auto holds = [billingDay](const DayRange &days) { return days.from <= billingDay && billingDay < days.to; };
    return int(parts.months.from <= month && month < parts.months.to) + int(holds(parts.headDays)) + int(holds(parts.tailDays))
        + int(parts.headEdge.contains(when)) + int(parts.tailEdge.contains(when));
}

void CalendarTest::partsCoverARangeExactly()
{
    for (const QString &zone : kZones) {
        const Calendar calendar = *Calendar::named(zone);
        QVERIFY2(rc::check("each instant of the range is in one part, and no other is in any", [&calendar] {
            const InstantRange range{someInstant(calendar), someInstant(calendar)};
            const RangeParts parts = splitRange(range, calendar);
            const auto probes = {range.from, range.to, parts.headEdge.to, parts.tailEdge.from, calendar.startOf(parts.months.from.firstDay()),
                                 calendar.startOf(parts.months.to.firstDay()), calendar.startOf(parts.tailDays.to), someInstant(calendar),
                                 someInstant(calendar), someInstant(calendar)};
            for (const Instant probe : probes) {
                for (const qint64 micros : {-1, 0, 1}) {
                    const Instant when = Instant::fromMicros(probe.micros() + micros);
                    RC_ASSERT(partsHolding(parts, when, calendar) == int(range.contains(when)));
                }
            }
        }), qPrintable(zone));
    }
}

QTEST_APPLESS_MAIN(CalendarTest)
#include "tst_calendar.moc"
