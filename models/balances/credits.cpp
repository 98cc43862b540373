#include "models/balances/credits.h"

#include "models/core/calendar.h"
#include "models/directory/matching.h"

#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, 4> kStateNames = {"reserved", "committed", "rolled_back", "refunded"};

/// A profile's credits as they are stored.
struct StoredBalance
{
    CreditBalance balance;
    Calendar calendar;
    Instant resetAt;
    static StoredBalance from(const Row &row)
    {
        const auto calendar = Calendar::named(row.text("timezone"));
        ensure(calendar.ok(), "a company has a time zone that exists");
        StoredBalance stored;
        stored.balance.account = {row.id<CompanyId>("company_id"), row.id<ProfileId>("id")};
        stored.balance.email = row.text("email");
        stored.balance.fullName = row.optionalText("full_name");
        stored.balance.left = {{row.integer("credits_remaining")}, {row.integer("addon_credits")}};
        stored.balance.monthlyAllotment = {row.integer("monthly_credits")};
        stored.balance.reserved = {{row.integer("reserved_monthly")}, {row.integer("reserved_addon")}};
        stored.calendar = *calendar;
        stored.resetAt = row.instant("reset_at");
        return stored;
    }
};

/// As if a due reset had happened.
CreditBalance asOf(const StoredBalance &stored, Instant now)
{
    CreditBalance balance = stored.balance;
    const BillingMonth month = BillingMonth::of(stored.calendar.dayOf(now));
    balance.resetDay = month.next().firstDay();
    balance.nextReset = stored.calendar.startOf(balance.resetDay);
    balance.isResetDue = BillingMonth::of(stored.calendar.dayOf(stored.resetAt)) < month;
    if (balance.isResetDue)
        balance.left.monthly = balance.monthlyAllotment;
    return balance;
}

Query reservationQuery(const ReservationChoice &choice)
{
    Fragment conditions;
    if (choice.profile) {
        conditions.sql += u" AND r.profile_id = :profile_id"_s;
        conditions.bindings.id("profile_id", choice.profile);
    }
    if (choice.state) {
        conditions.sql += u" AND r.state = :state"_s;
        conditions.bindings.text("state", reservationStateName(*choice.state));
    }
    if (const QString text = choice.text.trimmed(); !text.isEmpty()) {
        const auto job = JobId::parse(text);
        const Fragment named = job ? idCondition("r.job_id", job->uuid()) : containsTextCondition({"j.title", "p.email"}, text);
        conditions.sql += named.sql;
        conditions.bindings.merge(named.bindings);
    }
    if (choice.after) {
        conditions.sql += u" AND (r.created_at, r.job_id) < (:after_created_at, :after_job_id)"_s;
        conditions.bindings.instant("after_created_at", choice.after->createdAt).id("after_job_id", choice.after->job);
    }
    return Query("balances/credits_reservations").with("conditions", conditions);
}

} // namespace

QJsonObject CreditSplit::toJson() const
{
    return {{u"monthly"_s, monthly.count}, {u"addon"_s, addon.count}};
}

CreditSplit CreditSplit::fromJson(const QJsonObject &json)
{
    return {{json.value(u"monthly"_s).toInteger()}, {json.value(u"addon"_s).toInteger()}};
}

QJsonObject CreditBalance::toJson() const
{
    return {{u"profile_id"_s, account.profile.toString()}, {u"monthly"_s, left.monthly.count}, {u"addon"_s, left.addon.count},
            {u"total"_s, left.total().count}, {u"monthly_allotment"_s, monthlyAllotment.count}, {u"next_reset"_s, nextReset.toIso()},
            {u"reserved"_s, reserved.toJson()}};
}

QString reservationStateName(ReservationState state)
{
    return QString::fromLatin1(kStateNames[size_t(state)]);
}

std::optional<ReservationState> reservationStateFromName(QStringView name)
{
    for (size_t i = 0; i < kStateNames.size(); ++i) {
        if (name == QLatin1StringView(kStateNames[i]))
            return ReservationState(i);
    }
    return std::nullopt;
}

Reservation Reservation::from(const Row &row)
{
    Reservation reservation;
    reservation.job = {row.id<CompanyId>("company_id"), row.id<JobId>("job_id")};
    reservation.jobTitle = row.text("title");
    reservation.profile = row.id<ProfileId>("profile_id");
    reservation.email = row.text("email");
    const auto state = reservationStateFromName(row.text("state"));
    ensure(state.has_value(), "a stored reservation has one of the four states");
    reservation.state = *state;
    reservation.cost = {row.integer("cost")};
    reservation.taken = {{row.integer("monthly")}, {row.integer("addon")}};
    reservation.returned = {{row.integer("monthly_returned")}, {row.integer("addon_returned")}};
    if (const auto used = row.optionalInteger("rows_used"))
        reservation.rowsUsed = Credits{*used};
    reservation.periodStart = row.instant("period_start");
    reservation.createdAt = row.instant("created_at");
    return reservation;
}

CreditEntry CreditEntry::from(const Row &row)
{
    CreditEntry entry;
    entry.id = row.integer("id");
    entry.occurredAt = row.instant("occurred_at");
    entry.kind = row.text("kind");
    const auto bucket = bucketFromName(row.text("bucket"));
    ensure(bucket.has_value(), "a stored bucket is one of the table");
    entry.bucket = *bucket;
    entry.amount = {row.integer("amount_units")};
    if (const auto after = row.optionalInteger("balance_after"))
        entry.balanceAfter = Credits{*after};
    entry.job = row.optionalId<JobId>("job_id");
    entry.jobTitle = row.optionalText("job_title");
    entry.actor = row.text("actor");
    entry.reason = row.optionalText("reason");
    entry.note = row.optionalText("note");
    entry.operation = row.id<OperationId>("operation_id");
    return entry;
}

Result<CreditBalance> creditBalance(const Inquiry &inquiry, ProfileId profile)
{
    const Query query = Query("balances/credits_balances").with("conditions", idCondition("p.id", profile.uuid()));
    TRY(found, inquiry.row<StoredBalance>(query));
    if (!found)
        return notFoundError("profile", profile.toString());
    return asOf(*found, inquiry.now());
}

Result<std::vector<CreditBalance>> creditBalances(const Inquiry &inquiry)
{
    TRY(found, inquiry.rows<StoredBalance>(Query("balances/credits_balances").with("live", {u" AND p.deleted_at IS NULL"_s})));
    std::vector<CreditBalance> balances;
    balances.reserve(found.size());
    for (const StoredBalance &stored : found)
        balances.push_back(asOf(stored, inquiry.now()));
    return balances;
}

Result<std::vector<Reservation>> creditReservations(const Inquiry &inquiry, const ReservationChoice &choice)
{
    return inquiry.rows<Reservation>(reservationQuery(choice), Bindings().integer("row_limit", qint64(choice.limit)));
}

Result<std::vector<CreditEntry>> creditEntriesOfJob(const Inquiry &inquiry, JobId job)
{
    return inquiry.rows<CreditEntry>("balances/credits_job_entries", Bindings().id("job_id", job));
}

Result<std::vector<CreditEntry>> creditHistory(const Inquiry &inquiry, ProfileId profile, const CreditHistoryChoice &choice)
{
    Fragment cursor;
    if (choice.beforeId)
        cursor = {u" AND l.id < :before_id"_s, Bindings().integer("before_id", choice.beforeId)};
    return inquiry.rows<CreditEntry>(Query("balances/credits_history").with("conditions", cursor),
                                     Bindings().id("profile_id", profile).integer("row_limit", qint64(choice.limit)));
}

QJsonObject CreditStep::toJson() const
{
    return {{u"job_id"_s, job ? QJsonValue(job->toString()) : QJsonValue()}, {u"profile_id"_s, profile.toString()},
            {u"state"_s, state ? QJsonValue(reservationStateName(*state)) : QJsonValue()}, {u"cost"_s, cost ? QJsonValue(cost->count) : QJsonValue()},
            {u"monthly"_s, moved.monthly.count}, {u"addon"_s, moved.addon.count}, {u"expired"_s, expired.count},
            {u"previous"_s, previous.toJson()}, {u"balance"_s, balance.toJson()}};
}

CreditStep CreditStep::fromJson(const QJsonObject &json)
{
    CreditStep step;
    step.job = JobId::parse(json.value(u"job_id"_s).toString());
    step.profile = ProfileId::parse(json.value(u"profile_id"_s).toString()).value_or(ProfileId());
    step.state = reservationStateFromName(json.value(u"state"_s).toString());
    if (const QJsonValue cost = json.value(u"cost"_s); cost.isDouble())
        step.cost = Credits{cost.toInteger()};
    step.moved = CreditSplit::fromJson(json);
    step.expired = {json.value(u"expired"_s).toInteger()};
    step.previous = CreditSplit::fromJson(json.value(u"previous"_s).toObject());
    step.balance = CreditSplit::fromJson(json.value(u"balance"_s).toObject());
    return step;
}

QJsonObject EndedJob::toJson() const
{
    QJsonObject json = job.toJson();
    json.insert(u"credits"_s, credits ? QJsonValue(credits->toJson()) : QJsonValue());
    return json;
}

EndedJob EndedJob::fromJson(const QJsonObject &json)
{
    EndedJob ended = {Job::fromJson(json), {}};
    if (const QJsonValue credits = json.value(u"credits"_s); credits.isObject())
        ended.credits = CreditStep::fromJson(credits.toObject());
    return ended;
}

} // namespace reckoner
