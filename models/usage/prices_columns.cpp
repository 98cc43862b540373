#include "models/usage/prices.h"

#include <array>

namespace reckoner {

namespace {

const std::array kPriceColumns = {
    Column<PriceEntry>{"type", QT_TRANSLATE_NOOP("Column", "Type"), ColumnKind::Text, [](const PriceEntry &entry) { return Cell(Word{entry.typeName}); }},
    Column<PriceEntry>{"unit", QT_TRANSLATE_NOOP("Column", "Unit"), ColumnKind::Text, [](const PriceEntry &entry) { return Cell(Word{priceUnitName(entry.unit)}); }},
    Column<PriceEntry>{"price", QT_TRANSLATE_NOOP("Column", "Price of one"), ColumnKind::UnitPrice, [](const PriceEntry &entry) { return Cell(entry.price); }},
    Column<PriceEntry>{"currency", QT_TRANSLATE_NOOP("Column", "Currency"), ColumnKind::Text, [](const PriceEntry &entry) { return Cell(entry.currency.code()); }},
    Column<PriceEntry>{"minimum", QT_TRANSLATE_NOOP("Column", "Minimum"), ColumnKind::Count, [](const PriceEntry &entry) { return Cell(entry.minimumQuantity); }},
    Column<PriceEntry>{"model", QT_TRANSLATE_NOOP("Column", "Model"), ColumnKind::Text,
                       [](const PriceEntry &entry) { return entry.model ? Cell(*entry.model) : Cell(); }},
    Column<PriceEntry>{"company_id", QT_TRANSLATE_NOOP("Column", "Company id"), ColumnKind::Id,
                       [](const PriceEntry &entry) { return entry.company ? Cell(entry.company->uuid()) : Cell(); }, true, false},
    Column<PriceEntry>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text,
                       [](const PriceEntry &entry) { return entry.companyName ? Cell(*entry.companyName) : Cell(); }},
    Column<PriceEntry>{"effective_from", QT_TRANSLATE_NOOP("Column", "In force from"), ColumnKind::Time, [](const PriceEntry &entry) { return Cell(entry.effectiveFrom); }},
    Column<PriceEntry>{"in_force", QT_TRANSLATE_NOOP("Column", "In force"), ColumnKind::Flag, [](const PriceEntry &entry) { return Cell(entry.inForce); }},
    Column<PriceEntry>{"list", QT_TRANSLATE_NOOP("Column", "List"), ColumnKind::Text, [](const PriceEntry &entry) { return entry.list ? Cell(Word{*entry.list}) : Cell(); }},
    Column<PriceEntry>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const PriceEntry &entry) { return Cell(entry.id.uuid()); }, true, false},
};

} // namespace

std::span<const Column<PriceEntry>> priceColumns()
{
    return kPriceColumns;
}

} // namespace reckoner
