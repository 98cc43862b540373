// Money is a whole number of nano-units (1e-9) of one currency; a unit price is a whole number of pico-units (1e-12) per
// unit. No floating point anywhere. Source: domain.md "Money, quantities, time".
#pragma once

#include "models/core/result.h"

#include <QString>
#include <compare>
#include <cstdint>

namespace reckoner {

/// An exact amount in nano-units. The currency travels beside it (currency.h); amounts of two currencies are never added.
class Money
{
public:
    constexpr Money() = default;
    static constexpr Money fromNanos(qint64 nanos) { return Money(nanos); }
    /// Plain decimal text ("12.51", "-0.002468"), at most 9 decimals, no exponent, no grouping. Errors: invalid_input, overflow.
    static Result<Money> parse(QStringView text);
    constexpr qint64 nanos() const { return m_nanos; }
    constexpr bool isZero() const { return m_nanos == 0; }
    constexpr bool isNegative() const { return m_nanos < 0; }
    /// Decimal text as in JSON: at least two decimals, no trailing zeros beyond them, never an exponent.
    QString toDecimal() const;
    /// Checked arithmetic; errors: overflow.
    Result<Money> plus(Money other) const;
    Result<Money> minus(Money other) const;
    Outcome add(Money other); ///< where it fails, the amount stays what it was
    Money negated() const;
    constexpr auto operator<=>(const Money &) const = default;

private:
    explicit constexpr Money(qint64 nanos) : m_nanos(nanos) {}
    qint64 m_nanos = 0;
};

/// A price of one unit in pico-units.
class UnitPrice
{
public:
    constexpr UnitPrice() = default;
    static constexpr UnitPrice fromPicos(qint64 picos) { return UnitPrice(picos); }
    /// Decimal text, at most 12 decimals, not negative; an exponent ("5.46875e-07", as price lists write it) is taken exactly.
    static Result<UnitPrice> parse(QStringView text);
    constexpr qint64 picos() const { return m_picos; }
    QString toDecimal() const;
    constexpr auto operator<=>(const UnitPrice &) const = default;

private:
    explicit constexpr UnitPrice(qint64 picos) : m_picos(picos) {}
    qint64 m_picos = 0;
};

/// One term of a charge: quantity (>= 0) at a unit price.
struct PricedQuantity
{
    UnitPrice price;
    qint64 quantity = 0;
};

/// The sum of the terms, through 128 bits, rounded once, half to even, to nanos. Errors: overflow.
Result<Money> roundedCost(std::initializer_list<PricedQuantity> terms);

/// Decimal text of value x 10^-scale, with at least `leastDecimals` and no trailing zeros beyond them.
QString decimalText(qint64 value, int scale, int leastDecimals);
/// The value x 10^scale of plain decimal text; more decimals than `scale` are an error unless they are zeros.
Result<qint64> parseDecimal(QStringView text, int scale, bool exponentAllowed);

} // namespace reckoner
