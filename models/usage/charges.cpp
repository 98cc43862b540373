#include "models/usage/charges.h"

#include "models/usage/filter.h"

namespace reckoner {

namespace {

struct ZonedCompany
{
    CompanyId id;
    QString zone;
    static ZonedCompany from(const Row &row) { return {row.id<CompanyId>("id"), row.text("timezone")}; }
};

struct ChargedRow
{
    CompanyId company;
    Charged charged;
    static ChargedRow from(const Row &row) { return {row.id<CompanyId>("company_id"), {row.money("cost_nanos"), row.money("month_nanos")}}; }
};

struct ChargedDayRow
{
    CompanyId company;
    BillingDay day;
    Money cost;
    static ChargedDayRow from(const Row &row) { return {row.id<CompanyId>("company_id"), {int(row.integer("day"))}, row.money("cost_nanos")}; }
};

/// Whole days before that of the moment; of that day what had happened.
Bindings boundsOf(const Calendar &calendar, const std::vector<CompanyId> &companies, Instant asOf)
{
    const BillingDay day = calendar.dayOf(asOf);
    Bindings bounds;
    bounds.uuids("companies", companyUuids(companies)).integer("to_day", day.number).integer("month_day", BillingMonth::of(day).firstDay().number);
    bounds.instant("day_start", calendar.startOf(day)).instant("until", asOf);
    return bounds;
}

} // namespace

Result<std::map<CompanyId, Charged>> chargedUntil(const Inquiry &inquiry, Instant asOf)
{
    TRY(companies, inquiry.rows<ZonedCompany>("usage/scope_companies"));
    std::map<QString, std::vector<CompanyId>> byZone;
    for (const ZonedCompany &company : companies)
        byZone[company.zone].push_back(company.id);
    std::map<CompanyId, Charged> found;
    for (const auto &[zone, members] : byZone) {
        TRY(calendar, Calendar::named(zone));
        TRY(rows, inquiry.rows<ChargedRow>("usage/charged", boundsOf(calendar, members, asOf)));
        for (const ChargedRow &row : rows)
            found.emplace(row.company, row.charged);
    }
    return found;
}

Result<std::map<CompanyId, ChargedDays>> chargedByDay(const Inquiry &inquiry, const std::vector<CompanyId> &companies, DayRange days)
{
    Bindings wanted;
    wanted.uuids("companies", companyUuids(companies)).integer("from_day", days.from.number).integer("to_day", days.to.number);
    TRY(rows, inquiry.rows<ChargedDayRow>("usage/charged_days", wanted));
    std::map<CompanyId, ChargedDays> found;
    for (const ChargedDayRow &row : rows)
        found[row.company].emplace(row.day, row.cost);
    return found;
}

} // namespace reckoner
