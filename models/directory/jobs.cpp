#include "models/directory/jobs.h"

#include "models/core/text.h"
#include "models/directory/matching.h"
#include "models/directory/names.h"

#include <QLoggingCategory>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(jobLog, "reckoner.jobs", QtInfoMsg)

namespace {

constexpr std::array<const char *, 2> kKindNames = {"posting", "batch"};
const Lookup kLookup = {"job", "directory/jobs", "id", {"title"}, " AND deleted_at IS NULL"};

Result<NewJob> checked(const NewJob &wanted)
{
    NewJob job = wanted;
    TRY(title, cleanText(wanted.title, "title", kLongestName));
    job.title = title;
    if (wanted.draft) {
        TRY(draft, cleanText(*wanted.draft, "draft", kLongestExternalId));
        const auto uuid = parseUuid(draft); // usage keeps a draft id that is a UUID in its canonical form
        job.draft = uuid ? uuid->toString(QUuid::WithoutBraces) : draft;
    }
    if (wanted.rowCount && *wanted.rowCount < 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{field} must not be below zero."), {{u"field"_s, u"row_count"_s}, {u"given"_s, *wanted.rowCount}}};
    return job;
}

Bindings linkBindings(const NewJob &job, JobId id)
{
    return Bindings().id("company_id", job.company).text("draft_job_id", *job.draft).id("job_id", id);
}

/// A draft that is already another job's is a conflict, never an overwrite.
Outcome refuseTakenDraft(const Inquiry &inquiry, const NewJob &job, JobId id)
{
    if (!job.draft)
        return {};
    TRY(taken, inquiry.integer("directory/draft_taken", linkBindings(job, id)));
    if (taken != 0)
        return Error{ErrorCode::Conflict, RECKONER_TEXT("The draft {draft} is linked to another job already."), {{u"draft"_s, *job.draft}}};
    return {};
}

struct LinkOperation
{
    OperationId id;
    static LinkOperation from(const Row &row) { return {row.id<OperationId>("operation_id")}; }
};

/// The job after a save whose draft id made a link.
Result<SavedJob> reconciledJob(const Inquiry &inquiry, const NewJob &wanted, JobId id)
{
    TRY(job, jobById(inquiry, id));
    SavedJob saved = {job, 0};
    if (!wanted.draft)
        return saved;
    TRY(rows, inquiry.integer("directory/rows_of_link", linkBindings(wanted, id)));
    TRY(link, inquiry.row<LinkOperation>("directory/link_operation", linkBindings(wanted, id)));
    saved.reconciled = rows;
    if (link)
        saved.reconciliation = link->id;
    return saved;
}

Result<SavedJob> insertJob(Operation &operation, const NewJob &wanted, JobId id)
{
    CHECK(refuseTakenDraft(operation, wanted, id));
    Bindings values;
    values.id("id", id).id("company_id", wanted.company).text("title", wanted.title).text("kind", jobKindName(wanted.kind));
    values.integer("row_count", wanted.rowCount).text("draft_job_id", wanted.draft).id("created_by", operation.scope().profile);
    TRY(inserted, operation.change("directory/insert_job", values));
    ensure(inserted == 1, "a new job is one row");
    CHECK(keepName(operation, NamedKind::Job, id.toString(), wanted.company, wanted.title));
    return reconciledJob(operation, wanted, id);
}

/// The job is there: the same again is a duplicate; a draft id that it did not have yet is saved now.
Result<SavedJob> saveAgain(Operation &operation, const NewJob &wanted, const Job &before)
{
    if (before.company != wanted.company || before.title != wanted.title || before.kind != wanted.kind
        || (before.draft && wanted.draft && before.draft != wanted.draft))
        return Error{ErrorCode::AlreadyExists, RECKONER_TEXT("There is another job with the id {id} already."), {{u"id"_s, before.id.toString()}}};
    if (!wanted.draft || before.draft == wanted.draft) {
        operation.answerAsDuplicate();
        return SavedJob{before, 0};
    }
    CHECK(refuseTakenDraft(operation, wanted, before.id));
    TRY(linkedBefore, operation.integer("directory/rows_of_link", linkBindings(wanted, before.id)));
    TRY(changed, operation.change("directory/set_job_draft", Bindings().id("id", before.id).id("company_id", before.company).text("draft_job_id", *wanted.draft)));
    ensure(changed == 1, "a job is one row");
    TRY(after, reconciledJob(operation, wanted, before.id));
    after.reconciled -= linkedBefore;
    return after;
}

QString endName(JobEnd end)
{
    return end == JobEnd::Failed ? u"failed"_s : u"completed"_s;
}

} // namespace

QString jobKindName(JobKind kind)
{
    return QString::fromLatin1(kKindNames[size_t(kind)]);
}

std::optional<JobKind> jobKindFromName(QStringView name)
{
    for (const JobKind kind : {JobKind::Posting, JobKind::Batch}) {
        if (name == jobKindName(kind))
            return kind;
    }
    return std::nullopt;
}

Job Job::from(const Row &row)
{
    Job job;
    job.id = row.id<JobId>("id");
    job.company = row.id<CompanyId>("company_id");
    job.title = row.text("title");
    const auto kind = jobKindFromName(row.text("kind"));
    ensure(kind.has_value(), "a stored job kind is posting or batch");
    job.kind = *kind;
    job.status = row.text("status");
    job.rowCount = row.optionalInteger("row_count");
    job.draft = row.optionalText("draft_job_id");
    job.createdBy = row.optionalId<ProfileId>("created_by");
    job.meta = row.json("meta_json");
    job.createdAt = row.instant("created_at");
    return job;
}

QJsonObject Job::toJson() const
{
    QJsonObject json = rowJson(jobListColumns(), *this);
    json.insert(u"meta_json"_s, meta);
    return json;
}

Job Job::fromJson(const QJsonObject &json)
{
    Job job;
    job.id = JobId::parse(json.value(u"id"_s).toString()).value_or(JobId());
    job.company = CompanyId::parse(json.value(u"company_id"_s).toString()).value_or(CompanyId());
    job.title = json.value(u"title"_s).toString();
    job.kind = jobKindFromName(json.value(u"kind"_s).toString()).value_or(JobKind::Posting);
    job.status = json.value(u"status"_s).toString();
    if (const QJsonValue rows = json.value(u"row_count"_s); rows.isDouble())
        job.rowCount = rows.toInteger();
    if (const QJsonValue draft = json.value(u"draft_job_id"_s); draft.isString())
        job.draft = draft.toString();
    job.meta = json.value(u"meta_json"_s).toObject();
    if (const auto at = Instant::parse(QStringView(json.value(u"created_at"_s).toString())))
        job.createdAt = *at;
    return job;
}

Result<std::vector<Job>> listJobs(const Inquiry &inquiry, int limit)
{
    CHECK(inquiry.require(Permission::SeeUsage));
    Query query = Query("directory/jobs").with("live", {QString::fromLatin1(kLookup.liveCondition)});
    if (limit > 0)
        query = query.with("limit", {u" LIMIT :row_limit"_s, Bindings().integer("row_limit", qint64(limit))});
    return inquiry.rows<Job>(query);
}

Result<Job> jobById(const Inquiry &inquiry, JobId id)
{
    TRY(found, inquiry.row<Job>(Query("directory/jobs").with("conditions", idCondition("id", id.uuid()))));
    if (!found)
        return notFoundError("job", id.toString());
    return *found;
}

Result<Job> resolveJob(const Inquiry &inquiry, const QString &text)
{
    return resolve<Job>(inquiry, kLookup, text);
}

QJsonObject SavedJob::toJson() const
{
    QJsonObject json = {{u"id"_s, job.id.toString()}, {u"company_id"_s, job.company.toString()}, {u"title"_s, job.title}, {u"kind"_s, jobKindName(job.kind)},
                        {u"reconciled"_s, reconciled}};
    if (reconciliation)
        json.insert(u"reconcile_operation_id"_s, reconciliation->toString());
    return json;
}

SavedJob SavedJob::fromJson(const QJsonObject &json)
{
    return {Job::fromJson(json), json.value(u"reconciled"_s).toInteger(), OperationId::parse(json.value(u"reconcile_operation_id"_s).toString())};
}

Result<SavedJob> saveJob(Operation &operation, const NewJob &given)
{
    TRY(wanted, checked(given));
    const JobId id = wanted.id.value_or(JobId::make());
    if (wanted.id) {
        TRY(there, operation.integer("directory/job_exists", Bindings().id("id", id)));
        if (there != 0) {
            auto before = jobById(operation, id);
            if (!before && before.error().code == ErrorCode::NotFound)
                return Error{ErrorCode::AlreadyExists, RECKONER_TEXT("There is another job with the id {id} already."), {{u"id"_s, id.toString()}}};
            if (!before)
                return before.error();
            return saveAgain(operation, wanted, *before);
        }
    }
    return insertJob(operation, wanted, id);
}

Result<Done<SavedJob>> addJob(Connection &connection, const Scope &scope, const NewJob &job, const Request &request)
{
    Request asked = request;
    asked.company = job.company;
    asked.content = {{u"title"_s, job.title}, {u"kind"_s, jobKindName(job.kind)}};
    if (job.id)
        asked.content.insert(u"id"_s, job.id->toString());
    if (job.draft)
        asked.content.insert(u"draft_job_id"_s, *job.draft);
    if (job.rowCount)
        asked.content.insert(u"row_count"_s, *job.rowCount);
    TRY(done, Operation::run<SavedJob>(connection, scope, act(ActKind::SaveJob), asked, [&](Operation &operation) { return saveJob(operation, job); }));
    if (done.reply.reconciliation)
        done.operation = done.reply.reconciliation;
    if (done.reply.reconciled > 0 && !done.duplicate)
        qCInfo(jobLog).noquote() << u"[Question Generation] Reconciled %1 draft usage records"_s.arg(done.reply.reconciled);
    return done;
}

Result<Job> endJob(Operation &operation, const Job &before, JobEnd end)
{
    if (before.status == endName(end))
        return before;
    if (before.status == endName(JobEnd::Failed) || before.status == endName(JobEnd::Completed))
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("The job is {status} already."), {{u"status"_s, before.status}, {u"job_id"_s, before.id.toString()}}};
    const Bindings values = Bindings().id("id", before.id).id("company_id", before.company).text("status", endName(end)).text("before", before.status);
    TRY(changed, operation.change("directory/set_job_status", values));
    if (changed != 1)
        return Error{ErrorCode::Conflict, RECKONER_TEXT("The job has changed meanwhile; look at it again."), {{u"job_id"_s, before.id.toString()}}};
    return jobById(operation, before.id);
}

} // namespace reckoner
