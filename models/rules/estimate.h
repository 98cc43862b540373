// Token estimates for callers without measured tokens (domain.md, Usage): prompt = round(characters / 4) + 100 x questions,
// completion = 50 x questions; characters are UTF-16 units, halves round up.
#pragma once

#include "models/core/result.h"

namespace reckoner {

struct EstimatedTokens
{
    qint64 prompt = 0;
    qint64 completion = 0;
};

/// Errors: invalid_input for a negative argument, overflow.
Result<EstimatedTokens> estimateQuestionTokens(qint64 descriptionCharacters, qint64 questions);

/// Whole billed minutes: halves up, at least 1 for any duration above zero; empty for zero or negative (24 s -> 1, 89 s -> 1, 90 s -> 2).
std::optional<qint64> billedMinutes(qint64 durationMicros);

} // namespace reckoner
