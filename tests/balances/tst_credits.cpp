// Credits: what each step takes and gives back, per bucket; the state machine; the monthly reset; jobs charged by an older platform; who may.
#include "models/balances/credits.h"
#include "models/directory/profiles.h"
#include "models/ledger/undo.h"
#include "tests/support/office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

#define MUST(result) \
    do { \
        const auto &answered = (result); \
        QVERIFY2(answered.ok(), answered.ok() ? "" : qPrintable(plainSentence(answered.error()))); \
    } while (false)
#define REFUSED(result, wanted) \
    do { \
        const auto &answered = (result); \
        QVERIFY(!answered.ok()); \
        QVERIFY2(answered.error().code == (wanted), qPrintable(plainSentence(answered.error()))); \
    } while (false)

namespace {

const QString kNextMonth = u"2026-12-05T09:00:00Z"_s;

CreditSplit split(qint64 monthly, qint64 addon)
{
    return {{monthly}, {addon}};
}

/// A company with one profile, and a clock that a test moves.
class CreditOffice
{
public:
    explicit CreditOffice(Dialect dialect, qint64 monthly = 500, qint64 addon = 5000, const QString &zone = u"UTC"_s)
        : office(dialect), acme(office.company(u"Acme"_s, zone)), scope(office.scope())
    {
        account = addAccount(u"ann@acme.example"_s, monthly, addon);
    }

    CreditAccount addAccount(const QString &email, qint64 monthly, qint64 addon)
    {
        NewProfile wanted;
        wanted.company = acme.id;
        wanted.email = email;
        wanted.monthly = {monthly};
        wanted.addon = {addon};
        return {acme.id, needed(addProfile(office.connection(), office.scope(), wanted, {})).reply.id};
    }
    CreditJob job(const QString &title) { return {acme.id, office.job(acme.id, title).id}; }
    /// A job that another program charged: a cost in meta_json, no reservation. What it took from the stored balance is said too.
    CreditJob chargedJob(const QString &title, const QString &meta, CreditSplit taken)
    {
        const CreditJob charged = job(title);
        const QString id = office.database().literal(charged.job.uuid());
        const QString profile = office.database().literal(account.profile.uuid());
        office.database().exec(u"UPDATE jobs SET meta_json = '%1', created_by = %2 WHERE id = %3"_s.arg(meta, profile, id));
        office.database().exec(u"UPDATE profiles SET credits_remaining = credits_remaining - %1, addon_credits = addon_credits - %2 WHERE id = %3"_s
                                   .arg(taken.monthly.count).arg(taken.addon.count).arg(profile));
        return charged;
    }

    void setTime(const QString &at) { scope.clock = Clock::fixedAt(needed(Instant::parse(QStringView(at)))); }
    Inquiry inquiry() { return needed(Inquiry(office.connection(), scope).narrowedTo(acme.id)); }
    CreditSplit left() { return needed(creditBalance(inquiry(), account.profile)).left; }
    CreditSplit stored()
    {
        const QString where = u" FROM profiles WHERE id = "_s + office.database().literal(account.profile.uuid());
        return split(scalar(u"SELECT credits_remaining"_s + where).toLongLong(), scalar(u"SELECT addon_credits"_s + where).toLongLong());
    }
    QString scalar(const QString &sql) { return office.database().scalar(sql); }

    Result<Done<CreditStep>> reserve(const CreditJob &job, qint64 rows, const Request &request = {})
    {
        return reserveCredits(office.connection(), scope, {account, job.job, {rows}}, request);
    }
    Result<Done<CreditStep>> commit(const CreditJob &job, std::optional<qint64> used = {})
    {
        CreditCommit wanted = {job};
        if (used)
            wanted.rowsUsed = Credits{*used};
        return commitCredits(office.connection(), scope, wanted, {});
    }
    Result<Done<CreditStep>> rollback(const CreditJob &job) { return rollbackCredits(office.connection(), scope, job, {}); }
    Result<Done<CreditStep>> refund(const CreditJob &job, std::optional<qint64> rows = {}, const Request &request = {})
    {
        CreditRefund wanted;
        wanted.job = job;
        if (rows)
            wanted.rows = Credits{*rows};
        return refund(wanted, request);
    }
    Result<Done<CreditStep>> refund(const CreditRefund &wanted, const Request &request = {}) { return refundCredits(office.connection(), scope, wanted, request); }
    Result<Done<EndedJob>> fail(const CreditJob &job) { return failJob(office.connection(), scope, job, {}); }
    Result<Done<EndedJob>> complete(const CreditJob &job) { return completeJob(office.connection(), scope, job, {}); }

    Office office;
    Company acme;
    Scope scope;
    CreditAccount account;
};

Request because(const QString &reason, const std::optional<QString> &key = {})
{
    Request request;
    request.reason = reason;
    request.key = key;
    return request;
}

} // namespace

class TestCredits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scenario_data();
    void scenario();
    void partialRefundsUnwindInReverse_data() { addDialectRows(); }
    void partialRefundsUnwindInReverse();
    void breakdownIsStored_data() { addDialectRows(); }
    void breakdownIsStored();
    void shortageTakesNothing_data() { addDialectRows(); }
    void shortageTakesNothing();
    void sameKeySameReply_data() { addDialectRows(); }
    void sameKeySameReply();
    void stepFromState_data();
    void stepFromState();
    void commitGivesTheRestBack_data() { addDialectRows(); }
    void commitGivesTheRestBack();
    void reserveAgain_data() { addDialectRows(); }
    void reserveAgain();
    void endingSettles_data() { addDialectRows(); }
    void endingSettles();
    void resetHappensOnce_data() { addDialectRows(); }
    void resetHappensOnce();
    void monthStartsInTheCompanysZone_data() { addDialectRows(); }
    void monthStartsInTheCompanysZone();
    void refundAfterTheReset_data() { addDialectRows(); }
    void refundAfterTheReset();
    void legacyJob_data();
    void legacyJob();
    void legacyJobIsRebuiltFromTheLedger_data() { addDialectRows(); }
    void legacyJobIsRebuiltFromTheLedger();
    void legacyJobIsNotChargedTwice_data() { addDialectRows(); }
    void legacyJobIsNotChargedTwice();
    void whoMayRefund_data() { addDialectRows(); }
    void whoMayRefund();
    void allFailedJobs_data() { addDialectRows(); }
    void allFailedJobs();
    void severalJobs_data() { addDialectRows(); }
    void severalJobs();
    void grantsAreKeptAndUndone_data() { addDialectRows(); }
    void grantsAreKeptAndUndone();
    void otherCompanyIsOutOfReach_data() { addDialectRows(); }
    void otherCompanyIsOutOfReach();
    void lists_data() { addDialectRows(); }
    void lists();
    void rehearsalWritesNothing_data() { addDialectRows(); }
    void rehearsalWritesNothing();
};

// The table of domain.md, by refund and by rollback.
void TestCredits::scenario_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<bool>("byRollback");
    QTest::addColumn<QList<qint64>>("numbers"); ///< start monthly and add-on, rows, taken monthly and add-on
    const QList<QList<qint64>> table = {{2000, 5000, 1500, 1500, 0}, {500, 5000, 2000, 500, 1500}, {0, 10000, 3000, 0, 3000}, {1000, 2000, 1500, 1000, 500}};
    for (const Dialect dialect : dialects()) {
        for (const auto &row : table) {
            for (const bool byRollback : {false, true})
                QTest::newRow(qPrintable(u"%1: %2 of %3 + %4, %5"_s.arg(dialectName(dialect)).arg(row[2]).arg(row[0]).arg(row[1]).arg(byRollback ? u"rollback"_s : u"refund"_s)))
                    << dialect << byRollback << row;
        }
    }
}

void TestCredits::scenario()
{
    QFETCH(Dialect, dialect);
    QFETCH(bool, byRollback);
    QFETCH(QList<qint64>, numbers);
    const CreditSplit start = split(numbers[0], numbers[1]);
    const CreditSplit taken = split(numbers[3], numbers[4]);
    const CreditSplit after = split(numbers[0] - numbers[3], numbers[1] - numbers[4]);
    CreditOffice office(dialect, numbers[0], numbers[1]);
    const CreditJob job = office.job(u"Batch"_s);
    const auto reserved = office.reserve(job, numbers[2]);
    MUST(reserved);
    QVERIFY(reserved->reply.moved == taken && reserved->reply.previous == start && reserved->reply.balance == after);
    QVERIFY(office.stored() == after);
    const auto back = byRollback ? office.rollback(job) : office.refund(job);
    MUST(back);
    QVERIFY(back->reply.moved == taken && back->reply.previous == after && back->reply.balance == start);
    QVERIFY(office.stored() == start);
    const auto again = byRollback ? office.rollback(job) : office.refund(job);
    MUST(again);
    QVERIFY(again->duplicate && again->reply.moved == split(0, 0));
    QVERIFY(office.stored() == start);
}

void TestCredits::partialRefundsUnwindInReverse()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CreditJob job = office.job(u"Batch"_s);
    MUST(office.reserve(job, 2000));
    MUST(office.commit(job));
    const auto part = office.refund(job, 1600);
    MUST(part);
    QVERIFY(part->reply.moved == split(100, 1500));
    QVERIFY(office.stored() == split(100, 5000));
    QCOMPARE(part->reply.state, ReservationState::Committed);
    REFUSED(office.refund(job, 401), ErrorCode::InvalidState);
    CreditRefund wrongBucket;
    wrongBucket.job = job;
    wrongBucket.split = split(0, 400); // the total is still out, but not of this bucket
    REFUSED(office.refund(wrongBucket), ErrorCode::InvalidState);
    QVERIFY(office.stored() == split(100, 5000));
    CreditRefund exact;
    exact.job = job;
    exact.split = split(150, 0);
    MUST(office.refund(exact));
    const auto rest = office.refund(job);
    MUST(rest);
    QCOMPARE(rest->reply.state, ReservationState::Refunded);
    QVERIFY(office.stored() == split(500, 5000));
}

void TestCredits::breakdownIsStored()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CreditJob job = office.job(u"Batch"_s);
    const QString where = u" WHERE id = "_s + office.office.database().literal(job.job.uuid());
    office.office.database().exec(u"UPDATE jobs SET meta_json = '{\"source\":\"upload\"}'"_s + where);
    MUST(office.reserve(job, 2000));
    const Job stored = needed(jobById(office.inquiry(), job.job));
    QCOMPARE(stored.meta, (QJsonObject{{u"source"_s, u"upload"_s}, {u"credit_cost"_s, 2000}, {u"credits_deducted"_s, true}, {u"monthly_deducted"_s, 500},
                                       {u"addon_deducted"_s, 1500}}));
    if (dialect == Dialect::PostgreSql) {
        QCOMPARE(office.scalar(u"SELECT meta_json->>'monthly_deducted' FROM jobs WHERE created_at > NOW() - INTERVAL '1 hour' AND meta_json->>'credits_deducted' = 'true'"_s), u"500"_s);
        QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM ledger WHERE reason LIKE 'job refund:%'"_s), u"0"_s);
    }
    MUST(office.refund(job, 1600, because(u"source was empty"_s)));
    QCOMPARE(office.scalar(u"SELECT reason FROM ledger WHERE reason LIKE 'job refund:%'"_s), u"job refund: %1 (monthly: +100, addon: +1500)"_s.arg(job.job.toString()));
    QCOMPARE(office.scalar(u"SELECT delta FROM ledger WHERE reason LIKE 'job refund:%'"_s), u"1600"_s);
    QCOMPARE(office.scalar(u"SELECT monthly_delta FROM ledger WHERE reason LIKE 'job refund:%'"_s), u"100"_s);
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM usage_ledger WHERE reason = 'source was empty'"_s), u"2"_s);
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM ledger WHERE delta = -2000 AND monthly_delta = -500 AND addon_delta = -1500"_s), u"1"_s);
}

void TestCredits::shortageTakesNothing()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect, 100, 200);
    const CreditJob job = office.job(u"Batch"_s);
    const auto refused = office.reserve(job, 2000);
    REFUSED(refused, ErrorCode::InsufficientCredits);
    QCOMPARE(refused.error().context.value(u"available"_s).toInteger(), 300);
    QCOMPARE(refused.error().context.value(u"required"_s).toInteger(), 2000);
    QCOMPARE(refused.error().context.value(u"short"_s).toInteger(), 1700);
    QVERIFY(office.stored() == split(100, 200));
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM refusals WHERE code = 'insufficient_credits'"_s), u"1"_s);
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM credit_reservations"_s), u"0"_s);
    QCOMPARE(needed(jobById(office.inquiry(), job.job)).meta, QJsonObject());
    REFUSED(office.reserve(job, 0), ErrorCode::InvalidInput);
    REFUSED(office.reserve(job, -5), ErrorCode::InvalidInput);
    REFUSED(office.reserve({office.acme.id, JobId::make()}, 5), ErrorCode::NotFound);
    MUST(office.reserve(job, 300)); // all there is
    QVERIFY(office.stored() == split(0, 0));
}

void TestCredits::sameKeySameReply()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect, 100, 200);
    const CreditJob job = office.job(u"Batch"_s);
    const auto refused = office.reserve(job, 2000, because({}, u"k1"_s));
    REFUSED(refused, ErrorCode::InsufficientCredits);
    MUST(grantCredits(office.office.connection(), office.scope, {office.account, Bucket::Addon, {5000}}, {}));
    const auto refusedAgain = office.reserve(job, 2000, because({}, u"k1"_s)); // although there is enough now
    REFUSED(refusedAgain, ErrorCode::InsufficientCredits);
    QCOMPARE(plainSentence(refusedAgain.error()), plainSentence(refused.error()));
    REFUSED(office.reserve(job, 1999, because({}, u"k1"_s)), ErrorCode::DuplicateKeyMismatch);
    const auto first = office.reserve(job, 2000, because({}, u"k2"_s));
    MUST(first);
    MUST(office.refund(job));
    const auto second = office.reserve(job, 2000, because({}, u"k2"_s)); // although the job has been refunded since
    MUST(second);
    QVERIFY(second->duplicate);
    QCOMPARE(second->reply.toJson(), first->reply.toJson());
    QCOMPARE(second->operation, first->operation);
}

void TestCredits::stepFromState_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("before"); ///< the steps that led there
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("expected"); ///< state after it, "same" for a duplicate, or an error code
    const QList<QStringList> table = {
        {u""_s, u"commit"_s, u"invalid_state"_s}, {u""_s, u"rollback"_s, u"invalid_state"_s}, {u""_s, u"refund"_s, u"invalid_state"_s},
        {u"reserve"_s, u"commit"_s, u"committed"_s}, {u"reserve"_s, u"rollback"_s, u"rolled_back"_s}, {u"reserve"_s, u"refund"_s, u"refunded"_s},
        {u"reserve"_s, u"reserve"_s, u"same"_s},
        {u"reserve commit"_s, u"commit"_s, u"same"_s}, {u"reserve commit"_s, u"rollback"_s, u"invalid_state"_s}, {u"reserve commit"_s, u"refund"_s, u"refunded"_s},
        {u"reserve commit"_s, u"reserve"_s, u"same"_s},
        {u"reserve rollback"_s, u"rollback"_s, u"same"_s}, {u"reserve rollback"_s, u"commit"_s, u"invalid_state"_s}, {u"reserve rollback"_s, u"refund"_s, u"invalid_state"_s},
        {u"reserve rollback"_s, u"reserve"_s, u"invalid_state"_s},
        {u"reserve refund"_s, u"refund"_s, u"same"_s}, {u"reserve refund"_s, u"commit"_s, u"invalid_state"_s}, {u"reserve refund"_s, u"rollback"_s, u"invalid_state"_s},
        {u"reserve refund"_s, u"reserve"_s, u"invalid_state"_s},
        {u"fail"_s, u"reserve"_s, u"invalid_state"_s}, {u"complete"_s, u"reserve"_s, u"invalid_state"_s},
    };
    for (const Dialect dialect : dialects()) {
        for (const QStringList &row : table)
            QTest::newRow(qPrintable(u"%1: %2 after [%3]"_s.arg(dialectName(dialect), row[1], row[0]))) << dialect << row[0] << row[1] << row[2];
    }
}

void TestCredits::stepFromState()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, before);
    QFETCH(QString, step);
    QFETCH(QString, expected);
    CreditOffice office(dialect);
    const CreditJob job = office.job(u"Batch"_s);
    const auto run = [&](const QString &name) -> Result<Done<CreditStep>> {
        if (name == "reserve"_L1)
            return office.reserve(job, 2000);
        if (name == "commit"_L1)
            return office.commit(job);
        return name == "rollback"_L1 ? office.rollback(job) : office.refund(job);
    };
    for (const QString &name : before.split(u' ', Qt::SkipEmptyParts)) {
        if (name == "fail"_L1)
            MUST(office.fail(job));
        else if (name == "complete"_L1)
            MUST(office.complete(job));
        else
            MUST(run(name));
    }
    const CreditSplit balance = office.stored();
    const auto done = run(step);
    if (!done) {
        QCOMPARE(errorCodeName(done.error().code), expected);
        QVERIFY(office.stored() == balance);
        return;
    }
    QCOMPARE(done->duplicate, expected == "same"_L1);
    if (done->duplicate)
        QVERIFY(office.stored() == balance);
    else
        QCOMPARE(reservationStateName(*done->reply.state), expected);
}

void TestCredits::commitGivesTheRestBack()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CreditJob job = office.job(u"Batch"_s);
    MUST(office.reserve(job, 2000));
    REFUSED(office.commit(job, 2001), ErrorCode::InvalidInput);
    REFUSED(office.commit(job, -1), ErrorCode::InvalidInput);
    const auto done = office.commit(job, 400);
    MUST(done);
    QVERIFY(done->reply.moved == split(100, 1500));
    QVERIFY(office.stored() == split(100, 5000));
    const auto again = office.commit(job, 400);
    MUST(again);
    QVERIFY(again->duplicate);
    REFUSED(office.commit(job, 500), ErrorCode::Conflict);
    MUST(office.refund(job)); // only what is still out
    QVERIFY(office.stored() == split(500, 5000));
}

void TestCredits::reserveAgain()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect, 500, 1500);
    const CreditJob job = office.job(u"Batch"_s);
    MUST(office.reserve(job, 2000));
    const auto again = office.reserve(job, 2000); // nothing is left, and nothing is needed
    MUST(again);
    QVERIFY(again->duplicate);
    REFUSED(office.reserve(job, 1999), ErrorCode::Conflict);
    const CreditAccount other = office.addAccount(u"bob@acme.example"_s, 5000, 0);
    REFUSED(reserveCredits(office.office.connection(), office.scope, {other, job.job, {2000}}, {}), ErrorCode::Conflict);
    QVERIFY(office.stored() == split(0, 0));
}

void TestCredits::endingSettles()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CreditJob failing = office.job(u"Failing"_s);
    MUST(office.reserve(failing, 2000));
    const auto failed = office.fail(failing);
    MUST(failed);
    QCOMPARE(failed->reply.job.status, u"failed"_s);
    QVERIFY(failed->reply.credits && failed->reply.credits->moved == split(500, 1500));
    QVERIFY(office.stored() == split(500, 5000));
    const auto again = office.fail(failing);
    MUST(again);
    QVERIFY(again->duplicate && !again->reply.credits);
    REFUSED(office.complete(failing), ErrorCode::InvalidState);

    const CreditJob done = office.job(u"Done"_s);
    MUST(office.reserve(done, 600));
    const auto completed = office.complete(done);
    MUST(completed);
    QCOMPARE(completed->reply.credits->state, ReservationState::Committed);
    QVERIFY(office.stored() == split(0, 4900));
    QVERIFY(needed(office.complete(done)).duplicate);

    const CreditJob marked = office.job(u"Marked"_s); // failed by another program: what is out comes back all the same
    MUST(office.reserve(marked, 100));
    office.office.database().exec(u"UPDATE jobs SET status = 'failed' WHERE title = 'Marked'"_s);
    const auto refunded = office.fail(marked);
    MUST(refunded);
    QVERIFY(!refunded->duplicate && refunded->reply.credits->moved == split(0, 100));

    const CreditJob plain = office.job(u"Plain"_s);
    const auto without = office.fail(plain);
    MUST(without);
    QVERIFY(!without->duplicate && !without->reply.credits);
}

void TestCredits::resetHappensOnce()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CreditJob job = office.job(u"Batch"_s);
    MUST(office.reserve(job, 200));
    MUST(office.commit(job));
    office.setTime(kNextMonth);
    const CreditBalance read = needed(creditBalance(office.inquiry(), office.account.profile));
    QVERIFY(read.isResetDue && read.left == split(500, 5000));
    QCOMPARE(read.nextReset.toIso(), u"2027-01-01T00:00:00Z"_s);
    QVERIFY(office.stored() == split(300, 5000)); // reading wrote nothing
    const CreditJob next = office.job(u"Next"_s);
    const auto reserved = office.reserve(next, 100);
    MUST(reserved);
    QVERIFY(reserved->reply.previous == split(500, 5000) && office.stored() == split(400, 5000));
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM usage_ledger WHERE kind = 'expire' AND amount_units = -300"_s), u"1"_s);
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM usage_ledger WHERE kind = 'reset' AND amount_units = 500"_s), u"1"_s);
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM operations WHERE kind = 'reset_credits'"_s), u"1"_s);
    const auto again = resetCredits(office.office.connection(), office.scope, office.account, {});
    MUST(again);
    QVERIFY(again->duplicate && office.stored() == split(400, 5000));
    office.setTime(u"2027-03-31T23:59:59Z"_s); // months were missed: once all the same
    const auto reset = resetCreditsOfAll(office.office.connection(), office.scope, {});
    MUST(reset);
    QCOMPARE(reset->size(), size_t(1));
    QVERIFY(!reset->front().duplicate && reset->front().batch && reset->front().reply.expired.count == 400);
    QVERIFY(office.stored() == split(500, 5000));
    QVERIFY(needed(resetCreditsOfAll(office.office.connection(), office.scope, {})).front().duplicate);
}

void TestCredits::monthStartsInTheCompanysZone()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect, 500, 0, u"America/New_York"_s);
    MUST(office.reserve(office.job(u"Batch"_s), 100));
    office.setTime(u"2026-12-01T04:59:59Z"_s);
    QVERIFY(office.left() == split(400, 0));
    QCOMPARE(needed(creditBalance(office.inquiry(), office.account.profile)).nextReset.toIso(), u"2026-12-01T05:00:00Z"_s);
    office.setTime(u"2026-12-01T05:00:00Z"_s);
    QVERIFY(office.left() == split(500, 0));
}

void TestCredits::refundAfterTheReset()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CreditJob job = office.job(u"Batch"_s);
    const CreditJob kept = office.job(u"Kept"_s);
    MUST(office.reserve(job, 400));
    MUST(office.reserve(kept, 200)); // 100 monthly and 100 add-on
    office.setTime(kNextMonth);
    const auto back = office.refund(job);
    MUST(back);
    QVERIFY(back->reply.moved == split(400, 0));
    QCOMPARE(back->reply.expired.count, 400);
    QVERIFY(back->reply.balance == split(500, 4900) && office.stored() == split(500, 4900));
    CreditRefund goodwill;
    goodwill.job = kept;
    goodwill.isGoodwill = true;
    REFUSED(office.refund(goodwill), ErrorCode::InvalidInput);
    const auto granted = office.refund(goodwill, because(u"our fault"_s));
    MUST(granted);
    QCOMPARE(granted->reply.expired.count, 0);
    QVERIFY(office.stored() == split(600, 5000));
}

// What was taken from the stored balance, what the caller says, and what comes of it.
void TestCredits::legacyJob_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("meta");
    QTest::addColumn<CreditSplit>("taken");
    QTest::addColumn<bool>("assumeMonthly");
    QTest::addColumn<QList<qint64>>("said");
    QTest::addColumn<QString>("expected"); ///< balance after it, or an error code
    const QString cost = u"{\"credit_cost\":2000,\"credits_deducted\":true}"_s;
    for (const Dialect dialect : dialects()) {
        const auto row = [&](const char *name, const QString &meta, CreditSplit taken, bool assumeMonthly, const QList<qint64> &said, const char *expected) {
            QTest::newRow(qPrintable(dialectName(dialect) + u": "_s + QLatin1StringView(name))) << dialect << meta << taken << assumeMonthly << said << QString::fromLatin1(expected);
        };
        row("balance before and after it known", cost, split(500, 1500), false, {}, "500 + 5000");
        row("cost as text", u"{\"credit_cost\":\"2000\"}"_s, split(500, 1500), false, {}, "500 + 5000");
        row("breakdown in meta_json", u"{\"credit_cost\":2000,\"monthly_deducted\":400,\"addon_deducted\":1600}"_s, split(400, 1600), false, {}, "500 + 5000");
        row("the balance contradicts", cost, split(0, 0), false, {}, "breakdown_unknown");
        row("assumed monthly", cost, split(0, 0), true, {}, "2500 + 5000");
        row("chosen", cost, split(0, 0), false, {300, 1700}, "800 + 6700");
        row("chosen, but does not add up", cost, split(0, 0), false, {300, 1000}, "invalid_input");
        row("assumed although it is known", cost, split(500, 1500), true, {}, "invalid_state");
        row("nothing was deducted", u"{\"credit_cost\":2000,\"credits_deducted\":false}"_s, split(0, 0), false, {}, "invalid_state");
    }
}

void TestCredits::legacyJob()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, meta);
    QFETCH(CreditSplit, taken);
    QFETCH(bool, assumeMonthly);
    QFETCH(QList<qint64>, said);
    QFETCH(QString, expected);
    CreditOffice office(dialect);
    CreditRefund wanted;
    wanted.job = office.chargedJob(u"Legacy"_s, meta, taken);
    wanted.assumeMonthly = assumeMonthly;
    if (!said.isEmpty())
        wanted.split = split(said[0], said[1]);
    const CreditSplit before = office.stored();
    const auto done = office.refund(wanted);
    if (!done) {
        QCOMPARE(errorCodeName(done.error().code), expected);
        QVERIFY(office.stored() == before);
        if (done.error().code == ErrorCode::BreakdownUnknown) {
            QCOMPARE(done.error().context.value(u"monthly"_s).toObject(), (QJsonObject{{u"from"_s, 0}, {u"to"_s, 500}}));
            QCOMPARE(done.error().context.value(u"addon"_s).toObject(), (QJsonObject{{u"from"_s, 1500}, {u"to"_s, 2000}}));
        }
        return;
    }
    QCOMPARE(u"%1 + %2"_s.arg(office.stored().monthly.count).arg(office.stored().addon.count), expected);
    QVERIFY(needed(office.refund(wanted.job)).duplicate);
}

void TestCredits::legacyJobIsRebuiltFromTheLedger()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CreditJob job = office.job(u"Batch"_s);
    MUST(office.reserve(job, 2000));
    MUST(office.refund(job, 600));
    office.office.database().exec(u"DELETE FROM credit_reservations"_s);
    office.office.database().exec(u"UPDATE jobs SET meta_json = '{\"credit_cost\":2000,\"credits_deducted\":true,\"name\":\"x\"}'"_s);
    const auto done = office.refund(job);
    MUST(done);
    QVERIFY(done->reply.moved == split(500, 900) && office.stored() == split(500, 5000));
    const QJsonObject meta = needed(jobById(office.inquiry(), job.job)).meta;
    QCOMPARE(meta.value(u"monthly_deducted"_s).toInteger(), 500);
    QCOMPARE(meta.value(u"name"_s).toString(), u"x"_s);
}

void TestCredits::legacyJobIsNotChargedTwice()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    REFUSED(office.reserve(office.chargedJob(u"Legacy"_s, u"{\"credit_cost\":2000}"_s, split(500, 1500)), 2000), ErrorCode::Conflict);
    MUST(office.reserve(office.chargedJob(u"Estimated"_s, u"{\"credit_cost\":50,\"credits_deducted\":false}"_s, split(0, 0)), 50));
}

void TestCredits::whoMayRefund()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CreditJob open = office.job(u"Open"_s);
    const CreditJob failed = office.job(u"Failed"_s);
    office.scope.role = Role::Backend;
    MUST(office.reserve(open, 10));
    MUST(office.reserve(failed, 20));
    office.office.database().exec(u"UPDATE jobs SET status = 'failed' WHERE title = 'Failed'"_s);
    REFUSED(office.refund(open), ErrorCode::NotPermitted);
    CreditRefund chosen;
    chosen.job = failed;
    chosen.split = split(5, 0);
    REFUSED(office.refund(chosen), ErrorCode::NotPermitted);
    MUST(office.refund(failed, 5));
    MUST(office.refund(failed));
    REFUSED(grantCredits(office.office.connection(), office.scope, {office.account, Bucket::Addon, {1}}, {}), ErrorCode::NotPermitted);
    REFUSED(resetCredits(office.office.connection(), office.scope, office.account, {}), ErrorCode::NotPermitted);
    MUST(office.rollback(open));
    office.scope.role = Role::Finance;
    REFUSED(office.reserve(office.job(u"Third"_s), 1), ErrorCode::NotPermitted);
    MUST(grantCredits(office.office.connection(), office.scope, {office.account, Bucket::Addon, {1}}, {}));
    office.scope.role = Role::Recruiter;
    MUST(creditBalance(office.inquiry(), office.account.profile));
    REFUSED(creditHistory(office.inquiry(), office.account.profile), ErrorCode::NotPermitted);
    QVERIFY(office.stored() == split(500, 5001));
}

void TestCredits::allFailedJobs()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    for (const auto &[title, rows] : {std::pair(u"A"_s, 300), std::pair(u"B"_s, 400), std::pair(u"Running"_s, 50)})
        MUST(office.reserve(office.job(title), rows));
    const CreditJob unknown = office.chargedJob(u"Legacy"_s, u"{\"credit_cost\":9000}"_s, split(0, 0));
    office.office.database().exec(u"UPDATE jobs SET status = 'failed' WHERE title IN ('A', 'B', 'Legacy')"_s);
    const CreditSplit before = office.stored();
    const auto listed = failedJobs(office.inquiry());
    MUST(listed);
    QCOMPARE(listed->size(), size_t(3));
    QVERIFY((*listed)[0].jobTitle == u"A"_s && (*listed)[0].out == split(300, 0) && (*listed)[1].out == split(200, 200));
    QVERIFY((*listed)[2].jobTitle == u"Legacy"_s && !(*listed)[2].out && (*listed)[2].cost.count == 9000);
    FailedJobsRefund wanted;
    wanted.isRehearsal = true;
    const auto tried = refundFailedJobs(office.office.connection(), office.scope, wanted, {});
    MUST(tried);
    QCOMPARE(tried->size(), size_t(3));
    QVERIFY(office.stored() == before);
    QVERIFY((*tried)[0].outcome->reply.moved == split(300, 0) && (*tried)[1].outcome->reply.moved == split(200, 200));
    QVERIFY((*tried)[1].outcome->reply.balance == split(500, 4950)); // the one after the other
    wanted.isRehearsal = false;
    const auto done = refundFailedJobs(office.office.connection(), office.scope, wanted, because(u"outage"_s, u"night-1"_s));
    MUST(done);
    QCOMPARE(done->size(), size_t(3));
    QVERIFY(office.stored() == split(500, 4950));
    QVERIFY((*done)[0].outcome->batch && (*done)[0].outcome->batch == (*done)[1].outcome->batch);
    QVERIFY(!(*done)[0].outcome->duplicate && (*done)[0].outcome->operation != (*done)[1].outcome->operation);
    const auto &refused = (*done)[2];
    QVERIFY(refused.job.job == unknown.job);
    REFUSED(refused.outcome, ErrorCode::BreakdownUnknown);
    const auto again = refundFailedJobs(office.office.connection(), office.scope, wanted, because(u"outage"_s, u"night-1"_s));
    MUST(again);
    QCOMPARE(again->size(), size_t(3));
    for (const JobRefund &refund : *again) {
        const auto same = std::find_if(done->begin(), done->end(), [&](const JobRefund &first) { return first.job.job == refund.job.job; });
        QVERIFY(same != done->end());
        if (!refund.outcome)
            continue;
        QVERIFY(refund.outcome->duplicate);
        QCOMPARE(refund.outcome->reply.toJson(), same->outcome->reply.toJson());
    }
    QCOMPARE(needed(refundFailedJobs(office.office.connection(), office.scope, {}, {})).size(), size_t(1)); // the unknown one is still there
    wanted.to = Office::noon().fromMicros(0);
    QVERIFY(needed(refundFailedJobs(office.office.connection(), office.scope, wanted, {})).empty());
    QVERIFY(office.stored() == split(500, 4950));
}

/// The refund desk: each job its own way, under one key.
void TestCredits::severalJobs()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CreditJob first = office.job(u"A"_s);
    const CreditJob second = office.job(u"B"_s);
    MUST(office.reserve(first, 300));
    MUST(office.reserve(second, 400));
    const CreditJob unknown = office.chargedJob(u"Legacy"_s, u"{\"credit_cost\":9000}"_s, split(0, 0));
    CreditRefund part;
    part.job = second;
    part.rows = Credits{250};
    CreditRefund legacy;
    legacy.job = unknown;
    CreditRefund whole;
    whole.job = first;
    JobsRefund wanted = {{part, legacy, whole}, true};
    const auto tried = refundJobs(office.office.connection(), office.scope, wanted, because(u"outage"_s));
    MUST(tried);
    QVERIFY((*tried)[0].outcome->reply.moved == split(50, 200)); // the add-on part first
    REFUSED((*tried)[1].outcome, ErrorCode::BreakdownUnknown);
    QVERIFY((*tried)[2].outcome->reply.balance == split(350, 5000));
    QVERIFY(office.stored() == split(0, 4800));
    legacy.assumeMonthly = true;
    wanted = {{part, legacy, whole}, false};
    const auto done = refundJobs(office.office.connection(), office.scope, wanted, because(u"outage"_s, u"desk-1"_s));
    MUST(done);
    QVERIFY((*done)[0].outcome->batch == (*done)[2].outcome->batch && (*done)[1].outcome->reply.moved == split(9000, 0));
    QVERIFY(office.stored() == split(9350, 5000));
    const auto again = refundJobs(office.office.connection(), office.scope, wanted, because(u"outage"_s, u"desk-1"_s)); // Do was pressed twice
    MUST(again);
    for (const JobRefund &refund : *again)
        QVERIFY(refund.outcome->duplicate);
    QVERIFY(office.stored() == split(9350, 5000));
    const auto entries = creditEntriesOfJob(office.inquiry(), second.job);
    MUST(entries);
    QCOMPARE(entries->size(), size_t(4)); // taken from both buckets, given back to both
    ReservationChoice named;
    named.text = u"b"_s;
    QCOMPARE(needed(creditReservations(office.inquiry(), named)).size(), size_t(1));
    named.text = first.job.toString();
    QVERIFY(needed(creditReservations(office.inquiry(), named)).front().job.job == first.job);
    office.scope.role = Role::Backend;
    REFUSED(failedJobs(office.inquiry()), ErrorCode::NotPermitted);
}

void TestCredits::grantsAreKeptAndUndone()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect, 500, 0);
    Connection &connection = office.office.connection();
    const CreditGrant bought = {office.account, Bucket::Addon, {100}, needed(Money::parse(u"5.00"_s)), u"INV-7"_s};
    const auto done = grantCredits(connection, office.scope, bought, {});
    MUST(done);
    QVERIFY(done->reply.balance == split(500, 100));
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM bucket_purchases WHERE quantity = 100 AND amount_nanos = 5000000000 AND currency = 'USD' AND reference = 'INV-7' AND undone_at IS NULL"_s), u"1"_s);
    MUST(undo(connection, office.scope, *done->operation, {}));
    QVERIFY(office.stored() == split(500, 0));
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM bucket_purchases WHERE undone_at IS NOT NULL"_s), u"1"_s);
    REFUSED(undo(connection, office.scope, *done->operation, {}), ErrorCode::InvalidState);

    const auto used = grantCredits(connection, office.scope, bought, {});
    MUST(used);
    MUST(office.reserve(office.job(u"Batch"_s), 560));
    REFUSED(undo(connection, office.scope, *used->operation, {}), ErrorCode::Conflict);
    QVERIFY(office.stored() == split(0, 40));

    const auto monthly = grantCredits(connection, office.scope, {office.account, Bucket::Monthly, {70}}, {});
    MUST(monthly);
    office.setTime(kNextMonth);
    const auto inTime = grantCredits(connection, office.scope, {office.account, Bucket::Addon, {1}}, {}); // with the reset that is due
    MUST(inTime);
    QVERIFY(office.stored() == split(500, 41));
    REFUSED(undo(connection, office.scope, *monthly->operation, {}), ErrorCode::Conflict); // it has expired
    MUST(undo(connection, office.scope, *inTime->operation, {})); // without the reset
    QVERIFY(office.stored() == split(500, 40));
    REFUSED(grantCredits(connection, office.scope, {office.account, Bucket::Addon, {0}}, {}), ErrorCode::InvalidInput);
    REFUSED(grantCredits(connection, office.scope, {office.account, Bucket::Addon, {1}, needed(Money::parse(u"-1"_s))}, {}), ErrorCode::InvalidInput);
}

void TestCredits::otherCompanyIsOutOfReach()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CompanyId other = office.office.company(u"Other"_s).id;
    const JobId foreign = office.office.job(other, u"Foreign"_s).id;
    REFUSED(reserveCredits(office.office.connection(), office.office.scope(), {office.account, foreign, {10}}, {}), ErrorCode::NotFound);
    const CreditJob own = office.job(u"Own"_s);
    MUST(office.reserve(own, 10));
    REFUSED(rollbackCredits(office.office.connection(), office.office.scope(), {other, own.job}, {}), ErrorCode::NotFound);
    REFUSED(grantCredits(office.office.connection(), office.office.scope(), {{other, office.account.profile}, Bucket::Addon, {1}}, {}), ErrorCode::NotFound);
    QVERIFY(office.stored() == split(490, 5000));
}

void TestCredits::lists()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    for (int i = 0; i < 5; ++i)
        MUST(office.reserve(office.job(u"Job %1"_s.arg(i)), 10 + i));
    QVERIFY(needed(creditBalance(office.inquiry(), office.account.profile)).reserved == split(60, 0));
    ReservationChoice choice;
    choice.profile = office.account.profile;
    choice.limit = 2;
    QStringList titles;
    while (true) {
        const auto page = creditReservations(office.inquiry(), choice);
        MUST(page);
        for (const Reservation &row : *page)
            titles.append(row.jobTitle);
        if (page->size() < 2)
            break;
        choice.after = ReservationCursor{page->back().createdAt, page->back().job.job};
    }
    titles.sort();
    QCOMPARE(titles.join(u','), u"Job 0,Job 1,Job 2,Job 3,Job 4"_s);
    choice = {};
    choice.state = ReservationState::Committed;
    QVERIFY(needed(creditReservations(office.inquiry(), choice)).empty());
    const auto history = creditHistory(office.inquiry(), office.account.profile, {{}, 3});
    MUST(history);
    QCOMPARE(history->size(), size_t(3));
    QCOMPARE(history->front().amount.count, -14);
    QCOMPARE(history->front().balanceAfter->count, 440);
    QCOMPARE(history->front().jobTitle.value_or(QString()), u"Job 4"_s);
    const auto older = creditHistory(office.inquiry(), office.account.profile, {history->back().id, 100});
    MUST(older);
    QCOMPARE(older->size(), size_t(4)); // two reservations and the two opening grants
}

void TestCredits::rehearsalWritesNothing()
{
    QFETCH(Dialect, dialect);
    CreditOffice office(dialect);
    const CreditJob job = office.job(u"Batch"_s);
    MUST(reserveCredits(office.office.connection(), office.scope, {office.account, job.job, {2000}}, {}));
    const QString operations = office.scalar(u"SELECT COUNT(*) FROM operations"_s);
    const auto partOf = [&job](qint64 rows) {
        CreditRefund refund;
        refund.job = job;
        refund.rows = Credits{rows};
        return refund;
    };
    JobsRefund wanted;
    wanted.isRehearsal = true;
    wanted.jobs = {partOf(1600), partOf(5000), partOf(300)}; // one after the other, as they would be done
    const auto would = refundJobs(office.office.connection(), office.scope, wanted, {});
    MUST(would);
    QCOMPARE(would->size(), size_t(3));
    QVERIFY(would->at(0).outcome && would->at(0).outcome->reply.balance == split(100, 5000));
    REFUSED(would->at(1).outcome, ErrorCode::InvalidState);
    QVERIFY(would->at(2).outcome && would->at(2).outcome->reply.balance == split(400, 5000));
    QVERIFY(office.stored() == split(0, 3500));
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM operations"_s), operations);
    QCOMPARE(office.scalar(u"SELECT COUNT(*) FROM refusals"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestCredits)
#include "tst_credits.moc"
