// A stored balance that another program wrote without posting anything is set to what the ledger says. It stands after all that explains a difference: add-on
// that was lost (addon-lost), minutes metered and credits taken by other programs that nothing posted yet (minutes-drift, credit-breakdown-missing). The copy of
// an allocation is held to its logs by allocation-drift.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/stored_balances.h"
#include "models/doctor/checks/usage_findings.h"

#include <QSet>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct DriftedBalance
{
    CompanyId company;
    QUuid account;
    QString name;
    qint64 stored = 0;
    qint64 posted = 0;
    static DriftedBalance from(const Row &row) { return {row.id<CompanyId>("company_id"), row.uuid("id"), row.text("name"), row.integer("stored"), row.integer("posted")}; }
};

/// What is known of the accounts whose difference has a reason.
struct Explained
{
    QSet<QUuid> lost;
    QHash<QUuid, qint64> waiting; ///< taken from the copy by other programs, and not posted yet

    bool covers(const BucketKind &kind, const DriftedBalance &drift) const
    {
        if (kind.bucket == Bucket::Addon && lost.contains(drift.account))
            return true;
        return drift.stored < drift.posted && drift.posted - drift.stored <= waiting.value(drift.account);
    }
};

Result<Explained> explained(const Inquiry &inquiry)
{
    Explained reasons;
    TRY(accounts, addonAccounts(inquiry));
    for (const AddonAccount &account : accounts) {
        if (account.isLost())
            reasons.lost.insert(account.account);
        reasons.waiting[account.account] = account.waiting;
    }
    TRY(unposted, unpostedCredits(inquiry));
    for (auto credits = unposted.begin(); credits != unposted.end(); ++credits)
        reasons.waiting[credits.key()] = credits.value();
    return reasons;
}

const char *nameColumn(const BucketKind &kind)
{
    return kind.unit == Unit::Credits ? "s.email" : "s.name";
}

const char *textOf(const BucketKind &kind)
{
    if (kind.unit == Unit::Minutes)
        return RECKONER_TEXT("{name} is shown {stored} add-on minutes; the ledger says {posted}.");
    return kind.bucket == Bucket::Monthly ? RECKONER_TEXT("{name} is shown {stored} monthly credits; the ledger says {posted}.")
                                          : RECKONER_TEXT("{name} is shown {stored} add-on credits; the ledger says {posted}.");
}

Finding driftOf(const BucketKind &kind, const DriftedBalance &drift)
{
    Finding finding;
    const QString bucket = bucketName(kind.bucket) + u'_' + unitName(kind.unit);
    finding.id = u"balance-drift:"_s + bucket + u':' + rowKey(drift.account);
    finding.company = drift.company;
    finding.subject = rowKey(drift.account);
    finding.subjectType = QString::fromLatin1(kind.accountType);
    finding.text = textOf(kind);
    finding.context = {{u"name"_s, drift.name}, {u"stored"_s, countText(drift.stored)}, {u"posted"_s, countText(drift.posted)}};
    finding.fixable = drift.posted >= 0;
    finding.facts = {{u"unit"_s, unitName(kind.unit)}, {u"bucket"_s, bucketName(kind.bucket)}, {u"stored"_s, drift.stored}, {u"posted"_s, drift.posted}};
    return finding;
}

Result<std::vector<Finding>> findBalanceDrift(const Inquiry &inquiry)
{
    std::vector<Finding> findings;
    std::optional<Explained> reasons;
    for (const BucketKind &kind : bucketKinds()) {
        if (!kind.table || kind.unit == Unit::Tokens)
            continue;
        const Query query = Query("doctor/checks/balance_drift").with("table", {QString::fromLatin1(kind.table)}).with("column", {QString::fromLatin1(kind.column)})
                                .with("name", {QString::fromLatin1(nameColumn(kind))});
        TRY(drifts, inquiry.rows<DriftedBalance>(query, Bindings().text("unit", unitName(kind.unit)).text("bucket", bucketName(kind.bucket))));
        if (!drifts.empty() && !reasons) {
            TRY(known, explained(inquiry));
            reasons = known;
        }
        for (const DriftedBalance &drift : drifts) {
            if (!reasons->covers(kind, drift))
                findings.push_back(driftOf(kind, drift));
        }
    }
    return findings;
}

Result<Plan> planBalanceDrift(const Inquiry &, const Finding &finding, const Choices &)
{
    const BucketKind &kind = bucketKind(*unitFromName(finding.facts.value(u"unit"_s).toString()), *bucketFromName(finding.facts.value(u"bucket"_s).toString()));
    return copySetTo(kind, parseUuid(finding.subject).value_or(QUuid()), finding.facts.value(u"stored"_s).toInteger(), finding.facts.value(u"posted"_s).toInteger());
}

} // namespace

const Rule kBalanceDrift = {"balance-drift", RuleGroup::Ledger, Severity::Error, RECKONER_TEXT("Stored balances that differ from their postings."), findBalanceDrift, planBalanceDrift};

} // namespace reckoner
