// The reader as the source of an ingest: the seam between reading (this room) and writing (usage/ingest).
#pragma once

#include "models/exchange/usage_reader.h"
#include "models/usage/ingest.h"

namespace reckoner {

/// Gives the reader's rows on as events; the reader must outlive it.
IngestSource sourceOf(UsageReader &reader);

} // namespace reckoner
