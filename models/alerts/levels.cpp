#include "models/alerts/levels.h"

#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "models/balances/wallet.h"
#include "models/directory/billing_anchor.h"

namespace reckoner {

namespace {

InstantRange billingMonth(const Calendar &calendar, Instant at)
{
    const BillingMonth month = BillingMonth::of(calendar.dayOf(at));
    return {calendar.startOf(month.firstDay()), calendar.startOf(month.next().firstDay())};
}

AccountLevel levelOf(const Inquiry &inquiry, const LevelCompany &company, Unit unit, const QUuid &account)
{
    AccountLevel level;
    level.company = company;
    level.unit = unit;
    level.account = account;
    level.period = billingMonth(company.calendar, inquiry.now());
    return level;
}

Outcome addWallet(const Inquiry &inquiry, const LevelCompany &company, std::vector<AccountLevel> &levels)
{
    TRY(balance, walletBalance(inquiry, company.id, inquiry.now()));
    AccountLevel level = levelOf(inquiry, company, Unit::Money, company.id.uuid());
    level.buckets.push_back({Bucket::Wallet, level.account, company.name, balance.nanos(), 0, level.period.from});
    levels.push_back(std::move(level));
    return {};
}

Outcome addCredits(const Inquiry &inquiry, const LevelCompany &company, std::vector<AccountLevel> &levels)
{
    TRY(balances, creditBalances(inquiry));
    for (const CreditBalance &balance : balances) {
        AccountLevel level = levelOf(inquiry, company, Unit::Credits, balance.account.profile.uuid());
        level.isRenewed = true;
        level.buckets.push_back({Bucket::Monthly, level.account, balance.email, balance.left.monthly.count, balance.monthlyAllotment.count, level.period.from});
        level.buckets.push_back({Bucket::Addon, level.account, balance.email, balance.left.addon.count, 0, level.period.from});
        levels.push_back(std::move(level));
    }
    return {};
}

Outcome addTokens(const Inquiry &inquiry, const LevelCompany &company, std::vector<AccountLevel> &levels)
{
    TRY(balance, tokenBalance(inquiry));
    AccountLevel level = levelOf(inquiry, company, Unit::Tokens, company.id.uuid());
    for (const TokenAllocation &allocation : balance.allocations) {
        if (allocation.isInForce(inquiry.now()))
            level.buckets.push_back({Bucket::Allocation, allocation.id.uuid(), allocation.plan, allocation.remaining.count, allocation.allocated.count, allocation.startsAt,
                                     allocation.expiresAt});
    }
    if (!level.buckets.empty())
        levels.push_back(std::move(level));
    return {};
}

Outcome addMinutes(const Inquiry &inquiry, const LevelCompany &company, std::vector<AccountLevel> &levels)
{
    TRY(balances, minutesBalances(inquiry));
    for (const MinutesBalance &balance : balances) {
        if (!balance.period)
            continue; // a missing period is a finding of its own
        AccountLevel level = levelOf(inquiry, company, Unit::Minutes, balance.account.organization.uuid());
        level.anchorDay = balance.anchorDay;
        level.isRenewed = true;
        level.period = *balance.period;
        level.buckets.push_back({Bucket::Base, level.account, balance.name, balance.left().base.count, balance.base.count, level.period.from});
        level.buckets.push_back({Bucket::Addon, level.account, balance.name, balance.addonLeft.count, 0, level.period.from});
        levels.push_back(std::move(level));
    }
    return {};
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

Result<std::vector<AccountLevel>> accountLevels(const Inquiry &inquiry, const LevelCompany &company)
{
    const Role role = inquiry.scope().role;
    std::vector<AccountLevel> levels;
    if (may(role, Permission::SeeMoney))
        CHECK(addWallet(inquiry, company, levels));
    CHECK(addCredits(inquiry, company, levels));
    if (role != Role::Recruiter)
        CHECK(addTokens(inquiry, company, levels));
    CHECK(addMinutes(inquiry, company, levels));
    return levels;
}

Instant nextPeriodEnd(const AccountLevel &level, Instant end)
{
    const Calendar &calendar = level.company.calendar;
    return calendar.startOf(nextAnchor(calendar.dayOf(end), level.anchorDay));
}

} // namespace reckoner
