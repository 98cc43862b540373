// Running analyses again: against a server of the test's own that answers well, badly, late or not at all. Nothing is sent without the yes; what was used is
// logged once, held, and deducted by approval alone.
#include "models/balances/tokens.h"
#include "models/doctor/check.h"
#include "models/doctor/rerun_analysis.h"
#include "models/doctor/verify.h"
#include "tests/support/office.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

QByteArray used(int input, int output)
{
    return QJsonDocument(QJsonObject{{u"model"_s, u"stub-2026"_s}, {u"choices"_s, QJsonArray()},
                                     {u"usage"_s, QJsonObject{{u"prompt_tokens"_s, input}, {u"completion_tokens"_s, output}, {u"total_tokens"_s, input + output}}}}).toJson();
}

/// What the server does with one request.
struct Scripted
{
    int status = 200;          ///< 0: it never answers; -1: it hangs up
    QByteArray body = used(900, 100);
    QByteArray headers = {};
    std::function<void()> meanwhile = {};
};

class StubServer : public QTcpServer
{
public:
    explicit StubServer(std::vector<Scripted> acts) : m_acts(std::move(acts))
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())); }

    std::vector<QByteArray> requests; ///< whole, with their heads
    QJsonObject bodyOf(size_t request) const { return QJsonDocument::fromJson(requests[request].mid(requests[request].indexOf("\r\n\r\n") + 4)).object(); }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &received = m_received[socket];
        received += socket->readAll();
        const qsizetype head = received.indexOf("\r\n\r\n");
        const qsizetype length = received.toLower().indexOf("content-length:");
        if (head < 0 || length < 0 || received.size() < head + 4 + received.mid(length + 15, received.indexOf("\r\n", length) - length - 15).trimmed().toLongLong())
            return;
        requests.push_back(received);
        received.clear();
        const Scripted act = m_acts[std::min(requests.size(), m_acts.size()) - 1];
        if (act.meanwhile)
            act.meanwhile();
        if (act.status == -1)
            socket->abort();
        else if (act.status > 0)
            socket->write("HTTP/1.1 " + QByteArray::number(act.status) + " Status\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(act.body.size()) + "\r\n"
                          + act.headers + "\r\n" + act.body);
    }

    std::vector<Scripted> m_acts; ///< the last one again and again
    std::map<QTcpSocket *, QByteArray> m_received;
};

struct AnalysedOffice : Office
{
    explicit AnalysedOffice(Dialect dialect, int applications = 1) : Office(dialect), acme(company(u"Acme"_s).id)
    {
        NewAllocation tokens;
        tokens.company = acme;
        tokens.tokens = {1'500};
        tokens.startsAt = *Instant::parse(QStringView(u"2026-11-01T00:00:00Z"));
        needed(allocateTokens(connection(), scope(), tokens, {}));
        for (int number = 0; number < applications; ++number)
            addAnalysed(acme, u"cand-%1"_s.arg(number));
    }
    ApplicationId addAnalysed(CompanyId of, const QString &candidate)
    {
        const ApplicationId id = ApplicationId::make();
        database().exec(u"INSERT INTO job_applications (id, company_id, candidate_id, cv_text_length, ai_analyzed_at) VALUES (%1, %2, '%3', 4000, %4)"_s.arg(
            database().literal(id.uuid()), database().literal(of.uuid()), candidate, database().literal(*Instant::parse(QStringView(u"2026-11-20T10:00:00Z")))));
        write(candidate, "Ada Lovelace, engines\n");
        return id;
    }
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(texts.filePath(name + u".txt"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no file");
    }
    RerunWanted wanted(const StubServer &server) const
    {
        RerunWanted wanted;
        wanted.endpoint.url = server.url();
        wanted.endpoint.model = u"gpt-stub"_s;
        wanted.endpoint.key = u"sk-secret"_s;
        wanted.endpoint.perMinute = 60'000;
        wanted.endpoint.firstPause = std::chrono::milliseconds(1);
        wanted.textsFolder = texts.path();
        wanted.sendTo = server.url().host();
        return wanted;
    }
    Result<RerunReply> rerun(const RerunWanted &wanted, const OnSending &onSending = {}) { return rerunAnalyses(connection(), scope(), wanted, {}, onSending); }
    qint64 logs() { return database().scalar(u"SELECT COUNT(*) FROM token_usage_logs"_s).toLongLong(); }
    TokenBalance balance() { return needed(tokenBalance(inquiryOf(acme))); }
    qint64 unlogged()
    {
        CheckWanted wanted;
        wanted.rules = {u"analysis-unlogged"_s};
        return qint64(needed(check(inquiry(), wanted)).findings.size());
    }

    CompanyId acme;
    QTemporaryDir texts;
};

} // namespace

class TestRerun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void address_data();
    void address();
    void answer_data();
    void answer();
    void loggedHeldAndApproved_data() { addDialectRows(); }
    void loggedHeldAndApproved();
    void triesAgain_data();
    void triesAgain();
    void fails_data();
    void fails();
    void nothingWithoutYes();
    void rehearsal();
    void keepsItsRate();
    void canceledInTheMiddle();
    void textsOfTheFolderOnly();
    void approvesOnlyWhatWaits();
};

void TestRerun::address_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("host") << u"https://api.example.com"_s << u"https://api.example.com/v1/chat/completions"_s;
    QTest::newRow("host with a slash") << u"https://api.example.com/"_s << u"https://api.example.com/v1/chat/completions"_s;
    QTest::newRow("version") << u"https://api.example.com/v1/"_s << u"https://api.example.com/v1/chat/completions"_s;
    QTest::newRow("whole") << u"https://api.example.com/openai/v1/chat/completions"_s << u"https://api.example.com/openai/v1/chat/completions"_s;
    QTest::newRow("a query stays") << u"https://api.example.com/v1?api-version=3"_s << u"https://api.example.com/v1/chat/completions?api-version=3"_s;
    QTest::newRow("this machine in the clear") << u"http://localhost:8080/v1"_s << u"http://localhost:8080/v1/chat/completions"_s;
    QTest::newRow("another machine in the clear") << u"http://api.example.com"_s << QString();
    QTest::newRow("key in the address") << u"https://me:secret@api.example.com"_s << QString();
    QTest::newRow("no host") << u"https:///v1"_s << QString();
    QTest::newRow("a file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestRerun::address()
{
    QFETCH(QString, url);
    QFETCH(QString, expected);
    const auto whole = chatAddress(QUrl(url));
    QCOMPARE(whole ? whole->toString() : QString(), expected);
    if (!whole)
        QVERIFY(!plainSentence(whole.error()).contains(u"secret"_s));
}

void TestRerun::answer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("input"); // below zero: refused
    QTest::addColumn<qint64>("output");
    QTest::newRow("used") << used(900, 100) << qint64(900) << qint64(100);
    QTest::newRow("no total") << QByteArray(R"({"usage":{"prompt_tokens":7,"completion_tokens":0}})") << qint64(7) << qint64(0);
    const auto refused = [](const char *name, const char *body) { QTest::newRow(name) << QByteArray(body) << qint64(-1) << qint64(0); };
    refused("empty", "");
    refused("cut off", R"({"usage":{"prompt_tok)");
    refused("a list", "[1]");
    refused("no usage", R"({"choices":[]})");
    refused("below zero", R"({"usage":{"prompt_tokens":-1,"completion_tokens":5}})");
    refused("parts of a token", R"({"usage":{"prompt_tokens":1.5,"completion_tokens":5}})");
    refused("text", R"({"usage":{"prompt_tokens":"9","completion_tokens":5}})");
    refused("no sum", R"({"usage":{"prompt_tokens":9,"completion_tokens":5,"total_tokens":15}})");
    refused("nothing read", R"({"usage":{"prompt_tokens":0,"completion_tokens":5}})");
    refused("beyond reason", R"({"usage":{"prompt_tokens":9e18,"completion_tokens":5}})");
}

void TestRerun::answer()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, input);
    QFETCH(qint64, output);
    const auto use = usageOfAnswer(body);
    QCOMPARE(use ? use->input : -1, input);
    if (use)
        QCOMPARE(use->output, output);
    else
        QCOMPARE(use.error().code, ErrorCode::InvalidInput);
}

void TestRerun::loggedHeldAndApproved()
{
    QFETCH(Dialect, dialect);
    AnalysedOffice office(dialect, 2);
    StubServer server({{}, {200, used(700, 50)}});
    QStringList said;
    const RerunReply reply = needed(office.rerun(office.wanted(server), [&](const RerunItem &item, const QString &host) { said.append(item.candidate + u" to "_s + host); }));
    QCOMPARE(reply.count(RerunItem::State::Logged), 2);
    QCOMPARE(reply.tokens().count, 1'750);
    QVERIFY(!reply.stopped);
    QCOMPARE(said, QStringList({u"cand-0 to 127.0.0.1"_s, u"cand-1 to 127.0.0.1"_s}));

    // what was sent: the text and the key, to the address
    QCOMPARE(server.requests.size(), size_t(2));
    QVERIFY(server.requests[0].startsWith("POST /v1/chat/completions HTTP/1.1"));
    QVERIFY(server.requests[0].contains("Bearer sk-secret"));
    QCOMPARE(server.bodyOf(0).value(u"model"_s).toString(), u"gpt-stub"_s);
    QCOMPARE(server.bodyOf(0).value(u"messages"_s).toArray().at(1).toObject().value(u"content"_s).toString(), u"Ada Lovelace, engines\n"_s);
    QVERIFY(!office.database().scalar(u"SELECT MAX(CAST(request AS text)) FROM operations"_s).contains(u"secret"_s));

    // logged at the time of the analysis, and counted nowhere
    QCOMPARE(office.unlogged(), 0);
    const std::vector<TokenLog> logs = needed(tokenLogs(office.inquiryOf(office.acme)));
    QCOMPARE(logs.size(), size_t(2));
    QVERIFY(logs[1].isHeld && !logs[1].isPosted && logs[1].source == u"measured"_s && logs[1].metadata.value(u"rerun"_s).toBool());
    QCOMPARE(logs[1].metadata.value(u"served_model"_s).toString(), u"stub-2026"_s);
    QCOMPARE(logs[1].occurredAt.toIso(), u"2026-11-20T10:00:00Z"_s);
    QCOMPARE(office.balance().remaining.count, 1'500);
    QCOMPARE(office.balance().monthUsed.count, 0);
    QCOMPARE(office.balance().unposted.count, 0);
    CheckWanted tokens;
    tokens.groups = {RuleGroup::Tokens};
    QVERIFY(needed(check(office.inquiry(), tokens)).findings.empty());
    QVERIFY(needed(verify(office.inquiry())).ok);

    // approval deducts; the second one overdraws, since the call has happened; once is enough
    const auto first = needed(approveTokens(office.connection(), office.scope(), logs[1].id, {}));
    QCOMPARE(first.reply.tokens.count, 1'000);
    QCOMPARE(first.reply.remaining->count, 500);
    const auto again = needed(approveTokens(office.connection(), office.scope(), logs[1].id, {}));
    QVERIFY(again.duplicate);
    QCOMPARE(again.reply.remaining->count, 500);
    const auto second = needed(approveTokens(office.connection(), office.scope(), logs[0].id, {}));
    QCOMPARE(second.reply.remaining->count, 0);
    QCOMPARE(second.reply.overdrawn.count, 250);
    QVERIFY(needed(verify(office.inquiry())).ok);

    // and there is nothing left to run
    QVERIFY(needed(office.rerun(office.wanted(server))).items.empty());
    QCOMPARE(server.requests.size(), size_t(2));
}

void TestRerun::triesAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("busy") << 429;
    QTest::newRow("broken") << 500;
    QTest::newRow("overloaded") << 503;
    QTest::newRow("hangs up") << -1;
    QTest::newRow("never answers") << 0;
}

void TestRerun::triesAgain()
{
    QFETCH(int, status);
    AnalysedOffice office(Dialect::Sqlite);
    StubServer server({{status, {}}, {status, {}}, {}});
    RerunWanted wanted = office.wanted(server);
    wanted.endpoint.timeout = std::chrono::milliseconds(status == 0 ? 200 : 20'000);
    const RerunReply reply = needed(office.rerun(wanted));
    QCOMPARE(reply.count(RerunItem::State::Logged), 1);
    QVERIFY(server.requests.size() >= 3); // where it hangs up the network layer may try once by itself
    QCOMPARE(office.logs(), 1);
}

void TestRerun::fails_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("stops"); ///< the next text would meet it too
    QTest::newRow("always broken") << 500 << QByteArray() << QByteArray() << u"unavailable"_s << true;
    QTest::newRow("always busy") << 429 << QByteArray() << QByteArray("Retry-After: 0\r\n") << u"unavailable"_s << true;
    QTest::newRow("never answers") << 0 << QByteArray() << QByteArray() << u"unavailable"_s << true;
    QTest::newRow("wrong key") << 401 << QByteArray() << QByteArray() << u"not_permitted"_s << true;
    QTest::newRow("no such address") << 404 << QByteArray() << QByteArray() << u"not_found"_s << true;
    QTest::newRow("sent elsewhere") << 307 << QByteArray() << QByteArray("Location: http://127.0.0.1:1/elsewhere\r\n") << u"not_found"_s << true;
    QTest::newRow("text refused") << 400 << QByteArray("Ada Lovelace is too long") << QByteArray() << u"invalid_input"_s << false;
    QTest::newRow("broken JSON") << 200 << QByteArray("{\"usage\":") << QByteArray() << u"invalid_input"_s << false;
    QTest::newRow("wrong usage") << 200 << QByteArray(R"({"usage":{"prompt_tokens":-5,"completion_tokens":1}})") << QByteArray() << u"invalid_input"_s << false;
}

void TestRerun::fails()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    QFETCH(QString, code);
    QFETCH(bool, stops);
    AnalysedOffice office(Dialect::Sqlite, 2);
    StubServer server({{status, body, headers}});
    RerunWanted wanted = office.wanted(server);
    wanted.endpoint.attempts = 2;
    wanted.endpoint.timeout = std::chrono::milliseconds(status == 0 ? 100 : 20'000);
    const RerunReply reply = needed(office.rerun(wanted));
    QCOMPARE(reply.stopped.has_value(), stops);
    QCOMPARE(reply.count(RerunItem::State::Failed), stops ? 0 : 2);
    QCOMPARE(reply.count(RerunItem::State::NotSent), stops ? 2 : 0);
    const Error error = stops ? *reply.stopped : *reply.items[0].failure;
    QCOMPARE(errorCodeName(error.code), code);
    QVERIFY(!plainSentence(error).contains(u"Ada"_s) && !plainSentence(error).contains(u"secret"_s));
    QCOMPARE(office.logs(), 0);
    QCOMPARE(office.unlogged(), 2);
}

void TestRerun::nothingWithoutYes()
{
    AnalysedOffice office(Dialect::Sqlite);
    StubServer server({Scripted{}});
    for (const QString &yes : {QString(), u"api.example.com"_s, u"127.0.0.1.example.com"_s}) {
        RerunWanted wanted = office.wanted(server);
        wanted.sendTo = yes;
        const auto refused = office.rerun(wanted);
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidInput);
        QVERIFY(plainSentence(refused.error()).contains(u"--send-to 127.0.0.1"_s));
    }
    Scope finance = office.scope();
    finance.role = Role::Finance;
    QCOMPARE(rerunAnalyses(office.connection(), finance, office.wanted(server), {}).error().code, ErrorCode::NotPermitted);
    QVERIFY(server.requests.empty());
    QCOMPARE(office.logs(), 0);
}

void TestRerun::rehearsal()
{
    AnalysedOffice office(Dialect::Sqlite, 2);
    QVERIFY(QFile::remove(office.texts.filePath(u"cand-1.txt"_s)));
    StubServer server({Scripted{}});
    RerunWanted wanted = office.wanted(server);
    wanted.sendTo.clear();
    wanted.isRehearsal = true;
    const RerunReply reply = needed(office.rerun(wanted));
    QCOMPARE(reply.count(RerunItem::State::WouldSend), 1);
    QCOMPARE(reply.count(RerunItem::State::NoText), 1);
    QVERIFY(server.requests.empty());
    QCOMPARE(office.logs(), 0);
}

void TestRerun::keepsItsRate()
{
    AnalysedOffice office(Dialect::Sqlite, 3);
    StubServer server({Scripted{}});
    RerunWanted wanted = office.wanted(server);
    wanted.endpoint.perMinute = 300; // 200 ms each
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(needed(office.rerun(wanted)).count(RerunItem::State::Logged), 3);
    QVERIFY(clock.elapsed() >= 400);
}

void TestRerun::canceledInTheMiddle()
{
    AnalysedOffice office(Dialect::Sqlite, 3);
    Scope scope = office.scope();
    StubServer server({{}, {0, {}, {}, [&scope] { scope.cancel.cancel(); }}});
    const RerunReply reply = needed(rerunAnalyses(office.connection(), scope, office.wanted(server), {}));
    QCOMPARE(reply.count(RerunItem::State::Logged), 1);
    QCOMPARE(reply.count(RerunItem::State::NotSent), 2);
    QVERIFY(reply.stopped && reply.stopped->code == ErrorCode::Canceled);
    QCOMPARE(server.requests.size(), size_t(2));
    QCOMPARE(office.logs(), 1); // what was answered stays
}

void TestRerun::textsOfTheFolderOnly()
{
    AnalysedOffice office(Dialect::Sqlite, 0);
    QDir(office.texts.path()).mkdir(u"inner"_s);
    const ApplicationId byId = office.addAnalysed(office.acme, u"cand-a"_s);
    office.write(byId.toString(), "by its own id");
    office.addAnalysed(office.acme, u"inner/cand-b"_s); // a file of this name is there, and is not the folder's own
    const ApplicationId binary = office.addAnalysed(office.acme, u"b"_s);
    office.write(binary.toString(), QByteArray("\xff\xff", 2));
    StubServer server({Scripted{}});
    const RerunReply reply = needed(office.rerun(office.wanted(server)));
    QCOMPARE(reply.count(RerunItem::State::Logged), 1);
    QCOMPARE(reply.count(RerunItem::State::NoText), 1);
    QCOMPARE(reply.count(RerunItem::State::Failed), 1);
    QCOMPARE(server.bodyOf(0).value(u"messages"_s).toArray().at(1).toObject().value(u"content"_s).toString(), u"by its own id"_s);
}

void TestRerun::approvesOnlyWhatWaits()
{
    AnalysedOffice office(Dialect::Sqlite);
    TokenCall call;
    call.company = office.acme;
    call.operation = u"scoring"_s;
    call.input = {10};
    const TokenLogId deducted = needed(deductTokens(office.connection(), office.scope(), call, {})).reply.log;
    QVERIFY(needed(approveTokens(office.connection(), office.scope(), deducted, {})).duplicate);
    office.database().exec(u"INSERT INTO token_usage_logs (id, company_id, operation_type, input_tokens) VALUES (%1, %2, 'scoring', 5)"_s.arg(
        office.database().literal(QUuid(u"0196f0c2-0000-7000-8000-000000000001"_s)), office.database().literal(office.acme.uuid())));
    const auto foreign = approveTokens(office.connection(), office.scope(), *TokenLogId::parse(u"0196f0c2-0000-7000-8000-000000000001"_s), {});
    QCOMPARE(foreign.error().code, ErrorCode::InvalidState);
    QCOMPARE(approveTokens(office.connection(), office.scope(), TokenLogId::make(), {}).error().code, ErrorCode::NotFound);
    Scope backend = office.scope();
    backend.role = Role::Backend;
    QCOMPARE(approveTokens(office.connection(), backend, deducted, {}).error().code, ErrorCode::NotPermitted);
    // nobody hides a log by letting it wait
    QVERIFY(office.database().refusal(u"UPDATE token_usage_logs SET held = 1 WHERE operation_id IS NULL"_s).contains(u"invalid_state"_s));
}

QTEST_GUILESS_MAIN(TestRerun)
#include "tst_rerun.moc"
