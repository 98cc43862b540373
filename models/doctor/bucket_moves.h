// What the postings of a plan do to each bucket: what it holds now, and what it would hold then. For previews.
#pragma once

#include "models/core/currency.h"
#include "models/ledger/plan.h"

namespace reckoner {

struct BucketMove
{
    QString accountType;
    QUuid account;
    QString accountName; ///< an e-mail address, an organization, a plan, a company
    Unit unit = Unit::Money;
    Bucket bucket = Bucket::Wallet;
    std::optional<Currency> currency = {}; ///< of money
    qint64 before = 0; ///< nanos for money, else whole units
    qint64 amount = 0; ///< the sum of the postings
    qint64 after() const { return before + amount; }
};

/// One for each bucket that the plan posts to, in the order of the postings. Errors: not_found (an account).
Result<std::vector<BucketMove>> bucketMoves(const Inquiry &inquiry, const Plan &plan);

} // namespace reckoner
