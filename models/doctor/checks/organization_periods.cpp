#include "models/doctor/checks/organization_periods.h"

#include "models/directory/billing_anchor.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

std::optional<InstantRange> rangeOf(const std::optional<Instant> &from, const std::optional<Instant> &to)
{
    return from && to ? std::optional(InstantRange{*from, *to}) : std::nullopt;
}

} // namespace

OrganizationPeriods OrganizationPeriods::from(const Row &row)
{
    const auto calendar = Calendar::named(row.text("timezone"));
    ensure(calendar.ok(), "a company has a time zone that exists");
    return {row.id<CompanyId>("company_id"), row.id<OrganizationId>("id"), row.text("name"), *calendar, int(row.integer("anchor_day")), {row.integer("used_minutes")},
            rangeOf(row.optionalInstant("period_start"), row.optionalInstant("period_end")), rangeOf(row.optionalInstant("kept_start"), row.optionalInstant("kept_end"))};
}

InstantRange OrganizationPeriods::anchored(Instant at) const
{
    const BillingDay day = calendar.dayOf(at);
    return {calendar.startOf(latestAnchor(day, anchorDay)), calendar.startOf(nextAnchor(day, anchorDay))};
}

Result<InstantRange> OrganizationPeriods::sound(Instant now) const
{
    if (!kept)
        return anchored(now);
    if (now < kept->from)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("The ledger knows a billing period of {organization} that begins on {start}: wait for it, or look at the clock of this computer."),
                     {{u"organization"_s, name}, {u"start"_s, dayOf(kept->from)}}};
    return *kept;
}

Finding OrganizationPeriods::finding(const char *rule) const
{
    Finding finding;
    finding.id = QLatin1StringView(rule) + u':' + organization.toString();
    finding.company = company;
    finding.subject = organization.toString();
    finding.subjectType = u"organization"_s;
    finding.context = {{u"organization"_s, name}};
    finding.fixable = true;
    return finding;
}

OrganizationId organizationOf(const Finding &finding)
{
    return OrganizationId::parse(finding.subject).value_or(OrganizationId());
}

Result<OrganizationPeriods> readPeriods(const Inquiry &inquiry, const MinutesRecord &record)
{
    TRY(kept, inquiry.row<OpenedPeriod>("balances/minutes_period_at", Bindings().id("organization_id", record.account.organization)));
    return OrganizationPeriods{record.account.company, record.account.organization, record.name, record.calendar, record.anchorDay, record.used, record.period,
                               kept ? std::optional(kept->range) : std::nullopt};
}

Result<Plan> planPeriod(const Inquiry &inquiry, const MinutesRecord &record, const InstantRange &period)
{
    MinutesRecord mended = record;
    mended.period = period;
    TRY(standing, minutesStandingAs(inquiry, mended));
    MinutesRecord after;
    const std::vector<PeriodStep> steps = dueSteps(standing, inquiry.now(), after);
    return planOf(steps, record, after);
}

} // namespace reckoner
