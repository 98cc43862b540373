#include "models/exchange/import_row.h"

#include "models/core/text.h"
#include "models/exchange/decimal_text.h"

#include <QVarLengthArray>
#include <QtEndian>
#include <bit>

using namespace Qt::StringLiterals;

namespace reckoner {
namespace {

// ---- words of an error

QString excerpt(std::string_view text)
{
    constexpr size_t longestShown = 60;
    QString shown = QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), longestShown)));
    for (QChar &c : shown)
        if (!c.isPrint())
            c = QChar(QChar::ReplacementCharacter);
    return text.size() > longestShown ? shown + u"…"_s : shown;
}

Error wrongValue(const char *sentence, std::string_view value, ErrorCode code = ErrorCode::InvalidInput)
{
    return Error{code, sentence, {{u"value"_s, excerpt(value)}}};
}

// ---- bytes

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Only ASCII that prints, eight bytes at a time: nearly every text of a usage file. Anything else is looked at by cleanText().
bool isPlainAscii(std::string_view text)
{
    constexpr quint64 ones = 0x0101010101010101, highs = 0x8080808080808080;
    const auto isPlainWord = [](quint64 word) {
        const quint64 belowSpace = (word - ones * 0x20) & ~word;
        const quint64 fromDelete = word ^ (ones * 0x7f);
        return ((word | belowSpace | ((fromDelete - ones) & ~fromDelete)) & highs) == 0;
    };
    size_t at = 0;
    for (; at + 8 <= text.size(); at += 8)
        if (!isPlainWord(qFromLittleEndian<quint64>(text.data() + at)))
            return false;
    for (; at < text.size(); ++at)
        if (text[at] < 0x20 || text[at] > 0x7e)
            return false;
    return true;
}

QVarLengthArray<char16_t, 64> widened(std::string_view ascii)
{
    QVarLengthArray<char16_t, 64> wide;
    for (const char c : ascii)
        wide.append(char16_t(uchar(c)));
    return wide;
}

bool equalsIgnoringCase(std::string_view text, std::string_view lowerCase)
{
    if (text.size() != lowerCase.size())
        return false;
    for (size_t i = 0; i < text.size(); ++i)
        if ((text[i] >= 'A' && text[i] <= 'Z' ? char(text[i] + 32) : text[i]) != lowerCase[i])
            return false;
    return true;
}

// ---- texts

std::optional<Error> parseText(const FieldInfo &field, std::string_view text, const TimeNotation &, ImportRow &row)
{
    if (text.front() == ' ' && trimmed(text).empty())
        return {};
    const bool isPlain = text.size() <= size_t(field.longest) && isPlainAscii(text);
    if (!isPlain)
        if (const auto clean = cleanText(text, field.name, field.longest); !clean)
            return clean.error();
    row.set(field.id, text);
    return {};
}

std::optional<Error> parseUuidText(const FieldInfo &field, std::string_view text, const TimeNotation &, ImportRow &row)
{
    constexpr size_t uuidLength = 36;
    if (text.size() != uuidLength || !parseUuid(widened(text)))
        return wrongValue(RECKONER_TEXT("{value} is not an id (a UUID)."), text);
    row.set(field.id, text);
    return {};
}

// ---- numbers

std::optional<Error> numberError(DecimalState state, std::string_view text)
{
    switch (state) {
    case DecimalState::Good: return {};
    case DecimalState::NotANumber: return wrongValue(RECKONER_TEXT("{value} is not a number."), text);
    case DecimalState::TooFine: return wrongValue(RECKONER_TEXT("{value} is not a whole number."), text);
    case DecimalState::TooLarge: return wrongValue(RECKONER_TEXT("{value} is too large."), text, ErrorCode::Overflow);
    }
    return {};
}

/// Reads text x 10^scale into the field; blank is absent.
std::optional<Error> parseScaled(const FieldInfo &field, std::string_view text, int scale, DecimalRounding rounding, ImportRow &row)
{
    const std::string_view number = trimmed(text);
    if (number.empty())
        return {};
    qint64 value = 0;
    if (const DecimalState state = scaleDecimal(number, scale, rounding, value); state != DecimalState::Good)
        return numberError(state, number);
    row.set(field.id, value);
    return {};
}

std::optional<Error> parseCount(const FieldInfo &field, std::string_view text, const TimeNotation &, ImportRow &row)
{
    return parseScaled(field, text, 0, DecimalRounding::Refused, row);
}

// A cost finer than a nano (a double's noise, 0.013317500000000001) is rounded half to even to nanos.
std::optional<Error> parseCost(const FieldInfo &field, std::string_view text, const TimeNotation &, ImportRow &row)
{
    if (auto error = parseScaled(field, text, 9, DecimalRounding::HalfEven, row))
        return error;
    if (row.has(field.id) && row.number(field.id) < 0)
        return wrongValue(RECKONER_TEXT("{value} is a negative cost. Correct a charge by a credit note instead."), text);
    return {};
}

// Cut, not rounded: a duration just below a half minute must not become that half; and never cut to nothing.
std::optional<Error> parseSeconds(const FieldInfo &field, std::string_view text, const TimeNotation &, ImportRow &row)
{
    return parseScaled(field, text, 6, DecimalRounding::TowardZero, row);
}

std::optional<Error> parseMinutes(const FieldInfo &field, std::string_view text, const TimeNotation &, ImportRow &row)
{
    constexpr int scale = 8; // cut behind that, no half minute is crossed: its decimals are few
    if (auto error = parseScaled(field, text, scale, DecimalRounding::TowardZero, row))
        return error;
    if (!row.has(field.id))
        return {};
    // minutes x 10^8 x 60 / 100 are microseconds; in two steps, so that nothing overflows
    const qint64 value = row.number(field.id);
    const qint64 micros = value / 100 * 60 + value % 100 * 60 / 100;
    row.set(field.id, micros != 0 || value == 0 ? micros : (value > 0 ? 1 : -1));
    return {};
}

// ---- times

constexpr qint64 kMicrosPerSecond = 1'000'000;
constexpr qint64 kFirstMicros = -2'208'988'800 * kMicrosPerSecond;   // 1900-01-01
constexpr qint64 kBehindMicros = 253'402'300'800 * kMicrosPerSecond; // 10000-01-01

int decimalsOfMicros(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Seconds: return 6;
    case TimeUnit::Milliseconds: return 3;
    default: return 0;
    }
}

std::optional<Error> parseIsoTime(const FieldInfo &field, std::string_view text, ImportRow &row)
{
    const auto instant = Instant::parse(text);
    if (!instant) {
        qint64 ignored = 0;
        if (scaleDecimal(text, 0, DecimalRounding::TowardZero, ignored) != DecimalState::NotANumber)
            return wrongValue(RECKONER_TEXT("{value} is a number and not an ISO 8601 time. Say with --time-unit what it counts."), text);
        return wrongValue(RECKONER_TEXT("{value} is not an ISO 8601 time."), text);
    }
    row.set(field.id, instant->micros());
    return {};
}

std::optional<Error> parseTime(const FieldInfo &field, std::string_view text, const TimeNotation &time, ImportRow &row)
{
    const std::string_view written = trimmed(text);
    if (written.empty())
        return {};
    if (time.unit == TimeUnit::Iso)
        return parseIsoTime(field, written, row);
    qint64 micros = 0;
    const DecimalState state = scaleDecimal(written, decimalsOfMicros(time.unit), DecimalRounding::TowardZero, micros);
    if (state != DecimalState::Good)
        return numberError(state, written);
    if (__builtin_add_overflow(micros, time.origin.micros(), &micros) || micros < kFirstMicros || micros >= kBehindMicros)
        return wrongValue(RECKONER_TEXT("{value} is a time outside the years 1900 to 9999. Is --time-unit right?"), written);
    row.set(field.id, micros);
    return {};
}

// ---- words

std::optional<Error> parseBool(const FieldInfo &field, std::string_view text, const TimeNotation &, ImportRow &row)
{
    const std::string_view word = trimmed(text);
    if (word.empty())
        return {};
    for (const std::string_view yes : {"true", "t", "1", "yes", "y"}) {
        if (equalsIgnoringCase(word, yes)) {
            row.set(field.id, qint64(1));
            return {};
        }
    }
    for (const std::string_view no : {"false", "f", "0", "no", "n"}) {
        if (equalsIgnoringCase(word, no)) {
            row.set(field.id, qint64(0));
            return {};
        }
    }
    return wrongValue(RECKONER_TEXT("{value} is neither true nor false."), text);
}

std::optional<Error> parseType(const FieldInfo &field, std::string_view text, const TimeNotation &, ImportRow &row)
{
    const std::string_view word = trimmed(text);
    for (const UsageTypeInfo &type : usageTypes()) {
        if (word == type.name || word == type.shortName) {
            row.set(field.id, qint64(type.type));
            return {};
        }
    }
    return wrongValue(RECKONER_TEXT("{value} is not a usage type (cv, questions, video). Name the type of all rows, or another column that holds it."), text);
}

std::optional<Error> parseSource(const FieldInfo &field, std::string_view text, const TimeNotation &, ImportRow &row)
{
    const std::string_view word = trimmed(text);
    const auto source = quantitySourceFromName(widened(word));
    if (!source)
        return wrongValue(RECKONER_TEXT("{value} is not a source (measured, estimated, imported, manual)."), text);
    row.set(field.id, qint64(*source));
    return {};
}

// A job description may have several lines; nothing of it is kept but its length in UTF-16 units.
std::optional<Error> parseDescription(const FieldInfo &field, std::string_view text, const TimeNotation &, ImportRow &row)
{
    if (!isValidUtf8(text))
        return wrongValue(RECKONER_TEXT("The text is not valid UTF-8."), {});
    qint64 units = 0;
    for (const char c : text) {
        const auto byte = uchar(c);
        if (byte < 0x20 && c != '\n' && c != '\r' && c != '\t')
            return wrongValue(RECKONER_TEXT("The text holds a control character."), {});
        const bool continuesCharacter = (byte & 0xc0) == 0x80;
        const bool needsTwoUnits = byte >= 0xf0;
        units += continuesCharacter ? 0 : (needsTwoUnits ? 2 : 1);
    }
    row.set(field.id, units);
    return {};
}

// ---- into the event

QString stringOf(const ImportRow &row, FieldId field)
{
    const std::string_view text = row.text(field);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

void applyCompany(const ImportRow &row, UsageEvent &event)
{
    event.company = CompanyId::parse(stringOf(row, FieldId::Company));
}

void applyType(const ImportRow &row, UsageEvent &event)
{
    event.type = row.type();
}

void applyParseSuccessful(const ImportRow &row, UsageEvent &event)
{
    event.parseSuccessful = row.number(FieldId::ParseSuccessful) != 0;
}

void applyCost(const ImportRow &row, UsageEvent &event)
{
    event.givenCost = Money::fromNanos(row.number(FieldId::Cost));
}

void applySource(const ImportRow &row, UsageEvent &event)
{
    event.source = QuantitySource(row.number(FieldId::Source));
}

void applyMinutes(const ImportRow &row, UsageEvent &event)
{
    constexpr qint64 microsPerMinute = 60 * kMicrosPerSecond;
    const qint64 micros = row.number(FieldId::Minutes);
    if (micros % microsPerMinute == 0)
        event.minutesGiven = micros / microsPerMinute;
    else if (!row.has(FieldId::Seconds))
        event.durationMicros = micros;
}

void applyDescription(const ImportRow &row, UsageEvent &event)
{
    if (!row.has(FieldId::DescriptionLength))
        event.descriptionLength = row.number(FieldId::Description);
}

template <FieldId field, auto member> void applyText(const ImportRow &row, UsageEvent &event)
{
    event.*member = stringOf(row, field);
}
template <FieldId field, auto member> void applyCount(const ImportRow &row, UsageEvent &event)
{
    event.*member = row.number(field);
}
template <FieldId field, auto member> void applyTime(const ImportRow &row, UsageEvent &event)
{
    event.*member = Instant::fromMicros(row.number(field));
}
template <FieldId field, auto member> void applyId(const ImportRow &row, UsageEvent &event)
{
    using Id = typename std::remove_reference_t<decltype(event.*member)>::value_type;
    event.*member = Id::parse(stringOf(row, field));
}

using Event = UsageEvent;
constexpr int kText = kLongestExternalId;

// clang-format off
const FieldInfo kFields[] = {
    {FieldId::Company, "company", {"company_id", ""}, kLongestName, parseText, applyCompany},
    {FieldId::Job, "job", {"job_id", "draft_job_id"}, kText, parseText, applyText<FieldId::Job, &Event::job>},
    {FieldId::Candidate, "candidate", {"candidate_id", ""}, kText, parseText, applyText<FieldId::Candidate, &Event::candidate>},
    {FieldId::Interview, "interview", {"interview_id", ""}, kText, parseText, applyText<FieldId::Interview, &Event::interview>},
    {FieldId::EventId, "event_id", {"", ""}, kText, parseText, applyText<FieldId::EventId, &Event::eventId>},
    {FieldId::Model, "model", {"model_used", ""}, kText, parseText, applyText<FieldId::Model, &Event::model>},
    {FieldId::Quality, "quality", {"video_quality", ""}, kText, parseText, applyText<FieldId::Quality, &Event::videoQuality>},
    {FieldId::Origin, "origin", {"", ""}, kText, parseText, applyText<FieldId::Origin, &Event::origin>},
    {FieldId::Application, "application", {"application_id", ""}, kText, parseUuidText, applyId<FieldId::Application, &Event::application>},
    {FieldId::Profile, "profile", {"profile_id", ""}, kText, parseUuidText, applyId<FieldId::Profile, &Event::profile>},
    {FieldId::OccurredAt, "occurred_at", {"", ""}, 0, parseTime, applyTime<FieldId::OccurredAt, &Event::occurredAt>},
    {FieldId::Type, "type", {"", ""}, 0, parseType, applyType},
    {FieldId::FileSizeKb, "file_size_kb", {"", ""}, 0, parseCount, applyCount<FieldId::FileSizeKb, &Event::fileSizeKb>},
    {FieldId::ParseSuccessful, "parse_successful", {"", ""}, 0, parseBool, applyParseSuccessful},
    {FieldId::SuccessRate, "success_rate", {"", ""}, 0, parseCount, applyCount<FieldId::SuccessRate, &Event::successRate>},
    {FieldId::PromptTokens, "prompt_tokens", {"", ""}, 0, parseCount, applyCount<FieldId::PromptTokens, &Event::promptTokens>},
    {FieldId::CompletionTokens, "completion_tokens", {"", ""}, 0, parseCount, applyCount<FieldId::CompletionTokens, &Event::completionTokens>},
    {FieldId::Questions, "questions", {"question_count", ""}, 0, parseCount, applyCount<FieldId::Questions, &Event::questions>},
    {FieldId::Minutes, "minutes", {"duration_minutes", ""}, 0, parseMinutes, applyMinutes},
    {FieldId::Seconds, "seconds", {"duration_seconds", ""}, 0, parseSeconds, applyCount<FieldId::Seconds, &Event::durationMicros>},
    {FieldId::Started, "started", {"", ""}, 0, parseTime, applyTime<FieldId::Started, &Event::startedAt>},
    {FieldId::Ended, "ended", {"", ""}, 0, parseTime, applyTime<FieldId::Ended, &Event::endedAt>},
    {FieldId::CompletedQuestions, "completed_questions", {"", ""}, 0, parseCount, applyCount<FieldId::CompletedQuestions, &Event::completedQuestions>},
    {FieldId::TotalQuestions, "total_questions", {"", ""}, 0, parseCount, applyCount<FieldId::TotalQuestions, &Event::totalQuestions>},
    {FieldId::Cost, "cost", {"", ""}, 0, parseCost, applyCost},
    {FieldId::Source, "source", {"", ""}, 0, parseSource, applySource},
    {FieldId::DescriptionLength, "description_length", {"", ""}, 0, parseCount, applyCount<FieldId::DescriptionLength, &Event::descriptionLength>},
    {FieldId::Description, "description", {"", ""}, 0, parseDescription, applyDescription},
};
// clang-format on
static_assert(std::size(kFields) == kTextFields + kNumberFields);

} // namespace

void takeEvent(const ImportRow &row, UsageEvent &event, std::optional<QString> &companyText)
{
    event = UsageEvent();
    for (quint32 left = row.given; left != 0; left &= left - 1)
        kFields[std::countr_zero(left)].apply(row, event);
    companyText.reset();
    if (row.has(FieldId::Company) && !event.company)
        companyText = stringOf(row, FieldId::Company);
}

std::span<const FieldInfo> usageFields()
{
    return kFields;
}

const FieldInfo &info(FieldId field)
{
    return kFields[size_t(field)];
}

std::optional<FieldId> fieldFromName(std::string_view name)
{
    if (name.empty())
        return {};
    for (const FieldInfo &field : kFields)
        if (name == field.name || name == field.synonyms[0] || name == field.synonyms[1])
            return field.id;
    return {};
}

} // namespace reckoner
