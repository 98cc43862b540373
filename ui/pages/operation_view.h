// Opens an operation with all that belongs to it, and undoes it: previewed, with a reason, by the same code wherever an operation is shown.
#pragma once

#include "models/ledger/operation.h"

#include <QPointer>
#include <QWidget>
#include <functional>

namespace reckoner {

class Session;

/// What the place that shows an operation lends to it.
struct OperationHooks
{
    std::function<void(const QString &)> say;          ///< a short message
    std::function<void(OperationId)> showEntries = {}; ///< on the Ledger page; none: nothing leads there
};

/// Read on a reader thread; the dialog opens when its facts are there.
void openOperation(Session *session, OperationId operation, QWidget *parent, const OperationHooks &hooks);

} // namespace reckoner
