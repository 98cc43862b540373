// What the user says about a file: `import`'s --format, --type, --map, --default, --where, --time-unit and --time-origin.
#pragma once

#include "models/exchange/import_row.h"

#include <QString>
#include <vector>

namespace reckoner {

struct FieldMap
{
    QString column; ///< a heading of a CSV, or a dotted path in JSON
    FieldId field = FieldId::Company;
};
struct FieldDefault
{
    FieldId field = FieldId::Company;
    QString value;
};
struct RowFilter
{
    QString column;
    QString value; ///< compared as text; empty matches absent, null and empty
};

struct ReadOptions
{
    QString format = QStringLiteral("auto");
    std::optional<UsageType> type;      ///< beats what a row says
    bool ignoreCompany = false;         ///< the company is named by --company: what rows say of it is not read
    std::vector<FieldMap> maps;         ///< several columns of one field: the first that is not empty gives it
    std::vector<FieldDefault> defaults; ///< for absent and empty values
    std::vector<RowFilter> filters;     ///< all must hold
    std::optional<TimeUnit> timeUnit;   ///< without: ISO 8601, or what the format says
    std::optional<Instant> timeOrigin;  ///< for numbers; without: 1970-01-01
};

/// "COLUMN=FIELD", cut at the last '='. Errors: invalid_input.
Result<FieldMap> parseFieldMap(const QString &text);
/// "FIELD=VALUE", cut at the first '='.
Result<FieldDefault> parseFieldDefault(const QString &text);
/// "COLUMN=VALUE", cut at the first '='.
Result<RowFilter> parseRowFilter(const QString &text);
/// "iso", "s", "ms" or "us".
Result<TimeUnit> parseTimeUnit(const QString &text);

} // namespace reckoner
