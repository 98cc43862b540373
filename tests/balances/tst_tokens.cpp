// Tokens: what is drawn from which allocation, refused, overdrawn and settled; whose a call is; what the provider charged; what other programs
// write; who sees what; and many at once at one allocation.
#include "models/balances/tokens.h"
#include "models/doctor/verify.h"
#include "models/ledger/history.h"
#include "models/ledger/undo.h"
#include "models/rules/meter.h"
#include "models/usage/prices.h"
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

/// An office with one company that uses tokens.
struct TokenOffice : Office
{
    explicit TokenOffice(Dialect dialect) : Office(dialect), acme(company(u"Acme"_s).id) {}

    Result<Done<AllocateReply>> tryAllocate(qint64 tokens, const char *starts = nullptr, const char *expires = nullptr)
    {
        NewAllocation wanted;
        wanted.company = acme;
        wanted.tokens.count = tokens;
        if (starts)
            wanted.startsAt = at(starts);
        if (expires)
            wanted.expiresAt = at(expires);
        return allocateTokens(connection(), scope(), wanted, {});
    }
    AllocationId allocate(qint64 tokens, const char *starts = nullptr, const char *expires = nullptr)
    {
        return needed(tryAllocate(tokens, starts, expires)).reply.allocation;
    }
    TokenCall call(qint64 input, qint64 output = 0) const
    {
        TokenCall wanted;
        wanted.company = acme;
        wanted.operation = u"scoring"_s;
        wanted.input.count = input;
        wanted.output.count = output;
        wanted.model = u"small"_s;
        return wanted;
    }
    TokenCall overdraft(qint64 tokens) const
    {
        TokenCall wanted = call(tokens);
        wanted.isOverdraft = true;
        return wanted;
    }
    Result<Done<DeductReply>> deduct(const TokenCall &wanted, const Request &request = {}) { return deductTokens(connection(), scope(), wanted, request); }
    TokenBalance balance() { return needed(tokenBalance(inquiryOf(acme))); }
    qint64 remainingOf(AllocationId id)
    {
        for (const TokenAllocation &allocation : balance().allocations) {
            if (allocation.id == id)
                return allocation.remaining.count;
        }
        return -1;
    }
    /// "name tokens, ..." of a log's draws, by the names given.
    QString draws(TokenLogId log, const std::vector<std::pair<const char *, AllocationId>> &named)
    {
        QStringList found;
        for (const auto &[name, id] : named) {
            const QString tokens = database().scalar(u"SELECT tokens FROM token_draws WHERE log_id = %1 AND allocation_id = %2"_s.arg(
                database().literal(log.uuid()), database().literal(id.uuid())));
            if (!tokens.isEmpty())
                found.append(QString::fromLatin1(name) + u' ' + tokens);
        }
        return found.join(u", "_s);
    }
    void foreignLog(qint64 tokens, const std::optional<AllocationId> &allocation = {}, const char *time = "2026-11-21T11:00:00Z", const QString &eventId = {})
    {
        database().exec(u"INSERT INTO token_usage_logs (id, company_id, allocation_id, operation_type, input_tokens, output_tokens, occurred_at, event_id)"
                        " VALUES (%1, %2, %3, 'scoring', %4, 0, %5, %6)"_s.arg(database().literal(makeTimeOrderedUuid()), database().literal(acme.uuid()),
                                                                                 allocation ? database().literal(allocation->uuid()) : u"NULL"_s)
                            .arg(tokens)
                            .arg(database().literal(at(time)), eventId.isEmpty() ? u"NULL"_s : u"'%1'"_s.arg(eventId)));
    }
    QString brokenInvariants()
    {
        QStringList broken;
        for (const InvariantResult &result : needed(verify(inquiry())).checked) {
            if (result.broken > 0)
                broken.append(result.invariant);
        }
        return broken.join(u", "_s);
    }
    Scope scopeAs(Role role) const
    {
        Scope narrowed = scope().narrowedTo(acme);
        narrowed.role = role;
        return narrowed;
    }
    qint64 logs() { return database().scalar(u"SELECT COUNT(*) FROM token_usage_logs"_s).toLongLong(); }

    CompanyId acme;
};

ErrorCode codeOf(const Result<Done<DeductReply>> &done)
{
    return done ? ErrorCode::Damaged : done.error().code;
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void drawsWhatExpiresFirst_data() { addDialectRows(); }
    void drawsWhatExpiresFirst();
    void onlyWhatIsInForce_data() { addDialectRows(); }
    void onlyWhatIsInForce();
    void tooFewAreRefused_data() { addDialectRows(); }
    void tooFewAreRefused();
    void checks_data() { addDialectRows(); }
    void checks();
    void overdraftIsSettledByTheNextAllocation_data() { addDialectRows(); }
    void overdraftIsSettledByTheNextAllocation();
    void allocationIsUndoneWhileUnused_data() { addDialectRows(); }
    void allocationIsUndoneWhileUnused();
    void purchasesAreKept_data() { addDialectRows(); }
    void purchasesAreKept();
    void attribution_data();
    void attribution();
    void unattributedIsForFewToSee_data() { addDialectRows(); }
    void unattributedIsForFewToSee();
    void eventsAreDeductedOnce_data() { addDialectRows(); }
    void eventsAreDeductedOnce();
    void keysGiveTheFirstAnswer_data() { addDialectRows(); }
    void keysGiveTheFirstAnswer();
    void providerCosts_data();
    void providerCosts();
    void costsOfOtherPrograms_data() { addDialectRows(); }
    void costsOfOtherPrograms();
    void foreignLogsAreCounted_data() { addDialectRows(); }
    void foreignLogsAreCounted();
    void foreignLogsThatNothingCovers_data() { addDialectRows(); }
    void foreignLogsThatNothingCovers();
    void logsSayWhatTheyWereFor_data() { addDialectRows(); }
    void logsSayWhatTheyWereFor();
    void wrongCalls_data();
    void wrongCalls();
    void roles();
    void whatWasDrawnStays_data() { addDialectRows(); }
    void whatWasDrawnStays();
    void manyAtOneAllocation_data() { addDialectRows(); }
    void manyAtOneAllocation();
    void oneEventFromMany_data() { addDialectRows(); }
    void oneEventFromMany();
    void overdraftsMeetAnAllocation_data() { addDialectRows(); }
    void overdraftsMeetAnAllocation();
};

void TestTokens::drawsWhatExpiresFirst()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    const AllocationId forEver = office.allocate(1000);
    const AllocationId older = office.allocate(60, nullptr, "2027-02-01T00:00:00Z");
    const AllocationId younger = office.allocate(60, nullptr, "2027-02-01T00:00:00Z");
    const AllocationId soon = office.allocate(50, nullptr, "2026-12-01T00:00:00Z");
    const Done<DeductReply> done = needed(office.deduct(office.call(100, 50)));
    QCOMPARE(office.draws(done.reply.log, {{"soon", soon}, {"older", older}, {"younger", younger}, {"for ever", forEver}}), u"soon 50, older 60, younger 40"_s);
    QCOMPARE(done.reply.remaining->count, 1020);
    QCOMPARE(done.reply.overdrawn.count, 0);
    QCOMPARE(done.operation->uuid(), done.reply.log.uuid());
    const TokenBalance balance = office.balance();
    QCOMPARE(balance.allocated.count, 1170);
    QCOMPARE(balance.used.count, 150);
    QCOMPARE(balance.remaining.count, 1020);
    QCOMPARE(balance.monthUsed.count, 150);
    QCOMPARE(balance.allocations.front().id, soon);
    QCOMPARE(office.database().scalar(u"SELECT SUM(used_tokens) FROM company_token_allocations"_s), u"150"_s);
    LedgerFilter tokens;
    tokens.operation = done.operation;
    const std::vector<LedgerEntry> lines = needed(ledgerEntries(office.inquiry(), tokens));
    QCOMPARE(lines.size(), 3u);
    QCOMPARE(lines.front().kind, u"deduct"_s);
    QCOMPARE(*lines.front().referenceId, done.reply.log.toString());
    QCOMPARE(needed(office.deduct(office.call(1020))).reply.remaining->count, 0);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM usage_ledger WHERE unit = 'money'"_s), u"0"_s); // tokens are prepaid
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestTokens::onlyWhatIsInForce()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(500, "2026-10-01T00:00:00Z", "2026-11-21T12:00:00Z"); // expires at this very instant
    office.allocate(500, "2026-11-21T12:00:00.000001Z");
    const AllocationId off = office.allocate(500);
    office.database().exec(u"UPDATE company_token_allocations SET is_active = %1 WHERE id = %2"_s.arg(dialect == Dialect::Sqlite ? u"0"_s : u"false"_s,
                                                                                                      office.database().literal(off.uuid())));
    QCOMPARE(office.balance().remaining.count, 0);
    QCOMPARE(codeOf(office.deduct(office.call(1))), ErrorCode::InsufficientTokens);
    office.allocate(7, "2026-11-21T12:00:00Z"); // from this very instant
    QCOMPARE(office.balance().remaining.count, 7);
    TokenCall earlier = office.call(200);
    earlier.at = at("2026-11-20T00:00:00Z"); // when it happened the first one was in force
    QCOMPARE(needed(office.deduct(earlier)).reply.remaining->count, 7);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestTokens::tooFewAreRefused()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(60);
    office.allocate(40);
    const auto refused = office.deduct(office.call(101));
    QCOMPARE(codeOf(refused), ErrorCode::InsufficientTokens);
    QCOMPARE(refused.error().context.value(u"available"_s).toInteger(), 100);
    QCOMPARE(refused.error().context.value(u"required"_s).toInteger(), 101);
    QCOMPARE(refused.error().context.value(u"short"_s).toInteger(), 1);
    QCOMPARE(office.logs(), 0);
    QCOMPARE(office.database().scalar(u"SELECT code FROM refusals"_s), u"insufficient_tokens"_s);
    QCOMPARE(office.balance().remaining.count, 100);
    QVERIFY(office.deduct(office.call(100)).ok());
}

void TestTokens::checks()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(100);
    QVERIFY(needed(checkTokens(office.inquiryOf(office.acme), {100})).isAllowed);
    const TokenCheck no = needed(checkTokens(office.inquiryOf(office.acme), {130}));
    QVERIFY(!no.isAllowed);
    QCOMPARE(no.remaining.count, 100);
    QCOMPARE(no.lacking.count, 30);
    const TokenCheck text = needed(checkTokensForText(office.inquiryOf(office.acme), u"ä"_s.repeated(402))); // 100.5 tokens, halves up
    QCOMPARE(text.required.count, 101);
    QVERIFY(text.isEstimate && !text.isAllowed);
    QVERIFY(needed(checkTokensForText(office.inquiryOf(office.acme), u"ä"_s.repeated(401))).isAllowed);
    QVERIFY(!checkTokens(office.inquiryOf(office.acme), {-1}).ok());
    QCOMPARE(office.balance().remaining.count, 100);
}

void TestTokens::overdraftIsSettledByTheNextAllocation()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    const AllocationId first = office.allocate(100);
    const DeductReply one = needed(office.deduct(office.overdraft(130))).reply;
    QCOMPARE(one.tokens.count, 130);
    QCOMPARE(one.remaining->count, 0);
    QCOMPARE(one.overdrawn.count, 30);
    const DeductReply two = needed(office.deduct(office.overdraft(50))).reply;
    QCOMPARE(two.overdrawn.count, 80);
    QCOMPARE(office.balance().overdrawn.count, 80);
    QCOMPARE(office.balance().used.count, 100);
    QCOMPARE(needed(tokenLogs(office.inquiryOf(office.acme))).front().overdrawn.count, 50);

    const Done<AllocateReply> small = needed(office.tryAllocate(40)); // settles the first and part of the second
    QCOMPARE(small.reply.settled.count, 40);
    QCOMPARE(small.reply.remaining.count, 0);
    QCOMPARE(small.reply.overdrawn.count, 40);
    const Done<AllocateReply> large = needed(office.tryAllocate(100));
    QCOMPARE(large.reply.settled.count, 40);
    QCOMPARE(large.reply.remaining.count, 60);
    QCOMPARE(office.balance().overdrawn.count, 0);
    QCOMPARE(office.balance().remaining.count, 60);
    const std::vector<std::pair<const char *, AllocationId>> named = {{"first", first}, {"small", small.reply.allocation}, {"large", large.reply.allocation}};
    QCOMPARE(office.draws(one.log, named), u"first 100, small 30"_s);
    QCOMPARE(office.draws(two.log, named), u"small 10, large 40"_s);

    QVERIFY(large.reply.settlement && *large.reply.settlement != *large.operation); // visible as an operation of its own
    const OperationEntry settlement = needed(operationById(office.inquiry(), *large.reply.settlement));
    QCOMPARE(settlement.kind, u"settle_overdraft"_s);
    LedgerFilter lines;
    lines.operation = large.reply.settlement;
    const std::vector<LedgerEntry> settled = needed(ledgerEntries(office.inquiry(), lines));
    QCOMPARE(settled.size(), 1u);
    QCOMPARE(settled.front().kind, u"settle"_s);
    QCOMPARE(settled.front().amountUnits, -40);
    const auto undone = undo(office.connection(), office.scope(), *large.operation, {});
    QVERIFY(!undone.ok());
    QCOMPARE(undone.error().code, ErrorCode::Conflict);
    QVERIFY(!undo(office.connection(), office.scope(), *large.reply.settlement, {}).ok());
    QCOMPARE(office.balance().remaining.count, 60);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestTokens::allocationIsUndoneWhileUnused()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    const Done<AllocateReply> done = needed(office.tryAllocate(100));
    QVERIFY(undo(office.connection(), office.scope(), *done.operation, {}).ok());
    const TokenBalance after = office.balance();
    QCOMPARE(after.remaining.count, 0);
    QCOMPARE(after.allocations.front().allocated.count, 0);
    QVERIFY(!after.allocations.front().isActive);
    QVERIFY(needed(tokenPurchases(office.inquiry())).front().undoneAt.has_value());
    const auto again = undo(office.connection(), office.scope(), *done.operation, {});
    QCOMPARE(again.error().code, ErrorCode::InvalidState);

    const Done<AllocateReply> used = needed(office.tryAllocate(100));
    needed(office.deduct(office.call(1)));
    const auto refused = undo(office.connection(), office.scope(), *used.operation, {});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(office.balance().remaining.count, 99);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestTokens::purchasesAreKept()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    NewAllocation bought;
    bought.company = office.acme;
    bought.tokens.count = 100'000;
    bought.plan = u"starter"_s;
    bought.paid = *Money::parse(u"20");
    bought.reference = u"INV-7"_s;
    const AllocateReply reply = needed(allocateTokens(office.connection(), office.scope(), bought, {})).reply;
    office.allocate(5);
    const std::vector<TokenPurchase> purchases = needed(tokenPurchases(office.inquiryOf(office.acme)));
    QCOMPARE(purchases.size(), 2u);
    const TokenPurchase &paid = purchases.at(purchases.front().isPaid ? 0 : 1);
    QVERIFY(paid.isPaid);
    QCOMPARE(paid.amount->toDecimal(), u"20.00"_s);
    QCOMPARE(*paid.reference, u"INV-7"_s);
    QCOMPARE(*paid.plan, u"starter"_s);
    QVERIFY(!purchases.at(purchases.front().isPaid ? 1 : 0).isPaid);
    // Where other programs look for it.
    QCOMPARE(office.database().scalar(u"SELECT p.tokens FROM token_purchases p JOIN company_token_allocations a ON a.token_purchase_id = p.id WHERE a.id = %1"_s.arg(
                 office.database().literal(reply.allocation.uuid()))), u"100000"_s);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM token_purchases"_s), u"1"_s);
    for (const auto &[tokens, expires] : {std::pair(qint64(0), ""), std::pair(qint64(-5), ""), std::pair(qint64(5), "2026-11-21T12:00:00Z")}) {
        const auto wrong = office.tryAllocate(tokens, nullptr, *expires ? expires : nullptr);
        QVERIFY(!wrong.ok());
        QCOMPARE(wrong.error().code, ErrorCode::InvalidInput);
    }
}

void TestTokens::attribution_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("named");       // what the caller says: A, B or nothing
    QTest::addColumn<QString>("application"); // its company and its job's: "AA", "-A", "A-", "AB", "--", "unknown", or none
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("company");
    const struct { const char *named, *application, *profile, *company; } rows[] = {
        {"A", "", "", "A"},   {"", "AA", "", "A"},  {"", "-A", "", "A"},  {"", "A-", "", "A"},       {"", "", "A", "A"},  {"", "", "", ""},
        {"", "--", "", ""},   {"", "--", "A", "A"}, {"B", "AA", "", ""},  {"", "AA", "B", ""},       {"", "AB", "", ""},  {"A", "-B", "", ""},
        {"A", "AA", "A", "A"}, {"A", "", "B", ""},  {"", "unknown", "", ""}, {"A", "unknown", "", "A"}, {"A", "AB", "A", ""},
    };
    for (const Dialect dialect : dialects()) {
        for (const auto &row : rows)
            QTest::addRow("%s: named %s, application %s, profile %s", qPrintable(dialectName(dialect)), row.named, row.application, row.profile)
                << dialect << QString::fromLatin1(row.named) << QString::fromLatin1(row.application) << QString::fromLatin1(row.profile) << QString::fromLatin1(row.company);
    }
}

void TestTokens::attribution()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, named);
    QFETCH(QString, application);
    QFETCH(QString, profile);
    QFETCH(QString, company);
    TokenOffice office(dialect);
    const QHash<QString, CompanyId> companies = {{u"A"_s, office.acme}, {u"B"_s, office.company(u"Bolt"_s).id}};
    for (const CompanyId &each : companies) {
        NewAllocation grant;
        grant.company = each;
        grant.tokens.count = 100;
        needed(allocateTokens(office.connection(), office.scope(), grant, {}));
    }
    TokenCall call = office.call(10);
    call.company = named.isEmpty() ? std::nullopt : std::optional(companies.value(named));
    if (!application.isEmpty())
        call.application = ApplicationId::make();
    if (!application.isEmpty() && application != u"unknown"_s) {
        TestDatabase &database = office.database();
        const auto idOrNull = [&](QChar letter) { return letter == u'-' ? u"NULL"_s : database.literal(companies.value(letter).uuid()); };
        const QString job = application.at(1) == u'-' ? u"NULL"_s : database.literal(office.job(companies.value(application.at(1)), u"Job"_s).id.uuid());
        const bool disagree = application == u"AB"_s; // only a program that works around the rules can do this
        if (disagree && dialect == Dialect::PostgreSql)
            database.exec(u"ALTER TABLE job_applications DISABLE TRIGGER job_applications_admit"_s);
        else if (disagree)
            database.exec(u"DROP TRIGGER job_applications_admit"_s);
        if (application == u"-A"_s || application == u"-B"_s) { // an application that lost its company
            database.exec(u"INSERT INTO job_applications (id, job_id) VALUES (%1, %2)"_s.arg(database.literal(call.application->uuid()), job));
            database.exec(dialect == Dialect::PostgreSql ? u"ALTER TABLE job_applications DISABLE TRIGGER job_applications_admit"_s : u"DROP TRIGGER job_applications_keep"_s);
            database.exec(u"UPDATE job_applications SET company_id = NULL"_s);
        } else {
            database.exec(u"INSERT INTO job_applications (id, company_id, job_id) VALUES (%1, %2, %3)"_s.arg(database.literal(call.application->uuid()), idOrNull(application.at(0)), job));
        }
    }
    if (!profile.isEmpty()) {
        NewProfile person;
        person.company = companies.value(profile);
        person.email = u"ann@example.com"_s;
        call.profile = needed(addProfile(office.connection(), office.scope(), person, {})).reply.id;
    }
    const Done<DeductReply> done = needed(office.deduct(call));
    const std::optional<CompanyId> expected = company.isEmpty() ? std::nullopt : std::optional(companies.value(company));
    QCOMPARE(done.reply.company, expected);
    QCOMPARE(office.logs(), 1); // kept in any case
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM token_draws"_s), expected ? u"1"_s : u"0"_s);
    QCOMPARE(needed(unattributedTokenLogs(office.inquiry())), expected ? 0 : 1);
    QCOMPARE(office.balance().remaining.count, company == u"A"_s ? 90 : 100);
}

void TestTokens::unattributedIsForFewToSee()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    TokenCall call = office.call(10);
    call.company.reset();
    call.eventId = u"e-1"_s;
    const Done<DeductReply> done = needed(office.deduct(call));
    QVERIFY(!done.reply.company && !done.reply.remaining);
    QVERIFY(needed(office.deduct(call)).duplicate);
    QCOMPARE(office.logs(), 1);
    TokenLogChoice all;
    all.withUnattributed = true;
    QCOMPARE(needed(tokenLogs(office.inquiry(), all)).size(), 1u);
    QCOMPARE(needed(tokenLogs(office.inquiry())).size(), 0u);
    for (const Inquiry &door : {office.inquiryOf(office.acme), Inquiry(office.connection(), office.scopeAs(Role::Finance))}) {
        QCOMPARE(tokenLogs(door, all).error().code, ErrorCode::NotPermitted);
        QCOMPARE(needed(unattributedTokenLogs(door)), 0);
        QCOMPARE(needed(tokenLogs(door)).size(), 0u);
    }
    // Attributed later, it counts as one that nothing has deducted yet.
    office.allocate(100);
    office.database().exec(u"UPDATE token_usage_logs SET company_id = %1"_s.arg(office.database().literal(office.acme.uuid())));
    QCOMPARE(office.balance().remaining.count, 90);
    QCOMPARE(office.balance().unposted.count, 10);
}

void TestTokens::eventsAreDeductedOnce()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(100);
    TokenCall call = office.call(30);
    call.eventId = u"call-1"_s;
    const Done<DeductReply> first = needed(office.deduct(call));
    needed(office.deduct(office.call(5)));
    call.isOverdraft = true; // not what happened
    const Done<DeductReply> again = needed(office.deduct(call));
    QVERIFY(again.duplicate);
    QCOMPARE(again.reply.toJson(), first.reply.toJson());
    QCOMPARE(again.operation, first.operation);
    QCOMPARE(office.balance().remaining.count, 65);
    TokenCall other = call;
    other.output.count = 1;
    QCOMPARE(codeOf(office.deduct(other)), ErrorCode::DuplicateKeyMismatch);
    // A refusal under an event id is not what happened to the event.
    TokenCall much = office.call(1000);
    much.eventId = u"call-2"_s;
    QCOMPARE(codeOf(office.deduct(much)), ErrorCode::InsufficientTokens);
    office.allocate(1000);
    QVERIFY(!needed(office.deduct(much)).duplicate);
    // The same id in another company is another event.
    const CompanyId bolt = office.company(u"Bolt"_s).id;
    TokenCall elsewhere = call;
    elsewhere.company = bolt;
    QCOMPARE(*needed(office.deduct(elsewhere)).reply.company, bolt);
    // A row that another program wrote says by its event id alone that it is the same; nothing is deducted a second time.
    office.foreignLog(7, {}, "2026-11-21T11:00:00Z", u"theirs"_s);
    call.eventId = u"theirs"_s;
    const Done<DeductReply> theirs = needed(office.deduct(call));
    QVERIFY(theirs.duplicate && !theirs.operation);
    QCOMPARE(theirs.reply.tokens.count, 7);
    QVERIFY(!office.database().refusal(u"INSERT INTO token_usage_logs (company_id, operation_type, event_id) VALUES (%1, 'scoring', 'call-1')"_s.arg(
                 office.database().literal(office.acme.uuid()))).isEmpty());
}

void TestTokens::keysGiveTheFirstAnswer()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(100);
    Request keyed;
    keyed.key = u"k-1"_s;
    const Done<DeductReply> first = needed(office.deduct(office.call(30), keyed));
    const Done<DeductReply> again = needed(office.deduct(office.call(30), keyed));
    QVERIFY(again.duplicate && !first.duplicate);
    QCOMPARE(again.reply.toJson(), first.reply.toJson());
    QCOMPARE(again.operation, first.operation);
    QCOMPARE(codeOf(office.deduct(office.call(31), keyed)), ErrorCode::DuplicateKeyMismatch);
    keyed.key = u"k-2"_s;
    const auto refused = office.deduct(office.call(90), keyed);
    QCOMPARE(codeOf(refused), ErrorCode::InsufficientTokens);
    office.allocate(1000);
    const auto refusedAgain = office.deduct(office.call(90), keyed); // the same answer, whatever there is now
    QCOMPARE(codeOf(refusedAgain), ErrorCode::InsufficientTokens);
    QCOMPARE(refusedAgain.error().context.value(u"short"_s).toInteger(), 20);
    QCOMPARE(office.balance().remaining.count, 1070);
}

namespace {

void setTokenPrice(Office &office, PriceUnit unit, const char *price, const std::optional<QString> &model = {}, const std::optional<CompanyId> &company = {}, qint64 minimum = 0,
                   const char *from = "2020-01-01T00:00:00Z")
{
    NewPrice entry;
    entry.typeName = u"token_log"_s;
    entry.unit = unit;
    entry.price = *UnitPrice::parse(QString::fromLatin1(price));
    entry.model = model;
    entry.company = company;
    entry.minimumQuantity = minimum;
    entry.effectiveFrom = at(from);
    needed(setPrice(office.connection(), office.scope(), entry, {}));
}

/// What the rule of the pure room says: provider prices choose as charged prices do, by the type with the same units.
std::optional<Money> meteredCost(Office &office, const TokenCall &call)
{
    std::vector<Price> prices;
    for (const PriceEntry &entry : needed(listPrices(office.inquiry(), {}))) {
        if (entry.typeName == u"token_log"_s)
            prices.push_back({entry.id, -qint64(prices.size()), UsageType::QuestionGeneration, entry.unit, entry.currency, entry.company, entry.model, entry.price,
                              entry.minimumQuantity, entry.effectiveFrom});
    }
    UsageEvent event;
    event.type = UsageType::QuestionGeneration;
    event.model = call.model;
    UsageQuantities quantities;
    quantities.promptTokens = call.input.count;
    quantities.completionTokens = call.output.count;
    return needed(meter(event, quantities, call.company.value_or(CompanyId()), Currency(), call.at.value_or(office.now()), PriceBook(prices))).cost;
}

} // namespace

void TestTokens::providerCosts_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("model");
    QTest::addColumn<qint64>("input");
    QTest::addColumn<qint64>("output");
    QTest::addColumn<QString>("cost");
    QTest::addColumn<QString>("perToken");
    const struct { const char *name, *model; qint64 input, output; const char *cost, *perToken; } rows[] = {
        {"a pair beats a total price", "pair", 1'000'000, 500'000, "0.45", "0.0000003"},
        {"input alone", "pair", 3, 0, "0.00000045", "0.00000015"},
        {"exact picos", "fine", 1, 0, "0.000000547", "0.000000547"},
        {"half to even, down", "half", 1, 0, "0.00", "0.00"},
        {"half to even, up", "half", 3, 0, "0.000000002", "0.000000000667"},
        {"total", "total", 100, 50, "0.0015", "0.00001"},
        {"a minimum", "least", 10, 0, "1.00", "0.10"},
        {"half a pair prices nothing", "halfpair", 10, 10, "null", "null"},
        {"no price", "other", 10, 10, "null", "null"},
        {"the company's own", "own", 10, 0, "0.00002", "0.000002"},
        {"dearer from today on", "dated", 10, 0, "0.00003", "0.000003"},
        {"more than 64 bits on the way", "dear", 900'000'000'000, 0, "8100000000.00", "0.009"},
    };
    for (const Dialect dialect : dialects()) {
        for (const auto &row : rows)
            QTest::addRow("%s: %s", qPrintable(dialectName(dialect)), row.name)
                << dialect << QString::fromLatin1(row.model) << row.input << row.output << QString::fromLatin1(row.cost) << QString::fromLatin1(row.perToken);
    }
}

void TestTokens::providerCosts()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, model);
    QFETCH(qint64, input);
    QFETCH(qint64, output);
    QFETCH(QString, cost);
    QFETCH(QString, perToken);
    TokenOffice office(dialect);
    office.allocate(9'000'000'000'000);
    setTokenPrice(office, PriceUnit::PromptToken, "0.00000015", u"pair"_s);
    setTokenPrice(office, PriceUnit::CompletionToken, "0.0000006", u"pair"_s);
    setTokenPrice(office, PriceUnit::Token, "1", u"pair"_s);
    setTokenPrice(office, PriceUnit::Token, "0.000000546875", u"fine"_s);
    setTokenPrice(office, PriceUnit::Token, "0.0000000005", u"half"_s);
    setTokenPrice(office, PriceUnit::Token, "0.00001", u"total"_s);
    setTokenPrice(office, PriceUnit::Token, "0.01", u"least"_s, {}, 100);
    setTokenPrice(office, PriceUnit::PromptToken, "1", u"halfpair"_s);
    setTokenPrice(office, PriceUnit::Token, "1", u"own"_s);
    setTokenPrice(office, PriceUnit::Token, "0.000002", u"own"_s, office.acme);
    setTokenPrice(office, PriceUnit::Token, "0.000001", u"dated"_s);
    setTokenPrice(office, PriceUnit::Token, "0.000003", u"dated"_s, {}, 0, "2026-11-21T12:00:00Z");
    setTokenPrice(office, PriceUnit::Token, "9", u"dated"_s, {}, 0, "2026-11-21T12:00:00.000001Z");
    setTokenPrice(office, PriceUnit::Token, "0.009", u"dear"_s);
    TokenCall call = office.call(input, output);
    call.model = model;
    const DeductReply reply = needed(office.deduct(call)).reply;
    QCOMPARE(reply.cost ? reply.cost->toDecimal() : u"null"_s, cost);
    QCOMPARE(reply.cost, meteredCost(office, call));
    const TokenLog log = needed(tokenLogs(office.inquiry())).front();
    QCOMPARE(log.cost, reply.cost);
    QCOMPARE(log.costPerToken ? log.costPerToken->toDecimal() : u"null"_s, perToken);
    const TokenBalance balance = office.balance();
    QCOMPARE(balance.monthCost->toDecimal(), reply.cost ? cost : u"0.00"_s);
    QCOMPARE(balance.monthUncosted, reply.cost ? 0 : 1);
}

void TestTokens::costsOfOtherPrograms()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    setTokenPrice(office, PriceUnit::Token, "0.00001", u"m"_s);
    const QString company = office.database().literal(office.acme.uuid());
    const QString given = dialect == Dialect::Sqlite ? u"total_cost_nanos"_s : u"total_cost"_s;
    office.database().exec(u"INSERT INTO token_usage_logs (company_id, operation_type, input_tokens, output_tokens, model_used) VALUES (%1, 'scoring', 100, 50, 'm')"_s.arg(company));
    office.database().exec(u"INSERT INTO token_usage_logs (company_id, operation_type, input_tokens, output_tokens, model_used, %2) VALUES (%1, 'decision', 100, 50, 'm', %3)"_s.arg(
        company, given, dialect == Dialect::Sqlite ? u"7000000000"_s : u"7"_s));
    office.database().exec(u"INSERT INTO token_usage_logs (operation_type, input_tokens, output_tokens, model_used) VALUES ('scoring', 100, 50, 'm')"_s);
    QCOMPARE(office.database().scalar(u"SELECT MIN(total_cost_nanos) FROM token_usage_logs WHERE company_id IS NULL"_s), u"1500000"_s);
    const std::vector<TokenUse> uses = needed(tokensByOperation(office.inquiryOf(office.acme), at("2020-01-01T00:00:00Z"), at("2999-01-01T00:00:00Z")));
    QCOMPARE(uses.size(), 2u);
    QCOMPARE(uses.front().operation, u"decision"_s);
    QCOMPARE(uses.front().cost->toDecimal(), u"7.00"_s);
    QCOMPARE(uses.back().cost->toDecimal(), u"0.0015"_s);
    QCOMPARE(uses.back().total.count, 150);
}

void TestTokens::foreignLogsAreCounted()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    const AllocationId soon = office.allocate(50, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
    const AllocationId forEver = office.allocate(100, "2026-11-01T00:00:00Z");
    office.foreignLog(30);
    QCOMPARE(office.remainingOf(soon), 20);
    office.foreignLog(40, forEver); // says where it belongs
    QCOMPARE(office.remainingOf(forEver), 60);
    office.foreignLog(30, soon); // more than is left there
    QCOMPARE(office.remainingOf(soon), 0);
    QCOMPARE(office.remainingOf(forEver), 50);
    const TokenBalance balance = office.balance();
    QCOMPARE(balance.remaining.count, 50);
    QCOMPARE(balance.used.count, 100);
    QCOMPARE(balance.unposted.count, 100);
    QCOMPARE(office.database().scalar(u"SELECT SUM(remaining_tokens) FROM company_token_allocations"_s), u"150"_s); // no stored balance moved
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM usage_ledger WHERE kind <> 'allocate'"_s), u"0"_s);
    QCOMPARE(needed(checkTokens(office.inquiryOf(office.acme), {51})).lacking.count, 1);
    QCOMPARE(codeOf(office.deduct(office.call(51))), ErrorCode::InsufficientTokens);
    const DeductReply done = needed(office.deduct(office.call(50))).reply;
    QCOMPARE(office.draws(done.log, {{"soon", soon}, {"for ever", forEver}}), u"for ever 50"_s);
    QCOMPARE(office.balance().remaining.count, 0);
    QVERIFY(!needed(tokenLogs(office.inquiryOf(office.acme))).at(1).isPosted);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestTokens::foreignLogsThatNothingCovers()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.foreignLog(30, {}, "2026-11-01T00:00:00Z"); // before there was anything
    QCOMPARE(office.balance().overdrawn.count, 30);
    office.allocate(100);
    QCOMPARE(office.balance().overdrawn.count, 30);
    QCOMPARE(office.balance().remaining.count, 100);
    QCOMPARE(needed(office.deduct(office.overdraft(110))).reply.overdrawn.count, 40);
    const AllocateReply covering = needed(office.tryAllocate(100, "2026-10-31T00:00:00Z")).reply; // the log of 30 falls on it
    QCOMPARE(covering.settled.count, 10);
    QCOMPARE(covering.remaining.count, 60);
    QCOMPARE(covering.overdrawn.count, 0);
    const CompanyId bolt = office.company(u"Bolt"_s).id;
    QCOMPARE(needed(tokenBalances(office.inquiry())).size(), 1u); // Bolt has neither allocation nor log
    QCOMPARE(needed(tokenBalance(office.inquiryOf(bolt))).overdrawn.count, 0);
}

void TestTokens::logsSayWhatTheyWereFor()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(1000);
    const Job job = office.job(office.acme, u"Developer"_s);
    NewApplication wanted;
    wanted.company = office.acme;
    wanted.job = job.id;
    wanted.candidate = u"c-17"_s;
    wanted.candidateName = u"Ann Lee"_s;
    const Application application = needed(addApplication(office.connection(), office.scope(), wanted, {})).reply;
    TokenCall call = office.call(12, 3);
    call.application = application.id;
    call.metadata = {{u"trace"_s, u"t-1"_s}};
    needed(office.deduct(call));
    const auto log = [&] { return needed(tokenLogs(office.inquiryOf(office.acme))).front(); };
    QCOMPARE(*log().applicationLabel, u"Ann Lee"_s);
    QCOMPARE(*log().jobTitle, u"Developer"_s);
    QCOMPARE(log().input.count, 12);
    QCOMPARE(log().output.count, 3);
    QCOMPARE(log().total.count, 15);
    QCOMPARE(log().drawn.count, 15);
    QCOMPARE(log().metadata, call.metadata);
    QVERIFY(!log().isApplicationDeleted);
    TokenLogChoice ofOther;
    ofOther.application = ApplicationId::make();
    QCOMPARE(needed(tokenLogs(office.inquiryOf(office.acme), ofOther)).size(), 0u);
    ofOther.application = application.id;
    ofOther.operation = u"scoring"_s;
    ofOther.from = office.now();
    QCOMPARE(needed(tokenLogs(office.inquiryOf(office.acme), ofOther)).size(), 1u);
    ofOther.to = office.now();
    QCOMPARE(needed(tokenLogs(office.inquiryOf(office.acme), ofOther)).size(), 0u);
    ofOther = {};
    ofOther.beforeSeq = log().seq;
    QCOMPARE(needed(tokenLogs(office.inquiryOf(office.acme), ofOther)).size(), 0u);

    office.database().exec(u"DELETE FROM job_applications"_s); // another program's doing
    QVERIFY(log().isApplicationDeleted);
    QCOMPARE(*log().applicationLabel, u"Ann Lee"_s);
    office.database().exec(u"UPDATE names SET label = NULL WHERE kind = 'candidate'"_s); // erased
    QCOMPARE(*log().applicationLabel, u"c-17"_s);
}

void TestTokens::wrongCalls_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<qint64>("input");
    QTest::addColumn<qint64>("output");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("unknown operation") << u"guessing"_s << qint64(1) << qint64(1) << ErrorCode::InvalidInput;
    QTest::newRow("no tokens") << u"scoring"_s << qint64(0) << qint64(0) << ErrorCode::InvalidInput;
    QTest::newRow("negative input") << u"scoring"_s << qint64(-1) << qint64(5) << ErrorCode::InvalidInput;
    QTest::newRow("negative output") << u"scoring"_s << qint64(5) << qint64(-1) << ErrorCode::InvalidInput;
    QTest::newRow("more than a count") << u"scoring"_s << std::numeric_limits<qint64>::max() << qint64(1) << ErrorCode::Overflow;
}

void TestTokens::wrongCalls()
{
    QFETCH(QString, operation);
    QFETCH(qint64, input);
    QFETCH(qint64, output);
    QFETCH(ErrorCode, code);
    TokenOffice office(Dialect::Sqlite);
    office.allocate(100);
    TokenCall call = office.overdraft(1);
    call.operation = operation;
    call.input.count = input;
    call.output.count = output;
    QCOMPARE(codeOf(office.deduct(call)), code);
    QCOMPARE(office.logs(), 0);
}

void TestTokens::roles()
{
    TokenOffice office(Dialect::Sqlite);
    setTokenPrice(office, PriceUnit::Token, "0.01", u"small"_s);
    office.allocate(100);
    const auto asRole = [&](Role role) { return office.scopeAs(role); };
    NewAllocation grant;
    grant.company = office.acme;
    grant.tokens.count = 5;
    for (const Role role : {Role::Recruiter, Role::Backend})
        QCOMPARE(allocateTokens(office.connection(), asRole(role), grant, {}).error().code, ErrorCode::NotPermitted);
    QVERIFY(allocateTokens(office.connection(), asRole(Role::Finance), grant, {}).ok());
    for (const Role role : {Role::Recruiter, Role::Finance})
        QCOMPARE(codeOf(deductTokens(office.connection(), asRole(role), office.call(1), {})), ErrorCode::NotPermitted);
    QCOMPARE(needed(deductTokens(office.connection(), asRole(Role::Admin), office.call(1), {})).reply.cost->toDecimal(), u"0.01"_s);
    TokenCall call = office.call(2);
    call.eventId = u"e"_s;
    QVERIFY(needed(deductTokens(office.connection(), asRole(Role::Admin), call, {})).reply.cost.has_value());
    QVERIFY(!needed(deductTokens(office.connection(), asRole(Role::Backend), call, {})).reply.cost.has_value()); // the first answer, less what is not its to see
    const auto balanceAs = [&](Role role) { return tokenBalance(Inquiry(office.connection(), asRole(role))); };
    QCOMPARE(balanceAs(Role::Recruiter).error().code, ErrorCode::NotPermitted);
    QVERIFY(!needed(balanceAs(Role::Backend)).monthCost.has_value());
    QCOMPARE(needed(balanceAs(Role::Finance)).monthCost->toDecimal(), u"0.03"_s);
    for (const Role role : {Role::Recruiter, Role::Backend})
        QCOMPARE(tokenLogs(Inquiry(office.connection(), asRole(role))).error().code, ErrorCode::NotPermitted);
    const CompanyId bolt = office.company(u"Bolt"_s).id;
    TokenCall elsewhere = office.call(1);
    elsewhere.company = bolt;
    QVERIFY(!deductTokens(office.connection(), asRole(Role::Backend), elsewhere, {}).ok()); // not this login's company
    QCOMPARE(office.logs(), 2);
}

void TestTokens::whatWasDrawnStays()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(100);
    needed(office.deduct(office.overdraft(130)));
    for (const char *sql : {"DELETE FROM token_usage_logs", "UPDATE token_usage_logs SET input_tokens = 1, tokens_used = 1", "DELETE FROM token_draws",
                            "UPDATE token_draws SET tokens = 1", "DELETE FROM token_overdrafts", "UPDATE token_overdrafts SET tokens = 99"})
        QVERIFY2(office.database().refusal(QString::fromLatin1(sql)).contains(u"reckoner:invalid_state"_s), sql);
    if (dialect == Dialect::Sqlite) {
        QVERIFY(office.database().refusal(u"INSERT OR REPLACE INTO token_usage_logs (id, operation_type) SELECT id, 'scoring' FROM token_usage_logs"_s).contains(u"already_exists"_s));
        QVERIFY(office.database().refusal(u"INSERT OR REPLACE INTO token_overdrafts SELECT log_id, company_id, 1, 0 FROM token_overdrafts"_s).contains(u"already_exists"_s));
    }
    QCOMPARE(office.brokenInvariants(), QString());
}

namespace {

/// The same on so many threads at once, each with a connection of its own.
template <typename Work>
void atOnce(TokenOffice &office, int count, const Work &work)
{
    std::vector<std::thread> threads;
    const Scope scope = office.scope();
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&, i] {
            const auto connection = office.database().open();
            work(*connection, scope, i);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace

void TestTokens::manyAtOneAllocation()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(500);
    office.allocate(500, nullptr, "2027-01-01T00:00:00Z");
    std::atomic<int> succeeded = 0;
    std::atomic<int> refused = 0;
    atOnce(office, 8, [&](Connection &connection, const Scope &scope, int) {
        for (int round = 0; round < 3; ++round) {
            const auto done = deductTokens(connection, scope, office.call(100), {});
            ++(done ? succeeded : refused);
            if (!done && done.error().code != ErrorCode::InsufficientTokens)
                qWarning("%s", qPrintable(plainSentence(done.error())));
        }
    });
    QCOMPARE(succeeded.load(), 10);
    QCOMPARE(refused.load(), 14);
    QCOMPARE(office.balance().remaining.count, 0);
    QCOMPARE(office.logs(), 10);
    QCOMPARE(office.database().scalar(u"SELECT SUM(tokens) FROM token_draws"_s), u"1000"_s);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM refusals"_s), u"14"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

void TestTokens::oneEventFromMany()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(1000);
    std::atomic<int> fresh = 0;
    std::atomic<int> repeated = 0;
    const auto storm = [&](const TokenCall &call) {
        atOnce(office, 6, [&](Connection &connection, const Scope &scope, int) {
            const auto done = deductTokens(connection, scope, call, {});
            if (!done)
                qWarning("%s", qPrintable(plainSentence(done.error())));
            else
                ++(done->duplicate ? repeated : fresh);
        });
    };
    TokenCall call = office.call(100);
    call.eventId = u"one"_s;
    storm(call);
    QCOMPARE(fresh.load(), 1);
    QCOMPARE(repeated.load(), 5);
    QCOMPARE(office.balance().remaining.count, 900);
    call.company.reset(); // nothing to wait for: only the unique event id keeps them apart
    call.eventId = u"two"_s;
    storm(call);
    QCOMPARE(fresh.load(), 2);
    QCOMPARE(repeated.load(), 10);
    QCOMPARE(office.logs(), 2);
}

void TestTokens::overdraftsMeetAnAllocation()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    atOnce(office, 6, [&](Connection &connection, const Scope &scope, int number) {
        if (number % 3 == 0) {
            NewAllocation grant;
            grant.company = office.acme;
            grant.tokens.count = 250;
            needed(allocateTokens(connection, scope, grant, {}));
        } else {
            needed(deductTokens(connection, scope, office.overdraft(100), {}));
        }
    });
    const TokenBalance balance = office.balance(); // 500 allocated, 400 used, whatever came first
    QCOMPARE(balance.remaining.count, 100);
    QCOMPARE(balance.overdrawn.count, 0);
    QCOMPARE(office.database().scalar(u"SELECT SUM(tokens) FROM token_draws"_s), u"400"_s);
    QCOMPARE(office.brokenInvariants(), QString());
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
