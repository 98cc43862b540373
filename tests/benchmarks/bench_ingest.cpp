// A1 to A3: a CSV file of usage into SQLite and PostgreSQL, against the databases' own loaders into a bare table.
#include "models/exchange/import_source.h"
#include "models/usage/figures.h"
#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/child_run.h"
#include "tests/benchmarks/peers.h"
#include "tests/benchmarks/sample_data.h"

#include <QFile>
#include <atomic>
#include <thread>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double kThousand = 1000;

class SqliteImport
{
public:
    SqliteImport(const BenchPlan &plan, qint64 rows) :
        m_plan(plan), m_rows(rows), m_file(usageFile(plan, rows, u".csv"_s)), m_template(u"%1/import-template-%2.db"_s.arg(plan.folder).arg(rows)), m_target(plan.folder + u"/import-run.db"_s)
    {
        remove(m_template);
        runChild({cliPath(plan), u"--db"_s, m_template, u"init"_s});
        runChild({u"sqlite3"_s, u"-bail"_s, m_template}, usageFileDirectory(plan, rows, Dialect::Sqlite));
        runChild({u"sqlite3"_s, m_template, u"PRAGMA wal_checkpoint(TRUNCATE)"_s});
    }
    ~SqliteImport()
    {
        remove(m_template);
        remove(m_target);
    }

    /// Through the command line, as anyone would.
    ChildRun run()
    {
        fresh();
        return runChild({cliPath(m_plan), u"--db"_s, m_target, u"import"_s, m_file});
    }
    double rate() { return double(m_rows) / run().seconds / kThousand; }

    double bareRate()
    {
        remove(m_target);
        QFile script(m_plan.folder + u"/bare.sql"_s);
        if (!script.open(QIODevice::WriteOnly | QIODevice::Truncate))
            giveUp(script.errorString());
        script.write((bareTable(Dialect::Sqlite) + u".mode csv\n.import --skip 1 '%1' bare\n"_s.arg(m_file)).toUtf8());
        script.close();
        return double(m_rows) / runChild({u"sqlite3"_s, u"-bail"_s, m_target}, script.fileName()).seconds / kThousand;
    }

    double rateInProcess(bool withRollups)
    {
        fresh();
        const auto session = sampleSession(m_target);
        const auto reader = needed(UsageReader::open(m_file, {}, {}));
        IngestOptions options;
        options.withRollups = withRollups;
        options.sourceName = u"benchmark"_s;
        const double ms = millisecondsOf([&] {
            const IngestReply reply = needed(ingest(*needed(session->connection()), session->scope(), options, sourceOf(*reader), {}, {}));
            if (reply.inserted != m_rows)
                giveUp(u"the import took %1 of %2 rows"_s.arg(reply.inserted).arg(m_rows));
        });
        return double(m_rows) / ms;
    }

    /// The longest that a reader waited for the cards of everything while an import ran.
    double longestReadMeanwhile()
    {
        fresh();
        std::atomic<bool> isRunning = true;
        std::thread import([&] {
            runChild({cliPath(m_plan), u"--db"_s, m_target, u"import"_s, m_file});
            isRunning = false;
        });
        const auto session = sampleSession(m_target);
        const Inquiry inquiry = needed(session->inquiry());
        double longest = 0;
        while (isRunning) {
            longest = std::max(longest, millisecondsOf([&] { needed(usageCards(inquiry, lastDays(365))); }));
            std::this_thread::yield();
        }
        import.join();
        return longest;
    }

private:
    static void remove(const QString &path)
    {
        for (const char *suffix : {"", "-wal", "-shm", "-gate", "-journal"})
            QFile::remove(path + QLatin1StringView(suffix));
    }
    void fresh()
    {
        remove(m_target);
        if (!QFile::copy(m_template, m_target))
            giveUp(m_target + u" cannot be written"_s);
    }

    const BenchPlan &m_plan;
    qint64 m_rows;
    QString m_file;
    QString m_template;
    QString m_target;
};

void importSqlite(const BenchPlan &plan, Report &report)
{
    SqliteImport import(plan, plan.rows);
    const Pair rates = alternately(plan.runs, [&] { return import.rate(); }, [&] { return import.bareRate(); });
    report.atLeast("A1", u"CSV into SQLite, %1 rows"_s.arg(plan.rows), u"thousand rows/s"_s, rates, u"sqlite3 .import"_s, 0.6);
    const double peak = import.run().peakMegabytes;
    const double peakOfLess = SqliteImport(plan, plan.rows / 3).run().peakMegabytes;
    report.limit("A1", u"peak memory of that import"_s, u"MB"_s, peak, 400);
    report.atMost("A1", u"peak memory, three times the rows"_s, u"MB"_s, {peak, peakOfLess}, u"a third"_s, 1.15);
    report.limit("A1", u"longest read of all cards while an import runs"_s, u"ms"_s, import.longestReadMeanwhile(), 500);
}

void importWithoutRollups(const BenchPlan &plan, Report &report)
{
    SqliteImport import(plan, plan.rows);
    const Pair rates = alternately(plan.runs, [&] { return import.rateInProcess(true); }, [&] { return import.rateInProcess(false); });
    report.atLeast("A3", u"import with roll-ups, %1 rows"_s.arg(plan.rows), u"thousand rows/s"_s, rates, u"without"_s, 0.70);
}

void importPostgres(const BenchPlan &plan, Report &report)
{
    if (plan.postgres.isEmpty()) {
        std::fprintf(stderr, "peer not at hand: PostgreSQL (RECKONER_TEST_POSTGRES is not set); A2 is left out\n");
        return;
    }
    const QString file = usageFile(plan, plan.rows, u".csv"_s);
    const ScratchDatabase whole(plan.postgres, u"reckoner_bench_template"_s);
    const auto psql = [](const ScratchDatabase &database, const QStringList &more) {
        return runChild(QStringList{u"psql"_s, u"-qX"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, database.conninfo()} + more);
    };
    runChild({cliPath(plan), u"--db"_s, whole.conninfo(), u"init"_s});
    psql(whole, {u"-f"_s, usageFileDirectory(plan, plan.rows, Dialect::PostgreSql)});
    const auto ours = [&] {
        const ScratchDatabase target(plan.postgres, u"reckoner_bench_run"_s, u"reckoner_bench_template"_s);
        return double(plan.rows) / runChild({cliPath(plan), u"--db"_s, target.conninfo(), u"import"_s, file}).seconds / kThousand;
    };
    const auto bare = [&] {
        const ScratchDatabase target(plan.postgres, u"reckoner_bench_run"_s);
        psql(target, {u"-c"_s, bareTable(Dialect::PostgreSql)});
        return double(plan.rows) / psql(target, {u"-c"_s, u"\\copy bare from '%1' csv header"_s.arg(file)}).seconds / kThousand;
    };
    report.atLeast("A2", u"CSV into PostgreSQL, %1 rows"_s.arg(plan.rows), u"thousand rows/s"_s, alternately(plan.runs, ours, bare), u"COPY"_s, 0.25);
}

} // namespace

void benchIngest(const BenchPlan &plan, const QStringList &parts, Report &report)
{
    if (parts.contains(u"A1"_s))
        importSqlite(plan, report);
    if (parts.contains(u"A2"_s))
        importPostgres(plan, report);
    if (parts.contains(u"A3"_s))
        importWithoutRollups(plan, report);
}

} // namespace reckoner::bench
