#include "models/exchange/import_source.h"

namespace reckoner {

IngestSource sourceOf(UsageReader &reader)
{
    return [&reader](std::vector<IngestItem> &batch) -> Result<bool> {
        TRY(hasRows, reader.next());
        const std::span<const ImportRow> rows = reader.rows();
        batch.resize(rows.size());
        for (size_t i = 0; i < rows.size(); ++i) {
            batch[i].line = rows[i].line;
            batch[i].wrong = rows[i].wrong;
            if (!rows[i].wrong)
                takeEvent(rows[i], batch[i].event, batch[i].companyText);
        }
        return hasRows;
    };
}

} // namespace reckoner
