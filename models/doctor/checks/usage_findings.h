// What rules share, above all those about usage: words for amounts and times, the id of a finding, and lines of the wallet that name a usage row.
#pragma once

#include "models/doctor/rule.h"
#include "models/rules/usage_type.h"

namespace reckoner {

/// "$12.51", in the plain locale: a finding is worded the same wherever it is read.
QString amountText(Money amount, const QString &currency);
QString countText(qint64 count); ///< "6,100", likewise
/// "2026-11-21 12:00 UTC".
QString momentText(Instant at);
/// A finding of the rule and its severity, with the id "rule:subject".
Finding foundBy(const Rule &rule, const QString &subject);
/// "CV parsing", "question generation", "video interview".
QString usageNoun(UsageType type);

/// The slot `scan` of a query over usage rows: where the scope has every company the rows are read as they lie, ten times as fast as by company on a file;
/// PostgreSQL sees that for itself.
Query withScan(const Query &query, const Inquiry &inquiry);

/// A usage row that a line of the wallet names.
struct ChargedUsage
{
    CompanyId company;
    QString table;
    QString id;
    std::optional<JobId> job;
    Instant at;
    QJsonObject toJson() const;
    static ChargedUsage fromJson(const QJsonObject &json);
};
/// `amount` gives back where it is above zero, and charges where it is below.
Posting walletLine(const ChargedUsage &usage, Money amount, const QString &kind, const QString &note = QString());
/// A credit note where something is given back, a correction where something is charged on top.
Posting correctingLine(const ChargedUsage &usage, Money amount, const QString &note);

/// The only answer to a choice that is made or left: `name`=`value`.
Choice onlyChoice(const QString &name, const QString &value, const char *title, const QJsonObject &context = {});
/// Whether it was made. Errors: invalid_input where another value was chosen.
Result<bool> isChosen(const Choices &choices, const QString &name, const QString &value);

} // namespace reckoner
