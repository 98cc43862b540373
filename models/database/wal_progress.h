// How far the primary's log is known to have come, and the standby that may be read from. Who reads there must see what this program wrote and what it was
// told of, so a standby that is behind `needed()` is passed over. Positions are bytes of the log (pg_lsn). Any thread may use it.
#pragma once

#include "models/database/database_url.h"

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>

namespace reckoner {

/// "16/B374D848" as PostgreSQL writes it.
std::optional<quint64> walPosition(const QString &text);

class WalProgress
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// The primary's log reached this far, now.
    void advance(quint64 position, Time now = std::chrono::steady_clock::now());
    /// The connection was lost meanwhile: another primary may be the one now, whose log goes its own way.
    void restart(quint64 position, Time now = std::chrono::steady_clock::now());
    quint64 needed() const;
    /// How long ago the primary wrote what a standby that got as far as `replayed` still lacks; zero where it lacks nothing, however long ago that was.
    std::chrono::milliseconds behind(quint64 replayed, Time now = std::chrono::steady_clock::now());

    /// A standby that answers, or none.
    void offerStandby(const std::optional<DatabaseUrl> &url);
    std::optional<DatabaseUrl> standby() const;

private:
    struct Mark
    {
        Time at;
        quint64 position;
    };
    mutable std::mutex m_mutex;
    quint64 m_needed = 0;
    std::deque<Mark> m_marks; ///< oldest first, of those not yet replayed
    std::optional<DatabaseUrl> m_standby;
};

} // namespace reckoner
