#include "ui/window/session_things.h"

#include "models/directory/companies.h"
#include "models/directory/search.h"

#include <QHash>

namespace reckoner {

namespace {

constexpr int kMostJobs = 50;

using Things = std::vector<Thing>;

Result<Things> everyCompany(Inquiry &inquiry)
{
    TRY(companies, listCompanies(inquiry));
    Things things;
    for (const Company &company : companies)
        things.push_back({Thing::Kind::Company, company.id.uuid(), company.name, company.id, {}});
    return things;
}

Result<Things> matchingJobs(const Inquiry &inquiry, const QString &text)
{
    TRY(companies, listCompanies(inquiry));
    QHash<CompanyId, QString> names;
    if (companies.size() > 1) {
        for (const Company &company : companies)
            names.insert(company.id, company.name);
    }
    TRY(jobs, searchJobs(inquiry, text, kMostJobs));
    Things things;
    for (const Job &job : jobs)
        things.push_back({Thing::Kind::Job, job.id.uuid(), job.title, job.company, names.value(job.company)});
    return things;
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

} // namespace reckoner
