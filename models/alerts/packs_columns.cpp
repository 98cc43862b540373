#include "models/alerts/packs.h"

#include <array>

namespace reckoner {

namespace {

const std::array kPackColumns = {
    Column<Pack>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const Pack &pack) { return Cell(pack.id); }, true, false},
    Column<Pack>{"name", QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, [](const Pack &pack) { return Cell(pack.name); }},
    Column<Pack>{"unit", QT_TRANSLATE_NOOP("Column", "Unit"), ColumnKind::Text, [](const Pack &pack) { return Cell(Word{unitName(pack.unit)}); }},
    Column<Pack>{"quantity", QT_TRANSLATE_NOOP("Column", "Quantity"), ColumnKind::Count,
                 [](const Pack &pack) { return pack.unit == Unit::Money ? Cell(MoneyCell{Money::fromNanos(pack.quantity), pack.currency}) : Cell(pack.quantity); }},
    Column<Pack>{"price", QT_TRANSLATE_NOOP("Column", "Price"), ColumnKind::Money, [](const Pack &pack) { return Cell(MoneyCell{pack.price, pack.currency}); }},
    Column<Pack>{"currency", QT_TRANSLATE_NOOP("Column", "Currency"), ColumnKind::Text, [](const Pack &pack) { return Cell(pack.currency.code()); }},
};

} // namespace

std::span<const Column<Pack>> packColumns()
{
    return kPackColumns;
}

} // namespace reckoner
