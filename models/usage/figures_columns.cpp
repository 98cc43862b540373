#include "models/usage/figures.h"

#include <array>

namespace reckoner {

namespace {

template <UsageType Type>
const TypeTotals &totalsOf(const UsageRow &row)
{
    return row.types[size_t(Type)];
}

Cell titleCell(const UsageRow &row)
{
    switch (row.kind) {
    case UsageRow::Kind::NoJob:
        return columnTitle(QT_TRANSLATE_NOOP("Column", "No job"));
    case UsageRow::Kind::Total:
        return columnTitle(QT_TRANSLATE_NOOP("Column", "Total"));
    default:
        return row.title;
    }
}

template <UsageType Type>
Cell costCell(const UsageRow &row)
{
    return MoneyCell{totalsOf<Type>(row).cost, row.currency};
}

template <UsageType Type>
Cell quantityCell(const UsageRow &row)
{
    return totalsOf<Type>(row).quantity;
}

Cell totalCell(const UsageRow &row)
{
    return MoneyCell{row.totalCost(), row.currency};
}

using enum UsageType;

const std::array kJobColumns = {
    Column<UsageRow>{"title", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, titleCell},
    Column<UsageRow>{"cv_count", QT_TRANSLATE_NOOP("Column", "CVs"), ColumnKind::Count, quantityCell<CvParsing>},
    addingUp(Column<UsageRow>{"cv_cost", QT_TRANSLATE_NOOP("Column", "CV cost"), ColumnKind::Money, costCell<CvParsing>}),
    Column<UsageRow>{"question_tokens", QT_TRANSLATE_NOOP("Column", "Tokens"), ColumnKind::Count, quantityCell<QuestionGeneration>},
    addingUp(Column<UsageRow>{"question_cost", QT_TRANSLATE_NOOP("Column", "Question cost"), ColumnKind::Money, costCell<QuestionGeneration>}),
    Column<UsageRow>{"video_minutes", QT_TRANSLATE_NOOP("Column", "Minutes"), ColumnKind::Count, quantityCell<VideoInterview>},
    addingUp(Column<UsageRow>{"video_cost", QT_TRANSLATE_NOOP("Column", "Interview cost"), ColumnKind::Money, costCell<VideoInterview>}),
    addingUp(Column<UsageRow>{"total_cost", QT_TRANSLATE_NOOP("Column", "Total cost"), ColumnKind::Money, totalCell}),
    Column<UsageRow>{"company_name", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const UsageRow &row) { return Cell(row.companyName); }},
};

const std::array kCompanyColumns = {
    Column<UsageRow>{"name", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, titleCell},
    Column<UsageRow>{"currency", QT_TRANSLATE_NOOP("Column", "Currency"), ColumnKind::Text, [](const UsageRow &row) { return Cell(row.currency.code()); }},
    kJobColumns[1],
    kJobColumns[2],
    kJobColumns[3],
    kJobColumns[4],
    kJobColumns[5],
    kJobColumns[6],
    addingUp(Column<UsageRow>{"total_cost", QT_TRANSLATE_NOOP("Column", "Charged"), ColumnKind::Money, totalCell}),
    addingUp(Column<UsageRow>{"credited", QT_TRANSLATE_NOOP("Column", "Credited"), ColumnKind::Money, [](const UsageRow &row) { return Cell(MoneyCell{row.credited, row.currency}); }}),
    addingUp(Column<UsageRow>{"balance", QT_TRANSLATE_NOOP("Column", "Balance"), ColumnKind::Money,
                              [](const UsageRow &row) { return row.balance ? Cell(MoneyCell{*row.balance, row.currency}) : Cell(); }}),
};

template <UsageType Type>
Cell pointCell(const SeriesPoint &point)
{
    return MoneyCell{point.cost[size_t(Type)], point.currency};
}

Cell pointTotal(const SeriesPoint &point)
{
    const auto total = point.total();
    return total ? Cell(MoneyCell{*total, point.currency}) : Cell();
}

const std::array kSeriesColumns = {
    Column<SeriesPoint>{"period", QT_TRANSLATE_NOOP("Column", "From"), ColumnKind::Day, [](const SeriesPoint &point) { return Cell(point.from); }},
    addingUp(Column<SeriesPoint>{"cv_parsing", QT_TRANSLATE_NOOP("Column", "CV cost"), ColumnKind::Money, pointCell<CvParsing>}),
    addingUp(Column<SeriesPoint>{"question_generation", QT_TRANSLATE_NOOP("Column", "Question cost"), ColumnKind::Money, pointCell<QuestionGeneration>}),
    addingUp(Column<SeriesPoint>{"video_interview", QT_TRANSLATE_NOOP("Column", "Interview cost"), ColumnKind::Money, pointCell<VideoInterview>}),
    addingUp(Column<SeriesPoint>{"total", QT_TRANSLATE_NOOP("Column", "Total cost"), ColumnKind::Money, pointTotal}),
};

} // namespace

std::span<const Column<UsageRow>> jobColumns()
{
    return kJobColumns;
}

std::span<const Column<UsageRow>> companyUsageColumns()
{
    return kCompanyColumns;
}

std::span<const Column<SeriesPoint>> seriesColumns()
{
    return kSeriesColumns;
}

} // namespace reckoner
