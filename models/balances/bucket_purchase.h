// What was bought of a bucket, or granted free, is kept beside its posting, so that bought - drawn + given back = left can be checked.
#pragma once

#include "models/ledger/operation.h"

namespace reckoner {

struct BucketPurchase
{
    CompanyId company;
    QUuid account;
    Unit unit = Unit::Credits;
    Bucket bucket = Bucket::Addon;
    qint64 quantity = 0;                          ///< whole units, above zero
    std::optional<Money> paid = {};               ///< in the company's currency; none: free
    std::optional<QString> reference = {};
};
/// Keeps it with the operation; its id is the reference of the posting. The operation's undo stamps it. Errors: invalid_input.
Result<QUuid> keepPurchase(Operation &operation, const BucketPurchase &purchase);

} // namespace reckoner
