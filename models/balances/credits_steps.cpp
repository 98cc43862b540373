#include "models/balances/bucket_purchase.h"
#include "models/balances/credits_held.h"
#include "models/balances/credits_job_end.h"
#include "models/balances/credits_plan.h"
#include "models/directory/matching.h"
#include "models/rules/buckets.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

CreditSplit negated(const CreditSplit &credits)
{
    return {{-credits.monthly.count}, {-credits.addon.count}};
}

// --- reserving ---

/// The job's breakdown and its reservation; false where the job is not there to be charged.
Result<bool> keepReservation(Operation &operation, const HeldAccount &account, const CreditReserve &wanted, const CreditSplit &drawn)
{
    const CreditJob job = {account.account.company, wanted.job};
    bool isKept = false;
    CHECK(keepBreakdown(operation, job, drawn, true, isKept));
    if (!isKept)
        return false;
    HeldReservation reservation;
    reservation.profile = account.account.profile;
    reservation.cost = wanted.rows;
    reservation.taken = drawn;
    reservation.periodStart = account.startOf(account.month());
    CHECK(insertReservation(operation, job, reservation, isKept));
    return isKept;
}

Result<CreditStep> reservedBefore(Operation &operation, const HeldAccount &account, const CreditReserve &wanted, const HeldReservation &before)
{
    const HeldJob held = {account, {{account.account.company, wanted.job}, {}, {}}, before};
    if (before.profile != account.account.profile || before.cost != wanted.rows)
        return Error{ErrorCode::Conflict, RECKONER_TEXT("Job {job_id} has reserved {reserved} credits before, not {required}."),
                     {{u"job_id"_s, wanted.job.toString()}, {u"reserved"_s, before.cost.count}, {u"required"_s, wanted.rows.count}, {u"profile_id"_s, before.profile.toString()}}};
    if (before.state == ReservationState::RolledBack || before.state == ReservationState::Refunded)
        return wrongState(held);
    return repeated(operation, unmoved(held));
}

/// Why nothing was reserved: the step is a repeated one, the job is not to be charged, or the credits do not suffice.
Result<CreditStep> notReserved(Operation &operation, const HeldAccount &account, const CreditReserve &wanted, const Result<Split> &drawn)
{
    TRY(before, reservationOf(operation, wanted.job));
    if (before)
        return reservedBefore(operation, account, wanted, *before);
    TRY(facts, holdJob(operation, wanted.job));
    const QJsonObject context = {{u"job_id"_s, wanted.job.toString()}, {u"status"_s, facts.status}};
    if (facts.hasEnded())
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("The job is {status} already."), context};
    if (account.isDeleted)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("The profile was deleted."), context};
    if (chargedCost(facts.meta))
        return Error{ErrorCode::Conflict, RECKONER_TEXT("Job {job_id} was charged credits by another program already."), context};
    if (drawn)
        return changedMeanwhile(wanted.job);
    Error error = drawn.error();
    error.context.insert(u"account_id"_s, account.account.profile.toString());
    error.context.insert(u"job_id"_s, wanted.job.toString());
    return error;
}

// --- giving back ---

struct GivingBack
{
    CreditSplit amounts;
    ReservationState next = ReservationState::Reserved;
    QLatin1StringView kind; ///< "commit", "rollback", "refund"
    bool keepsExpired = false;
    std::optional<qint64> rowsUsed = {};
};

Outcome moveReservation(Operation &operation, HeldJob &held, const GivingBack &back)
{
    HeldReservation &reservation = held.reservation;
    const ReservationState before = reservation.state;
    reservation.state = back.next;
    reservation.returned = asCredits(plus(asSplit(reservation.returned), asSplit(back.amounts)));
    if (back.rowsUsed)
        reservation.rowsUsed = back.rowsUsed;
    Bindings values;
    values.id("job_id", held.facts.job.job).id("company_id", held.facts.job.company).text("before", reservationStateName(before));
    values.text("state", reservationStateName(reservation.state)).integer("monthly_returned", reservation.returned.monthly.count);
    values.integer("addon_returned", reservation.returned.addon.count).integer("rows_used", reservation.rowsUsed);
    TRY(changed, operation.change("balances/set_credit_reservation", values));
    ensure(changed == 1, "a reservation that is held does not change meanwhile");
    return {};
}

/// Each bucket gets what it gave. What the month's reset would have expired expires at once, unless it is goodwill.
Result<CreditStep> giveBackCredits(Operation &operation, HeldJob &held, const GivingBack &back)
{
    CreditStep step = unmoved(held);
    const JobId job = held.facts.job.job;
    const bool expires = !back.keepsExpired && wasResetSince(held.account.calendar, held.reservation.periodStart, held.account.resetAt);
    for (const CreditLine &line : linesOfReturn(job, back.amounts, back.kind, expires)) {
        CHECK(postCredits(operation, held.account, line.amounts, line.kind, job, line.note));
        step.expired.count -= line.kind == "expire"_L1 ? line.amounts.monthly.count : 0;
    }
    CHECK(moveReservation(operation, held, back));
    step.state = held.reservation.state;
    step.moved = back.amounts;
    step.balance = held.account.left;
    return step;
}

Result<CreditStep> commitHeld(Operation &operation, HeldJob &held, const std::optional<Credits> &rowsUsed)
{
    const CreditSplit out = held.reservation.out();
    const qint64 used = rowsUsed ? rowsUsed->count : out.total().count;
    if (used < 0 || used > out.total().count)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{used} rows cannot be used of {available} reserved credits."),
                     {{u"field"_s, u"rows_used"_s}, {u"used"_s, used}, {u"available"_s, out.total().count}}};
    const CreditSplit rest = asCredits(giveBack(asSplit(out), out.total().count - used));
    return giveBackCredits(operation, held, {rest, ReservationState::Committed, "commit"_L1, false, used});
}

/// More than the failed job's own split is for an admin.
Outcome mayRefund(const Operation &operation, const Job &job, const CreditRefund &refund)
{
    const bool isPlain = job.status == "failed"_L1 && !refund.isGoodwill && !refund.split && !refund.assumeMonthly;
    return isPlain ? Outcome() : operation.require(Permission::Administer);
}

Outcome checkRefund(const Operation &operation, const CreditRefund &refund)
{
    if (refund.isGoodwill && operation.request().reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A reason is needed."), {{u"field"_s, u"reason"_s}}};
    const int ways = (refund.rows ? 1 : 0) + (refund.split ? 1 : 0);
    if (ways > 1 || (refund.split && refund.assumeMonthly))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Say either how many rows come back, or how much of each bucket."), {{u"field"_s, u"split"_s}}};
    const qint64 asked = refund.rows ? refund.rows->count : refund.split ? refund.split->total().count : 1;
    if (asked <= 0 || (refund.split && (refund.split->monthly.count < 0 || refund.split->addon.count < 0)))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The amount must be a whole number above zero, not {given}."), {{u"given"_s, asked}}};
    return {};
}

/// What a job without a breakdown is said to have taken, where nothing better is known.
std::optional<CreditSplit> chosenBreakdown(const Job &job, const CreditRefund &refund)
{
    return refund.assumeMonthly ? std::optional(CreditSplit{chargedCost(job.meta).value_or(Credits()), {}}) : refund.split;
}

Result<CreditSplit> refundedSplit(const HeldJob &held, const CreditRefund &refund)
{
    const CreditSplit out = held.reservation.out();
    const bool isSplitOfThis = refund.split && !held.isChosen;
    const qint64 asked = isSplitOfThis ? refund.split->total().count : refund.rows ? refund.rows->count : out.total().count;
    if (asked > out.total().count || (isSplitOfThis && (refund.split->monthly > out.monthly || refund.split->addon > out.addon)))
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("No more comes back than is out: {available} credits, not {required}."),
                     {{u"available"_s, out.total().count}, {u"required"_s, asked}, {u"monthly"_s, out.monthly.count}, {u"addon"_s, out.addon.count}}};
    return isSplitOfThis ? *refund.split : asCredits(giveBack(asSplit(out), asked));
}

// --- a job that ends ---

/// Gives back what is out of a failed job, commits a completed one; nothing where there is nothing to do.
Result<std::optional<CreditStep>> settle(Operation &operation, HeldJob &held, JobEnd how)
{
    const ReservationState state = held.reservation.state;
    if (how == JobEnd::Completed && state == ReservationState::Reserved) {
        TRY(step, commitHeld(operation, held, {}));
        return std::optional(step);
    }
    const CreditSplit out = held.reservation.out();
    if (how == JobEnd::Failed && state != ReservationState::RolledBack && out.total().count > 0) {
        TRY(step, giveBackCredits(operation, held, {out, ReservationState::Refunded, "refund"_L1}));
        return std::optional(step);
    }
    return std::optional<CreditStep>();
}

} // namespace

Result<EndedJob> endWithCredits(Operation &operation, const CreditJob &job, JobEnd how)
{
    TRY(before, jobById(operation, job.job));
    TRY(held, heldJobIfAny(operation, before.id, how == JobEnd::Failed ? chargedJob(before) : std::nullopt));
    TRY(after, endJob(operation, before, how));
    EndedJob ended = {after, {}};
    if (held) {
        TRY(credits, settle(operation, *held, how));
        ended.credits = credits;
    }
    if (!ended.credits && before.status == after.status)
        operation.answerAsDuplicate();
    return ended;
}

Result<CreditStep> grantCredits(Operation &operation, const CreditGrant &grant)
{
    TRY(account, currentAccount(operation, grant.account.profile));
    if (account.isDeleted)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("The profile was deleted."), {{u"profile_id"_s, grant.account.profile.toString()}}};
    CreditStep step = unmoved(account);
    (grant.bucket == Bucket::Monthly ? step.moved.monthly : step.moved.addon) = grant.amount;
    const BucketPurchase purchase = {account.account.company, account.account.profile.uuid(), Unit::Credits, grant.bucket, grant.amount.count, grant.paid, grant.reference};
    const auto kept = keepPurchase(operation, purchase);
    if (!kept)
        return kept.error();
    CHECK(postCredits(operation, account, step.moved, u"grant"_s, {}, grant.paid ? u"credits bought"_s : u"credits granted"_s));
    step.balance = account.left;
    return step;
}

Result<CreditStep> resetCredits(Operation &operation, const CreditAccount &account)
{
    TRY(held, holdAccount(operation, account.profile));
    if (!held.isDue(operation.now()))
        return repeated(operation, unmoved(held));
    return renewMonthly(operation, held);
}

Result<CreditStep> reserveCredits(Operation &operation, const CreditReserve &wanted)
{
    TRY(account, currentAccount(operation, wanted.account.profile));
    const auto drawn = draw(asSplit(account.left), wanted.rows.count, ErrorCode::InsufficientCredits);
    if (!drawn && drawn.error().code == ErrorCode::InvalidInput)
        return drawn.error();
    if (!drawn || account.isDeleted)
        return notReserved(operation, account, wanted, drawn);
    const CreditSplit taken = asCredits(*drawn);
    TRY(isKept, keepReservation(operation, account, wanted, taken));
    if (!isKept)
        return notReserved(operation, account, wanted, drawn);
    CreditStep step = unmoved(account);
    CHECK(postCredits(operation, account, negated(taken), u"reserve"_s, wanted.job, stepNote("reserve"_L1, wanted.job, taken, "-"_L1)));
    step.job = wanted.job;
    step.state = ReservationState::Reserved;
    step.cost = wanted.rows;
    step.moved = taken;
    step.balance = account.left;
    return step;
}

Result<CreditStep> commitCredits(Operation &operation, const CreditCommit &commit)
{
    TRY(held, heldJob(operation, commit.job));
    if (held.reservation.state == ReservationState::Reserved)
        return commitHeld(operation, held, commit.rowsUsed);
    if (held.reservation.state != ReservationState::Committed)
        return wrongState(held);
    if (commit.rowsUsed && held.reservation.rowsUsed && commit.rowsUsed->count != *held.reservation.rowsUsed)
        return Error{ErrorCode::Conflict, RECKONER_TEXT("Job {job_id} was committed with {rows_used} rows, not {given}."),
                     {{u"job_id"_s, commit.job.job.toString()}, {u"rows_used"_s, *held.reservation.rowsUsed}, {u"given"_s, commit.rowsUsed->count}}};
    return repeated(operation, unmoved(held));
}

Result<CreditStep> rollbackCredits(Operation &operation, const CreditJob &job)
{
    TRY(held, heldJob(operation, job));
    if (held.reservation.state == ReservationState::RolledBack)
        return repeated(operation, unmoved(held));
    if (held.reservation.state != ReservationState::Reserved)
        return wrongState(held);
    return giveBackCredits(operation, held, {held.reservation.out(), ReservationState::RolledBack, "rollback"_L1});
}

Result<CreditStep> refundCredits(Operation &operation, const CreditRefund &refund)
{
    CHECK(checkRefund(operation, refund));
    TRY(job, jobById(operation, refund.job.job));
    CHECK(mayRefund(operation, job, refund));
    TRY(held, heldJob(operation, job, chosenBreakdown(job, refund)));
    if (held.reservation.state == ReservationState::RolledBack)
        return wrongState(held);
    if (refund.assumeMonthly && !held.isChosen)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("What each bucket gave for job {job_id} is known; nothing is to be assumed."),
                     {{u"job_id"_s, refund.job.job.toString()}}};
    const CreditSplit out = held.reservation.out();
    if (out.total().count == 0)
        return repeated(operation, unmoved(held));
    TRY(amounts, refundedSplit(held, refund));
    const ReservationState next = amounts == out ? ReservationState::Refunded : held.reservation.state;
    return giveBackCredits(operation, held, {amounts, next, "refund"_L1, refund.isGoodwill});
}

} // namespace reckoner
