// What a range would cost by today's list; applied, only the differences are posted (credit notes and corrections), rows stay as they are.
#pragma once

#include "models/ledger/plan.h"
#include "models/usage/filter.h"

namespace reckoner {

struct RerateReply
{
    qint64 rows = 0;     ///< rows looked at
    qint64 changed = 0;  ///< rows whose price would differ
    Money before;        ///< recorded cost of the changed rows, less what was corrected before
    Money after;
    QJsonObject toJson() const; ///< {"rows","changed","before":$,"after":$,"difference":$}
    static RerateReply fromJson(const QJsonObject &json);
};
/// Previews; one company.
Result<RerateReply> previewRerate(const Inquiry &inquiry, const Filter &filter);
Result<Done<RerateReply>> applyRerate(Connection &connection, const Scope &scope, const Filter &filter, const Request &request);

} // namespace reckoner
