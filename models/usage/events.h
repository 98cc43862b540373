// Every usage row of a filter, any number of them, by key. Row counts come from roll-ups. "Time order" is newest first: by billing day, then time,
// then usage type, then order of entry; for companies of one zone that is plain time order.
#pragma once

#include "models/tables/column.h"
#include "models/usage/filter.h"

namespace reckoner {

/// One usage row as every other place shows it.
struct UsageRecord
{
    UsageId id;
    UsageType type = UsageType::CvParsing;
    CompanyId company;
    Currency currency;
    QString companyName;
    std::optional<JobId> job;
    std::optional<QString> jobTitle;
    std::optional<QString> draft;
    LinkStatus status = LinkStatus::Unknown;
    qint64 quantity = 0; ///< CVs parsed, tokens, minutes
    bool failed = false;
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    qint64 questions = 0;
    std::optional<qint64> seconds;
    std::optional<QString> model;
    std::optional<QString> candidate;
    std::optional<QString> interview;
    std::optional<qint64> fileSizeKb;
    QString source;
    std::optional<QString> origin;
    std::optional<ProfileId> profile;
    std::optional<QString> eventId;
    std::optional<Money> cost;
    std::optional<QString> costSource;
    std::optional<PriceId> price;
    bool unpriced = false;
    Instant occurredAt;
    Instant createdAt;
    BillingDay billingDay;
    qint64 seq = 0;
    static UsageRecord from(const Row &row);
    QJsonObject toJson() const; ///< as `record` answers (without duplicate)
};

enum class EventSort { Time, Cost, Type, Job };
std::optional<EventSort> eventSortFromName(QStringView name);
inline constexpr qint64 kMostSortableRows = 100'000; ///< orders other than time are offered up to this many rows of the filter

/// Where a page starts: after this row, in the order asked for. Opaque text for the command line.
struct EventCursor
{
    BillingDay day;
    Instant at;
    int type = 0;
    qint64 seq = 0;
    std::optional<qint64> cost;  ///< sort by cost
    std::optional<QUuid> job;    ///< sort by job
    QString toText() const;
    static Result<EventCursor> parse(QStringView text);
};
struct EventPage
{
    std::vector<UsageRecord> rows;     ///< newest first (time), dearest first (cost), by type or job and then newest first
    std::optional<EventCursor> next;   ///< empty at the end
};
/// At most `limit` rows. Errors: invalid_input where the order is not offered for so many rows.
Result<EventPage> eventsPage(const Inquiry &inquiry, const Filter &filter, EventSort sort, int limit, const std::optional<EventCursor> &after);
/// How many rows the filter has, from roll-ups.
Result<qint64> countEvents(const Inquiry &inquiry, const Filter &filter);
/// One row, or not_found.
Result<UsageRecord> usageRecord(const Inquiry &inquiry, UsageId id);

std::span<const Column<UsageRecord>> eventColumns();

} // namespace reckoner
