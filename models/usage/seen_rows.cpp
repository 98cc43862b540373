#include "models/usage/seen_rows.h"

#include <algorithm>
#include <cstring>

namespace reckoner {

namespace {

constexpr size_t kFirstSize = 1 << 12;
constexpr uint8_t kMany = 255;

} // namespace

SeenRows::SeenRows() : m_hashes(kFirstSize), m_counts(kFirstSize) {}

size_t SeenRows::slotOf(uint64_t hash) const
{
    const size_t mask = m_hashes.size() - 1;
    size_t slot = size_t(hash) & mask;
    while (m_hashes[slot] != 0 && m_hashes[slot] != hash)
        slot = (slot + 1) & mask;
    return slot;
}

qint64 SeenRows::ordinal(const QByteArray &digest)
{
    uint64_t hash = 0;
    std::memcpy(&hash, digest.constData(), sizeof hash);
    hash |= 1; // never the mark of a free slot
    const size_t slot = slotOf(hash);
    if (m_hashes[slot] == 0) {
        m_hashes[slot] = hash;
        m_counts[slot] = 1;
        if (++m_used * 10 > m_hashes.size() * 7)
            grow();
        return 0;
    }
    if (m_counts[slot] < kMany)
        return m_counts[slot]++;
    const auto found = std::ranges::find(m_many, hash, &std::pair<uint64_t, qint64>::first);
    if (found != m_many.end())
        return found->second++;
    m_many.emplace_back(hash, kMany + 1);
    return kMany;
}

void SeenRows::grow()
{
    std::vector<uint64_t> hashes(m_hashes.size() * 2);
    std::vector<uint8_t> counts(hashes.size());
    hashes.swap(m_hashes);
    counts.swap(m_counts);
    for (size_t i = 0; i < hashes.size(); ++i) {
        if (hashes[i] == 0)
            continue;
        const size_t slot = slotOf(hashes[i]);
        m_hashes[slot] = hashes[i];
        m_counts[slot] = counts[i];
    }
}

} // namespace reckoner
