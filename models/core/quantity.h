// Counts with a type each, so that tokens are never added to minutes.
#pragma once

#include <QtGlobal>
#include <compare>

namespace reckoner {

template <typename Tag>
struct Quantity
{
    qint64 count = 0;
    constexpr auto operator<=>(const Quantity &) const = default;
};

using Credits = Quantity<struct CreditsTag>;
using Tokens = Quantity<struct TokensTag>;
using Minutes = Quantity<struct MinutesTag>;

} // namespace reckoner
