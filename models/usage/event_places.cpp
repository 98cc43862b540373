#include "models/usage/event_places.h"

#include "models/usage/events_listing.h"

#include <map>
#include <numeric>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMicros = 86'400'000'000;
constexpr qint64 kFewRows = 500; ///< those are stepped over
constexpr qint64 kMarginPart = 16;

/// Rows of a day, as the roll-ups have them.
struct DayCount
{
    BillingDay day;
    qint64 rows = 0;
    static DayCount from(const Row &row) { return {{int(row.integer("day"))}, row.integer("row_count")}; }
};

Result<EventDays> daysOf(const Inquiry &inquiry, const Listing &list)
{
    std::map<BillingDay, qint64, std::greater<>> rowsOf;
    const Filter &filter = list.resolved.filter;
    for (const RangeSlice &slice : list.resolved.slices) {
        const bool edges = slice.headEdge.from < slice.headEdge.to || slice.tailEdge.from < slice.tailEdge.to;
        const char *name = filter.asksForJobs() ? "usage/days_job" : (slice.allCompanies && !edges) ? "usage/days_all" : "usage/days";
        Query query = Query(name).with("rollup_conditions", rollupConditions(filter));
        if (QLatin1StringView(name) != "usage/days_all"_L1)
            query = query.with("event_conditions", eventConditions(filter));
        TRY(counts, inquiry.rows<DayCount>(query, sliceBindings(slice)));
        for (const DayCount &count : counts)
            rowsOf[count.day] += count.rows;
    }
    EventDays found;
    for (const auto &[day, rows] : rowsOf)
        found.days.push_back({day, rows});
    return found;
}

struct Key
{
    EventCursor cursor;
    static Key from(const Row &row)
    {
        return {{{int(row.integer("billing_day"))}, row.instant("occurred_at_us"), int(row.integer("usage_type")), row.integer("seq"), {}, {}}};
    }
};

/// A stretch of time within one billing day, newest rows first: how many rows of the day come before it, and how many it has.
struct DayPart
{
    BillingDay day;
    InstantRange range;
    qint64 rowsBefore = 0;
    qint64 rows = 0;
};

InstantRange common(const InstantRange &a, const InstantRange &b)
{
    return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

/// As wide as the days of all zones; of one company as narrow as its own.
InstantRange rangeOfDay(const Listing &list, BillingDay day)
{
    if (list.oneCompany)
        return common(list.resolved.calendar.rangeOf({day, day.plusDays(1)}), list.range);
    const qint64 midnight = day.number * kDayMicros;
    return {Instant::fromMicros(midnight - kDayMicros), Instant::fromMicros(midnight + 2 * kDayMicros)};
}

struct RowCount
{
    qint64 rows = 0;
    static RowCount from(const Row &row) { return {row.integer("row_count")}; }
};

Result<qint64> rowsBetween(const Inquiry &inquiry, const Listing &list, BillingDay day, InstantRange range)
{
    Fragment which = list.oneCompany ? Fragment{u"AND company_id IN (:companies)"_s, Bindings().uuids("companies", companyUuids(list.companies))}
                                     : companyConditions(list, inquiry.dialect());
    if (!list.oneCompany) {
        which.sql += u" AND billing_day = :day"_s;
        which.bindings.integer("day", day.number);
    }
    const Query query = Query("usage/events_between").with("list_conditions", which).with("event_conditions", eventConditions(list.resolved.filter));
    TRY(count, inquiry.row<RowCount>(query, Bindings().instant("within_from", range.from).instant("within_to", range.to)));
    return count ? count->rows : 0;
}

/// Where to cut a part so that the row at `offset` lies in the smaller of the two: a little beyond it, as if the rows lay evenly over `likely`; and every
/// third time in the middle, because they may all lie in one minute.
class Cuts
{
public:
    explicit Cuts(InstantRange likely) : m_likely(likely) {}

    Instant next(const DayPart &part, qint64 offset)
    {
        const InstantRange likely = common(m_likely, part.range);
        const qint64 from = likely.from < likely.to ? likely.from.micros() : part.range.from.micros();
        const qint64 to = likely.from < likely.to ? likely.to.micros() : part.range.to.micros();
        qint64 cut = std::midpoint(from, to);
        if (++m_number % 3 != 0) {
            const qint64 margin = part.rows / kMarginPart;
            const qint64 within = offset - part.rowsBefore;
            const qint64 wanted = within < part.rows / 2 ? within + margin : within - margin;
            cut = to - (to - from) / part.rows * wanted;
        }
        return Instant::fromMicros(std::clamp(cut, part.range.from.micros() + 1, part.range.to.micros() - 1));
    }

private:
    InstantRange m_likely;
    int m_number = 0;
};

/// Narrows a day by time, counting in the index, until the row at `offset` is among few.
Result<DayPart> partHolding(const Inquiry &inquiry, const Listing &list, DayPart part, qint64 offset)
{
    Cuts cuts(list.resolved.calendar.rangeOf({part.day, part.day.plusDays(1)}));
    while (part.rows > kFewRows && part.range.to.micros() - part.range.from.micros() > 1) {
        const Instant cut = cuts.next(part, offset);
        const InstantRange newer = {cut, part.range.to};
        const InstantRange older = {part.range.from, cut};
        const bool countsNewer = offset - part.rowsBefore < part.rows / 2; // the shorter way
        TRY(counted, rowsBetween(inquiry, list, part.day, countsNewer ? newer : older));
        const qint64 newerRows = countsNewer ? counted : part.rows - counted;
        if (offset < part.rowsBefore + newerRows)
            part = {part.day, newer, part.rowsBefore, newerRows};
        else
            part = {part.day, older, part.rowsBefore + newerRows, part.rows - newerRows};
    }
    return part;
}

/// The row just before `position`: pages start after it. Empty at the very beginning.
Result<std::optional<EventCursor>> cursorBefore(const Inquiry &inquiry, const Listing &list, const EventDays &days, qint64 position)
{
    qint64 before = 0;
    for (const EventDays::Day &each : days.days) {
        if (position - 1 < before + each.rows) {
            TRY(part, partHolding(inquiry, list, {each.day, rangeOfDay(list, each.day), 0, each.rows}, position - 1 - before));
            const qint64 offset = position - 1 - before - part.rowsBefore;
            const Listing within = olderThan(list, part.day, part.range.to);
            const Query query = pageQuery(within, "usage/events_key", "usage/events_key_days", {}, inquiry.dialect());
            TRY(key, inquiry.row<Key>(query, pageBindings(within).integer("part_limit", offset + 1).integer("row_offset", offset)));
            return key ? std::optional(key->cursor) : std::optional<EventCursor>();
        }
        before += each.rows;
    }
    return std::optional<EventCursor>();
}

} // namespace

qint64 EventDays::rows() const
{
    return std::accumulate(days.begin(), days.end(), qint64(0), [](qint64 sum, const Day &day) { return sum + day.rows; });
}

Result<EventDays> eventDays(const Inquiry &inquiry, const Filter &filter)
{
    TRY(list, listing(inquiry, filter));
    return daysOf(inquiry, list);
}

Result<std::vector<UsageRecord>> eventsAt(const Inquiry &inquiry, const Filter &filter, const EventDays &days, qint64 position, int limit)
{
    TRY(list, listing(inquiry, filter));
    if (position <= 0)
        return timePage(inquiry, list, limit, {});
    TRY(after, cursorBefore(inquiry, list, days, position));
    return after ? timePage(inquiry, list, limit, after) : Result<std::vector<UsageRecord>>(std::vector<UsageRecord>());
}

Result<std::vector<UsageRecord>> eventsAt(const Inquiry &inquiry, const Filter &filter, qint64 position, int limit)
{
    if (position <= 0)
        return eventsAt(inquiry, filter, EventDays(), position, limit);
    TRY(days, eventDays(inquiry, filter));
    return eventsAt(inquiry, filter, days, position, limit);
}

} // namespace reckoner
