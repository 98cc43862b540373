// Diagnosis: runs rules over the companies of the scope. It never writes, never grants, never spends.
#pragma once

#include "models/doctor/rule.h"
#include "models/doctor/server_warnings.h"
#include "models/tables/column.h"

namespace reckoner {

struct CheckWanted
{
    QStringList rules;               ///< ids; empty: all
    std::vector<RuleGroup> groups;   ///< empty: all
    QStringList findings;            ///< ids; empty: all
    Choices choices;                 ///< for the plans
    bool withAccepted = false;       ///< also findings that a person accepted
    bool onlyPlans = false;          ///< findings and their plans alone: nothing examined is counted, the server is not looked at
};
struct CheckProgress
{
    QString rule; ///< being run
    int done = 0;
    int total = 0;
};
using OnCheckProgress = std::function<void(const CheckProgress &)>;

struct CheckedFinding
{
    Finding finding;
    Plan plan; ///< empty where it cannot be mended, or a choice is missing
    QJsonObject toJson() const; ///< as cli.md, message in English; {"id","rule","severity","company_id","subject","message","fixable","choices","changes"}
};
struct CheckReply
{
    std::vector<CheckedFinding> findings; ///< worst first, then by the rules' order
    QString plan;                         ///< hash over the plans of all findings in order
    QMap<QString, qint64> counts;         ///< by rule, those run that found nothing too
    QMap<QString, qint64> examined;       ///< rows by table
    std::vector<ServerWarning> warnings;  ///< of the server, where all rules were asked for
    qint64 acceptedCount = 0;             ///< findings left out because a person accepted them
    QJsonObject toJson() const;
    bool hasAtLeast(Severity severity) const;
};
/// For admins. Errors: invalid_input (no such rule), canceled.
Result<CheckReply> check(const Inquiry &inquiry, const CheckWanted &wanted, const OnCheckProgress &progress = {});

std::span<const Column<CheckedFinding>> findingColumns();
std::span<const Column<Rule>> ruleColumns();

} // namespace reckoner
