#include "models/demo/demo_batches.h"

#include "models/database/bulk_writer.h"
#include "models/directory/names.h"

#include <QJsonDocument>

namespace reckoner {

using namespace Qt::StringLiterals;

Outcome saveBatches(Operation &operation, const DemoCompany &company, ProfileId person, std::span<const DemoBatch> batches)
{
    TRY(jobs, BulkWriter::create(operation.connection(), "jobs", {"id", "company_id", "title", "kind", "status", "row_count", "created_by", "meta_json", "created_at"}));
    for (const DemoBatch &batch : batches) {
        jobs->uuid(batch.id.uuid());
        jobs->uuid(company.id.uuid());
        jobs->optionalText(std::optional(batch.title));
        jobs->text("batch");
        jobs->optionalText(std::optional(batch.status));
        jobs->integer(batch.rows);
        jobs->uuid(person.uuid());
        jobs->optionalText(std::optional(QString::fromUtf8(QJsonDocument(batch.meta).toJson(QJsonDocument::Compact))));
        jobs->instant(batch.at);
        CHECK(jobs->endRow());
    }
    CHECK(jobs->finish());
    for (const DemoBatch &batch : batches)
        CHECK(keepName(operation, NamedKind::Job, batch.id.toString(), company.id, batch.title));
    return {};
}

Scope scopeAt(const Scope &scope, Instant at)
{
    Scope then = scope;
    then.clock = Clock::fixedAt(at);
    return then;
}

Outcome runDemoAct(Connection &connection, const Scope &scope, const std::optional<CompanyId> &company, const std::function<Outcome(Operation &)> &change)
{
    Request request;
    request.company = company;
    const auto done = Operation::runJson(connection, scope, act(ActKind::Demo), request, [&change](Operation &operation) -> Result<QJsonObject> {
        CHECK(change(operation));
        return QJsonObject();
    });
    return done ? Outcome() : Outcome(done.error());
}

} // namespace reckoner
