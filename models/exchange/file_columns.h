// The columns of a file that could be mapped: the heading of a CSV, the dotted paths of the first record of a JSON file. For the preview of an import.
#pragma once

#include "models/exchange/read_options.h"

#include <QStringList>

namespace reckoner {

struct FileColumn
{
    QString name;
    QString example; ///< its first value, shortened
};
struct FileColumns
{
    QString format; ///< the format that reads the file
    std::vector<FileColumn> columns;
};
/// Errors: io_error, invalid_input where no format reads the file.
Result<FileColumns> fileColumns(const QString &path, const QString &format);

} // namespace reckoner
