#include "models/rules/meter.h"

#include "models/rules/estimate.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

static constexpr qint64 kMicrosPerSecond = 1'000'000;
static constexpr qint64 kSuccessRateWithSkills = 95; // domain.md, Usage
static constexpr qint64 kSuccessRateWithoutSkills = 80;

using Counted = std::variant<UsageQuantities, FieldError>;

static FieldError wrongField(const char *field, const char *sentence, ErrorCode code = ErrorCode::InvalidInput)
{
    return {field, Error{code, sentence, {{u"field"_s, QString::fromLatin1(field)}}}};
}

struct NamedCount
{
    const char *field;
    std::optional<qint64> count;
};

/// The first count that is below zero.
static std::optional<FieldError> negativeCount(std::initializer_list<NamedCount> counts)
{
    for (const NamedCount &each : counts) {
        if (each.count.value_or(0) < 0)
            return FieldError{each.field, Error{ErrorCode::InvalidInput, RECKONER_TEXT("{field} cannot be negative; {value} is."),
                                                {{u"field"_s, QString::fromLatin1(each.field)}, {u"value"_s, *each.count}}}};
    }
    return std::nullopt;
}

static std::optional<qint64> successRate(const UsageEvent &event)
{
    if (event.successRate || !event.skills)
        return event.successRate;
    return *event.skills > 0 ? kSuccessRateWithSkills : kSuccessRateWithoutSkills;
}

static Counted countCv(const UsageEvent &event, UsageQuantities quantities)
{
    if (const auto negative = negativeCount({{"file_size_kb", event.fileSizeKb}, {"skills", event.skills}}))
        return *negative;
    if (event.successRate && (*event.successRate < 0 || *event.successRate > 100))
        return wrongField("success_rate", RECKONER_TEXT("{field} is a percentage from 0 to 100."));
    quantities.fileSizeKb = event.fileSizeKb;
    quantities.parseSuccessful = event.parseSuccessful.value_or(true);
    quantities.successRate = successRate(event);
    return quantities;
}

/// Fills the tokens that were not measured.
static std::optional<FieldError> estimateTokens(const UsageEvent &event, UsageQuantities &quantities)
{
    if (!event.descriptionLength)
        return wrongField(event.promptTokens ? "completion_tokens" : "prompt_tokens",
                          RECKONER_TEXT("{field} is missing; give the measured tokens, or the length of the job description to estimate them."));
    if (!event.questions)
        return wrongField("questions", RECKONER_TEXT("{field} is missing; without it tokens cannot be estimated."));
    const auto estimated = estimateQuestionTokens(*event.descriptionLength, *event.questions);
    if (!estimated)
        return FieldError{"questions", estimated.error()};
    quantities.promptTokens = event.promptTokens.value_or(estimated->prompt);
    quantities.completionTokens = event.completionTokens.value_or(estimated->completion);
    quantities.source = QuantitySource::Estimated;
    return std::nullopt;
}

static Counted countQuestions(const UsageEvent &event, UsageQuantities quantities)
{
    if (const auto negative = negativeCount({{"prompt_tokens", event.promptTokens}, {"completion_tokens", event.completionTokens},
                                             {"questions", event.questions}, {"description_length", event.descriptionLength}}))
        return *negative;
    quantities.questions = event.questions.value_or(0);
    quantities.promptTokens = event.promptTokens.value_or(0);
    quantities.completionTokens = event.completionTokens.value_or(0);
    if (!event.promptTokens || !event.completionTokens) {
        if (const auto wrong = estimateTokens(event, quantities))
            return *wrong;
    }
    qint64 total = 0;
    if (__builtin_add_overflow(quantities.promptTokens, quantities.completionTokens, &total))
        return wrongField("prompt_tokens", RECKONER_TEXT("{field} and completion_tokens together are too many."), ErrorCode::Overflow);
    return quantities;
}

static std::optional<qint64> durationMicros(const UsageEvent &event)
{
    if (event.durationMicros || !event.startedAt || !event.endedAt)
        return event.durationMicros;
    return event.endedAt->micros() - event.startedAt->micros();
}

/// Minutes that were named win over a duration; what is not above zero is kept as text only.
static void countDuration(const UsageEvent &event, UsageQuantities &quantities)
{
    const auto duration = durationMicros(event);
    if (event.minutesGiven && *event.minutesGiven <= 0) {
        quantities.rejectedValue = QString::number(*event.minutesGiven);
        return;
    }
    if (!event.minutesGiven && duration && *duration <= 0) {
        quantities.rejectedValue = decimalText(*duration, 6, 0);
        return;
    }
    if (event.minutesGiven || duration)
        quantities.durationMinutes = event.minutesGiven ? event.minutesGiven : billedMinutes(*duration);
    // Cut, not rounded: 89.9 s are one minute, and so must be the seconds that are kept.
    if (duration && *duration >= 0)
        quantities.durationSeconds = *duration / kMicrosPerSecond;
}

static Counted countVideo(const UsageEvent &event, UsageQuantities quantities)
{
    if (const auto negative = negativeCount({{"completed_questions", event.completedQuestions}, {"total_questions", event.totalQuestions}}))
        return *negative;
    countDuration(event, quantities);
    quantities.completedQuestions = event.completedQuestions;
    quantities.totalQuestions = event.totalQuestions;
    return quantities;
}

std::variant<UsageQuantities, FieldError> countQuantities(const UsageEvent &event)
{
    if (event.givenCost && event.givenCost->isNegative())
        return wrongField("cost", RECKONER_TEXT("{field} cannot be negative; a credit is posted to the wallet."));
    UsageQuantities quantities;
    quantities.source = event.source.value_or(QuantitySource::Measured);
    switch (event.type) {
    case UsageType::CvParsing: return countCv(event, std::move(quantities));
    case UsageType::QuestionGeneration: return countQuestions(event, std::move(quantities));
    case UsageType::VideoInterview: return countVideo(event, std::move(quantities));
    }
    Q_UNREACHABLE();
}

static qint64 quantityPer(PriceUnit unit, const UsageQuantities &quantities)
{
    switch (unit) {
    case PriceUnit::Cv: return quantities.parseSuccessful ? 1 : 0;
    case PriceUnit::Token: return quantities.totalTokens();
    case PriceUnit::PromptToken: return quantities.promptTokens;
    case PriceUnit::CompletionToken: return quantities.completionTokens;
    case PriceUnit::Question: return quantities.questions;
    case PriceUnit::Minute: return quantities.durationMinutes.value_or(0);
    }
    Q_UNREACHABLE();
}

static PricedQuantity billed(const Price &price, const UsageQuantities &quantities)
{
    const qint64 quantity = quantityPer(price.unit, quantities);
    return {price.price, quantity > 0 ? std::max(quantity, price.minimumQuantity) : quantity};
}

/// A failed parse is free whatever the list says; anything else is unpriced.
static Metered withoutPrice(Metered metered)
{
    if (metered.quantities.parseSuccessful)
        metered.unpriced = true;
    else
        metered.cost = Money();
    return metered;
}

Result<Metered> meter(const UsageEvent &event, const UsageQuantities &quantities, CompanyId company, const Currency &currency,
                      Instant at, const PriceBook &book)
{
    Metered metered{.quantities = quantities, .cost = {}, .costSource = CostSource::List, .price = {}, .secondPrice = {}, .unpriced = false};
    if (event.givenCost) {
        metered.cost = event.givenCost;
        metered.costSource = CostSource::Given;
        return metered;
    }
    if (event.type == UsageType::VideoInterview && !quantities.durationMinutes)
        return metered;
    const PriceChoice choice = book.find(event.type, currency, company, event.model, at);
    if (!choice.first)
        return withoutPrice(std::move(metered));
    TRY(cost, choice.second ? roundedCost({billed(*choice.first, quantities), billed(*choice.second, quantities)})
                            : roundedCost({billed(*choice.first, quantities)}));
    metered.cost = cost;
    metered.price = choice.first->id;
    if (choice.second)
        metered.secondPrice = choice.second->id;
    return metered;
}

} // namespace reckoner
