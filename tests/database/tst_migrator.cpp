#include "models/core/calendar.h"
#include "models/database/migrator.h"
#include "tests/support/test_database.h"

#include <QTest>
#include <QThread>
#include <sys/stat.h>

using namespace reckoner;
using namespace Qt::StringLiterals;
using Kind = SchemaState::Kind;

class TestMigrator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addDialectRows(); }
    void emptyBecomesCurrent();
    void againChangesNothing();
    void marksTheFile();
    void refuses_data();
    void refuses();
    void rulesAreLaidAnew();
    void twoAtOnce();
    void everyZoneIsThere();
    void everyLoginMayLook();
    void backUpIsAWholeDatabase();
    void backUpReplacesNothing();
};

void TestMigrator::emptyBecomesCurrent()
{
    QFETCH_GLOBAL(Dialect, dialect);
    TestDatabase database(dialect, TestDatabase::Schema::None);
    Connection &connection = database.connection();
    const auto before = inspectSchema(connection);
    QVERIFY(before.ok());
    QCOMPARE(before->kind, Kind::Empty);
    QCOMPARE(before->version, 0);
    QCOMPARE(requireCurrentSchema(connection).error().code, ErrorCode::InvalidState);

    const auto applied = migrate(connection);
    QVERIFY2(applied.ok(), applied ? "" : qPrintable(plainSentence(applied.error())));
    QCOMPARE(*applied, before->pending);
    QCOMPARE(applied->first(), u"0001_tables"_s);
    const auto after = inspectSchema(connection);
    QCOMPARE(after->kind, Kind::Current);
    QCOMPARE(after->version, latestSchemaVersion(dialect));
    QCOMPARE(after->applied, *applied);
    QVERIFY(after->pending.isEmpty());
    QVERIFY(requireCurrentSchema(connection).ok());
}

void TestMigrator::againChangesNothing()
{
    QFETCH_GLOBAL(Dialect, dialect);
    TestDatabase database(dialect);
    database.exec(u"INSERT INTO companies (name) VALUES ('Acme')"_s);
    const auto again = migrate(database.connection());
    QVERIFY(again.ok());
    QVERIFY(again->isEmpty());
    QCOMPARE(database.scalar(u"SELECT name FROM companies"_s), u"Acme"_s);
}

void TestMigrator::marksTheFile()
{
    QFETCH_GLOBAL(Dialect, dialect);
    TestDatabase database(dialect);
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM schema_migrations WHERE length(checksum) = 64"_s), QString::number(latestSchemaVersion(dialect)));
    if (dialect == Dialect::PostgreSql)
        return;
    QCOMPARE(database.scalar(u"PRAGMA application_id"_s), QString::number(kSqliteApplicationId));
    QCOMPARE(database.scalar(u"PRAGMA user_version"_s), QString::number(latestSchemaVersion(dialect)));
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%STRICT%'"_s),
             u"0"_s);
}

void TestMigrator::refuses_data()
{
    QTest::addColumn<bool>("isMigrated");
    QTest::addColumn<QString>("sqlite");
    QTest::addColumn<QString>("postgresql");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<ErrorCode>("code");
    const QString none;
    QTest::newRow("tables of the same names") << false << u"CREATE TABLE companies (id INTEGER)"_s << u"CREATE TABLE companies (id integer)"_s
                                              << Kind::Foreign << ErrorCode::NotADatabase;
    QTest::newRow("another program's record") << false << u"CREATE TABLE schema_migrations (version TEXT)"_s
                                              << u"CREATE TABLE schema_migrations (version text)"_s << Kind::Foreign << ErrorCode::NotADatabase;
    QTest::newRow("an old ledger") << false << u"CREATE TABLE ledger (id INTEGER)"_s << u"CREATE TABLE ledger (id serial)"_s << Kind::Foreign
                                   << ErrorCode::NotADatabase;
    QTest::newRow("a mark that was changed") << true << u"PRAGMA application_id = 7"_s << none << Kind::Foreign << ErrorCode::NotADatabase;
    QTest::newRow("newer") << true
                           << u"INSERT INTO schema_migrations (version, name, checksum) VALUES (9999, '9999_later', ''); PRAGMA user_version = 9999"_s
                           << u"INSERT INTO schema_migrations (version, name, checksum) VALUES (9999, '9999_later', '')"_s << Kind::Newer
                           << ErrorCode::SchemaNewer;
    QTest::newRow("newer by the file's number only") << true << u"PRAGMA user_version = 9999"_s << none << Kind::Newer << ErrorCode::SchemaNewer;
    QTest::newRow("another checksum") << true << u"UPDATE schema_migrations SET checksum = 'other'"_s
                                      << u"UPDATE schema_migrations SET checksum = 'other'"_s << Kind::Damaged << ErrorCode::Damaged;
    QTest::newRow("lost record") << true << u"DELETE FROM schema_migrations"_s << u"DELETE FROM schema_migrations"_s << Kind::Damaged
                                 << ErrorCode::Damaged;
    QTest::newRow("lost table of records") << true << u"DROP TABLE schema_migrations"_s << none << Kind::Damaged << ErrorCode::Damaged;
    QTest::newRow("lost table of records, tables of the same names")
        << true << none << u"DROP TABLE schema_migrations"_s << Kind::Foreign << ErrorCode::NotADatabase;
    QTest::newRow("the file's number went back") << true << u"PRAGMA user_version = 0"_s << none << Kind::Damaged << ErrorCode::Damaged;
}

void TestMigrator::refuses()
{
    QFETCH_GLOBAL(Dialect, dialect);
    QFETCH(bool, isMigrated);
    QFETCH(QString, sqlite);
    QFETCH(QString, postgresql);
    const QString sql = dialect == Dialect::Sqlite ? sqlite : postgresql;
    if (sql.isEmpty())
        return; // the case is the other database's
    TestDatabase database(dialect, isMigrated ? TestDatabase::Schema::Current : TestDatabase::Schema::None);
    database.exec(sql);
    const auto state = inspectSchema(database.connection());
    QVERIFY(state.ok());
    QTEST(state->kind, "kind");
    QTEST(requireCurrentSchema(database.connection()).error().code, "code");
    const auto migrated = migrate(database.connection());
    QVERIFY(!migrated.ok());
    QTEST(migrated.error().code, "code");
    QTEST(inspectSchema(database.connection())->kind, "kind"); // and it was left as it is
}

void TestMigrator::rulesAreLaidAnew()
{
    QFETCH_GLOBAL(Dialect, dialect);
    TestDatabase database(dialect);
    const QString views = dialect == Dialect::Sqlite ? u"SELECT COUNT(*) FROM sqlite_schema WHERE type = 'view'"_s
                                                     : u"SELECT COUNT(*) FROM pg_views WHERE schemaname = 'public'"_s;
    const QString before = database.scalar(views);
    database.exec(u"DROP VIEW IF EXISTS stale_periods; UPDATE schema_rules SET checksum = 'of an older program'"_s);
    QVERIFY(database.scalar(views) != before);
    const auto state = inspectSchema(database.connection());
    QCOMPARE(state->kind, Kind::Older);
    QCOMPARE(state->pending, QStringList{u"rules"_s});
    QCOMPARE(requireCurrentSchema(database.connection()).error().code, ErrorCode::InvalidState);
    const auto migrated = migrate(database.connection());
    QVERIFY2(migrated.ok(), migrated ? "" : qPrintable(plainSentence(migrated.error())));
    QCOMPARE(*migrated, QStringList{u"rules"_s});
    QCOMPARE(database.scalar(views), before);
    QVERIFY(requireCurrentSchema(database.connection()).ok());
}

void TestMigrator::twoAtOnce()
{
    QFETCH_GLOBAL(Dialect, dialect);
    TestDatabase database(dialect, TestDatabase::Schema::None);
    static_cast<void>(database.connection()); // makes the file
    std::vector<QStringList> applied(3);
    std::vector<QString> errors(3);
    std::vector<std::unique_ptr<QThread>> threads;
    for (size_t i = 0; i < applied.size(); ++i) {
        threads.emplace_back(QThread::create([&, i] {
            const auto migrated = migrate(*database.open());
            if (migrated)
                applied[i] = *migrated;
            else
                errors[i] = plainSentence(migrated.error());
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(errors, std::vector<QString>(3));
    QCOMPARE(std::ranges::count_if(applied, [](const QStringList &names) { return !names.isEmpty(); }), 1);
    QVERIFY(requireCurrentSchema(database.connection()).ok());
}

void TestMigrator::everyZoneIsThere()
{
    QFETCH_GLOBAL(Dialect, dialect);
    TestDatabase database(dialect);
    QCOMPARE(database.scalar(u"SELECT COUNT(DISTINCT timezone) FROM zone_offsets"_s), QString::number(Calendar::zoneNames().size()));
    for (const QString &zone : {u"UTC"_s, u"Europe/Berlin"_s, u"Asia/Kolkata"_s, u"America/St_Johns"_s, u"Pacific/Apia"_s}) {
        const auto calendar = Calendar::named(zone);
        QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM zone_offsets WHERE timezone = '%1'"_s.arg(zone)),
                 QString::number(calendar->offsets().size()));
        for (const char *time : {"1905-01-01T00:00:00Z", "1999-12-31T23:30:00Z", "2026-07-01T00:00:00Z", "2026-10-25T00:59:59.999999Z",
                                 "2026-10-25T01:00:00Z", "2099-06-01T00:00:00Z"}) {
            const Instant at = *Instant::parse(std::string_view(time));
            const QString offset = database.scalar(
                u"SELECT offset_seconds FROM zone_offsets WHERE timezone = '%1' AND from_at <= %2 ORDER BY from_at DESC LIMIT 1"_s.arg(
                    zone, database.literal(at)));
            QVERIFY2(!offset.isEmpty(), qPrintable(zone + QLatin1StringView(time)));
            const qint64 local = at.micros() / 1'000'000 - (at.micros() % 1'000'000 < 0 ? 1 : 0) + offset.toInt();
            const qint64 day = (local - ((local % 86'400) + 86'400) % 86'400) / 86'400;
            QCOMPARE(int(day), calendar->dayOf(at).number);
        }
    }
}

void TestMigrator::everyLoginMayLook()
{
    QFETCH_GLOBAL(Dialect, dialect);
    if (dialect == Dialect::Sqlite)
        return; // a file has no logins
    TestDatabase database(dialect);
    QCOMPARE(
        database.scalar(
            u"SELECT has_table_privilege('pg_monitor', 'schema_migrations', 'SELECT') AND has_table_privilege('pg_monitor', 'schema_rules', 'SELECT')"_s),
        u"t"_s);
    QCOMPARE(database.scalar(u"SELECT has_table_privilege('pg_monitor', 'schema_migrations', 'INSERT, UPDATE, DELETE')"_s), u"f"_s);
}

void TestMigrator::backUpIsAWholeDatabase()
{
    QFETCH_GLOBAL(Dialect, dialect);
    TestDatabase database(dialect);
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"it's a copy.db"_s);
    database.exec(u"INSERT INTO companies (name) VALUES ('Acme')"_s);
    if (dialect == Dialect::PostgreSql) {
        QCOMPARE(backUp(database.connection(), copy).error().code, ErrorCode::InvalidInput);
        QVERIFY(!QFile::exists(copy));
        return;
    }
    QCOMPARE(::chmod(qPrintable(database.url().path()), 0600), 0);
    const auto backedUp = backUp(database.connection(), copy);
    QVERIFY2(backedUp.ok(), backedUp ? "" : qPrintable(plainSentence(backedUp.error())));
    struct stat made = {};
    QCOMPARE(::stat(qPrintable(copy), &made), 0);
    QCOMPARE(int(made.st_mode & 0777), 0600);
    const auto opened = Connection::open(DatabaseUrl::file(copy), OpenMode::ReadWrite);
    QVERIFY(requireCurrentSchema(**opened).ok());
    QCOMPARE((*opened)->scalar(u"SELECT name FROM companies"_s)->toString(), u"Acme"_s);
    QCOMPARE((*opened)->scalar(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
}

void TestMigrator::backUpReplacesNothing()
{
    QFETCH_GLOBAL(Dialect, dialect);
    if (dialect == Dialect::PostgreSql)
        return; // backed up by pg_dump
    TestDatabase database(dialect);
    QTemporaryDir folder;
    QFile precious(folder.filePath(u"precious"_s));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    precious.close();
    QCOMPARE(backUp(database.connection(), precious.fileName()).error().code, ErrorCode::IoError);
    QVERIFY(precious.exists());
    QCOMPARE(backUp(database.connection(), folder.filePath(u"missing/copy.db"_s)).error().code, ErrorCode::IoError);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
