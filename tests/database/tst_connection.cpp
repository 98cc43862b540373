// Opening, refusing, binding, and what becomes of the databases' errors.
#include "models/database/bound_sql.h"
#include "models/database/sqlite_file.h"
#include "models/database/transaction.h"
#include "tests/support/test_database.h"

#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>
#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesFiles_data();
    void refusesFiles();
    void makesAFileOnlyWhenAsked();
    void opensALinkInTheSameFolder();
    void opensAPathOfAnyCharacters();
    void knowsNetworkFileSystems();
    void pragmas_data();
    void pragmas();
    void doesNotCheckpointOnClose();
    void sortsInMemoryOnceTheDiskIsFull();
    void unreachableServer();
    void serverSession();
    void serverOfAServiceFile();
    void readsOnly_data();
    void readsOnly();
    void bindsEveryType_data();
    void bindsEveryType();
    void bindsExtremes_data();
    void bindsExtremes();
    void bindsLists_data();
    void bindsLists();
    void fillsSlots_data();
    void fillsSlots();
    void missingValueOrSlotIsABrokenInvariant();
    void errorsHaveCodes_data();
    void errorsHaveCodes();
    void errorsOfRulesKeepCodeAndSentence_data();
    void errorsOfRulesKeepCodeAndSentence();
    void interruptEndsAStatement_data();
    void interruptEndsAStatement();
    void visitorRunsNoOtherQuery_data();
    void visitorRunsNoOtherQuery();
    void throwingVisitorLeavesTheConnectionUsable_data();
    void throwingVisitorLeavesTheConnectionUsable();
    void keepsBoundedStatements_data();
    void keepsBoundedStatements();
    void outdatedPlansAreMadeAnew();
};

static Bindings echoed()
{
    return Bindings()
        .integer("number", 0)
        .flag("flag", false)
        .text("text", u""_s)
        .bytes("bytes", {})
        .null("id")
        .null("at")
        .json("json", {})
        .null("absent");
}

static Bindings named(const QString &name, const std::vector<QUuid> &ids)
{
    return Bindings().text("name", name).uuids("ids", ids);
}

static void addCompanies(TestDatabase &database, const std::vector<QUuid> &ids)
{
    for (size_t i = 0; i < ids.size(); ++i)
        database.exec(u"INSERT INTO companies (id, name) VALUES (%1, 'Company %2')"_s.arg(database.literal(ids[i])).arg(i));
}

void TestConnection::refusesFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << u"missing.db"_s << ErrorCode::Unavailable;
    QTest::newRow("folder") << u"folder"_s << ErrorCode::NotADatabase;
    QTest::newRow("other content") << u"letter.txt"_s << ErrorCode::NotADatabase;
    QTest::newRow("two hard links") << u"twice.db"_s << ErrorCode::InvalidInput;
    QTest::newRow("link into another folder") << u"elsewhere.db"_s << ErrorCode::InvalidInput;
    QTest::newRow("device") << u"device"_s << ErrorCode::InvalidInput;
}

void TestConnection::refusesFiles()
{
    QFETCH(QString, file);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    QFile letter(folder.filePath(u"letter.txt"_s));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write(QByteArray("Dear Sir or Madam, ").repeated(100));
    letter.close();
    for (const QString &name : {u"once.db"_s, u"folder/inside.db"_s})
        QVERIFY(Connection::open(DatabaseUrl::file(folder.filePath(name)), OpenMode::ReadWrite, true).ok());
    QCOMPARE(::link(qPrintable(folder.filePath(u"once.db"_s)), qPrintable(folder.filePath(u"twice.db"_s))), 0);
    QVERIFY(QFile::link(folder.filePath(u"folder/inside.db"_s), folder.filePath(u"elsewhere.db"_s)));
    QVERIFY(QFile::link(u"/dev/null"_s, folder.filePath(u"device"_s)));

    const auto opened = Connection::open(DatabaseUrl::file(folder.filePath(file)), OpenMode::ReadWrite);
    QVERIFY(!opened.ok());
    QTEST(opened.error().code, "code");
    const auto read = Connection::open(DatabaseUrl::file(folder.filePath(file)), OpenMode::ReadOnly);
    QVERIFY(!read.ok());
}

void TestConnection::makesAFileOnlyWhenAsked()
{
    QTemporaryDir folder;
    const DatabaseUrl url = DatabaseUrl::file(folder.filePath(u"new.db"_s));
    QVERIFY(!Connection::open(url, OpenMode::ReadWrite).ok());
    QVERIFY(!QFile::exists(url.path()));
    QVERIFY(Connection::open(url, OpenMode::ReadWrite, true).ok());
    QVERIFY(QFile::exists(url.path()));
    QVERIFY(Connection::open(url, OpenMode::ReadWrite).ok());
}

void TestConnection::opensALinkInTheSameFolder()
{
    QTemporaryDir folder;
    const DatabaseUrl real = DatabaseUrl::file(folder.filePath(u"real.db"_s));
    const DatabaseUrl link = DatabaseUrl::file(folder.filePath(u"link.db"_s));
    const auto first = Connection::open(real, OpenMode::ReadWrite, true);
    QVERIFY(QFile::link(real.path(), link.path()));
    const auto second = Connection::open(link, OpenMode::ReadWrite);
    QVERIFY(second.ok());
    const auto held = Transaction::begin(**first, Transaction::Kind::Write);
    QVERIFY(held.ok());
    const auto entered = WriterGate::enter(link.path(), std::chrono::milliseconds(0)); // both names lead to one gate
    QVERIFY(!entered.ok());
    QCOMPARE(entered.error().code, ErrorCode::Busy);
}

void TestConnection::opensAPathOfAnyCharacters()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"100% of ? & # büro's.db"_s);
    QVERIFY(Connection::open(DatabaseUrl::file(path), OpenMode::ReadWrite, true).ok());
    QVERIFY(QFile::exists(path));
}

void TestConnection::knowsNetworkFileSystems()
{
    QVERIFY(isNetworkFileSystem(0x6969));      // NFS
    QVERIFY(isNetworkFileSystem(0xff534d42));  // CIFS
    QVERIFY(!isNetworkFileSystem(0xef53));     // ext4
    QVERIFY(!isNetworkFileSystem(0x01021994)); // tmpfs
}

void TestConnection::pragmas_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    const std::pair<const char *, const char *> common[] = {{"foreign_keys", "1"},    {"recursive_triggers", "1"}, {"trusted_schema", "0"},
                                                            {"cell_size_check", "1"}, {"mmap_size", "0"},          {"wal_autocheckpoint", "0"},
                                                            {"busy_timeout", "15000"}};
    for (const auto &[pragma, value] : common)
        QTest::newRow(pragma) << u"wal"_s << QString::fromLatin1(pragma) << QString::fromLatin1(value);
    QTest::newRow("write-ahead log") << u"wal"_s << u"journal_mode"_s << u"wal"_s;
    QTest::newRow("write-ahead log, synchronous") << u"wal"_s << u"synchronous"_s << u"2"_s;
    QTest::newRow("truncate") << u"truncate"_s << u"journal_mode"_s << u"truncate"_s;
    QTest::newRow("truncate, synchronous") << u"truncate"_s << u"synchronous"_s << u"3"_s;
}

void TestConnection::pragmas()
{
    QFETCH(QString, option);
    QFETCH(QString, pragma);
    QTemporaryDir folder;
    const auto url = DatabaseUrl::parse(u"sqlite:%1?journal=%2"_s.arg(folder.filePath(u"a.db"_s), option));
    const auto connection = Connection::open(*url, OpenMode::ReadWrite, true);
    QVERIFY(connection.ok());
    QTEST((*connection)->scalar(u"PRAGMA "_s + pragma)->toString(), "value");
}

void TestConnection::doesNotCheckpointOnClose()
{
    QTemporaryDir folder;
    const DatabaseUrl url = DatabaseUrl::file(folder.filePath(u"a.db"_s));
    {
        const auto connection = Connection::open(url, OpenMode::ReadWrite, true);
        QVERIFY((*connection)->execute(u"CREATE TABLE t (n INTEGER) STRICT"_s).ok());
    }
    QVERIFY(QFileInfo(url.path() + u"-wal"_s).size() > 0); // closing without the gate must not move the log
    QVERIFY((*Connection::open(url, OpenMode::ReadOnly))->scalar(u"SELECT COUNT(*) FROM t"_s).ok());
}

namespace {

/// While it lives, nothing of this process can write a file further than `bytes`: as on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes) : m_onSignal(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit = {bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_onSignal);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before = {};
    void (*m_onSignal)(int);
};

} // namespace

void TestConnection::sortsInMemoryOnceTheDiskIsFull()
{
    QTemporaryDir folder;
    const DatabaseUrl url = DatabaseUrl::file(folder.filePath(u"a.db"_s));
    QVERIFY(Connection::open(url, OpenMode::ReadWrite, true).ok());
    const auto reader = Connection::open(url, OpenMode::ReadOnly);
    QVERIFY((*reader)->execute(u"PRAGMA temp_store = FILE"_s).ok());
    const QString last = u"WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 200000) "
                         "SELECT MAX(place) FROM (SELECT ROW_NUMBER() OVER (ORDER BY printf('%060d', n % 1000)) AS place FROM numbers)"_s;
    const FileSizeLimit full(0);
    const auto first = (*reader)->scalar(last);
    QVERIFY(!first.ok());
    QCOMPARE(first.error().code, ErrorCode::IoError);
    const auto second = (*reader)->scalar(last);
    QVERIFY(second.ok());
    QCOMPARE(second->toInt(), 200'000);
}

void TestConnection::unreachableServer()
{
    const auto url = DatabaseUrl::parse(u"postgresql://ann:secret@/billing?host=/nonexistent"_s);
    const auto connection = Connection::open(*url, OpenMode::ReadWrite);
    QVERIFY(!connection.ok());
    QCOMPARE(connection.error().code, ErrorCode::Unavailable);
    QVERIFY(!QString::fromUtf8(QJsonDocument(connection.error().context).toJson()).contains(u"secret"_s));
}

void TestConnection::serverSession()
{
    TestDatabase database(Dialect::PostgreSql, TestDatabase::Schema::None);
    Connection &connection = database.connection();
    QCOMPARE(connection.scalar(u"SHOW TimeZone"_s)->toString(), u"UTC"_s);
    QCOMPARE(connection.scalar(u"SHOW application_name"_s)->toString(), u"reckoner"_s);
    QCOMPARE(connection.scalar(u"SHOW lock_timeout"_s)->toString(), u"15s"_s);
    QVERIFY(connection.isAlive());
    database.exec(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
    QVERIFY(!connection.isAlive());
}

void TestConnection::serverOfAServiceFile()
{
    TestDatabase database(Dialect::PostgreSql, TestDatabase::Schema::None);
    QTemporaryFile services;
    QVERIFY(services.open());
    services.write("[team]\n");
    for (const auto &[keyword, value] : database.url().keywords())
        services.write((keyword + u'=' + value + u'\n').toUtf8());
    services.close();
    qputenv("PGSERVICEFILE", services.fileName().toUtf8());
    const auto connection = Connection::open(*DatabaseUrl::parse(u"service=team"_s), OpenMode::ReadOnly);
    QVERIFY2(connection.ok(), connection ? "" : qPrintable(plainSentence(connection.error())));
    QCOMPARE((*connection)->scalar(u"SELECT current_database()"_s)->toString(), database.scalar(u"SELECT current_database()"_s));
    QVERIFY(!Connection::open(*DatabaseUrl::parse(u"service=unknown"_s), OpenMode::ReadOnly).ok());
    // A host of the service file that is not this computer is only spoken to verified; nobody listens at this one.
    QVERIFY(services.open());
    services.resize(0);
    services.write("[far]\nhost=db.example\nhostaddr=127.0.0.1\nport=1\n");
    services.close();
    const auto far = Connection::open(*DatabaseUrl::parse(u"service=far"_s), OpenMode::ReadOnly);
    QVERIFY(!far.ok());
    QCOMPARE(far.error().code, ErrorCode::Unavailable);
    qunsetenv("PGSERVICEFILE");
}

void TestConnection::readsOnly_data()
{
    addDialectRows();
}

void TestConnection::readsOnly()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const auto reader = database.open(OpenMode::ReadOnly);
    const auto changed = reader->change("test/rename", Bindings().text("name", u"Other"_s));
    QVERIFY(!changed.ok());
    QCOMPARE(changed.error().code, ErrorCode::NotPermitted);
    const auto begun = Transaction::begin(*reader, Transaction::Kind::Write);
    QVERIFY(!begun.ok());
    QCOMPARE(begun.error().code, ErrorCode::NotPermitted);
}

void TestConnection::bindsEveryType_data()
{
    addDialectRows();
}

void TestConnection::bindsEveryType()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect, TestDatabase::Schema::None);
    const QUuid id = makeTimeOrderedUuid();
    const Instant at = *Instant::parse(u"2026-11-21T01:54:43.123456Z"_s);
    const QJsonObject json{{u"it's"_s, u"\\ \" ?"_s}};
    const Bindings bindings = Bindings()
                                  .integer("number", 9007199254740993)
                                  .flag("flag", true)
                                  .text("text", u"it's a \\ ? :number"_s)
                                  .bytes("bytes", QByteArray("\0\xff'", 3))
                                  .uuid("id", id)
                                  .instant("at", at)
                                  .json("json", json)
                                  .null("absent");
    for (int time = 0; time < 2; ++time) { // the second time from the cache of prepared statements
        bool isSeen = false;
        const auto visited = database.connection().visit("test/echo", bindings, [&](const Row &row) {
            isSeen = true;
            QCOMPARE(row.integer("number"), qint64(9007199254740993));
            QCOMPARE(row.flag("flag"), true);
            QCOMPARE(row.text("text"), u"it's a \\ ? :number"_s);
            QCOMPARE(row.bytes("bytes"), QByteArray("\0\xff'", 3));
            QCOMPARE(row.uuid("id"), id);
            QCOMPARE(row.instant("at_us"), at);
            QCOMPARE(row.json("json"), json);
            QVERIFY(row.isNull("absent"));
            QCOMPARE(row.text("quoted"), u":text"_s);
        });
        QVERIFY2(visited.ok(), visited ? "" : qPrintable(plainSentence(visited.error())));
        QVERIFY(isSeen);
    }
}

void TestConnection::bindsExtremes_data()
{
    addDialectRows();
}

void TestConnection::bindsExtremes()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect, TestDatabase::Schema::None);
    const Bindings bindings = echoed().integer("number", INT64_MIN).text("text", QString()).bytes("bytes", QByteArray()).uuid("id", QUuid());
    const auto visited = database.connection().visit("test/echo", bindings, [&](const Row &row) {
        QCOMPARE(row.integer("number"), qint64(INT64_MIN));
        QCOMPARE(row.optionalText("text"), std::optional(u""_s)); // empty, not NULL
        QVERIFY(!row.isNull("bytes"));
        QVERIFY(row.isNull("id"));
        QVERIFY(!row.optionalInstant("at_us"));
    });
    QVERIFY2(visited.ok(), visited ? "" : qPrintable(plainSentence(visited.error())));
}

void TestConnection::bindsLists_data()
{
    addDialectRows();
}

void TestConnection::bindsLists()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const std::vector<QUuid> ids = {makeTimeOrderedUuid(), makeTimeOrderedUuid(), makeTimeOrderedUuid()};
    addCompanies(database, ids);
    const auto found = [&](const std::vector<QUuid> &wanted) {
        std::vector<QUuid> seen;
        const auto visited =
            database.connection().visit("test/companies", Bindings().uuids("ids", wanted), [&](const Row &row) { seen.push_back(row.uuid("id")); });
        return visited ? seen : std::vector<QUuid>{QUuid()};
    };
    QCOMPARE(found(ids), ids);
    QCOMPARE(found({ids[1]}), std::vector<QUuid>{ids[1]});
    QCOMPARE(found({ids[2], ids[0]}), (std::vector<QUuid>{ids[0], ids[2]}));
    QCOMPARE(found({}), std::vector<QUuid>()); // an empty list matches nothing
}

void TestConnection::fillsSlots_data()
{
    addDialectRows();
}

void TestConnection::fillsSlots()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const std::vector<QUuid> ids = {makeTimeOrderedUuid(), makeTimeOrderedUuid()};
    addCompanies(database, ids);
    const auto count = [&](const Query &query, const Bindings &bindings) {
        int rows = 0;
        const auto visited = database.connection().visit(query, bindings, [&](const Row &) { ++rows; });
        return visited ? rows : -1;
    };
    const Query all("test/companies");
    const Query one = all.with("conditions", {u"AND name = :wanted"_s, Bindings().text("wanted", u"Company 1"_s)});
    QCOMPARE(count(all, Bindings().uuids("ids", ids)), 2);
    QCOMPARE(count(one, Bindings().uuids("ids", ids)), 1);
    QCOMPARE(count(one.with("conditions", {}), Bindings().uuids("ids", ids)), 2);
    QVERIFY(database.connection().prepareOnly(all).ok());
}

void TestConnection::missingValueOrSlotIsABrokenInvariant()
{
    QVERIFY_EXCEPTION_THROWN(boundSql("test/companies", {}, Dialect::Sqlite), BrokenInvariant);
    const Query lost = Query("test/companies").with("no_such_slot", {u"AND name = 'x'"_s});
    QVERIFY_EXCEPTION_THROWN(boundSql(lost, named(u"x"_s, {}), Dialect::Sqlite), BrokenInvariant);
    QVERIFY_EXCEPTION_THROWN(queryText(u"test/none"_s, Dialect::Sqlite), BrokenInvariant);
    QCOMPARE(queryText(u"test/companies"_s, Dialect::Sqlite).permission, std::optional(Permission::SeeUsage));
}

void TestConnection::errorsHaveCodes_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<ErrorCode>("code");
    for (const Dialect dialect : dialects()) {
        const auto add = [dialect](const char *name, const QString &sql, ErrorCode code) {
            QTest::addRow("%s, %s", qPrintable(dialectName(dialect)), name) << dialect << sql << code;
        };
        add("primary key", u"INSERT INTO taken (id, name, amount) VALUES (1, 'b', 2)"_s, ErrorCode::AlreadyExists);
        add("unique", u"INSERT INTO taken (id, name, amount) VALUES (2, 'a', 2)"_s, ErrorCode::AlreadyExists);
        add("not null", u"INSERT INTO taken (id, name, amount) VALUES (2, NULL, 2)"_s, ErrorCode::InvalidInput);
        add("check", u"INSERT INTO taken (id, name, amount) VALUES (2, 'b', -1)"_s, ErrorCode::InvalidInput);
        add("foreign key", u"INSERT INTO taken (id, name, amount, parent) VALUES (2, 'b', 2, 7)"_s, ErrorCode::InvalidInput);
        add("overflow", u"UPDATE taken SET amount = amount + 9223372036854775807"_s, ErrorCode::Overflow);
        add("no such table", u"SELECT * FROM absent"_s, ErrorCode::InvalidInput);
        add("syntax", u"SELEKT"_s, ErrorCode::InvalidInput);
    }
}

void TestConnection::errorsHaveCodes()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, sql);
    TestDatabase database(dialect, TestDatabase::Schema::None);
    database.exec(
        u"CREATE TABLE taken (id bigint PRIMARY KEY, name text NOT NULL UNIQUE, amount %1 CHECK (amount >= 0), parent bigint REFERENCES taken (id)) %2"_s
            .arg(dialect == Dialect::Sqlite ? u"INTEGER"_s : u"bigint"_s, QString()));
    database.exec(u"INSERT INTO taken (id, name, amount) VALUES (1, 'a', 1)"_s);
    if (dialect == Dialect::Sqlite) { // a STRICT table, as all of ours are
        database.exec(u"DROP TABLE taken"_s);
        database.exec(
            u"CREATE TABLE taken (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, amount INTEGER CHECK (amount >= 0), parent INTEGER REFERENCES taken (id)) STRICT"_s);
        database.exec(u"INSERT INTO taken (id, name, amount) VALUES (1, 'a', 1)"_s);
    }
    const auto outcome = database.connection().execute(sql);
    QVERIFY(!outcome.ok());
    QTEST(outcome.error().code, "code");
    QVERIFY(!outcome.error().context.value(u"database"_s).toString().isEmpty());
    QVERIFY(!plainSentence(outcome.error()).contains(u'{'));
}

void TestConnection::errorsOfRulesKeepCodeAndSentence_data()
{
    addDialectRows();
}

void TestConnection::errorsOfRulesKeepCodeAndSentence()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect, TestDatabase::Schema::None);
    database.exec(u"CREATE TABLE t (n integer)"_s);
    if (dialect == Dialect::Sqlite) {
        database.exec(u"CREATE TRIGGER g BEFORE INSERT ON t BEGIN SELECT RAISE(ABORT, 'reckoner:conflict: It''s taken: by another.'); END"_s);
    } else {
        database.exec(
            u"CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'reckoner:conflict: It''s taken: by another.'; END $$"_s);
        database.exec(u"CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g()"_s);
    }
    const auto outcome = database.connection().execute(u"INSERT INTO t VALUES (1)"_s);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::Conflict);
    QCOMPARE(plainSentence(outcome.error()), u"It's taken: by another."_s);
}

void TestConnection::interruptEndsAStatement_data()
{
    addDialectRows();
}

void TestConnection::interruptEndsAStatement()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect, TestDatabase::Schema::None);
    Connection &connection = database.connection();
    std::atomic_bool isDone = false;
    // One interrupt may come before the statement has begun: it is repeated until the statement has ended.
    const std::unique_ptr<QThread> other(QThread::create([&] {
        while (!isDone) {
            QThread::msleep(20);
            connection.interrupt();
        }
    }));
    other->start();
    const auto visited = connection.visit("test/endless", {}, [](const Row &) {});
    isDone = true;
    other->wait();
    QVERIFY(!visited.ok());
    QCOMPARE(visited.error().code, ErrorCode::Canceled);
    QTRY_VERIFY(connection.scalar(u"SELECT 1"_s).ok()); // the last interrupt may still be under way
}

void TestConnection::visitorRunsNoOtherQuery_data()
{
    addDialectRows();
}

void TestConnection::visitorRunsNoOtherQuery()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect, TestDatabase::Schema::None);
    Connection &connection = database.connection();
    const auto nested = [&] {
        return connection.visit("test/echo", echoed(), [&](const Row &) { static_cast<void>(connection.scalar(u"SELECT 1"_s)); });
    };
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(nested()), BrokenInvariant);
}

void TestConnection::throwingVisitorLeavesTheConnectionUsable_data()
{
    addDialectRows();
}

void TestConnection::throwingVisitorLeavesTheConnectionUsable()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const std::vector<QUuid> ids = {makeTimeOrderedUuid(), makeTimeOrderedUuid(), makeTimeOrderedUuid()};
    addCompanies(database, ids);
    Connection &connection = database.connection();
    const auto visitOnce = [&] {
        return connection.visit("test/companies", Bindings().uuids("ids", ids), [](const Row &row) { row.integer("absent"); });
    };
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(visitOnce()), BrokenInvariant);
    int rows = 0;
    QVERIFY(connection.visit("test/companies", Bindings().uuids("ids", ids), [&](const Row &) { ++rows; }).ok());
    QCOMPARE(rows, 3);
    const auto changed = connection.change("test/rename", Bindings().text("name", u"Same"_s));
    QVERIFY(changed.ok());
    QCOMPARE(*changed, qint64(3));
}

void TestConnection::keepsBoundedStatements_data()
{
    addDialectRows();
}

void TestConnection::keepsBoundedStatements()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    Connection &connection = database.connection();
    for (int i = 0; i < 450; ++i) { // as many texts, each of its own length of list
        const Query query = Query("test/companies").with("conditions", {u"AND %1 = %1"_s.arg(i)});
        QVERIFY(connection.visit(query, Bindings().uuids("ids", {}), [](const Row &) {}).ok());
    }
    if (dialect == Dialect::PostgreSql)
        QVERIFY(connection.scalar(u"SELECT COUNT(*) FROM pg_prepared_statements"_s)->toInt() <= 200);
    int kept = 0;
    for (sqlite3_stmt *statement = nullptr; dialect == Dialect::Sqlite && (statement = sqlite3_next_stmt(connection.sqliteHandle(), statement));)
        ++kept;
    QVERIFY(kept <= 200);
}

void TestConnection::outdatedPlansAreMadeAnew()
{
    TestDatabase database(Dialect::PostgreSql);
    Connection &connection = database.connection();
    const auto read = [&] { return connection.visit("test/companies", Bindings().uuids("ids", {}), [](const Row &) {}); };
    QVERIFY(read().ok());
    database.exec(u"ALTER TABLE companies RENAME TO old_companies; CREATE TABLE companies (id uuid, name varchar(9))"_s);
    static_cast<void>(read()); // may fail once: what the kept statement answers has another type now
    QVERIFY(read().ok());
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
