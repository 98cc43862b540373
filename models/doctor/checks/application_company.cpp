// An application belongs to its job's company: older programs left the company out, or wrote the one of whoever was logged in.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/token_findings.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct MisplacedApplication
{
    ApplicationId id;
    std::optional<CompanyId> company;
    std::optional<CompanyId> ofJob;
    QString label;
    QString companyName;
    QString jobTitle;
    QString jobCompanyName;
    static MisplacedApplication from(const Row &row)
    {
        const auto text = [&row](const char *column) { return row.optionalText(column).value_or(QString()); };
        return {row.id<ApplicationId>("id"), row.optionalId<CompanyId>("company_id"), row.optionalId<CompanyId>("job_company_id"), applicationLabel(row),
                text("company_name"), text("job_title"), text("job_company_name")};
    }
};

const char *wordsFor(const MisplacedApplication &application)
{
    if (!application.ofJob)
        return RECKONER_TEXT("The application of {candidate} belongs to no company, and no job says which one it is.");
    if (!application.company)
        return RECKONER_TEXT("The application of {candidate} for {job} belongs to no company; its job is of {job_company}.");
    return RECKONER_TEXT("The application of {candidate} for {job} is kept under {company}; its job is of {job_company}.");
}

QJsonValue textOf(const std::optional<CompanyId> &company)
{
    return company ? QJsonValue(company->toString()) : QJsonValue();
}

Finding findingOf(const MisplacedApplication &application)
{
    Finding finding = foundBy(kApplicationCompany, application.id.toString());
    finding.company = application.ofJob;
    finding.subject = application.id.toString();
    finding.subjectType = u"application"_s;
    finding.text = wordsFor(application);
    finding.context = {{u"candidate"_s, application.label}, {u"job"_s, application.jobTitle}, {u"company"_s, application.companyName}, {u"job_company"_s, application.jobCompanyName}};
    finding.fixable = true;
    if (!application.ofJob)
        finding.choices.push_back(companyChoice({}));
    finding.facts = {{u"company"_s, textOf(application.company)}, {u"of_job"_s, textOf(application.ofJob)}};
    return finding;
}

Result<std::vector<Finding>> findMisplaced(const Inquiry &inquiry)
{
    Query query("doctor/checks/application_company");
    if (inquiry.scope().allCompanies && may(inquiry.scope().role, Permission::SeeUnattributed))
        query = query.with("nobodys", {u"OR (a.company_id IS NULL AND j.company_id IS NULL)"_s});
    TRY(applications, inquiry.rows<MisplacedApplication>(query));
    std::vector<Finding> findings;
    for (const MisplacedApplication &application : applications)
        findings.push_back(findingOf(application));
    return findings;
}

Result<Plan> planCompany(const Inquiry &inquiry, const Finding &finding, const Choices &choices)
{
    std::optional<CompanyId> company = CompanyId::parse(finding.facts.value(u"of_job"_s).toString());
    if (!company) {
        TRY(chosen, chosenCompany(inquiry, choices));
        company = chosen;
    }
    Plan plan;
    if (company)
        plan.changes.push_back({u"job_applications"_s, finding.subject, u"company_id"_s, finding.facts.value(u"company"_s), company->toString()});
    return plan;
}

} // namespace

const Rule kApplicationCompany = {"application-company", RuleGroup::Tokens, Severity::Error, RECKONER_TEXT("Applications whose company is missing or is not their job's"), findMisplaced,
                                  planCompany};

} // namespace reckoner
