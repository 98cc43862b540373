// Parts of a balance that the explanation of a ledger entry shares: what kinds of entries are called, and an entry as a row.
#pragma once

#include "models/explain/explanation.h"
#include "models/ledger/history.h"

namespace reckoner {

/// "top-ups", "credits reserved for jobs": what entries of a kind are in a sum. A kind that other programs made up is said as it is.
QString entryKindWords(Unit unit, const QString &kind);
ExplainedRow explainedEntry(const LedgerEntry &entry);
Figure::Kind figureKind(Unit unit);

} // namespace reckoner
