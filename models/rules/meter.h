// Meter: validate and complete one usage event, count its quantity and price it. Pure; used by import, doctor and explain.
#pragma once

#include "models/rules/price_book.h"
#include "models/rules/usage_event.h"

namespace reckoner {

/// A field that is wrong: for rejects (line, field, code, message).
struct FieldError
{
    const char *field = "";
    Error error;
};

/// The columns of a usage row that follow from the event alone (no price, no link).
struct UsageQuantities
{
    QuantitySource source = QuantitySource::Measured;
    // CV parsing
    std::optional<qint64> fileSizeKb;
    bool parseSuccessful = true;
    std::optional<qint64> successRate;
    // questions
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    qint64 questions = 0;
    // video; a missing, zero or negative duration has neither, and rejectedValue keeps what was given
    std::optional<qint64> durationMinutes;
    std::optional<qint64> durationSeconds;
    std::optional<QString> rejectedValue;
    std::optional<qint64> completedQuestions;
    std::optional<qint64> totalQuestions;

    qint64 totalTokens() const { return promptTokens + completionTokens; }
};

/// Errors name the field: counts below zero, success rate outside 0 to 100, tokens that overflow, too many completed questions are allowed.
/// Questions need measured tokens or a description length (else invalid_input, field prompt_tokens).
std::variant<UsageQuantities, FieldError> countQuantities(const UsageEvent &event);

struct Metered
{
    UsageQuantities quantities;
    std::optional<Money> cost;  ///< empty: unpriced (no price found) or an interview with no usable duration
    CostSource costSource = CostSource::List;
    std::optional<PriceId> price;
    std::optional<PriceId> secondPrice;
    bool unpriced = false;      ///< should have a cost and has none
};

/// Prices counted quantities by the book at `at` in the company's currency. A given cost is kept. A failed parse costs 0. Errors: overflow.
Result<Metered> meter(const UsageEvent &event, const UsageQuantities &quantities, CompanyId company, const Currency &currency,
                      Instant at, const PriceBook &book);

} // namespace reckoner
