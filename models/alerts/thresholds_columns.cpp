#include "models/alerts/thresholds.h"

#include <array>

namespace reckoner {

namespace {

Cell amountCell(const Alert &alert, qint64 amount)
{
    return alert.unit == Unit::Money ? Cell(MoneyCell{Money::fromNanos(amount), alert.currency}) : Cell(amount);
}

const std::array kAlertColumns = {
    Column<Alert>{"state", QT_TRANSLATE_NOOP("Column", "State"), ColumnKind::Text, [](const Alert &alert) { return Cell(Word{alertStateName(alert.state)}); }},
    Column<Alert>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, [](const Alert &alert) { return Cell(Word{alertKindName(alert.kind)}); }},
    Column<Alert>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const Alert &alert) { return Cell(alert.companyName); }},
    Column<Alert>{"account", QT_TRANSLATE_NOOP("Column", "Account"), ColumnKind::Text, [](const Alert &alert) { return Cell(alert.accountName); }, true, false},
    Column<Alert>{"unit", QT_TRANSLATE_NOOP("Column", "Unit"), ColumnKind::Text, [](const Alert &alert) { return Cell(Word{unitName(alert.unit)}); }, true, false},
    Column<Alert>{"bucket", QT_TRANSLATE_NOOP("Column", "Bucket"), ColumnKind::Text, [](const Alert &alert) { return Cell(Word{bucketName(alert.bucket)}); }, true, false},
    Column<Alert>{"threshold", QT_TRANSLATE_NOOP("Column", "Threshold"), ColumnKind::Count,
                  [](const Alert &alert) { return alert.threshold ? amountCell(alert, *alert.threshold) : Cell(); }},
    Column<Alert>{"percent", QT_TRANSLATE_NOOP("Column", "% used"), ColumnKind::Count, [](const Alert &alert) { return alert.percentUsed ? Cell(qint64(*alert.percentUsed)) : Cell(); }},
    Column<Alert>{"left", QT_TRANSLATE_NOOP("Column", "Left"), ColumnKind::Count, [](const Alert &alert) { return amountCell(alert, alert.left); }},
    Column<Alert>{"since", QT_TRANSLATE_NOOP("Column", "Since"), ColumnKind::Time, [](const Alert &alert) { return Cell(alert.since); }},
    Column<Alert>{"message", QT_TRANSLATE_NOOP("Column", "Message"), ColumnKind::Text, [](const Alert &alert) { return Cell(alertMessage(alert)); }},
};

} // namespace

std::span<const Column<Alert>> alertColumns()
{
    return kAlertColumns;
}

} // namespace reckoner
