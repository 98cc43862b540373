// Recordings that failed: tried again they are recorded once, as of when they failed; dismissed they say why; what fails again stays one failure.
#include "models/balances/recording_failures.h"
#include "models/balances/tokens.h"
#include "models/ledger/history.h"
#include "models/usage/spool.h"
#include "tests/support/office.h"

#include <QJsonDocument>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct FailureOffice : Office
{
    explicit FailureOffice(Dialect dialect) : Office(dialect), acme(company(u"Acme"_s).id) {}

    FailureId failure(const QJsonObject &payload)
    {
        keepFailure(connection(), {u"Resume Parse"_s, acme, payload}, {ErrorCode::Busy, RECKONER_TEXT("The database is busy.")});
        for (const ActivityEntry &entry : needed(activity(inquiry(), u"failure"_s, {}))) {
            if (needed(recordingFailure(inquiry(), FailureId(entry.id))).payload == payload)
                return FailureId(entry.id);
        }
        qFatal("the failure was not kept");
    }
    QJsonObject parsedCv() const
    {
        UsageEvent event;
        event.company = acme;
        event.fileSizeKb = 200;
        return eventToJson(event);
    }
    Result<Done<ResolveReply>> retry(FailureId id) { return retryFailure(connection(), scope(), id, {}); }
    QString count(const QString &table) { return database().scalar(u"SELECT COUNT(*) FROM "_s + table); }

    CompanyId acme;
};

} // namespace

class TestRecordingFailures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordedOnce_data() { addDialectRows(); }
    void recordedOnce();
    void tokenCall_data() { addDialectRows(); }
    void tokenCall();
    void dismissed_data() { addDialectRows(); }
    void dismissed();
    void failsAgain_data() { addDialectRows(); }
    void failsAgain();
};

void TestRecordingFailures::recordedOnce()
{
    QFETCH(Dialect, dialect);
    FailureOffice office(dialect);
    const FailureId id = office.failure(office.parsedCv());
    const Instant failedAt = needed(recordingFailure(office.inquiry(), id)).failedAt;
    const auto done = needed(office.retry(id));
    QVERIFY(!done.duplicate && done.reply.recorded);
    const UsageRecord row = needed(usageRecord(office.inquiry(), UsageId(*done.reply.recorded)));
    QCOMPARE(row.occurredAt.micros(), failedAt.micros());
    QCOMPARE(row.cost->toDecimal(), u"0.50"_s);
    const auto again = needed(office.retry(id));
    QVERIFY(again.duplicate);
    QCOMPARE(office.count(u"cv_parsing_usage"_s), u"1"_s);
    const auto entries = needed(activity(office.inquiry(), u"failure"_s, {}));
    QVERIFY(entries.size() == 1 && entries.front().resolvedAt && !entries.front().isOpenFailure());
}

void TestRecordingFailures::tokenCall()
{
    QFETCH(Dialect, dialect);
    FailureOffice office(dialect);
    const FailureId id = office.failure({{u"operation"_s, u"scoring"_s}, {u"input"_s, 700}, {u"output"_s, 50}, {u"company"_s, office.acme.toString()}, {u"model"_s, u"small"_s}});
    const auto done = needed(office.retry(id)); // the call has happened: logged though nothing is left
    QVERIFY(done.reply.recorded);
    QCOMPARE(needed(tokenBalance(office.inquiryOf(office.acme))).overdrawn.count, 750);
    QVERIFY(needed(office.retry(id)).duplicate);
    QCOMPARE(office.count(u"token_usage_logs"_s), u"1"_s);
}

void TestRecordingFailures::dismissed()
{
    QFETCH(Dialect, dialect);
    FailureOffice office(dialect);
    const FailureId id = office.failure(office.parsedCv());
    const auto withoutReason = dismissFailure(office.connection(), office.scope(), id, {});
    QVERIFY(!withoutReason && withoutReason.error().code == ErrorCode::InvalidInput);
    Request because;
    because.reason = u"a test call"_s;
    const auto done = needed(dismissFailure(office.connection(), office.scope(), id, because));
    QVERIFY(!done.reply.recorded && done.operation);
    QCOMPARE(needed(operationById(office.inquiry(), *done.operation)).reason.value_or(QString()), u"a test call"_s);
    QVERIFY(needed(office.retry(id)).duplicate);
    QCOMPARE(office.count(u"cv_parsing_usage"_s), u"0"_s);
    const auto unknown = dismissFailure(office.connection(), office.scope(), FailureId::make(), because);
    QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
}

void TestRecordingFailures::failsAgain()
{
    QFETCH(Dialect, dialect);
    FailureOffice office(dialect);
    const FailureId broken = office.failure({{u"note"_s, u"no usage"_s}});
    const auto refused = office.retry(broken);
    QVERIFY(!refused && refused.error().code == ErrorCode::InvalidInput);
    QJsonObject dear = office.parsedCv();
    dear.insert(u"company"_s, CompanyId::make().toString());
    const auto unknown = office.retry(office.failure(dear));
    QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
    QCOMPARE(office.count(u"usage_failures"_s), u"2"_s); // none was added
    Scope finance = office.scope();
    finance.role = Role::Finance;
    const auto notAnAdmin = retryFailure(office.connection(), finance, broken, {});
    QVERIFY(!notAnAdmin && notAnAdmin.error().code == ErrorCode::NotPermitted);
}

QTEST_GUILESS_MAIN(TestRecordingFailures)
#include "tst_recording_failures.moc"
