// What was drawn from the accounts of one company, from the rows that draw: charges of the wallet, reservations less what came back, metrics,
// token logs. The inquiry is narrowed to the company.
#pragma once

#include "models/alerts/levels.h"

#include <QHash>

namespace reckoner {

/// The last full billing periods of an account, at most three, day by day.
struct DrawHistory
{
    std::vector<qint64> daily; ///< oldest first; none below zero; empty under one full period of data
    qint64 periodDays = 0;     ///< of the last of them
};
/// By account, for all accounts of one unit.
Result<QHash<QUuid, DrawHistory>> drawHistories(const Inquiry &inquiry, const std::vector<AccountLevel> &levels, Unit unit);

/// When the draws of the running period reached so much of a bucket that is set anew, or of an allocation; none where its rows do not say.
Result<std::optional<Instant>> whenDrawn(const Inquiry &inquiry, const AccountLevel &level, const BucketLevel &bucket, qint64 amount);
/// Since when the wallet is below so much without a break; none where it is not.
Result<std::optional<Instant>> walletBelowSince(const Inquiry &inquiry, Money threshold);

} // namespace reckoner
