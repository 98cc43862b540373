// The program tried on itself: a scratch database with the five known incidents, each found by the data checks, previewed, fixed, verified and undone.
// On SQLite a temporary file; on PostgreSQL a schema of its own in the database that is given, dropped at the end whatever happens. Nothing else is touched.
#pragma once

#include "models/database/database_url.h"
#include "models/ledger/scope.h"

#include <QJsonObject>
#include <functional>
#include <vector>

namespace reckoner {

struct SelftestIncident
{
    const char *name;        ///< "drafts-without-job", ...
    bool found = false;      ///< by every rule that knows it
    bool previewed = false;  ///< the plan holds changes, and nothing was written by looking
    bool fixed = false;      ///< exactly the previewed plan; nothing more can be mended
    bool verified = false;   ///< every invariant held before and after
    bool undone = false;     ///< what can return has returned, and every invariant holds
    QString trouble;         ///< what went wrong, in words
    bool ok() const { return found && previewed && fixed && verified && undone; }
};
struct SelftestReply
{
    std::vector<SelftestIncident> incidents;
    bool ok() const;
    QJsonObject toJson() const; ///< as cli.md: {"ok","incidents":[{"name","found","previewed","fixed","verified","undone"}]}
};
using SelftestProgress = std::function<void(const QString &incident, int done, int total)>;
/// `url`: where a PostgreSQL server is; of a SQLite database nothing but the kind is used. Errors: where the scratch database cannot be made
/// (unavailable, not_permitted, io_error), canceled.
Result<SelftestReply> selftest(const DatabaseUrl &url, const Clock &clock, const CancelToken &cancel, const SelftestProgress &progress = {});

} // namespace reckoner
