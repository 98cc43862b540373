#include "tests/benchmarks/peers.h"

#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/child_run.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace reckoner::bench {

using namespace Qt::StringLiterals;

PlainSqlite::PlainSqlite(const QString &path)
{
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &m_database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        giveUp(path + u" cannot be opened"_s);
}

PlainSqlite::~PlainSqlite()
{
    sqlite3_close(m_database);
}

QStringList PlainSqlite::read(const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        giveUp(sql + u": "_s + QString::fromUtf8(sqlite3_errmsg(m_database)));
    QStringList first;
    while (sqlite3_step(statement) == SQLITE_ROW)
        first.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    return first;
}

double PlainSqlite::milliseconds(const QString &sql)
{
    return millisecondsOf([&] { read(sql); });
}

std::unique_ptr<DuckDb> DuckDb::start(const QString &folder)
{
    const auto absent = [](const char *why) {
        std::fprintf(stderr, "peer not at hand: DuckDB (%s)\n", why);
        return std::unique_ptr<DuckDb>();
    };
    if (QStandardPaths::findExecutable(u"node"_s).isEmpty() || QStandardPaths::findExecutable(u"npm"_s).isEmpty())
        return absent("no node or npm");
    const QString home = folder + u"/duckdb"_s;
    QDir().mkpath(home);
    if (!QDir(home + u"/node_modules/@duckdb/node-api"_s).exists()) {
        QProcess install;
        install.start(u"npm"_s, {u"install"_s, u"--silent"_s, u"--no-audit"_s, u"--no-fund"_s, u"--prefix"_s, home, u"@duckdb/node-api"_s});
        if (!install.waitForFinished(120'000) || install.exitCode() != 0)
            return absent("npm install failed");
    }
    std::unique_ptr<DuckDb> peer(new DuckDb);
    peer->m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    peer->m_process.start(u"node"_s, {QStringLiteral(RECKONER_SOURCE_DIR "/tests/benchmarks/duckdb_peer.cjs"), home});
    if (!peer->m_process.waitForReadyRead(20'000) || !peer->m_process.readLine().startsWith("ready"))
        return absent("it does not start");
    return peer;
}

DuckDb::~DuckDb()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(5'000);
}

double DuckDb::milliseconds(const QString &sql)
{
    m_process.write(QJsonDocument(QJsonObject{{u"sql"_s, sql}}).toJson(QJsonDocument::Compact) + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(600'000))
            giveUp(u"DuckDB does not answer"_s);
    }
    const QJsonObject answer = QJsonDocument::fromJson(m_process.readLine()).object();
    if (!answer.contains(u"ms"_s))
        giveUp(u"DuckDB: "_s + answer.value(u"error"_s).toString());
    return answer.value(u"ms"_s).toDouble();
}

ScratchDatabase::ScratchDatabase(const QString &serverUrl, const QString &name, const QString &likeName) :
    m_server(needed(DatabaseUrl::parse(serverUrl))), m_name(name)
{
    onServer(u"DROP DATABASE IF EXISTS "_s + m_name);
    onServer(u"CREATE DATABASE "_s + m_name + (likeName.isEmpty() ? QString() : u" TEMPLATE "_s + likeName));
}

ScratchDatabase::~ScratchDatabase()
{
    onServer(u"DROP DATABASE IF EXISTS "_s + m_name);
}

QString ScratchDatabase::conninfo() const
{
    auto keywords = m_server.keywords();
    keywords[u"dbname"_s] = m_name;
    QStringList words;
    for (const auto &[keyword, value] : keywords)
        words.append(keyword + u'=' + conninfoQuoted(value));
    return words.join(u' ');
}

void ScratchDatabase::onServer(const QString &sql) const
{
    runChild({u"psql"_s, u"-qX"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(), u"-c"_s, sql});
}

void forgetCached(const QString &path)
{
    for (const QString &file : QStringList{path, path + u"-wal"_s}) {
        const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        ::fsync(descriptor);
        ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
        ::close(descriptor);
    }
}

} // namespace reckoner::bench
