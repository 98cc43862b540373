#include "models/session/maintenance.h"

#include "models/database/transaction.h"

namespace reckoner {

namespace {

/// By the database's own clock as far as that is the computer's: a business clock (--now) must not clear anything early.
Instant oldestKept()
{
    constexpr qint64 kDayMicros = 86'400'000'000;
    return Instant::fromMicros(Clock().now().micros() - kRefusalsKeptDays * kDayMicros);
}

/// Round by round, each its own transaction, so that memory and locks stay bounded.
Result<qint64> foldDeltas(Connection &connection, const Scope &scope)
{
    qint64 folded = 0;
    for (;;) {
        TRY(transaction, Transaction::begin(connection, Transaction::Kind::Write));
        TRY(round, Inquiry(connection, scope).integer("session/fold_deltas"));
        CHECK(transaction.commit());
        if (round == 0)
            return folded;
        folded += round;
    }
}

Result<qint64> clearRefusals(Connection &connection)
{
    TRY(transaction, Transaction::begin(connection, Transaction::Kind::Write));
    TRY(cleared, connection.change("session/clear_refusals", Bindings().instant("before", oldestKept())));
    CHECK(transaction.commit());
    return cleared;
}

Result<bool> checkpoint(Connection &connection)
{
    if (connection.dialect() != Dialect::Sqlite)
        return false;
    TRY(pass, WriterGate::enter(connection.url().path()));
    CHECK(checkpointIfLarge(connection, 0));
    return true;
}

} // namespace

Result<MaintenanceReply> maintain(Connection &connection, const Scope &scope)
{
    CHECK(checkPermission(scope.role, Permission::SetUp));
    TRY(folded, foldDeltas(connection, scope));
    TRY(cleared, clearRefusals(connection));
    TRY(checkpointed, checkpoint(connection));
    return MaintenanceReply{folded, cleared, checkpointed};
}

} // namespace reckoner
