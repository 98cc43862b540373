#include "models/database/database_url.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestDatabaseUrl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void files_data();
    void files();
    void servers_data();
    void servers();
    void refused_data();
    void refused();
    void readsItsOwnText_data();
    void readsItsOwnText();
    void environmentComesSecond();
    void environmentSaysHowToVerify();
    void passwordIsNeverShown_data();
    void passwordIsNeverShown();
};

void TestDatabaseUrl::init()
{
    for (const char *variable : {"RECKONER_DB", "PGHOST", "PGSSLMODE", "PGDATABASE", "PGSERVICE"})
        qunsetenv(variable);
}

void TestDatabaseUrl::files_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isTruncate");
    const QString here = QDir::currentPath();
    QTest::newRow("absolute") << u"/data/a.db"_s << u"/data/a.db"_s << false;
    QTest::newRow("relative") << u"a.db"_s << here + u"/a.db"_s << false;
    QTest::newRow("not clean") << u"/data/../data//a.db"_s << u"/data/a.db"_s << false;
    QTest::newRow("blank and umlaut") << u"/data/my büro.db"_s << u"/data/my büro.db"_s << false;
    QTest::newRow("an '=' of its own") << u"a=b.db"_s << here + u"/a=b.db"_s << false;
    QTest::newRow("a '?' of its own") << u"/data/a?b.db"_s << u"/data/a?b.db"_s << false;
    QTest::newRow("prefix") << u"sqlite:/data/a.db"_s << u"/data/a.db"_s << false;
    QTest::newRow("truncate") << u"sqlite:/data/a.db?journal=truncate"_s << u"/data/a.db"_s << true;
    QTest::newRow("wal") << u"sqlite:a.db?journal=wal"_s << here + u"/a.db"_s << false;
}

void TestDatabaseUrl::files()
{
    QFETCH(QString, text);
    const auto url = DatabaseUrl::parse(text);
    QVERIFY(url.ok());
    QCOMPARE(url->dialect(), Dialect::Sqlite);
    QTEST(url->path(), "path");
    QTEST(url->journal() == Journal::Truncate, "isTruncate");
    QCOMPARE(url->display(), QFileInfo(url->path()).fileName());
}

void TestDatabaseUrl::servers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("keywords"); // those that matter to the case
    QTest::addColumn<QString>("shown");
    QTest::newRow("URI") << u"postgresql://ann@db.example:5433/billing"_s
                         << u"dbname=billing host=db.example port=5433 sslmode=verify-full user=ann"_s << u"billing on db.example"_s;
    QTest::newRow("short scheme") << u"postgres://db.example/billing"_s << u"dbname=billing host=db.example sslmode=verify-full"_s
                                  << u"billing on db.example"_s;
    QTest::newRow("says how to verify") << u"postgresql://db.example/billing?sslmode=require"_s << u"dbname=billing host=db.example sslmode=require"_s
                                        << u"billing on db.example"_s;
    QTest::newRow("socket") << u"postgresql:///billing?host=/run/pg"_s << u"dbname=billing host=/run/pg"_s << u"billing"_s;
    QTest::newRow("this computer") << u"postgresql://localhost/billing"_s << u"dbname=billing host=localhost"_s << u"billing"_s;
    QTest::newRow("one of two is elsewhere") << u"postgresql://localhost,db.example/billing"_s
                                             << u"dbname=billing host=localhost,db.example port=, sslmode=verify-full"_s
                                             << u"billing on localhost,db.example"_s;
    QTest::newRow("keywords") << u"host=db.example dbname=billing"_s << u"dbname=billing host=db.example sslmode=verify-full"_s
                              << u"billing on db.example"_s;
    QTest::newRow("service") << u"service=team"_s << u"service=team"_s << u"team"_s;
    QTest::newRow("nothing but the scheme") << u"postgresql://"_s << u""_s << u"PostgreSQL"_s;
    QTest::newRow("percent encoding") << u"postgresql://ann%40home@localhost/a%20b"_s << u"dbname=a b host=localhost user=ann@home"_s << u"a b"_s;
}

void TestDatabaseUrl::servers()
{
    QFETCH(QString, text);
    const auto url = DatabaseUrl::parse(text);
    QVERIFY(url.ok());
    QCOMPARE(url->dialect(), Dialect::PostgreSql);
    QStringList words;
    for (const auto &[keyword, value] : url->keywords())
        words.append(keyword + u'=' + value);
    QTEST(words.join(u' '), "keywords");
    QTEST(url->display(), "shown");
}

void TestDatabaseUrl::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("other scheme") << u"mysql://db.example/billing"_s;
    QTest::newRow("unknown journal") << u"sqlite:/data/a.db?journal=off"_s;
    QTest::newRow("unknown option") << u"sqlite:/data/a.db?mode=memory"_s;
    QTest::newRow("no path") << u"sqlite:"_s;
    QTest::newRow("unknown keyword of libpq") << u"postgresql://db.example/billing?colour=red"_s;
    QTest::newRow("broken URI") << u"postgresql://ann:secret@[db.example/billing"_s;
    QTest::newRow("broken keywords") << u"host=db.example password=my secret"_s;
}

void TestDatabaseUrl::refused()
{
    QFETCH(QString, text);
    const auto url = DatabaseUrl::parse(text);
    QVERIFY(!url.ok());
    QCOMPARE(url.error().code, ErrorCode::InvalidInput);
    QVERIFY(!plainSentence(url.error()).contains(u"secret"_s));
}

void TestDatabaseUrl::readsItsOwnText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"/data/a.db", "/data/a?b.db", "sqlite:/data/a.db?journal=truncate",
                             "postgresql://ann:it's%5Cmine@db.example:5433/billing?options=-c%20geqo%3Doff"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestDatabaseUrl::readsItsOwnText()
{
    QFETCH(QString, text);
    const auto once = DatabaseUrl::parse(text);
    const auto twice = DatabaseUrl::parse(once->text());
    QVERIFY(twice.ok());
    QCOMPARE(twice->dialect(), once->dialect());
    QCOMPARE(twice->path(), once->path());
    QCOMPARE(twice->journal(), once->journal());
    QCOMPARE(twice->conninfo(), once->conninfo());
}

void TestDatabaseUrl::environmentComesSecond()
{
    QCOMPARE(DatabaseUrl::resolve({})->path(),
             QDir::cleanPath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/reckoner/reckoner.db"_s));
    qputenv("RECKONER_DB", "/data/environment.db");
    QCOMPARE(DatabaseUrl::resolve({})->path(), u"/data/environment.db"_s);
    QCOMPARE(DatabaseUrl::resolve(u"/data/given.db"_s)->path(), u"/data/given.db"_s);
}

void TestDatabaseUrl::environmentSaysHowToVerify()
{
    qputenv("PGHOST", "db.example");
    QCOMPARE(DatabaseUrl::parse(u"postgresql:///billing"_s)->keywords().at(u"sslmode"_s), u"verify-full"_s);
    qputenv("PGSSLMODE", "require");
    QVERIFY(!DatabaseUrl::parse(u"postgresql:///billing"_s)->keywords().contains(u"sslmode"_s));
}

void TestDatabaseUrl::passwordIsNeverShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("URI") << u"postgresql://ann:secret@db.example/billing"_s;
    QTest::newRow("parameter") << u"postgresql://db.example/billing?user=ann&password=secret"_s;
    QTest::newRow("keywords") << u"host=db.example password=secret dbname=billing"_s;
}

void TestDatabaseUrl::passwordIsNeverShown()
{
    QFETCH(QString, text);
    const auto url = DatabaseUrl::parse(text);
    QCOMPARE(url->display(), u"billing on db.example"_s);
    QCOMPARE(url->keywords().at(u"password"_s), u"secret"_s);
}

QTEST_GUILESS_MAIN(TestDatabaseUrl)
#include "tst_database_url.moc"
