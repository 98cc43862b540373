// What is expected to be charged: from full billing months alone, with a band, in the days after today; and what a range on the screen ends with.
#include "models/alerts/spend_outlook.h"
#include "models/usage/waiting_drafts.h"
#include "tests/alerts/alerts_office.h"

#include <QLoggingCategory>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

RangeChoice ofKind(RangeChoice::Kind kind)
{
    RangeChoice range;
    range.kind = kind;
    return range;
}

SpendOutlook outlook(AlertsOffice &office, const char *now, const RangeChoice &range = {})
{
    const auto found = needed(spendOutlooks(office.inquiryAt(at(now)), office.acme.id, range));
    if (found.currencies.size() != 1)
        qFatal("one company has one currency");
    return found.currencies.front();
}

/// $2 on every day of September and October, but $10 on the first nine of October.
void chargeTwoMonths(AlertsOffice &office)
{
    for (Instant day = at("2026-09-01T09:00:00Z"); day < at("2026-11-01T00:00:00Z"); day = Instant::fromMicros(day.micros() + 86'400'000'000))
        office.charge(day, day >= at("2026-10-01T00:00:00Z") && day < at("2026-10-10T00:00:00Z") ? "10.00" : "2.00");
}

} // namespace

class TestSpendOutlook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void daysAhead_data() { addDialectRows(); }
    void daysAhead();
    void nothingUnderOneFullMonth_data() { addDialectRows(); }
    void nothingUnderOneFullMonth();
    void aRangeOfThePastHasNothingAhead();
    void aMonthEndsToday();
    void longRangesGoByMonth();
    void readOnceIsTheSame_data();
    void readOnceIsTheSame();
    void waitingDrafts_data() { addDialectRows(); }
    void waitingDrafts();
};

void TestSpendOutlook::daysAhead()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    chargeTwoMonths(office);
    const SpendOutlook found = outlook(office, "2026-11-20T12:00:00Z");
    QCOMPARE(found.series.points.size(), size_t(30));
    QCOMPARE(found.series.points.back().from.toIso(), u"2026-11-20"_s);
    QCOMPARE(found.ahead.size(), size_t(10)); // to the end of November
    QCOMPARE(found.ahead.front().days.from.toIso(), u"2026-11-21"_s);
    // 61 days: 52 of $2 and 9 of $10, which are more than a tenth of them
    QCOMPARE(found.ahead.front().expected.nanos(), 194'000'000'000 / 61);
    QCOMPARE(found.ahead.front().low.toDecimal(), u"2.00"_s);
    QCOMPARE(found.ahead.front().high.toDecimal(), u"10.00"_s);
    QCOMPARE(found.aheadInAll->days.days(), 10);
    QCOMPARE(found.aheadInAll->expected.nanos(), 1'940'000'000'000 / 61);
    QCOMPARE(found.aheadInAll->low.toDecimal(), u"20.00"_s);
    QVERIFY(found.aheadInAll->high > found.aheadInAll->expected);
    QVERIFY(found.aheadInAll->high < Money::fromNanos(10 * found.ahead.front().high.nanos())); // ten days in a row vary less than single ones
}

void TestSpendOutlook::nothingUnderOneFullMonth()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    office.charge(at("2026-10-02T09:00:00Z"), "5.00");
    const SpendOutlook november = outlook(office, "2026-11-20T12:00:00Z");
    QVERIFY(november.ahead.empty());
    QVERIFY(!november.aheadInAll);
    QVERIFY(november.isNothing());
    const SpendOutlook december = outlook(office, "2026-12-31T12:00:00Z"); // November was a full month, of nothing
    QCOMPARE(december.ahead.size(), size_t(7)); // the month ends today: a week at least
    QVERIFY(december.aheadInAll->expected.isZero());
}

void TestSpendOutlook::aRangeOfThePastHasNothingAhead()
{
    AlertsOffice office(Dialect::Sqlite);
    chargeTwoMonths(office);
    const SpendOutlook found = outlook(office, "2026-11-20T12:00:00Z", ofKind(RangeChoice::Kind::LastMonth));
    QCOMPARE(found.series.points.size(), size_t(31));
    QVERIFY(found.ahead.empty());
    QVERIFY(!found.isNothing());
}

void TestSpendOutlook::aMonthEndsToday()
{
    AlertsOffice office(Dialect::Sqlite);
    chargeTwoMonths(office);
    const SpendOutlook found = outlook(office, "2026-11-20T12:00:00Z", ofKind(RangeChoice::Kind::ThisMonth));
    QCOMPARE(found.series.points.size(), size_t(20)); // the days to come are not days of nothing
    QCOMPARE(found.ahead.size(), size_t(10));
    const SpendOutlook whole = outlook(office, "2026-11-20T12:00:00Z", ofKind(RangeChoice::Kind::Everything));
    QCOMPARE(whole.series.points.size(), size_t(81)); // from the first usage to today, though November had none
    QCOMPARE(whole.ahead.size(), size_t(10));
}

void TestSpendOutlook::longRangesGoByMonth()
{
    AlertsOffice office(Dialect::Sqlite);
    office.charge(at("2024-02-15T09:00:00Z"), "5.00");
    const SpendOutlook found = outlook(office, "2026-11-20T12:00:00Z", ofKind(RangeChoice::Kind::Everything));
    QVERIFY(found.series.step == SeriesStep::Month);
    QCOMPARE(found.series.points.size(), size_t(34));
    QCOMPARE(found.ahead.size(), size_t(1));
    QCOMPARE(found.ahead.front().days.from.toIso(), u"2026-12-01"_s);
    QCOMPARE(found.ahead.front().days.days(), 31);
}

void TestSpendOutlook::readOnceIsTheSame_data()
{
    QTest::addColumn<RangeChoice>("range");
    const auto lastDays = [](int days) {
        RangeChoice range;
        range.days = days;
        return range;
    };
    QTest::newRow("begins in this month") << lastDays(7);
    QTest::newRow("begins in the last months") << lastDays(30);
    QTest::newRow("begins before them") << lastDays(365);
    QTest::newRow("by month") << lastDays(800);
    QTest::newRow("a month of them") << ofKind(RangeChoice::Kind::LastMonth);
    QTest::newRow("everything") << ofKind(RangeChoice::Kind::Everything);
    RangeChoice past = ofKind(RangeChoice::Kind::Days);
    past.dayRange = {BillingDay::fromDate(QDate(2026, 3, 1)), BillingDay::fromDate(QDate(2026, 3, 20))};
    QTest::newRow("long before them") << past;
    RangeChoice hours = ofKind(RangeChoice::Kind::Instants);
    hours.instants = {at("2026-10-03T10:00:00Z"), at("2026-11-20T10:00:00Z")};
    QTest::newRow("parts of days") << hours;
}

/// What is shown is the series of the range as the usage page reads it; what is expected does not hang on the range.
void TestSpendOutlook::readOnceIsTheSame()
{
    QFETCH(RangeChoice, range);
    AlertsOffice office(Dialect::Sqlite);
    chargeTwoMonths(office);
    office.charge(at("2026-03-05T09:00:00Z"), "7.00");
    office.charge(at("2024-12-31T23:00:00Z"), "3.00");
    office.charge(at("2026-11-20T09:30:00Z"), "11.00");
    const SpendOutlook found = outlook(office, "2026-11-20T12:00:00Z", range);
    Filter filter;
    filter.company = office.acme.id;
    filter.range = range;
    const Series shown = needed(usageSeries(office.inquiryAt(at("2026-11-20T12:00:00Z")), filter, found.series.step)).front();
    QCOMPARE(found.series.toJson(), shown.toJson());
    if (found.series.step == SeriesStep::Day && !found.ahead.empty()) {
        const SpendOutlook today = outlook(office, "2026-11-20T12:00:00Z", ofKind(RangeChoice::Kind::ThisMonth));
        QCOMPARE(found.aheadInAll->expected.nanos(), today.aheadInAll->expected.nanos());
        QCOMPARE(found.aheadInAll->expected.nanos(), 1'940'000'000'000 / 92); // the three months before this one: nothing in August
    }
}

void TestSpendOutlook::waitingDrafts()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const CompanyId other = office.company(u"Other"_s).id;
    const auto ask = [&office](CompanyId company, const char *draft) {
        UsageEvent event;
        event.type = UsageType::QuestionGeneration;
        event.company = company;
        event.job = QString::fromLatin1(draft);
        event.promptTokens = 100;
        event.completionTokens = 10;
        event.questions = 1;
        needed(recordUsage(office.connection(), office.scope(), event, {}));
    };
    ask(office.acme.id, "11111111-1111-4111-8111-111111111111");
    ask(office.acme.id, "11111111-1111-4111-8111-111111111111");
    ask(office.acme.id, "22222222-2222-4222-8222-222222222222");
    ask(other, "11111111-1111-4111-8111-111111111111");
    QCOMPARE(needed(countWaitingDrafts(office.inquiry(), office.acme.id)), 2);
    QCOMPARE(needed(countWaitingDrafts(office.inquiry(), {})), 3);
    office.job(office.acme.id, u"Saved"_s, u"22222222-2222-4222-8222-222222222222"_s);
    QCOMPARE(needed(countWaitingDrafts(office.inquiry(), office.acme.id)), 1);
}

QTEST_GUILESS_MAIN(TestSpendOutlook)
#include "tst_spend_outlook.moc"
