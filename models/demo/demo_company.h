// The invented companies of the sample: names, zones, jobs, people and applications, all from one seed.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/core/ids.h"
#include "models/demo/random.h"

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
    bool billed = true; ///< false: analysed, and its CV usage is missing (a known incident)
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
};

struct DemoPlan
{
    qint64 events = 20'000;
    int companies = 5;
    int days = 120;
    quint64 seed = 1;
    Instant now;
};

std::vector<DemoCompany> demoCompanies(const DemoPlan &plan, Random &random);
/// A UUID that is the same for the same seed and words.
QUuid demoUuid(const DemoPlan &plan, const QString &words);

} // namespace reckoner
