#include "models/rules/estimate.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

static constexpr qint64 kPromptTokensPerQuestion = 100;
static constexpr qint64 kCompletionTokensPerQuestion = 50;

static qint64 dividedHalfUp(qint64 value, qint64 divisor)
{
    return value / divisor + (value % divisor >= divisor / 2 ? 1 : 0);
}

Result<EstimatedTokens> estimateQuestionTokens(qint64 descriptionCharacters, qint64 questions)
{
    if (descriptionCharacters < 0 || questions < 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The length of a description and the number of questions cannot be negative."),
                     {{u"characters"_s, descriptionCharacters}, {u"questions"_s, questions}}};
    EstimatedTokens tokens;
    qint64 forQuestions = 0;
    if (__builtin_mul_overflow(questions, kPromptTokensPerQuestion, &forQuestions)
        || __builtin_add_overflow(dividedHalfUp(descriptionCharacters, 4), forQuestions, &tokens.prompt)
        || __builtin_mul_overflow(questions, kCompletionTokensPerQuestion, &tokens.completion))
        return Error{ErrorCode::Overflow, RECKONER_TEXT("{questions} questions are too many to estimate."), {{u"questions"_s, questions}}};
    return tokens;
}

std::optional<qint64> billedMinutes(qint64 durationMicros)
{
    constexpr qint64 kMicrosPerMinute = 60'000'000;
    if (durationMicros <= 0)
        return std::nullopt;
    return std::max<qint64>(1, dividedHalfUp(durationMicros, kMicrosPerMinute));
}

} // namespace reckoner
