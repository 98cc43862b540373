// What metered amounts take of an account with two buckets, where not all of them were drawn when they happened: other programs meter too. Pure; whole
// units of one kind; a split has two parts, of the bucket that a period renews and of the one that stays. Source: domain.md, Minutes.
#pragma once

#include "models/rules/buckets.h"

#include <optional>

namespace reckoner {

struct MeteredAmount
{
    qint64 amount = 0;
    std::optional<Split> split; ///< none: another program's, to be split here
    bool isDrawn = false;       ///< its split was taken from the account already
};

struct MeteredDraw
{
    Split left;
    qint64 metered = 0;        ///< all amounts
    std::vector<Split> splits; ///< of each in order; less than its amount in all where there was not enough
};

/// Of one period, in time order. `available`: what the period began with of the first bucket, and what is stored of the second (less every draw
/// made so far). What was drawn stands; the others share the rest, first bucket first. A split that another program wrote holds where it
/// fits its amount and what is left.
MeteredDraw drawMetered(const Split &available, const std::vector<MeteredAmount> &metrics);

} // namespace reckoner
