#include "models/usage/filter.h"

#include <QJsonArray>
#include <algorithm>
#include <map>
#include <set>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

// "Everything": wider than any usage, so that every month is a whole one.
const DayRange kAllDays = {BillingDay::fromDate(QDate(1900, 1, 1)), BillingDay::fromDate(QDate(2200, 1, 1))};

struct ScopeCompany
{
    CompanyId id;
    QString zone;
    QString currency;
    static ScopeCompany from(const Row &row) { return {row.id<CompanyId>("id"), row.text("timezone"), row.text("currency")}; }
};

void cutDays(RangeSlice &slice, DayRange days)
{
    slice.wholeDays = days;
    BillingMonth first = BillingMonth::of(days.from);
    if (first.firstDay() < days.from)
        first = first.next();
    const BillingMonth last = BillingMonth::of(days.to);
    if (first < last) {
        slice.months = {first, last};
        slice.headDays = {days.from, first.firstDay()};
        slice.tailDays = {last.firstDay(), days.to};
    } else {
        slice.months = {first, first};
        slice.headDays = days;
        slice.tailDays = {days.to, days.to};
    }
}

DayRange daysOfMonth(BillingMonth month)
{
    return {month.firstDay(), month.next().firstDay()};
}

/// The billing days of a choice that is not given as instants.
DayRange chosenDays(const RangeChoice &choice, BillingDay today)
{
    const BillingMonth thisMonth = BillingMonth::of(today);
    switch (choice.kind) {
    case RangeChoice::Kind::LastDays:
        return {today.plusDays(1 - choice.days), today.plusDays(1)};
    case RangeChoice::Kind::ThisMonth:
        return daysOfMonth(thisMonth);
    case RangeChoice::Kind::LastMonth:
        return daysOfMonth({thisMonth.number - 1});
    case RangeChoice::Kind::Month:
        return daysOfMonth(choice.month);
    case RangeChoice::Kind::Days:
        return choice.dayRange;
    case RangeChoice::Kind::Everything:
    case RangeChoice::Kind::Instants:
        break;
    }
    return kAllDays;
}

RangeSlice instantSlice(const InstantRange &range, const Calendar &calendar, std::vector<CompanyId> companies)
{
    const RangeParts parts = splitRange(range, calendar);
    RangeSlice slice;
    slice.companies = std::move(companies);
    const bool hasMonths = parts.months.from < parts.months.to;
    const DayRange days = hasMonths ? DayRange{std::min(parts.headDays.from, parts.months.from.firstDay()), std::max(parts.tailDays.to, parts.months.to.firstDay())}
                                    : parts.headDays;
    cutDays(slice, days);
    slice.headEdge = parts.headEdge;
    slice.tailEdge = parts.tailEdge;
    return slice;
}

QString typeText(const std::optional<UsageType> &type)
{
    return type ? usageTypeName(*type) : QString();
}

/// Of an enum, as SQL.
template <typename Value>
QString numbers(const std::vector<Value> &values)
{
    QStringList texts;
    for (const Value value : values)
        texts.append(QString::number(int(value)));
    return texts.join(u", ");
}

template <typename Value, typename ToText>
void insertList(QJsonObject &json, const QString &key, const std::vector<Value> &values, ToText toText)
{
    QJsonArray texts;
    for (const Value &value : values)
        texts.append(toText(value));
    if (!texts.isEmpty())
        json.insert(key, texts);
}

/// What is not understood is left out.
template <typename Value, typename FromText>
std::vector<Value> listFrom(const QJsonValue &json, FromText fromText)
{
    std::vector<Value> values;
    for (const QJsonValue &each : json.toArray()) {
        const std::optional<Value> value = fromText(each.toString());
        if (value)
            values.push_back(*value);
    }
    return values;
}

} // namespace

Result<ResolvedFilter> resolveFilter(const Inquiry &inquiry, const Filter &filter)
{
    Scope scope = inquiry.scope();
    if (filter.company) {
        TRY(narrowed, inquiry.narrowedTo(*filter.company));
        scope = narrowed.scope();
    }
    TRY(companies, inquiry.rows<ScopeCompany>("usage/scope_companies", Bindings().uuids("companies", companyUuids(scope.companies))));
    std::map<QString, std::vector<CompanyId>> byZone;
    std::set<QString> currencies;
    for (const ScopeCompany &company : companies) {
        byZone[company.zone].push_back(company.id);
        currencies.insert(company.currency);
    }
    ResolvedFilter resolved;
    resolved.filter = filter;
    if (byZone.size() == 1) {
        TRY(calendar, Calendar::named(byZone.begin()->first));
        resolved.calendar = calendar;
    }
    for (const QString &code : currencies) {
        TRY(currency, Currency::parse(code));
        resolved.currencies.push_back(currency);
    }
    if (resolved.currencies.empty())
        resolved.currencies.push_back(Currency());
    const bool byInstants = filter.range.kind == RangeChoice::Kind::Instants;
    const BillingDay today = resolved.calendar.dayOf(inquiry.now());
    const DayRange days = chosenDays(filter.range, today);
    for (const auto &[zone, members] : byZone) {
        TRY(calendar, Calendar::named(zone));
        resolved.zones.push_back({members, byInstants ? filter.range.instants : calendar.rangeOf(days)});
        if (byInstants)
            resolved.slices.push_back(instantSlice(filter.range.instants, calendar, members));
    }
    if (byInstants) {
        resolved.shown = filter.range.instants;
        return resolved;
    }
    RangeSlice slice;
    slice.companies = scope.companies;
    slice.allCompanies = scope.allCompanies && !filter.company;
    cutDays(slice, days);
    resolved.slices.push_back(slice);
    const bool everything = filter.range.kind == RangeChoice::Kind::Everything;
    resolved.shown = resolved.calendar.rangeOf(everything ? DayRange{{0}, today.plusDays(1)} : days);
    return resolved;
}

std::vector<QUuid> companyUuids(const std::vector<CompanyId> &companies)
{
    std::vector<QUuid> uuids;
    uuids.reserve(companies.size());
    for (const CompanyId &company : companies)
        uuids.push_back(company.uuid());
    return uuids;
}

Bindings sliceBindings(const RangeSlice &slice)
{
    Bindings bindings;
    bindings.uuids("companies", companyUuids(slice.companies));
    bindings.integer("from_day", slice.wholeDays.from.number).integer("to_day", slice.wholeDays.to.number);
    bindings.integer("from_month", slice.months.from.number).integer("to_month", slice.months.to.number);
    bindings.integer("head_from_day", slice.headDays.from.number).integer("head_to_day", slice.headDays.to.number);
    bindings.integer("tail_from_day", slice.tailDays.from.number).integer("tail_to_day", slice.tailDays.to.number);
    bindings.instant("head_from", slice.headEdge.from).instant("head_to", slice.headEdge.to);
    bindings.instant("tail_from", slice.tailEdge.from).instant("tail_to", slice.tailEdge.to);
    return bindings;
}

Fragment rollupConditions(const Filter &filter)
{
    Fragment conditions;
    if (filter.type) {
        conditions.sql += u" AND usage_type = :filter_type"_s;
        conditions.bindings.integer("filter_type", int(*filter.type));
    }
    if (filter.job) {
        conditions.sql += u" AND job_id = :filter_job"_s;
        conditions.bindings.id("filter_job", *filter.job);
    }
    if (filter.withoutJob)
        conditions.sql += u" AND status <> 2"_s;
    if (filter.status) {
        conditions.sql += u" AND status = :filter_status"_s;
        conditions.bindings.integer("filter_status", int(*filter.status));
    }
    if (!filter.notTypes.empty())
        conditions.sql += u" AND usage_type NOT IN (%1)"_s.arg(numbers(filter.notTypes));
    if (!filter.notStatuses.empty())
        conditions.sql += u" AND status NOT IN (%1)"_s.arg(numbers(filter.notStatuses));
    if (!filter.notJobs.empty()) {
        conditions.sql += u" AND (job_id IS NULL OR job_id NOT IN (:filter_not_jobs))"_s;
        std::vector<QUuid> jobs;
        for (const JobId &job : filter.notJobs)
            jobs.push_back(job.uuid());
        conditions.bindings.uuids("filter_not_jobs", jobs);
    }
    return conditions;
}

Fragment eventConditions(const Filter &filter)
{
    return rollupConditions(filter); // usage_events has the same three columns; a row without a job has status 0 or 1
}

QJsonObject filterToJson(const Filter &filter)
{
    QJsonObject json;
    if (filter.company)
        json.insert(u"company"_s, filter.company->toString());
    if (filter.type)
        json.insert(u"type"_s, typeText(filter.type));
    if (filter.job)
        json.insert(u"job"_s, filter.job->toString());
    if (filter.withoutJob)
        json.insert(u"without_job"_s, true);
    if (filter.status)
        json.insert(u"status"_s, linkStatusName(*filter.status));
    insertList(json, u"not_types"_s, filter.notTypes, [](UsageType type) { return usageTypeName(type); });
    insertList(json, u"not_jobs"_s, filter.notJobs, [](JobId job) { return job.toString(); });
    insertList(json, u"not_statuses"_s, filter.notStatuses, [](LinkStatus status) { return linkStatusName(status); });
    QJsonObject range = {{u"kind"_s, int(filter.range.kind)}};
    switch (filter.range.kind) {
    case RangeChoice::Kind::LastDays:
        range.insert(u"days"_s, filter.range.days);
        break;
    case RangeChoice::Kind::Month:
        range.insert(u"month"_s, filter.range.month.toIso());
        break;
    case RangeChoice::Kind::Days:
        range.insert(u"from"_s, filter.range.dayRange.from.number);
        range.insert(u"to"_s, filter.range.dayRange.to.number);
        break;
    case RangeChoice::Kind::Instants:
        range.insert(u"from"_s, filter.range.instants.from.micros());
        range.insert(u"to"_s, filter.range.instants.to.micros());
        break;
    default:
        break;
    }
    json.insert(u"range"_s, range);
    return json;
}

Filter filterFromJson(const QJsonObject &json)
{
    Filter filter;
    filter.company = CompanyId::parse(json.value(u"company"_s).toString());
    filter.type = usageTypeFromName(json.value(u"type"_s).toString());
    filter.job = JobId::parse(json.value(u"job"_s).toString());
    filter.withoutJob = json.value(u"without_job"_s).toBool();
    filter.status = linkStatusFromName(json.value(u"status"_s).toString());
    filter.notTypes = listFrom<UsageType>(json.value(u"not_types"_s), [](const QString &text) { return usageTypeFromName(text); });
    filter.notJobs = listFrom<JobId>(json.value(u"not_jobs"_s), [](const QString &text) { return JobId::parse(text); });
    filter.notStatuses = listFrom<LinkStatus>(json.value(u"not_statuses"_s), [](const QString &text) { return linkStatusFromName(text); });
    const QJsonObject range = json.value(u"range"_s).toObject();
    const int kind = range.value(u"kind"_s).toInt(int(RangeChoice::Kind::LastDays));
    if (kind >= int(RangeChoice::Kind::Everything) && kind <= int(RangeChoice::Kind::Instants))
        filter.range.kind = RangeChoice::Kind(kind);
    filter.range.days = std::clamp(range.value(u"days"_s).toInt(30), 1, 36'500);
    if (const auto month = BillingMonth::parse(range.value(u"month"_s).toString()))
        filter.range.month = *month;
    if (filter.range.kind == RangeChoice::Kind::Days)
        filter.range.dayRange = {{range.value(u"from"_s).toInt()}, {range.value(u"to"_s).toInt()}};
    if (filter.range.kind == RangeChoice::Kind::Instants)
        filter.range.instants = {Instant::fromMicros(range.value(u"from"_s).toInteger()), Instant::fromMicros(range.value(u"to"_s).toInteger())};
    return filter;
}

} // namespace reckoner
