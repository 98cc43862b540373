#include "models/directory/jobs.h"
#include "models/explain/explain.h"
#include "models/explain/usage_groups.h"
#include "models/usage/figures.h"
#include "models/wording/sentences.h"

#include <QCoreApplication>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTries = 2; ///< figure and rows are read one after the other; rows that arrive between are read again

QString words(const char *text)
{
    return QCoreApplication::translate("Explanation", text);
}

QString cardTitle(CardFigure figure)
{
    switch (figure) {
    case CardFigure::CvParsing: return wording::title(UsageType::CvParsing);
    case CardFigure::QuestionGeneration: return wording::title(UsageType::QuestionGeneration);
    case CardFigure::VideoInterview: return wording::title(UsageType::VideoInterview);
    case CardFigure::Total: return words("Total usage, gross");
    case CardFigure::Credited: return words("Credited");
    case CardFigure::Net: return words("Total usage, net of credits");
    case CardFigure::Estimated: return words("Cost of estimated quantities");
    case CardFigure::Unpriced: return words("Rows without a price");
    }
    Q_UNREACHABLE();
}

std::optional<UsageType> typeOf(CardFigure figure)
{
    return figure <= CardFigure::VideoInterview ? std::optional(UsageType(figure)) : std::nullopt;
}

/// One credit note or corrective charge, with the usage row that it names.
struct CreditLine
{
    QString currency;
    QString kind;
    qint64 amount = 0;
    UsageId usage;
    UsageType type = UsageType::CvParsing;
    Instant at;
    static CreditLine from(const Row &row)
    {
        return {row.text("currency"), row.text("kind"), row.integer("amount_units"), row.id<UsageId>("usage_id"), UsageType(row.integer("usage_type")), row.instant("occurred_at_us")};
    }
};

/// What was credited in one currency: a term for each kind, and the first rows.
struct CreditParts
{
    std::array<Term, 2> terms; ///< credit notes, corrective charges
    std::vector<ExplainedRow> rows;
    qint64 rowCount() const { return terms[0].rows + terms[1].rows; }
};

CreditParts emptyCredits()
{
    CreditParts parts;
    parts.terms[0].words = words("credit notes");
    parts.terms[1].words = words("corrective charges");
    return parts;
}

Outcome addCredit(CreditParts &parts, const CreditLine &line, const Currency &currency)
{
    Term &term = parts.terms[line.kind == u"credit_note" ? 0 : 1];
    ++term.rows;
    if (__builtin_add_overflow(term.amount, line.amount, &term.amount))
        return Error{ErrorCode::Overflow, RECKONER_TEXT("A total is too large to be shown exactly.")};
    if (parts.rows.size() == size_t(kMostExplainedRows))
        return {};
    ExplainedRow row;
    row.table = QString::fromLatin1(info(line.type).table);
    row.id = line.usage.toString();
    row.at = line.at;
    row.what = line.kind == u"credit_note" ? words("credit note") : words("corrective charge");
    row.amount = line.amount;
    row.currency = currency;
    row.json = {{u"kind"_s, line.kind}, {u"usage_id"_s, row.id}, {u"type"_s, usageTypeName(line.type)}, {u"amount"_s, Money::fromNanos(line.amount).toDecimal()},
                {u"occurred_at"_s, line.at.toIso()}};
    parts.rows.push_back(std::move(row));
    return {};
}

Result<std::map<QString, CreditParts>> credits(const Inquiry &inquiry, const ResolvedFilter &resolved)
{
    std::map<QString, CreditParts> byCurrency;
    for (const Currency &currency : resolved.currencies)
        byCurrency[currency.code()] = emptyCredits();
    const Query query = Query("explain/credits").with("event_conditions", eventConditions(resolved.filter));
    for (const ZoneRange &zone : resolved.zones) {
        Outcome state;
        const Bindings range = Bindings().uuids("companies", companyUuids(zone.companies)).instant("from_at", zone.range.from).instant("to_at", zone.range.to);
        CHECK(inquiry.visit(query, range, [&](const Row &row) {
            if (!state)
                return;
            const CreditLine line = CreditLine::from(row);
            const auto currency = Currency::parse(line.currency);
            ensure(currency.ok(), "a company's currency is an ISO 4217 code");
            state = inquiry.scope().cancel.check();
            if (state)
                state = addCredit(byCurrency[line.currency], line, *currency);
        }));
        CHECK(state);
    }
    return byCurrency;
}

QString ledgerCommand(const Explanation &explanation, const QString &company)
{
    QString command = u"ledger list --unit money --bucket wallet "_s + company;
    if (explanation.range)
        command += u" --from %1 --to %2"_s.arg(explanation.range->from.toIso(), explanation.range->to.toIso());
    return command;
}

Result<Figure> figureOf(const Cards &cards, CardFigure figure)
{
    TRY(total, cards.total());
    Figure shown{Figure::Kind::Money, {}, cards.currency};
    switch (figure) {
    case CardFigure::CvParsing:
    case CardFigure::QuestionGeneration:
    case CardFigure::VideoInterview: shown.amount = cards.types[size_t(figure)].cost.nanos(); break;
    case CardFigure::Total: shown.amount = total.cost.nanos(); break;
    case CardFigure::Credited: shown.amount = cards.credited.nanos(); break;
    case CardFigure::Net: {
        TRY(net, total.cost.minus(cards.credited));
        shown.amount = net.nanos();
        break;
    }
    case CardFigure::Estimated: shown.amount = total.estimated.nanos(); break;
    case CardFigure::Unpriced: shown = {Figure::Kind::Rows, total.unpriced, cards.currency}; break;
    }
    return shown;
}

bool isAccountedFor(const Explanation &explanation, const QString &finding)
{
    return std::ranges::none_of(explanation.terms, [&finding](const Term &term) { return term.kind == Term::Kind::Difference && term.words == finding; });
}

/// Explains the cards of one filter.
class CardReader
{
public:
    CardReader(const Inquiry &inquiry, CardFigure figure, const Filter &filter) : m_inquiry(inquiry), m_figure(figure), m_filter(filter) {}

    Result<std::vector<Explanation>> read()
    {
        m_finding = words("summaries beside the rows (Data checks: summary-drift)");
        for (int attempt = 1;; ++attempt) {
            TRY(explanations, readOnce());
            const bool isSound = std::ranges::all_of(explanations, [this](const Explanation &each) { return isAccountedFor(each, m_finding); });
            if (isSound || attempt == kTries)
                return explanations;
        }
    }

private:
    Result<std::vector<Explanation>> readOnce()
    {
        TRY(cards, usageCards(m_inquiry, m_filter));
        Filter ofType = m_filter;
        if (const auto type = typeOf(m_figure))
            ofType.type = type;
        const bool isOtherType = m_filter.type && ofType.type != m_filter.type; // the card of a type that the filter leaves out shows nothing
        TRY(resolved, resolveFilter(m_inquiry, ofType));
        m_selection = {resolved, m_figure == CardFigure::Estimated  ? UsageSelection::Mark::Estimated
                                 : m_figure == CardFigure::Unpriced ? UsageSelection::Mark::Unpriced
                                                                    : UsageSelection::Mark::None};
        m_parts.clear();
        m_credits.clear();
        if (m_figure != CardFigure::Credited && !isOtherType) {
            TRY(parts, usageParts(m_inquiry, m_selection));
            m_parts = std::move(parts);
        }
        if (m_figure == CardFigure::Credited || m_figure == CardFigure::Net) {
            TRY(lines, credits(m_inquiry, resolved));
            m_credits = std::move(lines);
        }
        std::vector<Explanation> explanations;
        for (const Cards &each : cards) {
            TRY(one, ofCurrency(each));
            explanations.push_back(std::move(one));
        }
        return explanations;
    }

    Result<Explanation> ofCurrency(const Cards &cards)
    {
        Explanation explanation;
        explanation.title = cardTitle(m_figure);
        TRY(figure, figureOf(cards, m_figure));
        explanation.figure = figure;
        explanation.range = cards.range;
        explanation.calendar = cards.calendar;
        const auto parts = m_parts.find(cards.currency.code());
        if (parts != m_parts.end())
            CHECK(addUsage(explanation, parts->second));
        const auto credited = m_credits.find(cards.currency.code());
        if (credited != m_credits.end())
            addCredits(explanation, credited->second);
        explanation.rounding = m_figure == CardFigure::Unpriced ? words("A count of rows; nothing is rounded.")
                                                                : roundingWords(parts == m_parts.end() ? RowRounding() : parts->second.rounding);
        if (explanation.rowCount == 0)
            explanation.rows.emplace();
        if (explanation.query.isEmpty())
            explanation.query = eventsCommand(m_inquiry, m_selection.resolved);
        closeTerms(explanation, explanation.figure.amount.value_or(0), m_finding);
        return explanation;
    }

    Outcome addUsage(Explanation &explanation, const UsageParts &parts)
    {
        explanation.terms = parts.terms;
        if (m_figure == CardFigure::Unpriced) {
            for (Term &term : explanation.terms) {
                term.kind = Term::Kind::Counted;
                term.amount = term.rows;
            }
        }
        explanation.prices = parts.prices;
        explanation.rowCount = parts.rows;
        explanation.usage = m_selection.resolved.filter;
        if (m_figure == CardFigure::Net || parts.rows > kMostExplainedRows)
            return {};
        TRY(rows, usageRows(m_inquiry, m_selection, parts.prices, explanation.figure.currency));
        explanation.rows = std::move(rows);
        return {};
    }

    /// The net has them taken away, and its rows are of two lists.
    void addCredits(Explanation &explanation, const CreditParts &parts)
    {
        const bool isNet = m_figure == CardFigure::Net;
        for (Term term : parts.terms) {
            if (term.rows == 0)
                continue;
            term.amount = isNet ? -term.amount : term.amount;
            explanation.terms.push_back(std::move(term));
        }
        explanation.rowCount += parts.rowCount();
        if (isNet)
            return;
        const QString company = m_filter.company ? u"--company "_s + m_filter.company->toString() : u"--all-companies"_s;
        explanation.query = ledgerCommand(explanation, company);
        if (parts.rowCount() <= kMostExplainedRows)
            explanation.rows = parts.rows;
    }

    const Inquiry &m_inquiry;
    CardFigure m_figure;
    Filter m_filter;
    QString m_finding;
    UsageSelection m_selection;
    std::map<QString, UsageParts> m_parts;
    std::map<QString, CreditParts> m_credits;
};

/// How the quantity of one row came to be, where something was done to it.
QStringList quantityWords(const UsageRecord &record, const UsageParts &parts)
{
    QStringList said;
    if (record.type == UsageType::VideoInterview && record.seconds && record.quantity > 0)
        said += words("%1 s are %2 min: whole minutes, halves up, at least 1.").arg(QString::number(*record.seconds), QString::number(record.quantity));
    if (record.type == UsageType::QuestionGeneration && record.source == u"estimated")
        said += words("The tokens are estimated, not measured.");
    for (const Term &term : parts.terms) {
        for (const Factor &factor : term.factors) {
            const auto price = std::ranges::find(parts.prices, factor.priceId, &PriceUse::id);
            if (price != parts.prices.end() && price->minimumQuantity > 0 && factor.quantity == price->minimumQuantity)
                said += words("At least %1 are billed.").arg(QString::number(price->minimumQuantity));
        }
    }
    return said;
}

} // namespace

QString cardFigureName(CardFigure figure)
{
    static constexpr std::array<const char *, 8> kNames = {"cv_parsing", "question_generation", "video_interview", "total", "credited", "net", "estimated", "unpriced"};
    return QString::fromLatin1(kNames[size_t(figure)]);
}

std::optional<CardFigure> cardFigureFromName(QStringView name)
{
    if (const auto type = usageTypeFromName(name))
        return cardFigureOf(*type);
    for (int i = 0; i <= int(CardFigure::Unpriced); ++i) {
        const QString known = cardFigureName(CardFigure(i));
        if (name == known || (CardFigure(i) == CardFigure::Estimated && name == u"estimated_cost") || (CardFigure(i) == CardFigure::Unpriced && name == u"unpriced_count"))
            return CardFigure(i);
    }
    return std::nullopt;
}

CardFigure cardFigureOf(UsageType type)
{
    return CardFigure(type);
}

Result<std::vector<Explanation>> explainCard(const Inquiry &inquiry, const CardQuestion &question)
{
    CHECK(inquiry.require(Permission::SeeUsage));
    return CardReader(inquiry, question.figure, question.filter).read();
}

namespace {

/// Of one candidate or interview: its rows, whatever they sum to.
Result<Explanation> partOfJob(const Inquiry &door, const JobQuestion &question, const Filter &filter)
{
    TRY(resolved, resolveFilter(door, filter));
    const auto mark = question.candidate ? UsageSelection::Mark::Candidate : UsageSelection::Mark::Interview;
    const UsageSelection selection{resolved, mark, {}, question.candidate ? *question.candidate : *question.interview};
    const Currency currency = resolved.currencies.front(); // a job is of one company
    TRY(byCurrency, usageParts(door, selection));
    const UsageParts parts = byCurrency[currency.code()];
    TRY(rows, usageRows(door, selection, parts.prices, currency));
    Explanation explanation;
    explanation.title = (question.candidate ? words("Cost of the candidate %1") : words("Cost of the interview %1")).arg(selection.person);
    Money sum;
    for (const Term &term : parts.terms)
        CHECK(sum.add(Money::fromNanos(term.amount)));
    explanation.figure = {Figure::Kind::Money, sum.nanos(), currency};
    explanation.range = resolved.shown;
    explanation.calendar = resolved.calendar;
    explanation.terms = parts.terms;
    explanation.prices = parts.prices;
    explanation.rounding = roundingWords(parts.rounding);
    explanation.rowCount = parts.rows;
    explanation.query = eventsCommand(door, resolved);
    explanation.usage = filter;
    explanation.usageHoldsMore = true;
    if (rows && rows->size() == 1 && rows->front().at) { // its moment says which it is
        explanation.usage->range = {.kind = RangeChoice::Kind::Instants, .instants = {*rows->front().at, rows->front().at->justAfter()}};
        explanation.usageHoldsMore = false;
    }
    explanation.rows = std::move(rows);
    return explanation;
}

} // namespace

Result<std::vector<Explanation>> explainJob(const Inquiry &inquiry, const JobQuestion &question)
{
    CHECK(inquiry.require(Permission::SeeUsage));
    TRY(job, jobById(inquiry, question.job));
    TRY(door, inquiry.narrowedTo(job.company));
    Filter filter = question.filter;
    filter.company = job.company;
    filter.job = job.id;
    filter.withoutJob = false;
    if (question.candidate || question.interview) {
        TRY(part, partOfJob(door, question, filter));
        return std::vector<Explanation>{std::move(part)};
    }
    TRY(explanations, CardReader(door, CardFigure::Total, filter).read());
    for (Explanation &explanation : explanations)
        explanation.title = words("Cost of the job %1").arg(job.title);
    return explanations;
}

Result<Explanation> explainUsage(const Inquiry &inquiry, UsageId usage)
{
    CHECK(inquiry.require(Permission::SeeUsage));
    TRY(record, usageRecord(inquiry, usage));
    TRY(door, inquiry.narrowedTo(record.company));
    Filter filter;
    filter.company = record.company;
    filter.range.kind = RangeChoice::Kind::Instants;
    filter.range.instants = {record.occurredAt, record.occurredAt.justAfter()};
    filter.type = record.type;
    TRY(resolved, resolveFilter(door, filter));
    const UsageSelection selection{resolved, UsageSelection::Mark::One, usage};
    TRY(byCurrency, usageParts(door, selection));
    const UsageParts parts = byCurrency[record.currency.code()];
    TRY(rows, usageRows(door, selection, parts.prices, record.currency));
    Explanation explanation;
    explanation.title = words("%1 of %2").arg(wording::title(record.type), wording::timeText(record.occurredAt, resolved.calendar));
    explanation.figure = {Figure::Kind::Money, record.cost ? std::optional(record.cost->nanos()) : std::nullopt, record.currency};
    explanation.terms = parts.terms;
    explanation.prices = parts.prices;
    explanation.rounding = (quantityWords(record, parts) + QStringList{roundingWords(parts.rounding)}).join(u' ');
    explanation.rowCount = 1;
    explanation.rows = std::move(rows);
    explanation.query = eventsCommand(door, resolved);
    explanation.usage = filter;
    explanation.calendar = resolved.calendar;
    closeTerms(explanation, explanation.figure.amount.value_or(0), words("beside quantity x price (Data checks: usage-mispriced)"));
    return explanation;
}

} // namespace reckoner
