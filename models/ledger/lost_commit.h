// The connection was lost while COMMIT was under way: asks the database, as soon as it can be asked, whether it was done. Nothing is guessed: a transaction
// that its server still works on is waited for.
#pragma once

#include "models/ledger/inquiry.h"

namespace reckoner {

struct LostCommit
{
    const char *query; ///< answers `value` 1 where `id` was kept
    QUuid id;
    QString transaction; ///< xid8 as text
};

/// Nothing wrong: it was done. Errors: `lost` itself where it says something else; unavailable with {"outcome":"not_done"}, or {"outcome":"unknown"} where it
/// could not be found out (canceled, or two minutes without a server and nobody watching).
Outcome findOut(const Connection &connection, const Scope &scope, const Error &lost, const LostCommit &commit);

/// What a writing transaction that failed says where it was the connection that failed, before COMMIT.
Error nothingDone(const Error &lost);

} // namespace reckoner
