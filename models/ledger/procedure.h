// The only switch between the two bodies of the verbs that move balances for back ends. On PostgreSQL they stand in the database as functions
// (sql/rules/postgresql/84 to 87), which programs in any language call; ours calls them too, and has no body of its own there. On SQLite the body is ours.
// Refunds within a larger operation are for admins and use our body on both.
#pragma once

#include "models/ledger/operation.h"

namespace reckoner {

/// A function of the database: the query that calls it ("balances/call_reserve"), which also binds key, reason, business_at and batch_id and answers `reply`.
struct Procedure
{
    const char *query;
    Bindings arguments;
};

/// The reply as the function gave it. Retries and an unknown outcome: as Operation::run. Errors: those of the verb, with its details, and `message`.
Result<Done<QJsonObject>> callProcedure(Connection &connection, const Scope &scope, const Act &act, const Request &request, const Procedure &procedure);

/// What each would answer, one after the other in one transaction that is rolled back: nothing is kept, a refusal neither. An error that is no answer ends it.
Result<std::vector<Result<QJsonObject>>> rehearseProcedures(Connection &connection, const Scope &scope, const Act &act, const Request &request, std::span<const Procedure> procedures);

/// The verb, by whichever body it has on this database.
template <typename Reply>
Result<Done<Reply>> perform(Connection &connection, const Scope &scope, const Act &act, const Request &request, const Procedure &procedure,
                            const std::function<Result<Reply>(Operation &)> &body)
{
    if (connection.dialect() == Dialect::Sqlite)
        return Operation::run<Reply>(connection, scope, act, request, body);
    TRY(done, callProcedure(connection, scope, act, request, procedure));
    return Done<Reply>{Reply::fromJson(done.reply), done.operation, done.duplicate, done.batch};
}

} // namespace reckoner
