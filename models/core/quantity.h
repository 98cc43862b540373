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

struct Credits : Quantity<Credits> {};
struct Tokens : Quantity<Tokens> {};
struct Minutes : Quantity<Minutes> {};

} // namespace reckoner
