// Alerts on both databases: each threshold once per period, since when, in which words, told once, over when over, and by whom they are seen.
#include "tests/alerts/alerts_office.h"

#include <QLoggingCategory>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

QString english(const Alert &alert)
{
    return alertMessage(alert, QLocale(QLocale::English, QLocale::UnitedStates));
}

/// "used 80 active", "owed active", ...: one line each.
QStringList lines(const std::vector<Alert> &alerts)
{
    QStringList found;
    for (const Alert &alert : alerts) {
        QString line = alertKindName(alert.kind);
        if (alert.kind == AlertKind::Used)
            line += u' ' + QString::number(alert.threshold.value_or(0));
        found.append(line + u' ' + alertStateName(alert.state));
    }
    return found;
}

const Alert &firstOf(const std::vector<Alert> &alerts, AlertKind kind, std::optional<qint64> threshold = {})
{
    for (const Alert &alert : alerts) {
        if (alert.kind == kind && (!threshold || alert.threshold == threshold))
            return alert;
    }
    qFatal("no such alert");
}

} // namespace

class TestThresholds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void monthlyCredits_data() { addDialectRows(); }
    void monthlyCredits();
    void toldOncePerPeriod_data() { addDialectRows(); }
    void toldOncePerPeriod();
    void readingWritesNothing_data() { addDialectRows(); }
    void readingWritesNothing();
    void wallet_data() { addDialectRows(); }
    void wallet();
    void walletRoles();
    void baseMinutes_data() { addDialectRows(); }
    void baseMinutes();
    void allocation_data() { addDialectRows(); }
    void allocation();
    void runsOutBeforeTheReset_data() { addDialectRows(); }
    void runsOutBeforeTheReset();
    void settings_data() { addDialectRows(); }
    void settings();
};

void TestThresholds::monthlyCredits()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const Profile ann = office.addAnn(at("2026-11-01T00:00:00Z"), 100, 4210);
    const auto now = at("2026-11-20T00:00:00Z");
    const auto read = [&] { return needed(alerts(office.inquiryAt(now))); };
    office.reserve(at("2026-11-02T00:00:00Z"), ann.id, 79);
    QCOMPARE(lines(read()), QStringList());
    office.reserve(at("2026-11-03T10:00:00Z"), ann.id, 6);
    auto found = read();
    QCOMPARE(lines(found), QStringList{u"used 80 active"_s});
    QCOMPARE(found.front().percentUsed, 85);
    QCOMPARE(found.front().left, 15);
    QCOMPARE(found.front().since.toIso(), u"2026-11-03T10:00:00Z"_s);
    QCOMPARE(english(found.front()), u"Monthly credits of ann@acme.example: 85 % used, 15 % left"_s);
    const JobId large = office.reserve(at("2026-11-04T10:00:00Z"), ann.id, 25);
    found = read();
    QCOMPARE(lines(found), (QStringList{u"used 100 active"_s, u"used 90 active"_s, u"used 80 active"_s}));
    QCOMPARE(english(found.front()), u"Monthly credits of ann@acme.example: monthly used up, add-on in use: 4,200 left"_s);
    QCOMPARE(found.front().since.toIso(), u"2026-11-04T10:00:00Z"_s);
    QCOMPARE(found.back().since.toIso(), u"2026-11-03T10:00:00Z"_s);
    office.rollback(at("2026-11-05T10:00:00Z"), large);
    QCOMPARE(lines(read()), QStringList{u"used 80 active"_s}); // nobody was told of the others
    QCOMPARE(lines(needed(alerts(office.inquiryAt(at("2026-12-01T00:00:00Z"))))), QStringList());
}

void TestThresholds::toldOncePerPeriod()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const Profile ann = office.addAnn(at("2026-11-01T00:00:00Z"), 100, 0);
    const auto note = [&](const char *now, AlertChoice choice) { return lines(needed(noteAlerts(office.connection(), office.scopeAt(at(now)), choice))); };
    const JobId job = office.reserve(at("2026-11-02T00:00:00Z"), ann.id, 85);
    QCOMPARE(note("2026-11-02T01:00:00Z", AlertChoice::All), QStringList{u"used 80 active"_s}); // kept, and told to nobody yet
    QCOMPARE(note("2026-11-02T02:00:00Z", AlertChoice::OnlyNew), QStringList{u"used 80 active"_s});
    QCOMPARE(note("2026-11-02T03:00:00Z", AlertChoice::OnlyNew), QStringList());
    QCOMPARE(note("2026-11-02T04:00:00Z", AlertChoice::All), QStringList{u"used 80 active"_s});
    office.reserve(at("2026-11-03T00:00:00Z"), ann.id, 10);
    QCOMPARE(note("2026-11-03T01:00:00Z", AlertChoice::OnlyNew), QStringList{u"used 90 active"_s});
    office.rollback(at("2026-11-04T00:00:00Z"), job);
    QCOMPARE(note("2026-11-04T01:00:00Z", AlertChoice::All), (QStringList{u"used 80 resolved"_s, u"used 90 resolved"_s}));
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM alerts WHERE resolved_at IS NULL"_s), u"0"_s);
    QCOMPARE(english(needed(alerts(office.inquiryAt(at("2026-11-04T02:00:00Z")))).front()), u"Monthly credits of ann@acme.example: 10 % used, 90 % left"_s);
    office.reserve(at("2026-11-05T00:00:00Z"), ann.id, 80);
    QCOMPARE(note("2026-11-05T01:00:00Z", AlertChoice::OnlyNew), QStringList()); // once per period
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM alerts WHERE resolved_at IS NULL"_s), u"2"_s);
    QCOMPARE(note("2026-12-01T01:00:00Z", AlertChoice::OnlyNew), QStringList());
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM alerts WHERE resolved_at IS NULL"_s), u"0"_s);
    office.reserve(at("2026-12-02T00:00:00Z"), ann.id, 90);
    QCOMPARE(note("2026-12-02T01:00:00Z", AlertChoice::OnlyNew), (QStringList{u"used 90 active"_s, u"used 80 active"_s}));
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM alerts"_s), u"4"_s);
}

void TestThresholds::readingWritesNothing()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const Profile ann = office.addAnn(at("2026-11-01T00:00:00Z"), 100, 0);
    office.reserve(at("2026-11-02T00:00:00Z"), ann.id, 85);
    const Instant now = at("2026-11-03T00:00:00Z");
    const auto operations = [&] { return office.database().scalar(u"SELECT COUNT(*) FROM operations"_s); };
    const QString before = operations();
    QCOMPARE(lines(needed(alerts(office.inquiryAt(now)))), QStringList{u"used 80 active"_s});
    for (const Role role : {Role::Recruiter, Role::Backend})
        QCOMPARE(lines(needed(noteAlerts(office.connection(), office.scopeAt(now, role), AlertChoice::OnlyNew))), QStringList{u"used 80 active"_s});
    const auto readOnly = office.database().open(OpenMode::ReadOnly);
    QCOMPARE(lines(needed(noteAlerts(*readOnly, office.scopeAt(now), AlertChoice::OnlyNew))), QStringList{u"used 80 active"_s});
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM alerts"_s), u"0"_s);
    QCOMPARE(operations(), before);
    QCOMPARE(lines(needed(noteAlerts(office.connection(), office.scopeAt(now, Role::Finance), AlertChoice::OnlyNew))), QStringList{u"used 80 active"_s});
    const QString after = operations();
    QVERIFY(after != before);
    QCOMPARE(lines(needed(noteAlerts(office.connection(), office.scopeAt(now), AlertChoice::OnlyNew))), QStringList());
    QCOMPARE(operations(), after); // nothing new: no operation
}

void TestThresholds::wallet()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    office.topUpWallet(at("2026-11-01T00:00:00Z"), "100.00");
    needed(setAlert(office.connection(), office.scope(), office.acme.id, needed(Money::parse(u"50")), {}));
    const auto read = [&](const char *now) { return needed(alerts(office.inquiryAt(at(now)))); };
    office.charge(at("2026-11-02T10:00:00Z"), "50.00");
    QCOMPARE(lines(read("2026-11-02T11:00:00Z")), QStringList()); // at the threshold is not below it
    office.charge(at("2026-11-03T10:00:00.5Z"), "0.000001");
    auto found = read("2026-11-10T00:00:00Z");
    QCOMPARE(lines(found), QStringList{u"wallet_low active"_s});
    QCOMPARE(found.front().since.toIso(), u"2026-11-03T10:00:00.5Z"_s);
    QCOMPARE(english(found.front()), u"Wallet of Acme: $50.00 left, threshold $50.00"_s);
    QCOMPARE(found.front().toJson().value(u"left"_s).toString(), u"49.999999"_s);
    office.charge(at("2026-11-04T10:00:00Z"), "53.10");
    found = read("2026-11-10T00:00:00Z");
    QCOMPARE(lines(found), (QStringList{u"owed active"_s, u"wallet_low active"_s}));
    QCOMPARE(english(found.front()), u"Wallet of Acme: $3.10 owed"_s);
    QCOMPARE(found.front().since.toIso(), u"2026-11-04T10:00:00Z"_s);
    QCOMPARE(found.back().since.toIso(), u"2026-11-03T10:00:00.5Z"_s);
    office.topUpWallet(at("2026-11-05T00:00:00Z"), "10.00"); // no longer owed, still low, since the same moment
    found = read("2026-11-10T00:00:00Z");
    QCOMPARE(lines(found), QStringList{u"wallet_low active"_s});
    QCOMPARE(found.front().since.toIso(), u"2026-11-03T10:00:00.5Z"_s);
    office.topUpWallet(at("2026-11-06T00:00:00Z"), "100.00");
    QCOMPARE(lines(read("2026-11-10T00:00:00Z")), QStringList());
}

void TestThresholds::walletRoles()
{
    AlertsOffice office(Dialect::Sqlite);
    office.charge(at("2026-11-02T10:00:00Z"), "5.00");
    const Instant now = at("2026-11-03T00:00:00Z");
    for (const Role role : {Role::Finance, Role::Admin})
        QCOMPARE(lines(needed(alerts(office.inquiryAt(now, role)))), QStringList{u"owed active"_s});
    for (const Role role : {Role::Recruiter, Role::Backend})
        QCOMPARE(lines(needed(alerts(office.inquiryAt(now, role)))), QStringList());
}

void TestThresholds::baseMinutes()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const Organization studio = office.addStudio(at("2026-11-01T00:00:00Z"), 100, 50);
    office.transcribe(at("2026-11-02T00:00:00Z"), studio.id, 79);
    office.transcribe(at("2026-11-03T00:00:00Z"), studio.id, 13);
    auto found = needed(alerts(office.inquiryAt(at("2026-11-04T00:00:00Z"))));
    QCOMPARE(lines(found), (QStringList{u"used 90 active"_s, u"used 80 active"_s}));
    QCOMPARE(english(found.front()), u"Base minutes of Studio: 92 % used, 8 % left"_s);
    QCOMPARE(found.front().since.toIso(), u"2026-11-03T00:00:00Z"_s);
    office.transcribe(at("2026-11-04T00:00:00Z"), studio.id, 28);
    found = needed(alerts(office.inquiryAt(at("2026-11-05T00:00:00Z"))));
    QCOMPARE(english(firstOf(found, AlertKind::Used, 100)), u"Base minutes of Studio: base used up, add-on in use: 30 left"_s);
    // After the roll none of them holds; at 120 in 30 days the new 100 will not last either.
    QCOMPARE(lines(needed(alerts(office.inquiryAt(at("2026-12-01T00:00:00Z"))))), QStringList{u"runs_out active"_s});
}

void TestThresholds::allocation()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    NewAllocation allocation;
    allocation.company = office.acme.id;
    allocation.tokens = {1000};
    allocation.plan = u"Starter"_s;
    allocation.startsAt = at("2026-11-01T00:00:00Z");
    needed(allocateTokens(office.connection(), office.scopeAt(*allocation.startsAt), allocation, {}));
    TokenCall call;
    call.company = office.acme.id;
    call.operation = u"scoring"_s;
    call.input = {800};
    call.at = at("2026-11-02T00:00:00Z");
    needed(deductTokens(office.connection(), office.scopeAt(*call.at), call, {}));
    const auto found = needed(alerts(office.inquiryAt(at("2026-11-03T00:00:00Z"))));
    QCOMPARE(lines(found), QStringList{u"used 80 active"_s});
    QCOMPARE(english(found.front()), u"Tokens of Acme, plan Starter: 80 % used, 20 % left"_s);
    QCOMPARE(found.front().since.toIso(), u"2026-11-02T00:00:00Z"_s);
    QCOMPARE(lines(needed(alerts(office.inquiryAt(at("2026-11-03T00:00:00Z"), Role::Recruiter)))), QStringList());
}

void TestThresholds::runsOutBeforeTheReset()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const Profile ann = office.addAnn(at("2026-10-01T00:00:00Z"), 100, 210);
    for (int day = 0; day < 31; ++day)
        office.reserve(Instant::fromMicros(at("2026-10-01T10:00:00Z").micros() + day * 86'400'000'000), ann.id, 10);
    office.sellPack("hundred", Unit::Credits, 100, "9.00");
    const auto now = at("2026-11-01T00:00:00Z");
    const auto found = needed(noteAlerts(office.connection(), office.scopeAt(now), AlertChoice::OnlyNew));
    QCOMPARE(lines(found), QStringList{u"runs_out active"_s}); // the 210 of add-on are gone
    QCOMPARE(english(found.front()), u"Monthly credits of ann@acme.example: 100 left, expected to run out on 11 Nov 2026, before the reset on 1 Dec 2026"
                                     "; would cover it: 2 × hundred for $18.00"_s);
    QCOMPARE(lines(needed(noteAlerts(office.connection(), office.scopeAt(at("2026-11-01T01:00:00Z")), AlertChoice::OnlyNew))), QStringList());
    QCOMPARE(needed(alerts(office.inquiryAt(at("2026-11-01T02:00:00Z")))).front().since, now);
    const auto late = needed(alerts(office.inquiryAt(at("2026-11-25T00:00:00Z")))); // little was used: it lasts
    QCOMPARE(lines(late), QStringList{u"runs_out resolved"_s});
    const auto recruiter = needed(alerts(office.inquiryAt(now, Role::Recruiter)));
    QVERIFY(!recruiter.front().pack);
}

void TestThresholds::settings()
{
    QFETCH(Dialect, dialect);
    AlertsOffice office(dialect);
    const auto set = [&](const std::optional<Money> &threshold, Role role) { return setAlert(office.connection(), office.scopeAt(office.now(), role), office.acme.id, threshold, {}); };
    QVERIFY(!needed(alertSettings(office.inquiryOf(office.acme.id))).walletThreshold);
    QVERIFY(!set(Money::fromNanos(-1), Role::Admin));
    QCOMPARE(set(Money::fromNanos(1), Role::Finance).error().code, ErrorCode::NotPermitted);
    QCOMPARE(needed(set(Money::fromNanos(12'500'000'000), Role::Admin)).reply.toJson().value(u"wallet_threshold"_s).toString(), u"12.50"_s);
    QCOMPARE(needed(alertSettings(office.inquiryOf(office.acme.id))).walletThreshold, Money::fromNanos(12'500'000'000));
    QVERIFY(!needed(set({}, Role::Admin)).reply.walletThreshold);
    QCOMPARE(alertSettings(office.inquiryAt(office.now(), Role::Recruiter)).error().code, ErrorCode::NotPermitted);
}

QTEST_GUILESS_MAIN(TestThresholds)
#include "tst_thresholds.moc"
