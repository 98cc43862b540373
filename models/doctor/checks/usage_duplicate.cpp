#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct RepeatedUsage
{
    UsageId id;
    UsageType type = UsageType::CvParsing;
    CompanyId company;
    std::optional<JobId> job;
    QString jobTitle;
    QString currency;
    QString subject; ///< the interview or the candidate
    Instant at;
    Instant firstAt;
    Money net; ///< still charged for it
    static RepeatedUsage from(const Row &row)
    {
        return {row.id<UsageId>("id"), UsageType(row.integer("usage_type")), row.id<CompanyId>("company_id"), row.optionalId<JobId>("job_id"),
                row.optionalText("job_title").value_or(QString()), row.text("currency"), row.text("subject"), row.instant("occurred_at_us"), row.instant("first_at_us"),
                row.money("net_nanos")};
    }
};

Finding findingOf(const RepeatedUsage &repeated)
{
    const bool isInterview = repeated.type == UsageType::VideoInterview;
    const ChargedUsage usage{repeated.company, QString::fromLatin1(info(repeated.type).table), repeated.id.toString(), repeated.job, repeated.at};
    Finding finding = foundBy(kUsageDuplicate, usage.id);
    finding.severity = isInterview ? Severity::Warning : Severity::Info;
    finding.company = repeated.company;
    finding.subject = usage.id;
    finding.subjectType = u"usage"_s;
    finding.text = isInterview ? RECKONER_TEXT("Interview {subject} was charged again at {at} ({amount}); it was charged first at {first}.")
                               : RECKONER_TEXT("A CV of candidate {subject}, for the same job and of the same size, was charged again at {at} ({amount}), within ten minutes of {first}.");
    finding.context = {{u"subject"_s, repeated.subject}, {u"at"_s, momentText(repeated.at)}, {u"first"_s, momentText(repeated.firstAt)},
                       {u"amount"_s, amountText(repeated.net, repeated.currency)}, {u"job"_s, repeated.jobTitle}};
    finding.fixable = true;
    finding.choices.push_back(onlyChoice(u"credit"_s, u"later"_s, RECKONER_TEXT("Give the later charge back")));
    finding.facts = {{u"usage"_s, usage.toJson()}, {u"net"_s, repeated.net.nanos()}};
    return finding;
}

Result<std::vector<Finding>> findRepeated(const Inquiry &inquiry)
{
    TRY(rows, inquiry.rows<RepeatedUsage>(withScan("doctor/checks/usage_duplicate", inquiry)));
    std::vector<Finding> findings;
    for (const RepeatedUsage &repeated : rows)
        findings.push_back(findingOf(repeated));
    return findings;
}

Result<Plan> planCredit(const Inquiry &, const Finding &finding, const Choices &choices)
{
    TRY(chosen, isChosen(choices, u"credit"_s, u"later"_s));
    Plan plan;
    if (chosen)
        plan.postings.push_back(correctingLine(ChargedUsage::fromJson(finding.facts.value(u"usage"_s).toObject()), Money::fromNanos(finding.facts.value(u"net"_s).toInteger()),
                                               u"charged twice"_s));
    return plan;
}

} // namespace

const Rule kUsageDuplicate = {"usage-duplicate", RuleGroup::Usage, Severity::Warning, RECKONER_TEXT("The same interview charged twice, or the same CV within ten minutes"), findRepeated, planCredit};

} // namespace reckoner
