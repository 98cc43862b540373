#include "models/alerts/forecast.h"

#include <array>

namespace reckoner {

namespace {

Cell amountCell(const BucketForecast &forecast, qint64 amount)
{
    return forecast.unit == Unit::Money ? Cell(MoneyCell{Money::fromNanos(amount), forecast.currency}) : Cell(amount);
}

Cell perDayCell(const BucketForecast &forecast)
{
    if (!forecast.perDay)
        return {};
    return forecast.unit == Unit::Money ? amountCell(forecast, forecast.perDay->perDay()) : Cell(decimalText(forecast.perDay->perDay(1), 1, 0));
}

Cell timeCell(const std::optional<Instant> &at)
{
    return at ? Cell(*at) : Cell();
}

Cell packCell(const BucketForecast &forecast)
{
    if (!forecast.pack)
        return {};
    return forecast.pack->count == 1 ? Cell(forecast.pack->pack.name) : Cell(QString::number(forecast.pack->count) + QStringLiteral(" × ") + forecast.pack->pack.name);
}

const std::array kForecastColumns = {
    Column<BucketForecast>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const BucketForecast &each) { return Cell(each.companyName); }},
    Column<BucketForecast>{"account", QT_TRANSLATE_NOOP("Column", "Account"), ColumnKind::Text, [](const BucketForecast &each) { return Cell(each.accountName); }},
    Column<BucketForecast>{"unit", QT_TRANSLATE_NOOP("Column", "Unit"), ColumnKind::Text, [](const BucketForecast &each) { return Cell(Word{unitName(each.unit)}); }},
    Column<BucketForecast>{"bucket", QT_TRANSLATE_NOOP("Column", "Bucket"), ColumnKind::Text, [](const BucketForecast &each) { return Cell(Word{bucketName(each.bucket)}); }},
    Column<BucketForecast>{"left", QT_TRANSLATE_NOOP("Column", "Left"), ColumnKind::Count, [](const BucketForecast &each) { return amountCell(each, each.left); }},
    Column<BucketForecast>{"per_day", QT_TRANSLATE_NOOP("Column", "A day"), ColumnKind::Count, perDayCell},
    Column<BucketForecast>{"runs_out", QT_TRANSLATE_NOOP("Column", "Runs out"), ColumnKind::Time, [](const BucketForecast &each) { return timeCell(each.runsOut.expected); }},
    Column<BucketForecast>{"low", QT_TRANSLATE_NOOP("Column", "Earliest (80 %)"), ColumnKind::Time, [](const BucketForecast &each) { return timeCell(each.runsOut.low); }},
    Column<BucketForecast>{"high", QT_TRANSLATE_NOOP("Column", "Latest (80 %)"), ColumnKind::Time, [](const BucketForecast &each) { return timeCell(each.runsOut.high); }},
    Column<BucketForecast>{"until", QT_TRANSLATE_NOOP("Column", "Until"), ColumnKind::Time, [](const BucketForecast &each) { return Cell(each.until); }},
    Column<BucketForecast>{"pack", QT_TRANSLATE_NOOP("Column", "Would cover it"), ColumnKind::Text, packCell},
};

} // namespace

std::span<const Column<BucketForecast>> forecastColumns()
{
    return kForecastColumns;
}

} // namespace reckoner
