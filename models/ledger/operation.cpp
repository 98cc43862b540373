#include "models/ledger/operation.h"

#include "models/database/transaction.h"
#include "models/ledger/lost_commit.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QThread>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostAttempts = 6;

/// What a key stands for: the act and what was asked, in canonical JSON (QJsonObject keeps its keys sorted).
QByteArray requestDigest(const Act &act, const QJsonObject &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(act.name));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(QJsonDocument(content).toJson(QJsonDocument::Compact));
    return hash.result().first(16);
}

bool isRefusal(const Error &error)
{
    return exitStatus(error.code) == 1;
}

struct KeptOperation
{
    OperationId id;
    QByteArray digest;
    QJsonObject reply;
    std::optional<QString> refusedCode;
    std::optional<BatchId> batch;
    static KeptOperation from(const Row &row)
    {
        return {row.id<OperationId>("id"), row.bytes("digest"), row.json("reply"), row.optionalText("refused_code"), row.optionalId<BatchId>("batch_id")};
    }
};

Result<std::optional<KeptOperation>> keptUnderKey(const Inquiry &inquiry, const Request &request)
{
    if (!request.key)
        return std::optional<KeptOperation>();
    return inquiry.row<KeptOperation>("ledger/operation_by_key", Bindings().text("key", *request.key).id("company_id", request.company));
}

/// The closed list of codes is small, so that a kept refusal is found again by its name.
std::optional<ErrorCode> errorCodeFromName(const QString &name)
{
    for (int code = 0; code <= int(ErrorCode::Canceled); ++code) {
        if (errorCodeName(ErrorCode(code)) == name)
            return ErrorCode(code);
    }
    return std::nullopt;
}

Result<Done<QJsonObject>> answerAgain(const KeptOperation &kept, const QByteArray &digest)
{
    if (kept.digest != digest)
        return Error{ErrorCode::DuplicateKeyMismatch, RECKONER_TEXT("This key was used before for something else; use another key."),
                     {{u"operation_id"_s, kept.id.toString()}}};
    if (kept.refusedCode)
        return Error{errorCodeFromName(*kept.refusedCode).value_or(ErrorCode::InvalidState), "{message}", kept.reply};
    return Done<QJsonObject>{kept.reply, kept.id, true, kept.batch};
}

class ActorGuard
{
public:
    ActorGuard(const Inquiry &inquiry, Connection &connection, const QString &actor)
        : m_connection(connection), m_state(inquiry.dialect() == Dialect::Sqlite ? asChange(actor) : asRead(inquiry, actor))
    {
    }
    const Outcome &state() const { return m_state; }
    const QString &transaction() const { return m_transaction; } ///< its number, at PostgreSQL
    /// SQLite keeps the actor in a row of the transaction; it is taken out before the commit.
    Outcome clear() { return m_connection.dialect() == Dialect::Sqlite ? asChange({}) : Outcome(); }

private:
    Outcome asChange(const QString &actor)
    {
        const auto changed = m_connection.change("ledger/set_actor", actor.isEmpty() ? Bindings().null("actor") : Bindings().text("actor", actor));
        return changed ? Outcome() : Outcome(changed.error());
    }
    Outcome asRead(const Inquiry &inquiry, const QString &actor)
    {
        return inquiry.visit("ledger/set_actor", Bindings().text("actor", actor), [this](const Row &row) { m_transaction = row.text("xid"); });
    }
    Connection &m_connection;
    QString m_transaction; // before the state, which reads it
    Outcome m_state;
};

} // namespace

Operation::Operation(Connection &connection, const Scope &scope, const Act &act, const Request &request)
    : Inquiry(connection, scope), m_act(act), m_request(request)
{
}

Result<qint64> Operation::change(const Query &query, const Bindings &bindings)
{
    const QueryText &text = queryText(query.name(), dialect());
    if (text.permission)
        CHECK(require(*text.permission));
    Bindings all = bindings;
    if (text.usesCompanies && !bindings.all().contains("companies")) {
        std::vector<QUuid> companies;
        for (const CompanyId &company : m_scope.companies)
            companies.push_back(company.uuid());
        all.uuids("companies", companies);
    }
    return m_connection.change(query, all);
}

namespace {

Error usedSince(const Posting &posting)
{
    return Error{ErrorCode::Conflict, RECKONER_TEXT("The account no longer holds the {amount} {unit} that this takes away; it was used since."),
                 {{u"amount"_s, -posting.amount}, {u"unit"_s, unitName(posting.unit)}, {u"account_id"_s, posting.account.toString(QUuid::WithoutBraces)}}};
}

Query ofStoredCopy(const char *name, const BucketKind &kind)
{
    return Query(name).with("table", {QString::fromLatin1(kind.table)}).with("column", {QString::fromLatin1(kind.column)});
}

} // namespace

/// The bucket's stored copy after the posting.
Result<qint64> Operation::followPosting(const Posting &posting, const BucketKind &kind)
{
    std::optional<qint64> after;
    CHECK(m_connection.visit(ofStoredCopy("ledger/follow_posting", kind),
                             Bindings().uuid("id", posting.account).id("company_id", posting.company).integer("amount", posting.amount),
                             [&](const Row &row) { after = row.integer("value"); }));
    return after ? Result<qint64>(*after) : Result<qint64>(usedSince(posting));
}

Bindings Operation::lineOf(const Posting &posting) const
{
    Bindings values;
    values.id("company_id", posting.company).text("account_type", posting.accountType).uuid("account_id", posting.account);
    values.text("unit", unitName(posting.unit)).text("bucket", bucketName(posting.bucket)).integer("amount_units", posting.amount);
    values.text("kind", posting.kind).id("operation_id", m_id).text("actor", m_scope.actor).id("job_id", posting.job);
    values.text("reference_type", posting.referenceType.isEmpty() ? std::nullopt : std::optional(posting.referenceType));
    if (const auto reference = parseUuid(posting.referenceId))
        values.uuid("reference_id", *reference);
    else
        values.text("reference_id", posting.referenceId.isEmpty() ? std::nullopt : std::optional(posting.referenceId));
    values.text("reason", m_request.reason.isEmpty() ? std::nullopt : std::optional(m_request.reason));
    values.text("note", posting.note.isEmpty() ? std::nullopt : std::optional(posting.note));
    values.instant("occurred_at", posting.occurredAt.value_or(now()));
    return values;
}

/// On PostgreSQL the line and the stored copy are one statement, which saves the way to the server and back.
Result<qint64> Operation::post(const Posting &posting)
{
    const BucketKind &kind = bucketKind(posting.unit, posting.bucket);
    Bindings values = lineOf(posting);
    std::optional<qint64> id;
    const auto keepId = [&id](const Row &row) { id = row.integer("id"); };
    if (kind.table && dialect() == Dialect::PostgreSql) {
        CHECK(m_connection.visit(ofStoredCopy("ledger/post_to_copy", kind), values, keepId));
        return id ? Result<qint64>(*id) : Result<qint64>(usedSince(posting));
    }
    values.null("balance_after");
    if (kind.table) {
        TRY(balance, followPosting(posting, kind));
        values.integer("balance_after", balance);
    }
    CHECK(m_connection.visit("ledger/insert_posting", values, keepId));
    ensure(id.has_value(), "a posting is one line");
    return *id;
}

class OperationRun
{
public:
    using Change = std::function<Result<QJsonObject>(Operation &)>;
    OperationRun(Connection &connection, const Scope &scope, const Act &act, const Request &request, Change change)
        : m_connection(connection), m_scope(scope), m_act(act), m_request(request), m_change(std::move(change)), m_digest(requestDigest(act, request.content))
    {
    }

    Result<Done<QJsonObject>> run()
    {
        CHECK(permitted());
        for (int attempt = 1;; ++attempt) {
            m_keyTakenMeanwhile = false;
            auto done = attemptOnce();
            const bool again = !done && (done.error().code == ErrorCode::Busy || m_keyTakenMeanwhile);
            if (!done && isLost(done.error()))
                return nothingDone(done.error());
            if (!again || attempt == kMostAttempts || m_connection.dialect() == Dialect::Sqlite)
                return done;
            pauseBefore(attempt + 1);
        }
    }

private:
    /// Before COMMIT; what came of a lost COMMIT is in the error's context already.
    bool isLost(const Error &error) const
    {
        return error.code == ErrorCode::Unavailable && !error.context.contains(u"outcome"_s) && !m_connection.isAlive();
    }

    Outcome permitted() const
    {
        CHECK(checkPermission(m_scope.role, m_act.permission));
        if (m_connection.mode() == OpenMode::ReadOnly)
            return Error{ErrorCode::NotPermitted, RECKONER_TEXT("The database is open for reading only.")};
        if (m_request.company && !m_scope.allCompanies && !m_scope.sees(*m_request.company))
            return Error{ErrorCode::NotPermitted, RECKONER_TEXT("This company is not yours to change.")};
        if (m_act.needsReason && m_request.reason.trimmed().isEmpty())
            return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A reason is needed."), {{u"field"_s, u"reason"_s}}};
        return {};
    }

    Result<Done<QJsonObject>> attemptOnce()
    {
        TRY(transaction, Transaction::begin(m_connection, Transaction::Kind::Write));
        Operation operation = makeOperation();
        TRY(kept, keptUnderKey(operation, m_request));
        if (kept)
            return answerAgain(*kept, m_digest);
        ActorGuard actor(operation, m_connection, m_scope.actor);
        CHECK(actor.state());
        auto reply = guarded<Result<QJsonObject>>([&] { return m_change(operation); });
        if (!reply) {
            transaction.rollback();
            return refused(reply.error());
        }
        if (operation.m_nothingDone) {
            TRY(meanwhile, keptUnderKey(operation, m_request)); // a rival under this key may have done it while this one waited for its lock
            return meanwhile ? answerAgain(*meanwhile, m_digest) : Done<QJsonObject>{*reply, std::nullopt, true, m_request.batch};
        }
        CHECK(keep(operation, *reply, std::nullopt));
        CHECK(actor.clear());
        CHECK(m_scope.cancel.check());
        if (const auto committed = transaction.commit(); !committed)
            CHECK(findOut(m_connection, m_scope, committed.error(), {"ledger/operation_exists", operation.id().uuid(), actor.transaction()}));
        return Done<QJsonObject>{*reply, operation.id(), false, m_request.batch};
    }

public:
    /// Inside another operation's transaction: the change, and the operation that it is.
    Result<OperationId> runBeside()
    {
        Operation operation = makeOperation();
        TRY(reply, m_change(operation));
        CHECK(keep(operation, reply, std::nullopt));
        return operation.id();
    }

    /// The same way in and out for a recording, which keeps no operation.
    Outcome runRecording(const QUuid &rowId, const std::function<Outcome(Operation &)> &change)
    {
        CHECK(permitted());
        for (int attempt = 1;; ++attempt) {
            const auto done = recordOnce(rowId, change);
            if (done || done.error().code != ErrorCode::Busy || attempt == kMostAttempts || m_connection.dialect() == Dialect::Sqlite)
                return done;
            pauseBefore(attempt + 1);
        }
    }

private:
    Outcome recordOnce(const QUuid &rowId, const std::function<Outcome(Operation &)> &change)
    {
        TRY(transaction, Transaction::begin(m_connection, Transaction::Kind::Write));
        Operation operation = makeOperation();
        ActorGuard actor(operation, m_connection, m_scope.actor);
        CHECK(actor.state());
        CHECK(guarded<Outcome>([&] { return change(operation); }));
        CHECK(actor.clear());
        if (const auto committed = transaction.commit(); !committed)
            CHECK(findOut(m_connection, m_scope, committed.error(), {"ledger/recording_exists", rowId, actor.transaction()}));
        return {};
    }

    static void pauseBefore(int attempt)
    {
        QThread::msleep(5 + QRandomGenerator::global()->bounded(20 * attempt)); // jitter, so that rivals do not meet again
    }

    Operation makeOperation() const { return Operation(m_connection, m_scope, m_act, m_request); }

    template <typename Answer>
    static Answer guarded(const std::function<Answer()> &change)
    {
        try {
            return change();
        } catch (const BrokenInvariant &broken) {
            return Error{ErrorCode::Damaged, "{message}", {{u"message"_s, QString::fromUtf8(broken.what())}}};
        }
    }

    /// A refusal under a key is kept, so that repeating it gives the same refusal; one that names its account ("account_id") also for support.
    Result<Done<QJsonObject>> refused(const Error &error)
    {
        const bool isSettled = isRefusal(error) || error.code == ErrorCode::AlreadyExists || error.code == ErrorCode::Conflict;
        const QUuid account = m_request.company ? parseUuid(error.context.value(u"account_id"_s).toString()).value_or(QUuid()) : QUuid();
        if (!isSettled || (!m_request.key && account.isNull()))
            return error;
        TRY(transaction, Transaction::begin(m_connection, Transaction::Kind::Write));
        Operation operation = makeOperation();
        TRY(kept, keptUnderKey(operation, m_request)); // the same may have been done under this key while this one waited for a lock
        if (kept)
            return answerAgain(*kept, m_digest);
        if (!isRefusal(error))
            return error;
        QJsonObject reply = error.context;
        reply.insert(u"message"_s, plainSentence(error));
        if (m_request.key)
            CHECK(keep(operation, reply, errorCodeName(error.code)));
        if (!account.isNull())
            CHECK(keepRefusal(operation, account, error));
        CHECK(transaction.commit());
        return error;
    }

    /// Support sees what the person saw (domain.md, Minutes); maintenance clears it after 90 days.
    Outcome keepRefusal(Operation &operation, const QUuid &account, const Error &error) const
    {
        Bindings values;
        values.uuid("id", makeTimeOrderedUuid()).id("company_id", m_request.company).uuid("account_id", account).text("code", errorCodeName(error.code));
        values.json("details", error.context).text("actor", m_scope.actor).instant("occurred_at", operation.now());
        const auto kept = m_connection.change("ledger/insert_refusal", values);
        return kept ? Outcome() : Outcome(kept.error());
    }

    Outcome keep(Operation &operation, const QJsonObject &reply, const std::optional<QString> &refusedCode)
    {
        Bindings values;
        values.id("id", operation.id()).id("company_id", m_request.company).text("kind", QString::fromLatin1(m_act.name));
        values.text("actor", m_scope.actor).text("login", m_scope.login).text("role", roleName(m_scope.role)).text("key", m_request.key);
        values.bytes("digest", m_digest).json("request", m_request.content).json("reply", reply).text("refused_code", refusedCode);
        values.text("reason", m_request.reason.isEmpty() ? std::nullopt : std::optional(m_request.reason));
        values.id("batch_id", m_request.batch).id("reverses", m_request.reverses).instant("business_at", operation.now());
        const auto changed = m_connection.change("ledger/insert_operation", values);
        m_keyTakenMeanwhile = !changed && m_request.key && changed.error().code == ErrorCode::AlreadyExists;
        return changed ? Outcome() : Outcome(changed.error());
    }

    Connection &m_connection;
    Scope m_scope;
    Act m_act;
    Request m_request;
    Change m_change;
    QByteArray m_digest;
    bool m_keyTakenMeanwhile = false; ///< another one kept its reply under the key after this one had looked
};

Result<Done<QJsonObject>> Operation::runJson(Connection &connection, const Scope &scope, const reckoner::Act &act, const Request &request,
                                             const std::function<Result<QJsonObject>(Operation &)> &change)
{
    return OperationRun(connection, scope, act, request, change).run();
}

Result<OperationId> Operation::beside(const reckoner::Act &act, const QJsonObject &content, const std::function<Result<QJsonObject>(Operation &)> &change)
{
    Request request;
    request.company = m_request.company;
    request.reason = m_request.reason;
    request.batch = m_request.batch;
    request.content = content;
    return OperationRun(m_connection, m_scope, act, request, change).runBeside();
}

Outcome Operation::recordOne(Connection &connection, const Scope &scope, const QUuid &rowId, const std::function<Outcome(Operation &)> &change)
{
    return OperationRun(connection, scope, reckoner::act(ActKind::Record), {}, {}).runRecording(rowId, change);
}

} // namespace reckoner
