// Who may do what (domain.md): one table, read by the doors, the command line and the screen. On PostgreSQL the database enforces
// the same; on SQLite the file's permissions are the boundary and the role shapes what is offered.
#pragma once

#include "models/core/result.h"

#include <QString>

namespace reckoner {

enum class Role { Recruiter, Finance, Admin, Backend };
QString roleName(Role role);
std::optional<Role> roleFromName(QStringView name);

enum class Permission {
    SeeUsage,        ///< usage, jobs, job costs, unit price of a row, own company
    SeeBalances,     ///< remaining credits and minutes
    SeeMoney,        ///< price lists, wallet, provider cost, ledger, statements, exports of them
    RecordUsage,     ///< record and import usage, save jobs and applications, reserve, commit, roll back, deduct, consume
    MoveMoney,       ///< top up, buy, set prices
    Administer,      ///< reconcile, assign, refunds, fix, undo, settings, companies and users
    SetUp,           ///< create or migrate the database, demo data, back up, maintain, verify
    SeeUnattributed, ///< usage outside every company
};
bool may(Role role, Permission permission);
QString permissionName(Permission permission);
std::optional<Permission> permissionFromName(QStringView name);
/// not_permitted with role and permission in its context, or success.
Outcome checkPermission(Role role, Permission permission);

} // namespace reckoner
