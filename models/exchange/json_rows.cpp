#include "models/exchange/json_rows.h"

namespace reckoner {

Result<RecordStep> JsonRows::read(std::string_view bytes, bool atEnd, RowBatch &batch)
{
    JsonRecord record;
    TRY(step, m_records.next(bytes, atEnd, record));
    if (record.problem)
        batch.reject(record.line, "", Error{ErrorCode::InvalidInput, record.problem});
    else if (step.kind == RecordStep::Kind::Record && !record.text.empty())
        takeRecord(record, batch);
    return step;
}

void JsonRows::takeRecord(const JsonRecord &record, RowBatch &batch)
{
    if (const Outcome outcome = m_fields.read(record.text, batch.texts()); !outcome)
        batch.reject(record.line, "", outcome.error());
    else if (takeCells(record.line, batch) != RowFate::Taken)
        ++m_skipped;
}

RowFate JsonRows::takeCells(qint64 line, RowBatch &batch)
{
    ImportRow &row = batch.add(line);
    const RowFate fate = m_mapper.map(m_fields.cells(), m_fields.present(), row);
    if (fate != RowFate::Taken) {
        batch.dropLast();
        return fate;
    }
    if (const auto cell = m_fields.compositeCell())
        row.wrong = FieldError{m_mapper.fieldOfCell(*cell), {ErrorCode::InvalidInput, RECKONER_TEXT("The value is an object or an array.")}};
    if (const auto cell = m_fields.repeatedCell())
        row.wrong = FieldError{m_mapper.fieldOfCell(*cell), {ErrorCode::InvalidInput, RECKONER_TEXT("The value is given twice.")}};
    if (!row.wrong)
        completeRow(row, batch.texts());
    return fate;
}

} // namespace reckoner
