// Kept labels: the name of a company, job or candidate outlives the thing, apart from ledger and usage, so that a charge can still say
// what it was for. Of an application its candidate's id is kept. A candidate's label can be erased; nothing else about the candidate's usage changes.
#pragma once

#include "models/ledger/operation.h"

namespace reckoner {

enum class NamedKind { Company, Job, Candidate, Application };
QString namedKindName(NamedKind kind); ///< "company", "job", "candidate", "application": names.kind

/// Keeps or replaces the label; an erased one stays erased.
Outcome keepName(Operation &operation, NamedKind kind, const QString &thingId, CompanyId company, const QString &label);
/// Takes the label out for ever. Answers how many there were.
Result<qint64> eraseName(Operation &operation, NamedKind kind, const QString &thingId, CompanyId company);
/// How a candidate of a company is called in `names`: two companies may use the same candidate id.
QString candidateThingId(CompanyId company, const QString &candidate);
/// A few bits of a name, enough to see that a repeated request gave another one, too few to find the name again.
QString nameFingerprint(const QString &name);

} // namespace reckoner
