#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/expected_work.h"
#include "models/doctor/checks/usage_findings.h"

#include <algorithm>
#include <iterator>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct UnbilledApplication
{
    ApplicationId id;
    CompanyId company;
    std::optional<JobId> job;
    QString jobTitle;
    std::optional<QString> candidate;
    QString name;
    Instant analyzedAt;
    static UnbilledApplication from(const Row &row)
    {
        const auto candidate = row.optionalText("candidate_id");
        return {row.id<ApplicationId>("id"), row.id<CompanyId>("company_id"), row.optionalId<JobId>("job_id"), row.optionalText("job_title").value_or(QString()), candidate,
                row.optionalText("candidate_name").value_or(candidate.value_or(row.id<ApplicationId>("id").toString())), row.instant("analyzed_at_us")};
    }
    /// A parsed CV at the time of the analysis; the database prices it.
    QJsonObject usageRow() const
    {
        QJsonObject columns = {{u"company_id"_s, company.toString()}, {u"application_id"_s, id.toString()}, {u"parse_successful"_s, true}, {u"source"_s, u"manual"_s},
                               {u"occurred_at"_s, analyzedAt.toIso()}};
        if (job)
            columns.insert(u"job_id"_s, job->toString());
        if (candidate)
            columns.insert(u"candidate_id"_s, *candidate);
        return columns;
    }
};

Finding findingOf(const UnbilledApplication &application)
{
    Finding finding = foundBy(kUsageMissing, application.id.toString());
    finding.company = application.company;
    finding.subject = application.id.toString();
    finding.subjectType = u"application"_s;
    finding.text = application.job ? RECKONER_TEXT("The application of {name} for {title} was analysed at {at}, and no parsed CV was recorded.")
                                   : RECKONER_TEXT("The application of {name} was analysed at {at}, and no parsed CV was recorded.");
    finding.context = {{u"name"_s, application.name}, {u"title"_s, application.jobTitle}, {u"at"_s, momentText(application.analyzedAt)}};
    finding.fixable = true;
    finding.choices.push_back(recordChoice());
    finding.facts = {{u"table"_s, u"cv_parsing_usage"_s}, {u"row"_s, application.usageRow()}};
    return finding;
}

Result<std::vector<Finding>> findMissing(const Inquiry &inquiry)
{
    TRY(applications, inquiry.rows<UnbilledApplication>("doctor/checks/usage_missing"));
    std::vector<Finding> findings;
    for (const UnbilledApplication &application : applications)
        findings.push_back(findingOf(application));
    TRY(unrecorded, expectedWorkMissing(inquiry));
    std::ranges::move(unrecorded, std::back_inserter(findings));
    return findings;
}

/// Undoing gives the charge back; the row stays, as every recorded fact.
Result<Plan> planRecord(const Inquiry &, const Finding &finding, const Choices &choices)
{
    TRY(chosen, isChosen(choices, u"record"_s, u"yes"_s));
    Plan plan;
    if (chosen)
        plan.changes.push_back(newRow(finding.facts.value(u"table"_s).toString(), rowKey(derivedId(finding.id)), finding.facts.value(u"row"_s).toObject()));
    return plan;
}

} // namespace

const Rule kUsageMissing = {"usage-missing", RuleGroup::Usage, Severity::Warning, RECKONER_TEXT("Analysed applications without CV usage, and listed work without usage"), findMissing, planRecord};

} // namespace reckoner
