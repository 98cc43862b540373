#include "models/wording/amounts.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class AmountsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsMoney_data();
    void wordsMoney();
    void wordsEveryDigit_data();
    void wordsEveryDigit();
    void wordsCounts();
    void wordsUnitPrices();
};

static void moneyRow(const char *name, const char *amount, const char *currency, const char *locale, const QString &text)
{
    QTest::newRow(name) << QString::fromLatin1(amount) << QString::fromLatin1(currency) << QString::fromLatin1(locale) << text;
}

void AmountsTest::wordsMoney_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    moneyRow("golden job", "12.51", "USD", "en_US", u"$12.51"_s);
    moneyRow("golden job, C locale", "12.51", "USD", "C", u"$12.51"_s);
    moneyRow("cents hide nothing", "0.01", "USD", "en_US", u"$0.01"_s);
    moneyRow("cents would hide something", "0.002468", "USD", "en_US", u"$0.0025"_s);
    moneyRow("four decimals are enough", "0.0046", "USD", "en_US", u"$0.0046"_s);
    moneyRow("three tenths", "0.30", "USD", "en_US", u"$0.30"_s);
    moneyRow("even four decimals show nothing", "0.00001", "USD", "en_US", u"$0.00"_s);
    moneyRow("a little below one", "0.99999", "USD", "en_US", u"$1.00"_s);
    moneyRow("one and more has cents only", "1.2345", "USD", "en_US", u"$1.23"_s);
    moneyRow("half a cent, to even below", "1.125", "USD", "en_US", u"$1.12"_s);
    moneyRow("half a cent, to even above", "1.135", "USD", "en_US", u"$1.14"_s);
    moneyRow("more than half a cent", "1.125000001", "USD", "en_US", u"$1.13"_s);
    moneyRow("carries", "999.995000001", "USD", "en_US", u"$1,000.00"_s);
    moneyRow("grouped", "1234567.5", "USD", "en_US", u"$1,234,567.50"_s);
    moneyRow("largest", "9223372036.854775807", "USD", "en_US", u"$9,223,372,036.85"_s);
    moneyRow("least", "-9223372036.854775808", "USD", "en_US", u"-$9,223,372,036.85"_s);
    moneyRow("negative", "-12.51", "USD", "en_US", u"-$12.51"_s);
    moneyRow("negative, small", "-0.0046", "USD", "en_US", u"-$0.0046"_s);
    moneyRow("no minus nothing", "-0.00001", "USD", "en_US", u"$0.00"_s);
    moneyRow("zero", "0", "USD", "en_US", u"$0.00"_s);
    moneyRow("no cents in yen", "1234.5", "JPY", "en_US", u"\u00a51,234"_s);
    moneyRow("thousandths in dinars", "1.2345", "KWD", "en_US", u"KWD\u00a01.234"_s);
    moneyRow("a currency without a common symbol", "12.5", "CHF", "en_US", u"CHF\u00a012.50"_s);
    moneyRow("C locale, a code", "-1234.5", "CHF", "C", u"-CHF\u00a01234.50"_s);
    moneyRow("German", "1234.5", "EUR", "de_DE", u"1.234,50\u00a0\u20ac"_s);
    moneyRow("German, negative", "-1234.5", "EUR", "de_DE", u"-1.234,50\u00a0\u20ac"_s);
    moneyRow("Indian groups", "1234567.89", "INR", "en_IN", u"\u20b912,34,567.89"_s);
    moneyRow("Arabic digits", "12.51", "USD", "ar_EG", u"\u0661\u0662\u066b\u0665\u0661\u00a0$"_s);
}

void AmountsTest::wordsMoney()
{
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    QFETCH(QString, locale);
    QTEST(wording::money(*Money::parse(amount), *Currency::parse(currency), QLocale(locale)), "text");
}

void AmountsTest::wordsEveryDigit_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    moneyRow("cents", "12.5", "USD", "en_US", u"$12.50"_s);
    moneyRow("more than cents", "1234.002468", "USD", "en_US", u"$1,234.002468"_s);
    moneyRow("a nano", "-0.000000001", "USD", "en_US", u"-$0.000000001"_s);
    moneyRow("yen", "3", "JPY", "en_US", u"\u00a53"_s);
    moneyRow("German", "0.002468", "EUR", "de_DE", u"0,002468\u00a0\u20ac"_s);
}

void AmountsTest::wordsEveryDigit()
{
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    QFETCH(QString, locale);
    QTEST(wording::exactMoney(*Money::parse(amount), *Currency::parse(currency), QLocale(locale)), "text");
}

void AmountsTest::wordsCounts()
{
    QCOMPARE(wording::count(1'234'567, QLocale(u"en_US"_s)), u"1,234,567"_s);
    QCOMPARE(wording::count(-5, QLocale(u"de_DE"_s)), u"-5"_s);
}

void AmountsTest::wordsUnitPrices()
{
    const UnitPrice perToken = *UnitPrice::parse(u"5.46875e-07");
    QCOMPARE(wording::unitPrice(perToken, Currency(), QLocale(u"en_US"_s)), u"$0.000000546875"_s);
    QCOMPARE(wording::unitPrice(*UnitPrice::parse(u"0.5"), Currency(), QLocale(u"en_US"_s)), u"$0.50"_s);
    QCOMPARE(wording::unitPrice(*UnitPrice::parse(u"1234.5"), QLocale(u"de_DE"_s)), u"1.234,50"_s);
}

QTEST_APPLESS_MAIN(AmountsTest)
#include "tst_amounts.moc"
