#include "models/directory/applications.h"

#include "models/core/text.h"
#include "models/directory/matching.h"
#include "models/directory/names.h"

#include <QJsonArray>
#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// What is kept as an operation's reply: everything but the name.
struct KeptApplication
{
    QJsonObject json;
    QJsonObject toJson() const { return json; }
    static KeptApplication fromJson(const QJsonObject &json) { return {json}; }
    static KeptApplication of(Application application)
    {
        application.candidateName.reset();
        return {application.toJson()};
    }
};

Application applicationFromJson(const QJsonObject &json)
{
    Application application;
    application.id = ApplicationId::parse(json.value(u"id"_s).toString()).value_or(ApplicationId());
    application.company = CompanyId::parse(json.value(u"company_id"_s).toString());
    application.job = JobId::parse(json.value(u"job_id"_s).toString());
    if (const QJsonValue candidate = json.value(u"candidate_id"_s); candidate.isString())
        application.candidate = candidate.toString();
    if (const auto at = Instant::parse(QStringView(json.value(u"created_at"_s).toString())))
        application.createdAt = *at;
    return application;
}

Result<std::optional<Application>> applicationById(const Inquiry &inquiry, ApplicationId id)
{
    return inquiry.row<Application>(Query("directory/applications").with("conditions", idCondition("id", id.uuid())));
}

QString thingIdOf(const Application &application, CompanyId company)
{
    return candidateThingId(company, application.candidate.value_or(application.id.toString()));
}

Result<NewApplication> checked(const NewApplication &wanted)
{
    NewApplication application = wanted;
    if (wanted.candidate) {
        TRY(candidate, cleanText(*wanted.candidate, "candidate", kLongestExternalId));
        application.candidate = candidate;
    }
    if (wanted.candidateName) {
        TRY(name, cleanText(*wanted.candidateName, "name", kLongestName));
        application.candidateName = name;
    }
    return application;
}

/// The applications of the candidate that is meant, by company.
Result<std::map<CompanyId, std::vector<Application>>> applicationsOf(const Inquiry &inquiry, const QString &text)
{
    TRY(found, inquiry.rows<Application>("directory/applications_of_candidate", Bindings().text("text", text).uuid("id", parseUuid(text).value_or(QUuid()))));
    std::map<CompanyId, std::vector<Application>> byCompany;
    for (const Application &application : found) {
        if (application.company)
            byCompany[*application.company].push_back(application);
    }
    if (byCompany.empty())
        return notFoundError("candidate", text);
    return byCompany;
}

/// Erases in one application; answers how many names there were.
Result<qint64> eraseIn(Operation &operation, Application &application, CompanyId company)
{
    const bool idIsTheName = application.candidate && application.candidate == application.candidateName;
    const Bindings values = Bindings().id("id", application.id).id("company_id", company).flag("with_candidate", idIsTheName);
    TRY(changed, operation.change("directory/erase_candidate", values));
    TRY(labels, eraseName(operation, NamedKind::Candidate, thingIdOf(application, company), company));
    if (idIsTheName) {
        TRY(ids, eraseName(operation, NamedKind::Application, application.id.toString(), company));
        labels += ids;
        application.candidate.reset();
    }
    application.candidateName.reset();
    return changed + labels;
}

} // namespace

Application Application::from(const Row &row)
{
    Application application;
    application.id = row.id<ApplicationId>("id");
    application.company = row.optionalId<CompanyId>("company_id");
    application.job = row.optionalId<JobId>("job_id");
    application.candidate = row.optionalText("candidate_id");
    application.candidateName = row.optionalText("candidate_name");
    application.createdAt = row.instant("created_at");
    return application;
}

QJsonObject Application::toJson() const
{
    return rowJson(applicationColumns(), *this);
}

Result<std::vector<Application>> listApplications(const Inquiry &inquiry, const std::optional<JobId> &job, int limit)
{
    CHECK(inquiry.require(Permission::SeeUsage));
    Query query("directory/applications");
    if (job)
        query = query.with("conditions", {u" AND job_id = :wanted_job"_s, Bindings().id("wanted_job", *job)});
    if (limit > 0)
        query = query.with("limit", {u" LIMIT :row_limit"_s, Bindings().integer("row_limit", qint64(limit))});
    return inquiry.rows<Application>(query);
}

Result<Application> saveApplication(Operation &operation, const NewApplication &given)
{
    TRY(wanted, checked(given));
    TRY(job, jobById(operation, wanted.job));
    if (job.company != wanted.company)
        return notFoundError("job", wanted.job.toString());
    const ApplicationId id = wanted.id.value_or(ApplicationId::make());
    TRY(taken, operation.integer("directory/application_exists", Bindings().id("id", id)));
    if (taken != 0)
        return Error{ErrorCode::AlreadyExists, RECKONER_TEXT("There is an application with the id {id} already."), {{u"id"_s, id.toString()}}};
    Bindings values;
    values.id("id", id).id("company_id", wanted.company).id("job_id", wanted.job).text("candidate_id", wanted.candidate).text("candidate_name", wanted.candidateName);
    TRY(inserted, operation.change("directory/insert_application", values));
    ensure(inserted == 1, "a new application is one row");
    TRY(stored, applicationById(operation, id));
    ensure(stored.has_value(), "a new application can be read");
    if (wanted.candidateName)
        CHECK(keepName(operation, NamedKind::Candidate, thingIdOf(*stored, wanted.company), wanted.company, *wanted.candidateName));
    return *stored;
}

Result<Done<Application>> addApplication(Connection &connection, const Scope &scope, const NewApplication &application, const Request &request)
{
    Request asked = request;
    asked.company = application.company;
    asked.content = {{u"job_id"_s, application.job.toString()}};
    if (application.id)
        asked.content.insert(u"id"_s, application.id->toString());
    if (application.candidate)
        asked.content.insert(u"candidate_id"_s, *application.candidate);
    if (application.candidateName)
        asked.content.insert(u"name_fingerprint"_s, nameFingerprint(*application.candidateName));
    TRY(done, Operation::run<KeptApplication>(connection, scope, act(ActKind::SaveApplication), asked, [&](Operation &operation) -> Result<KeptApplication> {
        TRY(saved, saveApplication(operation, application));
        return KeptApplication::of(saved);
    }));
    Done<Application> answer = {applicationFromJson(done.reply.json), done.operation, done.duplicate, done.batch};
    TRY(stored, applicationById(Inquiry(connection, scope), answer.reply.id));
    if (stored)
        answer.reply.candidateName = stored->candidateName;
    return answer;
}

QJsonObject ErasedCandidate::toJson() const
{
    QJsonArray rows;
    for (const Application &application : applications)
        rows.append(application.toJson());
    return {{u"applications"_s, rows}};
}

ErasedCandidate ErasedCandidate::fromJson(const QJsonObject &json)
{
    ErasedCandidate erased;
    for (const QJsonValue &row : json.value(u"applications"_s).toArray())
        erased.applications.push_back(applicationFromJson(row.toObject()));
    return erased;
}

Result<std::vector<Done<ErasedCandidate>>> eraseCandidate(Connection &connection, const Scope &scope, const QString &text, const Request &request)
{
    CHECK(checkPermission(scope.role, act(ActKind::EraseCandidate).permission));
    TRY(found, applicationsOf(Inquiry(connection, scope), text));
    std::vector<Done<ErasedCandidate>> done;
    Request asked = request;
    asked.batch = BatchId::make();
    asked.content = {{u"candidate_fingerprint"_s, nameFingerprint(text)}};
    for (auto &[company, applications] : found) {
        asked.company = company;
        TRY(erased, Operation::run<ErasedCandidate>(connection, scope, act(ActKind::EraseCandidate), asked, [&](Operation &operation) -> Result<ErasedCandidate> {
            qint64 names = 0;
            std::vector<Application> rows = applications;
            for (Application &application : rows) {
                TRY(erasedHere, eraseIn(operation, application, company));
                names += erasedHere;
            }
            if (names == 0)
                operation.answerAsDuplicate();
            return ErasedCandidate{rows};
        }));
        done.push_back(erased);
    }
    return done;
}

} // namespace reckoner
