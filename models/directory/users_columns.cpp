#include "models/directory/users.h"

#include <array>

namespace reckoner {

namespace {

const std::array kUserColumns = {
    Column<User>{"login", QT_TRANSLATE_NOOP("Column", "Login"), ColumnKind::Text, [](const User &user) { return Cell(user.login); }},
    Column<User>{"role", QT_TRANSLATE_NOOP("Column", "Role"), ColumnKind::Text, [](const User &user) { return Cell(Word{roleName(user.role)}); }},
    Column<User>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id, [](const User &user) { return user.company ? Cell(user.company->uuid()) : Cell(); }},
    Column<User>{"created_at", QT_TRANSLATE_NOOP("Column", "Created"), ColumnKind::Time, [](const User &user) { return Cell(user.createdAt); }},
};

} // namespace

std::span<const Column<User>> userColumns()
{
    return kUserColumns;
}

} // namespace reckoner
