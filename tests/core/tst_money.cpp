#include "models/core/money.h"

#include <QTest>
#include <rapidcheck.h>

using namespace reckoner;
using namespace Qt::StringLiterals;

class MoneyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void parsesAndWrites_data();
    void parsesAndWrites();
    void refuses_data();
    void refuses();
    void parsesUnitPrices_data();
    void parsesUnitPrices();
    void refusesUnitPrices_data();
    void refusesUnitPrices();
    void adds();
    void roundsCosts_data();
    void roundsCosts();
    void costOverflows();
    void threeTenthsAreExact();
    void writtenAmountsAreReadBack();
    void costEqualsSlowArithmetic();
};

void MoneyTest::initTestCase()
{
    qputenv("RC_PARAMS", "max_success=5000");
}

void MoneyTest::parsesAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("nanos");
    QTest::addColumn<QString>("written");
    QTest::newRow("zero") << u"0"_s << qint64(0) << u"0.00"_s;
    QTest::newRow("minus zero") << u"-0.00"_s << qint64(0) << u"0.00"_s;
    QTest::newRow("golden job") << u"12.51"_s << qint64(12'510'000'000) << u"12.51"_s;
    QTest::newRow("golden tokens") << u"0.0046"_s << qint64(4'600'000) << u"0.0046"_s;
    QTest::newRow("six decimals") << u"-0.002468"_s << qint64(-2'468'000) << u"-0.002468"_s;
    QTest::newRow("one decimal") << u"0.1"_s << qint64(100'000'000) << u"0.10"_s;
    QTest::newRow("a nano") << u"0.000000001"_s << qint64(1) << u"0.000000001"_s;
    QTest::newRow("zeros beyond nine decimals") << u"1.50000000000000000000000"_s << qint64(1'500'000'000) << u"1.50"_s;
    QTest::newRow("leading zeros") << u"0000000000000000000000000007.5"_s << qint64(7'500'000'000) << u"7.50"_s;
    QTest::newRow("largest") << u"9223372036.854775807"_s << qint64(INT64_MAX) << u"9223372036.854775807"_s;
    QTest::newRow("least") << u"-9223372036.854775808"_s << qint64(INT64_MIN) << u"-9223372036.854775808"_s;
}

void MoneyTest::parsesAndWrites()
{
    QFETCH(QString, text);
    const auto money = Money::parse(text);
    QVERIFY(money.ok());
    QTEST(money->nanos(), "nanos");
    QTEST(money->toDecimal(), "written");
}

void MoneyTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QString() << ErrorCode::InvalidInput;
    QTest::newRow("sign alone") << u"-"_s << ErrorCode::InvalidInput;
    QTest::newRow("plus") << u"+1"_s << ErrorCode::InvalidInput;
    QTest::newRow("two signs") << u"--1"_s << ErrorCode::InvalidInput;
    QTest::newRow("no digit before the point") << u".5"_s << ErrorCode::InvalidInput;
    QTest::newRow("no digit after the point") << u"5."_s << ErrorCode::InvalidInput;
    QTest::newRow("two points") << u"1.2.3"_s << ErrorCode::InvalidInput;
    QTest::newRow("comma") << u"12,51"_s << ErrorCode::InvalidInput;
    QTest::newRow("grouping") << u"1,234.50"_s << ErrorCode::InvalidInput;
    QTest::newRow("exponent") << u"1e3"_s << ErrorCode::InvalidInput;
    QTest::newRow("blank") << u" 1"_s << ErrorCode::InvalidInput;
    QTest::newRow("currency") << u"$1"_s << ErrorCode::InvalidInput;
    QTest::newRow("NaN") << u"NaN"_s << ErrorCode::InvalidInput;
    QTest::newRow("hexadecimal") << u"0x10"_s << ErrorCode::InvalidInput;
    QTest::newRow("Arabic digits") << u"\u0661\u0662"_s << ErrorCode::InvalidInput;
    QTest::newRow("ten decimals") << u"0.0000000001"_s << ErrorCode::InvalidInput;
    QTest::newRow("one nano too much") << u"9223372036.854775808"_s << ErrorCode::Overflow;
    QTest::newRow("one nano too little") << u"-9223372036.854775809"_s << ErrorCode::Overflow;
    QTest::newRow("forty digits") << u"1234567890123456789012345678901234567890"_s << ErrorCode::Overflow;
}

void MoneyTest::refuses()
{
    QFETCH(QString, text);
    const auto money = Money::parse(text);
    QVERIFY(!money.ok());
    QTEST(money.error().code, "code");
}

void MoneyTest::parsesUnitPrices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("picos");
    QTest::addColumn<QString>("written");
    QTest::newRow("per CV") << u"0.50"_s << qint64(500'000'000'000) << u"0.50"_s;
    QTest::newRow("per token") << u"0.000002"_s << qint64(2'000'000) << u"0.000002"_s;
    QTest::newRow("as LiteLLM writes it") << u"5.46875e-07"_s << qint64(546'875) << u"0.000000546875"_s;
    QTest::newRow("capital E") << u"1E-12"_s << qint64(1) << u"0.000000000001"_s;
    QTest::newRow("plus exponent") << u"1.5e+02"_s << qint64(150'000'000'000'000) << u"150.00"_s;
    QTest::newRow("zero with any exponent") << u"0e99999999999"_s << qint64(0) << u"0.00"_s;
    QTest::newRow("zeros far away") << u"0.00e-99999999999"_s << qint64(0) << u"0.00"_s;
}

void MoneyTest::parsesUnitPrices()
{
    QFETCH(QString, text);
    const auto price = UnitPrice::parse(text);
    QVERIFY(price.ok());
    QTEST(price->picos(), "picos");
    QTEST(price->toDecimal(), "written");
}

void MoneyTest::refusesUnitPrices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("negative") << u"-0.1"_s << ErrorCode::InvalidInput;
    QTest::newRow("thirteen decimals") << u"1e-13"_s << ErrorCode::InvalidInput;
    QTest::newRow("thirteen decimals by digits") << u"5.46875e-08"_s << ErrorCode::InvalidInput;
    QTest::newRow("exponent without digits") << u"1e"_s << ErrorCode::InvalidInput;
    QTest::newRow("exponent with a point") << u"1e1.5"_s << ErrorCode::InvalidInput;
    QTest::newRow("too large") << u"1e7"_s << ErrorCode::Overflow;
    QTest::newRow("far too large") << u"1e99999999999"_s << ErrorCode::Overflow;
}

void MoneyTest::refusesUnitPrices()
{
    QFETCH(QString, text);
    const auto price = UnitPrice::parse(text);
    QVERIFY(!price.ok());
    QTEST(price.error().code, "code");
}

void MoneyTest::adds()
{
    const Money most = Money::fromNanos(INT64_MAX);
    const Money one = Money::fromNanos(1);
    QCOMPARE(Money::parse(u"5.00")->plus(*Money::parse(u"7.51"))->toDecimal(), u"12.51"_s);
    QCOMPARE(Money::parse(u"5.00")->minus(*Money::parse(u"7.51"))->toDecimal(), u"-2.51"_s);
    QCOMPARE(most.plus(one).error().code, ErrorCode::Overflow);
    QCOMPARE(Money::fromNanos(INT64_MIN).minus(one).error().code, ErrorCode::Overflow);
    QCOMPARE(most.negated().nanos(), -INT64_MAX);
    QVERIFY_EXCEPTION_THROWN(Money::fromNanos(INT64_MIN).negated(), BrokenInvariant);
}

void MoneyTest::roundsCosts_data()
{
    QTest::addColumn<qint64>("picos");
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("nothing") << qint64(500) << qint64(0) << qint64(0);
    QTest::newRow("5,000 tokens are a cent") << qint64(2'000'000) << qint64(5'000) << qint64(10'000'000);
    QTest::newRow("2,300 tokens") << qint64(2'000'000) << qint64(2'300) << qint64(4'600'000);
    QTest::newRow("1,234 tokens") << qint64(2'000'000) << qint64(1'234) << qint64(2'468'000);
    QTest::newRow("below a half") << qint64(499) << qint64(1) << qint64(0);
    QTest::newRow("a half, to even below") << qint64(500) << qint64(1) << qint64(0);
    QTest::newRow("above a half") << qint64(501) << qint64(1) << qint64(1);
    QTest::newRow("a half, to even above") << qint64(500) << qint64(3) << qint64(2);
    QTest::newRow("two and a half") << qint64(500) << qint64(5) << qint64(2);
    QTest::newRow("largest that fits") << qint64(1000) << qint64(INT64_MAX) << qint64(INT64_MAX);
}

void MoneyTest::roundsCosts()
{
    QFETCH(qint64, picos);
    QFETCH(qint64, quantity);
    const auto cost = roundedCost({{UnitPrice::fromPicos(picos), quantity}});
    QVERIFY(cost.ok());
    QTEST(cost->nanos(), "nanos");
}

void MoneyTest::costOverflows()
{
    const PricedQuantity largest{UnitPrice::fromPicos(INT64_MAX), INT64_MAX};
    QCOMPARE(roundedCost({largest}).error().code, ErrorCode::Overflow);
    QCOMPARE(roundedCost({largest, largest, largest}).error().code, ErrorCode::Overflow);
    QCOMPARE(roundedCost({{UnitPrice::fromPicos(1000), INT64_MAX}, {UnitPrice::fromPicos(500), 1}}).error().code, ErrorCode::Overflow);
    QCOMPARE(roundedCost({{UnitPrice::fromPicos(1000), INT64_MAX}, {UnitPrice::fromPicos(499), 1}})->nanos(), INT64_MAX);
}

void MoneyTest::threeTenthsAreExact()
{
    const auto minute = roundedCost({{*UnitPrice::parse(u"0.10"), 1}});
    QCOMPARE(minute->plus(*minute)->plus(*minute)->toDecimal(), u"0.30"_s);
    QCOMPARE(roundedCost({{*UnitPrice::parse(u"0.10"), 3}})->toDecimal(), u"0.30"_s);
}

static rc::Gen<qint64> anyAmount()
{
    return rc::gen::oneOf(rc::gen::inRange<qint64>(0, 2'000), rc::gen::inRange<qint64>(0, INT64_MAX), rc::gen::inRange<qint64>(0, 4'000'000'000),
                          rc::gen::element<qint64>(0, 1, 5, 50, 500, 1'500, 2'500, INT64_MAX));
}

void MoneyTest::writtenAmountsAreReadBack()
{
    QVERIFY(rc::check("parse(toDecimal(x)) = x", [] {
        const qint64 nanos = *anyAmount() * (*rc::gen::arbitrary<bool>() ? 1 : -1);
        RC_ASSERT(Money::parse(Money::fromNanos(nanos).toDecimal())->nanos() == nanos);
        const qint64 picos = std::abs(nanos);
        RC_ASSERT(UnitPrice::parse(UnitPrice::fromPicos(picos).toDecimal())->picos() == picos);
    }));
}

/// A natural number as decimal digits, least first: slow, and with nothing in common with the arithmetic that it judges.
using Digits = std::vector<int>;

static Digits digitsOf(qint64 number)
{
    Digits digits;
    for (; number > 0; number /= 10)
        digits.push_back(int(number % 10));
    return digits;
}

static Digits carried(Digits digits)
{
    for (size_t place = 0; place < digits.size(); ++place) {
        if (digits[place] > 9 && place + 1 == digits.size())
            digits.push_back(0);
        if (digits[place] > 9)
            digits[place + 1] += digits[place] / 10;
        digits[place] %= 10;
    }
    return digits;
}

static Digits product(const Digits &left, const Digits &right)
{
    Digits result(left.size() + right.size() + 1, 0);
    for (size_t i = 0; i < left.size(); ++i) {
        for (size_t j = 0; j < right.size(); ++j)
            result[i + j] += left[i] * right[j];
        result = carried(result);
    }
    return result;
}

static Digits sum(Digits left, const Digits &right)
{
    left.resize(std::max(left.size(), right.size()), 0);
    for (size_t place = 0; place < right.size(); ++place)
        left[place] += right[place];
    return carried(left);
}

/// The nanos of so many picos as text, half to even.
static QString slowNanos(Digits picos)
{
    picos.resize(std::max<size_t>(picos.size(), 4), 0);
    const int thousandths = picos[2] * 100 + picos[1] * 10 + picos[0];
    Digits nanos(picos.begin() + 3, picos.end());
    if (thousandths > 500 || (thousandths == 500 && nanos[0] % 2 == 1))
        nanos = sum(nanos, {1});
    QString text;
    for (const int digit : nanos)
        text.prepend(QChar(u'0' + digit));
    while (text.size() > 1 && text.startsWith(u'0'))
        text.remove(0, 1);
    return text;
}

void MoneyTest::costEqualsSlowArithmetic()
{
    const QString largest = QString::number(INT64_MAX);
    QVERIFY(rc::check("roundedCost equals slow arithmetic", [&largest] {
        const qint64 price = *anyAmount();
        const qint64 quantity = *anyAmount();
        const qint64 otherPrice = *anyAmount();
        const qint64 otherQuantity = *anyAmount();
        const auto cost = roundedCost({{UnitPrice::fromPicos(price), quantity}, {UnitPrice::fromPicos(otherPrice), otherQuantity}});
        const QString expected = slowNanos(sum(product(digitsOf(price), digitsOf(quantity)), product(digitsOf(otherPrice), digitsOf(otherQuantity))));
        const bool fits = expected.size() < largest.size() || (expected.size() == largest.size() && expected <= largest);
        RC_ASSERT(cost.ok() == fits);
        if (fits)
            RC_ASSERT(QString::number(cost->nanos()) == expected);
    }));
}

QTEST_APPLESS_MAIN(MoneyTest)
#include "tst_money.moc"
