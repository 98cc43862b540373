// Rows of JSON objects: JSON lines, an array, and every format that comes as such.
#pragma once

#include "models/exchange/field_mapping.h"
#include "models/exchange/json_fields.h"
#include "models/exchange/json_records.h"

namespace reckoner {

class JsonRows : public RecordReader
{
public:
    JsonRows(MappingPlan plan, JsonLayout layout) : JsonRows(RowMapper::forPaths(std::move(plan)), layout) {}
    Result<RecordStep> read(std::string_view bytes, bool atEnd, RowBatch &batch) override;
    Outcome finish() override { return m_mapper.checkNamedColumnsSeen(); }

protected:
    JsonRows(RowMapper mapper, JsonLayout layout) : m_mapper(std::move(mapper)), m_records(layout), m_fields(m_mapper.paths()) {}
    /// Makes rows of one record that is not blank.
    virtual void takeRecord(const JsonRecord &record, RowBatch &batch);
    /// What a format adds to a row that was taken and is not wrong.
    virtual void completeRow(ImportRow &, TextArena &) {}
    /// Maps the cells of the fields, wherever in the record they came from; the batch has got a row where it was taken.
    RowFate takeCells(qint64 line, RowBatch &batch);

    RowMapper m_mapper;
    JsonRecords m_records;
    JsonFields m_fields;
};

} // namespace reckoner
