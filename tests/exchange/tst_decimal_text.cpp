#include "models/exchange/decimal_text.h"

#include <QtTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TstDecimalText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scales_data();
    void scales();
    void refuses_data();
    void refuses();
    void knowsJsonNumbers_data();
    void knowsJsonNumbers();
};

void TstDecimalText::scales_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("scale");
    QTest::addColumn<int>("rounding");
    QTest::addColumn<qint64>("expected");
    const int exact = int(DecimalRounding::Refused), even = int(DecimalRounding::HalfEven), cut = int(DecimalRounding::TowardZero);
    QTest::newRow("count") << "4808"_ba << 0 << exact << 4808ll;
    QTest::newRow("zero") << "0"_ba << 0 << exact << 0ll;
    QTest::newRow("minus zero") << "-0"_ba << 0 << exact << 0ll;
    QTest::newRow("leading zeros") << "007"_ba << 0 << exact << 7ll;
    QTest::newRow("whole with a fraction of zeros") << "12.0"_ba << 0 << exact << 12ll;
    QTest::newRow("exponent up") << "1.5e3"_ba << 0 << exact << 1500ll;
    QTest::newRow("exponent down") << "1200E-2"_ba << 0 << exact << 12ll;
    QTest::newRow("zero with an endless exponent") << "0e999999999999"_ba << 0 << exact << 0ll;
    QTest::newRow("largest") << "9223372036854775807"_ba << 0 << exact << std::numeric_limits<qint64>::max();
    QTest::newRow("largest negative that is taken") << "-9223372036854775807"_ba << 0 << exact << -std::numeric_limits<qint64>::max();
    QTest::newRow("nanos") << "0.0046"_ba << 9 << even << 4'600'000ll;
    QTest::newRow("a double's noise") << "0.013317500000000001"_ba << 9 << even << 13'317'500ll;
    QTest::newRow("price in exponent form") << "5.46875e-07"_ba << 12 << exact << 546'875ll;
    QTest::newRow("half to even, down") << "0.0000000025"_ba << 9 << even << 2ll;
    QTest::newRow("half to even, up") << "0.0000000035"_ba << 9 << even << 4ll;
    QTest::newRow("above half") << "0.00000000250000000000000000000000001"_ba << 9 << even << 3ll;
    QTest::newRow("far below half") << "4e-30"_ba << 9 << even << 0ll;
    QTest::newRow("negative half to even") << "-0.0000000015"_ba << 9 << even << -2ll;
    QTest::newRow("cut") << "89.9999999"_ba << 6 << cut << 89'999'999ll;
    QTest::newRow("never cut to nothing") << "0.0000000001"_ba << 6 << cut << 1ll;
    QTest::newRow("cut toward zero") << "-1.9"_ba << 0 << cut << -1ll;
    QTest::newRow("Unix seconds with a fraction") << "1735600197.25"_ba << 6 << cut << 1'735'600'197'250'000ll;
}

void TstDecimalText::scales()
{
    QFETCH(QByteArray, text);
    QFETCH(int, scale);
    QFETCH(int, rounding);
    QFETCH(qint64, expected);
    qint64 value = -42;
    QCOMPARE(scaleDecimal(text.toStdString(), scale, DecimalRounding(rounding), value), DecimalState::Good);
    QCOMPARE(value, expected);
}

void TstDecimalText::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("state");
    const int none = int(DecimalState::NotANumber), fine = int(DecimalState::TooFine), large = int(DecimalState::TooLarge);
    for (const char *text : {"", "-", "+1", " 1", "1 ", ".5", "5.", "1e", "1e+", "1.2.3", "0x10", "NaN", "Infinity", "1,000", "１", "--1", "1e1.5"})
        QTest::newRow(text) << QByteArray(text) << none;
    QTest::newRow("half") << "12.5"_ba << fine;
    QTest::newRow("very small") << "1e-400"_ba << fine;
    QTest::newRow("one too large") << "9223372036854775808"_ba << large;
    QTest::newRow("endless exponent") << "1e99999999999999999999"_ba << large;
    QTest::newRow("many digits") << QByteArray(400, '9') << large;
}

void TstDecimalText::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, state);
    qint64 value = 0;
    QCOMPARE(int(scaleDecimal(text.toStdString(), 0, DecimalRounding::Refused, value)), state);
}

void TstDecimalText::knowsJsonNumbers_data()
{
    QTest::addColumn<bool>("expected");
    for (const char *text : {"0", "-0", "1", "10", "-1.5", "1e5", "1E+5", "0.5e-7"})
        QTest::newRow(text) << true;
    for (const char *text : {"", "-", "01", "-01", "+1", ".5", "5.", "1e", "0x1", "1a", "NaN"})
        QTest::newRow(text) << false;
}

void TstDecimalText::knowsJsonNumbers()
{
    QFETCH(bool, expected);
    QCOMPARE(isJsonNumber(QTest::currentDataTag()), expected);
}

QTEST_APPLESS_MAIN(TstDecimalText)
#include "tst_decimal_text.moc"
