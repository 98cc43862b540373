// Applying exactly what a check showed: one operation for each company, recorded and undoable; refused (stale_plan) where the data moved since.
#pragma once

#include "models/doctor/check.h"

namespace reckoner {

struct FixWanted
{
    CheckWanted what;
    std::optional<QString> plan; ///< the hash that a check answered: only this plan is applied (else stale_plan), in one go
    bool isRehearsal = false;    ///< what it would do; writes nothing
};
struct FixReply
{
    qint64 fixed = 0;
    qint64 skipped = 0; ///< not fixable, a choice is missing, or refused
    Plan changes;
    struct Refusal
    {
        QString finding;
        Error error;
    };
    std::vector<Refusal> refused;           ///< of findings that could not be mended (what they take back was used since)
    std::vector<OperationId> operations;    ///< one for each company and pass
    std::optional<BatchId> batch;           ///< of all of them, where there is more than one
    std::optional<QString> backup = {};     ///< SQLite: the copy taken before
    std::optional<Error> failure = {};      ///< what ended it before all was done; what is told above was done
    bool duplicate = false;                 ///< this key was used before: what was answered then
    QJsonObject toJson() const;             ///< as cli.md; operation_id: the only operation, else the batch (undo takes both)
};
/// Without a hash: again until nothing fixable is left, since one fix may bring the next to light (a log gets its company, and then counts). Errors:
/// stale_plan, invalid_input, not_permitted, canceled, io_error (no room for the backup).
Result<FixReply> fix(Connection &connection, const Scope &scope, const FixWanted &wanted, const Request &request, const OnCheckProgress &progress = {});

struct AcceptWanted
{
    QString finding; ///< its id
    std::optional<Instant> until; ///< none: for good
};
struct AcceptReply
{
    QString finding;
    std::optional<Instant> until;
    QJsonObject toJson() const;
    static AcceptReply fromJson(const QJsonObject &json);
};
/// The finding is left out of checks until then; needs a reason. Errors: not_found (no such finding now).
Result<Done<AcceptReply>> acceptFinding(Connection &connection, const Scope &scope, const AcceptWanted &wanted, const Request &request);

} // namespace reckoner
