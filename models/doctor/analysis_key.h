// The key of the end point that runs analyses again: from the environment (RECKONER_ANALYSIS_KEY), else from the system's keyring (service "reckoner", entry
// "analysis-key"). It is nowhere else: not on a command line, not in settings, not in logs.
#pragma once

#include <QString>

namespace reckoner {

/// Empty where there is none: an end point of the house may need none.
QString analysisKey();

} // namespace reckoner
