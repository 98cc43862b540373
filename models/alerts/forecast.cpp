#include "models/alerts/forecast.h"

#include "models/alerts/draws.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPeriodsAhead = 12 * kForecastYears;

AccountSupply supplyOf(const AccountLevel &level)
{
    AccountSupply supply;
    for (const BucketLevel &bucket : level.buckets)
        supply.buckets.push_back({bucket.left, bucket.expiresAt});
    if (!level.isRenewed)
        return supply;
    supply.allotment = level.buckets.front().full;
    Instant end = level.period.to;
    for (int period = 0; period < kPeriodsAhead; ++period) {
        supply.renewals.push_back(end);
        end = nextPeriodEnd(level, end);
    }
    return supply;
}

BucketForecast withoutData(const AccountLevel &level, const BucketLevel &bucket)
{
    BucketForecast forecast;
    forecast.company = level.company.id;
    forecast.companyName = level.company.name;
    forecast.account = bucket.account;
    forecast.accountName = bucket.accountName;
    forecast.unit = level.unit;
    forecast.bucket = bucket.bucket;
    forecast.currency = level.company.currency;
    forecast.left = bucket.left;
    forecast.until = bucket.expiresAt.value_or(level.period.to);
    return forecast;
}

std::vector<BucketForecast> forecastsOf(const AccountLevel &level, const DrawHistory &history, const std::vector<Pack> &packs, Instant now)
{
    std::vector<BucketForecast> buckets;
    for (const BucketLevel &bucket : level.buckets)
        buckets.push_back(withoutData(level, bucket));
    if (history.daily.empty())
        return buckets;
    const AccountForecast account = forecastAccount(supplyOf(level), history.daily, history.periodDays, now, level.period.to);
    const auto pack = cheapestPack(packs, level.unit, level.company.currency, account.shortfall);
    for (size_t i = 0; i < buckets.size(); ++i) {
        buckets[i].perDay = account.expected;
        buckets[i].runsOut = account.buckets[i];
        buckets[i].shortfall = account.shortfall;
        buckets[i].pack = pack;
    }
    return buckets;
}

QJsonValue amountJson(Unit unit, qint64 amount)
{
    return unit == Unit::Money ? QJsonValue(Money::fromNanos(amount).toDecimal()) : QJsonValue(amount);
}

/// A mean of whole units: whole where it is, else to the thousandth. It is a statistic, not an amount; money stays text.
QJsonValue perDayJson(Unit unit, const Rate &rate)
{
    if (unit == Unit::Money)
        return Money::fromNanos(rate.perDay()).toDecimal();
    const qint64 thousandths = rate.perDay(3);
    return thousandths % 1000 == 0 ? QJsonValue(thousandths / 1000) : QJsonValue(double(thousandths) / 1000);
}

QJsonValue timeJson(const std::optional<Instant> &at)
{
    return at ? QJsonValue(at->toIso()) : QJsonValue();
}

} // namespace

QJsonObject BucketForecast::toJson() const
{
    return {{u"company_id"_s, company.toString()},
            {u"account_id"_s, account.toString(QUuid::WithoutBraces)},
            {u"account"_s, accountName},
            {u"unit"_s, unitName(unit)},
            {u"bucket"_s, bucketName(bucket)},
            {u"left"_s, amountJson(unit, left)},
            {u"per_day"_s, perDay ? perDayJson(unit, *perDay) : QJsonValue()},
            {u"runs_out"_s, timeJson(runsOut.expected)},
            {u"low"_s, timeJson(runsOut.low)},
            {u"high"_s, timeJson(runsOut.high)},
            {u"until"_s, until.toIso()},
            {u"shortfall"_s, perDay ? amountJson(unit, shortfall) : QJsonValue()},
            {u"pack"_s, pack ? QJsonValue(pack->toJson()) : QJsonValue()}};
}

Result<std::vector<Pack>> packsOnOffer(const Inquiry &inquiry)
{
    return may(inquiry.scope().role, Permission::SeeMoney) ? listPacks(inquiry) : Result<std::vector<Pack>>(std::vector<Pack>());
}

Result<std::vector<BucketForecast>> forecasts(const Inquiry &inquiry)
{
    TRY(packs, packsOnOffer(inquiry));
    TRY(levels, accountLevels(inquiry));
    return forecasts(inquiry, levels, packs);
}

Result<std::vector<BucketForecast>> forecasts(const Inquiry &inquiry, const std::vector<AccountLevel> &levels, const std::vector<Pack> &packs)
{
    QHash<QUuid, DrawHistory> histories[4]; // by unit: a company has a wallet and tokens under one id
    for (const Unit unit : {Unit::Money, Unit::Credits, Unit::Tokens, Unit::Minutes}) {
        TRY(history, drawHistories(inquiry, levels, unit));
        histories[size_t(unit)] = history;
    }
    std::vector<BucketForecast> found;
    for (const AccountLevel &level : levels) {
        CHECK(inquiry.scope().cancel.check());
        const auto buckets = forecastsOf(level, histories[size_t(level.unit)].value(level.account), packs, inquiry.now());
        found.insert(found.end(), buckets.begin(), buckets.end());
    }
    return found;
}

} // namespace reckoner
