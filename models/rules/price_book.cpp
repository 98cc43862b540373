#include "models/rules/price_book.h"

#include <algorithm>
#include <numeric>

namespace reckoner {

PriceBook::PriceBook(std::vector<Price> prices) : m_prices(std::move(prices))
{
    std::vector<qsizetype> places(m_prices.size());
    std::iota(places.begin(), places.end(), 0);
    // In the order of (effectiveFrom, seq) each price is added at the end of its level.
    std::ranges::sort(places, {}, [this](qsizetype place) {
        const Price &price = m_prices[size_t(place)];
        return std::pair(price.effectiveFrom, price.seq);
    });
    for (const qsizetype place : places) {
        const Price &price = m_prices[size_t(place)];
        levelFor(shelfFor(price), price)[size_t(price.unit)].push_back(place);
    }
}

PriceBook::Shelf &PriceBook::shelfFor(const Price &price)
{
    const auto found = std::ranges::find_if(m_shelves, [&price](const Shelf &shelf) { return shelf.type == price.type && shelf.currency == price.currency; });
    if (found != m_shelves.end())
        return *found;
    return m_shelves.emplace_back(Shelf{price.type, price.currency, {}, {}, {}, {}});
}

PriceBook::Level &PriceBook::levelFor(Shelf &shelf, const Price &price)
{
    if (price.company && price.model)
        return shelf.byCompanyAndModel[{*price.company, *price.model}];
    if (price.company)
        return shelf.byCompany[*price.company];
    if (price.model)
        return shelf.byModel[*price.model];
    return shelf.general;
}

template <typename Key, typename Level>
static const Level *levelAt(const QHash<Key, Level> &levels, const Key &key)
{
    const auto found = levels.constFind(key);
    return found == levels.constEnd() ? nullptr : &*found;
}

PriceChoice PriceBook::find(UsageType type, const Currency &currency, CompanyId company, const std::optional<QString> &model, Instant at) const
{
    const auto shelf = std::ranges::find_if(m_shelves, [&](const Shelf &each) { return each.type == type && each.currency == currency; });
    if (shelf == m_shelves.end())
        return {};
    const std::array<const Level *, 4> levels = {
        model && !shelf->byCompanyAndModel.isEmpty() ? levelAt(shelf->byCompanyAndModel, CompanyAndModel(company, *model)) : nullptr,
        shelf->byCompany.isEmpty() ? nullptr : levelAt(shelf->byCompany, company),
        model && !shelf->byModel.isEmpty() ? levelAt(shelf->byModel, *model) : nullptr,
        &shelf->general,
    };
    for (const Level *level : levels) {
        const PriceChoice choice = level ? chooseFrom(*level, type, at) : PriceChoice();
        if (choice.first)
            return choice;
    }
    return {};
}

/// The pair stands first among the units of a type; half a pair prices nothing.
PriceChoice PriceBook::chooseFrom(const Level &level, UsageType type, Instant at) const
{
    for (const PriceUnit unit : info(type).units) {
        if (unit == PriceUnit::CompletionToken)
            continue;
        const Price *price = inForce(level, unit, at);
        if (!price)
            continue;
        if (unit != PriceUnit::PromptToken)
            return {price, nullptr};
        if (const Price *completion = inForce(level, PriceUnit::CompletionToken, at))
            return {price, completion};
    }
    return {};
}

const Price *PriceBook::inForce(const Level &level, PriceUnit unit, Instant at) const
{
    const std::vector<qsizetype> &places = level[size_t(unit)];
    const auto later = std::ranges::upper_bound(places, at, {}, [this](qsizetype place) { return m_prices[size_t(place)].effectiveFrom; });
    return later == places.begin() ? nullptr : &m_prices[size_t(*std::prev(later))];
}

} // namespace reckoner
