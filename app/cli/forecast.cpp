// forecast
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/alerts/forecast.h"

namespace reckoner::cli {

namespace {

struct ForecastOptions
{
    QString company;
};

void declareForecast(Options &options, ForecastOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
}

Result<Reply> show(Context &context, const ForecastOptions &options)
{
    TRY(doors, context.openFor(options.company));
    TRY(found, forecasts(doors.inquiry()));
    TRY(company, companyById(doors.inquiry(), doors.scope.companies.front()));
    TRY(calendar, Calendar::named(company.timezone));
    QJsonArray json;
    for (const BucketForecast &each : found)
        json.append(each.toJson());
    return Reply{json, [found, calendar]() -> QString { return tableText(forecastColumns(), found, {}, calendar); }};
}

} // namespace

void addForecast(Group root)
{
    root.verb<ForecastOptions>({"forecast", "When each balance runs out, with an 80 % band, from the last full billing periods", {"forecast --company Acme"}}, declareForecast, show);
}

} // namespace reckoner::cli
