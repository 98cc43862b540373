#include "models/doctor/checks/usage_findings.h"

#include "models/wording/amounts.h"

#include <QDateTime>
#include <QTimeZone>

namespace reckoner {

using namespace Qt::StringLiterals;

QString amountText(Money amount, const QString &currency)
{
    const auto known = Currency::parse(currency);
    ensure(known.ok(), "a company's currency is an ISO 4217 code");
    return wording::money(amount, *known, QLocale(QLocale::English, QLocale::UnitedStates));
}

QString countText(qint64 count)
{
    return wording::count(count, QLocale(QLocale::English, QLocale::UnitedStates));
}

QString momentText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.micros() / 1000, Qt::UTC).toString(u"yyyy-MM-dd HH:mm"_s) + u" UTC"_s;
}

Finding foundBy(const Rule &rule, const QString &subject)
{
    Finding finding;
    finding.id = QString::fromLatin1(rule.id) + u':' + subject;
    finding.severity = rule.severity;
    return finding;
}

QString usageNoun(UsageType type)
{
    return QString::fromLatin1(info(type).logNoun);
}

Query withScan(const Query &query, const Inquiry &inquiry)
{
    const bool readsAll = inquiry.dialect() == Dialect::Sqlite && inquiry.scope().allCompanies;
    return readsAll ? query.with("scan", {u"+"_s}) : query;
}

QJsonObject ChargedUsage::toJson() const
{
    return {{u"company_id"_s, company.toString()}, {u"table"_s, table}, {u"id"_s, id}, {u"job_id"_s, job ? QJsonValue(job->toString()) : QJsonValue()}, {u"at"_s, at.toIso()}};
}

ChargedUsage ChargedUsage::fromJson(const QJsonObject &json)
{
    const auto company = CompanyId::parse(json.value(u"company_id"_s).toString());
    const auto at = Instant::parse(QStringView(json.value(u"at"_s).toString()));
    ensure(company && at, "a finding keeps its row as it read it");
    const auto job = JobId::parse(json.value(u"job_id"_s).toString());
    return {*company, json.value(u"table"_s).toString(), json.value(u"id"_s).toString(), job ? std::optional<JobId>(*job) : std::nullopt, *at};
}

Posting walletLine(const ChargedUsage &usage, Money amount, const QString &kind, const QString &note)
{
    Posting posting;
    posting.company = usage.company;
    posting.accountType = u"company"_s;
    posting.account = usage.company.uuid();
    posting.amount = amount.nanos();
    posting.kind = kind;
    posting.referenceType = usage.table;
    posting.referenceId = usage.id;
    posting.job = usage.job;
    posting.note = note;
    posting.occurredAt = usage.at;
    return posting;
}

Posting correctingLine(const ChargedUsage &usage, Money amount, const QString &note)
{
    return walletLine(usage, amount, amount.isNegative() ? u"correction"_s : u"credit_note"_s, note);
}

Choice onlyChoice(const QString &name, const QString &value, const char *title, const QJsonObject &context)
{
    Choice choice;
    choice.name = name;
    choice.options.push_back({value, title, context});
    return choice;
}

Result<bool> isChosen(const Choices &choices, const QString &name, const QString &value)
{
    const auto chosen = choices.find(name);
    if (chosen == choices.end())
        return false;
    if (*chosen != value)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{name} can only be {value}."), {{u"name"_s, name}, {u"value"_s, value}, {u"field"_s, u"choose"_s}}};
    return true;
}

} // namespace reckoner
