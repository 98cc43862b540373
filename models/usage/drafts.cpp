#include "models/usage/drafts.h"

#include "models/usage/events.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <map>
#include <set>

namespace reckoner {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(draftLog, "reckoner.drafts", QtInfoMsg)

namespace {

constexpr qint64 kMicrosPerDay = 86'400'000'000LL;
constexpr qint64 kSuggestWithin = 60 * kMicrosPerDay;

struct DraftRow
{
    Draft draft;
    static DraftRow from(const Row &row)
    {
        Draft draft;
        draft.draftId = row.text("draft_job_id");
        draft.company = row.id<CompanyId>("company_id");
        draft.companyName = row.text("company_name");
        const auto currency = Currency::parse(row.text("currency"));
        ensure(currency.ok(), "a company's currency is an ISO 4217 code");
        draft.currency = *currency;
        draft.rows = row.integer("row_count");
        draft.questions = row.integer("questions");
        draft.cost = row.money("cost_nanos");
        draft.oldest = row.instant("oldest");
        draft.newest = row.instant("newest");
        return {draft};
    }
};

struct SuggestedRow
{
    SuggestedJob job;
    static SuggestedRow from(const Row &row) { return {{row.id<JobId>("id"), row.text("title"), row.flag("certain")}}; }
};

struct JobRef
{
    JobId id;
    static JobRef from(const Row &row) { return {row.id<JobId>("job_id")}; }
};

struct CertainDraft
{
    CompanyId company;
    ReconcileReply::Item item;
    static CertainDraft from(const Row &row)
    {
        return {row.id<CompanyId>("company_id"), {row.text("draft_job_id"), row.id<JobId>("job_id"), row.integer("row_count")}};
    }
};

Result<JobId> knownJob(const Inquiry &inquiry, CompanyId company, JobId job)
{
    TRY(known, inquiry.integer("usage/known_job", Bindings().id("company_id", company).id("job_id", job)));
    if (known == 0)
        return Error{ErrorCode::NotFound, RECKONER_TEXT("No job {job} in this company."), {{u"job"_s, job.toString()}}};
    return job;
}

/// Links one draft; the rules of the database move its rows. 0 rows and no link where it is linked to this job already.
Result<std::optional<ReconcileReply::Item>> linkDraft(Operation &operation, CompanyId company, const QString &draftId, JobId job)
{
    CHECK(knownJob(operation, company, job));
    const Bindings draft = Bindings().id("company_id", company).text("draft_job_id", draftId);
    TRY(linked, operation.row<JobRef>("usage/active_link", draft));
    if (linked && linked->id == job)
        return std::optional<ReconcileReply::Item>();
    if (linked)
        return Error{ErrorCode::Conflict, RECKONER_TEXT("Draft {draft} is linked to another job, {job}; undo that first."),
                     {{u"draft"_s, draftId}, {u"job"_s, linked->id.toString()}}};
    const QUuid link = makeTimeOrderedUuid();
    TRY(inserted, operation.change("usage/insert_link", Bindings(draft).uuid("id", link).id("job_id", job).id("operation_id", operation.id())));
    ensure(inserted == 1, "a link is one row");
    TRY(rows, operation.integer("usage/link_rows", Bindings().uuid("link_id", link)));
    qCInfo(draftLog).noquote() << u"[Question Generation] Reconciled %1 draft usage records"_s.arg(rows);
    return std::optional(ReconcileReply::Item{draftId, job, rows});
}

const char *usageTable(UsageType type)
{
    return info(type).table;
}

} // namespace

QJsonObject SuggestedJob::toJson() const
{
    return {{u"job_id"_s, id.toString()}, {u"title"_s, title}, {u"certain"_s, certain}};
}

QJsonObject Draft::toJson() const
{
    QJsonArray suggested;
    for (const SuggestedJob &job : suggestions)
        suggested.append(job.toJson());
    return {{u"draft_job_id"_s, draftId}, {u"company_id"_s, company.toString()}, {u"rows"_s, rows},          {u"questions"_s, questions},
            {u"cost"_s, cost.toDecimal()}, {u"oldest"_s, oldest.toIso()},        {u"suggested_jobs"_s, suggested}};
}

Result<std::vector<Draft>> listDrafts(const Inquiry &inquiry, const Filter &filter)
{
    TRY(resolved, resolveFilter(inquiry, filter));
    std::vector<Draft> drafts;
    for (const ZoneRange &zone : resolved.zones) {
        Bindings values;
        values.uuids("companies", companyUuids(zone.companies)).instant("from_at", zone.range.from).instant("to_at", zone.range.to);
        TRY(rows, inquiry.rows<DraftRow>("usage/drafts", values));
        for (DraftRow &row : rows) {
            TRY(suggested, suggestedJobs(inquiry, {row.draft.company, row.draft.draftId, row.draft.oldest, row.draft.newest}));
            row.draft.suggestions = std::move(suggested);
            drafts.push_back(std::move(row.draft));
        }
    }
    return drafts;
}

Result<std::vector<SuggestedJob>> suggestedJobs(const Inquiry &inquiry, const DraftUse &draft)
{
    Bindings values;
    values.id("company_id", draft.company).text("draft_job_id", draft.draftId).instant("near_at", draft.newest);
    values.instant("from_at", Instant::fromMicros(draft.oldest.micros() - kSuggestWithin)).instant("to_at", Instant::fromMicros(draft.newest.micros() + kSuggestWithin));
    TRY(rows, inquiry.rows<SuggestedRow>("usage/suggested_jobs", values));
    std::vector<SuggestedJob> jobs;
    for (SuggestedRow &row : rows)
        jobs.push_back(std::move(row.job));
    return jobs;
}

Link Link::from(const Row &row)
{
    return {row.uuid("id"), row.id<CompanyId>("company_id"), row.text("company_name"), row.text("draft_job_id"), row.id<JobId>("job_id"), row.text("job_title"),
            row.id<OperationId>("operation_id"), row.text("actor"), row.integer("row_count"), row.instant("linked_at"), row.flag("undone")};
}

Result<std::vector<Link>> listLinks(const Inquiry &inquiry)
{
    return inquiry.rows<Link>("usage/links");
}

QJsonObject ReconcileReply::toJson() const
{
    QJsonArray items;
    for (const Item &item : drafts)
        items.append(QJsonObject{{u"draft_job_id"_s, item.draftId}, {u"job_id"_s, item.job.toString()}, {u"rows"_s, item.rows}});
    return {{u"reconciled"_s, reconciled}, {u"drafts"_s, items}};
}

ReconcileReply ReconcileReply::fromJson(const QJsonObject &json)
{
    ReconcileReply reply;
    reply.reconciled = json.value(u"reconciled"_s).toInteger();
    for (const QJsonValue &value : json.value(u"drafts"_s).toArray()) {
        const QJsonObject item = value.toObject();
        reply.drafts.push_back({item.value(u"draft_job_id"_s).toString(), JobId::parse(item.value(u"job_id"_s).toString()).value_or(JobId()),
                                item.value(u"rows"_s).toInteger()});
    }
    return reply;
}

Result<Done<ReconcileReply>> reconcile(Connection &connection, const Scope &scope, CompanyId company, const QString &draftId, JobId job, const Request &request)
{
    TRY(door, Inquiry(connection, scope).narrowedTo(company));
    Request asked = request;
    asked.company = company;
    asked.content = {{u"draft_job_id"_s, draftId}, {u"job_id"_s, job.toString()}};
    return Operation::run<ReconcileReply>(connection, door.scope(), act(ActKind::Reconcile), asked, [&](Operation &operation) -> Result<ReconcileReply> {
        TRY(item, linkDraft(operation, company, draftId, job));
        if (!item) {
            operation.answerAsDuplicate();
            return ReconcileReply{0, {{draftId, job, 0}}};
        }
        return ReconcileReply{item->rows, {*item}};
    });
}

Result<ReconcileReply> planAutoReconcile(const Inquiry &inquiry)
{
    TRY(certain, inquiry.rows<CertainDraft>("usage/certain_drafts"));
    ReconcileReply reply;
    for (const CertainDraft &draft : certain) {
        reply.reconciled += draft.item.rows;
        reply.drafts.push_back(draft.item);
    }
    return reply;
}

Result<std::vector<Done<ReconcileReply>>> autoReconcile(Connection &connection, const Scope &scope, const Request &request)
{
    CHECK(checkPermission(scope.role, act(ActKind::Reconcile).permission)); // also where there is nothing to reconcile
    TRY(certain, Inquiry(connection, scope).rows<CertainDraft>("usage/certain_drafts"));
    std::map<CompanyId, std::vector<ReconcileReply::Item>> byCompany;
    for (const CertainDraft &draft : certain)
        byCompany[draft.company].push_back(draft.item);
    const BatchId batch = BatchId::make();
    std::vector<Done<ReconcileReply>> done;
    for (const auto &[company, items] : byCompany) {
        Request asked = request;
        asked.company = company;
        asked.batch = batch;
        asked.content = {{u"auto"_s, true}};
        if (request.key)
            asked.key = *request.key + u':' + company.toString();
        TRY(one, Operation::run<ReconcileReply>(connection, scope.narrowedTo(company), act(ActKind::Reconcile), asked,
                                                [&](Operation &operation) -> Result<ReconcileReply> {
                                                    ReconcileReply reply;
                                                    for (const auto &item : items) {
                                                        TRY(linked, linkDraft(operation, company, item.draftId, item.job));
                                                        if (!linked)
                                                            continue;
                                                        reply.reconciled += linked->rows;
                                                        reply.drafts.push_back(*linked);
                                                    }
                                                    return reply;
                                                }));
        done.push_back(one);
    }
    return done;
}

QJsonObject AssignReply::toJson() const
{
    return {{u"assigned"_s, assigned}};
}

AssignReply AssignReply::fromJson(const QJsonObject &json)
{
    return {json.value(u"assigned"_s).toInteger()};
}

Result<Done<AssignReply>> assign(Connection &connection, const Scope &scope, const std::vector<UsageId> &rows, JobId job, const Request &request)
{
    CHECK(checkPermission(scope.role, reckoner::act(ActKind::Assign).permission)); // before the rows are looked at
    if (rows.empty())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Name at least one usage row."), {{u"field"_s, u"usage"_s}}};
    TRY(first, usageRecord(Inquiry(connection, scope), rows.front()));
    Request asked = request;
    asked.company = first.company;
    QJsonArray ids;
    for (const UsageId &id : rows)
        ids.append(id.toString());
    asked.content = {{u"usage"_s, ids}, {u"job_id"_s, job.toString()}};
    return Operation::run<AssignReply>(connection, scope.narrowedTo(first.company), act(ActKind::Assign), asked, [&](Operation &operation) -> Result<AssignReply> {
        CHECK(knownJob(operation, first.company, job));
        Plan plan;
        std::set<UsageId> once;
        for (const UsageId &id : rows) {
            TRY(row, usageRecord(operation, id));
            if (row.job && *row.job == job)
                continue;
            if (row.job || row.draft)
                return Error{ErrorCode::Conflict,
                             row.job ? RECKONER_TEXT("Usage row {usage} has a job already.") : RECKONER_TEXT("Usage row {usage} belongs to a draft; reconcile the draft."),
                             {{u"usage"_s, id.toString()}}};
            if (once.insert(id).second)
                plan.changes.push_back({QString::fromLatin1(usageTable(row.type)), rowKey(id.uuid()), u"job_id"_s, QJsonValue(), job.toString()});
        }
        if (plan.changes.empty())
            operation.answerAsDuplicate();
        CHECK(apply(operation, plan));
        return AssignReply{qint64(plan.changes.size())};
    });
}

} // namespace reckoner
