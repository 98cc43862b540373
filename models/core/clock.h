// Business time comes from a Clock that is passed in; what is stamped as recorded is always the database's own clock.
#pragma once

#include "models/core/instant.h"

namespace reckoner {

class Clock
{
public:
    /// The system's clock.
    Clock() = default;
    /// A clock that stands still (--now, tests).
    static Clock fixedAt(Instant at);
    Instant now() const;
    bool isFixed() const { return m_fixed.has_value(); }

private:
    std::optional<Instant> m_fixed;
};

} // namespace reckoner
