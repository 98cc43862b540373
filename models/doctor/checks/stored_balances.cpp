#include "models/doctor/checks/stored_balances.h"

#include "models/balances/credits_breakdown.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct UnpostedJob
{
    ProfileId profile;
    std::optional<Credits> cost;
    static UnpostedJob from(const Row &row) { return {row.id<ProfileId>("profile_id"), chargedCost(row.json("meta_json"))}; }
};

} // namespace

AddonAccount AddonAccount::from(const Row &row)
{
    AddonAccount account;
    account.company = row.id<CompanyId>("company_id");
    account.unit = row.text("unit") == "credits"_L1 ? Unit::Credits : Unit::Minutes;
    account.account = row.uuid("id");
    account.name = row.text("name");
    account.stored = row.integer("stored");
    account.posted = row.integer("posted");
    account.bought = row.integer("bought");
    account.drawn = row.integer("drawn");
    account.waiting = row.integer("waiting");
    return account;
}

bool AddonAccount::isLost() const
{
    const bool isTakenByOthers = stored < expected() && posted == expected() && expected() - stored <= waiting;
    return expected() >= 0 && stored <= expected() && !isTakenByOthers;
}

Result<std::vector<AddonAccount>> addonAccounts(const Inquiry &inquiry)
{
    TRY(accounts, inquiry.rows<AddonAccount>("doctor/checks/addon_accounts"));
    if (accounts.empty())
        return accounts;
    TRY(unposted, unpostedCredits(inquiry));
    for (AddonAccount &account : accounts)
        account.waiting += account.unit == Unit::Credits ? unposted.value(account.account) : 0;
    return accounts;
}

Result<QHash<QUuid, qint64>> unpostedCredits(const Inquiry &inquiry)
{
    TRY(jobs, inquiry.rows<UnpostedJob>("doctor/checks/unposted_jobs"));
    QHash<QUuid, qint64> credits;
    for (const UnpostedJob &job : jobs)
        credits[job.profile.uuid()] += job.cost ? job.cost->count : 0;
    return credits;
}

Plan copySetTo(const BucketKind &kind, const QUuid &account, qint64 before, qint64 after)
{
    Plan plan;
    if (before != after)
        plan.changes.push_back({QString::fromLatin1(kind.table), rowKey(account), QString::fromLatin1(kind.column), before, after});
    return plan;
}

} // namespace reckoner
