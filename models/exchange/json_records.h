// JSON cut into records: one a line (a bad line is that line's own matter), or the values of one document: the elements of an array, or
// objects that follow each other over several lines. Records are only cut here; what is in them is looked at by JsonFields.
#pragma once

#include "models/exchange/record_reader.h"

#include <string_view>

namespace reckoner {

enum class JsonLayout { Lines, Document };
/// A document where the input starts with '[', or with an object that its first line does not close and the second does not start anew.
JsonLayout detectLayout(std::string_view head);

struct JsonRecord
{
    qint64 line = 0;
    std::string_view text;         ///< without blanks around it; empty where there is a problem or nothing but blanks
    const char *problem = nullptr; ///< an error's text
};

class JsonRecords
{
public:
    explicit JsonRecords(JsonLayout layout) : m_layout(layout) {}
    /// The first record of `bytes`. Errors: invalid_input where a document is broken between its values or ends inside one.
    Result<RecordStep> next(std::string_view bytes, bool atEnd, JsonRecord &record);

private:
    RecordStep nextLine(std::string_view bytes, bool atEnd, JsonRecord &record);
    Result<RecordStep> nextValue(std::string_view bytes, bool atEnd, JsonRecord &record);
    Result<RecordStep> takeValue(std::string_view bytes, size_t from, bool atEnd, JsonRecord &record);
    Error damaged(const char *sentence, std::string_view before) const;

    JsonLayout m_layout;
    qint64 m_line = 1;
    bool m_skipsLine = false;
    /// What a document may go on with.
    enum class Expects { Anything, ElementOrEnd, Element, CommaOrEnd };
    static std::optional<Expects> behindPunctuation(Expects expects, char c);
    Expects m_expects = Expects::Anything;
};

} // namespace reckoner
