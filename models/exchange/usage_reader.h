// From a file or standard input, in any format, to usage rows or rejects: a batch at a time, in the order of the file, in bounded memory.
// Rows are cheap (import_row.h); takeEvent() makes the UsageEvent, and import_source.h the source that usage/ingest takes.
// Errors end the reading: invalid_input (not this format, a column that --map names is missing), io_error, canceled.
#pragma once

#include "models/core/cancel_token.h"
#include "models/exchange/import_format.h"
#include "models/exchange/input_window.h"

namespace reckoner {

struct ReadProgress
{
    qint64 bytesRead = 0;
    std::optional<qint64> bytesTotal; ///< empty: not known (a pipe)
    qint64 rows = 0;                  ///< given out, rejects included
    qint64 skipped = 0;               ///< left out by --where, or empty time buckets
};

class UsageReader
{
public:
    /// `path` "-" is standard input.
    static Result<std::unique_ptr<UsageReader>> open(const QString &path, const ReadOptions &options, const CancelToken &cancel);
    static Result<std::unique_ptr<UsageReader>> open(std::unique_ptr<ByteInput> input, const ReadOptions &options, const CancelToken &cancel,
                                                     qint64 pieceBytes = InputWindow::kPieceBytes);

    /// Reads the next rows; false at the end.
    Result<bool> next();
    /// The rows of the last next(); they and their texts are valid until the next one.
    std::span<const ImportRow> rows() const { return m_batch.rows(); }
    ReadProgress progress() const;
    QString formatName() const { return QString::fromLatin1(m_format->name); }

private:
    UsageReader(InputWindow window, const ImportFormat &format, std::unique_ptr<RecordReader> records, const CancelToken &cancel);
    /// True where the batch is complete, or the input at its end.
    Result<bool> readRecord();
    Result<bool> readMore();

    InputWindow m_window;
    const ImportFormat *m_format;
    std::unique_ptr<RecordReader> m_records;
    CancelToken m_cancel;
    RowBatch m_batch;
    qint64 m_rows = 0;
};

} // namespace reckoner
