// Every act and every query as every role: exactly what access.h says, by walking its tables. And what a key, a read-only connection, a
// broken invariant and a cancelled change mean at the writing door.
#include "models/ledger/history.h"
#include "models/ledger/undo.h"
#include "models/wording/words.h"
#include "tests/support/office.h"

#include <QFile>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kRoles = {Role::Recruiter, Role::Finance, Role::Admin, Role::Backend};

Result<QJsonObject> answer(Operation &)
{
    return QJsonObject{{u"answer"_s, 1}};
}

Scope as(const Scope &scope, Role role)
{
    Scope other = scope;
    other.role = role;
    other.cancel = CancelToken();
    return other;
}

Request keyed(const QString &key, const QJsonObject &content)
{
    Request request;
    request.key = key;
    request.content = content;
    request.reason = u"because"_s;
    return request;
}

bool isWrittenFor(const QString &query, Dialect dialect)
{
    const QString room = query.section(u'/', 0, 0);
    const QString verb = query.section(u'/', 1);
    return QFile::exists(u":/sql/%1/%2.sql"_s.arg(room, verb)) || QFile::exists(u":/sql/%1/%2/%3.sql"_s.arg(room, dialectName(dialect), verb));
}

QString operations(Office &office)
{
    return office.database().scalar(u"SELECT COUNT(*) FROM operations"_s);
}

} // namespace

class TestActsByRole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyActHasItsWord();
    void everyAct_data() { addDialectRows(); }
    void everyAct();
    void everyQuery_data() { addDialectRows(); }
    void everyQuery();
    void readingOnly_data() { addDialectRows(); }
    void readingOnly();
    void sameKeySameReply_data() { addDialectRows(); }
    void sameKeySameReply();
    void refusalIsKept_data() { addDialectRows(); }
    void refusalIsKept();
    void mistakeIsNotKept_data() { addDialectRows(); }
    void mistakeIsNotKept();
    void nothingIsKeptOfAFailure_data() { addDialectRows(); }
    void nothingIsKeptOfAFailure();
    void otherCompanyIsRefused_data() { addDialectRows(); }
    void otherCompanyIsRefused();
};

void TestActsByRole::everyActHasItsWord()
{
    const QStringList codes = wording::wordCodes();
    for (const Act &each : acts())
        QVERIFY2(codes.contains(QString::fromLatin1(each.name)), each.name);
    for (const BucketKind &kind : bucketKinds()) {
        QVERIFY(codes.contains(unitName(kind.unit)));
        QVERIFY(codes.contains(bucketName(kind.bucket)));
    }
}

void TestActsByRole::everyAct()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    int refused = 0;
    for (const Act &act : acts()) {
        QVERIFY(actByName(QString::fromLatin1(act.name)) == &act);
        QVERIFY(&reckoner::act(act.kind) == &act);
        for (const Role role : kRoles) {
            bool ran = false;
            Request request;
            request.reason = u"because"_s;
            const auto done = Operation::runJson(office.connection(), as(office.scope(), role), act, request, [&](Operation &) -> Result<QJsonObject> {
                ran = true;
                return QJsonObject();
            });
            const QString what = u"%1 as %2"_s.arg(QLatin1StringView(act.name), roleName(role));
            QVERIFY2(done.ok() == may(role, act.permission), qPrintable(what));
            QVERIFY2(ran == may(role, act.permission), qPrintable(what));
            if (!done) {
                ++refused;
                QCOMPARE(done.error().code, ErrorCode::NotPermitted);
            }
        }
    }
    QVERIFY(refused > int(acts().size())); // no act is open to everybody, and most are closed to two roles
}

void TestActsByRole::everyQuery()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    int guarded = 0;
    for (const QString &name : queryNames()) {
        if (!isWrittenFor(name, dialect))
            continue;
        const QueryText &text = queryText(name, dialect);
        if (!text.permission)
            continue;
        ++guarded;
        const QByteArray latin = name.toLatin1();
        for (const Role role : kRoles) {
            Scope scope = as(office.scope(), role);
            scope.cancel.cancel(); // who may ask gets as far as the cancelled query, whatever values it needs
            const auto visited = Inquiry(office.connection(), scope).visit(Query(latin.constData()), {}, [](const Row &) {});
            const QString what = u"%1 as %2"_s.arg(name, roleName(role));
            QVERIFY2(!visited.ok(), qPrintable(what));
            QVERIFY2(visited.error().code == (may(role, *text.permission) ? ErrorCode::Canceled : ErrorCode::NotPermitted), qPrintable(what));
        }
    }
    QVERIFY(guarded > 50);
}

void TestActsByRole::readingOnly()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const auto reading = office.database().open(OpenMode::ReadOnly);
    for (const Act &act : acts()) {
        Request request;
        request.reason = u"because"_s;
        const auto done = Operation::runJson(*reading, office.scope(), act, request, answer);
        QVERIFY2(!done.ok(), act.name);
        QCOMPARE(done.error().code, ErrorCode::NotPermitted);
    }
    QVERIFY(!reading->execute(u"DELETE FROM companies"_s).ok());
}

void TestActsByRole::sameKeySameReply()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const auto run = [&](ActKind kind, const QJsonObject &content, int reply) {
        return Operation::runJson(office.connection(), office.scope(), act(kind), keyed(u"key"_s, content),
                                  [reply](Operation &) -> Result<QJsonObject> { return QJsonObject{{u"answer"_s, reply}}; });
    };
    const QJsonObject content = {{u"b"_s, 2}, {u"a"_s, 1}};
    const auto first = needed(run(ActKind::SetPrice, content, 1));
    QVERIFY(!first.duplicate);
    const auto again = needed(run(ActKind::SetPrice, {{u"a"_s, 1}, {u"b"_s, 2}}, 2));
    QVERIFY(again.duplicate);
    QCOMPARE(again.reply, first.reply);
    QVERIFY(again.operation == first.operation);
    for (const auto &other : {run(ActKind::SetPrice, {{u"a"_s, 1}}, 3), run(ActKind::SaveJob, content, 3)}) {
        QVERIFY(!other.ok());
        QCOMPARE(other.error().code, ErrorCode::DuplicateKeyMismatch);
    }
    QCOMPARE(operations(office), u"1"_s);
    const Company company = office.company(u"Aster"_s); // a key is of one company
    Request ofCompany = keyed(u"key"_s, {{u"c"_s, 3}});
    ofCompany.company = company.id;
    QVERIFY(!needed(Operation::runJson(office.connection(), office.scope(), act(ActKind::SetPrice), ofCompany, answer)).duplicate);
}

void TestActsByRole::refusalIsKept()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    int runs = 0;
    const auto run = [&](const QJsonObject &content) {
        return Operation::runJson(office.connection(), office.scope(), act(ActKind::TopUp), keyed(u"key"_s, content), [&](Operation &) -> Result<QJsonObject> {
            ++runs;
            return Error{ErrorCode::InsufficientMinutes, RECKONER_TEXT("Only {left} minutes are left."), {{u"left"_s, 3}}};
        });
    };
    const auto first = run({});
    const auto again = run({});
    QVERIFY(!first.ok() && !again.ok());
    QCOMPARE(runs, 1);
    QCOMPARE(again.error().code, ErrorCode::InsufficientMinutes);
    QCOMPARE(plainSentence(again.error()), u"Only 3 minutes are left."_s);
    QCOMPARE(again.error().context.value(u"left"_s).toInt(), 3);
    const auto other = run({{u"amount"_s, 1}});
    QVERIFY(!other.ok());
    QCOMPARE(other.error().code, ErrorCode::DuplicateKeyMismatch);
    const auto kept = needed(reckoner::operations(office.inquiry(), {}, 10));
    QCOMPARE(kept.size(), 1U);
    QCOMPARE(kept.front().refusedCode.value_or(QString()), u"insufficient_minutes"_s);
}

void TestActsByRole::mistakeIsNotKept()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const auto failed = Operation::runJson(office.connection(), office.scope(), act(ActKind::TopUp), keyed(u"key"_s, {}), [](Operation &) -> Result<QJsonObject> {
        return Error{ErrorCode::NotFound, RECKONER_TEXT("Nothing here.")};
    });
    QVERIFY(!failed.ok());
    QCOMPARE(operations(office), u"0"_s);
    QVERIFY(!needed(Operation::runJson(office.connection(), office.scope(), act(ActKind::TopUp), keyed(u"key"_s, {}), answer)).duplicate);
}

void TestActsByRole::nothingIsKeptOfAFailure()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company company = office.company(u"Aster"_s);
    const QString before = operations(office);
    const auto post = [&](Operation &operation) {
        Posting posting;
        posting.company = company.id;
        posting.accountType = u"company"_s;
        posting.account = company.id.uuid();
        posting.amount = 5;
        posting.kind = u"top_up"_s;
        return operation.post(posting);
    };
    const auto broken = Operation::runJson(office.connection(), office.scope(), act(ActKind::TopUp), {}, [&](Operation &operation) -> Result<QJsonObject> {
        CHECK(post(operation));
        throw BrokenInvariant("the test breaks it");
    });
    QVERIFY(!broken.ok());
    QCOMPARE(broken.error().code, ErrorCode::Damaged);
    const auto recorded = Operation::recordOne(office.connection(), office.scope(), QUuid::createUuid(), [&](Operation &operation) -> Outcome {
        CHECK(post(operation));
        throw BrokenInvariant("the test breaks it");
    });
    QVERIFY(!recorded.ok());
    QCOMPARE(recorded.error().code, ErrorCode::Damaged);
    Scope canceled = office.scope();
    canceled.cancel = CancelToken();
    const auto stopped = Operation::runJson(office.connection(), canceled, act(ActKind::TopUp), {}, [&](Operation &operation) -> Result<QJsonObject> {
        CHECK(post(operation));
        canceled.cancel.cancel();
        return QJsonObject();
    });
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().code, ErrorCode::Canceled);
    QCOMPARE(operations(office), before);
    QCOMPARE(office.database().scalar(u"SELECT COUNT(*) FROM usage_ledger"_s), u"0"_s);
}

void TestActsByRole::otherCompanyIsRefused()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const Company mine = office.company(u"Aster"_s);
    const Company other = office.company(u"Birch"_s);
    const Scope scope = office.scope().narrowedTo(mine.id);
    Request request;
    request.company = other.id;
    const auto done = Operation::runJson(office.connection(), scope, act(ActKind::TopUp), request, answer);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, ErrorCode::NotPermitted);
    QVERIFY(!Inquiry(office.connection(), scope).narrowedTo(other.id).ok());
}

QTEST_GUILESS_MAIN(TestActsByRole)
#include "tst_acts_by_role.moc"
