// The run-out date of every bucket, with an 80 % band, from what was drawn in the last full billing periods (at most three); none under one full
// period of data. Method and source: models/rules/forecast.h. Reading only.
#pragma once

#include "models/alerts/levels.h"
#include "models/alerts/packs.h"
#include "models/rules/forecast.h"

namespace reckoner {

struct BucketForecast
{
    CompanyId company;
    QString companyName;
    QUuid account;        ///< company, profile, organization or allocation
    QString accountName;  ///< company name, e-mail, organization name, plan
    Unit unit = Unit::Credits;
    Bucket bucket = Bucket::Monthly;
    Currency currency;               ///< of the company; amounts only where unit is money
    qint64 left = 0;                 ///< nanos for money; below zero is owed
    std::optional<Rate> perDay = {}; ///< of the whole account; none under one full period of data
    RunOut runsOut = {};
    Instant until;                   ///< the next reset, an allocation's expiry, else the start of the next billing month
    qint64 shortfall = 0;            ///< what the account lacks until then, as expected
    std::optional<PackAdvice> pack = {}; ///< for who may see prices
    bool runsOutBeforeReset() const { return runsOut.expected && *runsOut.expected < until; }
    QJsonObject toJson() const; ///< as cli.md `forecast`, and more
};

/// Of every company of the scope, by company, unit, account, draw order. Wallets for roles that see money; tokens not for recruiters.
Result<std::vector<BucketForecast>> forecasts(const Inquiry &inquiry);
/// The same from what the accounts hold and the packs on offer: one for each bucket of each level, in their order.
Result<std::vector<BucketForecast>> forecasts(const Inquiry &inquiry, const std::vector<AccountLevel> &levels, const std::vector<Pack> &packs);
/// None for roles that see no prices.
Result<std::vector<Pack>> packsOnOffer(const Inquiry &inquiry);

std::span<const Column<BucketForecast>> forecastColumns();

} // namespace reckoner
