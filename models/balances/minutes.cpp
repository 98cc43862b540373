#include "models/balances/minutes.h"

#include "models/balances/minutes_meter.h"
#include "models/directory/matching.h"

#include <QHash>
#include <QJsonArray>
#include <limits>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLive = " AND o.deleted_at IS NULL";

/// As if the rolls that are due had happened.
MinutesBalance asOfNow(const MinutesRecord &record, const MinutesUse &use)
{
    MinutesBalance balance;
    balance.account = record.account;
    balance.name = record.name;
    balance.companyName = record.companyName;
    balance.timezone = record.calendar.zoneName();
    balance.base = record.base;
    balance.anchorDay = record.anchorDay;
    balance.addonLeft = use.addonLeft;
    if (!record.period)
        return balance;
    balance.period = use.current().range;
    balance.baseUsed = {record.base.count - use.current().baseLeft.count};
    balance.dueRolls = use.dueRolls();
    for (const std::vector<PeriodUse> &uses : {use.late, use.periods}) {
        for (const PeriodUse &each : uses) {
            for (const PeriodUse::Part &part : each.unposted)
                balance.unposted.count += part.split.total().count;
        }
    }
    return balance;
}

template <typename Part>
Result<QHash<QUuid, std::vector<Part>>> byOrganization(const Inquiry &inquiry, const char *query, const Fragment &organizations)
{
    TRY(rows, inquiry.rows<Part>(Query(query).with("conditions", organizations)));
    QHash<QUuid, std::vector<Part>> parts;
    for (Part &part : rows)
        parts[part.organization].push_back(std::move(part));
    return parts;
}

Result<std::vector<MinutesBalance>> balancesWhere(const Inquiry &inquiry, const Fragment &organizations)
{
    TRY(records, inquiry.rows<MinutesRecord>(Query("balances/minutes_accounts").with("conditions", organizations)));
    TRY(late, byOrganization<OpenedPeriod>(inquiry, "balances/minutes_late_periods", organizations));
    TRY(metrics, byOrganization<MinutesMetered>(inquiry, "balances/minutes_metered", organizations));
    std::vector<MinutesBalance> balances;
    for (const MinutesRecord &record : records) {
        const QUuid id = record.account.organization.uuid();
        balances.push_back(asOfNow(record, meterMinutes(record, late.value(id), metrics.value(id), inquiry.now())));
    }
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

int MinutesBalance::percentUsed() const
{
    constexpr qint64 kLargestExact = std::numeric_limits<qint64>::max() / 100;
    if (base.count <= 0)
        return 0;
    return int(base.count <= kLargestExact ? baseUsed.count * 100 / base.count : baseUsed.count / (base.count / 100));
}

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
    TRY(found, balancesWhere(inquiry, {u" AND o.id = :organization_id"_s, ofOrganization(organization)}));
    if (found.empty())
        return notFoundError("organization", organization.toString());
    return found.front();
}

Result<std::vector<MinutesBalance>> minutesBalances(const Inquiry &inquiry)
{
    return balancesWhere(inquiry, {QString::fromLatin1(kLive)});
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

Error MinutesCheck::refusal() const
{
    Error error{ErrorCode::InsufficientMinutes, RECKONER_TEXT("Not enough minutes: {available} available, {required} required. Buy {short} more."),
                {{u"available"_s, left.total().count}, {u"required"_s, required.count}, {u"short"_s, lacking.count}}};
    if (waitFor) {
        error.text = RECKONER_TEXT("Not enough minutes: {available} available, {required} required. Buy {short} more, or wait until {wait_until}.");
        error.context.insert(u"wait_until"_s, waitFor->toIso());
    }
    const QJsonObject advice = toJson();
    for (const QString &key : {u"base_remaining"_s, u"addon_remaining"_s, u"recommendation"_s})
        error.context.insert(key, advice.value(key));
    return error;
}

Result<MinutesCheck> checkMinutes(const Inquiry &inquiry, OrganizationId organization, Minutes required)
{
    if (required.count <= 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The amount must be a whole number above zero, not {given}."), {{u"given"_s, required.count}}};
    TRY(balance, minutesBalance(inquiry, organization));
    if (!balance.period)
        return noPeriodError(balance.name);
    return checkedAgainst(balance.left(), balance.base, balance.period->to, required);
}

MinutesMetric MinutesMetric::from(const Row &row)
{
    MinutesMetric metric;
    metric.id = row.id<MetricId>("id");
    metric.seq = row.integer("seq");
    metric.occurredAt = row.instant("occurred_at");
    metric.minutes = {row.integer("metric_value")};
    if (!row.isNull("operation_id"))
        metric.split = MinutesSplit{{row.integer("base_minutes")}, {row.integer("addon_minutes")}};
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
