#include "tests/support/foreign_program.h"

#include <QFile>
#include <libpq-fe.h>
#include <sqlite3.h>

namespace reckoner {

ForeignProgram::ForeignProgram(const DatabaseUrl &url)
{
    if (url.dialect() == Dialect::PostgreSql) {
        m_postgres = PQconnectdb(url.conninfo().toUtf8().constData());
        if (PQstatus(m_postgres) != CONNECTION_OK)
            qFatal("%s", PQerrorMessage(m_postgres));
        run(QStringLiteral("SET client_min_messages = warning"));
        return;
    }
    if (sqlite3_open_v2(QFile::encodeName(url.path()).constData(), &m_sqlite, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_sqlite));
    sqlite3_busy_timeout(m_sqlite, 15'000);
    run(QStringLiteral("PRAGMA foreign_keys = ON"));
}

ForeignProgram::~ForeignProgram()
{
    sqlite3_close_v2(m_sqlite);
    PQfinish(m_postgres);
}

ForeignProgram::Answer ForeignProgram::run(const QString &sql)
{
    return m_postgres ? runPostgres(sql.toUtf8()) : runSqlite(sql.toUtf8());
}

bool ForeignProgram::isLost() const
{
    return m_postgres && PQstatus(m_postgres) != CONNECTION_OK;
}

static QString textOf(sqlite3_stmt *statement)
{
    if (sqlite3_column_type(statement, 0) == SQLITE_BLOB) {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, 0));
        return QString::fromLatin1(QByteArray(bytes, sqlite3_column_bytes(statement, 0)).toHex());
    }
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    return text ? QString::fromUtf8(text) : QString();
}

ForeignProgram::Answer ForeignProgram::runSqlite(const QByteArray &sql)
{
    Answer answer;
    for (const char *rest = sql.constData(); *rest != '\0';) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_sqlite, rest, -1, &statement, &rest) != SQLITE_OK)
            return {QString::fromUtf8(sqlite3_errmsg(m_sqlite)), {}};
        bool isFirst = true;
        int stepped = statement ? sqlite3_step(statement) : SQLITE_DONE;
        for (; stepped == SQLITE_ROW; stepped = sqlite3_step(statement)) {
            if (std::exchange(isFirst, false))
                answer.value = textOf(statement);
        }
        const QString error = stepped == SQLITE_DONE ? QString() : QString::fromUtf8(sqlite3_errmsg(m_sqlite));
        sqlite3_finalize(statement);
        if (!error.isEmpty())
            return {error, {}};
    }
    return answer;
}

ForeignProgram::Answer ForeignProgram::runPostgres(const QByteArray &sql)
{
    Answer answer;
    PGresult *result = PQexec(m_postgres, sql.constData());
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        answer.error = QString::fromUtf8(PQerrorMessage(m_postgres)).trimmed();
    else if (PQntuples(result) > 0 && !PQgetisnull(result, 0, 0))
        answer.value = QString::fromUtf8(PQgetvalue(result, 0, 0));
    PQclear(result);
    return answer;
}

} // namespace reckoner
