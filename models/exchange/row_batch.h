// Rows of one batch with the memory of their texts; both are reused from batch to batch.
#pragma once

#include "models/exchange/import_row.h"
#include "models/exchange/text_arena.h"

namespace reckoner {

class RowBatch
{
public:
    /// Enough to spread the cost of a call, few enough to stay in the processor's cache.
    static constexpr size_t kRows = 1024;

    ImportRow &add(qint64 line)
    {
        if (m_count == m_rows.size())
            m_rows.emplace_back();
        ImportRow &row = m_rows[m_count++];
        row.reset(line);
        return row;
    }
    void dropLast() { --m_count; }
    /// A row of `line` that is a reject. `field` is static.
    void reject(qint64 line, const char *field, Error error) { add(line).wrong = FieldError{field, std::move(error)}; }
    void clear()
    {
        m_count = 0;
        m_texts.clear();
    }
    bool isFull() const { return m_count >= kRows; }
    size_t count() const { return m_count; }
    std::span<const ImportRow> rows() const { return {m_rows.data(), m_count}; }
    TextArena &texts() { return m_texts; }

private:
    std::vector<ImportRow> m_rows;
    size_t m_count = 0;
    TextArena m_texts;
};

} // namespace reckoner
