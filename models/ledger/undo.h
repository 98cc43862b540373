// Undo posts the inverse of an operation as a new operation; rows return to what they were. Refused (conflict) where later work
// depends on it, (invalid_state) where the act is final or was undone already.
#pragma once

#include "models/ledger/plan.h"

namespace reckoner {

struct UndoReply
{
    OperationId reversed;
    qint64 rows = 0;     ///< rows returned to what they were
    qint64 postings = 0; ///< inverse postings
    QJsonObject toJson() const;
    static UndoReply fromJson(const QJsonObject &json);
};

/// What undoing would change. Errors: not_found, invalid_state, conflict.
Result<Plan> inversePlan(const Inquiry &inquiry, OperationId operation);
/// What the operation changed and posted, in that order; also of one that was undone since. Errors: not_found.
Result<Plan> keptPlan(const Inquiry &inquiry, OperationId operation);
Result<Done<UndoReply>> undo(Connection &connection, const Scope &scope, OperationId operation, const Request &request);
/// Undoes every operation of a batch, newest first, each its own operation.
Result<std::vector<Done<UndoReply>>> undoBatch(Connection &connection, const Scope &scope, BatchId batch, const Request &request);

} // namespace reckoner
