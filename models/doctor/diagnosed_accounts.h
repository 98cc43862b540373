// The accounts that things draw from, diagnosed: a company's wallet and tokens, a person's credits, an organization's minutes. Part of diagnose.
#pragma once

#include "models/core/ids.h"
#include "models/doctor/diagnose.h"
#include "models/doctor/diagnosed_subject.h"

namespace reckoner {

void addCheck(Diagnosis &diagnosis, const char *check, bool ok, const char *text, const QJsonObject &context = {});

/// Each adds balances, periods and checks; `door` is of the subject's company.
Outcome diagnoseWallet(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis);
Outcome diagnoseTokens(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis);
Outcome diagnoseCredits(const Inquiry &door, const DiagnosedSubject &subject, ProfileId profile, Diagnosis &diagnosis);
Outcome diagnoseMinutes(const Inquiry &door, const DiagnosedSubject &subject, OrganizationId organization, Diagnosis &diagnosis);
/// A person's organizations, and their minutes.
Outcome diagnoseMemberships(const Inquiry &door, const DiagnosedSubject &subject, ProfileId profile, Diagnosis &diagnosis);

/// The last purchases, ledger entries and refusals of accounts; of a job where one is named.
Outcome diagnoseMovements(const Inquiry &door, const std::vector<QUuid> &accounts, const std::optional<JobId> &job, Diagnosis &diagnosis);

} // namespace reckoner
