// Credits of a profile: monthly credits, set anew at the start of each billing month of the company's zone (the unused part expires), and
// add-on credits, which are bought or granted and never expire. A job of N rows reserves N, monthly first; what comes back goes to the
// bucket that gave it, add-on first. A reset that is due happens first thing in the next writing step; reading answers as if it had happened.
// Source: domain.md, "Credits: two buckets". What was bought or granted: alerts/purchases.h.
#pragma once

#include "models/core/quantity.h"
#include "models/directory/jobs.h"
#include "models/ledger/operation.h"
#include "models/tables/column.h"

namespace reckoner {

/// So much of each bucket.
struct CreditSplit
{
    Credits monthly;
    Credits addon;
    Credits total() const { return {monthly.count + addon.count}; }
    QJsonObject toJson() const; ///< {"monthly","addon"}
    static CreditSplit fromJson(const QJsonObject &json);
    bool operator==(const CreditSplit &) const = default;
};

struct CreditAccount
{
    CompanyId company;
    ProfileId profile;
};
struct CreditJob
{
    CompanyId company;
    JobId job;
};

// --- reading ---

struct CreditBalance
{
    CreditAccount account;
    QString email;
    std::optional<QString> fullName;
    CreditSplit left;          ///< as if a due reset had happened
    Credits monthlyAllotment;  ///< what a reset sets the monthly bucket to
    CreditSplit reserved;      ///< taken for jobs that are neither committed nor given back
    Instant nextReset;         ///< start of the next billing month
    BillingDay resetDay;       ///< the same, as a day of the company's zone
    bool isResetDue = false;   ///< the stored balance is still last month's
    QJsonObject toJson() const; ///< as cli.md `credits show`, and "reserved"
};
/// For everybody who sees balances. Errors: not_found.
Result<CreditBalance> creditBalance(const Inquiry &inquiry, ProfileId profile);
/// Of every profile of the scope that is not deleted, by company and e-mail.
Result<std::vector<CreditBalance>> creditBalances(const Inquiry &inquiry);

/// What became of a reservation. Part of it may have come back in any state; refunded and rolled back: all of it.
enum class ReservationState { Reserved, Committed, RolledBack, Refunded };
QString reservationStateName(ReservationState state); ///< "reserved", "committed", "rolled_back", "refunded"
std::optional<ReservationState> reservationStateFromName(QStringView name);

struct Reservation
{
    CreditJob job;
    QString jobTitle;
    ProfileId profile;
    QString email;
    ReservationState state = ReservationState::Reserved;
    Credits cost;
    CreditSplit taken;
    CreditSplit returned;
    std::optional<Credits> rowsUsed; ///< as committed
    Instant periodStart;             ///< of the billing month whose monthly credits were taken
    Instant createdAt;
    CreditSplit out() const { return {{taken.monthly.count - returned.monthly.count}, {taken.addon.count - returned.addon.count}}; }
    static Reservation from(const Row &row);
};
/// Where a page of reservations ended: its last row.
struct ReservationCursor
{
    Instant createdAt;
    JobId job;
};
struct ReservationChoice
{
    std::optional<ProfileId> profile = {};
    std::optional<ReservationState> state = {};
    QString text = {}; ///< part of the job's title or of the e-mail address, or the job's id
    std::optional<ReservationCursor> after = {}; ///< for the next page
    int limit = 200;
};
/// Newest first.
Result<std::vector<Reservation>> creditReservations(const Inquiry &inquiry, const ReservationChoice &choice);

/// One credit posting of a profile: so much of one bucket.
struct CreditEntry
{
    qint64 id = 0;
    Instant occurredAt;
    QString kind; ///< "grant", "reserve", "commit", "rollback", "refund", "expire", "reset"
    Bucket bucket = Bucket::Monthly;
    Credits amount; ///< signed
    std::optional<Credits> balanceAfter;
    std::optional<JobId> job;
    std::optional<QString> jobTitle;
    QString actor;
    std::optional<QString> reason;
    std::optional<QString> note;
    OperationId operation;
    static CreditEntry from(const Row &row);
};
struct CreditHistoryChoice
{
    std::optional<qint64> beforeId = {}; ///< for the next page: id of the last row
    int limit = 200;
};
/// What a job took, what came back, and what of that expired at once: oldest first. For roles that see the ledger.
Result<std::vector<CreditEntry>> creditEntriesOfJob(const Inquiry &inquiry, JobId job);

/// A failed job with credits out.
struct FailedJob
{
    CreditJob job;
    QString jobTitle;
    QString companyName;
    std::optional<ProfileId> profile; ///< whose credits it took; none: nobody knows
    std::optional<QString> email;
    Credits cost;
    std::optional<CreditSplit> out; ///< none: it is not known what each bucket gave
    Instant createdAt;
};
/// By company, then oldest first. For roles that see the ledger.
Result<std::vector<FailedJob>> failedJobs(const Inquiry &inquiry);

/// Newest first. For roles that see the ledger.
Result<std::vector<CreditEntry>> creditHistory(const Inquiry &inquiry, ProfileId profile, const CreditHistoryChoice &choice = {});

// --- writing: each step once on its own, and once as part of a larger operation ---

/// What every step answers. taken, and what came back, are of this step alone: zero where it was a duplicate.
struct CreditStep
{
    std::optional<JobId> job;
    ProfileId profile;
    std::optional<ReservationState> state;
    std::optional<Credits> cost; ///< of the whole reservation
    CreditSplit moved;           ///< taken (reserve), given back (commit, rollback, refund) or granted; >= 0 each
    Credits expired;             ///< monthly credits that expired at once: in a reset, or given back after one
    CreditSplit previous;        ///< the balance before the step, a due reset having happened (for a reset: before it)
    CreditSplit balance;
    QJsonObject toJson() const; ///< as cli.md, and "expired"
    static CreditStep fromJson(const QJsonObject &json);
};

struct CreditGrant
{
    CreditAccount account;
    Bucket bucket = Bucket::Addon;  ///< or Monthly: this month's balance, not the allotment
    Credits amount;                 ///< above zero
    std::optional<Money> paid = {}; ///< in the company's currency; none: a free grant
    std::optional<QString> reference = {};
};
/// Kept as a purchase; can be undone while it is still there. Errors: invalid_input, not_found.
Result<CreditStep> grantCredits(Operation &operation, const CreditGrant &grant);
Result<Done<CreditStep>> grantCredits(Connection &connection, const Scope &scope, const CreditGrant &grant, const Request &request);

/// The monthly reset where it is due; elsewhere a duplicate.
Result<CreditStep> resetCredits(Operation &operation, const CreditAccount &account);
Result<Done<CreditStep>> resetCredits(Connection &connection, const Scope &scope, const CreditAccount &account, const Request &request);
/// Of every profile of the scope, each its own operation of one batch.
Result<std::vector<Done<CreditStep>>> resetCreditsOfAll(Connection &connection, const Scope &scope, const Request &request);

struct CreditReserve
{
    CreditAccount account;
    JobId job;
    Credits rows; ///< above zero
};
/// Takes the credits and stores the breakdown with the job. The same again: a duplicate. Errors: insufficient_credits (available, required,
/// short), conflict (reserved already for another number of rows or by another profile), invalid_state, not_found, invalid_input.
Result<CreditStep> reserveCredits(Operation &operation, const CreditReserve &reserve);
Result<Done<CreditStep>> reserveCredits(Connection &connection, const Scope &scope, const CreditReserve &reserve, const Request &request);

struct CreditCommit
{
    CreditJob job;
    std::optional<Credits> rowsUsed = {}; ///< none: all of them
};
/// The job succeeded: what was used is final, the rest comes back. Errors: invalid_state, invalid_input (more rows than are out), conflict
/// (committed before with another number).
Result<CreditStep> commitCredits(Operation &operation, const CreditCommit &commit);
Result<Done<CreditStep>> commitCredits(Connection &connection, const Scope &scope, const CreditCommit &commit, const Request &request);

/// The job was never created: everything comes back. Errors: invalid_state, breakdown_unknown.
Result<CreditStep> rollbackCredits(Operation &operation, const CreditJob &job);
Result<Done<CreditStep>> rollbackCredits(Connection &connection, const Scope &scope, const CreditJob &job, const Request &request);

/// The job failed: all or part comes back. More than a part of a failed job's own split needs an admin.
struct CreditRefund
{
    CreditJob job;
    std::optional<Credits> rows = {};      ///< none: all that is out
    std::optional<CreditSplit> split = {}; ///< so much of each bucket; for a job without breakdown: what each bucket gave, everything comes back
    bool assumeMonthly = false;            ///< a job without breakdown: the old rule, all of it was monthly
    bool isGoodwill = false;               ///< what the month's reset would expire stays; needs a reason
};
/// Errors: invalid_state (also where more would come back than is out), breakdown_unknown (details: the possible range), not_permitted.
Result<CreditStep> refundCredits(Operation &operation, const CreditRefund &refund);
Result<Done<CreditStep>> refundCredits(Connection &connection, const Scope &scope, const CreditRefund &refund, const Request &request);

struct FailedJobsRefund
{
    std::optional<Instant> from = {}; ///< by the time the job was created, [from, to)
    std::optional<Instant> to = {};
    bool isRehearsal = false; ///< what it would do; writes nothing
};
struct JobRefund
{
    CreditJob job;
    Result<Done<CreditStep>> outcome; ///< a refusal (breakdown_unknown) of one job does not stop the others
};
struct JobsRefund
{
    std::vector<CreditRefund> jobs;
    bool isRehearsal = false; ///< what it would do; writes nothing
};
/// Several jobs, each its own operation of one batch, with a key of its own made of the request's. In their order; a rehearsal counts what comes before.
Result<std::vector<JobRefund>> refundJobs(Connection &connection, const Scope &scope, const JobsRefund &wanted, const Request &request);
/// Every failed job of the scope with credits out, each its own operation of one batch. By company, then oldest first.
Result<std::vector<JobRefund>> refundFailedJobs(Connection &connection, const Scope &scope, const FailedJobsRefund &wanted, const Request &request);

/// A job that ended, and what that did to its credits: none where it has nothing out.
struct EndedJob
{
    Job job;
    std::optional<CreditStep> credits;
    QJsonObject toJson() const; ///< the job, and "credits"
    static EndedJob fromJson(const QJsonObject &json);
};
/// Ends the job as failed and gives back what is out, or as completed and commits. Repeating is a duplicate. Errors: as endJob() and the steps.
Result<Done<EndedJob>> failJob(Connection &connection, const Scope &scope, const CreditJob &job, const Request &request);
Result<Done<EndedJob>> completeJob(Connection &connection, const Scope &scope, const CreditJob &job, const Request &request);

std::span<const Column<CreditBalance>> creditBalanceColumns();
std::span<const Column<Reservation>> reservationColumns();
std::span<const Column<FailedJob>> failedJobColumns();
std::span<const Column<CreditEntry>> creditEntryColumns();

} // namespace reckoner
