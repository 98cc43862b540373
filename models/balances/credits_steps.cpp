#include "models/balances/bucket_purchase.h"
#include "models/balances/credits.h"
#include "models/balances/credits_breakdown.h"
#include "models/balances/credits_plan.h"
#include "models/core/calendar.h"
#include "models/directory/matching.h"
#include "models/ledger/procedure.h"
#include "models/rules/buckets.h"

#include <QLoggingCategory>

namespace reckoner {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(creditLog, "reckoner.credits", QtInfoMsg)

namespace {

// What a job reserves only while it is open, and while nobody else has charged it.
constexpr auto kNotCharged = " AND status NOT IN ('failed', 'completed')"
                             " AND ((meta_json ->> 'credit_cost') IS NULL OR COALESCE(CAST((meta_json ->> 'credits_deducted') AS text), 'true') IN ('false', '0'))";

CreditSplit negated(const CreditSplit &credits)
{
    return {{-credits.monthly.count}, {-credits.addon.count}};
}

// --- what a step holds: the profile first, then the job ---

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
    /// Whether the monthly bucket was set anew since credits were taken in that period.
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
    bool hasEnded() const { return status == "failed"_L1 || status == "completed"_L1; }
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
Outcome post(Operation &operation, HeldAccount &held, const CreditSplit &amounts, const QString &kind, const std::optional<JobId> &job, const QString &note,
             const std::optional<Instant> &at = {})
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

/// What is left of the month expires and the allotment is granted, as of the month's start.
Result<CreditStep> renewMonthly(Operation &operation, HeldAccount &held)
{
    CreditStep step = unmoved(held);
    const Renewal renewal = renew(held.left.monthly.count, held.allotment.count);
    const Instant start = held.startOf(BillingMonth::of(held.calendar.dayOf(operation.now())));
    CHECK(post(operation, held, {{-renewal.expired}, {}}, u"expire"_s, {}, u"monthly credits expired"_s, start));
    CHECK(post(operation, held, {{renewal.granted}, {}}, u"reset"_s, {}, u"monthly credits set anew"_s, start));
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

/// The account as this step finds it: a reset that is due happens first, as an operation of its own.
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

Error nothingReserved(JobId job)
{
    return Error{ErrorCode::InvalidState, RECKONER_TEXT("No credits were reserved for job {job_id}."), {{u"job_id"_s, job.toString()}}};
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

/// The job with its credits; nothing where it never took any. `charged`: what another program took, to be adopted where nothing is reserved.
Result<std::optional<HeldJob>> heldJobIfAny(Operation &operation, JobId job, const std::optional<ChargedJob> &charged, const std::optional<CreditSplit> &chosen = {})
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

Result<HeldJob> heldJob(Operation &operation, const Job &job, const std::optional<CreditSplit> &chosen = {})
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
        CHECK(post(operation, held.account, line.amounts, line.kind, job, line.note));
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

/// A completed job that another program charged stays as it is: nothing comes back of it.
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

// --- each step as an operation of its own ---

QJsonObject accountContent(const CreditAccount &account)
{
    return {{u"profile_id"_s, account.profile.toString()}};
}

QJsonObject jobContent(const CreditJob &job)
{
    return {{u"job_id"_s, job.job.toString()}};
}

template <typename Reply>
Result<Done<Reply>> runAct(Connection &connection, const Scope &scope, ActKind kind, CompanyId company, const QJsonObject &content, const Request &request,
                           const std::function<Result<Reply>(Operation &)> &change)
{
    TRY(door, Inquiry(connection, scope).narrowedTo(company));
    Request asked = request;
    asked.company = company;
    asked.content = content;
    return Operation::run<Reply>(connection, door.scope(), act(kind), asked, change);
}

/// The same, where the verb is a function of the database on PostgreSQL.
template <typename Reply>
Result<Done<Reply>> performAct(Connection &connection, const Scope &scope, ActKind kind, CompanyId company, const QJsonObject &content, const Request &request,
                               const Procedure &procedure, const std::function<Result<Reply>(Operation &)> &body)
{
    TRY(door, Inquiry(connection, scope).narrowedTo(company));
    Request asked = request;
    asked.company = company;
    asked.content = content;
    return perform<Reply>(connection, door.scope(), act(kind), asked, procedure, body);
}

Bindings jobArguments(const CreditJob &job)
{
    return Bindings().id("job_id", job.job);
}

Bindings refundArguments(const CreditRefund &refund)
{
    const auto part = [&refund](Credits CreditSplit::*bucket) { return refund.split ? std::optional((*refund.split.*bucket).count) : std::nullopt; };
    Bindings values = jobArguments(refund.job);
    values.integer("wanted", refund.rows ? std::optional(refund.rows->count) : std::nullopt);
    values.integer("monthly", part(&CreditSplit::monthly)).integer("addon", part(&CreditSplit::addon));
    return values.flag("assume_monthly", refund.assumeMonthly).flag("goodwill", refund.isGoodwill);
}

void logBack(const char *word, JobId job, const CreditSplit &amounts)
{
    qCInfo(creditLog).noquote() << u"[Credits] %1 %2 credits for job %3 (monthly: +%4, addon: +%5)"_s.arg(QLatin1StringView(word)).arg(amounts.total().count)
                                       .arg(job.toString()).arg(amounts.monthly.count).arg(amounts.addon.count);
}

QJsonObject refundContent(const CreditRefund &refund)
{
    QJsonObject content = jobContent(refund.job);
    if (refund.rows)
        content.insert(u"rows"_s, refund.rows->count);
    if (refund.split)
        content.insert(u"split"_s, refund.split->toJson());
    if (refund.assumeMonthly)
        content.insert(u"assume_monthly"_s, true);
    if (refund.isGoodwill)
        content.insert(u"goodwill"_s, true);
    return content;
}

Result<Done<EndedJob>> runEnd(Connection &connection, const Scope &scope, const CreditJob &job, JobEnd how, const Request &request)
{
    const ActKind kind = how == JobEnd::Failed ? ActKind::FailJob : ActKind::CompleteJob;
    const Procedure procedure = {how == JobEnd::Failed ? "balances/call_fail_job" : "balances/call_complete_job", jobArguments(job)};
    TRY(done, performAct<EndedJob>(connection, scope, kind, job.company, jobContent(job), request, procedure,
                                   [&](Operation &operation) { return endWithCredits(operation, job, how); }));
    if (how == JobEnd::Failed && done.reply.credits && !done.duplicate)
        logBack("Refunded", job.job, done.reply.credits->moved);
    return done;
}

} // namespace

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
    CHECK(post(operation, account, step.moved, u"grant"_s, {}, grant.paid ? u"credits bought"_s : u"credits granted"_s));
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
    CHECK(post(operation, account, negated(taken), u"reserve"_s, wanted.job, stepNote("reserve"_L1, wanted.job, taken, "-"_L1)));
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
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("What each bucket gave for job {job_id} is known; nothing is to be assumed."), jobContent(refund.job)};
    const CreditSplit out = held.reservation.out();
    if (out.total().count == 0)
        return repeated(operation, unmoved(held));
    TRY(amounts, refundedSplit(held, refund));
    const ReservationState next = amounts == out ? ReservationState::Refunded : held.reservation.state;
    return giveBackCredits(operation, held, {amounts, next, "refund"_L1, refund.isGoodwill});
}

Result<Done<CreditStep>> grantCredits(Connection &connection, const Scope &scope, const CreditGrant &grant, const Request &request)
{
    QJsonObject content = accountContent(grant.account);
    content.insert(bucketName(grant.bucket), grant.amount.count);
    if (grant.paid)
        content.insert(u"paid"_s, grant.paid->toDecimal());
    if (grant.reference)
        content.insert(u"reference"_s, *grant.reference);
    return runAct<CreditStep>(connection, scope, ActKind::GrantCredits, grant.account.company, content, request,
                              [&](Operation &operation) { return grantCredits(operation, grant); });
}

Result<Done<CreditStep>> resetCredits(Connection &connection, const Scope &scope, const CreditAccount &account, const Request &request)
{
    return runAct<CreditStep>(connection, scope, ActKind::ResetCredits, account.company, accountContent(account), request,
                              [&](Operation &operation) { return resetCredits(operation, account); });
}

Result<Done<CreditStep>> reserveCredits(Connection &connection, const Scope &scope, const CreditReserve &reserve, const Request &request)
{
    QJsonObject content = accountContent(reserve.account);
    content.insert(u"job_id"_s, reserve.job.toString());
    content.insert(u"rows"_s, reserve.rows.count);
    const Bindings values = Bindings().id("profile_id", reserve.account.profile).id("job_id", reserve.job).integer("wanted", reserve.rows.count);
    return performAct<CreditStep>(connection, scope, ActKind::Reserve, reserve.account.company, content, request, {"balances/call_reserve", values},
                                  [&](Operation &operation) { return reserveCredits(operation, reserve); });
}

Result<Done<CreditStep>> commitCredits(Connection &connection, const Scope &scope, const CreditCommit &commit, const Request &request)
{
    QJsonObject content = jobContent(commit.job);
    if (commit.rowsUsed)
        content.insert(u"rows_used"_s, commit.rowsUsed->count);
    const Bindings values = jobArguments(commit.job).integer("rows_used", commit.rowsUsed ? std::optional(commit.rowsUsed->count) : std::nullopt);
    return performAct<CreditStep>(connection, scope, ActKind::Commit, commit.job.company, content, request, {"balances/call_commit", values},
                                  [&](Operation &operation) { return commitCredits(operation, commit); });
}

Result<Done<CreditStep>> rollbackCredits(Connection &connection, const Scope &scope, const CreditJob &job, const Request &request)
{
    TRY(done, performAct<CreditStep>(connection, scope, ActKind::Rollback, job.company, jobContent(job), request, {"balances/call_rollback", jobArguments(job)},
                                     [&](Operation &operation) { return rollbackCredits(operation, job); }));
    if (!done.duplicate)
        logBack("Rolled back", job.job, done.reply.moved);
    return done;
}

Result<Done<CreditStep>> refundCredits(Connection &connection, const Scope &scope, const CreditRefund &refund, const Request &request)
{
    TRY(done, performAct<CreditStep>(connection, scope, ActKind::RefundCredits, refund.job.company, refundContent(refund), request,
                                     {"balances/call_refund", refundArguments(refund)}, [&](Operation &operation) { return refundCredits(operation, refund); }));
    if (!done.duplicate)
        logBack("Refunded", refund.job.job, done.reply.moved);
    return done;
}

Result<Done<EndedJob>> failJob(Connection &connection, const Scope &scope, const CreditJob &job, const Request &request)
{
    return runEnd(connection, scope, job, JobEnd::Failed, request);
}

Result<Done<EndedJob>> completeJob(Connection &connection, const Scope &scope, const CreditJob &job, const Request &request)
{
    return runEnd(connection, scope, job, JobEnd::Completed, request);
}

Result<CreditStep> rehearseCredits(Connection &connection, const Scope &scope, ActKind kind, CompanyId company, const QString &reason,
                                   const std::function<Result<CreditStep>(Operation &)> &step)
{
    Request request;
    request.reason = reason;
    TRY(done, runAct<CreditStep>(connection, scope, kind, company, {}, request, [&step](Operation &operation) -> Result<CreditStep> {
        auto answered = step(operation);
        operation.answerAsDuplicate(); // and so is rolled back
        if (answered)
            return answered;
        Error error = answered.error();
        error.context.remove(u"account_id"_s); // a refusal that nobody met is not kept
        return error;
    }));
    return done.reply;
}

} // namespace reckoner
