// application add|list
#include "app/cli/command_list.h"
#include "app/cli/looking.h"
#include "app/cli/text_table.h"
#include "models/directory/applications.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct AddOptions
{
    QString job;
    std::optional<QString> company;
    std::optional<QString> candidate;
    std::optional<QString> name;
    std::optional<ApplicationId> id;
    Writing writing;
};

void declareAdd(Options &options, AddOptions &values)
{
    options.required("--job", "J", "The job, by id or title", values.job);
    options.optional("--company", "C", "Its company (default: the job's)", values.company);
    options.optional("--candidate", "X", "The platform's id of the candidate", values.candidate);
    options.optional("--name", "N", "The candidate's name; can be erased later", values.name);
    options.optional("--id", "U", "Its id, a UUID (default: a new one)", values.id);
    addWritingOptions(options, values.writing);
}

Result<Reply> add(Context &context, const AddOptions &options)
{
    TRY(doors, options.company ? context.openFor(options.company) : context.open());
    TRY(job, resolveJob(doors.inquiry(), options.job));
    const NewApplication application = {options.id, job.company, job.id, options.candidate, options.name};
    TRY(done, addApplication(doors.connection, doors.scope, application, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString { return rowLines(applicationColumns(), done.reply); }};
}

struct ListOptions
{
    std::optional<QString> company;
    std::optional<QString> job;
    std::optional<int> limit;
};

void declareList(Options &options, ListOptions &values)
{
    options.optional("--company", "C", "One company, by id or name", values.company);
    options.optional("--job", "J", "One job, by id or title", values.job);
    options.optional("--limit", "N", "At most so many, the newest", values.limit);
}

Result<Reply> list(Context &context, const ListOptions &options)
{
    CHECK(checkLimit(options.limit));
    TRY(doors, context.openFor(options.company));
    std::optional<JobId> job;
    if (options.job) {
        TRY(found, resolveJob(doors.inquiry(), *options.job));
        job = found.id;
    }
    TRY(applications, listApplications(doors.inquiry(), job, options.limit.value_or(0)));
    return Reply{jsonArray(applicationColumns(), applications), [applications]() -> QString { return tableText(applicationColumns(), applications); }};
}

} // namespace

void addApplication(Group root)
{
    Group application = root.group("application", "Applications: one candidate's application to one job");
    application.verb<AddOptions>({"add", "Add an application", {"application add --job \"Backend engineer\" --candidate c-17 --name \"Ann Lee\""}}, declareAdd, add);
    application.verb<ListOptions>({"list", "Applications, newest first", {"application list --job \"Backend engineer\""}}, declareList, list);
}

} // namespace reckoner::cli
