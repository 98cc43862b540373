// A link and the command line: what one writes the other reads, to the same filter.
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/window/place.h"

#include <QCommandLineParser>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = *Instant::parse(QStringView(u"2026-11-21T12:00:00Z"));

Result<Place> placeOf(const QStringList &options)
{
    QCommandLineParser parser;
    addPlaceOptions(parser);
    if (!parser.parse(QStringList{u"reckoner"_s} + options))
        qFatal("%s", qPrintable(parser.errorText()));
    return readPlace(parser, kNow);
}

} // namespace

class PlaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linkComesBackAsTheFilter_data();
    void linkComesBackAsTheFilter();
    void namesAreFound();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
    void openEnds();
    void fileIsForImport();
    void silenceKeepsTheFilter();
    void passwordStaysHere();
};

void PlaceTest::linkComesBackAsTheFilter_data()
{
    using Kind = RangeChoice::Kind;
    QTest::addColumn<RangeChoice>("range");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("status");
    const auto days = [](int first, int end) { return DayRange{{first}, {end}}; };
    QTest::newRow("everything") << RangeChoice{.kind = Kind::Everything} << -1 << -1;
    QTest::newRow("last days") << RangeChoice{.kind = Kind::LastDays, .days = 90} << int(UsageType::CvParsing) << -1;
    QTest::newRow("this month") << RangeChoice{.kind = Kind::ThisMonth} << int(UsageType::QuestionGeneration) << int(LinkStatus::Draft);
    QTest::newRow("last month") << RangeChoice{.kind = Kind::LastMonth} << int(UsageType::VideoInterview) << int(LinkStatus::Reconciled);
    QTest::newRow("a month") << RangeChoice{.kind = Kind::Month, .month = {2026 * 12 + 6}} << -1 << int(LinkStatus::Unknown);
    QTest::newRow("billing days") << RangeChoice{.kind = Kind::Days, .dayRange = days(20'600, 20'607)} << -1 << -1;
    QTest::newRow("instants") << RangeChoice{.kind = Kind::Instants, .instants = {Instant::fromMicros(1'790'000'000'123'456), kNow}} << -1 << -1;
}

void PlaceTest::linkComesBackAsTheFilter()
{
    QFETCH(const RangeChoice, range);
    QFETCH(const int, type);
    QFETCH(const int, status);
    Office office(Dialect::Sqlite);
    const CompanyId company = office.company(u"Acme Talent"_s).id;
    const JobId job = office.job(company, u"Welder"_s).id;
    enum { AnyJob, OneJob, NoJob };
    for (const int jobs : {AnyJob, OneJob, NoJob}) {
        Filter filter;
        filter.company = company;
        filter.range = range;
        if (type >= 0)
            filter.type = UsageType(type);
        if (status >= 0)
            filter.status = LinkStatus(status);
        if (jobs == OneJob)
            filter.job = job;
        filter.withoutJob = jobs == NoJob;
        filter.notTypes = {UsageType::QuestionGeneration, UsageType::CvParsing};
        filter.notJobs = {job};
        filter.notStatuses = {LinkStatus::Draft};
        const std::vector<ListFilter> lists = {{u"job/candidates"_s, u"name"_s, u"O'Neil: a=b"_s, false}, {u"activity"_s, u"kind"_s, QString(), true}};
        const Place place = needed(placeOf(placeOptions(u"events"_s, filter, lists)));
        QCOMPARE(place.page, u"events"_s);
        FilterState state;
        state.setType(UsageType::VideoInterview); // what was kept from the last time goes
        showPlace(state, place, needed(findPlace(office.inquiry(), place)));
        QCOMPARE(filterToJson(state.filter()), filterToJson(filter));
        QVERIFY(state.lists() == lists);
        QCOMPARE(state.companyName(company), u"Acme Talent"_s);
    }
}

void PlaceTest::namesAreFound()
{
    Office office(Dialect::Sqlite);
    const CompanyId company = office.company(u"Acme Talent"_s).id;
    const JobId job = office.job(company, u"Welder, night shift"_s).id;
    const Place place = needed(placeOf({u"--job"_s, u"welder, night shift"_s, u"--type"_s, u"cv"_s}));
    FilterState state;
    showPlace(state, place, needed(findPlace(office.inquiry(), place)));
    QCOMPARE(state.filter().company, std::optional(company));
    QCOMPARE(state.filter().job, std::optional(job));
    QCOMPARE(state.filter().type, std::optional(UsageType::CvParsing));
    const CompanyId other = office.company(u"Bolt"_s).id;
    const JobId sameTitle = office.job(other, u"Welder, night shift"_s).id;
    const Place within = needed(placeOf({u"--company"_s, u"Bolt"_s, u"--job"_s, u"Welder, night shift"_s}));
    QCOMPARE(needed(findPlace(office.inquiry(), within)).job->id, sameTitle);
    const auto unknown = findPlace(office.inquiry(), needed(placeOf({u"--company"_s, u"Nobody"_s})));
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
}

void PlaceTest::wrongOptionsAreRefused_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("days of no number") << u"--days many"_s;
    QTest::newRow("no days") << u"--days 0"_s;
    QTest::newRow("unknown type") << u"--type audio"_s;
    QTest::newRow("unknown status") << u"--status LOST"_s;
    QTest::newRow("unknown type left out") << u"--without-type cv --without-type audio"_s;
    QTest::newRow("job left out by its title") << u"--without-job Welder"_s;
    QTest::newRow("a list without a column") << u"--only activity=refund"_s;
    QTest::newRow("a list without a value") << u"--not activity:kind"_s;
    QTest::newRow("thirteenth month") << u"--month 2026-13"_s;
    QTest::newRow("end before the beginning") << u"--from 2026-11-02 --to 2026-11-01"_s;
    QTest::newRow("time that is none") << u"--from yesterday"_s;
    QTest::newRow("two files") << u"a.csv b.csv"_s;
    QTest::newRow("two ranges") << u"--days 7 --month 2026-11"_s;
}

void PlaceTest::wrongOptionsAreRefused()
{
    QFETCH(const QString, options);
    const auto place = placeOf(options.split(u' '));
    QVERIFY(!place.ok());
    QCOMPARE(place.error().code, ErrorCode::InvalidInput);
}

void PlaceTest::openEnds()
{
    const Place since = needed(placeOf({u"--from"_s, u"2026-11-01"_s}));
    QCOMPARE(since.range->instants.from.toIso(), u"2026-11-01T00:00:00Z"_s);
    QVERIFY(since.range->instants.to > kNow);
    const Place until = needed(placeOf({u"--to"_s, u"2026-11-01T08:30:00+02:00"_s}));
    QCOMPARE(until.range->instants.to.toIso(), u"2026-11-01T06:30:00Z"_s);
    QCOMPARE(until.range->instants.from, Instant());
}

void PlaceTest::fileIsForImport()
{
    const Place place = needed(placeOf({u"usage.csv"_s, u"--company"_s, u"Acme"_s}));
    QCOMPARE(place.file, u"usage.csv"_s);
    QCOMPARE(place.page, u"import"_s);
}

void PlaceTest::silenceKeepsTheFilter()
{
    FilterState state;
    state.setRange({.kind = RangeChoice::Kind::LastMonth});
    const Place place = needed(placeOf({u"--page"_s, u"usage"_s}));
    showPlace(state, place, {});
    QCOMPARE(state.filter().range.kind, RangeChoice::Kind::LastMonth);
}

void PlaceTest::passwordStaysHere()
{
    const DatabaseUrl url = needed(DatabaseUrl::parse(u"postgresql://anna:s3cret@db.example/billing?sslpassword=pin"_s));
    const QString shared = shareableAddress(url);
    QVERIFY2(!shared.contains("s3cret"_L1) && !shared.contains("pin"_L1), qPrintable(shared));
    const auto again = needed(DatabaseUrl::parse(shared)).keywords();
    QCOMPARE(again.at(u"user"_s), u"anna"_s);
    QCOMPARE(again.at(u"host"_s), u"db.example"_s);
    QCOMPARE(again.at(u"dbname"_s), u"billing"_s);
    const DatabaseUrl file = DatabaseUrl::file(u"/tmp/a b.db"_s);
    QCOMPARE(needed(DatabaseUrl::parse(shareableAddress(file))).path(), file.path());
}

RECKONER_UI_TEST(PlaceTest)
#include "tst_place.moc"
