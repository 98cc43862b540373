#include "models/directory/companies.h"

#include <array>

namespace reckoner {

namespace {

const std::array kCompanyColumns = {
    Column<Company>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const Company &company) { return Cell(company.id.uuid()); }},
    Column<Company>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id, [](const Company &company) { return Cell(company.id.uuid()); }, true, false},
    Column<Company>{"name", QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, [](const Company &company) { return Cell(company.name); }},
    Column<Company>{"currency", QT_TRANSLATE_NOOP("Column", "Currency"), ColumnKind::Text, [](const Company &company) { return Cell(company.currency.code()); }},
    Column<Company>{"timezone", QT_TRANSLATE_NOOP("Column", "Billing zone"), ColumnKind::Text, [](const Company &company) { return Cell(company.timezone); }},
    Column<Company>{"created_at", QT_TRANSLATE_NOOP("Column", "Created"), ColumnKind::Time, [](const Company &company) { return Cell(company.createdAt); }},
};

} // namespace

std::span<const Column<Company>> companyColumns()
{
    return kCompanyColumns;
}

} // namespace reckoner
