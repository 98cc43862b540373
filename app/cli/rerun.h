// doctor rerun: analyses without a token log, run again at an end point. tokens approve: a log of such a run is deducted.
#pragma once

#include "app/cli/command_tree.h"

namespace reckoner::cli {

/// Adds the verb to the group `doctor`.
void addRerun(Group doctor);
/// Adds the verb to the group `tokens`.
void addApprove(Group tokens);

} // namespace reckoner::cli
