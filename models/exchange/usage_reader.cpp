#include "models/exchange/usage_reader.h"

namespace reckoner {
namespace {

constexpr qint64 kHeadBytes = 64 * 1024; ///< enough to recognise a format

Outcome skipByteOrderMark(InputWindow &window)
{
    const std::string_view head = window.unread();
    if (head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff"))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The file is UTF-16. Save it as UTF-8 and import that.")};
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (head.starts_with(mark))
        window.consume(qint64(mark.size()));
    return {};
}

} // namespace

Result<std::unique_ptr<UsageReader>> UsageReader::open(const QString &path, const ReadOptions &options, const CancelToken &cancel)
{
    TRY(input, openInput(path));
    return open(std::move(input), options, cancel);
}

Result<std::unique_ptr<UsageReader>> UsageReader::open(std::unique_ptr<ByteInput> input, const ReadOptions &options, const CancelToken &cancel,
                                                       qint64 pieceBytes)
{
    InputWindow window(std::move(input), pieceBytes);
    CHECK(window.fill(kHeadBytes));
    CHECK(skipByteOrderMark(window));
    TRY(format, chooseFormat(options.format, window.unread()));
    TRY(plan, planMapping(format->mapping, options));
    auto records = format->open(window.unread(), std::move(plan));
    return std::unique_ptr<UsageReader>(new UsageReader(std::move(window), *format, std::move(records), cancel));
}

UsageReader::UsageReader(InputWindow window, const ImportFormat &format, std::unique_ptr<RecordReader> records, const CancelToken &cancel)
    : m_window(std::move(window)), m_format(&format), m_records(std::move(records)), m_cancel(cancel)
{}

Result<bool> UsageReader::next()
{
    CHECK(m_cancel.check());
    m_batch.clear();
    for (bool isComplete = false; !isComplete && !m_batch.isFull();) {
        TRY(complete, readRecord());
        isComplete = complete;
    }
    m_rows += qint64(m_batch.count());
    if (m_batch.count() == 0)
        CHECK(m_records->finish());
    return m_batch.count() > 0;
}

Result<bool> UsageReader::readRecord()
{
    TRY(step, m_records->read(m_window.unread(), m_window.atEnd(), m_batch));
    m_window.consume(step.consumed);
    switch (step.kind) {
    case RecordStep::Kind::Record: return false;
    case RecordStep::Kind::NeedInput: return readMore();
    case RecordStep::Kind::End: return true;
    }
    return true;
}

// Refilling moves the bytes that rows point into, so rows are given out first.
Result<bool> UsageReader::readMore()
{
    if (m_batch.count() > 0)
        return true;
    CHECK(m_cancel.check());
    m_batch.clear();
    CHECK(m_window.refill());
    return false;
}

ReadProgress UsageReader::progress() const
{
    return {m_window.bytesConsumed(), m_window.bytesTotal(), m_rows, m_records->skipped()};
}

} // namespace reckoner
