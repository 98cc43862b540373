// Exact whole numbers from decimal text as files write it ("12.0", "5.46875e-07"), never through a double. Any number of digits.
#pragma once

#include <QtGlobal>
#include <string_view>

namespace reckoner {

enum class DecimalRounding {
    Refused, ///< a digit that does not fit is TooFine
    HalfEven,
    TowardZero, ///< but never to zero: what is not zero stays at least one
};
enum class DecimalState { Good, NotANumber, TooFine, TooLarge };

/// value = text x 10^scale. The grammar is -?digits(.digits)?([eE][+-]?digits)?, leading zeros allowed.
DecimalState scaleDecimal(std::string_view text, int scale, DecimalRounding rounding, qint64 &value);

/// The grammar of RFC 8259, section 6.
bool isJsonNumber(std::string_view text);

} // namespace reckoner
