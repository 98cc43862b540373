#include "models/exchange/json_records.h"

#include "models/exchange/input_window.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace reckoner {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view withoutBlanks(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

qint64 countFeeds(std::string_view bytes)
{
    return std::count(bytes.begin(), bytes.end(), '\n');
}

/// Behind the string that starts at `from`; npos where it is not closed.
size_t behindString(std::string_view bytes, size_t from)
{
    for (size_t at = from + 1; at < bytes.size(); ++at) {
        if (bytes[at] == '\\')
            ++at;
        else if (bytes[at] == '"')
            return at + 1;
    }
    return std::string_view::npos;
}

/// Behind the object or array that starts at `from`, by counting brackets outside strings.
size_t behindBrackets(std::string_view bytes, size_t from)
{
    qint64 depth = 0;
    for (size_t at = from; at < bytes.size();) {
        const char c = bytes[at];
        if (c == '"') {
            at = behindString(bytes, at);
            continue;
        }
        ++at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return at;
    }
    return std::string_view::npos;
}

size_t behindScalar(std::string_view bytes, size_t from)
{
    return bytes.find_first_of(std::string_view(",]}[{ \t\r\n"), from);
}

/// Behind the value that starts at `from`; npos where it goes on behind the bytes.
size_t behindValue(std::string_view bytes, size_t from)
{
    if (bytes[from] == '{' || bytes[from] == '[')
        return behindBrackets(bytes, from);
    if (bytes[from] == '"')
        return behindString(bytes, from);
    return behindScalar(bytes, from);
}

} // namespace

JsonLayout detectLayout(std::string_view head)
{
    const std::string_view text = withoutBlanks(head);
    if (text.empty() || text.front() != '{')
        return text.starts_with('[') ? JsonLayout::Document : JsonLayout::Lines;
    const size_t lineEnd = text.find('\n');
    if (lineEnd == std::string_view::npos || behindBrackets(text.substr(0, lineEnd), 0) != std::string_view::npos)
        return JsonLayout::Lines;
    return withoutBlanks(text.substr(lineEnd)).starts_with('{') ? JsonLayout::Lines : JsonLayout::Document;
}

Result<RecordStep> JsonRecords::next(std::string_view bytes, bool atEnd, JsonRecord &record)
{
    record = JsonRecord{m_line, {}, nullptr};
    if (bytes.empty() && (!atEnd || m_layout == JsonLayout::Lines))
        return RecordStep{atEnd ? RecordStep::Kind::End : RecordStep::Kind::NeedInput, 0};
    if (m_layout == JsonLayout::Lines)
        return nextLine(bytes, atEnd, record);
    return nextValue(bytes, atEnd, record);
}

RecordStep JsonRecords::nextLine(std::string_view bytes, bool atEnd, JsonRecord &record)
{
    const size_t feed = bytes.find('\n');
    const bool isWhole = feed != std::string_view::npos || atEnd;
    const size_t consumed = feed == std::string_view::npos ? bytes.size() : feed + 1;
    if (!isWhole && !m_skipsLine && qint64(bytes.size()) < kLongestRecord)
        return {RecordStep::Kind::NeedInput, 0};
    if (!m_skipsLine && isWhole)
        record.text = withoutBlanks(bytes.substr(0, consumed));
    else if (!m_skipsLine)
        record.problem = RECKONER_TEXT("The line is longer than 8 MB.");
    m_skipsLine = !isWhole;
    m_line += isWhole ? 1 : 0;
    return {RecordStep::Kind::Record, qint64(consumed)};
}

Result<RecordStep> JsonRecords::nextValue(std::string_view bytes, bool atEnd, JsonRecord &record)
{
    // Kept here until something is consumed: with more input the same bytes come again.
    Expects expects = m_expects;
    size_t at = 0;
    for (; at < bytes.size(); ++at) {
        if (isBlank(bytes[at]))
            continue;
        const bool opensArray = bytes[at] == '[' && expects == Expects::Anything;
        if (!opensArray && bytes[at] != ',' && bytes[at] != ']')
            break;
        const auto behind = behindPunctuation(expects, bytes[at]);
        if (!behind)
            return damaged(RECKONER_TEXT("Line {line}: a value is missing here."), bytes.substr(0, at));
        expects = *behind;
    }
    if (at < bytes.size() && expects == Expects::CommaOrEnd)
        return damaged(RECKONER_TEXT("Line {line}: a comma or the end of the array is missing here."), bytes.substr(0, at));
    if (at == bytes.size() && atEnd && expects != Expects::Anything)
        return damaged(RECKONER_TEXT("Line {line}: the file ends inside its array."), bytes);
    RecordStep step{bytes.empty() ? RecordStep::Kind::End : RecordStep::Kind::Record, qint64(bytes.size())};
    if (at < bytes.size()) {
        TRY(valueStep, takeValue(bytes, at, atEnd, record));
        step = valueStep;
        expects = expects == Expects::Anything ? Expects::Anything : Expects::CommaOrEnd;
    }
    if (step.kind == RecordStep::Kind::Record)
        m_expects = expects;
    m_line += countFeeds(bytes.substr(0, size_t(step.consumed)));
    return step;
}

/// The value at `from`; consumes what stands before it, too.
Result<RecordStep> JsonRecords::takeValue(std::string_view bytes, size_t from, bool atEnd, JsonRecord &record)
{
    const bool isScalar = bytes[from] != '{' && bytes[from] != '[' && bytes[from] != '"';
    size_t behind = behindValue(bytes, from);
    if (behind == std::string_view::npos && atEnd && isScalar)
        behind = bytes.size();
    if (behind == from)
        return damaged(RECKONER_TEXT("Line {line}: a value is missing here."), bytes.substr(0, from));
    if (behind != std::string_view::npos) {
        record.line = m_line + countFeeds(bytes.substr(0, from));
        record.text = bytes.substr(from, behind - from);
        return RecordStep{RecordStep::Kind::Record, qint64(behind)};
    }
    if (atEnd)
        return damaged(RECKONER_TEXT("Line {line}: the value that starts here is never closed."), bytes.substr(0, from));
    if (qint64(bytes.size()) >= kLongestRecord)
        return damaged(RECKONER_TEXT("Line {line}: the value that starts here is longer than 8 MB."), bytes.substr(0, from));
    return RecordStep{RecordStep::Kind::NeedInput, 0};
}

std::optional<JsonRecords::Expects> JsonRecords::behindPunctuation(Expects expects, char c)
{
    if (c == '[')
        return Expects::ElementOrEnd;
    if (c == ',' && expects == Expects::CommaOrEnd)
        return Expects::Element;
    if (c == ']' && (expects == Expects::CommaOrEnd || expects == Expects::ElementOrEnd))
        return Expects::Anything;
    return {};
}

Error JsonRecords::damaged(const char *sentence, std::string_view before) const
{
    return Error{ErrorCode::InvalidInput, sentence, {{u"line"_s, m_line + countFeeds(before)}}};
}

} // namespace reckoner
