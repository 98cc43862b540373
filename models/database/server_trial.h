// Tries to connect to a PostgreSQL server, and says in plain words why that fails and what to do. It can be given up while it waits, which Qt's driver
// cannot.
#pragma once

#include "models/core/result.h"
#include "models/database/database_url.h"

#include <functional>

namespace reckoner {

/// What a server says of the connection itself.
struct ServerFacts
{
    int version = 0;         ///< 150004 is 15.4
    QString login;
    QString host;            ///< name or socket folder
    bool isLocal = false;    ///< a socket, or this computer itself
    bool isEncrypted = false;
    QString protocol = {};   ///< "TLSv1.3"
    bool isVerified = false; ///< its certificate was checked
    bool checksName = false; ///< and the host's name in it
    bool isStandby = false;
};

/// The first of the address's servers that lets the login in; a password comes from the address, else from ~/.pgpass or a service file. `givenUp` is asked
/// about every 50 ms. Errors: unavailable (name, port, network, certificate, database), not_permitted (login, password), not_a_database (too old),
/// canceled.
Result<ServerFacts> tryServer(const DatabaseUrl &url, const std::function<bool()> &givenUp);

/// Of an error of tryServer(): the server wants a password that was not there, or another one than it got.
bool asksForPassword(const Error &error);
bool refusesPassword(const Error &error);

} // namespace reckoner
