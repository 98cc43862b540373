// Fills an empty database with deterministic, realistic sample data: companies, prices, jobs, applications, usage, drafts (saved late and never),
// top-ups, and balances that move over the months. Known incidents in it, as the plan says: unsaved drafts and usage without a job; analysed applications whose CV usage
// is missing; and in the first company those of demo_incidents.h. `verify` passes on it: the incidents are findings, and without them there are none.
#pragma once

#include "models/demo/demo_company.h"
#include "models/ledger/operation.h"

namespace reckoner {

struct DemoReply
{
    qint64 companies = 0;
    qint64 jobs = 0;
    qint64 events = 0;
    qint64 milliseconds = 0;
    QJsonObject toJson() const; ///< {"companies","jobs","events","seconds"}
};
using DemoProgress = std::function<void(qint64 events, qint64 ofEvents)>;

/// The plan's `now` is the clock of the scope. Errors: conflict where there are companies already, invalid_input for numbers out of range.
Result<DemoReply> makeDemo(Connection &connection, const Scope &scope, DemoPlan plan, const DemoProgress &progress = {});

} // namespace reckoner
