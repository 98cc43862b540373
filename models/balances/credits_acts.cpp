#include "models/balances/credits.h"
#include "models/balances/credits_job_end.h"
#include "models/balances/credits_procedures.h"

#include <QLoggingCategory>

namespace reckoner {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(creditLog, "reckoner.credits", QtInfoMsg)

namespace {

QJsonObject accountContent(const CreditAccount &account)
{
    return {{u"profile_id"_s, account.profile.toString()}};
}

QJsonObject jobContent(const CreditJob &job)
{
    return {{u"job_id"_s, job.job.toString()}};
}

template <typename Reply>
Result<Done<Reply>> runAct(Connection &connection, const Scope &scope, ActKind kind, CompanyId company, const QJsonObject &content, const Request &request,
                           const std::function<Result<Reply>(Operation &)> &change)
{
    TRY(door, Inquiry(connection, scope).narrowedTo(company));
    Request asked = request;
    asked.company = company;
    asked.content = content;
    return Operation::run<Reply>(connection, door.scope(), act(kind), asked, change);
}

/// The same, where the verb is a function of the database on PostgreSQL.
template <typename Reply>
Result<Done<Reply>> performAct(Connection &connection, const Scope &scope, ActKind kind, CompanyId company, const QJsonObject &content, const Request &request,
                               const Procedure &procedure, const std::function<Result<Reply>(Operation &)> &body)
{
    TRY(door, Inquiry(connection, scope).narrowedTo(company));
    Request asked = request;
    asked.company = company;
    asked.content = content;
    return perform<Reply>(connection, door.scope(), act(kind), asked, procedure, body);
}

Bindings jobArguments(const CreditJob &job)
{
    return Bindings().id("job_id", job.job);
}

void logBack(const char *word, JobId job, const CreditSplit &amounts)
{
    qCInfo(creditLog).noquote() << u"[Credits] %1 %2 credits for job %3 (monthly: +%4, addon: +%5)"_s.arg(QLatin1StringView(word)).arg(amounts.total().count)
                                       .arg(job.toString()).arg(amounts.monthly.count).arg(amounts.addon.count);
}

QJsonObject refundContent(const CreditRefund &refund)
{
    QJsonObject content = jobContent(refund.job);
    if (refund.rows)
        content.insert(u"rows"_s, refund.rows->count);
    if (refund.split)
        content.insert(u"split"_s, refund.split->toJson());
    if (refund.assumeMonthly)
        content.insert(u"assume_monthly"_s, true);
    if (refund.isGoodwill)
        content.insert(u"goodwill"_s, true);
    return content;
}

Result<Done<EndedJob>> runEnd(Connection &connection, const Scope &scope, const CreditJob &job, JobEnd how, const Request &request)
{
    const ActKind kind = how == JobEnd::Failed ? ActKind::FailJob : ActKind::CompleteJob;
    const Procedure procedure = {how == JobEnd::Failed ? "balances/call_fail_job" : "balances/call_complete_job", jobArguments(job)};
    TRY(done, performAct<EndedJob>(connection, scope, kind, job.company, jobContent(job), request, procedure,
                                   [&](Operation &operation) { return endWithCredits(operation, job, how); }));
    if (how == JobEnd::Failed && done.reply.credits && !done.duplicate)
        logBack("Refunded", job.job, done.reply.credits->moved);
    return done;
}

} // namespace

Result<Done<CreditStep>> grantCredits(Connection &connection, const Scope &scope, const CreditGrant &grant, const Request &request)
{
    QJsonObject content = accountContent(grant.account);
    content.insert(bucketName(grant.bucket), grant.amount.count);
    if (grant.paid)
        content.insert(u"paid"_s, grant.paid->toDecimal());
    if (grant.reference)
        content.insert(u"reference"_s, *grant.reference);
    return runAct<CreditStep>(connection, scope, ActKind::GrantCredits, grant.account.company, content, request,
                              [&](Operation &operation) { return grantCredits(operation, grant); });
}

Result<Done<CreditStep>> resetCredits(Connection &connection, const Scope &scope, const CreditAccount &account, const Request &request)
{
    return runAct<CreditStep>(connection, scope, ActKind::ResetCredits, account.company, accountContent(account), request,
                              [&](Operation &operation) { return resetCredits(operation, account); });
}

Result<Done<CreditStep>> reserveCredits(Connection &connection, const Scope &scope, const CreditReserve &reserve, const Request &request)
{
    QJsonObject content = accountContent(reserve.account);
    content.insert(u"job_id"_s, reserve.job.toString());
    content.insert(u"rows"_s, reserve.rows.count);
    const Bindings values = Bindings().id("profile_id", reserve.account.profile).id("job_id", reserve.job).integer("wanted", reserve.rows.count);
    return performAct<CreditStep>(connection, scope, ActKind::Reserve, reserve.account.company, content, request, {"balances/call_reserve", values},
                                  [&](Operation &operation) { return reserveCredits(operation, reserve); });
}

Result<Done<CreditStep>> commitCredits(Connection &connection, const Scope &scope, const CreditCommit &commit, const Request &request)
{
    QJsonObject content = jobContent(commit.job);
    if (commit.rowsUsed)
        content.insert(u"rows_used"_s, commit.rowsUsed->count);
    const Bindings values = jobArguments(commit.job).integer("rows_used", commit.rowsUsed ? std::optional(commit.rowsUsed->count) : std::nullopt);
    return performAct<CreditStep>(connection, scope, ActKind::Commit, commit.job.company, content, request, {"balances/call_commit", values},
                                  [&](Operation &operation) { return commitCredits(operation, commit); });
}

Result<Done<CreditStep>> rollbackCredits(Connection &connection, const Scope &scope, const CreditJob &job, const Request &request)
{
    TRY(done, performAct<CreditStep>(connection, scope, ActKind::Rollback, job.company, jobContent(job), request, {"balances/call_rollback", jobArguments(job)},
                                     [&](Operation &operation) { return rollbackCredits(operation, job); }));
    if (!done.duplicate)
        logBack("Rolled back", job.job, done.reply.moved);
    return done;
}

Procedure refundProcedure(const CreditRefund &refund)
{
    const auto part = [&refund](Credits CreditSplit::*bucket) { return refund.split ? std::optional((*refund.split.*bucket).count) : std::nullopt; };
    Bindings values = jobArguments(refund.job);
    values.integer("wanted", refund.rows ? std::optional(refund.rows->count) : std::nullopt);
    values.integer("monthly", part(&CreditSplit::monthly)).integer("addon", part(&CreditSplit::addon));
    return {"balances/call_refund", values.flag("assume_monthly", refund.assumeMonthly).flag("goodwill", refund.isGoodwill)};
}

Result<Done<CreditStep>> refundCredits(Connection &connection, const Scope &scope, const CreditRefund &refund, const Request &request)
{
    TRY(done, performAct<CreditStep>(connection, scope, ActKind::RefundCredits, refund.job.company, refundContent(refund), request,
                                     refundProcedure(refund), [&](Operation &operation) { return refundCredits(operation, refund); }));
    if (!done.duplicate)
        logBack("Refunded", refund.job.job, done.reply.moved);
    return done;
}

Result<Done<EndedJob>> failJob(Connection &connection, const Scope &scope, const CreditJob &job, const Request &request)
{
    return runEnd(connection, scope, job, JobEnd::Failed, request);
}

Result<Done<EndedJob>> completeJob(Connection &connection, const Scope &scope, const CreditJob &job, const Request &request)
{
    return runEnd(connection, scope, job, JobEnd::Completed, request);
}

} // namespace reckoner
