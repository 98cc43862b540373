#include "models/database/bulk_writer.h"
#include "models/database/transaction.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestBulkWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addDialectRows(); }
    void init();
    void cleanup();
    void valuesComeBack();
    void texts_data();
    void texts();
    void moneyAndTimes_data();
    void moneyAndTimes();
    void manyRowsAndTwoWriters();
    void refusesNul();
    void databaseRefusesARow();
    void everyColumnNeedsAValue();
    void needsATransaction();

private:
    Result<std::unique_ptr<BulkWriter>> writer()
    {
        return BulkWriter::create(m_database->connection(), "t", {"n", "flag", "id", "name", "data", "at", isSqlite() ? "cost_nanos" : "cost"});
    }
    bool isSqlite() const { return m_database->dialect() == Dialect::Sqlite; }
    QString textOf(const char *expression) { return m_database->scalar(u"SELECT %1 FROM t"_s.arg(QLatin1StringView(expression))); }
    std::unique_ptr<TestDatabase> m_database;
};

/// One row with the given text, everything else NULL.
static Outcome addText(BulkWriter &writer, std::string_view text)
{
    writer.null();
    writer.null();
    writer.null();
    writer.text(text);
    writer.null();
    writer.null();
    writer.null();
    return writer.endRow();
}

void TestBulkWriter::init()
{
    QFETCH_GLOBAL(Dialect, dialect);
    m_database = std::make_unique<TestDatabase>(dialect, TestDatabase::Schema::None);
    if (isSqlite())
        m_database->exec(u"CREATE TABLE t (n INTEGER UNIQUE, flag INTEGER, id BLOB, name TEXT, data BLOB, at INTEGER, cost_nanos INTEGER) STRICT"_s);
    else
        m_database->exec(u"CREATE TABLE t (n bigint UNIQUE, flag boolean, id uuid, name text, data bytea, at timestamptz, cost numeric(19,9))"_s);
}

void TestBulkWriter::cleanup()
{
    m_database.reset();
}

void TestBulkWriter::valuesComeBack()
{
    const QUuid id = makeTimeOrderedUuid();
    auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    const auto made = writer();
    QVERIFY(made.ok());
    BulkWriter &bulk = **made;
    bulk.integer(INT64_MIN);
    bulk.flag(true);
    bulk.uuid(id);
    bulk.optionalText(u"Bücher"_s);
    bulk.bytes(QByteArray("\0\xff\\", 3));
    bulk.instant(*Instant::parse(u"2026-11-21T01:54:43.000456Z"_s));
    bulk.moneyNanos(-1);
    QVERIFY(bulk.endRow().ok());
    QVERIFY(bulk.finish().ok());
    QVERIFY(transaction->commit().ok());
    QCOMPARE(textOf("n"), u"-9223372036854775808"_s);
    QCOMPARE(textOf(isSqlite() ? "flag" : "CASE WHEN flag THEN 1 ELSE 0 END"), u"1"_s);
    QCOMPARE(textOf(isSqlite() ? "id" : "replace(id::text, '-', '')"), QString::fromLatin1(id.toRfc4122().toHex()));
    QCOMPARE(textOf("name"), u"Bücher"_s);
    QCOMPARE(textOf(isSqlite() ? "data" : "encode(data, 'hex')"), u"00ff5c"_s);
    QCOMPARE(textOf(isSqlite() ? "at" : "CAST(extract(epoch FROM at) * 1000000 AS bigint)"), u"1795226083000456"_s);
    QCOMPARE(textOf(isSqlite() ? "cost_nanos" : "CAST(cost * 1000000000 AS bigint)"), u"-1"_s);
}

void TestBulkWriter::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("tab, newlines, backslash") << u"a\tb\nc\r\nd\\e"_s;
    QTest::newRow("what COPY takes for NULL") << u"\\N"_s;
    QTest::newRow("what COPY takes for the end") << u"\\."_s;
    QTest::newRow("quotes and commas") << u"it's \"a\", 'b'"_s;
    QTest::newRow("other control characters") << u"\b\f\v\x1f"_s;
    QTest::newRow("beyond the basic plane") << u"📚 ü"_s;
    QTest::newRow("long") << QString(100'000, u'x');
}

void TestBulkWriter::texts()
{
    QFETCH(QString, text);
    auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    const auto bulk = writer();
    QVERIFY(addText(**bulk, text.toStdString()).ok());
    QVERIFY((*bulk)->finish().ok());
    QVERIFY(transaction->commit().ok());
    QCOMPARE(textOf("name"), text);
    QCOMPARE(textOf("COUNT(*) - COUNT(n) - COUNT(flag) - COUNT(id) - COUNT(data) - COUNT(at)"), u"1"_s);
}

void TestBulkWriter::moneyAndTimes_data()
{
    QTest::addColumn<qint64>("nanos");
    QTest::addColumn<QString>("time");
    QTest::newRow("zero, before 1970") << qint64(0) << u"1969-12-31T23:59:59.999999Z"_s;
    QTest::newRow("largest, last year") << qint64(INT64_MAX) << u"9999-12-31T23:59:59.999999Z"_s;
    QTest::newRow("lowest, first year") << qint64(INT64_MIN) << u"1900-01-01T00:00:00Z"_s;
    QTest::newRow("a fraction, a leap day") << qint64(-2'468'000) << u"2028-02-29T12:00:00.5Z"_s;
}

void TestBulkWriter::moneyAndTimes()
{
    QFETCH(qint64, nanos);
    QFETCH(QString, time);
    const Instant at = *Instant::parse(time);
    if (!isSqlite())
        m_database->exec(u"ALTER TABLE t ALTER cost TYPE numeric(28,9)"_s); // room for the product that reads it back
    auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    const auto made = writer();
    BulkWriter &bulk = **made;
    bulk.optionalInteger(std::nullopt);
    bulk.flag(false);
    bulk.uuid(QUuid());
    bulk.optionalText(std::nullopt);
    bulk.null();
    bulk.instant(at);
    bulk.moneyNanos(nanos);
    QVERIFY(bulk.endRow().ok());
    QVERIFY(bulk.finish().ok());
    QVERIFY(transaction->commit().ok());
    QCOMPARE(textOf(isSqlite() ? "cost_nanos" : "CAST(cost * 1000000000 AS bigint)"), QString::number(nanos));
    QCOMPARE(textOf(isSqlite() ? "at" : "CAST(extract(epoch FROM at) * 1000000 AS bigint)"), QString::number(at.micros()));
    QVERIFY(textOf("id").isNull());
    QVERIFY(textOf("name").isNull());
}

void TestBulkWriter::manyRowsAndTwoWriters()
{
    m_database->exec(isSqlite() ? u"CREATE TABLE other (n INTEGER, name TEXT) STRICT"_s : u"CREATE TABLE other (n bigint, name text)"_s);
    auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    const auto first = BulkWriter::create(m_database->connection(), "t", {"n", "name"});
    const auto second = BulkWriter::create(m_database->connection(), "other", {"n", "name"});
    const std::string name(100, 'x');
    for (int i = 0; i < 50'000; ++i) {
        for (BulkWriter *bulk : {first->get(), second->get()}) {
            bulk->integer(i);
            bulk->text(name);
            QVERIFY(bulk->endRow().ok());
        }
        if (i == 30'000) // other statements go on between
            QVERIFY(m_database->connection().scalar(u"SELECT COUNT(*) FROM t"_s).ok());
    }
    QVERIFY((*first)->finish().ok());
    QVERIFY((*second)->finish().ok());
    QVERIFY(transaction->commit().ok());
    QCOMPARE(textOf("COUNT(*)"), u"50000"_s);
    QCOMPARE(m_database->scalar(u"SELECT CAST(SUM(n) AS bigint) FROM other WHERE length(name) = 100"_s), u"1249975000"_s);
}

void TestBulkWriter::refusesNul()
{
    auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    const auto bulk = writer();
    const auto refused = addText(**bulk, std::string_view("a\0b", 3));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY(addText(**bulk, "whole").ok());
    QVERIFY((*bulk)->finish().ok());
    QVERIFY(transaction->commit().ok());
    QCOMPARE(textOf("COUNT(*)"), u"1"_s);
    QCOMPARE(textOf("name"), u"whole"_s);
}

void TestBulkWriter::databaseRefusesARow()
{
    m_database->exec(u"INSERT INTO t (n) VALUES (7)"_s);
    {
        auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
        const auto bulk = BulkWriter::create(m_database->connection(), "t", {"n"});
        Outcome outcome;
        for (int n = 5; outcome && n < 9; ++n) {
            (*bulk)->integer(n);
            outcome = (*bulk)->endRow();
        }
        if (outcome)
            outcome = (*bulk)->finish();
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().code, ErrorCode::AlreadyExists);
    }
    QCOMPARE(textOf("COUNT(*)"), u"1"_s);
    QVERIFY(m_database->connection().scalar(u"SELECT 1"_s).ok());
}

void TestBulkWriter::everyColumnNeedsAValue()
{
    const auto transaction = Transaction::begin(m_database->connection(), Transaction::Kind::Write);
    const auto bulk = writer();
    (*bulk)->integer(1);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>((*bulk)->endRow()), BrokenInvariant);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>((*bulk)->finish()), BrokenInvariant);
}

void TestBulkWriter::needsATransaction()
{
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(writer()), BrokenInvariant);
}

QTEST_GUILESS_MAIN(TestBulkWriter)
#include "tst_bulk_writer.moc"
