// Token logs outside every company: why they are there, what the chain says of them now, and that giving one to a company counts its tokens, can be
// undone, and is refused where it would put one company's candidate under another.
#include "models/balances/token_attribution.h"
#include "models/ledger/undo.h"
#include "models/usage/prices.h"
#include "tests/support/office.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct TwoCompanies : Office
{
    explicit TwoCompanies(Dialect dialect) : Office(dialect), acme(company(u"Acme"_s).id), bolt(company(u"Bolt"_s, u"UTC"_s, u"EUR"_s).id)
    {
        NewProfile person;
        person.company = acme;
        person.email = u"ann@acme.example"_s;
        ann = needed(addProfile(connection(), scope(), person, {})).reply.id;
        application = needed(addApplication(connection(), scope(), {{}, bolt, job(bolt, u"Pilot"_s).id, u"cand-1"_s, u"Kim"_s}, {})).reply.id;
        NewAllocation tokens;
        tokens.company = acme;
        tokens.tokens = {1'000};
        needed(allocateTokens(connection(), scope(), tokens, {}));
    }

    TokenLogId log(const std::optional<ApplicationId> &ofApplication, const std::optional<ProfileId> &ofProfile)
    {
        const TokenLogId id = TokenLogId::make();
        const auto text = [this](const QUuid &uuid) { return uuid.isNull() ? u"NULL"_s : database().literal(uuid); };
        database().exec(u"INSERT INTO token_usage_logs (id, job_application_id, profile_id, operation_type, input_tokens, output_tokens, occurred_at, total_cost%1) VALUES (%2, %3, %4, 'scoring', 80, 20, %5, %6)"_s.arg(
            dialect() == Dialect::Sqlite ? u"_nanos"_s : QString(), text(id.uuid()), text(ofApplication.value_or(ApplicationId()).uuid()), text(ofProfile.value_or(ProfileId()).uuid()), database().literal(now()),
            dialect() == Dialect::Sqlite ? u"3000000"_s : u"0.003"_s));
        return id;
    }
    Dialect dialect() { return database().dialect(); }
    UnattributedLog unattributed(TokenLogId id)
    {
        UnattributedChoice only;
        only.log = id;
        return needed(unattributedLogs(inquiry(), only)).front();
    }
    Result<Done<AttributeReply>> attribute(TokenLogId id, CompanyId to) { return attributeTokenLogs(connection(), scope(), {id}, to, {}); }
    qint64 left() { return needed(tokenBalance(inquiryOf(acme))).remaining.count; }

    CompanyId acme;
    CompanyId bolt;
    ProfileId ann;
    ApplicationId application;
};

} // namespace

class TestTokenAttribution : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKnown_data() { addDialectRows(); }
    void whatIsKnown();
    void givenAndTakenBack_data() { addDialectRows(); }
    void givenAndTakenBack();
    void costOfAnotherCurrency_data() { addDialectRows(); }
    void costOfAnotherCurrency();
    void refused_data() { addDialectRows(); }
    void refused();
    void deductedStays_data() { addDialectRows(); }
    void deductedStays();
};

void TestTokenAttribution::whatIsKnown()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const UnattributedLog nothing = office.unattributed(office.log({}, {}));
    QVERIFY(nothing.claims.empty() && !nothing.isDisputed() && !nothing.suggestion() && nothing.canBeOf(office.acme));
    const UnattributedLog byPerson = office.unattributed(office.log({}, office.ann));
    QVERIFY(byPerson.suggestion() && byPerson.suggestion()->company == office.acme && byPerson.suggestion()->by == TokenClaim::By::Profile);
    const UnattributedLog disputed = office.unattributed(office.log(office.application, office.ann));
    QVERIFY(disputed.isDisputed() && !disputed.suggestion() && disputed.claims.size() == 3 && disputed.claims.front().companyName == u"Bolt"_s);
    TokenCall call; // named for Acme, while its application is Bolt's
    call.company = office.acme;
    call.application = office.application;
    call.operation = u"scoring"_s;
    call.input = {10};
    const UnattributedLog ours = office.unattributed(needed(deductTokens(office.connection(), office.scope(), call, {})).reply.log);
    QVERIFY(ours.isDisputed() && ours.claims.front().by == TokenClaim::By::Caller && ours.claims.front().company == office.acme);
    QCOMPARE(needed(unattributedLogs(office.inquiry())).size(), size_t(4));
}

void TestTokenAttribution::givenAndTakenBack()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const TokenLogId log = office.log({}, office.ann);
    QCOMPARE(office.left(), 1'000);
    const Plan plan = needed(attributionPlan(office.inquiry(), log, office.acme));
    QCOMPARE(plan.changes.size(), size_t(1)); // same currency: the cost stays
    const auto done = needed(office.attribute(log, office.acme));
    QCOMPARE(done.reply.attributed, 1);
    QCOMPARE(done.reply.tokens.count, 100);
    QCOMPARE(office.left(), 900);
    QVERIFY(needed(unattributedLogs(office.inquiry())).empty());
    const auto again = office.attribute(log, office.acme);
    QVERIFY(!again && again.error().code == ErrorCode::InvalidState);
    needed(undo(office.connection(), office.scope(), *done.operation, {}));
    QCOMPARE(office.left(), 1'000);
    QCOMPARE(needed(unattributedLogs(office.inquiry())).size(), size_t(1));
}

void TestTokenAttribution::costOfAnotherCurrency()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const TokenLogId log = office.log(office.application, {});
    const auto done = needed(office.attribute(log, office.bolt));
    const TokenLog given = needed(tokenLogs(office.inquiryOf(office.bolt))).front();
    QVERIFY(!given.cost && !given.costPerToken); // dollars are not euros
    QCOMPARE(given.applicationLabel.value_or(QString()), u"Kim"_s);
    needed(undo(office.connection(), office.scope(), *done.operation, {}));
    QCOMPARE(office.unattributed(log).log.cost->nanos(), 3'000'000);
}

void TestTokenAttribution::refused()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const TokenLogId log = office.log(office.application, {});
    const auto toAnother = office.attribute(log, office.acme);
    QVERIFY(!toAnother && toAnother.error().code == ErrorCode::InvalidInput);
    const auto unknown = office.attribute(TokenLogId::make(), office.acme);
    QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
    const auto ofOne = attributionPlan(office.inquiryOf(office.bolt), log, office.bolt);
    QVERIFY(!ofOne && ofOne.error().code == ErrorCode::NotPermitted); // who sees one company sees nothing outside it
    Scope finance = office.scope();
    finance.role = Role::Finance;
    const auto notAnAdmin = attributeTokenLogs(office.connection(), finance, {log}, office.bolt, {});
    QVERIFY(!notAnAdmin && notAnAdmin.error().code == ErrorCode::NotPermitted);
}

void TestTokenAttribution::deductedStays()
{
    QFETCH(Dialect, dialect);
    TwoCompanies office(dialect);
    const TokenLogId log = office.log({}, office.ann);
    const auto done = needed(office.attribute(log, office.acme));
    office.database().exec(u"UPDATE token_usage_logs SET operation_id = %1"_s.arg(office.database().literal(QUuid::createUuid())));
    const auto back = undo(office.connection(), office.scope(), *done.operation, {});
    QVERIFY(!back && back.error().code == ErrorCode::InvalidState);
    QVERIFY(!office.database().refusal(u"UPDATE token_usage_logs SET company_id = NULL"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestTokenAttribution)
#include "tst_token_attribution.moc"
