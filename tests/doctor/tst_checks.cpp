// One way of damage for each rule of the data checks (tests/doctor/damage): found by that rule alone, fixed as shown, undone, and verified at each step.
#include "models/database/migrator.h"
#include "models/demo/demo.h"
#include "models/directory/users.h"
#include "models/doctor/fix.h"
#include "models/doctor/verify.h"
#include "models/ledger/undo.h"
#include "tests/support/office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// What a damage script says of itself in its head.
struct Damage
{
    QString sql;
    bool withRules = false;
    bool byPerson = false;
    bool undoKeeps = false;
    bool isBroken = false;
    int findings = 1;
    Choices choices;
};

QString damageFile(const QString &rule, Dialect dialect)
{
    return QStringLiteral(RECKONER_SOURCE_DIR "/tests/doctor/damage/") + rule + u'.' + dialectName(dialect) + u".sql"_s;
}

Damage readDamage(const QString &rule, Dialect dialect)
{
    QFile file(damageFile(rule, dialect));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    Damage damage;
    damage.sql = QString::fromUtf8(file.readAll());
    for (const QString &line : damage.sql.split(u'\n')) {
        if (!line.startsWith("-- "_L1))
            continue;
        const QString said = line.mid(3).trimmed();
        damage.withRules |= said == "with rules"_L1;
        damage.byPerson |= said == "by a person"_L1;
        damage.undoKeeps |= said == "undo keeps"_L1;
        damage.isBroken |= said == "broken"_L1;
        if (said.startsWith("finds "_L1))
            damage.findings = said.mid(6).toInt();
        if (said.startsWith("choose "_L1))
            damage.choices.insert(said.mid(7).section(u'=', 0, 0), said.section(u'=', 1));
    }
    return damage;
}

/// Runs the script as somebody who took the rules away first, and lays them again after it.
void spoil(TestDatabase &database, const Damage &damage)
{
    if (damage.withRules) {
        database.exec(damage.sql);
    } else if (database.dialect() == Dialect::PostgreSql) {
        database.exec(u"SET session_replication_role = replica"_s);
        database.exec(damage.sql);
    } else {
        const QString triggers = database.scalar(u"SELECT group_concat(sql, ';' || char(10)) FROM (SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid)"_s);
        const QString drops = database.scalar(u"SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'"_s);
        database.exec(u"PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON"_s);
        database.exec(drops);
        database.exec(damage.sql);
        database.exec(triggers);
    }
    database.disconnect();
}

using Samples = std::map<Dialect, std::unique_ptr<TestDatabase>>;
Samples &samples()
{
    static Samples all;
    return all;
}

/// On PostgreSQL an admin checks and mends: a login of its own, whom the server lets do only what admins may.
QString adminLogin()
{
    return u"reckoner_checks_%1"_s.arg(QCoreApplication::applicationPid());
}

void letAdminIn(Office &office)
{
    if (const auto laid = installRoles(office.connection()); !laid)
        qFatal("%s", qPrintable(plainSentence(laid.error())));
    office.database().exec(u"DROP ROLE IF EXISTS %1; CREATE ROLE %1 LOGIN"_s.arg(adminLogin()));
    needed(addUser(office.connection(), office.scope(), {adminLogin(), Role::Admin, {}}, {}));
}

DatabaseUrl urlOfAdmin(const TestDatabase &database)
{
    if (database.dialect() == Dialect::Sqlite)
        return database.url();
    return needed(DatabaseUrl::parse(database.url().conninfo() + u" user='%1'"_s.arg(adminLogin()))); // of one keyword the last one counts
}

/// The clean sample, made once per database.
TestDatabase &sample(Dialect dialect)
{
    auto &made = samples()[dialect];
    if (!made) {
        Office office(dialect);
        DemoPlan plan;
        plan.events = 1200;
        plan.companies = 3;
        plan.days = 120;
        plan.incidents = false;
        needed(makeDemo(office.connection(), office.scope(), plan));
        if (dialect == Dialect::PostgreSql)
            letAdminIn(office);
        made = office.release();
    }
    return *made;
}

/// A copy of the sample that a script spoiled.
class SpoiledOffice : public Office
{
public:
    SpoiledOffice(Dialect dialect, const Damage &damage) : SpoiledOffice(spoiled(dialect, damage)) {}

    CheckReply found(const Choices &choices = {})
    {
        CheckWanted wanted;
        wanted.choices = choices;
        return needed(check(inquiry(), wanted));
    }
    Result<FixReply> mend(const Choices &choices, const std::optional<QString> &plan = {}, bool isRehearsal = false)
    {
        FixWanted wanted;
        wanted.what.choices = choices;
        wanted.plan = plan;
        wanted.isRehearsal = isRehearsal;
        return fix(connection(), scope(), wanted, {});
    }
    void takeBack(const FixReply &fixed)
    {
        for (auto operation = fixed.operations.rbegin(); operation != fixed.operations.rend(); ++operation)
            needed(undo(connection(), scope(), *operation, {}));
    }
    QStringList broken()
    {
        QStringList broken;
        for (const InvariantResult &result : needed(verify(inquiry())).checked) {
            if (result.broken > 0)
                broken.append(result.invariant);
        }
        return broken;
    }

private:
    explicit SpoiledOffice(std::unique_ptr<TestDatabase> database) : SpoiledOffice(std::move(database), urlOfAdmin(*database)) {}
    SpoiledOffice(std::unique_ptr<TestDatabase> &&database, const DatabaseUrl &url) : Office(std::move(database), noon(), url) {}
    static std::unique_ptr<TestDatabase> spoiled(Dialect dialect, const Damage &damage)
    {
        auto database = std::make_unique<TestDatabase>(sample(dialect));
        spoil(*database, damage);
        return database;
    }
};

QStringList idsOf(const CheckReply &reply)
{
    QStringList ids;
    for (const CheckedFinding &checked : reply.findings)
        ids.append(checked.finding.id);
    ids.sort();
    return ids;
}

QSet<QString> rulesOf(const CheckReply &reply)
{
    QSet<QString> found;
    for (const CheckedFinding &checked : reply.findings)
        found.insert(checked.finding.rule);
    return found;
}

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanSampleHasNoFindings_data() { addDialectRows(); }
    void cleanSampleHasNoFindings();
    void everyRuleHasItsDamage();
    void damage_data();
    void damage();
    void onlyAdminsCheck();
    void cleanupTestCase();
};

void TestChecks::cleanupTestCase()
{
    samples().clear();
    TestDatabase(Dialect::PostgreSql, TestDatabase::Schema::None).exec(u"DROP ROLE IF EXISTS %1"_s.arg(adminLogin()));
}

void TestChecks::cleanSampleHasNoFindings()
{
    QFETCH(Dialect, dialect);
    SpoiledOffice office(dialect, {});
    QCOMPARE(idsOf(office.found()), QStringList());
    QCOMPARE(office.broken(), QStringList());
}

void TestChecks::everyRuleHasItsDamage()
{
    QStringList missing;
    for (const Rule &rule : rules()) {
        for (const Dialect dialect : dialects()) {
            const QString file = damageFile(QString::fromLatin1(rule.id), dialect);
            if (!QFile::exists(file))
                missing.append(file);
        }
    }
    QCOMPARE(missing, QStringList());
}

void TestChecks::damage_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("rule");
    for (const Rule &rule : rules()) {
        for (const Dialect dialect : dialects()) {
            const QString id = QString::fromLatin1(rule.id);
            if (QFile::exists(damageFile(id, dialect)))
                QTest::newRow(qPrintable(id + u' ' + dialectName(dialect))) << dialect << id;
        }
    }
}

void TestChecks::damage()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, rule);
    const Damage damage = readDamage(rule, dialect);
    SpoiledOffice office(dialect, damage);

    // found, by this rule alone; checking twice is checking once
    const CheckReply before = office.found();
    const QStringList found = idsOf(before);
    QCOMPARE(rulesOf(before), QSet<QString>{rule});
    QCOMPARE(found.size(), damage.findings);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
    QCOMPARE(office.found().plan, before.plan);
    const QStringList broken = office.broken();
    QVERIFY2(broken.isEmpty() != damage.isBroken, qPrintable(broken.join(u' ')));

    if (damage.byPerson) {
        QCOMPARE(needed(office.mend({})).fixed, 0);
        Request request;
        request.reason = u"known"_s;
        for (const QString &id : found)
            needed(acceptFinding(office.connection(), office.scope(), {id, {}}, request));
        QCOMPARE(idsOf(office.found()), QStringList());
        QCOMPARE(office.found().acceptedCount, found.size());
        return;
    }

    // nothing is chosen for a person
    if (!damage.choices.isEmpty()) {
        QCOMPARE(needed(office.mend({})).fixed, 0);
        QCOMPARE(office.found().plan, before.plan);
    }

    // shown, and nothing written
    const CheckReply shown = office.found(damage.choices);
    const FixReply rehearsed = needed(office.mend(damage.choices, {}, true));
    QCOMPARE(rehearsed.fixed, damage.findings);
    QVERIFY(!rehearsed.changes.isEmpty());
    QCOMPARE(office.found(damage.choices).plan, shown.plan);

    // another plan is refused
    const auto stale = office.mend(damage.choices, u"0000"_s);
    QVERIFY(!stale);
    QCOMPARE(stale.error().code, ErrorCode::StalePlan);

    // fixed as shown
    const FixReply fixed = needed(office.mend(damage.choices, shown.plan));
    QCOMPARE(fixed.fixed, damage.findings);
    QCOMPARE(fixed.changes.hash(), rehearsed.changes.hash());
    QCOMPARE(idsOf(office.found()), QStringList());
    QCOMPARE(office.broken(), QStringList());

    // fixing again is nothing
    const FixReply again = needed(office.mend(damage.choices));
    QCOMPARE(again.fixed, 0);
    QVERIFY(again.operations.empty());

    // undone
    office.takeBack(fixed);
    if (damage.undoKeeps) {
        QCOMPARE(office.broken(), QStringList());
        return;
    }
    QCOMPARE(idsOf(office.found()), found);
    QCOMPARE(office.broken(), broken);

    // and fixed once more
    QCOMPARE(needed(office.mend(damage.choices)).fixed, damage.findings);
    QCOMPARE(idsOf(office.found()), QStringList());
    QCOMPARE(office.broken(), QStringList());
}

void TestChecks::onlyAdminsCheck()
{
    Office office(Dialect::Sqlite);
    for (const Role role : {Role::Recruiter, Role::Finance, Role::Backend}) {
        Scope scope = office.scope();
        scope.role = role;
        QCOMPARE(check(Inquiry(office.connection(), scope), {}).error().code, ErrorCode::NotPermitted);
        QCOMPARE(fix(office.connection(), scope, {}, {}).error().code, ErrorCode::NotPermitted);
    }
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
