// From the columns of a file to the fields of a usage row. A plan says, in order of precedence, which column gives which field: --map, then
// the format's own columns, then columns that are called like a field. A mapper is a plan that knows where the columns stand.
#pragma once

#include "models/exchange/read_options.h"
#include "models/exchange/row_batch.h"

#include <string>

namespace reckoner {

/// A column that a format always has.
struct ColumnMapping
{
    const char *column;
    FieldId field;
    std::optional<TimeUnit> unit = {}; ///< of a time that is written so whatever --time-unit says
};

struct PlannedColumn
{
    std::string name;
    FieldId field = FieldId::Company;
    TimeNotation time = {};
    bool isNamed = false; ///< by --map: the file must have it
};
struct PlannedFilter
{
    std::string column;
    std::string value;
};

struct MappingPlan
{
    std::vector<PlannedColumn> columns; ///< the first that is not empty gives the field
    std::vector<PlannedFilter> filters;
    ImportRow defaults;
    TextArena defaultTexts; ///< what the defaults' texts point into
    /// A row that has none of these is no usage (an empty time bucket of an export); 0: every row is.
    quint32 usageFields = 0;
};

struct FormatMapping
{
    std::span<const ColumnMapping> columns;
    const char *fieldPrefix = "";       ///< what stands before a field's name where the file uses it; nullptr: it does not
    std::optional<UsageType> type = {}; ///< of rows that name none
    TimeUnit timeUnit = TimeUnit::Iso;
    quint32 usageFields = 0;
};
/// Errors: invalid_input for options that contradict each other or a default that is wrong for its field.
Result<MappingPlan> planMapping(const FormatMapping &format, const ReadOptions &options);

/// What became of a record.
enum class RowFate {
    Taken,       ///< a usage row or a reject
    FilteredOut, ///< --where does not hold
    NoUsage,     ///< holds none of the plan's usage fields
};

class RowMapper
{
public:
    /// Over the heading of a table. Errors: invalid_input where a named column is missing, stands twice, or no column gives a field.
    static Result<RowMapper> forHeading(MappingPlan plan, std::span<const std::string_view> heading);
    /// Over the plan's own columns, for records whose columns may differ from one to the next (JSON). Cells are those of paths().
    static RowMapper forPaths(MappingPlan plan);
    const std::vector<std::string> &paths() const { return m_columns; }
    /// Adds a path that map() does not read but the caller wants among the cells; returns its index.
    size_t addPath(const std::string &path);

    /// Fills the row from the cells of a table; an empty one gives nothing.
    RowFate map(std::span<const std::string_view> cells, ImportRow &row);
    /// The same for forPaths(): only the cells whose bits are set are present.
    RowFate map(std::span<const std::string_view> cells, std::span<const quint64> present, ImportRow &row);
    /// The field that a cell gives, for rejects; "" where it gives none.
    const char *fieldOfCell(size_t cell) const;
    /// For forPaths(), at the end: invalid_input where rows were read and a named column was in none of them (a misspelt name).
    Outcome checkNamedColumnsSeen() const;

private:
    struct Binding
    {
        size_t cell = 0;
        const FieldInfo *field = nullptr;
        TimeNotation time = {};
        bool isNamed = false;
        bool hasFormulaGuard = false; ///< a text in a CSV: the apostrophe before a formula is ours
        bool wasSeen = false;
    };
    struct Filter
    {
        size_t cell = 0;
        std::string value;
        bool wasSeen = false;
    };

    explicit RowMapper(MappingPlan plan) : m_plan(std::move(plan)) {}
    Outcome bindToHeading(std::span<const std::string_view> heading);
    size_t pathIndex(const std::string &path);
    void indexBindings();
    bool matches(std::span<const std::string_view> cells);
    void readField(Binding &binding, std::string_view cell, ImportRow &row);
    RowFate complete(ImportRow &row);

    MappingPlan m_plan;
    std::vector<std::string> m_columns;
    std::vector<Binding> m_bindings;    ///< of paths: in the order of their cells, which is the order of their first mention
    std::vector<size_t> m_firstBinding; ///< of paths: of each cell, and one behind
    std::vector<Filter> m_filters;
    bool m_isTable = false;
    bool m_sawRow = false;
    bool m_tookRow = false;
};

} // namespace reckoner
