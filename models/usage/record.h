// Recording one usage event: an INSERT in an operation; the database's own rule links, prices, posts and summarises it.
#pragma once

#include "models/ledger/operation.h"
#include "models/rules/usage_event.h"
#include "models/usage/events.h"

namespace reckoner {

struct RecordReply
{
    UsageRecord row;
    bool duplicate = false; ///< the event id was recorded before with the same content; nothing was charged
    QJsonObject toJson() const; ///< as cli.md `record`, with operation_id (the row's own id)
};

/// Whether a failure is to be kept for a person to see, or is one that is kept already (recorded again: balances/recording_failures.h).
enum class KeepFailure { Yes, KeptAlready };

/// The company must be set in the event. Request.key is the event id where the event names none. A job that is unknown is a draft for
/// questions and not_found for CV and video. Errors: not_found, duplicate_key_mismatch, invalid_input (field), overflow, not_permitted.
/// Writes the operators' log lines ("[Resume Parse] Billing tracked: ..."); a failure is also kept in usage_failures where the database allows.
Result<RecordReply> recordUsage(Connection &connection, const Scope &scope, const UsageEvent &event, const Request &request, KeepFailure keeping = KeepFailure::Yes);

/// Work that was done and could not be recorded.
struct UnrecordedWork
{
    QString logTag; ///< "Resume Parse"
    std::optional<CompanyId> company;
    QJsonObject payload;
};
/// Operators find it in the log ("[Resume Parse] Failed to record billing usage: ..."), admins in usage_failures where the database allows.
/// What the caller must mend in his call, and a refusal, are his to handle: nothing is kept then.
void keepFailure(Connection &connection, const UnrecordedWork &work, const Error &error);

} // namespace reckoner
