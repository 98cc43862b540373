#include "ui/window/session_things.h"

#include "models/directory/companies.h"
#include "models/directory/search.h"
#include "models/usage/interviews.h"
#include "models/wording/sentences.h"

#include <QHash>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostJobs = 50;
constexpr int kMostOthers = 20;

using Things = std::vector<Thing>;

Result<Things> everyCompany(Inquiry &inquiry)
{
    TRY(companies, listCompanies(inquiry));
    Things things;
    for (const Company &company : companies)
        things.push_back({Thing::Kind::Company, company.id.uuid(), company.name, company.id, {}});
    return things;
}

/// Names of companies, where it takes them to tell things apart.
Result<QHash<CompanyId, QString>> companyNames(const Inquiry &inquiry)
{
    QHash<CompanyId, QString> names;
    TRY(companies, listCompanies(inquiry));
    if (companies.size() > 1) {
        for (const Company &company : companies)
            names.insert(company.id, company.name);
    }
    return names;
}

Result<Things> matchingJobs(const Inquiry &inquiry, const QString &text)
{
    TRY(names, companyNames(inquiry));
    TRY(jobs, searchJobs(inquiry, text, kMostJobs));
    Things things;
    for (const Job &job : jobs)
        things.push_back({Thing::Kind::Job, job.id.uuid(), job.title, job.company, names.value(job.company)});
    return things;
}

Result<Things> matchingPeople(const Inquiry &inquiry, const QString &text)
{
    TRY(names, companyNames(inquiry));
    TRY(profiles, searchProfiles(inquiry, text, kMostOthers));
    Things things;
    for (const Profile &profile : profiles) {
        const QString name = profile.fullName.value_or(profile.email);
        things.push_back({Thing::Kind::Person, profile.id.uuid(), name, profile.company, names.value(profile.company), name == profile.email ? QString() : profile.email});
    }
    return things;
}

Result<QString> titleOf(const Inquiry &inquiry, const std::optional<JobId> &job)
{
    if (!job)
        return QString();
    TRY(found, searchJobs(inquiry, job->toString(), 1));
    return found.empty() ? QString() : found.front().title;
}

Result<Things> matchingCandidates(const Inquiry &inquiry, const QString &text)
{
    TRY(names, companyNames(inquiry));
    TRY(applications, searchApplications(inquiry, text, kMostOthers));
    Things things;
    for (const Application &application : applications) {
        if (!application.company)
            continue;
        TRY(title, titleOf(inquiry, application.job));
        const QString name = application.candidateName.value_or(application.candidate.value_or(application.id.toString()));
        things.push_back({Thing::Kind::Candidate, application.id.uuid(), name, *application.company, names.value(*application.company), title, application.job, title});
    }
    return things;
}

Result<Things> matchingInterviews(const Inquiry &inquiry, const QString &text)
{
    TRY(names, companyNames(inquiry));
    TRY(interviews, searchInterviews(inquiry, text, kMostOthers));
    Things things;
    for (const Interview &interview : interviews)
        things.push_back({Thing::Kind::Interview, {}, interview.id, interview.company, names.value(interview.company), wording::dayText(interview.day), interview.job,
                          interview.jobTitle.value_or(QString()), interview.day});
    return things;
}

Result<Things> matchingOperations(const Inquiry &inquiry, const QString &text)
{
    TRY(names, companyNames(inquiry));
    TRY(operations, searchOperations(inquiry, text, kMostOthers));
    Things things;
    for (const OperationEntry &operation : operations) {
        const CompanyId company = operation.company.value_or(CompanyId());
        const QString detail = u"%1, %2"_s.arg(operation.actor, wording::timeText(operation.businessAt, Calendar()));
        things.push_back({Thing::Kind::Operation, operation.id.uuid(), operation.kind, company, names.value(company), detail});
    }
    return things;
}

struct Search
{
    const char *slot;
    Result<Things> (*run)(const Inquiry &inquiry, const QString &text);
};

Search searchFor(Thing::Kind kind)
{
    switch (kind) {
    case Thing::Kind::Person:
        return {"people", matchingPeople};
    case Thing::Kind::Candidate:
        return {"candidates", matchingCandidates};
    case Thing::Kind::Interview:
        return {"interviews", matchingInterviews};
    case Thing::Kind::Operation:
        return {"operations", matchingOperations};
    case Thing::Kind::Company:
    case Thing::Kind::Job:
        break;
    }
    throw BrokenInvariant("companies and jobs have questions of their own");
}

} // namespace

SessionThings::SessionThings(Session *session, QObject *parent) : ThingSource(parent), m_session(session) {}

void SessionThings::companies(QObject *asker, Answer answer)
{
    m_session->ask<Things>(asker, "companies", everyCompany, std::move(answer));
}

void SessionThings::jobs(QObject *asker, const QString &text, const std::optional<CompanyId> &company, Answer answer)
{
    m_session->ask<Things>(asker, "jobs", [text, company](Inquiry &inquiry) -> Result<Things> {
        if (!company)
            return matchingJobs(inquiry, text);
        TRY(narrowed, inquiry.narrowedTo(*company));
        return matchingJobs(narrowed, text);
    }, std::move(answer));
}

void SessionThings::others(QObject *asker, Thing::Kind kind, const QString &text, Answer answer)
{
    const Search search = searchFor(kind);
    m_session->ask<Things>(asker, search.slot, [search, text](Inquiry &inquiry) { return search.run(inquiry, text); }, std::move(answer));
}

} // namespace reckoner
