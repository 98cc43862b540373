// The formats that import reads: one entry each. How a format is recognised, which columns it always has, which usage it is, who reads it.
#pragma once

#include "models/exchange/field_mapping.h"
#include "models/exchange/record_reader.h"

namespace reckoner {

struct ImportFormat
{
    const char *name; ///< as --format takes it
    /// True where the first bytes of a file (without byte order mark) look like this format.
    bool (*detect)(std::string_view head);
    std::unique_ptr<RecordReader> (*open)(std::string_view head, MappingPlan plan);
    FormatMapping mapping;
};

/// The most particular first: the first that recognises a file reads it.
std::span<const ImportFormat> importFormats();
/// By name, or "auto" by the first bytes. Errors: invalid_input.
Result<const ImportFormat *> chooseFormat(const QString &name, std::string_view head);

} // namespace reckoner
