// Millions of rows, set-based, in one transaction: rows, event keys, postings and roll-ups, equal to the byte to what the database's rules
// make of single rows. Bounded memory at any number of rows.
#pragma once

#include "models/core/currency.h"
#include "models/ledger/operation.h"
#include "models/rules/meter.h"

namespace reckoner {

/// One event of a source with its place; or what is wrong with it.
struct IngestItem
{
    qint64 line = 0;
    UsageEvent event = {};
    std::optional<QString> companyText = {}; ///< a company by id or name; the event's own company wins
    std::optional<FieldError> wrong = {};
    bool sameIdIsSameEvent = false; ///< CloudEvents: an event id that comes again is the same event, whatever it holds
};
struct IngestReject
{
    qint64 line = 0;
    QString field;
    Error error;
};
struct IngestOptions
{
    std::optional<CompanyId> company;  ///< --company: beats the row
    std::optional<JobId> job;          ///< --job
    std::optional<UsageType> type;     ///< used by the reader; kept for the record
    qint64 maxRejects = 0;             ///< more than this: nothing is written
    bool dryRun = false;
    bool withRollups = true;           ///< false only in benchmark A3
    QString sourceName;                ///< file name, for the operation
};
/// Amounts of different currencies are never added.
struct CurrencyCost
{
    Currency currency;
    Money cost;
    bool operator==(const CurrencyCost &) const = default;
};
struct IngestReply
{
    bool written = false; ///< false: a dry run, or more rejects than allowed; nothing was written
    qint64 read = 0;
    qint64 inserted = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
    std::vector<CurrencyCost> costs;     ///< of the new rows, by currency code; a currency without any cost is not listed
    std::vector<IngestReject> rejects; ///< the first 20
    std::vector<OperationId> operations; ///< one per company
    BatchId batch;
    bool duplicate = false;              ///< the key was used before for the same file; nothing was read
};
/// Fills `batch` with the next items (at most a few thousand); false at the end. Errors end the import.
using IngestSource = std::function<Result<bool>(std::vector<IngestItem> &batch)>;
struct IngestHooks
{
    std::function<void(const IngestReject &)> rejected;        ///< every reject, in order of lines
    std::function<void(qint64 read, qint64 inserted)> progress; ///< a few times a second
};
/// Too many rejects and a dry run are answers (written = false). Errors: those of the source, canceled, busy, not_permitted...; then nothing was written.
Result<IngestReply> ingest(Connection &connection, const Scope &scope, const IngestOptions &options, const IngestSource &source, const IngestHooks &hooks,
                           const Request &request);

} // namespace reckoner
