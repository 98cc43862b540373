// Memory for short texts that live as long as a batch of rows: unescaped cells of a CSV, strings with escapes of a JSON.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace reckoner {

class TextArena
{
public:
    /// Room for `size` bytes until clear().
    char *reserve(size_t size)
    {
        if (m_capacity - m_used < size)
            addBlock(size);
        char *room = m_blocks.back().get() + m_used;
        m_used += size;
        return room;
    }
    std::string_view keep(std::string_view text)
    {
        char *room = reserve(text.size());
        std::memcpy(room, text.data(), text.size());
        return {room, text.size()};
    }
    void clear()
    {
        if (m_blocks.size() != 1) {
            m_blocks.clear();
            m_capacity = 0;
        }
        m_used = 0;
    }

private:
    static constexpr size_t kBlockBytes = 64 * 1024;
    void addBlock(size_t size)
    {
        m_capacity = size > kBlockBytes ? size : kBlockBytes;
        m_used = 0;
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_capacity));
    }

    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_capacity = 0; ///< of the last block
    size_t m_used = 0;     ///< of the last block
};

} // namespace reckoner
