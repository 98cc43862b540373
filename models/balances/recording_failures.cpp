#include "models/balances/recording_failures.h"

#include "models/balances/tokens.h"
#include "models/directory/matching.h"
#include "models/usage/spool.h"

#include <QJsonDocument>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// The same for every try, so that the second finds what the first recorded.
QString eventIdOf(const RecordingFailure &failure)
{
    return u"failure:"_s + failure.id.toString();
}

std::optional<QString> textOf(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

template <typename IdType>
std::optional<IdType> idOf(const QJsonObject &json, QLatin1StringView key)
{
    return IdType::parse(json.value(key).toString());
}

/// What deductTokens() keeps of a call names an operation; usage names a type.
bool isTokenCall(const QJsonObject &payload)
{
    return payload.contains("operation"_L1) && !payload.contains("type"_L1);
}

Result<TokenCall> callOf(const RecordingFailure &failure)
{
    const QJsonObject &payload = failure.payload;
    TokenCall call;
    call.company = idOf<CompanyId>(payload, "company"_L1);
    if (!call.company)
        call.company = failure.company;
    call.application = idOf<ApplicationId>(payload, "application"_L1);
    call.profile = idOf<ProfileId>(payload, "profile"_L1);
    call.operation = payload.value("operation"_L1).toString();
    call.input.count = payload.value("input"_L1).toInteger();
    call.output.count = payload.value("output"_L1).toInteger();
    call.model = textOf(payload, "model"_L1);
    call.metadata = payload.value("metadata"_L1).toObject();
    call.isOverdraft = true;
    call.at = failure.failedAt;
    if (const auto given = textOf(payload, "at"_L1)) {
        TRY(at, Instant::parse(QStringView(*given)));
        call.at = at;
    }
    call.eventId = textOf(payload, "event_id"_L1).value_or(eventIdOf(failure));
    return call;
}

Result<UsageEvent> eventOf(const RecordingFailure &failure)
{
    TRY(event, eventFromJson(failure.payload));
    if (!event.company)
        event.company = failure.company;
    if (!event.eventId)
        event.eventId = eventIdOf(failure);
    if (!event.occurredAt)
        event.occurredAt = failure.failedAt;
    return event;
}

/// Who tries again is not who caused it.
Scope withoutProfile(const Scope &scope)
{
    Scope nobody = scope;
    nobody.profile.reset();
    return nobody;
}

Result<QUuid> recordAgain(Connection &connection, const Scope &scope, const RecordingFailure &failure)
{
    if (isTokenCall(failure.payload)) {
        TRY(call, callOf(failure));
        TRY(done, deductTokens(connection, withoutProfile(scope), call, {}, KeepFailure::KeptAlready));
        return done.reply.log.uuid();
    }
    TRY(event, eventOf(failure));
    TRY(recorded, recordUsage(connection, withoutProfile(scope), event, {}, KeepFailure::KeptAlready));
    return recorded.row.id.uuid();
}

/// A failure that is resolved already is left as it is.
Result<Done<ResolveReply>> resolve(Connection &connection, const Scope &scope, ActKind how, const RecordingFailure &failure, const std::optional<QUuid> &recorded,
                                   const Request &request)
{
    Request asked = request;
    asked.company = failure.company;
    asked.content = {{u"failure_id"_s, failure.id.toString()}};
    return Operation::run<ResolveReply>(connection, scope, act(how), asked, [&](Operation &operation) -> Result<ResolveReply> {
        TRY(resolved, operation.change("balances/resolve_failure", Bindings().id("id", failure.id).instant("resolved_at", operation.now())));
        if (resolved == 0)
            operation.answerAsDuplicate();
        return ResolveReply{failure.id, recorded};
    });
}

} // namespace

RecordingFailure RecordingFailure::from(const Row &row)
{
    return {row.id<FailureId>("id"), row.optionalId<CompanyId>("company_id"), QJsonDocument::fromJson(row.text("payload").toUtf8()).object(), row.text("error"),
            row.instant("created_us"), row.optionalInstant("resolved_us")};
}

Result<RecordingFailure> recordingFailure(const Inquiry &inquiry, FailureId id)
{
    TRY(found, inquiry.row<RecordingFailure>("balances/failure", Bindings().id("id", id)));
    if (!found)
        return notFoundError("recording failure", id.toString());
    return *found;
}

QJsonObject ResolveReply::toJson() const
{
    return {{u"failure_id"_s, failure.toString()}, {u"recorded"_s, recorded ? QJsonValue(recorded->toString(QUuid::WithoutBraces)) : QJsonValue()}};
}

ResolveReply ResolveReply::fromJson(const QJsonObject &json)
{
    return {idOf<FailureId>(json, "failure_id"_L1).value_or(FailureId()), parseUuid(json.value("recorded"_L1).toString())};
}

Result<Done<ResolveReply>> retryFailure(Connection &connection, const Scope &scope, FailureId id, const Request &request)
{
    const Inquiry inquiry(connection, scope);
    CHECK(inquiry.require(act(ActKind::RetryFailure).permission));
    TRY(failure, recordingFailure(inquiry, id));
    if (failure.resolvedAt)
        return Done<ResolveReply>{{id, {}}, std::nullopt, true};
    TRY(recorded, recordAgain(connection, scope, failure));
    return resolve(connection, scope, ActKind::RetryFailure, failure, recorded, request);
}

Result<Done<ResolveReply>> dismissFailure(Connection &connection, const Scope &scope, FailureId id, const Request &request)
{
    TRY(failure, recordingFailure(Inquiry(connection, scope), id));
    return resolve(connection, scope, ActKind::DismissFailure, failure, {}, request);
}

} // namespace reckoner
