#include "models/database/change_feed.h"
#include "models/database/transaction.h"
#include "tests/support/test_database.h"

#include <QSignalSpy>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestChangeFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addDialectRows(); }
    void init();
    void cleanup();
    void foreignWritesAreSeen();
    void ownWritesAreSeenAtOnce();
    void endsWithoutHavingBegun();
    void lostAndRestored();
    void lostIsToldOnce();
    void lostFromTheBeginning();

private:
    bool isSqlite() const { return m_database->dialect() == Dialect::Sqlite; }
    QString othersEnd() const
    {
        return u"SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"_s;
    }
    /// Nobody says when the feed has had its first look: it writes until the feed has seen it.
    void writeUntilSeen(QSignalSpy &changed)
    {
        changed.clear();
        QTRY_VERIFY((m_database->exec(u"INSERT INTO t VALUES (1)"_s), !changed.isEmpty()));
    }
    std::unique_ptr<TestDatabase> m_database;
};

void TestChangeFeed::init()
{
    QFETCH_GLOBAL(Dialect, dialect);
    m_database = std::make_unique<TestDatabase>(dialect, TestDatabase::Schema::None);
    m_database->exec(u"CREATE TABLE t (n integer)"_s);
    static_cast<void>(m_database->connection()); // with the log that the program uses
}

void TestChangeFeed::cleanup()
{
    m_database.reset();
}

void TestChangeFeed::foreignWritesAreSeen()
{
    ChangeFeed feed(m_database->url());
    QSignalSpy changed(&feed, &ChangeFeed::changed);
    QSignalSpy lost(&feed, &ChangeFeed::connectionLost);
    feed.start();
    writeUntilSeen(changed);
    writeUntilSeen(changed);
    QVERIFY(lost.isEmpty());
    if (isSqlite())
        return;
    changed.clear();
    QTRY_VERIFY((m_database->exec(u"NOTIFY reckoner"_s), !changed.isEmpty()));
}

void TestChangeFeed::ownWritesAreSeenAtOnce()
{
    ChangeFeed feed(m_database->url());
    QSignalSpy changed(&feed, &ChangeFeed::changed);
    feed.start();
    writeUntilSeen(changed);
    changed.clear();
    auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    QVERIFY(m_database->connection().execute(u"INSERT INTO t VALUES (2)"_s).ok());
    QVERIFY(transaction->commit().ok());
    feed.lookNow();
    QTRY_VERIFY(!changed.isEmpty());
}

void TestChangeFeed::endsWithoutHavingBegun()
{
    ChangeFeed idle(m_database->url());
    auto shortLived = std::make_unique<ChangeFeed>(m_database->url());
    shortLived->start();
    shortLived.reset();
    QCOMPARE(m_database->scalar(u"SELECT COUNT(*) FROM t"_s), u"0"_s);
}

void TestChangeFeed::lostAndRestored()
{
    if (isSqlite())
        return; // a file has no connection to lose
    ChangeFeed feed(m_database->url());
    QSignalSpy changed(&feed, &ChangeFeed::changed);
    QSignalSpy lost(&feed, &ChangeFeed::connectionLost);
    QSignalSpy restored(&feed, &ChangeFeed::connectionRestored);
    feed.start();
    writeUntilSeen(changed);
    m_database->exec(othersEnd());
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(!lost.first().first().toString().isEmpty());
    changed.clear();
    QTRY_COMPARE(restored.size(), 1);
    QTRY_VERIFY(!changed.isEmpty()); // whatever happened meanwhile
    writeUntilSeen(changed);
    QCOMPARE(lost.size(), 1);
}

void TestChangeFeed::lostIsToldOnce()
{
    if (isSqlite())
        return;
    TestDatabase other(Dialect::PostgreSql, TestDatabase::Schema::None);
    const QString name = m_database->scalar(u"SELECT current_database()"_s);
    ChangeFeed feed(m_database->url());
    QSignalSpy changed(&feed, &ChangeFeed::changed);
    QSignalSpy lost(&feed, &ChangeFeed::connectionLost);
    QSignalSpy restored(&feed, &ChangeFeed::connectionRestored);
    feed.start();
    writeUntilSeen(changed);
    other.exec(u"ALTER DATABASE %1 ALLOW_CONNECTIONS false"_s.arg(name));
    m_database->exec(othersEnd());
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(!restored.wait(1'500)); // some tries in vain
    QCOMPARE(lost.size(), 1);
    other.exec(u"ALTER DATABASE %1 ALLOW_CONNECTIONS true"_s.arg(name));
    QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, 20'000);
    writeUntilSeen(changed);
}

void TestChangeFeed::lostFromTheBeginning()
{
    const auto url = isSqlite() ? DatabaseUrl::file(u"/nonexistent/a.db"_s) : *DatabaseUrl::parse(u"postgresql:///billing?host=/nonexistent"_s);
    ChangeFeed feed(url);
    QSignalSpy lost(&feed, &ChangeFeed::connectionLost);
    feed.start();
    QTRY_COMPARE(lost.size(), 1);
}

QTEST_GUILESS_MAIN(TestChangeFeed)
#include "tst_change_feed.moc"
