#include "models/exchange/import_format.h"

#include "models/exchange/cloud_events.h"
#include "models/exchange/csv_rows.h"
#include "models/exchange/openai_usage.h"

using namespace Qt::StringLiterals;

namespace reckoner {
namespace {

// ---- recognising

bool isJson(std::string_view head)
{
    const size_t first = head.find_first_not_of(std::string_view(" \t\r\n"));
    return first != std::string_view::npos && (head[first] == '{' || head[first] == '[');
}

/// The beginning of a file is enough: a record or two.
bool hasAll(std::string_view head, std::initializer_list<std::string_view> words)
{
    constexpr size_t beginning = 8 * 1024;
    for (const std::string_view word : words)
        if (head.substr(0, beginning).find(word) == std::string_view::npos)
            return false;
    return true;
}

std::string_view firstLine(std::string_view head)
{
    return head.substr(0, head.find_first_of(std::string_view("\r\n")));
}

bool looksLikeCloudEvents(std::string_view head)
{
    return isJson(head) && hasAll(head, {"\"specversion\"", "\"id\"", "\"source\""});
}

bool looksLikeOpenaiUsage(std::string_view head)
{
    if (isJson(head))
        return hasAll(head, {"\"start_time\"", "\"end_time\"", "\"results\""});
    return hasAll(firstLine(head), {"start_time", "end_time", "input_tokens", "output_tokens"});
}

bool looksLikeLitellmSpend(std::string_view head)
{
    const bool isNamed = hasAll(isJson(head) ? head : firstLine(head), {"request_id", "startTime", "spend"});
    return isNamed && hasAll(head, {"prompt_tokens"});
}

bool looksLikeAzureTrace(std::string_view head)
{
    return !isJson(head) && hasAll(firstLine(head), {"TIMESTAMP", "ContextTokens", "GeneratedTokens"});
}

bool isNotJson(std::string_view head)
{
    return !isJson(head);
}

// ---- reading

std::unique_ptr<RecordReader> openCsv(std::string_view head, MappingPlan plan)
{
    return std::make_unique<CsvRows>(std::move(plan), detectDelimiter(head));
}

std::unique_ptr<RecordReader> openJson(std::string_view head, MappingPlan plan)
{
    return std::make_unique<JsonRows>(std::move(plan), detectLayout(head));
}

std::unique_ptr<RecordReader> openEither(std::string_view head, MappingPlan plan)
{
    return isJson(head) ? openJson(head, std::move(plan)) : openCsv(head, std::move(plan));
}

std::unique_ptr<RecordReader> openCloudEvents(std::string_view head, MappingPlan plan)
{
    return std::make_unique<CloudEventRows>(std::move(plan), detectLayout(head));
}

std::unique_ptr<RecordReader> openOpenaiUsage(std::string_view head, MappingPlan plan)
{
    if (!isJson(head))
        return openCsv(head, std::move(plan));
    return std::make_unique<OpenaiUsageRows>(std::move(plan), detectLayout(head));
}

// ---- columns

const ColumnMapping kCloudEventColumns[] = {
    {"type", FieldId::Type},
    {"time", FieldId::OccurredAt, TimeUnit::Iso},
    {"subject", FieldId::Company},
};

// num_model_requests is no number of questions, so it gives no field.
const ColumnMapping kOpenaiColumns[] = {
    {"start_time", FieldId::OccurredAt},
    {"input_tokens", FieldId::PromptTokens},
    {"output_tokens", FieldId::CompletionTokens},
    {"model", FieldId::Model},
};

// `spend` is what the provider took, not what a company is charged: it becomes a cost only by --map spend=cost.
const ColumnMapping kLitellmColumns[] = {
    {"request_id", FieldId::EventId},
    {"startTime", FieldId::OccurredAt},
};

const ColumnMapping kAzureColumns[] = {
    {"TIMESTAMP", FieldId::OccurredAt},
    {"ContextTokens", FieldId::PromptTokens},
    {"GeneratedTokens", FieldId::CompletionTokens},
};

constexpr auto kQuestions = UsageType::QuestionGeneration;
constexpr quint32 kTokens = ImportRow::bit(FieldId::PromptTokens) | ImportRow::bit(FieldId::CompletionTokens);

const ImportFormat kFormats[] = {
    {"cloudevents", looksLikeCloudEvents, openCloudEvents, {kCloudEventColumns, "data."}},
    {"openai", looksLikeOpenaiUsage, openOpenaiUsage, {kOpenaiColumns, nullptr, kQuestions, TimeUnit::Seconds, kTokens}},
    {"litellm-spend", looksLikeLitellmSpend, openEither, {kLitellmColumns, "", kQuestions}},
    {"azure-llm-trace", looksLikeAzureTrace, openEither, {kAzureColumns, "", kQuestions}},
    {"jsonl", isJson, openJson, {{}, ""}},
    {"csv", isNotJson, openCsv, {{}, ""}},
};

} // namespace

std::span<const ImportFormat> importFormats()
{
    return kFormats;
}

Result<const ImportFormat *> chooseFormat(const QString &name, std::string_view head)
{
    QStringList names = {u"auto"_s};
    for (const ImportFormat &format : kFormats) {
        if (name == QLatin1StringView(format.name) || (name == "auto"_L1 && format.detect(head)))
            return &format;
        names << QString::fromLatin1(format.name);
    }
    return Error{ErrorCode::InvalidInput,
                 RECKONER_TEXT("{format} is no format of an import. The formats are: {formats}."),
                 {{u"format"_s, name}, {u"formats"_s, names.join(u", "_s)}}};
}

} // namespace reckoner
