// Add-on credits and minutes never expire: what was bought, less what was used, is left. Where less is left, an older program cleared the bucket, whether it
// posted that or not, and it is put back; where only the ledger lacks it, the ledger follows. Stands before balance-drift: a copy that was cleared is
// found here alone, and more than was bought there alone. What other programs used and nothing posted yet is a matter of minutes-drift and
// credit-breakdown-missing.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/stored_balances.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Finding lossOf(const AddonAccount &account)
{
    const bool isOfCredits = account.unit == Unit::Credits;
    Finding finding;
    finding.id = u"addon-lost:"_s + rowKey(account.account);
    finding.company = account.company;
    finding.subject = rowKey(account.account);
    finding.subjectType = isOfCredits ? u"profile"_s : u"organization"_s;
    finding.text = isOfCredits ? RECKONER_TEXT("{name} bought or was granted {bought} add-on credits and used {drawn}: {expected} should be left. {left} are, and the ledger says {posted}.")
                               : RECKONER_TEXT("{name} bought or was granted {bought} add-on minutes and used {drawn}: {expected} should be left. {left} are, and the ledger says {posted}.");
    finding.context = {{u"name"_s, account.name}, {u"bought"_s, countText(account.bought)}, {u"drawn"_s, countText(account.drawn)},
                       {u"expected"_s, countText(account.expected())}, {u"left"_s, countText(account.stored)}, {u"posted"_s, countText(account.posted)}};
    finding.fixable = true;
    finding.facts = {{u"unit"_s, unitName(account.unit)}, {u"stored"_s, account.stored}, {u"posted"_s, account.posted}, {u"expected"_s, account.expected()}};
    return finding;
}

Result<std::vector<Finding>> findAddonLost(const Inquiry &inquiry)
{
    TRY(accounts, addonAccounts(inquiry));
    std::vector<Finding> findings;
    for (const AddonAccount &account : accounts) {
        if (account.isLost())
            findings.push_back(lossOf(account));
    }
    return findings;
}

/// First the copy is what the ledger says; then both move by what is missing.
Result<Plan> planAddonLost(const Inquiry &, const Finding &finding, const Choices &)
{
    const auto fact = [&finding](const QString &name) { return finding.facts.value(name).toInteger(); };
    const BucketKind &kind = bucketKind(*unitFromName(finding.facts.value(u"unit"_s).toString()), Bucket::Addon);
    const QUuid account = parseUuid(finding.subject).value_or(QUuid());
    Plan plan = copySetTo(kind, account, fact(u"stored"_s), fact(u"posted"_s));
    if (fact(u"expected"_s) == fact(u"posted"_s))
        return plan;
    Posting restored;
    restored.company = *finding.company;
    restored.accountType = QString::fromLatin1(kind.accountType);
    restored.account = account;
    restored.unit = kind.unit;
    restored.bucket = kind.bucket;
    restored.amount = fact(u"expected"_s) - fact(u"posted"_s);
    restored.kind = u"correction"_s;
    restored.note = u"add-on as it was bought, less what was used"_s;
    plan.postings.push_back(restored);
    return plan;
}

} // namespace

const Rule kAddonLost = {"addon-lost", RuleGroup::Minutes, Severity::Error, RECKONER_TEXT("Add-on credits or minutes that were bought and neither used nor left."), findAddonLost, planAddonLost};

} // namespace reckoner
