// The traps of style.md: what the drivers make of each type, and that Row gives the right value or none at all.
#include "models/database/rule_template.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestRow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addDialectRows(); }
    void init();
    void cleanup();
    void integers_data();
    void integers();
    void sumOfIntegersNeedsACast();
    void moneyAtItsLimits();
    void flags();
    void texts();
    void ids();
    void timesToTheMicrosecond_data();
    void timesToTheMicrosecond();
    void bytesAndJson();
    void nulls();
    void otherTypesFail_data();
    void otherTypesFail();
    void columnsAreFoundByName();

private:
    Row row(const QString &sql)
    {
        m_query = QSqlQuery(m_database->connection().qtDatabase());
        m_query.setForwardOnly(true);
        if (!m_query.exec(sql) || !m_query.next())
            qFatal("%s: %s", qPrintable(sql), qPrintable(m_query.lastError().text()));
        return Row(m_query, m_database->dialect());
    }
    bool isSqlite() const { return m_database->dialect() == Dialect::Sqlite; }
    std::unique_ptr<TestDatabase> m_database;
    QSqlQuery m_query;
};

void TestRow::init()
{
    QFETCH_GLOBAL(Dialect, dialect);
    m_database = std::make_unique<TestDatabase>(dialect, TestDatabase::Schema::None);
}

void TestRow::cleanup()
{
    m_query = QSqlQuery();
    m_database.reset();
}

void TestRow::integers_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("value");
    QTest::newRow("zero") << u"CAST(0 AS bigint)"_s << qint64(0);
    QTest::newRow("small type") << u"CAST(7 AS integer)"_s << qint64(7);
    QTest::newRow("smallest type") << u"CAST(-7 AS smallint)"_s << qint64(-7);
    QTest::newRow("largest") << u"CAST(9223372036854775807 AS bigint)"_s << qint64(INT64_MAX);
    QTest::newRow("lowest") << u"CAST(-9223372036854775807 AS bigint) - 1"_s << qint64(INT64_MIN);
    QTest::newRow("odd beyond what a double holds") << u"CAST(9007199254740993 AS bigint)"_s << qint64(9007199254740993);
    QTest::newRow("negative of it") << u"CAST(-9007199254740993 AS bigint)"_s << qint64(-9007199254740993);
    QTest::newRow("count") << u"(SELECT COUNT(*) FROM (SELECT 1 AS one UNION ALL SELECT 2) AS t)"_s << qint64(2);
}

void TestRow::integers()
{
    QFETCH(QString, sql);
    QTEST(row(u"SELECT "_s + sql + u" AS value"_s).integer("value"), "value");
}

void TestRow::sumOfIntegersNeedsACast()
{
    const QString sums =
        u"SELECT CAST(SUM(n) AS bigint) AS whole, SUM(n) AS plain FROM (SELECT CAST(9007199254740993 AS bigint) AS n UNION ALL SELECT 2) AS t"_s;
    QCOMPARE(row(sums).integer("whole"), qint64(9007199254740995));
    QCOMPARE(row(sums).integer("plain"), qint64(9007199254740995)); // HighPrecision: numeric comes as text and is whole
}

void TestRow::moneyAtItsLimits()
{
    const Row found = row(u"SELECT CAST(9223372036854775807 AS bigint) AS cost_nanos, CAST(-1 AS bigint) AS credit_nanos"_s);
    QCOMPARE(found.money("cost_nanos").toDecimal(), u"9223372036.854775807"_s);
    QCOMPARE(found.optionalMoney("credit_nanos")->toDecimal(), u"-0.000000001"_s);
}

void TestRow::flags()
{
    const Row found = row(u"SELECT 1 = 1 AS yes, 1 = 2 AS no, 1 AS one, 0 AS zero, 2 AS two"_s);
    QVERIFY(found.flag("yes"));
    QVERIFY(!found.flag("no"));
    QVERIFY(found.flag("one"));
    QVERIFY(!found.flag("zero"));
    QVERIFY_EXCEPTION_THROWN(found.flag("two"), BrokenInvariant);
}

void TestRow::texts()
{
    const Row found = row(u"SELECT 'Bücher 📚' AS text, '' AS empty, '42' AS digits"_s);
    QCOMPARE(found.text("text"), u"Bücher 📚"_s);
    QVERIFY(!found.isNull("empty"));
    QCOMPARE(found.optionalText("empty"), std::optional(u""_s));
    QCOMPARE(found.text("digits"), u"42"_s);
}

void TestRow::ids()
{
    const QUuid id = makeTimeOrderedUuid();
    const QUuid none; // the roll-ups' job of no job
    const Row found = row(u"SELECT %1 AS id, %2 AS none"_s.arg(m_database->literal(id), m_database->literal(none)));
    QCOMPARE(found.uuid("id"), id);
    QCOMPARE(found.id<JobId>("id"), JobId(id));
    QCOMPARE(found.uuid("none"), none);
    QVERIFY(found.optionalId<JobId>("none").has_value());
    QCOMPARE(found.optionalText("id"), std::optional(id.toString(QUuid::WithoutBraces)));
}

void TestRow::timesToTheMicrosecond_data()
{
    QTest::addColumn<QString>("time");
    for (const char *time : {"2026-11-21T01:54:43.123456Z", "1969-12-31T23:59:59.999999Z", "1900-01-01T00:00:00.000001Z",
                             "9999-12-31T23:59:59.999999Z", "2026-11-21T01:54:43Z"})
        QTest::newRow(time) << QString::fromLatin1(time);
}

void TestRow::timesToTheMicrosecond()
{
    QFETCH(QString, time);
    const Instant at = *Instant::parse(time);
    const QString selected = expandDialectWords(u"SELECT {{us:"_s + m_database->literal(at) + u"}} AS at_us"_s, m_database->dialect());
    QCOMPARE(row(selected).instant("at_us").toIso(), time);
}

void TestRow::bytesAndJson()
{
    const QString bytes = isSqlite() ? u"x'00ff27'"_s : u"CAST('\\x00ff27' AS bytea)"_s;
    const QString json = isSqlite() ? u"'{\"a\": 1}'"_s : u"CAST('{\"a\": 1}' AS jsonb)"_s;
    const Row found = row(u"SELECT %1 AS bytes, %2 AS json, '[1]' AS list"_s.arg(bytes, json));
    QCOMPARE(found.bytes("bytes"), QByteArray::fromHex("00ff27"));
    QCOMPARE(found.json("json"), QJsonObject({{u"a"_s, 1}}));
    QVERIFY_EXCEPTION_THROWN(found.json("list"), BrokenInvariant);
}

void TestRow::nulls()
{
    const Row found = row(u"SELECT CAST(NULL AS bigint) AS absent"_s);
    QVERIFY(found.isNull("absent"));
    QVERIFY(!found.optionalInteger("absent"));
    QVERIFY(!found.optionalMoney("absent"));
    QVERIFY(!found.optionalInstant("absent"));
    QVERIFY(!found.optionalText("absent"));
    QVERIFY(!found.optionalId<JobId>("absent"));
    QVERIFY_EXCEPTION_THROWN(found.integer("absent"), BrokenInvariant);
    QVERIFY_EXCEPTION_THROWN(found.flag("absent"), BrokenInvariant);
    QVERIFY_EXCEPTION_THROWN(found.text("absent"), BrokenInvariant);
    QVERIFY_EXCEPTION_THROWN(found.bytes("absent"), BrokenInvariant);
    QVERIFY_EXCEPTION_THROWN(found.uuid("absent"), BrokenInvariant);
}

void TestRow::otherTypesFail_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("double") << u"CAST(1 AS double precision)"_s;
    QTest::newRow("fraction") << u"1.5"_s;
    QTest::newRow("word") << u"'twelve'"_s;
    QTest::newRow("too large") << u"9223372036854775808"_s;
}

void TestRow::otherTypesFail()
{
    QFETCH(QString, sql);
    const Row found = row(u"SELECT "_s + sql + u" AS value"_s);
    QVERIFY_EXCEPTION_THROWN(found.integer("value"), BrokenInvariant);
    QVERIFY_EXCEPTION_THROWN(found.uuid("value"), BrokenInvariant);
    QVERIFY_EXCEPTION_THROWN(found.bytes("value"), BrokenInvariant);
}

void TestRow::columnsAreFoundByName()
{
    const Row found = row(u"SELECT 1 AS first, 2 AS second"_s);
    for (int time = 0; time < 2; ++time) {
        QCOMPARE(found.integer("second"), qint64(2));
        QCOMPARE(found.integer("first"), qint64(1));
    }
    QVERIFY_EXCEPTION_THROWN(found.integer("third"), BrokenInvariant);
}

QTEST_GUILESS_MAIN(TestRow)
#include "tst_row.moc"
