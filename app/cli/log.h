// Where log lines go: nowhere but warnings by default, to standard error with -v, to a file with --log-file. One line each, after its time
// and level; operators search the text.
#pragma once

#include "models/core/result.h"

#include <QString>

namespace reckoner::cli {

/// Errors: io_error (exit 73) where the file cannot be opened for appending.
Outcome startLog(const std::optional<QString> &file, int verbosity);

} // namespace reckoner::cli
