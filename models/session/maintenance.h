// What cron does for a database: fold roll-up deltas (PostgreSQL), clear refusals that are past keeping, checkpoint (SQLite).
#pragma once

#include "models/ledger/inquiry.h"

namespace reckoner {

inline constexpr int kRefusalsKeptDays = 90; ///< domain.md, Minutes: support sees what the person saw

struct MaintenanceReply
{
    qint64 folded = 0;          ///< roll-up deltas folded
    qint64 refusalsCleared = 0;
    bool checkpointed = false;
};
/// Errors: not_permitted, busy.
Result<MaintenanceReply> maintain(Connection &connection, const Scope &scope);

} // namespace reckoner
