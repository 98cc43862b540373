#include "models/balances/wallet_days.h"

#include "models/usage/charges.h"
#include "models/usage/filter.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr DayRange kAnyDay = {{-1'000'000}, {3'000'000}}; ///< wider than any usage

struct CourseCompany
{
    CompanyId id;
    QString name;
    Currency currency;
    QString zone;
    std::optional<Money> threshold;
    static CourseCompany from(const Row &row)
    {
        const auto currency = Currency::parse(row.text("currency"));
        ensure(currency.ok(), "a company has a currency that exists");
        return {row.id<CompanyId>("id"), row.text("name"), *currency, row.text("timezone"), row.optionalMoney("wallet_threshold_nanos")};
    }
};

Outcome addUp(WalletDays &days)
{
    Money balance;
    for (auto &[number, day] : days) {
        day.before = balance;
        TRY(after, day.after());
        balance = after;
    }
    return {};
}

/// Usage may be recorded ahead of its time: of today's only what has happened is in the balance.
Outcome cutAtNow(const Inquiry &inquiry, CompanyId company, WalletDay &today, const WalletDays &days)
{
    TRY(charges, chargedUntil(inquiry, inquiry.now()));
    Money charged = charges[company].inAll;
    for (const auto &[number, day] : days) {
        if (&day != &today)
            CHECK(charged.add(day.charged.negated()));
    }
    today.charged = charged;
    return {};
}

Result<std::vector<DayBalance>> balancesOn(const WalletDays &days, DayRange range, const Currency &currency)
{
    std::vector<DayBalance> found;
    auto next = days.lower_bound(range.from);
    TRY(balance, next == days.begin() ? Result<Money>(Money()) : std::prev(next)->second.after());
    for (BillingDay day = range.from; day < range.to; day = day.plusDays(1)) {
        Money closing = balance;
        if (next != days.end() && next->first == day) {
            TRY(after, next->second.after());
            closing = after;
            ++next;
        }
        TRY(change, closing.minus(balance));
        found.push_back({day, closing, change, currency});
        balance = closing;
    }
    return found;
}

} // namespace

Result<Money> WalletDay::after() const
{
    TRY(balance, before.minus(charged));
    for (const WalletMove &move : moves)
        CHECK(balance.add(move.amount));
    return balance;
}

Result<std::map<CompanyId, WalletDays>> walletDays(const Inquiry &inquiry, const std::map<CompanyId, const Calendar *> &companies)
{
    std::vector<CompanyId> ids;
    for (const auto &[company, calendar] : companies)
        ids.push_back(company);
    const Instant now = inquiry.now();
    std::map<CompanyId, WalletDays> found;
    TRY(charges, chargedByDay(inquiry, ids, kAnyDay));
    for (const auto &[company, days] : charges) {
        const BillingDay today = companies.at(company)->dayOf(now);
        for (const auto &[day, cost] : days) {
            if (day <= today)
                found[company][day].charged = cost;
        }
    }
    TRY(moves, inquiry.rows<WalletMove>("balances/wallet_moves", Bindings().uuids("companies", companyUuids(ids)).instant("until", now)));
    for (const WalletMove &move : moves)
        found[move.company][companies.at(move.company)->dayOf(move.at)].moves.push_back(move);
    for (auto &[company, days] : found)
        CHECK(addUp(days));
    return found;
}

Result<BalanceCourse> balanceCourse(const Inquiry &inquiry, const std::optional<DayRange> &wanted)
{
    TRY(companies, inquiry.rows<CourseCompany>("balances/wallet_companies"));
    if (companies.size() != 1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A wallet is of one company."), {{u"field"_s, u"company"_s}}};
    const CourseCompany &company = companies.front();
    TRY(calendar, Calendar::named(company.zone));
    BalanceCourse course = {company.name, calendar, company.currency, company.threshold};
    TRY(wallets, walletDays(inquiry, {{company.id, &calendar}}));
    WalletDays &days = wallets[company.id];
    if (days.empty())
        return course;
    const BillingDay today = calendar.dayOf(inquiry.now());
    if (const auto last = days.find(today); last != days.end())
        CHECK(cutAtNow(inquiry, company.id, last->second, days));
    const DayRange range = wanted.value_or(DayRange{days.begin()->first, today.plusDays(1)});
    TRY(balances, balancesOn(days, {range.from, std::min(range.to, today.plusDays(1))}, company.currency));
    course.days = std::move(balances);
    return course;
}

} // namespace reckoner
