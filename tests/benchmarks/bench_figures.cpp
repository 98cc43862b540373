// B1 to B4: cards, series and job tables from roll-ups, against plain SQL on the raw rows in SQLite and DuckDB.
#include "models/usage/figures.h"
#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/child_run.h"
#include "tests/benchmarks/peers.h"
#include "tests/benchmarks/sample_data.h"

#include <QFile>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRangeDays = 365;

/// A database with a door for our figures.
class Figures
{
public:
    Figures(const QString &path, std::optional<CompanyId> company) :
        m_session(sampleSession(path)), m_inquiry(needed(m_session->inquiry())),
        m_filter(lastDays(kRangeDays, company))
    {
    }
    void cardsAndSeries() const
    {
        needed(usageCards(m_inquiry, m_filter));
        needed(usageSeries(m_inquiry, m_filter, SeriesStep::Day));
    }
    void jobs(JobSort sort) const { needed(usageByJob(m_inquiry, m_filter, {.sort = sort, .descending = true, .limit = 50})); }
    double cardsTime() const { return millisecondsOfFew([this] { cardsAndSeries(); }); }
    /// Of the slowest order.
    double jobsTime() const
    {
        double slowest = 0;
        for (const JobSort sort : {JobSort::TotalCost, JobSort::Title, JobSort::CvCost, JobSort::QuestionCost, JobSort::VideoCost, JobSort::CvCount,
                                   JobSort::QuestionTokens, JobSort::VideoMinutes})
            slowest = std::max(slowest, millisecondsOf([&] { jobs(sort); }));
        return slowest;
    }

private:
    std::unique_ptr<Session> m_session;
    Inquiry m_inquiry;
    Filter m_filter;
};

/// The same questions as plain SQL over rows.
struct RawSql
{
    QString cards;
    QString series;
    QString jobs;
    QString jobTotals;
};

RawSql rawSql(const QString &table, const QString &job, const QString &where)
{
    const QString from = u" FROM "_s + table + where;
    const QString perType = u"sum(CASE WHEN usage_type = 0 THEN cost_nanos END), sum(CASE WHEN usage_type = 1 THEN cost_nanos END), "
                            "sum(CASE WHEN usage_type = 2 THEN cost_nanos END), sum(CASE WHEN usage_type = 0 THEN quantity END), "
                            "sum(CASE WHEN usage_type = 1 THEN quantity END), sum(CASE WHEN usage_type = 2 THEN quantity END), sum(cost_nanos) AS total"_s;
    return {u"SELECT usage_type, count(*), sum(failed), sum(quantity), sum(questions), sum(cost_nanos)"_s + from + u" GROUP BY usage_type"_s,
            u"SELECT billing_day, usage_type, sum(quantity), sum(cost_nanos)"_s + from + u" GROUP BY billing_day, usage_type ORDER BY billing_day"_s,
            u"SELECT "_s + job + u", "_s + perType + from + u" GROUP BY "_s + job + u" ORDER BY total DESC LIMIT 50"_s,
            u"SELECT count(DISTINCT "_s + job + u"), "_s + perType + from};
}

/// DuckDB with the same rows, or nothing.
std::unique_ptr<DuckDb> duckWithRows(const BenchPlan &plan, const QString &path)
{
    auto duck = DuckDb::start(plan.folder);
    if (!duck)
        return duck;
    const QString rows = plan.folder + u"/raw.csv"_s;
    QFile script(plan.folder + u"/raw.sql"_s);
    if (!script.open(QIODevice::WriteOnly | QIODevice::Truncate))
        giveUp(script.errorString());
    script.write(u".mode csv\n.headers on\n.output '%1'\nSELECT hex(company_id) AS company_id, hex(job_id) AS job_id, usage_type, billing_day, failed, quantity, questions, "
                 "cost_nanos FROM usage_events;\n"_s.arg(rows).toUtf8());
    script.close();
    runChild({u"sqlite3"_s, u"-bail"_s, path}, script.fileName());
    duck->milliseconds(u"CREATE TABLE rows AS SELECT company_id, job_id, usage_type, billing_day, failed, quantity, questions, cost_nanos FROM read_csv('%1', header=true, "
                       "columns={'company_id': 'VARCHAR', 'job_id': 'VARCHAR', 'usage_type': 'TINYINT', 'billing_day': 'INTEGER', 'failed': 'TINYINT', "
                       "'quantity': 'BIGINT', 'questions': 'BIGINT', 'cost_nanos': 'BIGINT'})"_s.arg(rows));
    // its own ids would be 128-bit numbers: cheaper to group by than text
    duck->milliseconds(u"CREATE TABLE raw AS SELECT * REPLACE (CAST(substr(company_id,1,8)||'-'||substr(company_id,9,4)||'-'||substr(company_id,13,4)||'-'||"
                       "substr(company_id,17,4)||'-'||substr(company_id,21) AS UUID) AS company_id, TRY_CAST(substr(job_id,1,8)||'-'||substr(job_id,9,4)||'-'||"
                       "substr(job_id,13,4)||'-'||substr(job_id,17,4)||'-'||substr(job_id,21) AS UUID) AS job_id) FROM rows"_s);
    duck->milliseconds(u"DROP TABLE rows"_s);
    QFile::remove(rows);
    script.remove();
    return duck;
}

QString inRange()
{
    const qint64 today = sampleNow().micros() / 86'400'000'000;
    return u" billing_day > %1 AND billing_day <= %2"_s.arg(today - kRangeDays).arg(today);
}

/// A new connection to a file of which nothing is in memory.
double coldCardsTime(const QString &path, CompanyId company)
{
    forgetCached(path);
    const Figures cold(path, company);
    return millisecondsOf([&] { cold.cardsAndSeries(); });
}

void compareOneCompany(const BenchPlan &plan, const QStringList &parts, const QString &path, DuckDb *duck, Report &report)
{
    const CompanyId company = biggestCompany(path);
    const Figures ours(path, company);
    PlainSqlite sqlite(path);
    const QString hex = QString::fromLatin1(company.bytes().toHex());
    const RawSql lite = rawSql(u"usage_events"_s, u"job_id"_s, u" WHERE company_id = X'%1' AND"_s.arg(hex) + inRange());
    const RawSql raw = rawSql(u"raw"_s, u"job_id"_s, u" WHERE company_id = '%1' AND"_s.arg(company.toString()) + inRange());
    ours.cardsAndSeries();
    if (parts.contains(u"B1"_s)) {
        const auto ourTime = [&] { return ours.cardsTime(); };
        const Pair plain = alternately(plan.runs, ourTime, [&] { return sqlite.milliseconds(lite.cards) + sqlite.milliseconds(lite.series); });
        report.faster("B1", u"cards and series, biggest company, 365 days"_s, u"ms"_s, plain, u"SQLite, raw rows"_s, 300);
        if (duck) {
            const Pair duckPair = alternately(plan.runs, ourTime, [&] { return duck->milliseconds(raw.cards) + duck->milliseconds(raw.series); });
            report.faster("B1", u"cards and series, biggest company, 365 days"_s, u"ms"_s, duckPair, u"DuckDB, raw rows"_s, 20);
        }
        report.limit("B1", u"the same, warm"_s, u"ms"_s, plain.ours, 5);
        std::vector<double> cold;
        for (int run = 0; run < plan.runs; ++run)
            cold.push_back(coldCardsTime(path, company));
        report.limit("B1", u"the same, cold (new connection, nothing cached)"_s, u"ms"_s, median(cold), 20);
    }
    if (parts.contains(u"B2"_s)) {
        const auto ourTime = [&] { return ours.jobsTime(); };
        if (duck) {
            const Pair pair = alternately(plan.runs, ourTime, [&] { return duck->milliseconds(raw.jobs) + duck->milliseconds(raw.jobTotals); });
            report.faster("B2", u"job table, biggest company, slowest order"_s, u"ms"_s, pair, u"DuckDB, raw rows"_s, 3);
        }
        const Pair pair = alternately(plan.runs, ourTime, [&] { return sqlite.milliseconds(lite.jobs) + sqlite.milliseconds(lite.jobTotals); });
        report.beside("B2", u"the same in SQLite on raw rows, times ours"_s, u"x"_s, pair.peer / pair.ours, u"no goal"_s);
    }
}

void compareAllCompanies(const BenchPlan &plan, const QString &path, DuckDb *duck, Report &report)
{
    const Figures ours(path, {});
    ours.cardsAndSeries();
    if (!duck) {
        report.beside("B3", u"cards and series, all companies"_s, u"ms"_s, ours.cardsTime(), u"peer not at hand"_s);
        report.beside("B3", u"job table, all companies"_s, u"ms"_s, ours.jobsTime(), u"peer not at hand"_s);
        return;
    }
    const RawSql raw = rawSql(u"raw"_s, u"job_id"_s, u" WHERE"_s + inRange());
    const Pair cards = alternately(plan.runs, [&] { return ours.cardsTime(); }, [&] { return duck->milliseconds(raw.cards) + duck->milliseconds(raw.series); });
    report.faster("B3", u"cards and series, all companies"_s, u"ms"_s, cards, u"DuckDB, raw rows"_s, 20);
    const Pair jobs = alternately(plan.runs, [&] { return ours.jobsTime(); }, [&] { return duck->milliseconds(raw.jobs) + duck->milliseconds(raw.jobTotals); });
    report.atMost("B3", u"job table, all companies, slowest order"_s, u"ms"_s, jobs, u"DuckDB, raw rows"_s, 2);
}

void compareGrowth(const BenchPlan &plan, const QString &path, Report &report)
{
    const CompanyId company = biggestCompany(path);
    const Figures whole(path, company);
    const Figures thin(thinnedDatabase(plan, path), company);
    whole.cardsAndSeries();
    thin.cardsAndSeries();
    report.atMost("B4", u"cards and series, a hundred times the events"_s, u"ms"_s, alternately(plan.runs, [&] { return whole.cardsTime(); }, [&] { return thin.cardsTime(); }),
                  u"every 100th event"_s, 1.5);
    report.atMost("B4", u"job table, a hundred times the events"_s, u"ms"_s, alternately(plan.runs, [&] { return whole.jobsTime(); }, [&] { return thin.jobsTime(); }),
                  u"every 100th event"_s, 1.5);
}

} // namespace

void benchFigures(const BenchPlan &plan, const QStringList &parts, Report &report)
{
    const QString path = sampleDatabase(plan, plan.events);
    if (parts.contains(u"B1"_s) || parts.contains(u"B2"_s) || parts.contains(u"B3"_s)) {
        const auto duck = duckWithRows(plan, path);
        compareOneCompany(plan, parts, path, duck.get(), report);
        if (parts.contains(u"B3"_s))
            compareAllCompanies(plan, path, duck.get(), report);
    }
    if (parts.contains(u"B4"_s))
        compareGrowth(plan, path, report);
}

} // namespace reckoner::bench
