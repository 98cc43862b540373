#include "ui/charts/decimate.h"

#include <algorithm>
#include <array>

namespace reckoner {

namespace {

constexpr int kPointsOfColumn = 2;

/// The least and the most of some numbers. Each comparison waits for the one before it: four at once take half the time.
class Reach
{
public:
    explicit Reach(qint64 first)
    {
        m_low.fill(first);
        m_high.fill(first);
    }
    void take(std::span<const Money> values)
    {
        size_t place = 0;
        for (; place + kLanes <= values.size(); place += kLanes) {
            for (size_t lane = 0; lane < kLanes; ++lane)
                take(lane, values[place + lane].nanos());
        }
        for (; place < values.size(); ++place)
            take(0, values[place].nanos());
    }
    Money low() const { return Money::fromNanos(std::ranges::min(m_low)); }
    Money high() const { return Money::fromNanos(std::ranges::max(m_high)); }

private:
    static constexpr size_t kLanes = 4;
    void take(size_t lane, qint64 value)
    {
        m_low[lane] = value < m_low[lane] ? value : m_low[lane];
        m_high[lane] = m_high[lane] < value ? value : m_high[lane];
    }
    std::array<qint64, kLanes> m_low;
    std::array<qint64, kLanes> m_high;
};

StepColumn columnOf(std::span<const Money> values, qsizetype begin, qsizetype end)
{
    Reach reach(values[size_t(std::max<qsizetype>(begin - 1, 0))].nanos());
    reach.take(values.subspan(size_t(begin), size_t(end - begin)));
    return {begin, reach.low(), reach.high(), values[size_t(end - 1)]};
}

} // namespace

std::vector<StepColumn> decimate(std::span<const Money> values, int columns)
{
    const qsizetype count = std::ssize(values);
    const qsizetype most = std::min<qsizetype>(count, std::clamp(columns, 1, kMostChartPoints / kPointsOfColumn));
    std::vector<StepColumn> kept;
    kept.reserve(size_t(most));
    for (qsizetype column = 0; column < most; ++column)
        kept.push_back(columnOf(values, column * count / most, (column + 1) * count / most));
    return kept;
}

} // namespace reckoner
