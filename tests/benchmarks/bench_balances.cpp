// D: reserving credits through the service, against an UPDATE and an INSERT in a transaction of equal durability: in one process, in many processes
// on one file, and by eight clients of a PostgreSQL server.
#include "models/balances/credits.h"
#include "models/database/bulk_writer.h"
#include "models/database/transaction.h"
#include "models/directory/companies.h"
#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/child_run.h"
#include "tests/benchmarks/peers.h"
#include "tests/benchmarks/reserve_worker.h"
#include "tests/benchmarks/sample_data.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <sqlite3.h>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRows = 100;
constexpr int kClients = 8;
constexpr qint64 kMostPerSecond = 12'000; ///< jobs that are laid ready for a second of reserving, more than anything here can use up
constexpr int kSpreadProfiles = 1'000;

/// Whose credits the jobs of a run take.
enum class Layout {
    TwoBuckets, ///< each its own profile, and half of each bucket
    Spread,     ///< a thousand profiles in turn
    OneProfile
};

struct Profiles
{
    std::vector<ProfileId> ids;
    qint64 monthly = 0;
    qint64 addon = 0;
};

/// A database of our own with one company, and batch jobs that wait for their credits.
class Yard
{
public:
    Yard(const BenchPlan &plan, const QString &url) : m_folder(plan.folder), m_url(url)
    {
        runChild({cliPath(plan), u"--db"_s, url, u"init"_s});
        m_session = openSession(url);
        NewCompany company;
        company.name = u"Yard"_s;
        m_company = needed(addCompany(connection(), m_session->scope(), company, {})).reply.id;
        needed(m_session->refreshScope());
    }

    const QString &url() const { return m_url; }
    Session &session() { return *m_session; }

    /// New jobs, and whose credits they are to take.
    std::vector<ReservePlace> places(qint64 count, Layout layout)
    {
        const Profiles profiles = profilesFor(count, layout);
        Transaction transaction = needed(Transaction::begin(connection(), Transaction::Kind::Write));
        addProfiles(profiles);
        std::vector<ReservePlace> places;
        for (qint64 i = 0; i < count; ++i)
            places.push_back({m_company, profiles.ids[size_t(i) % profiles.ids.size()], JobId::make()});
        addJobs(places);
        needed(transaction.commit());
        return places;
    }

private:
    Connection &connection() { return *needed(m_session->connection()); }

    static Profiles profilesFor(qint64 count, Layout layout)
    {
        const qint64 number = layout == Layout::TwoBuckets ? count : layout == Layout::Spread ? kSpreadProfiles : 1;
        Profiles profiles;
        for (qint64 i = 0; i < number; ++i)
            profiles.ids.push_back(ProfileId::make());
        profiles.monthly = layout == Layout::TwoBuckets ? kRows / 2 : 20 * kRows;
        profiles.addon = layout == Layout::TwoBuckets ? kRows : count * kRows;
        return profiles;
    }

    void addProfiles(const Profiles &profiles)
    {
        const auto writer = needed(BulkWriter::create(connection(), "profiles", {"id", "company_id", "email", "credits_remaining", "addon_credits", "monthly_credits", "credits_reset_at"}));
        for (const ProfileId &id : profiles.ids) {
            writer->uuid(id.uuid());
            writer->uuid(m_company.uuid());
            writer->optionalText(std::optional(id.toString() + u"@example.com"_s));
            writer->integer(profiles.monthly);
            writer->integer(profiles.addon);
            writer->integer(profiles.monthly);
            writer->instant(Clock().now());
            needed(writer->endRow());
        }
        needed(writer->finish());
    }

    void addJobs(const std::vector<ReservePlace> &places)
    {
        const auto writer = needed(BulkWriter::create(connection(), "jobs", {"id", "company_id", "title", "kind"}));
        for (const ReservePlace &place : places) {
            writer->uuid(place.job.uuid());
            writer->uuid(m_company.uuid());
            writer->text("Batch");
            writer->text("batch");
            needed(writer->endRow());
        }
        needed(writer->finish());
    }

    QString m_folder;
    QString m_url;
    std::unique_ptr<Session> m_session;
    CompanyId m_company;
};

/// What a service could do at best: one account changed and one line written, durably.
class BareSqlite
{
public:
    explicit BareSqlite(const QString &path)
    {
        if (sqlite3_open(QFile::encodeName(path).constData(), &m_database) != SQLITE_OK)
            giveUp(path + u" cannot be made"_s);
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE accounts (id INTEGER PRIMARY KEY, balance INTEGER NOT NULL) STRICT;"
            "CREATE TABLE ledger (id INTEGER PRIMARY KEY, account INTEGER NOT NULL, amount INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;"
            "WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < 20000) INSERT INTO accounts SELECT i, 1000000000 FROM numbers");
        prepare("BEGIN IMMEDIATE", m_begin);
        prepare("UPDATE accounts SET balance = balance - 100 WHERE id = ?1", m_update);
        prepare("INSERT INTO ledger (account, amount, at) VALUES (?1, -100, 1700000000000000)", m_insert);
        prepare("COMMIT", m_commit);
    }
    ~BareSqlite()
    {
        for (sqlite3_stmt *statement : {m_begin, m_update, m_insert, m_commit})
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }
    BareSqlite(const BareSqlite &) = delete;
    BareSqlite &operator=(const BareSqlite &) = delete;

    double perSecond(double seconds)
    {
        QElapsedTimer clock;
        clock.start();
        qint64 done = 0;
        while (double(clock.nsecsElapsed()) / 1e9 < seconds) {
            const qint64 account = done++ % 20'000 + 1;
            step(m_begin);
            sqlite3_bind_int64(m_update, 1, account);
            step(m_update);
            sqlite3_bind_int64(m_insert, 1, account);
            step(m_insert);
            step(m_commit);
        }
        return double(done) * 1e9 / double(clock.nsecsElapsed());
    }

private:
    void run(const char *sql)
    {
        if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_database)));
    }
    void prepare(const char *sql, sqlite3_stmt *&statement)
    {
        if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_database)));
    }
    void step(sqlite3_stmt *statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE || sqlite3_reset(statement) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_database)));
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_update = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_commit = nullptr;
};

void removeFiles(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-gate"})
        QFile::remove(path + QLatin1StringView(suffix));
}

/// A file that goes with this object.
class ScratchFile
{
public:
    explicit ScratchFile(const QString &path) : m_path(path) { removeFiles(path); }
    ~ScratchFile() { removeFiles(m_path); }
    ScratchFile(const ScratchFile &) = delete;
    ScratchFile &operator=(const ScratchFile &) = delete;
    const QString &path() const { return m_path; }

private:
    QString m_path;
};

double secondsOf(const BenchPlan &plan)
{
    return plan.isShort ? 0.3 : 3;
}

/// Reserved by so many processes at once.
Reserved reservedBy(int processes, const BenchPlan &plan, Yard &yard, Layout layout)
{
    const double seconds = secondsOf(plan);
    const std::vector<ReservePlace> places = yard.places(qint64(seconds * double(kMostPerSecond)), layout);
    return reserveInProcesses(plan.folder, yard.url(), places, processes, {seconds, kRows});
}

void oneProcess(const BenchPlan &plan, Report &report)
{
    const ScratchFile bareFile(plan.folder + u"/bare.db"_s);
    const ScratchFile yardFile(plan.folder + u"/yard.db"_s);
    BareSqlite bare(bareFile.path());
    Yard yard(plan, yardFile.path());
    const double seconds = secondsOf(plan);
    const auto ours = [&](Layout layout) {
        const std::vector<ReservePlace> places = yard.places(qint64(seconds * double(kMostPerSecond)), layout);
        return reserve(yard.session(), places, {seconds, kRows}).perSecond;
    };
    const auto peer = [&] { return bare.perSecond(seconds); };
    report.atLeast("D1", u"reserve, one profile in turn of many"_s, u"per second"_s, alternately(plan.runs, [&] { return ours(Layout::Spread); }, peer), u"bare UPDATE + INSERT"_s, 0.8);
    report.beside("D1", u"the same out of both buckets at once"_s, u"per second"_s, ours(Layout::TwoBuckets), u"one posting more"_s);
}

void manyProcesses(const BenchPlan &plan, Report &report)
{
    const ScratchFile file(plan.folder + u"/yard.db"_s);
    Yard yard(plan, file.path());
    for (const int processes : {4, 16}) {
        double worst = 0;
        qint64 failures = 0;
        const Pair pair = alternately(plan.runs, [&] {
            const Reserved reserved = reservedBy(processes, plan, yard, Layout::Spread);
            worst = std::max(worst, reserved.worstMilliseconds);
            failures += reserved.failures;
            return reserved.perSecond;
        }, [&] { return reservedBy(1, plan, yard, Layout::Spread).perSecond; });
        report.atLeast("D2", u"%1 processes on one file, together"_s.arg(processes), u"per second"_s, pair, u"one process"_s, 0.8);
        report.limit("D2", u"longest wait of %1"_s.arg(processes), u"ms"_s, worst, 500);
        report.limit("D2", u"refused as busy, of %1"_s.arg(processes), u"times"_s, double(failures), 0);
    }
}

/// pgbench with UPDATE + INSERT in a transaction of four statements, prepared.
class BarePostgres
{
public:
    explicit BarePostgres(const BenchPlan &plan) : m_database(plan.postgres, u"reckoner_bench_bare"_s), m_plan(plan)
    {
        runChild({u"psql"_s, u"-qX"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_database.conninfo(), u"-c"_s,
                  u"CREATE TABLE accounts (id integer PRIMARY KEY, balance bigint NOT NULL);"
                  "CREATE TABLE lines (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account integer NOT NULL, amount bigint NOT NULL, at timestamptz NOT NULL DEFAULT now());"
                  "INSERT INTO accounts SELECT i, 1000000000 FROM generate_series(1, 1000) AS i"_s});
    }

    double perSecond(int accounts) const
    {
        const QString script = m_plan.folder + u"/bare.pgbench"_s;
        QFile file(script);
        if (!file.open(QIODevice::WriteOnly))
            giveUp(script + u": "_s + file.errorString());
        file.write("\\set account random(1, " + QByteArray::number(accounts) + ")\nBEGIN;\nUPDATE accounts SET balance = balance - 100 WHERE id = :account;\n"
                   "INSERT INTO lines (account, amount) VALUES (:account, -100);\nCOMMIT;\n");
        file.close();
        QProcess pgbench;
        pgbench.start(u"pgbench"_s, {u"-n"_s, u"-M"_s, u"prepared"_s, u"-c"_s, QString::number(kClients), u"-j"_s, u"2"_s, u"-T"_s,
                                     QString::number(std::max(1, int(secondsOf(m_plan)))), u"-f"_s, script, m_database.conninfo()});
        if (!pgbench.waitForFinished(120'000) || pgbench.exitCode() != 0)
            giveUp(u"pgbench: "_s + QString::fromUtf8(pgbench.readAllStandardError()));
        static const QRegularExpression rate(u"tps = ([0-9.]+) \\(without"_s);
        const QRegularExpressionMatch found = rate.match(QString::fromUtf8(pgbench.readAllStandardOutput()));
        if (!found.hasMatch())
            giveUp(u"pgbench says no rate"_s);
        return found.captured(1).toDouble();
    }

private:
    ScratchDatabase m_database;
    const BenchPlan &m_plan;
};

void onServer(const BenchPlan &plan, Report &report)
{
    if (plan.postgres.isEmpty()) {
        std::fputs("D3 left out: RECKONER_TEST_POSTGRES names no server\n", stderr);
        return;
    }
    const BarePostgres bare(plan);
    const ScratchDatabase database(plan.postgres, u"reckoner_bench_yard"_s);
    Yard yard(plan, database.conninfo());
    const struct { Layout layout; int accounts; const char *name; } loads[] = {
        {Layout::Spread, kSpreadProfiles, "8 clients reserve, spread"}, {Layout::OneProfile, 1, "8 clients reserve, one hot profile"}};
    for (const auto &load : loads) {
        qint64 failures = 0;
        const Pair pair = alternately(plan.runs, [&] {
            const Reserved reserved = reservedBy(kClients, plan, yard, load.layout);
            failures += reserved.failures;
            return reserved.perSecond;
        }, [&] { return bare.perSecond(load.accounts); });
        report.atLeast("D3", QString::fromLatin1(load.name), u"per second"_s, pair, u"pgbench, four statements"_s, 0.6);
        if (failures > 0)
            giveUp(u"D3: reservations failed"_s);
    }
}

} // namespace

void benchBalances(const BenchPlan &plan, const QStringList &parts, Report &report)
{
    if (parts.contains(u"D1"_s))
        oneProcess(plan, report);
    if (parts.contains(u"D2"_s))
        manyProcesses(plan, report);
    if (parts.contains(u"D3"_s))
        onServer(plan, report);
}

} // namespace reckoner::bench
