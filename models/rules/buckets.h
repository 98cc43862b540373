// The arithmetic of balances: draw in order, give back in reverse, expire and roll. Pure; whole units of one kind (credits, tokens or
// minutes), never money. A position is a bucket of an account in its draw order (monthly, add-on; base, add-on; allocations by expiry).
// Source: domain.md, Credits, Tokens, Minutes.
#pragma once

#include "models/core/result.h"

#include <QtGlobal>
#include <vector>

namespace reckoner {

/// So much of each bucket, in draw order; never below zero.
struct Split
{
    std::vector<qint64> parts;
    qint64 total() const;
    bool operator==(const Split &) const = default;
};

/// Takes `amount` (above zero) from what there is, the first bucket first; refused whole where it is short. Errors: `shortage` (a code of
/// exit 1) with "available", "required" and "short"; invalid_input for an amount that is not above zero.
Result<Split> draw(const Split &available, qint64 amount, ErrorCode shortage);
/// The same, but takes what there is where it is short: an overdraft. What the total lacks is the overdrawn rest.
Split drawUpTo(const Split &available, qint64 amount);
/// Gives back `amount` of what is still out, the last bucket first. `amount` must not exceed what is out.
Split giveBack(const Split &out, qint64 amount);
/// Position by position; the sum is what each bucket holds then.
Split plus(const Split &left, const Split &right);
/// Position by position; `less` must not exceed `from` anywhere.
Split minus(const Split &from, const Split &less);

/// What a new period does to a bucket that is set anew: the rest expires, the allotment is granted.
struct Renewal
{
    qint64 expired = 0; ///< >= 0
    qint64 granted = 0; ///< >= 0
    qint64 left() const { return granted; }
};
Renewal renew(qint64 left, qint64 allotment);

} // namespace reckoner
