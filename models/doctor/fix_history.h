// The fixes that were applied, as a list: who mended what and when, and whether it was undone since. What each changed: keptPlan() (ledger/undo).
#pragma once

#include "models/ledger/history.h"

namespace reckoner {

struct FixEntry
{
    OperationEntry operation;
    QString companyName; ///< empty: of what lies outside every company
    qint64 fixed = 0;    ///< findings
    QStringList rules;   ///< that it mended findings of, or those that were asked for
    bool undone() const { return operation.reversedBy.has_value(); }
};
/// Newest first. For admins.
Result<std::vector<FixEntry>> fixHistory(const Inquiry &inquiry, int limit);

std::span<const Column<FixEntry>> fixColumns();

} // namespace reckoner
