// The ledger, the operations and what happened, as lists.
#pragma once

#include "models/ledger/act.h"
#include "models/ledger/inquiry.h"
#include "models/ledger/posting.h"
#include "models/rules/usage_type.h"
#include "models/tables/column.h"

namespace reckoner {

struct LedgerEntry
{
    qint64 id = 0;
    CompanyId company;
    Currency currency;
    QString accountType;
    QUuid account;
    QString unit;
    QString bucket;
    qint64 amountUnits = 0;
    QString kind;
    std::optional<QString> referenceType;
    std::optional<QString> referenceId;
    std::optional<JobId> job;
    OperationId operation;
    QString actor;
    std::optional<QString> reason;
    std::optional<QString> note;
    Instant occurredAt;
    Instant recordedAt;
    static LedgerEntry from(const Row &row);
};
struct LedgerFilter
{
    std::optional<Unit> unit;
    std::optional<Bucket> bucket;
    std::optional<OperationId> operation;
    std::optional<Instant> from;
    std::optional<Instant> to;
    std::optional<JobId> job;
    std::optional<QUuid> account;
    std::optional<UsageType> type;  ///< only lines whose source is a usage row of this type
    std::optional<qint64> beforeId; ///< cursor
    int limit = 200;
};
/// Newest first by id.
Result<std::vector<LedgerEntry>> ledgerEntries(const Inquiry &inquiry, const LedgerFilter &filter);

/// An entry with the names of what its ids mean, for a list that a person reads.
struct NamedEntry
{
    LedgerEntry entry;
    QString companyName;
    QString accountName; ///< an e-mail address, an organization, a plan, a company; the id where there is no name
    std::optional<QString> jobTitle;
    static NamedEntry from(const Row &row);
};
/// Newest first by id.
Result<std::vector<NamedEntry>> namedEntries(const Inquiry &inquiry, const LedgerFilter &filter);

struct OperationEntry
{
    qint64 seq = 0;
    OperationId id;
    std::optional<CompanyId> company;
    QString kind;
    QString actor;
    QString login;
    QString role;
    std::optional<QString> key;
    std::optional<QString> reason;
    std::optional<QString> refusedCode;
    QJsonObject request;
    QJsonObject reply;
    std::optional<BatchId> batch;
    std::optional<OperationId> reverses;
    std::optional<OperationId> reversedBy;
    Instant businessAt;
    Instant recordedAt;
    static OperationEntry from(const Row &row);
};
/// Newest first; `range` is of business time.
Result<std::vector<OperationEntry>> operations(const Inquiry &inquiry, const std::optional<qint64> &beforeSeq, int limit, const std::optional<InstantRange> &range = {});
/// The operation; for a recording (whose operation is the usage row itself) one made from that row. Errors: not_found.
Result<OperationEntry> operationById(const Inquiry &inquiry, OperationId id);

/// What happened: operations, refusals, recording failures. category: "operation", "refusal", "failure".
struct ActivityEntry
{
    QString category;
    QString kind;
    QString actor;
    std::optional<CompanyId> company;
    QString text;
    Instant at;
    QUuid id; ///< of the operation, the refusal or the failure
    std::optional<Instant> resolvedAt; ///< of a failure: recorded after all, or dismissed
    bool isOpenFailure() const { return category == QLatin1StringView("failure") && !resolvedAt; }
    static ActivityEntry from(const Row &row);
};
Result<std::vector<ActivityEntry>> activity(const Inquiry &inquiry, const std::optional<QString> &category, const std::optional<Instant> &since, int limit = 200);

std::span<const Column<LedgerEntry>> ledgerColumns();
std::span<const Column<NamedEntry>> namedEntryColumns();
std::span<const Column<OperationEntry>> operationColumns();
std::span<const Column<ActivityEntry>> activityColumns();

} // namespace reckoner
