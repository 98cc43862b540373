// A billing period that is over rolls by itself at the next use; until then other programs read an old one. One that was set back, or set to a time that has
// not come, is refused by every step: the last one that the ledger knows is set again, and rolled.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/organization_periods.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

bool isOver(const OrganizationPeriods &row, Instant now)
{
    const bool isSetBack = row.kept && row.stored->from < row.kept->from;
    return row.stored->to <= now && !isSetBack;
}

Result<std::vector<Finding>> findPeriodStale(const Inquiry &inquiry)
{
    const Instant now = inquiry.now();
    TRY(rows, inquiry.rows<OrganizationPeriods>("doctor/checks/period_stale", Bindings().instant("now", now)));
    std::vector<Finding> findings;
    for (const OrganizationPeriods &row : rows) {
        Finding finding = row.finding("period-stale");
        finding.text = isOver(row, now) ? RECKONER_TEXT("The billing period of {organization}, {start} to {end}, is over and the next one was not opened.")
            : now < row.stored->from    ? RECKONER_TEXT("The billing period of {organization}, {start} to {end}, has not begun yet.")
                                        : RECKONER_TEXT("The billing period of {organization} was set back to {start} to {end}, although a later one was opened.");
        finding.severity = isOver(row, now) ? Severity::Warning : Severity::Error;
        finding.context.insert(u"start"_s, row.dayOf(row.stored->from));
        finding.context.insert(u"end"_s, row.dayOf(row.stored->to));
        findings.push_back(finding);
    }
    return findings;
}

Result<Plan> planPeriodStale(const Inquiry &inquiry, const Finding &finding, const Choices &)
{
    TRY(record, minutesRecord(inquiry, organizationOf(finding)));
    TRY(periods, readPeriods(inquiry, record));
    if (periods.stored && isOver(periods, inquiry.now()))
        return planPeriod(inquiry, record, *periods.stored);
    TRY(period, periods.sound(inquiry.now()));
    return planPeriod(inquiry, record, period);
}

} // namespace

const Rule kPeriodStale = {"period-stale", RuleGroup::Minutes, Severity::Warning, RECKONER_TEXT("Billing periods that are over, were set back or have not begun."), findPeriodStale,
                           planPeriodStale};

} // namespace reckoner
