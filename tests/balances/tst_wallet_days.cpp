// The balance of a wallet day by day: at the end of every day what wallet() says of that moment, of the last day what it says now.
#include "models/balances/wallet.h"
#include "models/balances/wallet_days.h"
#include "models/usage/record.h"
#include "tests/support/office.h"

#include <QLoggingCategory>
#include <QTest>
#include <random>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000'000;

Instant at(const QString &time)
{
    return *Instant::parse(QStringView(time));
}

DayRange days(const char *from, const char *to)
{
    const auto day = [](const char *text) { return BillingDay::fromDate(QDate::fromString(QString::fromLatin1(text), Qt::ISODate)); };
    return {day(from), day(to)};
}

/// What happens to one wallet, each act at its own time.
class WalletStory
{
public:
    explicit WalletStory(Dialect dialect, const QString &zone = u"UTC"_s) : office(dialect), company(office.company(u"Acme"_s, zone).id) {}

    UsageId cv(Instant when)
    {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = company;
        event.fileSizeKb = 10;
        event.occurredAt = when;
        event.parseSuccessful = true;
        return needed(recordUsage(office.connection(), office.scope(), event, {})).row.id; // 0.50
    }
    void topUp(Instant when, Money amount) { needed(reckoner::topUp(office.connection(), scopeAt(when), {company, amount, u"transfer"_s, {}}, {})); }
    void refund(Instant when, UsageId usage, Money amount)
    {
        Request request;
        request.reason = u"parsed twice"_s;
        UsageRefund wanted;
        wanted.usage = usage;
        wanted.amount = amount;
        needed(refundUsage(office.connection(), scopeAt(when), wanted, request));
    }
    Result<BalanceCourse> courseAt(Instant now, const std::optional<DayRange> &range = {}) { return balanceCourse(inquiryAt(now), range); }
    Money balanceAt(Instant when) { return needed(wallet(inquiryAt(when), when)).balance; }
    Inquiry inquiryAt(Instant now) { return needed(Inquiry(office.connection(), scopeAt(now)).narrowedTo(company)); }

    Office office;
    CompanyId company;

private:
    Scope scopeAt(Instant now)
    {
        Scope scope = office.scope();
        scope.clock = Clock::fixedAt(now);
        return scope;
    }
};

/// "2026-11-01 -0.50 (-0.50)", a day each.
QStringList linesOf(const BalanceCourse &course)
{
    QStringList lines;
    for (const DayBalance &each : course.days)
        lines.append(u"%1 %2 (%3)"_s.arg(each.day.toIso(), each.closing.toDecimal(), each.change.toDecimal()));
    return lines;
}

} // namespace

class TestWalletDays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void everyDay_data() { addDialectRows(); }
    void everyDay();
    void ranges_data() { addDialectRows(); }
    void ranges();
    void nothingMoved_data() { addDialectRows(); }
    void nothingMoved();
    void daysAreTheCompanys_data() { addDialectRows(); }
    void daysAreTheCompanys();
    void closesAsTheWallet_data() { addDialectRows(); }
    void closesAsTheWallet();
    void whoMayNot();
    void ofOneCompany();
};

/// Owed first; paid in between two charges of a day; a part given back; a charge of today that is still to come.
void TestWalletDays::everyDay()
{
    QFETCH(Dialect, dialect);
    WalletStory story(dialect);
    const UsageId first = story.cv(at(u"2026-11-01T10:00:00Z"_s));
    story.cv(at(u"2026-11-03T09:00:00Z"_s));
    story.topUp(at(u"2026-11-03T12:00:00Z"_s), *Money::parse(u"5"));
    story.cv(at(u"2026-11-03T15:00:00Z"_s));
    story.refund(at(u"2026-11-05T00:00:00Z"_s), first, *Money::parse(u"0.2"));
    story.cv(at(u"2026-11-06T08:00:00Z"_s));
    story.cv(at(u"2026-11-06T18:00:00Z"_s));
    story.cv(at(u"2026-11-07T08:00:00Z"_s));
    const Instant now = at(u"2026-11-06T12:00:00Z"_s);
    const BalanceCourse course = needed(story.courseAt(now));
    QCOMPARE(linesOf(course), QStringList({u"2026-11-01 -0.50 (-0.50)"_s, u"2026-11-02 -0.50 (0.00)"_s, u"2026-11-03 3.50 (4.00)"_s, u"2026-11-04 3.50 (0.00)"_s,
                                           u"2026-11-05 3.70 (0.20)"_s, u"2026-11-06 3.20 (-0.50)"_s}));
    QCOMPARE(course.days.back().closing, story.balanceAt(now));
    QCOMPARE(course.companyName, u"Acme"_s);
    QCOMPARE(course.currency.code(), u"USD"_s);
    QVERIFY(!course.threshold);
}

void TestWalletDays::ranges()
{
    QFETCH(Dialect, dialect);
    WalletStory story(dialect);
    story.topUp(at(u"2026-11-03T12:00:00Z"_s), *Money::parse(u"5"));
    story.cv(at(u"2026-11-05T15:00:00Z"_s));
    const Instant now = at(u"2026-11-06T12:00:00Z"_s);
    const auto lines = [&story, now](const DayRange &range) { return linesOf(needed(story.courseAt(now, range))); };
    QCOMPARE(lines(days("2026-11-01", "2026-11-04")), QStringList({u"2026-11-01 0.00 (0.00)"_s, u"2026-11-02 0.00 (0.00)"_s, u"2026-11-03 5.00 (5.00)"_s}));
    QCOMPARE(lines(days("2026-11-04", "2026-12-01")), QStringList({u"2026-11-04 5.00 (0.00)"_s, u"2026-11-05 4.50 (-0.50)"_s, u"2026-11-06 4.50 (0.00)"_s})); // up to today
    QCOMPARE(lines(days("2026-10-01", "2026-10-03")), QStringList({u"2026-10-01 0.00 (0.00)"_s, u"2026-10-02 0.00 (0.00)"_s})); // before all of it
    QCOMPARE(lines(days("2026-11-07", "2026-11-09")), QStringList());                                                             // still to come
    QCOMPARE(lines(days("2026-11-05", "2026-11-05")), QStringList());
}

void TestWalletDays::nothingMoved()
{
    QFETCH(Dialect, dialect);
    WalletStory story(dialect);
    const Instant now = at(u"2026-11-06T12:00:00Z"_s);
    QVERIFY(needed(story.courseAt(now)).days.empty());
    QVERIFY(needed(story.courseAt(now, days("2026-11-01", "2026-11-04"))).days.empty());
}

/// One moment, a day earlier in New York.
void TestWalletDays::daysAreTheCompanys()
{
    QFETCH(Dialect, dialect);
    for (const auto &[zone, day] : {std::pair(u"America/New_York"_s, u"2026-11-01"_s), std::pair(u"Asia/Kolkata"_s, u"2026-11-02"_s)}) {
        WalletStory story(dialect, zone);
        story.cv(at(u"2026-11-02T04:30:00Z"_s));
        story.topUp(at(u"2026-11-02T04:31:00Z"_s), *Money::parse(u"2"));
        const BalanceCourse course = needed(story.courseAt(at(u"2026-11-02T04:32:00Z"_s)));
        QCOMPARE(linesOf(course), QStringList({day + u" 1.50 (1.50)"_s}));
        QCOMPARE(course.calendar.zoneName(), zone);
    }
}

/// Whatever happened and wherever: each day as wallet() of its last moment.
void TestWalletDays::closesAsTheWallet()
{
    QFETCH(Dialect, dialect);
    for (const QString &zone : {u"UTC"_s, u"America/New_York"_s, u"Pacific/Kiritimati"_s}) {
        WalletStory story(dialect, zone);
        std::mt19937 random(7);
        const Instant begin = at(u"2026-10-20T00:00:00Z"_s);
        const auto someTime = [&random, begin] { return Instant::fromMicros(begin.micros() + qint64(random() % (24 * 20)) * kHour + qint64(random() % 1'000)); };
        for (int step = 0; step < 60; ++step) {
            const Instant when = someTime();
            const UsageId usage = story.cv(when);
            if (step % 4 == 0)
                story.topUp(someTime(), Money::fromNanos(1 + qint64(random() % 4'000'000'000)));
            if (step % 5 == 0)
                story.refund(Instant::fromMicros(when.micros() + qint64(random() % 48) * kHour), usage, Money::fromNanos(123'456'789));
        }
        const Instant now = Instant::fromMicros(begin.micros() + 19 * 24 * kHour + kHour / 3);
        const BalanceCourse course = needed(story.courseAt(now));
        QVERIFY(course.days.size() > 15);
        for (const DayBalance &each : course.days) {
            const Instant end = Instant::fromMicros(course.calendar.startOf(each.day.plusDays(1)).micros() - 1);
            QCOMPARE(each.closing.toDecimal(), story.balanceAt(std::min(end, now)).toDecimal());
        }
        QCOMPARE(course.days.back().day, course.calendar.dayOf(now));
    }
}

void TestWalletDays::whoMayNot()
{
    WalletStory story(Dialect::Sqlite);
    Scope recruiter = story.office.scope();
    recruiter.role = Role::Recruiter;
    const auto refused = balanceCourse(needed(Inquiry(story.office.connection(), recruiter).narrowedTo(story.company)), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
}

void TestWalletDays::ofOneCompany()
{
    WalletStory story(Dialect::Sqlite);
    story.office.company(u"Bolt"_s);
    const auto refused = balanceCourse(story.office.inquiry(), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestWalletDays)
#include "tst_wallet_days.moc"
