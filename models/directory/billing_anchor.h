// Billing periods of an organization follow from its anchor day: the 31st is clamped to shorter months and does not drift (31 Jan,
// 28 Feb, 31 Mar). Pure; days are of the company's billing zone. Source: domain.md, Minutes.
#pragma once

#include "models/core/calendar.h"

namespace reckoner {

/// The anchor of a month: its anchorDay-th day, or its last where it is shorter. anchorDay: 1 to 31.
BillingDay anchorOf(BillingMonth month, int anchorDay);
/// The latest anchor on or before the day.
BillingDay latestAnchor(BillingDay day, int anchorDay);
/// The first anchor after the day.
BillingDay nextAnchor(BillingDay day, int anchorDay);

} // namespace reckoner
