#include "models/directory/applications.h"

#include <array>

namespace reckoner {

namespace {

template <typename IdType>
Cell idCell(const std::optional<IdType> &id)
{
    return id ? Cell(id->uuid()) : Cell();
}

Cell textCell(const std::optional<QString> &text)
{
    return text ? Cell(*text) : Cell();
}

const std::array kApplicationColumns = {
    Column<Application>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const Application &each) { return Cell(each.id.uuid()); }},
    Column<Application>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id, [](const Application &each) { return idCell(each.company); }},
    Column<Application>{"job_id", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Id, [](const Application &each) { return idCell(each.job); }},
    Column<Application>{"candidate_id", QT_TRANSLATE_NOOP("Column", "Candidate"), ColumnKind::Text, [](const Application &each) { return textCell(each.candidate); }},
    Column<Application>{"candidate_name", QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, [](const Application &each) { return textCell(each.candidateName); }},
    Column<Application>{"created_at", QT_TRANSLATE_NOOP("Column", "Created"), ColumnKind::Time, [](const Application &each) { return Cell(each.createdAt); }},
};

} // namespace

std::span<const Column<Application>> applicationColumns()
{
    return kApplicationColumns;
}

} // namespace reckoner
