#include "models/exchange/field_mapping.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace reckoner {
namespace {

// ---- planning

bool isTime(FieldId field)
{
    return field == FieldId::OccurredAt || field == FieldId::Started || field == FieldId::Ended;
}

bool isPlanned(const MappingPlan &plan, const std::string &column, FieldId field)
{
    return std::any_of(plan.columns.begin(), plan.columns.end(), [&](const PlannedColumn &planned) {
        return planned.isNamed ? planned.field == field || planned.name == column : planned.field == field && planned.name == column;
    });
}

bool isIgnored(FieldId field, const ReadOptions &options)
{
    return (field == FieldId::Type && options.type) || (field == FieldId::Company && options.ignoreCompany);
}

/// What --map says of a field or of a column replaces what the format or a name would say.
void planUnlessNamed(MappingPlan &plan, PlannedColumn column, const ReadOptions &options)
{
    if (!isIgnored(column.field, options) && !isPlanned(plan, column.name, column.field))
        plan.columns.push_back(std::move(column));
}

void planFieldNames(MappingPlan &plan, const char *prefix, const TimeNotation &time, const ReadOptions &options)
{
    for (const FieldInfo &field : usageFields())
        for (const char *name : {field.name, field.synonyms[0], field.synonyms[1]})
            if (*name != '\0')
                planUnlessNamed(plan, {std::string(prefix) + name, field.id, time}, options);
}

/// A default may be an ISO time also where the file counts.
std::optional<Error> parseDefault(const FieldInfo &field, std::string_view value, const TimeNotation &time, ImportRow &defaults)
{
    const bool mayBeIso = isTime(field.id) && time.unit != TimeUnit::Iso;
    if (mayBeIso && !field.parse(field, value, TimeNotation{}, defaults))
        return {};
    return field.parse(field, value, time, defaults);
}

Outcome planDefaults(MappingPlan &plan, const TimeNotation &time, const ReadOptions &options)
{
    for (const FieldDefault &given : options.defaults) {
        const FieldInfo &field = info(given.field);
        const std::string_view value = plan.defaultTexts.keep(given.value.toStdString());
        if (value.empty() || isIgnored(field.id, options))
            continue;
        if (auto error = parseDefault(field, value, time, plan.defaults)) {
            error->context.insert(u"field"_s, QString::fromLatin1(field.name));
            return *error;
        }
    }
    return {};
}

void planType(MappingPlan &plan, const FormatMapping &format, const ReadOptions &options)
{
    if (options.type)
        plan.defaults.set(FieldId::Type, qint64(*options.type));
    else if (format.type && !plan.defaults.has(FieldId::Type))
        plan.defaults.set(FieldId::Type, qint64(*format.type));
}

Result<TimeNotation> notationOf(const FormatMapping &format, const ReadOptions &options)
{
    const TimeNotation time{options.timeUnit.value_or(format.timeUnit), options.timeOrigin.value_or(Instant())};
    if (options.timeOrigin && time.unit == TimeUnit::Iso)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("An origin of time needs its unit: --time-unit s, ms or us.")};
    return time;
}

// ---- mapping

/// Our export puts an apostrophe before a text that a spreadsheet would run as a formula (also behind blanks); it is taken off again.
std::string_view withoutFormulaGuard(std::string_view cell)
{
    if (cell.empty() || cell.front() != '\'')
        return cell;
    const size_t behindApostrophes = cell.find_first_not_of('\'');
    const size_t first = behindApostrophes == std::string_view::npos ? behindApostrophes : cell.find_first_not_of(' ', behindApostrophes);
    constexpr std::string_view startsFormula("=+-@\t\r");
    const bool isGuard = first != std::string_view::npos && startsFormula.find(cell[first]) != std::string_view::npos;
    return isGuard ? cell.substr(1) : cell;
}

bool isText(FieldId field)
{
    return size_t(field) < kTextFields || field == FieldId::Description;
}

std::string_view withoutBlanks(std::string_view name)
{
    while (!name.empty() && name.front() == ' ')
        name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ')
        name.remove_suffix(1);
    return name;
}

QString shownHeading(std::span<const std::string_view> heading)
{
    constexpr size_t mostShown = 40;
    constexpr qsizetype longestShown = 60;
    QStringList names;
    for (const std::string_view name : heading.first(std::min(heading.size(), mostShown)))
        names << QString::fromUtf8(name.data(), qsizetype(name.size())).left(longestShown);
    if (heading.size() > mostShown)
        names << u"…"_s;
    return names.join(u", "_s);
}

/// The place of a column, or none.
Result<std::optional<size_t>> placeIn(std::span<const std::string_view> heading, const std::string &column)
{
    std::optional<size_t> place;
    for (size_t i = 0; i < heading.size(); ++i) {
        if (withoutBlanks(heading[i]) != column && heading[i] != column)
            continue;
        if (place)
            return Error{ErrorCode::InvalidInput,
                         RECKONER_TEXT("The heading has the column {column} more than once."),
                         {{u"column"_s, QString::fromStdString(column)}}};
        place = i;
    }
    return place;
}

Error missingColumn(const std::string &column, std::span<const std::string_view> heading)
{
    return Error{ErrorCode::InvalidInput,
                 RECKONER_TEXT("The file has no column {column}. It has: {columns}."),
                 {{u"column"_s, QString::fromStdString(column)}, {u"columns"_s, shownHeading(heading)}}};
}

} // namespace

Result<MappingPlan> planMapping(const FormatMapping &format, const ReadOptions &options)
{
    MappingPlan plan;
    TRY(time, notationOf(format, options));
    for (const FieldMap &map : options.maps)
        if (!isIgnored(map.field, options))
            plan.columns.push_back({map.column.toStdString(), map.field, time, true});
    for (const ColumnMapping &column : format.columns)
        planUnlessNamed(plan, {column.column, column.field, column.unit ? TimeNotation{*column.unit, {}} : time}, options);
    if (format.fieldPrefix)
        planFieldNames(plan, format.fieldPrefix, time, options);
    for (const RowFilter &filter : options.filters)
        plan.filters.push_back({filter.column.toStdString(), filter.value.toStdString()});
    CHECK(planDefaults(plan, time, options));
    planType(plan, format, options);
    plan.usageFields = format.usageFields;
    return plan;
}

Result<RowMapper> RowMapper::forHeading(MappingPlan plan, std::span<const std::string_view> heading)
{
    RowMapper mapper(std::move(plan));
    mapper.m_isTable = true;
    for (const std::string_view name : heading)
        mapper.m_columns.emplace_back(withoutBlanks(name));
    CHECK(mapper.bindToHeading(heading));
    return mapper;
}

Outcome RowMapper::bindToHeading(std::span<const std::string_view> heading)
{
    for (const PlannedColumn &column : m_plan.columns) {
        TRY(place, placeIn(heading, column.name));
        if (place)
            m_bindings.push_back({*place, &info(column.field), column.time, column.isNamed, isText(column.field), true});
        else if (column.isNamed)
            return missingColumn(column.name, heading);
    }
    for (const PlannedFilter &filter : m_plan.filters) {
        TRY(place, placeIn(heading, filter.column));
        if (!place)
            return missingColumn(filter.column, heading);
        m_filters.push_back({*place, filter.value, true});
    }
    if (m_bindings.empty())
        return Error{ErrorCode::InvalidInput,
                     RECKONER_TEXT("None of the columns is known: {columns}. Say with --map COLUMN=FIELD what they hold."),
                     {{u"columns"_s, shownHeading(heading)}}};
    return {};
}

RowMapper RowMapper::forPaths(MappingPlan plan)
{
    RowMapper mapper(std::move(plan));
    for (const PlannedColumn &column : mapper.m_plan.columns)
        mapper.m_bindings.push_back({mapper.pathIndex(column.name), &info(column.field), column.time, column.isNamed, false, false});
    for (const PlannedFilter &filter : mapper.m_plan.filters)
        mapper.m_filters.push_back({mapper.pathIndex(filter.column), filter.value, false});
    mapper.indexBindings();
    return mapper;
}

void RowMapper::indexBindings()
{
    std::ranges::stable_sort(m_bindings, {}, &Binding::cell);
    m_firstBinding.clear();
    for (size_t cell = 0; cell <= m_columns.size(); ++cell)
        m_firstBinding.push_back(size_t(std::ranges::lower_bound(m_bindings, cell, {}, &Binding::cell) - m_bindings.begin()));
}

size_t RowMapper::pathIndex(const std::string &path)
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), path);
    if (found != m_columns.end())
        return size_t(found - m_columns.begin());
    m_columns.push_back(path);
    return m_columns.size() - 1;
}

size_t RowMapper::addPath(const std::string &path)
{
    const size_t cell = pathIndex(path);
    indexBindings();
    return cell;
}

RowFate RowMapper::map(std::span<const std::string_view> cells, ImportRow &row)
{
    if (!matches(cells))
        return RowFate::FilteredOut;
    for (Binding &binding : m_bindings)
        readField(binding, cells[binding.cell], row);
    return complete(row);
}

RowFate RowMapper::map(std::span<const std::string_view> cells, std::span<const quint64> present, ImportRow &row)
{
    if (!matches(cells))
        return RowFate::FilteredOut;
    for (size_t word = 0; word < present.size(); ++word) {
        for (quint64 left = present[word]; left != 0; left &= left - 1) {
            const size_t cell = word * 64 + size_t(std::countr_zero(left));
            for (size_t i = m_firstBinding[cell]; i < m_firstBinding[cell + 1]; ++i)
                readField(m_bindings[i], cells[cell], row);
        }
    }
    return complete(row);
}

bool RowMapper::matches(std::span<const std::string_view> cells)
{
    m_sawRow = true;
    bool allHold = true;
    for (Filter &filter : m_filters) {
        const std::string_view cell = cells[filter.cell];
        filter.wasSeen = filter.wasSeen || cell.data() != nullptr;
        allHold = allHold && (m_isTable ? withoutFormulaGuard(cell) : cell) == filter.value;
    }
    return allHold;
}

void RowMapper::readField(Binding &binding, std::string_view cell, ImportRow &row)
{
    binding.wasSeen = true;
    if (cell.empty() || row.has(binding.field->id))
        return;
    if (binding.hasFormulaGuard)
        cell = withoutFormulaGuard(cell);
    auto error = binding.field->parse(*binding.field, cell, binding.time, row);
    if (error && !row.wrong)
        row.wrong = FieldError{binding.field->name, std::move(*error)};
}

/// Defaults for what the row leaves out. A row that gives nothing of its own is wrong: it must not become a charge by defaults alone.
RowFate RowMapper::complete(ImportRow &row)
{
    if (!row.wrong && m_plan.usageFields != 0 && (row.given & m_plan.usageFields) == 0)
        return RowFate::NoUsage;
    m_tookRow = true;
    if (row.wrong)
        return RowFate::Taken;
    if (row.given == 0) {
        row.wrong = FieldError{"", {ErrorCode::InvalidInput, RECKONER_TEXT("The row holds none of the mapped fields.")}};
        return RowFate::Taken;
    }
    for (quint32 missing = m_plan.defaults.given & ~row.given; missing != 0; missing &= missing - 1) {
        const auto field = FieldId(std::countr_zero(missing));
        if (size_t(field) < kTextFields)
            row.set(field, m_plan.defaults.text(field));
        else
            row.set(field, m_plan.defaults.number(field));
    }
    if (!row.has(FieldId::Type))
        row.wrong =
            FieldError{"type", {ErrorCode::InvalidInput, RECKONER_TEXT("The row does not say which usage it is. Name the type of all rows, or a column that holds it.")}};
    return RowFate::Taken;
}

const char *RowMapper::fieldOfCell(size_t cell) const
{
    for (const Binding &binding : m_bindings)
        if (binding.cell == cell)
            return binding.field->name;
    return "";
}

Outcome RowMapper::checkNamedColumnsSeen() const
{
    const auto neverSeen = [](const std::string &column) {
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("No row of the file has {column}."), {{u"column"_s, QString::fromStdString(column)}}};
    };
    if (m_sawRow)
        for (const Filter &filter : m_filters)
            if (!filter.wasSeen && !filter.value.empty())
                return neverSeen(m_columns[filter.cell]);
    if (m_tookRow)
        for (const Binding &binding : m_bindings)
            if (binding.isNamed && !binding.wasSeen)
                return neverSeen(m_columns[binding.cell]);
    return {};
}

} // namespace reckoner
