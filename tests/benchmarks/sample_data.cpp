#include "tests/benchmarks/sample_data.h"

#include "models/core/civil_date.h"
#include "tests/benchmarks/child_run.h"
#include "tests/benchmarks/peers.h"

#include <QDir>
#include <QFile>
#include <random>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCompanies = 200;
constexpr int kDays = 365;
constexpr qint64 kEventsPerJob = 500;
constexpr qint64 kMicrosPerDay = 86'400'000'000;
constexpr int kOpenDays = 45;

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-gate"})
        QFile::remove(path + QLatin1StringView(suffix));
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        giveUp(path + u": "_s + file.errorString());
}

/// A UUID that begins with a time, as event ids of good senders do.
QByteArray uuidAt(quint64 milliseconds, quint64 high, quint64 low)
{
    char text[40];
    std::snprintf(text, sizeof text, "%08x-%04x-7%03x-%04x-%012llx", unsigned(milliseconds >> 16), unsigned(milliseconds & 0xffff), unsigned(high & 0xfff),
                  unsigned(0x8000 | ((high >> 12) & 0x3fff)), static_cast<unsigned long long>(low & 0xffffffffffff));
    return text;
}

struct FileJob
{
    QByteArray id;
    int opened = 0;
};
struct FileCompany
{
    QByteArray id;
    std::vector<FileJob> jobs; ///< by opened
};

/// The same companies and jobs for the same number of rows. The first companies have most of the jobs, as few customers have most of the usage.
std::vector<FileCompany> fileCompanies(qint64 rows)
{
    std::vector<FileCompany> companies(kCompanies);
    std::mt19937_64 random(7);
    double shares = 0;
    for (int i = 0; i < kCompanies; ++i)
        shares += 1.0 / (i + 3);
    const double jobs = double(std::max<qint64>(kCompanies * 4, rows / kEventsPerJob));
    for (int i = 0; i < kCompanies; ++i) {
        companies[size_t(i)].id = uuidAt(1'700'000'000'000 + quint64(i), random(), random());
        const int count = std::max(2, int(jobs / (i + 3) / shares));
        for (int job = 0; job < count; ++job)
            companies[size_t(i)].jobs.push_back({uuidAt(1'700'000'100'000 + quint64(job), random(), random()), -kOpenDays + job * (kDays + kOpenDays) / count});
    }
    return companies;
}

struct FileRow
{
    QByteArray eventId, company, job, time;
    int type = 0; ///< 0 CV, 1 questions, 2 video
    int a = 0, b = 0, c = 0;
    quint64 person = 0;
};

class FileRows
{
public:
    explicit FileRows(qint64 rows) : m_rows(rows), m_companies(fileCompanies(rows)), m_start(sampleNow().micros() - kDays * kMicrosPerDay)
    {
        for (size_t i = 0; i < m_companies.size(); ++i)
            m_weighted.insert(m_weighted.end(), m_companies[i].jobs.size(), i);
    }

    FileRow at(qint64 number)
    {
        const qint64 micros = m_start + qint64(double(number) / double(m_rows) * double(kDays * kMicrosPerDay));
        const FileCompany &company = m_companies[m_weighted[m_random() % m_weighted.size()]];
        FileRow row;
        row.eventId = uuidAt(quint64(micros / 1000), quint64(number), m_random());
        row.company = company.id;
        row.job = openJob(company, int((micros - m_start) / kMicrosPerDay));
        row.time = Instant::fromMicros(micros / 1000 * 1000).toIso().toLatin1();
        const auto kind = m_random() % 10;
        row.type = kind < 4 ? 0 : kind < 8 ? 1 : 2;
        row.a = int(m_random() % 3000) + 60;
        row.b = int(m_random() % 1500) + 1;
        row.c = int(m_random() % 12) + 1;
        row.person = m_random() % 1'000'000;
        return row;
    }

private:
    QByteArray openJob(const FileCompany &company, int day)
    {
        const auto from = std::ranges::lower_bound(company.jobs, day - kOpenDays, {}, &FileJob::opened);
        const auto to = std::ranges::upper_bound(company.jobs, day, {}, &FileJob::opened);
        if (from == to)
            return company.jobs.front().id;
        const double skewed = double(m_random() % 1000) / 1000.0;
        return (from + qint64(skewed * skewed * double(to - from)))->id;
    }

    qint64 m_rows;
    std::vector<FileCompany> m_companies;
    qint64 m_start;
    std::mt19937_64 m_random{11};
    std::vector<size_t> m_weighted;
};

constexpr const char *kHeading =
    "event_id,company_id,job_id,type,occurred_at,candidate_id,file_size_kb,parse_successful,prompt_tokens,completion_tokens,question_count,model,interview_id,duration_seconds\n";
constexpr const char *kTypes[] = {"cv_parsing", "question_generation", "video_interview"};

void appendCsv(std::string &out, const FileRow &row)
{
    char line[512];
    const auto person = static_cast<unsigned long long>(row.person);
    const int start = std::snprintf(line, sizeof line, "%s,%s,%s,%s,%s,", row.eventId.constData(), row.company.constData(), row.job.constData(), kTypes[row.type], row.time.constData());
    char *rest = line + start;
    const size_t room = sizeof line - size_t(start);
    switch (row.type) {
    case 0: std::snprintf(rest, room, "candidate-%07llu,%d,%s,,,,,,\n", person, row.a, row.c == 1 ? "false" : "true"); break;
    case 1: std::snprintf(rest, room, ",,,%d,%d,%d,gpt-4o-mini,,\n", row.a, row.b, row.c); break;
    default: std::snprintf(rest, room, "candidate-%07llu,,,,,,,interview-%07llu,%d\n", person, person, row.a); break;
    }
    out += line;
}

void appendJson(std::string &out, const FileRow &row)
{
    char line[640];
    const auto person = static_cast<unsigned long long>(row.person);
    const int start = std::snprintf(line, sizeof line, R"({"event_id":"%s","company_id":"%s","job_id":"%s","type":"%s","occurred_at":"%s",)", row.eventId.constData(),
                                    row.company.constData(), row.job.constData(), kTypes[row.type], row.time.constData());
    char *rest = line + start;
    const size_t room = sizeof line - size_t(start);
    switch (row.type) {
    case 0: std::snprintf(rest, room, R"("candidate_id":"candidate-%07llu","file_size_kb":%d,"parse_successful":%s})" "\n", person, row.a, row.c == 1 ? "false" : "true"); break;
    case 1: std::snprintf(rest, room, R"("prompt_tokens":%d,"completion_tokens":%d,"question_count":%d,"model":"gpt-4o-mini"})" "\n", row.a, row.b, row.c); break;
    default:
        std::snprintf(rest, room, R"("candidate_id":"candidate-%07llu","interview_id":"interview-%07llu","duration_seconds":%d})" "\n", person, person, row.a);
        break;
    }
    out += line;
}

SessionOptions sampleOptions(const QString &path)
{
    return {.url = DatabaseUrl::file(path), .role = Role::Admin, .actor = u"benchmark"_s, .clock = Clock::fixedAt(sampleNow())};
}

/// There, and of this program's schema.
bool isUsable(const QString &path)
{
    if (QFile::exists(path) && Session::open(sampleOptions(path)))
        return true;
    removeDatabase(path);
    return false;
}

QString companyByUsage(const QString &path, const char *order)
{
    return PlainSqlite(path).read(u"SELECT lower(hex(company_id)) FROM rollup_company_day GROUP BY company_id ORDER BY sum(row_count) %1 LIMIT 1"_s
                                      .arg(QLatin1StringView(order))).value(0);
}

} // namespace

Instant sampleNow()
{
    return *Instant::parse(QStringView(u"2026-11-01T00:00:00Z"));
}

QString cliPath(const BenchPlan &plan)
{
    return plan.programs + u"/reckoner-cli"_s;
}

QString sampleDatabase(const BenchPlan &plan, qint64 events)
{
    const QString path = u"%1/sample-%2.db"_s.arg(plan.folder).arg(events);
    if (isUsable(path))
        return path;
    std::fprintf(stderr, "making a sample of %lld events\n", static_cast<long long>(events));
    const QString unfinished = path + u".part"_s;
    removeDatabase(unfinished);
    removeDatabase(path + u".thin"_s);
    runChild({cliPath(plan), u"--db"_s, unfinished, u"init"_s});
    runChild({cliPath(plan), u"--db"_s, unfinished, u"--now"_s, sampleNow().toIso(), u"demo"_s, u"--events"_s, QString::number(events), u"--companies"_s,
              QString::number(kCompanies), u"--days"_s, QString::number(kDays)});
    runChild({u"sqlite3"_s, unfinished, u"PRAGMA wal_checkpoint(TRUNCATE); ANALYZE"_s});
    if (!QFile::rename(unfinished, path))
        giveUp(path + u" cannot be written"_s);
    return path;
}

QString thinnedDatabase(const BenchPlan &plan, const QString &path)
{
    const QString thin = path + u".thin"_s;
    if (isUsable(thin))
        return thin;
    const QString part = thin + u".part"_s;
    const QString rows = part + u".csv"_s;
    removeDatabase(part);
    const QString script = part + u".sql"_s;
    writeFile(script, u"ATTACH '%1' AS whole;\nBEGIN;\n"
                      "INSERT INTO companies (id, name, currency, timezone, created_at) SELECT id, name, currency, timezone, created_at FROM whole.companies;\n"
                      "INSERT INTO jobs (id, company_id, title, status, created_at) SELECT id, company_id, title, status, created_at FROM whole.jobs;\nCOMMIT;\n"_s.arg(path).toUtf8());
    runChild({cliPath(plan), u"--db"_s, part, u"init"_s});
    runChild({u"sqlite3"_s, u"-bail"_s, part}, script);
    QStringList selects;
    const auto dashed = [](const char *column) {
        return u"lower(substr(hex(%1),1,8)||'-'||substr(hex(%1),9,4)||'-'||substr(hex(%1),13,4)||'-'||substr(hex(%1),17,4)||'-'||substr(hex(%1),21))"_s.arg(QLatin1StringView(column));
    };
    for (const char *type : {"cv_parsing", "question_generation", "video_interview"})
        selects.append(u"SELECT %1 AS company, CASE WHEN job_id IS NOT NULL THEN %2 END AS job, '%3' AS type, occurred_at, %4 AS cost FROM %3_usage WHERE seq % 100 = 0"_s
                           .arg(dashed("company_id"), dashed("job_id"), QLatin1StringView(type), u"cost"_s));
    writeFile(script, u".mode csv\n.headers on\n.output '%1'\n%2;\n"_s.arg(rows, selects.join(u" UNION ALL "_s)).toUtf8());
    runChild({u"sqlite3"_s, u"-bail"_s, path}, script);
    runChild({cliPath(plan), u"--db"_s, part, u"import"_s, rows, u"--time-unit"_s, u"us"_s, u"--default"_s, u"minutes=5"_s,
              u"--default"_s, u"prompt_tokens=500"_s, u"--default"_s, u"completion_tokens=250"_s});
    runChild({u"sqlite3"_s, part, u"PRAGMA wal_checkpoint(TRUNCATE); ANALYZE"_s});
    QFile::remove(rows);
    QFile::remove(script);
    if (!QFile::rename(part, thin))
        giveUp(thin + u" cannot be written"_s);
    return thin;
}

std::unique_ptr<Session> sampleSession(const QString &path)
{
    return needed(Session::open(sampleOptions(path)));
}

Filter lastDays(int days, std::optional<CompanyId> company)
{
    Filter filter;
    filter.company = company;
    filter.range = {.kind = RangeChoice::Kind::LastDays, .days = days};
    return filter;
}

Filter everything(std::optional<CompanyId> company)
{
    Filter filter;
    filter.company = company;
    filter.range = {.kind = RangeChoice::Kind::Everything};
    return filter;
}

CompanyId biggestCompany(const QString &path)
{
    return CompanyId(QUuid::fromRfc4122(QByteArray::fromHex(companyByUsage(path, "DESC").toLatin1())));
}

CompanyId smallestCompany(const QString &path)
{
    return CompanyId(QUuid::fromRfc4122(QByteArray::fromHex(companyByUsage(path, "ASC").toLatin1())));
}

QString usageFile(const BenchPlan &plan, qint64 rows, const QString &suffix)
{
    const QString path = u"%1/usage-%2%3"_s.arg(plan.folder).arg(rows).arg(suffix);
    if (QFile::exists(path))
        return path;
    const bool isCsv = suffix == u".csv"_s;
    QFile file(path + u".part"_s);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(file.errorString());
    FileRows source(rows);
    std::string text = isCsv ? kHeading : "";
    for (qint64 i = 0; i < rows; ++i) {
        isCsv ? appendCsv(text, source.at(i)) : appendJson(text, source.at(i));
        if (text.size() > (1 << 20) || i + 1 == rows) {
            if (file.write(text.data(), qint64(text.size())) < 0)
                giveUp(file.errorString());
            text.clear();
        }
    }
    if (!file.rename(path))
        giveUp(file.errorString());
    return path;
}

QString usageFileDirectory(const BenchPlan &plan, qint64 rows, Dialect dialect)
{
    const auto id = [dialect](const QByteArray &dashed) -> QByteArray {
        if (dialect == Dialect::PostgreSql)
            return "'" + dashed + "'";
        return "X'" + QByteArray(dashed).replace('-', "") + "'";
    };
    QByteArray sql = "BEGIN;\n";
    const std::vector<FileCompany> companies = fileCompanies(rows);
    for (size_t i = 0; i < companies.size(); ++i) {
        const QByteArray company = id(companies[i].id);
        sql += "INSERT INTO companies (id, name) VALUES (" + company + ", 'Company " + QByteArray::number(qulonglong(i)) + "');\n";
        for (const FileJob &job : companies[i].jobs)
            sql += "INSERT INTO jobs (id, company_id, title) VALUES (" + id(job.id) + ", " + company + ", 'Job');\n";
    }
    const QString path = u"%1/directory-%2.sql"_s.arg(plan.folder, dialectName(dialect));
    writeFile(path, sql + "COMMIT;\n");
    return path;
}

QString bareTable(Dialect dialect)
{
    const QString id = dialect == Dialect::Sqlite ? u"TEXT"_s : u"uuid"_s;
    const QString time = dialect == Dialect::Sqlite ? u"TEXT"_s : u"timestamptz"_s;
    const QString flag = dialect == Dialect::Sqlite ? u"TEXT"_s : u"boolean"_s;
    return u"CREATE TABLE bare (id %1 NOT NULL, company_id %1, job_id %1, type TEXT, occurred_at %2, candidate_id TEXT, file_size_kb BIGINT, parse_successful %3, "
           "prompt_tokens BIGINT, completion_tokens BIGINT, question_count BIGINT, model TEXT, interview_id TEXT, duration_seconds BIGINT);\n"
           "CREATE UNIQUE INDEX bare_id ON bare (id);\nCREATE INDEX bare_company ON bare (company_id, occurred_at);\n"_s.arg(id, time, flag);
}

} // namespace reckoner::bench
