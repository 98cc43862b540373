// Forecasts of whole accounts on both databases: what counts as a full period, what is drawn first, and which pack is named.
#include "tests/alerts/alerts_office.h"

#include <QLoggingCategory>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

BucketForecast bucketOf(const std::vector<BucketForecast> &forecasts, Unit unit, Bucket bucket)
{
    for (const BucketForecast &each : forecasts) {
        if (each.unit == unit && each.bucket == bucket)
            return each;
    }
    qFatal("no such bucket");
}

QString timeText(const std::optional<Instant> &at)
{
    return at ? at->toIso() : u"none"_s;
}

} // namespace

class TestForecasts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void minutes_data() { addDialectRows(); }
    void minutes();
    void noneUnderOneFullPeriod_data() { addDialectRows(); }
    void noneUnderOneFullPeriod();
    void credits_data() { addDialectRows(); }
    void credits();
    void wallet_data() { addDialectRows(); }
    void wallet();
    void tokens_data() { addDialectRows(); }
    void tokens();
    void rolesSeeTheirOwn();
    void json();
};

/// 10 minutes on every day of August, September and October: 300 or 310 in a month of 200 base minutes.
static OrganizationId threeMonths(AlertsOffice &office, qint64 addon)
{
    const Organization studio = office.addStudio(at("2026-08-01T00:00:00Z"), 200, addon);
    for (Instant day = at("2026-08-01T09:00:00Z"); day < at("2026-11-01T00:00:00Z"); day = Instant::fromMicros(day.micros() + 86'400'000'000))
        office.transcribe(day, studio.id, 10);
    return studio.id;
}

void TestForecasts::minutes()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    threeMonths(office, 1000);
    office.sellPack("hundred", Unit::Minutes, 100, "10.00");
    // At the start of November: 1,000 add-on less 110 + 100 + 110 used.
    const auto found = needed(forecasts(office.inquiryAt(at("2026-11-01T00:00:00Z"))));
    const BucketForecast base = bucketOf(found, Unit::Minutes, Bucket::Base);
    QCOMPARE(base.left, 200);
    QCOMPARE(base.perDay->total, 920);
    QCOMPARE(base.perDay->days, 92);
    QCOMPARE(timeText(base.runsOut.expected), u"2026-11-21T00:00:00Z"_s);
    QCOMPARE(timeText(base.runsOut.low), timeText(base.runsOut.high)); // every day the same
    QVERIFY(base.runsOutBeforeReset());
    QCOMPARE(base.until.toIso(), u"2026-12-01T00:00:00Z"_s);
    const BucketForecast addon = bucketOf(found, Unit::Minutes, Bucket::Addon);
    QCOMPARE(addon.left, 680);
    QVERIFY(!addon.runsOutBeforeReset());
    QCOMPARE(addon.shortfall, 0);
    QVERIFY(!addon.pack);
    // 680 less 100 in November, 110, 110, 80, 110, 100: 70 left on 1 May, and base lasts until the 21st
    QCOMPARE(timeText(addon.runsOut.expected), u"2027-05-28T00:00:00Z"_s);
}

void TestForecasts::noneUnderOneFullPeriod()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const Organization studio = office.addStudio(at("2026-10-02T00:00:00Z"), 200, 0);
    Q_UNUSED(studio)
    for (const char *day : {"2026-11-02T00:00:00Z", "2026-11-09T00:00:00Z", "2026-11-20T00:00:00Z"})
        office.charge(at(day), "5.00");
    const auto before = needed(forecasts(office.inquiryAt(at("2026-11-30T23:59:59Z"))));
    QVERIFY(!bucketOf(before, Unit::Money, Bucket::Wallet).perDay);
    QVERIFY(!bucketOf(before, Unit::Money, Bucket::Wallet).runsOut.expected);
    // November began before the first charge: it is not a full period of data; December is.
    const auto later = needed(forecasts(office.inquiryAt(at("2026-12-31T00:00:00Z"))));
    QVERIFY(!bucketOf(later, Unit::Money, Bucket::Wallet).perDay);
    const auto full = needed(forecasts(office.inquiryAt(at("2027-01-01T00:00:00Z"))));
    QVERIFY(bucketOf(full, Unit::Money, Bucket::Wallet).perDay);
}

void TestForecasts::credits()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const Profile ann = office.addAnn(at("2026-10-01T00:00:00Z"), 100, 500);
    for (int day = 1; day <= 31; ++day) {
        const Instant when = Instant::fromMicros(at("2026-10-01T10:00:00Z").micros() + (day - 1) * 86'400'000'000);
        office.reserve(when, ann.id, 10);
    }
    const Instant now = at("2026-11-01T00:00:00Z");
    office.rollback(now, office.reserve(at("2026-10-31T11:00:00Z"), ann.id, 50)); // came back: never drawn
    office.sellPack("hundred", Unit::Credits, 100, "9.00");
    const auto found = needed(forecasts(office.inquiryAt(now)));
    const BucketForecast monthly = bucketOf(found, Unit::Credits, Bucket::Monthly);
    QCOMPARE(monthly.left, 100); // as if the due reset had happened
    QCOMPARE(monthly.perDay->total, 310);
    QCOMPARE(monthly.perDay->days, 31);
    QCOMPARE(timeText(monthly.runsOut.expected), u"2026-11-11T00:00:00Z"_s);
    const BucketForecast addon = bucketOf(found, Unit::Credits, Bucket::Addon);
    QCOMPARE(addon.left, 290);
    QCOMPARE(addon.shortfall, 0); // 300 needed, 390 there
    // In the middle of November: 300 still to come? No: 150, of which 100 + 290 are there.
    QVERIFY(!addon.pack);
    office.reserve(now, ann.id, 250); // 140 left for 300
    const auto later = needed(forecasts(office.inquiryAt(now)));
    const BucketForecast shortOf = bucketOf(later, Unit::Credits, Bucket::Addon);
    QCOMPARE(shortOf.left, 140);
    QCOMPARE(shortOf.shortfall, 160);
    QCOMPARE(shortOf.pack->count, 2);
    QCOMPARE(shortOf.pack->price.toDecimal(), u"18.00"_s);
    QCOMPARE(timeText(shortOf.runsOut.expected), u"2026-11-15T00:00:00Z"_s);
}

void TestForecasts::wallet()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    office.topUpWallet(at("2026-10-01T00:00:00Z"), "200.00");
    for (Instant day = at("2026-10-01T09:00:00Z"); day < at("2026-11-01T00:00:00Z"); day = Instant::fromMicros(day.micros() + 86'400'000'000))
        office.charge(day, "5.00");
    office.sellPack("fifty", Unit::Money, 50'000'000'000, "50.00");
    const BucketForecast wallet = bucketOf(needed(forecasts(office.inquiryAt(at("2026-11-01T00:00:00Z")))), Unit::Money, Bucket::Wallet);
    QCOMPARE(Money::fromNanos(wallet.left).toDecimal(), u"45.00"_s);
    QCOMPARE(Money::fromNanos(wallet.perDay->perDay()).toDecimal(), u"5.00"_s);
    QCOMPARE(timeText(wallet.runsOut.expected), u"2026-11-10T00:00:00Z"_s);
    QCOMPARE(Money::fromNanos(wallet.shortfall).toDecimal(), u"105.00"_s);
    QCOMPARE(wallet.pack->count, 3);
}

void TestForecasts::tokens()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    NewAllocation allocation;
    allocation.company = office.acme.id;
    allocation.tokens = {4000};
    allocation.plan = u"Starter"_s;
    allocation.startsAt = at("2026-10-01T00:00:00Z");
    needed(allocateTokens(office.connection(), office.scopeAt(*allocation.startsAt), allocation, {}));
    for (Instant day = at("2026-10-01T09:00:00Z"); day < at("2026-11-01T00:00:00Z"); day = Instant::fromMicros(day.micros() + 86'400'000'000)) {
        TokenCall call;
        call.company = office.acme.id;
        call.operation = u"scoring"_s;
        call.input = {60};
        call.output = {40};
        call.at = day;
        needed(deductTokens(office.connection(), office.scopeAt(day), call, {}));
    }
    const BucketForecast found = bucketOf(needed(forecasts(office.inquiryAt(at("2026-11-01T00:00:00Z")))), Unit::Tokens, Bucket::Allocation);
    QCOMPARE(found.accountName, u"Starter"_s);
    QCOMPARE(found.left, 900);
    QCOMPARE(found.perDay->perDay(), 100);
    QCOMPARE(timeText(found.runsOut.expected), u"2026-11-10T00:00:00Z"_s);
    QCOMPARE(found.shortfall, 2100);
}

void TestForecasts::rolesSeeTheirOwn()
{
    AlertsOffice office(Dialect::Sqlite);
    threeMonths(office, 0);
    office.addAnn(at("2026-08-01T00:00:00Z"), 100, 0);
    NewAllocation allocation;
    allocation.company = office.acme.id;
    allocation.tokens = {4000};
    needed(allocateTokens(office.connection(), office.scopeAt(at("2026-10-01T00:00:00Z")), allocation, {}));
    office.sellPack("hundred", Unit::Minutes, 100, "10.00");
    const auto unitsOf = [&](Role role) {
        QStringList units;
        for (const BucketForecast &each : needed(forecasts(office.inquiryAt(at("2026-11-01T00:00:00Z"), role)))) {
            units.append(unitName(each.unit));
            if (!may(role, Permission::SeeMoney) && each.pack)
                units.append(u"a price"_s);
        }
        units.removeDuplicates();
        units.sort();
        return units.join(u' ');
    };
    QCOMPARE(unitsOf(Role::Admin), u"credits minutes money tokens"_s);
    QCOMPARE(unitsOf(Role::Finance), u"credits minutes money tokens"_s);
    QCOMPARE(unitsOf(Role::Recruiter), u"credits minutes"_s);
    QCOMPARE(unitsOf(Role::Backend), u"credits minutes tokens"_s);
}

void TestForecasts::json()
{
    BucketForecast forecast;
    forecast.perDay = Rate{10, 4};
    forecast.left = 7;
    const QJsonObject plain = forecast.toJson();
    QCOMPARE(plain.value(u"per_day"_s), QJsonValue(2.5));
    QCOMPARE(plain.value(u"left"_s), QJsonValue(7));
    QVERIFY(plain.value(u"runs_out"_s).isNull() && plain.value(u"low"_s).isNull() && plain.value(u"high"_s).isNull() && plain.value(u"pack"_s).isNull());
    forecast.unit = Unit::Money;
    QCOMPARE(forecast.toJson().value(u"per_day"_s), QJsonValue(u"0.000000003"_s)); // 2.5 nanos, halves up
    QCOMPARE(forecast.toJson().value(u"left"_s), QJsonValue(u"0.000000007"_s));
}

QTEST_GUILESS_MAIN(TestForecasts)
#include "tst_forecasts.moc"
