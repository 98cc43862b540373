// Work that was done and could not be recorded: kept with its payload until it is recorded again or dismissed. Usage and token calls alike.
// Source: domain.md, "Ledger, operations, audit" (usage_failures).
#pragma once

#include "models/ledger/operation.h"

namespace reckoner {

using FailureId = Id<struct FailureTag>;

struct RecordingFailure
{
    FailureId id;
    std::optional<CompanyId> company;
    QJsonObject payload; ///< as the caller gave it; empty where it is no JSON object
    QString error;       ///< what was wrong then
    Instant failedAt;
    std::optional<Instant> resolvedAt;
    static RecordingFailure from(const Row &row);
};
/// Errors: not_found.
Result<RecordingFailure> recordingFailure(const Inquiry &inquiry, FailureId id);

struct ResolveReply
{
    FailureId failure;
    std::optional<QUuid> recorded; ///< the usage row or token log; none: dismissed
    QJsonObject toJson() const; ///< {"failure_id","recorded"}
    static ResolveReply fromJson(const QJsonObject &json);
};
/// Records it as it would have been then, once however often it is tried: it has an event id of its own where the caller gave none. A token call
/// has happened, so it is logged whatever is left. A failure that is resolved is a duplicate. Errors: not_found, and those of recordUsage() and
/// deductTokens(): the failure stays as it was then.
Result<Done<ResolveReply>> retryFailure(Connection &connection, const Scope &scope, FailureId id, const Request &request);
/// It is not to be recorded; the reason is kept with the operation. Errors: not_found, invalid_input (no reason).
Result<Done<ResolveReply>> dismissFailure(Connection &connection, const Scope &scope, FailureId id, const Request &request);

} // namespace reckoner
