// Applications: one candidate's application to one job. A candidate's name can be erased everywhere without touching an amount; it is
// therefore never written into an operation's request or reply.
#pragma once

#include "models/directory/jobs.h"

namespace reckoner {

struct Application
{
    ApplicationId id;
    std::optional<CompanyId> company;
    std::optional<JobId> job;
    std::optional<QString> candidate; ///< the platform's id of the candidate
    std::optional<QString> candidateName;
    Instant createdAt;
    static Application from(const Row &row);
    QJsonObject toJson() const;
};

/// Newest first. `limit` 0: all.
Result<std::vector<Application>> listApplications(const Inquiry &inquiry, const std::optional<JobId> &job = {}, int limit = 0);

struct NewApplication
{
    std::optional<ApplicationId> id = {};
    CompanyId company; ///< of the job
    JobId job;
    std::optional<QString> candidate = {};
    std::optional<QString> candidateName = {};
};
Result<Application> saveApplication(Operation &operation, const NewApplication &application);
/// Errors: invalid_input, already_exists, not_found (the job).
Result<Done<Application>> addApplication(Connection &connection, const Scope &scope, const NewApplication &application, const Request &request);

/// Erases a candidate's name from applications and kept labels, in every company of the inquiry that knows the candidate: one operation each,
/// one batch. `text` is the candidate's id, an application's id, or the name itself; ids stay, except one that is the name. Repeating by
/// id is a duplicate. Errors: not_found.
struct ErasedCandidate
{
    std::vector<Application> applications;
    QJsonObject toJson() const;
    static ErasedCandidate fromJson(const QJsonObject &json);
};
Result<std::vector<Done<ErasedCandidate>>> eraseCandidate(Connection &connection, const Scope &scope, const QString &text, const Request &request);

std::span<const Column<Application>> applicationColumns();

} // namespace reckoner
