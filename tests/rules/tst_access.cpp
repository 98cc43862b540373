#include "models/rules/access.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class AccessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rolesMay_data();
    void rolesMay();
    void namesAreReadBack();
    void refusalSaysWhoAndWhat();
};

void AccessTest::rolesMay_data()
{
    QTest::addColumn<Permission>("permission");
    QTest::addColumn<QString>("roles"); ///< domain.md, "Who may do what": r(ecruiter), f(inance), a(dmin), b(ack end)
    QTest::newRow("see usage") << Permission::SeeUsage << u"rfa"_s;
    QTest::newRow("see balances") << Permission::SeeBalances << u"rfab"_s;
    QTest::newRow("see money") << Permission::SeeMoney << u"fa"_s;
    QTest::newRow("record usage") << Permission::RecordUsage << u"ab"_s;
    QTest::newRow("move money") << Permission::MoveMoney << u"fa"_s;
    QTest::newRow("administer") << Permission::Administer << u"a"_s;
    QTest::newRow("set up") << Permission::SetUp << u"a"_s;
    QTest::newRow("see unattributed") << Permission::SeeUnattributed << u"fa"_s;
}

void AccessTest::rolesMay()
{
    QFETCH(Permission, permission);
    QFETCH(QString, roles);
    QCOMPARE(may(Role::Recruiter, permission), roles.contains(u'r'));
    QCOMPARE(may(Role::Finance, permission), roles.contains(u'f'));
    QCOMPARE(may(Role::Admin, permission), roles.contains(u'a'));
    QCOMPARE(may(Role::Backend, permission), roles.contains(u'b'));
}

void AccessTest::namesAreReadBack()
{
    for (const Role role : {Role::Recruiter, Role::Finance, Role::Admin, Role::Backend})
        QCOMPARE(roleFromName(roleName(role)), role);
    QVERIFY(!roleFromName(u"root").has_value());
    for (const Permission permission : {Permission::SeeUsage, Permission::SeeBalances, Permission::SeeMoney, Permission::RecordUsage,
                                        Permission::MoveMoney, Permission::Administer, Permission::SetUp, Permission::SeeUnattributed})
        QCOMPARE(permissionFromName(permissionName(permission)), permission);
    QVERIFY(!permissionFromName(u"everything").has_value());
}

void AccessTest::refusalSaysWhoAndWhat()
{
    QVERIFY(checkPermission(Role::Admin, Permission::Administer).ok());
    const Error refusal = checkPermission(Role::Recruiter, Permission::MoveMoney).error();
    QCOMPARE(refusal.code, ErrorCode::NotPermitted);
    QCOMPARE(refusal.context[u"role"_s].toString(), u"recruiter"_s);
    QCOMPARE(refusal.context[u"permission"_s].toString(), u"move_money"_s);
}

QTEST_APPLESS_MAIN(AccessTest)
#include "tst_access.moc"
