// A picture of the window without a display: waits until the page has shown everything, then writes a PNG.
#pragma once

#include "models/core/result.h"

namespace reckoner {

class MainWindow;

/// Runs the event loop until the page is settled. Errors: busy where that takes longer than a minute, io_error where the file cannot be written.
Outcome takeSnapshot(MainWindow &window, const QString &path);

} // namespace reckoner
