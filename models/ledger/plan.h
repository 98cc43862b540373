// The row changes and postings that an act would make: one type for preview, reconcile, assign, fix and undo. Applying is refused
// (stale_plan) where a row no longer holds its `before`.
#pragma once

#include "models/ledger/operation.h"

namespace reckoner {

struct RowChange
{
    QString table;  ///< from a fixed list (plan.cpp)
    QUuid key;      ///< the row's id
    QString column; ///< from a fixed list
    QJsonValue before;
    QJsonValue after;
};

struct Plan
{
    std::vector<RowChange> changes;
    std::vector<Posting> postings;
    /// SHA-256 over everything in it, hex: the preview is the fix.
    QString hash() const;
};

/// Makes the changes and postings, and keeps the changes with the operation so that it can be undone. Errors: stale_plan, conflict.
Outcome apply(Operation &operation, const Plan &plan);

} // namespace reckoner
