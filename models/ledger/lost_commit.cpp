#include "models/ledger/lost_commit.h"

#include "models/database/server_reach.h"

#include <QDeadlineTimer>
#include <QScopeGuard>
#include <QThread>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestUnwatchedMs = 120'000;
constexpr int kFirstPauseMs = 50;
constexpr int kLongestPauseMs = 1'000;

enum class Fate { Done, NotDone, UnderWay };

struct Kept
{
    QString status;
    static Kept from(const Row &row) { return {row.optionalText("status").value_or(QString())}; }
};

class Finding
{
public:
    Finding(const DatabaseUrl &url, const Scope &scope, const LostCommit &commit) : m_url(url), m_scope(scope), m_commit(commit) {}

    /// None: given up.
    std::optional<Fate> run()
    {
        const QDeadlineTimer patience(m_scope.findingOut ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(kLongestUnwatchedMs));
        for (int pauseMs = kFirstPauseMs; !m_scope.cancel.isCanceled() && !patience.hasExpired(); pauseMs = std::min(pauseMs * 2, kLongestPauseMs)) {
            const auto fate = askOnce();
            if (fate && *fate != Fate::UnderWay)
                return *fate;
            if (!fate && fate.error().code != ErrorCode::Unavailable)
                return std::nullopt;
            pause(pauseMs);
        }
        return std::nullopt;
    }

private:
    Result<Fate> askOnce() const
    {
        TRY(server, reachServer(m_url, ServerRole::Primary, [this] { return m_scope.cancel.isCanceled(); }));
        TRY(fresh, Connection::open(server, OpenMode::ReadWrite));
        Scope scope = m_scope;
        scope.cancel = {};
        const Inquiry inquiry(*fresh, scope);
        // A server that does not know the transaction (one that was a standby then) has no trace of it that could still be kept.
        const auto kept = inquiry.row<Kept>("ledger/transaction_status", Bindings().text("xid", m_commit.transaction));
        if (kept && *kept && (*kept)->status == "in progress"_L1)
            return Fate::UnderWay;
        if (!kept && kept.error().code == ErrorCode::Unavailable)
            return kept.error();
        TRY(count, inquiry.integer(m_commit.query, Bindings().uuid("id", m_commit.id)));
        return count == 1 ? Fate::Done : Fate::NotDone;
    }

    void pause(int pauseMs) const
    {
        constexpr int kLookForCanceledMs = 50;
        for (QDeadlineTimer end(pauseMs); !end.hasExpired() && !m_scope.cancel.isCanceled();)
            QThread::msleep(std::min(kLookForCanceledMs, pauseMs));
    }

    DatabaseUrl m_url;
    Scope m_scope;
    LostCommit m_commit;
};

} // namespace

Outcome findOut(const Connection &connection, const Scope &scope, const Error &lost, const LostCommit &commit)
{
    // A SQLite file cannot be asked: what its log holds after a failing disk shows when it is opened next.
    if (lost.context.value(u"outcome"_s).toString() != "unknown"_L1 || connection.dialect() == Dialect::Sqlite)
        return lost;
    if (scope.findingOut)
        scope.findingOut(true);
    const auto over = qScopeGuard([&scope] {
        if (scope.findingOut)
            scope.findingOut(false);
    });
    const auto fate = Finding(connection.url(), scope, commit).run();
    if (fate == Fate::Done)
        return {};
    if (fate == Fate::NotDone)
        return nothingDone(lost);
    return Error{ErrorCode::Unavailable,
                 RECKONER_TEXT("The connection was lost at the last step, and it could not be found out whether this was done. Look before you do it again, or repeat it with the same key."),
                 lost.context};
}

Error nothingDone(const Error &lost)
{
    QJsonObject context = lost.context;
    context.insert(u"outcome"_s, u"not_done"_s);
    return {ErrorCode::Unavailable, RECKONER_TEXT("The connection was lost before this was done; nothing was changed. Try again."), context};
}

} // namespace reckoner
