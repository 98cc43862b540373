#include "models/balances/wallet.h"

#include <array>

namespace reckoner {

namespace {

Cell moneyCell(const Wallet &wallet, Money amount)
{
    return MoneyCell{amount, wallet.currency};
}

const std::array kWalletColumns = {
    Column<Wallet>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const Wallet &wallet) { return Cell(wallet.companyName); }},
    Column<Wallet>{"currency", QT_TRANSLATE_NOOP("Column", "Currency"), ColumnKind::Text, [](const Wallet &wallet) { return Cell(wallet.currency.code()); }},
    addingUp(Column<Wallet>{"balance", QT_TRANSLATE_NOOP("Column", "Balance"), ColumnKind::Money, [](const Wallet &wallet) { return moneyCell(wallet, wallet.balance); }}),
    addingUp(Column<Wallet>{"month_spent", QT_TRANSLATE_NOOP("Column", "Charged this month"), ColumnKind::Money, [](const Wallet &wallet) { return moneyCell(wallet, wallet.monthSpent); }}),
    addingUp(Column<Wallet>{"total_spent", QT_TRANSLATE_NOOP("Column", "Charged in total"), ColumnKind::Money, [](const Wallet &wallet) { return moneyCell(wallet, wallet.totalSpent); }}),
    addingUp(Column<Wallet>{"credited", QT_TRANSLATE_NOOP("Column", "Credited"), ColumnKind::Money, [](const Wallet &wallet) { return moneyCell(wallet, wallet.credited); }}),
    addingUp(Column<Wallet>{"topped_up", QT_TRANSLATE_NOOP("Column", "Topped up"), ColumnKind::Money, [](const Wallet &wallet) { return moneyCell(wallet, wallet.toppedUp); }}),
    Column<Wallet>{"threshold", QT_TRANSLATE_NOOP("Column", "Alert below"), ColumnKind::Money,
                   [](const Wallet &wallet) { return wallet.threshold ? moneyCell(wallet, *wallet.threshold) : Cell(); }},
};

} // namespace

std::span<const Column<Wallet>> walletColumns()
{
    return kWalletColumns;
}

} // namespace reckoner
