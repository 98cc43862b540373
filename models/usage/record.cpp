#include "models/usage/record.h"

#include "models/database/transaction.h"
#include "models/rules/meter.h"
#include "models/usage/spool.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace reckoner {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(usageLog, "reckoner.usage", QtInfoMsg)

namespace {

struct KeptEvent
{
    UsageId usage;
    std::optional<QByteArray> digest;
    static KeptEvent from(const Row &row)
    {
        return {row.id<UsageId>("usage_id"), row.isNull("digest") ? std::nullopt : std::optional(row.bytes("digest"))};
    }
};

/// How one event becomes a row: what of the job field is an id of a job and what is a draft.
struct JobLink
{
    std::optional<JobId> job;
    std::optional<QString> draft;
};

Result<JobLink> linkOf(const Operation &operation, const UsageEvent &event)
{
    if (!event.job)
        return JobLink{};
    const auto id = JobId::parse(*event.job);
    if (id) {
        TRY(known, operation.integer("usage/known_job", Bindings().id("company_id", event.company).id("job_id", *id)));
        if (known > 0)
            return JobLink{*id, {}};
    }
    if (info(event.type).hasDraft)
        return JobLink{{}, id ? id->toString() : *event.job};
    return Error{ErrorCode::NotFound, RECKONER_TEXT("No job {job} in this company; only generated questions may name a job that is not saved yet."),
                 {{u"field"_s, u"job"_s}, {u"job"_s, *event.job}}};
}

const char *insertQuery(UsageType type)
{
    switch (type) {
    case UsageType::CvParsing:
        return "usage/insert_cv";
    case UsageType::QuestionGeneration:
        return "usage/insert_questions";
    case UsageType::VideoInterview:
        break;
    }
    return "usage/insert_video";
}

/// Money goes in as each database stores it: nanos on SQLite, decimal text on PostgreSQL.
void bindCost(Bindings &values, Query &query, Dialect dialect, const std::optional<Money> &cost)
{
    const bool sqlite = dialect == Dialect::Sqlite;
    query = query.with("cost_column", {sqlite ? u"cost_nanos"_s : u"cost"_s});
    if (!cost)
        values.null("cost");
    else if (sqlite)
        values.money("cost", *cost);
    else
        values.text("cost", cost->toDecimal());
}

void bindQuantities(Bindings &values, const UsageEvent &event, const UsageQuantities &quantities)
{
    switch (event.type) {
    case UsageType::CvParsing:
        values.integer("file_size_kb", quantities.fileSizeKb).flag("parse_successful", quantities.parseSuccessful).integer("success_rate", quantities.successRate);
        break;
    case UsageType::QuestionGeneration:
        values.integer("prompt_tokens", quantities.promptTokens).integer("completion_tokens", quantities.completionTokens);
        values.integer("question_count", quantities.questions).text("model_used", event.model);
        break;
    case UsageType::VideoInterview:
        values.text("interview_id", event.interview).integer("duration_minutes", quantities.durationMinutes).integer("duration_seconds", quantities.durationSeconds);
        values.text("rejected_value", quantities.rejectedValue).integer("completed_questions", quantities.completedQuestions);
        values.integer("total_questions", quantities.totalQuestions).text("video_quality", event.videoQuality);
        break;
    }
    if (event.type != UsageType::QuestionGeneration)
        values.text("candidate_id", event.candidate).id("application_id", event.application);
}

Outcome insertEvent(Operation &operation, UsageId id, const UsageEvent &event, const UsageQuantities &quantities)
{
    TRY(link, linkOf(operation, event));
    Query query(insertQuery(event.type));
    Bindings values;
    values.id("id", id).id("company_id", event.company).id("job_id", link.job).text("origin", event.origin).id("profile_id", event.profile);
    if (info(event.type).hasDraft)
        values.text("draft_job_id", link.draft);
    values.text("source", quantitySourceName(quantities.source)).text("event_id", event.eventId).instant("occurred_at", *event.occurredAt);
    bindCost(values, query, operation.dialect(), event.givenCost);
    bindQuantities(values, event, quantities);
    const auto inserted = operation.change(query, values);
    return inserted ? Outcome() : Outcome(inserted.error());
}

void logRecorded(const UsageRecord &row)
{
    const UsageTypeInfo &type = info(row.type);
    const QString tag = u"["_s + QString::fromLatin1(type.logTag) + u"] "_s;
    if (row.status == LinkStatus::Draft)
        qCInfo(usageLog).noquote() << tag + u"Status: DRAFT (will reconcile when job saved)"_s;
    const QString minutes = row.type == UsageType::VideoInterview ? u" (%1 minutes)"_s.arg(row.quantity) : QString();
    qCInfo(usageLog).noquote() << tag + u"Billing tracked: %1 usage recorded"_s.arg(QString::fromLatin1(type.logNoun)) + minutes;
}

/// Failures that a caller must mend in his call, and refusals, are his; the rest is work done that is not billed.
bool isCallersMistake(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::Ambiguous:
    case ErrorCode::DuplicateKeyMismatch:
    case ErrorCode::NotPermitted:
    case ErrorCode::Canceled:
        return true;
    default:
        return exitStatus(code) == 1;
    }
}

class Recording
{
public:
    Recording(Connection &connection, const Scope &scope, UsageEvent event) : m_connection(connection), m_scope(scope), m_event(std::move(event)) {}

    Result<RecordReply> run()
    {
        const QByteArray digest = contentDigest(m_event); // before defaults are filled in: only what the caller gave is compared
        auto counted = countQuantities(m_event);
        if (const auto *wrong = std::get_if<FieldError>(&counted)) {
            Error error = wrong->error;
            error.context.insert(u"field"_s, QString::fromLatin1(wrong->field));
            return error;
        }
        if (!m_event.occurredAt)
            m_event.occurredAt = m_scope.clock.now();
        if (!m_event.profile)
            m_event.profile = m_scope.profile;
        return record(std::get<UsageQuantities>(counted), digest);
    }

private:
    Result<RecordReply> record(const UsageQuantities &quantities, const QByteArray &digest)
    {
        CHECK(checkPermission(m_scope.role, Permission::RecordUsage));
        if (m_connection.mode() == OpenMode::ReadOnly)
            return Error{ErrorCode::NotPermitted, RECKONER_TEXT("The database is open for reading only.")};
        TRY(door, Inquiry(m_connection, m_scope).narrowedTo(*m_event.company));
        TRY(again, seenBefore(door, digest));
        if (again)
            return *again;
        const UsageId id = UsageId::make();
        const auto done = Operation::recordOne(m_connection, door.scope(), id.uuid(), [&](Operation &operation) -> Outcome {
            CHECK(insertEvent(operation, id, m_event, quantities));
            if (m_event.eventId) {
                TRY(kept, operation.change("usage/set_key_digest", keyBindings().bytes("digest", digest)));
                ensure(kept == 1, "the rules of the database keep every event id");
            }
            return {};
        });
        if (!done) {
            if (done.error().code == ErrorCode::AlreadyExists) { // somebody recorded the same event at the same time
                TRY(rival, seenBefore(door, digest));
                if (rival)
                    return *rival;
            }
            return done.error();
        }
        TRY(row, usageRecord(door, id));
        logRecorded(row);
        return RecordReply{row, false};
    }

    Bindings keyBindings() const { return Bindings().id("company_id", m_event.company).text("event_id", *m_event.eventId); }

    Result<std::optional<RecordReply>> seenBefore(const Inquiry &door, const QByteArray &digest) const
    {
        if (!m_event.eventId)
            return std::optional<RecordReply>();
        TRY(kept, door.row<KeptEvent>("usage/event_key", keyBindings()));
        if (!kept)
            return std::optional<RecordReply>();
        // a row that another program inserted has no digest: its event id alone says that it is the same event
        if (kept->digest && *kept->digest != digest)
            return Error{ErrorCode::DuplicateKeyMismatch, RECKONER_TEXT("Event {event_id} was recorded before with other content."),
                         {{u"event_id"_s, *m_event.eventId}, {u"id"_s, kept->usage.toString()}}};
        TRY(row, usageRecord(door, kept->usage));
        return std::optional(RecordReply{row, true});
    }

    Connection &m_connection;
    const Scope &m_scope;
    UsageEvent m_event;
};

} // namespace

QJsonObject RecordReply::toJson() const
{
    QJsonObject json = row.toJson();
    json.insert(u"duplicate"_s, duplicate);
    json.insert(u"operation_id"_s, row.id.toString());
    return json;
}

Result<RecordReply> recordUsage(Connection &connection, const Scope &scope, const UsageEvent &event, const Request &request, KeepFailure keeping)
{
    UsageEvent given = event;
    if (!given.eventId)
        given.eventId = request.key;
    if (!given.company)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A company is needed."), {{u"field"_s, u"company"_s}}};
    auto recorded = Recording(connection, scope, given).run();
    if (!recorded && keeping == KeepFailure::Yes)
        keepFailure(connection, {QString::fromLatin1(info(given.type).logTag), given.company, eventToJson(given)}, recorded.error());
    return recorded;
}

void keepFailure(Connection &connection, const UnrecordedWork &work, const Error &error)
{
    if (isCallersMistake(error.code))
        return;
    qCWarning(usageLog).noquote() << u"[%1] Failed to record billing usage: %2"_s.arg(work.logTag, plainSentence(error));
    auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
    if (!transaction)
        return; // out of reach: the caller has the error, and may spool
    Bindings values;
    values.id("company_id", work.company).text("error", plainSentence(error));
    values.text("payload", QString::fromUtf8(QJsonDocument(work.payload).toJson(QJsonDocument::Compact)));
    if (connection.change("usage/insert_failure", values)) {
        if (const auto committed = transaction->commit(); !committed)
            qCWarning(usageLog).noquote() << plainSentence(committed.error());
    }
}

} // namespace reckoner
