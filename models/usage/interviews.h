// Interviews by their id, for the palette. There is no index of them: the ids are other programs' texts, and finding one is worth a scan.
#pragma once

#include "models/core/calendar.h"
#include "models/ledger/inquiry.h"

namespace reckoner {

struct Interview
{
    QString id; ///< as the other program calls it
    CompanyId company;
    QString companyName;
    std::optional<JobId> job;
    std::optional<QString> jobTitle;
    BillingDay day;
    static Interview from(const Row &row);
};

/// Interviews whose id begins with the text, in this case of letters; the newest recorded first, one line for each usage row.
Result<std::vector<Interview>> searchInterviews(const Inquiry &inquiry, const QString &text, int limit);

} // namespace reckoner
