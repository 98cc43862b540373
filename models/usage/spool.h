// Records kept in a folder while the database is out of reach, each with its key, synced before they are acknowledged.
#pragma once

#include "models/usage/record.h"

namespace reckoner {

/// Keeps the event as one JSON file (written, synced, renamed). It gets an event id if it has none. Errors: io_error.
Result<UsageEvent> spoolEvent(const QString &folder, UsageEvent event, const Scope &scope);
struct FlushReply
{
    qint64 delivered = 0;
    qint64 duplicates = 0;
    qint64 failed = 0; ///< refused by a rule: moved to <folder>/failed with the reason
    QJsonObject toJson() const;
};
/// Delivers in order of keeping; stops at the first that finds the database out of reach.
Result<FlushReply> flushSpool(Connection &connection, const Scope &scope, const QString &folder);

QJsonObject eventToJson(const UsageEvent &event);
Result<UsageEvent> eventFromJson(const QJsonObject &json);

} // namespace reckoner
