// The list of purchases: every bucket, paid or free, and what was undone.
#include "models/alerts/purchases.h"
#include "models/ledger/undo.h"
#include "tests/alerts/alerts_office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestPurchases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyBucket_data() { addDialectRows(); }
    void everyBucket();
    void undone_data() { addDialectRows(); }
    void undone();
    void onlyWhoSeesMoney();
};

static QStringList lines(const std::vector<Purchase> &purchases)
{
    QStringList found;
    for (const Purchase &each : purchases)
        found.append(QStringList{unitName(each.unit), bucketName(each.bucket), each.accountName, QString::number(each.quantity), each.isPaid ? u"paid"_s : u"free"_s,
                                 each.undoneAt ? u"undone"_s : u"kept"_s}
                         .join(u' '));
    found.sort();
    return found;
}

void TestPurchases::everyBucket()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const Profile ann = office.addAnn(at("2026-11-01T00:00:00Z"), 100, 40);
    office.addStudio(at("2026-11-01T00:00:00Z"), 100, 50);
    office.topUpWallet(at("2026-11-02T00:00:00Z"), "7.5");
    NewAllocation allocation;
    allocation.company = office.acme.id;
    allocation.tokens = {1000};
    allocation.plan = u"Starter"_s;
    needed(allocateTokens(office.connection(), office.scope(), allocation, {}));
    CreditGrant grant;
    grant.account = {office.acme.id, ann.id};
    grant.amount = {60};
    grant.paid = needed(Money::parse(u"12"));
    needed(grantCredits(office.connection(), office.scope(), grant, {}));
    const auto all = needed(listPurchases(office.inquiry()));
    QCOMPARE(lines(all), (QStringList{u"credits addon ann@acme.example 40 free kept"_s, u"credits addon ann@acme.example 60 paid kept"_s, u"minutes addon Studio 50 free kept"_s,
                                      u"money wallet Acme 7500000000 paid kept"_s, u"tokens allocation Starter 1000 free kept"_s}));
    QVERIFY(std::is_sorted(all.begin(), all.end(), [](const Purchase &one, const Purchase &other) { return one.purchasedAt > other.purchasedAt; }));
    PurchaseChoice choice;
    choice.unit = Unit::Credits;
    QCOMPARE(needed(listPurchases(office.inquiry(), choice)).size(), size_t(2));
    choice = {};
    choice.account = ann.id.uuid();
    QCOMPARE(needed(listPurchases(office.inquiry(), choice)).size(), size_t(2));
}

void TestPurchases::undone()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const Profile ann = office.addAnn(at("2026-11-01T00:00:00Z"), 100, 0);
    CreditGrant grant;
    grant.account = {office.acme.id, ann.id};
    grant.amount = {60};
    const auto granted = needed(grantCredits(office.connection(), office.scope(), grant, {}));
    needed(undo(office.connection(), office.scope(), granted.operation.value(), {}));
    const auto added = needed(topUp(office.connection(), office.scope(), {office.acme.id, Money::fromNanos(5), QString(), QString()}, {}));
    needed(undo(office.connection(), office.scope(), added.operation.value(), {}));
    QCOMPARE(lines(needed(listPurchases(office.inquiry()))),
             (QStringList{u"credits addon ann@acme.example 60 free undone"_s, u"money wallet Acme 5 paid undone"_s}));
}

void TestPurchases::onlyWhoSeesMoney()
{
    AlertsOffice office(Dialect::Sqlite);
    for (const Role role : {Role::Recruiter, Role::Finance, Role::Admin, Role::Backend})
        QCOMPARE(listPurchases(office.inquiryAt(office.now(), role)).ok(), may(role, Permission::SeeMoney));
}

QTEST_GUILESS_MAIN(TestPurchases)
#include "tst_purchases.moc"
