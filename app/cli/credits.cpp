// credits show|grant|reset|reserve|commit|rollback|refund
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/balances/credits.h"
#include "models/directory/profiles.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

QString pairText(const CreditSplit &credits)
{
    return u"%1 monthly + %2 add-on"_s.arg(credits.monthly.count).arg(credits.addon.count);
}

/// "1500 monthly + 0 add-on; balance 2000 monthly + 5000 add-on -> 500 monthly + 5000 add-on"
QString stepText(const CreditStep &step, bool isDuplicate)
{
    QString text = isDuplicate ? u"Nothing to do: it was done before"_s : pairText(step.moved);
    if (step.state)
        text += u"; %1, cost %2"_s.arg(reservationStateName(*step.state)).arg(step.cost.value_or(Credits()).count);
    if (step.expired.count > 0)
        text += u"; %1 monthly expired"_s.arg(step.expired.count);
    return text + u"\nBalance  "_s + pairText(step.previous) + u" -> "_s + pairText(step.balance) + u'\n';
}

Reply stepReply(const Done<CreditStep> &done)
{
    return Reply{doneJson(done), [done]() -> QString { return stepText(done.reply, done.duplicate); }};
}

Result<CreditAccount> accountOf(const Inquiry &inquiry, const QString &profile)
{
    TRY(found, resolveProfile(inquiry, profile));
    return CreditAccount{found.company, found.id};
}

Result<CreditJob> jobOf(const Inquiry &inquiry, const QString &job)
{
    TRY(found, resolveJob(inquiry, job));
    return CreditJob{found.company, found.id};
}

// --- show, grant, reset ---

struct ShowOptions
{
    QString profile;
};

void declareShow(Options &options, ShowOptions &values)
{
    options.required("--profile", "P", "The profile, by id, e-mail address or name", values.profile);
}

Result<Reply> show(Context &context, const ShowOptions &options)
{
    TRY(doors, context.open());
    TRY(account, accountOf(doors.inquiry(), options.profile));
    TRY(balance, creditBalance(doors.inquiry(), account.profile));
    return Reply{balance.toJson(), [balance]() -> QString { return rowLines(creditBalanceColumns(), balance); }};
}

struct GrantOptions
{
    QString profile;
    std::optional<qint64> monthly;
    std::optional<qint64> addon;
    std::optional<Money> paid;
    std::optional<QString> reference;
    Writing writing;
};

void declareGrant(Options &options, GrantOptions &values)
{
    options.required("--profile", "P", "The profile, by id, e-mail address or name", values.profile);
    options.optional("--monthly", "N", "Monthly credits, until the month's end", values.monthly);
    options.optional("--addon", "N", "Add-on credits, which never expire", values.addon);
    options.excludes("--monthly", "--addon");
    options.optional("--paid", "$", "What was paid, in the company's currency (default: a free grant)", values.paid);
    options.optional("--reference", "R", "The payment's reference", values.reference);
    addWritingOptions(options, values.writing);
}

Result<Reply> grant(Context &context, const GrantOptions &options)
{
    if (!options.monthly && !options.addon)
        return usageError(RECKONER_TEXT("Say how many credits: --monthly N or --addon N."));
    TRY(doors, context.open());
    TRY(account, accountOf(doors.inquiry(), options.profile));
    const Bucket bucket = options.monthly ? Bucket::Monthly : Bucket::Addon;
    const CreditGrant wanted = {account, bucket, {options.monthly ? *options.monthly : *options.addon}, options.paid, options.reference};
    TRY(done, grantCredits(doors.connection, doors.scope, wanted, options.writing.request()));
    return stepReply(done);
}

struct ResetOptions
{
    std::optional<QString> profile;
    std::optional<QString> company;
    bool all = false;
    Writing writing;
};

void declareReset(Options &options, ResetOptions &values)
{
    options.optional("--profile", "P", "One profile, by id, e-mail address or name", values.profile);
    options.optional("--company", "C", "Every profile of a company, by id or name", values.company);
    options.flag("--all", "Every profile of every company", values.all);
    options.excludes("--profile", "--company");
    options.excludes("--profile", "--all");
    options.excludes("--company", "--all");
    addWritingOptions(options, values.writing);
}

Result<Reply> resetMany(Context &context, const ResetOptions &options)
{
    TRY(doors, options.company ? context.openFor(options.company) : context.open());
    TRY(done, resetCreditsOfAll(doors.connection, doors.scope, options.writing.request()));
    QJsonArray json;
    qint64 renewed = 0;
    for (const Done<CreditStep> &each : done) {
        json.append(doneJson(each));
        renewed += each.duplicate ? 0 : 1;
    }
    const qint64 profiles = qint64(done.size());
    return Reply{json, [=]() -> QString { return u"%1 of %2 profiles set anew\n"_s.arg(renewed).arg(profiles); }};
}

Result<Reply> reset(Context &context, const ResetOptions &options)
{
    if (options.company || options.all)
        return resetMany(context, options);
    if (!options.profile)
        return usageError(RECKONER_TEXT("Say whose credits: --profile P, --company C or --all."));
    TRY(doors, context.open());
    TRY(account, accountOf(doors.inquiry(), *options.profile));
    TRY(done, resetCredits(doors.connection, doors.scope, account, options.writing.request()));
    return stepReply(done);
}

// --- reserve, commit, roll back ---

struct ReserveOptions
{
    QString profile;
    QString job;
    qint64 rows = 0;
    Writing writing;
};

void declareReserve(Options &options, ReserveOptions &values)
{
    options.required("--profile", "P", "Whose credits, by id, e-mail address or name", values.profile);
    options.required("--job", "J", "The job, by id or title", values.job);
    options.required("--rows", "N", "How many rows it processes: a credit each", values.rows);
    addWritingOptions(options, values.writing);
}

Result<Reply> reserve(Context &context, const ReserveOptions &options)
{
    TRY(doors, context.open());
    TRY(account, accountOf(doors.inquiry(), options.profile));
    TRY(inquiry, doors.inquiry().narrowedTo(account.company));
    TRY(job, jobOf(inquiry, options.job));
    TRY(done, reserveCredits(doors.connection, doors.scope, {account, job.job, {options.rows}}, options.writing.request()));
    return stepReply(done);
}

struct JobStepOptions
{
    QString job;
    std::optional<QString> company;
    std::optional<qint64> rowsUsed;
    Writing writing;
};

void declareJobStep(Options &options, JobStepOptions &values)
{
    options.required("--job", "J", "The job, by id or title", values.job);
    options.optional("--company", "C", "Its company, where titles are not unique", values.company);
    addWritingOptions(options, values.writing);
}

void declareCommit(Options &options, JobStepOptions &values)
{
    declareJobStep(options, values);
    options.optional("--rows-used", "N", "Rows that were processed; the rest comes back (default: all)", values.rowsUsed);
}

Result<Reply> commit(Context &context, const JobStepOptions &options)
{
    TRY(doors, options.company ? context.openFor(options.company) : context.open());
    TRY(job, jobOf(doors.inquiry(), options.job));
    CreditCommit wanted = {job};
    if (options.rowsUsed)
        wanted.rowsUsed = Credits{*options.rowsUsed};
    TRY(done, commitCredits(doors.connection, doors.scope, wanted, options.writing.request()));
    return stepReply(done);
}

Result<Reply> rollback(Context &context, const JobStepOptions &options)
{
    TRY(doors, options.company ? context.openFor(options.company) : context.open());
    TRY(job, jobOf(doors.inquiry(), options.job));
    TRY(done, rollbackCredits(doors.connection, doors.scope, job, options.writing.request()));
    return stepReply(done);
}

// --- refund: of one job, or of all that failed ---

struct RefundOptions
{
    std::optional<QString> job;
    bool failed = false;
    std::optional<QString> company;
    std::optional<qint64> rows;
    bool goodwill = false;
    std::optional<qint64> monthly;
    std::optional<qint64> addon;
    bool assumeMonthly = false;
    std::optional<Instant> from;
    std::optional<Instant> to;
    bool dryRun = false;
    Writing writing;
};

void declareRefund(Options &options, RefundOptions &values)
{
    options.optional("--job", "J", "The job, by id or title", values.job);
    options.flag("--failed", "Every failed job with credits out", values.failed);
    options.excludes("--job", "--failed");
    options.optional("--company", "C", "One company, by id or name", values.company);
    options.optional("--rows", "N", "So many, add-on first (default: all that is out)", values.rows);
    options.flag("--goodwill", "Keep what the month's reset would expire; needs --reason", values.goodwill);
    options.optional("--monthly", "N", "So many to the monthly bucket; with --addon", values.monthly);
    options.optional("--addon", "N", "So many to the add-on bucket; with --monthly", values.addon);
    options.flag("--assume-monthly", "A job without breakdown: all of it was monthly", values.assumeMonthly);
    options.optional("--from", "T", "With --failed: jobs created from then on", values.from);
    options.optional("--to", "T", "With --failed: jobs created before then", values.to);
    options.flag("--dry-run", "With --failed: only say what would come back", values.dryRun);
    for (const char *split : {"--monthly", "--addon"}) {
        options.excludes(split, "--rows");
        options.excludes(split, "--assume-monthly");
        options.needs(split, split[2] == 'm' ? "--addon" : "--monthly");
    }
    for (const char *single : {"--rows", "--goodwill", "--monthly", "--addon", "--assume-monthly"})
        options.excludes(single, "--failed");
    for (const char *many : {"--from", "--to", "--dry-run"})
        options.needs(many, "--failed");
    addWritingOptions(options, values.writing);
}

QJsonObject refusedJson(const JobRefund &refund)
{
    const Error &error = refund.outcome.error();
    const QJsonObject refused = {{u"code"_s, errorCodeName(error.code)}, {u"message"_s, plainSentence(error)}, {u"details"_s, error.context}};
    return withOperation({{u"job_id"_s, refund.job.job.toString()}, {u"error"_s, refused}}, std::nullopt, false);
}

Result<Reply> refundFailed(Context &context, const RefundOptions &options)
{
    TRY(doors, options.company ? context.openFor(options.company) : context.open());
    TRY(refunds, refundFailedJobs(doors.connection, doors.scope, {options.from, options.to, options.dryRun}, options.writing.request()));
    QJsonArray json;
    CreditSplit sum;
    Reply reply;
    for (const JobRefund &refund : refunds) {
        if (!refund.outcome) {
            json.append(refusedJson(refund));
            reply.exitStatus = kRefusedExitStatus;
            reply.failure = refund.outcome.error();
            continue;
        }
        QJsonObject element = doneJson(*refund.outcome);
        if (options.dryRun)
            element.insert(u"dry_run"_s, true);
        json.append(element);
        sum.monthly.count += refund.outcome->reply.moved.monthly.count;
        sum.addon.count += refund.outcome->reply.moved.addon.count;
    }
    reply.json = json;
    const qint64 jobs = json.size();
    const bool dryRun = options.dryRun;
    reply.words = [=]() -> QString { return u"%1 failed jobs; %2 %3\n"_s.arg(jobs).arg(pairText(sum), dryRun ? u"would come back"_s : u"came back"_s); };
    return reply;
}

Result<Reply> refund(Context &context, const RefundOptions &options)
{
    if (options.failed)
        return refundFailed(context, options);
    if (!options.job)
        return usageError(RECKONER_TEXT("Say which credits: --job J, or --failed for all failed jobs."));
    TRY(doors, options.company ? context.openFor(options.company) : context.open());
    TRY(job, jobOf(doors.inquiry(), *options.job));
    CreditRefund wanted;
    wanted.job = job;
    if (options.rows)
        wanted.rows = Credits{*options.rows};
    if (options.monthly && options.addon)
        wanted.split = CreditSplit{{*options.monthly}, {*options.addon}};
    wanted.assumeMonthly = options.assumeMonthly;
    wanted.isGoodwill = options.goodwill;
    TRY(done, refundCredits(doors.connection, doors.scope, wanted, options.writing.request()));
    return stepReply(done);
}

} // namespace

void addCredits(Group root)
{
    Group group = root.group("credits", "Credits of profiles: monthly ones, which expire, and add-on ones, which do not");
    group.verb<ShowOptions>({"show", "What a profile has left", {"credits show --profile ann@acme.example"}}, declareShow, show);
    group.verb<GrantOptions>({"grant", "Give or sell credits",
                              {"credits grant --profile ann@acme.example --addon 5000 --paid 50.00 --reference INV-7", "credits grant --profile ann@acme.example --monthly 100 --reason sorry"}},
                             declareGrant, grant);
    group.verb<ResetOptions>({"reset", "Set the monthly credits anew, where that is due", {"credits reset --profile ann@acme.example", "credits reset --all"}}, declareReset, reset);
    group.verb<ReserveOptions>({"reserve", "Take the credits of a job: monthly first, then add-on", {"credits reserve --profile ann@acme.example --job \"Night batch\" --rows 2000"}},
                               declareReserve, reserve);
    group.verb<JobStepOptions>({"commit", "The job succeeded: what was used is final, the rest comes back", {"credits commit --job \"Night batch\" --rows-used 1600"}}, declareCommit, commit);
    group.verb<JobStepOptions>({"rollback", "The job was never created: everything comes back", {"credits rollback --job \"Night batch\""}}, declareJobStep, rollback);
    group.verb<RefundOptions>({"refund", "The job failed: all or part comes back, to the buckets that gave it",
                               {"credits refund --job \"Night batch\"", "credits refund --job \"Night batch\" --rows 1600", "credits refund --failed --company Acme --dry-run"}},
                              declareRefund, refund);
}

} // namespace reckoner::cli
