// What will be printed, before it is: the sheets as they will be, their size and orientation, and the printer or a PDF file. Esc closes.
#pragma once

#include "models/core/result.h"
#include "models/print/paper.h"

class QPrinter;
class QWidget;

namespace reckoner {

struct Printout
{
    QString title;
    bool isWide = false; ///< on paper that lies, to begin with
    std::function<Result<int>(QPagedPaintDevice &device, const OnPage &onPage)> paint;
};

/// `printed` hears how many pages there were, or why there are none; not at all where the preview was only looked at.
void openPrintPreview(const Printout &printout, QWidget *parent, std::function<void(const Result<int> &pages)> printed);

/// A file appears under its name when it is complete; printing that is cancelled leaves nothing. Errors: canceled, io_error.
Result<int> printOn(QPrinter &printer, const Printout &printout, const OnPage &onPage);

} // namespace reckoner
