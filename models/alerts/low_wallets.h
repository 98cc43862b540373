// Since when wallets are low: from the balance at the beginning of each billing day, and, of the day on which a wallet fell, from every charge and move.
#pragma once

#include "models/alerts/levels.h"

namespace reckoner {

/// A wallet that is below so much.
struct LowWallet
{
    const LevelCompany *company = nullptr;
    Money threshold;
};
/// Since when it is below without a break, for each in turn; none where it never was at or above.
Result<std::vector<std::optional<Instant>>> walletsBelowSince(const Inquiry &inquiry, const std::vector<LowWallet> &wallets);

} // namespace reckoner
