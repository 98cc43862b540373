// Minutes: what a consumer takes of base and add-on, refused, rolled over one or many periods, metered by other programs, put right and given back; what
// other programs make of periods and terms; who may; and many at once at one organization.
#include "models/balances/minutes.h"
#include "models/doctor/verify.h"
#include "models/ledger/history.h"
#include "models/ledger/undo.h"
#include "tests/support/office.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <QTest>
#include <atomic>
#include <thread>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

Instant at(const char *time)
{
    return needed(Instant::parse(QStringView(QString::fromLatin1(time))));
}

QString text(const MinutesSplit &split)
{
    return u"%1+%2"_s.arg(split.base.count).arg(split.addon.count);
}

/// A company with a studio that transcribes, and a clock that can be set. It opens on 1 November.
struct Studio : Office
{
    explicit Studio(Dialect dialect, qint64 base = 100, qint64 addon = 50, const QString &zone = u"UTC"_s, int anchorDay = 1, const char *start = "2026-11-01T00:00:00Z")
        : Office(dialect, at(start)), clock(now()), acme(company(u"Acme"_s, zone).id), studio(add(u"Studio"_s, base, addon, anchorDay))
    {
    }

    OrganizationId add(const QString &name, qint64 base, qint64 addon, int anchorDay = 1)
    {
        NewOrganization wanted;
        wanted.company = acme;
        wanted.name = name;
        wanted.base = {base};
        wanted.addon = {addon};
        wanted.anchorDay = anchorDay;
        return needed(addOrganization(connection(), scopeNow(), wanted, {})).reply.id;
    }

    Scope scopeNow(Role role = Role::Admin) const
    {
        Scope then = scope();
        then.clock = Clock::fixedAt(clock);
        then.role = role;
        return then;
    }
    Inquiry asking(Role role = Role::Admin) { return Inquiry(connection(), scopeNow(role)); }
    MinutesAccount account() const { return {acme, studio}; }

    Result<Done<ConsumeReply>> tryConsume(qint64 minutes, const char *when = nullptr, const Request &request = {}, Role role = Role::Admin)
    {
        MinutesConsume wanted = {account(), {minutes}};
        if (when)
            wanted.at = at(when);
        return consumeMinutes(connection(), scopeNow(role), wanted, request);
    }
    ConsumeReply consume(qint64 minutes, const char *when = nullptr) { return needed(tryConsume(minutes, when)).reply; }
    Done<MinutesStep> buy(qint64 minutes) { return needed(buyMinutes(connection(), scopeNow(), {account(), {minutes}}, {})); }
    Result<Done<RollReply>> tryRoll() { return rollMinutes(connection(), scopeNow(), account(), {}); }
    Result<Done<SyncReply>> trySync() { return syncMinutes(connection(), scopeNow(), account(), {}); }
    Done<SyncReply> sync() { return needed(trySync()); }
    Result<Done<MinutesStep>> tryRefund(MetricId metric) { return refundMinutes(connection(), scopeNow(), {account(), metric}, {}); }
    Result<Done<UndoReply>> tryUndo(const std::optional<OperationId> &operation) { return undo(connection(), scopeNow(), operation.value(), {}); }

    MinutesBalance balance() { return needed(minutesBalance(asking(), studio)); }
    QString left() { return text(balance().left()); }

    /// As another program writes it.
    MetricId transcribe(qint64 minutes, const char *when, const QString &split = u"NULL, NULL"_s)
    {
        const MetricId id = MetricId::make();
        database().exec(u"INSERT INTO usage_metrics (id, organization_id, metric_value, occurred_at, base_minutes, addon_minutes) VALUES (%1, %2, %3, %4, %5)"_s.arg(
            database().literal(id.uuid()), database().literal(studio.uuid()), QString::number(minutes), database().literal(at(when)), split));
        return id;
    }
    void change(const QString &assignments) { database().exec(u"UPDATE organizations SET %1 WHERE id = %2"_s.arg(assignments, database().literal(studio.uuid()))); }
    QString stored(const QString &columns) { return database().scalar(u"SELECT %1 FROM organizations WHERE id = %2"_s.arg(columns, database().literal(studio.uuid()))); }
    /// "used overage overage_used" as stored.
    QString copies() { return stored(u"used_minutes || ' ' || overage_minutes || ' ' || overage_minutes_used"_s); }
    /// "kind bucket amount, ..." of an operation, oldest first.
    QString lines(const std::optional<OperationId> &operation)
    {
        LedgerFilter filter;
        filter.operation = operation.value();
        QStringList found;
        for (const LedgerEntry &entry : needed(ledgerEntries(asking(), filter)))
            found.prepend(u"%1 %2 %3"_s.arg(entry.kind, entry.bucket).arg(entry.amountUnits));
        return found.join(u", "_s);
    }
    QString count(const QString &table) { return database().scalar(u"SELECT COUNT(*) FROM "_s + table); }
    QStringList periodStarts()
    {
        QStringList starts;
        for (const BillingPeriod &period : needed(billingPeriods(asking(), studio)))
            starts.prepend(period.range.from.toIso());
        return starts;
    }
    QString brokenInvariants()
    {
        QStringList broken;
        for (const InvariantResult &result : needed(verify(asking())).checked) {
            if (result.broken > 0)
                broken.append(result.invariant);
        }
        return broken.join(u", "_s);
    }

    Instant clock;
    CompanyId acme;
    OrganizationId studio;
};

template <typename Reply>
ErrorCode codeOf(const Result<Reply> &done)
{
    return done ? ErrorCode::Damaged : done.error().code;
}

Request keyed(const char *key)
{
    Request request;
    request.key = QString::fromLatin1(key);
    return request;
}

} // namespace

class TestMinutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void baseFirstThenAddon_data() { addDialectRows(); }
    void baseFirstThenAddon();
    void rollKeepsAddon_data() { addDialectRows(); }
    void rollKeepsAddon();
    void threeMissedMonths_data() { addDialectRows(); }
    void threeMissedMonths();
    void periodsFollowTheAnchor_data();
    void periodsFollowTheAnchor();
    void tooFewAreRefused_data() { addDialectRows(); }
    void tooFewAreRefused();
    void advice_data();
    void advice();
    void endBelongsToTheNext_data() { addDialectRows(); }
    void endBelongsToTheNext();
    void closedPeriods_data() { addDialectRows(); }
    void closedPeriods();
    void metricsOfOthersCount_data() { addDialectRows(); }
    void metricsOfOthersCount();
    void splitOfOthers_data() { addDialectRows(); }
    void splitOfOthers();
    void rollPostsMetricsOfOthers_data() { addDialectRows(); }
    void rollPostsMetricsOfOthers();
    void syncRollsFirst_data() { addDialectRows(); }
    void syncRollsFirst();
    void lateMetricsOfOthers_data() { addDialectRows(); }
    void lateMetricsOfOthers();
    void syncIsUndone_data() { addDialectRows(); }
    void syncIsUndone();
    void counterThatDrifted_data() { addDialectRows(); }
    void counterThatDrifted();
    void missingPeriodBlocks_data() { addDialectRows(); }
    void missingPeriodBlocks();
    void refunds_data() { addDialectRows(); }
    void refunds();
    void refundOfAClosedPeriod_data() { addDialectRows(); }
    void refundOfAClosedPeriod();
    void purchases_data() { addDialectRows(); }
    void purchases();
    void othersChangeTheBase_data();
    void othersChangeTheBase();
    void othersRollThePeriod_data() { addDialectRows(); }
    void othersRollThePeriod();
    void othersMoveThePeriod_data();
    void othersMoveThePeriod();
    void othersSetThePeriodBack_data() { addDialectRows(); }
    void othersSetThePeriodBack();
    void othersAddAnOrganization_data() { addDialectRows(); }
    void othersAddAnOrganization();
    void metricsStay_data() { addDialectRows(); }
    void metricsStay();
    void rollOfAll_data() { addDialectRows(); }
    void rollOfAll();
    void readingWritesNothing_data() { addDialectRows(); }
    void readingWritesNothing();
    void keysGiveTheFirstAnswer_data() { addDialectRows(); }
    void keysGiveTheFirstAnswer();
    void lists_data() { addDialectRows(); }
    void lists();
    void roles();
    void otherCompanies();
    void manyAtOnce_data() { addDialectRows(); }
    void manyAtOnce();
};

void TestMinutes::baseFirstThenAddon()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    QCOMPARE(text(office.consume(80).taken), u"80+0"_s);
    const Done<ConsumeReply> done = needed(office.tryConsume(40));
    QCOMPARE(text(done.reply.taken), u"20+20"_s);
    QCOMPARE(done.reply.remaining.count, 30);
    QCOMPARE(office.lines(done.operation), u"consume base -20, consume addon -20"_s);
    QCOMPARE(office.copies(), u"120 30 20"_s);
    const MinutesBalance balance = office.balance();
    QCOMPARE(text(balance.left()), u"0+30"_s);
    QCOMPARE(balance.baseUsed.count, 100);
    QCOMPARE(balance.percentUsed(), 100);
    QCOMPARE(balance.unposted.count, 0);
    QCOMPARE(codeOf(office.tryConsume(0)), ErrorCode::InvalidInput);
    QCOMPARE(codeOf(office.tryConsume(-5)), ErrorCode::InvalidInput);
    QCOMPARE(office.count(u"usage_metrics"_s), u"2"_s);
    QCOMPARE(office.database().scalar(u"SELECT difference FROM minutes_balance"_s), u"0"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::rollKeepsAddon()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(120);
    QCOMPARE(office.left(), u"0+30"_s);
    QVERIFY(needed(office.tryRoll()).duplicate); // nothing is due
    office.clock = at("2026-12-01T00:00:00Z");
    QCOMPARE(office.left(), u"100+30"_s); // as if it had happened
    QCOMPARE(office.copies(), u"120 30 20"_s);
    const Done<RollReply> rolled = needed(office.tryRoll());
    QCOMPARE(rolled.reply.from, at("2026-11-01T00:00:00Z"));
    QCOMPARE(rolled.reply.to, at("2026-12-01T00:00:00Z"));
    QCOMPARE(rolled.reply.periods, 1);
    QCOMPARE(office.lines(rolled.operation), u"reset base 100"_s); // nothing of base was left to expire
    QCOMPARE(office.left(), u"100+30"_s);
    QCOMPARE(office.balance().left().total().count, 130);
    QCOMPARE(office.copies(), u"0 30 20"_s); // add-on that was used stays used
    QVERIFY(needed(office.tryRoll()).duplicate);
    QCOMPARE(codeOf(office.tryUndo(rolled.operation)), ErrorCode::InvalidState); // final
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::threeMissedMonths()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(70);
    office.clock = at("2027-02-10T12:00:00Z");
    QCOMPARE(office.balance().dueRolls, 3);
    const Done<ConsumeReply> done = needed(office.tryConsume(110));
    QCOMPARE(text(done.reply.taken), u"100+10"_s);
    QCOMPARE(done.reply.remaining.count, 40);
    QCOMPARE(office.lines(done.operation), u"consume base -100, consume addon -10"_s); // the roll is an operation of its own
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM operations WHERE kind = 'roll_minutes'"_s), u"1"_s);
    QCOMPARE(office.balance().period->from, at("2027-02-01T00:00:00Z"));
    QCOMPARE(office.periodStarts(), (QStringList{u"2026-11-01T00:00:00Z"_s, u"2026-12-01T00:00:00Z"_s, u"2027-01-01T00:00:00Z"_s, u"2027-02-01T00:00:00Z"_s}));
    QCOMPARE(office.copies(), u"110 40 10"_s);
    QCOMPARE(office.database().scalar(u"SELECT CAST(SUM(amount_units) AS bigint) FROM usage_ledger WHERE kind = 'expire'"_s), u"-230"_s); // 30 + 100 + 100
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::periodsFollowTheAnchor_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("anchorDay");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QStringList>("starts");
    QTest::newRow("the 31st does not drift") << u"UTC"_s << 31 << QByteArray("2027-01-31T00:00:00Z") << QByteArray("2027-05-31T00:00:00Z")
                                             << QStringList{u"2027-01-31T00:00:00Z"_s, u"2027-02-28T00:00:00Z"_s, u"2027-03-31T00:00:00Z"_s, u"2027-04-30T00:00:00Z"_s, u"2027-05-31T00:00:00Z"_s};
    QTest::newRow("the 30th in a leap year") << u"UTC"_s << 30 << QByteArray("2028-01-30T00:00:00Z") << QByteArray("2028-03-30T00:00:00Z")
                                             << QStringList{u"2028-01-30T00:00:00Z"_s, u"2028-02-29T00:00:00Z"_s, u"2028-03-30T00:00:00Z"_s};
    QTest::newRow("the 29th") << u"UTC"_s << 29 << QByteArray("2027-01-29T00:00:00Z") << QByteArray("2027-03-28T23:59:59Z") << QStringList{u"2027-01-29T00:00:00Z"_s, u"2027-02-28T00:00:00Z"_s};
    QTest::newRow("summer time in Berlin") << u"Europe/Berlin"_s << 28 << QByteArray("2027-02-27T23:00:00Z") << QByteArray("2027-05-01T00:00:00Z")
                                           << QStringList{u"2027-02-27T23:00:00Z"_s, u"2027-03-27T23:00:00Z"_s, u"2027-04-27T22:00:00Z"_s};
    QTest::newRow("winter time in New York") << u"America/New_York"_s << 1 << QByteArray("2026-10-01T04:00:00Z") << QByteArray("2026-12-01T05:00:00Z")
                                             << QStringList{u"2026-10-01T04:00:00Z"_s, u"2026-11-01T04:00:00Z"_s, u"2026-12-01T05:00:00Z"_s};
    QTest::newRow("from the middle of a period") << u"UTC"_s << 15 << QByteArray("2026-11-21T12:00:00Z") << QByteArray("2027-01-14T23:59:59Z")
                                                 << QStringList{u"2026-11-15T00:00:00Z"_s, u"2026-12-15T00:00:00Z"_s};
}

void TestMinutes::periodsFollowTheAnchor()
{
    QFETCH(QString, zone);
    QFETCH(int, anchorDay);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, now);
    QFETCH(QStringList, starts);
    for (const Dialect dialect : dialects()) {
        Studio office(dialect, 10, 0, zone, anchorDay, start.constData());
        office.clock = at(now.constData());
        QCOMPARE(office.balance().period->from.toIso(), starts.last());
        office.consume(1);
        QCOMPARE(office.periodStarts(), starts);
        QCOMPARE(office.brokenInvariants(), QString());
    }
}

void TestMinutes::tooFewAreRefused()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(90);
    const auto refused = office.tryConsume(61, nullptr, keyed("upload-7"));
    QCOMPARE(codeOf(refused), ErrorCode::InsufficientMinutes);
    const QJsonObject details = refused.error().context;
    for (const auto &[field, value] : {std::pair(u"available"_s, 60), std::pair(u"required"_s, 61), std::pair(u"short"_s, 1), std::pair(u"base_remaining"_s, 10),
                                       std::pair(u"addon_remaining"_s, 50)})
        QCOMPARE(details.value(field).toInteger(), value);
    QCOMPARE(plainSentence(refused.error()), u"Not enough minutes: 60 available, 61 required. Buy 1 more, or wait until 2026-12-01T00:00:00Z."_s);
    QCOMPARE(office.copies(), u"90 50 0"_s);
    QCOMPARE(office.count(u"usage_metrics"_s), u"1"_s);
    const std::vector<MinutesRefusal> kept = needed(minutesRefusals(office.asking(), office.studio));
    QCOMPARE(kept.size(), 1u);
    QCOMPARE(kept.front().required, 61);
    QCOMPARE(kept.front().available, 60);
    QCOMPARE(kept.front().actor, u"tester"_s);
    office.buy(10);
    QCOMPARE(codeOf(office.tryConsume(61, nullptr, keyed("upload-7"))), ErrorCode::InsufficientMinutes); // the same refusal
    QCOMPARE(codeOf(office.tryConsume(60, nullptr, keyed("upload-7"))), ErrorCode::DuplicateKeyMismatch);
    QCOMPARE(text(office.consume(61).taken), u"10+51"_s);
    office.clock = at("2026-12-15T00:00:00Z"); // a roll is due: it does not stand when the step is refused
    QCOMPARE(codeOf(office.tryConsume(1000)), ErrorCode::InsufficientMinutes);
    QCOMPARE(office.periodStarts(), QStringList{u"2026-11-01T00:00:00Z"_s});
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::advice_data()
{
    QTest::addColumn<qint64>("required");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<qint64>("lacking");
    QTest::addColumn<bool>("waits");
    QTest::newRow("all there is") << qint64(60) << true << qint64(0) << false;
    QTest::newRow("enough in the next period") << qint64(61) << false << qint64(1) << true;
    QTest::newRow("all of the next period") << qint64(150) << false << qint64(90) << true;
    QTest::newRow("never enough") << qint64(151) << false << qint64(91) << false;
}

void TestMinutes::advice()
{
    QFETCH(qint64, required);
    QFETCH(bool, isAllowed);
    QFETCH(qint64, lacking);
    QFETCH(bool, waits);
    Studio office(Dialect::Sqlite);
    office.consume(90);
    const MinutesCheck check = needed(checkMinutes(office.asking(), office.studio, {required}));
    QCOMPARE(check.isAllowed, isAllowed);
    QCOMPARE(check.lacking.count, lacking);
    QCOMPARE(check.waitFor.has_value(), waits);
    QCOMPARE(text(check.left), u"10+50"_s);
    const QJsonArray recommendation = check.toJson().value(u"recommendation"_s).toArray();
    QCOMPARE(recommendation.size(), (isAllowed ? 0 : 1) + (waits ? 1 : 0));
    if (!isAllowed)
        QCOMPARE(recommendation.at(0).toObject().value(u"minutes"_s).toInteger(), lacking);
    QCOMPARE(codeOf(checkMinutes(office.asking(), office.studio, {0})), ErrorCode::InvalidInput);
}

void TestMinutes::endBelongsToTheNext()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.clock = at("2026-12-01T00:00:00Z");
    QCOMPARE(office.consume(10, "2026-11-30T23:59:59.999999Z").remaining.count, 150); // of November, whose rest has expired
    QCOMPARE(office.consume(20, "2026-12-01T00:00:00Z").remaining.count, 130);
    office.transcribe(7, "2026-11-30T23:59:59.999999Z");
    office.transcribe(5, "2026-12-01T00:00:00Z");
    QCOMPARE(office.left(), u"75+50"_s);
    office.transcribe(3, "2027-01-01T00:00:00Z"); // of January: not yet
    QCOMPARE(office.left(), u"75+50"_s);
    office.clock = at("2027-01-01T00:00:00Z");
    QCOMPARE(office.left(), u"97+50"_s);
    office.sync();
    QCOMPARE(office.copies(), u"3 50 0"_s);
    QCOMPARE(office.left(), u"97+50"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::closedPeriods()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(70);
    office.clock = at("2026-12-10T00:00:00Z");
    const Done<ConsumeReply> late = needed(office.tryConsume(45, "2026-11-20T00:00:00Z"));
    QCOMPARE(text(late.reply.taken), u"30+15"_s);
    QCOMPARE(late.reply.remaining.count, 135); // 100 of December, 35 add-on
    QCOMPARE(office.lines(late.operation), u"consume base -30, consume addon -15, expire base 30"_s); // what had expired comes back to be used
    QCOMPARE(office.copies(), u"0 35 15"_s);
    QCOMPARE(office.left(), u"100+35"_s);
    const auto refused = office.tryConsume(36, "2026-11-20T00:00:00Z");
    QCOMPARE(codeOf(refused), ErrorCode::InsufficientMinutes);
    QCOMPARE(refused.error().context.value(u"base_remaining"_s).toInteger(), 0); // of November
    QVERIFY(!refused.error().context.contains(u"wait_until"_s)); // waiting helps no usage of the past
    QCOMPARE(codeOf(office.tryConsume(1, "2026-10-31T23:59:59Z")), ErrorCode::InvalidInput);
    QCOMPARE(codeOf(office.tryConsume(1, "2027-01-01T00:00:00Z")), ErrorCode::InvalidInput);
    const std::vector<BillingPeriod> periods = needed(billingPeriods(office.asking(), office.studio));
    QCOMPARE(periods.size(), 2u);
    QCOMPARE(periods.at(1).metered.count, 115);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::metricsOfOthersCount()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.transcribe(60, "2026-11-05T00:00:00Z");
    office.transcribe(60, "2026-11-04T00:00:00Z"); // written later, happened earlier
    QCOMPARE(office.left(), u"0+30"_s);
    QCOMPARE(office.balance().unposted.count, 120);
    QCOMPARE(office.copies(), u"0 50 0"_s); // moves no balance
    QVERIFY(!needed(checkMinutes(office.asking(), office.studio, {31})).isAllowed);
    QCOMPARE(codeOf(office.tryConsume(31)), ErrorCode::InsufficientMinutes);
    QCOMPARE(text(office.consume(30).taken), u"0+30"_s);
    QCOMPARE(office.left(), u"0+0"_s);
    const Done<SyncReply> synced = office.sync();
    QCOMPARE(synced.reply.metrics, 2);
    QCOMPARE(synced.reply.usedBefore.count, 30);
    QCOMPARE(synced.reply.usedAfter.count, 150);
    QCOMPARE(office.lines(synced.operation), u"consume base -60, consume base -40, consume addon -20"_s);
    QCOMPARE(office.copies(), u"150 0 50"_s);
    QCOMPARE(office.left(), u"0+0"_s);
    QCOMPARE(office.balance().unposted.count, 0);
    QVERIFY(office.sync().duplicate);
    office.transcribe(500, "2026-11-06T00:00:00Z"); // more than there is: it has happened all the same
    office.transcribe(0, "2026-11-06T00:00:00Z");
    QCOMPARE(office.sync().reply.metrics, 2);
    QVERIFY(office.sync().duplicate);
    QCOMPARE(office.copies(), u"650 0 50"_s);
    QCOMPARE(office.database().scalar(u"SELECT difference FROM minutes_balance"_s), u"0"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::splitOfOthers()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.transcribe(40, "2026-11-05T00:00:00Z", u"30, 10"_s);
    QCOMPARE(office.left(), u"70+40"_s);
    office.transcribe(40, "2026-11-06T00:00:00Z", u"1, NULL"_s); // no split of 40
    QCOMPARE(office.left(), u"30+40"_s);
    QCOMPARE(office.balance().unposted.count, 80);
    const Done<SyncReply> synced = office.sync();
    QCOMPARE(office.lines(synced.operation), u"consume base -30, consume addon -10, consume base -40"_s);
    QCOMPARE(office.left(), u"30+40"_s);
    QVERIFY(office.tryUndo(synced.operation).ok());
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM usage_metrics WHERE base_minutes = 1 AND addon_minutes IS NULL AND operation_id IS NULL"_s), u"1"_s);
    QCOMPARE(office.left(), u"30+40"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::rollPostsMetricsOfOthers()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.transcribe(130, "2026-11-05T00:00:00Z");
    office.transcribe(20, "2026-12-05T00:00:00Z");
    office.clock = at("2027-01-05T00:00:00Z");
    QCOMPARE(office.left(), u"100+20"_s);
    const Done<RollReply> rolled = needed(office.tryRoll());
    QCOMPARE(rolled.reply.periods, 2);
    QCOMPARE(office.lines(rolled.operation), u"consume base -100, consume addon -30, reset base 100, consume base -20, expire base -80, reset base 100"_s);
    QCOMPARE(office.copies(), u"0 20 30"_s);
    QCOMPARE(office.left(), u"100+20"_s);
    QVERIFY(office.sync().duplicate);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::syncRollsFirst()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.transcribe(120, "2026-11-05T00:00:00Z");
    office.transcribe(110, "2026-12-05T00:00:00Z");
    office.clock = at("2026-12-10T00:00:00Z");
    const Done<SyncReply> synced = office.sync();
    QCOMPARE(synced.reply.metrics, 1); // the roll posted the other one
    QCOMPARE(office.lines(synced.operation), u"consume base -100, consume addon -10"_s);
    QCOMPARE(office.copies(), u"110 20 30"_s);
    QVERIFY(office.tryUndo(synced.operation).ok()); // and the roll stays
    QCOMPARE(office.copies(), u"0 30 20"_s);
    QCOMPARE(office.left(), u"0+20"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::lateMetricsOfOthers()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(70);
    office.clock = at("2026-12-10T00:00:00Z");
    office.consume(1);
    office.transcribe(25, "2026-11-20T00:00:00Z"); // after the period was closed
    office.transcribe(25, "2026-11-21T00:00:00Z");
    office.transcribe(9, "2026-10-01T00:00:00Z"); // before there was any
    QCOMPARE(office.left(), u"99+30"_s);
    QCOMPARE(office.balance().unposted.count, 50);
    QCOMPARE(text(office.consume(4, "2026-11-22T00:00:00Z").taken), u"0+4"_s);
    const Done<SyncReply> synced = office.sync();
    QCOMPARE(synced.reply.metrics, 2);
    QCOMPARE(office.lines(synced.operation), u"consume base -25, expire base 25, consume base -5, consume addon -20, expire base 5"_s);
    QCOMPARE(office.left(), u"99+26"_s);
    QCOMPARE(office.copies(), u"1 26 24"_s);
    QVERIFY(office.sync().duplicate);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::syncIsUndone()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.transcribe(130, "2026-11-05T00:00:00Z");
    const Done<SyncReply> synced = office.sync();
    QCOMPARE(office.copies(), u"130 20 30"_s);
    const auto undone = office.tryUndo(synced.operation);
    QVERIFY2(undone.ok(), undone ? "" : qPrintable(plainSentence(undone.error())));
    QCOMPARE(office.copies(), u"0 50 0"_s);
    QCOMPARE(office.left(), u"0+20"_s); // it counts as before
    QCOMPARE(office.brokenInvariants(), QString());
    const Done<SyncReply> again = office.sync();
    office.consume(5);
    QVERIFY(!office.tryUndo(again.operation).ok()); // later work stands on it
    office.clock = at("2026-12-05T00:00:00Z");
    office.consume(5);
    QCOMPARE(codeOf(office.tryUndo(again.operation)), ErrorCode::Conflict); // the base minutes of that period have expired
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::counterThatDrifted()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(60);
    office.change(u"used_minutes = 5"_s);
    QCOMPARE(office.left(), u"40+50"_s); // the metrics are the truth
    QCOMPARE(office.brokenInvariants(), u"used_minutes_equal_metrics"_s);
    const Done<SyncReply> synced = office.sync();
    QCOMPARE(synced.reply.metrics, 0);
    QCOMPARE(synced.reply.usedBefore.count, 5);
    QCOMPARE(synced.reply.usedAfter.count, 60);
    QCOMPARE(office.stored(u"used_minutes"_s), u"60"_s);
    QVERIFY(office.tryUndo(synced.operation).ok());
    QCOMPARE(office.stored(u"used_minutes"_s), u"5"_s);
}

void TestMinutes::missingPeriodBlocks()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(60);
    office.change(u"current_period_start = NULL, current_period_end = NULL, used_minutes = 3"_s);
    const MinutesBalance balance = office.balance();
    QVERIFY(!balance.period.has_value());
    QVERIFY(balance.toJson().value(u"period_start"_s).isNull());
    QCOMPARE(codeOf(office.tryConsume(1)), ErrorCode::InvalidState);
    QCOMPARE(codeOf(office.tryRoll()), ErrorCode::InvalidState);
    QCOMPARE(codeOf(checkMinutes(office.asking(), office.studio, {1})), ErrorCode::InvalidState);
    const auto synced = office.trySync();
    QCOMPARE(codeOf(synced), ErrorCode::InvalidState);
    QVERIFY(plainSentence(synced.error()).contains(u"period-missing"_s)); // what to do
    QCOMPARE(office.stored(u"used_minutes"_s), u"3"_s);
    QCOMPARE(office.buy(10).reply.left.addon.count, 60); // add-on minutes are of no period
    office.change(u"current_period_start = %1, current_period_end = %2"_s.arg(office.database().literal(at("2026-11-01T00:00:00Z")),
                                                                              office.database().literal(at("2026-12-01T00:00:00Z"))));
    QCOMPARE(office.left(), u"40+60"_s);
    QCOMPARE(office.sync().reply.usedAfter.count, 60);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::refunds()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(80);
    const MetricId metric = office.consume(40).metric;
    const Done<MinutesStep> back = needed(office.tryRefund(metric));
    QCOMPARE(text(back.reply.moved), u"20+20"_s);
    QCOMPARE(back.reply.expired.count, 0);
    QCOMPARE(text(back.reply.left), u"20+50"_s);
    QCOMPARE(office.lines(back.operation), u"refund addon 20, refund base 20"_s); // in reverse
    QCOMPARE(office.copies(), u"80 50 0"_s);
    QCOMPARE(office.database().scalar(u"SELECT difference FROM minutes_balance"_s), u"0"_s);
    const Done<MinutesStep> again = needed(office.tryRefund(metric));
    QVERIFY(again.duplicate);
    QCOMPARE(text(again.reply.moved), u"0+0"_s);
    QCOMPARE(text(again.reply.left), u"20+50"_s);
    QCOMPARE(codeOf(office.tryUndo(back.operation)), ErrorCode::InvalidState); // final
    const std::vector<MinutesMetric> metrics = needed(minutesMetrics(office.asking(), office.studio));
    QCOMPARE(metrics.front().refunded->count, 40);
    QCOMPARE(metrics.front().minutes.count, 0);
    QCOMPARE(codeOf(office.tryRefund(office.transcribe(5, "2026-11-05T00:00:00Z"))), ErrorCode::InvalidState); // nothing posted yet
    QCOMPARE(codeOf(office.tryRefund(MetricId::make())), ErrorCode::NotFound);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::refundOfAClosedPeriod()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    const MetricId metric = office.consume(120).metric;
    office.clock = at("2026-12-10T00:00:00Z");
    office.consume(15);
    const Done<MinutesStep> back = needed(office.tryRefund(metric));
    QCOMPARE(text(back.reply.moved), u"100+20"_s);
    QCOMPARE(back.reply.expired.count, 100);
    QCOMPARE(text(back.reply.left), u"85+50"_s);
    QCOMPARE(office.lines(back.operation), u"refund addon 20, refund base 100, expire base -100"_s);
    QCOMPARE(office.copies(), u"15 50 0"_s);
    QCOMPARE(office.left(), u"85+50"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::purchases()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    MinutesPurchase wanted = {office.account(), {500}, needed(Money::parse(u"25.00"_s)), u"INV-9"_s};
    const Done<MinutesStep> bought = needed(buyMinutes(office.connection(), office.scopeNow(), wanted, {}));
    QCOMPARE(text(bought.reply.moved), u"0+500"_s);
    QCOMPARE(office.left(), u"100+550"_s);
    QCOMPARE(office.database().scalar(u"SELECT quantity || ' ' || reference FROM bucket_purchases WHERE reference IS NOT NULL"_s), u"500 INV-9"_s);
    office.consume(600);
    QCOMPARE(codeOf(office.tryUndo(bought.operation)), ErrorCode::Conflict); // used since
    const Done<MinutesStep> granted = office.buy(30);
    const auto undone = office.tryUndo(granted.operation);
    QVERIFY2(undone.ok(), undone ? "" : qPrintable(plainSentence(undone.error())));
    QCOMPARE(office.left(), u"0+50"_s);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM bucket_purchases WHERE undone_at IS NOT NULL"_s), u"1"_s);
    wanted.minutes = {0};
    QCOMPARE(codeOf(buyMinutes(office.connection(), office.scopeNow(), wanted, {})), ErrorCode::InvalidInput);
    wanted.minutes = {1};
    wanted.paid = needed(Money::parse(u"-1"_s));
    QCOMPARE(codeOf(buyMinutes(office.connection(), office.scopeNow(), wanted, {})), ErrorCode::InvalidInput);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::othersChangeTheBase_data()
{
    QTest::addColumn<qint64>("base");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("consumed");
    QTest::addColumn<QString>("rolled");
    QTest::newRow("more") << qint64(200) << u"120+50"_s << u"10+0"_s << u"200+50"_s;
    QTest::newRow("less") << qint64(85) << u"5+50"_s << u"5+5"_s << u"85+45"_s;
    QTest::newRow("less than was used") << qint64(50) << u"0+50"_s << u"0+10"_s << u"50+40"_s;
}

void TestMinutes::othersChangeTheBase()
{
    QFETCH(qint64, base);
    QFETCH(QString, read);
    QFETCH(QString, consumed);
    QFETCH(QString, rolled);
    for (const Dialect dialect : dialects()) {
        Studio office(dialect);
        office.consume(80);
        office.change(u"base_minutes = %1"_s.arg(base));
        QCOMPARE(office.left(), read);
        QCOMPARE(text(office.consume(10).taken), consumed);
        QCOMPARE(office.brokenInvariants(), QString());
        QVERIFY(needed(office.tryRoll()).duplicate); // the ledger has it by now
        office.clock = at("2026-12-01T00:00:00Z");
        needed(office.tryRoll());
        QCOMPARE(office.left(), rolled);
        QCOMPARE(office.brokenInvariants(), QString());
    }
}

void TestMinutes::othersRollThePeriod()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(60);
    office.transcribe(10, "2026-11-25T00:00:00Z");
    office.clock = at("2026-12-02T00:00:00Z");
    office.change(u"current_period_start = %1, current_period_end = %2, used_minutes = 0"_s.arg(office.database().literal(at("2026-12-01T00:00:00Z")),
                                                                                                office.database().literal(at("2027-01-01T00:00:00Z"))));
    QCOMPARE(office.left(), u"100+50"_s);
    QCOMPARE(text(office.consume(20).taken), u"20+0"_s);
    QCOMPARE(office.brokenInvariants(), QString());
    QCOMPARE(office.periodStarts(), (QStringList{u"2026-11-01T00:00:00Z"_s, u"2026-12-01T00:00:00Z"_s}));
    const Done<SyncReply> synced = office.sync();
    QCOMPARE(office.lines(synced.operation), u"consume base -10, expire base 10"_s);
    QCOMPARE(office.copies(), u"20 50 0"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::othersMoveThePeriod_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QStringList>("periods");
    QTest::addColumn<QString>("used");
    QTest::newRow("it begins in the last one") << QByteArray("2026-11-15T00:00:00Z") << QByteArray("2026-12-15T00:00:00Z")
                                               << QStringList{u"2026-11-01T00:00:00Z"_s, u"2026-11-15T00:00:00Z"_s} << u"used_minutes_equal_metrics"_s; // until sync
    QTest::newRow("it ends earlier, and the next one begins") << QByteArray("2026-11-01T00:00:00Z") << QByteArray("2026-11-15T00:00:00Z")
                                                              << QStringList{u"2026-11-01T00:00:00Z"_s, u"2026-11-15T00:00:00Z"_s} << QString();
}

/// 30 minutes were used before 15 November and 40 after it.
void TestMinutes::othersMoveThePeriod()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QStringList, periods);
    QFETCH(QString, used);
    for (const Dialect dialect : dialects()) {
        Studio office(dialect);
        office.clock = at("2026-11-21T00:00:00Z");
        office.consume(30, "2026-11-05T00:00:00Z");
        office.consume(40, "2026-11-18T00:00:00Z");
        office.change(u"used_minutes = 0, current_period_start = %1, current_period_end = %2"_s.arg(office.database().literal(at(from.constData())),
                                                                                                    office.database().literal(at(to.constData()))));
        QCOMPARE(office.left(), u"60+50"_s);
        QCOMPARE(office.consume(10).remaining.count, 100);
        QCOMPARE(office.periodStarts(), periods);
        QCOMPARE(office.brokenInvariants(), used);
        office.sync();
        QCOMPARE(office.copies(), u"50 50 0"_s);
        QCOMPARE(office.left(), u"50+50"_s);
        QCOMPARE(office.brokenInvariants(), QString());
    }
}

void TestMinutes::othersSetThePeriodBack()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.clock = at("2026-12-05T00:00:00Z");
    const MetricId metric = office.consume(20).metric;
    const auto set = [&office](const char *from, const char *to) {
        office.change(u"current_period_start = %1, current_period_end = %2"_s.arg(office.database().literal(at(from)), office.database().literal(at(to))));
    };
    set("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
    QVERIFY(office.brokenInvariants().contains(u"billing_periods_in_order"_s));
    const auto refused = office.tryConsume(1);
    QCOMPARE(codeOf(refused), ErrorCode::InvalidState);
    QVERIFY(plainSentence(refused.error()).contains(u"period-stale"_s)); // what to do
    QCOMPARE(codeOf(office.tryRoll()), ErrorCode::InvalidState);
    QCOMPARE(codeOf(office.trySync()), ErrorCode::InvalidState);
    QCOMPARE(codeOf(office.tryRefund(metric)), ErrorCode::InvalidState);
    set("2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z");
    QCOMPARE(office.consume(5).remaining.count, 125);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::othersAddAnOrganization()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.studio = OrganizationId::make();
    office.database().exec(u"INSERT INTO organizations (id, company_id, name, base_minutes, current_period_start, current_period_end) VALUES (%1, %2, 'Other', 30, %3, %4)"_s.arg(
        office.database().literal(office.studio.uuid()), office.database().literal(office.acme.uuid()), office.database().literal(at("2026-11-01T00:00:00Z")),
        office.database().literal(at("2026-12-01T00:00:00Z"))));
    QCOMPARE(office.left(), u"30+0"_s);
    QCOMPARE(text(office.consume(12).taken), u"12+0"_s);
    QCOMPARE(office.left(), u"18+0"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::metricsStay()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(10);
    office.transcribe(20, "2026-11-05T00:00:00Z");
    for (const char *sql : {"DELETE FROM usage_metrics", "UPDATE usage_metrics SET metric_value = 11", "UPDATE usage_metrics SET metric_value = 0",
                            "UPDATE usage_metrics SET refunded_minutes = 1", "UPDATE usage_metrics SET metric_value = 0, refunded_minutes = 20 WHERE operation_id IS NULL"})
        QVERIFY2(office.database().refusal(QString::fromLatin1(sql)).contains(u"reckoner:invalid_state"_s), sql);
    const QString event = u"INSERT INTO usage_metrics (organization_id, metric_value, event_id) SELECT id, 1, 'e-1' FROM organizations"_s;
    office.database().exec(event);
    QVERIFY(!office.database().refusal(event).isEmpty());
    if (dialect == Dialect::Sqlite)
        QVERIFY(office.database().refusal(u"INSERT OR REPLACE INTO usage_metrics (id, organization_id, metric_value) SELECT id, organization_id, 1 FROM usage_metrics"_s).contains(u"already_exists"_s));
    QCOMPARE(office.count(u"usage_metrics"_s), u"3"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::rollOfAll()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    const OrganizationId gone = office.add(u"Gone"_s, 10, 0);
    const OrganizationId blank = office.add(u"Blank"_s, 10, 0);
    office.add(u"Second"_s, 10, 0, 15);
    office.database().exec(u"UPDATE organizations SET deleted_at = created_at WHERE id = "_s + office.database().literal(gone.uuid()));
    office.database().exec(u"UPDATE organizations SET current_period_start = NULL, current_period_end = NULL WHERE id = "_s + office.database().literal(blank.uuid()));
    office.clock = at("2026-12-20T00:00:00Z");
    const std::vector<Done<RollReply>> done = needed(rollMinutesOfAll(office.connection(), office.scopeNow(), {}));
    QCOMPARE(done.size(), 2u); // by name
    QVERIFY(done.at(0).batch.has_value());
    QCOMPARE(done.at(0).batch, done.at(1).batch);
    QCOMPARE(done.at(0).reply.periods, 2); // Second: from 15 October
    QCOMPARE(done.at(1).reply.periods, 1);
    for (const Done<RollReply> &each : needed(rollMinutesOfAll(office.connection(), office.scopeNow(), {})))
        QVERIFY(each.duplicate);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestMinutes::readingWritesNothing()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    office.consume(5);
    office.transcribe(10, "2026-11-25T00:00:00Z");
    office.clock = at("2027-03-02T00:00:00Z");
    const auto state = [&] {
        return QStringList{office.count(u"usage_ledger"_s), office.count(u"operations"_s), office.count(u"billing_periods"_s), office.count(u"refusals"_s), office.copies()};
    };
    const QStringList before = state();
    office.balance();
    needed(minutesBalances(office.asking()));
    needed(checkMinutes(office.asking(), office.studio, {1000}));
    needed(minutesMetrics(office.asking(), office.studio));
    needed(billingPeriods(office.asking(), office.studio));
    needed(minutesRefusals(office.asking(), office.studio));
    QCOMPARE(state(), before);
}

void TestMinutes::keysGiveTheFirstAnswer()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    const Done<ConsumeReply> first = needed(office.tryConsume(10, nullptr, keyed("k")));
    office.clock = at("2026-11-07T00:00:00Z"); // the time that was not given is no content
    const Done<ConsumeReply> again = needed(office.tryConsume(10, nullptr, keyed("k")));
    QVERIFY(again.duplicate && !first.duplicate);
    QCOMPARE(again.reply.metric, first.reply.metric);
    QCOMPARE(again.reply.remaining.count, 140);
    QCOMPARE(again.operation, first.operation);
    QCOMPARE(codeOf(office.tryConsume(11, nullptr, keyed("k"))), ErrorCode::DuplicateKeyMismatch);
    QCOMPARE(codeOf(office.tryConsume(10, "2026-11-02T00:00:00Z", keyed("k"))), ErrorCode::DuplicateKeyMismatch);
    QCOMPARE(office.left(), u"90+50"_s);
    const auto roll = [&] { return needed(rollMinutes(office.connection(), office.scopeNow(), office.account(), keyed("r"))); };
    office.clock = at("2026-12-07T00:00:00Z");
    const Done<RollReply> rolled = roll();
    const Done<RollReply> rolledAgain = roll();
    QVERIFY(rolledAgain.duplicate);
    QCOMPARE(rolledAgain.reply.periods, 1);
    QCOMPARE(rolledAgain.reply.to, rolled.reply.to);
}

void TestMinutes::lists()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect);
    for (int i = 1; i <= 5; ++i)
        office.consume(i);
    MetricChoice choice;
    choice.limit = 2;
    const std::vector<MinutesMetric> first = needed(minutesMetrics(office.asking(), office.studio, choice));
    QCOMPARE(first.size(), 2u);
    QCOMPARE(first.at(0).minutes.count, 5);
    QCOMPARE(text(*first.at(0).split), u"5+0"_s);
    choice.beforeSeq = first.at(1).seq;
    choice.limit = 200;
    const std::vector<MinutesMetric> rest = needed(minutesMetrics(office.asking(), office.studio, choice));
    QCOMPARE(rest.size(), 3u);
    QCOMPARE(rest.at(0).minutes.count, 3);
    QCOMPARE(needed(accountOfMetric(office.asking(), rest.at(0).id)).organization, office.studio);
    QCOMPARE(needed(minutesBalances(office.asking())).size(), 1u);
}

void TestMinutes::roles()
{
    Studio office(Dialect::Sqlite);
    for (const Role role : {Role::Recruiter, Role::Finance, Role::Admin, Role::Backend})
        QVERIFY(minutesBalance(office.asking(role), office.studio).ok() && checkMinutes(office.asking(role), office.studio, {1}).ok());
    for (const Role role : {Role::Recruiter, Role::Finance})
        QCOMPARE(codeOf(office.tryConsume(1, nullptr, {}, role)), ErrorCode::NotPermitted);
    office.clock = at("2026-12-05T00:00:00Z");
    QVERIFY(office.tryConsume(1, nullptr, {}, Role::Backend).ok()); // the roll that is due with it
    const MinutesPurchase purchase = {office.account(), {5}};
    for (const Role role : {Role::Recruiter, Role::Backend})
        QCOMPARE(codeOf(buyMinutes(office.connection(), office.scopeNow(role), purchase, {})), ErrorCode::NotPermitted);
    QVERIFY(buyMinutes(office.connection(), office.scopeNow(Role::Finance), purchase, {}).ok());
    for (const Role role : {Role::Recruiter, Role::Finance, Role::Backend}) {
        QCOMPARE(codeOf(rollMinutes(office.connection(), office.scopeNow(role), office.account(), {})), ErrorCode::NotPermitted);
        QCOMPARE(codeOf(syncMinutes(office.connection(), office.scopeNow(role), office.account(), {})), ErrorCode::NotPermitted);
        QCOMPARE(codeOf(refundMinutes(office.connection(), office.scopeNow(role), {office.account(), MetricId::make()}, {})), ErrorCode::NotPermitted);
    }
}

void TestMinutes::otherCompanies()
{
    Studio office(Dialect::Sqlite);
    const MetricId metric = office.consume(10).metric;
    Scope bolt = office.scopeNow().narrowedTo(office.company(u"Bolt"_s).id);
    QCOMPARE(codeOf(minutesBalance(Inquiry(office.connection(), bolt), office.studio)), ErrorCode::NotFound);
    QCOMPARE(codeOf(consumeMinutes(office.connection(), bolt, {office.account(), {1}}, {})), ErrorCode::NotFound); // not even that it exists
    const MinutesAccount disguised = {bolt.companies.front(), office.studio}; // Bolt's, says the caller
    QCOMPARE(codeOf(consumeMinutes(office.connection(), bolt, {disguised, {1}}, {})), ErrorCode::NotFound);
    QCOMPARE(codeOf(refundMinutes(office.connection(), bolt, {disguised, metric}, {})), ErrorCode::NotFound);
    QCOMPARE(codeOf(accountOfMetric(Inquiry(office.connection(), bolt), metric)), ErrorCode::NotFound);
    Scope all = office.scopeNow(); // who sees both may not charge one through the other
    QCOMPARE(codeOf(consumeMinutes(office.connection(), all, {disguised, {1}}, {})), ErrorCode::NotFound);
    QCOMPARE(office.left(), u"90+50"_s);
}

void TestMinutes::manyAtOnce()
{
    QFETCH(Dialect, dialect);
    Studio office(dialect, 60, 40);
    office.clock = at("2027-01-05T00:00:00Z"); // two rolls are due, once
    std::atomic<int> succeeded = 0;
    std::atomic<int> refused = 0;
    const Scope scope = office.scopeNow();
    const MinutesConsume wanted = {office.account(), {10}};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            const auto connection = office.database().open();
            for (int round = 0; round < 3; ++round) {
                const auto done = consumeMinutes(*connection, scope, wanted, {});
                ++(done ? succeeded : refused);
                if (!done && done.error().code != ErrorCode::InsufficientMinutes)
                    qWarning("%s", qPrintable(plainSentence(done.error())));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(succeeded.load(), 10);
    QCOMPARE(refused.load(), 14);
    QCOMPARE(office.left(), u"0+0"_s);
    QCOMPARE(office.copies(), u"100 0 40"_s);
    QCOMPARE(office.count(u"usage_metrics"_s), u"10"_s);
    QCOMPARE(office.count(u"refusals"_s), u"14"_s);
    QCOMPARE(office.count(u"billing_periods"_s), u"3"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

QTEST_GUILESS_MAIN(TestMinutes)
#include "tst_minutes.moc"
