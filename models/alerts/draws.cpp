#include "models/alerts/draws.h"

#include "models/balances/wallet.h"
#include "models/directory/billing_anchor.h"
#include "models/usage/figures.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPeriods = 3;
constexpr qint64 kQuarterHourMicros = 900'000'000; ///< no zone begins its day off a quarter of an hour

/// Where the draws of a unit are read, and since when there are any.
struct DrawSource
{
    Unit unit;
    const char *draws;
    const char *first;
};
constexpr std::array kSources = {
    DrawSource{Unit::Credits, "alerts/credit_draws", "alerts/first_credits"},
    DrawSource{Unit::Tokens, "alerts/token_draws", "alerts/first_tokens"},
    DrawSource{Unit::Minutes, "alerts/minute_draws", "alerts/first_minutes"},
};

const DrawSource &sourceOf(Unit unit)
{
    const auto found = std::find_if(kSources.begin(), kSources.end(), [unit](const DrawSource &source) { return source.unit == unit; });
    ensure(found != kSources.end(), "every unit but money is drawn by rows of its own");
    return *found;
}

struct Draw
{
    QUuid account;
    qint64 slot = 0;
    qint64 amount = 0;
    qint64 firstAmount = 0; ///< of the bucket that is drawn first
    static Draw from(const Row &row) { return {row.uuid("account_id"), row.integer("slot"), row.integer("amount"), row.integer("first_amount")}; }
};

Result<std::vector<Draw>> drawsIn(const Inquiry &inquiry, Unit unit, const InstantRange &range, qint64 slotMicros, const std::optional<QUuid> &account = {})
{
    Query query = sourceOf(unit).draws;
    if (account)
        query = query.with("account", {u"AND d.account_id = :account_id"_s, Bindings().uuid("account_id", *account)});
    return inquiry.rows<Draw>(query, Bindings().instant("from_at", range.from).instant("to_at", range.to).integer("slot_micros", slotMicros));
}

struct FirstDraw
{
    QUuid account;
    Instant at;
    static FirstDraw from(const Row &row) { return {row.uuid("account_id"), row.instant("first_at")}; }
};

struct FirstDay
{
    QUuid account;
    BillingDay day;
    static FirstDay from(const Row &row) { return {row.uuid("account_id"), {int(row.integer("first_day"))}}; }
};

struct Moved
{
    Instant at;
    static Moved from(const Row &row) { return {row.instant("at")}; }
};

Result<QHash<QUuid, BillingDay>> firstDays(const Inquiry &inquiry, Unit unit, const Calendar &calendar)
{
    QHash<QUuid, BillingDay> days;
    if (unit == Unit::Money) {
        TRY(found, inquiry.rows<FirstDay>("alerts/first_usage"));
        for (const FirstDay &each : found)
            days.insert(each.account, each.day);
        return days;
    }
    TRY(found, inquiry.rows<FirstDraw>(sourceOf(unit).first));
    for (const FirstDraw &each : found)
        days.insert(each.account, calendar.dayOf(each.at));
    return days;
}

/// The full periods before the running one that began with or after the data.
struct FullPeriods
{
    DayRange days = {};
    qint64 lastDays = 0; ///< of the last one
};

FullPeriods fullPeriods(const AccountLevel &level, BillingDay firstDay)
{
    FullPeriods full;
    const BillingDay current = level.company.calendar.dayOf(level.period.from);
    full.days = {current, current};
    for (int period = 0; period < kMostPeriods; ++period) {
        const BillingDay start = latestAnchor(full.days.from.plusDays(-1), level.anchorDay);
        if (start < firstDay)
            break;
        if (period == 0)
            full.lastDays = current.number - start.number;
        full.days.from = start;
    }
    return full;
}

/// By account; those with at least one.
Result<QHash<QUuid, FullPeriods>> periodsWithData(const Inquiry &inquiry, const std::vector<AccountLevel> &levels, Unit unit)
{
    QHash<QUuid, FullPeriods> periods;
    if (std::none_of(levels.begin(), levels.end(), [unit](const AccountLevel &level) { return level.unit == unit; }))
        return periods;
    TRY(firsts, firstDays(inquiry, unit, levels.front().company.calendar));
    for (const AccountLevel &level : levels) {
        if (level.unit != unit || !firsts.contains(level.account))
            continue;
        const FullPeriods full = fullPeriods(level, firsts.value(level.account));
        if (!full.days.isEmpty())
            periods.insert(level.account, full);
    }
    return periods;
}

DayRange spanOf(const QHash<QUuid, FullPeriods> &periods)
{
    DayRange span = periods.cbegin()->days;
    for (const FullPeriods &each : periods)
        span = {std::min(span.from, each.days.from), std::max(span.to, each.days.to)};
    return span;
}

/// What was charged on each day of a range, for the wallet.
Outcome addCharges(const Inquiry &inquiry, CompanyId company, DayRange days, std::vector<qint64> &daily)
{
    Filter filter;
    filter.company = company;
    filter.range.kind = RangeChoice::Kind::Days;
    filter.range.dayRange = days;
    TRY(series, usageSeries(inquiry, filter, SeriesStep::Day));
    for (const Series &each : series) {
        for (const SeriesPoint &point : each.points) {
            TRY(cost, point.total());
            daily.at(size_t(point.from.number - days.from.number)) += cost.nanos();
        }
    }
    return {};
}

/// What was drawn from all accounts of a unit, by account and day.
Result<QHash<QUuid, QHash<int, qint64>>> drawnByDay(const Inquiry &inquiry, Unit unit, const Calendar &calendar, DayRange days)
{
    QHash<QUuid, QHash<int, qint64>> drawn;
    TRY(draws, drawsIn(inquiry, unit, calendar.rangeOf(days), kQuarterHourMicros));
    for (const Draw &draw : draws)
        drawn[draw.account][calendar.dayOf(Instant::fromMicros(draw.slot * kQuarterHourMicros)).number] += draw.amount;
    return drawn;
}

/// Between two moves a wallet only falls; so the moment from which it is below can be halved down to.
Result<std::optional<Instant>> fellBelow(const Inquiry &inquiry, InstantRange range, Money threshold)
{
    const auto isBelow = [&](Instant at) -> Result<bool> {
        TRY(then, wallet(inquiry, at));
        return then.balance < threshold;
    };
    qint64 notYet = range.from.micros();
    qint64 below = range.to.micros();
    while (below - notYet > 1) {
        const qint64 middle = notYet + (below - notYet) / 2;
        TRY(isBelowThen, isBelow(Instant::fromMicros(middle)));
        (isBelowThen ? below : notYet) = middle;
    }
    return std::optional(Instant::fromMicros(below));
}

} // namespace

Result<QHash<QUuid, DrawHistory>> drawHistories(const Inquiry &inquiry, const std::vector<AccountLevel> &levels, Unit unit)
{
    QHash<QUuid, DrawHistory> histories;
    TRY(periods, periodsWithData(inquiry, levels, unit));
    if (periods.isEmpty())
        return histories;
    const Calendar &calendar = levels.front().company.calendar;
    for (auto period = periods.cbegin(); period != periods.cend(); ++period) {
        DrawHistory &history = histories[period.key()];
        history.periodDays = period->lastDays;
        history.daily.resize(size_t(period->days.days()));
        if (unit == Unit::Money)
            CHECK(addCharges(inquiry, CompanyId(period.key()), period->days, history.daily));
    }
    if (unit == Unit::Money)
        return histories;
    TRY(drawn, drawnByDay(inquiry, unit, calendar, spanOf(periods)));
    for (auto period = periods.cbegin(); period != periods.cend(); ++period) {
        const QHash<int, qint64> byDay = drawn.value(period.key());
        std::vector<qint64> &daily = histories[period.key()].daily;
        for (size_t day = 0; day < daily.size(); ++day)
            daily[day] = std::max<qint64>(0, byDay.value(period->days.from.number + int(day)));
    }
    return histories;
}

Result<std::optional<Instant>> whenDrawn(const Inquiry &inquiry, const AccountLevel &level, const BucketLevel &bucket, qint64 amount)
{
    std::vector<Draw> draws;
    if (bucket.bucket == Bucket::Allocation) {
        TRY(found, inquiry.rows<Draw>("alerts/allocation_draws", Bindings().uuid("allocation_id", bucket.account)));
        draws = found;
    } else {
        TRY(found, drawsIn(inquiry, level.unit, level.period, 1, level.account));
        draws = found;
    }
    qint64 drawn = 0;
    for (const Draw &draw : draws) {
        drawn += draw.firstAmount;
        if (drawn >= amount)
            return std::optional(std::max(Instant::fromMicros(draw.slot), bucket.periodStart));
    }
    return std::optional<Instant>();
}

Result<std::optional<Instant>> walletBelowSince(const Inquiry &inquiry, Money threshold)
{
    const Instant now = inquiry.now();
    const auto balanceAt = [&](Instant at) -> Result<Money> {
        TRY(then, wallet(inquiry, at));
        return then.balance;
    };
    TRY(balance, balanceAt(now));
    if (balance >= threshold)
        return std::optional<Instant>();
    TRY(moves, inquiry.rows<Moved>("alerts/wallet_moves", Bindings().instant("to_at", now)));
    Instant to = now;
    for (const Moved &move : moves) {
        TRY(after, balanceAt(move.at));
        if (after >= threshold)
            return fellBelow(inquiry, {move.at, to}, threshold);
        const Instant before = Instant::fromMicros(move.at.micros() - 1);
        TRY(until, balanceAt(before));
        if (until >= threshold)
            return std::optional(move.at); // the move itself took it below
        to = before;
    }
    TRY(atFirst, balanceAt(Instant::fromMicros(0)));
    return atFirst < threshold ? Result<std::optional<Instant>>(std::optional<Instant>()) : fellBelow(inquiry, {Instant::fromMicros(0), to}, threshold);
}

} // namespace reckoner
