// Finds out which server of an address answers, without waiting for one that does not: a connection of Qt's own cannot be given up while it is made.
#pragma once

#include "models/core/result.h"
#include "models/database/database_url.h"

#include <functional>

namespace reckoner {

/// The server to connect to: of several hosts one that is what is wanted. A file is always there. `givenUp` is asked about every 50 ms.
/// Errors: unavailable, with what the last server said; canceled.
Result<DatabaseUrl> reachServer(const DatabaseUrl &url, ServerRole wanted, const std::function<bool()> &givenUp);

} // namespace reckoner
