#include "models/usage/events_listing.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypes = 3;

/// Rows of one usage type after the cursor, in time order.
Fragment afterCursor(const std::optional<EventCursor> &cursor, int type, bool oneCompany)
{
    if (!cursor)
        return {};
    Fragment fragment;
    fragment.bindings.instant("cursor_at", cursor->at).integer("cursor_seq", cursor->seq);
    if (oneCompany) {
        if (type < cursor->type)
            fragment.sql = u"AND occurred_at < :cursor_at"_s;
        else if (type > cursor->type)
            fragment.sql = u"AND occurred_at <= :cursor_at"_s;
        else
            fragment.sql = u"AND occurred_at <= :cursor_at AND (occurred_at < :cursor_at OR seq < :cursor_seq)"_s;
        return fragment;
    }
    fragment.bindings.integer("cursor_day", cursor->day.number); // and none is later than its instant: olderThan()
    if (type < cursor->type)
        fragment.sql = u"AND (billing_day < :cursor_day OR occurred_at < :cursor_at)"_s;
    else if (type == cursor->type)
        fragment.sql = u"AND (billing_day < :cursor_day OR occurred_at < :cursor_at OR seq < :cursor_seq)"_s;
    return fragment;
}

} // namespace

Result<Listing> listing(const Inquiry &inquiry, const Filter &filter)
{
    Listing list;
    TRY(resolved, resolveFilter(inquiry, filter));
    list.resolved = std::move(resolved);
    bool first = true;
    for (const ZoneRange &zone : list.resolved.zones) {
        list.companies.insert(list.companies.end(), zone.companies.begin(), zone.companies.end());
        list.range.from = first ? zone.range.from : std::min(list.range.from, zone.range.from);
        list.range.to = first ? zone.range.to : std::max(list.range.to, zone.range.to);
        first = false;
    }
    list.oneCompany = list.companies.size() == 1;
    list.allCompanies = inquiry.scope().allCompanies && !filter.company;
    if (filter.range.kind == RangeChoice::Kind::Instants) // a day more at both ends for the zones; the instants then cut exactly
        list.days = {BillingDay::fromDate(QDate(1970, 1, 1)).plusDays(int(list.range.from.micros() / 86'400'000'000LL) - 2),
                     BillingDay::fromDate(QDate(1970, 1, 1)).plusDays(int(list.range.to.micros() / 86'400'000'000LL) + 2)};
    else if (!list.resolved.slices.empty())
        list.days = list.resolved.slices.front().wholeDays;
    return list;
}

/// The unary plus keeps SQLite on the index by day.
Fragment companyConditions(const Listing &list, Dialect dialect)
{
    Fragment fragment;
    if (!list.allCompanies) {
        fragment.sql += dialect == Dialect::Sqlite ? u" AND +company_id IN (:companies)"_s : u" AND company_id IN (:companies)"_s;
        fragment.bindings.uuids("companies", companyUuids(list.companies));
    }
    if (list.resolved.filter.range.kind == RangeChoice::Kind::Instants) {
        fragment.sql += u" AND occurred_at >= :from_at AND occurred_at < :to_at"_s;
        fragment.bindings.instant("from_at", list.range.from).instant("to_at", list.range.to);
    }
    return fragment;
}

Query pageQuery(const Listing &list, const char *one, const char *several, const std::optional<EventCursor> &after, Dialect dialect)
{
    static constexpr std::array<const char *, kTypes> slots = {"cursor_0", "cursor_1", "cursor_2"};
    Query query = Query(list.oneCompany ? one : several).with("event_conditions", eventConditions(list.resolved.filter));
    for (int type = 0; type < kTypes; ++type)
        query = query.with(slots[size_t(type)], afterCursor(after, type, list.oneCompany));
    return list.oneCompany ? query : query.with("company_conditions", companyConditions(list, dialect));
}

Bindings pageBindings(const Listing &list)
{
    Bindings bindings;
    if (list.oneCompany)
        bindings.uuids("companies", companyUuids(list.companies)).instant("from_at", list.range.from).instant("to_at", list.range.to);
    else
        bindings.integer("from_day", list.days.from.number).integer("to_day", list.days.to.number).instant("until_at", list.untilAt);
    return bindings;
}

Listing olderThan(Listing list, BillingDay day, Instant at)
{
    if (list.oneCompany)
        list.range.to = std::min(list.range.to, at);
    else if (day < list.days.to) {
        list.days.to = day;
        list.untilAt = at;
    }
    return list;
}

Result<std::vector<UsageRecord>> timePage(const Inquiry &inquiry, const Listing &list, int limit, const std::optional<EventCursor> &after)
{
    if (list.companies.empty())
        return std::vector<UsageRecord>();
    const Listing rest = after ? olderThan(list, after->day, after->at.justAfter()) : list;
    const Query query = pageQuery(rest, "usage/events_page", "usage/events_page_days", after, inquiry.dialect());
    return inquiry.rows<UsageRecord>(query, pageBindings(rest).integer("part_limit", limit).integer("row_limit", limit));
}

} // namespace reckoner
