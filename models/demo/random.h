// Random numbers that are the same on every machine: SplitMix64, and distributions of our own (the standard library's differ between
// compilers). Whole numbers only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace reckoner {

class Random
{
public:
    explicit Random(uint64_t seed) : m_state(seed) {}
    uint64_t next();
    /// 0 to below - 1.
    int64_t below(int64_t below) { return int64_t(next() % uint64_t(below)); }
    int64_t between(int64_t least, int64_t most) { return least + below(most - least + 1); }
    bool oneIn(int64_t n) { return below(n) == 0; }
    /// Small numbers more often than large ones.
    int64_t skewedBelow(int64_t limit) { return below(below(limit) + 1); }
    template <typename T>
    const T &pick(std::span<const T> values) { return values[size_t(below(int64_t(values.size())))]; }

private:
    uint64_t m_state;
};

/// Draws an index in proportion to its weight.
class WeightedChoice
{
public:
    explicit WeightedChoice(std::span<const int64_t> weights);
    size_t draw(Random &random) const;

private:
    std::vector<int64_t> m_cumulative;
};

/// `total` shared out in proportion to the weights, exactly.
std::vector<int64_t> shareOut(int64_t total, std::span<const int64_t> weights);

} // namespace reckoner
