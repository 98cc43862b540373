// A model price list in LiteLLM's JSON format: {"model": {"input_cost_per_token": 1.5e-07, "output_cost_per_token": ..., ...}, ...}, as unit
// prices per token, exactly as written. What cannot be a price is skipped with its reason, never guessed.
// Source: github.com/BerriAI/litellm, model_prices_and_context_window.json.
#pragma once

#include "models/core/money.h"

#include <vector>

namespace reckoner {

struct ModelPrice
{
    QString model;
    QString provider;                    ///< "litellm_provider"; may be empty
    std::optional<UnitPrice> prompt;     ///< per prompt token
    std::optional<UnitPrice> completion; ///< per completion token
};
struct SkippedModel
{
    QString model;
    Error reason;
};
struct ModelPriceList
{
    std::vector<ModelPrice> prices; ///< in the order of the file; each has at least one price
    std::vector<SkippedModel> skipped;
};

/// Errors: io_error; invalid_input where the file is not such a list, or larger than 64 MB.
Result<ModelPriceList> readLitellmPrices(const QString &path);
Result<ModelPriceList> parseLitellmPrices(std::string_view json);

} // namespace reckoner
