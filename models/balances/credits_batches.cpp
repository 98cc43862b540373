#include "models/balances/credits.h"
#include "models/balances/credits_breakdown.h"
#include "models/balances/credits_procedures.h"

#include <algorithm>
#include <span>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// A failed job that may have credits out.
struct FailedJobRow
{
    CreditJob job;
    bool isCharged = false;
    static FailedJobRow from(const Row &row)
    {
        return {{row.id<CompanyId>("company_id"), row.id<JobId>("id")}, row.flag("is_reserved") || chargedCost(row.json("meta_json")).has_value()};
    }
};

struct KeptRefund
{
    CreditJob job;
    static KeptRefund from(const Row &row)
    {
        return {{row.id<CompanyId>("company_id"), JobId::parse(row.json("request").value(u"job_id"_s).toString()).value_or(JobId())}};
    }
};

QString keyOf(const QString &key, const QUuid &part)
{
    return key + u':' + part.toString(QUuid::WithoutBraces);
}

/// The request of one element of a run: the same batch, and a key of its own.
Request elementOf(const Request &request, BatchId batch, const QUuid &part)
{
    Request element = request;
    element.batch = batch;
    if (request.key)
        element.key = keyOf(*request.key, part);
    return element;
}

Fragment createdIn(const FailedJobsRefund &wanted)
{
    Fragment range;
    if (wanted.from) {
        range.sql += u" AND j.created_at >= :from_at"_s;
        range.bindings.instant("from_at", wanted.from);
    }
    if (wanted.to) {
        range.sql += u" AND j.created_at < :to_at"_s;
        range.bindings.instant("to_at", wanted.to);
    }
    return range;
}

/// Those that this key has refunded already, so that repeating it answers the same, and those that are due now.
Result<std::vector<CreditJob>> jobsToRefund(const Inquiry &inquiry, const FailedJobsRefund &wanted, const Request &request)
{
    std::vector<CreditJob> jobs;
    if (request.key) {
        const Bindings keys = Bindings().text("from_key", QString(*request.key + u':')).text("to_key", QString(*request.key + u';'));
        TRY(kept, inquiry.rows<KeptRefund>("balances/credits_refunds_under_key", keys));
        for (const KeptRefund &each : kept)
            jobs.push_back(each.job);
    }
    TRY(failed, inquiry.rows<FailedJobRow>(Query("balances/credits_failed_jobs").with("conditions", createdIn(wanted))));
    for (const FailedJobRow &each : failed) {
        const bool isKnown = std::any_of(jobs.begin(), jobs.end(), [&each](const CreditJob &job) { return job.job == each.job.job; });
        if (each.isCharged && !isKnown)
            jobs.push_back(each.job);
    }
    return jobs;
}

/// What is wrong with one job is said of that job; the rest stops the run.
bool isOfOneJob(const Error &error)
{
    const int status = exitStatus(error.code);
    return status == exitStatus(ErrorCode::InvalidState) || status == exitStatus(ErrorCode::InvalidInput);
}

/// By our own body, in an operation that is rolled back.
Result<std::vector<JobRefund>> rehearsedByUs(Connection &connection, const Scope &scope, std::span<const CreditRefund> wanted, const Request &request)
{
    std::vector<JobRefund> refunds;
    const auto tried = Operation::runJson(connection, scope, act(ActKind::RefundCredits), request, [&](Operation &operation) -> Result<QJsonObject> {
        refunds.clear();
        for (const CreditRefund &refund : wanted) {
            CHECK(operation.scope().cancel.check());
            auto step = refundCredits(operation, refund);
            if (!step && !isOfOneJob(step.error()))
                return step.error();
            refunds.push_back({refund.job, step ? Result<Done<CreditStep>>(Done<CreditStep>{*step, {}}) : step.error()});
        }
        operation.answerAsDuplicate(); // and so is rolled back
        return QJsonObject();
    });
    if (!tried)
        return tried.error();
    return refunds;
}

/// By the functions of the database, which alone may move balances for a back end's login.
Result<std::vector<JobRefund>> rehearsedByFunctions(Connection &connection, const Scope &scope, std::span<const CreditRefund> wanted, const Request &request)
{
    std::vector<Procedure> procedures;
    for (const CreditRefund &refund : wanted)
        procedures.push_back(refundProcedure(refund));
    TRY(answers, rehearseProcedures(connection, scope, act(ActKind::RefundCredits), request, procedures));
    std::vector<JobRefund> refunds;
    for (size_t i = 0; i < answers.size(); ++i) {
        if (!answers[i] && !isOfOneJob(answers[i].error()))
            return answers[i].error();
        refunds.push_back({wanted[i].job, answers[i] ? Result<Done<CreditStep>>(Done<CreditStep>{CreditStep::fromJson(*answers[i]), {}}) : answers[i].error()});
    }
    return refunds;
}

/// Rehearsed one after the other in one transaction that is rolled back, so that the balances of one profile add up.
Result<std::vector<JobRefund>> rehearsedOf(Connection &connection, const Scope &scope, std::span<const CreditRefund> wanted, const QString &reason)
{
    Request request;
    request.company = wanted.front().job.company;
    request.reason = reason;
    TRY(door, Inquiry(connection, scope).narrowedTo(*request.company));
    const auto rehearse = connection.dialect() == Dialect::Sqlite ? rehearsedByUs : rehearsedByFunctions;
    return rehearse(connection, door.scope(), wanted, request);
}

/// Neighbours of one company together.
Result<std::vector<JobRefund>> rehearsed(Connection &connection, const Scope &scope, std::span<const CreditRefund> wanted, const QString &reason)
{
    std::vector<JobRefund> refunds;
    while (!wanted.empty()) {
        const CompanyId company = wanted.front().job.company;
        const auto end = std::ranges::find_if(wanted, [company](const CreditRefund &refund) { return refund.job.company != company; });
        const auto count = size_t(end - wanted.begin());
        TRY(tried, rehearsedOf(connection, scope, wanted.first(count), reason));
        refunds.insert(refunds.end(), tried.begin(), tried.end());
        wanted = wanted.subspan(count);
    }
    return refunds;
}

bool isNothing(const Result<Done<CreditStep>> &outcome)
{
    return outcome && outcome->reply.moved.total().count == 0;
}

} // namespace

Result<std::vector<Done<CreditStep>>> resetCreditsOfAll(Connection &connection, const Scope &scope, const Request &request)
{
    CHECK(Inquiry(connection, scope).require(act(ActKind::ResetCredits).permission));
    TRY(balances, creditBalances(Inquiry(connection, scope)));
    std::vector<Done<CreditStep>> done;
    const BatchId batch = BatchId::make();
    for (const CreditBalance &balance : balances) {
        CHECK(scope.cancel.check());
        if (!balance.isResetDue && !request.key) {
            CreditStep step;
            step.profile = balance.account.profile;
            step.previous = step.balance = balance.left;
            done.push_back({step, std::nullopt, true, batch});
            continue;
        }
        TRY(one, resetCredits(connection, scope, balance.account, elementOf(request, batch, balance.account.profile.uuid())));
        done.push_back(one);
    }
    return done;
}

Result<std::vector<JobRefund>> refundJobs(Connection &connection, const Scope &scope, const JobsRefund &wanted, const Request &request)
{
    CHECK(Inquiry(connection, scope).require(act(ActKind::RefundCredits).permission));
    if (wanted.isRehearsal)
        return rehearsed(connection, scope, wanted.jobs, request.reason);
    std::vector<JobRefund> refunds;
    const BatchId batch = BatchId::make();
    for (const CreditRefund &refund : wanted.jobs) {
        CHECK(scope.cancel.check());
        auto outcome = refundCredits(connection, scope, refund, elementOf(request, batch, refund.job.job.uuid()));
        if (!outcome && !isOfOneJob(outcome.error()))
            return outcome.error();
        refunds.push_back({refund.job, outcome});
    }
    return refunds;
}

Result<std::vector<JobRefund>> refundFailedJobs(Connection &connection, const Scope &scope, const FailedJobsRefund &wanted, const Request &request)
{
    CHECK(Inquiry(connection, scope).require(act(ActKind::RefundCredits).permission));
    TRY(jobs, jobsToRefund(Inquiry(connection, scope), wanted, request));
    JobsRefund each;
    each.isRehearsal = wanted.isRehearsal;
    for (const CreditJob &job : jobs) {
        CreditRefund refund;
        refund.job = job;
        each.jobs.push_back(refund);
    }
    TRY(refunds, refundJobs(connection, scope, each, request));
    std::erase_if(refunds, [](const JobRefund &refund) { return isNothing(refund.outcome); });
    return refunds;
}

} // namespace reckoner
