// What can be bought at once: a quantity of one unit for a price. The program names the cheapest that covers an expected shortfall.
#pragma once

#include "models/core/currency.h"
#include "models/ledger/operation.h"
#include "models/tables/column.h"

namespace reckoner {

struct Pack
{
    QUuid id;
    Unit unit = Unit::Credits;
    qint64 quantity = 0; ///< whole units; nanos of its currency for money
    Money price;
    Currency currency;
    QString name;
    static Pack from(const Row &row);
    QJsonObject toJson() const;
    static Pack fromJson(const QJsonObject &json);
};

/// By unit, currency, quantity and name; those on sale.
Result<std::vector<Pack>> listPacks(const Inquiry &inquiry);

struct PackEdit
{
    Unit unit = Unit::Credits;
    QString name; ///< one pack of this name and unit; saving it again changes it
    qint64 quantity = 0;
    Money price;
    Currency currency;
    bool isRetired = false; ///< no longer on sale
};
/// Errors: invalid_input (name, quantity, price), not_found where a pack that is not on sale is to be retired.
Result<Done<Pack>> setPack(Connection &connection, const Scope &scope, const PackEdit &edit, const Request &request);

/// So many of one pack.
struct PackAdvice
{
    Pack pack;
    qint64 count = 1;
    Money price; ///< of all of them
    QJsonObject toJson() const; ///< {"name","unit","quantity","price","currency","count","total_price"}
};
/// The cheapest pack, or multiple of one, that covers the shortfall; of equal prices the fewer packs, then by name. None where nothing is
/// short or no pack of that unit and currency is on sale.
std::optional<PackAdvice> cheapestPack(const std::vector<Pack> &packs, Unit unit, const Currency &currency, qint64 shortfall);

std::span<const Column<Pack>> packColumns();

} // namespace reckoner
