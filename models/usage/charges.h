// What each of many companies was charged: recorded cost (gross), of all of them in one question for each billing zone, from roll-ups; the day that is cut
// from its rows. The sums are those of the cards and the series of each company. Reading only.
#pragma once

#include "models/core/calendar.h"
#include "models/ledger/inquiry.h"

#include <map>

namespace reckoner {

/// Up to a moment, that moment included.
struct Charged
{
    Money inAll;
    Money inMonth; ///< in the billing month of the moment
};
/// Of every company of the scope; none where nothing was charged. Errors: not_permitted.
Result<std::map<CompanyId, Charged>> chargedUntil(const Inquiry &inquiry, Instant asOf);

/// By billing day, each company's own; days without charges are left out.
using ChargedDays = std::map<BillingDay, Money>;
Result<std::map<CompanyId, ChargedDays>> chargedByDay(const Inquiry &inquiry, const std::vector<CompanyId> &companies, DayRange days);

} // namespace reckoner
