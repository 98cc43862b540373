#include "models/demo/selftest.h"

#include "models/demo/demo.h"
#include "models/demo/scratch_database.h"
#include "models/directory/status.h"
#include "models/doctor/fix.h"
#include "models/doctor/verify.h"
#include "models/ledger/undo.h"
#include "models/session/session.h"

#include <QJsonArray>
#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// A known incident, and which data checks are to find it.
struct KnownIncident
{
    const char *name;
    DemoIncident left;
    std::vector<const char *> rules;
    Choices choices = {};
    bool returns = true; ///< false: undoing gives the amount back, and the finding does not come again
};

const std::vector<KnownIncident> &knownIncidents()
{
    static const std::vector<KnownIncident> all = {
        {"drafts-without-job", DemoIncident::UnsavedDrafts, {"draft-unreconciled"}},
        {"usage-missing", DemoIncident::MissingUsage, {"usage-missing"}, {{u"record"_s, u"yes"_s}}, false},
        {"token-logs-without-company", DemoIncident::UnattributedLogs, {"usage-unattributed"}},
        {"dual-minutes-and-lost-addon", DemoIncident::DualMinutes, {"minutes-drift", "addon-lost"}},
        {"refund-to-wrong-bucket", DemoIncident::WrongBucket, {"credit-refund-wrong-bucket"}},
    };
    return all;
}

QStringList fixableIn(const CheckReply &reply)
{
    QStringList ids;
    for (const CheckedFinding &checked : reply.findings) {
        if (!checked.plan.isEmpty())
            ids.append(checked.finding.id);
    }
    ids.sort();
    return ids;
}

/// One incident, from finding it to finding it again.
class IncidentRun
{
public:
    IncidentRun(Session &session, const KnownIncident &known) : m_session(session), m_known(known)
    {
        for (const char *rule : known.rules)
            m_wanted.rules.append(QString::fromLatin1(rule));
        m_wanted.choices = known.choices;
        m_result.name = known.name;
    }

    /// What goes wrong here is said in the result: the other incidents are tried all the same.
    SelftestIncident run()
    {
        const auto tried = tryAll();
        if (!tried)
            m_result.trouble = plainSentence(tried.error());
        return m_result;
    }

private:
    Outcome tryAll()
    {
        TRY(before, lookedAt());
        m_result.found = foundByEveryRule(before);
        TRY(holdsBefore, holds());
        TRY(fixed, preview(before));
        if (!m_result.previewed)
            return {};
        TRY(applied, applyPlan(before, fixed));
        TRY(after, lookedAt());
        m_result.fixed = applied.fixed == qint64(fixableIn(before).size()) && fixableIn(after).isEmpty();
        TRY(holdsAfter, holds());
        m_result.verified = holdsBefore && holdsAfter;
        return takeBack(applied, before);
    }

    Result<Inquiry> door() { return m_session.inquiry(); }

    Result<CheckReply> lookedAt()
    {
        TRY(inquiry, door());
        return check(inquiry, m_wanted);
    }

    Result<bool> holds()
    {
        TRY(inquiry, door());
        TRY(verified, verify(inquiry));
        return verified.ok;
    }

    bool foundByEveryRule(const CheckReply &reply) const
    {
        return std::ranges::all_of(m_wanted.rules, [&reply](const QString &rule) { return reply.counts.value(rule) > 0; });
    }

    Result<FixReply> mend(const std::optional<QString> &plan, bool isRehearsal)
    {
        TRY(connection, m_session.connection());
        FixWanted wanted;
        wanted.what = m_wanted;
        wanted.plan = plan;
        wanted.isRehearsal = isRehearsal;
        return fix(*connection, m_session.scope(), wanted, {});
    }

    /// Looking writes nothing: the same rows in the ledger, and the same plan again.
    Result<FixReply> preview(const CheckReply &before)
    {
        TRY(first, door());
        TRY(statusBefore, databaseStatus(first));
        TRY(rehearsed, mend({}, true));
        TRY(again, lookedAt());
        TRY(second, door());
        TRY(statusAfter, databaseStatus(second));
        m_result.previewed = !rehearsed.changes.isEmpty() && again.plan == before.plan && statusBefore.ledgerRows == statusAfter.ledgerRows
            && statusBefore.usageRows == statusAfter.usageRows;
        return rehearsed;
    }

    /// Exactly what was shown.
    Result<FixReply> applyPlan(const CheckReply &before, const FixReply &rehearsed)
    {
        TRY(applied, mend(before.plan, false));
        if (applied.changes.hash() != rehearsed.changes.hash())
            m_result.trouble = u"What was applied is not what was shown."_s;
        return applied;
    }

    Outcome takeBack(const FixReply &applied, const CheckReply &before)
    {
        TRY(connection, m_session.connection());
        for (auto operation = applied.operations.rbegin(); operation != applied.operations.rend(); ++operation) {
            const auto undoing = undo(*connection, m_session.scope(), *operation, {});
            if (!undoing)
                return undoing.error();
        }
        TRY(again, lookedAt());
        TRY(stillHolds, holds());
        const bool hasReturned = m_known.returns ? fixableIn(again) == fixableIn(before) : fixableIn(again).isEmpty();
        m_result.undone = hasReturned && stillHolds && !applied.operations.empty() && m_result.trouble.isEmpty();
        return {};
    }

    Session &m_session;
    const KnownIncident &m_known;
    CheckWanted m_wanted;
    SelftestIncident m_result;
};

Result<std::unique_ptr<Session>> openScratch(const ScratchDatabase &scratch, const Clock &clock)
{
    SessionOptions options;
    options.url = scratch.url();
    options.actor = u"selftest"_s;
    options.clock = clock;
    return Session::open(options);
}

Outcome fillScratch(Session &session, const CancelToken &cancel)
{
    DemoPlan plan;
    plan.events = 3'000;
    plan.companies = 2;
    plan.days = 90;
    plan.incidents = false;
    for (const KnownIncident &known : knownIncidents())
        plan.incidents.add(known.left);
    TRY(connection, session.connection());
    Scope scope = session.scope();
    scope.cancel = cancel;
    const auto made = makeDemo(*connection, scope, plan);
    return made ? session.refreshScope() : Outcome(made.error());
}

} // namespace

bool SelftestReply::ok() const
{
    return !incidents.empty() && std::ranges::all_of(incidents, &SelftestIncident::ok);
}

QJsonObject SelftestReply::toJson() const
{
    QJsonArray array;
    for (const SelftestIncident &incident : incidents) {
        QJsonObject json{{u"name"_s, QString::fromLatin1(incident.name)}, {u"found"_s, incident.found}, {u"previewed"_s, incident.previewed},
                         {u"fixed"_s, incident.fixed}, {u"verified"_s, incident.verified}, {u"undone"_s, incident.undone}};
        if (!incident.trouble.isEmpty())
            json.insert(u"trouble"_s, incident.trouble);
        array.append(json);
    }
    return {{u"ok"_s, ok()}, {u"incidents"_s, array}};
}

Result<SelftestReply> selftest(const DatabaseUrl &url, const Clock &clock, const CancelToken &cancel, const SelftestProgress &progress)
{
    TRY(scratch, ScratchDatabase::make(url));
    const Clock still = Clock::fixedAt(clock.now()); // so that a check and the fix of it ask at one time
    TRY(session, openScratch(*scratch, still));
    CHECK(fillScratch(*session, cancel));
    SelftestReply reply;
    const int total = int(knownIncidents().size());
    for (const KnownIncident &known : knownIncidents()) {
        CHECK(cancel.check());
        if (progress)
            progress(QString::fromLatin1(known.name), int(reply.incidents.size()), total);
        reply.incidents.push_back(IncidentRun(*session, known).run());
    }
    return reply;
}

} // namespace reckoner
