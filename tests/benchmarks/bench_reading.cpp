// G: a file into validated typed rows, without a database, against DuckDB's read_csv, QTextStream and simdjson's own pass.
#include "models/exchange/usage_reader.h"
#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/peers.h"
#include "tests/benchmarks/sample_data.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>
#include <QUuid>
#include <simdjson.h>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

/// A file into rows: ours, and Qt's and DuckDB's ways.
class Reading
{
public:
    Reading(const QString &path, qint64 rows) : m_path(path), m_rows(rows), m_megabytes(double(QFileInfo(path).size()) / 1e6) {}
    double megabytesPerSecond(double milliseconds) const { return m_megabytes / milliseconds * 1000; }

    double ours() const
    {
        return megabytesPerSecond(millisecondsOf([this] {
            const auto reader = needed(UsageReader::open(m_path, {}, {}));
            qint64 rows = 0;
            for (bool more = true; more;) {
                more = needed(reader->next());
                for (const ImportRow &row : reader->rows())
                    rows += row.wrong ? 0 : 1;
            }
            if (rows != m_rows)
                giveUp(u"%1 of %2 rows were read"_s.arg(rows).arg(m_rows));
        }));
    }

    /// The same cells into the same types, by Qt's own means; what they may hold is not checked.
    double textStream() const
    {
        return megabytesPerSecond(millisecondsOf([this] {
            QFile file(m_path);
            if (!file.open(QIODevice::ReadOnly))
                giveUp(file.errorString());
            QTextStream stream(&file);
            qint64 typed = 0;
            QString line = stream.readLine(); // the heading
            while (stream.readLineInto(&line)) {
                const QStringList cells = line.split(u',');
                typed += QUuid::fromString(cells[1]).isNull() ? 0 : 1;
                typed += QDateTime::fromString(cells[4], Qt::ISODate).isValid() ? 1 : 0;
                for (const int number : {6, 8, 9, 10, 13})
                    typed += cells[number].isEmpty() ? 0 : cells[number].toLongLong() > 0;
            }
            if (typed < m_rows)
                giveUp(u"QTextStream read nothing"_s);
        }));
    }

    double duck(DuckDb &duck) const { return megabytesPerSecond(duck.milliseconds(u"SELECT max(COLUMNS(*)) FROM read_csv('%1', header=true)"_s.arg(m_path))); }

private:
    QString m_path;
    qint64 m_rows;
    double m_megabytes;
};

/// simdjson's own pass over JSON lines. Its text is in memory before the clock starts, as our reader's is not: its own way to load a file costs
/// more than the pass, and would only flatter us.
class SimdjsonPass
{
public:
    SimdjsonPass(const QString &path, qint64 rows) : m_rows(rows)
    {
        if (const auto code = simdjson::padded_string::load(QFile::encodeName(path).toStdString()).get(m_text))
            giveUp(QString::fromLatin1(simdjson::error_message(code)));
    }

    /// Every key, and every value in its type: strings without escapes, whole numbers, flags. So much does anyone who wants rows.
    double megabytesPerSecond(bool mayUseSecondThread)
    {
        qint64 rows = 0;
        size_t taken = 0;
        const double ms = millisecondsOf([&] {
            simdjson::ondemand::parser parser;
            parser.threaded = mayUseSecondThread;
            simdjson::ondemand::document_stream documents = parser.iterate_many(m_text);
            for (auto document : documents) {
                for (auto field : document.get_object())
                    taken += std::string_view(field.unescaped_key()).size() + sizeInItsType(field.value());
                ++rows;
            }
        });
        if (rows != m_rows || taken == 0)
            giveUp(u"simdjson read %1 of %2 rows"_s.arg(rows).arg(m_rows));
        return double(m_text.size()) / 1e3 / ms;
    }

private:
    static size_t sizeInItsType(simdjson::ondemand::value value)
    {
        const simdjson::ondemand::json_type type = value.type();
        switch (type) {
        case simdjson::ondemand::json_type::string: return std::string_view(value.get_string()).size();
        case simdjson::ondemand::json_type::number: return int64_t(value.get_int64()) != 0 ? 1 : 0;
        case simdjson::ondemand::json_type::boolean: return bool(value.get_bool()) ? 1 : 0;
        default: giveUp(u"the file has a value of another kind"_s);
        }
    }

    simdjson::padded_string m_text;
    qint64 m_rows;
};

void readCsv(const BenchPlan &plan, Report &report)
{
    const Reading csv(usageFile(plan, plan.rows, u".csv"_s), plan.rows);
    const auto ours = [&] { return csv.ours(); };
    report.atLeast("G", u"CSV into validated rows"_s, u"MB/s"_s, alternately(plan.runs, ours, [&] { return csv.textStream(); }), u"QTextStream"_s, 5);
    if (const auto duck = DuckDb::start(plan.folder))
        report.atLeast("G", u"CSV into validated rows"_s, u"MB/s"_s, alternately(plan.runs, ours, [&] { return csv.duck(*duck); }), u"DuckDB read_csv"_s, 1);
}

void readJson(const BenchPlan &plan, Report &report)
{
    const QString path = usageFile(plan, plan.rows, u".jsonl"_s);
    const Reading json(path, plan.rows);
    SimdjsonPass pass(path, plan.rows);
    const auto ours = [&] { return json.ours(); };
    report.atLeast("G", u"JSON lines into validated rows"_s, u"MB/s"_s, alternately(plan.runs, ours, [&] { return pass.megabytesPerSecond(false); }),
                   u"simdjson, one thread as ours"_s, 0.3);
    report.atLeast("G", u"JSON lines into validated rows"_s, u"MB/s"_s, alternately(plan.runs, ours, [&] { return pass.megabytesPerSecond(true); }),
                   u"simdjson, two threads"_s, 0.3);
}

} // namespace

void benchReading(const BenchPlan &plan, const QStringList &, Report &report)
{
    readCsv(plan, report);
    readJson(plan, report);
}

} // namespace reckoner::bench
