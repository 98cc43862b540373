// Batch jobs of the sample, as a platform saved them in the past, and acts of the generator at a time of its choosing.
#pragma once

#include "models/demo/demo_company.h"
#include "models/ledger/operation.h"

namespace reckoner {

struct DemoBatch
{
    JobId id;
    QString title;
    qint64 rows = 0;
    Instant at;
    QString status = QStringLiteral("open");
    QJsonObject meta = {};
};
/// Of one person of the company.
Outcome saveBatches(Operation &operation, const DemoCompany &company, ProfileId person, std::span<const DemoBatch> batches);

/// The same scope at another time.
Scope scopeAt(const Scope &scope, Instant at);
/// What the generator writes by itself; `company`: whose operation it is, none where it is of several.
Outcome runDemoAct(Connection &connection, const Scope &scope, const std::optional<CompanyId> &company, const std::function<Outcome(Operation &)> &change);

} // namespace reckoner
