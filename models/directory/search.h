// Looking for something while a person types: pickers and the palette.
#pragma once

#include "models/directory/applications.h"
#include "models/directory/jobs.h"
#include "models/directory/profiles.h"
#include "models/ledger/history.h"

namespace reckoner {

/// Jobs that are not deleted, whose title contains the text (in any case) or whose id it is; newest first, at most `limit`.
Result<std::vector<Job>> searchJobs(const Inquiry &inquiry, const QString &text, int limit);

/// Profiles that are not deleted, whose e-mail address or name contains the text or whose id it is; by company and e-mail address.
Result<std::vector<Profile>> searchProfiles(const Inquiry &inquiry, const QString &text, int limit);

/// Applications whose candidate's id or name contains the text, or whose id it is; newest first.
Result<std::vector<Application>> searchApplications(const Inquiry &inquiry, const QString &text, int limit);

/// Operations whose id begins with the text, four digits of it or more, with dashes or without; newest first.
Result<std::vector<OperationEntry>> searchOperations(const Inquiry &inquiry, const QString &text, int limit);

} // namespace reckoner
