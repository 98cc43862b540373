// Opening balances of a new account: postings of the kind `grant`, the stored copy beside them, and for add-on amounts the purchase row
// (free) that "bought - drawn + given back = left" starts from.
#pragma once

#include "models/ledger/operation.h"

namespace reckoner {

struct Account
{
    CompanyId company;
    QString type; ///< "profile", "organization"
    QUuid id;
};

/// Errors: invalid_input naming the field.
Outcome checkNotNegative(const char *field, qint64 amount);
/// Nothing where the amount is zero.
Outcome postOpening(Operation &operation, const Account &account, Unit unit, Bucket bucket, qint64 amount);
/// postOpening() into the add-on bucket, kept as a free purchase.
Outcome grantAddon(Operation &operation, const Account &account, Unit unit, qint64 amount);

} // namespace reckoner
