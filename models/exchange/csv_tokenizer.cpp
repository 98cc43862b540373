#include "models/exchange/csv_tokenizer.h"

#include "models/exchange/input_window.h"

#include <QtEndian>
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace reckoner {
namespace {

constexpr quint64 kOnes = 0x0101010101010101;
constexpr quint64 kHighs = 0x8080808080808080;

constexpr auto kTextBehindQuote = RECKONER_TEXT("There is text behind the closing quote of a cell.");
constexpr auto kQuoteNeverClosed = RECKONER_TEXT("A quote is opened in this line and never closed.");
constexpr auto kTooLong = RECKONER_TEXT("The row is longer than 8 MB.");

const char *findByte(const char *from, const char *end, char byte)
{
    const void *found = std::memchr(from, byte, size_t(end - from));
    return found ? static_cast<const char *>(found) : end;
}

/// Line ends, CRLF being one.
qint64 countLineEnds(std::string_view bytes)
{
    qint64 count = std::count(bytes.begin(), bytes.end(), '\n');
    for (const char *at = findByte(bytes.data(), bytes.data() + bytes.size(), '\r'); at != bytes.data() + bytes.size();
         at = findByte(at + 1, bytes.data() + bytes.size(), '\r'))
        count += at + 1 == bytes.data() + bytes.size() || at[1] != '\n' ? 1 : 0;
    return count;
}

/// Behind the first line end from `at` on; nullptr where there is none, or where a CR at the end may go on with LF.
const char *behindLineEnd(const char *at, const char *end, bool atEnd)
{
    const char *feed = findByte(at, end, '\n');
    const char *carriage = findByte(at, feed, '\r');
    if (carriage == feed)
        return feed == end ? nullptr : feed + 1;
    if (carriage + 1 == end)
        return atEnd ? end : nullptr;
    return carriage[1] == '\n' ? carriage + 2 : carriage + 1;
}

/// All of the bytes but a CR at their end that may go on with LF.
size_t withoutOpenLineEnd(std::string_view bytes, bool atEnd)
{
    return !atEnd && !bytes.empty() && bytes.back() == '\r' ? bytes.size() - 1 : bytes.size();
}

std::string_view withoutDoubledQuotes(std::string_view text, TextArena &texts)
{
    char *const first = texts.reserve(text.size());
    char *to = first;
    for (size_t at = 0; at < text.size(); ++at) {
        *to++ = text[at];
        if (text[at] == '"')
            ++at;
    }
    return {first, size_t(to - first)};
}

} // namespace

CsvTokenizer::CsvTokenizer(char delimiter) : m_delimiter(delimiter), m_delimiters(kOnes * uchar(delimiter)) {}

RecordStep CsvTokenizer::next(std::string_view bytes, bool atEnd, CsvRecord &record, TextArena &texts)
{
    record.cells.clear();
    record.problem = nullptr;
    record.hasQuotes = false;
    if (m_skipsLine)
        return skipRestOfLine(bytes, atEnd);
    record.line = m_line;
    if (bytes.empty())
        return {atEnd ? RecordStep::Kind::End : RecordStep::Kind::NeedInput, 0};
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    for (;;) {
        const char *stop = nullptr;
        if (at != end && *at == '"') {
            const Cell cell = quotedCell(at, end, atEnd, texts);
            if (cell.problem)
                return fail(bytes, atEnd, cell.end, cell.problem, record);
            record.hasQuotes = true;
            record.cells.push_back(cell.text);
            stop = cell.end;
        } else {
            stop = plainEnd(at, end);
            record.cells.emplace_back(at, size_t(stop - at));
        }
        if (!stop || (stop == end && !atEnd))
            return needInput(bytes, atEnd, record);
        if (stop == end || *stop != m_delimiter)
            return finish(bytes, atEnd, stop, record);
        at = stop + 1;
    }
}

// Eight bytes at a time. A stop is a delimiter or one of the few bytes below the space; the lowest mark of a word is always a true one.
inline const char *CsvTokenizer::plainEnd(const char *at, const char *end) const
{
    while (end - at >= 8) {
        const quint64 word = qFromLittleEndian<quint64>(at);
        const quint64 fromDelimiter = word ^ m_delimiters;
        const quint64 marks = (((word - kOnes * 0x20) & ~word) | ((fromDelimiter - kOnes) & ~fromDelimiter)) & kHighs;
        if (marks == 0) {
            at += 8;
            continue;
        }
        at += std::countr_zero(marks) / 8;
        if (isStop(*at))
            return at;
        ++at;
    }
    while (at != end && !isStop(*at))
        ++at;
    return at;
}

CsvTokenizer::Cell CsvTokenizer::quotedCell(const char *quote, const char *end, bool atEnd, TextArena &texts) const
{
    bool hasDoubled = false;
    const char *close = findByte(quote + 1, end, '"');
    while (close != end && close + 1 != end && close[1] == '"') {
        hasDoubled = true;
        close = findByte(close + 2, end, '"');
    }
    if (close == end && atEnd)
        return {{}, quote, kQuoteNeverClosed};
    if (!atEnd && (close == end || close + 1 == end))
        return {};
    if (close + 1 != end && !isStop(close[1]))
        return {{}, close + 1, kTextBehindQuote};
    const std::string_view text(quote + 1, size_t(close - quote - 1));
    return {hasDoubled ? withoutDoubledQuotes(text, texts) : text, close + 1};
}

RecordStep CsvTokenizer::finish(std::string_view bytes, bool atEnd, const char *stop, CsvRecord &record)
{
    const char *const end = bytes.data() + bytes.size();
    const char *const next = stop == end ? end : behindLineEnd(stop, end, atEnd);
    if (!next)
        return needInput(bytes, atEnd, record);
    const auto consumed = size_t(next - bytes.data());
    m_line += record.hasQuotes ? countLineEnds(bytes.substr(0, consumed)) : 1;
    return {RecordStep::Kind::Record, qint64(consumed)};
}

RecordStep CsvTokenizer::needInput(std::string_view bytes, bool atEnd, CsvRecord &record)
{
    if (qint64(bytes.size()) >= kLongestRecord)
        return fail(bytes, atEnd, bytes.data(), kTooLong, record);
    return {RecordStep::Kind::NeedInput, 0};
}

RecordStep CsvTokenizer::fail(std::string_view bytes, bool atEnd, const char *goOnFrom, const char *problem, CsvRecord &record)
{
    record.cells.clear();
    record.problem = problem;
    const char *const end = bytes.data() + bytes.size();
    const char *const next = behindLineEnd(goOnFrom, end, atEnd);
    m_skipsLine = !next && !atEnd;
    const auto consumed = next ? size_t(next - bytes.data()) : withoutOpenLineEnd(bytes, atEnd);
    m_line += countLineEnds(bytes.substr(0, consumed));
    return {RecordStep::Kind::Record, qint64(consumed)};
}

RecordStep CsvTokenizer::skipRestOfLine(std::string_view bytes, bool atEnd)
{
    const char *const next = behindLineEnd(bytes.data(), bytes.data() + bytes.size(), atEnd);
    if (next) {
        m_skipsLine = false;
        ++m_line;
        return {RecordStep::Kind::Record, next - bytes.data()};
    }
    const auto consumed = qint64(withoutOpenLineEnd(bytes, atEnd));
    if (consumed > 0)
        return {RecordStep::Kind::Record, consumed};
    return {atEnd ? RecordStep::Kind::End : RecordStep::Kind::NeedInput, 0};
}

char detectDelimiter(std::string_view head)
{
    std::array<qint64, 3> counts = {};
    constexpr std::string_view candidates = ",;\t";
    bool inQuotes = false;
    for (const char c : head) {
        if (c == '"')
            inQuotes = !inQuotes;
        else if (!inQuotes && (c == '\n' || c == '\r') && counts != std::array<qint64, 3>{})
            break;
        else if (const size_t found = candidates.find(c); !inQuotes && found != std::string_view::npos)
            ++counts[found];
    }
    return candidates[size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

} // namespace reckoner
