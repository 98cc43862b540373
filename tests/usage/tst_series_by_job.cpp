// The series by job adds up to the series by type, period by period; and what is left out of a filter is left out of every figure.
#include "models/usage/event_places.h"
#include "models/usage/figures.h"
#include "models/usage/record.h"
#include "tests/support/office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestSeriesByJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void topNineAndOthers_data() { addDialectRows(); }
    void topNineAndOthers();
    void cutsDaysExactly_data() { addDialectRows(); }
    void cutsDaysExactly();
    void leavesOut_data();
    void leavesOut();
};

namespace {

/// Twelve jobs: the n-th costs n CVs on each of two days; three CVs have no job.
struct HiringWorld
{
    explicit HiringWorld(Dialect dialect) : office(dialect), company(office.company(u"Acme"_s).id)
    {
        for (int job = 1; job <= 12; ++job) {
            jobs.push_back(office.job(company, u"Job %1"_s.arg(job)).id);
            for (int cv = 0; cv < job; ++cv) {
                record(jobs.back(), u"2026-11-10T10:00:00Z"_s);
                record(jobs.back(), u"2026-11-12T18:30:00Z"_s);
            }
        }
        for (int cv = 0; cv < 3; ++cv)
            record({}, u"2026-11-12T09:00:00Z"_s);
    }
    void record(const std::optional<JobId> &job, const QString &at)
    {
        UsageEvent event;
        event.company = company;
        event.occurredAt = needed(Instant::parse(QStringView(at)));
        if (job)
            event.job = job->toString();
        needed(recordUsage(office.connection(), office.scope(), event, {}));
    }
    Office office;
    CompanyId company;
    std::vector<JobId> jobs;
};

Filter daysFrom(int first, int count)
{
    Filter filter;
    const BillingDay from = BillingDay::fromDate(QDate(2026, 11, first));
    filter.range = {.kind = RangeChoice::Kind::Days, .dayRange = {from, from.plusDays(count)}};
    return filter;
}

Money sumOf(const std::vector<Money> &amounts)
{
    Money sum;
    for (const Money amount : amounts)
        sum = needed(sum.plus(amount));
    return sum;
}

} // namespace

void TestSeriesByJob::topNineAndOthers()
{
    QFETCH(Dialect, dialect);
    HiringWorld world(dialect);
    for (const SeriesStep step : {SeriesStep::Day, SeriesStep::Week, SeriesStep::Month}) {
        const auto byJob = needed(usageSeriesByJob(world.office.inquiry(), daysFrom(9, 7), step));
        const auto byType = needed(usageSeries(world.office.inquiry(), daysFrom(9, 7), step));
        QCOMPARE(byJob.size(), size_t(1));
        const JobSeries &series = byJob.front();
        QCOMPARE(series.lines.size(), size_t(11));
        QCOMPARE(series.lines.front().title, u"Job 12"_s);
        QCOMPARE(series.lines.at(8).title, u"Job 4"_s);
        QVERIFY(series.lines.at(9).kind == JobSeries::Line::Kind::Others);
        QVERIFY(series.lines.at(10).kind == JobSeries::Line::Kind::NoJob);
        QCOMPARE(series.points.size(), byType.front().points.size());
        for (size_t point = 0; point < series.points.size(); ++point)
            QCOMPARE(sumOf(series.points[point].cost).nanos(), needed(byType.front().points[point].total()).nanos());
        const auto &busiest = *std::ranges::max_element(series.points, {}, [](const JobSeries::Point &point) { return sumOf(point.cost).nanos(); });
        const auto fromSaturday = needed(usageSeriesByJob(world.office.inquiry(), daysFrom(9, 7), step, Qt::Saturday));
        QVERIFY(std::ranges::all_of(fromSaturday.front().points, [step](const JobSeries::Point &point) { return step != SeriesStep::Week || point.from.date().dayOfWeek() == Qt::Saturday; }));
        Money all, same;
        for (const JobSeries::Point &point : series.points)
            all = needed(all.plus(sumOf(point.cost)));
        for (const JobSeries::Point &point : fromSaturday.front().points)
            same = needed(same.plus(sumOf(point.cost)));
        QCOMPARE(same.nanos(), all.nanos()); // the same amounts, otherwise put together
        const int days = step == SeriesStep::Day ? 1 : 2;
        QCOMPARE(busiest.cost.at(0).nanos(), days * 12 * 500'000'000LL);
        QCOMPARE(busiest.cost.at(9).nanos(), days * (1 + 2 + 3) * 500'000'000LL);
        QCOMPARE(busiest.cost.at(10).nanos(), 3 * 500'000'000LL);
    }
}

void TestSeriesByJob::cutsDaysExactly()
{
    QFETCH(Dialect, dialect);
    HiringWorld world(dialect);
    Filter filter;
    filter.range.kind = RangeChoice::Kind::Instants;
    filter.range.instants = {needed(Instant::parse(QStringView(u"2026-11-10T10:00:00Z"))), needed(Instant::parse(QStringView(u"2026-11-12T18:30:00Z")))};
    const auto series = needed(usageSeriesByJob(world.office.inquiry(), filter, SeriesStep::Day)).front();
    QCOMPARE(sumOf(series.points.front().cost).nanos(), 78 * 500'000'000LL);
    QCOMPARE(sumOf(series.points.back().cost).nanos(), 3 * 500'000'000LL); // only what has no job came before half past six
}

void TestSeriesByJob::leavesOut_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("what");
    QTest::addColumn<qint64>("rows");
    for (const Dialect dialect : {Dialect::Sqlite, Dialect::PostgreSql}) {
        const char *name = dialect == Dialect::Sqlite ? "sqlite" : "postgresql";
        QTest::addRow("nothing, %s", name) << dialect << u"nothing"_s << qint64(159);
        QTest::addRow("two jobs, %s", name) << dialect << u"jobs"_s << qint64(159 - 24 - 22);
        QTest::addRow("the type, %s", name) << dialect << u"type"_s << qint64(0);
        QTest::addRow("what is on a job, %s", name) << dialect << u"status"_s << qint64(3);
    }
}

void TestSeriesByJob::leavesOut()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, what);
    QFETCH(qint64, rows);
    HiringWorld world(dialect);
    Filter filter = daysFrom(1, 30);
    if (what == u"jobs"_s)
        filter.notJobs = {world.jobs.at(11), world.jobs.at(10)};
    if (what == u"type"_s)
        filter.notTypes = {UsageType::CvParsing};
    if (what == u"status"_s)
        filter.notStatuses = {LinkStatus::Reconciled};
    QVERIFY(filterFromJson(filterToJson(filter)) == filter);
    for (const RangeChoice &range : {filter.range, RangeChoice{.kind = RangeChoice::Kind::Everything}}) {
        Filter wanted = filter;
        wanted.range = range;
        const auto inquiry = world.office.inquiry();
        QCOMPARE(needed(needed(usageCards(inquiry, wanted)).front().total()).rows, rows);
        QCOMPARE(needed(countEvents(inquiry, wanted)), rows);
        QCOMPARE(qint64(needed(eventsAt(inquiry, wanted, 0, 1000)).size()), rows);
        Money series;
        for (const SeriesPoint &point : needed(usageSeries(inquiry, wanted, SeriesStep::Day)).front().points)
            series = needed(series.plus(needed(point.total())));
        QCOMPARE(series.nanos(), rows * 500'000'000LL);
        Money jobs;
        const UsageTable table = needed(usageByJob(inquiry, wanted, {}));
        for (const UsageRow &row : table.rows)
            jobs = needed(jobs.plus(row.totalCost()));
        for (const UsageRow &row : table.unassigned)
            jobs = needed(jobs.plus(row.totalCost()));
        QCOMPARE(jobs.nanos(), rows * 500'000'000LL);
    }
}

QTEST_GUILESS_MAIN(TestSeriesByJob)
#include "tst_series_by_job.moc"
