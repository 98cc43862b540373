// job add|list|show|fail|complete
#include "app/cli/command_list.h"
#include "app/cli/looking.h"
#include "app/cli/text_table.h"
#include "models/balances/credits.h"
#include "models/directory/jobs.h"
#include "models/explain/job_story.h"
#include "models/usage/figures.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct AddOptions
{
    QString company;
    QString title;
    std::optional<JobId> id;
    std::optional<JobKind> kind;
    std::optional<QString> draft;
    std::optional<qint64> rows;
    Writing writing;
};

void declareAdd(Options &options, AddOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
    options.required("--title", "T", "Its title", values.title);
    options.optional("--id", "U", "Its id, a UUID (default: a new one)", values.id);
    options.optional("--kind", "K", "posting (default) or batch", values.kind);
    options.optional("--draft", "DRAFT_ID", "The draft that it was: usage of the draft comes to the job", values.draft);
    options.optional("--rows", "N", "Rows of a batch", values.rows);
    addWritingOptions(options, values.writing);
}

Result<Reply> add(Context &context, const AddOptions &options)
{
    TRY(doors, context.openFor(options.company));
    NewJob job;
    job.id = options.id;
    job.company = doors.scope.companies.front();
    job.title = options.title;
    job.kind = options.kind.value_or(JobKind::Posting);
    job.draft = options.draft;
    job.rowCount = options.rows;
    TRY(done, addJob(doors.connection, doors.scope, job, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString {
        return rowLines(jobListColumns(), done.reply.job)
            + (done.reply.reconciled > 0 ? u"%1 usage rows of the draft came to the job\n"_s.arg(done.reply.reconciled) : QString());
    }};
}

struct ListOptions
{
    std::optional<QString> company;
    std::optional<int> limit;
};

void declareList(Options &options, ListOptions &values)
{
    options.optional("--company", "C", "One company, by id or name", values.company);
    options.optional("--limit", "N", "At most so many, the newest", values.limit);
}

Result<Reply> list(Context &context, const ListOptions &options)
{
    CHECK(checkLimit(options.limit));
    TRY(doors, context.openFor(options.company));
    TRY(jobs, listJobs(doors.inquiry(), options.limit.value_or(0)));
    QJsonArray json;
    for (const Job &job : jobs)
        json.append(job.toJson());
    return Reply{json, [jobs]() -> QString { return tableText(jobListColumns(), jobs); }};
}

struct JobOptions
{
    QString job;
    std::optional<QString> company;
    Writing writing;
};

void declareShow(Options &options, JobOptions &values)
{
    options.required("JOB", "J", "The job, by id or title", values.job);
    options.optional("--company", "C", "Its company, where titles are not unique", values.company);
}

void declareEnd(Options &options, JobOptions &values)
{
    declareShow(options, values);
    addWritingOptions(options, values.writing);
}

/// The job with what it used and cost in all, and why.
Result<Reply> show(Context &context, const JobOptions &options)
{
    TRY(doors, context.openFor(options.company));
    CHECK(doors.inquiry().require(Permission::SeeUsage));
    TRY(job, resolveJob(doors.inquiry(), options.job));
    Filter filter;
    filter.company = job.company;
    filter.job = job.id;
    filter.range.kind = RangeChoice::Kind::Everything;
    TRY(table, usageByJob(doors.inquiry(), filter, TableOrder{}));
    TRY(story, jobStory(doors.inquiry(), job.id, filter));
    QJsonObject json = job.toJson();
    json.insert(u"usage"_s, table.jobsJson().value(u"total"_s));
    json.insert(u"why"_s, story.toJson());
    return Reply{json, [job, table, story]() -> QString {
        return rowLines(jobListColumns(), job) + u'\n' + tableText(jobColumns(), table.totals) + u'\n' + exactCostSentence(story.inAll) + u'\n'
            + similarText(story.similar, story.inAll.figure.currency) + u'\n';
    }};
}

using EndJob = Result<Done<EndedJob>> (*)(Connection &, const Scope &, const CreditJob &, const Request &);

QString creditsText(const std::optional<CreditStep> &credits)
{
    if (!credits)
        return {};
    return u"%1: %2 monthly + %3 add-on credits came back\n"_s.arg(credits->state ? reservationStateName(*credits->state) : QString())
        .arg(credits->moved.monthly.count).arg(credits->moved.addon.count);
}

Result<Reply> end(Context &context, const JobOptions &options, EndJob how)
{
    TRY(doors, options.company ? context.openFor(options.company) : context.open());
    TRY(job, resolveJob(doors.inquiry(), options.job));
    TRY(done, how(doors.connection, doors.scope, {job.company, job.id}, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString { return rowLines(jobListColumns(), done.reply.job) + creditsText(done.reply.credits); }};
}

Result<Reply> endAsFailed(Context &context, const JobOptions &options)
{
    return end(context, options, failJob);
}

Result<Reply> endAsCompleted(Context &context, const JobOptions &options)
{
    return end(context, options, completeJob);
}

} // namespace

void addJob(Group root)
{
    Group job = root.group("job", "Jobs: posts that candidates apply to, or batches of rows");
    job.verb<AddOptions>({"add", "Save a job; with --draft the usage of the draft comes to it",
                          {"job add --company Acme --title \"Backend engineer\" --draft 7f0c2e3a-0d4e-4b7e-9a54-0c7e8f6d1b11"}}, declareAdd, add);
    job.verb<ListOptions>({"list", "Jobs, newest first", {"job list --company Acme --limit 50"}}, declareList, list);
    job.verb<JobOptions>({"show", "A job with its usage and cost", {"job show \"Backend engineer\""}}, declareShow, show);
    job.verb<JobOptions>({"fail", "Say that a job failed; what it has out of credits comes back", {"job fail \"Night batch\" --reason \"source was empty\""}}, declareEnd, endAsFailed);
    job.verb<JobOptions>({"complete", "Say that a job is done; its credits are committed", {"job complete \"Night batch\""}}, declareEnd, endAsCompleted);
}

} // namespace reckoner::cli
