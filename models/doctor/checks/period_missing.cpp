// An organization without a billing period can use no minutes, and its counter cannot be compared with anything: mended first of all. It gets the period that
// the ledger knows last, rolled to now where that is over, or else the one that its anchor day says.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/organization_periods.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Finding>> findPeriodMissing(const Inquiry &inquiry)
{
    TRY(rows, inquiry.rows<OrganizationPeriods>("doctor/checks/period_missing"));
    std::vector<Finding> findings;
    for (const OrganizationPeriods &row : rows) {
        Finding finding = row.finding("period-missing");
        finding.text = RECKONER_TEXT("{organization} has no billing period, so that no minutes can be used; by its anchor day, the {anchor_day}. of a month, it would be {start} to {end}.");
        const InstantRange period = row.kept && row.kept->contains(inquiry.now()) ? *row.kept : row.anchored(inquiry.now());
        finding.context.insert(u"anchor_day"_s, row.anchorDay);
        finding.context.insert(u"start"_s, row.dayOf(period.from));
        finding.context.insert(u"end"_s, row.dayOf(period.to));
        findings.push_back(finding);
    }
    return findings;
}

Result<Plan> planPeriodMissing(const Inquiry &inquiry, const Finding &finding, const Choices &)
{
    TRY(record, minutesRecord(inquiry, organizationOf(finding)));
    TRY(periods, readPeriods(inquiry, record));
    TRY(period, periods.sound(inquiry.now()));
    return planPeriod(inquiry, record, period);
}

} // namespace

const Rule kPeriodMissing = {"period-missing", RuleGroup::Minutes, Severity::Error, RECKONER_TEXT("Organizations without a billing period."), findPeriodMissing, planPeriodMissing};

} // namespace reckoner
