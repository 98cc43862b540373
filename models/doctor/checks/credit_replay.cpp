#include "models/doctor/checks/credit_replay.h"

#include "models/directory/matching.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct LedgerLine
{
    QString kind;
    bool isMonthly = false;
    qint64 amount = 0;
    std::optional<JobId> job;
    OperationId operation;
    static LedgerLine from(const Row &row)
    {
        return {row.text("kind"), row.text("bucket") == "monthly"_L1, row.integer("amount_units"), row.optionalId<JobId>("job_id"), row.id<OperationId>("operation_id")};
    }
};

CreditSplit plus(const CreditSplit &left, const CreditSplit &right)
{
    return {{left.monthly.count + right.monthly.count}, {left.addon.count + right.addon.count}};
}

CreditSplit minus(const CreditSplit &left, const CreditSplit &right)
{
    return {{left.monthly.count - right.monthly.count}, {left.addon.count - right.addon.count}};
}

CreditSplit notBelowZero(const CreditSplit &split)
{
    return {{std::max<qint64>(0, split.monthly.count)}, {std::max<qint64>(0, split.addon.count)}};
}

bool fits(const CreditSplit &part, const CreditSplit &whole)
{
    return part.monthly <= whole.monthly && part.addon <= whole.addon;
}

bool givesBack(const PostedCredits &step)
{
    return step.amounts.total().count > 0 && step.kind != "correction"_L1 && step.kind != "reserve"_L1;
}

bool isTakenBack(const PostedCredits &step)
{
    return step.kind == "refund"_L1 || step.kind == "rollback"_L1 || step.kind == "commit"_L1;
}

/// Two accounts side by side: as it was, and as it would have been.
class Replay
{
public:
    Replay(const std::map<JobId, CreditSplit> &taken, const QSet<QUuid> &righted) : m_taken(taken), m_righted(righted) {}

    void step(const PostedCredits &posted)
    {
        if (!posted.job)
            ofAccount(posted);
        else if (posted.kind == "correction"_L1)
            m_truth = notBelowZero(plus(m_truth, posted.amounts));
        else if (posted.kind == "expire"_L1)
            ; // with what came back
        else if (givesBack(posted) || isTakenBack(posted))
            giveBackTo(posted);
        else
            drawFor(posted);
        m_actual = plus(m_actual, posted.amounts);
        if (!posted.job && (posted.kind == "expire"_L1 || posted.kind == "reset"_L1) && posted.amounts.monthly.count != 0)
            m_truth.monthly = m_actual.monthly; // whatever it held was set anew
    }
    ReplayedCredits result() const
    {
        ReplayedCredits replayed{m_truth, {}};
        for (const auto &[job, state] : m_jobs)
            replayed.jobs.emplace(job, state.truth);
        return replayed;
    }

private:
    struct JobState
    {
        CreditSplit actuallyTaken;
        ReplayedJob truth;
        int month = 0; ///< how often the monthly bucket was set anew before
    };

    void ofAccount(const PostedCredits &posted)
    {
        m_truth = notBelowZero(plus(m_truth, posted.amounts));
        if (posted.kind == "reset"_L1 || (posted.kind == "expire"_L1 && posted.amounts.monthly.count != 0))
            ++m_months;
    }

    void drawFor(const PostedCredits &posted)
    {
        const CreditSplit taken = minus({}, posted.amounts);
        JobState &job = m_jobs[*posted.job];
        job.month = m_months;
        job.actuallyTaken = plus(job.actuallyTaken, taken);
        CreditSplit drawn = taken;
        const bool isUndone = taken.total().count < 0;
        if (!isUndone && (!(m_truth == m_actual) || !fits(taken, m_truth)))
            drawn = asCredits(drawUpTo(asSplit(m_truth), taken.total().count));
        m_truth = minus(m_truth, drawn);
        const qint64 lacking = taken.total().count - drawn.total().count; // was taken all the same, of what should not have been there
        job.truth.taken = plus(job.truth.taken, {{drawn.monthly.count + lacking}, drawn.addon});
    }

    JobState &stateOf(JobId id)
    {
        auto found = m_jobs.find(id);
        if (found == m_jobs.end()) { // the ledger does not say what it took
            const auto known = m_taken.find(id);
            const CreditSplit taken = known == m_taken.end() ? CreditSplit() : known->second;
            found = m_jobs.emplace(id, JobState{taken, {taken, {}}, m_months}).first;
        }
        return found->second;
    }

    void giveBackTo(const PostedCredits &posted)
    {
        JobState &job = stateOf(*posted.job);
        const bool isRighted = m_righted.contains(posted.job->uuid());
        const CreditSplit back = rightReturn(job, posted.amounts, isRighted);
        job.truth.returned = plus(job.truth.returned, back);
        const bool isLate = job.month != m_months;
        const bool tellsExpiry = posted.amounts.monthly.count > 0 && !isRighted;
        const bool expires = tellsExpiry ? posted.expires : isLate;
        m_truth = notBelowZero(plus(m_truth, expires ? CreditSplit{{}, back.addon} : back));
    }

    /// As it was, where that can be: a chosen split stands. Else add-on first, and no more than is out.
    static CreditSplit rightReturn(const JobState &job, const CreditSplit &amounts, bool isRighted)
    {
        const bool isUntouched = job.truth.taken == job.actuallyTaken;
        const CreditSplit out = notBelowZero(minus(job.truth.taken, job.truth.returned));
        if (isUntouched && (!isRighted || fits(amounts, out)))
            return amounts;
        if (amounts.total().count < 0)
            return amounts;
        return asCredits(giveBack(asSplit(out), std::min(amounts.total().count, out.total().count)));
    }

    const std::map<JobId, CreditSplit> &m_taken;
    const QSet<QUuid> &m_righted;
    CreditSplit m_actual;
    CreditSplit m_truth;
    int m_months = 0;
    std::map<JobId, JobState> m_jobs;
};

bool isPossible(const ReservationAfter &after)
{
    return after.returned.monthly.count >= 0 && after.returned.addon.count >= 0 && fits(after.returned, after.taken);
}

/// The plans of one profile's repairs, each on top of those before it.
class Repairs
{
public:
    Repairs(const CreditHolder &holder, std::vector<CreditJobRow> rows, std::vector<PostedCredits> posted) : m_holder(holder), m_rows(std::move(rows)), m_posted(std::move(posted))
    {
        for (const CreditJobRow &row : m_rows) {
            if (const auto gave = row.taken())
                m_taken.emplace(row.job.job, *gave);
        }
    }

    std::vector<RefundRepair> make()
    {
        std::vector<CreditJobRow> wrong;
        for (const CreditJobRow &row : m_rows) {
            if (!row.isRefundSound())
                wrong.push_back(row);
        }
        std::ranges::sort(wrong, {}, [](const CreditJobRow &row) { return std::pair(row.backAt, row.job.job.toString()); });
        QSet<QUuid> righted;
        ReplayedCredits before = replayCredits(m_posted, m_taken, righted);
        std::vector<RefundRepair> repairs;
        for (const CreditJobRow &row : wrong) {
            righted.insert(row.job.job.uuid());
            const ReplayedCredits after = replayCredits(m_posted, m_taken, righted);
            repairs.push_back({currentRow(row.job.job), before.left, after.left, planOf(row.job.job, before, after)});
            before = after;
        }
        return repairs;
    }

private:
    CreditJobRow &currentRow(JobId job)
    {
        return *std::ranges::find_if(m_rows, [job](const CreditJobRow &row) { return row.job.job == job; });
    }

    Plan planOf(JobId righted, const ReplayedCredits &before, const ReplayedCredits &after)
    {
        Plan plan = rightReservation(righted, after);
        for (const auto &[job, state] : after.jobs) {
            if (!(job == righted) && !(before.jobs.at(job) == state))
                plan.add(followReservation(job, before.jobs.at(job), state));
        }
        const CreditSplit difference = minus(after.left, before.left);
        const QString note = u"refund put right: job %1 (monthly: %2, addon: %3)"_s.arg(righted.toString()).arg(difference.monthly.count).arg(difference.addon.count);
        plan.postings = postingsOf(m_holder.account, righted, {difference, u"correction"_s, note});
        return plan;
    }

    /// What came back is what the replay says; more than that came back of nothing.
    Plan rightReservation(JobId job, const ReplayedCredits &after)
    {
        CreditJobRow &row = currentRow(job);
        const auto replayed = after.jobs.find(job);
        ReservationAfter wanted{row.state.value_or(row.status == "completed"_L1 ? ReservationState::Committed : ReservationState::Reserved), *row.taken(), row.returned, row.rowsUsed};
        if (replayed != after.jobs.end() && replayed->second.taken.total() == wanted.taken.total())
            wanted = {wanted.state, replayed->second.taken, replayed->second.returned, wanted.rowsUsed};
        if (wanted.returned == wanted.taken && wanted.state != ReservationState::RolledBack)
            wanted.state = ReservationState::Refunded;
        return keep(row, wanted);
    }

    /// A job after it would have taken of other buckets, and got back likewise.
    Plan followReservation(JobId job, const ReplayedJob &before, const ReplayedJob &after)
    {
        CreditJobRow &row = currentRow(job);
        if (!row.state)
            return {};
        const ReservationAfter wanted{*row.state, plus(row.reserved, minus(after.taken, before.taken)), plus(row.returned, minus(after.returned, before.returned)), row.rowsUsed};
        return isPossible(wanted) ? keep(row, wanted) : Plan();
    }

    /// The next repair sees what this one makes of it.
    Plan keep(CreditJobRow &row, const ReservationAfter &wanted)
    {
        const Plan plan = planReservation(row, m_holder, wanted);
        row.state = wanted.state;
        row.reserved = wanted.taken;
        row.returned = wanted.returned;
        for (const RowChange &change : plan.changes) {
            if (change.column == "meta_json"_L1)
                row.metaText = change.after.toString();
        }
        row.meta.insert(u"credit_cost"_s, wanted.taken.total().count);
        row.meta.insert(u"credits_deducted"_s, true);
        row.meta.insert(u"monthly_deducted"_s, wanted.taken.monthly.count);
        row.meta.insert(u"addon_deducted"_s, wanted.taken.addon.count);
        return plan;
    }

    const CreditHolder &m_holder;
    std::vector<CreditJobRow> m_rows;
    std::vector<PostedCredits> m_posted;
    std::map<JobId, CreditSplit> m_taken;
};

} // namespace

Result<std::vector<PostedCredits>> postedCredits(const Inquiry &inquiry, ProfileId profile)
{
    TRY(lines, inquiry.rows<LedgerLine>("doctor/checks/credit_lines", Bindings().id("profile_id", profile)));
    std::vector<PostedCredits> posted;
    for (const LedgerLine &line : lines) {
        const bool isOfLast = !posted.empty() && posted.back().operation == line.operation && posted.back().job == line.job && posted.back().kind == line.kind;
        if (!isOfLast) {
            if (line.kind == "expire"_L1 && line.job && !posted.empty() && posted.back().operation == line.operation && posted.back().job == line.job)
                posted.back().expires = true;
            posted.push_back({line.kind, {}, line.job, line.operation});
        }
        (line.isMonthly ? posted.back().amounts.monthly : posted.back().amounts.addon).count += line.amount;
    }
    return posted;
}

ReplayedCredits replayCredits(const std::vector<PostedCredits> &posted, const std::map<JobId, CreditSplit> &taken, const QSet<QUuid> &righted)
{
    Replay replay(taken, righted);
    for (const PostedCredits &step : posted)
        replay.step(step);
    return replay.result();
}

Result<std::vector<RefundRepair>> refundRepairs(const Inquiry &inquiry, ProfileId profile)
{
    TRY(holder, creditHolder(inquiry, profile));
    TRY(rows, creditJobsOfProfile(inquiry, profile));
    TRY(posted, postedCredits(inquiry, profile));
    return Repairs(holder, std::move(rows), std::move(posted)).make();
}

Result<std::vector<RefundRepair>> refundRepairsOf(const Inquiry &inquiry, const std::vector<CreditJobRow> &rows)
{
    std::vector<RefundRepair> found;
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (row != rows.begin() && *row->profile == *std::prev(row)->profile)
            continue; // rows come by profile
        CHECK(inquiry.scope().cancel.check());
        TRY(repairs, refundRepairs(inquiry, *row->profile));
        for (RefundRepair &repair : repairs) {
            if (std::ranges::any_of(rows, [&repair](const CreditJobRow &each) { return each.job.job == repair.row.job.job; }))
                found.push_back(std::move(repair));
        }
    }
    return found;
}

Result<Plan> planRefundRepair(const Inquiry &inquiry, const Finding &finding)
{
    const auto profile = ProfileId::parse(finding.facts.value(u"profile"_s).toString());
    TRY(repairs, refundRepairs(inquiry, profile.value_or(ProfileId())));
    const auto repair = std::ranges::find_if(repairs, [&finding](const RefundRepair &each) { return each.row.job.job.toString() == finding.subject; });
    return repair == repairs.end() ? Result<Plan>(notFoundError("job", finding.subject)) : Result<Plan>(repair->plan);
}

void describe(Finding &finding, const RefundRepair &repair)
{
    const CreditSplit difference = minus(repair.after, repair.before);
    const auto gain = [](qint64 amount) -> QString { return (amount > 0 ? u"+"_s : QString()) + countText(amount); };
    finding.facts = {{u"profile"_s, repair.row.profile->toString()}};
    finding.context.insert(u"before"_s, splitText(repair.before));
    finding.context.insert(u"after"_s, splitText(repair.after));
    finding.context.insert(u"monthly"_s, gain(difference.monthly.count));
    finding.context.insert(u"addon"_s, gain(difference.addon.count));
    finding.fixable = !repair.plan.isEmpty();
}

} // namespace reckoner
