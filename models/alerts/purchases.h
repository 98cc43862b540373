// What was bought or granted free, of every bucket: add-on credits, add-on minutes, tokens, money. A list for the pages; each row stays when it
// was undone.
#pragma once

#include "models/core/currency.h"
#include "models/ledger/inquiry.h"
#include "models/ledger/posting.h"
#include "models/tables/column.h"

namespace reckoner {

struct Purchase
{
    QUuid id;
    CompanyId company;
    QUuid account;
    QString accountName;
    Unit unit = Unit::Credits;
    Bucket bucket = Bucket::Addon;
    qint64 quantity = 0;          ///< nanos for money
    std::optional<Money> amount;  ///< what was paid
    Currency currency;
    std::optional<QString> reference;
    bool isPaid = false;          ///< false: a free grant
    Instant purchasedAt;
    std::optional<OperationId> operation;
    std::optional<Instant> undoneAt;
    static Purchase from(const Row &row);
};

struct PurchaseChoice
{
    std::optional<Unit> unit = {};
    std::optional<QUuid> account = {};
};
/// Newest first. For roles that see money.
Result<std::vector<Purchase>> listPurchases(const Inquiry &inquiry, const PurchaseChoice &choice = {});

std::span<const Column<Purchase>> purchaseColumns();

} // namespace reckoner
