// The invented companies of the sample: names, zones, jobs, people and applications, all from one seed.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/core/ids.h"
#include "models/demo/random.h"

#include <initializer_list>

namespace reckoner {

struct DemoJob
{
    JobId id;
    QString title;
    BillingDay opened;
    int openDays = 30;
    std::optional<QString> draft; ///< the draft id that it was written under
};

struct DemoApplication
{
    ApplicationId id;
    size_t job = 0;
    QString candidate;
    QString candidateName;
    Instant analyzedAt;
    bool analyzed = true; ///< by AI, which logged its tokens; in companies whose balances move
    bool billed = true;   ///< false: analysed, and its CV usage is missing (a known incident)
};

struct DemoCompany
{
    CompanyId id;
    QString name;
    QString zone;
    QString currency;
    Calendar calendar;
    int64_t weight = 1; ///< share of the events
    std::vector<DemoJob> jobs; ///< by opened
    std::vector<DemoApplication> applications;
    std::vector<QString> unsavedDrafts;
    std::optional<QString> draftFoundLater; ///< one of them, for which a person found the job
};

/// What went wrong in the sample; the first five are the known incidents.
enum class DemoIncident {
    UnsavedDrafts,    ///< draft usage that no job was saved for, and usage without a job
    MissingUsage,     ///< analysed applications whose CV usage is not there
    UnattributedLogs, ///< token logs without a company
    DualMinutes,      ///< two counters of minutes that disagree, and bought add-on minutes that were cleared
    WrongBucket,      ///< credits given back to the bucket that had not given them
    ForgottenRefund,  ///< a batch that failed and was never refunded
    UnusableDuration, ///< interviews that say no duration
};

/// A set of them: all, none, or those named.
class DemoIncidents
{
public:
    DemoIncidents(bool all) : m_bits(all ? ~0u : 0u) {}
    DemoIncidents(std::initializer_list<DemoIncident> incidents)
    {
        for (const DemoIncident incident : incidents)
            m_bits |= bit(incident);
    }
    void add(DemoIncident incident) { m_bits |= bit(incident); }
    bool has(DemoIncident incident) const { return (m_bits & bit(incident)) != 0; }

private:
    static unsigned bit(DemoIncident incident) { return 1u << unsigned(incident); }
    unsigned m_bits = 0;
};

struct DemoPlan
{
    qint64 events = 20'000;
    int companies = 5;
    int days = 120;
    quint64 seed = 1;
    Instant now;
    DemoIncidents incidents = true; ///< without any, the data checks find nothing
};

std::vector<DemoCompany> demoCompanies(const DemoPlan &plan, Random &random);
/// The first few companies: their balances move over the months. Those of the others stay as they were set up, so that a sample of many companies
/// is made as fast as one of a few.
std::span<const DemoCompany> livingCompanies(std::span<const DemoCompany> companies);
/// When the living ones were set up.
Instant balancesStart(const DemoPlan &plan);
/// A person of a company, by the part of the address before the @: "recruiting", "finance", "admin".
ProfileId demoProfile(const DemoPlan &plan, const DemoCompany &company, const QString &person);
QString demoEmail(const DemoCompany &company, const QString &person);
/// Its organization by the second word of the name: "Interviews".
OrganizationId demoOrganization(const DemoPlan &plan, const DemoCompany &company, const QString &word);
/// A UUID that is the same for the same seed and words.
QUuid demoUuid(const DemoPlan &plan, const QString &words);

} // namespace reckoner
