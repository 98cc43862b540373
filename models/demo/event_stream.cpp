#include "models/demo/event_stream.h"

#include <algorithm>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMicrosPerSecond = 1'000'000;
constexpr std::array<int64_t, 24> kHourWeights = {1, 1, 1, 1, 1, 2, 5, 12, 30, 48, 55, 50, 35, 42, 52, 50, 44, 30, 16, 10, 7, 5, 3, 2};
constexpr std::array<int64_t, 7> kWeekdayWeights = {105, 110, 112, 108, 92, 22, 14};
// a hiring year: strong spring and autumn, quiet July, August and December
constexpr std::array<int64_t, 12> kMonthWeights = {105, 112, 118, 110, 104, 98, 80, 78, 112, 116, 104, 72};
const std::array<QString, 3> kModels = {u"gpt-4o-mini"_s, u"claude-3-5-haiku-20241022"_s, u"gpt-4o"_s};
const std::array<QString, 3> kQualities = {u"720p"_s, u"1080p"_s, u"480p"_s};
const std::array<QString, 3> kOrigins = {u"candidate"_s, u"recruiter"_s, u"api"_s};

template <typename Array>
const QString &pick(const Array &texts, Random &random)
{
    return texts[size_t(random.below(int64_t(texts.size())))];
}

std::vector<int64_t> weightsOf(const std::vector<DemoCompany> &companies)
{
    std::vector<int64_t> weights;
    for (const DemoCompany &company : companies)
        weights.push_back(company.weight);
    return weights;
}

std::vector<int64_t> dayWeights(BillingDay first, int days)
{
    std::vector<int64_t> weights;
    const int busyDay = days * 2 / 3;
    for (int i = 0; i < days; ++i) {
        const QDate date = first.plusDays(i).date();
        const int64_t growth = 700 + 600 * i / days;
        const int64_t weight = kWeekdayWeights[size_t(date.dayOfWeek() - 1)] * kMonthWeights[size_t(date.month() - 1)] * growth;
        weights.push_back(i == busyDay ? weight * 3 : weight);
    }
    return weights;
}

} // namespace

EventStream::EventStream(const DemoPlan &plan, const std::vector<DemoCompany> &companies, uint64_t seed)
    : m_plan(plan), m_companies(companies), m_random(seed), m_choice(weightsOf(companies)),
      m_firstDay(Calendar().dayOf(plan.now).plusDays(1 - plan.days)), m_open(companies.size())
{
    int64_t applications = 0;
    for (const DemoCompany &company : companies)
        applications += std::ranges::count_if(company.applications, [this](const DemoApplication &application) {
            return application.billed && m_firstDay <= Calendar().dayOf(application.analyzedAt);
        });
    m_eventsByDay = shareOut(std::max<int64_t>(0, plan.events - applications), dayWeights(m_firstDay, plan.days));
}

bool EventStream::nextDay(std::vector<IngestItem> &items)
{
    if (m_day >= m_plan.days)
        return false;
    const BillingDay day = m_firstDay.plusDays(m_day);
    for (size_t company = 0; company < m_companies.size(); ++company) {
        m_open[company].clear();
        const auto &jobs = m_companies[company].jobs;
        for (size_t job = 0; job < jobs.size() && jobs[job].opened <= day; ++job) {
            if (day < jobs[job].opened.plusDays(jobs[job].openDays))
                m_open[company].push_back(job);
        }
    }
    std::vector<UsageEvent> events;
    for (int64_t i = 0; i < m_eventsByDay[size_t(m_day)]; ++i)
        events.push_back(makeEvent(m_choice.draw(m_random), day));
    addApplications(events, day);
    std::ranges::stable_sort(events, {}, [](const UsageEvent &event) { return *event.occurredAt; });
    for (UsageEvent &event : events) {
        event.eventId = u"demo-%1"_s.arg(++m_number, 12, 10, QChar(u'0'));
        items.push_back({m_number, std::move(event), {}, {}, false});
    }
    return ++m_day < m_plan.days;
}

Instant EventStream::timeIn(const DemoCompany &company, BillingDay day)
{
    static const WeightedChoice hours{kHourWeights};
    const qint64 seconds = qint64(hours.draw(m_random)) * 3600 + m_random.below(3600);
    const Instant at = Instant::fromMicros(company.calendar.startOf(day).micros() + seconds * kMicrosPerSecond + m_random.below(kMicrosPerSecond));
    if (at < m_plan.now)
        return at;
    return Instant::fromMicros(m_plan.now.micros() - m_random.below(6 * 3600) * kMicrosPerSecond - 1); // today is not over yet
}

const DemoJob *EventStream::jobOpenOn(size_t company, BillingDay)
{
    const auto &open = m_open[company];
    const bool nobodySays = m_random.oneIn(140) && m_plan.incidents.has(DemoIncident::UnsavedDrafts);
    if (open.empty() || nobodySays)
        return nullptr;
    return &m_companies[company].jobs[open[size_t(m_random.skewedBelow(int64_t(open.size())))]];
}

UsageEvent EventStream::makeEvent(size_t index, BillingDay day)
{
    const DemoCompany &company = m_companies[index];
    UsageEvent event;
    event.company = company.id;
    event.occurredAt = timeIn(company, day);
    const DemoJob *job = jobOpenOn(index, day);
    if (job)
        event.job = job->id.toString();
    const int64_t kind = m_random.below(100);
    if (kind < 40)
        fillCv(event);
    else if (kind < 80)
        fillQuestions(event, company, job, day);
    else
        fillInterview(event);
    return event;
}

void EventStream::fillCv(UsageEvent &event)
{
    event.type = UsageType::CvParsing;
    event.source = QuantitySource::Measured;
    event.candidate = u"cand-%1"_s.arg(m_random.below(900'000) + 100'000);
    event.fileSizeKb = m_random.between(60, 900);
    event.parseSuccessful = !m_random.oneIn(30);
    if (*event.parseSuccessful)
        event.skills = m_random.below(14);
    event.origin = pick(kOrigins, m_random);
}

void EventStream::fillQuestions(UsageEvent &event, const DemoCompany &company, const DemoJob *job, BillingDay day)
{
    event.type = UsageType::QuestionGeneration;
    event.questions = m_random.between(5, 30);
    event.origin = u"recruiter"_s;
    if (m_random.oneIn(3)) {
        event.descriptionLength = m_random.between(800, 5'000); // no measured tokens: estimated
    } else {
        event.source = QuantitySource::Measured;
        event.promptTokens = m_random.between(600, 5'200);
        event.completionTokens = *event.questions * m_random.between(35, 70);
        event.model = pick(kModels, m_random);
    }
    const bool isNew = job && job->draft && day < job->opened.plusDays(3);
    if (isNew)
        event.job = *job->draft; // written under its draft id before it was saved
    else if (day >= m_firstDay.plusDays(m_plan.days - 45) && m_random.oneIn(60))
        useUnsavedDraft(event, company);
}

void EventStream::useUnsavedDraft(UsageEvent &event, const DemoCompany &company)
{
    const QString &draft = pick(company.unsavedDrafts, m_random);
    if (m_plan.incidents.has(DemoIncident::UnsavedDrafts) || draft == company.draftFoundLater)
        event.job = draft;
}

void EventStream::fillInterview(UsageEvent &event)
{
    event.type = UsageType::VideoInterview;
    event.source = QuantitySource::Measured;
    event.interview = u"int-%1%2"_s.arg(++m_interviews).arg(m_random.below(1'000), 3, 10, QChar(u'0')); // each is held once
    event.candidate = u"cand-%1"_s.arg(m_random.below(900'000) + 100'000);
    const bool isUnusable = m_random.oneIn(120) && m_plan.incidents.has(DemoIncident::UnusableDuration);
    event.durationMicros = isUnusable ? 0 : (240 + m_random.skewedBelow(2'700)) * kMicrosPerSecond;
    event.totalQuestions = m_random.between(4, 10);
    event.completedQuestions = std::min<qint64>(*event.totalQuestions, m_random.between(2, 10));
    event.videoQuality = pick(kQualities, m_random);
    event.origin = u"candidate"_s;
}

void EventStream::addApplications(std::vector<UsageEvent> &events, BillingDay day)
{
    for (const DemoCompany &company : m_companies) {
        for (const DemoApplication &application : company.applications) {
            if (!application.billed || Calendar().dayOf(application.analyzedAt) != day)
                continue;
            UsageEvent event;
            event.company = company.id;
            event.occurredAt = application.analyzedAt;
            event.job = company.jobs[application.job].id.toString();
            fillCv(event);
            event.candidate = application.candidate;
            event.application = application.id;
            event.parseSuccessful = true;
            event.skills = 5;
            events.push_back(std::move(event));
        }
    }
}

} // namespace reckoner
