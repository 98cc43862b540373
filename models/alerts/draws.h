// What was drawn from accounts, from the rows that draw: charges of the wallet, reservations less what came back, metrics, token logs. Of all companies at
// once: one question for each unit.
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

/// So much of a bucket that is set anew, or of an allocation.
struct DrawnPart
{
    const AccountLevel *level = nullptr;
    const BucketLevel *bucket = nullptr;
    qint64 amount = 0;
};
/// When the draws of the running period reached it, for each in turn; none where its rows do not say.
Result<std::vector<std::optional<Instant>>> whenDrawn(const Inquiry &inquiry, const std::vector<DrawnPart> &parts);

} // namespace reckoner
