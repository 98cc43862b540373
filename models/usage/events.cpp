#include "models/usage/events.h"

#include "models/usage/figures.h"

#include <QStringList>
#include <numeric>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypes = 3;
constexpr Instant kBeforeAnyRow = Instant::fromMicros(-2'208'988'800'000'000); // 1900: no row is older
constexpr qint64 kDayMicros = 86'400'000'000;

template <typename IdType>
QJsonValue idJson(const std::optional<IdType> &id)
{
    return id ? QJsonValue(id->toString()) : QJsonValue();
}

QJsonValue textJson(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonObject quantityJson(const UsageRecord &record)
{
    switch (record.type) {
    case UsageType::CvParsing:
        return {{u"cvs"_s, record.quantity}};
    case UsageType::QuestionGeneration:
        return {{u"prompt_tokens"_s, record.promptTokens}, {u"completion_tokens"_s, record.completionTokens}, {u"total_tokens"_s, record.quantity},
                {u"questions"_s, record.questions}};
    case UsageType::VideoInterview:
        break;
    }
    const bool usable = record.quantity > 0;
    return {{u"minutes"_s, usable ? QJsonValue(record.quantity) : QJsonValue()}, {u"seconds"_s, record.seconds ? QJsonValue(*record.seconds) : QJsonValue()}};
}

/// A filter ready for the event queries: companies and range as the two page queries want them.
struct Listing
{
    ResolvedFilter resolved;
    std::vector<CompanyId> companies;
    bool allCompanies = false;
    bool oneCompany = false;
    DayRange days;       ///< billing days of the range, parts of days included
    InstantRange range;  ///< the instants of the range, as wide as any zone makes it
    Instant untilAt = kBeforeAnyRow; ///< of the day `days.to` the rows before it belong to the list, too
};

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

/// Which companies, and the exact instants where the range cuts days. The unary plus keeps SQLite on the index by day.
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

/// The part of the list that is older than an instant of a day. SQLite enters an index by one upper bound only, and by the list's own it would read
/// every row before that.
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

Instant justAfter(Instant at)
{
    return Instant::fromMicros(at.micros() + 1);
}

Result<std::vector<UsageRecord>> timePage(const Inquiry &inquiry, const Listing &list, int limit, const std::optional<EventCursor> &after)
{
    if (list.companies.empty())
        return std::vector<UsageRecord>();
    const Listing rest = after ? olderThan(list, after->day, justAfter(after->at)) : list;
    const Query query = pageQuery(rest, "usage/events_page", "usage/events_page_days", after, inquiry.dialect());
    return inquiry.rows<UsageRecord>(query, pageBindings(rest).integer("part_limit", limit).integer("row_limit", limit));
}

EventCursor cursorOf(const UsageRecord &record, EventSort sort)
{
    EventCursor cursor{record.billingDay, record.occurredAt, int(record.type), record.seq, {}, {}};
    if (sort == EventSort::Cost)
        cursor.cost = record.cost ? record.cost->nanos() : -1;
    if (sort == EventSort::Job)
        cursor.job = record.job ? record.job->uuid() : QUuid();
    return cursor;
}

struct SortWords
{
    const char *order;  ///< of the outer query
    const char *cursor; ///< rows after the cursor, inside
};

SortWords sortWords(EventSort sort)
{
    switch (sort) {
    case EventSort::Cost:
        return {"COALESCE(e.cost_nanos, -1) DESC, e.occurred_at DESC, e.usage_type, e.seq DESC",
                " AND (COALESCE(cost_nanos, -1), occurred_at, -usage_type, seq) < (CAST(:cursor_cost AS bigint), :cursor_at, CAST(:cursor_type AS integer), :cursor_seq)"};
    case EventSort::Type:
        return {"e.usage_type, e.occurred_at DESC, e.seq DESC", " AND (-usage_type, occurred_at, seq) < (CAST(:cursor_type AS integer), :cursor_at, :cursor_seq)"};
    case EventSort::Job:
        return {"COALESCE(e.job_id, :no_job) DESC, e.occurred_at DESC, e.usage_type, e.seq DESC",
                " AND (COALESCE(job_id, :no_job), occurred_at, -usage_type, seq) < (:cursor_job, :cursor_at, CAST(:cursor_type AS integer), :cursor_seq)"};
    case EventSort::Time:
        break;
    }
    throw BrokenInvariant("time order has queries of its own");
}

const QUuid kNoJob(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1); // below every UUID that is made, and not the null UUID, which binds as NULL

Result<std::vector<UsageRecord>> sortedPage(const Inquiry &inquiry, const Listing &list, EventSort sort, int limit, const std::optional<EventCursor> &after)
{
    const SortWords words = sortWords(sort);
    Fragment conditions = eventConditions(list.resolved.filter);
    Bindings bindings;
    bindings.uuids("companies", companyUuids(list.companies)).instant("from_at", list.range.from).instant("to_at", list.range.to);
    bindings.integer("from_day", list.days.from.number).integer("to_day", list.days.to.number).integer("row_limit", limit);
    if (after) {
        conditions.sql += QString::fromLatin1(words.cursor);
        conditions.bindings.instant("cursor_at", after->at).integer("cursor_seq", after->seq).integer("cursor_type", -after->type);
        conditions.bindings.integer("cursor_cost", after->cost.value_or(-1));
        conditions.bindings.uuid("cursor_job", after->job.value_or(QUuid()).isNull() ? kNoJob : *after->job);
    }
    Fragment order{QString::fromLatin1(words.order)};
    if (sort == EventSort::Job)
        bindings.uuid("no_job", kNoJob);
    return inquiry.rows<UsageRecord>(Query("usage/events_sorted").with("event_conditions", conditions).with("row_order", order), bindings);
}

/// Days of the filter with their rows, newest first, from the roll-ups.
struct DayCount
{
    BillingDay day;
    qint64 rows = 0;
    static DayCount from(const Row &row) { return {{int(row.integer("day"))}, row.integer("row_count")}; }
};

struct Key
{
    EventCursor cursor;
    static Key from(const Row &row)
    {
        return {{{int(row.integer("billing_day"))}, row.instant("occurred_at_us"), int(row.integer("usage_type")), row.integer("seq"), {}, {}}};
    }
};

Result<std::map<int, qint64, std::greater<>>> rowsByDay(const Inquiry &inquiry, const Listing &list)
{
    std::map<int, qint64, std::greater<>> days;
    const Filter &filter = list.resolved.filter;
    for (const RangeSlice &slice : list.resolved.slices) {
        const bool edges = slice.headEdge.from < slice.headEdge.to || slice.tailEdge.from < slice.tailEdge.to;
        const char *name = filter.asksForJobs() ? "usage/days_job" : (slice.allCompanies && !edges) ? "usage/days_all" : "usage/days";
        Query query = Query(name).with("rollup_conditions", rollupConditions(filter));
        if (QLatin1StringView(name) != "usage/days_all"_L1)
            query = query.with("event_conditions", eventConditions(filter));
        TRY(counts, inquiry.rows<DayCount>(query, sliceBindings(slice)));
        for (const DayCount &count : counts)
            days[count.day.number] += count.rows;
    }
    return days;
}

/// A stretch of time within one billing day, newest rows first: how many rows of the day come before it, and how many it has.
struct DayPart
{
    BillingDay day;
    InstantRange range;
    qint64 rowsBefore = 0;
    qint64 rows = 0;
};

DayPart wholeDay(const Listing &list, BillingDay day, qint64 rows)
{
    if (list.oneCompany)
        return {day, list.resolved.calendar.rangeOf({day, day.plusDays(1)}), 0, rows};
    const qint64 midnight = day.number * kDayMicros;
    return {day, {Instant::fromMicros(midnight - kDayMicros), Instant::fromMicros(midnight + 2 * kDayMicros)}, 0, rows}; // of every zone
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
    if (list.oneCompany)
        range = {std::max(range.from, list.range.from), std::min(range.to, list.range.to)};
    else {
        which.sql += u" AND billing_day = :day"_s;
        which.bindings.integer("day", day.number);
    }
    const Query query = Query("usage/events_between").with("list_conditions", which).with("event_conditions", eventConditions(list.resolved.filter));
    TRY(count, inquiry.row<RowCount>(query, Bindings().instant("within_from", range.from).instant("within_to", range.to)));
    return count ? count->rows : 0;
}

constexpr qint64 kFewRows = 500;

/// Halves a day by time, counting in the index, until the row at `offset` is among few: those can be stepped over.
Result<DayPart> partHolding(const Inquiry &inquiry, const Listing &list, DayPart part, qint64 offset)
{
    while (part.rows > kFewRows && part.range.to.micros() - part.range.from.micros() > 1) {
        const Instant middle = Instant::fromMicros(std::midpoint(part.range.from.micros(), part.range.to.micros()));
        TRY(newer, rowsBetween(inquiry, list, part.day, {middle, part.range.to}));
        if (offset < part.rowsBefore + newer) {
            part.range.from = middle;
            part.rows = newer;
        } else {
            part.range.to = middle;
            part.rowsBefore += newer;
            part.rows -= newer;
        }
    }
    return part;
}

/// The row just before `position`: pages start after it. Empty at the very beginning.
Result<std::optional<EventCursor>> cursorBefore(const Inquiry &inquiry, const Listing &list, qint64 position)
{
    if (position <= 0)
        return std::optional<EventCursor>();
    TRY(days, rowsByDay(inquiry, list));
    qint64 before = 0;
    for (const auto &[day, rows] : days) {
        if (position - 1 < before + rows) {
            TRY(part, partHolding(inquiry, list, wholeDay(list, {day}, rows), position - 1 - before));
            const qint64 offset = position - 1 - before - part.rowsBefore;
            const Listing within = olderThan(list, part.day, part.range.to);
            const Query query = pageQuery(within, "usage/events_key", "usage/events_key_days", {}, inquiry.dialect());
            TRY(key, inquiry.row<Key>(query, pageBindings(within).integer("part_limit", offset + 1).integer("row_offset", offset)));
            return key ? std::optional(key->cursor) : std::optional<EventCursor>();
        }
        before += rows;
    }
    return std::optional<EventCursor>();
}

} // namespace

UsageRecord UsageRecord::from(const Row &row)
{
    UsageRecord record;
    record.type = UsageType(row.integer("usage_type"));
    record.seq = row.integer("seq");
    record.id = row.id<UsageId>("id");
    record.company = row.id<CompanyId>("company_id");
    record.companyName = row.text("company_name");
    const auto currency = Currency::parse(row.text("currency"));
    ensure(currency.ok(), "a company's currency is an ISO 4217 code");
    record.currency = *currency;
    record.job = row.optionalId<JobId>("job_id");
    record.jobTitle = row.optionalText("job_title");
    record.draft = row.optionalText("draft_job_id");
    record.status = LinkStatus(row.integer("status"));
    record.quantity = row.integer("quantity");
    record.failed = row.flag("failed");
    record.questions = row.integer("questions");
    record.promptTokens = row.optionalInteger("prompt_tokens").value_or(0);
    record.completionTokens = row.optionalInteger("completion_tokens").value_or(0);
    record.seconds = row.optionalInteger("duration_seconds");
    record.model = row.optionalText("model");
    record.candidate = row.optionalText("candidate_id");
    record.interview = row.optionalText("interview_id");
    record.fileSizeKb = row.optionalInteger("file_size_kb");
    record.cost = row.optionalMoney("cost_nanos");
    record.costSource = row.optionalText("cost_source");
    record.price = row.optionalId<PriceId>("price_id");
    record.source = row.text("source");
    record.origin = row.optionalText("origin");
    record.profile = row.optionalId<ProfileId>("profile_id");
    record.eventId = row.optionalText("event_id");
    record.occurredAt = row.instant("occurred_at_us");
    record.createdAt = row.instant("created_at_us");
    record.billingDay = {int(row.integer("billing_day"))};
    record.unpriced = row.flag("unpriced");
    return record;
}

QJsonObject UsageRecord::toJson() const
{
    return {{u"id"_s, id.toString()},
            {u"type"_s, usageTypeName(type)},
            {u"company_id"_s, company.toString()},
            {u"job_id"_s, idJson(job)},
            {u"draft_job_id"_s, textJson(draft)},
            {u"status"_s, linkStatusName(status)},
            {u"quantity"_s, quantityJson(*this)},
            {u"source"_s, source},
            {u"cost"_s, cost ? QJsonValue(cost->toDecimal()) : QJsonValue()},
            {u"priced"_s, cost.has_value()},
            {u"model"_s, textJson(model)},
            {u"candidate_id"_s, textJson(candidate)},
            {u"interview_id"_s, textJson(interview)},
            {u"event_id"_s, textJson(eventId)},
            {u"occurred_at"_s, occurredAt.toIso()}};
}

std::optional<EventSort> eventSortFromName(QStringView name)
{
    static constexpr std::array<const char *, 4> names = {"time", "cost", "type", "job"};
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1StringView(names[i]))
            return EventSort(i);
    }
    return std::nullopt;
}

QString EventCursor::toText() const
{
    return u"%1.%2.%3.%4.%5.%6"_s.arg(day.number).arg(at.micros()).arg(type).arg(seq).arg(cost ? QString::number(*cost) : QString(),
                                                                                       job ? job->toString(QUuid::Id128) : QString());
}

Result<EventCursor> EventCursor::parse(QStringView text)
{
    const auto parts = text.split(u'.');
    const Error wrong{ErrorCode::InvalidInput, RECKONER_TEXT("This is not a cursor that an earlier page gave."), {{u"field"_s, u"after"_s}}};
    if (parts.size() != 6)
        return wrong;
    bool ok[5] = {true, true, true, true, true};
    EventCursor cursor;
    cursor.day = {parts[0].toInt(&ok[0])};
    cursor.at = Instant::fromMicros(parts[1].toLongLong(&ok[1]));
    cursor.type = parts[2].toInt(&ok[2]);
    cursor.seq = parts[3].toLongLong(&ok[3]);
    if (!parts[4].isEmpty())
        cursor.cost = parts[4].toLongLong(&ok[4]);
    if (!parts[5].isEmpty())
        cursor.job = QUuid::fromRfc4122(QByteArray::fromHex(parts[5].toLatin1()));
    if (!(ok[0] && ok[1] && ok[2] && ok[3] && ok[4]))
        return wrong;
    return cursor;
}

Result<EventPage> eventsPage(const Inquiry &inquiry, const Filter &filter, EventSort sort, int limit, const std::optional<EventCursor> &after)
{
    TRY(list, listing(inquiry, filter));
    if (sort != EventSort::Time) {
        TRY(count, countEvents(inquiry, filter));
        if (count > kMostSortableRows)
            return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{rows} rows are too many for this order; narrow the filter to {most} rows, or sort by time."),
                         {{u"rows"_s, count}, {u"most"_s, kMostSortableRows}}};
    }
    // one row more than asked tells whether there is a next page
    auto rows = sort == EventSort::Time ? timePage(inquiry, list, limit + 1, after) : sortedPage(inquiry, list, sort, limit + 1, after);
    if (!rows)
        return rows.error();
    EventPage page{std::move(rows).value(), {}};
    if (page.rows.size() > size_t(limit)) {
        page.rows.pop_back();
        page.next = cursorOf(page.rows.back(), sort);
    }
    return page;
}

Result<std::vector<UsageRecord>> eventsAt(const Inquiry &inquiry, const Filter &filter, qint64 position, int limit)
{
    TRY(list, listing(inquiry, filter));
    TRY(after, cursorBefore(inquiry, list, position));
    if (position > 0 && !after)
        return std::vector<UsageRecord>();
    return timePage(inquiry, list, limit, after);
}

Result<qint64> countEvents(const Inquiry &inquiry, const Filter &filter)
{
    TRY(cards, usageCards(inquiry, filter));
    qint64 rows = 0;
    for (const Cards &card : cards) {
        for (const TypeTotals &type : card.types)
            rows += type.rows;
    }
    return rows;
}

Result<UsageRecord> usageRecord(const Inquiry &inquiry, UsageId id)
{
    TRY(found, inquiry.row<UsageRecord>("usage/event", Bindings().id("id", id)));
    if (!found)
        return Error{ErrorCode::NotFound, RECKONER_TEXT("No usage row {usage}."), {{u"usage"_s, id.toString()}}};
    return *found;
}

} // namespace reckoner
