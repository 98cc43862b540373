#include "models/ledger/history.h"

#include <array>

namespace reckoner {

namespace {

template <typename T>
Cell optionalCell(const std::optional<T> &value)
{
    return value ? Cell(*value) : Cell();
}
template <typename IdType>
Cell idCell(const std::optional<IdType> &id)
{
    return id ? Cell(id->uuid()) : Cell();
}

Cell wordCell(const std::optional<QString> &code)
{
    return code ? Cell(Word{*code}) : Cell();
}

Cell amountCell(const LedgerEntry &entry)
{
    if (entry.unit == unitName(Unit::Money))
        return MoneyCell{Money::fromNanos(entry.amountUnits), entry.currency};
    return entry.amountUnits;
}

const std::array kLedgerColumns = {
    Column<LedgerEntry>{"id", QT_TRANSLATE_NOOP("Column", "No."), ColumnKind::Count, [](const LedgerEntry &entry) { return Cell(entry.id); }},
    Column<LedgerEntry>{"occurred_at", QT_TRANSLATE_NOOP("Column", "Happened"), ColumnKind::Time, [](const LedgerEntry &entry) { return Cell(entry.occurredAt); }},
    Column<LedgerEntry>{"recorded_at", QT_TRANSLATE_NOOP("Column", "Recorded"), ColumnKind::Time, [](const LedgerEntry &entry) { return Cell(entry.recordedAt); }},
    Column<LedgerEntry>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, [](const LedgerEntry &entry) { return Cell(Word{entry.kind}); }},
    Column<LedgerEntry>{"unit", QT_TRANSLATE_NOOP("Column", "Unit"), ColumnKind::Text, [](const LedgerEntry &entry) { return Cell(Word{entry.unit}); }},
    Column<LedgerEntry>{"bucket", QT_TRANSLATE_NOOP("Column", "Bucket"), ColumnKind::Text, [](const LedgerEntry &entry) { return Cell(Word{entry.bucket}); }},
    addingUp(Column<LedgerEntry>{"amount", QT_TRANSLATE_NOOP("Column", "Amount"), ColumnKind::Money, amountCell}),
    Column<LedgerEntry>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id, [](const LedgerEntry &entry) { return Cell(entry.company.uuid()); }},
    Column<LedgerEntry>{"account_type", QT_TRANSLATE_NOOP("Column", "Account type"), ColumnKind::Text, [](const LedgerEntry &entry) { return Cell(Word{entry.accountType}); }},
    Column<LedgerEntry>{"account_id", QT_TRANSLATE_NOOP("Column", "Account"), ColumnKind::Id, [](const LedgerEntry &entry) { return Cell(entry.account); }},
    Column<LedgerEntry>{"reference_type", QT_TRANSLATE_NOOP("Column", "Source"), ColumnKind::Text, [](const LedgerEntry &entry) { return wordCell(entry.referenceType); }},
    Column<LedgerEntry>{"reference_id", QT_TRANSLATE_NOOP("Column", "Source row"), ColumnKind::Text, [](const LedgerEntry &entry) { return optionalCell(entry.referenceId); }},
    Column<LedgerEntry>{"job_id", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Id, [](const LedgerEntry &entry) { return idCell(entry.job); }},
    Column<LedgerEntry>{"operation_id", QT_TRANSLATE_NOOP("Column", "Operation"), ColumnKind::Id, [](const LedgerEntry &entry) { return Cell(entry.operation.uuid()); }},
    Column<LedgerEntry>{"actor", QT_TRANSLATE_NOOP("Column", "Actor"), ColumnKind::Text, [](const LedgerEntry &entry) { return Cell(entry.actor); }},
    Column<LedgerEntry>{"reason", QT_TRANSLATE_NOOP("Column", "Reason"), ColumnKind::Text, [](const LedgerEntry &entry) { return optionalCell(entry.reason); }},
    Column<LedgerEntry>{"note", QT_TRANSLATE_NOOP("Column", "Note"), ColumnKind::Text, [](const LedgerEntry &entry) { return optionalCell(entry.note); }},
};

const std::array kNamedEntryColumns = {
    Column<NamedEntry>{"id", QT_TRANSLATE_NOOP("Column", "No."), ColumnKind::Count, [](const NamedEntry &row) { return Cell(row.entry.id); }},
    Column<NamedEntry>{"occurred_at", QT_TRANSLATE_NOOP("Column", "Happened"), ColumnKind::Time, [](const NamedEntry &row) { return Cell(row.entry.occurredAt); }},
    Column<NamedEntry>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, [](const NamedEntry &row) { return Cell(Word{row.entry.kind}); }},
    addingUp(Column<NamedEntry>{"amount", QT_TRANSLATE_NOOP("Column", "Amount"), ColumnKind::Money, [](const NamedEntry &row) { return amountCell(row.entry); }}),
    Column<NamedEntry>{"unit", QT_TRANSLATE_NOOP("Column", "Unit"), ColumnKind::Text, [](const NamedEntry &row) { return Cell(Word{row.entry.unit}); }},
    Column<NamedEntry>{"bucket", QT_TRANSLATE_NOOP("Column", "Bucket"), ColumnKind::Text, [](const NamedEntry &row) { return Cell(Word{row.entry.bucket}); }},
    Column<NamedEntry>{"account", QT_TRANSLATE_NOOP("Column", "Account"), ColumnKind::Text, [](const NamedEntry &row) { return Cell(row.accountName); }},
    Column<NamedEntry>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const NamedEntry &row) { return Cell(row.companyName); }},
    Column<NamedEntry>{"job", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, [](const NamedEntry &row) { return optionalCell(row.jobTitle); }},
    Column<NamedEntry>{"reference_type", QT_TRANSLATE_NOOP("Column", "Source"), ColumnKind::Text, [](const NamedEntry &row) { return wordCell(row.entry.referenceType); }},
    Column<NamedEntry>{"actor", QT_TRANSLATE_NOOP("Column", "Actor"), ColumnKind::Text, [](const NamedEntry &row) { return Cell(row.entry.actor); }},
    Column<NamedEntry>{"reason", QT_TRANSLATE_NOOP("Column", "Reason"), ColumnKind::Text, [](const NamedEntry &row) { return optionalCell(row.entry.reason); }},
    Column<NamedEntry>{"note", QT_TRANSLATE_NOOP("Column", "Note"), ColumnKind::Text, [](const NamedEntry &row) { return optionalCell(row.entry.note); }},
    Column<NamedEntry>{"operation_id", QT_TRANSLATE_NOOP("Column", "Operation"), ColumnKind::Id, [](const NamedEntry &row) { return Cell(row.entry.operation.uuid()); }, true, false},
};

const std::array kOperationColumns = {
    Column<OperationEntry>{"id", QT_TRANSLATE_NOOP("Column", "Operation"), ColumnKind::Id, [](const OperationEntry &entry) { return Cell(entry.id.uuid()); }},
    Column<OperationEntry>{"recorded_at", QT_TRANSLATE_NOOP("Column", "Recorded"), ColumnKind::Time, [](const OperationEntry &entry) { return Cell(entry.recordedAt); }},
    Column<OperationEntry>{"business_at", QT_TRANSLATE_NOOP("Column", "Business time"), ColumnKind::Time, [](const OperationEntry &entry) { return Cell(entry.businessAt); }},
    Column<OperationEntry>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, [](const OperationEntry &entry) { return Cell(Word{entry.kind}); }},
    Column<OperationEntry>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id, [](const OperationEntry &entry) { return idCell(entry.company); }},
    Column<OperationEntry>{"actor", QT_TRANSLATE_NOOP("Column", "Actor"), ColumnKind::Text, [](const OperationEntry &entry) { return Cell(entry.actor); }},
    Column<OperationEntry>{"login", QT_TRANSLATE_NOOP("Column", "Login"), ColumnKind::Text, [](const OperationEntry &entry) { return Cell(entry.login); }},
    Column<OperationEntry>{"role", QT_TRANSLATE_NOOP("Column", "Role"), ColumnKind::Text, [](const OperationEntry &entry) { return Cell(Word{entry.role}); }},
    Column<OperationEntry>{"key", QT_TRANSLATE_NOOP("Column", "Key"), ColumnKind::Text, [](const OperationEntry &entry) { return optionalCell(entry.key); }},
    Column<OperationEntry>{"reason", QT_TRANSLATE_NOOP("Column", "Reason"), ColumnKind::Text, [](const OperationEntry &entry) { return optionalCell(entry.reason); }},
    Column<OperationEntry>{"refused_code", QT_TRANSLATE_NOOP("Column", "Refused"), ColumnKind::Text, [](const OperationEntry &entry) { return wordCell(entry.refusedCode); }},
    Column<OperationEntry>{"batch_id", QT_TRANSLATE_NOOP("Column", "Batch"), ColumnKind::Id, [](const OperationEntry &entry) { return idCell(entry.batch); }},
    Column<OperationEntry>{"reverses", QT_TRANSLATE_NOOP("Column", "Reverses"), ColumnKind::Id, [](const OperationEntry &entry) { return idCell(entry.reverses); }},
    Column<OperationEntry>{"reversed_by", QT_TRANSLATE_NOOP("Column", "Reversed by"), ColumnKind::Id, [](const OperationEntry &entry) { return idCell(entry.reversedBy); }},
};

const std::array kActivityColumns = {
    Column<ActivityEntry>{"at", QT_TRANSLATE_NOOP("Column", "When"), ColumnKind::Time, [](const ActivityEntry &entry) { return Cell(entry.at); }},
    Column<ActivityEntry>{"category", QT_TRANSLATE_NOOP("Column", "Category"), ColumnKind::Text, [](const ActivityEntry &entry) { return Cell(Word{entry.category}); }},
    Column<ActivityEntry>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, [](const ActivityEntry &entry) { return Cell(Word{entry.kind}); }},
    Column<ActivityEntry>{"actor", QT_TRANSLATE_NOOP("Column", "Actor"), ColumnKind::Text, [](const ActivityEntry &entry) { return Cell(entry.actor); }},
    Column<ActivityEntry>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id, [](const ActivityEntry &entry) { return idCell(entry.company); }},
    Column<ActivityEntry>{"text", QT_TRANSLATE_NOOP("Column", "What"), ColumnKind::Text, [](const ActivityEntry &entry) { return Cell(entry.text); }},
    Column<ActivityEntry>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const ActivityEntry &entry) { return Cell(entry.id); }},
    Column<ActivityEntry>{"resolved_at", QT_TRANSLATE_NOOP("Column", "Resolved"), ColumnKind::Time, [](const ActivityEntry &entry) { return optionalCell(entry.resolvedAt); }},
};

} // namespace

std::span<const Column<LedgerEntry>> ledgerColumns()
{
    return kLedgerColumns;
}

std::span<const Column<NamedEntry>> namedEntryColumns()
{
    return kNamedEntryColumns;
}

std::span<const Column<OperationEntry>> operationColumns()
{
    return kOperationColumns;
}

std::span<const Column<ActivityEntry>> activityColumns()
{
    return kActivityColumns;
}

} // namespace reckoner
