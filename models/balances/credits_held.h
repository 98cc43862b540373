// What a step of credits holds until its transaction ends: the profile first, then the job with its reservation. Part of the credits stem.
#pragma once

#include "models/balances/credits.h"
#include "models/balances/credits_breakdown.h"
#include "models/balances/credits_plan.h"
#include "models/core/calendar.h"
#include "models/rules/buckets.h"

namespace reckoner {

/// A profile's credits, held until the transaction ends.
struct HeldAccount
{
    CreditAccount account;
    CreditSplit left;
    Credits allotment;
    Calendar calendar;
    Instant resetAt;
    bool isDeleted = false;

    BillingMonth month() const { return BillingMonth::of(calendar.dayOf(resetAt)); }
    Instant startOf(BillingMonth month) const { return calendar.startOf(month.firstDay()); }
    bool isDue(Instant now) const { return month() < BillingMonth::of(calendar.dayOf(now)); }
    static HeldAccount from(const Row &row)
    {
        const auto calendar = Calendar::named(row.text("timezone"));
        ensure(calendar.ok(), "a company has a time zone that exists");
        return {{row.id<CompanyId>("company_id"), row.id<ProfileId>("id")}, {{row.integer("credits_remaining")}, {row.integer("addon_credits")}},
                {row.integer("monthly_credits")}, *calendar, row.instant("reset_at"), row.flag("is_deleted")};
    }
};

struct HeldReservation
{
    ProfileId profile;
    ReservationState state = ReservationState::Reserved;
    Credits cost;
    CreditSplit taken;
    CreditSplit returned;
    std::optional<qint64> rowsUsed;
    Instant periodStart;
    CreditSplit out() const { return asCredits(minus(asSplit(taken), asSplit(returned))); }
    static HeldReservation from(const Row &row)
    {
        const auto state = reservationStateFromName(row.text("state"));
        ensure(state.has_value(), "a stored reservation has one of the four states");
        return {row.id<ProfileId>("profile_id"), *state, {row.integer("cost")}, {{row.integer("monthly")}, {row.integer("addon")}},
                {{row.integer("monthly_returned")}, {row.integer("addon_returned")}}, row.optionalInteger("rows_used"), row.instant("period_start")};
    }
};

struct JobFacts
{
    CreditJob job;
    QString status;
    QJsonObject meta;
    bool hasEnded() const { return status == QLatin1StringView("failed") || status == QLatin1StringView("completed"); }
    static JobFacts from(const Row &row)
    {
        return {{row.id<CompanyId>("company_id"), row.id<JobId>("id")}, row.text("status"), row.json("meta_json")};
    }
};

struct HeldJob
{
    HeldAccount account;
    JobFacts facts;
    HeldReservation reservation;
    bool isChosen = false; ///< the breakdown was not known: it is what the caller said
};

/// Posts so much of each bucket; what is held follows.
Outcome postCredits(Operation &operation, HeldAccount &held, const CreditSplit &amounts, const QString &kind, const std::optional<JobId> &job, const QString &note,
                    const std::optional<Instant> &at = {});

/// The answer of a step that moves nothing.
CreditStep unmoved(const HeldAccount &account);
CreditStep unmoved(const HeldJob &held);
/// The same, for a step that was done before.
CreditStep repeated(Operation &operation, const CreditStep &step);

/// What is left of the month expires and the allotment is granted, as of the month's start.
Result<CreditStep> renewMonthly(Operation &operation, HeldAccount &held);
Result<HeldAccount> holdAccount(const Operation &operation, ProfileId profile);
/// The account as this step finds it: a reset that is due happens first, as an operation of its own.
Result<HeldAccount> currentAccount(Operation &operation, ProfileId profile);

Result<JobFacts> holdJob(const Inquiry &inquiry, JobId job);
Result<std::optional<HeldReservation>> reservationOf(const Inquiry &inquiry, JobId job);
/// What the job took, in its meta_json; `isKept` is false where `onlyOpen` and the job is not there to be charged.
Outcome keepBreakdown(Operation &operation, const CreditJob &job, const CreditSplit &taken, bool onlyOpen, bool &isKept);
Outcome insertReservation(Operation &operation, const CreditJob &job, const HeldReservation &reservation, bool &isInserted);

/// What another program took for the job, as its meta_json says.
std::optional<ChargedJob> chargedJob(const Job &job);
/// The job with its credits; nothing where it never took any. `charged`: what another program took, to be adopted where nothing is reserved.
Result<std::optional<HeldJob>> heldJobIfAny(Operation &operation, JobId job, const std::optional<ChargedJob> &charged, const std::optional<CreditSplit> &chosen = {});
/// The same, where none is an error (invalid_state).
Result<HeldJob> heldJob(Operation &operation, const Job &job, const std::optional<CreditSplit> &chosen = {});
Result<HeldJob> heldJob(Operation &operation, const CreditJob &job);

Error changedMeanwhile(JobId job);
Error wrongState(const HeldJob &held);

} // namespace reckoner
