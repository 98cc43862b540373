#include "models/alerts/low_wallets.h"

#include "models/balances/wallet_days.h"

namespace reckoner {

namespace {

/// The days of each wallet, by the calendar of its company.
Result<std::map<CompanyId, WalletDays>> daysOf(const Inquiry &inquiry, const std::vector<LowWallet> &wallets)
{
    std::map<CompanyId, const Calendar *> calendars;
    for (const LowWallet &wallet : wallets)
        calendars.emplace(wallet.company->id, &wallet.company->calendar);
    return walletDays(inquiry, calendars);
}

/// The most that can have been in it at any time of the day: charges only lower it.
Result<Money> mostOn(const WalletDay &day)
{
    Money highest = day.before;
    for (const WalletMove &move : day.moves)
        CHECK(highest.add(move.amount.isNegative() ? Money() : move.amount));
    return highest;
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
        TRY(most, mostOn(day->second));
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
    TRY(days, daysOf(inquiry, wallets));
    for (const LowWallet &wallet : wallets) {
        CHECK(inquiry.scope().cancel.check());
        TRY(fell, belowSince(inquiry, wallet, days[wallet.company->id]));
        since.push_back(fell);
    }
    return since;
}

} // namespace reckoner
