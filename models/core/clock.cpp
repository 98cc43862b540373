#include "models/core/clock.h"

#include <chrono>

namespace reckoner {

Clock Clock::fixedAt(Instant at)
{
    Clock clock;
    clock.m_fixed = at;
    return clock;
}

Instant Clock::now() const
{
    if (m_fixed)
        return *m_fixed;
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return Instant::fromMicros(std::chrono::duration_cast<std::chrono::microseconds>(sinceEpoch).count());
}

} // namespace reckoner
