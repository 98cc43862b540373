#include "models/alerts/low_wallets.h"

#include "models/usage/charges.h"
#include "models/usage/filter.h"

namespace reckoner {

namespace {

constexpr DayRange kAnyDay = {{-1'000'000}, {3'000'000}}; ///< wider than any usage

/// What moved a wallet but charges, or charges of one instant.
struct WalletMove
{
    CompanyId company;
    Instant at;
    Money amount;
    static WalletMove from(const Row &row) { return {row.id<CompanyId>("company_id"), row.instant("at"), row.money("amount_nanos")}; }
};

/// A billing day of one wallet on which anything moved it.
struct WalletDay
{
    Money before; ///< the balance at its beginning
    Money charged;
    std::vector<WalletMove> moves;
    /// The most that can have been in it at any time of the day: charges only lower it.
    Result<Money> most() const
    {
        Money highest = before;
        for (const WalletMove &move : moves)
            CHECK(highest.add(move.amount.isNegative() ? Money() : move.amount));
        return highest;
    }
};
using WalletDays = std::map<BillingDay, WalletDay>;

Outcome addUp(WalletDays &days)
{
    Money balance;
    for (auto &[number, day] : days) {
        day.before = balance;
        TRY(charged, balance.minus(day.charged));
        balance = charged;
        for (const WalletMove &move : day.moves)
            CHECK(balance.add(move.amount));
    }
    return {};
}

/// The days of each wallet up to now, in order.
Result<std::map<CompanyId, WalletDays>> walletDays(const Inquiry &inquiry, const std::vector<LowWallet> &wallets)
{
    std::map<CompanyId, const Calendar *> calendars;
    std::vector<CompanyId> companies;
    for (const LowWallet &wallet : wallets) {
        if (calendars.emplace(wallet.company->id, &wallet.company->calendar).second)
            companies.push_back(wallet.company->id);
    }
    const Instant now = inquiry.now();
    std::map<CompanyId, WalletDays> found;
    TRY(charges, chargedByDay(inquiry, companies, kAnyDay));
    for (const auto &[company, days] : charges) {
        const BillingDay today = calendars.at(company)->dayOf(now);
        for (const auto &[day, cost] : days) {
            if (day <= today)
                found[company][day].charged = cost;
        }
    }
    TRY(moves, inquiry.rows<WalletMove>("alerts/wallet_moves", Bindings().uuids("companies", companyUuids(companies)).instant("until", now)));
    for (const WalletMove &move : moves)
        found[move.company][calendars.at(move.company)->dayOf(move.at)].moves.push_back(move);
    for (auto &[company, days] : found)
        CHECK(addUp(days));
    return found;
}

/// The last time within a day at which it fell below, where it did: from every charge and move of the day in the order of time.
Result<std::optional<Instant>> fellBelowOn(const Inquiry &inquiry, const LowWallet &wallet, const WalletDay &day, const InstantRange &range)
{
    Bindings wanted;
    wanted.uuids("companies", {wallet.company->id.uuid()}).instant("from_at", range.from).instant("to_at", range.to).instant("until", inquiry.now());
    TRY(charges, inquiry.rows<WalletMove>("alerts/wallet_charges", wanted));
    std::map<Instant, qint64> changes;
    for (const WalletMove &charge : charges)
        changes[charge.at] -= charge.amount.nanos();
    for (const WalletMove &move : day.moves)
        changes[move.at] += move.amount.nanos();
    std::optional<Instant> fell;
    Money balance = day.before;
    for (const auto &[at, change] : changes) {
        const bool wasBelow = balance < wallet.threshold;
        CHECK(balance.add(Money::fromNanos(change)));
        if (balance >= wallet.threshold)
            fell.reset();
        else if (!wasBelow)
            fell = at;
    }
    return fell;
}

/// From the last day back to one on which it was at or above.
Result<std::optional<Instant>> belowSince(const Inquiry &inquiry, const LowWallet &wallet, const WalletDays &days)
{
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        TRY(most, day->second.most());
        if (most < wallet.threshold)
            continue;
        TRY(fell, fellBelowOn(inquiry, wallet, day->second, wallet.company->calendar.rangeOf({day->first, day->first.plusDays(1)})));
        if (fell)
            return fell;
    }
    return std::optional<Instant>();
}

} // namespace

Result<std::vector<std::optional<Instant>>> walletsBelowSince(const Inquiry &inquiry, const std::vector<LowWallet> &wallets)
{
    std::vector<std::optional<Instant>> since;
    if (wallets.empty())
        return since;
    TRY(days, walletDays(inquiry, wallets));
    for (const LowWallet &wallet : wallets) {
        CHECK(inquiry.scope().cancel.check());
        TRY(fell, belowSince(inquiry, wallet, days[wallet.company->id]));
        since.push_back(fell);
    }
    return since;
}

} // namespace reckoner
