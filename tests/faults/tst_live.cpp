// Windows on one server see each other's changes and other programs', and outlive a server that is killed, connections that are ended and a server that is
// stopped: idle, while they read and while they act. Then they show what the tables hold within two seconds, and no act is lost or done twice.
// RECKONER_STOP_SECONDS: how long the server stands still, at least until its silence was noticed.
#include "models/balances/credits.h"
#include "models/usage/drafts.h"
#include "tests/faults/commit_cutter.h"
#include "tests/faults/live_world.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSeenWithinMs = 1'000;
constexpr int kRightAgainWithinMs = 2'000;
constexpr int kPatienceMs = 30'000;
constexpr qint64 kRows = 10;

enum class Blow { KillServer, EndConnections, StopServer };
enum class While { Idle, Reading, Reserving, Refunding, Reconciling };

/// Not the job's id itself, which needs no link.
QString draftOf(JobId job)
{
    return u"draft of "_s + job.toString();
}

struct Named
{
    QString text;
    static Named from(const Row &row) { return {row.text("name")}; }
};

} // namespace

Q_DECLARE_METATYPE(Blow)
Q_DECLARE_METATYPE(While)

class TestLive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyWindowSeesEveryChange();
    void outlivesABlow_data();
    void outlivesABlow();
    void findsOutWhatACutCommitDid_data();
    void findsOutWhatACutCommitDid();
    void findsOutWhenTheServerIsBack();
    void closesWhileTheServerIsStopped();
    void readerAloneIsCutOff();

private:
    template <typename T>
    using Answer = std::shared_ptr<std::optional<Result<T>>>;

    JobId nextJob() { return m_world->jobs().at(size_t(m_nextJob++)); }
    Result<qint64> perform(Connection &connection, const Scope &scope, While act, JobId job, const QString &key) const;
    Answer<qint64> begin(LiveWindow &window, While act, JobId job, const QString &key, const std::shared_ptr<QSemaphore> &begun);
    void strike(Blow blow, const QSignalSpy &lost);
    void heal(Blow blow);
    /// What the act has done by the tables: whole or nothing.
    qint64 done(While act, JobId job);

    OwnServer m_server;
    std::unique_ptr<LiveWorld> m_world;
    int m_nextJob = 0;
};

void TestLive::initTestCase()
{
    m_world = std::make_unique<LiveWorld>(60);
}

void TestLive::everyWindowSeesEveryChange()
{
    LiveWindow one(m_world->database().url());
    LiveWindow two(m_world->database().url());
    QTRY_COMPARE_WITH_TIMEOUT(one.shown(), std::optional(m_world->stored()), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(two.shown(), std::optional(m_world->stored()), kPatienceMs);
    for (int round = 0; round < 5; ++round) {
        m_world->recordDraft(u"seen-%1"_s.arg(round));
        const LiveFigures stored = m_world->stored();
        QTRY_COMPARE_WITH_TIMEOUT(one.shown(), std::optional(stored), kSeenWithinMs);
        QTRY_COMPARE_WITH_TIMEOUT(two.shown(), std::optional(stored), kSeenWithinMs);
        const auto reserved = begin(one, While::Reserving, nextJob(), {}, std::make_shared<QSemaphore>());
        QTRY_VERIFY(reserved->has_value());
        const LiveFigures after = m_world->stored();
        QCOMPARE(after.credits, stored.credits - kRows);
        QTRY_COMPARE_WITH_TIMEOUT(two.shown(), std::optional(after), kSeenWithinMs);
        QTRY_COMPARE_WITH_TIMEOUT(one.shown(), std::optional(after), kSeenWithinMs);
    }
}

Result<qint64> TestLive::perform(Connection &connection, const Scope &scope, While act, JobId job, const QString &key) const
{
    Request request;
    request.reason = u"test"_s;
    if (!key.isEmpty())
        request.key = key;
    if (act == While::Reconciling) {
        TRY(reconciled, reconcile(connection, scope, m_world->company(), draftOf(job), job, request));
        return reconciled.reply.reconciled;
    }
    if (act == While::Refunding) {
        CreditRefund refund;
        refund.job = {m_world->company(), job};
        TRY(refunded, refundCredits(connection, scope, refund, request));
        return refunded.reply.moved.total().count;
    }
    TRY(reserved, reserveCredits(connection, scope, CreditReserve{{m_world->company(), m_world->profile()}, job, {kRows}}, request));
    return reserved.reply.moved.total().count;
}

TestLive::Answer<qint64> TestLive::begin(LiveWindow &window, While act, JobId job, const QString &key, const std::shared_ptr<QSemaphore> &begun)
{
    const auto answer = std::make_shared<std::optional<Result<qint64>>>();
    const auto keep = [answer](Result<qint64> result) { answer->emplace(std::move(result)); };
    if (act == While::Reading) {
        window.session().ask<qint64>(&window, "slow", [begun](Inquiry &inquiry) -> Result<qint64> {
            begun->release();
            TRY(names, inquiry.rows<Named>("test/slow_read"));
            return qint64(names.size());
        }, keep);
    } else {
        window.session().act<qint64>(&window, [this, act, job, key, begun](Connection &connection, const Scope &scope) {
            begun->release();
            return perform(connection, scope, act, job, key);
        }, keep);
    }
    return answer;
}

void TestLive::strike(Blow blow, const QSignalSpy &lost)
{
    switch (blow) {
    case Blow::KillServer: m_server.kill(); break;
    case Blow::EndConnections: m_world->endConnections(); break;
    case Blow::StopServer: m_server.pause(); break;
    }
    QTRY_VERIFY_WITH_TIMEOUT(!lost.isEmpty(), kPatienceMs);
    if (blow == Blow::StopServer)
        QTest::qWait(std::max(0, qEnvironmentVariableIntValue("RECKONER_STOP_SECONDS") * 1'000 - 6'000));
}

void TestLive::heal(Blow blow)
{
    if (blow == Blow::KillServer)
        m_server.startAgain();
    else if (blow == Blow::StopServer)
        m_server.resume();
    m_world->database().disconnect();
}

qint64 TestLive::done(While act, JobId job)
{
    m_world->database().disconnect();
    if (act == While::Reconciling)
        return m_world->database().scalar(u"SELECT COUNT(*) FROM question_generation_usage WHERE job_id = "_s + m_world->database().literal(job.uuid())).toLongLong();
    return act == While::Refunding ? kRows - m_world->out(job) : m_world->out(job);
}

void TestLive::outlivesABlow_data()
{
    QTest::addColumn<Blow>("blow");
    QTest::addColumn<While>("act");
    const std::pair<const char *, Blow> blows[] = {{"killed", Blow::KillServer}, {"ended", Blow::EndConnections}, {"stopped", Blow::StopServer}};
    const std::pair<const char *, While> acts[] = {{"idle", While::Idle}, {"reading", While::Reading}, {"reserving", While::Reserving},
                                                   {"refunding", While::Refunding}, {"reconciling", While::Reconciling}};
    for (const auto &[blowName, blow] : blows) {
        for (const auto &[actName, act] : acts)
            QTest::addRow("%s while %s", blowName, actName) << blow << act;
    }
}

void TestLive::outlivesABlow()
{
    QFETCH(Blow, blow);
    QFETCH(While, act);
    const JobId job = nextJob();
    const QString key = u"blow-"_s + job.toString();
    if (act == While::Reconciling)
        m_world->recordDraft(draftOf(job));
    if (act == While::Refunding) {
        const auto connection = m_world->database().open();
        Scope scope;
        scope.actor = scope.login = u"tester"_s;
        scope.companies = {m_world->company()};
        needed(perform(*connection, scope, While::Reserving, job, {}));
    }
    LiveWindow one(m_world->database().url());
    LiveWindow two(m_world->database().url());
    QTRY_COMPARE_WITH_TIMEOUT(one.shown(), std::optional(m_world->stored()), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(two.shown(), std::optional(m_world->stored()), kPatienceMs);
    QSignalSpy lost(&one.session(), &Session::connectionLost);
    QSignalSpy restored(&one.session(), &Session::connectionRestored);

    Answer<qint64> answer;
    if (act != While::Idle) {
        const auto begun = std::make_shared<QSemaphore>();
        answer = begin(one, act, job, key, begun);
        QVERIFY(begun->tryAcquire(1, kPatienceMs));
    }
    strike(blow, lost);
    QVERIFY(!lost.first().first().toString().isEmpty());
    one.load(); // somebody presses Refresh meanwhile
    heal(blow);
    m_world->recordDraft(u"meanwhile"_s);
    const LiveFigures stored = m_world->stored();
    if (act == While::Idle || act == While::Reading) {
        QTRY_COMPARE_WITH_TIMEOUT(one.shown(), std::optional(stored), kRightAgainWithinMs);
        QTRY_COMPARE_WITH_TIMEOUT(two.shown(), std::optional(stored), kRightAgainWithinMs);
    }
    QTRY_COMPARE_WITH_TIMEOUT(restored.size(), lost.size(), kPatienceMs);
    QVERIFY(!one.failed() && !two.failed());
    if (act == While::Idle)
        return;
    QTRY_VERIFY_WITH_TIMEOUT(answer->has_value(), kPatienceMs);
    const Result<qint64> &result = **answer;
    if (act == While::Reading) {
        QVERIFY2(result.ok(), result ? "" : qPrintable(plainSentence(result.error())));
        return;
    }
    const qint64 whole = act == While::Reconciling ? 1 : kRows;
    if (!result)
        QCOMPARE(result.error().context.value(u"outcome"_s).toString(), u"not_done"_s);
    QCOMPARE(done(act, job), result ? whole : 0);
    const auto again = begin(one, act, job, key, std::make_shared<QSemaphore>());
    QTRY_VERIFY_WITH_TIMEOUT(again->has_value(), kPatienceMs);
    QVERIFY2((*again)->ok(), (*again)->ok() ? "" : qPrintable(plainSentence((*again)->error())));
    QCOMPARE(done(act, job), whole);
    const LiveFigures after = m_world->stored();
    QTRY_COMPARE_WITH_TIMEOUT(one.shown(), std::optional(after), kRightAgainWithinMs);
    QTRY_COMPARE_WITH_TIMEOUT(two.shown(), std::optional(after), kRightAgainWithinMs);
}

void TestLive::findsOutWhatACutCommitDid_data()
{
    QTest::addColumn<int>("cut");
    QTest::newRow("before it was sent") << int(Cut::BeforeSent);
    QTest::newRow("after it was sent") << int(Cut::AfterSent);
    QTest::newRow("after its answer") << int(Cut::AfterAnswer);
    QTest::newRow("sent late") << int(Cut::SentLate);
}

void TestLive::findsOutWhatACutCommitDid()
{
    QFETCH(int, cut);
    CommitCutter cutter(m_server.folder());
    cutter.start();
    const QString name = m_world->database().scalar(u"SELECT current_database()"_s);
    LiveWindow window(*DatabaseUrl::parse(u"postgresql://postgres@/%1?host=%2"_s.arg(name, cutter.folder())));
    QTRY_VERIFY_WITH_TIMEOUT(window.shown().has_value(), kPatienceMs);
    QSignalSpy findingOut(&window.session(), &Session::findingOut);
    const JobId job = nextJob();
    cutter.arm(Cut(cut));
    const auto answer = begin(window, While::Reserving, job, u"cut-"_s + job.toString(), std::make_shared<QSemaphore>());
    QTRY_VERIFY_WITH_TIMEOUT(answer->has_value(), kPatienceMs);
    QVERIFY(cutter.disarm());
    QTRY_COMPARE(findingOut.size(), 2);
    QCOMPARE(findingOut.first().first().toBool(), true);
    QCOMPARE(findingOut.last().first().toBool(), false);
    if (!(*answer)->ok())
        QCOMPARE((*answer)->error().context.value(u"outcome"_s).toString(), u"not_done"_s);
    QCOMPARE(done(While::Reserving, job), (*answer)->ok() ? kRows : 0);
    QTRY_COMPARE_WITH_TIMEOUT(window.shown(), std::optional(m_world->stored()), kRightAgainWithinMs);
}

/// The server is gone by the time that it is asked.
void TestLive::findsOutWhenTheServerIsBack()
{
    CommitCutter cutter(m_server.folder());
    cutter.start();
    const QString name = m_world->database().scalar(u"SELECT current_database()"_s);
    LiveWindow window(*DatabaseUrl::parse(u"postgresql://postgres@/%1?host=%2"_s.arg(name, cutter.folder())));
    QTRY_VERIFY_WITH_TIMEOUT(window.shown().has_value(), kPatienceMs);
    QSignalSpy findingOut(&window.session(), &Session::findingOut);
    const JobId job = nextJob();
    cutter.arm(Cut::AfterAnswer);
    std::optional<Result<qint64>> answer;
    window.session().act<qint64>(&window, [this, job](Connection &connection, const Scope &scope) {
        Scope watched = scope;
        watched.findingOut = [this, tell = scope.findingOut](bool isUnderWay) {
            if (isUnderWay)
                m_server.kill();
            tell(isUnderWay);
        };
        return perform(connection, watched, While::Reserving, job, {});
    }, [&answer](Result<qint64> result) { answer.emplace(std::move(result)); });
    QTRY_COMPARE_WITH_TIMEOUT(findingOut.size(), 1, kPatienceMs);
    QVERIFY(!answer);
    m_server.startAgain();
    m_world->database().disconnect();
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), kPatienceMs);
    QVERIFY2(answer->ok(), answer->ok() ? "" : qPrintable(plainSentence(answer->error())));
    QCOMPARE(findingOut.size(), 2);
    QCOMPARE(done(While::Reserving, job), kRows);
}

void TestLive::closesWhileTheServerIsStopped()
{
    constexpr int kLongestMs = 4'000;
    auto window = std::make_unique<LiveWindow>(m_world->database().url());
    QTRY_VERIFY_WITH_TIMEOUT(window->shown().has_value(), kPatienceMs);
    const auto begun = std::make_shared<QSemaphore>();
    begin(*window, While::Reading, {}, {}, begun);
    QVERIFY(begun->tryAcquire(1, kPatienceMs));
    m_server.pause();
    begin(*window, While::Reserving, nextJob(), {}, begun);
    window->load();
    QElapsedTimer clock;
    clock.start();
    window.reset();
    const qint64 took = clock.elapsed();
    m_server.resume();
    QVERIFY2(took < kLongestMs, qPrintable(QString::number(took)));
}

/// The change feed keeps its connection: the question is asked again all the same.
void TestLive::readerAloneIsCutOff()
{
    LiveWindow window(m_world->database().url());
    QTRY_VERIFY_WITH_TIMEOUT(window.shown().has_value(), kPatienceMs);
    const auto begun = std::make_shared<QSemaphore>();
    const auto answer = begin(window, While::Reading, {}, {}, begun);
    QVERIFY(begun->tryAcquire(1, kPatienceMs));
    // The wait looks more than once, so looking and ending are two statements.
    const auto sleeping = [this](QStringView what) {
        return m_world->database().scalar(u"SELECT COUNT(%1) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s.arg(what));
    };
    QTRY_VERIFY(sleeping(u"pid") != u"0");
    QVERIFY(sleeping(u"pg_terminate_backend(pid)") != u"0");
    QTRY_VERIFY_WITH_TIMEOUT(answer->has_value(), kPatienceMs);
    QVERIFY((*answer)->ok());
}

QTEST_GUILESS_MAIN(TestLive)
#include "tst_live.moc"
