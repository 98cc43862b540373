#include "models/rules/forecast.h"

#include <algorithm>
#include <limits>

namespace reckoner {

namespace {

__extension__ using Wide = __int128;

constexpr qint64 kLargest = std::numeric_limits<qint64>::max();
constexpr qint64 kDayMicros = 86'400'000'000;
constexpr qint64 kHorizonMicros = kForecastYears * 365 * kDayMicros;

qint64 fitted(Wide value)
{
    return value > kLargest ? kLargest : qint64(value);
}

Wide dividedUp(Wide value, Wide divisor)
{
    return (value + divisor - 1) / divisor;
}

Instant after(Instant at, qint64 micros)
{
    return Instant::fromMicros(at.micros() + micros);
}

/// The smallest value that at least `percent` of them do not exceed; sorted, not empty.
const Rate &nearestRank(const std::vector<Rate> &sorted, size_t percent)
{
    const size_t rank = (sorted.size() * percent + 99) / 100;
    return sorted[std::max<size_t>(rank, 1) - 1];
}

/// The mean of each run of `window` days in a row.
std::vector<Rate> runsOfDays(const std::vector<qint64> &daily, size_t window)
{
    std::vector<Rate> runs;
    Wide sum = 0;
    for (size_t day = 0; day < daily.size(); ++day) {
        sum += daily[day];
        if (day + 1 > window)
            sum -= daily[day - window];
        if (day + 1 >= window)
            runs.push_back({fitted(sum), qint64(window)});
    }
    std::sort(runs.begin(), runs.end());
    return runs;
}

Rate meanOf(const std::vector<qint64> &daily)
{
    Wide sum = 0;
    for (const qint64 each : daily)
        sum += each;
    return {fitted(sum), qint64(daily.size())};
}

/// One account drawn at a steady rate, from one renewal or expiry to the next.
class SteadyDraw
{
public:
    SteadyDraw(const AccountSupply &supply, const Rate &rate, Instant now)
        : m_supply(supply), m_rate(rate), m_at(now), m_end(after(now, kHorizonMicros)), m_empty(supply.buckets.size()), m_done(supply.buckets.size())
    {
        for (size_t i = 0; i < supply.buckets.size(); ++i) {
            m_left.push_back(std::max<qint64>(supply.buckets[i].left, 0));
            m_done[i] = m_left[i] == 0;
        }
    }

    std::vector<std::optional<Instant>> run()
    {
        dropExpired();
        while (m_at < m_end && std::find(m_done.begin(), m_done.end(), false) != m_done.end()) {
            const Instant until = nextEvent();
            noteEmptiedBefore(until);
            draw(m_rate.drawnIn(until.micros() - m_at.micros()));
            m_at = until;
            renew();
            dropExpired();
        }
        return m_empty;
    }

private:
    Instant nextEvent() const
    {
        Instant next = m_end;
        if (m_renewals < m_supply.renewals.size())
            next = std::min(next, m_supply.renewals[m_renewals]);
        for (const BucketSupply &bucket : m_supply.buckets) {
            if (bucket.expiresAt && *bucket.expiresAt > m_at)
                next = std::min(next, *bucket.expiresAt);
        }
        return next;
    }

    void noteEmptiedBefore(Instant until)
    {
        Wide upTo = 0;
        for (size_t i = 0; i < m_left.size(); ++i) {
            upTo += m_left[i];
            if (m_done[i])
                continue;
            const bool isSetAnewThen = i == 0 && m_supply.allotment && m_renewals < m_supply.renewals.size() && m_supply.renewals[m_renewals] == until;
            const auto lasts = m_rate.lasts(fitted(upTo));
            if (lasts && (isSetAnewThen ? after(m_at, *lasts) < until : after(m_at, *lasts) <= until)) {
                m_empty[i] = after(m_at, *lasts);
                m_done[i] = true;
            }
        }
    }

    void draw(qint64 amount)
    {
        for (qint64 &left : m_left) {
            const qint64 taken = std::min(left, amount);
            left -= taken;
            amount -= taken;
        }
    }

    void renew()
    {
        if (m_renewals == m_supply.renewals.size() || m_supply.renewals[m_renewals] > m_at)
            return;
        ++m_renewals;
        m_left.front() = m_supply.allotment.value_or(m_left.front());
        m_done.front() = true; // what it holds from now on is another period's
        if (m_renewals == m_supply.renewals.size() && m_supply.allotment)
            m_end = m_at; // nobody said when the next renewal is
    }

    void dropExpired()
    {
        for (size_t i = 0; i < m_left.size(); ++i) {
            const auto &expiry = m_supply.buckets[i].expiresAt;
            if (expiry && *expiry <= m_at) {
                m_left[i] = 0;
                m_done[i] = true;
            }
        }
    }

    const AccountSupply &m_supply;
    Rate m_rate;
    Instant m_at;
    Instant m_end;
    std::vector<qint64> m_left;
    std::vector<std::optional<Instant>> m_empty;
    std::vector<bool> m_done;
    size_t m_renewals = 0;
};

Wide totalLeft(const AccountSupply &supply)
{
    Wide total = 0;
    for (const BucketSupply &bucket : supply.buckets)
        total += bucket.left; // an owed wallet is short of what it owes, too
    return total;
}

/// W: the days that the account is expected to last, at least one, at most a period and half of the days there are.
qint64 windowFor(const AccountSupply &supply, const Rate &expected, qint64 periodDays, size_t days)
{
    const qint64 longest = std::max<qint64>(1, std::min(periodDays, qint64(days / 2)));
    const auto lasts = expected.lasts(fitted(std::max<Wide>(totalLeft(supply), 0)));
    return lasts ? std::clamp<qint64>(*lasts / kDayMicros, 1, longest) : longest;
}

} // namespace

qint64 Rate::perDay(int decimals) const
{
    Wide scaled = total;
    for (int i = 0; i < decimals; ++i)
        scaled *= 10;
    return fitted((2 * scaled + days) / (2 * days));
}

qint64 Rate::drawnIn(qint64 micros) const
{
    return fitted(Wide(total) * micros / (Wide(days) * kDayMicros));
}

std::optional<qint64> Rate::lasts(qint64 amount) const
{
    if (total == 0)
        return std::nullopt;
    const Wide micros = dividedUp(Wide(amount) * days * kDayMicros, total);
    return micros > kHorizonMicros ? std::nullopt : std::optional(qint64(micros));
}

bool operator<(const Rate &left, const Rate &right)
{
    return Wide(left.total) * right.days < Wide(right.total) * left.days;
}

DemandBand demandBand(const std::vector<qint64> &daily, qint64 windowDays)
{
    const Rate expected = meanOf(daily);
    const std::vector<Rate> runs = runsOfDays(daily, size_t(std::clamp<qint64>(windowDays, 1, qint64(daily.size()))));
    return {expected, std::min(nearestRank(runs, 10), expected), std::max(nearestRank(runs, 90), expected)};
}

std::vector<std::optional<Instant>> emptyAt(const AccountSupply &supply, const Rate &rate, Instant now)
{
    return SteadyDraw(supply, rate, now).run();
}

AccountForecast forecastAccount(const AccountSupply &supply, const std::vector<qint64> &daily, qint64 periodDays, Instant now, Instant until)
{
    const Rate expected = meanOf(daily);
    const DemandBand band = demandBand(daily, windowFor(supply, expected, periodDays, daily.size()));
    const auto empty = emptyAt(supply, band.expected, now);
    const auto early = emptyAt(supply, band.fast, now);
    const auto late = emptyAt(supply, band.slow, now);
    AccountForecast forecast;
    forecast.expected = band.expected;
    for (size_t i = 0; i < supply.buckets.size(); ++i)
        forecast.buckets.push_back({empty[i], early[i], late[i]});
    const Wide needed = dividedUp(Wide(expected.total) * std::max<qint64>(until.micros() - now.micros(), 0), Wide(expected.days) * kDayMicros);
    forecast.shortfall = fitted(std::max<Wide>(needed - totalLeft(supply), 0));
    return forecast;
}

std::optional<PackCost> costToCover(qint64 shortfall, qint64 quantity, qint64 priceNanos)
{
    const Wide count = dividedUp(shortfall, quantity);
    const Wide price = count * priceNanos;
    if (price > kLargest)
        return std::nullopt;
    return PackCost{qint64(count), qint64(price)};
}

} // namespace reckoner
