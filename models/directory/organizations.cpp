#include "models/directory/organizations.h"

#include "models/core/text.h"
#include "models/directory/billing_anchor.h"
#include "models/directory/companies.h"
#include "models/directory/grants.h"
#include "models/directory/matching.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const Lookup kLookup = {"organization", "directory/organizations", "id", {"name"}, " AND deleted_at IS NULL"};

InstantRange firstPeriod(const NewOrganization &wanted, const Calendar &calendar, Instant now)
{
    const BillingDay anchor = latestAnchor(calendar.dayOf(now), wanted.anchorDay);
    const Instant start = wanted.periodStart.value_or(calendar.startOf(anchor));
    return {start, calendar.startOf(nextAnchor(calendar.dayOf(start), wanted.anchorDay))};
}

Result<Organization> checked(const NewOrganization &wanted)
{
    Organization organization;
    organization.id = wanted.id.value_or(OrganizationId::make());
    organization.company = wanted.company;
    TRY(name, cleanText(wanted.name, "name", kLongestName));
    organization.name = name;
    CHECK(checkNotNegative("base_minutes", wanted.base.count));
    CHECK(checkNotNegative("addon_minutes", wanted.addon.count));
    if (wanted.anchorDay < 1 || wanted.anchorDay > 31)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The anchor day must be from 1 to 31, not {given}."),
                     {{u"field"_s, u"anchor_day"_s}, {u"given"_s, wanted.anchorDay}}};
    organization.base = wanted.base;
    organization.addonLeft = wanted.addon;
    organization.anchorDay = wanted.anchorDay;
    return organization;
}

Outcome insertOrganization(Operation &operation, const Organization &organization)
{
    Bindings values;
    values.id("id", organization.id).id("company_id", organization.company).text("name", organization.name);
    values.integer("base_minutes", organization.base.count).integer("anchor_day", organization.anchorDay);
    values.instant("period_start", organization.periodStart).instant("period_end", organization.periodEnd);
    TRY(inserted, operation.change("directory/insert_organization", values));
    ensure(inserted == 1, "a new organization is one row");
    Bindings period;
    period.id("organization_id", organization.id).id("company_id", organization.company).integer("base_minutes", organization.base.count);
    period.instant("starts_at", organization.periodStart).instant("ends_at", organization.periodEnd);
    const auto kept = operation.change("directory/insert_period", period);
    return kept ? Outcome() : Outcome(kept.error());
}

} // namespace

Organization Organization::from(const Row &row)
{
    Organization organization;
    organization.id = row.id<OrganizationId>("id");
    organization.company = row.id<CompanyId>("company_id");
    organization.name = row.text("name");
    organization.base = {row.integer("base_minutes")};
    organization.used = {row.integer("used_minutes")};
    organization.addonLeft = {row.integer("overage_minutes")};
    organization.addonUsed = {row.integer("overage_minutes_used")};
    organization.anchorDay = int(row.integer("anchor_day"));
    organization.periodStart = row.optionalInstant("current_period_start");
    organization.periodEnd = row.optionalInstant("current_period_end");
    organization.createdAt = row.instant("created_at");
    return organization;
}

QJsonObject Organization::toJson() const
{
    return rowJson(organizationColumns(), *this);
}

Organization Organization::fromJson(const QJsonObject &json)
{
    const auto time = [&](const QString &key) -> std::optional<Instant> {
        const auto at = Instant::parse(QStringView(json.value(key).toString()));
        return at ? std::optional(*at) : std::nullopt;
    };
    Organization organization;
    organization.id = OrganizationId::parse(json.value(u"id"_s).toString()).value_or(OrganizationId());
    organization.company = CompanyId::parse(json.value(u"company_id"_s).toString()).value_or(CompanyId());
    organization.name = json.value(u"name"_s).toString();
    organization.base = {json.value(u"base_minutes"_s).toInteger()};
    organization.used = {json.value(u"used_minutes"_s).toInteger()};
    organization.addonLeft = {json.value(u"overage_minutes"_s).toInteger()};
    organization.addonUsed = {json.value(u"overage_minutes_used"_s).toInteger()};
    organization.anchorDay = int(json.value(u"anchor_day"_s).toInteger(1));
    organization.periodStart = time(u"current_period_start"_s);
    organization.periodEnd = time(u"current_period_end"_s);
    organization.createdAt = time(u"created_at"_s).value_or(Instant());
    return organization;
}

Result<std::vector<Organization>> listOrganizations(const Inquiry &inquiry)
{
    return inquiry.rows<Organization>(Query("directory/organizations").with("live", {QString::fromLatin1(kLookup.liveCondition)}));
}

Result<Organization> resolveOrganization(const Inquiry &inquiry, const QString &text)
{
    return resolve<Organization>(inquiry, kLookup, text);
}

Result<Organization> saveOrganization(Operation &operation, const NewOrganization &wanted)
{
    TRY(organization, checked(wanted));
    TRY(company, companyById(operation, wanted.company));
    TRY(calendar, Calendar::named(company.timezone));
    const InstantRange period = firstPeriod(wanted, calendar, operation.now());
    organization.periodStart = period.from;
    organization.periodEnd = period.to;
    CHECK(insertOrganization(operation, organization));
    const Account account = {organization.company, u"organization"_s, organization.id.uuid()};
    CHECK(postOpening(operation, account, Unit::Minutes, Bucket::Base, wanted.base.count));
    CHECK(grantAddon(operation, account, Unit::Minutes, wanted.addon.count));
    TRY(stored, operation.row<Organization>("directory/saved_organization", Bindings().id("id", organization.id)));
    ensure(stored.has_value(), "a new organization can be read");
    ensure(stored->addonLeft == wanted.addon, "a new organization holds what was posted");
    return *stored;
}

Result<Done<Organization>> addOrganization(Connection &connection, const Scope &scope, const NewOrganization &organization, const Request &request)
{
    Request asked = request;
    asked.company = organization.company;
    asked.content = {{u"name"_s, organization.name}, {u"base_minutes"_s, organization.base.count}, {u"addon_minutes"_s, organization.addon.count},
                     {u"anchor_day"_s, organization.anchorDay}};
    if (organization.periodStart)
        asked.content.insert(u"period_start"_s, organization.periodStart->toIso());
    if (organization.id)
        asked.content.insert(u"id"_s, organization.id->toString());
    return Operation::run<Organization>(connection, scope, act(ActKind::SetUpOrganization), asked,
                                        [&](Operation &operation) { return saveOrganization(operation, organization); });
}

QJsonObject Member::toJson() const
{
    return {{u"id"_s, organization.toString()}, {u"organization_id"_s, organization.toString()}, {u"profile_id"_s, profile.toString()},
            {u"company_id"_s, company.toString()}};
}

Member Member::fromJson(const QJsonObject &json)
{
    return {OrganizationId::parse(json.value(u"organization_id"_s).toString()).value_or(OrganizationId()),
            ProfileId::parse(json.value(u"profile_id"_s).toString()).value_or(ProfileId()),
            CompanyId::parse(json.value(u"company_id"_s).toString()).value_or(CompanyId())};
}

Result<Done<Member>> addMember(Connection &connection, const Scope &scope, const Organization &organization, ProfileId profile, const Request &request)
{
    const Member member = {organization.id, profile, organization.company};
    Request asked = request;
    asked.company = organization.company;
    asked.content = {{u"organization"_s, organization.id.toString()}, {u"profile"_s, profile.toString()}};
    return Operation::run<Member>(connection, scope, act(ActKind::SetUpOrganization), asked, [&](Operation &operation) -> Result<Member> {
        const Bindings values = Bindings().id("organization_id", member.organization).id("profile_id", profile).id("company_id", member.company);
        TRY(added, operation.change("directory/insert_member", values));
        if (added == 0)
            operation.answerAsDuplicate();
        return member;
    });
}

} // namespace reckoner
