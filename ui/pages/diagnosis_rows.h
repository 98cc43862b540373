// A diagnosis as a person reads it: small lists of what it draws from, what leads out of its cause, and all of it as text for a ticket.
#pragma once

#include "models/doctor/diagnose.h"

#include <array>

namespace reckoner {

/// One row of any of the small lists; which cells there are, the list's columns say.
struct FactRow
{
    std::array<Cell, 6> cells;
    std::optional<OperationId> operation = {}; ///< that made what the row is of
    QString page = {};    ///< else: where that is looked at, and...
    QString subject = {}; ///< ...what the page is to look at there
    QString id() const;
};

enum class FactList { Balances, Periods, Purchases, Draws, Refusals, Comparison };
std::span<const Column<FactRow>> factColumns(FactList list);

std::vector<FactRow> balanceFacts(const QJsonArray &balances);
/// `balances`: of the same diagnosis; they say whose the periods are.
std::vector<FactRow> periodFacts(const QJsonArray &periods, const QJsonArray &balances);
std::vector<FactRow> purchaseFacts(const QJsonArray &purchases);
std::vector<FactRow> drawFacts(const QJsonArray &draws);
std::vector<FactRow> refusalFacts(const QJsonArray &refusals);
/// Checks first. Fields are called as the lists call them.
std::vector<FactRow> comparisonFacts(const DiagnosisComparison &comparison);

/// Where a cause is mended: what the button says, the page, and what that page is to look at.
struct Remedy
{
    QString title;
    QString page;    ///< or kTopUp: no page, the act itself
    QString subject; ///< a rule of the data checks, or the id of an account
};
inline constexpr char kTopUp[] = "top-up";
std::optional<Remedy> remedyOf(const Diagnosis &diagnosis, const DiagnosisCheck &check);

/// "Ann (profile, Acme)"
QString subjectText(const Diagnosis &diagnosis);
/// The whole of it in lines, for a ticket.
QString diagnosisText(const Diagnosis &diagnosis);

} // namespace reckoner
