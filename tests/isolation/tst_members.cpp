// Groups follow memberships: who is let in gets the group of the role, and loses it with the last membership that needs it, unless the server has another
// database with Reckoner's roles, whose memberships cannot be seen from here.
#include "tests/isolation/two_companies.h"
#include "tests/support/own_server.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestMembers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void lastMembershipTakesTheGroup();
    void oneOfTwo();
    void anotherRole();
    void byPlainSql();
    void otherDatabaseOfTheServer();

private:
    void done(const QString &line) const;
    QString groupsOf(const QString &name);
    std::unique_ptr<OwnServer> m_server; ///< alone on it: other tests lay roles in databases of theirs
    std::unique_ptr<TwoCompanies> m_world;
};

void TestMembers::initTestCase()
{
    m_server = std::make_unique<OwnServer>();
    m_world = std::make_unique<TwoCompanies>();
    m_world->makeLogin(u"eve"_s);
}

void TestMembers::cleanup()
{
    m_world->database().exec(u"DELETE FROM memberships WHERE login = '%1'"_s.arg(TwoCompanies::login(u"eve"_s)));
}

void TestMembers::done(const QString &line) const
{
    const CliAnswer answer = m_world->owner().line(QString(line).replace(u"eve"_s, TwoCompanies::login(u"eve"_s)));
    QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
}

QString TestMembers::groupsOf(const QString &name)
{
    return m_world->database().scalar(u"SELECT COALESCE(string_agg(CAST(roleid::regrole AS text), ' ' ORDER BY roleid::regrole::text), '') FROM pg_auth_members WHERE member = '%1'::regrole"_s
                                          .arg(TwoCompanies::login(name)));
}

void TestMembers::lastMembershipTakesTheGroup()
{
    done(u"users add eve --role finance --company Own"_s);
    QCOMPARE(groupsOf(u"eve"_s), u"reckoner_finance"_s);
    done(u"users remove eve"_s);
    QCOMPARE(groupsOf(u"eve"_s), QString());
    QVERIFY(m_world->as(u"eve"_s, u"SELECT COUNT(*) FROM prices"_s).error.contains(u"permission denied"_s));
}

void TestMembers::oneOfTwo()
{
    done(u"users add eve --role finance --company Own"_s);
    done(u"users add eve --role finance --company Other"_s);
    done(u"users remove eve --company Own"_s);
    QCOMPARE(groupsOf(u"eve"_s), u"reckoner_finance"_s);
    QCOMPARE(m_world->as(u"eve"_s, u"SELECT string_agg(name, ',') FROM companies"_s).value, u"Other"_s);
}

void TestMembers::anotherRole()
{
    done(u"users add eve --role recruiter --company Own"_s);
    done(u"users add eve --role admin --company Other"_s);
    done(u"users remove eve --company Other"_s);
    QCOMPARE(groupsOf(u"eve"_s), u"reckoner_recruiter"_s);
}

/// Whoever deletes the row: the rule is the database's. An admin of one company, who is no superuser, too.
void TestMembers::byPlainSql()
{
    done(u"users add eve --role backend --company Own"_s);
    QCOMPARE(m_world->as(u"admin"_s, u"DELETE FROM memberships WHERE login = '%1'"_s.arg(TwoCompanies::login(u"eve"_s))).error, QString());
    QCOMPARE(groupsOf(u"eve"_s), QString());
    m_world->database().exec(u"INSERT INTO memberships (login, role) VALUES ('%1', 'admin')"_s.arg(TwoCompanies::login(u"eve"_s)));
    m_world->database().exec(u"UPDATE memberships SET role = 'recruiter' WHERE login = '%1'"_s.arg(TwoCompanies::login(u"eve"_s)));
    QCOMPARE(groupsOf(u"eve"_s), u"reckoner_recruiter"_s);
}

void TestMembers::otherDatabaseOfTheServer()
{
    {
        TestDatabase elsewhere(Dialect::PostgreSql);
        QCOMPARE(CliRunner(elsewhere.url()).line(u"init --roles"_s).exitStatus, 0);
        done(u"users add eve --role finance --company Own"_s);
        done(u"users remove eve"_s);
        QCOMPARE(groupsOf(u"eve"_s), u"reckoner_finance"_s); // which opens no row
        QCOMPARE(m_world->as(u"eve"_s, u"SELECT COUNT(*) FROM prices"_s).value, u"0"_s);
    }
    done(u"users add eve --role finance --company Own"_s); // the other database is gone: the group goes with the next that is let out
    done(u"users remove eve"_s);
    QCOMPARE(groupsOf(u"eve"_s), QString());
}

QTEST_GUILESS_MAIN(TestMembers)
#include "tst_members.moc"
