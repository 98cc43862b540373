#include "models/doctor/fix.h"

#include "models/database/migrator.h"

#include <QJsonArray>
#include <set>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPasses = 8; // each brings to light at most what the one before uncovered: a link, a company, a period, then what is counted from it

struct KeptFix
{
    OperationId id;
    std::optional<CompanyId> company;
    std::optional<BatchId> batch;
    QJsonObject request;
    QJsonObject reply;
    static KeptFix from(const Row &row)
    {
        return {row.id<OperationId>("id"), row.optionalId<CompanyId>("company_id"), row.optionalId<BatchId>("batch_id"), row.json("request"), row.json("reply")};
    }
};

/// What each operation of a run keeps: how many findings it mended, and in how many operations the run mends all (0: not known before its end). The
/// last one of a run of several passes mends nothing and says that the run has ended, so that repeating its key begins nothing new.
struct FixedReply
{
    qint64 fixed = 0;
    qint64 parts = 0;
    bool isEnd = false;
    QJsonObject toJson() const { return {{u"fixed"_s, fixed}, {u"parts"_s, parts}, {u"ended"_s, isEnd}}; }
    static FixedReply fromJson(const QJsonObject &json)
    {
        return {json.value(u"fixed"_s).toInteger(), json.value(u"parts"_s).toInteger(), json.value(u"ended"_s).toBool()};
    }
};

QJsonArray textArray(const QStringList &texts)
{
    QStringList sorted = texts;
    sorted.sort();
    return QJsonArray::fromStringList(sorted);
}

/// What was asked, for the record and to compare a repeated key.
QJsonObject contentOf(const FixWanted &wanted)
{
    QStringList groups;
    for (const RuleGroup group : wanted.what.groups)
        groups.append(ruleGroupName(group));
    QJsonObject choices;
    for (auto choice = wanted.what.choices.begin(); choice != wanted.what.choices.end(); ++choice)
        choices.insert(choice.key(), choice.value());
    QJsonObject content = {{u"rules"_s, textArray(wanted.what.rules)}, {u"groups"_s, textArray(groups)}, {u"findings"_s, textArray(wanted.what.findings)}, {u"choices"_s, choices}};
    if (wanted.plan)
        content.insert(u"plan"_s, *wanted.plan);
    return content;
}

Error planIsStale()
{
    return {ErrorCode::StalePlan, RECKONER_TEXT("The data has changed since this was checked; check again.")};
}

/// The findings of one company that one operation mends.
struct Share
{
    std::optional<CompanyId> company;
    bool isFromOutside = false; ///< what is mended is of no company yet; only who sees all companies sees it
    std::vector<CheckedFinding> findings;

    bool holds(const Share &other) const { return company == other.company && isFromOutside == other.isFromOutside; }

    QStringList ids() const
    {
        QStringList ids;
        for (const CheckedFinding &checked : findings)
            ids.append(checked.finding.id);
        return ids;
    }
    Plan plan() const
    {
        Plan all;
        for (const CheckedFinding &checked : findings)
            all.add(checked.plan);
        return all;
    }
};

/// Rows that a pass changes already: another change of the same cell waits for the next pass, which sees what became of it.
class Taken
{
public:
    bool take(const Plan &plan)
    {
        std::set<QString> cells;
        for (const RowChange &change : plan.changes)
            cells.insert(change.table + u'|' + change.key + u'|' + change.column);
        if (std::ranges::any_of(cells, [this](const QString &cell) { return m_cells.contains(cell); }))
            return false;
        m_cells.merge(cells);
        return true;
    }

private:
    std::set<QString> m_cells;
};

/// The same company as in the operation's transaction, or everything for what lies outside every company.
Result<Inquiry> doorOf(const Inquiry &inquiry, const Share &share)
{
    return share.company && !share.isFromOutside ? inquiry.narrowedTo(*share.company) : Result<Inquiry>(inquiry);
}

/// What was of no company becomes the one's that the plan gives it to; so does the operation.
std::optional<CompanyId> companyGivenBy(const Plan &plan)
{
    for (const RowChange &change : plan.changes) {
        if (change.column == "company_id"_L1 && change.before.isNull())
            return CompanyId::parse(change.after.toString());
    }
    return std::nullopt;
}

Share shareOf(const CheckedFinding &checked)
{
    const bool isFromOutside = !checked.finding.company;
    return {isFromOutside ? companyGivenBy(checked.plan) : checked.finding.company, isFromOutside, {checked}};
}

class FixRun
{
public:
    FixRun(Connection &connection, const Scope &scope, const FixWanted &wanted, const Request &request, const OnCheckProgress &progress)
        : m_connection(connection), m_scope(scope), m_wanted(wanted), m_request(request), m_progress(progress), m_content(contentOf(wanted))
    {
    }

    Result<FixReply> run()
    {
        TRY(isDone, foundUnderKey());
        if (isDone)
            return m_reply;
        const int first = int(m_reply.operations.size()); // the keys of passes that were made before stay theirs
        const int passes = m_wanted.plan || m_wanted.isRehearsal ? 1 : kMostPasses;
        for (int pass = first; pass < first + passes; ++pass) {
            TRY(checked, check(Inquiry(m_connection, m_scope), m_wanted.what, m_progress));
            if (m_wanted.plan && *m_wanted.plan != checked.plan)
                return planNoLongerFits();
            if (pass == first)
                CHECK(everyChoiceIsOffered(checked));
            TRY(fixed, applyPass(sharesOf(checked), pass));
            m_reply.skipped = qint64(checked.findings.size()) - fixed;
            if (fixed == 0 || m_reply.failure)
                break;
        }
        if (m_reply.operations.size() > 1)
            m_reply.batch = m_batch;
        if (const auto kept = keepEnd(); !kept)
            m_reply.failure = kept.error();
        CHECK(takeInRivals());
        return m_reply;
    }

private:
    /// What was done under this key: true where that is all of it. A run that was cut off between two of its operations goes on where it ended.
    Result<bool> foundUnderKey()
    {
        if (!m_request.key || m_wanted.isRehearsal)
            return false;
        const Bindings keys = Bindings().text("key", *m_request.key).text("prefix", QString(*m_request.key + u':')).text("above", QString(*m_request.key + u';'));
        TRY(kept, Inquiry(m_connection, m_scope).rows<KeptFix>("doctor/fixes_under_key", keys));
        bool isDone = false;
        for (const KeptFix &one : kept) {
            if (one.request != m_content)
                return Error{ErrorCode::DuplicateKeyMismatch, RECKONER_TEXT("This key was used before for something else; use another key."), {{u"operation_id"_s, one.id.toString()}}};
            const FixedReply reply = FixedReply::fromJson(one.reply);
            isDone |= reply.isEnd;
            if (reply.isEnd)
                continue;
            m_reply.fixed += reply.fixed;
            m_reply.operations.push_back(one.id);
            m_company = one.company;
            m_batch = one.batch.value_or(m_batch);
            isDone |= reply.parts == qint64(m_reply.operations.size());
        }
        if (m_reply.operations.size() > 1)
            m_reply.batch = m_batch;
        m_reply.duplicate = isDone;
        return isDone;
    }

    /// The rest of a plan of which some was done before is another plan: a person looks at it first.
    Result<FixReply> planNoLongerFits()
    {
        if (m_reply.operations.empty())
            return planIsStale();
        m_reply.failure = planIsStale();
        return m_reply;
    }

    /// After several passes nobody could say beforehand in how many operations all is mended: the end is kept, under the key itself.
    Outcome keepEnd()
    {
        if (!m_request.key || m_wanted.isRehearsal || m_wanted.plan || m_reply.failure || m_reply.operations.empty())
            return {};
        Request request = m_request;
        request.company = m_company;
        request.content = m_content;
        const auto kept = Operation::run<FixedReply>(m_connection, m_scope, act(ActKind::Fix), request, [](Operation &) -> Result<FixedReply> { return FixedReply{0, 0, true}; });
        return kept ? Outcome() : Outcome(kept.error());
    }

    /// Others may have mended some of it under this key at the same time: what is kept under it is the answer, whoever did it.
    Outcome takeInRivals()
    {
        if (!m_request.key || m_wanted.isRehearsal || m_reply.failure)
            return {};
        const FixReply own = m_reply;
        m_reply.fixed = 0;
        m_reply.operations.clear();
        TRY(isDone, foundUnderKey());
        m_reply.duplicate = isDone && own.operations.empty();
        return {};
    }

    /// A choice that nothing asks for, where something asks, is a slip of the pen.
    Outcome everyChoiceIsOffered(const CheckReply &checked) const
    {
        QSet<QString> offered;
        for (const CheckedFinding &each : checked.findings) {
            for (const Choice &choice : each.finding.choices)
                offered.insert(choice.name);
        }
        for (auto choice = m_wanted.what.choices.begin(); choice != m_wanted.what.choices.end(); ++choice) {
            if (!offered.isEmpty() && !offered.contains(choice.key()))
                return Error{ErrorCode::InvalidInput, RECKONER_TEXT("None of these findings leaves a choice named {name}."), {{u"name"_s, choice.key()}, {u"field"_s, u"choose"_s}}};
        }
        return {};
    }

    /// What can be mended now, by company. An exact plan is applied whole.
    std::vector<Share> sharesOf(const CheckReply &checked) const
    {
        std::vector<Share> shares;
        Taken taken;
        for (const CheckedFinding &each : checked.findings) {
            if (each.plan.isEmpty() || m_refusedOnce.contains(each.finding.id) || (!taken.take(each.plan) && !m_wanted.plan))
                continue;
            const Share own = shareOf(each);
            const auto share = std::ranges::find_if(shares, [&own](const Share &known) { return known.holds(own); });
            if (share == shares.end())
                shares.push_back(own);
            else
                share->findings.push_back(each);
        }
        return shares;
    }

    Result<qint64> applyPass(const std::vector<Share> &shares, int pass)
    {
        qint64 fixed = 0;
        for (const Share &share : shares) {
            if (m_wanted.isRehearsal) {
                keepFixed(share);
                fixed += qint64(share.findings.size());
                continue;
            }
            CHECK(backUpOnce());
            const auto done = applyShare(share, pass, m_wanted.plan ? qint64(shares.size()) : 0);
            if (!done && m_reply.operations.empty())
                return done.error();
            if (!done) {
                m_reply.failure = done.error();
                break;
            }
            fixed += *done;
        }
        return fixed;
    }

    Outcome backUpOnce()
    {
        if (m_reply.backup || m_connection.dialect() != Dialect::Sqlite || m_connection.mode() == OpenMode::ReadOnly)
            return {};
        CHECK(checkPermission(m_scope.role, Permission::Administer));
        TRY(file, backUpBeside(m_connection, u"fix"_s));
        m_reply.backup = file;
        return {};
    }

    /// All of it, or, where something in it is refused and no exact plan was asked for, each finding for itself.
    Result<qint64> applyShare(const Share &share, int pass, qint64 parts, bool isPart = false)
    {
        const QString outside = share.isFromOutside ? u"-"_s : QString();
        const auto done = applyOne(share, u":%1%2:%3"_s.arg(outside, share.company ? share.company->toString() : QString()).arg(pass), parts);
        if (done) {
            keepFixed(share);
            return qint64(share.findings.size());
        }
        if (!mayRefuse(done.error()) || m_wanted.plan)
            return done.error();
        if (share.findings.size() == 1) {
            if (isPart && done.error().code == ErrorCode::StalePlan)
                return 0; // what was just fixed beside it changed its plan: the next pass sees the new one
            m_refusedOnce.insert(share.findings.front().finding.id);
            m_reply.refused.push_back({share.findings.front().finding.id, done.error()});
            return 0;
        }
        qint64 fixed = 0;
        for (const CheckedFinding &each : share.findings) {
            TRY(one, applyShare(shareOf(each), pass, parts, true));
            fixed += one;
        }
        return fixed;
    }

    static bool mayRefuse(const Error &error) { return exitStatus(error.code) == 1 || error.code == ErrorCode::Conflict || error.code == ErrorCode::StalePlan; }

    /// In the operation's transaction the plan is made once more: what is applied is what was shown.
    Outcome applyOne(const Share &share, const QString &keySuffix, qint64 parts)
    {
        Request request = m_request;
        request.company = share.company;
        request.content = m_content;
        request.batch = m_batch;
        if (request.key)
            *request.key += keySuffix + (share.findings.size() == 1 ? u':' + share.findings.front().finding.id : QString());
        const auto done = Operation::run<FixedReply>(m_connection, m_scope, act(ActKind::Fix), request, [&](Operation &operation) -> Result<FixedReply> {
            CHECK(operation.visit("doctor/hold_company", share.company ? Bindings().id("company_id", *share.company) : Bindings().null("company_id"), [](const Row &) {}));
            TRY(door, doorOf(operation, share));
            CheckWanted again = m_wanted.what;
            again.rules.clear();
            again.groups.clear();
            again.findings = share.ids();
            again.withAccepted = true;
            again.onlyPlans = true;
            TRY(checked, check(door, again));
            const Plan plan = Share{share.company, share.isFromOutside, checked.findings}.plan();
            if (plan.hash() != share.plan().hash())
                return planIsStale();
            CHECK(apply(operation, plan));
            return FixedReply{qint64(share.findings.size()), parts, false};
        });
        if (!done)
            return done.error();
        if (done->operation) {
            m_reply.operations.push_back(*done->operation);
            m_company = share.company;
        }
        return {};
    }

    void keepFixed(const Share &share)
    {
        m_reply.fixed += qint64(share.findings.size());
        m_reply.changes.add(share.plan());
    }

    Connection &m_connection;
    const Scope &m_scope;
    const FixWanted &m_wanted;
    const Request &m_request;
    const OnCheckProgress &m_progress;
    QJsonObject m_content;
    FixReply m_reply;
    BatchId m_batch = BatchId::make();
    std::optional<CompanyId> m_company; ///< of the last operation
    std::set<QString> m_refusedOnce;
};

/// The finding as it is now; a finding that is accepted already can be accepted anew (until another time).
Result<Finding> findingNow(const Inquiry &inquiry, const QString &id)
{
    CheckWanted wanted;
    wanted.findings = {id};
    wanted.withAccepted = true;
    wanted.onlyPlans = true;
    TRY(checked, check(inquiry, wanted));
    if (checked.findings.empty())
        return Error{ErrorCode::NotFound, RECKONER_TEXT("There is no finding {finding} now; check again."), {{u"finding"_s, id}}};
    return checked.findings.front().finding;
}

} // namespace

QJsonObject FixReply::toJson() const
{
    QJsonArray ids;
    for (const OperationId &operation : operations)
        ids.append(operation.toString());
    QJsonArray refusals;
    for (const Refusal &refusal : refused)
        refusals.append(QJsonObject{{u"finding"_s, refusal.finding}, {u"code"_s, errorCodeName(refusal.error.code)}, {u"message"_s, plainSentence(refusal.error)}});
    const QJsonValue undoable = batch ? QJsonValue(batch->toString()) : operations.empty() ? QJsonValue() : QJsonValue(operations.front().toString());
    QJsonObject json = {{u"operation_id"_s, undoable}, {u"operations"_s, ids}, {u"fixed"_s, fixed}, {u"skipped"_s, skipped}, {u"changes"_s, changesJson(changes)}};
    json.insert(u"batch_id"_s, batch ? QJsonValue(batch->toString()) : QJsonValue());
    json.insert(u"duplicate"_s, duplicate);
    json.insert(u"refused"_s, refusals);
    json.insert(u"backup"_s, backup ? QJsonValue(*backup) : QJsonValue());
    return json;
}

Result<FixReply> fix(Connection &connection, const Scope &scope, const FixWanted &wanted, const Request &request, const OnCheckProgress &progress)
{
    CHECK(checkPermission(scope.role, Permission::Administer));
    return FixRun(connection, scope, wanted, request, progress).run();
}

QJsonObject AcceptReply::toJson() const
{
    return {{u"finding"_s, finding}, {u"until"_s, until ? QJsonValue(until->toIso()) : QJsonValue()}};
}

AcceptReply AcceptReply::fromJson(const QJsonObject &json)
{
    AcceptReply reply{json.value(u"finding"_s).toString(), {}};
    if (const auto until = Instant::parse(QStringView(json.value(u"until"_s).toString())))
        reply.until = *until;
    return reply;
}

Result<Done<AcceptReply>> acceptFinding(Connection &connection, const Scope &scope, const AcceptWanted &wanted, const Request &request)
{
    CHECK(checkPermission(scope.role, Permission::Administer));
    TRY(finding, findingNow(Inquiry(connection, scope), wanted.finding));
    Request asked = request;
    asked.company = finding.company;
    asked.content = {{u"finding"_s, wanted.finding}, {u"until"_s, wanted.until ? QJsonValue(wanted.until->toIso()) : QJsonValue()}};
    return Operation::run<AcceptReply>(connection, scope, act(ActKind::AcceptFinding), asked, [&](Operation &operation) -> Result<AcceptReply> {
        TRY(forgotten, operation.change("doctor/forget_acceptance", Bindings().text("finding_id", wanted.finding)));
        Q_UNUSED(forgotten)
        Bindings values;
        values.text("finding_id", wanted.finding).id("company_id", finding.company).text("rule", finding.rule).text("reason", request.reason);
        values.text("actor", operation.scope().actor).instant("until_at", wanted.until);
        TRY(kept, operation.change("doctor/accept", values));
        ensure(kept == 1, "an acceptance is one row");
        return AcceptReply{wanted.finding, wanted.until};
    });
}

} // namespace reckoner
