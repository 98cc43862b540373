// E1 to E3: other programs that write usage to PostgreSQL. What the database's own rules cost them (price, key, posting, summary, notice), against the same
// statements on the same tables without those rules: columns, checks, keys and references are the same.
#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/child_run.h"
#include "tests/benchmarks/peers.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QThread>
#include <atomic>
#include <libpq-fe.h>
#include <mutex>
#include <poll.h>
#include <thread>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kClients = 8;
constexpr int kCompanies = 200;
constexpr int kJobs = 20'000;
constexpr qint64 kLookMilliseconds = 500; ///< how often a listening window looks by itself

/// A database with companies and jobs whose ids are made of their numbers: md5('c1'), md5('j1'); every hundredth job is of the same company.
class WriterYard
{
public:
    explicit WriterYard(const BenchPlan &plan) : m_database(plan.postgres, u"reckoner_bench_writers"_s)
    {
        runChild({plan.programs + u"/reckoner-cli"_s, u"--db"_s, m_database.conninfo(), u"init"_s});
        psql({u"INSERT INTO companies (id, name, timezone) SELECT CAST(md5('c' || n) AS uuid), 'Company ' || n, CASE n % 3 WHEN 0 THEN 'Europe/Berlin' ELSE 'UTC' END "
              "FROM generate_series(0, %1 - 1) AS n"_s.arg(kCompanies),
              u"INSERT INTO jobs (id, company_id, title) SELECT CAST(md5('j' || n) AS uuid), CAST(md5('c' || n % %1) AS uuid), 'Job ' || n FROM generate_series(0, %2 - 1) AS n"_s.arg(kCompanies).arg(kJobs)});
        for (const QString &table : {u"cv_parsing_usage"_s, u"question_generation_usage"_s, u"video_interview_usage"_s}) {
            const QString bare = u"bare_"_s + table;
            psql({u"CREATE TABLE %1 (LIKE %2 INCLUDING ALL)"_s.arg(bare, table),
                  u"ALTER TABLE %1 ALTER billing_day SET DEFAULT 20000, ADD FOREIGN KEY (company_id, job_id) REFERENCES jobs (company_id, id), "
                  "ADD FOREIGN KEY (company_id, profile_id) REFERENCES profiles (company_id, id)"_s.arg(bare)});
        }
        psql({u"ANALYZE"_s});
    }

    QString conninfo() const { return m_database.conninfo(); }
    double psql(const QStringList &commands) const
    {
        QStringList call = {u"psql"_s, u"-qX"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_database.conninfo()};
        for (const QString &command : commands)
            call << u"-c"_s << command;
        return runChild(call).seconds;
    }

    /// Without what was written before, and with what the server had still to write written.
    void clear() const
    {
        psql({u"SET session_replication_role = replica"_s,
              u"TRUNCATE cv_parsing_usage, question_generation_usage, video_interview_usage, usage_ledger, usage_deltas, event_keys, "
              "bare_cv_parsing_usage, bare_question_generation_usage, bare_video_interview_usage"_s,
              u"CHECKPOINT"_s});
    }

private:
    ScratchDatabase m_database;
};

/// One file of each type, as another program would copy it in: 40 % CVs, 40 % questions, 20 % interviews; some jobs have much of it.
struct UsageFile
{
    const char *table;
    const char *columns;
    const char *values;
    int percent;
};
constexpr UsageFile kFiles[] = {
    {"cv_parsing_usage", "company_id, job_id, occurred_at, candidate_id, file_size_kb", "'c' || n, 30 + n % 500", 40},
    {"question_generation_usage", "company_id, job_id, occurred_at, prompt_tokens, completion_tokens, total_tokens, question_count, model_used",
     "100 + n % 1500, n % 800, 100 + n % 1500 + n % 800, 1 + n % 20, 'gpt-4o'", 40},
    {"video_interview_usage", "company_id, job_id, occurred_at, interview_id, duration_minutes", "'i' || n, 1 + n % 45", 20},
};

QString pathOf(const BenchPlan &plan, const UsageFile &file)
{
    return u"%1/copied-%2.csv"_s.arg(plan.folder, QString::fromLatin1(file.table));
}

void copyIn(const BenchPlan &plan, Report &report, const WriterYard &yard)
{
    const qint64 rows = plan.isShort ? 20'000 : 1'000'000;
    for (const UsageFile &file : kFiles) {
        const QString job = u"CAST(%1 * power(CAST(n * 7919 % 1000003 AS float8) / 1000003, 2) AS integer)"_s.arg(kJobs - 1);
        yard.psql({u"\\copy (SELECT CAST(md5('c' || job % %1) AS uuid), CAST(md5('j' || job) AS uuid), timestamptz '2026-01-01' + n * interval '28 s', %2 "
                   "FROM (SELECT n, %3 AS job FROM generate_series(CAST(1 AS bigint), %4) AS n) AS numbered) to '%5' csv"_s
                       .arg(kCompanies).arg(QString::fromLatin1(file.values), job).arg(rows * file.percent / 100).arg(pathOf(plan, file))});
    }
    const auto rate = [&](const QString &prefix) {
        yard.clear();
        QStringList copies;
        for (const UsageFile &file : kFiles)
            copies.append(u"\\copy %1%2 (%3) from '%4' csv"_s.arg(prefix, QString::fromLatin1(file.table), QString::fromLatin1(file.columns), pathOf(plan, file)));
        return double(rows) / yard.psql(copies) / 1000;
    };
    const Pair rates = alternately(plan.runs, [&] { return rate({}); }, [&] { return rate(u"bare_"_s); });
    report.atLeast("E1", u"COPY of %1 rows by another program"_s.arg(rows), u"thousand rows/s"_s, rates, u"COPY without rules"_s, 0.15);
    for (const UsageFile &file : kFiles)
        QFile::remove(pathOf(plan, file));
}

/// Connected by libpq alone.
class Client
{
public:
    explicit Client(const QString &conninfo) : m_connection(PQconnectdb(conninfo.toUtf8().constData()))
    {
        if (PQstatus(m_connection) != CONNECTION_OK)
            giveUp(QString::fromUtf8(PQerrorMessage(m_connection)));
    }
    ~Client() { PQfinish(m_connection); }
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    void run(const QByteArray &sql)
    {
        PGresult *result = PQexec(m_connection, sql.constData());
        const ExecStatusType status = PQresultStatus(result);
        PQclear(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            giveUp(QString::fromUtf8(PQerrorMessage(m_connection)));
    }

    /// Whether anything was told within so long.
    bool wasTold(int milliseconds)
    {
        pollfd socket = {PQsocket(m_connection), POLLIN, 0};
        if (::poll(&socket, 1, milliseconds) <= 0)
            return false;
        PQconsumeInput(m_connection);
        bool told = false;
        while (PGnotify *notice = PQnotifies(m_connection)) {
            PQfreemem(notice);
            told = true;
        }
        return told;
    }

private:
    PGconn *m_connection;
};

/// A window that listens; the moments at which it was told.
class Listener
{
public:
    explicit Listener(const QString &conninfo) : m_client(conninfo)
    {
        m_clock.start();
        m_client.run("LISTEN reckoner");
        m_thread = std::thread([this] {
            while (m_isListening) {
                if (m_client.wasTold(50)) {
                    const std::lock_guard lock(m_mutex);
                    m_told.push_back(m_clock.nsecsElapsed());
                }
            }
        });
    }
    ~Listener()
    {
        m_isListening = false;
        m_thread.join();
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    qint64 now() const { return m_clock.nsecsElapsed(); }
    qint64 count()
    {
        const std::lock_guard lock(m_mutex);
        return qint64(m_told.size());
    }
    /// The first time that it was told after a moment; none yet: 0.
    qint64 firstAfter(qint64 moment)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = std::ranges::lower_bound(m_told, moment);
        return found == m_told.end() ? 0 : *found;
    }

private:
    Client m_client;
    QElapsedTimer m_clock;
    std::mutex m_mutex;
    std::vector<qint64> m_told;
    std::atomic<bool> m_isListening = true;
    std::thread m_thread;
};

int secondsOfRun(const BenchPlan &plan)
{
    return plan.isShort ? 1 : 5;
}

/// pgbench, whose clients insert one row after another.
class Inserters
{
public:
    Inserters(const BenchPlan &plan, const WriterYard &yard, const QString &table, bool isHot) : m_script(plan.folder + u"/inserts.pgbench"_s)
    {
        QFile file(m_script);
        if (!file.open(QIODevice::WriteOnly))
            giveUp(m_script + u": "_s + file.errorString());
        // Ten jobs of the first company, or any of all.
        file.write(isHot ? "\\set j 200 * random(0, 9)\n" : "\\set j random(0, 19999)\n");
        file.write("INSERT INTO " + table.toUtf8() + " (company_id, job_id, candidate_id, file_size_kb) "
                   "VALUES (CAST(md5('c' || :j % 200) AS uuid), CAST(md5('j' || :j) AS uuid), 'candidate', 120);\n");
        file.close();
        m_pgbench.start(u"pgbench"_s, {u"-n"_s, u"-M"_s, u"prepared"_s, u"-c"_s, QString::number(kClients), u"-j"_s, u"2"_s, u"-T"_s, QString::number(secondsOfRun(plan)),
                                       u"-f"_s, m_script, yard.conninfo()});
    }
    double perSecond()
    {
        if (!m_pgbench.waitForFinished(120'000) || m_pgbench.exitCode() != 0)
            giveUp(u"pgbench: "_s + QString::fromUtf8(m_pgbench.readAllStandardError()));
        static const QRegularExpression rate(u"tps = ([0-9.]+) \\(without"_s);
        const QRegularExpressionMatch found = rate.match(QString::fromUtf8(m_pgbench.readAllStandardOutput()));
        if (!found.hasMatch())
            giveUp(u"pgbench says no rate"_s);
        return found.captured(1).toDouble();
    }
    bool isRunning() { return !m_pgbench.waitForFinished(1); }

private:
    QString m_script;
    QProcess m_pgbench;
};

void singleInserts(const BenchPlan &plan, Report &report, const WriterYard &yard)
{
    for (const bool isHot : {false, true}) {
        qint64 told = 0;
        const Pair rates = alternately(plan.runs, [&] {
            yard.clear();
            Listener window(yard.conninfo());
            const double rate = Inserters(plan, yard, u"cv_parsing_usage"_s, isHot).perSecond();
            told += window.count();
            return rate;
        }, [&] {
            yard.clear();
            return Inserters(plan, yard, u"bare_cv_parsing_usage"_s, isHot).perSecond();
        });
        if (told == 0)
            giveUp(u"E2: the listening window was told nothing"_s);
        report.atLeast("E2", isHot ? u"8 clients, one company's ten jobs, a window told"_s : u"8 clients, single rows, a window told"_s, u"rows/s"_s, rates, u"the bare table"_s, 0.4);
    }
    const qint64 rows = plan.isShort ? 2000 : 200'000;
    yard.clear();
    yard.psql({u"INSERT INTO cv_parsing_usage (company_id, job_id, file_size_kb) SELECT CAST(md5('c' || n % 200) AS uuid), CAST(md5('j' || n % 20000) AS uuid), 1 FROM generate_series(1, %1) AS n"_s.arg(rows)});
    const double folding = yard.psql({u"SELECT reckoner_fold_deltas()"_s});
    report.beside("E2", u"folding of what %1 rows left behind"_s.arg(rows), u"ms"_s, folding * 1000, u"by one worker, later"_s);
}

double percentile99(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[size_t(double(values.size() - 1) * 0.99)];
}

/// How long after each commit the window was told, and how long each commit took its writer, in milliseconds.
struct Told
{
    std::vector<double> told;
    std::vector<double> commit;
    int looks = 0; ///< found by the window's own look
};

Told toldOf(const WriterYard &yard, int commits, int pauseMilliseconds)
{
    Listener window(yard.conninfo());
    Client writer(yard.conninfo());
    writer.run("SET application_name = 'writer'");
    Told found;
    for (int i = 0; i < commits; ++i) {
        writer.run("BEGIN");
        writer.run("INSERT INTO cv_parsing_usage (company_id, job_id, file_size_kb) VALUES (CAST(md5('c0') AS uuid), CAST(md5('j0') AS uuid), 1)");
        const qint64 before = window.now();
        writer.run("COMMIT");
        const qint64 after = window.now();
        // Under load a notice may fall to the last of its half second and be spared; a window looks by itself by then.
        const qint64 look = after + kLookMilliseconds * 1'000'000;
        qint64 told = 0;
        while ((told = window.firstAfter(before)) == 0 && window.now() < look)
            QThread::usleep(50);
        found.looks += told == 0 ? 1 : 0;
        told = told == 0 ? look : told;
        found.told.push_back(double(told - before) / 1e6);
        found.commit.push_back(double(after - before) / 1e6);
        QThread::msleep(ulong(pauseMilliseconds));
    }
    return found;
}

void told(const BenchPlan &plan, Report &report, const WriterYard &yard)
{
    const int commits = plan.isShort ? 10 : 100;
    yard.clear();
    const Told quiet = toldOf(yard, commits, 200);
    if (quiet.looks > 0)
        giveUp(u"E3: of five commits a second one was not told"_s);
    report.atMost("E3", u"commit until a window is told, five a second, 99 of 100"_s, u"ms"_s, {percentile99(quiet.told), percentile99(quiet.commit)}, u"the commit itself"_s, 3);
    report.beside("E3", u"the same, the middle one"_s, u"ms"_s, median(quiet.told), u"the commit itself: %1 ms"_s.arg(median(quiet.commit), 0, 'g', 3));
    Inserters load(plan, yard, u"cv_parsing_usage"_s, false);
    std::vector<double> under;
    while (load.isRunning()) {
        const Told one = toldOf(yard, 5, 20);
        under.insert(under.end(), one.told.begin(), one.told.end());
    }
    report.limit("E3", u"the same while 8 clients insert, the longest of %1"_s.arg(under.size()), u"ms"_s, *std::ranges::max_element(under), 600);
}

} // namespace

void benchWriters(const BenchPlan &plan, const QStringList &parts, Report &report)
{
    if (plan.postgres.isEmpty()) {
        std::fputs("E left out: RECKONER_TEST_POSTGRES names no server\n", stderr);
        return;
    }
    const WriterYard yard(plan);
    if (parts.contains(u"E1"_s))
        copyIn(plan, report, yard);
    if (parts.contains(u"E2"_s))
        singleInserts(plan, report, yard);
    if (parts.contains(u"E3"_s))
        told(plan, report, yard);
}

} // namespace reckoner::bench
