// The order of currencies, wherever amounts of several stand together.
#include "models/directory/currency_order.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestCurrencyOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void order_data();
    void order();
};

void TestCurrencyOrder::order_data()
{
    QTest::addColumn<QStringList>("ofCompanies");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("of most companies first") << QStringList{u"CHF"_s, u"USD"_s, u"EUR"_s, u"USD"_s, u"EUR"_s, u"USD"_s} << QStringList{u"USD"_s, u"EUR"_s, u"CHF"_s};
    QTest::newRow("of as many by code") << QStringList{u"USD"_s, u"JPY"_s, u"EUR"_s} << QStringList{u"EUR"_s, u"JPY"_s, u"USD"_s};
    QTest::newRow("one") << QStringList{u"EUR"_s, u"EUR"_s} << QStringList{u"EUR"_s};
    QTest::newRow("no company") << QStringList() << QStringList();
}

void TestCurrencyOrder::order()
{
    QFETCH(QStringList, ofCompanies);
    QFETCH(QStringList, order);
    std::vector<Currency> given;
    for (const QString &code : ofCompanies)
        given.push_back(*Currency::parse(code));
    QStringList found;
    for (const Currency &currency : currencyOrder(given))
        found.append(currency.code());
    QCOMPARE(found, order);
}

QTEST_GUILESS_MAIN(TestCurrencyOrder)
#include "tst_currency_order.moc"
