// Single things, diagnosed: a job and its credits, an application, a usage row, a token log, a metric, an operation, a draft. Part of diagnose.
#pragma once

#include "models/doctor/diagnosed_accounts.h"

namespace reckoner {

/// With the credits of whom it took them from.
Outcome diagnoseJob(const Inquiry &door, const DiagnosedSubject &subject, JobId job, Diagnosis &diagnosis);
Outcome diagnoseApplication(const Inquiry &door, ApplicationId application, Diagnosis &diagnosis);
Outcome diagnoseUsage(const Inquiry &door, UsageId usage, Diagnosis &diagnosis);
Outcome diagnoseDraft(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis);
/// With the minutes of its organization.
Outcome diagnoseMetric(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis);
/// Also of a log without a company, of which this is all.
Outcome diagnoseTokenLog(const Inquiry &inquiry, const DiagnosedSubject &subject, Diagnosis &diagnosis);
Outcome diagnoseOperation(const Inquiry &inquiry, OperationId operation, Diagnosis &diagnosis);

} // namespace reckoner
