// Packs: on sale, changed, retired; the cheapest that covers a shortfall.
#include "tests/alerts/alerts_office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestPacks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cheapest_data();
    void cheapest();
    void savedChangedRetired_data() { addDialectRows(); }
    void savedChangedRetired();
    void refused_data();
    void refused();
    void rolesThatSell();
};

void TestPacks::cheapest_data()
{
    QTest::addColumn<qint64>("shortfall");
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("price");
    QTest::newRow("the small one once") << 80LL << u"hundred"_s << 1LL << u"10.00"_s;
    QTest::newRow("the small one three times") << 300LL << u"hundred"_s << 3LL << u"30.00"_s;
    QTest::newRow("the large one is cheaper from here") << 401LL << u"thousand"_s << 1LL << u"45.00"_s;
    QTest::newRow("the large one twice") << 1600LL << u"thousand"_s << 2LL << u"90.00"_s;
    QTest::newRow("nothing is short") << 0LL << QString() << 0LL << QString();
}

void TestPacks::cheapest()
{
    QFETCH(qint64, shortfall);
    const auto pack = [](Unit unit, qint64 quantity, qint64 units, const QString &name, const char *currency = "USD") {
        return Pack{QUuid(), unit, quantity, Money::fromNanos(units * 1'000'000'000), needed(Currency::parse(QString::fromLatin1(currency))), name};
    };
    const std::vector<Pack> packs = {pack(Unit::Minutes, 1000, 45, u"thousand"_s), pack(Unit::Minutes, 100, 10, u"hundred"_s), pack(Unit::Minutes, 100, 10, u"other hundred"_s),
                                     pack(Unit::Credits, 5000, 1, u"credits"_s), pack(Unit::Minutes, 5000, 1, u"yen"_s, "JPY")};
    const auto best = cheapestPack(packs, Unit::Minutes, Currency(), shortfall);
    QTEST(best ? best->pack.name : QString(), "name");
    QTEST(best ? best->count : 0, "count");
    QTEST(best ? best->price.toDecimal() : QString(), "price");
    QVERIFY(!cheapestPack(packs, Unit::Tokens, Currency(), 5));
}

void TestPacks::savedChangedRetired()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    office.sellPack("500 minutes", Unit::Minutes, 500, "40.00");
    office.sellPack("500 minutes", Unit::Credits, 500, "9.00");
    office.sellPack("500 minutes", Unit::Minutes, 550, "41.5");
    const auto packs = needed(listPacks(office.inquiry()));
    QCOMPARE(packs.size(), size_t(2));
    QCOMPARE(packs.back().quantity, 550);
    QCOMPARE(packs.back().price.toDecimal(), u"41.50"_s);
    PackEdit retired;
    retired.unit = Unit::Minutes;
    retired.name = u"500 minutes"_s;
    retired.isRetired = true;
    QCOMPARE(needed(setPack(office.connection(), office.scope(), retired, {})).reply.quantity, 550);
    QCOMPARE(needed(listPacks(office.inquiry())).size(), size_t(1));
    const auto again = setPack(office.connection(), office.scope(), retired, {});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
    office.sellPack("500 minutes", Unit::Minutes, 600, "42.00"); // back on sale
    QCOMPARE(needed(listPacks(office.inquiry())).back().quantity, 600);
}

void TestPacks::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("no name") << QString() << 1LL << 1LL;
    QTest::newRow("nothing in it") << u"p"_s << 0LL << 1LL;
    QTest::newRow("a price below zero") << u"p"_s << 1LL << -1LL;
}

void TestPacks::refused()
{
    QFETCH(QString, name);
    QFETCH(qint64, quantity);
    QFETCH(qint64, nanos);
    Office office(Dialect::Sqlite);
    const auto saved = setPack(office.connection(), office.scope(), {Unit::Credits, name, quantity, Money::fromNanos(nanos), Currency()}, {});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::InvalidInput);
}

void TestPacks::rolesThatSell()
{
    AlertsOffice office(Dialect::Sqlite);
    for (const Role role : {Role::Recruiter, Role::Finance, Role::Admin, Role::Backend}) {
        const Scope scope = office.scopeAt(office.now(), role);
        const bool expected = role == Role::Finance || role == Role::Admin;
        QCOMPARE(setPack(office.connection(), scope, {Unit::Credits, roleName(role), 5, Money(), Currency()}, {}).ok(), expected);
        QCOMPARE(listPacks(Inquiry(office.connection(), scope)).ok(), expected);
    }
}

QTEST_GUILESS_MAIN(TestPacks)
#include "tst_packs.moc"
