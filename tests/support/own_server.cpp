#include "tests/support/own_server.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QThread>
#include <csignal>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// Runs packaging/postgres.sh and answers what it printed.
QString serverScript(const QStringList &arguments)
{
    QProcess script;
    script.start(QString::fromUtf8(RECKONER_SOURCE_DIR "/packaging/postgres.sh"), arguments);
    if (!script.waitForFinished(120'000) || script.exitCode() != 0)
        qFatal("postgres.sh %s: %s%s", qPrintable(arguments.join(u' ')), script.readAllStandardError().constData(), qPrintable(script.errorString()));
    return QString::fromUtf8(script.readAllStandardOutput()).trimmed();
}

/// The parent of a process; 0 where there is no such process any longer, or it is only waiting to be collected.
qint64 parentOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    const QList<QByteArray> afterName = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return afterName.size() > 1 && afterName[0] != "Z" ? afterName[1].toLongLong() : 0;
}

} // namespace

OwnServer::OwnServer()
{
    // As root, the server runs as another user, who must reach its folder.
    QFile::setPermissions(m_folder.path(), QFileDevice::Permissions::fromInt(0x7755));
    m_cluster = m_folder.filePath(u"c"_s);
    qputenv("RECKONER_TEST_POSTGRES", serverScript({u"start"_s, m_cluster}).toUtf8());
}

OwnServer::OwnServer(const QString &primaryCluster)
{
    QFile::setPermissions(m_folder.path(), QFileDevice::Permissions::fromInt(0x7755));
    m_cluster = m_folder.filePath(u"c"_s);
    serverScript({u"standby"_s, m_cluster, primaryCluster});
}

OwnServer::~OwnServer()
{
    resume();
    serverScript({u"stop"_s, m_cluster});
}

std::unique_ptr<OwnServer> OwnServer::makeStandby() const
{
    return std::unique_ptr<OwnServer>(new OwnServer(m_cluster));
}

QString OwnServer::url(const QString &database) const
{
    return u"postgresql://postgres@/%1?host=%2"_s.arg(database, m_cluster);
}

void OwnServer::kill()
{
    const QList<qint64> all = processes();
    for (const qint64 process : all)
        ::kill(pid_t(process), SIGKILL);
    for (const qint64 process : all) {
        while (parentOf(process) != 0)
            QThread::msleep(5);
    }
}

void OwnServer::startAgain()
{
    serverScript({u"again"_s, m_cluster});
}

void OwnServer::pause()
{
    signalAll(SIGSTOP);
}

void OwnServer::resume()
{
    signalAll(SIGCONT);
}

QList<qint64> OwnServer::processes() const
{
    QFile file(m_cluster + u"/data/postmaster.pid"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 server = file.readLine().trimmed().toLongLong();
    if (parentOf(server) == 0)
        return {};
    QList<qint64> all{server};
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        if (const qint64 process = name.toLongLong(); process > 0 && parentOf(process) == server)
            all.append(process);
    }
    return all;
}

void OwnServer::signalAll(int signal) const
{
    for (const qint64 process : processes())
        ::kill(pid_t(process), signal);
}

} // namespace reckoner
