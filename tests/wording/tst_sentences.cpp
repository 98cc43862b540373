#include "models/wording/sentences.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class SentencesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void errorsAreSentences();
    void codesAreWordsForAPerson_data();
    void codesAreWordsForAPerson();
    void errorsAreJson();
    void titlesAreTheWordsOfTheScreen();
    void rangesAreNamed_data();
    void rangesAreNamed();
    void timesAreLocal_data();
    void timesAreLocal();
};

static Instant at(const QString &iso)
{
    return *Instant::parse(iso);
}

static Error shortOfCredits()
{
    return Error{ErrorCode::InsufficientCredits, RECKONER_TEXT("{required} credits are needed and {available} are left; {short} are missing."),
                 {{u"available"_s, 300}, {u"required"_s, 2000}, {u"short"_s, 1700}}};
}

void SentencesTest::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void SentencesTest::errorsAreSentences()
{
    QCOMPARE(wording::sentence(shortOfCredits()), u"2,000 credits are needed and 300 are left; 1,700 are missing."_s);
}

void SentencesTest::codesAreWordsForAPerson_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *what, const char *locale, const char *key, const QJsonValue &value, const QString &said) {
        QTest::newRow(what) << QString::fromLatin1(locale) << QString::fromLatin1(key) << value << said;
    };
    row("bucket", "en_US", "bucket", u"addon"_s, u"add-on"_s);
    row("unit of a price", "en_US", "unit", u"prompt_token"_s, u"prompt token"_s);
    row("kind of an operation", "en_US", "kind", u"refund_usage"_s, u"Credit note"_s);
    row("status of a job", "en_US", "status", u"completed"_s, u"completed"_s);
    row("state of credits", "en_US", "state", u"rolled_back"_s, u"given back"_s);
    row("type in prose", "en_US", "type", u"CV parsing"_s, u"CV parsing"_s);
    row("type by its code", "en_US", "type", u"question_generation"_s, u"JD Questions"_s);
    row("role", "en_US", "role", u"backend"_s, u"back end"_s);
    row("another program's own code", "en_US", "kind", u"their_own"_s, u"their_own"_s);
    row("a name that looks like a code", "en_US", "name", u"addon"_s, u"addon"_s);
    row("what a person wrote", "en_US", "value", u"2026-11-03"_s, u"2026-11-03"_s);
    row("HTTP status", "en_US", "status", 5'000, u"5000"_s);
    row("line of a file", "en_US", "line", 12'345, u"12345"_s);
    row("count", "de_DE", "count", 1'234'567, u"1.234.567"_s);
    row("count in lakhs", "hi_IN", "count", 1'234'567, u"12,34,567"_s);
    row("count of a finding", "de_DE", "tokens", u"6,100"_s, u"6.100"_s);
    row("count of a finding in lakhs", "hi_IN", "tokens", u"1,234,567"_s, u"12,34,567"_s);
    row("amount with its currency", "de_DE", "amount", u"$1,234.50"_s, u"1.234,50\u00a0$"_s);
    row("debt in another currency", "de_DE", "amount", u"-CHF\u00a01,234.50"_s, u"-1.234,50\u00a0CHF"_s);
    row("amount alone", "de_DE", "available", u"-1234.5600"_s, u"-1.234,5600"_s);
    row("day", "en_US", "day", u"2026-11-03"_s, u"3 Nov 2026"_s);
    row("moment of a finding", "en_US", "at", u"2026-11-03 10:30 UTC"_s, u"3 Nov 2026 10:30 UTC"_s);
    row("moment", "en_US", "at", u"2026-11-03T10:30:05.123Z"_s, u"3 Nov 2026 10:30:05 UTC"_s);
    row("id", "en_US", "job_id", u"0192f3a4-7b1c-4d2e-8f90-a1b2c3d4e5f6"_s, u"0192f3a4-7b1c-4d2e-8f90-a1b2c3d4e5f6"_s);
    row("version", "en_US", "why", u"1.5"_s, u"1.5"_s);
}

void SentencesTest::codesAreWordsForAPerson()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    const QByteArray text = '{' + key.toLatin1() + '}';
    const Error error{ErrorCode::InvalidState, text.constData(), {{key, value}}};
    QLocale::setDefault(QLocale(locale));
    QTEST(wording::sentence(error), "said");
    QLocale::setDefault(QLocale(u"en_US"_s));
    // Programs read the code.
    QCOMPARE(plainSentence(error), value.toVariant().toString());
    QCOMPARE(wording::errorJson(error).value(u"error"_s).toObject().value(u"message"_s).toString(), value.toVariant().toString());
}

void SentencesTest::errorsAreJson()
{
    const QByteArray json = QJsonDocument(wording::errorJson(shortOfCredits())).toJson(QJsonDocument::Compact);
    QCOMPARE(json, QByteArray("{\"error\":{\"code\":\"insufficient_credits\",\"details\":{\"available\":300,\"required\":2000,\"short\":1700},"
                              "\"message\":\"2000 credits are needed and 300 are left; 1700 are missing.\"}}"));
}

void SentencesTest::titlesAreTheWordsOfTheScreen()
{
    QCOMPARE(wording::title(UsageType::CvParsing), u"CV Parsing"_s);
    QCOMPARE(wording::title(UsageType::QuestionGeneration), u"JD Questions"_s);
    QCOMPARE(wording::title(UsageType::VideoInterview), u"Video Interviews"_s);
    QCOMPARE(wording::title(LinkStatus::Reconciled), u"On a job"_s);
    QCOMPARE(wording::title(LinkStatus::Draft), u"Not saved yet"_s);
    QCOMPARE(wording::title(LinkStatus::Unknown), u"No job"_s);
    QCOMPARE(wording::title(QuantitySource::Estimated), u"Estimated"_s);
    QCOMPARE(wording::title(QuantitySource::Manual), u"Entered by hand"_s);
}

void SentencesTest::rangesAreNamed_data()
{
    QTest::addColumn<InstantRange>("range");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("text");
    const Instant earliest = Instant::fromMicros(INT64_MIN);
    const Instant latest = Instant::fromMicros(INT64_MAX);
    const Instant first = at(u"2026-11-01"_s);
    const Instant end = at(u"2026-11-22"_s);
    QTest::newRow("whole days") << InstantRange{first, end} << u"UTC"_s << u"1 Nov 2026 to 21 Nov 2026 (UTC)"_s;
    QTest::newRow("whole days of a zone") << InstantRange{at(u"2026-10-31T23:00:00Z"_s), at(u"2026-11-21T23:00:00Z"_s)} << u"Europe/Berlin"_s
                                          << u"1 Nov 2026 to 21 Nov 2026 (Europe/Berlin)"_s;
    QTest::newRow("one day") << InstantRange{end, at(u"2026-11-23"_s)} << u"UTC"_s << u"22 Nov 2026 (UTC)"_s;
    QTest::newRow("parts of days") << InstantRange{first, at(u"2026-11-01T12:30:00Z"_s)} << u"UTC"_s
                                   << u"1 Nov 2026 00:00:00 to 1 Nov 2026 12:30:00 (UTC)"_s;
    QTest::newRow("no beginning") << InstantRange{earliest, end} << u"UTC"_s << u"Until 21 Nov 2026 (UTC)"_s;
    QTest::newRow("no end") << InstantRange{first, latest} << u"UTC"_s << u"From 1 Nov 2026 (UTC)"_s;
    QTest::newRow("no bound") << InstantRange{earliest, latest} << u"UTC"_s << u"All time (UTC)"_s;
    QTest::newRow("all years that are kept") << InstantRange{at(u"1900-01-01"_s), Instant::fromMicros(at(u"9999-12-31T23:59:59.999999Z"_s).micros() + 1)}
                                             << u"UTC"_s << u"All time (UTC)"_s;
}

void SentencesTest::rangesAreNamed()
{
    QFETCH(InstantRange, range);
    QFETCH(QString, zone);
    QTEST(wording::rangeText(range, *Calendar::named(zone)), "text");
}

void SentencesTest::timesAreLocal_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTC") << u"2026-11-21T01:54:43.999Z"_s << u"UTC"_s << u"21 Nov 2026 01:54:43"_s;
    QTest::newRow("winter") << u"2026-11-21T23:30:00Z"_s << u"Europe/Berlin"_s << u"22 Nov 2026 00:30:00"_s;
    QTest::newRow("summer") << u"2026-07-01T12:00:00Z"_s << u"America/New_York"_s << u"1 Jul 2026 08:00:00"_s;
    QTest::newRow("before the epoch") << u"1969-12-31T23:59:59.5Z"_s << u"UTC"_s << u"31 Dec 1969 23:59:59"_s;
}

void SentencesTest::timesAreLocal()
{
    QFETCH(QString, time);
    QFETCH(QString, zone);
    QTEST(wording::timeText(at(time), *Calendar::named(zone)), "text");
}

QTEST_GUILESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
