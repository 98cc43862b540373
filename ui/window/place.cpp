#include "ui/window/place.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDays = 36'500;
constexpr qint64 kDayMicros = 86'400'000'000;
const auto kEverything = "all"_L1;
const auto kThisMonth = "this"_L1;
const auto kLastMonth = "last"_L1;
const auto kNoJob = "none"_L1;

QString words(const char *text)
{
    return QCoreApplication::translate("Options", text);
}

Error badOption(const char *option, const QString &value)
{
    return {ErrorCode::InvalidInput, RECKONER_TEXT("--{option} does not take \"{value}\"."), {{u"option"_s, QString::fromLatin1(option)}, {u"value"_s, value}}};
}

Result<RangeChoice> lastDays(const QString &text)
{
    RangeChoice range;
    if (text == kEverything) {
        range.kind = RangeChoice::Kind::Everything;
        return range;
    }
    bool isNumber = false;
    range.days = text.toInt(&isNumber);
    if (!isNumber || range.days < 1 || range.days > kMostDays)
        return badOption("days", text);
    return range;
}

Result<RangeChoice> month(const QString &text)
{
    RangeChoice range;
    if (text == kThisMonth || text == kLastMonth) {
        range.kind = text == kThisMonth ? RangeChoice::Kind::ThisMonth : RangeChoice::Kind::LastMonth;
        return range;
    }
    TRY(named, BillingMonth::parse(text));
    range.kind = RangeChoice::Kind::Month;
    range.month = named;
    return range;
}

/// A date without a time of day is a billing day, of whatever zone the company has.
std::optional<BillingDay> billingDay(const QString &text)
{
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    return date.isValid() ? std::optional(BillingDay::fromDate(date)) : std::nullopt;
}

Result<RangeChoice> fromTo(const QString &from, const QString &to, Instant now)
{
    RangeChoice range;
    const auto firstDay = billingDay(from);
    const auto endDay = billingDay(to);
    if (firstDay && endDay) {
        range.kind = RangeChoice::Kind::Days;
        range.dayRange = {*firstDay, *endDay};
        return range.dayRange.isEmpty() ? Result<RangeChoice>(badOption("to", to)) : Result<RangeChoice>(range);
    }
    range.kind = RangeChoice::Kind::Instants;
    range.instants.to = Instant::fromMicros(now.micros() + kDayMicros);
    if (!from.isEmpty()) {
        TRY(begin, Instant::parse(QStringView(from)));
        range.instants.from = begin;
    }
    if (!to.isEmpty()) {
        TRY(end, Instant::parse(QStringView(to)));
        range.instants.to = end;
    }
    return range.instants.to <= range.instants.from ? Result<RangeChoice>(badOption("to", to)) : Result<RangeChoice>(range);
}

Result<std::optional<RangeChoice>> readRange(const QCommandLineParser &parser, Instant now)
{
    const bool saysEnds = parser.isSet(u"from"_s) || parser.isSet(u"to"_s);
    if (int(parser.isSet(u"days"_s)) + int(parser.isSet(u"month"_s)) + int(saysEnds) > 1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Only one of --days, --month, and --from with --to can be given.")};
    auto range = parser.isSet(u"days"_s)  ? lastDays(parser.value(u"days"_s))
        : parser.isSet(u"month"_s) ? month(parser.value(u"month"_s))
                                   : fromTo(parser.value(u"from"_s), parser.value(u"to"_s), now);
    if (!range)
        return range.error();
    const bool saysAny = saysEnds || parser.isSet(u"days"_s) || parser.isSet(u"month"_s);
    return saysAny ? std::optional(*range) : std::optional<RangeChoice>();
}

/// Every value of an option that may be given several times.
template <typename Value, typename FromText>
Outcome readAll(const QCommandLineParser &parser, const char *option, std::vector<Value> &values, FromText fromText)
{
    for (const QString &text : parser.values(QString::fromLatin1(option))) {
        const std::optional<Value> value = fromText(text);
        if (!value)
            return badOption(option, text);
        values.push_back(*value);
    }
    return {};
}

QStringList rangeOptions(const RangeChoice &range)
{
    switch (range.kind) {
    case RangeChoice::Kind::Everything:
        return {u"--days"_s, kEverything};
    case RangeChoice::Kind::LastDays:
        return {u"--days"_s, QString::number(range.days)};
    case RangeChoice::Kind::ThisMonth:
        return {u"--month"_s, kThisMonth};
    case RangeChoice::Kind::LastMonth:
        return {u"--month"_s, kLastMonth};
    case RangeChoice::Kind::Month:
        return {u"--month"_s, range.month.toIso()};
    case RangeChoice::Kind::Days:
        return {u"--from"_s, range.dayRange.from.toIso(), u"--to"_s, range.dayRange.to.toIso()};
    case RangeChoice::Kind::Instants:
        return {u"--from"_s, range.instants.from.toIso(), u"--to"_s, range.instants.to.toIso()};
    }
    return {};
}

} // namespace

void addPlaceOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"file"_s, words("A usage file to import."), u"[FILE]"_s);
    parser.addOptions({
        {u"page"_s, words("Open this page."), u"PAGE"_s},
        {u"company"_s, words("Show one company, by id or name."), u"COMPANY"_s},
        {u"job"_s, words("Show one job, by id or title; none: usage without a job."), u"JOB"_s},
        {u"type"_s, words("Show cv, questions or video."), u"TYPE"_s},
        {u"status"_s, words("Show RECONCILED, DRAFT or UNKNOWN usage."), u"STATUS"_s},
        {u"without-type"_s, words("Leave cv, questions or video out."), u"TYPE"_s},
        {u"without-job"_s, words("Leave a job out, by id."), u"JOB"_s},
        {u"without-status"_s, words("Leave RECONCILED, DRAFT or UNKNOWN usage out."), u"STATUS"_s},
        {u"only"_s, words("Show only these rows of a list."), u"LIST:COLUMN=VALUE"_s},
        {u"not"_s, words("Leave these rows of a list out."), u"LIST:COLUMN=VALUE"_s},
        {u"days"_s, words("Show the last N billing days, or all."), u"N"_s},
        {u"month"_s, words("Show a billing month: YYYY-MM, this or last."), u"MONTH"_s},
        {u"from"_s, words("Show from this time on; a date is a billing day."), u"TIME"_s},
        {u"to"_s, words("Show what is before this time; a date is a billing day."), u"TIME"_s},
    });
}

Result<Place> readPlace(const QCommandLineParser &parser, Instant now)
{
    Place place;
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Only one file can be given.")};
    place.file = files.value(0);
    place.page = files.isEmpty() ? parser.value(u"page"_s) : u"import"_s;
    place.company = parser.value(u"company"_s);
    place.withoutJob = parser.value(u"job"_s) == kNoJob;
    if (!place.withoutJob)
        place.job = parser.value(u"job"_s);
    if (parser.isSet(u"type"_s)) {
        place.type = usageTypeFromName(parser.value(u"type"_s));
        if (!place.type)
            return badOption("type", parser.value(u"type"_s));
    }
    if (parser.isSet(u"status"_s)) {
        place.status = linkStatusFromName(parser.value(u"status"_s));
        if (!place.status)
            return badOption("status", parser.value(u"status"_s));
    }
    CHECK(readAll(parser, "without-type", place.notTypes, [](const QString &text) { return usageTypeFromName(text); }));
    CHECK(readAll(parser, "without-job", place.notJobs, [](const QString &text) { return JobId::parse(text); }));
    CHECK(readAll(parser, "without-status", place.notStatuses, [](const QString &text) { return linkStatusFromName(text); }));
    CHECK(readAll(parser, "only", place.lists, [](const QString &text) { return listFilterFromWord(text, false); }));
    CHECK(readAll(parser, "not", place.lists, [](const QString &text) { return listFilterFromWord(text, true); }));
    TRY(range, readRange(parser, now));
    place.range = range;
    return place;
}

QStringList placeOptions(const QString &page, const Filter &filter, const std::vector<ListFilter> &lists)
{
    QStringList options = {u"--page"_s, page};
    if (filter.company)
        options << u"--company"_s << filter.company->toString();
    if (filter.job)
        options << u"--job"_s << filter.job->toString();
    else if (filter.withoutJob)
        options << u"--job"_s << kNoJob;
    if (filter.type)
        options << u"--type"_s << usageTypeName(*filter.type);
    if (filter.status)
        options << u"--status"_s << linkStatusName(*filter.status);
    for (const UsageType type : filter.notTypes)
        options << u"--without-type"_s << usageTypeName(type);
    for (const JobId job : filter.notJobs)
        options << u"--without-job"_s << job.toString();
    for (const LinkStatus status : filter.notStatuses)
        options << u"--without-status"_s << linkStatusName(status);
    for (const ListFilter &list : lists)
        options << (list.isNot ? u"--not"_s : u"--only"_s) << listFilterWord(list);
    return options + rangeOptions(filter.range);
}

QString shareableAddress(const DatabaseUrl &url)
{
    if (url.dialect() == Dialect::Sqlite)
        return url.text();
    QStringList words;
    for (const auto &[keyword, value] : url.keywords()) {
        if (keyword != "password"_L1 && keyword != "sslpassword"_L1)
            words.append(keyword + u'=' + conninfoQuoted(value));
    }
    return words.isEmpty() ? u"postgresql://"_s : words.join(u' ');
}

Result<FoundPlace> findPlace(const Inquiry &inquiry, const Place &place)
{
    FoundPlace found;
    if (!place.company.isEmpty()) {
        TRY(company, resolveCompany(inquiry, place.company));
        found.company = company;
    }
    if (!place.job.isEmpty()) {
        TRY(within, found.company ? inquiry.narrowedTo(found.company->id) : Result<Inquiry>(inquiry));
        TRY(job, resolveJob(within, place.job));
        found.job = job;
    }
    return found;
}

void showPlace(FilterState &state, const Place &place, const FoundPlace &found)
{
    if (!place.saysFilter())
        return;
    Filter filter;
    if (found.company) {
        state.nameCompany(found.company->id, found.company->name);
        filter.company = found.company->id;
    }
    if (found.job) {
        state.nameJob(found.job->id, found.job->title);
        filter.company = found.job->company;
        filter.job = found.job->id;
    }
    filter.withoutJob = place.withoutJob;
    filter.type = place.type;
    filter.status = place.status;
    filter.notTypes = place.notTypes;
    filter.notJobs = place.notJobs;
    filter.notStatuses = place.notStatuses;
    filter.range = place.range.value_or(RangeChoice());
    state.set(filter, place.lists);
}

} // namespace reckoner
