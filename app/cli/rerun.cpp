#include "app/cli/rerun.h"

#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/doctor/analysis_key.h"
#include "models/doctor/rerun_analysis.h"
#include "models/wording/sentences.h"

#include <QSettings>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct RerunOptions
{
    std::optional<QString> url;
    std::optional<QString> model;
    QString texts;
    std::optional<QString> sendTo;
    std::optional<QString> company;
    std::vector<QString> findings;
    std::optional<int> rate;
    std::optional<int> timeout;
    bool dryRun = false;
    Writing writing;
};

void declareRerun(Options &options, RerunOptions &values)
{
    options.optional("--url", "U", "The end point: its host, its /v1, or the whole address of its chat completions (default: the setting analysis/url)", values.url);
    options.optional("--model", "M", "The model, as the end point and price lists call it (default: the setting analysis/model)", values.model);
    options.required("--texts", "DIR", "The folder of texts: <application id>.txt, or <candidate id>.txt", values.texts);
    options.optional("--send-to", "HOST", "The explicit yes: candidate data may leave the house for this host", values.sendTo);
    options.optional("--company", "C", "Only this company, by id or name", values.company);
    options.list("--finding", "ID", "Only this finding of the rule analysis-unlogged (may be given again)", Gathering::OnePerOption, values.findings);
    options.optional("--rate", "N", "At most so many calls a minute (default 30)", values.rate);
    options.optional("--timeout", "S", "Seconds to wait for an answer (default 60)", values.timeout);
    options.flag("--dry-run", "Only say what would be sent", values.dryRun);
    addWritingOptions(options, values.writing);
}

/// Where the desktop program keeps them; the key is never there.
QString setting(const char *name)
{
    return QSettings(u"reckoner"_s, u"reckoner"_s).value(QLatin1StringView(name)).toString();
}

RerunWanted rerunWanted(const RerunOptions &options)
{
    RerunWanted wanted;
    wanted.endpoint.url = QUrl(options.url.value_or(setting("analysis/url")), QUrl::StrictMode);
    wanted.endpoint.model = options.model.value_or(setting("analysis/model"));
    wanted.endpoint.perMinute = options.rate.value_or(wanted.endpoint.perMinute);
    if (options.timeout)
        wanted.endpoint.timeout = std::chrono::seconds(*options.timeout);
    wanted.textsFolder = options.texts;
    wanted.sendTo = options.sendTo.value_or(QString());
    wanted.findings = QStringList(options.findings.begin(), options.findings.end());
    wanted.isRehearsal = options.dryRun;
    return wanted;
}

void sayWhatLeaves(const RerunItem &item, const QString &host)
{
    printWarning(u"Candidate data leaves the house: the text of application %1 (%2 characters) goes to %3"_s.arg(item.application.toString()).arg(item.characters).arg(host));
}

QString rerunWords(const RerunReply &reply, bool isRehearsal)
{
    if (reply.items.empty())
        return u"Every analysis has its token log.\n"_s;
    QString words = tableText(rerunColumns(), reply.items);
    if (isRehearsal)
        return words + u"Would send %1 texts to %2; without a text: %3. Nothing was sent.\n"_s.arg(reply.count(RerunItem::State::WouldSend)).arg(reply.host).arg(reply.count(RerunItem::State::NoText));
    words += u"Sent to %1: %2 logged with %3 tokens, %4 failed, %5 without a text, %6 not sent.\n"_s.arg(reply.host).arg(reply.count(RerunItem::State::Logged)).arg(reply.tokens().count)
                 .arg(reply.count(RerunItem::State::Failed)).arg(reply.count(RerunItem::State::NoText)).arg(reply.count(RerunItem::State::NotSent));
    return reply.count(RerunItem::State::Logged) > 0 ? QString(words + u"Nothing of it is deducted before `tokens approve LOG`.\n"_s) : words;
}

Result<Reply> rerun(Context &context, const RerunOptions &options)
{
    RerunWanted wanted = rerunWanted(options);
    TRY(doors, options.company ? context.openFor(options.company) : context.open());
    if (!options.dryRun)
        wanted.endpoint.key = analysisKey();
    TRY(done, rerunAnalyses(doors.connection, doors.scope, wanted, options.writing.request(), sayWhatLeaves));
    QJsonObject json = done.toJson();
    if (options.dryRun)
        json.insert(u"dry_run"_s, true);
    Reply reply{json, [done, isRehearsal = options.dryRun]() -> QString { return rerunWords(done, isRehearsal); }};
    if (done.stopped) {
        reply.failure = done.stopped;
        reply.exitStatus = exitStatusOf(*done.stopped);
    } else if (done.count(RerunItem::State::Failed) > 0) {
        reply.exitStatus = kRefusedExitStatus;
    }
    return reply;
}

struct ApproveOptions
{
    TokenLogId log;
    Writing writing;
};

void declareApprove(Options &options, ApproveOptions &values)
{
    options.required("--log,LOG", "LOG", "The token log that waits for approval, by id", values.log);
    addWritingOptions(options, values.writing);
}

Result<Reply> approve(Context &context, const ApproveOptions &options)
{
    TRY(doors, context.open());
    TRY(done, approveTokens(doors.connection, doors.scope, options.log, options.writing.request()));
    const QJsonObject json = doneJson(done);
    return Reply{json, [json]() -> QString {
        return fieldLines(json, {{"log_id", "Log"}, {"tokens", "Tokens"}, {"remaining", "Remaining"}, {"overdrawn", "Overdrawn"}, {"cost", "Provider cost"}});
    }};
}

} // namespace

void addRerun(Group doctor)
{
    doctor.verb<RerunOptions>({"rerun", "Run analyses without a token log again; sends candidate data to the host that --send-to names",
                               {"doctor rerun --url https://api.example.com --model gpt-4o-mini --texts cvs --dry-run",
                                "doctor rerun --url https://api.example.com --model gpt-4o-mini --texts cvs --send-to api.example.com --company Acme --rate 20"}},
                              declareRerun, rerun);
}

void addApprove(Group tokens)
{
    tokens.verb<ApproveOptions>({"approve", "Deduct a log that waits for approval (of an analysis that was run again)", {"tokens approve 0196f0c2-..."}}, declareApprove, approve);
}

} // namespace reckoner::cli
