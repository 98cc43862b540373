// CSV (RFC 4180) cut into records and cells: quotes, doubled quotes, line breaks in quotes, lines that end in CRLF, LF or CR, a last line
// without an end. Cells are views into the bytes; only a cell with doubled quotes is copied, into the arena. A quote inside an unquoted cell
// is a character like any other. A record that breaks the rules is a problem, and reading goes on at the next line.
#pragma once

#include "models/exchange/record_reader.h"

#include <string_view>
#include <vector>

namespace reckoner {

struct CsvRecord
{
    qint64 line = 0;                     ///< of its first byte, from 1
    std::vector<std::string_view> cells; ///< empty where there is a problem
    const char *problem = nullptr;       ///< an error's text
    bool hasQuotes = false;
    /// An empty line, or the rest of a refused one.
    bool isBlank() const { return !problem && (cells.empty() || (cells.size() == 1 && !hasQuotes && cells.front().empty())); }
};

class CsvTokenizer
{
public:
    explicit CsvTokenizer(char delimiter);
    /// The first record of `bytes`. Needs more input where it goes on behind them; nothing has happened then.
    RecordStep next(std::string_view bytes, bool atEnd, CsvRecord &record, TextArena &texts);

private:
    struct Cell
    {
        std::string_view text;
        const char *end = nullptr; ///< as of a plain cell; nullptr: needs more input; with a problem: where it is
        const char *problem = nullptr;
    };
    /// The end of an unquoted cell: a delimiter, a line end or the end of the bytes.
    const char *plainEnd(const char *at, const char *end) const;
    Cell quotedCell(const char *quote, const char *end, bool atEnd, TextArena &texts) const;
    bool isStop(char c) const { return c == m_delimiter || c == '\n' || c == '\r'; }
    RecordStep finish(std::string_view bytes, bool atEnd, const char *stop, CsvRecord &record);
    RecordStep needInput(std::string_view bytes, bool atEnd, CsvRecord &record);
    RecordStep fail(std::string_view bytes, bool atEnd, const char *goOnFrom, const char *problem, CsvRecord &record);
    RecordStep skipRestOfLine(std::string_view bytes, bool atEnd);

    char m_delimiter;
    quint64 m_delimiters; ///< in every byte
    qint64 m_line = 1;
    bool m_skipsLine = false; ///< inside a line that was refused
};

/// Comma, semicolon or tab: the one that the first line has most of, outside quotes.
char detectDelimiter(std::string_view head);

} // namespace reckoner
