// What the rules about tokens share: whose application something is, the choice of a company, and deducting a log that a fix attributes or estimates.
#pragma once

#include "models/balances/token_plan.h"
#include "models/doctor/rule.h"

namespace reckoner {

/// The candidate's name, else the candidate's id, else the application's.
QString applicationLabel(const Row &row);

/// "company": one of `offered` (id and name), or, where nothing is known, any.
Choice companyChoice(const std::vector<std::pair<CompanyId, QString>> &offered);
/// The company that was chosen, by id or name; none where nothing was. Errors: not_found, ambiguous.
Result<std::optional<CompanyId>> chosenCompany(const Inquiry &inquiry, const Choices &choices);

/// The draws of a log from what its company holds now, logs of other programs counted first.
Result<Plan> drawsNow(const Inquiry &inquiry, const UnpostedLog &log);

} // namespace reckoner
