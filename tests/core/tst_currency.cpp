#include "models/core/currency.h"

#include <QFile>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class CurrencyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parsesCodesInUse_data();
    void parsesCodesInUse();
    void refusesOthers_data();
    void refusesOthers();
    void defaultIsDollars();
    void agreesWithTheListOfIso();
};

void CurrencyTest::parsesCodesInUse_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("minorDigits");
    QTest::newRow("dollar") << u"USD"_s << u"USD"_s << 2;
    QTest::newRow("small letters") << u"eur"_s << u"EUR"_s << 2;
    QTest::newRow("no cents") << u"JPY"_s << u"JPY"_s << 0;
    QTest::newRow("thousandths") << u"KWD"_s << u"KWD"_s << 3;
    QTest::newRow("four digits") << u"CLF"_s << u"CLF"_s << 4;
    QTest::newRow("first of the table") << u"AED"_s << u"AED"_s << 2;
    QTest::newRow("last of the table") << u"ZWG"_s << u"ZWG"_s << 2;
}

void CurrencyTest::parsesCodesInUse()
{
    QFETCH(QString, given);
    const auto currency = Currency::parse(given);
    QVERIFY(currency.ok());
    QTEST(currency->code(), "code");
    QTEST(currency->minorDigits(), "minorDigits");
}

void CurrencyTest::refusesOthers_data()
{
    QTest::addColumn<QString>("given");
    QTest::newRow("empty") << QString();
    QTest::newRow("withdrawn") << u"DEM"_s;
    QTest::newRow("unknown") << u"ABC"_s;
    QTest::newRow("testing code") << u"XTS"_s;
    QTest::newRow("too long") << u"USDX"_s;
    QTest::newRow("sign") << u"$"_s;
    QTest::newRow("not ASCII") << u"U\u017fD"_s;
}

void CurrencyTest::refusesOthers()
{
    QFETCH(QString, given);
    const auto currency = Currency::parse(given);
    QVERIFY(!currency.ok());
    QCOMPARE(currency.error().code, ErrorCode::InvalidInput);
}

void CurrencyTest::defaultIsDollars()
{
    QCOMPARE(Currency().code(), u"USD"_s);
    QVERIFY(Currency() == *Currency::parse(u"usd"));
}

void CurrencyTest::agreesWithTheListOfIso()
{
    // Entity,Currency,AlphabeticCode,NumericCode,MinorUnit,WithdrawalDate; read from the right, because names hold commas.
    QFile list(QStringLiteral(RECKONER_SOURCE_DIR "/../shared/data/currency/iso4217_codes_all.csv"));
    if (!list.open(QIODevice::ReadOnly))
        return;
    list.readLine();
    int compared = 0;
    while (!list.atEnd()) {
        const QStringList cells = QString::fromUtf8(list.readLine()).trimmed().split(u',');
        const QString code = cells.size() >= 6 ? cells[cells.size() - 4] : QString();
        bool hasMinorUnit = false;
        const int minorDigits = cells.size() >= 6 ? cells[cells.size() - 2].toInt(&hasMinorUnit) : 0;
        if (!hasMinorUnit || !cells.last().isEmpty())
            continue;
        const auto currency = Currency::parse(code);
        QVERIFY2(currency.ok(), qPrintable(code));
        QCOMPARE(currency->minorDigits(), minorDigits);
        ++compared;
    }
    QVERIFY(compared > 200);
}

QTEST_APPLESS_MAIN(CurrencyTest)
#include "tst_currency.moc"
