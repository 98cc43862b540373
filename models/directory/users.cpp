#include "models/directory/users.h"

#include "models/core/text.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestLogin = 63; // PostgreSQL's names

Outcome checkThatLoginsDecide(const Inquiry &inquiry)
{
    if (inquiry.dialect() == Dialect::Sqlite)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("A SQLite file has no users: the file's permissions decide who may open it.")};
    TRY(isLaid, inquiry.integer("directory/has_roles"));
    if (isLaid == 0)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("This database has no roles yet; its owner lays them with reckoner-cli init --roles.")};
    return {};
}

Bindings nameOf(const Membership &membership)
{
    return Bindings().text("login", membership.login).id("company_id", membership.company);
}

Result<std::optional<User>> memberNow(const Inquiry &inquiry, const Membership &membership)
{
    return inquiry.row<User>("directory/user", nameOf(membership));
}

Request asked(const Request &request, const Membership &membership, const QString &wanted)
{
    Request asked = request;
    asked.company = membership.company;
    asked.content = {{u"login"_s, membership.login}, {u"role"_s, wanted}, {u"all_companies"_s, !membership.company}};
    return asked;
}

Result<User> saveUser(Operation &operation, const NewUser &user)
{
    const Membership membership = {user.login, user.company};
    TRY(before, memberNow(operation, membership));
    if (before && before->role == user.role) {
        operation.answerAsDuplicate();
        return *before;
    }
    if (before)
        return Error{ErrorCode::AlreadyExists, RECKONER_TEXT("{login} is a member already, as {role}; remove that first."), {{u"login"_s, user.login}, {u"role"_s, roleName(before->role)}}};
    TRY(made, operation.change("directory/insert_user", nameOf(membership).text("role", roleName(user.role))));
    ensure(made == 1, "a membership is one row");
    TRY(stored, memberNow(operation, membership));
    ensure(stored.has_value(), "a new membership can be read");
    return *stored;
}

Result<User> deleteUser(Operation &operation, const Membership &membership)
{
    TRY(before, memberNow(operation, membership));
    if (!before)
        return Error{ErrorCode::NotFound, RECKONER_TEXT("{login} is no member there."), {{u"login"_s, membership.login}}};
    TRY(gone, operation.change("directory/delete_user", nameOf(membership)));
    ensure(gone == 1, "a membership is one row");
    return *before;
}

} // namespace

User User::from(const Row &row)
{
    User user;
    user.login = row.text("login");
    const auto role = roleFromName(row.text("role"));
    ensure(role.has_value(), "a stored role is one of the four");
    user.role = *role;
    user.company = row.optionalId<CompanyId>("company_id");
    user.createdAt = row.instant("created_at");
    return user;
}

QJsonObject User::toJson() const
{
    return rowJson(userColumns(), *this);
}

User User::fromJson(const QJsonObject &json)
{
    User user;
    user.login = json.value(u"login"_s).toString();
    user.role = roleFromName(json.value(u"role"_s).toString()).value_or(Role::Recruiter);
    if (const auto company = CompanyId::parse(json.value(u"company_id"_s).toString()))
        user.company = *company;
    if (const auto at = Instant::parse(QStringView(json.value(u"created_at"_s).toString())))
        user.createdAt = *at;
    return user;
}

Result<std::vector<User>> listUsers(const Inquiry &inquiry)
{
    CHECK(inquiry.require(Permission::Administer));
    CHECK(checkThatLoginsDecide(inquiry));
    return inquiry.rows<User>("directory/users");
}

Result<Done<User>> addUser(Connection &connection, const Scope &scope, const NewUser &wanted, const Request &request)
{
    CHECK(checkPermission(scope.role, Permission::Administer));
    CHECK(checkThatLoginsDecide(Inquiry(connection, scope)));
    TRY(login, cleanText(wanted.login, "login", kLongestLogin));
    const NewUser user = {login, wanted.role, wanted.company};
    return Operation::run<User>(connection, scope, act(ActKind::ManageUsers), asked(request, {login, user.company}, roleName(user.role)),
                                [&](Operation &operation) { return saveUser(operation, user); });
}

Result<Done<User>> removeUser(Connection &connection, const Scope &scope, const Membership &membership, const Request &request)
{
    CHECK(checkPermission(scope.role, Permission::Administer));
    CHECK(checkThatLoginsDecide(Inquiry(connection, scope)));
    if (membership.login == scope.login)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("You cannot remove yourself; another admin can."), {{u"field"_s, u"login"_s}}};
    return Operation::run<User>(connection, scope, act(ActKind::ManageUsers), asked(request, membership, u"none"_s),
                                [&](Operation &operation) { return deleteUser(operation, membership); });
}

} // namespace reckoner
