#include "models/exchange/decimal_text.h"

#include <algorithm>
#include <limits>

namespace reckoner {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

size_t countDigits(std::string_view text, size_t from)
{
    size_t at = from;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at - from;
}

/// The parts of a decimal text: value = (whole fraction as one number) x 10^(exponent - fraction.size()).
struct DecimalParts
{
    bool isNegative = false;
    std::string_view whole;
    std::string_view fraction;
    qint64 exponent = 0;

    qint64 digitCount() const { return qint64(whole.size() + fraction.size()); }
    int digit(qint64 index) const
    {
        const auto at = size_t(index);
        return (at < whole.size() ? whole[at] : fraction[at - whole.size()]) - '0';
    }
};

// Beyond this every exponent is as good as endless: no record is that long.
constexpr qint64 kEndlessExponent = 1'000'000'000;

bool readExponent(std::string_view text, qint64 &exponent)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    if (text.empty() || countDigits(text, 0) != text.size())
        return false;
    qint64 value = 0;
    for (const char c : text)
        value = std::min(value * 10 + (c - '0'), kEndlessExponent);
    exponent = negative ? -value : value;
    return true;
}

bool readParts(std::string_view text, DecimalParts &parts)
{
    parts.isNegative = !text.empty() && text.front() == '-';
    if (parts.isNegative)
        text.remove_prefix(1);
    parts.whole = text.substr(0, countDigits(text, 0));
    text.remove_prefix(parts.whole.size());
    if (parts.whole.empty())
        return false;
    if (!text.empty() && text.front() == '.') {
        parts.fraction = text.substr(1, countDigits(text, 1));
        text.remove_prefix(1 + parts.fraction.size());
        if (parts.fraction.empty())
            return false;
    }
    if (text.empty())
        return true;
    return (text.front() == 'e' || text.front() == 'E') && readExponent(text.substr(1), parts.exponent);
}

/// Appends one digit; false where the number no longer fits.
bool append(qint64 &value, int digit)
{
    return !__builtin_mul_overflow(value, qint64(10), &value) && !__builtin_add_overflow(value, qint64(digit), &value);
}

/// The first `kept` digits as a number, with zeros behind where there are fewer.
bool leadingDigits(const DecimalParts &parts, qint64 kept, qint64 &value)
{
    const qint64 present = std::min(kept, parts.digitCount());
    for (qint64 i = 0; i < present; ++i)
        if (!append(value, parts.digit(i)))
            return false;
    for (qint64 i = present; i < kept && value != 0; ++i)
        if (!append(value, 0))
            return false;
    return true;
}

struct Remainder
{
    int firstDigit = 0;
    bool hasMore = false; ///< a digit other than zero behind the first
    bool isZero() const { return firstDigit == 0 && !hasMore; }
};

Remainder remainderFrom(const DecimalParts &parts, qint64 kept)
{
    Remainder remainder;
    if (kept >= 0 && kept < parts.digitCount())
        remainder.firstDigit = parts.digit(kept);
    for (qint64 i = std::max<qint64>(kept + 1, 0); i < parts.digitCount() && !remainder.hasMore; ++i)
        remainder.hasMore = parts.digit(i) != 0;
    return remainder;
}

bool roundsUp(const Remainder &remainder, qint64 value, DecimalRounding rounding)
{
    if (rounding == DecimalRounding::TowardZero)
        return value == 0;
    if (remainder.firstDigit != 5)
        return remainder.firstDigit > 5;
    return remainder.hasMore || value % 2 != 0;
}

/// Nearly every number of a usage file: a few digits and nothing else.
bool readPlainCount(std::string_view text, qint64 &value)
{
    constexpr size_t longestSafe = 18;
    if (text.empty() || text.size() > longestSafe)
        return false;
    qint64 count = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return false;
        count = count * 10 + (c - '0');
    }
    value = count;
    return true;
}

} // namespace

DecimalState scaleDecimal(std::string_view text, int scale, DecimalRounding rounding, qint64 &value)
{
    if (scale == 0 && readPlainCount(text, value))
        return DecimalState::Good;
    DecimalParts parts;
    if (!readParts(text, parts))
        return DecimalState::NotANumber;
    const qint64 kept = qint64(parts.whole.size()) + parts.exponent + scale;
    qint64 magnitude = 0;
    if (!leadingDigits(parts, kept, magnitude))
        return DecimalState::TooLarge;
    if (const Remainder remainder = remainderFrom(parts, kept); !remainder.isZero()) {
        if (rounding == DecimalRounding::Refused)
            return DecimalState::TooFine;
        if (roundsUp(remainder, magnitude, rounding) && __builtin_add_overflow(magnitude, qint64(1), &magnitude))
            return DecimalState::TooLarge;
    }
    value = parts.isNegative ? -magnitude : magnitude;
    return DecimalState::Good;
}

bool isJsonNumber(std::string_view text)
{
    qint64 count = 0;
    if (readPlainCount(text, count))
        return text.size() == 1 || text.front() != '0';
    DecimalParts parts;
    return readParts(text, parts) && (parts.whole.size() == 1 || parts.whole.front() != '0');
}

} // namespace reckoner
