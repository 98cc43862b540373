// Where the bytes of an import come from: a file, standard input or memory. Read in pieces, never mapped: a file that shrinks while it
// is read is then an io_error and not a crash. Errors: io_error.
#pragma once

#include "models/core/result.h"

#include <QString>
#include <memory>
#include <string>

namespace reckoner {

class ByteInput
{
public:
    virtual ~ByteInput() = default;
    /// At most `capacity` bytes; 0 at the end and only there.
    virtual Result<qint64> read(char *to, qint64 capacity) = 0;
    /// Bytes in all, where that is known beforehand.
    virtual std::optional<qint64> size() const = 0;
};

/// A file by its path; "-" is standard input. A regular file that is changed while it is read ends in io_error.
Result<std::unique_ptr<ByteInput>> openInput(const QString &path);
std::unique_ptr<ByteInput> memoryInput(std::string bytes);

} // namespace reckoner
