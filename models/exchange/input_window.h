// A window that slides over an input: what was read and not consumed yet stays together in memory, however small the pieces come.
// Memory: one piece, or twice the longest record (kLongestRecord), whatever the size of the input.
#pragma once

#include "models/exchange/byte_input.h"

#include <string_view>

namespace reckoner {

/// A longer row (CSV record, JSON line or array element) is refused; everything else is bounded by it.
inline constexpr qint64 kLongestRecord = 8 * 1024 * 1024;

class InputWindow
{
public:
    static constexpr qint64 kPieceBytes = 256 * 1024;
    static constexpr qint64 kPadding = 64; ///< readable bytes behind unread(), as simdjson asks

    explicit InputWindow(std::unique_ptr<ByteInput> input, qint64 pieceBytes = kPieceBytes);
    std::string_view unread() const { return {m_buffer.get() + m_begin, size_t(m_end - m_begin)}; }
    void consume(qint64 count) { m_begin += count; }
    /// Nothing will come behind unread().
    bool atEnd() const { return m_atEnd; }
    /// Reads one piece behind what is unread. Views into the window die. Errors: io_error.
    Outcome refill();
    /// Refills until `count` bytes are unread, or to the end.
    Outcome fill(qint64 count);
    qint64 bytesConsumed() const { return m_bytesRead - (m_end - m_begin); }
    std::optional<qint64> bytesTotal() const { return m_input->size(); }

private:
    void makeRoom();

    std::unique_ptr<ByteInput> m_input;
    qint64 m_pieceBytes;
    std::unique_ptr<char[]> m_buffer;
    qint64 m_capacity = 0;
    qint64 m_begin = 0;
    qint64 m_end = 0;
    qint64 m_bytesRead = 0;
    bool m_atEnd = false;
};

} // namespace reckoner
