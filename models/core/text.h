// Text from outside: valid UTF-8, no NUL and no control characters, capped length (reliability.md, Security).
#pragma once

#include "models/core/result.h"

#include <QString>
#include <string_view>

namespace reckoner {

inline constexpr int kLongestExternalId = 200; ///< characters, schema.md
inline constexpr int kLongestName = 500;

/// True for well-formed UTF-8 (no overlong forms, surrogates or code points above U+10FFFF).
bool isValidUtf8(std::string_view bytes);
/// The text, or invalid_input naming `field`: not UTF-8, a control character, empty (unless allowed) or too long.
enum class Emptiness { Refused, Allowed };
Result<QString> cleanText(std::string_view bytes, const char *field, int longest, Emptiness emptiness = Emptiness::Refused);
Result<QString> cleanText(const QString &text, const char *field, int longest, Emptiness emptiness = Emptiness::Refused);

} // namespace reckoner
