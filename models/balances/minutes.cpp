#include "models/balances/minutes.h"

#include "models/balances/minutes_meter.h"
#include "models/directory/matching.h"

#include <QHash>
#include <QJsonArray>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLive = " AND o.deleted_at IS NULL";

struct MinutesRow
{
    MinutesBalance balance;
    MinutesTerms terms;
    static MinutesRow from(const Row &row)
    {
        MinutesRow found;
        found.balance.account = {row.id<CompanyId>("company_id"), row.id<OrganizationId>("id")};
        found.balance.name = row.text("name");
        found.balance.companyName = row.text("company_name");
        found.balance.timezone = row.text("timezone");
        found.balance.base = {row.integer("base_minutes")};
        found.balance.addonLeft = {row.integer("overage_minutes")};
        found.balance.anchorDay = int(row.integer("anchor_day"));
        const auto start = row.optionalInstant("period_start");
        const auto end = row.optionalInstant("period_end");
        const auto calendar = Calendar::named(found.balance.timezone);
        ensure(calendar.ok(), "a company has a time zone that exists");
        found.terms = {row.uuid("id"), found.balance.base.count, found.balance.anchorDay, *calendar, {}};
        if (start && end) {
            found.terms.period = {*start, *end};
            found.balance.period = found.terms.period;
        }
        return found;
    }
};

struct MetricOfOrganization
{
    QUuid organization;
    MeteredMinutes metric;
    static MetricOfOrganization from(const Row &row) { return {row.uuid("organization_id"), MeteredMinutes::from(row)}; }
};

/// As if the rolls that are due had happened.
MinutesBalance asOfNow(MinutesRow row, const std::vector<MeteredMinutes> &metrics, Instant now)
{
    MinutesBalance &balance = row.balance;
    if (!balance.period)
        return balance;
    const std::vector<PeriodUse> uses = meterPeriods(row.terms, metrics, now, balance.addonLeft);
    balance.period = uses.back().period;
    balance.baseUsed = uses.back().baseUsed;
    balance.dueRolls = int(uses.size()) - 1;
    for (const PeriodUse &use : uses) {
        for (const PeriodUse::Part &part : use.unposted)
            balance.unposted.count += part.split.total().count;
    }
    return balance;
}

Result<std::vector<MinutesBalance>> balancesWhere(const Inquiry &inquiry, const Fragment &organizations, const Fragment &metrics)
{
    TRY(rows, inquiry.rows<MinutesRow>(Query("balances/minutes_accounts").with("conditions", organizations)));
    TRY(metered, inquiry.rows<MetricOfOrganization>(Query("balances/minutes_metered").with("conditions", metrics)));
    QHash<QUuid, std::vector<MeteredMinutes>> byOrganization;
    for (const MetricOfOrganization &each : metered)
        byOrganization[each.organization].push_back(each.metric);
    std::vector<MinutesBalance> balances;
    for (const MinutesRow &row : rows)
        balances.push_back(asOfNow(row, byOrganization.value(row.terms.organization), inquiry.now()));
    return balances;
}

Bindings ofOrganization(OrganizationId organization)
{
    return Bindings().id("organization_id", organization);
}

struct MetricOwner
{
    MinutesAccount account;
    static MetricOwner from(const Row &row) { return {{row.id<CompanyId>("company_id"), row.id<OrganizationId>("organization_id")}}; }
};

QJsonValue timeJson(const std::optional<Instant> &at)
{
    return at ? QJsonValue(at->toIso()) : QJsonValue();
}

} // namespace

QJsonObject MinutesBalance::toJson() const
{
    return {{u"org_id"_s, account.organization.toString()},
            {u"company_id"_s, account.company.toString()},
            {u"name"_s, name},
            {u"base"_s, base.count},
            {u"base_used"_s, baseUsed.count},
            {u"base_remaining"_s, left().base.count},
            {u"addon_remaining"_s, addonLeft.count},
            {u"remaining"_s, left().total().count},
            {u"percent_used"_s, percentUsed()},
            {u"unposted"_s, unposted.count},
            {u"period_start"_s, timeJson(period ? std::optional(period->from) : std::nullopt)},
            {u"period_end"_s, timeJson(period ? std::optional(period->to) : std::nullopt)}};
}

Result<MinutesBalance> minutesBalance(const Inquiry &inquiry, OrganizationId organization)
{
    TRY(found, balancesWhere(inquiry, {u" AND o.id = :organization_id"_s, ofOrganization(organization)}, {u" AND o.id = :organization_id"_s, ofOrganization(organization)}));
    if (found.empty())
        return notFoundError("organization", organization.toString());
    return found.front();
}

Result<std::vector<MinutesBalance>> minutesBalances(const Inquiry &inquiry)
{
    return balancesWhere(inquiry, {QString::fromLatin1(kLive)}, {QString::fromLatin1(kLive)});
}

QJsonObject MinutesCheck::toJson() const
{
    QJsonArray recommendation;
    if (!isAllowed) {
        recommendation.append(QJsonObject{{u"action"_s, u"buy"_s}, {u"minutes"_s, lacking.count}});
        if (waitFor)
            recommendation.append(QJsonObject{{u"action"_s, u"wait"_s}, {u"until"_s, waitFor->toIso()}});
    }
    return {{u"allowed"_s, isAllowed},
            {u"required"_s, required.count},
            {u"remaining"_s, left.total().count},
            {u"base_remaining"_s, left.base.count},
            {u"addon_remaining"_s, left.addon.count},
            {u"short"_s, lacking.count},
            {u"recommendation"_s, recommendation}};
}

Result<MinutesCheck> checkMinutes(const Inquiry &inquiry, OrganizationId organization, Minutes required)
{
    if (required.count <= 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The amount must be a whole number above zero, not {given}."), {{u"given"_s, required.count}}};
    TRY(balance, minutesBalance(inquiry, organization));
    if (!balance.period)
        return noPeriodError(balance.name);
    return checkedAgainst(balance, required);
}

MinutesCheck checkedAgainst(const MinutesBalance &balance, Minutes required)
{
    MinutesCheck check;
    check.required = required;
    check.left = balance.left();
    check.lacking.count = std::max<qint64>(0, required.count - check.left.total().count);
    check.isAllowed = check.lacking.count == 0;
    if (!check.isAllowed && required.count <= balance.base.count + balance.addonLeft.count)
        check.waitFor = balance.period->to;
    return check;
}

Error noPeriodError(const QString &organization)
{
    return Error{ErrorCode::InvalidState, RECKONER_TEXT("{organization} has no billing period: set one (Data checks, period-missing) before minutes are used."),
                 {{u"organization"_s, organization}}};
}

MinutesMetric MinutesMetric::from(const Row &row)
{
    MinutesMetric metric;
    metric.id = row.id<MetricId>("id");
    metric.seq = row.integer("seq");
    metric.occurredAt = row.instant("occurred_at");
    metric.minutes = {row.integer("metric_value")};
    if (!row.isNull("base_minutes"))
        metric.split = MinutesSplit{{row.integer("base_minutes")}, {row.optionalInteger("addon_minutes").value_or(0)}};
    if (const auto refunded = row.optionalInteger("refunded_minutes"))
        metric.refunded = Minutes{*refunded};
    metric.source = row.text("source");
    return metric;
}

Result<std::vector<MinutesMetric>> minutesMetrics(const Inquiry &inquiry, OrganizationId organization, const MetricChoice &choice)
{
    Query query("balances/minutes_metrics");
    if (choice.beforeSeq)
        query = query.with("conditions", {u" AND m.seq < :before_seq"_s, Bindings().integer("before_seq", *choice.beforeSeq)});
    return inquiry.rows<MinutesMetric>(query, ofOrganization(organization).integer("row_limit", qint64(choice.limit)));
}

BillingPeriod BillingPeriod::from(const Row &row)
{
    return {{row.instant("starts_at"), row.instant("ends_at")}, {row.integer("base_minutes")}, {row.integer("metered")}};
}

Result<std::vector<BillingPeriod>> billingPeriods(const Inquiry &inquiry, OrganizationId organization)
{
    return inquiry.rows<BillingPeriod>("balances/minutes_periods", ofOrganization(organization));
}

MinutesRefusal MinutesRefusal::from(const Row &row)
{
    const QJsonObject details = row.json("details");
    return {row.uuid("id"), row.instant("occurred_at"), details.value(u"required"_s).toInteger(), details.value(u"available"_s).toInteger(), row.text("actor")};
}

Result<std::vector<MinutesRefusal>> minutesRefusals(const Inquiry &inquiry, OrganizationId organization)
{
    return inquiry.rows<MinutesRefusal>("balances/minutes_refusals", ofOrganization(organization));
}

Result<MinutesAccount> accountOfMetric(const Inquiry &inquiry, MetricId metric)
{
    TRY(owner, inquiry.row<MetricOwner>("balances/minutes_metric", Bindings().id("metric_id", metric)));
    if (!owner)
        return notFoundError("metric", metric.toString());
    return owner->account;
}

} // namespace reckoner
