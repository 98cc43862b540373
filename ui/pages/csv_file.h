// A CSV file that appears under its name when it is complete; one that is not committed leaves nothing.
#pragma once

#include "models/core/result.h"

#include <QSaveFile>

namespace reckoner {

class CsvFile
{
public:
    explicit CsvFile(const QString &path) : m_file(path) {}

    /// All three: io_error with the file and why.
    Outcome open();
    Outcome write(const QByteArray &text);
    Outcome commit();

private:
    Error cannotWrite() const;
    QSaveFile m_file;
};

} // namespace reckoner
