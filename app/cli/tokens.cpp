// tokens allocate|show|check|deduct|logs|attribute (approve: rerun.cpp)
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/rerun.h"
#include "app/cli/text_table.h"
#include "models/balances/token_attribution.h"
#include "models/balances/tokens.h"
#include "models/directory/profiles.h"
#include "models/wording/amounts.h"

#include <QFile>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct AllocateOptions
{
    QString company;
    qint64 tokens = 0;
    std::optional<QString> plan;
    std::optional<Instant> starts;
    std::optional<Instant> expires;
    std::optional<Money> paid;
    std::optional<QString> reference;
    Writing writing;
};

void declareAllocate(Options &options, AllocateOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
    options.required("--tokens", "N", "How many tokens", values.tokens);
    options.optional("--plan", "P", "The plan they come with (default: custom)", values.plan);
    options.optional("--starts", "T", "Valid from (default: now)", values.starts);
    options.optional("--expires", "T", "Valid until then (default: for ever)", values.expires);
    options.optional("--paid", "$", "What was paid, in the company's currency (default: a free grant)", values.paid);
    options.optional("--reference", "R", "The payment's reference", values.reference);
    addWritingOptions(options, values.writing);
}

Result<Reply> allocate(Context &context, const AllocateOptions &options)
{
    TRY(doors, context.openFor(options.company));
    NewAllocation wanted;
    wanted.company = doors.scope.companies.front();
    wanted.tokens.count = options.tokens;
    wanted.plan = options.plan.value_or(wanted.plan);
    wanted.startsAt = options.starts;
    wanted.expiresAt = options.expires;
    wanted.paid = options.paid;
    wanted.reference = options.reference;
    TRY(done, allocateTokens(doors.connection, doors.scope, wanted, options.writing.request()));
    QJsonObject json = doneJson(done);
    json.insert(u"company_id"_s, wanted.company.toString());
    return Reply{json, [json]() -> QString {
        return fieldLines(json, {{"allocation_id", "Allocation"}, {"tokens", "Tokens"}, {"settled", "Taken for what was overdrawn"}, {"remaining", "Remaining"}});
    }};
}

struct ShowOptions
{
    QString company;
};

void declareShow(Options &options, ShowOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
}

Result<Reply> show(Context &context, const ShowOptions &options)
{
    TRY(doors, context.openFor(options.company));
    TRY(balance, tokenBalance(doors.inquiry()));
    return Reply{balance.toJson(), [balance]() -> QString {
        QList<std::pair<QString, QString>> lines;
        const auto add = [&lines](const char *title, Tokens tokens) { lines.append({columnTitle(title), wording::count(tokens.count)}); };
        add(QT_TRANSLATE_NOOP("Column", "Allocated"), balance.allocated);
        add(QT_TRANSLATE_NOOP("Column", "Used"), balance.used);
        add(QT_TRANSLATE_NOOP("Column", "Remaining"), balance.remaining);
        add(QT_TRANSLATE_NOOP("Column", "Overdrawn"), balance.overdrawn);
        add(QT_TRANSLATE_NOOP("Column", "Used this month"), balance.monthUsed);
        if (balance.monthCost)
            lines.append({columnTitle(QT_TRANSLATE_NOOP("Column", "Provider cost this month")), wording::money(*balance.monthCost, balance.currency)});
        if (balance.monthUncosted > 0)
            lines.append({columnTitle(QT_TRANSLATE_NOOP("Column", "Calls without a price")), wording::count(balance.monthUncosted)});
        return alignedPairs(lines) + u'\n' + tableText(tokenAllocationColumns(), balance.allocations);
    }};
}

struct CheckOptions
{
    QString company;
    std::optional<qint64> tokens;
    std::optional<QString> textFile;
};

void declareCheck(Options &options, CheckOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
    options.optional("--tokens", "N", "So many tokens", values.tokens);
    options.optional("--text-file", "F", "The tokens of this text, estimated from its length", values.textFile);
    options.excludes("--tokens", "--text-file");
}

Result<QString> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, RECKONER_TEXT("Cannot open {file}: {reason}."), {{u"file"_s, path}, {u"reason"_s, file.errorString()}}};
    return QString::fromUtf8(file.readAll());
}

Result<TokenCheck> checked(const Inquiry &inquiry, const CheckOptions &options)
{
    if (options.tokens)
        return checkTokens(inquiry, {*options.tokens});
    TRY(text, textOf(*options.textFile));
    return checkTokensForText(inquiry, text);
}

Result<Reply> check(Context &context, const CheckOptions &options)
{
    if (!options.tokens && !options.textFile)
        return usageError(RECKONER_TEXT("Give --tokens or --text-file."));
    TRY(doors, context.openFor(options.company));
    TRY(answer, checked(doors.inquiry(), options));
    Reply reply = {answer.toJson(), [answer]() -> QString {
        return fieldLines(answer.toJson(), {{"allowed", "Allowed"}, {"required", "Required"}, {"remaining", "Remaining"}, {"short", "Short"}});
    }};
    if (!answer.isAllowed) {
        reply.exitStatus = kRefusedExitStatus;
        reply.failure = Error{ErrorCode::InsufficientTokens, RECKONER_TEXT("Not enough: {available} available, {required} required, {short} short."),
                              {{u"available"_s, answer.remaining.count}, {u"required"_s, answer.required.count}, {u"short"_s, answer.lacking.count}}};
    }
    return reply;
}

struct DeductOptions
{
    std::optional<QString> company;
    std::optional<QString> profile;
    TokenCall call;
    Writing writing;
};

void declareDeduct(Options &options, DeductOptions &values)
{
    options.optional("--application", "A", "The application that it was for, by id", values.call.application);
    options.optional("--company", "C", "The company, by id or name (default: the application's, its job's, else the profile's)", values.company);
    options.optional("--profile", "P", "The person who caused it, by id, e-mail address or name", values.profile);
    options.required("--operation", "OP", "cv_parse, cv_analyze, scoring or decision", values.call.operation);
    options.required("--input", "N", "Input tokens", values.call.input.count);
    options.required("--output", "N", "Output tokens", values.call.output.count);
    options.required("--model", "M", "The model, as price lists call it", values.call.model);
    options.flag("--overdraft", "The call has happened already: log it whatever is left", values.call.isOverdraft);
    options.optional("--at", "T", "When it happened (default: now)", values.call.at);
    options.optional("--event-id", "K", "Idempotency key of the call, unique in the company for ever", values.call.eventId);
    addWritingOptions(options, values.writing);
}

Result<Reply> deduct(Context &context, const DeductOptions &options)
{
    TRY(doors, context.open());
    TokenCall call = options.call;
    if (options.company) {
        TRY(company, resolveCompany(doors.inquiry(), *options.company));
        call.company = company.id;
    }
    if (options.profile) {
        TRY(profile, resolveProfile(doors.inquiry(), *options.profile));
        call.profile = profile.id;
    }
    TRY(done, deductTokens(doors.connection, doors.scope, call, options.writing.request()));
    const QJsonObject json = doneJson(done);
    return Reply{json, [json]() -> QString {
        const QString unattributed = json.value(u"company_id"_s).isNull() ? u"No company is known for this call; nothing was deducted.\n"_s : QString();
        return fieldLines(json, {{"log_id", "Log"}, {"tokens", "Tokens"}, {"remaining", "Remaining"}, {"overdrawn", "Overdrawn"}, {"cost", "Provider cost"}}) + unattributed;
    }};
}

struct LogsOptions
{
    std::optional<QString> company;
    bool unattributed = false;
    TokenLogChoice choice;
    std::optional<int> limit;
};

void declareLogs(Options &options, LogsOptions &values)
{
    options.optional("--company", "C", "Only of this company, by id or name", values.company);
    options.flag("--unattributed", "Only those that no company is known for", values.unattributed);
    options.optional("--operation", "OP", "Only of this operation", values.choice.operation);
    options.optional("--application", "A", "Only of this application, by id", values.choice.application);
    options.optional("--from", "T", "Only from then on, by when the call happened", values.choice.from);
    options.optional("--to", "T", "Only before then", values.choice.to);
    options.optional("--limit", "N", "At most so many (default 200)", values.limit);
    options.excludes("--company", "--unattributed");
}

/// Who sees all companies also sees what belongs to none.
Result<std::vector<TokenLog>> logsOf(const Doors &doors, const LogsOptions &options)
{
    TokenLogChoice choice = options.choice;
    choice.limit = options.limit.value_or(choice.limit);
    choice.onlyUnattributed = options.unattributed;
    choice.withUnattributed = !options.company && doors.scope.allCompanies && may(doors.scope.role, Permission::SeeUnattributed);
    return tokenLogs(doors.inquiry(), choice);
}

Result<Reply> logs(Context &context, const LogsOptions &options)
{
    if (options.limit && *options.limit <= 0)
        return usageError(RECKONER_TEXT("--limit is a number above zero."));
    TRY(doors, context.openFor(options.company));
    TRY(found, logsOf(doors, options));
    QJsonArray json;
    for (const TokenLog &log : found)
        json.append(log.toJson());
    return Reply{json, [found]() -> QString { return tableText(tokenLogColumns(), found, {"input_tokens", "output_tokens", "tokens_used", "total_cost"}); }};
}

struct AttributeOptions
{
    std::vector<TokenLogId> logs;
    QString company;
    bool dryRun = false;
    Writing writing;
};

void declareAttribute(Options &options, AttributeOptions &values)
{
    options.list("--log", "ID", "Token logs that no company is known for", Gathering::ManyPerOption, values.logs, true);
    options.required("--company", "C", "The company that they are of, by id or name", values.company);
    options.flag("--dry-run", "Only say what would change", values.dryRun);
    addWritingOptions(options, values.writing);
}

Result<Reply> rehearseAttribution(const Doors &doors, const AttributeOptions &options, CompanyId company)
{
    Plan plan;
    for (const TokenLogId &log : options.logs) {
        TRY(changes, attributionPlan(doors.inquiry(), log, company));
        plan.add(changes);
    }
    const qint64 logs = qint64(options.logs.size());
    return Reply{QJsonObject{{u"attributed"_s, logs}, {u"dry_run"_s, true}, {u"changes"_s, changesJson(plan)}},
                 [logs]() -> QString { return u"%1 logs would be attributed\n"_s.arg(logs); }};
}

Result<Reply> attributeLogs(Context &context, const AttributeOptions &options)
{
    TRY(doors, context.open());
    TRY(company, resolveCompany(doors.inquiry(), options.company));
    if (options.dryRun)
        return rehearseAttribution(doors, options, company.id);
    TRY(done, attributeTokenLogs(doors.connection, doors.scope, options.logs, company.id, options.writing.request()));
    return Reply{doneJson(done), [=]() -> QString { return u"%1 logs, %2 tokens: attributed to %3\n"_s.arg(done.reply.attributed).arg(done.reply.tokens.count).arg(company.name); }};
}

} // namespace

void addTokens(Group root)
{
    Group group = root.group("tokens", "Token allocations, what used them, and what the provider charged");
    group.verb<AllocateOptions>({"allocate", "Add an allocation, bought or granted",
                                 {"tokens allocate --company Acme --tokens 100000 --plan starter --expires 2027-01-01T00:00:00Z --paid 20.00 --reference INV-7"}},
                                declareAllocate, allocate);
    group.verb<ShowOptions>({"show", "What a company has left", {"tokens show --company Acme"}}, declareShow, show);
    group.verb<CheckOptions>({"check", "Whether so many tokens could be deducted now (exit 1: no)", {"tokens check --company Acme --tokens 1500", "tokens check --company Acme --text-file cv.txt"}},
                             declareCheck, check);
    group.verb<DeductOptions>({"deduct", "Log a call and take its tokens",
                               {"tokens deduct --application 0196f0c2-... --operation cv_analyze --input 1200 --output 300 --model gpt-4o-mini --event-id call-17",
                                "tokens deduct --company Acme --operation scoring --input 90000 --output 800 --model gpt-4o --overdraft"}},
                              declareDeduct, deduct);
    group.verb<LogsOptions>({"logs", "Calls that used tokens, newest first", {"tokens logs --company Acme --limit 50", "tokens logs --unattributed"}}, declareLogs, logs);
    group.verb<AttributeOptions>({"attribute", "Give token logs without a company to one", {"tokens attribute --log 0196f0c2-... 0196f0c3-... --company Acme --dry-run"}},
                                 declareAttribute, attributeLogs);
    addApprove(group);
}

} // namespace reckoner::cli
