// users add|remove|list
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/directory/users.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

/// Which membership of a login is meant.
struct Where
{
    std::optional<QString> company;
    bool allCompanies = false;
};

void declareWhere(Options &options, Where &where, const char *ofCompany, const char *ofAll)
{
    options.optional("--company", "C", ofCompany, where.company);
    options.flag("--all-companies", ofAll, where.allCompanies);
    options.excludes("--all-companies", "--company");
}

struct AddOptions
{
    QString login;
    Role role = Role::Recruiter;
    Where where;
    Writing writing;
};

void declareAdd(Options &options, AddOptions &values)
{
    options.required("LOGIN", "LOGIN", "A login of the server (CREATE ROLE ... LOGIN)", values.login);
    options.required("--role", "R", "recruiter, finance, admin or backend", values.role);
    declareWhere(options, values.where, "Of this company, by id or name", "Of all companies, also later ones");
    addWritingOptions(options, values.writing);
}

Result<Reply> add(Context &context, const AddOptions &options)
{
    if (!options.where.company && !options.where.allCompanies)
        return usageError(RECKONER_TEXT("Say of which company: --company or --all-companies."));
    TRY(doors, context.openFor(options.where.company));
    NewUser user = {options.login, options.role};
    if (options.where.company)
        user.company = doors.scope.companies.front();
    TRY(done, addUser(doors.connection, doors.scope, user, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString { return rowLines(userColumns(), done.reply); }};
}

struct RemoveOptions
{
    QString login;
    Where where;
    Writing writing;
};

void declareRemove(Options &options, RemoveOptions &values)
{
    options.required("LOGIN", "LOGIN", "The login that is a member", values.login);
    declareWhere(options, values.where, "From this company only, by id or name (default: wherever you may)", "Only its membership of all companies");
    addWritingOptions(options, values.writing);
}

/// The one that was named; else all that the login has, as far as one may see them.
Result<std::vector<Membership>> membershipsOf(const Doors &doors, const RemoveOptions &options)
{
    if (options.where.company)
        return std::vector<Membership>{{options.login, doors.scope.companies.front()}};
    if (options.where.allCompanies)
        return std::vector<Membership>{{options.login}};
    TRY(users, listUsers(doors.inquiry()));
    std::vector<Membership> found;
    for (const User &user : users) {
        if (user.login == options.login)
            found.push_back({user.login, user.company});
    }
    if (found.empty())
        return Error{ErrorCode::NotFound, RECKONER_TEXT("{login} is a member of no company that you administer."), {{u"login"_s, options.login}}};
    return found;
}

Result<Reply> remove(Context &context, const RemoveOptions &options)
{
    TRY(doors, context.openFor(options.where.company));
    TRY(memberships, membershipsOf(doors, options));
    Request request = options.writing.request();
    if (memberships.size() > 1)
        request.batch = BatchId::make();
    QJsonArray json;
    std::vector<User> removed;
    for (const Membership &membership : memberships) {
        TRY(done, removeUser(doors.connection, doors.scope, membership, request));
        json.append(doneJson(done));
        removed.push_back(done.reply);
    }
    return Reply{json, [removed]() -> QString { return tableText(userColumns(), removed); }};
}

struct ListOptions
{
    Where where;
};

void declareList(Options &options, ListOptions &values)
{
    declareWhere(options, values.where, "One company, by id or name", "All companies that you administer (default)");
}

Result<Reply> list(Context &context, const ListOptions &options)
{
    TRY(doors, context.openFor(options.where.company));
    TRY(users, listUsers(doors.inquiry()));
    return Reply{jsonArray(userColumns(), users), [users]() -> QString { return tableText(userColumns(), users); }};
}

} // namespace

void addUsers(Group root)
{
    Group users = root.group("users", "Logins of a PostgreSQL server: of which companies they are members, in which role");
    users.verb<AddOptions>({"add", "Make a login a member, in one role", {"users add ann --role finance --company Acme", "users add root-admin --role admin --all-companies"}}, declareAdd, add);
    users.verb<RemoveOptions>({"remove", "Take a login's memberships away", {"users remove ann", "users remove ann --company Acme"}}, declareRemove, remove);
    users.verb<ListOptions>({"list", "Members and their roles", {"users list", "users list --company Acme"}}, declareList, list);
}

} // namespace reckoner::cli
