#include "models/explain/job_story.h"

#include "models/directory/companies.h"
#include "models/explain/explain.h"
#include "models/usage/figures.h"
#include "models/wording/amounts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

__extension__ using WideNanos = __int128;

Currency currencyOfRow(const Row &row)
{
    const auto currency = Currency::parse(row.text("currency"));
    ensure(currency.ok(), "a company's currency is an ISO 4217 code");
    return *currency;
}

/// Reads the parts of one job's story, one after the other.
class StoryReader
{
public:
    StoryReader(const Inquiry &inquiry, const Filter &filter) : m_inquiry(inquiry), m_filter(filter) {}

    Outcome read(JobStory &story)
    {
        m_filter.company = story.job.company;
        m_filter.job = story.job.id;
        m_filter.withoutJob = false;
        m_filter.notJobs.clear();
        CHECK(readCosts(story));
        CHECK(readSimilar(story));
        CHECK(readLists(story));
        CHECK(readPeople(story));
        return readCredits(story);
    }

private:
    Outcome readCosts(JobStory &story)
    {
        TRY(inRange, explainJob(m_inquiry, {story.job.id, m_filter}));
        Filter everything;
        everything.range.kind = RangeChoice::Kind::Everything;
        TRY(inAll, explainJob(m_inquiry, {story.job.id, everything}));
        story.inRange = inRange.front();
        story.inAll = inAll.front();
        everything.company = story.job.company;
        everything.job = story.job.id;
        TRY(cards, usageCards(m_inquiry, everything));
        story.credited = cards.front().credited;
        return {};
    }

    /// Months hold what a job cost in all, so that a company of very many jobs is quick too.
    Outcome readSimilar(JobStory &story)
    {
        std::vector<Money> costs;
        SimilarJobs &similar = story.similar;
        similar.cost = Money::fromNanos(story.inAll.figure.amount.value_or(0));
        CHECK(m_inquiry.visit("explain/similar_jobs", Bindings().text("kind", jobKindName(story.job.kind)).id("job_id", story.job.id), [&](const Row &row) {
            costs.push_back(row.money("cost_nanos"));
            similar.cheaper += costs.back() < similar.cost;
        }));
        similar.others = qint64(costs.size());
        if (costs.empty())
            return {};
        std::ranges::sort(costs);
        const Money upper = costs[costs.size() / 2];
        const Money lower = costs[(costs.size() - 1) / 2];
        similar.median = Money::fromNanos(lower.nanos() + (upper.nanos() - lower.nanos()) / 2);
        return {};
    }

    Bindings bindings(const ResolvedFilter &resolved) const
    {
        const ZoneRange &zone = resolved.zones.front(); // one company has one zone
        return Bindings().uuids("companies", companyUuids(zone.companies)).instant("from_at", zone.range.from).instant("to_at", zone.range.to);
    }

    Outcome readLists(JobStory &story)
    {
        TRY(resolved, resolveFilter(m_inquiry, m_filter));
        const Fragment conditions = eventConditions(m_filter);
        TRY(candidates, m_inquiry.rows<CandidateCost>(Query("explain/job_candidates").with("event_conditions", conditions), bindings(resolved).id("of_job", story.job.id)));
        story.candidates = std::move(candidates);
        story.candidateCount = std::ranges::count(story.candidates, CandidateCost::Kind::Candidate, &CandidateCost::kind);
        CHECK(putRestTogether(story.candidates));
        TRY(interviews, m_inquiry.rows<InterviewCost>(Query("explain/job_interviews").with("event_conditions", conditions),
                                                      bindings(resolved).integer("row_limit", qint64(kMostInterviews))));
        story.interviews = std::move(interviews);
        TRY(causes, m_inquiry.rows<JobCause>(Query("explain/job_causes").with("event_conditions", conditions), bindings(resolved)));
        story.causes = std::move(causes);
        return {};
    }

    static Outcome putRestTogether(std::vector<CandidateCost> &candidates)
    {
        if (qsizetype(candidates.size()) <= kMostCandidates)
            return {};
        CandidateCost others = candidates[size_t(kMostCandidates)];
        others.kind = CandidateCost::Kind::Others;
        others.candidate.clear();
        others.name.reset();
        for (size_t i = size_t(kMostCandidates) + 1; i < candidates.size(); ++i) {
            const CandidateCost &one = candidates[i];
            others.rows += one.rows;
            others.cvs += one.cvs;
            others.tokens += one.tokens;
            others.interviews += one.interviews;
            others.minutes += one.minutes;
            TRY(sum, others.cost.plus(one.cost));
            others.cost = sum;
        }
        candidates.resize(size_t(kMostCandidates));
        candidates.push_back(std::move(others));
        return {};
    }

    Outcome readPeople(JobStory &story)
    {
        TRY(company, companyById(m_inquiry, story.job.company));
        story.companyName = company.name;
        if (story.job.createdBy) {
            TRY(email, m_inquiry.row<Email>("explain/job_creator", Bindings().id("profile_id", *story.job.createdBy)));
            if (email)
                story.createdBy = email->text;
        }
        TRY(links, listLinks(m_inquiry));
        std::ranges::copy_if(links, std::back_inserter(story.links), [&story](const Link &link) { return link.job == story.job.id; });
        return {};
    }

    Outcome readCredits(JobStory &story)
    {
        if (!may(m_inquiry.scope().role, Permission::SeeBalances))
            return {};
        ReservationChoice ofJob;
        ofJob.text = story.job.id.toString();
        TRY(reservations, creditReservations(m_inquiry, ofJob));
        const auto found = std::ranges::find_if(reservations, [&story](const Reservation &each) { return each.job.job == story.job.id; });
        if (found != reservations.end())
            story.reservation = *found;
        if (!may(m_inquiry.scope().role, Permission::SeeMoney))
            return {};
        TRY(entries, creditEntriesOfJob(m_inquiry, story.job.id));
        story.creditEntries = std::move(entries);
        return {};
    }

    struct Email
    {
        QString text;
        static Email from(const Row &row) { return {row.text("email")}; }
    };

    const Inquiry &m_inquiry;
    Filter m_filter;
};

QJsonObject creditsJson(const Reservation &reservation)
{
    return {{u"profile_id"_s, reservation.profile.toString()}, {u"email"_s, reservation.email}, {u"state"_s, reservationStateName(reservation.state)},
            {u"cost"_s, reservation.cost.count}, {u"taken"_s, reservation.taken.toJson()}, {u"returned"_s, reservation.returned.toJson()}};
}

template <typename RowType>
QJsonArray rowsJson(std::span<const Column<RowType>> columns, const std::vector<RowType> &rows)
{
    QJsonArray json;
    for (const RowType &row : rows)
        json.append(rowJson(columns, row));
    return json;
}

} // namespace

CandidateCost CandidateCost::from(const Row &row)
{
    CandidateCost cost;
    const auto candidate = row.optionalText("candidate_id");
    cost.kind = candidate ? Kind::Candidate : Kind::Nobody;
    cost.candidate = candidate.value_or(QString());
    cost.name = row.optionalText("candidate_name");
    cost.rows = row.integer("row_count");
    cost.cvs = row.integer("cvs");
    cost.tokens = row.integer("tokens");
    cost.interviews = row.integer("interviews");
    cost.minutes = row.integer("minutes");
    cost.cost = row.money("cost_nanos");
    cost.currency = currencyOfRow(row);
    return cost;
}

InterviewCost InterviewCost::from(const Row &row)
{
    return {row.optionalText("interview_id"), row.optionalText("candidate_id"), row.instant("occurred_at_us"), row.integer("row_count"), row.integer("minutes"),
            row.money("cost_nanos"), currencyOfRow(row)};
}

JobCause JobCause::from(const Row &row)
{
    return {row.optionalText("origin"), row.text("source"), row.optionalText("email"), row.integer("row_count"), row.money("cost_nanos"), currencyOfRow(row)};
}

std::optional<qint64> SimilarJobs::timesMedianTenths() const
{
    if (median.nanos() <= 0)
        return {};
    return qint64((WideNanos(cost.nanos()) * 10 + median.nanos() / 2) / median.nanos());
}

Result<JobStory> jobStory(const Inquiry &inquiry, JobId job, const Filter &filter)
{
    CHECK(inquiry.require(Permission::SeeUsage));
    JobStory story;
    TRY(found, jobById(inquiry, job));
    story.job = found;
    TRY(door, inquiry.narrowedTo(found.company));
    CHECK(StoryReader(door, filter).read(story));
    return story;
}

QJsonObject JobStory::toJson() const
{
    const QJsonObject similarJson = {{u"others"_s, similar.others}, {u"cheaper"_s, similar.cheaper}, {u"median"_s, similar.median.toDecimal()}};
    return {{u"cost"_s, similar.cost.toDecimal()},
            {u"formula"_s, formulaText(inAll, QLocale::c())},
            {u"credited"_s, credited.toDecimal()},
            {u"similar"_s, similarJson},
            {u"created_by"_s, createdBy ? QJsonValue(*createdBy) : QJsonValue()},
            {u"candidates"_s, rowsJson(candidateCostColumns(), candidates)},
            {u"interviews"_s, rowsJson(interviewCostColumns(), interviews)},
            {u"causes"_s, rowsJson(jobCauseColumns(), causes)},
            {u"credits"_s, reservation ? QJsonValue(creditsJson(*reservation)) : QJsonValue()},
            {u"drafts"_s, rowsJson(linkColumns(), links)}};
}

QString exactCostSentence(const Explanation &explanation, const QLocale &locale)
{
    const QString figure = figureText(explanation.figure, locale);
    return explanation.terms.empty() ? figure : u"%1 = %2"_s.arg(figure, formulaText(explanation, locale));
}

QString similarText(const SimilarJobs &similar, const Currency &currency, const QLocale &locale)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("JobStory", text); };
    if (similar.others == 0)
        return words(QT_TRANSLATE_NOOP("JobStory", "No other job of this kind has usage yet."));
    const QString rank = words(QT_TRANSLATE_NOOP("JobStory", "More than %1 of %2 similar jobs")).arg(wording::count(similar.cheaper, locale), wording::count(similar.others, locale));
    const QString median = wording::money(similar.median, currency, locale);
    const auto tenths = similar.timesMedianTenths();
    if (!tenths)
        return words(QT_TRANSLATE_NOOP("JobStory", "%1; their median is %2")).arg(rank, median);
    const QString times = locale.toString(*tenths / 10) + locale.decimalPoint() + locale.toString(*tenths % 10);
    return words(QT_TRANSLATE_NOOP("JobStory", "%1; %2x their median of %3")).arg(rank, times, median);
}

} // namespace reckoner
