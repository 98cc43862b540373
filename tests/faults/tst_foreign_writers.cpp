// Eight clients of another program insert usage of several companies with pgbench while windows read the cards and the job table, and an admin fixes, reconciles and
// folds: nobody is in another's way for good, no summary is lost, and every figure is that of the rows.
#include "models/directory/companies.h"
#include "models/doctor/fix.h"
#include "models/doctor/verify.h"
#include "models/session/maintenance.h"
#include "models/usage/drafts.h"
#include "models/usage/figures.h"
#include "models/usage/ingest.h"
#include "tests/cli/cli_runner.h"
#include "tests/faults/fault_world.h"
#include "tests/support/office.h"

#include <QLoggingCategory>
#include <QScopeGuard>
#include <QTest>
#include <QThread>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCompanies = 4;
constexpr int kJobs = 5;
constexpr int kClients = 8;
constexpr int kWindows = 3;
constexpr int kRowsPerTransaction = 4;
constexpr int kTransactionsPerFault = 10; ///< of each client, for each of RECKONER_FAULT_RUNS
constexpr int kLongestMilliseconds = 3'600'000;

QString companyId(int company)
{
    return u"01900000-0000-7000-8000-00000000000%1"_s.arg(company);
}

QString jobId(int company, int job)
{
    return u"01900000-0000-7000-8000-0000000"_s + QString::number(company) + u"000"_s + QString::number(job);
}

DatabaseUrl urlAs(const TestDatabase &database, const QString &login)
{
    return needed(DatabaseUrl::parse(database.url().conninfo() + u" user='%1'"_s.arg(login)));
}

Scope scopeOf(const QString &login)
{
    Scope scope;
    scope.actor = login;
    scope.login = login;
    for (int company = 0; company < kCompanies; ++company)
        scope.companies.push_back(*CompanyId::parse(companyId(company)));
    return scope;
}

Filter everything()
{
    Filter filter;
    filter.range.kind = RangeChoice::Kind::Everything;
    return filter;
}

/// Runs `once` again and again on a connection of its own until told to stop; what failed is kept.
class Loop
{
public:
    Loop(DatabaseUrl url, std::function<Outcome(Connection &, int)> once)
        : m_thread(QThread::create([this, url = std::move(url), once = std::move(once)] {
              const auto connection = needed(Connection::open(url, OpenMode::ReadWrite));
              while (!m_isOver) {
                  if (const Outcome done = once(*connection, m_turns); !done)
                      m_failures.append(errorCodeName(done.error().code) + u": "_s + plainSentence(done.error()));
                  ++m_turns;
              }
          }))
    {
        m_thread->start();
    }
    ~Loop() { stop(); }
    void stop()
    {
        m_isOver = true;
        m_thread->wait();
    }
    int turns() const { return m_turns; }
    const QStringList &failures() const { return m_failures; }

private:
    std::atomic_bool m_isOver = false;
    int m_turns = 0;
    QStringList m_failures;
    std::unique_ptr<QThread> m_thread;
};

Outcome readLikeAWindow(Connection &connection, const Scope &scope)
{
    const Inquiry inquiry(connection, scope);
    CHECK(usageCards(inquiry, everything()));
    CHECK(usageSeries(inquiry, everything(), SeriesStep::Day));
    CHECK(listDrafts(inquiry, everything()));
    return {};
}

/// In turn: mends all that is fixable, brings a draft to its job, folds.
Outcome administer(Connection &connection, const Scope &scope, int turn)
{
    if (turn % 3 == 0) {
        TRY(fixed, fix(connection, scope, {}, {}));
        return fixed.failure ? Outcome(*fixed.failure) : Outcome();
    }
    if (turn % 3 == 1) {
        const int company = turn % kCompanies;
        CHECK(reconcile(connection, scope, *CompanyId::parse(companyId(company)), u"draft-%1-%2"_s.arg(company).arg(1 + turn % 400), *JobId::parse(jobId(company, 1 + turn % kJobs)), {}));
        return {};
    }
    CHECK(maintain(connection, scope));
    return {};
}

/// A draft that nobody has used yet is not there to reconcile.
bool isFine(const QString &failure)
{
    return failure.startsWith("not_found"_L1);
}

} // namespace

class TestForeignWriters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everybodyAtOnce_data();
    void everybodyAtOnce();
    void importMeetsALock();

private:
    static void fill(TestDatabase &database, bool withRoles, const QString &backend, const QString &admin);
};

void TestForeignWriters::everybodyAtOnce_data()
{
    QTest::addColumn<bool>("withRoles");
    QTest::newRow("the owner's login") << false;
    QTest::newRow("under roles") << true;
}

void TestForeignWriters::fill(TestDatabase &database, bool withRoles, const QString &backend, const QString &admin)
{
    const CliRunner cli(database.url());
    const auto done = [&cli](const QString &line) {
        const CliAnswer answer = cli.line(line);
        if (answer.exitStatus != 0)
            qFatal("%s: %s", qPrintable(line), answer.summary().constData());
    };
    for (int company = 0; company < kCompanies; ++company) {
        done(u"company add --name Company-%1 --id %2"_s.arg(company).arg(companyId(company)));
        done(u"org add --company Company-%1 --name Desk-%1 --base-minutes 100 --addon-minutes 100000000 --id 01900000-0000-7000-8000-000000000c0%1"_s.arg(company));
        for (int job = 1; job <= kJobs; ++job)
            done(u"job add --company Company-%1 --title Job-%2 --id %3"_s.arg(company).arg(job).arg(jobId(company, job)));
    }
    if (!withRoles)
        return;
    done(u"init --roles"_s);
    for (const auto &[login, role] : {std::pair(backend, u"backend"_s), {admin, u"admin"_s}}) {
        database.exec(u"DROP ROLE IF EXISTS %1; CREATE ROLE %1 LOGIN"_s.arg(login));
        done(u"users add %1 --role %2 --all-companies"_s.arg(login, role));
    }
}

void TestForeignWriters::everybodyAtOnce()
{
    QFETCH(bool, withRoles);
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
    const QString backend = withRoles ? u"reckoner_test_writers_%1"_s.arg(QCoreApplication::applicationPid()) : u"postgres"_s;
    const QString admin = withRoles ? u"reckoner_test_fixer_%1"_s.arg(QCoreApplication::applicationPid()) : u"postgres"_s;
    auto database = std::make_unique<TestDatabase>(Dialect::PostgreSql);
    const auto dropLogins = qScopeGuard([&] {
        if (withRoles)
            database->exec(u"DROP OWNED BY %1; DROP ROLE %1; DROP OWNED BY %2; DROP ROLE %2"_s.arg(backend, admin));
    });
    fill(*database, withRoles, backend, admin);
    const int transactions = kTransactionsPerFault * faultRuns();

    std::vector<std::unique_ptr<Loop>> loops;
    for (int i = 0; i < kWindows; ++i)
        loops.push_back(std::make_unique<Loop>(urlAs(*database, admin), [scope = scopeOf(admin)](Connection &connection, int) { return readLikeAWindow(connection, scope); }));
    loops.push_back(std::make_unique<Loop>(urlAs(*database, admin), [scope = scopeOf(admin)](Connection &connection, int turn) { return administer(connection, scope, turn); }));
    QProcess bench;
    bench.start(u"pgbench"_s, {u"--no-vacuum"_s, u"--file="_s + QStringLiteral(RECKONER_SOURCE_DIR "/tests/faults/foreign_writers.pgbench"), u"--client=%1"_s.arg(kClients),
                               u"--jobs=2"_s, u"--transactions=%1"_s.arg(transactions), urlAs(*database, backend).conninfo()});
    QVERIFY2(bench.waitForFinished(kLongestMilliseconds), qPrintable(bench.errorString()));
    for (const auto &loop : loops)
        loop->stop();
    const QString said = QString::fromUtf8(bench.readAllStandardOutput());
    QVERIFY2(bench.exitCode() == 0, bench.readAllStandardError().constData());
    const int all = kClients * transactions;
    QVERIFY2(said.contains(u"number of transactions actually processed: %1/%1"_s.arg(all)), qPrintable(said));
    QVERIFY2(said.contains("number of failed transactions: 0 (0.000%)"_L1), qPrintable(said));

    QStringList failures;
    for (const auto &loop : loops)
        failures += loop->failures();
    failures.removeIf(isFine);
    for (const QString &failure : failures)
        qWarning("%s", qPrintable(failure));
    QCOMPARE(failures.join(u"\n"_s), QString());
    QCOMPARE(database->scalar(u"SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"_s), u"0"_s);
    QCOMPARE(database->scalar(u"SELECT COUNT(*) FROM usage_events"_s).toInt(), all * kRowsPerTransaction);

    const auto connection = database->open();
    const Inquiry inquiry(*connection, scopeOf(u"postgres"_s));
    const auto cards = needed(usageCards(inquiry, everything()));
    QCOMPARE(cards.size(), size_t(1));
    const TypeTotals total = needed(cards.front().total());
    QCOMPARE(total.rows, all * kRowsPerTransaction);
    QCOMPARE(QString::number(total.cost.nanos()), database->scalar(u"SELECT SUM(cost_nanos) FROM usage_events"_s));
    QStringList broken;
    for (const InvariantResult &each : needed(verify(inquiry)).checked) {
        if (each.broken != 0)
            broken.append(each.invariant);
    }
    qInfo("foreign_writers%s: %d transactions of %d clients, %d rows; meanwhile %d readings of %d windows and %d acts of an admin; failed = 0, deadlocks = 0, invariants broken = %d",
          withRoles ? " under roles" : "", all, kClients, all * kRowsPerTransaction, loops[0]->turns() + loops[1]->turns() + loops[2]->turns(), kWindows, loops[3]->turns(), int(broken.size()));
    QCOMPARE(broken.join(u"\n"_s), QString());
}

/// The file is read when the import finds another program in its way: a second attempt would record what is left of it, which is nothing, and say that all is well.
void TestForeignWriters::importMeetsALock()
{
    TestDatabase database(Dialect::PostgreSql);
    fill(database, false, {}, {});
    Scope scope = scopeOf(u"postgres"_s);
    scope.allCompanies = true;
    const auto connection = database.open();
    ForeignProgram rival(database.url());
    QCOMPARE(rival.run(u"BEGIN; LOCK TABLE event_keys IN SHARE ROW EXCLUSIVE MODE"_s).error, QString());
    IngestOptions options;
    options.company = scope.companies.front();
    const auto sourceOnce = [&connection, isRead = std::make_shared<bool>(false)](std::vector<IngestItem> &batch) -> Result<bool> {
        if (std::exchange(*isRead, true))
            return false;
        CHECK(connection->execute(u"SET LOCAL lock_timeout = '50ms'"_s));
        IngestItem item;
        item.event.occurredAt = Instant::parse(QStringView(u"2026-11-20T10:00:00Z")).value();
        item.event.eventId = u"only one"_s;
        batch.push_back(item);
        return true;
    };
    const auto refused = ingest(*connection, scope, options, sourceOnce, {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QCOMPARE(rival.run(u"ROLLBACK"_s).error, QString());
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM usage_events"_s), u"0"_s);
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM operations WHERE kind = 'import'"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestForeignWriters)
#include "tst_foreign_writers.moc"
