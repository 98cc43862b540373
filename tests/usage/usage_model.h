// What the usage tables must say, in plain loops over plain rows: no roll-up, no database, no rule shared with the program.
#pragma once

#include "models/usage/figures.h"
#include "tests/usage/usage_world.h"

#include <set>

namespace reckoner {

struct ModelRow
{
    int entry = 0; ///< order of entry
    QString eventId;
    CompanyId company;
    QString currency;
    UsageType type = UsageType::CvParsing;
    std::optional<JobId> job;
    std::optional<QString> draft;
    Instant at;
    BillingDay day;
    TypeTotals totals; ///< of this row alone
    std::optional<Money> cost;

    LinkStatus status() const { return job ? LinkStatus::Reconciled : draft ? LinkStatus::Draft : LinkStatus::Unknown; }
};

struct ModelLink
{
    CompanyId company;
    QString draft;
    JobId job;
    std::optional<OperationId> operation;
    bool active = true;
    std::set<int> rows; ///< entries that came through it
};

class UsageModel
{
public:
    explicit UsageModel(const UsageWorld &world) : m_world(world)
    {
        addPrice(price("cv_parsing", PriceUnit::Cv, 500'000'000'000));
        addPrice(price("question_generation", PriceUnit::Token, 2'000'000));
        addPrice(price("video_interview", PriceUnit::Minute, 100'000'000'000));
        for (const WorldCompany &company : world.companies)
            jobs[company.id] = {company.jobs.begin(), company.jobs.end()};
    }

    const WorldCompany &company(CompanyId id) const
    {
        return *std::find_if(m_world.companies.begin(), m_world.companies.end(), [id](const WorldCompany &each) { return each.id == id; });
    }

    bool knowsJob(CompanyId company, const QString &text) const
    {
        const auto id = JobId::parse(text);
        return id && jobs.at(company).count(*id) > 0;
    }

    void add(const UsageEvent &event)
    {
        ModelRow row;
        row.entry = int(rows.size());
        row.eventId = *event.eventId;
        row.company = *event.company;
        row.currency = company(row.company).currency;
        row.type = event.type;
        row.at = *event.occurredAt;
        row.day = company(row.company).calendar.dayOf(row.at);
        row.totals.rows = 1;
        link(row, event);
        count(row, event);
        rows.push_back(row);
    }

    void addPrice(const NewPrice &price) { m_prices.push_back(price); }

    ModelLink *activeLink(CompanyId company, const QString &draft)
    {
        const auto found = std::find_if(links.begin(), links.end(), [&](const ModelLink &each) { return each.active && each.company == company && each.draft == draft; });
        return found == links.end() ? nullptr : &*found;
    }

    /// How many rows it moved.
    qint64 makeLink(CompanyId company, const QString &draft, JobId job, const std::optional<OperationId> &operation)
    {
        ModelLink link{company, draft, job, operation, true, {}};
        for (ModelRow &row : rows) {
            if (row.company == company && row.draft == draft) {
                row.job = job;
                row.draft.reset();
                link.rows.insert(row.entry);
            }
        }
        links.push_back(link);
        return qint64(link.rows.size());
    }

    void undoLink(ModelLink &link)
    {
        link.active = false;
        for (const int entry : link.rows) {
            rows[size_t(entry)].job.reset();
            rows[size_t(entry)].draft = link.draft;
        }
    }

    bool passes(const ModelRow &row, const Filter &filter, Instant now) const
    {
        if ((filter.company && row.company != *filter.company) || (filter.type && row.type != *filter.type) || (filter.job && row.job != filter.job))
            return false;
        if ((filter.withoutJob && row.job) || (filter.status && row.status() != *filter.status))
            return false;
        return inRange(row, filter, now);
    }

    std::vector<const ModelRow *> filtered(const Filter &filter, Instant now) const
    {
        std::vector<const ModelRow *> found;
        for (const ModelRow &row : rows) {
            if (passes(row, filter, now))
                found.push_back(&row);
        }
        return found;
    }

    std::vector<ModelRow> rows;
    std::vector<ModelLink> links;
    std::map<CompanyId, std::set<JobId>> jobs;

private:
    bool inRange(const ModelRow &row, const Filter &filter, Instant now) const
    {
        const Calendar shown = filter.company ? company(*filter.company).calendar : Calendar();
        const BillingDay today = shown.dayOf(now);
        const BillingMonth month = BillingMonth::of(today);
        switch (filter.range.kind) {
        case RangeChoice::Kind::Everything: return true;
        case RangeChoice::Kind::LastDays: return row.day.number > today.number - filter.range.days && row.day <= today;
        case RangeChoice::Kind::ThisMonth: return BillingMonth::of(row.day) == month;
        case RangeChoice::Kind::LastMonth: return BillingMonth::of(row.day).number == month.number - 1;
        case RangeChoice::Kind::Month: return BillingMonth::of(row.day) == filter.range.month;
        case RangeChoice::Kind::Days: return filter.range.dayRange.from <= row.day && row.day < filter.range.dayRange.to;
        case RangeChoice::Kind::Instants: return filter.range.instants.contains(row.at);
        }
        return false;
    }

    void link(ModelRow &row, const UsageEvent &event)
    {
        if (!event.job)
            return;
        if (knowsJob(row.company, *event.job)) {
            row.job = JobId::parse(*event.job);
            return;
        }
        if (row.type != UsageType::QuestionGeneration)
            return;
        row.draft = *event.job;
        if (ModelLink *known = activeLink(row.company, *event.job)) {
            known->rows.insert(row.entry);
            row.job = known->job;
            row.draft.reset();
        }
    }

    void count(ModelRow &row, const UsageEvent &event)
    {
        std::map<PriceUnit, qint64> quantities;
        bool billable = true;
        bool isFree = false;
        switch (event.type) {
        case UsageType::CvParsing:
            isFree = !event.parseSuccessful.value_or(true);
            row.totals.failed = isFree ? 1 : 0;
            row.totals.quantity = isFree ? 0 : 1;
            quantities = {{PriceUnit::Cv, row.totals.quantity}};
            break;
        case UsageType::QuestionGeneration:
            row.totals.quantity = *event.promptTokens + *event.completionTokens;
            row.totals.questions = *event.questions;
            quantities = {{PriceUnit::Token, row.totals.quantity}, {PriceUnit::PromptToken, *event.promptTokens},
                          {PriceUnit::CompletionToken, *event.completionTokens}, {PriceUnit::Question, *event.questions}};
            break;
        case UsageType::VideoInterview:
            row.totals.quantity = minutes(event);
            billable = row.totals.quantity > 0;
            quantities = {{PriceUnit::Minute, row.totals.quantity}};
            break;
        }
        if (event.givenCost)
            row.cost = event.givenCost;
        else if (isFree)
            row.cost = Money();
        else if (billable)
            row.cost = listCost(row, event.model, quantities);
        row.totals.unpriced = billable && !row.cost ? 1 : 0;
        row.totals.cost = row.cost.value_or(Money());
        if (event.source == QuantitySource::Estimated)
            row.totals.estimated = row.totals.cost;
    }

    static qint64 minutes(const UsageEvent &event)
    {
        if (event.minutesGiven)
            return std::max<qint64>(0, *event.minutesGiven);
        const qint64 seconds = event.durationMicros.value_or(0) / 1'000'000;
        return seconds <= 0 ? 0 : std::max<qint64>(1, (seconds + 30) / 60);
    }

    const NewPrice *inForce(const ModelRow &row, PriceUnit unit, const std::optional<CompanyId> &company, const std::optional<QString> &model) const
    {
        const NewPrice *best = nullptr;
        for (const NewPrice &each : m_prices) {
            if (each.typeName == usageTypeName(row.type) && each.unit == unit && each.currency.code() == row.currency && each.company == company && each.model == model
                && each.effectiveFrom <= row.at && (!best || each.effectiveFrom >= best->effectiveFrom))
                best = &each;
        }
        return best;
    }

    /// In picos, which are few enough here for 64 bits: nothing where the level has no price.
    std::optional<qint64> levelCost(const ModelRow &row, const std::optional<CompanyId> &company, const std::optional<QString> &model,
                                      const std::map<PriceUnit, qint64> &quantities) const
    {
        const auto term = [&](const NewPrice *price) {
            const qint64 quantity = quantities.at(price->unit);
            return price->price.picos() * (quantity > 0 ? std::max(quantity, price->minimumQuantity) : 0);
        };
        if (row.type == UsageType::QuestionGeneration) {
            const NewPrice *prompt = inForce(row, PriceUnit::PromptToken, company, model);
            const NewPrice *completion = inForce(row, PriceUnit::CompletionToken, company, model);
            if (prompt && completion)
                return term(prompt) + term(completion);
        }
        for (const PriceUnit unit : {PriceUnit::Cv, PriceUnit::Minute, PriceUnit::Token, PriceUnit::Question}) {
            const NewPrice *price = inForce(row, unit, company, model);
            if (price)
                return term(price);
        }
        return std::nullopt;
    }

    std::optional<Money> listCost(const ModelRow &row, const std::optional<QString> &model, const std::map<PriceUnit, qint64> &quantities) const
    {
        std::vector<std::pair<std::optional<CompanyId>, std::optional<QString>>> levels;
        if (model)
            levels.push_back({row.company, model});
        levels.push_back({row.company, {}});
        if (model)
            levels.push_back({{}, model});
        levels.push_back({{}, {}});
        for (const auto &[company, ofModel] : levels) {
            if (const auto picos = levelCost(row, company, ofModel, quantities)) {
                const qint64 nanos = *picos / 1000;
                const qint64 rest = *picos % 1000;
                const bool up = rest > 500 || (rest == 500 && nanos % 2 != 0);
                return Money::fromNanos(nanos + (up ? 1 : 0));
            }
        }
        return std::nullopt;
    }

    const UsageWorld &m_world;
    std::vector<NewPrice> m_prices;
};

} // namespace reckoner
