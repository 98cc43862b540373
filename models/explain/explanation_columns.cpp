#include "models/explain/explanation.h"

#include <array>

namespace reckoner {

namespace {

template <typename T>
Cell optionalCell(const std::optional<T> &value)
{
    return value ? Cell(*value) : Cell();
}

Cell amountCell(const ExplainedRow &row)
{
    if (!row.amount)
        return {};
    return row.kind == Figure::Kind::Money ? Cell(MoneyCell{Money::fromNanos(*row.amount), row.currency}) : Cell(*row.amount);
}

const std::array kExplainedRowColumns = {
    Column<ExplainedRow>{"at", QT_TRANSLATE_NOOP("Column", "Happened"), ColumnKind::Time, [](const ExplainedRow &row) { return optionalCell(row.at); }},
    Column<ExplainedRow>{"what", QT_TRANSLATE_NOOP("Column", "What"), ColumnKind::Text, [](const ExplainedRow &row) { return Cell(row.what); }},
    Column<ExplainedRow>{"formula", QT_TRANSLATE_NOOP("Column", "Formula"), ColumnKind::Text, [](const ExplainedRow &row) { return Cell(row.formula); }},
    addingUp(Column<ExplainedRow>{"amount", QT_TRANSLATE_NOOP("Column", "Amount"), ColumnKind::Money, amountCell}),
    Column<ExplainedRow>{"table", QT_TRANSLATE_NOOP("Column", "Table"), ColumnKind::Text, [](const ExplainedRow &row) { return Cell(row.table); }},
    Column<ExplainedRow>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Text, [](const ExplainedRow &row) { return Cell(row.id); }},
};

const std::array kPriceUseColumns = {
    Column<PriceUse>{"price_id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const PriceUse &price) { return Cell(price.id.uuid()); }, true, false},
    Column<PriceUse>{"type", QT_TRANSLATE_NOOP("Column", "Type"), ColumnKind::Text, [](const PriceUse &price) { return Cell(price.typeName); }},
    Column<PriceUse>{"unit", QT_TRANSLATE_NOOP("Column", "Unit"), ColumnKind::Text, [](const PriceUse &price) { return Cell(Word{priceUnitName(price.unit)}); }},
    Column<PriceUse>{"price", QT_TRANSLATE_NOOP("Column", "Price"), ColumnKind::UnitPrice, [](const PriceUse &price) { return Cell(price.price); }},
    Column<PriceUse>{"currency", QT_TRANSLATE_NOOP("Column", "Currency"), ColumnKind::Text, [](const PriceUse &price) { return Cell(price.currency.code()); }},
    Column<PriceUse>{"effective_from", QT_TRANSLATE_NOOP("Column", "From"), ColumnKind::Time, [](const PriceUse &price) { return Cell(price.effectiveFrom); }},
    Column<PriceUse>{"minimum_quantity", QT_TRANSLATE_NOOP("Column", "Minimum"), ColumnKind::Count, [](const PriceUse &price) { return Cell(price.minimumQuantity); }},
    Column<PriceUse>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id,
                     [](const PriceUse &price) { return price.company ? Cell(price.company->uuid()) : Cell(); }, true, false},
    Column<PriceUse>{"model", QT_TRANSLATE_NOOP("Column", "Model"), ColumnKind::Text, [](const PriceUse &price) { return optionalCell(price.model); }},
    Column<PriceUse>{"list", QT_TRANSLATE_NOOP("Column", "List"), ColumnKind::Text, [](const PriceUse &price) { return optionalCell(price.list); }},
    Column<PriceUse>{"rows", QT_TRANSLATE_NOOP("Column", "Rows"), ColumnKind::Count, [](const PriceUse &price) { return Cell(price.rows); }},
};

} // namespace

std::span<const Column<ExplainedRow>> explainedRowColumns()
{
    return kExplainedRowColumns;
}

std::span<const Column<PriceUse>> priceUseColumns()
{
    return kPriceUseColumns;
}

} // namespace reckoner
