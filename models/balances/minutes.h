// Minutes of an organization: base minutes, set anew each billing period, and add-on minutes, which are bought or granted and stay. The metrics
// (usage_metrics, minutes_transcribed, in [period start, period end) by the time they happened) are the truth; used_minutes is a copy. A metric that
// another program wrote counts, split in time order, and posts nothing until its period is closed or `sync` runs (usage_metrics.operation_id says which
// operation posted it). Reading answers as if due rolls had happened. Source: domain.md, "Minutes".
#pragma once

#include "models/core/quantity.h"
#include "models/directory/organizations.h"
#include "models/ledger/operation.h"
#include "models/tables/column.h"

namespace reckoner {

using MetricId = Id<struct MetricTag>;

struct MinutesAccount
{
    CompanyId company;
    OrganizationId organization;
};

/// So much of each bucket.
struct MinutesSplit
{
    Minutes base;
    Minutes addon;
    Minutes total() const { return {base.count + addon.count}; }
    bool operator==(const MinutesSplit &) const = default;
};

// --- reading ---

struct MinutesBalance
{
    MinutesAccount account;
    QString name;
    QString companyName;
    QString timezone;
    Minutes base;                        ///< of a period
    Minutes baseUsed;                    ///< of this period
    Minutes addonLeft;
    Minutes unposted;                    ///< minutes of metrics of other programs, counted in the figures above, for which nothing was posted yet
    int anchorDay = 1;
    std::optional<InstantRange> period;  ///< none: the organization has no period, and nothing can be consumed until it has one
    int dueRolls = 0;                    ///< periods that ended and are still stored as the current one
    MinutesSplit left() const { return {{base.count - baseUsed.count}, addonLeft}; }
    int percentUsed() const; ///< of base, whole percent, rounded down
    QJsonObject toJson() const; ///< as cli.md `minutes show`
};
/// For everybody who sees balances. Errors: not_found.
Result<MinutesBalance> minutesBalance(const Inquiry &inquiry, OrganizationId organization);
/// Of every organization of the scope that is not deleted, by company and name.
Result<std::vector<MinutesBalance>> minutesBalances(const Inquiry &inquiry);

struct MinutesCheck
{
    bool isAllowed = false;
    Minutes required;
    MinutesSplit left;
    Minutes lacking;                ///< "short"
    std::optional<Instant> waitFor; ///< the start of a period in which there would be enough
    QJsonObject toJson() const; ///< as cli.md `minutes check`
    /// Where it is not allowed: insufficient_minutes, with what there is of each bucket and what to do about it.
    Error refusal() const;
};
/// Whether so many minutes could be consumed now. Errors: invalid_state (no period), invalid_input.
Result<MinutesCheck> checkMinutes(const Inquiry &inquiry, OrganizationId organization, Minutes required);

struct MinutesMetric
{
    MetricId id;
    qint64 seq = 0;
    Instant occurredAt;
    Minutes minutes;                    ///< as they count: none after a refund
    std::optional<MinutesSplit> split;  ///< as posted; none: another program's, for which nothing was posted yet
    std::optional<Minutes> refunded;
    QString source;
    static MinutesMetric from(const Row &row);
};
struct MetricChoice
{
    std::optional<qint64> beforeSeq = {}; ///< for the next page: seq of the last row
    int limit = 200;
};
/// By entry, newest first.
Result<std::vector<MinutesMetric>> minutesMetrics(const Inquiry &inquiry, OrganizationId organization, const MetricChoice &choice = {});

struct BillingPeriod
{
    InstantRange range;
    Minutes base;
    Minutes metered; ///< of its metrics
    static BillingPeriod from(const Row &row);
};
/// Newest first.
Result<std::vector<BillingPeriod>> billingPeriods(const Inquiry &inquiry, OrganizationId organization);

struct MinutesRefusal
{
    QUuid id;
    Instant occurredAt;
    qint64 required = 0;
    qint64 available = 0;
    QString actor;
    static MinutesRefusal from(const Row &row);
};
/// Of the last 90 days, newest first.
Result<std::vector<MinutesRefusal>> minutesRefusals(const Inquiry &inquiry, OrganizationId organization);

// --- writing ---

struct MinutesConsume
{
    MinutesAccount account;
    Minutes minutes;                ///< above zero
    std::optional<Instant> at = {}; ///< when they were used (default: now): they belong to the period of that time, which may be over
};
struct ConsumeReply
{
    MetricId metric;
    MinutesSplit taken;
    Minutes remaining; ///< of the account, now
    QJsonObject toJson() const; ///< as cli.md `minutes consume`
    static ConsumeReply fromJson(const QJsonObject &json);
};
/// Base first, then add-on, after any roll that is due; refused whole. Minutes used in a period that is closed take what that period had left of base,
/// which had expired, then add-on. Errors: insufficient_minutes (see MinutesCheck::refusal), invalid_state (no period), invalid_input (a time that is in
/// no period up to the current one).
Result<Done<ConsumeReply>> consumeMinutes(Connection &connection, const Scope &scope, const MinutesConsume &consume, const Request &request);

struct MinutesPurchase
{
    MinutesAccount account;
    Minutes minutes;                ///< above zero
    std::optional<Money> paid = {}; ///< in the company's currency; none: a free grant
    std::optional<QString> reference = {};
};
struct MinutesStep
{
    OrganizationId organization;
    MinutesSplit moved;   ///< what this step added or gave back; >= 0 each
    Minutes expired;      ///< base minutes of a period that is over, given back and gone at once
    MinutesSplit left;    ///< afterwards
    QJsonObject toJson() const;
    static MinutesStep fromJson(const QJsonObject &json);
};
/// Add-on minutes, kept as a purchase; can be undone while they are still there. Errors: invalid_input.
Result<Done<MinutesStep>> buyMinutes(Connection &connection, const Scope &scope, const MinutesPurchase &purchase, const Request &request);

struct RollReply
{
    OrganizationId organization;
    Instant from; ///< start of the period that was current
    Instant to;   ///< start of the period that is current now
    int periods = 0;
    QJsonObject toJson() const; ///< as cli.md `minutes roll`
    static RollReply fromJson(const QJsonObject &json);
};
/// Every period that is over is closed, one by one; elsewhere a duplicate. Base is set anew, add-on stays. Errors: invalid_state (no period).
Result<Done<RollReply>> rollMinutes(Connection &connection, const Scope &scope, const MinutesAccount &account, const Request &request);
/// Of every organization of the scope that has a period, each its own operation of one batch.
Result<std::vector<Done<RollReply>>> rollMinutesOfAll(Connection &connection, const Scope &scope, const Request &request);

struct SyncReply
{
    OrganizationId organization;
    qint64 metrics = 0;    ///< for which the missing draw was posted
    Minutes usedBefore;    ///< the copy
    Minutes usedAfter;
    MinutesSplit left;
    QJsonObject toJson() const;
    static SyncReply fromJson(const QJsonObject &json);
};
/// Posts the missing draws of other programs' metrics and sets the copies; where there is nothing to do a duplicate. Can be undone. Errors:
/// invalid_state (no period).
Result<Done<SyncReply>> syncMinutes(Connection &connection, const Scope &scope, const MinutesAccount &account, const Request &request);

struct MetricRefund
{
    MinutesAccount account;
    MetricId metric;
};
/// Gives each bucket back what the metric took, once: repeating is a duplicate. Final. Errors: not_found, invalid_state (nothing was posted for it).
Result<Done<MinutesStep>> refundMinutes(Connection &connection, const Scope &scope, const MetricRefund &refund, const Request &request);
/// The account that a metric belongs to. Errors: not_found.
Result<MinutesAccount> accountOfMetric(const Inquiry &inquiry, MetricId metric);

std::span<const Column<MinutesBalance>> minutesBalanceColumns();
std::span<const Column<MinutesMetric>> minutesMetricColumns();
std::span<const Column<BillingPeriod>> billingPeriodColumns();
std::span<const Column<MinutesRefusal>> minutesRefusalColumns();

} // namespace reckoner
