// Users: the logins of a PostgreSQL server that are members of companies, each in one role there. The database lets them see and do what the role may, by
// these rows (`init --roles`). Who administers a company lets people in and out of it; who administers all of them, into all at once.
// A SQLite file has no users: whoever may open it is its admin (invalid_state). So it is on PostgreSQL before `init --roles`.
#pragma once

#include "models/ledger/operation.h"
#include "models/tables/column.h"

namespace reckoner {

struct User
{
    QString login;
    Role role = Role::Recruiter;
    std::optional<CompanyId> company; ///< none: of all companies
    Instant createdAt;
    static User from(const Row &row);
    QJsonObject toJson() const;
    static User fromJson(const QJsonObject &json);
};

/// By login; a membership of all companies first.
Result<std::vector<User>> listUsers(const Inquiry &inquiry);

struct NewUser
{
    QString login; ///< which the server has already
    Role role = Role::Recruiter;
    std::optional<CompanyId> company = {}; ///< none: of all companies
};
/// A member already, in the same role: a duplicate. Errors: not_found (the server has no such login), already_exists (in another role), not_permitted.
Result<Done<User>> addUser(Connection &connection, const Scope &scope, const NewUser &user, const Request &request);
/// One login in one company, or in all at once.
struct Membership
{
    QString login;
    std::optional<CompanyId> company = {}; ///< none: of all companies
};
/// Takes one membership away; answers what it was. Errors: not_found, invalid_input (oneself).
Result<Done<User>> removeUser(Connection &connection, const Scope &scope, const Membership &membership, const Request &request);

std::span<const Column<User>> userColumns();

} // namespace reckoner
