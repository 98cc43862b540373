// reckoner-bench: measures the named parts against their peers, prints one table and writes a JSON file. packaging/bench.sh runs it.
#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/child_run.h"
#include "tests/benchmarks/reserve_worker.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSettings>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>
#include <cstdlib>

namespace reckoner::bench {

void giveUp(const QString &why)
{
    std::fprintf(stderr, "reckoner-bench: %s\n", qUtf8Printable(why));
    std::_Exit(1);
}

} // namespace reckoner::bench

using namespace reckoner::bench;
using namespace Qt::StringLiterals;

namespace {

struct Group
{
    QStringList parts;
    Part run;
};

const std::vector<Group> &groups()
{
    static const std::vector<Group> all = {
        {{u"A1"_s, u"A2"_s, u"A3"_s}, benchIngest}, {{u"B1"_s, u"B2"_s, u"B3"_s, u"B4"_s}, benchFigures}, {{u"C1"_s}, benchPaging},
        {{u"D1"_s, u"D2"_s, u"D3"_s}, benchBalances},
        {{u"E1"_s, u"E2"_s, u"E3"_s}, benchWriters},
        {{u"B5"_s, u"C2"_s, u"F1"_s, u"F2"_s, u"F3"_s}, benchWindow}, {{u"G"_s}, benchReading}};
    return all;
}

qint64 wholeNumber(const QCommandLineParser &parser, const QString &option, qint64 otherwise)
{
    if (!parser.isSet(option))
        return otherwise;
    bool isNumber = false;
    const qint64 value = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || value < 1)
        giveUp(u"--%1 takes a number"_s.arg(option));
    return value;
}

BenchPlan readPlan(const QCommandLineParser &parser)
{
    BenchPlan plan;
    plan.isShort = parser.isSet(u"short"_s);
    if (plan.isShort) {
        plan.events = 300'000;
        plan.rows = 60'000;
        plan.runs = 1;
    }
    plan.events = wholeNumber(parser, u"scale"_s, plan.events);
    plan.rows = wholeNumber(parser, u"rows"_s, plan.rows);
    plan.runs = int(wholeNumber(parser, u"runs"_s, plan.runs));
    plan.programs = QCoreApplication::applicationDirPath();
    plan.folder = QDir(parser.value(u"folder"_s)).absolutePath();
    plan.postgres = qEnvironmentVariable("RECKONER_TEST_POSTGRES");
    return plan;
}

/// Those named, or all; a single letter names all of its parts.
QStringList chosenParts(const QStringList &named)
{
    QStringList chosen;
    QStringList known;
    for (const Group &group : groups())
        known += group.parts;
    for (const QString &part : known) {
        if (named.isEmpty() || named.contains(part, Qt::CaseInsensitive) || named.contains(part.first(1), Qt::CaseInsensitive))
            chosen.append(part);
    }
    for (const QString &name : named) {
        if (std::ranges::none_of(known, [&](const QString &part) { return part.startsWith(name, Qt::CaseInsensitive); }))
            giveUp(u"there is no part %1; there are %2"_s.arg(name, known.join(u' ')));
    }
    return chosen;
}

void writeJson(const QString &path, const BenchPlan &plan, const Report &report)
{
    QJsonObject json = report.toJson();
    json.insert(u"events"_s, plan.events);
    json.insert(u"rows"_s, plan.rows);
    json.insert(u"runs"_s, plan.runs);
    json.insert(u"machine"_s, u"%1, %2 processors"_s.arg(QSysInfo::prettyProductName()).arg(QThread::idealThreadCount()));
    json.insert(u"measured_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        giveUp(path + u": "_s + file.errorString());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 3 && qstrcmp(argv[1], kMeasureWord) == 0)
        return measureChild(argv + 2);
    if (argc > 1 && qstrcmp(argv[1], kReserveWord) == 0)
        return reserveWorker(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir settings; // windows measured here leave nothing behind
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Speed and size against peers, taken in the same run. Parts: A1 A2 A3 B1 B2 B3 B4 B5 C1 C2 D1 D2 D3 E1 E2 E3 F1 F2 F3 G; none: all."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"parts"_s, u"What to measure: A1, or A for all of A."_s, u"[PART...]"_s);
    parser.addOptions({{u"scale"_s, u"Events of the sample (default 10000000)."_s, u"N"_s}, {u"rows"_s, u"Rows of the imported file (default 3000000)."_s, u"N"_s},
                       {u"runs"_s, u"Repetitions, alternating with the peer (default 5)."_s, u"N"_s},
                       {u"short"_s, u"A small sample and one repetition: shows that the program works, not how fast it is."_s},
                       {u"json"_s, u"Write the figures here (default build/bench.json)."_s, u"FILE"_s, u"build/bench.json"_s},
                       {u"folder"_s, u"Keep samples here (default build/bench-data)."_s, u"FOLDER"_s, u"build/bench-data"_s}});
    parser.process(application);
    const BenchPlan plan = readPlan(parser);
    const QStringList parts = chosenParts(parser.positionalArguments());
    if (!QDir().mkpath(plan.folder))
        giveUp(plan.folder + u" cannot be made"_s);

    Report report;
    for (const Group &group : groups()) {
        if (std::ranges::any_of(group.parts, [&](const QString &part) { return parts.contains(part); }))
            group.run(plan, parts, report);
    }
    std::fputs(qUtf8Printable(report.table()), stdout);
    writeJson(parser.value(u"json"_s), plan, report);
    return report.isEmpty() ? 1 : 0;
}
