// Jobs: posts that candidates apply to, or batches of rows processed for credits. Saving a job with its draft id reconciles the draft's
// usage (a rule of the database makes the link and moves the rows).
#pragma once

#include "models/ledger/operation.h"
#include "models/tables/column.h"

namespace reckoner {

enum class JobKind { Posting, Batch };
QString jobKindName(JobKind kind);
std::optional<JobKind> jobKindFromName(QStringView name);

struct Job
{
    JobId id;
    CompanyId company;
    QString title;
    JobKind kind = JobKind::Posting;
    QString status; ///< "open", "completed", "failed"; other programs may write others
    std::optional<qint64> rowCount;
    std::optional<QString> draft;
    std::optional<ProfileId> createdBy;
    QJsonObject meta;
    Instant createdAt;
    const QString &label() const { return title; }
    static Job from(const Row &row);
    QJsonObject toJson() const;
    static Job fromJson(const QJsonObject &json);
};

/// Newest first. `limit` 0: all.
Result<std::vector<Job>> listJobs(const Inquiry &inquiry, int limit = 0);
/// Errors: not_found.
Result<Job> jobById(const Inquiry &inquiry, JobId id);
/// By id or unambiguous title. Errors: not_found, ambiguous.
Result<Job> resolveJob(const Inquiry &inquiry, const QString &text);

struct NewJob
{
    std::optional<JobId> id = {};
    CompanyId company;
    QString title;
    JobKind kind = JobKind::Posting;
    std::optional<QString> draft = {};
    std::optional<qint64> rowCount = {};
};
struct SavedJob
{
    Job job;
    qint64 reconciled = 0; ///< usage rows that came to the job with this save
    std::optional<OperationId> reconciliation = {}; ///< the operation that brought them, which can be undone
    QJsonObject toJson() const; ///< {"id","company_id","title","kind","reconciled"}
    static SavedJob fromJson(const QJsonObject &json);
};
/// A new job, or the same job saved again: repeating it is a duplicate that says 0; a draft id that it did not have reconciles now.
/// Errors: invalid_input, already_exists (the id is another job's), conflict (the draft is linked to another job).
Result<SavedJob> saveJob(Operation &operation, const NewJob &job);
/// Where the save reconciled, the operation that is answered is the reconciliation: that is what there is to undo.
Result<Done<SavedJob>> addJob(Connection &connection, const Scope &scope, const NewJob &job, const Request &request);

/// Ends a job: "failed" or "completed"; the job as it was where it has ended that way before. What that does to its credits: balances/credits.h,
/// failJob() and completeJob(). Errors: invalid_state (it ended the other way), conflict (its status is no longer that of `before`).
enum class JobEnd { Failed, Completed };
Result<Job> endJob(Operation &operation, const Job &before, JobEnd end);

std::span<const Column<Job>> jobListColumns();

} // namespace reckoner
