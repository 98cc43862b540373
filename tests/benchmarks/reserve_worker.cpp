#include "tests/benchmarks/reserve_worker.h"

#include "models/balances/credits.h"
#include "tests/benchmarks/bench.h"

#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <cstdio>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

namespace {

QByteArray listOf(const std::vector<ReservePlace> &places, size_t first, size_t step)
{
    QByteArray list;
    for (size_t i = first; i < places.size(); i += step)
        list += (places[i].company.toString() + u' ' + places[i].profile.toString() + u' ' + places[i].job.toString() + u'\n').toLatin1();
    return list;
}

std::vector<ReservePlace> placesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(path + u": "_s + file.errorString());
    std::vector<ReservePlace> places;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QStringList words = QString::fromLatin1(line).split(u' ');
        if (words.size() == 3)
            places.push_back({*CompanyId::parse(words[0]), *ProfileId::parse(words[1]), *JobId::parse(words[2])});
    }
    return places;
}

/// Waits until each says that it is ready, then lets all go.
void startTogether(std::vector<std::unique_ptr<QProcess>> &workers)
{
    for (const auto &worker : workers) {
        while (!worker->canReadLine()) {
            if (!worker->waitForReadyRead(30'000))
                giveUp(u"a worker does not begin: "_s + QString::fromUtf8(worker->readAllStandardError()));
        }
        worker->readLine();
    }
    for (const auto &worker : workers) {
        worker->write("go\n");
        worker->waitForBytesWritten();
    }
}

Reserved sumOf(std::vector<std::unique_ptr<QProcess>> &workers)
{
    Reserved sum;
    for (const auto &worker : workers) {
        if (!worker->waitForFinished(120'000) || worker->exitCode() != 0)
            giveUp(u"a worker failed: "_s + QString::fromUtf8(worker->readAllStandardError()));
        const QStringList words = QString::fromLatin1(worker->readAllStandardOutput()).trimmed().split(u' ');
        if (words.size() != 3)
            giveUp(u"a worker says nothing"_s);
        sum.perSecond += words[0].toDouble();
        sum.worstMilliseconds = std::max(sum.worstMilliseconds, words[1].toDouble());
        sum.failures += words[2].toLongLong();
    }
    return sum;
}

} // namespace

std::unique_ptr<Session> openSession(const QString &url)
{
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
    SessionOptions options;
    options.url = needed(DatabaseUrl::resolve(url));
    options.actor = u"bench"_s;
    return needed(Session::open(options));
}

Reserved reserve(Session &session, const std::vector<ReservePlace> &places, const ReserveTask &task)
{
    Connection &connection = *needed(session.connection());
    Reserved reserved;
    QElapsedTimer clock;
    clock.start();
    qint64 done = 0;
    for (const ReservePlace &place : places) {
        const double begun = double(clock.nsecsElapsed()) / 1e6;
        if (begun >= task.seconds * 1000)
            break;
        Request request;
        request.key = u"reserve "_s + place.job.toString();
        const auto step = reserveCredits(connection, session.scope(), {{place.company, place.profile}, place.job, {task.rows}}, request);
        if (step) {
            ++done;
        } else {
            ++reserved.failures;
            std::fprintf(stderr, "%s\n", qUtf8Printable(plainSentence(step.error())));
        }
        reserved.worstMilliseconds = std::max(reserved.worstMilliseconds, double(clock.nsecsElapsed()) / 1e6 - begun);
    }
    reserved.perSecond = double(done) * 1e9 / double(clock.nsecsElapsed());
    return reserved;
}

Reserved reserveInProcesses(const QString &folder, const QString &url, const std::vector<ReservePlace> &places, int processes, const ReserveTask &task)
{
    std::vector<std::unique_ptr<QProcess>> workers;
    for (int i = 0; i < processes; ++i) {
        const QString path = u"%1/places-%2"_s.arg(folder).arg(i);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(listOf(places, size_t(i), size_t(processes))) < 0)
            giveUp(path + u": "_s + file.errorString());
        file.close();
        workers.push_back(std::make_unique<QProcess>());
        workers.back()->setReadChannel(QProcess::StandardOutput);
        workers.back()->start(u"/proc/self/exe"_s, {QString::fromLatin1(kReserveWord), url, path, QString::number(task.seconds), QString::number(task.rows)});
    }
    startTogether(workers);
    const Reserved sum = sumOf(workers);
    for (int i = 0; i < processes; ++i)
        QFile::remove(u"%1/places-%2"_s.arg(folder).arg(i));
    return sum;
}

int reserveWorker(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(2);
    if (words.size() != 4)
        giveUp(u"a worker wants a database, a list, seconds and credits"_s);
    const auto session = openSession(words[0]);
    const std::vector<ReservePlace> places = placesIn(words[1]);
    needed(session->connection());
    std::puts("ready");
    std::fflush(stdout);
    char go[8] = {};
    if (!std::fgets(go, sizeof go, stdin))
        return 1;
    const Reserved reserved = reserve(*session, places, {words[2].toDouble(), words[3].toLongLong()});
    std::printf("%.3f %.3f %lld\n", reserved.perSecond, reserved.worstMilliseconds, static_cast<long long>(reserved.failures));
    return 0;
}

} // namespace reckoner::bench
