#include "ui/pages/csv_file.h"

namespace reckoner {

using namespace Qt::StringLiterals;

Error CsvFile::cannotWrite() const
{
    return {ErrorCode::IoError, RECKONER_TEXT("{file} cannot be written: {why}."), {{u"file"_s, m_file.fileName()}, {u"why"_s, m_file.errorString()}}};
}

Outcome CsvFile::open()
{
    return m_file.open(QIODevice::WriteOnly) ? Outcome() : Outcome(cannotWrite());
}

Outcome CsvFile::write(const QByteArray &text)
{
    return m_file.write(text) == text.size() ? Outcome() : Outcome(cannotWrite());
}

Outcome CsvFile::commit()
{
    return m_file.commit() ? Outcome() : Outcome(cannotWrite());
}

} // namespace reckoner
