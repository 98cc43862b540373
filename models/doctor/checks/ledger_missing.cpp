#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// A usage row whose charges are not its cost, or charges whose usage is not there (or has no cost).
struct UnevenCharge
{
    ChargedUsage usage;
    std::optional<UsageType> type; ///< of the row, where there is one
    QString jobTitle;
    QString currency;
    Money cost;
    Money shortBy; ///< still to be charged; below zero: charged too much
    static UnevenCharge from(const Row &row)
    {
        UnevenCharge uneven;
        if (const auto type = row.optionalInteger("usage_type"))
            uneven.type = UsageType(*type);
        const QString table = uneven.type ? QString::fromLatin1(info(*uneven.type).table) : row.optionalText("reference_type").value_or(QString());
        uneven.usage = {row.id<CompanyId>("company_id"), table, row.optionalText("reference_id").value_or(QString()), row.optionalId<JobId>("job_id"), row.instant("occurred_at_us")};
        uneven.jobTitle = row.optionalText("job_title").value_or(QString());
        uneven.currency = row.text("currency");
        uneven.cost = row.optionalMoney("cost_nanos").value_or(Money());
        uneven.shortBy = row.money("short_nanos");
        return uneven;
    }
};

const char *textOf(const UnevenCharge &uneven)
{
    if (!uneven.type)
        return RECKONER_TEXT("The ledger charges {amount} for usage {usage} of {at}, which is not recorded.");
    if (uneven.shortBy == uneven.cost)
        return RECKONER_TEXT("The {type} of {at} costs {cost} and was never charged in the ledger.");
    return uneven.shortBy.isNegative() ? RECKONER_TEXT("The {type} of {at} costs {cost}, and the ledger charges {amount} more.")
                                       : RECKONER_TEXT("The {type} of {at} costs {cost}, and the ledger charges {amount} less.");
}

Finding findingOf(const UnevenCharge &uneven)
{
    const Money size = uneven.shortBy.isNegative() ? uneven.shortBy.negated() : uneven.shortBy;
    Finding finding = foundBy(kLedgerMissing, uneven.usage.id);
    finding.company = uneven.usage.company;
    finding.subject = uneven.usage.id;
    finding.subjectType = uneven.type ? u"usage"_s : u"posting"_s;
    finding.text = textOf(uneven);
    finding.context = {{u"type"_s, uneven.type ? usageNoun(*uneven.type) : QString()}, {u"usage"_s, uneven.usage.id}, {u"at"_s, momentText(uneven.usage.at)},
                       {u"cost"_s, amountText(uneven.cost, uneven.currency)}, {u"amount"_s, amountText(size, uneven.currency)}, {u"job"_s, uneven.jobTitle}};
    finding.fixable = true;
    finding.facts = {{u"usage"_s, uneven.usage.toJson()}, {u"short"_s, uneven.shortBy.nanos()}};
    return finding;
}

Result<std::vector<Finding>> findUneven(const Inquiry &inquiry)
{
    TRY(rows, inquiry.rows<UnevenCharge>(withScan("doctor/checks/ledger_missing", inquiry)));
    std::vector<Finding> findings;
    for (const UnevenCharge &uneven : rows)
        findings.push_back(findingOf(uneven));
    return findings;
}

/// A charge like the one that the database would have made; what was charged too much is a charge with the other sign.
Result<Plan> planCharge(const Inquiry &, const Finding &finding, const Choices &)
{
    Plan plan;
    plan.postings.push_back(walletLine(ChargedUsage::fromJson(finding.facts.value(u"usage"_s).toObject()), Money::fromNanos(-finding.facts.value(u"short"_s).toInteger()), u"charge"_s));
    return plan;
}

} // namespace

const Rule kLedgerMissing = {"ledger-missing", RuleGroup::Ledger, Severity::Error, RECKONER_TEXT("Usage without its posting, and charges without their usage"), findUneven, planCharge};

} // namespace reckoner
