// company add|set|list
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/directory/companies.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct AddOptions
{
    NewCompany company;
    Writing writing;
};

void declareAdd(Options &options, AddOptions &values)
{
    options.required("--name", "N", "Its name", values.company.name);
    options.optional("--id", "U", "Its id, a UUID (default: a new one)", values.company.id);
    options.optional("--timezone", "Z", "Billing zone, IANA name (default: UTC); fixed at the first usage", values.company.timezone);
    options.optional("--currency", "C", "ISO 4217 code (default: USD); fixed at the first usage", values.company.currency);
    addWritingOptions(options, values.writing);
}

Reply companyReply(const Done<Company> &done)
{
    return {doneJson(done), [done]() -> QString { return rowLines(companyColumns(), done.reply); }};
}

Result<Reply> add(Context &context, const AddOptions &options)
{
    TRY(doors, context.open());
    TRY(done, addCompany(doors.connection, doors.scope, options.company, options.writing.request()));
    return companyReply(done);
}

struct SetOptions
{
    QString company;
    std::optional<QString> name;
    std::optional<QString> timezone;
    std::optional<QString> currency;
    Writing writing;
};

void declareSet(Options &options, SetOptions &values)
{
    options.required("--company,COMPANY", "C", "The company, by id or name", values.company);
    options.optional("--name", "N", "A new name", values.name);
    options.optional("--timezone", "Z", "Another billing zone, while there is no usage", values.timezone);
    options.optional("--currency", "C", "Another currency, while there is no usage", values.currency);
    addWritingOptions(options, values.writing);
}

Result<Reply> set(Context &context, const SetOptions &options)
{
    TRY(doors, context.openFor(options.company));
    TRY(company, resolveCompany(doors.inquiry(), options.company));
    const CompanyEdit edit = {company.id, options.name, options.timezone, options.currency};
    TRY(done, setCompany(doors.connection, doors.scope, edit, options.writing.request()));
    return companyReply(done);
}

Result<Reply> list(Context &context)
{
    TRY(doors, context.open());
    TRY(companies, listCompanies(doors.inquiry()));
    return Reply{jsonArray(companyColumns(), companies), [companies]() -> QString { return tableText(companyColumns(), companies); }};
}

} // namespace

void addCompany(Group root)
{
    Group company = root.group("company", "Companies: the tenants that are billed");
    company.verb<AddOptions>({"add", "Add a company", {"company add --name \"Acme Ltd\" --timezone Europe/Paris --currency EUR"}}, declareAdd, add);
    company.verb<SetOptions>({"set", "Change a company", {"company set --company Acme --name \"Acme GmbH\""}}, declareSet, set);
    company.verb({"list", "All companies that you may see", {"company list", "--json company list"}}, list);
}

} // namespace reckoner::cli
