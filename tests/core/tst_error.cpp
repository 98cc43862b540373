#include "models/core/cancel_token.h"
#include "models/core/result.h"

#include <QJsonArray>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class ErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codesHaveNamesAndExits_data();
    void codesHaveNamesAndExits();
    void fillsPlaceholders_data();
    void fillsPlaceholders();
    void resultsCarryErrorsOnward();
    void brokenInvariantsThrow();
    void canceledTokenAnswersCanceled();
};

void ErrorTest::codesHaveNamesAndExits_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("exit");
    const auto row = [](ErrorCode code, const char *name, int exit) { QTest::newRow(name) << code << QString::fromLatin1(name) << exit; };
    row(ErrorCode::InsufficientCredits, "insufficient_credits", 1);
    row(ErrorCode::InsufficientTokens, "insufficient_tokens", 1);
    row(ErrorCode::InsufficientMinutes, "insufficient_minutes", 1);
    row(ErrorCode::InvalidState, "invalid_state", 1);
    row(ErrorCode::BreakdownUnknown, "breakdown_unknown", 1);
    row(ErrorCode::InvalidInput, "invalid_input", 65);
    row(ErrorCode::NotFound, "not_found", 65);
    row(ErrorCode::Ambiguous, "ambiguous", 65);
    row(ErrorCode::AlreadyExists, "already_exists", 65);
    row(ErrorCode::DuplicateKeyMismatch, "duplicate_key_mismatch", 65);
    row(ErrorCode::Overflow, "overflow", 65);
    row(ErrorCode::Unavailable, "unavailable", 69);
    row(ErrorCode::Busy, "busy", 69);
    row(ErrorCode::IoError, "io_error", 74);
    row(ErrorCode::Conflict, "conflict", 75);
    row(ErrorCode::StalePlan, "stale_plan", 75);
    row(ErrorCode::NotPermitted, "not_permitted", 77);
    row(ErrorCode::NotADatabase, "not_a_database", 78);
    row(ErrorCode::SchemaNewer, "schema_newer", 78);
    row(ErrorCode::Damaged, "damaged", 78);
    row(ErrorCode::Canceled, "canceled", 130);
}

void ErrorTest::codesHaveNamesAndExits()
{
    QFETCH(ErrorCode, code);
    QTEST(errorCodeName(code), "name");
    QTEST(exitStatus(code), "exit");
}

void ErrorTest::fillsPlaceholders_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QJsonObject>("context");
    QTest::addColumn<QString>("filled");
    QTest::newRow("no placeholder") << u"Canceled."_s << QJsonObject() << u"Canceled."_s;
    QTest::newRow("number and text") << u"{available} of {what}"_s << QJsonObject{{u"available"_s, 300}, {u"what"_s, u"credits"_s}} << u"300 of credits"_s;
    QTest::newRow("large number") << u"{n}"_s << QJsonObject{{u"n"_s, qint64(9007199254740993)}} << u"9007199254740993"_s;
    QTest::newRow("list") << u"one of {ids}"_s << QJsonObject{{u"ids"_s, QJsonArray{u"a"_s, u"b"_s}}} << u"one of a, b"_s;
    QTest::newRow("unknown name stays") << u"{x} and {y}"_s << QJsonObject{{u"y"_s, u"1"_s}} << u"{x} and 1"_s;
    QTest::newRow("a value with braces is not filled again") << u"{a}{b}"_s << QJsonObject{{u"a"_s, u"{b}"_s}, {u"b"_s, u"2"_s}} << u"{b}2"_s;
    QTest::newRow("open brace") << u"{a"_s << QJsonObject{{u"a"_s, u"1"_s}} << u"{a"_s;
}

void ErrorTest::fillsPlaceholders()
{
    QFETCH(QString, sentence);
    QFETCH(QJsonObject, context);
    QTEST(filledSentence(sentence, context), "filled");
}

static Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{n} is odd"), {{u"n"_s, number}}};
    return number / 2;
}

static Result<int> quarter(int number)
{
    TRY(halved, half(number));
    TRY(quartered, half(halved));
    return quartered;
}

static Outcome checkedQuarter(int number)
{
    CHECK(CancelToken().check());
    TRY(quartered, quarter(number));
    Q_UNUSED(quartered);
    return {};
}

void ErrorTest::resultsCarryErrorsOnward()
{
    QCOMPARE(*quarter(12), 3);
    QVERIFY(checkedQuarter(12).ok());
    QCOMPARE(plainSentence(quarter(6).error()), u"3 is odd"_s);
    QCOMPARE(checkedQuarter(6).error().code, ErrorCode::InvalidInput);
}

void ErrorTest::brokenInvariantsThrow()
{
    ensure(true, "holds");
    QVERIFY_EXCEPTION_THROWN(ensure(false, "does not hold"), BrokenInvariant);
}

void ErrorTest::canceledTokenAnswersCanceled()
{
    const CancelToken token;
    const CancelToken copy = token;
    QVERIFY(copy.check().ok());
    token.cancel();
    QCOMPARE(copy.check().error().code, ErrorCode::Canceled);
}

QTEST_APPLESS_MAIN(ErrorTest)
#include "tst_error.moc"
