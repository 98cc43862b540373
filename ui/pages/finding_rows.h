// The findings of a check as the page lists them: what a person reads of each, and which of them are on show.
#pragma once

#include "models/doctor/check.h"
#include "ui/widgets/theme.h"

#include <QIcon>

namespace reckoner {

enum class FixState { Ready, NeedsChoice, NeedsPerson, Accepted };

struct FindingRow
{
    CheckedFinding checked;
    QString companyName; ///< "No company" outside every company
    RuleGroup group = RuleGroup::Usage;
    const Finding &finding() const { return checked.finding; }
    QString message() const;
    FixState state() const;
};

/// What of the findings is on show; all of it that is not accepted by default.
struct FindingFilter
{
    std::optional<CompanyId> company = {};
    std::optional<Severity> severity = {};
    std::optional<RuleGroup> group = {};
    QString rule = {};
    QString text = {}; ///< part of any column
    bool withAccepted = false;
    bool shows(const FindingRow &row) const;
};

std::span<const Column<FindingRow>> findingRowColumns();

/// "Token log": what kind of thing it is about
QString subjectTitle(const Finding &finding);
QString severityTitle(Severity severity);
QString ruleGroupTitle(RuleGroup group);
QIcon severityIcon(Severity severity);
/// "2 errors, 1 warning"; empty for none.
QString severityCounts(const std::vector<FindingRow> &rows, const std::optional<RuleGroup> &group = {});

} // namespace reckoner
