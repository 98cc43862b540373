// CloudEvents 1.0 in structured JSON, one a line, or an array of them (batch). `id` and `source` together are the event id, `subject` the
// company, `type` the usage type, `time` the time; `data` uses the field names. Source: github.com/cloudevents/spec, spec.md 1.0.
#pragma once

#include "models/exchange/json_rows.h"

namespace reckoner {

class CloudEventRows : public JsonRows
{
public:
    CloudEventRows(MappingPlan plan, JsonLayout layout) : CloudEventRows(RowMapper::forPaths(std::move(plan)), layout) {}

protected:
    void completeRow(ImportRow &row, TextArena &texts) override;

private:
    /// Where the attributes stand that are not fields.
    struct Places
    {
        explicit Places(RowMapper &mapper)
            : id(mapper.addPath("id")), source(mapper.addPath("source")), version(mapper.addPath("specversion")),
              binary(mapper.addPath("data_base64"))
        {}
        size_t id, source, version, binary;
    };
    CloudEventRows(RowMapper mapper, JsonLayout layout) : CloudEventRows(Places(mapper), mapper, layout) {}
    CloudEventRows(const Places &places, RowMapper &mapper, JsonLayout layout) : JsonRows(std::move(mapper), layout), m_places(places) {}
    std::optional<FieldError> checkEnvelope() const;

    Places m_places;
};

} // namespace reckoner
