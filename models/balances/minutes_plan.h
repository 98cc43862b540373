// What the steps on minutes will write, worked out before anything is written: the periods that are due, and the draws that other programs' metrics lack.
// The verbs (minutes_steps) carry it out; the data checks show it as a plan. Part of the minutes stem.
#pragma once

#include "models/balances/minutes_meter.h"
#include "models/ledger/plan.h"

namespace reckoner {

/// An organization as it is stored, what its metrics took, and the period that the ledger knows last.
struct MinutesStanding
{
    MinutesRecord record;
    MinutesUse use;
    std::optional<OpenedPeriod> kept;
    /// Another program may write the base minutes or the period of an organization: then the ledger does not have it yet.
    bool isBehind() const;
    bool isDue() const { return isBehind() || use.dueRolls() > 0; }
};
/// Errors: invalid_state (no period, or one before the last that the ledger knows).
Result<MinutesStanding> minutesStanding(const Inquiry &inquiry, const MinutesRecord &record);
/// The same as if the record's period were the stored one; closed periods stay out of it. Where the ledger does not know that
/// period, the copy of the used minutes becomes what was posted in it, unless it lies between that and what was metered.
Result<MinutesStanding> minutesStandingAs(const Inquiry &inquiry, const MinutesRecord &record);
/// As it is stored, without holding it; not of a deleted organization. Errors: not_found.
Result<MinutesRecord> minutesRecord(const Inquiry &inquiry, OrganizationId organization);

/// One thing that happens to the periods of an organization: the ledger follows what another program made of one, or one ends and the next begins.
struct PeriodStep
{
    struct Kept ///< a period of the ledger that gets another end or base
    {
        Instant start;
        Instant endBefore;
        Instant end;
        qint64 baseBefore = 0;
        qint64 base = 0;
    };
    struct Opened ///< what the organization's row says then
    {
        InstantRange range;
        Minutes used;
    };
    std::vector<PeriodUse::Part> drawn; ///< metrics of other programs, posted before their period ends
    std::optional<Kept> changed;
    std::optional<OpenedPeriod> begun;
    std::optional<Opened> opened;
    std::vector<Posting> postings;
    qint64 addonDrawn() const;
};
/// What is due, in order. `after`: the record as it is then.
std::vector<PeriodStep> dueSteps(const MinutesStanding &standing, Instant now, MinutesRecord &after);
Plan planOf(const std::vector<PeriodStep> &steps, const MinutesRecord &before, const MinutesRecord &after);

/// The draws that are missing, and the copies as the metrics say.
struct SyncPlan
{
    Plan plan;
    qint64 metrics = 0;
    qint64 addon = 0;
};
/// Of an organization in its current period.
SyncPlan missingDraws(const MinutesRecord &held, const MinutesUse &use);

/// A line of the ledger about an organization's minutes.
Posting minutesPosting(const MinutesRecord &held, Bucket bucket, qint64 amount, const QString &kind, const std::optional<MetricId> &metric, Instant at);
/// What a metric took of each bucket. Base minutes of a period that is closed had expired already; they come back from there.
std::vector<Posting> drawOf(const MinutesRecord &held, MetricId metric, Instant at, const MinutesSplit &split);

} // namespace reckoner
