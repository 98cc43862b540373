// What weakens a server's isolation is said by name: each case takes one protection away.
#include "models/database/migrator.h"
#include "models/doctor/server_warnings.h"
#include "tests/support/office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

QStringList warningsOf(Office &office)
{
    QStringList found;
    for (const ServerWarning &each : needed(serverWarnings(office.inquiry()))) {
        if (each.warning != "superuser"_L1) // of the tests' own login
            found.append(each.warning + u' ' + each.subject);
    }
    return found;
}

} // namespace

class TestServerWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileHasNone();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void saysThatThereAreNoRoles();
};

void TestServerWarnings::aFileHasNone()
{
    Office office(Dialect::Sqlite);
    QVERIFY(needed(serverWarnings(office.inquiry())).empty());
}

void TestServerWarnings::saysThatThereAreNoRoles()
{
    Office office(Dialect::PostgreSql);
    const QStringList found = warningsOf(office);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.front().startsWith(u"no_roles "_s));
    for (const ServerWarning &each : needed(serverWarnings(office.inquiry())))
        QVERIFY(each.toJson().value(u"message"_s).toString().contains(each.subject));
}

void TestServerWarnings::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("all in place") << u"SELECT 1"_s << QStringList();
    QTest::newRow("not forced") << u"ALTER TABLE jobs NO FORCE ROW LEVEL SECURITY"_s << QStringList{u"no_policy jobs"_s};
    QTest::newRow("not enabled") << u"ALTER TABLE usage_ledger DISABLE ROW LEVEL SECURITY"_s << QStringList{u"no_policy usage_ledger"_s};
    QTest::newRow("a new table") << u"CREATE TABLE notes (company_id uuid, text text)"_s << QStringList{u"no_policy notes"_s};
    QTest::newRow("a view of its owner") << u"CREATE VIEW all_jobs AS SELECT * FROM jobs"_s << QStringList{u"view_of_owner all_jobs"_s};
    QTest::newRow("a function without a path")
        << u"CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM jobs'"_s << QStringList{u"unpinned_function peek"_s};
}

void TestServerWarnings::saysWhatIsMissing()
{
    QFETCH(QString, damage);
    QFETCH(QStringList, found);
    Office office(Dialect::PostgreSql);
    if (const auto laid = installRoles(office.connection()); !laid)
        QFAIL(qPrintable(plainSentence(laid.error())));
    office.database().exec(damage);
    QCOMPARE(warningsOf(office), found);
}

QTEST_GUILESS_MAIN(TestServerWarnings)
#include "tst_server_warnings.moc"
