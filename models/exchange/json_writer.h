// A list as one JSON document {"list","filter","range","timezone","made_at","rows":[...]}, or as JSON lines, one row each. Fields as --json has them.
#pragma once

#include "models/exchange/list_writer.h"

namespace reckoner {

std::unique_ptr<ListWriter> openJsonWriter(const QString &path);
std::unique_ptr<ListWriter> openJsonLinesWriter(const QString &path);

} // namespace reckoner
