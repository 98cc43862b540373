#include "models/ledger/procedure.h"

#include "models/database/transaction.h"
#include "models/ledger/lost_commit.h"

#include <QRandomGenerator>
#include <QThread>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostAttempts = 6;

Outcome permitted(const Connection &connection, const Scope &scope, const Act &act)
{
    if (connection.mode() == OpenMode::ReadOnly)
        return Error{ErrorCode::NotPermitted, RECKONER_TEXT("The database is open for reading only.")};
    return checkPermission(scope.role, act.permission);
}

std::optional<ErrorCode> codeOf(const QString &name)
{
    for (int code = 0; code <= int(ErrorCode::Canceled); ++code) {
        if (errorCodeName(ErrorCode(code)) == name)
            return ErrorCode(code);
    }
    return std::nullopt;
}

Error refusalOf(const QJsonObject &refused)
{
    QJsonObject context = refused.value(u"details"_s).toObject();
    context.insert(u"message"_s, refused.value(u"message"_s));
    return Error{codeOf(refused.value(u"code"_s).toString()).value_or(ErrorCode::InvalidState), "{message}", context};
}

/// Who claims to act, in which role, for which company and as which profile, until the transaction ends, whose number it answers. The function believes what is
/// less than the login's.
Result<QString> sayWhoActs(const Inquiry &inquiry, const std::optional<CompanyId> &company)
{
    const Scope &scope = inquiry.scope();
    Bindings values;
    values.text("actor", scope.actor).text("role", roleName(scope.role)).text("company", company ? company->toString() : QString());
    values.text("profile", scope.profile ? scope.profile->toString() : QString());
    QString transaction;
    CHECK(inquiry.visit("ledger/set_caller", values, [&transaction](const Row &row) { transaction = row.text("xid"); }));
    return transaction;
}

Done<QJsonObject> doneOf(QJsonObject reply)
{
    Done<QJsonObject> done;
    done.operation = OperationId::parse(reply.take(u"operation_id"_s).toString());
    done.duplicate = reply.take(u"duplicate"_s).toBool();
    done.batch = BatchId::parse(reply.take(u"batch_id"_s).toString());
    done.reply = reply;
    return done;
}

/// A refusal is committed too: the function has kept it.
Result<Done<QJsonObject>> callOnce(Connection &connection, const Scope &scope, const std::optional<CompanyId> &company, const char *query, const Bindings &values)
{
    TRY(transaction, Transaction::begin(connection, Transaction::Kind::Write));
    const Inquiry inquiry(connection, scope);
    TRY(number, sayWhoActs(inquiry, company));
    QJsonObject reply;
    CHECK(inquiry.visit(query, values, [&reply](const Row &row) { reply = row.json("reply"); }));
    CHECK(scope.cancel.check());
    const bool isRefused = reply.contains(u"error"_s);
    const Done<QJsonObject> done = isRefused ? Done<QJsonObject>() : doneOf(reply);
    const bool changesNothing = !done.operation || done.duplicate; // a repeat or a refusal, which is answered alike when it is asked again
    if (const auto committed = transaction.commit(); !committed && !changesNothing)
        CHECK(findOut(connection, scope, committed.error(), {"ledger/operation_exists", done.operation->uuid(), number}));
    if (isRefused)
        return refusalOf(reply.value(u"error"_s).toObject());
    return done;
}

Bindings argumentsOf(const Procedure &procedure, const Request &request, const Scope &scope)
{
    Bindings values = procedure.arguments;
    return values.text("key", request.key).text("reason", request.reason).instant("business_at", scope.clock.now()).id("batch_id", request.batch);
}

} // namespace

Result<std::vector<Result<QJsonObject>>> rehearseProcedures(Connection &connection, const Scope &scope, const Act &act, const Request &request, std::span<const Procedure> procedures)
{
    CHECK(permitted(connection, scope, act));
    TRY(transaction, Transaction::begin(connection, Transaction::Kind::Write)); // never committed
    const Inquiry inquiry(connection, scope);
    TRY(number, sayWhoActs(inquiry, request.company));
    Q_UNUSED(number)
    std::vector<Result<QJsonObject>> answers;
    for (const Procedure &procedure : procedures) {
        CHECK(scope.cancel.check());
        QJsonObject reply;
        CHECK(inquiry.visit(procedure.query, argumentsOf(procedure, request, scope), [&reply](const Row &row) { reply = row.json("reply"); }));
        answers.push_back(reply.contains(u"error"_s) ? Result<QJsonObject>(refusalOf(reply.value(u"error"_s).toObject())) : Result<QJsonObject>(reply));
    }
    return answers;
}

Result<Done<QJsonObject>> callProcedure(Connection &connection, const Scope &scope, const Act &act, const Request &request, const Procedure &procedure)
{
    CHECK(permitted(connection, scope, act));
    const Bindings values = argumentsOf(procedure, request, scope);
    for (int attempt = 1;; ++attempt) {
        auto done = callOnce(connection, scope, request.company, procedure.query, values);
        if (!done && done.error().code == ErrorCode::Unavailable && !done.error().context.contains(u"outcome"_s) && !connection.isAlive())
            return nothingDone(done.error());
        if (done || done.error().code != ErrorCode::Busy || attempt == kMostAttempts)
            return done;
        QThread::msleep(5 + QRandomGenerator::global()->bounded(20 * (attempt + 1))); // jitter, so that rivals do not meet again
    }
}

} // namespace reckoner
