#include "models/directory/currency_order.h"

#include <algorithm>
#include <map>

namespace reckoner {

std::vector<Currency> currencyOrder(const std::vector<Currency> &ofCompanies)
{
    std::map<QString, int> companies; // by code
    for (const Currency &currency : ofCompanies)
        ++companies[currency.code()];
    std::vector<Currency> order;
    for (const Currency &currency : ofCompanies) {
        if (std::ranges::find(order, currency) == order.end())
            order.push_back(currency);
    }
    std::ranges::sort(order, {}, [&companies](const Currency &currency) { return std::pair(-companies[currency.code()], currency.code()); });
    return order;
}

} // namespace reckoner
