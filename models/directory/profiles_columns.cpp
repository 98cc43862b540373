#include "models/directory/profiles.h"

#include <array>

namespace reckoner {

namespace {

const std::array kProfileColumns = {
    Column<Profile>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const Profile &profile) { return Cell(profile.id.uuid()); }},
    Column<Profile>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id, [](const Profile &profile) { return Cell(profile.company.uuid()); }},
    Column<Profile>{"email", QT_TRANSLATE_NOOP("Column", "E-mail"), ColumnKind::Text, [](const Profile &profile) { return Cell(profile.email); }},
    Column<Profile>{"full_name", QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, [](const Profile &profile) { return profile.fullName ? Cell(*profile.fullName) : Cell(); }},
    Column<Profile>{"role", QT_TRANSLATE_NOOP("Column", "Role"), ColumnKind::Text, [](const Profile &profile) { return Cell(Word{roleName(profile.role)}); }},
    Column<Profile>{"credits_remaining", QT_TRANSLATE_NOOP("Column", "Monthly left"), ColumnKind::Count, [](const Profile &profile) { return Cell(profile.monthlyLeft.count); }},
    Column<Profile>{"addon_credits", QT_TRANSLATE_NOOP("Column", "Add-on left"), ColumnKind::Count, [](const Profile &profile) { return Cell(profile.addonLeft.count); }},
    Column<Profile>{"monthly_credits", QT_TRANSLATE_NOOP("Column", "Monthly"), ColumnKind::Count, [](const Profile &profile) { return Cell(profile.monthlyAllotment.count); }},
    Column<Profile>{"credits_reset_at", QT_TRANSLATE_NOOP("Column", "Reset"), ColumnKind::Time, [](const Profile &profile) { return profile.resetAt ? Cell(*profile.resetAt) : Cell(); }},
    Column<Profile>{"created_at", QT_TRANSLATE_NOOP("Column", "Created"), ColumnKind::Time, [](const Profile &profile) { return Cell(profile.createdAt); }},
};

} // namespace

std::span<const Column<Profile>> profileColumns()
{
    return kProfileColumns;
}

} // namespace reckoner
