// What an import writes to, once per database: looks event keys up, appends rows, merges roll-ups. Inside the import's transaction.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/database/bulk_writer.h"
#include "models/rules/meter.h"
#include "models/usage/ingest.h"

#include <unordered_map>

namespace reckoner {

/// One row that is ready to be written.
struct ReadyRow
{
    qint64 line = 0;
    UsageEvent event;       ///< with company, event id and time
    Metered metered;
    UsageId id;
    std::optional<JobId> job;
    std::optional<QString> draft;
    std::optional<QUuid> link; ///< the draft link that brought it to the job
    BillingDay day;
    OperationId operation;
    QByteArray digest;
    LinkStatus status() const { return job ? LinkStatus::Reconciled : draft ? LinkStatus::Draft : LinkStatus::Unknown; }
};

struct RollupKey
{
    QUuid company;
    QUuid job; ///< null for none
    int day = 0;
    int type = 0;
    int status = 0;
    bool operator==(const RollupKey &) const = default;
};
struct RollupKeyHash
{
    size_t operator()(const RollupKey &key) const { return qHashMulti(0, key.company, key.job, key.day, key.type, key.status); }
};
struct RollupSums
{
    qint64 rows = 0;
    qint64 failed = 0;
    qint64 quantity = 0;
    qint64 questions = 0;
    qint64 cost = 0;
    qint64 estimated = 0;
    qint64 unpriced = 0;
    void add(const RollupSums &other); ///< throws BrokenInvariant on overflow
};
using Rollups = std::unordered_map<RollupKey, RollupSums, RollupKeyHash>;

struct EventKey
{
    CompanyId company;
    QString eventId;
    bool operator==(const EventKey &) const = default;
};
struct KnownEvent
{
    std::optional<QByteArray> digest; ///< empty: a plain INSERT made it
};

class IngestStore
{
public:
    static std::unique_ptr<IngestStore> create(Operation &operation);
    virtual ~IngestStore() = default;
    /// Switches the row rules off for this transaction.
    virtual Outcome begin() = 0;
    /// For each key, what is recorded under it.
    virtual Result<std::vector<std::optional<KnownEvent>>> known(const std::vector<EventKey> &keys) = 0;
    virtual Outcome write(const std::vector<ReadyRow> &rows);
    /// Merges into the four tiers; `currencies` by company.
    virtual Outcome merge(const Rollups &rollups, const std::unordered_map<CompanyId, Currency> &currencies) = 0;
    virtual Outcome end() = 0;

protected:
    explicit IngestStore(Operation &operation) : m_operation(operation) {}
    Operation &m_operation;
    std::optional<Instant> m_recordedAt; ///< the database's clock; where the columns have no default of their own

private:
    Outcome writeUsage(const std::vector<ReadyRow> &rows, UsageType type);
    Outcome writeKeys(const std::vector<ReadyRow> &rows);
    Outcome writePostings(const std::vector<ReadyRow> &rows);
    Outcome writeHistory(const std::vector<ReadyRow> &rows);
};

std::unique_ptr<IngestStore> sqliteIngestStore(Operation &operation);
std::unique_ptr<IngestStore> postgresIngestStore(Operation &operation);

/// While it lives, foreign keys are not checked by SQLite: the importer has looked every company, job and profile up itself.
class ForeignKeysOff
{
public:
    explicit ForeignKeysOff(Connection &connection);
    ~ForeignKeysOff();
    ForeignKeysOff(const ForeignKeysOff &) = delete;
    ForeignKeysOff &operator=(const ForeignKeysOff &) = delete;

private:
    Connection &m_connection;
};

} // namespace reckoner
