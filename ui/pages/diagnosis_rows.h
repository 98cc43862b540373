// A diagnosis as a person reads it: small lists of what it draws from, what leads out of its cause, and all of it as text for a ticket.
#pragma once

#include "models/doctor/diagnose.h"

#include <array>

namespace reckoner {

/// One row of any of the small lists; which cells there are, the list's columns say.
struct FactRow
{
    std::array<Cell, 6> cells;
    QString id() const;
};

enum class FactList { Balances, Periods, Purchases, Draws, Refusals, Comparison };
std::span<const Column<FactRow>> factColumns(FactList list);

std::vector<FactRow> balanceFacts(const QJsonArray &balances);
std::vector<FactRow> periodFacts(const QJsonArray &periods);
std::vector<FactRow> purchaseFacts(const QJsonArray &purchases);
std::vector<FactRow> drawFacts(const QJsonArray &draws);
std::vector<FactRow> refusalFacts(const QJsonArray &refusals);
/// Checks first.
std::vector<FactRow> comparisonFacts(const DiagnosisComparison &comparison);

/// Where a cause is mended: what the button says, the page, and what that page is to look at.
struct Remedy
{
    QString title;
    QString page;
    QString subject; ///< a rule of the data checks, or the id of an account
};
std::optional<Remedy> remedyOf(const Diagnosis &diagnosis, const DiagnosisCheck &check);

/// "Ann (profile, Acme)"
QString subjectText(const Diagnosis &diagnosis);
/// The whole of it in lines, for a ticket.
QString diagnosisText(const Diagnosis &diagnosis);

} // namespace reckoner
