// The functions of a PostgreSQL database that the credits' verbs are there, with their arguments. Part of the credits stem.
#pragma once

#include "models/balances/credits.h"
#include "models/ledger/procedure.h"

namespace reckoner {

Procedure refundProcedure(const CreditRefund &refund);

} // namespace reckoner
