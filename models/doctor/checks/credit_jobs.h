// What the rules on credits look at: a job that took credits, with what was reserved, what was posted and what meta_json says. One finding for one job: a job
// of which it is not known what each bucket gave is credit-breakdown-missing alone; more back than was taken is credit-refund-excess; else more back than a
// bucket gave, or a refund that the reservation does not know, is credit-refund-wrong-bucket; only then may something be missing or stale.
#pragma once

#include "models/balances/credits_breakdown.h"
#include "models/balances/credits_plan.h"
#include "models/doctor/finding.h"
#include "models/ledger/plan.h"

namespace reckoner {

struct CreditJobRow
{
    CreditJob job;
    QString title;
    QString status;
    QString metaText; ///< as stored
    QJsonObject meta;
    std::optional<ProfileId> createdBy;
    Instant createdAt;
    std::optional<ProfileId> profile; ///< whose credits it took
    QString email;
    std::optional<ReservationState> state; ///< none: no reservation
    CreditSplit reserved;
    CreditSplit returned; ///< as the reservation says
    std::optional<qint64> rowsUsed;
    Instant periodStart;
    Instant reservedAt;
    bool isPosted = false; ///< the ledger knows the job
    CreditSplit posted;    ///< taken
    CreditSplit back;      ///< and given back
    std::optional<Instant> firstPostedAt;
    std::optional<Instant> backAt; ///< when last, as recorded
    bool isMended = false;         ///< a fix has seen all that came back

    std::optional<Credits> cost() const; ///< nothing where nothing was deducted
    /// What each bucket gave: by the reservation, by the ledger, or by meta_json. None: not known.
    std::optional<CreditSplit> taken() const;
    Instant takenAt() const { return state ? reservedAt : firstPostedAt.value_or(createdAt); }
    CreditSplit known() const { return state ? returned : back; } ///< back, by what our own program goes by
    CreditSplit out() const; ///< still taken
    bool isExcess() const;
    bool isWrongBucket() const;
    bool isRefundSound() const { return !isExcess() && !isWrongBucket(); }

    ChargedJob charged() const;
    /// The finding that a rule completes. context: job, email, cost, taken, back as text.
    Finding finding(const char *rule) const;
    static CreditJobRow from(const Row &row);
};

/// By the rule's own query. Rows of nobody's credits stay out.
Result<std::vector<CreditJobRow>> creditJobs(const Inquiry &inquiry, const Query &query, const Bindings &bindings = {});
/// The finding's job, as it is now. Errors: not_found.
Result<CreditJobRow> creditJobOf(const Inquiry &inquiry, const Finding &finding);
Result<std::vector<CreditJobRow>> creditJobsOfProfile(const Inquiry &inquiry, ProfileId profile);

/// "500 monthly + 1,500 add-on"
QString splitText(const CreditSplit &split);

/// A profile's credits, as stored.
struct CreditHolder
{
    CreditAccount account;
    CreditSplit left;
    Calendar calendar;
    Instant resetAt;
    Instant monthStart(Instant at) const { return calendar.startOf(BillingMonth::of(calendar.dayOf(at)).firstDay()); }
    static CreditHolder from(const Row &row);
};
Result<CreditHolder> creditHolder(const Inquiry &inquiry, ProfileId profile);

/// What a reservation is to be.
struct ReservationAfter
{
    ReservationState state = ReservationState::Reserved;
    CreditSplit taken;
    CreditSplit returned;
    std::optional<qint64> rowsUsed;
};
/// Makes or changes the job's reservation, and its meta_json with it.
Plan planReservation(const CreditJobRow &row, const CreditHolder &holder, const ReservationAfter &after);
/// All that is out comes back, as a refund gives it back.
Plan planReturn(const CreditJobRow &row, const CreditHolder &holder);

} // namespace reckoner
