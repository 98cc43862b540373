// A connection is tried before it is used: each failure is a sentence of its own that names what to do and no password, and what is reached is told: version,
// TLS, login, role, companies, tables.
#include "models/session/connection_report.h"
#include "tests/support/guarded_server.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

bool keepOn()
{
    return false;
}

DatabaseUrl urlOf(const QString &text)
{
    const auto url = DatabaseUrl::parse(text);
    if (!url)
        qFatal("%s", qPrintable(plainSentence(url.error())));
    return *url;
}

} // namespace

class ConnectionReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void failureIsASentence_data();
    void failureIsASentence();
    void passwordIsAskedFor();
    void serviceFileAndPgpassNeedNoQuestion();
    void tlsIsTold_data();
    void tlsIsTold();
    void loginIsTold();
    void memberOfNothingIsTold();
    void schemaIsTold_data();
    void schemaIsTold();
    void silentServerIsGivenUp();
    void fileIsTold();

private:
    DatabaseUrl annAt(const QString &more) const { return urlOf(m_server->address(u"ann"_s, more)).withPassword(QString::fromLatin1(GuardedServer::kPassword)); }
    std::unique_ptr<GuardedServer> m_server;
    QTemporaryDir m_home;
};

void ConnectionReportTest::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8()); // no ~/.pgpass, no ~/.postgresql of whoever runs this
    qunsetenv("PGPASSFILE");
    m_server = std::make_unique<GuardedServer>();
}

void ConnectionReportTest::failureIsASentence_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("password");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("sentence");
    const QString right = QString::fromLatin1(GuardedServer::kPassword);
    const QString wrong = u"incorrect donkey"_s;
    const QString at = m_server->address(u"ann"_s);
    const auto tls = [this](const QString &mode, const QString &certificate) {
        return m_server->address(u"ann"_s, u"sslmode=%1 sslrootcert=%2"_s.arg(mode, certificate));
    };
    QTest::newRow("host unknown") << u"host=no-such-host.invalid dbname=billing sslmode=disable"_s << right << ErrorCode::Unavailable << u"No computer named no-such-host.invalid is known."_s;
    QTest::newRow("refused") << u"host=127.0.0.1 port=1 dbname=billing sslmode=disable"_s << right << ErrorCode::Unavailable << u"127.0.0.1 refuses the connection at port 1"_s;
    QTest::newRow("no socket") << u"host=/nowhere dbname=billing"_s << right << ErrorCode::Unavailable << u"No PostgreSQL server listens on this computer at /nowhere"_s;
    QTest::newRow("password wrong") << at << wrong << ErrorCode::NotPermitted << u"The password of ann is not right."_s;
    QTest::newRow("login unknown") << m_server->address(u"carl"_s) << wrong << ErrorCode::NotPermitted << u"The password of carl is not right."_s; // the server does not tell strangers
    QTest::newRow("login not let in") << u"host=%1 dbname=postgres user=ann"_s.arg(m_server->server().folder()) << right << ErrorCode::NotPermitted << u"The server does not let ann in"_s;
    QTest::newRow("database missing") << QString(at).replace(QRegularExpression(u"dbname=\\S+"_s), u"dbname=nowhere"_s) << right << ErrorCode::Unavailable << u"There is no database named nowhere"_s;
    QTest::newRow("certificate of a stranger") << tls(u"verify-full"_s, m_server->foreignCertificate()) << right << ErrorCode::Unavailable << u"is not signed by anybody whom this computer trusts"_s;
    QTest::newRow("no root certificate") << m_server->address(u"ann"_s, u"sslmode=verify-full"_s) << right << ErrorCode::Unavailable << u"Nothing says whose certificates to trust"_s;
    QTest::newRow("certificate for another name") << tls(u"verify-full"_s, m_server->certificate()).replace("host=localhost"_L1, "host=db.example.com"_L1) << right << ErrorCode::Unavailable
                                                  << u"The server's certificate is for another name than db.example.com."_s;
    QTest::newRow("service unknown") << u"service=no_such_service"_s << right << ErrorCode::Unavailable << u"No service of that name is known"_s;
}

void ConnectionReportTest::failureIsASentence()
{
    QFETCH(QString, address);
    QFETCH(QString, password);
    const auto report = inspectConnection(urlOf(address).withPassword(password), keepOn);
    QVERIFY(!report);
    QFETCH(QString, sentence);
    const QString said = plainSentence(report.error());
    QVERIFY2(said.contains(sentence), qPrintable(said));
    QTEST(report.error().code, "code");
    QVERIFY(!said.contains('{'_L1));
    QVERIFY(!QJsonDocument(report.error().context).toJson().contains(password.toUtf8()));
}

void ConnectionReportTest::passwordIsAskedFor()
{
    const auto none = inspectConnection(urlOf(m_server->address(u"ann"_s)), keepOn);
    QVERIFY(!none);
    QVERIFY(asksForPassword(none.error()) && !refusesPassword(none.error()));
    QCOMPARE(plainSentence(none.error()), u"The server wants a password of ann."_s);
    const auto wrong = inspectConnection(urlOf(m_server->address(u"ann"_s)).withPassword(u"incorrect donkey"_s), keepOn);
    QVERIFY(!wrong);
    QVERIFY(asksForPassword(wrong.error()) && refusesPassword(wrong.error()));
}

void ConnectionReportTest::serviceFileAndPgpassNeedNoQuestion()
{
    const auto write = [this](const QString &name, const QByteArray &text) {
        QFile file(m_home.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    };
    QByteArray password = GuardedServer::kPassword;
    write(u"pass"_s, "*:*:*:ann:" + QByteArray(password).replace('\\', "\\\\").replace(':', "\\:") + '\n');
    write(u"services"_s, "[team]\n" + m_server->address(u"ann"_s).replace(u' ', u'\n').toUtf8() + '\n');
    qputenv("PGPASSFILE", m_home.filePath(u"pass"_s).toUtf8());
    qputenv("PGSERVICEFILE", m_home.filePath(u"services"_s).toUtf8());
    const auto byPass = inspectConnection(urlOf(m_server->address(u"ann"_s)), keepOn);
    const auto byService = inspectConnection(urlOf(u"service=team"_s), keepOn);
    qunsetenv("PGPASSFILE");
    qunsetenv("PGSERVICEFILE");
    QVERIFY2(byPass.ok(), byPass.ok() ? "" : qPrintable(plainSentence(byPass.error())));
    QVERIFY2(byService.ok(), byService.ok() ? "" : qPrintable(plainSentence(byService.error())));
    QCOMPARE(byService->login, u"ann"_s);
}

void ConnectionReportTest::tlsIsTold_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("isEncrypted");
    QTest::addColumn<bool>("isVerified");
    QTest::addColumn<bool>("checksName");
    QTest::newRow("disable") << u"disable"_s << false << false << false;
    QTest::newRow("require") << u"require"_s << true << false << false;
    QTest::newRow("verify-ca") << u"verify-ca"_s << true << true << false;
    QTest::newRow("verify-full") << u"verify-full"_s << true << true << true;
}

void ConnectionReportTest::tlsIsTold()
{
    QFETCH(QString, mode);
    const QString root = mode.startsWith("verify"_L1) ? u" sslrootcert="_s + m_server->certificate() : QString();
    const auto report = inspectConnection(annAt(u"sslmode=%1%2"_s.arg(mode, root)), keepOn);
    QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(plainSentence(report.error())));
    QTEST(report->server->isEncrypted, "isEncrypted");
    QTEST(report->server->isVerified, "isVerified");
    QTEST(report->server->checksName, "checksName");
    QCOMPARE(report->server->protocol.startsWith("TLS"_L1), report->server->isEncrypted);
    QVERIFY(report->server->version >= 150'000);
}

void ConnectionReportTest::loginIsTold()
{
    const auto report = inspectConnection(annAt(u"sslmode=disable"_s), keepOn);
    QVERIFY(report.ok());
    QCOMPARE(report->schema.kind, SchemaState::Kind::Current);
    QCOMPARE(report->login, u"ann"_s);
    QCOMPARE(report->role, std::optional(Role::Finance));
    QVERIFY(!report->isUnbounded && !report->seesAllCompanies && !report->refusal);
    QCOMPARE(report->companies, qint64(1));
    QCOMPARE(report->firstCompanies, QStringList{u"Acme"_s});
}

void ConnectionReportTest::memberOfNothingIsTold()
{
    const auto report = inspectConnection(urlOf(m_server->address(u"bob"_s)).withPassword(QString::fromLatin1(GuardedServer::kPassword)), keepOn);
    QVERIFY(report.ok());
    QVERIFY(report->refusal);
    QVERIFY(plainSentence(*report->refusal).contains("bob is a member of no company"_L1));
}

void ConnectionReportTest::schemaIsTold_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isPlatform");
    QTest::newRow("empty") << QString() << int(SchemaState::Kind::Empty) << false;
    QTest::newRow("beside another program's") << u"CREATE TABLE songs (id int)"_s << int(SchemaState::Kind::Empty) << false;
    QTest::newRow("an older platform's") << u"CREATE TABLE question_generation_usage (id int)"_s << int(SchemaState::Kind::Foreign) << true;
}

void ConnectionReportTest::schemaIsTold()
{
    QFETCH(QString, sql);
    TestDatabase database(Dialect::PostgreSql, TestDatabase::Schema::None);
    if (!sql.isEmpty())
        database.exec(sql);
    const auto report = inspectConnection(database.url(), keepOn);
    QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(plainSentence(report.error())));
    QTEST(int(report->schema.kind), "kind");
    QTEST(report->hasPlatformTables, "isPlatform");
    QVERIFY(!report->role);
}

void ConnectionReportTest::silentServerIsGivenUp()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    std::atomic_int looks = 0;
    const auto report = inspectConnection(urlOf(u"host=127.0.0.1 port=%1 dbname=billing sslmode=disable"_s.arg(silent.serverPort())), [&looks] { return ++looks > 3; });
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Canceled);
}

void ConnectionReportTest::fileIsTold()
{
    TestDatabase database(Dialect::Sqlite);
    const auto report = inspectConnection(database.url(), keepOn);
    QVERIFY(report.ok());
    QVERIFY(!report->server);
    QCOMPARE(report->schema.kind, SchemaState::Kind::Current);
    QVERIFY(report->seesAllCompanies);
    const auto missing = inspectConnection(DatabaseUrl::file(m_home.filePath(u"missing.db"_s)), keepOn);
    QVERIFY(!missing);
    QVERIFY(!QFile::exists(m_home.filePath(u"missing.db"_s)));
}

Q_DECLARE_METATYPE(ErrorCode)

QTEST_GUILESS_MAIN(ConnectionReportTest)
#include "tst_connection_report.moc"
