// demo
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "models/demo/demo.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct DemoOptions
{
    std::optional<qint64> events;
    std::optional<qint64> companies;
    std::optional<qint64> days;
    std::optional<qint64> seed;
    bool isClean = false;
    Writing writing;
};

void declareDemo(Options &options, DemoOptions &values)
{
    options.optional("--events", "N", "How many usage events (default 20000)", values.events);
    options.optional("--companies", "N", "How many companies (default 5)", values.companies);
    options.optional("--days", "N", "How many days up to today (default 120)", values.days);
    options.optional("--seed", "S", "The same seed and time give the same data (default 1)", values.seed);
    options.flag("--clean", "Without the known incidents: the data checks find nothing", values.isClean);
    addWritingOptions(options, values.writing);
}

Result<Reply> fillDemo(Context &context, const DemoOptions &options)
{
    TRY(doors, context.open());
    DemoPlan plan;
    plan.events = options.events.value_or(plan.events);
    plan.companies = int(std::min<qint64>(options.companies.value_or(plan.companies), 1'000'000));
    plan.days = int(std::min<qint64>(options.days.value_or(plan.days), 1'000'000));
    plan.seed = quint64(options.seed.value_or(1));
    plan.incidents = !options.isClean;
    Progress progress = context.progress();
    TRY(made, makeDemo(doors.connection, doors.scope, plan, [&progress](qint64 events, qint64 whole) { progress.show(events, events, whole); }));
    return Reply{withOperation(made.toJson(), std::nullopt, false), [made]() -> QString {
        return u"%1 companies, %2 jobs, %3 events in %4 s\n"_s.arg(made.companies).arg(made.jobs).arg(made.events).arg(made.milliseconds / 1000);
    }};
}

} // namespace

void addDemo(Group root)
{
    root.verb({"demo", "Fill an empty database with realistic sample data", {"demo", "--now 2026-11-01T00:00:00Z demo --events 100000 --companies 20 --days 365 --seed 7"}},
              declareDemo, fillDemo);
}

} // namespace reckoner::cli
