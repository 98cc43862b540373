// ledger list, operations list|show, activity list|retry|dismiss
#include "app/cli/command_list.h"
#include "app/cli/looking.h"
#include "app/cli/text_table.h"
#include "models/balances/recording_failures.h"
#include "models/ledger/history.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 200;

struct LedgerOptions
{
    Looking looking;
    std::optional<Unit> unit;
    std::optional<Bucket> bucket;
    std::optional<OperationId> operation;
    std::optional<int> limit;
    std::optional<qint64> after;
};

void declareLedger(Options &options, LedgerOptions &values)
{
    options.optional("--unit", "U", "money, credits, tokens or minutes", values.unit);
    options.optional("--bucket", "B", "wallet, monthly, addon, base or allocation", values.bucket);
    options.optional("--operation", "O", "The lines of one operation", values.operation);
    options.optional("--limit", "N", "Lines of a page (default: 200)", values.limit);
    options.optional("--after", "CURSOR", "The \"next\" of the page before", values.after);
    addLookingOptions(options, values.looking);
}

/// The range of a list that knows no billing days; nothing for everything.
Result<std::optional<InstantRange>> instantsOf(const Look &look)
{
    if (look.filter.range.kind == RangeChoice::Kind::Everything)
        return std::optional<InstantRange>();
    TRY(resolved, resolveFilter(look.doors.inquiry(), look.filter));
    return std::optional(resolved.shown);
}

Result<LedgerFilter> ledgerFilter(const Look &look, const LedgerOptions &options)
{
    LedgerFilter filter;
    filter.unit = options.unit;
    filter.bucket = options.bucket;
    filter.operation = options.operation;
    filter.job = look.filter.job;
    filter.type = look.filter.type;
    filter.beforeId = options.after;
    filter.limit = options.limit.value_or(kPage);
    TRY(range, instantsOf(look));
    if (range) {
        filter.from = range->from;
        filter.to = range->to;
    }
    return filter;
}

Result<Reply> listLedger(Context &context, const LedgerOptions &options)
{
    if (options.looking.status)
        return usageError(RECKONER_TEXT("--status is of usage rows; ledger entries have none."));
    CHECK(checkLimit(options.limit));
    TRY(look, look(context, options.looking, DefaultRange::Everything));
    TRY(filter, ledgerFilter(look, options));
    TRY(entries, ledgerEntries(look.doors.inquiry(), filter));
    const bool isFull = int(entries.size()) == filter.limit;
    const QJsonObject json = {{u"rows"_s, jsonArray(ledgerColumns(), entries)}, {u"next"_s, isFull ? QJsonValue(QString::number(entries.back().id)) : QJsonValue()}};
    return Reply{json, [=]() -> QString {
        return tableText(ledgerColumns(), entries) + (isFull ? u"More: --after %1\n"_s.arg(entries.back().id) : QString());
    }};
}

struct OperationListOptions
{
    Looking looking;
    std::optional<int> limit;
    std::optional<qint64> after;
};

void declareOperations(Options &options, OperationListOptions &values)
{
    options.optional("--limit", "N", "At most so many, the newest (default: 200)", values.limit);
    options.optional("--after", "SEQ", "Older than the operation with this \"seq\"", values.after);
    addCompanyAndRangeOptions(options, values.looking);
}

QJsonObject operationJson(const OperationEntry &entry)
{
    QJsonObject json = rowJson(operationColumns(), entry);
    json.insert(u"seq"_s, entry.seq);
    json.insert(u"request"_s, entry.request);
    json.insert(u"reply"_s, entry.reply);
    return json;
}

Result<Reply> listOperations(Context &context, const OperationListOptions &options)
{
    CHECK(checkLimit(options.limit));
    TRY(look, look(context, options.looking, DefaultRange::Everything));
    TRY(range, instantsOf(look));
    TRY(entries, operations(look.doors.inquiry(), options.after, options.limit.value_or(kPage), range));
    QJsonArray json;
    for (const OperationEntry &entry : entries)
        json.append(operationJson(entry));
    return Reply{json, [entries]() -> QString { return tableText(operationColumns(), entries); }};
}

struct ShowOptions
{
    OperationId operation;
};

void declareShow(Options &options, ShowOptions &values)
{
    options.required("OPERATION", "ID", "The operation", values.operation);
}

/// The operation with its ledger lines, for who may see money.
Result<Reply> showOperation(Context &context, const ShowOptions &options)
{
    TRY(doors, context.open());
    const Inquiry inquiry = doors.inquiry();
    TRY(entry, operationById(inquiry, options.operation));
    QJsonObject json = operationJson(entry);
    std::vector<LedgerEntry> lines;
    if (may(doors.scope.role, Permission::SeeMoney)) {
        LedgerFilter filter;
        filter.operation = options.operation;
        TRY(posted, ledgerEntries(inquiry, filter));
        lines = posted;
        json.insert(u"postings"_s, jsonArray(ledgerColumns(), lines));
    }
    return Reply{json, [=]() -> QString { return rowLines(operationColumns(), entry) + u'\n' + tableText(ledgerColumns(), lines); }};
}

struct ActivityOptions
{
    std::optional<QString> company;
    std::optional<QString> category;
    std::optional<Instant> since;
    std::optional<int> limit;
};

void declareActivity(Options &options, ActivityOptions &values)
{
    options.optional("--category", "C", "operation, refusal or failure", values.category);
    options.optional("--since", "T", "Recorded from this time on", values.since);
    options.optional("--company", "C", "One company, by id or name", values.company);
    options.optional("--limit", "N", "At most so many, the newest (default: 200)", values.limit);
}

Result<Reply> listActivity(Context &context, const ActivityOptions &options)
{
    static const QStringList kCategories = {u"operation"_s, u"refusal"_s, u"failure"_s};
    if (options.category && !kCategories.contains(*options.category))
        return usageError(RECKONER_TEXT("\"{given}\" is not one of: {choices}."), {{u"given"_s, *options.category}, {u"choices"_s, kCategories.join(u", "_s)}});
    CHECK(checkLimit(options.limit));
    TRY(doors, context.openFor(options.company));
    TRY(entries, activity(doors.inquiry(), options.category, options.since, options.limit.value_or(kPage)));
    return Reply{jsonArray(activityColumns(), entries), [entries]() -> QString { return tableText(activityColumns(), entries); }};
}

struct FailureOptions
{
    FailureId failure;
    Writing writing;
};

void declareFailure(Options &options, FailureOptions &values)
{
    options.required("FAILURE", "ID", "The recording that failed (activity list --category failure)", values.failure);
    addWritingOptions(options, values.writing);
}

Result<Reply> retry(Context &context, const FailureOptions &options)
{
    TRY(doors, context.open());
    TRY(done, retryFailure(doors.connection, doors.scope, options.failure, options.writing.request()));
    return Reply{doneJson(done), [duplicate = done.duplicate]() -> QString { return duplicate ? u"This failure is resolved already\n"_s : u"Recorded\n"_s; }};
}

Result<Reply> dismiss(Context &context, const FailureOptions &options)
{
    TRY(doors, context.open());
    TRY(done, dismissFailure(doors.connection, doors.scope, options.failure, options.writing.request()));
    return Reply{doneJson(done), [duplicate = done.duplicate]() -> QString { return duplicate ? u"This failure is resolved already\n"_s : u"Dismissed\n"_s; }};
}

} // namespace

void addLedger(Group root)
{
    Group ledger = root.group("ledger", "The ledger: every posting, of every unit");
    ledger.verb<LedgerOptions>({"list", "Ledger entries, newest first", {"ledger list --company Acme --unit money --days 30"}}, declareLedger, listLedger);
}

void addOperations(Group root)
{
    Group group = root.group("operations", "Operations: who did what, when and why");
    group.verb<OperationListOptions>({"list", "Operations, newest first", {"operations list --company Acme --limit 20"}}, declareOperations, listOperations);
    group.verb<ShowOptions>({"show", "One operation with what it was given and what it posted", {"operations show 0196f0c2-..."}}, declareShow, showOperation);
}

void addActivity(Group root)
{
    Group group = root.group("activity", "What happened, refusals and recording failures included");
    group.verb<ActivityOptions>({"list", "Newest first", {"activity list --category failure --since 2026-11-20T00:00:00Z"}}, declareActivity, listActivity);
    group.verb<FailureOptions>({"retry", "Record again what could not be recorded", {"activity retry 0196f0c2-..."}}, declareFailure, retry);
    group.verb<FailureOptions>({"dismiss", "A failed recording is not to be recorded (needs --reason)", {"activity dismiss 0196f0c2-... --reason \"a test call\""}},
                               declareFailure, dismiss);
}

} // namespace reckoner::cli
