// What a step on credits will post, worked out before anything is written: the steps carry it out, the data checks show it as a plan. Part of the credits
// stem.
#pragma once

#include "models/balances/credits.h"
#include "models/core/calendar.h"
#include "models/rules/buckets.h"

namespace reckoner {

inline Split asSplit(const CreditSplit &credits)
{
    return {{credits.monthly.count, credits.addon.count}};
}

inline CreditSplit asCredits(const Split &split)
{
    return {{split.parts.at(0)}, {split.parts.at(1)}};
}

/// Whether the monthly bucket was set anew since credits were taken in that period.
bool wasResetSince(const Calendar &calendar, Instant periodStart, Instant resetAt);

/// The text of domain.md: "job refund: <job> (monthly: +X, addon: +Y)".
QString stepNote(QLatin1StringView step, JobId job, const CreditSplit &amounts, QLatin1StringView sign);

/// Lines of the ledger for both buckets.
struct CreditLine
{
    CreditSplit amounts; ///< signed
    QString kind;
    QString note;
};
/// Each bucket gets what it gave; what the month's reset would have expired expires at once. kind: "commit", "rollback", "refund".
std::vector<CreditLine> linesOfReturn(JobId job, const CreditSplit &amounts, QLatin1StringView kind, bool expires);
/// The postings of a line; nothing where nothing moves.
std::vector<Posting> postingsOf(const CreditAccount &account, JobId job, const CreditLine &line);

} // namespace reckoner
