// minutes show|check|consume|buy|roll|sync|refund
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/balances/minutes.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

/// The organization that an option names, and the doors over its company.
struct Account
{
    Doors doors;
    Organization organization;
    MinutesAccount key() const { return {organization.company, organization.id}; }
};

Result<Account> accountOf(Context &context, const QString &text)
{
    TRY(doors, context.open());
    TRY(organization, resolveOrganization(doors.inquiry(), text));
    return Account{doors, organization};
}

QString leftText(const MinutesSplit &left)
{
    return u"%1 minutes left (%2 base + %3 add-on)\n"_s.arg(left.total().count).arg(left.base.count).arg(left.addon.count);
}

struct ShowOptions
{
    QString organization;
};

void declareShow(Options &options, ShowOptions &values)
{
    options.required("--org", "O", "The organization, by id or name", values.organization);
}

Result<Reply> show(Context &context, const ShowOptions &options)
{
    TRY(account, accountOf(context, options.organization));
    TRY(balance, minutesBalance(account.doors.inquiry(), account.organization.id));
    return Reply{balance.toJson(), [balance]() -> QString { return rowLines(minutesBalanceColumns(), balance); }};
}

struct AmountOptions
{
    QString organization;
    qint64 minutes = 0;
};

void declareAmount(Options &options, AmountOptions &values)
{
    options.required("--org", "O", "The organization, by id or name", values.organization);
    options.required("--minutes", "N", "Whole minutes, above zero", values.minutes);
}

Result<Reply> check(Context &context, const AmountOptions &options)
{
    TRY(account, accountOf(context, options.organization));
    TRY(checked, checkMinutes(account.doors.inquiry(), account.organization.id, {options.minutes}));
    Reply reply = {checked.toJson(), [checked]() -> QString { return (checked.isAllowed ? u"Yes: "_s : u"No: "_s) + leftText(checked.left); }};
    if (!checked.isAllowed) {
        reply.exitStatus = kRefusedExitStatus;
        reply.failure = checked.refusal();
    }
    return reply;
}

struct ConsumeOptions
{
    AmountOptions amount;
    std::optional<Instant> at;
    Writing writing;
};

void declareConsume(Options &options, ConsumeOptions &values)
{
    declareAmount(options, values.amount);
    options.optional("--at", "T", "When they were used (default: now); they belong to the period of that time", values.at);
    addWritingOptions(options, values.writing);
}

Result<Reply> consume(Context &context, const ConsumeOptions &options)
{
    TRY(account, accountOf(context, options.amount.organization));
    const MinutesConsume wanted = {account.key(), {options.amount.minutes}, options.at};
    TRY(done, consumeMinutes(account.doors.connection, account.doors.scope, wanted, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString {
        const ConsumeReply &reply = done.reply;
        return u"%1 base + %2 add-on minutes used; %3 left\n"_s.arg(reply.taken.base.count).arg(reply.taken.addon.count).arg(reply.remaining.count);
    }};
}

struct BuyOptions
{
    AmountOptions amount;
    std::optional<Money> paid;
    std::optional<QString> reference;
    Writing writing;
};

void declareBuy(Options &options, BuyOptions &values)
{
    declareAmount(options, values.amount);
    options.optional("--paid", "$", "What was paid, in the company's currency (default: a free grant)", values.paid);
    options.optional("--reference", "R", "The payment's reference", values.reference);
    addWritingOptions(options, values.writing);
}

Result<Reply> buy(Context &context, const BuyOptions &options)
{
    TRY(account, accountOf(context, options.amount.organization));
    const MinutesPurchase wanted = {account.key(), {options.amount.minutes}, options.paid, options.reference};
    TRY(done, buyMinutes(account.doors.connection, account.doors.scope, wanted, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString { return u"%1 add-on minutes added; "_s.arg(done.reply.moved.addon.count) + leftText(done.reply.left); }};
}

struct RollOptions
{
    std::optional<QString> organization;
    bool all = false;
    Writing writing;
};

void declareRoll(Options &options, RollOptions &values)
{
    options.optional("--org", "O", "One organization, by id or name", values.organization);
    options.flag("--all", "Every organization of every company", values.all);
    options.excludes("--org", "--all");
    addWritingOptions(options, values.writing);
}

Result<Reply> roll(Context &context, const RollOptions &options)
{
    if (!options.organization && !options.all)
        return usageError(RECKONER_TEXT("Say which organization: --org O, or --all."));
    TRY(doors, context.open());
    std::vector<Done<RollReply>> done;
    if (options.organization) {
        TRY(organization, resolveOrganization(doors.inquiry(), *options.organization));
        TRY(one, rollMinutes(doors.connection, doors.scope, {organization.company, organization.id}, options.writing.request()));
        done.push_back(one);
    } else {
        TRY(all, rollMinutesOfAll(doors.connection, doors.scope, options.writing.request()));
        done = all;
    }
    QJsonArray json;
    qint64 periods = 0;
    for (const Done<RollReply> &each : done) {
        json.append(doneJson(each));
        periods += each.reply.periods;
    }
    return Reply{json, [periods, count = done.size()]() -> QString { return u"Organizations: %1, periods closed: %2\n"_s.arg(count).arg(periods); }};
}

struct SyncOptions
{
    QString organization;
    Writing writing;
};

void declareSync(Options &options, SyncOptions &values)
{
    options.required("--org", "O", "The organization, by id or name", values.organization);
    addWritingOptions(options, values.writing);
}

Result<Reply> sync(Context &context, const SyncOptions &options)
{
    TRY(account, accountOf(context, options.organization));
    TRY(done, syncMinutes(account.doors.connection, account.doors.scope, account.key(), options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString {
        if (done.duplicate)
            return u"Nothing to do: the counter agrees with the metrics\n"_s;
        const SyncReply &reply = done.reply;
        return u"%1 metrics posted; used %2 -> %3; "_s.arg(reply.metrics).arg(reply.usedBefore.count).arg(reply.usedAfter.count) + leftText(reply.left);
    }};
}

struct RefundOptions
{
    MetricId metric;
    Writing writing;
};

void declareRefund(Options &options, RefundOptions &values)
{
    options.required("--metric", "M", "The metric, by id", values.metric);
    addWritingOptions(options, values.writing);
}

Result<Reply> refund(Context &context, const RefundOptions &options)
{
    TRY(doors, context.open());
    TRY(account, accountOfMetric(doors.inquiry(), options.metric));
    TRY(done, refundMinutes(doors.connection, doors.scope, {account, options.metric}, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString {
        if (done.duplicate)
            return u"Nothing to do: it was given back before\n"_s;
        return u"%1 base + %2 add-on given back; "_s.arg(done.reply.moved.base.count).arg(done.reply.moved.addon.count) + leftText(done.reply.left);
    }};
}

} // namespace

void addMinutes(Group root)
{
    Group group = root.group("minutes", "Minutes of organizations: base minutes of each billing period, and add-on minutes");
    group.verb<ShowOptions>({"show", "What an organization has left", {"minutes show --org Transcripts"}}, declareShow, show);
    group.verb<AmountOptions>({"check", "Whether so many minutes could be used now (exit 1: no)", {"minutes check --org Transcripts --minutes 45"}}, declareAmount, check);
    group.verb<ConsumeOptions>({"consume", "Use minutes: base first, then add-on", {"minutes consume --org Transcripts --minutes 45 --key upload-7"}}, declareConsume, consume);
    group.verb<BuyOptions>({"buy", "Add add-on minutes", {"minutes buy --org Transcripts --minutes 500 --paid 25.00 --reference INV-9"}}, declareBuy, buy);
    group.verb<RollOptions>({"roll", "Close the periods that are over", {"minutes roll --all"}}, declareRoll, roll);
    group.verb<SyncOptions>({"sync", "Post what other programs metered, and set the counter by the metrics", {"minutes sync --org Transcripts"}}, declareSync, sync);
    group.verb<RefundOptions>({"refund", "Give back what a metric took, once", {"minutes refund --metric 01937d0e-3b5a-7c11-9d55-0b1f4e2a7c01 --reason \"recording was empty\""}}, declareRefund, refund);
}

} // namespace reckoner::cli
