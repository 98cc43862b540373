#include "models/balances/credits_breakdown.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct JobLines
{
    ProfileId profile;
    CreditSplit taken;
    CreditSplit returned;
    Instant at;
    static JobLines from(const Row &row)
    {
        return {row.id<ProfileId>("account_id"), {{row.integer("monthly_taken")}, {row.integer("addon_taken")}},
                {{row.integer("monthly_returned")}, {row.integer("addon_returned")}}, row.instant("occurred_at")};
    }
};

struct Around
{
    std::optional<qint64> before;
    std::optional<qint64> after;
    static Around from(const Row &row) { return {row.optionalInteger("before_it"), row.optionalInteger("after_it")}; }
};

/// What is known of one bucket around the time of the job.
struct Gap
{
    std::optional<qint64> before;
    qint64 taken = 0; ///< without a posting
};

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInteger();
    bool isNumber = false;
    const qint64 number = value.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool saysNo(const QJsonValue &value)
{
    return (value.isBool() && !value.toBool()) || value.toString() == "false"_L1;
}

Result<std::optional<JobLines>> linesOf(const Inquiry &inquiry, const CreditJob &job)
{
    TRY(lines, inquiry.rows<JobLines>("balances/credits_of_job", Bindings().id("job_id", job.job)));
    return lines.size() == 1 ? std::optional(lines.front()) : std::nullopt;
}

Result<Gap> gapOf(const Inquiry &inquiry, const ChargedJob &job, ProfileId profile, Bucket bucket, Credits left)
{
    const Bindings values = Bindings().id("profile_id", profile).text("bucket", bucketName(bucket)).instant("at", job.createdAt).id("job_id", job.job.job);
    TRY(around, inquiry.row<Around>("balances/credits_around", values));
    ensure(around.has_value(), "an aggregate has a row");
    const qint64 after = around->after.value_or(left.count);
    return Gap{around->before, around->before.value_or(after) - after};
}

/// A bucket that never had a posting and is empty was empty before.
std::optional<CreditSplit> takenBetween(const Gap &monthly, const Gap &addon, Credits cost)
{
    const bool isKnown = monthly.before || addon.before;
    if (!isKnown || monthly.taken < 0 || addon.taken < 0 || monthly.taken + addon.taken != cost.count)
        return std::nullopt;
    return CreditSplit{{monthly.taken}, {addon.taken}};
}

QJsonObject rangeJson(qint64 from, qint64 to)
{
    return {{u"from"_s, from}, {u"to"_s, to}};
}

/// No bucket gave more than it is known to have held.
Error unknownBreakdown(const ChargedJob &job, ProfileId profile, const Gap &monthly, const Gap &addon)
{
    const qint64 cost = job.cost.count;
    qint64 mostMonthly = std::min(cost, monthly.before.value_or(cost));
    qint64 mostAddon = std::min(cost, addon.before.value_or(cost));
    if (mostMonthly + mostAddon < cost) // what is known of the balance is older than the job's own credits
        mostMonthly = mostAddon = cost;
    return Error{ErrorCode::BreakdownUnknown,
                 RECKONER_TEXT("It is not known what each bucket gave of the {cost} credits of job {job_id}: say how much was monthly and how much add-on, or that all was monthly."),
                 {{u"cost"_s, cost}, {u"job_id"_s, job.job.job.toString()}, {u"profile_id"_s, profile.toString()},
                  {u"monthly"_s, rangeJson(cost - mostAddon, mostMonthly)}, {u"addon"_s, rangeJson(cost - mostMonthly, mostAddon)}}};
}

/// What was taken, less what the ledger says came back.
Result<Breakdown> afterReturns(const ChargedJob &job, const CreditSplit &taken, const std::optional<JobLines> &lines)
{
    Breakdown breakdown = {taken, {}, lines ? lines->at : job.createdAt};
    if (!lines)
        return breakdown;
    if (lines->returned.total().count >= taken.total().count) {
        breakdown.returned = taken; // nothing is out; whether the right bucket got it is for the data checks to say
        return breakdown;
    }
    if (lines->returned.monthly > taken.monthly || lines->returned.addon > taken.addon)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("Part of the credits of job {job_id} went back to the wrong bucket; mend that first, in the data checks."),
                     {{u"job_id"_s, job.job.job.toString()}}};
    breakdown.returned = lines->returned;
    return breakdown;
}

} // namespace

std::optional<Credits> chargedCost(const QJsonObject &meta)
{
    const auto cost = wholeNumber(meta.value(u"credit_cost"_s));
    if (!cost || *cost <= 0 || saysNo(meta.value(u"credits_deducted"_s)))
        return std::nullopt;
    return Credits{*cost};
}

std::optional<CreditSplit> statedBreakdown(const QJsonObject &meta, Credits cost)
{
    const auto monthly = wholeNumber(meta.value(u"monthly_deducted"_s));
    const auto addon = wholeNumber(meta.value(u"addon_deducted"_s));
    if (!monthly || !addon || *monthly < 0 || *addon < 0 || *monthly + *addon != cost.count)
        return std::nullopt;
    return CreditSplit{{*monthly}, {*addon}};
}

Result<ProfileId> chargedProfile(const Inquiry &inquiry, const ChargedJob &job)
{
    TRY(lines, linesOf(inquiry, job.job));
    if (lines)
        return lines->profile;
    if (!job.createdBy)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("It is not known whose credits job {job_id} took."), {{u"job_id"_s, job.job.job.toString()}}};
    return *job.createdBy;
}

Result<Breakdown> rebuiltBreakdown(const Inquiry &inquiry, const ChargedJob &job, ProfileId profile, const CreditSplit &left,
                                   const std::optional<CreditSplit> &chosen)
{
    TRY(lines, linesOf(inquiry, job.job));
    if (lines && lines->taken.total() == job.cost)
        return afterReturns(job, lines->taken, lines);
    if (const auto stated = statedBreakdown(job.meta, job.cost))
        return afterReturns(job, *stated, lines);
    TRY(monthly, gapOf(inquiry, job, profile, Bucket::Monthly, left.monthly));
    TRY(addon, gapOf(inquiry, job, profile, Bucket::Addon, left.addon));
    if (const auto taken = takenBetween(monthly, addon, job.cost))
        return afterReturns(job, *taken, lines);
    if (!chosen)
        return unknownBreakdown(job, profile, monthly, addon);
    if (chosen->monthly.count < 0 || chosen->addon.count < 0 || chosen->total() != job.cost)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Monthly and add-on must add up to the job's cost of {cost} credits."),
                     {{u"cost"_s, job.cost.count}, {u"given"_s, chosen->total().count}}};
    TRY(breakdown, afterReturns(job, *chosen, lines));
    breakdown.isChosen = true;
    return breakdown;
}

} // namespace reckoner
