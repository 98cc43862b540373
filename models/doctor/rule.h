// A rule finds what is wrong with one set-based query and plans what would mend it. It never writes. One file for each in checks/, one line in the
// registry (registry.cpp). Source: domain.md, "Doctor".
#pragma once

#include "models/doctor/finding.h"
#include "models/ledger/plan.h"

#include <span>

namespace reckoner {

struct Rule
{
    const char *id; ///< "draft-unreconciled"
    RuleGroup group;
    Severity severity; ///< of its findings, where they do not say another
    const char *finds; ///< RECKONER_TEXT: one sentence
    /// Every finding of the scope's companies, by company and subject; id "rule:subject". Long queries end early by the scope's cancel token.
    Result<std::vector<Finding>> (*find)(const Inquiry &inquiry);
    /// What would mend it: row changes and postings of the finding's company, deterministic. Asked only for fixable findings. Where a choice is missing: an
    /// empty plan. Errors: invalid_input (a choice that does not fit), breakdown_unknown...
    Result<Plan> (*plan)(const Inquiry &inquiry, const Finding &finding, const Choices &choices) = nullptr;
};

/// In the order in which fixes build on each other: what is missing (periods, links, companies of rows) before what is counted from it.
std::span<const Rule> rules();
const Rule *ruleById(QStringView id);

} // namespace reckoner
