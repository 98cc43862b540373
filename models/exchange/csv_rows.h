// Rows of a table with a heading: CSV, and every format that comes as CSV.
#pragma once

#include "models/exchange/csv_tokenizer.h"
#include "models/exchange/field_mapping.h"

namespace reckoner {

class CsvRows : public RecordReader
{
public:
    CsvRows(MappingPlan plan, char delimiter) : m_plan(std::move(plan)), m_tokenizer(delimiter) {}
    Result<RecordStep> read(std::string_view bytes, bool atEnd, RowBatch &batch) override;

private:
    Outcome take(const CsvRecord &record, RowBatch &batch);
    Outcome takeHeading(const CsvRecord &record);
    void takeRow(const CsvRecord &record, RowBatch &batch);

    std::optional<MappingPlan> m_plan; ///< until the heading is read
    CsvTokenizer m_tokenizer;
    CsvRecord m_record;
    std::optional<RowMapper> m_mapper;
    size_t m_columns = 0;
};

} // namespace reckoner
