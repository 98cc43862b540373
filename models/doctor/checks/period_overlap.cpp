// Two billing periods of one organization that overlap count the minutes between them twice. Of two closed ones the earlier ends where the later begins. A
// stored one that begins inside the last that the ledger knows is set by the anchor day: to the last one where that follows it, else the last one is cut short.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/organization_periods.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct OverlappingOrganization
{
    OrganizationPeriods periods;
    qint64 overlaps = 0;
    static OverlappingOrganization from(const Row &row) { return {OrganizationPeriods::from(row), row.integer("overlaps")}; }
};

struct OverlappingPeriod
{
    InstantRange range;
    Instant nextStart;
    static OverlappingPeriod from(const Row &row) { return {{row.instant("starts_at"), row.instant("ends_at")}, row.instant("next_start")}; }
};

bool isMoved(const OrganizationPeriods &row)
{
    return row.stored && row.kept && row.kept->from < row.stored->from && row.stored->from < row.kept->to;
}

Result<std::vector<Finding>> findPeriodOverlap(const Inquiry &inquiry)
{
    TRY(rows, inquiry.rows<OverlappingOrganization>("doctor/checks/period_overlap"));
    std::vector<Finding> findings;
    for (const OverlappingOrganization &row : rows) {
        Finding finding = row.periods.finding("period-overlap");
        if (isMoved(row.periods)) {
            finding.text = RECKONER_TEXT("The billing period of {organization}, {start} to {end}, begins inside the one before it, {kept_start} to {kept_end}.");
            finding.context.insert(u"start"_s, row.periods.dayOf(row.periods.stored->from));
            finding.context.insert(u"end"_s, row.periods.dayOf(row.periods.stored->to));
            finding.context.insert(u"kept_start"_s, row.periods.dayOf(row.periods.kept->from));
            finding.context.insert(u"kept_end"_s, row.periods.dayOf(row.periods.kept->to));
        } else {
            finding.text = RECKONER_TEXT("{overlaps} billing periods of {organization} end after the next one began.");
            finding.context.insert(u"overlaps"_s, row.overlaps);
        }
        findings.push_back(finding);
    }
    return findings;
}

/// The earlier one ends where the later begins.
Result<Plan> cutShort(const Inquiry &inquiry, OrganizationId organization)
{
    TRY(periods, inquiry.rows<OverlappingPeriod>("doctor/checks/overlapping_periods", Bindings().id("organization_id", organization)));
    Plan plan;
    for (const OverlappingPeriod &period : periods)
        plan.changes.push_back({u"billing_periods"_s, rowKey(organization.uuid()) + u'/' + period.range.from.toIso(), u"ends_at"_s, period.range.to.toIso(), period.nextStart.toIso()});
    return plan;
}

InstantRange soundPeriod(const OrganizationPeriods &row, Instant now)
{
    const InstantRange anchored = row.anchored(now);
    const bool isKeptSound = row.kept->contains(now) && (*row.kept == anchored || *row.stored != anchored);
    return isKeptSound || anchored.from <= row.kept->from ? *row.kept : anchored;
}

Result<Plan> planPeriodOverlap(const Inquiry &inquiry, const Finding &finding, const Choices &)
{
    const OrganizationId organization = organizationOf(finding);
    TRY(plan, cutShort(inquiry, organization));
    TRY(record, minutesRecord(inquiry, organization));
    TRY(periods, readPeriods(inquiry, record));
    if (isMoved(periods)) {
        TRY(moved, planPeriod(inquiry, record, soundPeriod(periods, inquiry.now())));
        plan.add(moved);
    }
    return plan;
}

} // namespace

const Rule kPeriodOverlap = {"period-overlap", RuleGroup::Minutes, Severity::Error, RECKONER_TEXT("Billing periods of one organization that overlap."), findPeriodOverlap, planPeriodOverlap};

} // namespace reckoner
