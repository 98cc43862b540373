// doctor expect: a list from outside of work that was done, to compare usage with.
#pragma once

#include "app/cli/command_tree.h"

namespace reckoner::cli {

/// Adds the verb to the group `doctor`.
void addExpect(Group doctor);

} // namespace reckoner::cli
