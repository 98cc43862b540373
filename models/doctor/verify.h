// Every invariant of the domain, checked over the whole database: an invariant is one query that returns the broken rows.
#pragma once

#include "models/ledger/inquiry.h"
#include "models/tables/column.h"

namespace reckoner {

struct InvariantResult
{
    QString invariant; ///< "rollup_company_day_equals_rows"
    qint64 rows = 0;   ///< rows checked
    qint64 broken = 0;
};
struct VerifyReply
{
    bool ok = true;
    std::vector<InvariantResult> checked;
    QJsonObject toJson() const; ///< {"ok","checked":[{"invariant","rows","broken"}]}
};
Result<VerifyReply> verify(const Inquiry &inquiry);
/// Names of all invariants, for the test that breaks each by hand.
QStringList invariantNames();
std::span<const Column<InvariantResult>> invariantColumns();

} // namespace reckoner
