#include "models/demo/random.h"

#include <algorithm>
#include <numeric>

namespace reckoner {

__extension__ typedef __int128 Int128;

uint64_t Random::next()
{
    // SplitMix64, Steele, Lea and Flood 2014 (public domain reference constants)
    m_state += 0x9e3779b97f4a7c15ULL;
    uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
}

WeightedChoice::WeightedChoice(std::span<const int64_t> weights) : m_cumulative(weights.size())
{
    std::partial_sum(weights.begin(), weights.end(), m_cumulative.begin());
}

size_t WeightedChoice::draw(Random &random) const
{
    const int64_t drawn = random.below(m_cumulative.back());
    return size_t(std::ranges::upper_bound(m_cumulative, drawn) - m_cumulative.begin());
}

std::vector<int64_t> shareOut(int64_t total, std::span<const int64_t> weights)
{
    const int64_t sum = std::accumulate(weights.begin(), weights.end(), int64_t(0));
    std::vector<int64_t> shares;
    int64_t before = 0;
    int64_t given = 0;
    for (const int64_t weight : weights) { // what is due up to here, less what was given up to here: no rest is left over
        before += weight;
        const auto due = int64_t(Int128(total) * before / sum);
        shares.push_back(due - given);
        given = due;
    }
    return shares;
}

} // namespace reckoner
