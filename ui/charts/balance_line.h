// The figures of a chart of a balance: what it was at the end of each of many days in a row. Amounts are exact.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/core/money.h"

#include <vector>

namespace reckoner {

struct BalanceLine
{
    Currency currency;
    BillingDay first;
    std::vector<Money> balances;             ///< of the first day and those after it
    std::optional<Money> threshold = {};     ///< an alert while it is below

    int days() const { return int(balances.size()); }
    BillingDay dayAt(int place) const { return first.plusDays(place); }
};

/// "Balance, 1 Nov 2026 to 21 Nov 2026: from $5.00 to $12.51, lowest on 3 Nov 2026 ($1.00)." `lowest`: the place of the day, which who draws it knows.
QString balanceSummary(const BalanceLine &line, int lowest);
/// Of a line without any day.
QString noBalanceText();
/// Day and exact balance, one a line; below zero it is owed.
QString balanceText(const BalanceLine &line, int place);
/// "Alert below $100.00"
QString thresholdText(const BalanceLine &line);

} // namespace reckoner
