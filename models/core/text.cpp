#include "models/core/text.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

/// Length of the well-formed sequence that starts at `bytes`, 0 where there is none. Source: Unicode 15, table 3-7.
static size_t sequenceLength(std::string_view bytes)
{
    const auto byteAt = [bytes](size_t place) { return place < bytes.size() ? uchar(bytes[place]) : uchar(0); };
    const auto isTail = [&](size_t place) { return (byteAt(place) & 0xc0) == 0x80; };
    const uchar lead = byteAt(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return isTail(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool overlong = lead == 0xe0 && byteAt(1) < 0xa0;
        const bool surrogate = lead == 0xed && byteAt(1) > 0x9f;
        return isTail(1) && isTail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool overlong = lead == 0xf0 && byteAt(1) < 0x90;
        const bool beyondLast = lead == 0xf4 && byteAt(1) > 0x8f;
        return isTail(1) && isTail(2) && isTail(3) && !overlong && !beyondLast ? 4 : 0;
    }
    return 0;
}

bool isValidUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const size_t length = sequenceLength(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

static bool isControl(QChar unit)
{
    return unit < u' ' || (unit >= QChar(0x7f) && unit <= QChar(0x9f));
}

static Error badText(const char *sentence, const char *field, int longest = 0)
{
    QJsonObject context{{u"field"_s, QString::fromLatin1(field)}};
    if (longest > 0)
        context.insert(u"longest"_s, longest);
    return Error{ErrorCode::InvalidInput, sentence, context};
}

static Error notUnicode(const char *field)
{
    return badText(RECKONER_TEXT("{field} is not valid UTF-8 text."), field);
}

static Outcome checkText(QStringView text, const char *field, int longest, Emptiness emptiness)
{
    if (emptiness == Emptiness::Refused && text.trimmed().isEmpty())
        return badText(RECKONER_TEXT("{field} is empty."), field);
    if (text.size() > longest)
        return badText(RECKONER_TEXT("{field} is longer than {longest} characters."), field, longest);
    if (std::ranges::any_of(text, isControl))
        return badText(RECKONER_TEXT("{field} holds a control character."), field);
    return {};
}

Result<QString> cleanText(std::string_view bytes, const char *field, int longest, Emptiness emptiness)
{
    if (!isValidUtf8(bytes))
        return notUnicode(field);
    QString text = QString::fromUtf8(bytes);
    CHECK(checkText(text, field, longest, emptiness));
    return text;
}

Result<QString> cleanText(const QString &text, const char *field, int longest, Emptiness emptiness)
{
    if (!text.isValidUtf16())
        return notUnicode(field);
    CHECK(checkText(text, field, longest, emptiness));
    return text;
}

} // namespace reckoner
