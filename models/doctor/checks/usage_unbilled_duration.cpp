#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Finding findingOf(const Row &row)
{
    const QString id = row.id<UsageId>("id").toString();
    const auto rejected = row.optionalText("rejected_value");
    Finding finding = foundBy(kUsageUnbilledDuration, id);
    finding.company = row.id<CompanyId>("company_id");
    finding.subject = id;
    finding.subjectType = u"usage"_s;
    finding.text = rejected ? RECKONER_TEXT("Interview {interview} of {at} was recorded with the duration {duration} and is not billed.")
                            : RECKONER_TEXT("Interview {interview} of {at} was recorded without a duration and is not billed.");
    finding.context = {{u"interview"_s, row.optionalText("interview_id").value_or(id)}, {u"at"_s, momentText(row.instant("occurred_at_us"))}, {u"duration"_s, rejected.value_or(QString())},
                       {u"job"_s, row.optionalText("job_title").value_or(QString())}};
    return finding;
}

Result<std::vector<Finding>> findUnbilled(const Inquiry &inquiry)
{
    std::vector<Finding> findings;
    CHECK(inquiry.visit(withScan("doctor/checks/usage_unbilled_duration", inquiry), {}, [&findings](const Row &row) { findings.push_back(findingOf(row)); }));
    return findings;
}

} // namespace

const Rule kUsageUnbilledDuration = {"usage-unbilled-duration", RuleGroup::Usage, Severity::Warning, RECKONER_TEXT("Interviews without a usable duration"), findUnbilled};

} // namespace reckoner
