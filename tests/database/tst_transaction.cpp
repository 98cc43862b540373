#include "models/database/transaction.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestTransaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addDialectRows(); }
    void init();
    void cleanup();
    void commitKeeps();
    void endWithoutCommitRollsBack();
    void exceptionRollsBack();
    void movedOneEndsOnce();
    void doesNotNest();
    void anotherMayFollow();
    void readsOneSnapshot();
    void readingWritesNothing();
    void ignoredErrorIsNotCommitted();
    void lostConnectionLeavesTheOutcomeUnknown();
    void writersWaitForEachOther();
    void failedBeginLeavesTheGateOpen();

private:
    QString count() { return m_database->scalar(u"SELECT COUNT(*) FROM t"_s); }
    Outcome insert(Connection &connection, int n) { return connection.execute(u"INSERT INTO t VALUES (%1)"_s.arg(n)); }
    bool isSqlite() const { return m_database->dialect() == Dialect::Sqlite; }
    std::unique_ptr<TestDatabase> m_database;
};

void TestTransaction::init()
{
    QFETCH_GLOBAL(Dialect, dialect);
    m_database = std::make_unique<TestDatabase>(dialect, TestDatabase::Schema::None);
    m_database->exec(u"CREATE TABLE t (n integer PRIMARY KEY CHECK (n > 0))"_s);
}

void TestTransaction::cleanup()
{
    m_database.reset();
}

void TestTransaction::commitKeeps()
{
    auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    QVERIFY(transaction.ok());
    QVERIFY(m_database->connection().inTransaction());
    QVERIFY(insert(m_database->connection(), 1).ok());
    QCOMPARE(count(), u"0"_s);
    QVERIFY(transaction->commit().ok());
    QVERIFY(!m_database->connection().inTransaction());
    QCOMPARE(count(), u"1"_s);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(transaction->commit()), BrokenInvariant);
}

void TestTransaction::endWithoutCommitRollsBack()
{
    {
        const auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
        QVERIFY(insert(m_database->connection(), 1).ok());
    }
    QVERIFY(!m_database->connection().inTransaction());
    QCOMPARE(count(), u"0"_s);
}

void TestTransaction::exceptionRollsBack()
{
    const auto broken = [&] {
        const auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
        static_cast<void>(insert(m_database->connection(), 1));
        ensure(false, "an invariant");
    };
    QVERIFY_EXCEPTION_THROWN(broken(), BrokenInvariant);
    QCOMPARE(count(), u"0"_s);
}

void TestTransaction::movedOneEndsOnce()
{
    auto begun = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    {
        Transaction moved = std::move(begun).value();
        QVERIFY(insert(m_database->connection(), 1).ok());
        QVERIFY(moved.commit().ok());
    }
    QCOMPARE(count(), u"1"_s);
}

void TestTransaction::doesNotNest()
{
    const auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Read);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(Transaction::begin(m_database->connection(), Transaction::Kind::Read)), BrokenInvariant);
}

void TestTransaction::anotherMayFollow()
{
    for (int n = 1; n <= 3; ++n) {
        auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
        QVERIFY(insert(m_database->connection(), n).ok());
        if (n != 2)
            QVERIFY(transaction->commit().ok());
    }
    QCOMPARE(count(), u"2"_s);
}

void TestTransaction::readsOneSnapshot()
{
    const auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Read);
    QCOMPARE(m_database->connection().scalar(u"SELECT COUNT(*) FROM t"_s)->toInt(), 0);
    m_database->exec(u"INSERT INTO t VALUES (1)"_s);
    QCOMPARE(m_database->connection().scalar(u"SELECT COUNT(*) FROM t"_s)->toInt(), 0);
}

void TestTransaction::readingWritesNothing()
{
    if (isSqlite()) { // a deferred transaction may become a writing one; a connection that only reads may not
        const auto reader = m_database->open(OpenMode::ReadOnly);
        const auto transaction = Transaction::begin(*reader, Transaction::Kind::Read);
        QCOMPARE(insert(*reader, 1).error().code, ErrorCode::NotPermitted);
        return;
    }
    const auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Read);
    QCOMPARE(insert(m_database->connection(), 1).error().code, ErrorCode::NotPermitted);
}

void TestTransaction::ignoredErrorIsNotCommitted()
{
    auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    QVERIFY(insert(m_database->connection(), 1).ok());
    // On PostgreSQL any error gives the transaction up; on SQLite one that says ROLLBACK does.
    QVERIFY(!m_database->connection().execute(isSqlite() ? u"INSERT OR ROLLBACK INTO t VALUES (1)"_s : u"INSERT INTO t VALUES (1)"_s).ok());
    QVERIFY(!insert(m_database->connection(), 2).ok());
    const auto committed = transaction->commit();
    QVERIFY(!committed.ok());
    QVERIFY(!m_database->connection().inTransaction());
    QCOMPARE(count(), u"0"_s);
}

void TestTransaction::lostConnectionLeavesTheOutcomeUnknown()
{
    if (isSqlite())
        return; // a file has no connection to lose
    auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    QVERIFY(insert(m_database->connection(), 1).ok());
    m_database->exec(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
    const auto committed = transaction->commit();
    QVERIFY(!committed.ok());
    QCOMPARE(committed.error().code, ErrorCode::Unavailable);
    QCOMPARE(committed.error().context.value(u"outcome"_s).toString(), u"unknown"_s);
    QCOMPARE(count(), u"0"_s);
}

void TestTransaction::writersWaitForEachOther()
{
    const std::unique_ptr<Connection> other = m_database->open();
    auto first = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    QVERIFY(insert(m_database->connection(), 1).ok());
    if (!isSqlite()) { // PostgreSQL's writers go side by side
        auto second = Transaction::begin(*other, Transaction::Kind::Write);
        QVERIFY(insert(*other, 2).ok());
        QVERIFY(second->commit().ok());
        QVERIFY(first->commit().ok());
        QCOMPARE(count(), u"2"_s);
        return;
    }
    const auto entered = WriterGate::enter(m_database->url().path(), std::chrono::milliseconds(0));
    QVERIFY(!entered.ok());
    QVERIFY(first->commit().ok());
    QVERIFY(Transaction::begin(*other, Transaction::Kind::Write).ok());
}

void TestTransaction::failedBeginLeavesTheGateOpen()
{
    if (!isSqlite())
        return; // there is no gate
    QVERIFY(m_database->connection().execute(u"PRAGMA busy_timeout = 1"_s).ok());
    m_database->exec(u"BEGIN IMMEDIATE"_s); // another program, which knows no gate
    const auto begun = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    QVERIFY(!begun.ok());
    QCOMPARE(begun.error().code, ErrorCode::Busy);
    QVERIFY(WriterGate::enter(m_database->url().path(), std::chrono::milliseconds(0)).ok());
    m_database->exec(u"ROLLBACK"_s);
    QVERIFY(Transaction::begin(m_database->connection(), Transaction::Kind::Write).ok());
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
