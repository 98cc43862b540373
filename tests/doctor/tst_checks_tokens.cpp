// The rules about applications, token logs and allocations on small hand-made data: what is found and what is not, of whom, what a person chose, fixed once,
// and taken back.
#include "models/balances/token_attribution.h"
#include "models/doctor/fix.h"
#include "models/doctor/verify.h"
#include "models/ledger/undo.h"
#include "tests/support/office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct TokenOffice : Office
{
    explicit TokenOffice(Dialect dialect) : Office(dialect), acme(company(u"Acme"_s).id), bolt(company(u"Bolt"_s).id) {}

    QString sql(const QUuid &id) { return id.isNull() ? u"NULL"_s : database().literal(id); }
    template <typename Tag>
    QString sql(const Id<Tag> &id) { return database().literal(id.uuid()); }
    QString sql(const char *at) { return database().literal(*Instant::parse(QStringView(QString::fromLatin1(at)))); }

    ApplicationId application(const std::optional<CompanyId> &of, const std::optional<JobId> &forJob = {}, const QString &more = {}, const QString &values = {})
    {
        const ApplicationId id = ApplicationId::make();
        database().exec(u"INSERT INTO job_applications (id, company_id, job_id, candidate_name%5) VALUES (%1, %2, %3, 'Kim'%4)"_s.arg(
            sql(id), of ? sql(*of) : u"NULL"_s, forJob ? sql(*forJob) : u"NULL"_s, values, more));
        return id;
    }
    ApplicationId analysed(CompanyId of, int characters = 4'000, const char *at = "2026-11-20T10:00:00Z")
    {
        return application(of, {}, u", cv_text_length, ai_analyzed_at"_s, u", %1, %2"_s.arg(characters < 0 ? u"NULL"_s : QString::number(characters), sql(at)));
    }
    /// By another program.
    TokenLogId log(const std::optional<CompanyId> &of, int tokens, const std::optional<ApplicationId> &forApplication = {}, const QString &event = {})
    {
        const TokenLogId id = TokenLogId::make();
        database().exec(u"INSERT INTO token_usage_logs (id, company_id, job_application_id, operation_type, input_tokens, event_id, occurred_at) VALUES (%1, %2, %3, 'scoring', %4, %5, %6)"_s.arg(
            sql(id), of ? sql(*of) : u"NULL"_s, forApplication ? sql(*forApplication) : u"NULL"_s, QString::number(tokens), event.isEmpty() ? u"NULL"_s : u"'%1'"_s.arg(event),
            sql("2026-11-21T12:00:00Z")));
        return id;
    }
    OperationId allocate(CompanyId to, qint64 tokens, const std::optional<Instant> &expires = {})
    {
        NewAllocation wanted;
        wanted.company = to;
        wanted.tokens = {tokens};
        wanted.startsAt = *Instant::parse(QStringView(u"2026-11-01T00:00:00Z"));
        wanted.expiresAt = expires;
        return *needed(allocateTokens(connection(), scope(), wanted, {})).operation;
    }
    void deduct(CompanyId of, qint64 tokens)
    {
        TokenCall call;
        call.company = of;
        call.operation = u"scoring"_s;
        call.input = {tokens};
        call.isOverdraft = true;
        needed(deductTokens(connection(), scope(), call, {}));
    }

    QStringList found(const QString &rule, const Choices &choices = {})
    {
        QStringList ids;
        for (const CheckedFinding &checked : checkOf(rule, choices).findings)
            ids.append(checked.finding.subject);
        return ids;
    }
    CheckReply checkOf(const QString &rule, const Choices &choices = {})
    {
        CheckWanted wanted;
        wanted.rules = {rule};
        wanted.choices = choices;
        return needed(check(inquiry(), wanted));
    }
    FixReply mend(const QString &rule, const Choices &choices = {})
    {
        FixWanted wanted;
        wanted.what.rules = {rule};
        wanted.what.choices = choices;
        return needed(fix(connection(), scope(), wanted, {}));
    }
    void takeBack(const FixReply &fixed)
    {
        for (auto operation = fixed.operations.rbegin(); operation != fixed.operations.rend(); ++operation)
            needed(undo(connection(), scope(), *operation, {}));
    }
    /// Without the rules of the database, as on a server where somebody had taken them away.
    void spoil(const QString &statement, const char *trigger)
    {
        if (database().dialect() == Dialect::PostgreSql) {
            database().exec(u"SET session_replication_role = replica; %1; SET session_replication_role = origin"_s.arg(statement));
            return;
        }
        const QString rule = database().scalar(u"SELECT sql FROM sqlite_master WHERE name = '%1'"_s.arg(QLatin1StringView(trigger)));
        database().exec(u"DROP TRIGGER %1; %2; %3"_s.arg(QString::fromLatin1(trigger), statement, rule));
    }
    QString companyOf(const OperationId &operation) { return database().scalar(u"SELECT name FROM operations o JOIN companies c ON c.id = o.company_id WHERE o.id = %1"_s.arg(sql(operation))); }
    qint64 left(CompanyId of) { return needed(tokenBalance(inquiryOf(of))).remaining.count; }
    TokenBalance balance(CompanyId of) { return needed(tokenBalance(inquiryOf(of))); }
    bool holds() { return needed(verify(inquiry())).ok; }

    CompanyId acme;
    CompanyId bolt;
};

} // namespace

class TestChecksTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void applicationsTakeTheirJobsCompany_data() { addDialectRows(); }
    void applicationsTakeTheirJobsCompany();
    void applicationOfNobody_data() { addDialectRows(); }
    void applicationOfNobody();
    void logsAreAttributed_data() { addDialectRows(); }
    void logsAreAttributed();
    void disputedLogs_data() { addDialectRows(); }
    void disputedLogs();
    void onlyWhoSeesAll_data() { addDialectRows(); }
    void onlyWhoSeesAll();
    void sameEventTwice_data() { addDialectRows(); }
    void sameEventTwice();
    void starterPlan_data() { addDialectRows(); }
    void starterPlan();
    void starterSettles_data() { addDialectRows(); }
    void starterSettles();
    void foreignLogsAreDeducted_data() { addDialectRows(); }
    void foreignLogsAreDeducted();
    void copiesAndLogs_data() { addDialectRows(); }
    void copiesAndLogs();
    void usedSince_data() { addDialectRows(); }
    void usedSince();
    void estimatedLogs_data() { addDialectRows(); }
    void estimatedLogs();
    void nothingToEstimateFrom_data() { addDialectRows(); }
    void nothingToEstimateFrom();
    void onlyFixesAreTakenBack_data() { addDialectRows(); }
    void onlyFixesAreTakenBack();
};

void TestChecksTokens::applicationsTakeTheirJobsCompany()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    const JobId job = office.job(office.bolt, u"Pilot"_s).id;
    const ApplicationId sound = office.application({}, job); // the database gives it the job's
    const ApplicationId missing = office.application(office.bolt, job);
    const ApplicationId wrong = office.application(office.bolt, job);
    office.spoil(u"UPDATE job_applications SET company_id = NULL WHERE id = %1"_s.arg(office.sql(missing)), "job_applications_keep");
    office.spoil(u"UPDATE job_applications SET company_id = %1 WHERE id = %2"_s.arg(office.sql(office.acme), office.sql(wrong)), "job_applications_keep");
    office.application(office.acme); // no job to disagree with
    QCOMPARE(QSet<QString>({missing.toString(), wrong.toString()}), [&] { const QStringList ids = office.found(u"application-company"_s); return QSet<QString>(ids.begin(), ids.end()); }());
    QVERIFY(!office.found(u"application-company"_s).contains(sound.toString()));

    const FixReply fixed = office.mend(u"application-company"_s);
    QCOMPARE(fixed.fixed, 2);
    QCOMPARE(office.companyOf(fixed.operations.front()), u"Bolt"_s);
    QCOMPARE(office.found(u"application-company"_s), QStringList());
    QCOMPARE(office.mend(u"application-company"_s).fixed, 0);
    office.takeBack(fixed);
    QCOMPARE(office.found(u"application-company"_s).size(), 2);
    QVERIFY(office.database().refusal(u"UPDATE job_applications SET company_id = %1 WHERE id = %2"_s.arg(office.sql(office.acme), office.sql(sound))).contains(u"invalid_input"_s));
    QCOMPARE(office.mend(u"application-company"_s).fixed, 2);
}

void TestChecksTokens::applicationOfNobody()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    const ApplicationId nobodys = office.application({});
    QCOMPARE(office.found(u"application-company"_s), QStringList{nobodys.toString()});
    QCOMPARE(office.mend(u"application-company"_s).fixed, 0);
    const FixReply fixed = office.mend(u"application-company"_s, {{u"company"_s, u"Acme"_s}});
    QCOMPARE(fixed.fixed, 1);
    QCOMPARE(office.companyOf(fixed.operations.front()), u"Acme"_s);
    QCOMPARE(office.found(u"application-company"_s), QStringList());
    office.takeBack(fixed);
    QCOMPARE(office.found(u"application-company"_s), QStringList{nobodys.toString()});
}

void TestChecksTokens::logsAreAttributed()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(office.acme, 1'000);
    office.allocate(office.bolt, 1'000);
    const ApplicationId ofAcme = office.application(office.acme);
    const ApplicationId ofBolt = office.application({}, office.job(office.bolt, u"Pilot"_s).id);
    const TokenLogId first = office.log({}, 100, ofAcme);
    const TokenLogId second = office.log({}, 150, ofAcme);
    const TokenLogId third = office.log({}, 30, ofBolt);
    office.deduct(office.acme, 10); // has its company
    QCOMPARE(QSet<QString>({first.toString(), second.toString(), third.toString()}), [&] { const QStringList ids = office.found(u"usage-unattributed"_s); return QSet<QString>(ids.begin(), ids.end()); }());

    const FixReply fixed = office.mend(u"usage-unattributed"_s);
    QCOMPARE(fixed.fixed, 3);
    QCOMPARE(fixed.operations.size(), size_t(2)); // one for each company
    QCOMPARE(QSet<QString>({office.companyOf(fixed.operations[0]), office.companyOf(fixed.operations[1])}), QSet<QString>({u"Acme"_s, u"Bolt"_s}));
    QCOMPARE(office.left(office.acme), 740);
    QCOMPARE(office.left(office.bolt), 970);
    QCOMPARE(office.balance(office.acme).unposted.count, 0);
    QCOMPARE(office.found(u"allocation-drift"_s), QStringList());
    QVERIFY(office.holds());
    QCOMPARE(office.mend(u"usage-unattributed"_s).fixed, 0);

    office.takeBack(fixed);
    QCOMPARE(office.found(u"usage-unattributed"_s).size(), 3);
    QCOMPARE(office.left(office.acme), 990);
    QVERIFY(office.holds());
}

void TestChecksTokens::disputedLogs()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(office.bolt, 50);
    TokenCall call; // named for Acme, while its application is Bolt's
    call.company = office.acme;
    call.application = office.application(office.bolt);
    call.operation = u"scoring"_s;
    call.input = {80};
    const TokenLogId disputed = needed(deductTokens(office.connection(), office.scope(), call, {})).reply.log;
    const TokenLogId unknown = office.log({}, 7);
    const CheckReply found = office.checkOf(u"usage-unattributed"_s);
    QCOMPARE(found.findings.size(), size_t(2));
    for (const CheckedFinding &checked : found.findings) {
        const Choice &choice = checked.finding.choices.front();
        QCOMPARE(choice.options.size(), size_t(checked.finding.subject == disputed.toString() ? 2 : 0));
        QCOMPARE(choice.isOpen, checked.finding.subject == unknown.toString());
        QVERIFY(checked.plan.isEmpty());
    }
    QCOMPARE(office.mend(u"usage-unattributed"_s).fixed, 0);
    const FixReply fixed = office.mend(u"usage-unattributed"_s, {{u"company"_s, u"Bolt"_s}});
    QCOMPARE(fixed.fixed, 2);
    QCOMPARE(office.companyOf(fixed.operations.front()), u"Bolt"_s);
    QCOMPARE(office.left(office.bolt), 0);
    QCOMPARE(office.balance(office.bolt).overdrawn.count, 37);
    QVERIFY(office.holds());
    office.takeBack(fixed);
    QCOMPARE(office.balance(office.bolt).overdrawn.count, 0);
    QCOMPARE(office.left(office.bolt), 50);
    QCOMPARE(office.found(u"usage-unattributed"_s).size(), 2);
    QVERIFY(office.holds());
}

void TestChecksTokens::onlyWhoSeesAll()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.log({}, 100, office.application(office.acme));
    CheckWanted wanted;
    wanted.rules = {u"usage-unattributed"_s};
    QCOMPARE(needed(check(office.inquiryOf(office.acme), wanted)).findings.size(), size_t(0));
    QCOMPARE(needed(check(office.inquiry(), wanted)).findings.size(), size_t(1));
}

void TestChecksTokens::sameEventTwice()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    const ApplicationId application = office.application(office.acme);
    office.log(office.acme, 100, application, u"call-1"_s);
    office.log({}, 100, application, u"call-1"_s);
    const CheckReply found = office.checkOf(u"usage-unattributed"_s);
    QCOMPARE(found.findings.size(), size_t(1));
    QVERIFY(!found.findings.front().finding.fixable);
    QCOMPARE(office.mend(u"usage-unattributed"_s).fixed, 0);
}

void TestChecksTokens::starterPlan()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    const Choices starter = {{u"allocation"_s, u"starter"_s}};
    QCOMPARE(office.found(u"allocation-missing"_s), QStringList()); // nobody uses tokens
    office.allocate(office.bolt, 100);
    office.deduct(office.bolt, 100); // used up, and active
    office.allocate(office.acme, 100, *Instant::parse(QStringView(u"2026-11-21T12:00:00Z"))); // over since this instant
    office.log(office.acme, 20);
    QCOMPARE(office.found(u"allocation-missing"_s), QStringList{office.acme.toString()});
    QCOMPARE(office.mend(u"allocation-missing"_s).fixed, 0);
    CheckWanted wrong;
    wrong.rules = {u"allocation-missing"_s};
    wrong.choices = {{u"allocation"_s, u"gold"_s}};
    QCOMPARE(check(office.inquiry(), wrong).error().code, ErrorCode::InvalidInput);

    const FixReply fixed = office.mend(u"allocation-missing"_s, starter);
    QCOMPARE(fixed.fixed, 1);
    QCOMPARE(office.balance(office.acme).allocated.count, 100'000);
    const TokenPurchase purchase = needed(tokenPurchases(office.inquiryOf(office.acme))).front();
    QVERIFY(purchase.tokens.count == 100'000 && !purchase.isPaid && !purchase.undoneAt && purchase.purchasedAt == office.now());
    QCOMPARE(office.found(u"allocation-missing"_s), QStringList());
    QVERIFY(office.holds());
    QCOMPARE(office.mend(u"allocation-missing"_s, starter).fixed, 0);

    office.takeBack(fixed);
    QCOMPARE(office.found(u"allocation-missing"_s), QStringList{office.acme.toString()});
    QVERIFY(office.holds());
    QCOMPARE(office.mend(u"allocation-missing"_s, starter).fixed, 1); // another row than the one that was taken back
    QVERIFY(office.holds());
}

void TestChecksTokens::starterSettles()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.deduct(office.acme, 400);
    office.deduct(office.acme, 50);
    QCOMPARE(office.balance(office.acme).overdrawn.count, 450);
    const FixReply fixed = office.mend(u"allocation-missing"_s, {{u"allocation"_s, u"starter"_s}});
    QCOMPARE(office.balance(office.acme).overdrawn.count, 0);
    QCOMPARE(office.left(office.acme), 99'550);
    QVERIFY(office.holds());
    office.takeBack(fixed);
    QCOMPARE(office.balance(office.acme).overdrawn.count, 450);
    QCOMPARE(office.left(office.acme), 0);
    QVERIFY(office.holds());
}

void TestChecksTokens::foreignLogsAreDeducted()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(office.acme, 100, *Instant::parse(QStringView(u"2027-01-01T00:00:00Z"))); // drawn first
    office.allocate(office.acme, 100);
    office.log(office.acme, 70);
    office.log(office.acme, 70);
    office.log(office.acme, 80); // 20 more than there is
    office.log(office.acme, 0);
    office.log(office.bolt, 5);  // nothing to draw from
    const qint64 leftBefore = office.left(office.acme);
    const CheckReply before = office.checkOf(u"allocation-drift"_s);
    QCOMPARE(before.findings.size(), size_t(2));
    QVERIFY(office.holds()); // not posted is no broken invariant

    const FixReply fixed = office.mend(u"allocation-drift"_s);
    QCOMPARE(fixed.fixed, 2);
    QCOMPARE(office.left(office.acme), leftBefore); // reading had counted them
    QCOMPARE(office.balance(office.acme).unposted.count, 0);
    QCOMPARE(office.balance(office.acme).overdrawn.count, 20);
    QCOMPARE(office.balance(office.bolt).overdrawn.count, 5);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM token_draws"_s), u"4"_s);
    QCOMPARE(office.database().scalar(u"SELECT SUM(used_tokens) FROM company_token_allocations"_s), u"200"_s);
    QVERIFY(office.holds());
    QCOMPARE(office.mend(u"allocation-drift"_s).fixed, 0);

    office.takeBack(fixed);
    QCOMPARE(office.checkOf(u"allocation-drift"_s).plan, before.plan);
    QCOMPARE(office.left(office.acme), leftBefore);
    QCOMPARE(office.database().scalar(u"SELECT SUM(used_tokens) FROM company_token_allocations"_s), u"0"_s);
    QVERIFY(office.holds());
    QCOMPARE(office.mend(u"allocation-drift"_s).fixed, 2);
}

/// An older program logs a call and counts it in the allocation by itself: it would count twice.
void TestChecksTokens::copiesAndLogs()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(office.acme, 1'000);
    office.allocate(office.bolt, 1'000);
    office.deduct(office.acme, 100);
    office.log(office.acme, 40);
    office.database().exec(u"UPDATE company_token_allocations SET used_tokens = used_tokens + 40, remaining_tokens = remaining_tokens - 40 WHERE company_id = %1"_s.arg(office.sql(office.acme)));
    QCOMPARE(office.left(office.acme), 820);
    const CheckReply found = office.checkOf(u"allocation-drift"_s);
    QCOMPARE(found.findings.size(), size_t(2)); // the copies, and the log that waits for them
    QVERIFY(found.findings[0].finding.fixable && !found.findings[1].finding.fixable);
    QVERIFY(!office.holds());

    const FixReply fixed = office.mend(u"allocation-drift"_s);
    QCOMPARE(fixed.fixed, 2);
    QCOMPARE(fixed.operations.size(), size_t(2)); // one after the other
    QCOMPARE(office.left(office.acme), 860);
    QCOMPARE(office.found(u"allocation-drift"_s), QStringList());
    QVERIFY(office.holds());
    office.takeBack(fixed);
    QCOMPARE(office.left(office.acme), 820);
    QCOMPARE(office.found(u"allocation-drift"_s).size(), 2);
    QVERIFY(!office.holds());
}

void TestChecksTokens::usedSince()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.deduct(office.acme, 400);
    const FixReply fixed = office.mend(u"allocation-missing"_s, {{u"allocation"_s, u"starter"_s}});
    office.deduct(office.acme, 1'000); // from the Starter plan
    const auto undone = undo(office.connection(), office.scope(), fixed.operations.front(), {});
    QVERIFY(!undone);
    QCOMPARE(exitStatus(undone.error().code), 75);
    QCOMPARE(office.left(office.acme), 98'600);
    QVERIFY(office.holds());
}

void TestChecksTokens::estimatedLogs()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    const Choices estimated = {{u"log"_s, u"estimated"_s}};
    office.allocate(office.acme, 1'500);
    const ApplicationId first = office.analysed(office.acme, 4'002); // 1,000.5 -> 1,001
    const ApplicationId second = office.analysed(office.acme, 4'000, "2026-11-20T11:00:00Z");
    const ApplicationId ofBolt = office.analysed(office.bolt, 400);
    office.log(office.acme, 0, office.analysed(office.acme)); // a log names it
    office.log({}, 0, office.analysed(office.acme));          // outside every company, but there
    office.application(office.acme);                          // never analysed
    QCOMPARE(office.found(u"analysis-unlogged"_s).size(), 3);
    QVERIFY(office.found(u"analysis-unlogged"_s).contains(first.toString()));
    QCOMPARE(office.mend(u"analysis-unlogged"_s).fixed, 0);

    // both draw on what is not enough for both: what no longer fits the plan waits for the next fix
    FixReply fixed = office.mend(u"analysis-unlogged"_s, estimated);
    const FixReply rest = office.mend(u"analysis-unlogged"_s, estimated);
    QCOMPARE(fixed.fixed + rest.fixed, 3);
    QCOMPARE(office.found(u"analysis-unlogged"_s), QStringList());
    QCOMPARE(office.left(office.acme), 0);
    QCOMPARE(office.balance(office.acme).overdrawn.count, 501);
    QVERIFY(office.holds());
    for (const TokenLog &log : needed(tokenLogs(office.inquiry()))) {
        if (log.application != second)
            continue;
        QVERIFY(log.source == u"estimated"_s && log.isPosted && log.total.count == 1'000 && log.operation == u"cv_analyze"_s && log.company == office.acme);
        QCOMPARE(log.occurredAt.toIso(), u"2026-11-20T11:00:00Z"_s);
        QCOMPARE(log.metadata.value(u"characters"_s).toInteger(), 4'000);
    }
    Q_UNUSED(ofBolt)
    QCOMPARE(office.found(u"allocation-drift"_s), QStringList());

    office.takeBack(rest);
    office.takeBack(fixed);
    QCOMPARE(office.found(u"analysis-unlogged"_s).size(), 3);
    QCOMPARE(office.left(office.acme), 1'500);
    QVERIFY(office.holds());
}

void TestChecksTokens::nothingToEstimateFrom()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.analysed(office.acme, -1);
    const CheckReply found = office.checkOf(u"analysis-unlogged"_s);
    QCOMPARE(found.findings.front().finding.choices.front().options.size(), size_t(1)); // to run it again
    QCOMPARE(office.mend(u"analysis-unlogged"_s, {{u"log"_s, u"estimated"_s}}).fixed, 0);
    CheckWanted rerun;
    rerun.rules = {u"analysis-unlogged"_s};
    rerun.choices = {{u"log"_s, u"rerun"_s}};
    const auto refused = check(office.inquiry(), rerun);
    QVERIFY(!refused && plainSentence(refused.error()).contains(u"doctor rerun"_s));
}

/// The guards open for what a fix made, and for that alone.
void TestChecksTokens::onlyFixesAreTakenBack()
{
    QFETCH(Dialect, dialect);
    TokenOffice office(dialect);
    office.allocate(office.acme, 100);
    office.deduct(office.acme, 150); // drawn 100, overdrawn 50
    office.log(office.acme, 10);
    office.database().exec(u"INSERT INTO token_usage_logs (company_id, operation_type, input_tokens, source) VALUES (%1, 'scoring', 5, 'estimated')"_s.arg(office.sql(office.acme)));
    const auto refused = [&office](const QString &sql) { return office.database().refusal(sql).contains(u"invalid_state"_s); };
    for (const QString &table : {u"token_draws"_s, u"token_overdrafts"_s, u"token_usage_logs"_s})
        QVERIFY2(refused(u"DELETE FROM "_s + table), qPrintable(table));
    QVERIFY(refused(u"UPDATE token_usage_logs SET operation_id = NULL WHERE operation_id IS NOT NULL"_s));
    needed(undo(office.connection(), office.scope(), office.mend(u"allocation-drift"_s).operations.front(), {}));
    for (const QString &table : {u"token_draws"_s, u"token_overdrafts"_s, u"token_usage_logs"_s})
        QVERIFY2(refused(u"DELETE FROM "_s + table), qPrintable(table));
    office.allocate(office.acme, 500); // settles the 50
    QVERIFY(refused(u"UPDATE token_overdrafts SET settled = 0"_s));
    QVERIFY(office.holds());
}

QTEST_GUILESS_MAIN(TestChecksTokens)
#include "tst_checks_tokens.moc"
