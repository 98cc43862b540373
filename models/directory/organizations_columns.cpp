#include "models/directory/organizations.h"

#include <array>

namespace reckoner {

namespace {

Cell timeCell(const std::optional<Instant> &at)
{
    return at ? Cell(*at) : Cell();
}

const std::array kOrganizationColumns = {
    Column<Organization>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const Organization &each) { return Cell(each.id.uuid()); }},
    Column<Organization>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id, [](const Organization &each) { return Cell(each.company.uuid()); }},
    Column<Organization>{"name", QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, [](const Organization &each) { return Cell(each.name); }},
    Column<Organization>{"base_minutes", QT_TRANSLATE_NOOP("Column", "Base minutes"), ColumnKind::Count, [](const Organization &each) { return Cell(each.base.count); }},
    Column<Organization>{"used_minutes", QT_TRANSLATE_NOOP("Column", "Used"), ColumnKind::Count, [](const Organization &each) { return Cell(each.used.count); }},
    Column<Organization>{"overage_minutes", QT_TRANSLATE_NOOP("Column", "Add-on left"), ColumnKind::Count, [](const Organization &each) { return Cell(each.addonLeft.count); }},
    Column<Organization>{"overage_minutes_used", QT_TRANSLATE_NOOP("Column", "Add-on used"), ColumnKind::Count, [](const Organization &each) { return Cell(each.addonUsed.count); }},
    Column<Organization>{"anchor_day", QT_TRANSLATE_NOOP("Column", "Anchor day"), ColumnKind::Count, [](const Organization &each) { return Cell(qint64(each.anchorDay)); }},
    Column<Organization>{"current_period_start", QT_TRANSLATE_NOOP("Column", "Period start"), ColumnKind::Time, [](const Organization &each) { return timeCell(each.periodStart); }},
    Column<Organization>{"current_period_end", QT_TRANSLATE_NOOP("Column", "Period end"), ColumnKind::Time, [](const Organization &each) { return timeCell(each.periodEnd); }},
    Column<Organization>{"created_at", QT_TRANSLATE_NOOP("Column", "Created"), ColumnKind::Time, [](const Organization &each) { return Cell(each.createdAt); }},
};

} // namespace

std::span<const Column<Organization>> organizationColumns()
{
    return kOrganizationColumns;
}

} // namespace reckoner
