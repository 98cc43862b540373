// OpenAI's usage API: pages of time buckets {start_time, end_time, results[]}, one row per result; a page in {endpoint, response} and a
// bucket on a line of its own are taken too. A result's columns are its own members and its bucket's start_time and end_time.
// Source: github.com/openai/openai-openapi, /organization/usage/completions.
#pragma once

#include "models/exchange/json_rows.h"

namespace reckoner {

class OpenaiUsageRows : public JsonRows
{
public:
    using JsonRows::JsonRows;

protected:
    void takeRecord(const JsonRecord &record, RowBatch &batch) override;

private:
    Outcome takeDocument(const JsonRecord &record, RowBatch &batch);
    simdjson::error_code takePage(simdjson::ondemand::object page, const JsonRecord &record, RowBatch &batch, int depth);
    simdjson::error_code takePages(simdjson::ondemand::array pages, const JsonRecord &record, RowBatch &batch, int depth);
    simdjson::error_code takeBucket(simdjson::ondemand::object bucket, const JsonRecord &record, RowBatch &batch);
    void takeResult(qint64 line, RowBatch &batch);

    bool m_foundBuckets = false;
};

} // namespace reckoner
