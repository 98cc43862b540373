// What the rules on billing periods look at: an organization's stored period beside the one that the ledger knows last.
#pragma once

#include "models/balances/minutes_plan.h"
#include "models/doctor/finding.h"

namespace reckoner {

struct OrganizationPeriods
{
    CompanyId company;
    OrganizationId organization;
    QString name;
    Calendar calendar;
    int anchorDay = 1;
    Minutes used;                       ///< the copy
    std::optional<InstantRange> stored; ///< none: start or end is missing
    std::optional<InstantRange> kept;   ///< the last that the ledger knows
    static OrganizationPeriods from(const Row &row);

    /// The period of that time by the anchor day.
    InstantRange anchored(Instant at) const;
    /// What a missing or impossible period is to be: the last that the ledger knows, if that has begun, so that what is due rolls from there; else the
    /// anchor's. Errors: invalid_state where the ledger knows one that begins later.
    Result<InstantRange> sound(Instant now) const;
    QString dayOf(Instant at) const { return calendar.dayOf(at).toIso(); }
    /// The finding that a rule completes. context: organization.
    Finding finding(const char *rule) const;
};

OrganizationId organizationOf(const Finding &finding);
/// The row as it is, and the period that the ledger knows last.
Result<OrganizationPeriods> readPeriods(const Inquiry &inquiry, const MinutesRecord &record);
/// Sets the period and rolls what is due from there, one by one; add-on minutes stay.
Result<Plan> planPeriod(const Inquiry &inquiry, const MinutesRecord &record, const InstantRange &period);

} // namespace reckoner
