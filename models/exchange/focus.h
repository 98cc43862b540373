// A month of a company in FOCUS 1.2 (FinOps Open Cost and Usage Specification): one CSV for tools of cloud cost. A row is what a job used of one thing on one
// billing day by one price; credit notes and corrective charges are rows of their own. The sum of BilledCost is the month's net. Filter, zone and time of
// making stand beside it (output_file.h). Source: focus.finops.org.
#pragma once

#include "models/exchange/export_list.h"

namespace reckoner {

struct FocusReply
{
    qint64 rows = 0;
    qint64 unpriced = 0; ///< usage rows without a cost: unknown is not zero, so they are left out
    QJsonObject toJson() const;
};
/// Every company of the scope. Errors: io_error (no file is left), canceled, not_permitted.
Result<FocusReply> exportFocus(const Inquiry &inquiry, BillingMonth month, const QString &path, const OnExportProgress &progress = {});

} // namespace reckoner
