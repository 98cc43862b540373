// org add|list, org member add
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/directory/organizations.h"
#include "models/directory/profiles.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct AddOptions
{
    QString company;
    QString name;
    std::optional<OrganizationId> id;
    qint64 base = 0;
    std::optional<qint64> addon;
    std::optional<int> anchorDay;
    std::optional<Instant> periodStart;
    Writing writing;
};

void declareAdd(Options &options, AddOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
    options.required("--name", "N", "Its name", values.name);
    options.required("--base-minutes", "N", "Minutes of each billing period", values.base);
    options.optional("--addon-minutes", "N", "Add-on minutes, granted free", values.addon);
    options.optional("--anchor-day", "D", "Day of the month on which periods start, 1 to 31 (default: 1)", values.anchorDay);
    options.optional("--period-start", "T", "Start of the first period (default: the latest anchor)", values.periodStart);
    options.optional("--id", "U", "Its id, a UUID (default: a new one)", values.id);
    addWritingOptions(options, values.writing);
}

Result<Reply> add(Context &context, const AddOptions &options)
{
    TRY(doors, context.openFor(options.company));
    NewOrganization organization;
    organization.id = options.id;
    organization.company = doors.scope.companies.front();
    organization.name = options.name;
    organization.base = {options.base};
    organization.addon = {options.addon.value_or(0)};
    organization.anchorDay = options.anchorDay.value_or(1);
    organization.periodStart = options.periodStart;
    TRY(done, addOrganization(doors.connection, doors.scope, organization, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString { return rowLines(organizationColumns(), done.reply); }};
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
    TRY(organizations, listOrganizations(doors.inquiry()));
    return Reply{jsonArray(organizationColumns(), organizations),
                 [organizations]() -> QString { return tableText(organizationColumns(), organizations, {"base_minutes", "used_minutes", "overage_minutes"}); }};
}

struct MemberOptions
{
    QString organization;
    QString profile;
    std::optional<QString> company;
    Writing writing;
};

void declareMember(Options &options, MemberOptions &values)
{
    options.required("--org", "O", "The organization, by id or name", values.organization);
    options.required("--profile", "P", "The profile, by id, e-mail address or name", values.profile);
    options.optional("--company", "C", "Their company, where names are not unique", values.company);
    addWritingOptions(options, values.writing);
}

Result<Reply> addToMembers(Context &context, const MemberOptions &options)
{
    TRY(doors, context.openFor(options.company));
    TRY(organization, resolveOrganization(doors.inquiry(), options.organization));
    TRY(ofCompany, doors.inquiry().narrowedTo(organization.company));
    TRY(profile, resolveProfile(ofCompany, options.profile));
    TRY(done, addMember(doors.connection, doors.scope, organization, profile.id, options.writing.request()));
    return Reply{doneJson(done), [=]() -> QString { return u"%1 is a member of %2\n"_s.arg(profile.email, organization.name); }};
}

} // namespace

void addOrganization(Group root)
{
    Group organization = root.group("org", "Organizations: minutes accounts of a company, and their members");
    organization.verb<AddOptions>({"add", "Add an organization with its first billing period",
                                   {"org add --company Acme --name Transcripts --base-minutes 100 --addon-minutes 50 --anchor-day 31"}}, declareAdd, add);
    organization.verb<ListOptions>({"list", "Organizations", {"org list --company Acme"}}, declareList, list);
    Group member = organization.group("member", "Members of an organization");
    member.verb<MemberOptions>({"add", "Make a profile a member", {"org member add --org Transcripts --profile ann@acme.example"}}, declareMember, addToMembers);
}

} // namespace reckoner::cli
