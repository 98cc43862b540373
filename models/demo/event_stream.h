// The usage events of the sample, day by day in time order: working hours of each company, weekends, a season, growth, one day with three times the
// usual, parses that fail, interviews without a duration, drafts that are saved late or never.
#pragma once

#include "models/demo/demo_company.h"
#include "models/usage/ingest.h"

namespace reckoner {

class EventStream
{
public:
    EventStream(const DemoPlan &plan, const std::vector<DemoCompany> &companies, uint64_t seed);
    /// Fills the events of the next day; false after the last.
    bool nextDay(std::vector<IngestItem> &items);

private:
    UsageEvent makeEvent(size_t company, BillingDay day);
    Instant timeIn(const DemoCompany &company, BillingDay day);
    const DemoJob *jobOpenOn(size_t company, BillingDay day);
    void fillCv(UsageEvent &event);
    void fillQuestions(UsageEvent &event, const DemoCompany &company, const DemoJob *job, BillingDay day);
    void useUnsavedDraft(UsageEvent &event, const DemoCompany &company);
    void fillInterview(UsageEvent &event);
    void addApplications(std::vector<UsageEvent> &events, BillingDay day);

    const DemoPlan &m_plan;
    const std::vector<DemoCompany> &m_companies;
    Random m_random;
    WeightedChoice m_choice;
    BillingDay m_firstDay;
    std::vector<int64_t> m_eventsByDay;
    int m_day = 0;
    qint64 m_number = 0;
    qint64 m_interviews = 0; ///< held so far
    std::vector<std::vector<size_t>> m_open; ///< jobs open on the current day, by company
};

} // namespace reckoner
