#include "models/balances/credits_breakdown.h"

namespace reckoner {

namespace {

/// A failed job as it is stored.
struct StoredFailedJob
{
    FailedJob job;
    QJsonObject meta;
    std::optional<ProfileId> createdBy;
    static StoredFailedJob from(const Row &row)
    {
        StoredFailedJob stored;
        stored.job.job = {row.id<CompanyId>("company_id"), row.id<JobId>("id")};
        stored.job.jobTitle = row.text("title");
        stored.job.companyName = row.text("company_name");
        stored.job.createdAt = row.instant("created_us");
        stored.meta = row.json("meta_json");
        stored.createdBy = row.optionalId<ProfileId>("created_by");
        if (row.flag("is_reserved")) {
            stored.job.profile = row.optionalId<ProfileId>("profile_id");
            stored.job.email = row.optionalText("email");
            stored.job.cost = {row.integer("cost")};
            stored.job.out = CreditSplit{{row.integer("monthly_out")}, {row.integer("addon_out")}};
        }
        return stored;
    }
};

/// What cannot be known of a job is a refusal, which the desk shows as such; anything else has gone wrong.
bool isUnknown(const Error &error)
{
    return exitStatus(error.code) == exitStatus(ErrorCode::BreakdownUnknown);
}

/// Whose credits an older program took, and how much of each bucket, as far as that can be told.
Outcome learnBreakdown(const Inquiry &inquiry, const ChargedJob &charged, FailedJob &failed)
{
    const auto profile = chargedProfile(inquiry, charged);
    if (!profile)
        return isUnknown(profile.error()) ? Outcome() : Outcome(profile.error());
    TRY(balance, creditBalance(inquiry, *profile));
    failed.profile = *profile;
    failed.email = balance.email;
    const auto breakdown = rebuiltBreakdown(inquiry, charged, *profile, balance.left, {});
    if (!breakdown)
        return isUnknown(breakdown.error()) ? Outcome() : Outcome(breakdown.error());
    failed.out = CreditSplit{{breakdown->taken.monthly.count - breakdown->returned.monthly.count}, {breakdown->taken.addon.count - breakdown->returned.addon.count}};
    return {};
}

} // namespace

Result<std::vector<FailedJob>> failedJobs(const Inquiry &inquiry)
{
    CHECK(inquiry.require(Permission::SeeMoney));
    TRY(stored, inquiry.rows<StoredFailedJob>("balances/credits_failed_jobs"));
    std::vector<FailedJob> failed;
    for (StoredFailedJob &each : stored) {
        CHECK(inquiry.scope().cancel.check());
        FailedJob &job = each.job;
        if (!job.out) {
            const auto cost = chargedCost(each.meta);
            if (!cost)
                continue; // nothing was deducted for it
            job.cost = *cost;
            CHECK(learnBreakdown(inquiry, {job.job, *cost, each.meta, each.createdBy, job.createdAt}, job));
        }
        const bool isBack = job.out && job.out->total().count == 0;
        if (!isBack)
            failed.push_back(std::move(job));
    }
    return failed;
}

} // namespace reckoner
