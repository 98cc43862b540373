// Something wrong, said in data: what a rule found, whether it can be mended, and what a person must choose first.
#pragma once

#include "models/core/error.h"
#include "models/core/ids.h"

#include <QJsonArray>
#include <QMap>
#include <vector>

namespace reckoner {

enum class Severity { Info, Warning, Error };
QString severityName(Severity severity); ///< "info", "warning", "error"
std::optional<Severity> severityFromName(QStringView name);

enum class RuleGroup { Drafts, Usage, Tokens, Minutes, Credits, Ledger };
QString ruleGroupName(RuleGroup group); ///< "drafts", ...
std::optional<RuleGroup> ruleGroupFromName(QStringView name);

/// What only a person can decide. A finding with a choice is not fixed until it is made.
struct Choice
{
    struct Option
    {
        QString value;     ///< as --choose NAME=VALUE takes it
        const char *title; ///< RECKONER_TEXT: "Grant the Starter plan (100,000 tokens)"
        QJsonObject context = {};
    };
    QString name; ///< "allocation", "split", "end", "credit", "record", "log", "job"
    std::vector<Option> options;
    bool isOpen = false; ///< also takes a value of the form that `form` names
    const char *form = ""; ///< RECKONER_TEXT: "MONTHLY+ADDON", "id of a job"
    QJsonObject toJson() const; ///< {"name","options":[{"value","title"}],"form"}
};

/// What was chosen, by name of the choice.
using Choices = QMap<QString, QString>;

struct Finding
{
    QString id;   ///< "rule:subject", stable as long as it is the same thing that is wrong: findings are accepted by it
    QString rule;
    Severity severity = Severity::Error;
    std::optional<CompanyId> company;
    QString subject;     ///< id of the thing (a job, a row, an account); empty where it is the company
    QString subjectType; ///< "job", "usage", "token_log", "organization", "profile", "allocation", "application", "draft", "company", "posting", "summary"
    const char *text = "";    ///< RECKONER_TEXT sentence with {placeholders}
    QJsonObject context = {}; ///< their values: names a person knows, amounts as text
    bool fixable = false;
    std::vector<Choice> choices = {};
    QJsonObject facts = {};   ///< what the rule's plan needs, so that planning asks little
    bool accepted = false;    ///< a person said that it may be so
};

} // namespace reckoner
