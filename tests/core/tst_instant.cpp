#include "models/core/instant.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class InstantTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void agreesWithQt();
    void writesIso_data();
    void writesIso();
    void rangesAreHalfOpen();

private:
    static void addTortureRows(bool valid);
};

/// Rows of the JSON Schema test suite, where it is at hand. Leap seconds are valid there and refused here: a second that UTC repeats has no
/// place among the microseconds since 1970.
void InstantTest::addTortureRows(bool valid)
{
    QFile file(QStringLiteral(RECKONER_SOURCE_DIR "/../shared/data/torture/datetime/rfc3339_date-time.json"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray suites = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue suite : suites) {
        for (const QJsonValue test : suite[u"tests"].toArray()) {
            const QString text = test[u"data"].toString();
            const bool isLeapSecond = text.contains(u":60");
            if (test[u"data"].isString() && (test[u"valid"].toBool() && !isLeapSecond) == valid)
                QTest::newRow(qPrintable(u"torture: "_s + test[u"description"].toString())) << text << qint64(INT64_MIN);
        }
    }
}

void InstantTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("micros"); ///< INT64_MIN: what Qt reads, to its millisecond
    QTest::newRow("epoch") << u"1970-01-01T00:00:00Z"_s << qint64(0);
    QTest::newRow("whole second") << u"2026-11-21T01:54:43Z"_s << qint64(1795226083000000);
    QTest::newRow("date alone") << u"2026-11-21"_s << qint64(1795219200000000);
    QTest::newRow("minutes") << u"2026-11-21T01:54Z"_s << qint64(1795226040000000);
    QTest::newRow("space, seven digits, no zone") << u"2023-11-16 18:17:03.9799600"_s << qint64(1700158623979960);
    QTest::newRow("no zone") << u"2023-11-16T18:17:03"_s << qint64(1700158623000000);
    QTest::newRow("nine digits are cut") << u"1970-01-01T00:00:00.123456999Z"_s << qint64(123456);
    QTest::newRow("fifteen digits are cut") << u"1970-01-01T00:00:00.999999999999999Z"_s << qint64(999999);
    QTest::newRow("one digit") << u"1970-01-01T00:00:00.5Z"_s << qint64(500000);
    QTest::newRow("before the epoch") << u"1969-12-31T23:59:59.25Z"_s << qint64(-750000);
    QTest::newRow("east of Greenwich") << u"1970-01-01T02:00:00+02:00"_s << qint64(0);
    QTest::newRow("west of Greenwich") << u"1969-12-31T19:30:00-04:30"_s << qint64(0);
    QTest::newRow("minus zero") << u"1970-01-01T00:00:00-00:00"_s << qint64(0);
    QTest::newRow("small letters") << u"1970-01-01t00:00:01z"_s << qint64(1000000);
    QTest::newRow("leap day") << u"2000-02-29T00:00:00Z"_s << qint64(951782400000000);
    QTest::newRow("first kept") << u"1900-01-01T00:00:00Z"_s << qint64(-2208988800000000);
    QTest::newRow("last kept") << u"9999-12-31T23:59:59.999999Z"_s << qint64(253402300799999999);
    addTortureRows(true);
}

void InstantTest::parses()
{
    QFETCH(QString, text);
    QFETCH(qint64, micros);
    const auto fromText = Instant::parse(text);
    const auto fromBytes = Instant::parse(std::string_view(text.toStdString()));
    QVERIFY(fromText.ok());
    QVERIFY(fromBytes.ok());
    QCOMPARE(fromBytes->micros(), fromText->micros());
    if (micros != INT64_MIN)
        QCOMPARE(fromText->micros(), micros);
    else
        QVERIFY(std::abs(fromText->micros() - Instant::fromDateTime(QDateTime::fromString(text.toUpper(), Qt::ISODateWithMs)).micros()) <= 1000); // Qt rounds
}

void InstantTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("unused");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text << qint64(0); };
    row("empty", QString());
    row("leap second", u"1998-12-31T23:59:60Z"_s);
    row("impossible day", u"1990-02-31T15:59:59Z"_s);
    row("29 February of a common year", u"2026-02-29"_s);
    row("29 February 1900", u"1900-02-29"_s);
    row("month 13", u"2026-13-01"_s);
    row("month 0", u"2026-00-10"_s);
    row("day 0", u"2026-01-00"_s);
    row("hour 24", u"1990-12-31T24:00:00Z"_s);
    row("minute 60", u"1990-12-31T15:60:00Z"_s);
    row("offset of 24 hours", u"1990-12-31T15:59:59-24:00"_s);
    row("offset minute 60", u"1990-12-31T10:00:00+10:60"_s);
    row("offset without minutes", u"1985-04-12T23:20:50+01"_s);
    row("two zones", u"1963-06-19T08:30:06.28123+01:00Z"_s);
    row("zone of a date", u"1963-06-19Z"_s);
    row("empty fraction", u"1963-06-19T08:30:06.Z"_s);
    row("fraction of a minute", u"1963-06-19T08:30.5Z"_s);
    row("Bengali digit", u"1963-06-1\u09eaT00:00:00Z"_s);
    row("full-width digit", u"\uff12026-11-21"_s);
    row("unpadded month", u"1963-6-19T08:30:06Z"_s);
    row("extended year", u"+11963-06-19T08:30:06Z"_s);
    row("negative year", u"-0001-06-19T08:30:06Z"_s);
    row("two spaces", u"1963-06-19  08:30:06Z"_s);
    row("leading space", u" 1963-06-19T08:30:06Z"_s);
    row("trailing newline", u"1985-04-12T23:20:50Z\n"_s);
    row("cut off", u"1985-04-12T23:2"_s);
    row("T without time", u"1985-04-12T"_s);
    row("before 1900", u"1899-12-31T23:59:59Z"_s);
    row("before 1900 by its offset", u"1900-01-01T00:00:00+00:01"_s);
    row("after 9999 by its offset", u"9999-12-31T23:59:59-00:01"_s);
    row("American", u"06/19/1963 08:30:06 PST"_s);
    row("day of the year", u"2013-350T01:01:01"_s);
    addTortureRows(false);
}

void InstantTest::refuses()
{
    QFETCH(QString, text);
    QCOMPARE(Instant::parse(text).ok(), false);
    QCOMPARE(Instant::parse(std::string_view(text.toStdString())).ok(), false);
    QCOMPARE(Instant::parse(text).error().code, ErrorCode::InvalidInput);
}

void InstantTest::agreesWithQt()
{
    // Every 1,234,567 seconds from 1900 to 2299: all months, leap days and centuries.
    const QDateTime end(QDate(2299, 12, 31), QTime(0, 0), Qt::UTC);
    for (QDateTime time(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC); time < end; time = time.addSecs(1'234'567)) {
        const QString iso = time.toString(Qt::ISODate);
        const auto parsed = Instant::parse(iso);
        QVERIFY2(parsed.ok(), qPrintable(iso));
        QCOMPARE(parsed->micros(), time.toMSecsSinceEpoch() * 1000);
        QCOMPARE(parsed->toIso(), iso);
    }
}

void InstantTest::writesIso_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64(0) << u"1970-01-01T00:00:00Z"_s;
    QTest::newRow("whole second") << qint64(1795226083000000) << u"2026-11-21T01:54:43Z"_s;
    QTest::newRow("a microsecond") << qint64(1) << u"1970-01-01T00:00:00.000001Z"_s;
    QTest::newRow("half a second") << qint64(500000) << u"1970-01-01T00:00:00.5Z"_s;
    QTest::newRow("before the epoch") << qint64(-1) << u"1969-12-31T23:59:59.999999Z"_s;
    QTest::newRow("earliest instant") << qint64(INT64_MIN) << u"-290308-12-21T19:59:05.224192Z"_s;
}

void InstantTest::writesIso()
{
    QFETCH(qint64, micros);
    QTEST(Instant::fromMicros(micros).toIso(), "text");
}

void InstantTest::rangesAreHalfOpen()
{
    const InstantRange range{Instant::fromMicros(10), Instant::fromMicros(20)};
    QVERIFY(!range.contains(Instant::fromMicros(9)));
    QVERIFY(range.contains(Instant::fromMicros(10)));
    QVERIFY(range.contains(Instant::fromMicros(19)));
    QVERIFY(!range.contains(Instant::fromMicros(20)));
}

QTEST_APPLESS_MAIN(InstantTest)
#include "tst_instant.moc"
