#include "models/exchange/litellm_prices.h"

#include "models/core/text.h"
#include "models/exchange/byte_input.h"
#include "models/exchange/json_fields.h"

using namespace Qt::StringLiterals;
using namespace simdjson;

namespace reckoner {
namespace {

constexpr size_t kLargestList = 64 * 1024 * 1024;

enum Cell { PromptCell, CompletionCell, ProviderCell };
const std::string kPaths[] = {"input_cost_per_token", "output_cost_per_token", "litellm_provider"};

Error reasonOf(const char *sentence, std::string_view value = {})
{
    return {ErrorCode::InvalidInput, sentence, {{u"value"_s, QString::fromUtf8(value.data(), qsizetype(value.size())).left(60)}}};
}

/// Absent and null are no price. A price finer than a pico-unit, or a text in its place, is an error: rounding it would change what is billed.
Result<std::optional<UnitPrice>> priceOf(std::string_view token)
{
    if (token.empty())
        return std::optional<UnitPrice>();
    auto price = UnitPrice::parse(QString::fromUtf8(token.data(), qsizetype(token.size())));
    if (!price)
        return reasonOf(RECKONER_TEXT("{value} is not a price of at most 12 decimals."), token);
    return std::optional<UnitPrice>(*price);
}

Result<ModelPrice> priceFrom(QString model, const JsonFields &fields)
{
    if (model == "sample_spec"_L1)
        return reasonOf(RECKONER_TEXT("This entry documents the format."));
    if (fields.compositeCell() || fields.repeatedCell())
        return reasonOf(RECKONER_TEXT("A price is not one number."));
    const auto &cells = fields.cells();
    TRY(prompt, priceOf(cells[PromptCell]));
    TRY(completion, priceOf(cells[CompletionCell]));
    if (!prompt && !completion)
        return reasonOf(RECKONER_TEXT("The entry has no price per token."));
    TRY(provider, cleanText(cells[ProviderCell], "litellm_provider", kLongestExternalId, Emptiness::Allowed));
    return ModelPrice{std::move(model), std::move(provider), prompt, completion};
}

class ListReader
{
public:
    Result<ModelPriceList> read(std::string_view padded)
    {
        TRY(document, m_fields.open(padded));
        ondemand::object object;
        if (const error_code code = document.get_object().get(object))
            return JsonFields::errorOf(code);
        for (auto each : object) {
            ondemand::field field;
            if (const error_code code = std::move(each).get(field))
                return JsonFields::errorOf(code);
            if (const error_code code = readEntry(field))
                return JsonFields::errorOf(code);
        }
        if (!JsonFields::isAtEnd(document))
            return JsonFields::errorOf(TRAILING_CONTENT);
        return std::move(m_list);
    }

private:
    error_code readEntry(ondemand::field &field)
    {
        std::string_view name;
        if (const error_code code = field.unescaped_key().get(name))
            return code;
        const auto model = cleanText(name, "model", kLongestExternalId);
        ondemand::object entry;
        if (const error_code code = field.value().get_object().get(entry))
            return code;
        m_texts.clear();
        m_fields.clear();
        if (const error_code code = m_fields.take(entry, m_texts))
            return code;
        if (model)
            addEntry(*model);
        else
            m_list.skipped.push_back({QString::fromUtf8(name.data(), qsizetype(name.size())), model.error()});
        return SUCCESS;
    }

    void addEntry(const QString &model)
    {
        auto price = priceFrom(model, m_fields);
        if (price)
            m_list.prices.push_back(std::move(*price));
        else
            m_list.skipped.push_back({model, price.error()});
    }

    JsonFields m_fields{kPaths};
    TextArena m_texts;
    ModelPriceList m_list;
};

Result<std::string> readWhole(ByteInput &input)
{
    constexpr size_t piece = 1024 * 1024;
    std::string bytes;
    for (;;) {
        const size_t before = bytes.size();
        bytes.resize(before + piece);
        TRY(count, input.read(bytes.data() + before, qint64(piece)));
        bytes.resize(before + size_t(count));
        if (count == 0)
            return bytes;
        if (bytes.size() > kLargestList)
            return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The price list is larger than 64 MB.")};
    }
}

} // namespace

Result<ModelPriceList> readLitellmPrices(const QString &path)
{
    TRY(input, openInput(path));
    TRY(json, readWhole(*input));
    return parseLitellmPrices(json);
}

Result<ModelPriceList> parseLitellmPrices(std::string_view json)
{
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (json.starts_with(byteOrderMark))
        json.remove_prefix(byteOrderMark.size());
    std::string padded(json);
    padded.resize(json.size() + SIMDJSON_PADDING);
    return ListReader().read(std::string_view(padded).substr(0, json.size()));
}

} // namespace reckoner
