// How often equal rows came in one file: a flat table of 64-bit content hashes, nine bytes a slot, so that ten million rows stay small.
#pragma once

#include <QByteArray>
#include <cstdint>
#include <vector>

namespace reckoner {

class SeenRows
{
public:
    SeenRows();
    /// How many rows with this content digest came before; counts this one.
    qint64 ordinal(const QByteArray &digest);

private:
    size_t slotOf(uint64_t hash) const;
    void grow();
    std::vector<uint64_t> m_hashes; ///< 0: free
    std::vector<uint8_t> m_counts;  ///< 255: the rest is in m_many
    std::vector<std::pair<uint64_t, qint64>> m_many;
    size_t m_used = 0;
};

} // namespace reckoner
