#include "models/demo/demo_company.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kEventsPerJob = 500;
constexpr int kApplicationsPerCompany = 24;
constexpr int kUnsavedDraftsPerCompany = 3;
constexpr qint64 kMicrosPerDay = 86'400'000'000LL;
constexpr size_t kLivingCompanies = 5;
constexpr int kMostDaysOfBalances = 180;

struct Place
{
    const char *zone;
    const char *currency;
};
constexpr std::array kPlaces = {Place{"America/New_York", "USD"}, Place{"Asia/Kolkata", "USD"}, Place{"Europe/Berlin", "EUR"},
                                Place{"UTC", "USD"},              Place{"America/Los_Angeles", "USD"}, Place{"Europe/London", "GBP"}};

const std::array<QString, 20> kNames = {u"Northwind Talent"_s,   u"Blue Harbor Recruiting"_s, u"Lindenhof Personal"_s,  u"Acorn Hiring"_s,     u"Pacific Crew"_s,
                                        u"Thames Careers"_s,     u"Silverline Staffing"_s,    u"Juniper People"_s,      u"Granite Works"_s,    u"Harvest Health Jobs"_s,
                                        u"Meridian Logistics"_s, u"Copperfield Group"_s,      u"Orchard Education"_s,   u"Summit Retail"_s,    u"Lakeside Hotels"_s,
                                        u"Aurora Energy"_s,      u"Beacon Insurance"_s,       u"Willow Care"_s,         u"Foundry Robotics"_s, u"Sable Media"_s};
const std::array<QString, 5> kLevels = {u""_s, u"Senior "_s, u"Junior "_s, u"Lead "_s, u"Working Student "_s};
const std::array<QString, 18> kRoles = {u"Software Engineer"_s, u"Data Analyst"_s,    u"Account Manager"_s,  u"Nurse"_s,          u"Warehouse Associate"_s, u"Product Manager"_s,
                                        u"UX Designer"_s,       u"Sales Consultant"_s, u"Payroll Specialist"_s, u"Electrician"_s, u"Customer Support"_s,    u"DevOps Engineer"_s,
                                        u"Accountant"_s,        u"Site Manager"_s,     u"Teacher"_s,          u"Quality Inspector"_s, u"Chef de Partie"_s,    u"Legal Counsel"_s};
const std::array<QString, 10> kCities = {u"Boston"_s, u"Pune"_s, u"Hamburg"_s, u"Leeds"_s, u"Oakland"_s, u"Remote"_s, u"Chicago"_s, u"Bengaluru"_s, u"Köln"_s, u"Bristol"_s};
const std::array<QString, 12> kFirstNames = {u"Amara"_s, u"Björn"_s, u"Chen"_s, u"Divya"_s, u"Elena"_s, u"Farid"_s, u"Grace"_s, u"Hugo"_s, u"Ines"_s, u"Jonas"_s, u"Kavya"_s, u"Liam"_s};
const std::array<QString, 12> kLastNames = {u"Okafor"_s, u"Lindqvist"_s, u"Wang"_s, u"Sharma"_s, u"Petrova"_s, u"Haddad"_s, u"Miller"_s, u"Fernández"_s, u"Müller"_s, u"Rao"_s, u"Murphy"_s, u"Costa"_s};

template <typename Array>
const QString &pick(const Array &texts, Random &random)
{
    return texts[size_t(random.below(int64_t(texts.size())))];
}

std::vector<int64_t> weights(int companies)
{
    std::vector<int64_t> shares; // a few large customers, many small ones
    for (int i = 0; i < companies; ++i)
        shares.push_back(10'000 / (i + 1) + 40);
    return shares;
}

QString companyName(int number)
{
    const int round = number / int(kNames.size());
    return round == 0 ? kNames[size_t(number)] : u"%1 %2"_s.arg(kNames[size_t(number) % kNames.size()]).arg(round + 1);
}

std::vector<DemoJob> makeJobs(const DemoPlan &plan, const DemoCompany &company, int64_t count, Random &random)
{
    const BillingDay today = company.calendar.dayOf(plan.now);
    std::vector<DemoJob> jobs;
    for (int64_t i = 0; i < count; ++i) {
        DemoJob job;
        job.id = JobId(demoUuid(plan, u"%1/job/%2"_s.arg(company.name).arg(i)));
        job.title = u"%1%2, %3"_s.arg(pick(kLevels, random), pick(kRoles, random), pick(kCities, random));
        job.openDays = int(random.between(20, 75));
        // the first job is always open, so that there is one for every day
        job.opened = i == 0 ? today.plusDays(-plan.days) : today.plusDays(-int(random.below(plan.days + job.openDays)));
        if (i == 0)
            job.openDays = plan.days + 2;
        if (i % 5 == 2)
            job.draft = demoUuid(plan, u"%1/draft/%2"_s.arg(company.name).arg(i)).toString(QUuid::WithoutBraces);
        jobs.push_back(std::move(job));
    }
    std::ranges::stable_sort(jobs, {}, &DemoJob::opened);
    return jobs;
}

std::vector<DemoApplication> makeApplications(const DemoPlan &plan, const DemoCompany &company, bool isLiving, Random &random)
{
    std::vector<DemoApplication> applications;
    for (int i = 0; i < kApplicationsPerCompany; ++i) {
        DemoApplication application;
        application.id = ApplicationId(demoUuid(plan, u"%1/application/%2"_s.arg(company.name).arg(i)));
        application.job = size_t(random.below(int64_t(company.jobs.size())));
        application.candidate = u"cand-%1-%2"_s.arg(company.name.left(3).toLower()).arg(i + 1, 4, 10, QChar(u'0'));
        application.candidateName = pick(kFirstNames, random) + u' ' + pick(kLastNames, random);
        application.analyzedAt = Instant::fromMicros(plan.now.micros() - random.between(1, std::max(2, plan.days - 1)) * kMicrosPerDay + random.below(3600) * 1'000'000);
        application.analyzed = isLiving;
        application.billed = i % 8 != 7 || !isLiving || !plan.incidents.has(DemoIncident::MissingUsage); // every eighth was analysed and never billed
        applications.push_back(std::move(application));
    }
    return applications;
}

} // namespace

QUuid demoUuid(const DemoPlan &plan, const QString &words)
{
    static const QUuid space(0x52434b4e, 0x0001, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);
    return QUuid::createUuidV5(space, u"%1/%2"_s.arg(plan.seed).arg(words));
}

std::span<const DemoCompany> livingCompanies(std::span<const DemoCompany> companies)
{
    return companies.first(std::min(companies.size(), kLivingCompanies));
}

Instant balancesStart(const DemoPlan &plan)
{
    return Instant::fromMicros(plan.now.micros() - std::min(plan.days, kMostDaysOfBalances) * kMicrosPerDay);
}

ProfileId demoProfile(const DemoPlan &plan, const DemoCompany &company, const QString &person)
{
    return ProfileId(demoUuid(plan, company.name + person));
}

QString demoEmail(const DemoCompany &company, const QString &person)
{
    return person + u'@' + company.name.toLower().remove(u' ') + u".example"_s;
}

OrganizationId demoOrganization(const DemoPlan &plan, const DemoCompany &company, const QString &word)
{
    return OrganizationId(demoUuid(plan, company.name + u"/organization/"_s + word));
}

std::vector<DemoCompany> demoCompanies(const DemoPlan &plan, Random &random)
{
    const auto shares = weights(plan.companies);
    const int64_t jobs = std::max<int64_t>(plan.companies * 4, plan.events / kEventsPerJob);
    const auto jobCounts = shareOut(jobs, shares);
    std::vector<DemoCompany> companies;
    for (int i = 0; i < plan.companies; ++i) {
        const Place &place = kPlaces[size_t(i) % kPlaces.size()];
        DemoCompany company;
        company.name = companyName(i);
        company.id = CompanyId(demoUuid(plan, company.name));
        company.zone = QString::fromLatin1(place.zone);
        company.currency = QString::fromLatin1(place.currency);
        const auto calendar = Calendar::named(company.zone);
        ensure(calendar.ok(), "the sample's zones are in the zone database");
        company.calendar = *calendar;
        company.weight = shares[size_t(i)];
        company.jobs = makeJobs(plan, company, std::max<int64_t>(3, jobCounts[size_t(i)]), random);
        company.applications = makeApplications(plan, company, size_t(i) < kLivingCompanies, random);
        for (int draft = 0; draft < kUnsavedDraftsPerCompany; ++draft)
            company.unsavedDrafts.push_back(draft == 0 ? u"draft-%1"_s.arg(1700 + i) : demoUuid(plan, u"%1/unsaved/%2"_s.arg(company.name).arg(draft)).toString(QUuid::WithoutBraces));
        if (i % 2 == 0)
            company.draftFoundLater = company.unsavedDrafts.back();
        companies.push_back(std::move(company));
    }
    return companies;
}

} // namespace reckoner
