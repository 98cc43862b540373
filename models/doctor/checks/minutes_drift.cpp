// The copy of the used minutes differs from the metrics of the period, or other programs metered minutes for which nothing was posted: what `minutes sync` does
// mends it. While the period is missing the counter cannot be mended; while it is over, set back or overlaps, that is the finding.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/organization_periods.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct MeteredOrganization
{
    OrganizationPeriods periods;
    qint64 metered = 0;
    qint64 waiting = 0;
    static MeteredOrganization from(const Row &row) { return {OrganizationPeriods::from(row), row.integer("metered"), row.integer("waiting")}; }
};

Finding driftOf(const OrganizationPeriods &row, qint64 metered)
{
    Finding finding = row.finding("minutes-drift");
    finding.text = RECKONER_TEXT("{organization} is said to have used {used} minutes; the metrics of its billing period say {metered}.");
    finding.context.insert(u"used"_s, countText(row.used.count));
    finding.context.insert(u"metered"_s, countText(metered));
    return finding;
}

Finding waitingOf(const MeteredOrganization &row)
{
    Finding finding = driftOf(row.periods, row.metered);
    if (row.waiting == 0)
        return finding;
    finding.text = RECKONER_TEXT("{organization} is said to have used {used} minutes; the metrics of its billing period say {metered}. For {waiting} metrics that another program wrote "
                                 "nothing was taken yet.");
    finding.context.insert(u"waiting"_s, countText(row.waiting));
    return finding;
}

/// Against the period that it would get.
Outcome addBlocked(const Inquiry &inquiry, std::vector<Finding> &findings)
{
    TRY(rows, inquiry.rows<OrganizationPeriods>("doctor/checks/period_missing"));
    for (const OrganizationPeriods &row : rows) {
        const InstantRange period = row.kept ? *row.kept : row.anchored(inquiry.now());
        const Bindings values = Bindings().id("organization_id", row.organization).instant("from_at", period.from).instant("to_at", period.to);
        TRY(metered, inquiry.integer("doctor/checks/minutes_metered_in", values));
        if (metered == row.used.count)
            continue;
        Finding finding = driftOf(row, metered);
        finding.text = RECKONER_TEXT("{organization} is said to have used {used} minutes; the metrics since {start} say {metered}. It cannot be mended before the billing period is set "
                                     "(period-missing).");
        finding.context.insert(u"start"_s, row.dayOf(period.from));
        finding.fixable = false;
        findings.push_back(finding);
    }
    return {};
}

Result<std::vector<Finding>> findMinutesDrift(const Inquiry &inquiry)
{
    TRY(rows, inquiry.rows<MeteredOrganization>("doctor/checks/minutes_drift", Bindings().instant("now", inquiry.now())));
    std::vector<Finding> findings;
    for (const MeteredOrganization &row : rows)
        findings.push_back(waitingOf(row));
    CHECK(addBlocked(inquiry, findings));
    std::ranges::stable_sort(findings, {}, [](const Finding &finding) { return std::pair(finding.company->toString(), finding.subject); });
    return findings;
}

Result<Plan> planMinutesDrift(const Inquiry &inquiry, const Finding &finding, const Choices &)
{
    TRY(record, minutesRecord(inquiry, organizationOf(finding)));
    TRY(standing, minutesStanding(inquiry, record));
    MinutesRecord after;
    Plan plan = planOf(dueSteps(standing, inquiry.now(), after), record, after);
    plan.add(missingDraws(after, standing.use).plan);
    return plan;
}

} // namespace

const Rule kMinutesDrift = {"minutes-drift", RuleGroup::Minutes, Severity::Error, RECKONER_TEXT("Used minutes that differ from the metrics of the billing period."), findMinutesDrift,
                            planMinutesDrift};

} // namespace reckoner
