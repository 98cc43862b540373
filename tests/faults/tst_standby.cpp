// Reads go to a hot standby, writes and listening to the primary; what this program wrote, and what it was told of, it reads back at once however far the
// standby is behind. A standby that is gone, stopped, made the primary or in the way of its own replay is no reader's trouble.
#include "models/balances/credits.h"
#include "tests/cli/cli_runner.h"
#include "tests/faults/live_world.h"

#include <QSemaphore>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kSeenWithinMs = 1'000;
constexpr qint64 kRows = 10;

struct Named
{
    QString text;
    static Named from(const Row &row) { return {row.text("name")}; }
};

} // namespace

class TestStandby : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idlePrimaryIsNoLag();
    void addressesSayWhatIsReadWhere_data();
    void addressesSayWhatIsReadWhere();
    void hostsApartEach();
    void readsFromTheStandby();
    void ownWritesAreReadBackAtOnce();
    void othersChangesAreSeenThoughItIsBehind();
    void commandLineReadsFromIt_data();
    void commandLineReadsFromIt();
    void statusSaysHowFarItIs();
    void queryInTheWayIsAskedOfThePrimary();
    void standbyThatStopsIsPassedOver();
    void standbyThatIsGoneIsPassedOver();
    void standbyMadeThePrimaryTakesWrites();

private:
    struct Pair
    {
        OwnServer primary;
        LiveWorld world{40};
        std::unique_ptr<OwnServer> standby = primary.makeStandby();
    };
    Pair &pair();
    DatabaseUrl url();
    std::unique_ptr<ForeignProgram> atStandby();
    void turnReplay(const QString &word);
    std::unique_ptr<LiveWindow> readingWindow();
    void meetAllReaders(LiveWindow &window);
    void reserve(LiveWindow &window);

    std::unique_ptr<Pair> m_pair;
    int m_nextJob = 0;
    StandbyState m_state;
};

TestStandby::Pair &TestStandby::pair()
{
    if (!m_pair)
        m_pair = std::make_unique<Pair>();
    return *m_pair;
}

/// The standby is named first: it is not the order that decides.
DatabaseUrl TestStandby::url()
{
    const QString name = pair().world.database().scalar(u"SELECT current_database()"_s);
    return *DatabaseUrl::parse(u"postgresql://postgres@/%1?host=%2,%3"_s.arg(name, pair().standby->folder(), pair().primary.folder()));
}

std::unique_ptr<ForeignProgram> TestStandby::atStandby()
{
    const QString name = pair().world.database().scalar(u"SELECT current_database()"_s);
    return std::make_unique<ForeignProgram>(*DatabaseUrl::parse(pair().standby->url(name)));
}

void TestStandby::turnReplay(const QString &word)
{
    const auto answer = atStandby()->run(u"SELECT pg_wal_replay_%1()"_s.arg(word));
    QVERIFY2(answer.error.isEmpty(), qPrintable(answer.error));
}

/// Every reading thread has its connection afterwards: none is still being made when a server is stopped.
void TestStandby::meetAllReaders(LiveWindow &window)
{
    constexpr int kReaders = 3;
    const auto arrived = std::make_shared<QSemaphore>();
    const auto mayGo = std::make_shared<QSemaphore>();
    int answered = 0;
    for (const char *name : {"first", "second", "third"}) {
        window.session().ask<qint64>(&window, name, [arrived, mayGo](Inquiry &) -> Result<qint64> {
            arrived->release();
            return mayGo->tryAcquire(1, kPatienceMs);
        }, [&answered](const Result<qint64> &) { ++answered; });
    }
    const bool met = arrived->tryAcquire(kReaders, kPatienceMs);
    mayGo->release(kReaders);
    if (!met || !QTest::qWaitFor([&] { return answered == kReaders; }, kPatienceMs))
        qFatal("not every reader answers");
}

/// A window that has found the standby, and has read from it.
std::unique_ptr<LiveWindow> TestStandby::readingWindow()
{
    auto window = std::make_unique<LiveWindow>(url());
    m_state = {};
    connect(&window->session(), &Session::standbyChanged, this, [this](const StandbyState &state) { m_state = state; });
    const bool isReading = QTest::qWaitFor([&] {
        if (!window->isLoading())
            window->load();
        return window->wasStandby();
    }, kPatienceMs);
    if (!isReading)
        qFatal("the standby is not read from");
    meetAllReaders(*window);
    return window;
}

void TestStandby::reserve(LiveWindow &window)
{
    std::optional<Result<qint64>> answer;
    const CreditReserve wanted{{pair().world.company(), pair().world.profile()}, pair().world.jobs().at(size_t(m_nextJob++)), {kRows}};
    window.session().act<qint64>(&window, [wanted](Connection &connection, const Scope &scope) -> Result<qint64> {
        TRY(done, reserveCredits(connection, scope, wanted, {}));
        return done.reply.moved.total().count;
    }, [&answer](Result<qint64> result) { answer.emplace(std::move(result)); });
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), kPatienceMs);
    QVERIFY2(answer->ok(), answer->ok() ? "" : qPrintable(plainSentence(answer->error())));
}

void TestStandby::idlePrimaryIsNoLag()
{
    using namespace std::chrono_literals;
    WalProgress progress;
    const WalProgress::Time start{};
    progress.advance(100, start);
    progress.advance(200, start + 2s);
    QCOMPARE(progress.behind(50, start + 5s), 5000ms);
    QCOMPARE(progress.behind(150, start + 5s), 3000ms);
    QCOMPARE(progress.behind(200, start + 1h), 0ms);
    progress.advance(300, start + 1h);
    QCOMPARE(progress.behind(200, start + 1h + 1s), 1000ms);
    QCOMPARE(walPosition(u"16/B374D848"_s), std::optional<quint64>(0x16B374D848));
    QVERIFY(!walPosition({}));
}

void TestStandby::addressesSayWhatIsReadWhere_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("hasStandby");
    QTest::newRow("one host") << u"postgresql://ann@a/billing"_s << false;
    QTest::newRow("two hosts") << u"postgresql://ann@a,b/billing"_s << true;
    QTest::newRow("any") << u"postgresql://ann@a,b/billing?target_session_attrs=any"_s << true;
    QTest::newRow("prefer-standby") << u"postgresql://ann@a,b/billing?target_session_attrs=prefer-standby"_s << true;
    QTest::newRow("primary") << u"postgresql://ann@a,b/billing?target_session_attrs=primary"_s << false;
    QTest::newRow("read-write") << u"host=a,b dbname=billing target_session_attrs=read-write"_s << false;
    QTest::newRow("two sockets") << u"postgresql:///billing?host=/run/a,/run/b"_s << true;
}

void TestStandby::addressesSayWhatIsReadWhere()
{
    QFETCH(QString, address);
    QFETCH(bool, hasStandby);
    const auto url = DatabaseUrl::parse(address);
    QVERIFY(url.ok());
    QCOMPARE(url->hasStandby(), hasStandby);
    QCOMPARE(DatabaseUrl::parse(url->text())->hasStandby(), hasStandby); // and after it was kept in the settings
}

void TestStandby::hostsApartEach()
{
    const auto url = DatabaseUrl::parse(u"postgresql://ann@a:5432,b:5433/billing?sslmode=disable"_s);
    const auto servers = url->servers();
    QCOMPARE(servers.size(), size_t(2));
    QCOMPARE(servers[1].keywords().at(u"host"_s), u"b"_s);
    QCOMPARE(servers[1].keywords().at(u"port"_s), u"5433"_s);
    QVERIFY(!servers[1].hasStandby());
}

void TestStandby::readsFromTheStandby()
{
    const auto window = readingWindow();
    QTRY_COMPARE_WITH_TIMEOUT(window->shown(), std::optional(pair().world.stored()), kPatienceMs);
    QCOMPARE(m_state.kind, StandbyState::Kind::Following);
    reserve(*window); // which a standby would refuse
    QTRY_COMPARE_WITH_TIMEOUT(window->shown(), std::optional(pair().world.stored()), kSeenWithinMs);
}

void TestStandby::ownWritesAreReadBackAtOnce()
{
    const auto window = readingWindow();
    for (const char *replay : {"pause", "resume"}) {
        turnReplay(QString::fromLatin1(replay));
        for (int i = 0; i < 5; ++i) {
            reserve(*window);
            QTRY_VERIFY_WITH_TIMEOUT(!window->isLoading(), kPatienceMs);
            window->load(); // the first answer is the right one
            QTRY_VERIFY_WITH_TIMEOUT(!window->isLoading(), kPatienceMs);
            QCOMPARE(window->shown(), std::optional(pair().world.stored()));
        }
        QCOMPARE(window->wasStandby() && QByteArrayView(replay) == "pause", false);
    }
}

void TestStandby::othersChangesAreSeenThoughItIsBehind()
{
    const auto window = readingWindow();
    turnReplay(u"pause"_s);
    for (int i = 0; i < 3; ++i) {
        pair().world.recordDraft(u"behind-%1"_s.arg(i));
        QTRY_COMPARE_WITH_TIMEOUT(window->shown(), std::optional(pair().world.stored()), kSeenWithinMs);
    }
    QVERIFY(!window->wasStandby());
    QTRY_VERIFY_WITH_TIMEOUT(m_state.kind == StandbyState::Kind::Following && m_state.secondsBehind >= 1, kPatienceMs);
    turnReplay(u"resume"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_state.secondsBehind, 0, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT((window->isLoading() ? void() : window->load(), window->wasStandby()), kPatienceMs);
    QCOMPARE(window->shown(), std::optional(pair().world.stored()));
}

void TestStandby::commandLineReadsFromIt_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"status", "company list", "job list", "usage cards --all-companies", "usage series --all-companies", "usage jobs --all-companies", "usage companies",
                             "usage events --all-companies", "wallet list", "ledger list", "alerts list", "credits show --profile ann@acme.example", "tokens show --company Acme", "tokens logs",
                             "drafts list --all-companies", "forecast --company Acme", "doctor check", "doctor rules", "verify", "prices list", "packs list",
                             "explain --card total --company Acme", "export usage --all-companies --format csv --out -", "export credits --out -", "export ledger --out -"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

/// The same as of the primary alone; the standby refuses whatever would write.
void TestStandby::commandLineReadsFromIt()
{
    QFETCH(QString, line);
    const QString name = pair().world.database().scalar(u"SELECT current_database()"_s);
    const CliAnswer both = CliRunner(url()).line(line);
    const CliAnswer primary = CliRunner(*DatabaseUrl::parse(pair().primary.url(name))).line(line);
    const auto withoutLag = [](QByteArray text) {
        QList<QByteArray> lines = text.split('\n');
        lines.removeIf([](const QByteArray &each) { return each.startsWith("Standby") || each.contains("behind") || each.startsWith("Database") || each.startsWith("Bytes"); });
        return lines.join('\n').simplified();
    };
    QCOMPARE(both.exitStatus, primary.exitStatus);
    QVERIFY2(both.exitStatus == 0 || both.exitStatus == 1, both.summary().constData());
    QCOMPARE(withoutLag(both.out), withoutLag(primary.out));
}

void TestStandby::statusSaysHowFarItIs()
{
    const CliRunner cli(url());
    turnReplay(u"pause"_s);
    pair().world.recordDraft(u"unseen"_s);
    const QJsonObject behind = cli.json({u"status"_s}).object();
    QCOMPARE(behind.value(u"standby"_s).toString(), u"following"_s);
    QVERIFY(behind.value(u"standby_bytes_behind"_s).toInteger() > 0);
    QCOMPARE(behind.value(u"usage_rows"_s).toInteger(), pair().world.stored().usageRows); // of the primary, then
    turnReplay(u"resume"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cli.json({u"status"_s}).object().value(u"standby_bytes_behind"_s).toInteger(), 0, kPatienceMs);
    QCOMPARE(cli.json({u"status"_s}).object().value(u"standby_seconds_behind"_s).toInteger(), 0);
}

void TestStandby::queryInTheWayIsAskedOfThePrimary()
{
    QVERIFY(atStandby()->run(u"ALTER SYSTEM SET max_standby_streaming_delay = 0"_s).error.isEmpty());
    QVERIFY(atStandby()->run(u"SELECT pg_reload_conf()"_s).error.isEmpty());
    const auto window = readingWindow();
    const auto begun = std::make_shared<QSemaphore>();
    std::optional<Result<qint64>> answer;
    window->session().ask<qint64>(window.get(), "slow", [begun](Inquiry &inquiry) -> Result<qint64> {
        begun->release();
        TRY(names, inquiry.rows<Named>("test/slow_read"));
        return qint64(names.size());
    }, [&answer](Result<qint64> result) { answer.emplace(std::move(result)); });
    QVERIFY(begun->tryAcquire(1, kPatienceMs));
    const auto standby = atStandby();
    QTRY_VERIFY_WITH_TIMEOUT(standby->run(u"SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s).value != u"0", kPatienceMs);
    pair().world.database().exec(u"BEGIN; LOCK TABLE companies IN ACCESS EXCLUSIVE MODE; COMMIT"_s);
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), kPatienceMs);
    QVERIFY2(answer->ok(), answer->ok() ? "" : qPrintable(plainSentence(answer->error())));
    QCOMPARE(begun->available(), 1); // it began once more
}

void TestStandby::standbyThatStopsIsPassedOver()
{
    const auto window = readingWindow();
    pair().standby->pause();
    pair().world.recordDraft(u"while it stands still"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window->shown(), std::optional(pair().world.stored()), kPatienceMs); // as soon as its silence was noticed
    QTRY_COMPARE_WITH_TIMEOUT(m_state.kind, StandbyState::Kind::Gone, kPatienceMs);
    pair().world.recordDraft(u"and again"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window->shown(), std::optional(pair().world.stored()), kSeenWithinMs);
    pair().standby->resume();
    QTRY_COMPARE_WITH_TIMEOUT(m_state.kind, StandbyState::Kind::Following, kPatienceMs);
}

void TestStandby::standbyThatIsGoneIsPassedOver()
{
    const auto window = readingWindow();
    pair().standby->kill();
    QTRY_COMPARE_WITH_TIMEOUT(m_state.kind, StandbyState::Kind::Gone, kPatienceMs);
    for (int i = 0; i < 3; ++i) {
        pair().world.recordDraft(u"alone-%1"_s.arg(i));
        QTRY_COMPARE_WITH_TIMEOUT(window->shown(), std::optional(pair().world.stored()), kSeenWithinMs);
    }
    QVERIFY(!window->failed());
    const QJsonObject status = CliRunner(url()).json({u"status"_s}).object();
    QCOMPARE(status.value(u"standby"_s).toString(), u"gone"_s);
    pair().standby->startAgain();
    QTRY_COMPARE_WITH_TIMEOUT(m_state.kind, StandbyState::Kind::Following, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT((window->isLoading() ? void() : window->load(), window->wasStandby()), kPatienceMs);
}

void TestStandby::standbyMadeThePrimaryTakesWrites()
{
    const auto window = readingWindow();
    QTRY_COMPARE_WITH_TIMEOUT(m_state.secondsBehind, 0, kPatienceMs);
    QSignalSpy lost(&window->session(), &Session::connectionLost);
    QSignalSpy restored(&window->session(), &Session::connectionRestored);
    const qint64 credits = window->shown()->credits;
    const auto standby = atStandby();
    pair().primary.kill();
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, kPatienceMs);
    window->load(); // reading goes on without a primary
    QTRY_VERIFY_WITH_TIMEOUT(!window->isLoading(), kPatienceMs);
    QVERIFY(!window->failed() && window->wasStandby());
    QVERIFY(standby->run(u"SELECT pg_promote()"_s).error.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, kPatienceMs);
    reserve(*window);
    QTRY_COMPARE_WITH_TIMEOUT(window->shown()->credits, credits - kRows, 2 * kSeenWithinMs);
    window.get()->disconnect();
    pair().primary.startAgain(); // so that its database can be dropped
    pair().world.database().disconnect();
}

QTEST_GUILESS_MAIN(TestStandby)
#include "tst_standby.moc"
