// One row of an import, typed and validated but not yet a UsageEvent: numbers are numbers, texts are checked views into the batch they
// came with. Reading millions of rows this way allocates nothing per row; takeEvent() makes the event where one is wanted.
// Fields and synonyms: cli.md, `import`; the names of the usage tables' columns (schema.md) are synonyms.
#pragma once

#include "models/core/result.h"
#include "models/rules/meter.h"

#include <array>
#include <span>
#include <string_view>

namespace reckoner {

enum class FieldId : quint8 {
    // kept as text
    Company,
    Job,
    Candidate,
    Interview,
    EventId,
    Model,
    Quality,
    Origin,
    Application,
    Profile,
    // kept as a number
    OccurredAt,
    Type,
    FileSizeKb,
    ParseSuccessful,
    SuccessRate,
    PromptTokens,
    CompletionTokens,
    Questions,
    Minutes,
    Seconds,
    Started,
    Ended,
    CompletedQuestions,
    TotalQuestions,
    Cost,
    Source,
    DescriptionLength,
    Description,
};
inline constexpr size_t kTextFields = size_t(FieldId::OccurredAt);
inline constexpr size_t kNumberFields = size_t(FieldId::Description) + 1 - kTextFields;

struct ImportRow
{
    qint64 line = 0;                 ///< of the row's first byte, from 1
    std::optional<FieldError> wrong; ///< set: the row is a reject and nothing else of it counts
    quint32 given = 0;               ///< one bit per FieldId
    std::array<std::string_view, kTextFields> texts;
    /// Times in microseconds, Minutes and Seconds as microseconds, Cost in nanos, Type and Source as their enums, Description as its length.
    std::array<qint64, kNumberFields> numbers;

    static constexpr quint32 bit(FieldId field) { return quint32(1) << quint32(field); }
    bool has(FieldId field) const { return (given & bit(field)) != 0; }
    std::string_view text(FieldId field) const { return texts[size_t(field)]; }
    qint64 number(FieldId field) const { return numbers[size_t(field) - kTextFields]; }
    void set(FieldId field, std::string_view text)
    {
        texts[size_t(field)] = text;
        given |= bit(field);
    }
    void set(FieldId field, qint64 number)
    {
        numbers[size_t(field) - kTextFields] = number;
        given |= bit(field);
    }
    UsageType type() const { return UsageType(number(FieldId::Type)); }
    void reset(qint64 newLine)
    {
        line = newLine;
        wrong.reset();
        given = 0;
    }
};

/// Writes the row over a reused event. `companyText` is set where the row names a company by something else than its id.
/// Minutes that are not whole count as a duration; seconds, where both are given, win over them.
void takeEvent(const ImportRow &row, UsageEvent &event, std::optional<QString> &companyText);

enum class TimeUnit { Iso, Seconds, Milliseconds, Microseconds };
/// How a time is written: ISO 8601, or a number of units since an origin.
struct TimeNotation
{
    TimeUnit unit = TimeUnit::Iso;
    Instant origin;
};

struct FieldInfo
{
    FieldId id;
    const char *name;                     ///< as cli.md names it; rejects name it too
    std::array<const char *, 2> synonyms; ///< "" where there is none, the stronger one first
    int longest;                          ///< of a text, in characters
    /// Reads a value that is not empty into the row; blank numbers and times are absent. The error, without the field's name.
    std::optional<Error> (*parse)(const FieldInfo &info, std::string_view text, const TimeNotation &time, ImportRow &row);
    void (*apply)(const ImportRow &row, UsageEvent &event);
};
/// In the order of FieldId.
std::span<const FieldInfo> usageFields();
const FieldInfo &info(FieldId field);
/// By name or synonym.
std::optional<FieldId> fieldFromName(std::string_view name);

} // namespace reckoner
