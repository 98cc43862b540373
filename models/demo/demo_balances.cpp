#include "models/demo/demo_balances.h"

#include "models/alerts/packs.h"
#include "models/alerts/thresholds.h"
#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "models/demo/demo_batches.h"
#include "models/usage/prices.h"

#include <algorithm>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMicrosPerHour = 3'600'000'000LL;
constexpr qint64 kMicrosPerDay = 24 * kMicrosPerHour;
constexpr Credits kCreditPack{{3'000}};
constexpr Minutes kMinutePack{{500}};

const std::array<QString, 2> kModels = {u"gpt-4o-mini"_s, u"gpt-4o"_s};

/// Only what went wrong is of interest.
template <typename Value>
Outcome outcomeOf(const Result<Value> &result)
{
    return result ? Outcome() : Outcome(result.error());
}

Instant later(Instant at, qint64 micros)
{
    return Instant::fromMicros(at.micros() + micros);
}

Money whole(qint64 amount)
{
    return Money::fromNanos(amount * 1'000'000'000LL);
}

/// What became of a batch.
enum class BatchEnd { AllUsed, PartlyUsed, Failed, Running };

class BalanceStory
{
public:
    BalanceStory(Connection &connection, const Scope &scope, const DemoPlan &plan, const DemoCompany &company, uint64_t seed)
        : m_connection(connection), m_scope(scope), m_plan(plan), m_company(company), m_random(seed)
    {
    }

    /// `isOverdrawn`: the company used more tokens than it bought.
    Outcome tell(bool isOverdrawn)
    {
        CHECK(useCredits());
        CHECK(useMinutes());
        CHECK(isOverdrawn ? overdrawTokens() : useTokens());
        return outcomeOf(setAlert(m_connection, m_scope, m_company.id, whole(100), {}));
    }

private:
    Scope at(Instant time, const QString &person) const
    {
        Scope then = scopeAt(m_scope, std::min(time, m_plan.now));
        then.actor = demoEmail(m_company, person);
        return then;
    }

    /// Times of work, every few days from the start on, the last one today.
    std::vector<Instant> timesEvery(int days)
    {
        std::vector<Instant> times;
        for (Instant day = later(m_plan.now, -kMicrosPerHour); balancesStart(m_plan) < day; day = later(day, -days * kMicrosPerDay))
            times.insert(times.begin(), later(day, -m_random.below(3 * kMicrosPerHour)));
        std::erase_if(times, [this](Instant time) { return time <= balancesStart(m_plan); });
        return times;
    }

    // --- credits ---

    Outcome useCredits()
    {
        const std::vector<Instant> times = timesEvery(7);
        std::vector<DemoBatch> batches;
        for (size_t i = 0; i < times.size(); ++i) {
            const qint64 rows = i % 4 == 1 ? m_random.between(900, 1'800) : m_random.between(150, 750); // one large one a month
            const QString title = u"CV batch of %1"_s.arg(m_company.calendar.dayOf(times[i]).toIso());
            batches.push_back({JobId(demoUuid(m_plan, u"%1/batch/%2"_s.arg(m_company.name).arg(i))), title, rows, times[i]});
        }
        CHECK(runDemoAct(m_connection, scopeAt(m_scope, balancesStart(m_plan)), m_company.id,
                         [&](Operation &operation) { return saveBatches(operation, m_company, recruiter().profile, batches); }));
        for (size_t i = 0; i < batches.size(); ++i) {
            const bool isLast = i + 1 == batches.size();
            CHECK(runBatch(batches[i], isLast ? BatchEnd::Running : i % 5 == 3 ? BatchEnd::Failed : i % 3 == 1 ? BatchEnd::PartlyUsed : BatchEnd::AllUsed));
        }
        return {};
    }

    CreditAccount recruiter() const { return {m_company.id, demoProfile(m_plan, m_company, u"recruiting"_s)}; }

    Outcome runBatch(const DemoBatch &batch, BatchEnd end)
    {
        const Scope then = at(batch.at, u"recruiting"_s);
        CHECK(buyCreditsFor(batch));
        CHECK(outcomeOf(reserveCredits(m_connection, then, {recruiter(), batch.id, {batch.rows}}, {})));
        return endBatch(batch, end);
    }

    Outcome buyCreditsFor(const DemoBatch &batch)
    {
        const Scope then = at(batch.at, u"finance"_s);
        TRY(balance, creditBalance(Inquiry(m_connection, then), recruiter().profile));
        if (balance.left.total().count >= batch.rows)
            return {};
        return outcomeOf(grantCredits(m_connection, then, {recruiter(), Bucket::Addon, kCreditPack, whole(240), u"CR-%1"_s.arg(++m_invoices)}, {}));
    }

    Outcome endBatch(const DemoBatch &batch, BatchEnd end)
    {
        const Scope then = at(later(batch.at, m_random.between(10, 50) * 60'000'000), u"recruiting"_s);
        const CreditJob job = {m_company.id, batch.id};
        Request request;
        switch (end) {
        case BatchEnd::Running:
            return {};
        case BatchEnd::Failed:
            request.reason = u"the parser stopped answering"_s;
            return outcomeOf(failJob(m_connection, then, job, request));
        case BatchEnd::PartlyUsed:
            CHECK(outcomeOf(commitCredits(m_connection, then, {job, Credits{batch.rows - m_random.between(5, 100)}}, {})));
            return outcomeOf(completeJob(m_connection, then, job, {}));
        case BatchEnd::AllUsed:
            return outcomeOf(completeJob(m_connection, then, job, {}));
        }
        return {};
    }

    // --- minutes ---

    MinutesAccount interviews() const { return {m_company.id, demoOrganization(m_plan, m_company, u"Interviews"_s)}; }

    Outcome useMinutes()
    {
        for (const Instant time : timesEvery(4))
            CHECK(consume({m_random.between(60, 190)}, time));
        return {};
    }

    Outcome consume(Minutes minutes, Instant time)
    {
        const Scope then = at(time, u"recruiting"_s);
        TRY(check, checkMinutes(Inquiry(m_connection, then), interviews().organization, minutes));
        if (!check.isAllowed)
            CHECK(outcomeOf(buyMinutes(m_connection, at(time, u"finance"_s), {interviews(), kMinutePack, whole(45), u"MIN-%1"_s.arg(++m_invoices)}, {})));
        return outcomeOf(consumeMinutes(m_connection, then, {interviews(), minutes}, {}));
    }

    // --- tokens ---

    /// A free plan to begin with, then a paid one.
    Outcome useTokens()
    {
        const Instant start = balancesStart(m_plan);
        const qint64 length = m_plan.now.micros() - start.micros();
        CHECK(allocate({m_company.id, {100'000}, u"Starter"_s, {}, later(start, length * 2 / 3)}, start));
        CHECK(allocate({m_company.id, {1'500'000}, u"Growth"_s, {}, later(start, length / 6 + 365 * kMicrosPerDay), whole(30), u"TOK-1"_s}, later(start, length / 6)));
        for (const Analysis &analysis : analyses(timesEvery(4)))
            CHECK(call(analysis));
        return {};
    }

    struct Analysis
    {
        Instant time;
        const DemoApplication *application;
        QString operation;
    };

    /// Each application when it was analysed, and any of them at the other times; by time.
    std::vector<Analysis> analyses(const std::vector<Instant> &others)
    {
        std::vector<Analysis> all;
        const Instant first = later(balancesStart(m_plan), kMicrosPerHour / 2);
        for (const DemoApplication &application : m_company.applications)
            all.push_back({std::max(application.analyzedAt, first), &application, u"cv_analyze"_s});
        for (const Instant time : others)
            all.push_back(anyAnalysis(time));
        std::ranges::stable_sort(all, {}, &Analysis::time);
        return all;
    }

    Analysis anyAnalysis(Instant time)
    {
        const std::span<const char *const> operations = tokenOperations();
        return {time, &m_company.applications[size_t(m_random.below(int64_t(m_company.applications.size())))],
                QString::fromLatin1(operations[size_t(m_random.below(int64_t(operations.size())))])};
    }

    /// The plan was too small, and the calls went on.
    Outcome overdrawTokens()
    {
        CHECK(allocate({m_company.id, {60'000}, u"Starter"_s, {}, {}}, balancesStart(m_plan)));
        for (const Analysis &analysis : analyses({}))
            CHECK(call(analysis));
        return {};
    }

    Outcome allocate(const NewAllocation &allocation, Instant time)
    {
        return outcomeOf(allocateTokens(m_connection, at(time, u"finance"_s), allocation, {}));
    }

    Outcome call(const Analysis &analysis)
    {
        TokenCall call;
        call.company = m_company.id;
        call.application = analysis.application->id;
        call.operation = analysis.operation;
        call.input = {m_random.between(1'500, 9'000)};
        call.output = {m_random.between(200, 1'500)};
        call.model = kModels[size_t(m_random.below(2))];
        call.isOverdraft = true; // it has happened, whatever is left
        return outcomeOf(deductTokens(m_connection, at(analysis.time, u"recruiting"_s), call, {}));
    }

    Connection &m_connection;
    const Scope &m_scope;
    const DemoPlan &m_plan;
    const DemoCompany &m_company;
    Random m_random;
    int m_invoices = 0;
};

std::vector<Currency> currenciesOf(std::span<const DemoCompany> companies)
{
    std::vector<Currency> currencies;
    for (const DemoCompany &company : companies) {
        const Currency currency = *Currency::parse(company.currency);
        if (std::ranges::find(currencies, currency) == currencies.end())
            currencies.push_back(currency);
    }
    return currencies;
}

/// What the provider takes of each currency; the models' real prices of 2024, in dollars, for all of them.
Outcome setProviderPrices(Connection &connection, const Scope &scope, const std::vector<Currency> &currencies)
{
    const struct { int model; PriceUnit unit; QStringView price; } list[] = {
        {0, PriceUnit::PromptToken, u"0.00000015"}, {0, PriceUnit::CompletionToken, u"0.0000006"},
        {1, PriceUnit::PromptToken, u"0.0000025"}, {1, PriceUnit::CompletionToken, u"0.00001"}};
    std::vector<NewPrice> prices;
    for (const Currency &currency : currencies) {
        for (const auto &entry : list)
            prices.push_back({u"token_log"_s, entry.unit, currency, {}, kModels[size_t(entry.model)], *UnitPrice::parse(entry.price), 0, {}, u"provider"_s});
    }
    return outcomeOf(importPrices(connection, scope, prices, {}));
}

Outcome offerPacks(Connection &connection, const Scope &scope, const std::vector<Currency> &currencies)
{
    const struct { Unit unit; const char *name; qint64 quantity; qint64 price; } packs[] = {
        {Unit::Credits, "Credits S", 1'000, 90}, {Unit::Credits, "Credits M", 3'000, 240}, {Unit::Credits, "Credits L", 10'000, 700},
        {Unit::Minutes, "Minutes S", 500, 45},   {Unit::Minutes, "Minutes L", 2'000, 160}, {Unit::Tokens, "Tokens", 1'000'000, 20}};
    for (const Currency &currency : currencies) {
        for (const auto &pack : packs)
            CHECK(outcomeOf(setPack(connection, scope, {pack.unit, QString::fromLatin1(pack.name), pack.quantity, whole(pack.price), currency}, {})));
    }
    return {};
}

} // namespace

Outcome moveBalances(Connection &connection, const Scope &scope, const DemoPlan &plan, std::span<const DemoCompany> companies)
{
    CHECK(setProviderPrices(connection, scope, currenciesOf(companies)));
    CHECK(offerPacks(connection, scope, currenciesOf(companies)));
    const std::span<const DemoCompany> living = livingCompanies(companies);
    Random seeds(plan.seed + 0x62616c); // a sequence of its own, so that the usage stays what it was
    for (const DemoCompany &company : living) {
        CHECK(scope.cancel.check());
        const bool isOverdrawn = living.size() > 1 && company.id == living.back().id;
        CHECK(BalanceStory(connection, scope, plan, company, seeds.next()).tell(isOverdrawn));
    }
    return {};
}

} // namespace reckoner
