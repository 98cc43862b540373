// When a balance runs out: pure arithmetic over what was drawn on each day of the last full billing periods. Whole numbers and 128-bit
// products throughout; the same input gives the same answer everywhere.
//
// The expected rate is the mean of those days. The band of 80 % is empirical: of all runs of W days in a row among them, the 10th and 90th
// percentile of the mean draw of a run, where W is the time that the balance is expected to last, at most one period and half of the days. Longer runs vary less
// than single days, weekly rhythm cancels out of them, and no shape of distribution is assumed. Source: Zhou, Xu and Wu, "Long-Term Prediction
// Intervals of Time Series", IEEE Transactions on Information Theory 56(3), 2010 (the quantile method); percentiles by the nearest rank.
#pragma once

#include "models/core/instant.h"

#include <optional>
#include <vector>

namespace reckoner {

/// So many units in so many days (days > 0, total >= 0): never divided until it is shown or used.
struct Rate
{
    qint64 total = 0;
    qint64 days = 1;
    /// Units per day times 10^decimals, halves up; the largest number there is where it does not fit.
    qint64 perDay(int decimals = 0) const;
    /// What is drawn in that time, rounded down; the largest number there is where it does not fit.
    qint64 drawnIn(qint64 micros) const;
    /// How long `amount` lasts, in microseconds, rounded up; none where nothing is drawn or it lasts longer than the longest forecast.
    std::optional<qint64> lasts(qint64 amount) const;
};
bool operator<(const Rate &left, const Rate &right);

inline constexpr int kForecastYears = 10; ///< what lasts longer has no date

struct DemandBand
{
    Rate expected;
    Rate slow; ///< 10th percentile, at most the expected
    Rate fast; ///< 90th percentile, at least the expected
};
/// `daily`: what was drawn on each day, oldest first, none below zero, not empty. `windowDays`: W, cut to the days there are.
DemandBand demandBand(const std::vector<qint64> &daily, qint64 windowDays);

/// One bucket of an account, in draw order.
struct BucketSupply
{
    qint64 left = 0;
    std::optional<Instant> expiresAt = {}; ///< what is left then is gone (token allocations)
};
struct AccountSupply
{
    std::vector<BucketSupply> buckets;
    std::optional<qint64> allotment = {}; ///< the first bucket is set to it at each renewal
    std::vector<Instant> renewals = {};   ///< ascending, after now
};

struct RunOut
{
    std::optional<Instant> expected; ///< none: not in sight; a renewed bucket: not before its next renewal
    std::optional<Instant> low;      ///< when it is drawn fast
    std::optional<Instant> high;     ///< when it is drawn slowly
};
/// When each bucket is empty at that rate; none for a bucket that holds nothing.
std::vector<std::optional<Instant>> emptyAt(const AccountSupply &supply, const Rate &rate, Instant now);

struct AccountForecast
{
    Rate expected;
    std::vector<RunOut> buckets;
    qint64 shortfall = 0; ///< what the account lacks until `until`, as expected
};
/// `periodDays`: days of the last full period. `until`: the next renewal or the start of the next period.
AccountForecast forecastAccount(const AccountSupply &supply, const std::vector<qint64> &daily, qint64 periodDays, Instant now, Instant until);

/// How many packs of `quantity` cover the shortfall, and what they cost; none where the price does not fit.
struct PackCost
{
    qint64 count = 0;
    qint64 priceNanos = 0;
};
std::optional<PackCost> costToCover(qint64 shortfall, qint64 quantity, qint64 priceNanos);

} // namespace reckoner
