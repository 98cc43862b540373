#include "models/alerts/draws.h"

#include "models/directory/billing_anchor.h"
#include "models/usage/charges.h"

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

/// Of these accounts; of all where none are named.
Result<std::vector<Draw>> drawsIn(const Inquiry &inquiry, Unit unit, const InstantRange &range, qint64 slotMicros, const std::vector<QUuid> &accounts = {})
{
    Query query = sourceOf(unit).draws;
    if (!accounts.empty())
        query = query.with("accounts", {u"AND d.account_id IN (:account_ids)"_s, Bindings().uuids("account_ids", accounts)});
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

/// By account, in the calendar of its company.
Result<QHash<QUuid, BillingDay>> firstDays(const Inquiry &inquiry, const std::vector<AccountLevel> &levels, Unit unit)
{
    QHash<QUuid, BillingDay> days;
    if (unit == Unit::Money) {
        TRY(found, inquiry.rows<FirstDay>("alerts/first_usage"));
        for (const FirstDay &each : found)
            days.insert(each.account, each.day);
        return days;
    }
    TRY(found, inquiry.rows<FirstDraw>(sourceOf(unit).first));
    QHash<QUuid, Instant> firsts;
    for (const FirstDraw &each : found)
        firsts.insert(each.account, each.at);
    for (const AccountLevel &level : levels) {
        if (const auto first = firsts.constFind(level.account); level.unit == unit && first != firsts.cend())
            days.insert(level.account, level.company.calendar.dayOf(*first));
    }
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

/// An account of the unit that is asked for, with at least one full period of data.
struct Drawing
{
    const AccountLevel *level = nullptr;
    FullPeriods full;
};

Result<std::vector<Drawing>> drawingsWithData(const Inquiry &inquiry, const std::vector<AccountLevel> &levels, Unit unit)
{
    std::vector<Drawing> drawings;
    if (std::none_of(levels.begin(), levels.end(), [unit](const AccountLevel &level) { return level.unit == unit; }))
        return drawings;
    TRY(firsts, firstDays(inquiry, levels, unit));
    for (const AccountLevel &level : levels) {
        if (level.unit != unit || !firsts.contains(level.account))
            continue;
        const FullPeriods full = fullPeriods(level, firsts.value(level.account));
        if (!full.days.isEmpty())
            drawings.push_back({&level, full});
    }
    return drawings;
}

/// What was drawn from an account, by the number of the day.
using DrawnDays = QHash<int, qint64>;

Result<QHash<QUuid, DrawnDays>> chargesByDay(const Inquiry &inquiry, const std::vector<Drawing> &drawings)
{
    DayRange span = drawings.front().full.days;
    std::vector<CompanyId> companies;
    for (const Drawing &drawing : drawings) {
        span = {std::min(span.from, drawing.full.days.from), std::max(span.to, drawing.full.days.to)};
        companies.push_back(drawing.level->company.id);
    }
    TRY(charges, chargedByDay(inquiry, companies, span));
    QHash<QUuid, DrawnDays> drawn;
    for (const auto &[company, days] : charges) {
        DrawnDays &byDay = drawn[company.uuid()];
        for (const auto &[day, cost] : days)
            byDay.insert(day.number, cost.nanos());
    }
    return drawn;
}

/// From the first to the last instant of the full periods of all of them.
InstantRange spanOf(const std::vector<Drawing> &drawings)
{
    std::optional<InstantRange> span;
    for (const Drawing &drawing : drawings) {
        const InstantRange range = drawing.level->company.calendar.rangeOf(drawing.full.days);
        span = span ? InstantRange{std::min(span->from, range.from), std::max(span->to, range.to)} : range;
    }
    return *span;
}

Result<QHash<QUuid, DrawnDays>> drawnByDay(const Inquiry &inquiry, const std::vector<Drawing> &drawings, Unit unit)
{
    TRY(draws, drawsIn(inquiry, unit, spanOf(drawings), kQuarterHourMicros));
    QHash<QUuid, const Calendar *> calendars;
    for (const Drawing &drawing : drawings)
        calendars.insert(drawing.level->account, &drawing.level->company.calendar);
    QHash<QUuid, DrawnDays> drawn;
    for (const Draw &draw : draws) {
        if (const Calendar *calendar = calendars.value(draw.account))
            drawn[draw.account][calendar->dayOf(Instant::fromMicros(draw.slot * kQuarterHourMicros)).number] += draw.amount;
    }
    return drawn;
}

DrawHistory historyOf(const FullPeriods &full, const DrawnDays &drawn)
{
    DrawHistory history;
    history.periodDays = full.lastDays;
    for (BillingDay day = full.days.from; day < full.days.to; day = day.plusDays(1))
        history.daily.push_back(std::max<qint64>(0, drawn.value(day.number)));
    return history;
}

using DrawsOfAccounts = QHash<QUuid, std::vector<Draw>>;

void sortIn(DrawsOfAccounts &draws, const std::vector<Draw> &found)
{
    for (const Draw &draw : found)
        draws[draw.account].push_back(draw);
}

/// Each draw of the accounts of a unit whose parts are asked for, in the order of time.
Outcome addPeriodDraws(const Inquiry &inquiry, const std::vector<DrawnPart> &parts, Unit unit, DrawsOfAccounts &draws)
{
    std::vector<QUuid> accounts;
    std::optional<InstantRange> span;
    for (const DrawnPart &part : parts) {
        if (part.level->unit != unit)
            continue;
        const InstantRange &period = part.level->period;
        span = span ? InstantRange{std::min(span->from, period.from), std::max(span->to, period.to)} : period;
        if (accounts.empty() || accounts.back() != part.level->account)
            accounts.push_back(part.level->account);
    }
    if (!span)
        return {};
    TRY(found, drawsIn(inquiry, unit, *span, 1, accounts));
    sortIn(draws, found);
    return {};
}

Outcome addAllocationDraws(const Inquiry &inquiry, const std::vector<DrawnPart> &parts, DrawsOfAccounts &draws)
{
    std::vector<QUuid> allocations;
    for (const DrawnPart &part : parts) {
        if (part.level->unit == Unit::Tokens && (allocations.empty() || allocations.back() != part.bucket->account))
            allocations.push_back(part.bucket->account);
    }
    if (allocations.empty())
        return {};
    TRY(found, inquiry.rows<Draw>("alerts/allocation_draws", Bindings().uuids("allocation_ids", allocations)));
    sortIn(draws, found);
    return {};
}

/// An allocation is drawn from beginning to end; other accounts by their period.
std::optional<Instant> whenReached(const DrawnPart &part, const std::vector<Draw> &draws)
{
    qint64 drawn = 0;
    for (const Draw &draw : draws) {
        const Instant at = Instant::fromMicros(draw.slot);
        if (part.level->unit != Unit::Tokens && !part.level->period.contains(at))
            continue;
        drawn += draw.firstAmount;
        if (drawn >= part.amount)
            return std::max(at, part.bucket->periodStart);
    }
    return {};
}

} // namespace

Result<QHash<QUuid, DrawHistory>> drawHistories(const Inquiry &inquiry, const std::vector<AccountLevel> &levels, Unit unit)
{
    QHash<QUuid, DrawHistory> histories;
    TRY(drawings, drawingsWithData(inquiry, levels, unit));
    if (drawings.empty())
        return histories;
    TRY(drawn, unit == Unit::Money ? chargesByDay(inquiry, drawings) : drawnByDay(inquiry, drawings, unit));
    for (const Drawing &drawing : drawings)
        histories.insert(drawing.level->account, historyOf(drawing.full, drawn.value(drawing.level->account)));
    return histories;
}

Result<std::vector<std::optional<Instant>>> whenDrawn(const Inquiry &inquiry, const std::vector<DrawnPart> &parts)
{
    DrawsOfAccounts draws;
    for (const Unit unit : {Unit::Credits, Unit::Minutes})
        CHECK(addPeriodDraws(inquiry, parts, unit, draws));
    CHECK(addAllocationDraws(inquiry, parts, draws));
    std::vector<std::optional<Instant>> when;
    for (const DrawnPart &part : parts)
        when.push_back(whenReached(part, draws.value(part.level->unit == Unit::Tokens ? part.bucket->account : part.level->account)));
    return when;
}

} // namespace reckoner
