#include "models/database/transaction.h"
#include "tests/support/test_database.h"

#include <QTest>
#include <QThread>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace reckoner;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWriterGate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void letsOneIn();
    void migrationsHaveAGateOfTheirOwn();
    void betweenThreads();
    void betweenProcesses();
    void endsWithItsProcess();
    void waitsForWhoIsInside();
    void folderThatCannotBeWritten();
    void hasThePermissionsOfTheDatabase();
    void checkpointBeginsTheLogAnew();
    void checkpointWaitsForNoReader();
    void noLogWithTruncate();

private:
    QString path() const { return m_folder->filePath(u"a.db"_s); }
    /// Adds `times` to the number in the file, reading and writing it while inside: a lost update shows.
    void countUp(int times) const;
    int counted() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWriterGate::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

int TestWriterGate::counted() const
{
    QFile file(m_folder->filePath(u"count"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toInt() : 0;
}

void TestWriterGate::countUp(int times) const
{
    for (int i = 0; i < times; ++i) {
        const auto pass = WriterGate::enter(path());
        if (!pass)
            qFatal("%s", qPrintable(plainSentence(pass.error())));
        const int number = counted();
        QFile file(m_folder->filePath(u"count"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("count");
        file.write(QByteArray::number(number + 1));
    }
}

void TestWriterGate::letsOneIn()
{
    auto pass = WriterGate::enter(path());
    QVERIFY(pass.ok());
    const auto second = WriterGate::enter(path(), 0ms);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, ErrorCode::Busy);
    {
        const WriterGate::Pass moved = std::move(pass).value();
        QVERIFY(!WriterGate::enter(path(), 0ms).ok());
    }
    QVERIFY(WriterGate::enter(path(), 0ms).ok());
    QVERIFY(QFile::exists(path() + u"-gate"_s));
    QVERIFY(!QFile::exists(path()));
}

void TestWriterGate::migrationsHaveAGateOfTheirOwn()
{
    const auto migrating = WriterGate::enterMigration(path());
    QVERIFY(migrating.ok());
    QVERIFY(WriterGate::enter(path(), 0ms).ok());
}

void TestWriterGate::betweenThreads()
{
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([this] { countUp(200); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(counted(), 800);
}

void TestWriterGate::betweenProcesses()
{
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            countUp(200);
            ::_exit(0);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
    QCOMPARE(counted(), 800);
}

void TestWriterGate::endsWithItsProcess()
{
    int inside[2];
    QCOMPARE(::pipe(inside), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto pass = WriterGate::enter(path());
        [[maybe_unused]] const auto told = ::write(inside[1], "x", 1);
        ::pause();
        ::_exit(0);
    }
    char byte = 0;
    QCOMPARE(::read(inside[0], &byte, 1), 1);
    QVERIFY(!WriterGate::enter(path(), 0ms).ok());
    QCOMPARE(::kill(child, SIGKILL), 0);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QVERIFY(WriterGate::enter(path(), 0ms).ok());
    ::close(inside[0]);
    ::close(inside[1]);
}

void TestWriterGate::waitsForWhoIsInside()
{
    std::optional<Result<WriterGate::Pass>> inside = WriterGate::enter(path());
    std::atomic_bool isIn = false;
    const std::unique_ptr<QThread> waiting(QThread::create([&] { isIn = WriterGate::enter(path()).ok(); }));
    waiting->start();
    inside.reset();
    QVERIFY(waiting->wait());
    QVERIFY(isIn);
}

void TestWriterGate::folderThatCannotBeWritten()
{
    if (::geteuid() == 0) { // root may write anywhere; a folder that is missing refuses even him
        const auto refused = WriterGate::enter(m_folder->filePath(u"missing/a.db"_s));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::IoError);
        return;
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const auto refused = WriterGate::enter(path());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
}

void TestWriterGate::hasThePermissionsOfTheDatabase()
{
    QFile database(path());
    QVERIFY(database.open(QIODevice::WriteOnly));
    QCOMPARE(::chmod(qPrintable(path()), 0660), 0);
    QVERIFY(WriterGate::enter(path()).ok());
    struct stat gate = {};
    QCOMPARE(::stat(qPrintable(path() + u"-gate"_s), &gate), 0);
    QCOMPARE(int(gate.st_mode & 0777), 0660);
}

static void fillTable(Connection &connection)
{
    auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
    const auto filled = connection.execute(
        u"WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1000) INSERT INTO t SELECT randomblob(1000) FROM c"_s);
    if (!filled || !transaction->commit())
        qFatal("filling");
}

void TestWriterGate::checkpointBeginsTheLogAnew()
{
    TestDatabase database(Dialect::Sqlite, TestDatabase::Schema::None);
    Connection &connection = database.connection();
    QVERIFY(connection.execute(u"CREATE TABLE t (b BLOB) STRICT"_s).ok());
    qint64 largest = 0;
    for (int i = 0; i < 60; ++i) { // 250 pages each; the log is checkpointed at 4,000
        fillTable(connection);
        largest = std::max(largest, QFileInfo(database.url().path() + u"-wal"_s).size());
    }
    QVERIFY2(largest < 5'000 * 4'152LL, qPrintable(QString::number(largest)));
    QVERIFY(largest > 3'000 * 4'152LL);
}

void TestWriterGate::checkpointWaitsForNoReader()
{
    TestDatabase database(Dialect::Sqlite, TestDatabase::Schema::None);
    Connection &connection = database.connection();
    QVERIFY(connection.execute(u"CREATE TABLE t (b BLOB) STRICT"_s).ok());
    const auto reader = database.open(OpenMode::ReadOnly);
    {
        const auto reading = Transaction::begin(*reader, Transaction::Kind::Read);
        QVERIFY(reader->scalar(u"SELECT COUNT(*) FROM t"_s).ok());
        fillTable(connection);
        QVERIFY(connection.isLogLarge(100));
        QElapsedTimer taken;
        taken.start();
        QVERIFY(checkpointIfLarge(connection, 100).ok());
        QVERIFY(taken.elapsed() < 5'000);     // not the 15 s of the busy time-out
        QVERIFY(!connection.isLogLarge(100)); // no second try with every commit
        QCOMPARE(reader->scalar(u"SELECT COUNT(*) FROM t"_s)->toInt(), 0);
    }
    QVERIFY(checkpointIfLarge(connection, 0).ok()); // maintenance tries at once
    fillTable(connection);
    QVERIFY(QFileInfo(database.url().path() + u"-wal"_s).size() < 600 * 4'152); // written over the old log
}

void TestWriterGate::noLogWithTruncate()
{
    QTemporaryDir folder;
    const auto url = DatabaseUrl::parse(u"sqlite:%1?journal=truncate"_s.arg(folder.filePath(u"a.db"_s)));
    const auto connection = Connection::open(*url, OpenMode::ReadWrite, true);
    QVERIFY((*connection)->execute(u"CREATE TABLE t (b BLOB) STRICT"_s).ok());
    fillTable(**connection);
    QVERIFY(checkpointIfLarge(**connection, 0).ok());
    QVERIFY(!QFile::exists(url->path() + u"-wal"_s));
}

QTEST_GUILESS_MAIN(TestWriterGate)
#include "tst_writer_gate.moc"
