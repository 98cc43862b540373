// The databases that this person knows: those that were opened lately, and connections that were made and named. They are kept in the settings, by
// their address, which never has a password.
#pragma once

#include "models/database/database_url.h"

#include <QDateTime>
#include <vector>

namespace reckoner {

struct KnownDatabase
{
    QString address;         ///< what DatabaseUrl::parse() takes
    QString name = {};       ///< what the person calls it; empty: what the address says
    bool isReadOnly = false; ///< always opened for reading only
    bool isKept = false;     ///< made by the person: stays until it is removed
    QDateTime lastOpened = {};

    /// Its own name, or the file's or the database's.
    QString title() const;
    /// The address that is kept; an error where an older program wrote what cannot be read.
    Result<DatabaseUrl> url() const { return DatabaseUrl::parse(address); }
};

/// What is kept of an address: whole, but for passwords. "postgresql://" says nothing, and means libpq's default.
QString keptAddress(const DatabaseUrl &url);

/// The database that the sample company lives in: a file of its own.
QString samplePath();
bool isSample(const DatabaseUrl &url);
/// What the window calls an open database: "Sample", the name that the person gave it, or what its address says.
QString databaseTitle(const DatabaseUrl &url);

/// The one opened last first; those never opened by name, at the end.
std::vector<KnownDatabase> knownDatabases();
std::optional<KnownDatabase> knownDatabase(const QString &address);
/// Made or changed by the person; it takes the place of the one at `before`.
void keepDatabase(KnownDatabase database, const QString &before = {});
/// Opened just now. Of those that nobody made the newest twelve are remembered.
void rememberOpened(const DatabaseUrl &url, const QDateTime &when);
void forgetDatabase(const QString &address);

} // namespace reckoner
