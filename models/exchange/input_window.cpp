#include "models/exchange/input_window.h"

#include <algorithm>
#include <cstring>

namespace reckoner {

InputWindow::InputWindow(std::unique_ptr<ByteInput> input, qint64 pieceBytes)
    : m_input(std::move(input)), m_pieceBytes(std::max<qint64>(pieceBytes, 1))
{
    makeRoom();
}

Outcome InputWindow::refill()
{
    if (m_atEnd)
        return {};
    makeRoom();
    TRY(count, m_input->read(m_buffer.get() + m_end, m_pieceBytes));
    m_atEnd = count == 0;
    m_end += count;
    m_bytesRead += count;
    std::memset(m_buffer.get() + m_end, 0, size_t(kPadding));
    return {};
}

Outcome InputWindow::fill(qint64 count)
{
    while (!m_atEnd && m_end - m_begin < count)
        CHECK(refill());
    return {};
}

// Doubling keeps the copying of a long record linear in its length.
void InputWindow::makeRoom()
{
    const qint64 kept = m_end - m_begin;
    if (m_capacity - kept >= m_pieceBytes) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, size_t(kept));
    } else {
        m_capacity = std::max(2 * kept, kept + m_pieceBytes);
        auto larger = std::make_unique_for_overwrite<char[]>(size_t(m_capacity + kPadding));
        if (kept > 0)
            std::memcpy(larger.get(), m_buffer.get() + m_begin, size_t(kept));
        m_buffer = std::move(larger);
    }
    m_begin = 0;
    m_end = kept;
}

} // namespace reckoner
