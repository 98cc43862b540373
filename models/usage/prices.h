// The dated, append-only price list.
#pragma once

#include "models/ledger/operation.h"
#include "models/rules/price_book.h"
#include "models/tables/column.h"

namespace reckoner {

/// A price as the list shows it. `typeName` is a usage type's name or "token_log" (provider prices, never charged).
struct PriceEntry
{
    PriceId id;
    QString typeName;
    PriceUnit unit = PriceUnit::Cv;
    Currency currency;
    std::optional<CompanyId> company;
    std::optional<QString> companyName;
    std::optional<QString> model;
    UnitPrice price;
    qint64 minimumQuantity = 0;
    Instant effectiveFrom;
    std::optional<QString> list;
    bool inForce = false; ///< at the time asked about
    static PriceEntry from(const Row &row);
};

/// Everything entered, newest first within each key; with `at` only what is in force then.
Result<std::vector<PriceEntry>> listPrices(const Inquiry &inquiry, const std::optional<Instant> &at);
/// The whole list for metering (imports).
Result<PriceBook> loadPriceBook(const Inquiry &inquiry);

struct NewPrice
{
    QString typeName;
    PriceUnit unit = PriceUnit::Cv;
    Currency currency;
    std::optional<CompanyId> company;
    std::optional<QString> model;
    UnitPrice price;
    qint64 minimumQuantity = 0;
    Instant effectiveFrom;
    std::optional<QString> list;
};
struct PriceReply
{
    PriceId id;
    QJsonObject toJson() const;
    static PriceReply fromJson(const QJsonObject &json);
};
/// Errors: invalid_input where the unit does not price the type.
Result<Done<PriceReply>> setPrice(Connection &connection, const Scope &scope, const NewPrice &price, const Request &request);

/// What importing a price list would add: entries that differ from what is in force at `effectiveFrom`.
struct PriceDiffLine
{
    enum class Kind { Added, Changed, Same } kind = Kind::Same;
    NewPrice entry;
    std::optional<UnitPrice> before;
};
struct PriceImportReply
{
    qint64 added = 0;
    qint64 changed = 0;
    qint64 same = 0;
    QJsonObject toJson() const;
    static PriceImportReply fromJson(const QJsonObject &json);
};
Result<std::vector<PriceDiffLine>> diffPrices(const Inquiry &inquiry, const std::vector<NewPrice> &list);
Result<Done<PriceImportReply>> importPrices(Connection &connection, const Scope &scope, const std::vector<NewPrice> &list, const Request &request);

std::span<const Column<PriceEntry>> priceColumns();

} // namespace reckoner
