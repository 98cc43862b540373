// The wallet: top-ups less charges plus credit notes, as of any time; top-ups taken back; credit notes at most once in total.
#include "models/balances/wallet.h"
#include "models/doctor/verify.h"
#include "models/ledger/history.h"
#include "models/ledger/undo.h"
#include "models/usage/figures.h"
#include "models/usage/prices.h"
#include "models/usage/record.h"
#include "models/usage/rerate.h"
#include "tests/support/office.h"

#include <QLoggingCategory>
#include <QTest>
#include <thread>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

Instant at(const char *time)
{
    return *Instant::parse(QStringView(QString::fromLatin1(time)));
}

Money dollars(const char *text)
{
    return *Money::parse(QString::fromLatin1(text));
}

Request because()
{
    Request request;
    request.reason = u"parsed twice"_s;
    return request;
}

struct WalletOffice : Office
{
    explicit WalletOffice(Dialect dialect, const QString &zone = u"UTC"_s) : Office(dialect), acme(company(u"Acme"_s, zone).id) {}

    UsageRecord cv(const char *time = "2026-11-21T11:00:00Z", bool isSuccessful = true)
    {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = acme;
        event.fileSizeKb = 10;
        event.occurredAt = at(time);
        event.parseSuccessful = isSuccessful;
        return needed(recordUsage(connection(), scope(), event, {})).row;
    }
    Result<Done<TopUpReply>> add(const char *amount, const Request &request = {})
    {
        return topUp(connection(), scope(), {acme, dollars(amount), u"transfer"_s, u"INV-1"_s}, request);
    }
    Result<Done<RefundReply>> refund(UsageId usage, const char *amount = nullptr, const Request &request = because())
    {
        UsageRefund wanted;
        wanted.usage = usage;
        if (amount)
            wanted.amount = dollars(amount);
        return refundUsage(connection(), scope(), wanted, request);
    }
    Wallet wallet() { return needed(reckoner::wallet(inquiryOf(acme), now())); }
    QString brokenInvariants()
    {
        QStringList broken;
        for (const InvariantResult &result : needed(verify(inquiry())).checked) {
            if (result.broken > 0)
                broken.append(result.invariant);
        }
        return broken.join(u", "_s);
    }

    CompanyId acme;
};

} // namespace

class TestWallet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void balanceAsOf_data() { addDialectRows(); }
    void balanceAsOf();
    void monthIsTheCompanys_data() { addDialectRows(); }
    void monthIsTheCompanys();
    void topUpIsTakenBack_data() { addDialectRows(); }
    void topUpIsTakenBack();
    void threshold_data() { addDialectRows(); }
    void threshold();
    void refundsOnceInTotal_data() { addDialectRows(); }
    void refundsOnceInTotal();
    void refundIsUndone_data() { addDialectRows(); }
    void refundIsUndone();
    void correctionsCount_data() { addDialectRows(); }
    void correctionsCount();
    void refundsUnderAKey_data() { addDialectRows(); }
    void refundsUnderAKey();
    void wrongRefunds();
    void manyRefundsOfOneRow_data() { addDialectRows(); }
    void manyRefundsOfOneRow();
};

void TestWallet::balanceAsOf()
{
    QFETCH(Dialect, dialect);
    WalletOffice office(dialect);
    const UsageRecord early = office.cv("2026-10-31T23:59:59Z");
    office.cv("2026-11-01T00:00:00Z");
    QCOMPARE(office.wallet().balance.toDecimal(), u"-1.00"_s); // owed; no charge fails for want of money
    needed(office.add("5"));
    needed(office.refund(early.id, "0.2"));
    const Wallet now = office.wallet();
    QCOMPARE(now.balance.toDecimal(), u"4.20"_s);
    QCOMPARE(now.monthSpent.toDecimal(), u"0.50"_s);
    QCOMPARE(now.totalSpent.toDecimal(), u"1.00"_s);
    QCOMPARE(now.credited.toDecimal(), u"0.20"_s);
    QCOMPARE(now.toppedUp.toDecimal(), u"5.00"_s);
    const Wallet then = needed(wallet(office.inquiryOf(office.acme), at("2026-10-31T23:59:59Z"))); // what happened at that very instant counts
    QCOMPARE(then.balance.toDecimal(), u"-0.50"_s);
    QCOMPARE(then.monthSpent.toDecimal(), u"0.50"_s);
    QCOMPARE(then.credited.toDecimal(), u"0.00"_s);
    QCOMPARE(needed(wallet(office.inquiryOf(office.acme), at("2026-10-31T23:59:58Z"))).balance.toDecimal(), u"0.00"_s);
    QCOMPARE(needed(wallets(office.inquiry())).size(), 1u);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestWallet::monthIsTheCompanys()
{
    QFETCH(Dialect, dialect);
    WalletOffice office(dialect, u"America/New_York"_s);
    office.cv("2026-11-01T03:59:59Z"); // still October there
    office.cv("2026-11-01T04:00:00Z");
    QCOMPARE(office.wallet().monthSpent.toDecimal(), u"0.50"_s);
    QCOMPARE(office.wallet().totalSpent.toDecimal(), u"1.00"_s);
}

void TestWallet::topUpIsTakenBack()
{
    QFETCH(Dialect, dialect);
    WalletOffice office(dialect);
    Request keyed;
    keyed.key = u"inv-1"_s;
    const Done<TopUpReply> done = needed(office.add("20", keyed));
    QCOMPARE(done.reply.balance.toDecimal(), u"20.00"_s);
    QVERIFY(needed(office.add("20", keyed)).duplicate);
    QCOMPARE(office.add("21", keyed).error().code, ErrorCode::DuplicateKeyMismatch);
    QCOMPARE(office.wallet().balance.toDecimal(), u"20.00"_s);
    const QString purchase = u"SELECT COUNT(*) FROM bucket_purchases WHERE unit = 'money' AND bucket = 'wallet' AND quantity = 20000000000 AND reference = 'INV-1' AND undone_at IS %1NULL"_s;
    QCOMPARE(office.database().scalar(purchase.arg(QString())), u"1"_s);
    LedgerFilter ofTopUp;
    ofTopUp.operation = done.operation;
    const LedgerEntry line = needed(ledgerEntries(office.inquiry(), ofTopUp)).front();
    QCOMPARE(*line.referenceType, u"transfer"_s);
    QCOMPARE(*line.referenceId, u"INV-1"_s);
    QVERIFY(undo(office.connection(), office.scope(), *done.operation, {}).ok());
    QCOMPARE(office.wallet().balance.toDecimal(), u"0.00"_s);
    QCOMPARE(office.wallet().toppedUp.toDecimal(), u"0.00"_s);
    QCOMPARE(office.wallet().credited.toDecimal(), u"0.00"_s);
    QCOMPARE(office.database().scalar(purchase.arg(u"NOT "_s)), u"1"_s);
    QCOMPARE(undo(office.connection(), office.scope(), *done.operation, {}).error().code, ErrorCode::InvalidState);
    for (const char *wrong : {"0", "-1"})
        QCOMPARE(office.add(wrong).error().code, ErrorCode::InvalidInput);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestWallet::threshold()
{
    QFETCH(Dialect, dialect);
    WalletOffice office(dialect);
    QVERIFY(!office.wallet().threshold && !office.wallet().isBelowThreshold());
    QVERIFY(office.wallet().toJson().value(u"threshold"_s).isNull());
    office.database().exec(u"UPDATE companies SET wallet_threshold_nanos = 10000000000"_s);
    needed(office.add("10"));
    QVERIFY(!office.wallet().isBelowThreshold());
    QCOMPARE(office.wallet().toJson().value(u"threshold"_s).toString(), u"10.00"_s);
    office.cv();
    QVERIFY(office.wallet().isBelowThreshold());
}

void TestWallet::refundsOnceInTotal()
{
    QFETCH(Dialect, dialect);
    WalletOffice office(dialect);
    const UsageRecord row = office.cv();
    const RefundReply part = needed(office.refund(row.id, "0.2")).reply;
    QCOMPARE(part.refunded.toDecimal(), u"0.20"_s);
    QCOMPARE(part.remaining.toDecimal(), u"0.30"_s);
    const auto tooMuch = office.refund(row.id, "0.300000001");
    QCOMPARE(tooMuch.error().code, ErrorCode::InvalidState);
    QCOMPARE(tooMuch.error().context.value(u"remaining_refundable"_s).toString(), u"0.30"_s);
    const Done<RefundReply> rest = needed(office.refund(row.id));
    QCOMPARE(rest.reply.refunded.toDecimal(), u"0.30"_s);
    QCOMPARE(rest.reply.remaining.toDecimal(), u"0.00"_s);
    QCOMPARE(office.refund(row.id).error().code, ErrorCode::InvalidState);
    QCOMPARE(office.refund(row.id, "0.000000001").error().code, ErrorCode::InvalidState);
    const Refundable after = needed(refundable(office.inquiry(), row.id));
    QCOMPARE(after.givenBack.toDecimal(), u"0.50"_s);
    QVERIFY(after.remaining.isZero());
    QCOMPARE(office.wallet().balance.toDecimal(), u"0.00"_s);
    QCOMPARE(office.wallet().totalSpent.toDecimal(), u"0.50"_s); // gross stays
    LedgerFilter ofRefund;
    ofRefund.operation = rest.operation;
    const LedgerEntry line = needed(ledgerEntries(office.inquiry(), ofRefund)).front();
    QCOMPARE(line.kind, u"credit_note"_s);
    QCOMPARE(*line.reason, u"parsed twice"_s);
    QCOMPARE(*line.referenceId, row.id.toString());
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestWallet::refundIsUndone()
{
    QFETCH(Dialect, dialect);
    WalletOffice office(dialect);
    const UsageRecord row = office.cv();
    const Done<RefundReply> done = needed(office.refund(row.id));
    QVERIFY(undo(office.connection(), office.scope(), *done.operation, {}).ok());
    QCOMPARE(office.wallet().balance.toDecimal(), u"-0.50"_s);
    QCOMPARE(office.wallet().credited.toDecimal(), u"0.00"_s);
    QCOMPARE(needed(office.refund(row.id)).reply.refunded.toDecimal(), u"0.50"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestWallet::correctionsCount()
{
    QFETCH(Dialect, dialect);
    WalletOffice office(dialect);
    const UsageRecord row = office.cv();
    NewPrice dearer;
    dearer.typeName = u"cv_parsing"_s;
    dearer.unit = PriceUnit::Cv;
    dearer.price = *UnitPrice::parse(u"0.4");
    dearer.effectiveFrom = at("2026-01-01T00:00:00Z");
    needed(setPrice(office.connection(), office.scope(), dearer, {}));
    Filter filter;
    filter.company = office.acme;
    filter.range.kind = RangeChoice::Kind::Instants;
    filter.range.instants = {at("2026-11-01T00:00:00Z"), at("2026-12-01T00:00:00Z")};
    needed(applyRerate(office.connection(), office.scope(), filter, {})); // gives 0.10 back
    QCOMPARE(office.refund(row.id, "0.5").error().code, ErrorCode::InvalidState);
    QCOMPARE(needed(office.refund(row.id)).reply.refunded.toDecimal(), u"0.40"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestWallet::refundsUnderAKey()
{
    QFETCH(Dialect, dialect);
    WalletOffice office(dialect);
    const UsageRecord row = office.cv();
    Request keyed = because();
    keyed.key = u"k-1"_s;
    const Done<RefundReply> first = needed(office.refund(row.id, "0.2", keyed));
    const Done<RefundReply> again = needed(office.refund(row.id, "0.2", keyed));
    QVERIFY(again.duplicate);
    QCOMPARE(again.reply.toJson(), first.reply.toJson());
    QCOMPARE(again.operation, first.operation);
    QCOMPARE(office.refund(row.id, "0.1", keyed).error().code, ErrorCode::DuplicateKeyMismatch);
    keyed.key = u"k-2"_s;
    QCOMPARE(office.refund(row.id, "0.4", keyed).error().code, ErrorCode::InvalidState);
    const auto refusedAgain = office.refund(row.id, "0.4", keyed);
    QCOMPARE(refusedAgain.error().code, ErrorCode::InvalidState);
    QCOMPARE(office.wallet().credited.toDecimal(), u"0.20"_s);
}

void TestWallet::wrongRefunds()
{
    WalletOffice office(Dialect::Sqlite);
    const UsageRecord row = office.cv();
    QCOMPARE(office.refund(row.id, nullptr, {}).error().code, ErrorCode::InvalidInput); // no reason
    QCOMPARE(office.refund(row.id, "0").error().code, ErrorCode::InvalidInput);
    QCOMPARE(office.refund(row.id, "-0.1").error().code, ErrorCode::InvalidInput);
    QCOMPARE(office.refund(UsageId::make()).error().code, ErrorCode::NotFound);
    const UsageRecord free = office.cv("2026-11-21T11:00:00Z", false);
    QCOMPARE(office.refund(free.id).error().code, ErrorCode::InvalidState); // nothing was charged
    QCOMPARE(office.refund(free.id, "0.1").error().code, ErrorCode::InvalidState);
    const CompanyId bolt = office.company(u"Bolt"_s).id;
    UsageRefund wanted;
    wanted.usage = row.id;
    QCOMPARE(refundUsage(office.connection(), office.scope().narrowedTo(bolt), wanted, because()).error().code, ErrorCode::NotFound);
    for (const Role role : {Role::Recruiter, Role::Finance, Role::Backend}) {
        Scope scope = office.scope();
        scope.role = role;
        QCOMPARE(refundUsage(office.connection(), scope, wanted, because()).error().code, ErrorCode::NotPermitted);
    }
    QCOMPARE(office.wallet().credited.toDecimal(), u"0.00"_s);
}

void TestWallet::manyRefundsOfOneRow()
{
    QFETCH(Dialect, dialect);
    WalletOffice office(dialect);
    const UsageRecord row = office.cv();
    std::atomic<int> succeeded = 0;
    std::vector<std::thread> threads;
    const Scope scope = office.scope();
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            const auto connection = office.database().open();
            UsageRefund wanted;
            wanted.usage = row.id;
            wanted.amount = dollars("0.2");
            const auto done = refundUsage(*connection, scope, wanted, because());
            succeeded += done ? 1 : 0;
            if (!done && done.error().code != ErrorCode::InvalidState)
                qWarning("%s", qPrintable(plainSentence(done.error())));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(succeeded.load(), 2); // 0.40 of 0.50
    QCOMPARE(office.wallet().credited.toDecimal(), u"0.40"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

QTEST_GUILESS_MAIN(TestWallet)
#include "tst_wallet.moc"
