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

Result<qint64> foldDeltas(const Inquiry &inquiry)
{
    if (inquiry.dialect() == Dialect::Sqlite)
        return qint64(0); // SQLite has no deltas: its roll-ups are always folded
    return inquiry.integer("session/fold_deltas");
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
    MaintenanceReply reply;
    {
        TRY(transaction, Transaction::begin(connection, Transaction::Kind::Write));
        TRY(folded, foldDeltas(Inquiry(connection, scope)));
        TRY(cleared, connection.change("session/clear_refusals", Bindings().instant("before", oldestKept())));
        CHECK(transaction.commit());
        reply.folded = folded;
        reply.refusalsCleared = cleared;
    }
    TRY(checkpointed, checkpoint(connection));
    reply.checkpointed = checkpointed;
    return reply;
}

} // namespace reckoner
