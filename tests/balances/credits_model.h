// Credits by domain.md alone, in plain numbers: two buckets of each profile, jobs that reserve, what is still out of each bucket.
#pragma once

#include "tests/balances/balances_world.h"

namespace reckoner {

struct ModelCredits
{
    qint64 monthly = 0;
    qint64 addon = 0;
    QJsonObject json() const { return {{u"monthly"_s, monthly}, {u"addon"_s, addon}}; }
};

struct ModelProfile
{
    QString id;
    int company = 0;
    qint64 allotment = 0;
    ModelCredits left;
    int month = 0; ///< of the last reset
};

struct ModelJob
{
    QString id;
    int company = 0;
    QString status = u"open"_s;
    int profile = -1; ///< none: nothing was reserved
    QString state;
    qint64 cost = 0;
    ModelCredits taken;
    ModelCredits back;
    std::optional<qint64> rowsUsed;
    int month = 0; ///< whose monthly credits were taken
    ModelCredits out() const { return {taken.monthly - back.monthly, taken.addon - back.addon}; }
    qint64 allOut() const { return out().monthly + out().addon; }
};

struct ModelGrant
{
    int profile = 0;
    bool isMonthly = false;
    qint64 amount = 0;
    int month = 0; ///< of the reset that it came after
    bool isUndone = false;
};

class CreditsModel
{
public:
    std::vector<ModelProfile> profiles;
    std::vector<ModelJob> jobs;
    std::map<OperationId, ModelGrant> grants;

    /// As if a due reset had happened.
    ModelProfile asOf(int profile, int month) const
    {
        ModelProfile found = profiles[size_t(profile)];
        if (found.month < month) {
            found.left.monthly = found.allotment;
            found.month = month;
        }
        return found;
    }

    ModelCredits reservedOf(int profile) const
    {
        ModelCredits sum;
        for (const ModelJob &job : jobs) {
            if (job.profile == profile && job.state == u"reserved"_s) {
                sum.monthly += job.out().monthly;
                sum.addon += job.out().addon;
            }
        }
        return sum;
    }

    StepAnswer reset(int which, int month)
    {
        const ModelProfile before = profiles[size_t(which)];
        if (before.month == month)
            return StepAnswer::repeated(stepJson(nullptr, before, {}, 0, before.left));
        profiles[size_t(which)] = asOf(which, month);
        return StepAnswer::done(stepJson(nullptr, profiles[size_t(which)], {before.allotment, 0}, before.left.monthly, before.left));
    }

    StepAnswer grant(int which, bool isMonthly, qint64 amount, int month)
    {
        if (amount <= 0)
            return StepAnswer::refused(u"invalid_input"_s);
        ModelProfile profile = asOf(which, month);
        const ModelCredits before = profile.left;
        const ModelCredits moved = isMonthly ? ModelCredits{amount, 0} : ModelCredits{0, amount};
        add(profile.left, moved);
        profiles[size_t(which)] = profile;
        return StepAnswer::done(stepJson(nullptr, profile, moved, 0, before));
    }

    /// What was used since, or has expired, is not there to be taken back.
    StepAnswer undoGrant(const OperationId &operation)
    {
        ModelGrant &grant = grants.at(operation);
        if (grant.isUndone)
            return StepAnswer::refused(u"invalid_state"_s);
        ModelProfile &profile = profiles[size_t(grant.profile)];
        qint64 &bucket = grant.isMonthly ? profile.left.monthly : profile.left.addon;
        if (bucket < grant.amount || (grant.isMonthly && grant.month != profile.month))
            return StepAnswer::refused(u"conflict"_s);
        bucket -= grant.amount;
        grant.isUndone = true;
        return StepAnswer::done({{u"reversed"_s, operation.toString()}, {u"postings"_s, 1}});
    }

    StepAnswer reserve(int which, int jobNumber, qint64 rows, int month)
    {
        ModelProfile profile = asOf(which, month);
        ModelJob &job = jobs[size_t(jobNumber)];
        if (rows <= 0)
            return StepAnswer::refused(u"invalid_input"_s);
        if (job.profile >= 0) {
            if (job.profile != which || job.cost != rows)
                return StepAnswer::refused(u"conflict"_s);
            if (job.state == u"rolled_back"_s || job.state == u"refunded"_s)
                return StepAnswer::refused(u"invalid_state"_s);
            return StepAnswer::repeated(stepJson(&job, profile, {}, 0, profile.left));
        }
        if (job.status != u"open"_s)
            return StepAnswer::refused(u"invalid_state"_s);
        const qint64 available = profile.left.monthly + profile.left.addon;
        if (available < rows)
            return StepAnswer::refused(u"insufficient_credits"_s, {{u"available"_s, available}, {u"required"_s, rows}, {u"short"_s, rows - available}});
        const ModelCredits before = profile.left;
        job.profile = which;
        job.state = u"reserved"_s;
        job.cost = rows;
        job.month = month;
        job.taken.monthly = rows < profile.left.monthly ? rows : profile.left.monthly;
        job.taken.addon = rows - job.taken.monthly;
        add(profile.left, {-job.taken.monthly, -job.taken.addon});
        profiles[size_t(which)] = profile;
        return StepAnswer::done(stepJson(&job, profile, job.taken, 0, before));
    }

    StepAnswer commit(int jobNumber, std::optional<qint64> rowsUsed, int month)
    {
        ModelJob &job = jobs[size_t(jobNumber)];
        if (job.profile < 0 || (job.state != u"reserved"_s && job.state != u"committed"_s))
            return StepAnswer::refused(u"invalid_state"_s);
        if (job.state == u"committed"_s) {
            if (rowsUsed && *rowsUsed != *job.rowsUsed)
                return StepAnswer::refused(u"conflict"_s);
            return nothingToDo(job, month);
        }
        const qint64 used = rowsUsed.value_or(job.allOut());
        if (used < 0 || used > job.allOut())
            return StepAnswer::refused(u"invalid_input"_s);
        job.rowsUsed = used;
        return giveBack(job, addonFirst(job.out(), job.allOut() - used), u"committed"_s, false, month);
    }

    StepAnswer rollback(int jobNumber, int month)
    {
        ModelJob &job = jobs[size_t(jobNumber)];
        if (job.state == u"rolled_back"_s)
            return nothingToDo(job, month);
        if (job.state != u"reserved"_s)
            return StepAnswer::refused(u"invalid_state"_s);
        return giveBack(job, job.out(), u"rolled_back"_s, false, month);
    }

    struct Refund
    {
        std::optional<qint64> rows = {};
        std::optional<ModelCredits> split = {};
        bool isGoodwill = false;
        bool hasReason = true;
    };
    StepAnswer refund(int jobNumber, const Refund &refund, int month)
    {
        ModelJob &job = jobs[size_t(jobNumber)];
        if (!isSound(refund))
            return StepAnswer::refused(u"invalid_input"_s);
        if (job.profile < 0 || job.state == u"rolled_back"_s)
            return StepAnswer::refused(u"invalid_state"_s);
        const ModelCredits out = job.out();
        if (job.allOut() == 0)
            return nothingToDo(job, month);
        if (refund.rows && *refund.rows > job.allOut())
            return StepAnswer::refused(u"invalid_state"_s, {{u"available"_s, job.allOut()}});
        if (refund.split && (refund.split->monthly > out.monthly || refund.split->addon > out.addon))
            return StepAnswer::refused(u"invalid_state"_s, {{u"monthly"_s, out.monthly}, {u"addon"_s, out.addon}});
        const ModelCredits amounts = refund.split ? *refund.split : addonFirst(out, refund.rows.value_or(job.allOut()));
        const bool isAll = amounts.monthly == out.monthly && amounts.addon == out.addon;
        return giveBack(job, amounts, isAll ? u"refunded"_s : job.state, refund.isGoodwill, month);
    }

    static bool isSound(const Refund &refund)
    {
        if (refund.isGoodwill && !refund.hasReason)
            return false;
        if (refund.rows && (refund.split || *refund.rows <= 0))
            return false;
        return !refund.split || (refund.split->monthly >= 0 && refund.split->addon >= 0 && refund.split->monthly + refund.split->addon > 0);
    }

    /// A failed job refunds, a completed one commits; `credits` is null where there is nothing to do.
    StepAnswer end(int jobNumber, bool hasFailed, int month)
    {
        ModelJob &job = jobs[size_t(jobNumber)];
        const QString status = hasFailed ? u"failed"_s : u"completed"_s;
        if (job.status != u"open"_s && job.status != status)
            return StepAnswer::refused(u"invalid_state"_s);
        QJsonValue credits;
        if (hasFailed && job.profile >= 0 && job.state != u"rolled_back"_s && job.allOut() > 0)
            credits = giveBack(job, job.out(), u"refunded"_s, false, month).reply;
        if (!hasFailed && job.state == u"reserved"_s)
            credits = commit(jobNumber, {}, month).reply;
        const bool isNothing = credits.isNull() && job.status == status;
        job.status = status;
        if (job.profile >= 0 && !isNothing)
            profiles[size_t(job.profile)] = asOf(job.profile, month);
        const QJsonObject reply = {{u"status"_s, status}, {u"credits"_s, credits}};
        return isNothing ? StepAnswer::repeated(reply) : StepAnswer::done(reply);
    }

private:
    static void add(ModelCredits &to, const ModelCredits &more)
    {
        to.monthly += more.monthly;
        to.addon += more.addon;
    }

    static ModelCredits addonFirst(const ModelCredits &out, qint64 amount)
    {
        const qint64 addon = amount < out.addon ? amount : out.addon;
        return {amount - addon, addon};
    }

    StepAnswer nothingToDo(const ModelJob &job, int month) const
    {
        const ModelProfile profile = asOf(job.profile, month);
        return StepAnswer::repeated(stepJson(&job, profile, {}, 0, profile.left));
    }

    /// To each bucket what it gave; monthly credits of a month that is over expire at once, unless it is goodwill.
    StepAnswer giveBack(ModelJob &job, const ModelCredits &amounts, const QString &state, bool isGoodwill, int month)
    {
        ModelProfile profile = asOf(job.profile, month);
        const ModelCredits before = profile.left;
        const qint64 expired = job.month < month && !isGoodwill ? amounts.monthly : 0;
        add(profile.left, {amounts.monthly - expired, amounts.addon});
        add(job.back, amounts);
        job.state = state;
        profiles[size_t(job.profile)] = profile;
        return StepAnswer::done(stepJson(&job, profile, amounts, expired, before));
    }

    static QJsonObject stepJson(const ModelJob *job, const ModelProfile &profile, const ModelCredits &moved, qint64 expired, const ModelCredits &previous)
    {
        return {{u"job_id"_s, job ? QJsonValue(job->id) : QJsonValue()}, {u"profile_id"_s, profile.id},
                {u"state"_s, job ? QJsonValue(job->state) : QJsonValue()}, {u"cost"_s, job ? QJsonValue(job->cost) : QJsonValue()},
                {u"monthly"_s, moved.monthly}, {u"addon"_s, moved.addon}, {u"expired"_s, expired},
                {u"previous"_s, previous.json()}, {u"balance"_s, profile.left.json()}};
    }
};

} // namespace reckoner
