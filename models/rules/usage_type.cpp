#include "models/rules/usage_type.h"

#include <algorithm>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

template <typename Value>
struct Named
{
    Value value;
    QLatin1StringView name;
};

template <typename Value, size_t count>
static QString nameOf(const std::array<Named<Value>, count> &names, Value value)
{
    const auto found = std::ranges::find(names, value, &Named<Value>::value);
    ensure(found != names.end(), "every value of a named list has a name");
    return QString(found->name);
}

template <typename Value, size_t count>
static std::optional<Value> valueOf(const std::array<Named<Value>, count> &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](const Named<Value> &named) { return name == named.name; });
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

static constexpr std::array<Named<PriceUnit>, 6> kPriceUnits = {{
    {PriceUnit::Cv, "cv"_L1}, {PriceUnit::Token, "token"_L1}, {PriceUnit::PromptToken, "prompt_token"_L1},
    {PriceUnit::CompletionToken, "completion_token"_L1}, {PriceUnit::Question, "question"_L1}, {PriceUnit::Minute, "minute"_L1},
}};

QString priceUnitName(PriceUnit unit)
{
    return nameOf(kPriceUnits, unit);
}

std::optional<PriceUnit> priceUnitFromName(QStringView name)
{
    return valueOf(kPriceUnits, name);
}

static constexpr std::array kCvUnits = {PriceUnit::Cv};
static constexpr std::array kQuestionUnits = {PriceUnit::PromptToken, PriceUnit::CompletionToken, PriceUnit::Token, PriceUnit::Question};
static constexpr std::array kVideoUnits = {PriceUnit::Minute};

// The SQL runs on both databases as it stands: parse_successful is 0 or 1 on SQLite, a boolean on PostgreSQL.
static const std::array<UsageTypeInfo, 3> kUsageTypes = {{
    {.type = UsageType::CvParsing, .name = "cv_parsing", .shortName = "cv", .table = "cv_parsing_usage",
     .title = QT_TRANSLATE_NOOP("UsageType", "CV Parsing"), .logTag = "Resume Parse", .logNoun = "CV parsing", .hasDraft = false,
     .quantitySql = "CASE WHEN parse_successful THEN 1 ELSE 0 END", .failedSql = "CASE WHEN parse_successful THEN 0 ELSE 1 END",
     .questionsSql = "0", .modelSql = "NULL", .units = kCvUnits},
    {.type = UsageType::QuestionGeneration, .name = "question_generation", .shortName = "questions", .table = "question_generation_usage",
     .title = QT_TRANSLATE_NOOP("UsageType", "JD Questions"), .logTag = "Question Generation", .logNoun = "question generation", .hasDraft = true,
     .quantitySql = "prompt_tokens + completion_tokens", .failedSql = "0",
     .questionsSql = "question_count", .modelSql = "model_used", .units = kQuestionUnits},
    {.type = UsageType::VideoInterview, .name = "video_interview", .shortName = "video", .table = "video_interview_usage",
     .title = QT_TRANSLATE_NOOP("UsageType", "Video Interviews"), .logTag = "Interview", .logNoun = "video interview", .hasDraft = false,
     .quantitySql = "COALESCE(duration_minutes, 0)", .failedSql = "0",
     .questionsSql = "0", .modelSql = "NULL", .units = kVideoUnits},
}};

std::span<const UsageTypeInfo> usageTypes()
{
    return kUsageTypes;
}

const UsageTypeInfo &info(UsageType type)
{
    const UsageTypeInfo &found = kUsageTypes.at(size_t(type));
    ensure(found.type == type, "the table of usage types is in the order of their numbers");
    return found;
}

std::optional<UsageType> usageTypeFromName(QStringView name)
{
    for (const UsageTypeInfo &each : kUsageTypes) {
        if (name == QLatin1StringView(each.name) || name == QLatin1StringView(each.shortName))
            return each.type;
    }
    return std::nullopt;
}

static constexpr std::array<Named<LinkStatus>, 3> kLinkStatuses = {{
    {LinkStatus::Unknown, "UNKNOWN"_L1}, {LinkStatus::Draft, "DRAFT"_L1}, {LinkStatus::Reconciled, "RECONCILED"_L1},
}};

QString linkStatusName(LinkStatus status)
{
    return nameOf(kLinkStatuses, status);
}

std::optional<LinkStatus> linkStatusFromName(QStringView name)
{
    return valueOf(kLinkStatuses, name);
}

static constexpr std::array<Named<QuantitySource>, 4> kQuantitySources = {{
    {QuantitySource::Measured, "measured"_L1}, {QuantitySource::Estimated, "estimated"_L1},
    {QuantitySource::Imported, "imported"_L1}, {QuantitySource::Manual, "manual"_L1},
}};

QString quantitySourceName(QuantitySource source)
{
    return nameOf(kQuantitySources, source);
}

std::optional<QuantitySource> quantitySourceFromName(QStringView name)
{
    return valueOf(kQuantitySources, name);
}

static constexpr std::array<Named<CostSource>, 3> kCostSources = {{
    {CostSource::List, "list"_L1}, {CostSource::Given, "given"_L1}, {CostSource::Adopted, "adopted"_L1},
}};

QString costSourceName(CostSource source)
{
    return nameOf(kCostSources, source);
}

} // namespace reckoner
