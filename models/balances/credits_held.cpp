#include "models/balances/credits_held.h"

#include "models/directory/matching.h"
#include "models/rules/buckets.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

// What a job reserves only while it is open, and while nobody else has charged it.
constexpr auto kNotCharged = " AND status NOT IN ('failed', 'completed')"
                             " AND ((meta_json ->> 'credit_cost') IS NULL OR COALESCE(CAST((meta_json ->> 'credits_deducted') AS text), 'true') IN ('false', '0'))";

} // namespace

Outcome postCredits(Operation &operation, HeldAccount &held, const CreditSplit &amounts, const QString &kind, const std::optional<JobId> &job, const QString &note,
                    const std::optional<Instant> &at)
{
    Posting posting;
    posting.company = held.account.company;
    posting.accountType = u"profile"_s;
    posting.account = held.account.profile.uuid();
    posting.unit = Unit::Credits;
    posting.kind = kind;
    posting.job = job;
    posting.note = note;
    posting.occurredAt = at;
    for (const auto &[bucket, amount] : {std::pair(Bucket::Monthly, amounts.monthly), std::pair(Bucket::Addon, amounts.addon)}) {
        if (amount.count == 0)
            continue;
        posting.bucket = bucket;
        posting.amount = amount.count;
        const auto posted = operation.post(posting);
        if (!posted)
            return posted.error();
    }
    held.left = asCredits(Split{{held.left.monthly.count + amounts.monthly.count, held.left.addon.count + amounts.addon.count}});
    return {};
}

CreditStep unmoved(const HeldAccount &account)
{
    CreditStep step;
    step.profile = account.account.profile;
    step.previous = step.balance = account.left;
    return step;
}

CreditStep unmoved(const HeldJob &held)
{
    CreditStep step = unmoved(held.account);
    step.job = held.facts.job.job;
    step.state = held.reservation.state;
    step.cost = held.reservation.cost;
    return step;
}

CreditStep repeated(Operation &operation, const CreditStep &step)
{
    operation.answerAsDuplicate();
    return step;
}

Result<CreditStep> renewMonthly(Operation &operation, HeldAccount &held)
{
    CreditStep step = unmoved(held);
    const Renewal renewal = renew(held.left.monthly.count, held.allotment.count);
    const Instant start = held.startOf(BillingMonth::of(held.calendar.dayOf(operation.now())));
    CHECK(postCredits(operation, held, {{-renewal.expired}, {}}, u"expire"_s, {}, u"monthly credits expired"_s, start));
    CHECK(postCredits(operation, held, {{renewal.granted}, {}}, u"reset"_s, {}, u"monthly credits set anew"_s, start));
    const Bindings values = Bindings().id("profile_id", held.account.profile).id("company_id", held.account.company).instant("reset_at", operation.now());
    TRY(changed, operation.change("balances/set_credits_reset", values));
    ensure(changed == 1, "a profile is one row");
    held.resetAt = operation.now();
    step.moved.monthly = {renewal.granted};
    step.expired = {renewal.expired};
    step.balance = held.left;
    return step;
}

Result<HeldAccount> holdAccount(const Operation &operation, ProfileId profile)
{
    TRY(found, operation.row<HeldAccount>("balances/credits_account", Bindings().id("profile_id", profile)));
    if (!found)
        return notFoundError("profile", profile.toString());
    return *found;
}

Result<HeldAccount> currentAccount(Operation &operation, ProfileId profile)
{
    TRY(held, holdAccount(operation, profile));
    if (held.isDue(operation.now())) {
        CHECK(operation.beside(act(ActKind::ResetCredits), {{u"profile_id"_s, profile.toString()}}, [&held](Operation &reset) -> Result<QJsonObject> {
            TRY(step, renewMonthly(reset, held));
            return step.toJson();
        }));
    }
    return held;
}

Result<std::optional<HeldReservation>> reservationOf(const Inquiry &inquiry, JobId job)
{
    return inquiry.row<HeldReservation>("balances/credits_reservation", Bindings().id("job_id", job));
}

Result<JobFacts> holdJob(const Inquiry &inquiry, JobId job)
{
    TRY(found, inquiry.row<JobFacts>("balances/credits_job", Bindings().id("job_id", job)));
    if (!found)
        return notFoundError("job", job.toString());
    return *found;
}

Outcome keepBreakdown(Operation &operation, const CreditJob &job, const CreditSplit &taken, bool onlyOpen, bool &isKept)
{
    const QJsonObject meta = {{u"credit_cost"_s, taken.total().count}, {u"credits_deducted"_s, true}, {u"monthly_deducted"_s, taken.monthly.count},
                              {u"addon_deducted"_s, taken.addon.count}};
    Query query("balances/keep_breakdown");
    if (onlyOpen)
        query = query.with("open", {QString::fromLatin1(kNotCharged)});
    TRY(changed, operation.change(query, Bindings().id("job_id", job.job).id("company_id", job.company).json("meta", meta)));
    isKept = changed == 1;
    return {};
}

Outcome insertReservation(Operation &operation, const CreditJob &job, const HeldReservation &reservation, bool &isInserted)
{
    Bindings values;
    values.id("job_id", job.job).id("company_id", job.company).id("profile_id", reservation.profile).text("state", reservationStateName(reservation.state));
    values.integer("cost", reservation.cost.count).integer("monthly", reservation.taken.monthly.count).integer("addon", reservation.taken.addon.count);
    values.integer("monthly_returned", reservation.returned.monthly.count).integer("addon_returned", reservation.returned.addon.count);
    values.instant("period_start", reservation.periodStart).instant("reserved_at", operation.now());
    TRY(inserted, operation.change("balances/insert_credit_reservation", values));
    isInserted = inserted == 1;
    return {};
}

Error changedMeanwhile(JobId job)
{
    return Error{ErrorCode::Busy, RECKONER_TEXT("The credits of job {job_id} are being changed by somebody else; try again."), {{u"job_id"_s, job.toString()}}};
}

std::optional<ChargedJob> chargedJob(const Job &job)
{
    const auto cost = chargedCost(job.meta);
    return cost ? std::optional(ChargedJob{{job.company, job.id}, *cost, job.meta, job.createdBy, job.createdAt}) : std::nullopt;
}

namespace {

Error nothingReserved(JobId job)
{
    return Error{ErrorCode::InvalidState, RECKONER_TEXT("No credits were reserved for job {job_id}."), {{u"job_id"_s, job.toString()}}};
}

/// A job that was charged without a reservation gets one: its breakdown rebuilt, or as chosen.
Result<HeldJob> adopt(Operation &operation, const HeldAccount &account, const JobFacts &facts, const ChargedJob &charged, const std::optional<CreditSplit> &chosen)
{
    TRY(breakdown, rebuiltBreakdown(operation, charged, account.account.profile, account.left, chosen));
    HeldReservation reservation;
    reservation.profile = account.account.profile;
    reservation.state = facts.status == "completed"_L1 ? ReservationState::Committed : ReservationState::Reserved;
    reservation.cost = charged.cost;
    reservation.taken = breakdown.taken;
    reservation.returned = breakdown.returned;
    reservation.periodStart = account.startOf(BillingMonth::of(account.calendar.dayOf(breakdown.at)));
    bool isKept = false;
    CHECK(insertReservation(operation, facts.job, reservation, isKept));
    if (isKept)
        CHECK(keepBreakdown(operation, facts.job, breakdown.taken, false, isKept));
    if (!isKept)
        return changedMeanwhile(facts.job.job);
    return HeldJob{account, facts, reservation, breakdown.isChosen};
}

/// A job without credits, held: nothing, unless somebody reserves for it at this moment.
Result<std::optional<HeldJob>> heldWithoutCredits(const Inquiry &inquiry, JobId job)
{
    TRY(facts, holdJob(inquiry, job));
    TRY(appeared, reservationOf(inquiry, job));
    if (appeared)
        return changedMeanwhile(facts.job.job);
    return std::optional<HeldJob>();
}

} // namespace

Result<std::optional<HeldJob>> heldJobIfAny(Operation &operation, JobId job, const std::optional<ChargedJob> &charged, const std::optional<CreditSplit> &chosen)
{
    TRY(seen, reservationOf(operation, job));
    if (!seen && !charged)
        return heldWithoutCredits(operation, job);
    TRY(profile, seen ? Result<ProfileId>(seen->profile) : chargedProfile(operation, *charged));
    TRY(account, currentAccount(operation, profile));
    TRY(facts, holdJob(operation, job));
    TRY(reservation, reservationOf(operation, job));
    if (reservation)
        return std::optional(HeldJob{account, facts, *reservation});
    TRY(adopted, adopt(operation, account, facts, *charged, chosen));
    return std::optional(adopted);
}

Result<HeldJob> heldJob(Operation &operation, const Job &job, const std::optional<CreditSplit> &chosen)
{
    TRY(held, heldJobIfAny(operation, job.id, chargedJob(job), chosen));
    if (!held)
        return nothingReserved(job.id);
    return *held;
}

Result<HeldJob> heldJob(Operation &operation, const CreditJob &job)
{
    TRY(seen, jobById(operation, job.job));
    return heldJob(operation, seen);
}

Error wrongState(const HeldJob &held)
{
    return Error{ErrorCode::InvalidState, RECKONER_TEXT("The credits of job {job_id} are {state} already."),
                 {{u"job_id"_s, held.facts.job.job.toString()}, {u"state"_s, reservationStateName(held.reservation.state)}}};
}

} // namespace reckoner
