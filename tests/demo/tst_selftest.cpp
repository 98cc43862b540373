// The selftest: it finds, previews, fixes, verifies and undoes each of the five incidents, and leaves nothing behind.
#include "models/demo/scratch_database.h"
#include "models/demo/selftest.h"
#include "tests/support/office.h"

#include <QDir>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestSelftest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void everyIncident_data() { addDialectRows(); }
    void everyIncident();
    void anyTimeOfTheMonth();
    void scratchIsGoneAfterwards_data() { addDialectRows(); }
    void scratchIsGoneAfterwards();
    void canBeCanceled();
};

namespace {

/// What of a scratch database could be left beside this one: schemas on the server, folders in the temporary one.
QString leftovers(TestDatabase &database)
{
    if (database.dialect() == Dialect::PostgreSql)
        return database.scalar(u"SELECT COUNT(*) FROM pg_namespace WHERE nspname LIKE 'reckoner_selftest%'"_s);
    return QString::number(QDir::temp().entryList({QCoreApplication::applicationName() + u"-*"_s}, QDir::Dirs).size());
}

} // namespace

void TestSelftest::everyIncident()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const QString before = leftovers(database);
    const QString tables = database.scalar(u"SELECT COUNT(*) FROM companies"_s);
    const SelftestReply reply = needed(selftest(database.url(), Clock::fixedAt(Office::noon()), {}));
    QCOMPARE(reply.incidents.size(), 5u);
    for (const SelftestIncident &incident : reply.incidents) {
        QVERIFY2(incident.ok(), qPrintable(u"%1: found %2, previewed %3, fixed %4, verified %5, undone %6 %7"_s.arg(QString::fromLatin1(incident.name))
                                               .arg(incident.found).arg(incident.previewed).arg(incident.fixed).arg(incident.verified).arg(incident.undone).arg(incident.trouble)));
    }
    QVERIFY(reply.ok());
    QCOMPARE(leftovers(database), before);
    QCOMPARE(database.scalar(u"SELECT COUNT(*) FROM companies"_s), tables); // the database beside it was not touched
}

void TestSelftest::anyTimeOfTheMonth()
{
    for (const QStringView now : {u"2026-12-01T05:00:00Z", u"2026-02-28T23:59:00Z", u"2028-01-31T12:00:00Z"}) {
        const SelftestReply reply = needed(selftest(DatabaseUrl::file(u"unused.db"_s), Clock::fixedAt(*Instant::parse(now)), {}));
        QVERIFY2(reply.ok(), qPrintable(now + u": "_s + QString::fromUtf8(QJsonDocument(reply.toJson()).toJson(QJsonDocument::Compact))));
    }
}

void TestSelftest::scratchIsGoneAfterwards()
{
    QFETCH(Dialect, dialect);
    TestDatabase database(dialect);
    const QString before = leftovers(database);
    {
        const auto scratch = needed(ScratchDatabase::make(database.url()));
        QVERIFY(leftovers(database) != before);
        auto connection = needed(Connection::open(scratch->url(), OpenMode::ReadWrite));
        QCOMPARE(needed(connection->scalar(u"SELECT COUNT(*) FROM companies"_s)).toInt(), 0);
    }
    QCOMPARE(leftovers(database), before);
}

void TestSelftest::canBeCanceled()
{
    CancelToken cancel;
    cancel.cancel();
    const auto answer = selftest(DatabaseUrl::file(u"unused.db"_s), Clock::fixedAt(Office::noon()), cancel);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Canceled);
}

QTEST_GUILESS_MAIN(TestSelftest)
#include "tst_selftest.moc"
