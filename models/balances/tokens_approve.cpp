#include "models/balances/token_plan.h"

#include "models/directory/matching.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Result<TokenLog> logOf(const Inquiry &inquiry, TokenLogId id)
{
    TokenLogChoice only;
    only.log = id;
    TRY(found, tokenLogs(inquiry, only));
    if (found.empty())
        return notFoundError("token log", id.toString());
    return found.front();
}

Result<DeductReply> standingOf(const Inquiry &inquiry, const TokenLog &log)
{
    TRY(holding, tokenHolding(inquiry, *log.company));
    DeductReply reply;
    reply.log = log.id;
    reply.company = log.company;
    reply.tokens = log.total;
    reply.remaining = Tokens{holding.remainingAt(inquiry.now())};
    reply.overdrawn.count = holding.overdrawn();
    reply.cost = log.cost;
    return reply;
}

Result<DeductReply> approve(Operation &operation, TokenLogId id)
{
    TRY(log, logOf(operation, id));
    if (!log.company || (!log.isHeld && !log.isPosted))
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("Token log {log_id} does not wait for approval."), {{u"log_id"_s, id.toString()}}};
    if (!log.isHeld) {
        operation.answerAsDuplicate();
        return standingOf(operation, log);
    }
    CHECK(takeTokenTurn(operation, *log.company));
    TRY(holding, tokenHolding(operation, *log.company));
    Plan plan;
    plan.changes.push_back({u"token_usage_logs"_s, id.toString(), u"held"_s, true, false});
    plan.add(deductionPlan(holding, {id, *log.company, {}, log.job, log.total.count, log.occurredAt}));
    CHECK(apply(operation, plan));
    return standingOf(operation, log);
}

} // namespace

Result<Done<DeductReply>> approveTokens(Connection &connection, const Scope &scope, TokenLogId id, const Request &request)
{
    CHECK(checkPermission(scope.role, act(ActKind::ApproveTokens).permission));
    const Inquiry inquiry(connection, scope);
    TRY(log, logOf(inquiry, id));
    Request asked = request;
    asked.company = log.company;
    asked.content = {{u"log_id"_s, id.toString()}};
    return Operation::run<DeductReply>(connection, scope, act(ActKind::ApproveTokens), asked, [&](Operation &operation) { return approve(operation, id); });
}

} // namespace reckoner
