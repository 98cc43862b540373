#include "app/cli/looking.h"

#include "models/directory/jobs.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDays = 36'500;

/// An open end is a day from now, so that today is in it whatever the zone.
RangeChoice instants(const Looking &looking, Instant now)
{
    constexpr qint64 kDayMicros = 86'400'000'000;
    RangeChoice range;
    range.kind = RangeChoice::Kind::Instants;
    range.instants = {looking.from.value_or(Instant()), looking.to.value_or(Instant::fromMicros(now.micros() + kDayMicros))};
    return range;
}

} // namespace

void addLookingOptions(Options &options, Looking &looking)
{
    addCompanyAndRangeOptions(options, looking);
    options.optional("--job", "J", "One job, by id or title", looking.job);
    options.optional("--type", "T", "cv, questions or video", looking.type);
    options.optional("--status", "S", "RECONCILED, DRAFT or UNKNOWN", looking.status);
}

void addCompanyAndRangeOptions(Options &options, Looking &looking)
{
    options.optional("--company", "C", "One company, by id or name (default: all that you may see)", looking.company);
    options.flag("--all-companies", "All companies that you may see", looking.allCompanies);
    options.optional("--days", "N", "Billing days that end today: 7, 30, 90, 365", looking.days);
    options.optional("--from", "T", "From this time on (ISO 8601)", looking.from);
    options.optional("--to", "T", "Before this time (ISO 8601)", looking.to);
    options.optional("--month", "YYYY-MM", "One billing month", looking.month);
    options.excludes("--all-companies", "--company");
    for (const char *other : {"--from", "--to", "--month"})
        options.excludes("--days", other);
    options.excludes("--month", "--from");
    options.excludes("--month", "--to");
}

Outcome checkLimit(const std::optional<int> &limit)
{
    if (limit && *limit < 1)
        return usageError(RECKONER_TEXT("--limit takes a number above zero."));
    return {};
}

Result<RangeChoice> rangeChoice(const Looking &looking, DefaultRange defaultRange, Instant now)
{
    RangeChoice range;
    if (looking.month) {
        range.kind = RangeChoice::Kind::Month;
        range.month = *looking.month;
        return range;
    }
    if (looking.from || looking.to) {
        range = instants(looking, now);
        if (range.instants.to <= range.instants.from)
            return usageError(RECKONER_TEXT("--to must be after --from."));
        return range;
    }
    if (looking.days && (*looking.days < 1 || *looking.days > kMostDays))
        return usageError(RECKONER_TEXT("--days takes a number from 1 to {most}."), {{u"most"_s, kMostDays}});
    if (looking.days)
        range.days = *looking.days;
    else if (defaultRange == DefaultRange::Everything)
        range.kind = RangeChoice::Kind::Everything;
    return range;
}

Result<Look> look(Context &context, const Looking &looking, DefaultRange defaultRange)
{
    TRY(range, rangeChoice(looking, defaultRange, context.clock().now()));
    TRY(doors, context.openFor(looking.company));
    Filter filter;
    filter.range = range;
    filter.type = looking.type;
    filter.status = looking.status;
    if (looking.company)
        filter.company = doors.scope.companies.front();
    if (looking.job) {
        TRY(job, resolveJob(doors.inquiry(), *looking.job));
        filter.job = job.id;
    }
    return Look{doors, filter};
}

} // namespace reckoner::cli
