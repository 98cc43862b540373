// Minutes by domain.md alone, in plain numbers: billing periods by anchor day, base drawn before add-on, metrics that other programs wrote without a
// split, and due rolls that happen inside the next writing step while reading answers as if they had.
#pragma once

#include "tests/balances/balances_world.h"

namespace reckoner {

struct ModelMinutes
{
    qint64 base = 0;
    qint64 addon = 0;
    qint64 total() const { return base + addon; }
};

struct ModelMetric
{
    QString id;
    Instant at;
    qint64 minutes = 0;
    ModelMinutes split;    ///< where it was posted
    bool isPosted = false;
    bool isRefunded = false;
};

struct ModelRefusal
{
    qint64 required = 0;
    qint64 available = 0;
};

struct ModelOrganization
{
    QString id;
    int company = 0;
    qint64 base = 0;
    int anchor = 1;
    qint64 addon = 0;            ///< posted
    qint64 used = 0;             ///< the copy
    std::vector<Instant> starts; ///< of the periods that were opened; the last one is stored as the current one
    std::vector<ModelMetric> metrics; ///< by entry
    std::vector<ModelRefusal> refusals;
};

/// How an account stands when everything that was metered is counted, as if due rolls had happened.
struct ModelStanding
{
    std::vector<Instant> starts;
    std::vector<qint64> baseLeft;     ///< of each period
    std::vector<ModelMinutes> splits; ///< of each metric
    qint64 addonLeft = 0;
    qint64 unposted = 0;
    qint64 metered = 0; ///< in the current period
    size_t current() const { return starts.size() - 1; }
    ModelMinutes left() const { return {baseLeft.back(), addonLeft}; }
};

class MinutesModel
{
public:
    explicit MinutesModel(const BalancesWorld &world) : m_world(world) {}

    struct Purchase
    {
        int organization = 0;
        qint64 minutes = 0;
        bool isUndone = false;
    };

    std::vector<ModelOrganization> organizations;
    std::map<OperationId, Purchase> purchases;

    const ZoneDays &daysOf(const ModelOrganization &organization) const { return m_world.companies[size_t(organization.company)].days; }

    bool isAnchor(const QDate &day, int anchor) const { return day.day() == std::min(anchor, day.daysInMonth()); }

    /// Day by day, from the latest anchor before the organization was made.
    Instant firstStart(const ModelOrganization &organization, Instant now) const
    {
        QDate day = daysOf(organization).dayOf(now);
        while (!isAnchor(day, organization.anchor))
            day = day.addDays(-1);
        return daysOf(organization).startOf(day);
    }
    Instant endOf(const ModelOrganization &organization, Instant start) const
    {
        QDate day = daysOf(organization).dayOf(start).addDays(1);
        while (!isAnchor(day, organization.anchor))
            day = day.addDays(1);
        return daysOf(organization).startOf(day);
    }

    ModelStanding standing(const ModelOrganization &organization, Instant now) const
    {
        ModelStanding result;
        result.starts = organization.starts;
        for (Instant end = endOf(organization, result.starts.back()); end <= now; end = endOf(organization, end))
            result.starts.push_back(end);
        result.addonLeft = organization.addon;
        result.splits.resize(organization.metrics.size());
        const std::vector<size_t> order = inTimeOrder(organization);
        for (size_t period = 0; period < result.starts.size(); ++period)
            result.baseLeft.push_back(organization.base);
        for (size_t place = 0; place < organization.metrics.size(); ++place) {
            if (organization.metrics[place].isPosted)
                result.baseLeft[size_t(periodOf(organization, result.starts, organization.metrics[place].at))] -= organization.metrics[place].split.base;
        }
        for (const size_t place : order) {
            const ModelMetric &metric = organization.metrics[place];
            const auto period = size_t(periodOf(organization, result.starts, metric.at));
            ModelMinutes &split = result.splits[place];
            split = metric.split;
            if (!metric.isPosted) {
                split.base = std::min(metric.minutes, result.baseLeft[period]);
                split.addon = std::min(metric.minutes - split.base, result.addonLeft);
                result.baseLeft[period] -= split.base;
                result.addonLeft -= split.addon;
                result.unposted += split.total();
            }
            result.metered += period == result.current() ? metric.minutes : 0;
        }
        return result;
    }

    /// -1: before the first; as many as there are: after the last.
    int periodOf(const ModelOrganization &organization, const std::vector<Instant> &starts, Instant at) const
    {
        if (at < starts.front())
            return -1;
        for (size_t i = starts.size(); i-- > 0;) {
            if (starts[i] <= at)
                return endOf(organization, starts[i]) <= at ? int(starts.size()) : int(i);
        }
        return -1;
    }

    StepAnswer consume(int which, qint64 minutes, const std::optional<Instant> &wantedAt, Instant now)
    {
        ModelOrganization organization = organizations[size_t(which)];
        const ModelStanding before = roll(organization, now);
        const Instant at = wantedAt.value_or(now);
        const int period = periodOf(organization, before.starts, at);
        if (minutes <= 0 || period < 0 || size_t(period) == before.starts.size())
            return StepAnswer::refused(u"invalid_input"_s);
        const bool isCurrent = size_t(period) == before.current();
        const ModelMinutes there = {before.baseLeft[size_t(period)], before.addonLeft};
        if (there.total() < minutes) {
            organizations[size_t(which)].refusals.push_back({minutes, there.total()});
            return StepAnswer::refused(u"insufficient_minutes"_s, shortage(organization, before, there, minutes, isCurrent));
        }
        ModelMinutes taken;
        taken.base = std::min(minutes, there.base);
        taken.addon = minutes - taken.base;
        organization.metrics.push_back({{}, at, minutes, taken, true});
        organization.addon -= taken.addon;
        organization.used += isCurrent ? minutes : 0;
        organizations[size_t(which)] = organization;
        return StepAnswer::done({{u"base"_s, taken.base}, {u"addon"_s, taken.addon}, {u"remaining"_s, standing(organization, now).left().total()}});
    }

    StepAnswer buy(int which, qint64 minutes, Instant now)
    {
        if (minutes <= 0)
            return StepAnswer::refused(u"invalid_input"_s);
        organizations[size_t(which)].addon += minutes;
        return StepAnswer::done(stepJson(which, {0, minutes}, 0, now));
    }

    /// While they are still there.
    StepAnswer undoPurchase(const OperationId &operation)
    {
        Purchase &purchase = purchases.at(operation);
        if (purchase.isUndone)
            return StepAnswer::refused(u"invalid_state"_s);
        ModelOrganization &organization = organizations[size_t(purchase.organization)];
        if (organization.addon < purchase.minutes)
            return StepAnswer::refused(u"conflict"_s);
        organization.addon -= purchase.minutes;
        purchase.isUndone = true;
        return StepAnswer::done({{u"reversed"_s, operation.toString()}, {u"postings"_s, 1}});
    }

    StepAnswer rollOnly(int which, Instant now)
    {
        ModelOrganization &organization = organizations[size_t(which)];
        const size_t before = organization.starts.size();
        const Instant from = organization.starts.back();
        roll(organization, now);
        const auto periods = qint64(organization.starts.size() - before);
        const QJsonObject reply = {{u"org_id"_s, organization.id}, {u"from"_s, from.toIso()}, {u"to"_s, organization.starts.back().toIso()}, {u"periods"_s, periods}};
        return periods > 0 ? StepAnswer::done(reply) : StepAnswer::repeated(reply);
    }

    /// What a sync changed beside the roll that it did first.
    struct Synced
    {
        std::optional<OperationId> operation;
        int organization = -1;
        ModelOrganization before; ///< after the roll
    };
    Synced lastSync; ///< the last step of all, or none

    StepAnswer sync(int which, Instant now)
    {
        ModelOrganization &organization = organizations[size_t(which)];
        const size_t periods = organization.starts.size();
        const ModelStanding counted = roll(organization, now);
        lastSync = {{}, which, organization};
        qint64 posted = 0;
        for (size_t place = 0; place < organization.metrics.size(); ++place)
            posted += postMetric(organization, place, counted.splits[place]) ? 1 : 0;
        const QJsonObject reply = {{u"org_id"_s, organization.id}, {u"metrics"_s, posted}, {u"used_before"_s, organization.used}, {u"used_after"_s, counted.metered},
                                   {u"base_remaining"_s, counted.left().base}, {u"addon_remaining"_s, counted.left().addon}, {u"remaining"_s, counted.left().total()}};
        const bool isNothing = posted == 0 && organization.used == counted.metered && periods == organization.starts.size();
        organization.used = counted.metered;
        return isNothing ? StepAnswer::repeated(reply) : StepAnswer::done(reply);
    }

    /// Right after it: nothing depends on it yet.
    StepAnswer undoSync(const OperationId &operation)
    {
        organizations[size_t(lastSync.organization)] = lastSync.before;
        lastSync = {};
        return StepAnswer::done({{u"reversed"_s, operation.toString()}});
    }

    StepAnswer refund(int which, size_t place, Instant now)
    {
        ModelOrganization organization = organizations[size_t(which)];
        const ModelStanding counted = roll(organization, now);
        ModelMetric &metric = organization.metrics[place];
        if (metric.isRefunded)
            return StepAnswer::repeated(stepJson(which, {}, 0, now));
        if (!metric.isPosted)
            return StepAnswer::refused(u"invalid_state"_s);
        const bool isCurrent = size_t(periodOf(organization, counted.starts, metric.at)) == counted.current();
        const ModelMinutes back = metric.split;
        organization.addon += back.addon;
        if (isCurrent)
            organization.used = std::max<qint64>(0, organization.used - metric.minutes);
        metric.isRefunded = true;
        metric.minutes = 0;
        metric.split = {};
        organizations[size_t(which)] = organization;
        return StepAnswer::done(stepJson(which, back, isCurrent ? 0 : back.base, now));
    }

private:
    static std::vector<size_t> inTimeOrder(const ModelOrganization &organization)
    {
        std::vector<size_t> order;
        for (size_t i = 0; i < organization.metrics.size(); ++i)
            order.push_back(i);
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return organization.metrics[a].at < organization.metrics[b].at; });
        return order;
    }

    static bool postMetric(ModelOrganization &organization, size_t place, const ModelMinutes &split)
    {
        ModelMetric &metric = organization.metrics[place];
        if (metric.isPosted)
            return false;
        metric.isPosted = true;
        metric.split = split;
        organization.addon -= split.addon;
        return true;
    }

    /// Closes every period that is over; what others metered in those is posted then. Answers how the account stands.
    ModelStanding roll(ModelOrganization &organization, Instant now) const
    {
        const ModelStanding counted = standing(organization, now);
        const size_t stored = organization.starts.size() - 1;
        if (counted.current() == stored)
            return counted;
        for (size_t place = 0; place < organization.metrics.size(); ++place) {
            const int period = periodOf(organization, counted.starts, organization.metrics[place].at);
            if (size_t(period) >= stored && size_t(period) < counted.current())
                postMetric(organization, place, counted.splits[place]);
        }
        organization.starts = counted.starts;
        organization.used = 0;
        return counted;
    }

    QJsonObject stepJson(int which, const ModelMinutes &moved, qint64 expired, Instant now) const
    {
        const ModelMinutes left = standing(organizations[size_t(which)], now).left();
        return {{u"org_id"_s, organizations[size_t(which)].id}, {u"base"_s, moved.base}, {u"addon"_s, moved.addon}, {u"expired"_s, expired},
                {u"base_remaining"_s, left.base}, {u"addon_remaining"_s, left.addon}, {u"remaining"_s, left.total()}};
    }

    /// With what to do about it: buy so many, or wait until a period has enough.
    QJsonObject shortage(const ModelOrganization &organization, const ModelStanding &before, const ModelMinutes &there, qint64 minutes, bool isCurrent) const
    {
        QJsonObject details = {{u"available"_s, there.total()}, {u"required"_s, minutes}, {u"short"_s, minutes - there.total()},
                               {u"base_remaining"_s, there.base}, {u"addon_remaining"_s, there.addon}};
        if (isCurrent && minutes <= organization.base + there.addon)
            details.insert(u"wait_until"_s, endOf(organization, before.starts.back()).toIso());
        return details;
    }

    const BalancesWorld &m_world;
};

} // namespace reckoner
