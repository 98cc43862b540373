// C1: a page of 200 events at any depth, against the first page and against OFFSET.
#include "models/usage/event_places.h"
#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/peers.h"
#include "tests/benchmarks/sample_data.h"

#include <random>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 200;

/// Milliseconds of pages at random places of the list, and of the first one.
Pair depthAgainstFirst(const BenchPlan &plan, const Inquiry &inquiry, const Filter &filter)
{
    const EventDays days = needed(eventDays(inquiry, filter)); // as the Events page keeps them for its list
    const qint64 rows = days.rows();
    std::mt19937_64 random(3);
    const auto page = [&](qint64 position) { return millisecondsOf([&] { needed(eventsAt(inquiry, filter, days, position, kPage)); }); };
    page(0);
    constexpr int places = 20;
    return alternately(plan.runs * places, [&] { return page(qint64(random() % quint64(std::max<qint64>(1, rows - kPage)))); }, [&] { return page(0); });
}

void compareOrders(const BenchPlan &plan, const Inquiry &inquiry, const Filter &filter, Report &report)
{
    for (const auto &[sort, name] : {std::pair(EventSort::Cost, u"cost"_s), std::pair(EventSort::Job, u"job"_s)}) {
        std::optional<EventCursor> middle;
        const qint64 pages = std::min<qint64>(needed(countEvents(inquiry, filter)), kMostSortableRows) / kPage / 2;
        for (qint64 i = 0; i < std::min<qint64>(pages, 100); ++i)
            middle = needed(eventsPage(inquiry, filter, sort, kPage, middle)).next;
        const auto page = [&](const std::optional<EventCursor> &after) { return millisecondsOf([&] { needed(eventsPage(inquiry, filter, sort, kPage, after)); }); };
        report.atMost("C1", u"a page by %1, deep in the list"_s.arg(name), u"ms"_s, alternately(plan.runs, [&] { return page(middle); }, [&] { return page({}); }),
                      u"first page"_s, 1.5);
    }
}

/// A filter of one company with as many rows as can be sorted otherwise.
Filter sortableFilter(const Inquiry &inquiry, CompanyId company)
{
    Filter filter = everything(company);
    for (int days = 365; needed(countEvents(inquiry, filter)) > kMostSortableRows; days = days * 3 / 4)
        filter = lastDays(days, company);
    return filter;
}

} // namespace

void benchPaging(const BenchPlan &plan, const QStringList &, Report &report)
{
    const QString path = sampleDatabase(plan, plan.events);
    const auto session = sampleSession(path);
    const Inquiry inquiry = needed(session->inquiry());
    const CompanyId biggest = biggestCompany(path);
    Filter cvs = everything();
    cvs.type = UsageType::CvParsing;
    const std::pair<Filter, QString> filters[] = {{everything(), u"all companies"_s}, {everything(biggest), u"one company"_s},
                                                  {cvs, u"one type"_s}};
    for (const auto &[filter, name] : filters)
        report.atMost("C1", u"200 events at a random depth, %1"_s.arg(name), u"ms"_s, depthAgainstFirst(plan, inquiry, filter), u"first page"_s, 1.5);

    const qint64 middle = needed(countEvents(inquiry, cvs)) / 2;
    PlainSqlite sqlite(path);
    const QString offset = u"SELECT * FROM cv_parsing_usage ORDER BY billing_day DESC, occurred_at DESC LIMIT %1 OFFSET %2"_s.arg(kPage).arg(middle);
    const Pair pair = alternately(plan.runs, [&] { return millisecondsOfFew([&] { needed(eventsAt(inquiry, cvs, middle, kPage)); }); }, [&] { return sqlite.milliseconds(offset); });
    report.faster("C1", u"200 events in the middle, one type"_s, u"ms"_s, pair, u"OFFSET in SQLite"_s, 100);
    compareOrders(plan, inquiry, sortableFilter(inquiry, biggest), report);
}

} // namespace reckoner::bench
