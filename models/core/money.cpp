#include "models/core/money.h"

namespace reckoner {

using namespace Qt::StringLiterals;

__extension__ typedef __int128 Int128;

static constexpr int kMoneyScale = 9;
static constexpr int kUnitPriceScale = 12;

static Error amountOverflow()
{
    return Error{ErrorCode::Overflow, RECKONER_TEXT("The amount is too large: at most 9223372036.854775807 can be kept."), {}};
}

static Error notADecimal(QStringView text)
{
    return Error{ErrorCode::InvalidInput, RECKONER_TEXT("\"{value}\" is not a decimal number; write it as 12.51."),
                 {{u"value"_s, text.left(60).toString()}}};
}

static Error tooManyDecimals(QStringView text, int scale)
{
    return Error{ErrorCode::InvalidInput, RECKONER_TEXT("\"{value}\" has more than {decimals} decimals."),
                 {{u"value"_s, text.left(60).toString()}, {u"decimals"_s, scale}}};
}

QString decimalText(qint64 value, int scale, int leastDecimals)
{
    // Through unsigned, because the least 64-bit number has no negative.
    const quint64 magnitude = value < 0 ? quint64(0) - quint64(value) : quint64(value);
    QString digits = QString::number(magnitude).rightJustified(scale + 1, u'0');
    QString decimals = digits.right(scale);
    digits.chop(scale);
    while (decimals.size() > leastDecimals && decimals.endsWith(u'0'))
        decimals.chop(1);
    if (value < 0)
        digits.prepend(u'-');
    return decimals.isEmpty() ? digits : QString(digits + u'.' + decimals);
}

namespace {

/// The parts of "-12.51e-3": views into the text, and the exponent.
struct DecimalParts
{
    bool negative = false;
    QStringView whole;
    QStringView decimals;
    int exponent = 0;
};

/// Adds digits at the right of a magnitude that must stay below 2^63 (or be 2^63 where negative).
class Magnitude
{
public:
    explicit Magnitude(bool negative) : m_most(quint64(INT64_MAX) + (negative ? 1 : 0)) {}
    bool append(int digit)
    {
        if (m_value > (m_most - quint64(digit)) / 10)
            return false;
        m_value = m_value * 10 + quint64(digit);
        return true;
    }
    bool isZero() const { return m_value == 0; }
    quint64 value() const { return m_value; }

private:
    quint64 m_most;
    quint64 m_value = 0;
};

} // namespace

static bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

static QStringView takeDigits(QStringView &text)
{
    qsizetype count = 0;
    while (count < text.size() && isDigit(text[count]))
        ++count;
    const QStringView digits = text.left(count);
    text = text.mid(count);
    return digits;
}

static bool takeSign(QStringView &text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);
    return negative;
}

static std::optional<int> takeExponent(QStringView &text)
{
    text = text.mid(1);
    if (text.startsWith(u'+'))
        text = text.mid(1);
    const bool negative = takeSign(text);
    const QStringView digits = takeDigits(text);
    if (digits.isEmpty())
        return std::nullopt;
    // Beyond four digits the exponent only says "far too large" or "far too small".
    const int exponent = digits.size() > 4 && digits.left(digits.size() - 4).toInt() != 0 ? 9999 : digits.right(4).toInt();
    return negative ? -exponent : exponent;
}

static std::optional<DecimalParts> decimalParts(QStringView text, bool exponentAllowed)
{
    DecimalParts parts;
    parts.negative = takeSign(text);
    parts.whole = takeDigits(text);
    if (text.startsWith(u'.')) {
        text = text.mid(1);
        parts.decimals = takeDigits(text);
        if (parts.decimals.isEmpty())
            return std::nullopt;
    }
    if (exponentAllowed && text.startsWith(u'e', Qt::CaseInsensitive)) {
        const auto exponent = takeExponent(text);
        if (!exponent)
            return std::nullopt;
        parts.exponent = *exponent;
    }
    if (parts.whole.isEmpty() || !text.isEmpty())
        return std::nullopt;
    return parts;
}

Result<qint64> parseDecimal(QStringView text, int scale, bool exponentAllowed)
{
    const auto parts = decimalParts(text, exponentAllowed);
    if (!parts)
        return notADecimal(text);
    Magnitude magnitude(parts->negative);
    qsizetype zerosToAppend = parts->whole.size() + parts->exponent + scale; // places left above the last one kept
    for (const QStringView digits : {parts->whole, parts->decimals}) {
        for (const QChar digit : digits) {
            if (zerosToAppend <= 0 && digit != u'0')
                return tooManyDecimals(text, scale);
            if (zerosToAppend > 0 && !magnitude.append(digit.unicode() - u'0'))
                return amountOverflow();
            --zerosToAppend;
        }
    }
    for (; zerosToAppend > 0 && !magnitude.isZero(); --zerosToAppend) {
        if (!magnitude.append(0))
            return amountOverflow();
    }
    return qint64(parts->negative ? quint64(0) - magnitude.value() : magnitude.value());
}

Result<Money> Money::parse(QStringView text)
{
    TRY(nanos, parseDecimal(text, kMoneyScale, false));
    return Money(nanos);
}

QString Money::toDecimal() const
{
    return decimalText(m_nanos, kMoneyScale, 2);
}

Result<Money> Money::plus(Money other) const
{
    qint64 sum = 0;
    if (__builtin_add_overflow(m_nanos, other.m_nanos, &sum))
        return amountOverflow();
    return Money(sum);
}

Outcome Money::add(Money other)
{
    TRY(sum, plus(other));
    *this = sum;
    return {};
}

Result<Money> Money::minus(Money other) const
{
    qint64 difference = 0;
    if (__builtin_sub_overflow(m_nanos, other.m_nanos, &difference))
        return amountOverflow();
    return Money(difference);
}

Money Money::negated() const
{
    ensure(m_nanos != INT64_MIN, "the negative of an amount fits 64 bits");
    return Money(-m_nanos);
}

Result<UnitPrice> UnitPrice::parse(QStringView text)
{
    TRY(picos, parseDecimal(text, kUnitPriceScale, true));
    if (picos < 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A price cannot be negative; \"{value}\" is."), {{u"value"_s, text.left(60).toString()}}};
    return UnitPrice(picos);
}

QString UnitPrice::toDecimal() const
{
    return decimalText(m_picos, kUnitPriceScale, 2);
}

static Int128 dividedHalfToEven(Int128 value, int divisor)
{
    Int128 quotient = value / divisor;
    const int remainder = int(value % divisor);
    const int twice = 2 * (remainder < 0 ? -remainder : remainder);
    if (twice > divisor || (twice == divisor && quotient % 2 != 0))
        quotient += value < 0 ? -1 : 1;
    return quotient;
}

Result<Money> roundedCost(std::initializer_list<PricedQuantity> terms)
{
    Int128 picos = 0;
    for (const PricedQuantity &term : terms) {
        // The product of two 64-bit numbers always fits 128 bits; only the sum may not.
        if (__builtin_add_overflow(picos, Int128(term.price.picos()) * term.quantity, &picos))
            return amountOverflow();
    }
    const Int128 nanos = dividedHalfToEven(picos, 1000);
    if (nanos > INT64_MAX || nanos < INT64_MIN)
        return amountOverflow();
    return Money::fromNanos(qint64(nanos));
}

} // namespace reckoner
