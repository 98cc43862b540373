// Drafts and reconciliation: usage whose job is not saved yet, its link to the job, and usage without any job.
#pragma once

#include "models/ledger/plan.h"
#include "models/tables/column.h"
#include "models/usage/filter.h"

namespace reckoner {

struct SuggestedJob
{
    JobId id;
    QString title;
    bool certain = false; ///< the job names the draft, or a link is remembered
    QJsonObject toJson() const;
};
struct Draft
{
    QString draftId;
    CompanyId company;
    QString companyName;
    Currency currency;
    qint64 rows = 0;
    qint64 questions = 0;
    Money cost;
    Instant oldest;
    Instant newest;
    std::vector<SuggestedJob> suggestions; ///< same company, close in time, best first, at most 3
    QJsonObject toJson() const;
};
Result<std::vector<Draft>> listDrafts(const Inquiry &inquiry, const Filter &filter);

struct DraftUse
{
    CompanyId company;
    QString draftId;
    Instant oldest;
    Instant newest;
};
/// Jobs that the draft may have become: best first, at most 3.
Result<std::vector<SuggestedJob>> suggestedJobs(const Inquiry &inquiry, const DraftUse &draft);

struct Link
{
    QUuid id;
    CompanyId company;
    QString companyName;
    QString draftId;
    JobId job;
    QString jobTitle;
    OperationId operation;
    QString actor;
    qint64 rows = 0;
    Instant linkedAt;
    bool undone = false;
    static Link from(const Row &row);
};
/// Newest first, at most 500.
Result<std::vector<Link>> listLinks(const Inquiry &inquiry);

struct ReconcileReply
{
    struct Item { QString draftId; JobId job; qint64 rows = 0; };
    qint64 reconciled = 0;
    std::vector<Item> drafts;
    QJsonObject toJson() const;
    static ReconcileReply fromJson(const QJsonObject &json);
};
/// Repeating is a duplicate that says 0. Errors: conflict (linked to another job), not_found.
Result<Done<ReconcileReply>> reconcile(Connection &connection, const Scope &scope, CompanyId company, const QString &draftId, JobId job, const Request &request);
/// What --auto would do: drafts with a certain job.
Result<ReconcileReply> planAutoReconcile(const Inquiry &inquiry);
/// One operation per company, one batch.
Result<std::vector<Done<ReconcileReply>>> autoReconcile(Connection &connection, const Scope &scope, const Request &request);

struct AssignReply
{
    qint64 assigned = 0;
    QJsonObject toJson() const;
    static AssignReply fromJson(const QJsonObject &json);
};
/// Gives usage rows without a job to a job of their company. Errors: not_found, conflict (a row has a job already).
Result<Done<AssignReply>> assign(Connection &connection, const Scope &scope, const std::vector<UsageId> &rows, JobId job, const Request &request);

std::span<const Column<Draft>> draftColumns();
std::span<const Column<Link>> linkColumns();

} // namespace reckoner
