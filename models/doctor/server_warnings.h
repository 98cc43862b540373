// What weakens the isolation that a PostgreSQL server enforces: superuser or owner logins, tables without forced policies, views and functions with the owner's
// rights, old servers. Warnings, not findings: an administrator of the server mends them. None on SQLite.
#pragma once

#include "models/core/error.h"
#include "models/ledger/inquiry.h"

namespace reckoner {

struct ServerWarning
{
    QString warning; ///< "superuser", "owner", "superuser_in_use", "owner_is_member", "no_roles", "no_policy", "foreign_policy", "public_right", "view_of_owner", "unpinned_function", "old_server", "no_tls"
    QString subject;
    /// In words: a RECKONER_TEXT with its context.
    const char *text() const;
    QJsonObject context() const { return {{QStringLiteral("subject"), subject}}; }
    QJsonObject toJson() const; ///< {"warning","subject","message"}
    static ServerWarning from(const Row &row) { return {row.text("warning"), row.text("subject")}; }
};
/// For admins.
Result<std::vector<ServerWarning>> serverWarnings(const Inquiry &inquiry);

} // namespace reckoner
