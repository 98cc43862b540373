#include "models/alerts/levels.h"

#include "models/balances/credits.h"
#include "models/balances/tokens.h"
#include "models/balances/wallet.h"
#include "models/directory/billing_anchor.h"
#include "models/directory/organizations.h"

#include <QHash>

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
    TRY(found, wallet(inquiry, inquiry.now()));
    AccountLevel level = levelOf(inquiry, company, Unit::Money, company.id.uuid());
    level.buckets.push_back({Bucket::Wallet, level.account, company.name, found.balance.nanos(), 0, level.period.from});
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

struct Metric
{
    QUuid organization;
    Instant at;
    qint64 minutes = 0;
    std::optional<qint64> base; ///< none: another program's, without a split; nothing was drawn for it yet
    static Metric from(const Row &row) { return {row.uuid("organization_id"), row.instant("at"), row.integer("minutes"), row.optionalInteger("base_minutes")}; }
};

/// Minutes as if due rolls had happened: metrics in time order, base first; a metric without a split is split here.
class MinutesNow
{
public:
    MinutesNow(AccountLevel &level, const Organization &organization) : m_level(level), m_base(organization.base.count), m_addon(organization.addonLeft.count)
    {
        level.period = {*organization.periodStart, *organization.periodEnd};
        m_baseLeft = m_base;
    }

    void add(const Metric &metric)
    {
        rollTo(metric.at);
        const qint64 ofBase = std::min(metric.base.value_or(metric.minutes), m_baseLeft);
        m_baseLeft -= ofBase;
        if (!metric.base)
            m_addon = std::max<qint64>(0, m_addon - (metric.minutes - ofBase));
    }
    void rollTo(Instant at)
    {
        while (m_level.period.to <= at) {
            m_level.period = {m_level.period.to, nextPeriodEnd(m_level, m_level.period.to)};
            m_baseLeft = m_base;
        }
    }
    qint64 baseLeft() const { return m_baseLeft; }
    qint64 addonLeft() const { return m_addon; }

private:
    AccountLevel &m_level;
    qint64 m_base;
    qint64 m_baseLeft = 0;
    qint64 m_addon;
};

AccountLevel minutesLevel(AccountLevel level, const Organization &organization, const std::vector<Metric> &metrics, Instant now)
{
    level.anchorDay = organization.anchorDay;
    level.isRenewed = true;
    MinutesNow minutes(level, organization);
    for (const Metric &metric : metrics) {
        if (metric.at <= now)
            minutes.add(metric);
    }
    minutes.rollTo(now);
    level.buckets.push_back({Bucket::Base, level.account, organization.name, minutes.baseLeft(), organization.base.count, level.period.from});
    level.buckets.push_back({Bucket::Addon, level.account, organization.name, minutes.addonLeft(), 0, level.period.from});
    return level;
}

Outcome addMinutes(const Inquiry &inquiry, const LevelCompany &company, std::vector<AccountLevel> &levels)
{
    TRY(organizations, listOrganizations(inquiry));
    TRY(metrics, inquiry.rows<Metric>("alerts/metrics"));
    QHash<QUuid, std::vector<Metric>> byOrganization;
    for (const Metric &metric : metrics)
        byOrganization[metric.organization].push_back(metric);
    for (const Organization &organization : organizations) {
        if (!organization.periodStart || !organization.periodEnd)
            continue; // a missing period is a finding of its own
        const AccountLevel level = levelOf(inquiry, company, Unit::Minutes, organization.id.uuid());
        levels.push_back(minutesLevel(level, organization, byOrganization.value(organization.id.uuid()), inquiry.now()));
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
