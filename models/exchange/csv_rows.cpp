#include "models/exchange/csv_rows.h"

using namespace Qt::StringLiterals;

namespace reckoner {

Result<RecordStep> CsvRows::read(std::string_view bytes, bool atEnd, RowBatch &batch)
{
    const RecordStep step = m_tokenizer.next(bytes, atEnd, m_record, batch.texts());
    if (step.kind == RecordStep::Kind::Record && !m_record.isBlank())
        CHECK(take(m_record, batch));
    return step;
}

Outcome CsvRows::take(const CsvRecord &record, RowBatch &batch)
{
    if (m_mapper && !record.problem)
        takeRow(record, batch);
    else if (m_mapper)
        batch.reject(record.line, "", Error{ErrorCode::InvalidInput, record.problem});
    else
        return takeHeading(record);
    return {};
}

Outcome CsvRows::takeHeading(const CsvRecord &record)
{
    if (record.problem)
        return Error{ErrorCode::InvalidInput, record.problem, {{u"line"_s, record.line}}};
    TRY(mapper, RowMapper::forHeading(std::move(*m_plan), record.cells));
    m_plan.reset();
    m_mapper = std::move(mapper);
    m_columns = record.cells.size();
    return {};
}

void CsvRows::takeRow(const CsvRecord &record, RowBatch &batch)
{
    if (record.cells.size() != m_columns) {
        batch.reject(record.line, "",
                     Error{ErrorCode::InvalidInput,
                           RECKONER_TEXT("The row has {cells} cells and the heading {columns}."),
                           {{u"cells"_s, qint64(record.cells.size())}, {u"columns"_s, qint64(m_columns)}}});
        return;
    }
    if (m_mapper->map(record.cells, batch.add(record.line)) == RowFate::Taken)
        return;
    batch.dropLast();
    ++m_skipped;
}

} // namespace reckoner
