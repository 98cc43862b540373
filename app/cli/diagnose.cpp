// diagnose: why it does not work for a person, an organization, a job, or for the thing with this id; and what changed since a saved diagnosis.
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/doctor/diagnose.h"

#include <QFile>
#include <QJsonDocument>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct DiagnoseOptions
{
    QString who;
    std::optional<qint64> wouldUse;
    std::optional<QString> compare;
};

void declareDiagnose(Options &options, DiagnoseOptions &values)
{
    options.required("WHO", "WHO|ID", "E-mail address, name, or the id of anything; with --compare also a saved diagnosis", values.who);
    options.optional("--would-use", "N", "Whether N more credits, minutes or tokens would pass now; nothing is taken", values.wouldUse);
    options.optional("--compare", "OLD.json", "What changed since this diagnosis, saved with --json", values.compare);
}

Result<QJsonObject> savedDiagnosis(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} cannot be read: {why}"), {{u"file"_s, name}, {u"why"_s, file.errorString()}}};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{file} is no saved diagnosis: save one with `reckoner-cli --json diagnose WHO > FILE`."), {{u"file"_s, name}}};
    return document.object();
}

QString valueText(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return u"-"_s;
    return value.toVariant().toString();
}

/// One line for each thing of a list: the fields that a person reads.
QString lines(const QString &title, const QJsonArray &things, const QStringList &keys)
{
    if (things.isEmpty())
        return {};
    QString text = u'\n' + title + u'\n';
    for (const QJsonValue &each : things) {
        const QJsonObject thing = each.toObject();
        QStringList parts;
        for (const QString &key : keys) {
            if (thing.contains(key) && !thing.value(key).isNull())
                parts.append(u"%1 %2"_s.arg(key, valueText(thing.value(key))));
        }
        text += u"  "_s + parts.join(u", "_s) + u'\n';
    }
    return text;
}

QString diagnosisWords(const Diagnosis &found)
{
    QString words = u"%1 (%2%3), %4\n"_s.arg(found.name, found.type, found.company.isEmpty() ? QString() : u" of "_s + found.company, found.asOf.toIso());
    if (const DiagnosisCheck *cause = found.cause())
        words += u"Cause: %1\n"_s.arg(plainSentence({ErrorCode::InvalidState, cause->text, cause->context}));
    else
        words += u"Everything is in order.\n"_s;
    words += u'\n' + tableText(diagnosisCheckColumns(), found.checks);
    words += lines(u"Balances"_s, found.balances,
                   {u"unit"_s, u"account"_s, u"balance"_s, u"monthly"_s, u"addon"_s, u"base"_s, u"base_used"_s, u"base_remaining"_s, u"addon_remaining"_s,
                    u"allocated"_s, u"used"_s, u"remaining"_s, u"overdrawn"_s, u"currency"_s});
    words += lines(u"Periods"_s, found.periods, {u"unit"_s, u"account"_s, u"from"_s, u"to"_s, u"base_minutes"_s, u"metered"_s});
    words += lines(u"Purchases"_s, found.purchases, {u"purchased_at"_s, u"unit"_s, u"bucket"_s, u"quantity"_s, u"amount"_s, u"reference"_s, u"undone_at"_s});
    words += lines(u"Last ledger entries"_s, found.draws, {u"occurred_at"_s, u"unit"_s, u"bucket"_s, u"amount"_s, u"kind"_s, u"note"_s, u"actor"_s});
    return words + lines(u"Refusals"_s, found.refusals, {u"occurred_at"_s, u"code"_s, u"actor"_s});
}

QString comparisonWords(const DiagnosisComparison &compared)
{
    QString words = u"\nFrom %1 to %2\n"_s.arg(compared.before, compared.after);
    for (const auto &change : compared.checks)
        words += u"  check %1: %2 -> %3\n"_s.arg(change.field, valueText(change.before), valueText(change.after));
    for (const auto &change : compared.changes)
        words += u"  %1: %2 -> %3\n"_s.arg(change.field, valueText(change.before), valueText(change.after));
    return compared.checks.empty() && compared.changes.empty() ? words + u"  nothing changed\n"_s : words;
}

/// Both were saved: nothing is looked up.
Result<Reply> compareSaved(const QString &older, const QString &newer)
{
    TRY(before, savedDiagnosis(older));
    TRY(after, savedDiagnosis(newer));
    TRY(compared, compareDiagnoses(before, after));
    return Reply{compared.toJson(), [compared]() -> QString { return comparisonWords(compared); }};
}

Result<Reply> diagnoseWho(Context &context, const DiagnoseOptions &options)
{
    if (options.compare && options.who.endsWith(".json"_L1) && QFile::exists(options.who))
        return compareSaved(*options.compare, options.who);
    std::optional<QJsonObject> older;
    if (options.compare) {
        TRY(saved, savedDiagnosis(*options.compare));
        older = saved;
    }
    TRY(doors, context.open());
    TRY(found, diagnose(doors.inquiry(), {options.who, options.wouldUse}));
    QJsonObject json = found.toJson();
    std::optional<DiagnosisComparison> compared;
    if (older) {
        TRY(comparison, compareDiagnoses(*older, json));
        json.insert(u"compared"_s, comparison.toJson());
        compared = comparison;
    }
    return Reply{json, [found, compared]() -> QString { return diagnosisWords(found) + (compared ? comparisonWords(*compared) : QString()); },
                 found.ok() ? 0 : kRefusedExitStatus};
}

} // namespace

void addDiagnose(Group root)
{
    root.verb<DiagnoseOptions>({"diagnose", "Say why something does not work: balances, periods, last draws, and every check with its reason; exit 1 where one is not in order",
                                {"diagnose ann@example.com", "diagnose \"Clips Studio\" --would-use 5", "--json diagnose ann@example.com > before.json",
                                 "diagnose ann@example.com --compare before.json"}}, declareDiagnose, diagnoseWho);
}

} // namespace reckoner::cli
