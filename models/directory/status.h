// How much a database holds: for `status` and the start page.
#pragma once

#include "models/ledger/inquiry.h"

namespace reckoner {

struct DatabaseStatus
{
    qint64 companies = 0;
    qint64 jobs = 0;
    qint64 usageRows = 0;
    qint64 ledgerRows = 0;
    qint64 sizeBytes = 0;
    std::optional<Instant> oldest; ///< usage, by the time it happened
    std::optional<Instant> newest;
    static DatabaseStatus from(const Row &row);
};
Result<DatabaseStatus> databaseStatus(const Inquiry &inquiry);

} // namespace reckoner
