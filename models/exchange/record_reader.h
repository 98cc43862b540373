// One format's way from bytes to rows, a record at a time, over whatever part of the input is in the window.
#pragma once

#include "models/exchange/row_batch.h"

namespace reckoner {

struct RecordStep
{
    enum class Kind {
        Record,    ///< something was read; the batch may have got rows
        NeedInput, ///< the record goes on behind the given bytes; nothing was consumed
        End,
    } kind = Kind::End;
    qint64 consumed = 0;
};

class RecordReader
{
public:
    virtual ~RecordReader() = default;
    /// Reads the first record of `bytes`, behind which 64 more bytes are readable. `atEnd`: nothing follows them. A bad record is a reject in
    /// the batch. Errors end the import: the file cannot be read as this format any further.
    virtual Result<RecordStep> read(std::string_view bytes, bool atEnd, RowBatch &batch) = 0;
    /// After the last record: what can only be known then.
    virtual Outcome finish() { return {}; }
    /// Records that --where left out, and empty ones.
    qint64 skipped() const { return m_skipped; }

protected:
    qint64 m_skipped = 0;
};

} // namespace reckoner
