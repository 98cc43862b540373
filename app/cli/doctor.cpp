// doctor rules|check|fix|accept|expect|rerun: what is wrong in the data, and mending it. Diagnosis never writes; a fix is what was shown.
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/expect.h"
#include "app/cli/rerun.h"
#include "app/cli/text_table.h"
#include "models/doctor/fix.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct Wanted
{
    std::vector<QString> rules;
    std::vector<QString> groups;
    std::vector<QString> findings;
    std::vector<QString> choices;
    std::optional<QString> company;
    bool withAccepted = false;
};

void declareWanted(Options &options, Wanted &values)
{
    options.list("--rule", "R", "Only this rule (may be given again); `doctor rules` lists them", Gathering::OnePerOption, values.rules);
    options.list("--group", "G", "Only this group: drafts, usage, tokens, minutes, credits or ledger", Gathering::OnePerOption, values.groups);
    options.list("--finding", "ID", "Only this finding (may be given again)", Gathering::OnePerOption, values.findings);
    options.list("--choose", "NAME=VALUE", "What is to be done where only a person can decide (may be given again)", Gathering::OnePerOption, values.choices);
    options.optional("--company", "C", "Only this company, by id or name", values.company);
}

Result<CheckWanted> checkWanted(const Wanted &values)
{
    CheckWanted wanted;
    wanted.rules = QStringList(values.rules.begin(), values.rules.end());
    wanted.findings = QStringList(values.findings.begin(), values.findings.end());
    wanted.withAccepted = values.withAccepted;
    for (const QString &name : values.groups) {
        const auto group = ruleGroupFromName(name);
        if (!group)
            return usageError(RECKONER_TEXT("A group is drafts, usage, tokens, minutes, credits or ledger, not {group}."), {{u"group"_s, name}});
        wanted.groups.push_back(*group);
    }
    for (const QString &choice : values.choices) {
        const qsizetype at = choice.indexOf(u'=');
        if (at < 1)
            return usageError(RECKONER_TEXT("A choice is NAME=VALUE, not {choice}."), {{u"choice"_s, choice}});
        wanted.choices.insert(choice.first(at), choice.mid(at + 1));
    }
    return wanted;
}

/// One company where one is named, else every company of the login: data checks are over all by default.
Result<Doors> doorsOf(Context &context, const Wanted &values)
{
    return values.company ? context.openFor(values.company) : context.open();
}

QString valueText(const QJsonValue &value)
{
    if (value.isNull())
        return u"-"_s;
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return QString::number(value.toInteger());
}

QString changeLines(const Plan &plan)
{
    QString lines;
    for (const QJsonValue &each : changesJson(plan)) {
        const QJsonObject change = each.toObject();
        const bool isPosting = change.contains(u"kind"_s);
        lines += isPosting ? u"      ledger entry %1: %2 %3 (%4)\n"_s.arg(change.value(u"kind"_s).toString(), change.value(u"column"_s).toString(),
                                                                     valueText(change.value(u"after"_s)), change.value(u"key"_s).toString())
                           : u"      %1 %2: %3  %4 -> %5\n"_s.arg(change.value(u"table"_s).toString(), change.value(u"key"_s).toString(), change.value(u"column"_s).toString(),
                                                                valueText(change.value(u"before"_s)), valueText(change.value(u"after"_s)));
    }
    return lines;
}

QString findingLines(const CheckedFinding &checked)
{
    const Finding &finding = checked.finding;
    QString lines = u"%1  %2\n    %3\n"_s.arg(severityName(finding.severity).leftJustified(8), finding.id,
                                           plainSentence({ErrorCode::InvalidState, finding.text, finding.context}));
    for (const Choice &choice : finding.choices) {
        for (const Choice::Option &option : choice.options)
            lines += u"      --choose %1=%2: %3\n"_s.arg(choice.name, option.value, plainSentence({ErrorCode::InvalidState, option.title, option.context}));
        if (choice.isOpen)
            lines += u"      --choose %1=%2\n"_s.arg(choice.name, QString::fromUtf8(choice.form));
    }
    return lines + changeLines(checked.plan);
}

QString checkWords(const CheckReply &reply)
{
    QString words;
    for (const CheckedFinding &checked : reply.findings)
        words += findingLines(checked);
    qint64 rows = 0;
    for (const qint64 count : reply.examined)
        rows += count;
    const QString accepted = reply.acceptedCount > 0 ? u", %1 accepted"_s.arg(reply.acceptedCount) : QString();
    if (reply.findings.empty())
        return u"Nothing is wrong: %1 rules, %2 rows%3\n"_s.arg(reply.counts.size()).arg(rows).arg(accepted);
    const qint64 fixable = std::ranges::count_if(reply.findings, [](const CheckedFinding &checked) { return !checked.plan.isEmpty(); });
    return words + u"%1 findings in %2 rows, %3 can be fixed as they are%4. Plan %5\n"_s.arg(reply.findings.size()).arg(rows).arg(fixable).arg(accepted, reply.plan);
}

OnCheckProgress progressOn(Progress &progress)
{
    return [&progress](const CheckProgress &at) { progress.showStep(at.rule, at.done, at.total); };
}

Result<Reply> listRules(Context &)
{
    const std::vector<Rule> all(rules().begin(), rules().end());
    return Reply{jsonArray(ruleColumns(), all), [all]() -> QString { return tableText(ruleColumns(), all); }};
}

struct CheckOptions
{
    Wanted wanted;
    std::optional<QString> failOn;
};

void declareCheck(Options &options, CheckOptions &values)
{
    declareWanted(options, values.wanted);
    options.flag("--accepted", "Also the findings that a person accepted", values.wanted.withAccepted);
    options.optional("--fail-on", "SEVERITY", "Exit 1 only for findings as bad as this: info (default), warning or error", values.failOn);
}

Result<Reply> checkData(Context &context, const CheckOptions &options)
{
    const auto failOn = severityFromName(options.failOn.value_or(u"info"_s));
    if (!failOn)
        return usageError(RECKONER_TEXT("--fail-on takes info, warning or error, not {severity}."), {{u"severity"_s, *options.failOn}});
    TRY(wanted, checkWanted(options.wanted));
    TRY(doors, doorsOf(context, options.wanted));
    Progress progress = context.progress();
    TRY(found, check(doors.inquiry(), wanted, progressOn(progress)));
    if (!context.globals().json) {
        for (const ServerWarning &warning : found.warnings)
            printWarning(plainSentence({ErrorCode::InvalidState, warning.text(), warning.context()}));
    }
    return Reply{found.toJson(), [found]() -> QString { return checkWords(found); }, found.hasAtLeast(*failOn) ? kRefusedExitStatus : 0};
}

struct FixOptions
{
    Wanted wanted;
    std::optional<QString> plan;
    bool dryRun = false;
    Writing writing;
};

void declareFix(Options &options, FixOptions &values)
{
    declareWanted(options, values.wanted);
    options.optional("--plan", "HASH", "Only what `doctor check` with the same options showed under this hash; exit 75 where the data has changed since", values.plan);
    options.flag("--dry-run", "Only say what would be done", values.dryRun);
    addWritingOptions(options, values.writing);
}

QString fixWords(const FixReply &reply, bool isRehearsal)
{
    if (reply.duplicate)
        return u"Done before under this key: %1 findings fixed\n"_s.arg(reply.fixed);
    QString words = changeLines(reply.changes);
    for (const FixReply::Refusal &refusal : reply.refused)
        words += u"refused  %1\n    %2\n"_s.arg(refusal.finding, plainSentence(refusal.error));
    if (reply.fixed == 0 && reply.refused.empty())
        words += reply.skipped == 0 ? u"Nothing to fix.\n"_s : u"Nothing to fix without a choice: %1 findings need a person (`doctor check`).\n"_s.arg(reply.skipped);
    else
        words += (isRehearsal ? u"Would fix %1 findings; %2 need a person.\n"_s : u"Fixed %1 findings; %2 need a person.\n"_s).arg(reply.fixed).arg(reply.skipped);
    if (reply.backup)
        words += u"The database as it was: %1\n"_s.arg(*reply.backup);
    if (reply.batch)
        words += u"undo %1 takes it back\n"_s.arg(reply.batch->toString());
    else if (!reply.operations.empty())
        words += u"undo %1 takes it back\n"_s.arg(reply.operations.front().toString());
    return words;
}

Result<Reply> fixData(Context &context, const FixOptions &options)
{
    FixWanted wanted;
    TRY(what, checkWanted(options.wanted));
    wanted.what = what;
    wanted.plan = options.plan;
    wanted.isRehearsal = options.dryRun;
    TRY(doors, doorsOf(context, options.wanted));
    Progress progress = context.progress();
    TRY(fixed, fix(doors.connection, doors.scope, wanted, options.writing.request(), progressOn(progress)));
    QJsonObject json = fixed.toJson();
    if (options.dryRun)
        json.insert(u"dry_run"_s, true);
    const int status = fixed.failure ? exitStatusOf(*fixed.failure) : fixed.refused.empty() ? 0 : kRefusedExitStatus;
    return Reply{json, [fixed, isRehearsal = options.dryRun]() -> QString { return fixWords(fixed, isRehearsal); }, status, fixed.failure};
}

struct AcceptOptions
{
    QString finding;
    std::optional<Instant> until;
    Writing writing;
};

void declareAccept(Options &options, AcceptOptions &values)
{
    options.required("--finding", "ID", "The finding, as `doctor check` names it", values.finding);
    options.optional("--until", "T", "Left out of checks until then (default: for good)", values.until);
    addWritingOptions(options, values.writing);
}

Result<Reply> acceptData(Context &context, const AcceptOptions &options)
{
    TRY(doors, context.open());
    TRY(done, acceptFinding(doors.connection, doors.scope, {options.finding, options.until}, options.writing.request()));
    return Reply{doneJson(done), [done]() -> QString { return u"Accepted: %1\n"_s.arg(done.reply.finding); }};
}

} // namespace

void addDoctor(Group root)
{
    Group doctor = root.group("doctor", "Find what is wrong in the data, preview a fix, apply it");
    doctor.verb({"rules", "What is checked", {"doctor rules"}}, listRules);
    doctor.verb<CheckOptions>({"check", "Look for findings; writes nothing; exit 1 where there are any",
                               {"doctor check", "doctor check --company Acme --group credits", "--json doctor check --fail-on warning"}}, declareCheck, checkData);
    doctor.verb<FixOptions>({"fix", "Mend findings: exactly the changes that check shows, recorded and undoable",
                             {"doctor fix --dry-run", "doctor fix --rule minutes-drift --reason \"ticket 4711\"", "doctor fix --rule allocation-missing --choose allocation=starter"}},
                            declareFix, fixData);
    doctor.verb<AcceptOptions>({"accept", "Leave a finding out of checks, with a reason",
                                {"doctor accept --finding draft-abandoned:... --reason \"known, will not be saved\" --until 2027-01-01T00:00:00Z"}}, declareAccept, acceptData);
    addExpect(doctor);
    addRerun(doctor);
}

} // namespace reckoner::cli
