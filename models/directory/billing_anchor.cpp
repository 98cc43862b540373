#include "models/directory/billing_anchor.h"

namespace reckoner {

BillingDay anchorOf(BillingMonth month, int anchorDay)
{
    const QDate first = month.firstDay().date();
    return BillingDay::fromDate(QDate(first.year(), first.month(), std::min(anchorDay, first.daysInMonth())));
}

BillingDay latestAnchor(BillingDay day, int anchorDay)
{
    const BillingMonth month = BillingMonth::of(day);
    const BillingDay anchor = anchorOf(month, anchorDay);
    return anchor <= day ? anchor : anchorOf(BillingMonth{month.number - 1}, anchorDay);
}

BillingDay nextAnchor(BillingDay day, int anchorDay)
{
    const BillingMonth month = BillingMonth::of(day);
    const BillingDay anchor = anchorOf(month, anchorDay);
    return day < anchor ? anchor : anchorOf(month.next(), anchorDay);
}

} // namespace reckoner
