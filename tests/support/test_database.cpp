#include "tests/support/test_database.h"

#include "models/database/migrator.h"

#include <QCoreApplication>
#include <QTest>
#include <libpq-fe.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

template <typename Value> Value orEnd(Result<Value> result)
{
    if (!result)
        qFatal("%s", qPrintable(plainSentence(result.error())));
    return std::move(result).value();
}

void orEnd(const Outcome &outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(plainSentence(outcome.error())));
}

/// The migrated file that every SQLite test database is a copy of.
class SqliteTemplate
{
public:
    static QString file()
    {
        static const SqliteTemplate one;
        return one.m_folder.filePath(u"template.db"_s);
    }

private:
    SqliteTemplate()
    {
        const auto connection = orEnd(Connection::open(DatabaseUrl::file(m_folder.filePath(u"migrated.db"_s)), OpenMode::ReadWrite, true));
        orEnd(migrate(*connection));
        orEnd(backUp(*connection, m_folder.filePath(u"template.db"_s)));
    }
    QTemporaryDir m_folder;
};

/// The cluster of RECKONER_TEST_POSTGRES. Names carry the process id, so that test programs run side by side.
class Cluster
{
public:
    static Cluster &one()
    {
        static Cluster cluster;
        return cluster;
    }

    QString newName() { return u"reckoner_test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++m_number); }

    DatabaseUrl create(const QString &name, TestDatabase::Schema schema)
    {
        run(u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, schema == TestDatabase::Schema::Current ? migratedTemplate() : u"template0"_s));
        return urlOf(name);
    }

    DatabaseUrl copy(const QString &from, const QString &name)
    {
        run(u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, from));
        return urlOf(name);
    }

    void drop(const QString &name) { run(u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(name)); }

    ~Cluster()
    {
        if (!m_template.isEmpty()) // a test's own server has ended by now, and the template with it
            m_program->run(u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(m_template));
    }

private:
    Cluster() : m_url(clusterUrl()), m_program(std::make_unique<ForeignProgram>(m_url)) {}

    static DatabaseUrl clusterUrl()
    {
        const QString text = qEnvironmentVariable("RECKONER_TEST_POSTGRES");
        if (text.isEmpty())
            qFatal(
                "The PostgreSQL half of this test needs a cluster: export RECKONER_TEST_POSTGRES=\"$(packaging/postgres.sh start DIR --no-fsync)\"");
        return orEnd(DatabaseUrl::parse(text));
    }

    /// Once more where a test killed the server since.
    void run(const QString &sql)
    {
        auto answer = m_program->run(sql);
        if (m_program->isLost()) {
            m_program = std::make_unique<ForeignProgram>(m_url);
            answer = m_program->run(sql);
        }
        if (!answer.error.isEmpty())
            qFatal("%s: %s", qPrintable(sql), qPrintable(answer.error));
    }

    DatabaseUrl urlOf(const QString &name) const
    {
        QString conninfo = u"dbname='%1'"_s.arg(name);
        PQconninfoOption *options = PQconninfoParse(m_url.conninfo().toUtf8().constData(), nullptr);
        for (const PQconninfoOption *option = options; option && option->keyword; ++option) {
            if (option->val && qstrcmp(option->keyword, "dbname") != 0)
                conninfo += u" %1='%2'"_s.arg(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
        }
        PQconninfoFree(options);
        return orEnd(DatabaseUrl::parse(conninfo));
    }

    QString migratedTemplate()
    {
        if (m_template.isEmpty()) {
            m_template = u"reckoner_test_%1_template"_s.arg(QCoreApplication::applicationPid());
            drop(m_template);
            run(u"CREATE DATABASE %1 TEMPLATE template0"_s.arg(m_template));
            const auto connection = orEnd(Connection::open(urlOf(m_template), OpenMode::ReadWrite));
            orEnd(migrate(*connection));
        }
        return m_template;
    }

    DatabaseUrl m_url;
    std::unique_ptr<ForeignProgram> m_program;
    QString m_template;
    int m_number = 0;
};

} // namespace

TestDatabase::TestDatabase(Dialect dialect, Schema schema) : m_dialect(dialect)
{
    if (dialect == Dialect::PostgreSql) {
        m_name = Cluster::one().newName();
        m_url = Cluster::one().create(m_name, schema);
        return;
    }
    const QString path = m_folder.filePath(u"reckoner.db"_s);
    m_url = DatabaseUrl::file(path);
    if (schema == Schema::Current && !QFile::copy(SqliteTemplate::file(), path))
        qFatal("The template cannot be copied to %s", qPrintable(path));
}

TestDatabase::TestDatabase(TestDatabase &sample) : m_dialect(sample.dialect())
{
    sample.disconnect();
    if (m_dialect == Dialect::PostgreSql) {
        m_name = Cluster::one().newName();
        m_url = Cluster::one().copy(sample.m_name, m_name);
        return;
    }
    const QString path = m_folder.filePath(u"reckoner.db"_s);
    m_url = DatabaseUrl::file(path);
    const auto connection = orEnd(Connection::open(sample.m_url, OpenMode::ReadWrite));
    orEnd(backUp(*connection, path));
}

void TestDatabase::disconnect()
{
    m_foreignProgram.reset();
    m_connection.reset();
}

TestDatabase::~TestDatabase()
{
    disconnect();
    if (m_dialect == Dialect::PostgreSql)
        Cluster::one().drop(m_name);
}

Connection &TestDatabase::connection()
{
    if (!m_connection)
        m_connection = open();
    return *m_connection;
}

std::unique_ptr<Connection> TestDatabase::open(OpenMode mode) const
{
    return orEnd(Connection::open(m_url, mode, mode == OpenMode::ReadWrite));
}

ForeignProgram &TestDatabase::foreignProgram()
{
    if (!m_foreignProgram)
        m_foreignProgram = std::make_unique<ForeignProgram>(m_url);
    return *m_foreignProgram;
}

void TestDatabase::exec(const QString &sql)
{
    scalar(sql);
}

QString TestDatabase::scalar(const QString &sql)
{
    const auto answer = foreignProgram().run(sql);
    if (!answer.error.isEmpty())
        qFatal("%s: %s", qPrintable(sql), qPrintable(answer.error));
    return answer.value;
}

QString TestDatabase::refusal(const QString &sql)
{
    return foreignProgram().run(sql).error;
}

QString TestDatabase::literal(const QUuid &id) const
{
    if (m_dialect == Dialect::Sqlite)
        return u"x'%1'"_s.arg(QString::fromLatin1(id.toRfc4122().toHex()));
    return u"CAST('%1' AS uuid)"_s.arg(id.toString(QUuid::WithoutBraces));
}

QString TestDatabase::literal(Instant at) const
{
    return m_dialect == Dialect::Sqlite ? QString::number(at.micros()) : QString(u"CAST('%1' AS timestamptz)"_s.arg(at.toIso()));
}

std::vector<Dialect> dialects()
{
    return {Dialect::Sqlite, Dialect::PostgreSql};
}

void addDialectRows()
{
    QTest::addColumn<Dialect>("dialect");
    for (const Dialect dialect : dialects())
        QTest::newRow(qPrintable(dialectName(dialect))) << dialect;
}

} // namespace reckoner
