// reconcile, assign, undo: how usage comes to its job, and back.
#include "app/cli/command_list.h"
#include "app/cli/looking.h"
#include "models/directory/jobs.h"
#include "models/ledger/undo.h"
#include "models/usage/drafts.h"

#include <QCoreApplication>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct ReconcileOptions
{
    std::optional<QString> company;
    std::optional<QString> draft;
    std::optional<QString> job;
    bool automatic = false;
    bool dryRun = false;
    Writing writing;
};

void declareReconcile(Options &options, ReconcileOptions &values)
{
    options.optional("--company", "C", "The company, by id or name", values.company);
    options.optional("--draft", "D", "The draft id", values.draft);
    options.optional("--job", "J", "The saved job, by id or title", values.job);
    options.flag("--auto", "Every draft whose job is certain", values.automatic);
    options.flag("--dry-run", "Only say what would be done", values.dryRun);
    options.needs("--draft", "--company");
    options.needs("--draft", "--job");
    options.needs("--job", "--draft");
    options.excludes("--auto", "--draft");
    addWritingOptions(options, values.writing);
}

QString reconcileWords(const ReconcileReply &reply)
{
    QString words;
    for (const auto &item : reply.drafts)
        words += u"%1 -> job %2: %3 rows\n"_s.arg(item.draftId, item.job.toString()).arg(item.rows);
    return words + u"%1 rows reconciled\n"_s.arg(reply.reconciled);
}

Reply plannedReply(const ReconcileReply &plan)
{
    QJsonObject json = withOperation(plan.toJson(), std::nullopt, false);
    json.insert(u"dry_run"_s, true);
    return {json, [plan]() -> QString { return u"Would be done:\n"_s + reconcileWords(plan); }};
}

/// One answer for the operations of all companies.
Reply automaticReply(const std::vector<Done<ReconcileReply>> &done)
{
    ReconcileReply all;
    QJsonArray items;
    for (const auto &one : done) {
        all.reconciled += one.reply.reconciled;
        all.drafts.insert(all.drafts.end(), one.reply.drafts.begin(), one.reply.drafts.end());
        const QJsonArray drafts = one.reply.toJson().value(u"drafts"_s).toArray();
        for (const QJsonValue &item : drafts)
            items.append(withOperation(item.toObject(), one.operation, one.duplicate, one.batch));
    }
    const bool allDuplicates = std::all_of(done.begin(), done.end(), [](const auto &one) { return one.duplicate; });
    QJsonObject json = withOperation(all.toJson(), done.size() == 1 ? done.front().operation : std::nullopt, allDuplicates,
                                     done.empty() ? std::nullopt : done.front().batch);
    json.insert(u"drafts"_s, items);
    return {json, [all]() -> QString { return reconcileWords(all); }};
}

Result<Reply> reconcileAll(Context &context, const ReconcileOptions &options)
{
    TRY(doors, context.openFor(options.company));
    if (options.dryRun) {
        TRY(plan, planAutoReconcile(doors.inquiry()));
        return plannedReply(plan);
    }
    TRY(done, autoReconcile(doors.connection, doors.scope, options.writing.request()));
    return automaticReply(done);
}

/// What reconciling one draft would move.
Result<ReconcileReply> planOne(const Inquiry &inquiry, CompanyId company, const QString &draftId, JobId job)
{
    Filter filter;
    filter.company = company;
    filter.range.kind = RangeChoice::Kind::Everything;
    TRY(drafts, listDrafts(inquiry, filter));
    const auto found = std::find_if(drafts.begin(), drafts.end(), [&](const Draft &draft) { return draft.draftId == draftId; });
    const qint64 rows = found == drafts.end() ? 0 : found->rows;
    return ReconcileReply{rows, {{draftId, job, rows}}};
}

Result<Reply> reconcileOne(Context &context, const ReconcileOptions &options)
{
    TRY(doors, context.openFor(options.company));
    const CompanyId company = doors.scope.companies.front();
    TRY(job, resolveJob(doors.inquiry(), *options.job));
    if (options.dryRun) {
        CHECK(doors.inquiry().require(Permission::Administer));
        TRY(plan, planOne(doors.inquiry(), company, *options.draft, job.id));
        return plannedReply(plan);
    }
    TRY(done, reconcile(doors.connection, doors.scope, company, *options.draft, job.id, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString { return reconcileWords(done.reply); }};
}

Result<Reply> reconcileDrafts(Context &context, const ReconcileOptions &options)
{
    if (!options.automatic && !options.draft)
        return usageError(RECKONER_TEXT("Give --company, --draft and --job, or --auto."));
    return options.automatic ? reconcileAll(context, options) : reconcileOne(context, options);
}

struct AssignOptions
{
    std::vector<UsageId> usage;
    QString job;
    std::optional<QString> company;
    Writing writing;
};

void declareAssign(Options &options, AssignOptions &values)
{
    options.list("--usage", "ID", "Usage rows without a job", Gathering::ManyPerOption, values.usage, true);
    options.required("--job", "J", "The job, by id or title", values.job);
    options.optional("--company", "C", "Its company, where titles are not unique", values.company);
    addWritingOptions(options, values.writing);
}

Result<Reply> assignUsage(Context &context, const AssignOptions &options)
{
    TRY(doors, options.company ? context.openFor(options.company) : context.open());
    CHECK(doors.inquiry().require(Permission::Administer));
    TRY(job, resolveJob(doors.inquiry(), options.job));
    TRY(done, assign(doors.connection, doors.scope, options.usage, job.id, options.writing.request()));
    return Reply{doneJson(done), [=]() -> QString { return u"%1 rows assigned to %2\n"_s.arg(done.reply.assigned).arg(job.title); }};
}

struct UndoOptions
{
    OperationId operation;
    bool dryRun = false;
    Writing writing;
};

void declareUndo(Options &options, UndoOptions &values)
{
    options.required("OPERATION", "ID", "An operation, or the batch of a run over many companies", values.operation);
    options.flag("--dry-run", "Only say what would be taken back", values.dryRun);
    addWritingOptions(options, values.writing);
}

QString undoWords(const UndoReply &reply)
{
    return u"%1 undone: %2 rows, %3 postings\n"_s.arg(reply.reversed.toString()).arg(reply.rows).arg(reply.postings);
}

Result<Reply> undoWholeBatch(const Doors &doors, const UndoOptions &options)
{
    TRY(done, undoBatch(doors.connection, doors.scope, BatchId(options.operation.uuid()), options.writing.request()));
    QJsonArray json;
    QString words;
    for (const auto &one : done) {
        json.append(doneJson(one));
        words += undoWords(one.reply);
    }
    return Reply{json, [words]() -> QString { return words; }};
}

Result<Reply> rehearseUndo(const Doors &doors, OperationId operation)
{
    CHECK(doors.inquiry().require(Permission::Administer));
    TRY(plan, inversePlan(doors.inquiry(), operation));
    const QJsonArray changes = changesJson(plan);
    return Reply{QJsonObject{{u"reversed"_s, operation.toString()}, {u"dry_run"_s, true}, {u"changes"_s, changes}},
                 [=]() -> QString { return u"Would be taken back: %1 rows, %2 postings\n"_s.arg(plan.changes.size()).arg(plan.postings.size()); }};
}

Result<Reply> undoOperation(Context &context, const UndoOptions &options)
{
    TRY(doors, context.open());
    if (options.dryRun)
        return rehearseUndo(doors, options.operation);
    const auto done = undo(doors.connection, doors.scope, options.operation, options.writing.request());
    if (!done && done.error().code == ErrorCode::NotFound)
        return undoWholeBatch(doors, options);
    if (!done)
        return done.error();
    return Reply{doneJson(*done), [reply = done->reply]() -> QString { return undoWords(reply); }};
}

} // namespace

void addReconcile(Group root)
{
    root.verb<ReconcileOptions>({"reconcile", "Bring the usage of a draft to its saved job",
                                 {"reconcile --company Acme --draft my-draft --job \"Backend engineer\"", "reconcile --auto --dry-run"}}, declareReconcile, reconcileDrafts);
}

void addAssign(Group root)
{
    root.verb<AssignOptions>({"assign", "Give usage without a job to a job", {"assign --usage 0196f0c2-... 0196f0c3-... --job \"Backend engineer\""}},
                             declareAssign, assignUsage);
}

void addUndo(Group root)
{
    root.verb<UndoOptions>({"undo", "Reverse an operation: rows return to what they were, money by counter-postings", {"undo 0196f0c2-... --reason \"wrong job\""}},
                           declareUndo, undoOperation);
}

} // namespace reckoner::cli
