// profile add|list
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/directory/profiles.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct AddOptions
{
    QString company;
    QString email;
    std::optional<QString> name;
    std::optional<ProfileId> id;
    std::optional<Role> role;
    std::optional<qint64> monthly;
    std::optional<qint64> addon;
    Writing writing;
};

void declareAdd(Options &options, AddOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
    options.required("--email", "E", "E-mail address, one profile each in a company", values.email);
    options.optional("--name", "N", "Full name", values.name);
    options.optional("--id", "U", "Its id, a UUID (default: a new one)", values.id);
    options.optional("--role", "R", "recruiter (default), finance, admin or backend", values.role);
    options.optional("--monthly", "N", "Monthly credits: the allotment and this month's balance", values.monthly);
    options.optional("--addon", "N", "Add-on credits, granted free", values.addon);
    addWritingOptions(options, values.writing);
}

Result<Reply> add(Context &context, const AddOptions &options)
{
    TRY(doors, context.openFor(options.company));
    NewProfile profile;
    profile.id = options.id;
    profile.company = doors.scope.companies.front();
    profile.email = options.email;
    profile.fullName = options.name;
    profile.role = options.role.value_or(Role::Recruiter);
    profile.monthly = {options.monthly.value_or(0)};
    profile.addon = {options.addon.value_or(0)};
    TRY(done, addProfile(doors.connection, doors.scope, profile, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString { return rowLines(profileColumns(), done.reply); }};
}

struct ListOptions
{
    std::optional<QString> company;
};

void declareList(Options &options, ListOptions &values)
{
    options.optional("--company", "C", "One company, by id or name", values.company);
}

Result<Reply> list(Context &context, const ListOptions &options)
{
    TRY(doors, context.openFor(options.company));
    TRY(profiles, listProfiles(doors.inquiry()));
    return Reply{jsonArray(profileColumns(), profiles),
                 [profiles]() -> QString { return tableText(profileColumns(), profiles, {"credits_remaining", "addon_credits", "monthly_credits"}); }};
}

} // namespace

void addProfile(Group root)
{
    Group profile = root.group("profile", "Profiles: the persons of a company, with their credits");
    profile.verb<AddOptions>({"add", "Add a profile with its opening credits", {"profile add --company Acme --email ann@acme.example --monthly 2000 --addon 5000"}}, declareAdd, add);
    profile.verb<ListOptions>({"list", "Profiles", {"profile list --company Acme"}}, declareList, list);
}

} // namespace reckoner::cli
