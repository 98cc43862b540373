#include "models/usage/events.h"

#include "models/wording/sentences.h"

#include <array>

namespace reckoner {

namespace {

template <typename T>
Cell optionalCell(const std::optional<T> &value)
{
    return value ? Cell(*value) : Cell();
}

Cell jobCell(const UsageRecord &record)
{
    if (record.jobTitle)
        return *record.jobTitle;
    return record.draft ? Cell(*record.draft) : Cell();
}

Cell quantityCell(const UsageRecord &record)
{
    const bool unusable = record.type == UsageType::VideoInterview && record.quantity == 0;
    return unusable ? Cell() : Cell(record.quantity);
}

Cell costCell(const UsageRecord &record)
{
    return record.cost ? Cell(MoneyCell{*record.cost, record.currency}) : Cell();
}

const std::array kEventColumns = {
    Column<UsageRecord>{"occurred_at", QT_TRANSLATE_NOOP("Column", "Happened"), ColumnKind::Time, [](const UsageRecord &record) { return Cell(record.occurredAt); }},
    Column<UsageRecord>{"type", QT_TRANSLATE_NOOP("Column", "Type"), ColumnKind::Text, [](const UsageRecord &record) { return Cell(wording::title(record.type)); }},
    Column<UsageRecord>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const UsageRecord &record) { return Cell(record.companyName); }},
    Column<UsageRecord>{"job", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, jobCell},
    Column<UsageRecord>{"status", QT_TRANSLATE_NOOP("Column", "Job status"), ColumnKind::Text, [](const UsageRecord &record) { return Cell(wording::title(record.status)); }},
    Column<UsageRecord>{"quantity", QT_TRANSLATE_NOOP("Column", "CVs, tokens, minutes"), ColumnKind::Count, quantityCell},
    addingUp(Column<UsageRecord>{"cost", QT_TRANSLATE_NOOP("Column", "Cost"), ColumnKind::Money, costCell}),
    Column<UsageRecord>{"source", QT_TRANSLATE_NOOP("Column", "Quantity is"), ColumnKind::Text, [](const UsageRecord &record) { return Cell(Word{record.source}); }},
    Column<UsageRecord>{"model", QT_TRANSLATE_NOOP("Column", "Model"), ColumnKind::Text, [](const UsageRecord &record) { return optionalCell(record.model); }},
    Column<UsageRecord>{"candidate_id", QT_TRANSLATE_NOOP("Column", "Candidate"), ColumnKind::Text, [](const UsageRecord &record) { return optionalCell(record.candidate); }},
    Column<UsageRecord>{"interview_id", QT_TRANSLATE_NOOP("Column", "Interview"), ColumnKind::Text, [](const UsageRecord &record) { return optionalCell(record.interview); }},
    Column<UsageRecord>{"origin", QT_TRANSLATE_NOOP("Column", "Caused by"), ColumnKind::Text, [](const UsageRecord &record) { return optionalCell(record.origin); }},
    Column<UsageRecord>{"event_id", QT_TRANSLATE_NOOP("Column", "Event id"), ColumnKind::Text, [](const UsageRecord &record) { return optionalCell(record.eventId); }},
    Column<UsageRecord>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const UsageRecord &record) { return Cell(record.id.uuid()); }},
};

} // namespace

std::span<const Column<UsageRecord>> eventColumns()
{
    return kEventColumns;
}

} // namespace reckoner
