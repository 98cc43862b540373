// Why a list of usage is empty, cause by cause, and the way out: another range, a wider filter, or a first import.
#pragma once

#include "models/usage/filter.h"
#include "ui/widgets/state_stack.h"

namespace reckoner {

struct NoUsage
{
    enum class Cause {
        Unrecorded,  ///< there is none at all
        OtherDays,   ///< there is some, on other days
        OtherFilter, ///< there is some, but not of this type, job, link or company
    };
    Cause cause = Cause::Unrecorded;
    BillingDay last = {}; ///< the newest usage that matches but for the cause
};

/// For a filter that found nothing.
Result<NoUsage> whyNoUsage(const Inquiry &inquiry, const Filter &filter);
/// With a button for the way out; `mayImport`: the role has the Import page.
EmptyText noUsageText(const NoUsage &why, bool mayImport);
/// The filter that the button sets; for usage that is not recorded it leads to the Import page instead.
Filter widened(const NoUsage &why, const Filter &filter);

} // namespace reckoner
