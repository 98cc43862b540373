// The rejects of an import as a CSV file: line, field, code, message. It appears whole or not at all; texts that a spreadsheet would run as a
// formula get a leading apostrophe.
#pragma once

#include "models/usage/ingest.h"

#include <QSaveFile>

namespace reckoner::cli {

/// A reject as an answer lists it.
QJsonObject rejectJson(const IngestReject &reject);

class RejectsFile
{
public:
    /// Errors: io_error (exit 73) where the file cannot be created.
    static Result<std::unique_ptr<RejectsFile>> create(const QString &path);
    void add(const IngestReject &reject);
    /// Errors: io_error.
    Outcome finish();

private:
    explicit RejectsFile(const QString &path) : m_file(path) {}
    QSaveFile m_file;
};

} // namespace reckoner::cli
