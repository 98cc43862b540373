#include "models/alerts/levels.h"

#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/balances/token_holding.h"
#include "models/balances/wallet.h"
#include "models/directory/billing_anchor.h"

namespace reckoner {

namespace {

InstantRange billingMonth(const Calendar &calendar, Instant at)
{
    const BillingMonth month = BillingMonth::of(calendar.dayOf(at));
    return {calendar.startOf(month.firstDay()), calendar.startOf(month.next().firstDay())};
}

AccountLevel levelOf(const LevelCompany &company, Unit unit, const QUuid &account, const InstantRange &period)
{
    AccountLevel level;
    level.company = company;
    level.unit = unit;
    level.account = account;
    level.period = period;
    return level;
}

/// What all companies hold, read once for each unit; accounts by company, in their own order.
struct Holdings
{
    std::map<CompanyId, Money> wallets;
    std::map<CompanyId, std::vector<CreditBalance>> credits;
    std::map<CompanyId, TokenHolding> tokens;
    std::map<CompanyId, std::vector<MinutesBalance>> minutes;
};

template <typename Balance>
std::map<CompanyId, std::vector<Balance>> byCompany(std::vector<Balance> balances)
{
    std::map<CompanyId, std::vector<Balance>> found;
    for (Balance &balance : balances)
        found[balance.account.company].push_back(std::move(balance));
    return found;
}

Result<Holdings> readHoldings(const Inquiry &inquiry)
{
    Holdings holdings;
    if (may(inquiry.scope().role, Permission::SeeMoney)) {
        TRY(wallets, walletBalances(inquiry, inquiry.now()));
        holdings.wallets = std::move(wallets);
    }
    TRY(credits, creditBalances(inquiry));
    holdings.credits = byCompany(std::move(credits));
    if (inquiry.scope().role != Role::Recruiter) {
        TRY(tokens, tokenHoldings(inquiry));
        holdings.tokens = std::move(tokens);
    }
    TRY(minutes, minutesBalances(inquiry));
    holdings.minutes = byCompany(std::move(minutes));
    return holdings;
}

AccountLevel walletLevel(const LevelCompany &company, Money balance, const InstantRange &month)
{
    AccountLevel level = levelOf(company, Unit::Money, company.id.uuid(), month);
    level.buckets.push_back({Bucket::Wallet, level.account, company.name, balance.nanos(), 0, month.from});
    return level;
}

AccountLevel creditLevel(const LevelCompany &company, const CreditBalance &balance, const InstantRange &month)
{
    AccountLevel level = levelOf(company, Unit::Credits, balance.account.profile.uuid(), month);
    level.isRenewed = true;
    level.buckets.push_back({Bucket::Monthly, level.account, balance.email, balance.left.monthly.count, balance.monthlyAllotment.count, month.from});
    level.buckets.push_back({Bucket::Addon, level.account, balance.email, balance.left.addon.count, 0, month.from});
    return level;
}

/// Of what is in force.
AccountLevel tokenLevel(const LevelCompany &company, TokenHolding holding, const InstantRange &month, Instant now)
{
    AccountLevel level = levelOf(company, Unit::Tokens, company.id.uuid(), month);
    for (const TokenAllocation *allocation : holding.inForce(now)) {
        level.buckets.push_back({Bucket::Allocation, allocation->id.uuid(), allocation->plan, allocation->remaining.count, allocation->allocated.count,
                                 allocation->startsAt, allocation->expiresAt});
    }
    return level;
}

AccountLevel minutesLevel(const LevelCompany &company, const MinutesBalance &balance)
{
    AccountLevel level = levelOf(company, Unit::Minutes, balance.account.organization.uuid(), *balance.period);
    level.anchorDay = balance.anchorDay;
    level.isRenewed = true;
    level.buckets.push_back({Bucket::Base, level.account, balance.name, balance.left().base.count, balance.base.count, level.period.from});
    level.buckets.push_back({Bucket::Addon, level.account, balance.name, balance.addonLeft.count, 0, level.period.from});
    return level;
}

void addLevels(const LevelCompany &company, Holdings &holdings, const Scope &scope, std::vector<AccountLevel> &levels)
{
    const Instant now = scope.clock.now();
    const InstantRange month = billingMonth(company.calendar, now);
    if (may(scope.role, Permission::SeeMoney))
        levels.push_back(walletLevel(company, holdings.wallets[company.id], month));
    for (const CreditBalance &balance : holdings.credits[company.id])
        levels.push_back(creditLevel(company, balance, month));
    if (AccountLevel tokens = tokenLevel(company, std::move(holdings.tokens[company.id]), month, now); !tokens.buckets.empty())
        levels.push_back(std::move(tokens));
    for (const MinutesBalance &balance : holdings.minutes[company.id]) {
        if (balance.period) // a missing period is a finding of its own
            levels.push_back(minutesLevel(company, balance));
    }
}

} // namespace

LevelCompany LevelCompany::from(const Row &row)
{
    const auto currency = Currency::parse(row.text("currency"));
    const auto calendar = Calendar::named(row.text("timezone"));
    ensure(currency.ok() && calendar.ok(), "a company has a currency and a time zone that exist");
    return {row.id<CompanyId>("id"), row.text("name"), *currency, *calendar, row.optionalMoney("wallet_threshold_nanos")};
}

Result<std::vector<LevelCompany>> levelCompanies(const Inquiry &inquiry)
{
    return inquiry.rows<LevelCompany>("alerts/companies");
}

Result<std::vector<AccountLevel>> accountLevels(const Inquiry &inquiry)
{
    TRY(companies, levelCompanies(inquiry));
    TRY(holdings, readHoldings(inquiry));
    std::vector<AccountLevel> levels;
    for (const LevelCompany &company : companies)
        addLevels(company, holdings, inquiry.scope(), levels);
    return levels;
}

Instant nextPeriodEnd(const AccountLevel &level, Instant end)
{
    const Calendar &calendar = level.company.calendar;
    return calendar.startOf(nextAnchor(calendar.dayOf(end), level.anchorDay));
}

} // namespace reckoner
