// A figure and its explanation agree: the explanation's figure is the one that the other door shows, its terms sum to it exactly, quantity x price gives
// each term but for the rounding of its rows, and the rows it lists sum to it too. Over a demo sample and a company with every kind of usage row.
#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "models/balances/wallet.h"
#include "models/demo/demo.h"
#include "models/explain/explain.h"
#include "models/explain/job_story.h"
#include "models/ledger/history.h"
#include "models/usage/figures.h"
#include "models/usage/prices.h"
#include "models/usage/record.h"
#include "models/usage/rerate.h"
#include "tests/support/office.h"

#include <QJsonArray>
#include <QTest>
#include <map>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDemoEvents = 2500;
constexpr int kDemoCompanies = 3;
constexpr int kEveryNthRow = 29;

Instant at(const char *time)
{
    return *Instant::parse(QStringView(QString::fromLatin1(time)));
}

/// A demo sample, and beside it "Acme" with usage of every kind.
struct Sample : Office
{
    explicit Sample(Dialect dialect) : Office(dialect)
    {
        DemoPlan plan;
        plan.events = kDemoEvents;
        plan.companies = kDemoCompanies;
        plan.days = 90;
        plan.seed = 11;
        needed(makeDemo(connection(), scope(), plan));
        acme = company(u"Acme"_s, u"Asia/Kolkata"_s).id;
        alps = company(u"Alps"_s, u"UTC"_s, u"CHF"_s).id;
        engineer = job(acme, u"Engineer"_s).id;
        setPrices();
        recordAll();
        credit();
        meterByOthers();
    }

    UsageId record(UsageEvent event, const char *time = "2026-11-10T10:00:00Z")
    {
        if (!event.company)
            event.company = acme;
        event.occurredAt = at(time);
        return needed(recordUsage(connection(), scope(), event, {})).row.id;
    }
    void exec(const QString &sql) { database().exec(sql); }

    CompanyId acme;
    CompanyId alps;
    JobId engineer;
    std::map<QString, UsageId> rows; ///< by what they are

private:
    void price(UsageType type, PriceUnit unit, const char *amount, const std::optional<QString> &model = {}, const char *from = "2026-01-01T00:00:00Z", qint64 minimum = 0)
    {
        NewPrice wanted;
        wanted.typeName = usageTypeName(type);
        wanted.unit = unit;
        wanted.company = acme;
        wanted.model = model;
        wanted.price = *UnitPrice::parse(QString::fromLatin1(amount));
        wanted.minimumQuantity = minimum;
        wanted.effectiveFrom = at(from);
        needed(setPrice(connection(), scope(), wanted, {}));
    }
    void setPrices()
    {
        price(UsageType::CvParsing, PriceUnit::Cv, "0.45", {}, "2026-11-12T00:00:00Z");
        price(UsageType::QuestionGeneration, PriceUnit::PromptToken, "0.000000546875", u"pair"_s);
        price(UsageType::QuestionGeneration, PriceUnit::CompletionToken, "0.0000021875", u"pair"_s, "2026-01-01T00:00:00Z", 40);
        price(UsageType::QuestionGeneration, PriceUnit::Question, "0.0123", u"each"_s);
        price(UsageType::QuestionGeneration, PriceUnit::Token, "0.00000033333", u"fine"_s);
        price(UsageType::VideoInterview, PriceUnit::Minute, "0.08", {}, "2026-11-12T00:00:00Z", 5);
    }
    UsageEvent cv(bool isSuccessful = true) const
    {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.fileSizeKb = 10;
        event.parseSuccessful = isSuccessful;
        event.job = engineer.toString();
        return event;
    }
    UsageEvent questions(qint64 prompt, qint64 completion, const QString &model) const
    {
        UsageEvent event;
        event.type = UsageType::QuestionGeneration;
        event.promptTokens = prompt;
        event.completionTokens = completion;
        event.questions = 3;
        event.model = model;
        event.job = u"draft-1"_s;
        return event;
    }
    UsageEvent video(std::optional<qint64> seconds) const
    {
        UsageEvent event;
        event.type = UsageType::VideoInterview;
        if (seconds)
            event.durationMicros = *seconds * 1'000'000;
        event.interview = u"i-1"_s;
        event.job = engineer.toString();
        return event;
    }
    void recordAll()
    {
        rows[u"cv"_s] = record(cv());
        rows[u"later price"_s] = record(cv(), "2026-11-15T10:00:00Z");
        rows[u"failed"_s] = record(cv(false));
        rows[u"pair"_s] = record(questions(1234, 777, u"pair"_s));
        rows[u"pair below its minimum"_s] = record(questions(10, 3, u"pair"_s));
        rows[u"per question"_s] = record(questions(10, 3, u"each"_s));
        for (int i = 0; i < 7; ++i)
            rows[u"rounded"_s] = record(questions(1 + i, 1, u"fine"_s));
        UsageEvent estimated;
        estimated.type = UsageType::QuestionGeneration;
        estimated.questions = 30;
        estimated.descriptionLength = 2000;
        rows[u"estimated"_s] = record(estimated);
        rows[u"video"_s] = record(video(89));
        rows[u"below the minimum"_s] = record(video(61), "2026-11-15T10:00:00Z");
        rows[u"above the minimum"_s] = record(video(900), "2026-11-15T11:00:00Z");
        rows[u"no duration"_s] = record(video(0));
        UsageEvent given = cv();
        given.givenCost = Money::fromNanos(1'234'567'891);
        rows[u"given"_s] = record(given);
        UsageEvent foreign = cv();
        foreign.company = alps;
        foreign.job.reset();
        rows[u"unpriced"_s] = record(foreign);
    }
    void credit()
    {
        Request because;
        because.reason = u"parsed twice"_s;
        needed(topUp(connection(), scope(), {acme, *Money::parse(u"50"_s), u"transfer"_s, u"INV-1"_s}, {}));
        needed(refundUsage(connection(), scope(), {rows[u"cv"_s], *Money::parse(u"0.20"_s)}, because));
        Filter all;
        all.company = acme;
        all.range.kind = RangeChoice::Kind::Everything;
        NewPrice dearer;
        dearer.typeName = usageTypeName(UsageType::VideoInterview);
        dearer.unit = PriceUnit::Minute;
        dearer.company = acme;
        dearer.price = *UnitPrice::parse(u"0.30"_s);
        dearer.effectiveFrom = at("2026-11-01T00:00:00Z");
        needed(setPrice(connection(), scope(), dearer, {}));
        needed(applyRerate(connection(), scope(), all, because));
    }
    /// What other programs wrote counts and is not posted.
    void meterByOthers()
    {
        const MinutesBalance organization = needed(minutesBalances(inquiry())).front();
        exec(u"INSERT INTO usage_metrics (organization_id, metric_value, occurred_at) VALUES (%1, 37, %2)"_s
                 .arg(database().literal(organization.account.organization.uuid()), database().literal(now())));
        exec(u"INSERT INTO token_usage_logs (company_id, operation_type, input_tokens, output_tokens, occurred_at) VALUES (%1, 'scoring', 40, 2, %2)"_s
                 .arg(database().literal(organization.account.company.uuid()), database().literal(now())));
    }
};

qint64 sumOf(const Explanation &explanation)
{
    qint64 sum = 0;
    for (const Term &term : explanation.terms)
        sum += term.amount;
    return sum;
}

bool hasFinding(const Explanation &explanation)
{
    return std::ranges::any_of(explanation.terms, [](const Term &term) { return term.kind == Term::Kind::Difference; });
}

/// What is wrong with an explanation of this figure; empty: nothing.
QString wrongIn(const Explanation &explanation, std::optional<qint64> figure)
{
    const QString formula = explanation.title + u": "_s + formulaText(explanation, QLocale::c());
    if (explanation.figure.amount != figure)
        return u"%1 is %2, shown %3"_s.arg(formula).arg(explanation.figure.amount.value_or(-1)).arg(figure.value_or(-1));
    if (sumOf(explanation) != figure.value_or(0))
        return u"%1 sums to %2, not %3"_s.arg(formula).arg(sumOf(explanation)).arg(figure.value_or(0));
    if (hasFinding(explanation))
        return formula + u": a finding where there is none"_s;
    for (const Term &term : explanation.terms) {
        qint64 picos = 0;
        for (const Factor &factor : term.factors)
            picos += factor.quantity * factor.price.picos();
        const qint64 off = std::abs(std::abs(term.amount) * 1000 - picos);
        if (term.kind == Term::Kind::Priced && (term.factors.empty() || off > 500 * term.rows))
            return u"%1: %2 rows are off by %3 picos"_s.arg(formula).arg(term.rows).arg(off);
    }
    if (explanation.rows && qint64(explanation.rows->size()) != explanation.rowCount)
        return u"%1: %2 rows listed, %3 counted"_s.arg(formula).arg(explanation.rows->size()).arg(explanation.rowCount);
    return {};
}

/// The rows of a cost sum to it, where they are listed.
QString wrongRows(const Explanation &explanation)
{
    if (!explanation.rows)
        return {};
    qint64 sum = 0;
    for (const ExplainedRow &row : *explanation.rows)
        sum += row.amount.value_or(0);
    return sum == explanation.figure.amount.value_or(0) ? QString() : u"%1: rows sum to %2, not %3"_s.arg(explanation.title).arg(sum).arg(*explanation.figure.amount);
}

qint64 shown(const Cards &cards, CardFigure figure)
{
    const TypeTotals total = needed(cards.total());
    switch (figure) {
    case CardFigure::CvParsing: return cards.types[0].cost.nanos();
    case CardFigure::QuestionGeneration: return cards.types[1].cost.nanos();
    case CardFigure::VideoInterview: return cards.types[2].cost.nanos();
    case CardFigure::Total: return total.cost.nanos();
    case CardFigure::Credited: return cards.credited.nanos();
    case CardFigure::Net: return total.cost.nanos() - cards.credited.nanos();
    case CardFigure::Estimated: return total.estimated.nanos();
    case CardFigure::Unpriced: return total.unpriced;
    }
    Q_UNREACHABLE();
}

/// Quantities of the terms are those of the card.
QString wrongQuantities(const Explanation &explanation, const Cards &cards)
{
    for (const UsageTypeInfo &type : usageTypes()) {
        qint64 quantity = 0;
        qint64 rows = 0;
        for (const Term &term : explanation.terms) {
            quantity += term.type == type.type ? term.quantity : 0;
            rows += term.type == type.type ? term.rows : 0;
        }
        if (quantity != cards.types[size_t(type.type)].quantity || rows != cards.types[size_t(type.type)].rows)
            return u"%1: %2 of %3 rows, shown %4 of %5"_s.arg(QString::fromLatin1(type.name)).arg(quantity).arg(rows).arg(cards.types[size_t(type.type)].quantity).arg(cards.types[size_t(type.type)].rows);
    }
    return {};
}

RangeChoice range(RangeChoice::Kind kind)
{
    RangeChoice choice;
    choice.kind = kind;
    return choice;
}

std::vector<RangeChoice> ranges()
{
    RangeChoice cut;
    cut.kind = RangeChoice::Kind::Instants;
    cut.instants = {at("2026-10-03T05:17:23Z"), at("2026-11-10T18:29:59Z")};
    return {RangeChoice(), range(RangeChoice::Kind::Everything), range(RangeChoice::Kind::LastMonth), cut};
}

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { m_samples.clear(); }
    void cards_data() { addDialectRows(); }
    void cards();
    void cardsOfAFilter_data() { addDialectRows(); }
    void cardsOfAFilter();
    void jobs_data() { addDialectRows(); }
    void jobs();
    void jobStories_data() { addDialectRows(); }
    void jobStories();
    void similarJobs();
    void usageRows_data() { addDialectRows(); }
    void usageRows();
    void formulas_data();
    void formulas();
    void wallets_data() { addDialectRows(); }
    void wallets();
    void credits_data() { addDialectRows(); }
    void credits();
    void minutes_data() { addDialectRows(); }
    void minutes();
    void tokens_data() { addDialectRows(); }
    void tokens();
    void ledgerEntries_data() { addDialectRows(); }
    void ledgerEntries();
    void rowsOrQuery_data() { addDialectRows(); }
    void rowsOrQuery();
    void roles_data() { addDialectRows(); }
    void roles();
    void canceled();
    void driftIsATerm_data() { addDialectRows(); }
    void driftIsATerm();

private:
    Sample &sample(Dialect dialect);
    std::map<Dialect, std::unique_ptr<Sample>> m_samples;
};

/// One for each database, made once: making it is most of the time.
Sample &TestExplain::sample(Dialect dialect)
{
    auto &one = m_samples[dialect];
    if (!one)
        one = std::make_unique<Sample>(dialect);
    return *one;
}

void TestExplain::cards()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    std::vector<std::optional<CompanyId>> companies = {std::nullopt};
    for (const Company &company : needed(listCompanies(office.inquiry())))
        companies.push_back(company.id);
    int explained = 0;
    for (const auto &company : companies) {
        for (const RangeChoice &choice : ranges()) {
            Filter filter;
            filter.company = company;
            filter.range = choice;
            const std::vector<Cards> cards = needed(usageCards(office.inquiry(), filter));
            for (int figure = 0; figure <= int(CardFigure::Unpriced); ++figure) {
                const auto explanations = needed(explainCard(office.inquiry(), {CardFigure(figure), filter}));
                QCOMPARE(explanations.size(), cards.size());
                for (size_t i = 0; i < cards.size(); ++i) {
                    QCOMPARE(explanations[i].figure.currency, cards[i].currency);
                    QCOMPARE(wrongIn(explanations[i], shown(cards[i], CardFigure(figure))), QString());
                    if (CardFigure(figure) == CardFigure::Total)
                        QCOMPARE(wrongQuantities(explanations[i], cards[i]), QString());
                    if (CardFigure(figure) != CardFigure::Unpriced)
                        QCOMPARE(wrongRows(explanations[i]), QString());
                    ++explained;
                }
            }
        }
    }
    QVERIFY(explained > 8 * 4 * kDemoCompanies);
}

void TestExplain::cardsOfAFilter()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    Filter filter;
    filter.range.kind = RangeChoice::Kind::Everything;
    for (const auto &type : {std::optional<UsageType>(), std::optional(UsageType::CvParsing), std::optional(UsageType::QuestionGeneration)}) {
        for (const auto &status : {std::optional<LinkStatus>(), std::optional(LinkStatus::Draft), std::optional(LinkStatus::Reconciled)}) {
            filter.type = type;
            filter.status = status;
            filter.withoutJob = status == LinkStatus::Draft;
            const std::vector<Cards> cards = needed(usageCards(office.inquiry(), filter));
            for (int figure = 0; figure <= int(CardFigure::Unpriced); ++figure) {
                const auto explanations = needed(explainCard(office.inquiry(), {CardFigure(figure), filter}));
                for (size_t i = 0; i < cards.size(); ++i)
                    QCOMPARE(wrongIn(explanations[i], shown(cards[i], CardFigure(figure))), QString());
            }
        }
    }
}

void TestExplain::jobs()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    Filter filter;
    filter.range.kind = RangeChoice::Kind::Everything;
    const UsageTable table = needed(usageByJob(office.inquiry(), filter, {JobSort::TotalCost, true, 0}));
    QVERIFY(table.rows.size() > 5);
    for (const UsageRow &row : table.rows) {
        const auto explanations = needed(explainJob(office.inquiry(), {*row.job, filter}));
        QCOMPARE(explanations.size(), size_t(1));
        QCOMPARE(wrongIn(explanations.front(), row.totalCost().nanos()), QString());
        QCOMPARE(wrongRows(explanations.front()), QString());
    }
}

template <typename RowType>
qint64 costsOf(const std::vector<RowType> &rows)
{
    qint64 sum = 0;
    for (const RowType &row : rows)
        sum += row.cost.nanos();
    return sum;
}

/// Of every job: its story tells the same figures as the job table, in the range and in all, and each of its lists sums to them.
void TestExplain::jobStories()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    Filter everything;
    everything.range.kind = RangeChoice::Kind::Everything;
    const UsageTable inAll = needed(usageByJob(office.inquiry(), everything, {JobSort::TotalCost, true, 0}));
    const UsageTable inRange = needed(usageByJob(office.inquiry(), Filter(), {JobSort::TotalCost, true, 0}));
    for (const UsageRow &row : inAll.rows) {
        const JobStory story = needed(jobStory(office.inquiry(), *row.job, Filter()));
        const auto found = std::ranges::find(inRange.rows, row.job, &UsageRow::job);
        const UsageRow ranged = found == inRange.rows.end() ? UsageRow() : *found;
        QCOMPARE(wrongIn(story.inAll, row.totalCost().nanos()), QString());
        QCOMPARE(wrongIn(story.inRange, ranged.totalCost().nanos()), QString());
        QCOMPARE(costsOf(story.candidates), ranged.totalCost().nanos());
        QCOMPARE(costsOf(story.causes), ranged.totalCost().nanos());
        QCOMPARE(costsOf(story.interviews), ranged.types[size_t(UsageType::VideoInterview)].cost.nanos());
        qint64 cvs = 0;
        for (const CandidateCost &candidate : story.candidates)
            cvs += candidate.cvs;
        QCOMPARE(cvs, ranged.types[size_t(UsageType::CvParsing)].quantity);
        for (const CandidateCost &candidate : story.candidates) {
            if (candidate.kind == CandidateCost::Kind::Candidate)
                QCOMPARE(wrongIn(needed(explainJob(office.inquiry(), {*row.job, Filter(), candidate.candidate})).front(), candidate.cost.nanos()), QString());
        }
        for (const InterviewCost &interview : story.interviews) {
            if (interview.interview)
                QCOMPARE(wrongIn(needed(explainJob(office.inquiry(), {*row.job, Filter(), {}, interview.interview})).front(), interview.cost.nanos()), QString());
        }
        std::vector<qint64> others;
        for (const UsageRow &other : inAll.rows) {
            const Job job = needed(jobById(office.inquiry(), *other.job));
            if (other.job != row.job && job.company == story.job.company && job.kind == story.job.kind)
                others.push_back(other.totalCost().nanos());
        }
        std::ranges::sort(others);
        QCOMPARE(story.similar.others, qint64(others.size()));
        QCOMPARE(story.similar.cheaper, qint64(std::ranges::count_if(others, [&row](qint64 cost) { return cost < row.totalCost().nanos(); })));
        if (!others.empty()) {
            QVERIFY(story.similar.median.nanos() >= others[(others.size() - 1) / 2]);
            QVERIFY(story.similar.median.nanos() <= others[others.size() / 2]);
        }
        QVERIFY(exactCostSentence(story.inAll, QLocale::c()).startsWith(row.totalCost().toDecimal() + u" = "_s));
    }
    const JobStory engineer = needed(jobStory(office.inquiry(), office.engineer, everything));
    QVERIFY(!engineer.credited.isZero());
    QCOMPARE(engineer.job.title, u"Engineer"_s);
}

void TestExplain::similarJobs()
{
    const Currency dollars = *Currency::parse(u"USD"_s);
    const auto words = [&dollars](qint64 others, qint64 cheaper, const char *median, const char *cost) {
        return similarText({others, cheaper, *Money::parse(QString::fromLatin1(median)), *Money::parse(QString::fromLatin1(cost))}, dollars, QLocale(QLocale::English));
    };
    QCOMPARE(words(10, 8, "164", "312.10"), u"More than 8 of 10 similar jobs; 1.9x their median of $164.00"_s);
    QCOMPARE(words(10, 0, "1", "0"), u"More than 0 of 10 similar jobs; 0.0x their median of $1.00"_s);
    QCOMPARE(words(2, 2, "0", "5"), u"More than 2 of 2 similar jobs; their median is $0.00"_s);
    QCOMPARE(words(0, 0, "0", "5"), u"No other job of this kind has usage yet."_s);
}

void TestExplain::usageRows()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    std::vector<UsageId> ids;
    for (const auto &[what, id] : office.rows)
        ids.push_back(id);
    Filter filter;
    filter.range.kind = RangeChoice::Kind::Everything;
    const EventPage page = needed(eventsPage(office.inquiry(), filter, EventSort::Time, int(kDemoEvents), {}));
    for (size_t i = 0; i < page.rows.size(); i += kEveryNthRow)
        ids.push_back(page.rows[i].id);
    for (const UsageId id : ids) {
        const UsageRecord record = needed(usageRecord(office.inquiry(), id));
        const Explanation explanation = needed(explainUsage(office.inquiry(), id));
        QCOMPARE(wrongIn(explanation, record.cost ? std::optional(record.cost->nanos()) : std::nullopt), QString());
        QCOMPARE(explanation.terms.size(), size_t(1));
        QCOMPARE(explanation.prices.empty(), !record.price.has_value() || record.failed);
        QCOMPARE(explanation.rows->front().id, id.toString());
    }
}

void TestExplain::formulas_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("rounding");
    struct Case
    {
        const char *row, *figure, *formula, *rounding;
    };
    static constexpr Case kCases[] = {
        {"cv", "0.50", "1 CV x 0.50", "Exact"},
        {"later price", "0.45", "1 CV x 0.45", "Exact"},
        {"failed", "0.00", "1 failed, free", "Exact"},
        {"pair", "0.002374531", "1234 prompt tokens x 0.000000546875 + 777 completion tokens x 0.0000021875", "each rounded half to even"},
        {"pair below its minimum", "0.000092969", "10 prompt tokens x 0.000000546875 + 40 completion tokens x 0.0000021875", "At least 40 are billed."},
        {"per question", "0.0369", "3 questions x 0.0123", "Exact"},
        {"rounded", "0.000002667", "8 tokens x 0.00000033333", "0.00000000036 more"},
        {"estimated", "0.01", "5000 tokens x 0.000002", "estimated, not measured"},
        {"video", "0.10", "1 min x 0.10", "89 s are 1 min"},
        {"below the minimum", "0.40", "5 min x 0.08", "At least 5 are billed."},
        {"above the minimum", "1.20", "15 min x 0.08", "900 s are 15 min"},
        {"no duration", "", "1 row without a usable duration", "Exact"},
        {"given", "1.234567891", "1 row at given cost 1.234567891", "Exact"},
        {"unpriced", "", "1 row without a price", "Exact"},
    };
    for (const Dialect dialect : dialects()) {
        for (const Case &each : kCases)
            QTest::addRow("%s, %s", qPrintable(dialectName(dialect)), each.row) << dialect << QString::fromLatin1(each.row) << QString::fromLatin1(each.figure)
                                                                    << QString::fromLatin1(each.formula) << QString::fromLatin1(each.rounding);
    }
}

void TestExplain::formulas()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, row);
    QFETCH(QString, figure);
    QFETCH(QString, formula);
    QFETCH(QString, rounding);
    Sample &office = sample(dialect);
    const QJsonObject json = needed(explainUsage(office.inquiry(), office.rows.at(row))).toJson();
    QCOMPARE(json.value(u"formula"_s).toString(), formula);
    QCOMPARE(json.value(u"figure"_s).toString(), figure);
    QVERIFY2(json.value(u"rounding"_s).toString().contains(rounding), qPrintable(json.value(u"rounding"_s).toString()));
}

void TestExplain::wallets()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    for (const Wallet &wallet : needed(reckoner::wallets(office.inquiry()))) {
        const auto question = needed(balanceQuestion(office.inquiry(), Bucket::Wallet, wallet.company.toString()));
        const Explanation explanation = needed(explainBalance(office.inquiry(), question));
        QCOMPARE(wrongIn(explanation, wallet.balance.nanos()), QString());
        QCOMPARE(explanation.figure.currency, wallet.currency);
    }
}

void TestExplain::credits()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    Scope recruiter = office.scope();
    recruiter.role = Role::Recruiter;
    Scope later = office.scope();
    later.clock = Clock::fixedAt(at("2026-12-15T00:00:00Z")); // a reset is due
    const std::vector<Inquiry> doors = {office.inquiry(), Inquiry(office.connection(), recruiter), Inquiry(office.connection(), later)};
    int explained = 0;
    for (const Inquiry &door : doors) {
        for (const CreditBalance &balance : needed(creditBalances(door))) {
            for (const auto &[bucket, left] : {std::pair(Bucket::Monthly, balance.left.monthly), std::pair(Bucket::Addon, balance.left.addon)}) {
                const auto question = needed(balanceQuestion(door, bucket, balance.account.profile.toString()));
                QCOMPARE(wrongIn(needed(explainBalance(door, question)), left.count), QString());
                ++explained;
            }
        }
    }
    QVERIFY(explained >= 12);
}

void TestExplain::minutes()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    Scope recruiter = office.scope();
    recruiter.role = Role::Recruiter;
    Scope later = office.scope();
    later.clock = Clock::fixedAt(at("2027-01-15T00:00:00Z")); // rolls are due
    int withUnposted = 0;
    for (const Inquiry &door : {office.inquiry(), Inquiry(office.connection(), recruiter), Inquiry(office.connection(), later)}) {
        for (const MinutesBalance &balance : needed(minutesBalances(door))) {
            for (const auto &[bucket, left] : {std::pair(Bucket::Base, balance.left().base), std::pair(Bucket::Addon, balance.left().addon)}) {
                const auto question = needed(balanceQuestion(door, bucket, balance.account.organization.toString()));
                const Explanation explanation = needed(explainBalance(door, question));
                QCOMPARE(wrongIn(explanation, left.count), QString());
                withUnposted += formulaText(explanation, QLocale::c()).contains(u"not posted yet") ? 1 : 0;
            }
        }
    }
    QVERIFY(withUnposted > 0);
}

void TestExplain::tokens()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    int allocations = 0;
    for (const TokenBalance &balance : needed(tokenBalances(office.inquiry()))) {
        const auto question = needed(balanceQuestion(office.inquiry(), Bucket::Allocation, balance.company.toString()));
        QCOMPARE(wrongIn(needed(explainBalance(office.inquiry(), question)), balance.remaining.count), QString());
        for (const TokenAllocation &allocation : balance.allocations) {
            const auto ofOne = needed(balanceQuestion(office.inquiry(), Bucket::Allocation, allocation.id.toString()));
            QCOMPARE(wrongIn(needed(explainBalance(office.inquiry(), ofOne)), allocation.remaining.count), QString());
            ++allocations;
        }
    }
    QVERIFY(allocations > 1);
}

void TestExplain::ledgerEntries()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    LedgerFilter all;
    all.limit = 2 * int(kDemoEvents);
    std::map<std::pair<QString, QString>, int> explained; // by unit and kind
    for (const LedgerEntry &entry : needed(reckoner::ledgerEntries(office.inquiry(), all))) {
        if (++explained[{entry.unit, entry.kind}] > 3)
            continue;
        const Explanation explanation = needed(explainLedger(office.inquiry(), entry.id));
        QCOMPARE(wrongIn(explanation, entry.amountUnits), QString());
        QVERIFY(explanation.balanceAfter.has_value());
    }
    QVERIFY(explained.size() >= 12);
    for (const auto &[unit, kind] : {std::pair(u"money"_s, u"charge"_s), std::pair(u"money"_s, u"credit_note"_s), std::pair(u"money"_s, u"correction"_s)})
        QVERIFY2((explained.count({unit, kind}) == 1), qPrintable(kind));
    // the last entry of a bucket leaves what the bucket holds
    const ProfileId profile = needed(creditBalances(office.inquiry())).front().account.profile;
    const CreditEntry last = needed(creditHistory(office.inquiry(), profile, {{}, 1})).front();
    QCOMPARE(needed(explainLedger(office.inquiry(), last.id)).balanceAfter, std::optional(last.balanceAfter->count));
}

void TestExplain::rowsOrQuery()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    Filter filter;
    filter.company = office.acme;
    filter.range.kind = RangeChoice::Kind::Everything;
    const QJsonObject few = needed(explainCard(office.inquiry(), {CardFigure::CvParsing, filter})).front().toJson();
    QCOMPARE(few.value(u"rows"_s).toArray().size(), 4);
    QVERIFY(!few.contains(u"query"_s));
    QCOMPARE(few.value(u"formula"_s).toString(), u"1 CV x 0.50 + 1 CV x 0.45 (price of 2026-11-12) + 1 failed, free + 1 row at given cost 1.234567891"_s);
    QCOMPARE(few.value(u"price"_s).toObject().value(u"unit"_s).toString(), u"cv"_s);
    filter.company.reset();
    for (const Explanation &many : needed(explainCard(office.inquiry(), {CardFigure::Total, filter}))) {
        const QJsonObject json = many.toJson();
        QCOMPARE(json.contains(u"query"_s), many.rowCount > kMostExplainedRows);
        QCOMPARE(json.contains(u"rows"_s), many.rowCount <= kMostExplainedRows);
        if (json.contains(u"query"_s))
            QCOMPARE(json.value(u"query"_s).toString(), u"usage events --all-companies"_s);
    }
    filter.notTypes = {UsageType::VideoInterview};
    filter.notJobs = {office.engineer};
    filter.withoutJob = true;
    for (const Explanation &narrowed : needed(explainCard(office.inquiry(), {CardFigure::Total, filter}))) // the command alone would list more
        QVERIFY2(narrowed.query.endsWith(u"# only what has no job; leave out: video_interview, "_s + office.engineer.toString()), qPrintable(narrowed.query));
    filter = Filter();
    filter.range.kind = RangeChoice::Kind::Everything;
    const auto job = needed(explainJob(office.inquiry(), {office.engineer, filter})).front();
    QCOMPARE(costSentence(job, QLocale::c()), u"$3.88 = 3 CVs ($2.18) + 17 min ($1.70)"_s);
}

void TestExplain::roles()
{
    QFETCH(Dialect, dialect);
    Sample &office = sample(dialect);
    Scope scope = office.scope();
    scope.role = Role::Recruiter;
    const Inquiry recruiter(office.connection(), scope);
    Filter filter;
    filter.company = office.acme;
    QVERIFY(explainCard(recruiter, {CardFigure::Net, filter}).ok());
    QVERIFY(!needed(explainUsage(recruiter, office.rows[u"cv"_s])).prices.empty());
    const auto refused = [](const auto &answer) { return !answer.ok() && answer.error().code == ErrorCode::NotPermitted; };
    QVERIFY(refused(explainBalance(recruiter, {Bucket::Wallet, Unit::Money, office.acme.uuid()})));
    QVERIFY(refused(explainBalance(recruiter, {Bucket::Allocation, Unit::Tokens, office.acme.uuid()})));
    QVERIFY(refused(explainLedger(recruiter, 1)));
    scope.role = Role::Backend;
    const Inquiry backend(office.connection(), scope);
    QVERIFY(refused(explainCard(backend, {CardFigure::Total, filter})));
    QVERIFY(refused(explainUsage(backend, office.rows[u"cv"_s])));
    const auto missing = explainUsage(office.inquiry(), UsageId::make());
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    const auto elsewhere = explainUsage(needed(office.inquiry().narrowedTo(office.alps)), office.rows[u"cv"_s]);
    QCOMPARE(elsewhere.error().code, ErrorCode::NotFound);
}

void TestExplain::canceled()
{
    Sample &office = sample(Dialect::Sqlite);
    Scope scope = office.scope();
    scope.cancel = CancelToken();
    scope.cancel.cancel();
    const auto answer = explain(Inquiry(office.connection(), scope), CardQuestion{});
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::Canceled);
}

/// Stored figures that another program spoilt: the explanation says so, and its terms still sum to what is shown.
void TestExplain::driftIsATerm()
{
    QFETCH(Dialect, dialect);
    Sample office(dialect);
    const CreditBalance credits = needed(creditBalances(office.inquiry())).front();
    office.exec(u"UPDATE profiles SET addon_credits = addon_credits + 7 WHERE id = %1"_s.arg(office.database().literal(credits.account.profile.uuid())));
    const Explanation balance = needed(explainBalance(office.inquiry(), {Bucket::Addon, Unit::Credits, credits.account.profile.uuid()}));
    QCOMPARE(balance.figure.amount, std::optional(credits.left.addon.count + 7));
    QCOMPARE(sumOf(balance), *balance.figure.amount);
    QCOMPARE(balance.terms.back().kind, Term::Kind::Difference);
    QCOMPARE(balance.terms.back().amount, qint64(7));
    QVERIFY(balance.terms.back().words.contains(u"balance-drift"));

    Filter filter;
    filter.company = office.acme;
    filter.range.kind = RangeChoice::Kind::Everything;
    if (dialect == Dialect::PostgreSql)
        office.exec(u"SELECT reckoner_fold_deltas()"_s);
    office.exec(u"UPDATE rollup_company_day SET cost_nanos = cost_nanos + 5 WHERE usage_type = 2 AND company_id = %1 AND row_count = 2"_s.arg(office.database().literal(office.acme.uuid())));
    const auto spoilt = needed(usageCards(office.inquiry(), filter)).front();
    const Explanation card = needed(explainCard(office.inquiry(), {CardFigure::VideoInterview, filter})).front();
    QCOMPARE(card.figure.amount, std::optional(spoilt.types[2].cost.nanos()));
    QCOMPARE(sumOf(card), *card.figure.amount);
    QVERIFY(hasFinding(card));
    QVERIFY(card.terms.back().words.contains(u"summary-drift"));
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
