#include "models/directory/status.h"

namespace reckoner {

DatabaseStatus DatabaseStatus::from(const Row &row)
{
    DatabaseStatus status;
    status.companies = row.integer("companies");
    status.jobs = row.integer("jobs");
    status.usageRows = row.integer("usage_rows");
    status.oldest = row.optionalInstant("oldest");
    status.newest = row.optionalInstant("newest");
    return status;
}

Result<DatabaseStatus> databaseStatus(const Inquiry &inquiry)
{
    TRY(status, inquiry.row<DatabaseStatus>("directory/status"));
    ensure(status.has_value(), "the status is one row");
    TRY(ledgerRows, inquiry.integer("directory/ledger_rows"));
    TRY(size, inquiry.integer("directory/size"));
    status->ledgerRows = ledgerRows;
    status->sizeBytes = size;
    return *status;
}

} // namespace reckoner
