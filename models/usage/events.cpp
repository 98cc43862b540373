#include "models/usage/events.h"

#include "models/usage/events_listing.h"
#include "models/usage/figures.h"

#include <QStringList>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

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
