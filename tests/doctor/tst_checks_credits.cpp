// The rules about credits on small data made by hand: what each finds, what it leaves alone, choices taken and not taken, fixes applied and undone. The story
// of domain.md, with resets and further jobs in between; and random steps of two people alike, of whom one gets one refund into the wrong bucket.
#include "models/balances/credits.h"
#include "models/directory/profiles.h"
#include "models/doctor/fix.h"
#include "models/doctor/verify.h"
#include "models/ledger/undo.h"
#include "tests/support/office.h"

#include <QLoggingCategory>
#include <QTest>
#include <random>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000'000LL;

class CreditsOffice : public Office
{
public:
    explicit CreditsOffice(Dialect dialect) : Office(dialect), acme(company(u"Acme"_s).id), time(now()) {}

    const CompanyId acme;
    Instant time;

    Scope at() const
    {
        Scope then = scope();
        then.clock = Clock::fixedAt(time);
        return then;
    }
    Inquiry look() { return Inquiry(connection(), at()); }

    ProfileId person(const QString &name, qint64 monthly, qint64 addon)
    {
        NewProfile wanted;
        wanted.company = acme;
        wanted.email = name + u"@acme.example"_s;
        wanted.monthly = {monthly};
        wanted.addon = {addon};
        return needed(addProfile(connection(), at(), wanted, {})).reply.id;
    }
    JobId batch(ProfileId profile, qint64 rows)
    {
        const JobId id = job(acme, u"Batch %1"_s.arg(++m_batches)).id;
        needed(reserveCredits(connection(), at(), {{acme, profile}, id, {rows}}, {}));
        return id;
    }
    void refund(JobId job, std::optional<qint64> rows = {})
    {
        CreditRefund wanted;
        wanted.job = {acme, job};
        if (rows)
            wanted.rows = Credits{*rows};
        needed(refundCredits(connection(), at(), wanted, {}));
    }
    CreditSplit left(ProfileId profile) { return needed(creditBalance(look(), profile)).left; }
    Reservation reservation(JobId job)
    {
        ReservationChoice all;
        all.limit = 10'000;
        for (const Reservation &each : needed(creditReservations(look(), all))) {
            if (each.job.job == job)
                return each;
        }
        qFatal("no such reservation");
    }

    QString sql(const QUuid &id) { return database().literal(id); }
    /// Another program moves credits: a posting of its own, and the stored balance. A job without a reservation is one of its own.
    void otherProgramPosts(ProfileId profile, JobId job, const QString &kind, const CreditSplit &amounts)
    {
        const QUuid operation = makeTimeOrderedUuid();
        database().exec(u"INSERT INTO operations (id, company_id, kind, actor, login, role, business_at) VALUES (%1, %2, 'import', 'platform 1.x', 'platform', 'backend', %3)"_s
                            .arg(sql(operation), sql(acme.uuid()), database().literal(time)));
        const QString amount = database().dialect() == Dialect::Sqlite ? u"amount_units"_s : u"amount"_s;
        for (const auto &[bucket, column, count] : {std::tuple(u"monthly"_s, u"credits_remaining"_s, amounts.monthly.count), std::tuple(u"addon"_s, u"addon_credits"_s, amounts.addon.count)}) {
            if (count == 0)
                continue;
            database().exec(u"UPDATE profiles SET %1 = %1 + %2 WHERE id = %3"_s.arg(column).arg(count).arg(sql(profile.uuid())));
            database().exec(u"INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, %1, kind, job_id, operation_id, actor, balance_after, occurred_at)"
                            " SELECT company_id, 'profile', id, 'credits', '%2', %3, '%4', %5, %6, 'platform 1.x', %7, %8 FROM profiles WHERE id = %9"_s
                                .arg(amount, bucket).arg(count).arg(kind, sql(job.uuid()), sql(operation), column, database().literal(time), sql(profile.uuid())));
        }
    }
    /// A job as the older platform kept it.
    JobId oldJob(ProfileId profile, const QString &status, const QString &meta)
    {
        const JobId id = job(acme, u"Old batch %1"_s.arg(++m_batches)).id;
        database().exec(u"UPDATE jobs SET status = '%1', created_by = %2, meta_json = '%3' WHERE id = %4"_s.arg(status, sql(profile.uuid()), meta, sql(id.uuid())));
        return id;
    }
    void setStatus(JobId job, const QString &status) { database().exec(u"UPDATE jobs SET status = '%1' WHERE id = %2"_s.arg(status, sql(job.uuid()))); }

    CheckReply found(const char *rule = nullptr, const Choices &choices = {})
    {
        CheckWanted wanted;
        if (rule)
            wanted.rules = {QString::fromLatin1(rule)};
        wanted.choices = choices;
        return needed(check(look(), wanted));
    }
    QStringList rulesFound(const Choices &choices = {})
    {
        QStringList rules;
        for (const CheckedFinding &checked : found(nullptr, choices).findings)
            rules.append(checked.finding.rule);
        return rules;
    }
    FixReply mend(const char *rule, const Choices &choices = {})
    {
        FixWanted wanted;
        wanted.what.rules = {QString::fromLatin1(rule)};
        wanted.what.choices = choices;
        return needed(fix(connection(), at(), wanted, {}));
    }
    void takeBack(const FixReply &fixed)
    {
        for (auto operation = fixed.operations.rbegin(); operation != fixed.operations.rend(); ++operation)
            needed(undo(connection(), at(), *operation, {}));
    }
    QStringList broken()
    {
        QStringList names;
        for (const InvariantResult &result : needed(verify(look())).checked) {
            if (result.broken > 0)
                names.append(result.invariant);
        }
        return names;
    }

private:
    int m_batches = 0;
};

QMap<QString, qint64> postings(const FixReply &fixed)
{
    QMap<QString, qint64> sums;
    for (const Posting &posting : fixed.changes.postings)
        sums[bucketName(posting.bucket)] += posting.amount;
    return sums;
}

} // namespace

class TestChecksCredits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void theStory_data() { addDialectRows(); }
    void theStory();
    void storyOverMonths_data() { addDialectRows(); }
    void storyOverMonths();
    void rightRefundOfAnotherProgram_data() { addDialectRows(); }
    void rightRefundOfAnotherProgram();
    void soundRefundsAreLeftAlone_data() { addDialectRows(); }
    void soundRefundsAreLeftAlone();
    void excessIsNeverBelowZero_data() { addDialectRows(); }
    void excessIsNeverBelowZero();
    void missingRefundExpiresWithItsMonth_data() { addDialectRows(); }
    void missingRefundExpiresWithItsMonth();
    void staleReservations_data() { addDialectRows(); }
    void staleReservations();
    void unknownBreakdownIsChosen_data() { addDialectRows(); }
    void unknownBreakdownIsChosen();
    void randomSteps_data() { addDialectRows(); }
    void randomSteps();
};

/// domain.md: with 500/5000, 2,000 taken and refunded as 2000/3500, then 1,800 used (200/3500), the truth is 0/3700, so -200/+200.
void TestChecksCredits::theStory()
{
    QFETCH(Dialect, dialect);
    CreditsOffice office(dialect);
    const ProfileId ann = office.person(u"ann"_s, 500, 5000);
    const JobId failed = office.oldJob(ann, u"failed"_s, u"{\"credit_cost\": 2000, \"credits_deducted\": true, \"monthly_deducted\": 500, \"addon_deducted\": 1500}"_s);
    office.otherProgramPosts(ann, failed, u"reserve"_s, {{-500}, {-1500}});
    office.otherProgramPosts(ann, failed, u"refund"_s, {{2000}, {}});
    const JobId later = office.batch(ann, 1800);
    needed(completeJob(office.connection(), office.at(), {office.acme, later}, {}));
    QCOMPARE(office.left(ann), (CreditSplit{{200}, {3500}}));
    QCOMPARE(office.broken(), QStringList());

    QCOMPARE(office.rulesFound(), QStringList{u"credit-refund-wrong-bucket"_s});
    const Finding finding = office.found().findings.front().finding;
    QCOMPARE(finding.context.value(u"before"_s).toString(), u"200 monthly + 3,500 add-on"_s);
    QCOMPARE(finding.context.value(u"after"_s).toString(), u"0 monthly + 3,700 add-on"_s);
    const FixReply fixed = office.mend("credit-refund-wrong-bucket");
    QCOMPARE(postings(fixed), (QMap<QString, qint64>{{u"monthly"_s, -200}, {u"addon"_s, 200}}));
    QCOMPARE(office.left(ann), (CreditSplit{{0}, {3700}}));
    QCOMPARE(office.reservation(failed).returned, (CreditSplit{{500}, {1500}}));
    QCOMPARE(office.reservation(failed).state, ReservationState::Refunded);
    QCOMPARE(office.reservation(later).taken, (CreditSplit{{500}, {1300}}));
    QCOMPARE(office.rulesFound(), QStringList());
    QCOMPARE(office.broken(), QStringList());
    QVERIFY(office.mend("credit-refund-wrong-bucket").operations.empty());

    office.takeBack(fixed);
    QCOMPARE(office.left(ann), (CreditSplit{{200}, {3500}}));
    QCOMPARE(office.rulesFound(), QStringList{u"credit-refund-wrong-bucket"_s});
    QCOMPARE(office.mend("credit-refund-wrong-bucket").fixed, 1);
    QCOMPARE(office.left(ann), (CreditSplit{{0}, {3700}}));

    // a refund of the later job finds its way
    office.refund(later);
    QCOMPARE(office.left(ann), (CreditSplit{{500}, {5000}}));
    QCOMPARE(office.rulesFound(), QStringList());
}

/// The month's reset takes what the wrong refund had brought; a grant and further jobs lie between.
void TestChecksCredits::storyOverMonths()
{
    QFETCH(Dialect, dialect);
    CreditsOffice office(dialect);
    const ProfileId ann = office.person(u"ann"_s, 500, 5000);
    const JobId failed = office.batch(ann, 2000); // 0 / 3500
    office.otherProgramPosts(ann, failed, u"refund"_s, {{2000}, {}}); // 2000 / 3500, should be 500 / 5000
    office.setStatus(failed, u"failed"_s);
    const JobId before = office.batch(ann, 700); // 1300 / 3500, should be 0 / 4800
    office.time = *Instant::parse(QStringView(u"2026-12-05T09:00:00Z"));
    const JobId after = office.batch(ann, 600); // 500 / 3500 -> 0 / 3400, should be 500 / 4800 -> 0 / 4700
    office.refund(before, 100);                 // late: monthly expires, should be add-on first: 4800
    needed(grantCredits(office.connection(), office.at(), {{office.acme, ann}, Bucket::Addon, {50}}, {}));
    QCOMPARE(office.left(ann), (CreditSplit{{0}, {3450}}));

    const FixReply fixed = office.mend("credit-refund-wrong-bucket");
    QCOMPARE(fixed.fixed, 1);
    QCOMPARE(office.left(ann), (CreditSplit{{0}, {4850}}));
    QCOMPARE(office.reservation(before).taken, (CreditSplit{{500}, {200}}));
    QCOMPARE(office.reservation(before).returned, (CreditSplit{{0}, {100}}));
    QCOMPARE(office.reservation(after).taken, (CreditSplit{{500}, {100}}));
    QCOMPARE(office.found("credit-refund-wrong-bucket").findings.size(), size_t(0));
    QCOMPARE(office.found("credit-refund-missing").findings.size(), size_t(0));
    QCOMPARE(office.found("addon-lost").findings.size(), size_t(0));
    QCOMPARE(office.broken(), QStringList());
    office.takeBack(fixed);
    QCOMPARE(office.left(ann), (CreditSplit{{0}, {3450}}));
    QCOMPARE(office.found("credit-refund-wrong-bucket").findings.size(), size_t(1));
}

/// Each bucket got what it gave, but the reservation does not know: nothing is posted.
void TestChecksCredits::rightRefundOfAnotherProgram()
{
    QFETCH(Dialect, dialect);
    CreditsOffice office(dialect);
    const ProfileId ann = office.person(u"ann"_s, 500, 5000);
    const JobId failed = office.batch(ann, 2000);
    office.otherProgramPosts(ann, failed, u"refund"_s, {{500}, {1500}});
    office.setStatus(failed, u"failed"_s);
    QCOMPARE(office.rulesFound(), QStringList{u"credit-refund-wrong-bucket"_s});
    QCOMPARE(office.found().findings.front().finding.severity, Severity::Warning);
    const FixReply fixed = office.mend("credit-refund-wrong-bucket");
    QVERIFY(fixed.changes.postings.empty());
    QCOMPARE(office.reservation(failed).returned, (CreditSplit{{500}, {1500}}));
    QCOMPARE(office.left(ann), (CreditSplit{{500}, {5000}}));
    QCOMPARE(office.rulesFound(), QStringList());
    QCOMPARE(office.broken(), QStringList());
}

void TestChecksCredits::soundRefundsAreLeftAlone()
{
    QFETCH(Dialect, dialect);
    CreditsOffice office(dialect);
    const ProfileId ann = office.person(u"ann"_s, 500, 5000);
    office.refund(office.batch(ann, 2000), 1600); // 100 / 5000
    QCOMPARE(office.left(ann), (CreditSplit{{100}, {5000}}));
    const JobId chosen = office.batch(ann, 300);
    CreditRefund split;
    split.job = {office.acme, chosen};
    split.split = CreditSplit{{60}, {10}}; // an admin's choice stands
    needed(refundCredits(office.connection(), office.at(), split, {}));
    needed(rollbackCredits(office.connection(), office.at(), {office.acme, office.batch(ann, 40)}, {}));
    const JobId failed = office.batch(ann, 25);
    needed(failJob(office.connection(), office.at(), {office.acme, failed}, {}));
    QCOMPARE(office.rulesFound(), QStringList());
}

void TestChecksCredits::excessIsNeverBelowZero()
{
    QFETCH(Dialect, dialect);
    CreditsOffice office(dialect);
    const ProfileId ann = office.person(u"ann"_s, 500, 100);
    const ProfileId ben = office.person(u"ben"_s, 500, 100);
    for (const ProfileId who : {ann, ben}) {
        const JobId failed = office.batch(who, 550);
        needed(failJob(office.connection(), office.at(), {office.acme, failed}, {}));
        office.otherProgramPosts(who, failed, u"refund"_s, {{550}, {}}); // 1050 / 100
    }
    office.batch(ann, 300);  // 750 / 100, without the excess 200 / 100
    office.batch(ben, 1000); // 50 / 100, without the excess everything were gone
    QCOMPARE(office.rulesFound(), QStringList({u"credit-refund-excess"_s, u"credit-refund-excess"_s}));
    const FixReply fixed = office.mend("credit-refund-excess");
    QCOMPARE(fixed.fixed, 2);
    QCOMPARE(office.left(ann), (CreditSplit{{200}, {100}}));
    QCOMPARE(office.left(ben), (CreditSplit{{0}, {0}}));
    QCOMPARE(office.rulesFound(), QStringList());
    QCOMPARE(office.broken(), QStringList());
    office.takeBack(fixed);
    QCOMPARE(office.left(ann), (CreditSplit{{750}, {100}}));
    QCOMPARE(office.left(ben), (CreditSplit{{50}, {100}}));
    QCOMPARE(office.rulesFound(), QStringList({u"credit-refund-excess"_s, u"credit-refund-excess"_s}));
}

void TestChecksCredits::missingRefundExpiresWithItsMonth()
{
    QFETCH(Dialect, dialect);
    CreditsOffice office(dialect);
    const ProfileId ann = office.person(u"ann"_s, 500, 5000);
    const JobId failed = office.batch(ann, 2000);
    office.time = *Instant::parse(QStringView(u"2026-12-05T09:00:00Z"));
    needed(resetCredits(office.connection(), office.at(), {office.acme, ann}, {}));
    office.setStatus(failed, u"failed"_s);
    QCOMPARE(office.rulesFound(), QStringList{u"credit-refund-missing"_s});
    const FixReply fixed = office.mend("credit-refund-missing");
    QCOMPARE(office.left(ann), (CreditSplit{{500}, {5000}}));
    QCOMPARE(office.reservation(failed).state, ReservationState::Refunded);
    QCOMPARE(office.rulesFound(), QStringList());
    QCOMPARE(office.broken(), QStringList());
    office.takeBack(fixed);
    QCOMPARE(office.left(ann), (CreditSplit{{500}, {3500}}));
    QCOMPARE(office.rulesFound(), QStringList{u"credit-refund-missing"_s});
}

void TestChecksCredits::staleReservations()
{
    QFETCH(Dialect, dialect);
    CreditsOffice office(dialect);
    const ProfileId ann = office.person(u"ann"_s, 500, 0);
    const JobId old = office.batch(ann, 100);
    office.time = Instant::fromMicros(office.time.micros() + 25 * kHour);
    const JobId finished = office.batch(ann, 30);
    office.setStatus(finished, u"completed"_s);
    office.batch(ann, 7); // today, and open
    QCOMPARE(office.rulesFound(), QStringList({u"reservation-stale"_s, u"reservation-stale"_s}));
    QCOMPARE(office.mend("reservation-stale").fixed, 0);
    CheckWanted wrong;
    wrong.rules = {u"reservation-stale"_s};
    wrong.choices = {{u"end"_s, u"forget"_s}};
    QCOMPARE(check(office.look(), wrong).error().code, ErrorCode::InvalidInput);

    const FixReply committed = office.mend("reservation-stale", {{u"end"_s, u"commit"_s}});
    QCOMPARE(committed.fixed, 2);
    QCOMPARE(office.left(ann), (CreditSplit{{363}, {0}}));
    QCOMPARE(office.reservation(old).state, ReservationState::Committed);
    QCOMPARE(office.reservation(old).rowsUsed, std::optional(Credits{100}));
    office.takeBack(committed);
    const FixReply refunded = office.mend("reservation-stale", {{u"end"_s, u"refund"_s}});
    QCOMPARE(office.left(ann), (CreditSplit{{493}, {0}}));
    QCOMPARE(office.rulesFound(), QStringList());
    QCOMPARE(office.broken(), QStringList());
}

/// Charged before anything was posted: nobody knows what each bucket gave, and the balance stays what it is.
void TestChecksCredits::unknownBreakdownIsChosen()
{
    QFETCH(Dialect, dialect);
    CreditsOffice office(dialect);
    const ProfileId ann = office.person(u"ann"_s, 500, 5000);
    const JobId old = office.oldJob(ann, u"completed"_s, u"{\"credit_cost\": 800, \"note\": \"kept\"}"_s);
    office.oldJob(ann, u"open"_s, u"{\"credit_cost\": 70, \"credits_deducted\": false}"_s);
    const CheckReply found = office.found();
    QCOMPARE(office.rulesFound(), QStringList{u"credit-breakdown-missing"_s});
    QCOMPARE(found.findings.front().finding.choices.size(), size_t(1));
    QVERIFY(found.findings.front().plan.isEmpty());
    QCOMPARE(office.mend("credit-breakdown-missing").fixed, 0);
    for (const QString &split : {u"300"_s, u"300+600"_s, u"600+200"_s, u"all"_s}) { // 600: more than the bucket ever held
        CheckWanted wrong;
        wrong.rules = {u"credit-breakdown-missing"_s};
        wrong.choices = {{u"split"_s, split}};
        const auto refused = check(office.look(), wrong);
        QVERIFY2(!refused, qPrintable(split));
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }
    const FixReply fixed = office.mend("credit-breakdown-missing", {{u"split"_s, u"300+500"_s}});
    QCOMPARE(fixed.fixed, 1);
    QCOMPARE(office.reservation(old).taken, (CreditSplit{{300}, {500}}));
    QCOMPARE(office.reservation(old).state, ReservationState::Committed);
    QCOMPARE(office.left(ann), (CreditSplit{{500}, {5000}}));
    QCOMPARE(needed(jobById(office.look(), old)).meta.value(u"note"_s).toString(), u"kept"_s);
    QCOMPARE(office.rulesFound(), QStringList());
    QCOMPARE(office.broken(), QStringList());
    office.takeBack(fixed);
    QCOMPARE(office.rulesFound(), QStringList{u"credit-breakdown-missing"_s});
    QCOMPARE(office.mend("credit-breakdown-missing", {{u"split"_s, u"all-monthly"_s}}).fixed, 1);
    QCOMPARE(office.reservation(old).taken, (CreditSplit{{800}, {0}}));
}

namespace {

/// The same steps for two people; the second one is wronged once.
class Twins
{
public:
    Twins(CreditsOffice &office, int seed) : m_office(office), m_dice(unsigned(seed))
    {
        const qint64 monthly = 200 + below(800);
        right = office.person(u"right%1"_s.arg(seed), monthly, 50'000);
        wronged = office.person(u"wronged%1"_s.arg(seed), monthly, 50'000);
    }

    void step()
    {
        switch (below(10)) {
        case 0: case 1: case 2: case 3: return reserve();
        case 4: case 5: return refund();
        case 6: return commit();
        case 7: return rollback();
        case 8: m_office.time = Instant::fromMicros(m_office.time.micros() + (1 + below(12)) * 24 * kHour); return;
        default: return grant();
        }
    }

    /// All that is out of a job; of the wronged one as monthly credits.
    void wrong()
    {
        if (m_open.empty())
            reserve();
        const Pair pair = takeOpen();
        const CreditSplit out = m_office.reservation(pair.wronged).out();
        m_office.refund(pair.right);
        m_office.otherProgramPosts(wronged, pair.wronged, u"refund"_s, {{out.total().count}, {}});
        done.push_back(pair);
    }

    struct Pair
    {
        JobId right;
        JobId wronged;
    };
    const std::vector<Pair> &stillOut() const { return m_open; }
    std::vector<Pair> done;
    ProfileId right;
    ProfileId wronged;

private:
    qint64 below(qint64 end) { return std::uniform_int_distribution<qint64>(0, end - 1)(m_dice); }
    Pair takeOpen()
    {
        const auto at = m_open.begin() + below(qint64(m_open.size()));
        const Pair pair = *at;
        m_open.erase(at);
        return pair;
    }
    void reserve()
    {
        const qint64 rows = 2 + below(900);
        const JobId one = m_office.batch(right, rows);
        m_open.push_back({one, m_office.batch(wronged, rows)});
    }
    void refund()
    {
        if (m_open.empty())
            return;
        const Pair pair = m_open[size_t(below(qint64(m_open.size())))];
        const qint64 out = m_office.reservation(pair.right).out().total().count;
        if (out < 2)
            return;
        const qint64 rows = 1 + below(out - 1);
        m_office.refund(pair.right, rows);
        m_office.refund(pair.wronged, rows);
    }
    void commit()
    {
        if (m_open.empty())
            return;
        const Pair pair = takeOpen();
        const qint64 used = below(m_office.reservation(pair.right).out().total().count + 1);
        for (const JobId job : {pair.right, pair.wronged})
            needed(commitCredits(m_office.connection(), m_office.at(), {{m_office.acme, job}, Credits{used}}, {}));
        done.push_back(pair);
    }
    void rollback()
    {
        if (m_open.empty())
            return;
        const Pair pair = takeOpen();
        for (const JobId job : {pair.right, pair.wronged})
            needed(rollbackCredits(m_office.connection(), m_office.at(), {m_office.acme, job}, {}));
        done.push_back(pair);
    }
    void grant()
    {
        const qint64 amount = 1 + below(300);
        const Bucket bucket = below(3) == 0 ? Bucket::Monthly : Bucket::Addon;
        for (const ProfileId who : {right, wronged})
            needed(grantCredits(m_office.connection(), m_office.at(), {{m_office.acme, who}, bucket, {amount}}, {}));
    }

    CreditsOffice &m_office;
    std::mt19937 m_dice;
    std::vector<Pair> m_open;
};

} // namespace

void TestChecksCredits::randomSteps()
{
    QFETCH(Dialect, dialect);
    CreditsOffice office(dialect);
    qint64 mended = 0;
    for (int seed = 1; seed <= 12; ++seed) {
        office.time = office.now();
        Twins twins(office, seed);
        for (int step = 0; step < 8; ++step)
            twins.step();
        twins.wrong();
        for (int step = 0; step < 14; ++step)
            twins.step();
        mended += office.mend("credit-refund-wrong-bucket").fixed;
        const QByteArray which = "seed " + QByteArray::number(seed);
        QVERIFY2(office.left(twins.wronged) == office.left(twins.right), which.constData());
        std::vector<Twins::Pair> pairs = twins.done;
        pairs.insert(pairs.end(), twins.stillOut().begin(), twins.stillOut().end());
        for (const Twins::Pair &pair : pairs) {
            const Reservation right = office.reservation(pair.right);
            const Reservation wronged = office.reservation(pair.wronged);
            QVERIFY2(right.taken == wronged.taken && right.returned == wronged.returned, which.constData());
        }
        for (const Twins::Pair &pair : twins.stillOut()) {
            if (office.reservation(pair.right).out().total().count == 0)
                continue;
            office.refund(pair.right);
            office.refund(pair.wronged);
        }
        QVERIFY2(office.left(twins.wronged) == office.left(twins.right), which.constData());
    }
    QCOMPARE(mended, 12);
    QCOMPARE(office.found("credit-refund-wrong-bucket").findings.size(), size_t(0));
    QCOMPARE(office.broken(), QStringList());
}

QTEST_GUILESS_MAIN(TestChecksCredits)
#include "tst_checks_credits.moc"
