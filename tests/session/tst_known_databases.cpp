// What is remembered of databases: newest first, made ones for good, and never a password.
#include "models/session/keyring.h"
#include "models/session/known_databases.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

DatabaseUrl urlOf(const QString &text)
{
    const auto url = DatabaseUrl::parse(text);
    if (!url)
        qFatal("%s", qPrintable(plainSentence(url.error())));
    return *url;
}

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 11, number), QTime(12, 0), Qt::UTC);
}

} // namespace

class KnownDatabasesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void newestComesFirst();
    void onlyTwelveAreRemembered();
    void madeOnesStayAndKeepTheirName();
    void changingReplaces();
    void forgetting();
    void passwordIsNeverKept_data();
    void passwordIsNeverKept();
    void keyringEntrySaysWhoAndWhere_data();
    void keyringEntrySaysWhoAndWhere();
    void sampleIsKnownByItsPlace();
};

void KnownDatabasesTest::newestComesFirst()
{
    QVERIFY(knownDatabases().empty());
    rememberOpened(DatabaseUrl::file(u"/data/a.db"_s), day(1));
    rememberOpened(urlOf(u"postgresql://ann@db.example/billing"_s), day(3));
    rememberOpened(DatabaseUrl::file(u"/data/b.db"_s), day(2));
    rememberOpened(DatabaseUrl::file(u"/data/a.db"_s), day(4));
    QStringList titles;
    for (const KnownDatabase &each : knownDatabases())
        titles.append(each.title());
    QCOMPARE(titles, (QStringList{u"a.db"_s, u"billing on db.example"_s, u"b.db"_s}));
}

void KnownDatabasesTest::onlyTwelveAreRemembered()
{
    keepDatabase({.address = keptAddress(DatabaseUrl::file(u"/data/own.db"_s)), .name = u"Own"_s});
    for (int number = 1; number <= 20; ++number)
        rememberOpened(DatabaseUrl::file(u"/data/%1.db"_s.arg(number)), day(number));
    const auto known = knownDatabases();
    QCOMPARE(known.size(), size_t(13));
    QCOMPARE(known.front().title(), u"20.db"_s);
    QCOMPARE(known.back().title(), u"Own"_s);
}

void KnownDatabasesTest::madeOnesStayAndKeepTheirName()
{
    const DatabaseUrl url = urlOf(u"postgresql://ann@db.example/billing"_s);
    keepDatabase({.address = keptAddress(url), .name = u"Team"_s, .isReadOnly = true});
    rememberOpened(url, day(5));
    const auto known = knownDatabase(keptAddress(url));
    QVERIFY(known);
    QCOMPARE(known->title(), u"Team"_s);
    QVERIFY(known->isReadOnly && known->isKept);
    QCOMPARE(known->lastOpened, day(5));
    QCOMPARE(databaseTitle(url), u"Team"_s);
}

void KnownDatabasesTest::changingReplaces()
{
    const QString before = keptAddress(urlOf(u"postgresql://ann@db.example/billing"_s));
    rememberOpened(urlOf(before), day(5));
    keepDatabase({.address = keptAddress(urlOf(u"postgresql://ann@new.example/billing"_s)), .name = u"Team"_s}, before);
    const auto known = knownDatabases();
    QCOMPARE(known.size(), size_t(1));
    QVERIFY(known.front().address.contains("new.example"_L1));
    QCOMPARE(known.front().lastOpened, day(5));
}

void KnownDatabasesTest::forgetting()
{
    rememberOpened(DatabaseUrl::file(u"/data/a.db"_s), day(1));
    forgetDatabase(keptAddress(DatabaseUrl::file(u"/data/a.db"_s)));
    QVERIFY(knownDatabases().empty());
}

void KnownDatabasesTest::passwordIsNeverKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("URI") << u"postgresql://ann:secret@db.example/billing"_s;
    QTest::newRow("keywords") << u"host=db.example user=ann password='secret' dbname=billing"_s;
    QTest::newRow("of a key") << u"host=db.example user=ann sslpassword=secret dbname=billing"_s;
}

void KnownDatabasesTest::passwordIsNeverKept()
{
    QFETCH(QString, text);
    const DatabaseUrl url = urlOf(text);
    rememberOpened(url, day(1));
    keepDatabase({.address = keptAddress(url.withPassword(u"secret"_s)), .name = u"Team"_s});
    QSettings().sync();
    QFile file(QSettings().fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("db.example"));
    QVERIFY(!kept.contains("secret"));
    QVERIFY(!url.text().contains("secret"_L1) && !url.conninfo().contains("secret"_L1) && !url.display().contains("secret"_L1));
}

void KnownDatabasesTest::keyringEntrySaysWhoAndWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("entry");
    QTest::newRow("server") << u"postgresql://ann:secret@db.example:5433/billing?sslmode=require"_s << u"database: ann@db.example:5433/billing"_s;
    QTest::newRow("service") << u"service=team"_s << u"database: service=team"_s;
}

void KnownDatabasesTest::keyringEntrySaysWhoAndWhere()
{
    QFETCH(QString, text);
    QTEST(keyringEntry(urlOf(text)), "entry");
}

void KnownDatabasesTest::sampleIsKnownByItsPlace()
{
    QVERIFY(isSample(DatabaseUrl::file(samplePath())));
    QVERIFY(!isSample(DatabaseUrl::file(u"/data/a.db"_s)));
    QCOMPARE(databaseTitle(DatabaseUrl::file(samplePath())), u"Sample"_s);
}

int main(int argc, char **argv)
{
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"reckoner"_s);
    QCoreApplication::setApplicationName(u"test"_s);
    KnownDatabasesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_known_databases.moc"
