// The program over the connection of a login of each role, its rows secured: it works, or is refused in words; who is let in and out; what init lays.
#include "tests/isolation/two_companies.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kCvs = "occurred_at,file_size_kb,candidate\n2024-05-01T10:00:00Z,10,c1\n2024-05-01T11:00:00Z,12,c2\n";
const QByteArray kQuestions = "occurred_at,job,prompt_tokens,completion_tokens,questions\n2024-05-01T10:00:00Z,imported-draft,10,20,3\n";

} // namespace

class TestRoles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<TwoCompanies>(); }
    void program_data();
    void program();
    void undone();
    void imported_data();
    void imported();
    void priceIsOfAllCompanies();
    void letIn();
    void oneRoleAtATime();
    void allCompanies();
    void backendRolls();
    void recruiterExplains();
    void backendGivesNothing();
    void backendRehearses();
    void refusedByTheDatabase();
    void laidAgain();
    void verified();
    void withoutRoles();

private:
    std::unique_ptr<TwoCompanies> m_world;
};

/// Done (0), or refused in words (77). The same line again and again: what it changes, it may change four times.
void TestRoles::program_data()
{
    QTest::addColumn<QString>("line"); // %1: the role
    QTest::addColumn<QList<int>>("exits"); // recruiter, finance, admin, back end
    const auto row = [](const char *name, const QString &line, const QList<int> &exits) { QTest::newRow(name) << line << exits; };
    const QList<int> everybody = {0, 0, 0, 0};
    const QList<int> people = {0, 0, 0, 77};
    const QList<int> moneyPeople = {77, 0, 0, 77};
    const QList<int> recorders = {77, 77, 0, 0};
    const QList<int> admin = {77, 77, 0, 77};
    const QList<int> nobody = {77, 77, 77, 77};
    const QString job = TwoCompanies::id(kOwn, 1);
    const QString person = u"ann@own.example"_s;

    row("companies", u"company list"_s, everybody);
    row("profiles", u"profile list"_s, everybody);
    row("organizations", u"org list"_s, everybody);
    row("jobs of the company", u"job list"_s, people);
    row("a job", u"job show %1"_s.arg(job), people);
    row("applications", u"application list"_s, people);
    row("status", u"status"_s, people);
    row("cards", u"usage cards"_s, people);
    row("jobs", u"usage jobs"_s, people);
    row("companies with usage", u"usage companies"_s, people);
    row("series", u"usage series"_s, people);
    row("events", u"usage events"_s, people);
    row("drafts", u"drafts list"_s, people);
    row("wallet", u"wallet show --company Own"_s, moneyPeople);
    row("wallets", u"wallet list"_s, moneyPeople);
    row("prices", u"prices list"_s, moneyPeople);
    row("ledger", u"ledger list"_s, moneyPeople);
    row("operations", u"operations list"_s, moneyPeople);
    row("activity", u"activity list"_s, moneyPeople);
    row("credits", u"credits show --profile %1"_s.arg(person), everybody);
    row("minutes", u"minutes show --org Desk-Own"_s, everybody);
    row("tokens", u"tokens show --company Own"_s, {77, 0, 0, 0});
    row("token logs", u"tokens logs --company Own"_s, moneyPeople);
    row("alerts", u"alerts list"_s, everybody);
    row("forecast", u"forecast --company Own"_s, everybody);
    row("users", u"users list"_s, admin);
    row("verify", u"verify"_s, admin);
    row("maintain", u"maintain"_s, admin);

    row("record a CV", u"record cv --company Own --job %1 --file-size-kb 1 --event-id cv-%2"_s.arg(job), recorders);
    row("record questions", u"record questions --company Own --job d-%1 --questions 1 --prompt-tokens 5 --completion-tokens 5"_s, recorders);
    row("record an interview", u"record video --company Own --job %1 --interview i-%2 --seconds 90"_s.arg(job), recorders);
    row("save a job with its draft", u"job add --company Own --title Job-%1 --draft d-%1"_s, recorders);
    row("save an application", u"application add --job %1 --candidate c-%2"_s.arg(job), recorders);
    row("reconcile nothing", u"reconcile --auto"_s, admin);
    row("reconcile", u"reconcile --company Own --draft draft-of-both --job %1"_s.arg(job), admin);
    row("top up", u"wallet top-up --company Own --amount 5.00"_s, moneyPeople);
    row("set a price", u"prices set --company Own --type cv --unit cv --price 0.40"_s, moneyPeople);
    row("rerate", u"rerate --from 2026-01-01 --to 2100-01-01 --company Own"_s, moneyPeople);
    row("grant credits", u"credits grant --profile %1 --addon 10 --reason kind"_s.arg(person), moneyPeople);
    row("reset credits", u"credits reset --profile %1"_s.arg(person), admin);
    row("commit", u"credits commit --job %1 --rows-used 100"_s.arg(job), recorders);
    row("refund of what was committed", u"credits refund --job %1"_s.arg(job), admin);
    row("allocate tokens", u"tokens allocate --company Own --tokens 1000"_s, moneyPeople);
    row("check tokens", u"tokens check --company Own --tokens 5"_s, {77, 0, 0, 0});
    row("deduct tokens", u"tokens deduct --company Own --operation scoring --input 5 --output 5 --model m"_s, recorders);
    row("check minutes", u"minutes check --org Desk-Own --minutes 1"_s, everybody);
    row("consume minutes", u"minutes consume --org Desk-Own --minutes 1"_s, recorders);
    row("buy minutes", u"minutes buy --org Desk-Own --minutes 5 --paid 1.00"_s, moneyPeople);
    row("roll minutes", u"minutes roll --all"_s, admin);
    row("sync minutes", u"minutes sync --org Desk-Own"_s, admin);
    row("rename the company", u"company set --company Own --name Own"_s, admin);
    row("add a profile", u"profile add --company Own --email %1@own.example"_s, admin);

    row("a company of its own", u"company add --name New-%1"_s, nobody); // the database: for who administers all
    row("another role", u"--as %1 users list"_s, admin);
    row("init", u"init --roles"_s, nobody); // who owns the tables
    QTest::newRow("record for another company") << u"record cv --company %1 --file-size-kb 1"_s.arg(QString::fromLatin1(kOther)) << QList<int>{65, 65, 65, 65};
    QTest::newRow("a job of another company") << u"job show %1"_s.arg(TwoCompanies::id(kOther, 1)) << QList<int>{65, 65, 65, 77};
    QTest::newRow("minutes of another company") << u"minutes show --org Desk-Other"_s << QList<int>{65, 65, 65, 65};
    QTest::newRow("too many minutes") << u"minutes consume --org Desk-Own --minutes 500000"_s << QList<int>{77, 77, 1, 1};
}

void TestRoles::program()
{
    QFETCH(QString, line);
    QFETCH(QList<int>, exits);
    for (int role = 0; role < kRoles.size(); ++role) {
        const QString asked = QString(line).replace(u"%1"_s, kRoles[role]).replace(u"%2"_s, kRoles[role]);
        const CliAnswer answer = m_world->cliOf(kRoles[role]).jsonLine(asked);
        QVERIFY2(answer.exitStatus == exits[role], qPrintable(u"%1 as %2: %3"_s.arg(asked, kRoles[role], QString::fromUtf8(answer.summary()))));
        if (exits[role] != 77)
            continue;
        QCOMPARE(answer.error().value(u"code"_s).toString(), u"not_permitted"_s);
        QVERIFY2(!answer.error().value(u"message"_s).toString().contains(u"violates"_s), answer.summary().constData()); // a sentence, not the database's words
    }
}

/// An admin takes back what finance did: the posting, and who did it.
void TestRoles::undone()
{
    const QJsonObject paid = m_world->cliOf(u"finance"_s).jsonLine(u"wallet top-up --company Own --amount 7.00"_s).object();
    const QString operation = paid.value(u"operation_id"_s).toString();
    QCOMPARE(m_world->cliOf(u"finance"_s).line(u"undo "_s + operation).exitStatus, 77);
    const CliAnswer undone = m_world->cliOf(u"admin"_s).jsonLine(u"undo "_s + operation);
    QVERIFY2(undone.exitStatus == 0, undone.summary().constData());

    const CliRunner backend = m_world->cliOf(u"backend"_s);
    QCOMPARE(backend.line(u"record questions --company Own --job to-undo --questions 1 --prompt-tokens 5 --completion-tokens 5"_s).exitStatus, 0);
    const CliRunner admin = m_world->cliOf(u"admin"_s);
    const CliAnswer linked = admin.jsonLine(u"reconcile --company Own --draft to-undo --job "_s + TwoCompanies::id(kOwn, 1));
    QVERIFY2(linked.exitStatus == 0, linked.summary().constData());
    QCOMPARE(linked.object().value(u"reconciled"_s).toInt(), 1);
    const CliAnswer returned = admin.line(u"undo "_s + linked.object().value(u"operation_id"_s).toString());
    QVERIFY2(returned.exitStatus == 0, returned.summary().constData());
    const QJsonObject cv = backend.jsonLine(u"record cv --company Own --file-size-kb 1"_s).object();
    const CliAnswer assigned = admin.line(u"assign --usage %1 --job %2"_s.arg(cv.value(u"id"_s).toString(), TwoCompanies::id(kOwn, 1)));
    QVERIFY2(assigned.exitStatus == 0, assigned.summary().constData());

    const CliAnswer refunded = admin.line(u"wallet refund --usage %1 --reason twice"_s.arg(cv.value(u"id"_s).toString()));
    QVERIFY2(refunded.exitStatus == 0, refunded.summary().constData());
}

void TestRoles::imported_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("cost");
    QTest::newRow("admin, CVs") << u"admin"_s << kCvs << u"cv"_s << u"0.90"_s; // at the company's own price
    QTest::newRow("back end, questions") << u"backend"_s << kQuestions << u"questions"_s << u"0.00006"_s;
    QTest::newRow("back end, the CVs again") << u"backend"_s << kCvs << u"cv"_s << u"0.00"_s;
}

void TestRoles::imported()
{
    QFETCH(QString, role);
    QFETCH(QByteArray, file);
    QFETCH(QString, type);
    QFETCH(QString, cost);
    const CliRunner cli = m_world->cliOf(role);
    const CliAnswer answer = cli.jsonLine(u"import - --format csv --company Own --type "_s + type, file);
    QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    QCOMPARE(answer.object().value(u"rejected"_s).toInt(), 0);
    QCOMPARE(answer.object().value(u"inserted"_s).toInt() + answer.object().value(u"duplicates"_s).toInt(), int(file.count('\n')) - 1);
    QCOMPARE(jsonText(answer.object().value(u"cost"_s)), cost);
    const CliAnswer elsewhere = cli.line(u"import - --format csv --company Other --type "_s + type, file);
    QCOMPARE(elsewhere.exitStatus, 65); // no such company for this login
    for (const QString &other : {u"recruiter"_s, u"finance"_s})
        QCOMPARE(m_world->cliOf(other).line(u"import - --format csv --company Own --type "_s + type, file).exitStatus, 77);
    QCOMPARE(m_world->as(u"backend"_s, u"SELECT COUNT(*) FROM prices"_s).value, u"0"_s); // it read them for its import only
}

void TestRoles::priceIsOfAllCompanies()
{
    for (const QString &role : {u"finance"_s, u"admin"_s}) {
        const CliAnswer answer = m_world->cliOf(role).jsonLine(u"prices set --type cv --unit cv --price 0.40"_s);
        QCOMPARE(answer.exitStatus, 77);
        QVERIFY2(answer.error().value(u"message"_s).toString().startsWith(u"Your login may not write this to prices"_s), answer.summary().constData());
    }
}

void TestRoles::letIn()
{
    m_world->makeLogin(u"eve"_s);
    const QString eve = TwoCompanies::login(u"eve"_s);
    const CliRunner admin = m_world->cliOf(u"admin"_s);
    QCOMPARE(m_world->cliOf(u"eve"_s).line(u"usage cards"_s).exitStatus, 77);

    const CliAnswer added = admin.jsonLine(u"users add %1 --role finance --company Own"_s.arg(eve));
    QVERIFY2(added.exitStatus == 0, added.summary().constData());
    QCOMPARE(added.object().value(u"role"_s).toString(), u"finance"_s);
    QCOMPARE(added.object().value(u"duplicate"_s).toBool(), false);
    QCOMPARE(m_world->cliOf(u"eve"_s).line(u"wallet show --company Own"_s).exitStatus, 0);

    QCOMPARE(admin.jsonLine(u"users add %1 --role finance --company Own"_s.arg(eve)).object().value(u"duplicate"_s).toBool(), true);
    QCOMPARE(admin.jsonLine(u"users add %1 --role admin --company Own"_s.arg(eve)).error().value(u"code"_s).toString(), u"already_exists"_s);
    QCOMPARE(admin.jsonLine(u"users add %1 --role admin --all-companies"_s.arg(eve)).exitStatus, 77);
    QCOMPARE(admin.jsonLine(u"users add %1 --role admin --company Other"_s.arg(eve)).exitStatus, 65);
    QCOMPARE(admin.jsonLine(u"users add nobody_of_that_name --role admin --company Own"_s).error().value(u"code"_s).toString(), u"not_found"_s);
    QCOMPARE(admin.jsonLine(u"users add reckoner_recruiter --role admin --company Own"_s).error().value(u"code"_s).toString(), u"not_found"_s); // a group
    QCOMPARE(m_world->cliOf(u"finance"_s).line(u"users add %1 --role admin --company Own"_s.arg(eve)).exitStatus, 77);
    QCOMPARE(admin.line(u"users remove "_s + TwoCompanies::login(u"admin"_s)).exitStatus, 65); // not oneself

    const CliAnswer removed = admin.jsonLine(u"users remove "_s + eve);
    QVERIFY2(removed.exitStatus == 0, removed.summary().constData());
    QCOMPARE(removed.array().size(), 1);
    QCOMPARE(m_world->cliOf(u"eve"_s).line(u"wallet show --company Own"_s).exitStatus, 77);
    // Refused with its group, or without a row where another database of the server keeps the group (tst_members has a server of its own).
    const QString prices = m_world->as(u"eve"_s, u"SELECT COUNT(*) FROM prices"_s).value;
    QVERIFY2(prices.isEmpty() || prices == u"0"_s, qPrintable(prices));
    QCOMPARE(admin.line(u"users remove "_s + eve).exitStatus, 65);
}

/// Finance of one company and recruiter of another: each only there.
void TestRoles::oneRoleAtATime()
{
    m_world->makeLogin(u"both"_s);
    const QString both = TwoCompanies::login(u"both"_s);
    QCOMPARE(m_world->owner().line(u"users add %1 --role finance --company Own"_s.arg(both)).exitStatus, 0);
    QCOMPARE(m_world->owner().line(u"users add %1 --role recruiter --company Other"_s.arg(both)).exitStatus, 0);
    const CliRunner cli = m_world->cliOf(u"both"_s);
    const QJsonArray wallets = cli.jsonLine(u"wallet list"_s).array();
    QCOMPARE(wallets.size(), 1);
    QCOMPARE(jsonAt(wallets, u"[0].company_id"_s).toString(), QString::fromLatin1(kOwn));
    const CliAnswer asRecruiter = cli.jsonLine(u"--as recruiter company list"_s);
    QCOMPARE(jsonAt(asRecruiter.array(), u"[0].id"_s).toString(), QString::fromLatin1(kOther));
    QCOMPARE(cli.line(u"--as recruiter wallet list"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"--as admin usage cards"_s).exitStatus, 77);
    QCOMPARE(m_world->as(u"both"_s, u"SELECT COUNT(DISTINCT company_id) FROM bucket_purchases"_s).value, u"1"_s);
    const CliAnswer removed = m_world->owner().jsonLine(u"users remove "_s + both);
    QCOMPARE(removed.array().size(), 2);
    QVERIFY(!jsonAt(removed.array(), u"[0].batch_id"_s).toString().isEmpty());
}

void TestRoles::allCompanies()
{
    m_world->makeLogin(u"chief"_s);
    QCOMPARE(m_world->owner().line(u"users add %1 --role admin --all-companies"_s.arg(TwoCompanies::login(u"chief"_s))).exitStatus, 0);
    const CliRunner chief = m_world->cliOf(u"chief"_s);
    QCOMPARE(chief.jsonLine(u"wallet list"_s).array().size(), 2);
    for (const QString &line : {u"usage cards"_s, u"usage companies"_s, u"company add --name Third"_s, u"prices set --type video --unit minute --price 0.20"_s, u"verify"_s,
                                u"users add %1 --role finance --all-companies"_s.arg(TwoCompanies::login(u"eve"_s)), u"users remove %1"_s.arg(TwoCompanies::login(u"eve"_s))}) {
        const CliAnswer answer = chief.line(line);
        QVERIFY2(answer.exitStatus == 0, qPrintable(line + u": "_s + QString::fromUtf8(answer.summary())));
        QVERIFY2(!answer.err.contains("who may do everything"), answer.err.constData()); // the warning is for superusers and owners
    }
    QCOMPARE(m_world->owner().line(u"usage cards"_s).err.contains("who may do everything"), true);
}

/// A roll that is due comes with whoever consumes, and so does the posting of what another program metered.
void TestRoles::backendRolls()
{
    QCOMPARE(m_world->as(u"backend"_s, u"INSERT INTO usage_metrics (organization_id, metric_value) SELECT id, 7 FROM organizations"_s).error, QString());
    const CliRunner backend = m_world->cliOf(u"backend"_s);
    const QString later = QDateTime::currentDateTimeUtc().addDays(100).toString(Qt::ISODate);
    const CliAnswer consumed = backend.jsonLine(u"--now %1 minutes consume --org Desk-Own --minutes 5"_s.arg(later));
    QVERIFY2(consumed.exitStatus == 0, consumed.summary().constData());
    QCOMPARE(consumed.object().value(u"base"_s).toInteger(), 5);
    QCOMPARE(m_world->as(u"admin"_s, u"SELECT COUNT(*) FROM usage_metrics WHERE operation_id IS NULL"_s).value, u"0"_s);
    const CliAnswer refunded = m_world->cliOf(u"admin"_s).jsonLine(u"--now %1 minutes refund --metric %2"_s.arg(later, consumed.object().value(u"metric_id"_s).toString()));
    QVERIFY2(refunded.exitStatus == 0, refunded.summary().constData());
}

/// A recruiter sees the unit price of his company's rows, and no price list; nobody explains another company's figures.
void TestRoles::recruiterExplains()
{
    const CliRunner recruiter = m_world->cliOf(u"recruiter"_s);
    const QString price = m_world->as(u"recruiter"_s, u"SELECT price_id FROM cv_parsing_usage LIMIT 1"_s).value;
    const QString usage = m_world->as(u"recruiter"_s, u"SELECT id FROM cv_parsing_usage LIMIT 1"_s).value;
    const QJsonObject explained = recruiter.jsonLine(u"explain --usage "_s + usage).object();
    QCOMPARE(jsonText(jsonAt(explained, u"price.price"_s)), u"0.50"_s);
    QCOMPARE(explained.value(u"formula"_s).toString(), u"1 CV x 0.50"_s);
    QCOMPARE(recruiter.line(u"prices list"_s).exitStatus, 77);
    QVERIFY(m_world->as(u"recruiter"_s, u"SELECT price_picos FROM prices LIMIT 1"_s).error.contains(u"permission denied"_s));
    QCOMPARE(m_world->as(u"recruiter"_s, u"SELECT price_picos FROM reckoner_row_price('%1')"_s.arg(price)).value, u"500000000000"_s);
    QVERIFY(m_world->as(u"backend"_s, u"SELECT price_picos FROM reckoner_row_price('%1')"_s.arg(price)).error.contains(u"permission denied"_s));
    QCOMPARE(recruiter.line(u"explain --card total"_s).exitStatus, 0);
    QCOMPARE(recruiter.line(u"explain --card net"_s).exitStatus, 0);
    for (const auto &[line, exit] : {std::pair(u"explain --balance base --account Desk-Own"_s, 0), {u"explain --balance addon --account Desk-Own"_s, 0},
                                     {u"explain --balance wallet --account Own"_s, 77}, {u"explain --balance allocation --account Own"_s, 77}, {u"explain --ledger 1"_s, 77}}) {
        QCOMPARE(recruiter.line(line).exitStatus, exit);
        const int ofFinance = m_world->cliOf(u"finance"_s).line(line).exitStatus;
        QVERIFY2(ofFinance == 0 || line.contains(u"--ledger"_s), qPrintable(line)); // the first entry may be the other company's
    }
    const QString other = m_world->database().scalar(u"SELECT id FROM cv_parsing_usage WHERE company_id = '%1' LIMIT 1"_s.arg(QString::fromLatin1(kOther)));
    for (const QString &role : {u"recruiter"_s, u"finance"_s, u"admin"_s})
        QCOMPARE(m_world->cliOf(role).line(u"explain --usage "_s + other).exitStatus, 65);
}

/// What a back end cannot do by plain SQL either: post, or give away what is bought.
void TestRoles::backendGivesNothing()
{
    const auto post = [this](const QString &unit, const QString &bucket, const QString &kind) {
        return m_world->as(u"backend"_s, u"BEGIN; INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, operation_id, actor, occurred_at) "
                                         "VALUES ('%1', '%5', '%1', '%2', '%3', 1, '%4', gen_random_uuid(), 'me', now())"_s
                                             .arg(QString::fromLatin1(kOwn), unit, bucket, kind, unit == u"money"_s ? u"company"_s : u"profile"_s));
    };
    for (const auto &[unit, bucket, kind] : {std::tuple(u"money"_s, u"wallet"_s, u"top_up"_s), std::tuple(u"money"_s, u"wallet"_s, u"charge"_s),
                                             std::tuple(u"credits"_s, u"addon"_s, u"grant"_s), std::tuple(u"credits"_s, u"addon"_s, u"refund"_s)})
        QVERIFY2(post(unit, bucket, kind).error.contains(u"row-level security"_s), qPrintable(kind));
}

/// What a refund would give back is asked of the functions that would give it, and nothing of it stays.
void TestRoles::backendRehearses()
{
    const QString job = TwoCompanies::id(kOwn, 6);
    const CliRunner backend = m_world->cliOf(u"backend"_s);
    QCOMPARE(m_world->cliOf(u"admin"_s).line(u"credits grant --profile ann@own.example --addon 10 --reason more"_s).exitStatus, 0);
    for (const QString &line : {u"job add --company Own --title Rehearsed --kind batch --id %1"_s.arg(job), u"credits reserve --profile ann@own.example --job %1 --rows 7"_s.arg(job)}) {
        const CliAnswer answer = backend.jsonLine(line);
        QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
    }
    QCOMPARE(m_world->as(u"backend"_s, u"UPDATE jobs SET status = 'failed' WHERE id = '%1'"_s.arg(job)).error, QString());
    const auto left = [this] { return m_world->database().scalar(u"SELECT credits_remaining + addon_credits FROM profiles WHERE email = 'ann@own.example'"_s); };
    const QString before = left();
    const CliAnswer would = backend.jsonLine(u"credits refund --failed --dry-run"_s);
    QVERIFY2(would.exitStatus == 0 && would.out.contains(job.toUtf8()), would.summary().constData());
    QCOMPARE(left(), before);
    const CliAnswer refunded = backend.jsonLine(u"credits refund --failed"_s);
    QVERIFY2(refunded.exitStatus == 0, refunded.summary().constData());
    QCOMPARE(left().toInt(), before.toInt() + 7);
}

/// The program offers what the role may; where the database then refuses, because its rights were changed by hand, that is a sentence as well.
void TestRoles::refusedByTheDatabase()
{
    m_world->database().exec(u"REVOKE SELECT ON organizations FROM reckoner_recruiter"_s);
    const CliAnswer refused = m_world->cliOf(u"recruiter"_s).jsonLine(u"org list"_s);
    m_world->database().exec(u"GRANT SELECT ON organizations TO reckoner_recruiter"_s);
    QCOMPARE(refused.exitStatus, 77);
    QCOMPARE(refused.error().value(u"code"_s).toString(), u"not_permitted"_s);
    QCOMPARE(refused.error().value(u"message"_s).toString(), u"Your login is not allowed to do this (permission denied for table organizations); ask an admin."_s);
}

void TestRoles::laidAgain()
{
    const CliAnswer again = m_world->owner().jsonLine(u"init --roles"_s);
    QVERIFY2(again.exitStatus == 0, again.summary().constData());
    QCOMPARE(again.object().value(u"roles"_s).toBool(), true);
    QCOMPARE(m_world->as(u"admin"_s, u"SELECT COUNT(*) FROM companies"_s).value, u"1"_s);

    // rules that are laid anew, as by a newer program, come with the roles: a function of theirs is in nobody's hands
    m_world->database().exec(u"UPDATE schema_rules SET checksum = 'older'; DROP POLICY \"select\" ON jobs; GRANT ALL ON jobs TO PUBLIC"_s);
    QCOMPARE(m_world->owner().line(u"init"_s).exitStatus, 0);
    QCOMPARE(m_world->as(u"recruiter"_s, u"SELECT COUNT(DISTINCT company_id) FROM jobs"_s).value, u"1"_s);
    QVERIFY(m_world->as(u"recruiter"_s, u"DELETE FROM jobs"_s).error.contains(u"permission denied"_s));
}

/// What all of them did left every invariant whole.
void TestRoles::verified()
{
    const CliAnswer answer = m_world->owner().line(u"verify"_s);
    QVERIFY2(answer.exitStatus == 0, qPrintable(QString::fromUtf8(answer.out + answer.err)));
}

void TestRoles::withoutRoles()
{
    TestDatabase file(Dialect::Sqlite);
    TestDatabase bare(Dialect::PostgreSql);
    for (const QString &line : {u"users list"_s, u"users add ann --role admin --all-companies"_s, u"users remove ann"_s}) {
        QCOMPARE(CliRunner(file.url()).jsonLine(line).error().value(u"code"_s).toString(), u"invalid_state"_s);
        QCOMPARE(CliRunner(bare.url()).jsonLine(line).error().value(u"code"_s).toString(), u"invalid_state"_s);
    }
    QCOMPARE(CliRunner(file.url()).jsonLine(u"init --roles"_s).error().value(u"code"_s).toString(), u"invalid_state"_s);
    QCOMPARE(CliRunner(file.url()).jsonLine(u"users add ann --role admin"_s).exitStatus, 2);
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
