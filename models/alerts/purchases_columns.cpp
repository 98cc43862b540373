#include "models/alerts/purchases.h"

#include <array>

namespace reckoner {

namespace {

const std::array kPurchaseColumns = {
    Column<Purchase>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const Purchase &purchase) { return Cell(purchase.id); }, true, false},
    Column<Purchase>{"company_id", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Id, [](const Purchase &purchase) { return Cell(purchase.company.uuid()); }, true, false},
    Column<Purchase>{"purchased_at", QT_TRANSLATE_NOOP("Column", "When"), ColumnKind::Time, [](const Purchase &purchase) { return Cell(purchase.purchasedAt); }},
    Column<Purchase>{"account", QT_TRANSLATE_NOOP("Column", "Account"), ColumnKind::Text, [](const Purchase &purchase) { return Cell(purchase.accountName); }},
    Column<Purchase>{"account_id", QT_TRANSLATE_NOOP("Column", "Account"), ColumnKind::Id, [](const Purchase &purchase) { return Cell(purchase.account); }, true, false},
    Column<Purchase>{"unit", QT_TRANSLATE_NOOP("Column", "Unit"), ColumnKind::Text, [](const Purchase &purchase) { return Cell(Word{unitName(purchase.unit)}); }},
    Column<Purchase>{"bucket", QT_TRANSLATE_NOOP("Column", "Bucket"), ColumnKind::Text, [](const Purchase &purchase) { return Cell(Word{bucketName(purchase.bucket)}); }},
    Column<Purchase>{"quantity", QT_TRANSLATE_NOOP("Column", "Quantity"), ColumnKind::Count,
                     [](const Purchase &purchase) {
                         return purchase.unit == Unit::Money ? Cell(MoneyCell{Money::fromNanos(purchase.quantity), purchase.currency}) : Cell(purchase.quantity);
                     }},
    Column<Purchase>{"paid", QT_TRANSLATE_NOOP("Column", "Paid"), ColumnKind::Flag, [](const Purchase &purchase) { return Cell(purchase.isPaid); }},
    addingUp(Column<Purchase>{"amount", QT_TRANSLATE_NOOP("Column", "Amount"), ColumnKind::Money,
                              [](const Purchase &purchase) { return purchase.amount ? Cell(MoneyCell{*purchase.amount, purchase.currency}) : Cell(); }}),
    Column<Purchase>{"reference", QT_TRANSLATE_NOOP("Column", "Reference"), ColumnKind::Text,
                     [](const Purchase &purchase) { return purchase.reference ? Cell(*purchase.reference) : Cell(); }},
    Column<Purchase>{"operation_id", QT_TRANSLATE_NOOP("Column", "Operation"), ColumnKind::Id,
                     [](const Purchase &purchase) { return purchase.operation ? Cell(purchase.operation->uuid()) : Cell(); }, true, false},
    Column<Purchase>{"undone_at", QT_TRANSLATE_NOOP("Column", "Undone"), ColumnKind::Time,
                     [](const Purchase &purchase) { return purchase.undoneAt ? Cell(*purchase.undoneAt) : Cell(); }},
};

} // namespace

std::span<const Column<Purchase>> purchaseColumns()
{
    return kPurchaseColumns;
}

} // namespace reckoner
