// Organizations: minutes accounts of a company, with base minutes per billing period and add-on minutes; profiles are their members.
#pragma once

#include "models/core/quantity.h"
#include "models/ledger/operation.h"
#include "models/tables/column.h"

namespace reckoner {

struct Organization
{
    OrganizationId id;
    CompanyId company;
    QString name;
    Minutes base;      ///< per period
    Minutes used;      ///< stored copy of this period's metrics
    Minutes addonLeft; ///< overage_minutes
    Minutes addonUsed; ///< overage_minutes_used: ever
    int anchorDay = 1;
    std::optional<Instant> periodStart;
    std::optional<Instant> periodEnd;
    Instant createdAt;
    const QString &label() const { return name; }
    static Organization from(const Row &row);
    QJsonObject toJson() const;
    static Organization fromJson(const QJsonObject &json);
};

/// By company and name.
Result<std::vector<Organization>> listOrganizations(const Inquiry &inquiry);
/// By id or unambiguous name. Errors: not_found, ambiguous.
Result<Organization> resolveOrganization(const Inquiry &inquiry, const QString &text);

struct NewOrganization
{
    std::optional<OrganizationId> id = {};
    CompanyId company;
    QString name;
    Minutes base = {};
    Minutes addon = {}; ///< a free grant
    int anchorDay = 1;
    std::optional<Instant> periodStart = {}; ///< default: the latest anchor in the company's zone
};
/// The first period ends at the next anchor after its start. Errors: invalid_input.
Result<Organization> saveOrganization(Operation &operation, const NewOrganization &organization);
Result<Done<Organization>> addOrganization(Connection &connection, const Scope &scope, const NewOrganization &organization, const Request &request);

struct Member
{
    OrganizationId organization;
    ProfileId profile;
    CompanyId company;
    QJsonObject toJson() const;
    static Member fromJson(const QJsonObject &json);
};
/// Repeating is a duplicate. Errors: conflict where profile and organization are of two companies.
Result<Done<Member>> addMember(Connection &connection, const Scope &scope, const Organization &organization, ProfileId profile, const Request &request);

std::span<const Column<Organization>> organizationColumns();

} // namespace reckoner
