// The rules, one file each in this folder; registry.cpp says in which order.
#pragma once

#include "models/doctor/rule.h"

namespace reckoner {

// drafts and usage

// tokens

// minutes, credits and the ledger

} // namespace reckoner
