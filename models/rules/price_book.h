// The dated price list as a value: which price is in force for a usage. The database's own rule (resources/sql/rules) prices single
// rows by the same words; a property test holds both equal.
// Rule (domain.md, Prices): company+model, company, model, default; within one level a prompt+completion pair beats a total-token
// price, that beats a per-question price; latest effective_from not after the usage wins, then the latest entry; model names match exactly.
#pragma once

#include "models/core/currency.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/money.h"
#include "models/rules/usage_type.h"

#include <QHash>
#include <array>
#include <vector>

namespace reckoner {

struct Price
{
    PriceId id;
    qint64 seq = 0; ///< order of entry
    UsageType type = UsageType::CvParsing;
    PriceUnit unit = PriceUnit::Cv;
    Currency currency;
    std::optional<CompanyId> company;
    std::optional<QString> model;
    UnitPrice price;
    qint64 minimumQuantity = 0; ///< a quantity above zero is billed as at least this
    Instant effectiveFrom;
};

/// What prices a usage: one price, or the prompt and completion pair.
struct PriceChoice
{
    const Price *first = nullptr;  ///< nullptr: none found, the row stays unpriced
    const Price *second = nullptr; ///< the completion price of a pair
};

class PriceBook
{
public:
    PriceBook() = default;
    explicit PriceBook(std::vector<Price> prices);
    PriceChoice find(UsageType type, const Currency &currency, CompanyId company, const std::optional<QString> &model, Instant at) const;
    const std::vector<Price> &prices() const { return m_prices; }

private:
    /// Prices of one level of one usage type, per unit, as places in m_prices, sorted by (effectiveFrom, seq).
    using Level = std::array<std::vector<qsizetype>, 6>;
    using CompanyAndModel = std::pair<CompanyId, QString>;
    /// All prices of a usage type in a currency; found without allocating, because every imported row asks.
    struct Shelf
    {
        UsageType type;
        Currency currency;
        QHash<CompanyAndModel, Level> byCompanyAndModel;
        QHash<CompanyId, Level> byCompany;
        QHash<QString, Level> byModel;
        Level general;
    };
    Shelf &shelfFor(const Price &price);
    static Level &levelFor(Shelf &shelf, const Price &price);
    const Price *inForce(const Level &level, PriceUnit unit, Instant at) const;
    PriceChoice chooseFrom(const Level &level, UsageType type, Instant at) const;

    std::vector<Price> m_prices;
    std::vector<Shelf> m_shelves;
};

} // namespace reckoner
