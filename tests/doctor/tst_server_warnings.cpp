// What weakens a server's isolation is said by name: each case takes one protection away.
#include "models/database/migrator.h"
#include "models/doctor/server_warnings.h"
#include "tests/support/office.h"

#include <QCoreApplication>
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
    void saysWhoIsUnbound_data();
    void saysWhoIsUnbound();
    void saysWhatTheServerIs_data();
    void saysWhatTheServerIs();
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
    QTest::newRow("our function without its path") << u"ALTER FUNCTION reckoner_companies(text[]) RESET search_path"_s << QStringList{u"unpinned_function reckoner_companies"_s};
    QTest::newRow("our view of its owner") << u"ALTER VIEW usage_events RESET (security_invoker)"_s << QStringList{u"view_of_owner usage_events"_s};
    QTest::newRow("no policy at all") << u"DO $$ DECLARE p record; BEGIN FOR p IN SELECT polname FROM pg_policy WHERE polrelid = 'names'::regclass LOOP "
                                         "EXECUTE format('DROP POLICY %I ON names', p.polname); END LOOP; END $$"_s << QStringList{u"no_policy names"_s};
    QTest::newRow("a policy for everybody") << u"CREATE POLICY open ON jobs FOR SELECT USING (true)"_s << QStringList{u"foreign_policy jobs: open"_s};
    QTest::newRow("a right for everybody") << u"GRANT SELECT ON prices TO PUBLIC"_s << QStringList{u"public_right prices"_s};
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

/// The login of this run that the row makes and uses.
static QString ownLogin()
{
    return u"reckoner_test_warned_%1"_s.arg(QCoreApplication::applicationPid());
}

void TestServerWarnings::saysWhoIsUnbound_data()
{
    QTest::addColumn<QString>("made"); // %1: the login
    QTest::addColumn<QString>("found");
    QTest::newRow("a bound member") << u"CREATE ROLE %1 LOGIN; INSERT INTO memberships (login, role) VALUES ('%1', 'admin')"_s << QString();
    QTest::newRow("a member who is a superuser") << u"CREATE ROLE %1 LOGIN SUPERUSER; INSERT INTO memberships (login, role) VALUES ('%1', 'admin')"_s << u"superuser_in_use"_s;
    QTest::newRow("a member who passes over policies") << u"CREATE ROLE %1 LOGIN BYPASSRLS; INSERT INTO memberships (login, role) VALUES ('%1', 'recruiter')"_s << u"superuser_in_use"_s;
    QTest::newRow("a member with the owner's rights") << u"CREATE ROLE %1 LOGIN; GRANT reckoner_owner TO %1; INSERT INTO memberships (login, role) VALUES ('%1', 'admin')"_s << u"owner_is_member"_s;
    QTest::newRow("another superuser at work") << u"CREATE ROLE %1 LOGIN SUPERUSER"_s << u"superuser_in_use"_s;
}

void TestServerWarnings::saysWhoIsUnbound()
{
    QFETCH(QString, made);
    QFETCH(QString, found);
    Office office(Dialect::PostgreSql);
    QVERIFY(installRoles(office.connection()).ok());
    office.database().exec(QString(made).replace(u"%1"_s, ownLogin()));
    {
        const auto own = DatabaseUrl::parse(office.database().url().conninfo() + u" user='%1'"_s.arg(ownLogin()));
        QVERIFY(own.ok());
        ForeignProgram atWork(*own);
        QCOMPARE(warningsOf(office), found.isEmpty() ? QStringList() : QStringList{found + u' ' + ownLogin()});
        for (const ServerWarning &each : needed(serverWarnings(office.inquiry())))
            QVERIFY(each.toJson().value(u"message"_s).toString().contains(each.subject));
    }
    office.database().exec(u"DELETE FROM memberships; DROP OWNED BY %1; DROP ROLE %1"_s.arg(ownLogin()));
}

/// What cannot be had here is put on: a function of that name that comes first.
void TestServerWarnings::saysWhatTheServerIs_data()
{
    QTest::addColumn<QString>("disguise");
    QTest::addColumn<QString>("found");
    QTest::newRow("an old server") << u"CREATE FUNCTION public.current_setting(text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS "
                                      "$$ SELECT CASE $1 WHEN 'server_version_num' THEN '140012' WHEN 'server_version' THEN '14.12' ELSE pg_catalog.current_setting($1) END $$"_s
                                   << u"old_server 14.12"_s;
    QTest::newRow("another host without TLS") << u"CREATE FUNCTION public.inet_server_addr() RETURNS inet LANGUAGE sql STABLE AS $$ SELECT inet '192.0.2.1' $$"_s << u"no_tls postgres"_s;
}

void TestServerWarnings::saysWhatTheServerIs()
{
    QFETCH(QString, disguise);
    QFETCH(QString, found);
    Office office(Dialect::PostgreSql);
    QVERIFY(installRoles(office.connection()).ok());
    QCOMPARE(warningsOf(office), QStringList());
    office.database().exec(disguise);
    QVERIFY(office.connection().execute(u"SET search_path = public, pg_catalog"_s).ok());
    QCOMPARE(warningsOf(office), QStringList{found});
}

QTEST_GUILESS_MAIN(TestServerWarnings)
#include "tst_server_warnings.moc"
