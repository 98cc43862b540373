// Paints account statements: A4, headed on each page, "page x of y", totals carried forward, amounts in the currency's own digits with a line for what rounding
// hides, and the exact total. Needs a QGuiApplication (any platform).
#pragma once

#include "models/core/cancel_token.h"
#include "models/exchange/statement.h"
#include "models/print/paper.h"

namespace reckoner {

/// A PDF file that appears when it is complete. Errors: io_error, canceled.
Outcome writeStatementPdf(const AccountStatement &statement, const QString &path, const CancelToken &cancel = {});
/// On a printer, or whatever else has pages; how many there were. Errors: canceled.
Result<int> paintStatement(const AccountStatement &statement, QPagedPaintDevice &device, const OnPage &onPage = {});

} // namespace reckoner
