// What the rules on stored balances share: add-on buckets held against what was bought and used, and what other programs took without posting it.
#pragma once

#include "models/doctor/finding.h"
#include "models/ledger/plan.h"

#include <QHash>

namespace reckoner {

/// An add-on bucket that is not as it should be.
struct AddonAccount
{
    CompanyId company;
    Unit unit = Unit::Credits;
    QUuid account;
    QString name;
    qint64 stored = 0;
    qint64 posted = 0;
    qint64 bought = 0; ///< or granted
    qint64 drawn = 0;  ///< less what was given back
    qint64 waiting = 0; ///< used and not posted yet: other programs may have taken it from the stored copy
    qint64 expected() const { return bought - drawn; }
    /// Less is left than there should be, or the ledger lacks what the copy has.
    bool isLost() const;
    static AddonAccount from(const Row &row);
};
Result<std::vector<AddonAccount>> addonAccounts(const Inquiry &inquiry);

/// Credits that jobs took by other programs' hands, of which the ledger knows nothing, by profile.
Result<QHash<QUuid, qint64>> unpostedCredits(const Inquiry &inquiry);

/// The change that makes a stored copy what it is to be. Nothing where it is that.
Plan copySetTo(const BucketKind &kind, const QUuid &account, qint64 before, qint64 after);

} // namespace reckoner
