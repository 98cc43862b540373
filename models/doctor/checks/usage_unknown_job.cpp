#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct JoblessUsage
{
    CompanyId company;
    QString currency;
    UsageType type = UsageType::CvParsing;
    qint64 rows = 0;
    Money cost;
    qint64 named = 0; ///< rows whose writer named a job that the company does not have
    static JoblessUsage from(const Row &row)
    {
        return {row.id<CompanyId>("company_id"), row.text("currency"), UsageType(row.integer("usage_type")), row.integer("row_count"), row.money("cost_nanos"), row.integer("named_count")};
    }
};

struct ForeignUsage
{
    CompanyId company;
    QString currency;
    UsageType type = UsageType::CvParsing;
    JobId job;
    qint64 rows = 0;
    Money cost;
    std::optional<QString> ofCompany;
    static ForeignUsage from(const Row &row)
    {
        return {row.id<CompanyId>("company_id"), row.text("currency"), UsageType(row.integer("usage_type")), row.id<JobId>("job_id"), row.integer("row_count"), row.money("cost_nanos"),
                row.optionalText("of_company")};
    }
};

struct MovedRowId
{
    QUuid id;
    static MovedRowId from(const Row &row) { return {row.uuid("id")}; }
};

Finding findingOf(const JoblessUsage &usage)
{
    Finding finding = foundBy(kUsageUnknownJob, usage.company.toString() + u'/' + usageTypeName(usage.type));
    finding.severity = usage.named > 0 ? Severity::Warning : Severity::Info;
    finding.company = usage.company;
    finding.subjectType = u"company"_s;
    finding.text = usage.named > 0 ? RECKONER_TEXT("Rows of {type} on no job: {rows} ({amount}); {named} of them named a job that this company does not have.")
                                   : RECKONER_TEXT("Rows of {type} on no job: {rows} ({amount}).");
    finding.context = {{u"rows"_s, usage.rows}, {u"type"_s, usageNoun(usage.type)}, {u"amount"_s, amountText(usage.cost, usage.currency)}, {u"named"_s, usage.named}};
    finding.fixable = true;
    Choice job;
    job.name = u"job"_s;
    job.isOpen = true;
    job.form = RECKONER_TEXT("id of the job that they all belong to");
    finding.choices.push_back(job);
    finding.facts = {{u"type"_s, int(usage.type)}};
    return finding;
}

Finding findingOf(const ForeignUsage &usage)
{
    Finding finding = foundBy(kUsageUnknownJob, usage.company.toString() + u'/' + usageTypeName(usage.type) + u'/' + usage.job.toString());
    finding.severity = Severity::Error;
    finding.company = usage.company;
    finding.subject = usage.job.toString();
    finding.subjectType = u"job"_s;
    finding.text = usage.ofCompany ? RECKONER_TEXT("Rows of {type} on a job of another company, {other}: {rows} ({amount}).")
                                   : RECKONER_TEXT("Rows of {type} on the job {job}, which does not exist: {rows} ({amount}).");
    finding.context = {{u"rows"_s, usage.rows}, {u"type"_s, usageNoun(usage.type)}, {u"amount"_s, amountText(usage.cost, usage.currency)}, {u"job"_s, usage.job.toString()},
                       {u"other"_s, usage.ofCompany.value_or(QString())}};
    finding.fixable = true;
    finding.facts = {{u"type"_s, int(usage.type)}, {u"job_id"_s, usage.job.toString()}};
    return finding;
}

Result<std::vector<Finding>> findJobless(const Inquiry &inquiry)
{
    TRY(jobless, inquiry.rows<JoblessUsage>("doctor/checks/usage_without_job"));
    TRY(foreign, inquiry.rows<ForeignUsage>("doctor/checks/usage_of_foreign_job"));
    std::vector<Finding> findings;
    for (const JoblessUsage &usage : jobless)
        findings.push_back(findingOf(usage));
    for (const ForeignUsage &usage : foreign)
        findings.push_back(findingOf(usage));
    return findings;
}

/// The job that a person named, where it is one of this company: the choice is offered to every company at once.
Result<std::optional<JobId>> chosenJob(const Inquiry &inquiry, CompanyId company, const QString &chosen)
{
    const auto job = JobId::parse(chosen);
    if (!job)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{job} is not the id of a job."), {{u"job"_s, chosen}, {u"field"_s, u"choose"_s}}};
    TRY(known, inquiry.integer("usage/known_job", Bindings().id("company_id", company).id("job_id", *job)));
    return known == 0 ? std::optional<JobId>() : std::optional<JobId>(*job);
}

/// From a job (or none) to a job (or none).
Result<Plan> movedRows(const Inquiry &inquiry, const Finding &finding, const std::optional<JobId> &from, const std::optional<JobId> &to)
{
    const UsageType type = UsageType(finding.facts.value(u"type"_s).toInt());
    const auto named = [](const std::optional<JobId> &job) { return job ? QJsonValue(job->toString()) : QJsonValue(); };
    TRY(door, inquiry.narrowedTo(*finding.company));
    TRY(rows, door.rows<MovedRowId>("doctor/checks/rows_of_job", Bindings().integer("usage_type", int(type)).id("job_id", from)));
    Plan plan;
    for (const MovedRowId &row : rows)
        plan.changes.push_back({QString::fromLatin1(info(type).table), rowKey(row.id), u"job_id"_s, named(from), named(to)});
    return plan;
}

/// Rows of a foreign job are detached; that cannot be undone, because no row may be on another company's job.
Result<Plan> planJob(const Inquiry &inquiry, const Finding &finding, const Choices &choices)
{
    if (const auto foreign = JobId::parse(finding.facts.value(u"job_id"_s).toString()))
        return movedRows(inquiry, finding, *foreign, {});
    const auto chosen = choices.find(u"job"_s);
    if (chosen == choices.end())
        return Plan();
    TRY(job, chosenJob(inquiry, *finding.company, *chosen));
    return job ? movedRows(inquiry, finding, {}, *job) : Result<Plan>(Plan());
}

} // namespace

const Rule kUsageUnknownJob = {"usage-unknown-job", RuleGroup::Usage, Severity::Warning, RECKONER_TEXT("Usage with neither job nor draft, or on a job of another company"), findJobless, planJob};

} // namespace reckoner
