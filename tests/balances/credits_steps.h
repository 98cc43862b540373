// Random steps on credits, asked of the program and of the model.
#pragma once

#include "models/balances/credits.h"
#include "models/ledger/undo.h"
#include "tests/balances/credits_model.h"

namespace reckoner {

class CreditsSteps
{
public:
    explicit CreditsSteps(BalancesWorld &world) : m_world(world)
    {
        for (int company = 0; company < int(world.companies.size()); ++company) {
            for (const auto &[name, monthly, addon] : {std::tuple(u"ann"_s, 500, 5000), std::tuple(u"ben"_s, 120, 40)})
                addProfile(company, name, monthly, addon);
        }
    }

    BalanceStep next(Dice &dice)
    {
        switch (dice.below(20)) {
        case 0: case 1: case 2: case 3: case 4: return reserve(dice, newJob(dice));
        case 5: return reserve(dice, anyJob(dice));
        case 6: case 7: case 8: return commit(dice);
        case 9: case 10: return rollback(anyJob(dice));
        case 11: case 12: case 13: case 14: return refund(dice);
        case 15: return end(anyJob(dice), true);
        case 16: return end(anyJob(dice), false);
        case 17: return reset(anyOf(dice, m_profiles));
        case 18: return grant(dice);
        default: return m_model.grants.empty() ? grant(dice) : undoGrant(dice);
        }
    }

    /// Another program marks a job as failed: what it took is still out, until all such jobs are refunded.
    void failAsBackEnd(Dice &dice)
    {
        if (m_jobs.empty())
            return;
        const int job = anyJob(dice);
        if (m_model.jobs[size_t(job)].status != u"open"_s)
            return;
        m_world.office.database().exec(u"UPDATE jobs SET status = 'failed' WHERE id = "_s + m_world.office.database().literal(m_jobs[size_t(job)].uuid()));
        m_model.jobs[size_t(job)].status = u"failed"_s;
    }

    /// How many steps that was.
    qint64 refundAllFailed()
    {
        const auto refunds = got("refund failed jobs", refundFailedJobs(m_world.connection(), m_world.scope, {}, because()));
        size_t place = 0;
        for (int company = 0; company < int(m_world.companies.size()); ++company) {
            for (int number = 0; number < int(m_model.jobs.size()); ++number) {
                const ModelJob &job = m_model.jobs[size_t(number)];
                if (job.company != company || job.status != u"failed"_s || job.profile < 0 || job.state == u"rolled_back"_s || job.allOut() == 0)
                    continue;
                const StepAnswer expected = m_model.refund(number, {}, monthOf(company));
                if (place == refunds.size())
                    differ(u"a failed job was not refunded: "_s + job.id);
                const StepAnswer found = answerOf(refunds[place++].outcome);
                if (found.refusal || found.reply != expected.reply)
                    differ(u"refund of all failed jobs: %1, expected %2"_s.arg(compact(found.reply), compact(expected.reply)));
            }
        }
        equal(u"failed jobs refunded"_s, qint64(refunds.size()), qint64(place));
        return qint64(place);
    }

    void compareAll()
    {
        for (int profile = 0; profile < int(m_profiles.size()); ++profile)
            compare(profile);
        ReservationChoice all;
        all.limit = int(m_jobs.size()) + 1;
        std::map<JobId, Reservation> found;
        for (const Reservation &reservation : got("reservations", creditReservations(m_world.everything(), all)))
            found.emplace(reservation.job.job, reservation);
        size_t reserved = 0;
        for (size_t i = 0; i < m_jobs.size(); ++i)
            reserved += m_model.jobs[i].profile >= 0 ? compareJob(found, i) : 0;
        equal(u"reservations"_s, qint64(found.size()), qint64(reserved));
    }

private:
    static Request because()
    {
        Request request;
        request.reason = u"it failed"_s;
        return request;
    }

    int monthOf(int company) const { return m_world.companies[size_t(company)].days.monthOf(m_world.now()); }
    CreditJob jobOf(int job) const { return {m_world.companies[size_t(m_model.jobs[size_t(job)].company)].id, m_jobs[size_t(job)]}; }
    CreditAccount accountOf(int profile) const { return {m_world.companies[size_t(m_model.profiles[size_t(profile)].company)].id, m_profiles[size_t(profile)]}; }

    void addProfile(int company, const QString &name, qint64 monthly, qint64 addon)
    {
        NewProfile wanted;
        wanted.id = fixedId<ProfileId>(5, int(m_profiles.size()));
        wanted.company = m_world.companies[size_t(company)].id;
        wanted.email = name + u"@%1.example"_s.arg(company);
        wanted.monthly = {monthly};
        wanted.addon = {addon};
        got("profile", reckoner::addProfile(m_world.connection(), m_world.scope, wanted, {}));
        m_profiles.push_back(*wanted.id);
        m_model.profiles.push_back({wanted.id->toString(), company, monthly, {monthly, addon}, monthOf(company)});
    }

    int newJob(Dice &dice)
    {
        const int company = anyOf(dice, m_world.companies);
        const auto id = fixedId<JobId>(6, int(m_jobs.size()));
        m_world.office.job(m_world.companies[size_t(company)].id, u"Batch %1"_s.arg(m_jobs.size()), {}, id);
        m_jobs.push_back(id);
        ModelJob job;
        job.id = id.toString();
        job.company = company;
        m_model.jobs.push_back(job);
        return int(m_jobs.size()) - 1;
    }

    /// Mostly one of the last ones.
    int anyJob(Dice &dice)
    {
        if (m_jobs.empty())
            return newJob(dice);
        const int all = int(m_jobs.size());
        return dice.oneIn(4) ? dice.below(all) : all - 1 - dice.below(std::min(all, 12));
    }

    int profileOf(Dice &dice, int company) const { return company * 2 + dice.below(2); }

    BalanceStep stepOf(int profile, const QString &what)
    {
        BalanceStep step;
        step.company = m_model.profiles[size_t(profile)].company;
        step.what = what;
        step.look = [this, profile] { compare(profile); };
        return step;
    }

    BalanceStep stepOfJob(int job, const QString &what)
    {
        const int profile = m_model.jobs[size_t(job)].profile;
        BalanceStep step = stepOf(profile < 0 ? m_model.jobs[size_t(job)].company * 2 : profile, what + u" of job %1"_s.arg(job));
        step.look = [this, job] { compareHolder(job); };
        return step;
    }

    BalanceStep reserve(Dice &dice, int job)
    {
        const ModelJob &known = m_model.jobs[size_t(job)];
        const bool isSame = known.profile >= 0 && !dice.oneIn(4);
        const int profile = isSame ? known.profile : profileOf(dice, known.company);
        const qint64 rows = isSame ? known.cost : dice.oneIn(20) ? -dice.below(2) : 1 + dice.below(dice.oneIn(4) ? 1500 : 150);
        BalanceStep step = stepOf(profile, u"reserve %1 rows of profile %2 for job %3"_s.arg(rows).arg(profile).arg(job));
        step.isSound = rows > 0;
        step.ask = [this, profile, job, rows](const Request &request) {
            return answerOf(reserveCredits(m_world.connection(), m_world.scope, {accountOf(profile), m_jobs[size_t(job)], {rows}}, request));
        };
        step.expect = [this, profile, job, rows] { return m_model.reserve(profile, job, rows, monthOf(m_model.profiles[size_t(profile)].company)); };
        return step;
    }

    BalanceStep commit(Dice &dice)
    {
        const int job = anyJob(dice);
        const qint64 cost = m_model.jobs[size_t(job)].cost;
        std::optional<qint64> used;
        if (dice.oneIn(2))
            used = dice.oneIn(10) ? cost + 1 : dice.below(int(cost) + 1);
        BalanceStep step = stepOfJob(job, u"commit %1"_s.arg(used ? QString::number(*used) : u"all"_s));
        step.ask = [this, job, used](const Request &request) {
            CreditCommit wanted = {jobOf(job)};
            if (used)
                wanted.rowsUsed = Credits{*used};
            return answerOf(commitCredits(m_world.connection(), m_world.scope, wanted, request));
        };
        step.expect = [this, job, used] { return m_model.commit(job, used, monthOf(m_model.jobs[size_t(job)].company)); };
        return step;
    }

    BalanceStep rollback(int job)
    {
        BalanceStep step = stepOfJob(job, u"rollback"_s);
        step.ask = [this, job](const Request &request) { return answerOf(rollbackCredits(m_world.connection(), m_world.scope, jobOf(job), request)); };
        step.expect = [this, job] { return m_model.rollback(job, monthOf(m_model.jobs[size_t(job)].company)); };
        return step;
    }

    CreditsModel::Refund anyRefund(Dice &dice, int job) const
    {
        const ModelCredits out = m_model.jobs[size_t(job)].out();
        const qint64 all = m_model.jobs[size_t(job)].allOut();
        CreditsModel::Refund refund;
        switch (dice.below(8)) {
        case 0: case 1: refund.rows = 1 + dice.below(int(all) + 2); break;
        case 2: refund.rows = dice.oneIn(3) ? -dice.below(2) : all; break;
        case 3: case 4: refund.split = ModelCredits{dice.below(int(out.monthly) + 1), dice.below(int(out.addon) + 1)}; break;
        case 5: refund.split = ModelCredits{out.monthly + dice.below(3) - 1, out.addon}; break;
        default: break;
        }
        refund.isGoodwill = dice.oneIn(4);
        refund.hasReason = !dice.oneIn(6);
        return refund;
    }

    static QString describe(const CreditsModel::Refund &refund)
    {
        QString text = u"refund"_s;
        if (refund.rows)
            text += u" rows %1"_s.arg(*refund.rows);
        if (refund.split)
            text += u" split %1 + %2"_s.arg(refund.split->monthly).arg(refund.split->addon);
        return text + (refund.isGoodwill ? u" as goodwill"_s : QString());
    }

    BalanceStep refund(Dice &dice)
    {
        const int job = anyJob(dice);
        const CreditsModel::Refund refund = anyRefund(dice, job);
        BalanceStep step = stepOfJob(job, describe(refund));
        step.isSound = CreditsModel::isSound(refund);
        step.hasReason = refund.hasReason;
        step.ask = [this, job, refund](const Request &request) {
            CreditRefund wanted;
            wanted.job = jobOf(job);
            if (refund.rows)
                wanted.rows = Credits{*refund.rows};
            if (refund.split)
                wanted.split = CreditSplit{{refund.split->monthly}, {refund.split->addon}};
            wanted.isGoodwill = refund.isGoodwill;
            return answerOf(refundCredits(m_world.connection(), m_world.scope, wanted, request));
        };
        step.expect = [this, job, refund] { return m_model.refund(job, refund, monthOf(m_model.jobs[size_t(job)].company)); };
        return step;
    }

    BalanceStep end(int job, bool hasFailed)
    {
        BalanceStep step = stepOfJob(job, hasFailed ? u"fail"_s : u"complete"_s);
        step.ask = [this, job, hasFailed](const Request &request) {
            StepAnswer answer = answerOf(hasFailed ? failJob(m_world.connection(), m_world.scope, jobOf(job), request)
                                                   : completeJob(m_world.connection(), m_world.scope, jobOf(job), request));
            if (!answer.refusal)
                answer.reply = {{u"status"_s, answer.reply.value(u"status"_s)}, {u"credits"_s, answer.reply.value(u"credits"_s)}};
            return answer;
        };
        step.expect = [this, job, hasFailed] { return m_model.end(job, hasFailed, monthOf(m_model.jobs[size_t(job)].company)); };
        return step;
    }

    BalanceStep reset(int profile)
    {
        BalanceStep step = stepOf(profile, u"reset profile %1"_s.arg(profile));
        step.ask = [this, profile](const Request &request) { return answerOf(resetCredits(m_world.connection(), m_world.scope, accountOf(profile), request)); };
        step.expect = [this, profile] { return m_model.reset(profile, monthOf(m_model.profiles[size_t(profile)].company)); };
        return step;
    }

    BalanceStep grant(Dice &dice)
    {
        const int profile = anyOf(dice, m_profiles);
        const bool isMonthly = dice.oneIn(3);
        const qint64 amount = dice.oneIn(12) ? -dice.below(2) : 1 + dice.below(400);
        const bool isPaid = dice.oneIn(2);
        BalanceStep step = stepOf(profile, u"grant %1 %2 to profile %3%4"_s.arg(amount).arg(isMonthly ? u"monthly"_s : u"add-on"_s).arg(profile).arg(isPaid ? u" paid"_s : QString()));
        step.isSound = amount > 0;
        step.ask = [this, profile, isMonthly, amount, isPaid](const Request &request) {
            CreditGrant wanted;
            wanted.account = accountOf(profile);
            wanted.bucket = isMonthly ? Bucket::Monthly : Bucket::Addon;
            wanted.amount = {amount};
            if (isPaid)
                wanted.paid = Money::fromNanos(9'990'000'000);
            return answerOf(grantCredits(m_world.connection(), m_world.scope, wanted, request));
        };
        step.expect = [this, profile, isMonthly, amount] { return m_model.grant(profile, isMonthly, amount, monthOf(m_model.profiles[size_t(profile)].company)); };
        step.learn = [this, profile, isMonthly, amount](const StepAnswer &answer) {
            if (!answer.refusal)
                m_model.grants[answer.operation.value()] = {profile, isMonthly, amount, m_model.profiles[size_t(profile)].month};
        };
        return step;
    }

    BalanceStep undoGrant(Dice &dice)
    {
        const auto found = std::next(m_model.grants.begin(), dice.oneIn(2) ? int(m_model.grants.size()) - 1 : dice.below(int(m_model.grants.size())));
        const OperationId operation = found->first;
        BalanceStep step = stepOf(found->second.profile, u"undo "_s + operation.toString());
        step.made = {u"rows"_s};
        step.ask = [this, operation](const Request &request) { return answerOf(undo(m_world.connection(), m_world.scope, operation, request)); };
        step.expect = [this, operation] { return m_model.undoGrant(operation); };
        return step;
    }

    void compare(int profile)
    {
        const int company = m_model.profiles[size_t(profile)].company;
        const ModelProfile expected = m_model.asOf(profile, monthOf(company));
        const ModelCredits reserved = m_model.reservedOf(profile);
        const CreditBalance found = got("credits", creditBalance(m_world.of(company), m_profiles[size_t(profile)]));
        const QString what = u"profile %1 "_s.arg(profile);
        equal(what + u"monthly"_s, found.left.monthly.count, expected.left.monthly);
        equal(what + u"add-on"_s, found.left.addon.count, expected.left.addon);
        equal(what + u"reserved monthly"_s, found.reserved.monthly.count, reserved.monthly);
        equal(what + u"reserved add-on"_s, found.reserved.addon.count, reserved.addon);
        equal(what + u"reset due"_s, found.isResetDue, m_model.profiles[size_t(profile)].month != expected.month);
        equal(what + u"next reset"_s, found.nextReset.micros(), m_world.companies[size_t(company)].days.nextMonth(m_world.now()).micros());
    }

    void compareHolder(int job)
    {
        const int profile = m_model.jobs[size_t(job)].profile;
        if (profile >= 0)
            return compare(profile);
        compare(m_model.jobs[size_t(job)].company * 2);
    }

    bool compareJob(const std::map<JobId, Reservation> &found, size_t number) const
    {
        const ModelJob &expected = m_model.jobs[number];
        const auto place = found.find(m_jobs[number]);
        if (place == found.end())
            differ(u"no reservation of job %1"_s.arg(number));
        const Reservation &reservation = place->second;
        const QString what = u"job %1 "_s.arg(number);
        equal(what + u"profile"_s, reservation.profile == m_profiles[size_t(expected.profile)], true);
        equal(what + u"state "_s + expected.state, reservationStateName(reservation.state) == expected.state, true);
        equal(what + u"monthly taken"_s, reservation.taken.monthly.count, expected.taken.monthly);
        equal(what + u"add-on taken"_s, reservation.taken.addon.count, expected.taken.addon);
        equal(what + u"monthly returned"_s, reservation.returned.monthly.count, expected.back.monthly);
        equal(what + u"add-on returned"_s, reservation.returned.addon.count, expected.back.addon);
        equal(what + u"rows used"_s, reservation.rowsUsed ? reservation.rowsUsed->count : -1, expected.rowsUsed.value_or(-1));
        return true;
    }

    BalancesWorld &m_world;
    CreditsModel m_model;
    std::vector<ProfileId> m_profiles;
    std::vector<JobId> m_jobs;
};

} // namespace reckoner
