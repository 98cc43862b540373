#include "models/rules/access.h"

#include <algorithm>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

struct RoleRow
{
    Role role;
    QLatin1StringView name;
};

static constexpr std::array<RoleRow, 4> kRoles = {{
    {Role::Recruiter, "recruiter"_L1}, {Role::Finance, "finance"_L1}, {Role::Admin, "admin"_L1}, {Role::Backend, "backend"_L1},
}};

struct PermissionRow
{
    Permission permission;
    QLatin1StringView name;
    bool recruiter;
    bool finance;
    bool admin;
    bool backend;
};

// Source: domain.md, "Who may do what". Finance and admin see unattributed usage where their scope is all companies.
static constexpr std::array<PermissionRow, 8> kPermissions = {{
    //                                                     recruiter finance admin back end
    {Permission::SeeUsage, "see_usage"_L1,                  true,  true,  true, false},
    {Permission::SeeBalances, "see_balances"_L1,            true,  true,  true, true},
    {Permission::SeeMoney, "see_money"_L1,                  false, true,  true, false},
    {Permission::RecordUsage, "record_usage"_L1,            false, false, true, true},
    {Permission::MoveMoney, "move_money"_L1,                false, true,  true, false},
    {Permission::Administer, "administer"_L1,               false, false, true, false},
    {Permission::SetUp, "set_up"_L1,                        false, false, true, false},
    {Permission::SeeUnattributed, "see_unattributed"_L1,    false, true,  true, false},
}};

QString roleName(Role role)
{
    return QString(kRoles.at(size_t(role)).name);
}

std::optional<Role> roleFromName(QStringView name)
{
    const auto found = std::ranges::find_if(kRoles, [name](const RoleRow &row) { return name == row.name; });
    return found == kRoles.end() ? std::nullopt : std::optional(found->role);
}

bool may(Role role, Permission permission)
{
    const PermissionRow &row = kPermissions.at(size_t(permission));
    switch (role) {
    case Role::Recruiter: return row.recruiter;
    case Role::Finance: return row.finance;
    case Role::Admin: return row.admin;
    case Role::Backend: return row.backend;
    }
    Q_UNREACHABLE();
}

QString permissionName(Permission permission)
{
    return QString(kPermissions.at(size_t(permission)).name);
}

std::optional<Permission> permissionFromName(QStringView name)
{
    const auto found = std::ranges::find_if(kPermissions, [name](const PermissionRow &row) { return name == row.name; });
    return found == kPermissions.end() ? std::nullopt : std::optional(found->permission);
}

Outcome checkPermission(Role role, Permission permission)
{
    if (may(role, permission))
        return {};
    return Error{ErrorCode::NotPermitted, RECKONER_TEXT("The role {role} is not allowed to do this ({permission}); ask an admin."),
                 {{u"role"_s, roleName(role)}, {u"permission"_s, permissionName(permission)}}};
}

} // namespace reckoner
