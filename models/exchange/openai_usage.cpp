#include "models/exchange/openai_usage.h"

#include <algorithm>

using namespace simdjson;

namespace reckoner {
namespace {

/// The member's value as it is written, or nothing.
std::string_view tokenOf(ondemand::object &object, std::string_view name)
{
    ondemand::value value;
    if (object.find_field_unordered(name).get(value) != SUCCESS)
        return {};
    std::string_view token = value.raw_json_token();
    const size_t blank = token.find_first_of(std::string_view(" \t\r\n"));
    return token.substr(0, blank);
}

qint64 lineAt(const JsonRecord &record, const char *place)
{
    return record.line + std::count(record.text.data(), place, '\n');
}

} // namespace

void OpenaiUsageRows::takeRecord(const JsonRecord &record, RowBatch &batch)
{
    const size_t before = batch.count();
    const Outcome outcome = takeDocument(record, batch);
    if (outcome)
        return;
    while (batch.count() > before)
        batch.dropLast();
    batch.reject(record.line, "", outcome.error());
}

// Twice over the text: first whether it is JSON at all, then for the buckets, whose members may stand in any order.
Outcome OpenaiUsageRows::takeDocument(const JsonRecord &record, RowBatch &batch)
{
    CHECK(m_fields.read(record.text, batch.texts()));
    TRY(document, m_fields.open(record.text));
    ondemand::object page;
    m_foundBuckets = false;
    error_code code = document.get_object().get(page);
    if (!code)
        code = takePage(page, record, batch, 1);
    if (code)
        return JsonFields::errorOf(code);
    if (!m_foundBuckets)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("This is no page and no bucket of OpenAI's usage API.")};
    return {};
}

error_code OpenaiUsageRows::takePage(ondemand::object page, const JsonRecord &record, RowBatch &batch, int depth)
{
    constexpr int deepest = 4; // {response: {data: [{results: [...]}]}}
    if (depth > deepest)
        return SUCCESS;
    ondemand::array array;
    ondemand::object inner;
    if (page.find_field_unordered("results").get_array().get(array) == SUCCESS)
        return takeBucket(page, record, batch);
    if (page.find_field_unordered("data").get_array().get(array) == SUCCESS)
        return takePages(array, record, batch, depth + 1);
    if (page.find_field_unordered("response").get_object().get(inner) == SUCCESS)
        return takePage(inner, record, batch, depth + 1);
    return SUCCESS;
}

error_code OpenaiUsageRows::takePages(ondemand::array pages, const JsonRecord &record, RowBatch &batch, int depth)
{
    m_foundBuckets = true;
    for (auto each : pages) {
        ondemand::object page;
        if (const error_code code = each.get_object().get(page))
            return code;
        if (const error_code code = takePage(page, record, batch, depth))
            return code;
    }
    return SUCCESS;
}

error_code OpenaiUsageRows::takeBucket(ondemand::object bucket, const JsonRecord &record, RowBatch &batch)
{
    m_foundBuckets = true;
    if (const error_code code = bucket.reset().error())
        return code;
    const std::string_view start = tokenOf(bucket, "start_time");
    const std::string_view end = tokenOf(bucket, "end_time");
    ondemand::array results;
    if (const error_code code = bucket.find_field_unordered("results").get_array().get(results))
        return code;
    for (auto each : results) {
        ondemand::value value;
        if (const error_code code = std::move(each).get(value))
            return code;
        const qint64 line = lineAt(record, value.raw_json_token().data());
        ondemand::object result;
        if (const error_code code = value.get_object().get(result))
            return code;
        m_fields.clear();
        m_fields.put("start_time", start);
        m_fields.put("end_time", end);
        if (const error_code code = m_fields.take(result, batch.texts()))
            return code;
        takeResult(line, batch);
    }
    return SUCCESS;
}

// A result without tokens (costs, images, audio) is not what this import is for; left out silently it would look imported.
void OpenaiUsageRows::takeResult(qint64 line, RowBatch &batch)
{
    const RowFate fate = takeCells(line, batch);
    if (fate == RowFate::FilteredOut)
        ++m_skipped;
    if (fate == RowFate::NoUsage)
        batch.reject(line, "prompt_tokens",
                     Error{ErrorCode::InvalidInput, RECKONER_TEXT("The result counts no tokens. Leave such results out with --where.")});
}

} // namespace reckoner
